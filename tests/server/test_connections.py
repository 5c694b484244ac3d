"""What comes before a request reaches the application: heads that are too long, too slow or none, and too many connections."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, create_server, socket
from typing import Any

import pytest
import uvicorn
from starlette.types import Message, Receive, Scope, Send

from app.server.connections import Bounds, bounded_protocol
from tests.serving import serving

GENEROUS = Bounds(head_bytes=4096, head_seconds=60, unread_seconds=60, connections=100)
GET = b"GET /%b HTTP/1.1\r\nHost: danhbo.example\r\n\r\n"
LAST = b"GET /last HTTP/1.1\r\nHost: danhbo.example\r\nConnection: close\r\n\r\n"


class Application:
    """Answers each request with its path, `/large` without end."""

    def __init__(self) -> None:
        self.served: list[str] = []
        self.disconnected = threading.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == "/refused":
            await receive()
            await send({"type": "http.response.start", "status": 413, "headers": [(b"connection", b"close"), (b"content-length", b"2")]})
            await send({"type": "http.response.body", "body": b"no"})
            return
        message: Message = {"more_body": True}
        while message.get("more_body"):
            message = await receive()
        if message["type"] == "http.disconnect":
            self.disconnected.set()
            return
        self.served.append(scope["path"])
        path = scope["path"].encode()
        length = 1 << 40 if path == b"/large" else len(path)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", str(length).encode())]})
        if path == b"/large":
            leaving = asyncio.ensure_future(receive())
            while not leaving.done():
                await send({"type": "http.response.body", "body": bytes(1 << 16), "more_body": True})
                await asyncio.sleep(0)
            self.disconnected.set()
            return
        await send({"type": "http.response.body", "body": path})


@contextmanager
def listening(bounds: Bounds, application: Application) -> Generator[int]:
    """The port of `application` behind `bounds`, in a thread of this process."""
    config = uvicorn.Config(application, http=bounded_protocol(bounds), ws="none", lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    with create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


@pytest.fixture
def application() -> Application:
    return Application()


@pytest.fixture
def port(application: Application) -> Generator[int]:
    with listening(GENEROUS, application) as port:
        yield port


def exchange(port: int, *sent: bytes) -> bytes:
    """Everything that comes back until the server closes the connection."""
    with create_connection(("127.0.0.1", port), timeout=60) as client:
        for piece in sent:
            client.sendall(piece)
        return received(client)


def received(client: socket) -> bytes:
    return b"".join(iter(lambda: client.recv(1 << 16), b""))


def problem(answer: bytes) -> dict[str, Any]:
    """The problem that `answer` is, after a look at its headers."""
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    told: dict[str, Any] = json.loads(body)
    assert status.split()[1] == str(told["status"])
    assert headers["content-type"] == "application/problem+json"
    assert headers["content-length"] == str(len(body))
    assert headers["connection"] == "close"
    assert headers["x-request-id"] == told["request_id"]
    return told


@pytest.mark.parametrize(
    ("sent", "status", "kind"),
    [
        ([b"GET / HTTP/1.1\r\nX: " + b"a" * 65536 + b"\r\n\r\n"], 431, "headers-too-large"),
        ([b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 1000 + b"\r\n"], 431, "headers-too-large"),
        ([b"GET / HTTP/1.1\r\nX: ", b"a" * 65536, b"a" * 65536], 431, "headers-too-large"),
        ([b"GET / HTTP/1.1\r\n", b"X: a\r\n" * 500, b"X: a\r\n" * 500], 431, "headers-too-large"),
        ([b"GET /" + b"a" * 65536 + b" HTTP/1.1\r\n\r\n"], 414, "address-too-long"),
        ([b"GET /", b"a" * 65536], 414, "address-too-long"),
        ([b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"], 400, "malformed-request"),
        ([b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"], 400, "malformed-request"),
        ([b"GET / HTTP/1.1\r\nA b: c\r\n\r\n"], 400, "malformed-request"),
        ([b"GET /\xff HTTP/1.1\r\n\r\n"], 400, "malformed-request"),
        ([b"BREW /articles HTTP/1.1\r\nHost: a\r\n\r\n"], 501, "not-implemented"),
        ([b"CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n"], 501, "not-implemented"),
        ([b"get /articles HTTP/1.0\r\n\r\n"], 501, "not-implemented"),
        ([b"HTTP/1.1 200 OK\r\n\r\n"], 400, "malformed-request"),
        ([b"POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"], 400, "malformed-request"),
    ],
)  # fmt: skip
def test_what_is_no_request_is_told_as_a_problem(
    port: int, application: Application, caplog: pytest.LogCaptureFixture, sent: list[bytes], status: int, kind: str
) -> None:
    told = problem(exchange(port, *sent))
    assert (told["status"], told["type"]) == (status, f"urn:danhbo:problem:{kind}")
    assert application.served == []
    assert exchange(port, LAST).endswith(b"/last")
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_a_head_of_the_limit_is_taken(port: int, application: Application) -> None:
    assert exchange(port, b"GET /last HTTP/1.1\r\nConnection: close\r\nX: " + b"a" * 4000 + b"\r\n\r\n").endswith(b"/last")


def test_a_body_has_no_part_in_the_limit(port: int, application: Application) -> None:
    head = b"POST /last HTTP/1.1\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n"
    assert exchange(port, head, bytes(100_000)).endswith(b"/last")


def test_a_client_that_is_refused_while_it_sends_gets_to_read_why(port: int, application: Application) -> None:
    head = b"POST /refused HTTP/1.1\r\nContent-Length: 20000000\r\n\r\n"
    assert exchange(port, head, bytes(20_000_000)).endswith(b"\r\n\r\nno")


def test_requests_that_come_all_at_once_are_answered_in_order(port: int, application: Application) -> None:
    answer = exchange(port, b"".join(GET % str(number).encode() for number in range(500)) + LAST)
    assert answer.count(b"HTTP/1.1 200 OK") == 501
    assert application.served == [*(f"/{number}" for number in range(500)), "/last"]


def test_letters_in_an_address_are_told_how_to_be_written(port: int) -> None:
    told = problem(exchange(port, "GET /committees?q=Hải HTTP/1.1\r\n\r\n".encode()))
    assert (told["status"], "--data-urlencode" in told["detail"]) == (400, True)
    told = problem(exchange(port, "GET / HTTP/1.1\r\nHải: a\r\n\r\n".encode()))
    assert (told["status"], told["detail"]) == (400, "What was sent is no HTTP/1.1 request.")


def test_garbage_after_a_request_does_not_cost_its_answer(port: int, application: Application) -> None:
    answer = exchange(port, GET % b"a" + b"\x00\x01\x02\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert application.served == ["/a"]


def test_a_body_that_is_broken_ends_its_request(port: int, application: Application) -> None:
    told = problem(exchange(port, b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", b"ZZ\r\n"))
    assert told["type"] == "urn:danhbo:problem:malformed-request"
    assert application.disconnected.wait(60)
    assert application.served == []


def test_a_request_to_upgrade_is_answered_as_any_other(port: int, application: Application) -> None:
    wish = b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n"
    with create_connection(("127.0.0.1", port), timeout=60) as client:
        client.sendall(b"GET /a HTTP/1.1\r\n" + wish + b"\r\n")
        assert client.recv(1 << 16).startswith(b"HTTP/1.1 200 OK")


@pytest.mark.parametrize("sent", [b"G", b"GET / HTTP/1.1\r\nHost: danhbo.exam", GET % b"a" + b"GET / HTTP/1.1\r\nX"])
def test_a_head_that_does_not_end_is_408(application: Application, sent: bytes) -> None:
    with listening(GENEROUS._replace(head_seconds=0.1), application) as port:
        answer = exchange(port, sent)
    told = problem(answer[answer.rindex(b"HTTP/1.1 ") :])
    assert told["type"] == "urn:danhbo:problem:slow-headers"
    assert application.served == (["/a"] if sent.startswith(b"GET /a") else [])


def test_a_connection_that_says_nothing_is_closed(application: Application) -> None:
    with listening(GENEROUS._replace(head_seconds=0.1), application) as port:
        assert exchange(port) == b""


def test_a_client_that_does_not_read_is_given_up(application: Application) -> None:
    with (
        listening(GENEROUS._replace(unread_seconds=0.1), application) as port,
        create_connection(("127.0.0.1", port), timeout=60) as client,
    ):
        client.sendall(GET % b"large")
        assert application.disconnected.wait(60)


def test_one_connection_too_many_is_503_and_the_others_stay(application: Application) -> None:
    with listening(GENEROUS._replace(connections=2), application) as port:
        one, two = create_connection(("127.0.0.1", port), timeout=60), create_connection(("127.0.0.1", port), timeout=60)
        with one, two:
            one.sendall(GET % b"one")
            assert one.recv(1 << 16).startswith(b"HTTP/1.1 200 OK")
            assert problem(exchange(port))["status"] == 503
            two.sendall(LAST)
            assert received(two).endswith(b"/last")
        assert application.served == ["/one", "/last"]


def test_the_service_is_bounded_by_its_settings(tmp_path: Path) -> None:
    with serving(tmp_path, DANHBO_MAX_HEAD_BYTES="2048", DANHBO_HEAD_TIMEOUT="0.2") as address:
        port = int(address.rpartition(":")[2])
        assert problem(exchange(port, b"GET / HTTP/1.1\r\nX: " + b"a" * 4096))["status"] == 431
        assert problem(exchange(port, b"GET / HT"))["status"] == 408
