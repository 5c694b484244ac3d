"""A web server on loopback that stands for a newspaper's, and names that lead to it without a name server."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HOST = "bao.example.vn"
Writer = Callable[[BaseHTTPRequestHandler], None]


class Remote:
    """What the server answers by path, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Writer] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.closing = threading.Event()

    def url(self, path: str = "/", host: str = HOST) -> str:
        """The address of `path` at the server under the name `host`."""
        return f"http://{host}:{self.port}{path}"

    def serve(
        self, path: str, body: bytes | str, *, status: int = 200, content_type: str | None = "text/html; charset=utf-8", **headers: str
    ) -> str:
        """Answer `path` so from now on; gives its address. A header `Content_Encoding` is sent as `Content-Encoding`."""
        content = body.encode() if isinstance(body, str) else body

        def write(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            if content_type is not None:
                request.send_header("Content-Type", content_type)
            for name, value in {"Content_Length": str(len(content)), **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(content)

        self.pages[path] = write
        return self.url(path)

    def redirect(self, path: str, location: str, status: int = 302, **headers: str) -> str:
        """Answer `path` by a redirect from now on; gives its address."""
        return self.serve(path, b"", status=status, Location=location, **headers)


@contextmanager
def remote_server(address: str = "127.0.0.1", port: int = 0, tls: ssl.SSLContext | None = None) -> Generator[Remote]:
    """A running server; it is stopped at the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            remote.asked.append((self.path, dict(self.headers)))
            try:
                remote.pages[path](self)
            except OSError:
                self.close_connection = True  # the other side had enough

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            pass  # a handshake that the other side broke off

    with Server((address, port), Handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        remote = Remote(server.server_port)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield remote
        finally:
            remote.closing.set()
            server.shutdown()
            thread.join()


def resolving(**names: str) -> Callable[[str, int], Awaitable[Sequence[str]]]:
    """A resolver that knows `names` alone, `_` for `.` in them; each has addresses parted by blanks."""

    async def resolve(host: str, port: int) -> Sequence[str]:
        try:
            return names[host.replace(".", "_")].split()
        except KeyError:
            raise OSError("Name or service not known") from None

    return resolve
