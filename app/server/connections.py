"""The server's end of a connection: how much a client may send before it is heard, how long it may take, how many may be connected."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any, NamedTuple, cast
from uuid import uuid4

import orjson
import structlog
from httptools import HttpParserInvalidMethodError
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from app.errors import PROBLEM_MEDIA_TYPE, Problem
from app.server.transport import GatheringTransport

log = structlog.get_logger(__name__)

_LINGER = 5.0  # seconds in which what a refused client still sends is thrown away: cut off at once, many never read why

_UNCODED = re.compile(rb"[A-Z]+ /[!-~]*[\x80-\xff]")
"""The beginning of a request as someone types it whose keyboard has more letters than an address."""


_TUNNEL = re.compile(rb"CONNECT ")
"""The beginning of what is asked of a proxy."""


_REQUEST_LINE = re.compile(rb"[!#-'*+.^_`|~\w-]+ [!-~]+ HTTP/1\.[01]\r?\n")
"""The first line of a request, whatever its method."""


class Bounds(NamedTuple):
    """What a client may take: bytes of a request's line and headers, seconds for these, seconds to leave an answer unread, connections of all."""

    head_bytes: int
    head_seconds: float
    unread_seconds: float
    connections: int


class _Refusal(NamedTuple):
    status: HTTPStatus
    kind: str
    title: str
    detail: str


def _of_any_bounds(status: HTTPStatus, kind: str, title: str, detail: str) -> Callable[[Bounds], _Refusal]:
    return lambda _: _Refusal(status, kind, title, detail)


_bad_request = partial(_of_any_bounds, HTTPStatus.BAD_REQUEST, "malformed-request", "Malformed request")
_not_implemented = partial(_of_any_bounds, HTTPStatus.NOT_IMPLEMENTED, "not-implemented", "Not implemented")

_malformed = _bad_request("What was sent is no HTTP/1.1 request.")
_uncoded_address = _bad_request(
    "The address holds letters other than ASCII as they are. Write them in percent codes of UTF-8; `curl -G --data-urlencode q=...` does that."
)
_unknown_method = _not_implemented("HTTP knows no such method; their names are in capitals. What is possible at each address is at /docs.")
_tunnel = _not_implemented("This is no proxy: it connects nobody to other hosts.")


def _long_address(bounds: Bounds) -> _Refusal:
    detail = f"The address is longer than {bounds.head_bytes} bytes, the limit."
    return _Refusal(HTTPStatus.REQUEST_URI_TOO_LONG, "address-too-long", "Address too long", detail)


def _long_head(bounds: Bounds) -> _Refusal:
    detail = f"The address and the headers are longer than {bounds.head_bytes} bytes together, the limit."
    return _Refusal(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large", "Headers too large", detail)


def _slow_head(bounds: Bounds) -> _Refusal:
    detail = f"The headers had not come whole after {bounds.head_seconds:g} seconds."
    return _Refusal(HTTPStatus.REQUEST_TIMEOUT, "slow-headers", "Headers came too slowly", detail)


def _crowded(bounds: Bounds) -> _Refusal:
    detail = f"{bounds.connections} connections are open, the most there may be. Try again in a moment."
    return _Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "unavailable", "Service unavailable", detail)


def bounded_protocol(bounds: Bounds) -> type[asyncio.Protocol]:
    """What uvicorn makes of each connection, with `bounds`."""
    return cast("type[asyncio.Protocol]", partial(BoundedProtocol, bounds=bounds))  # it is only called, and is pickled for a reload


class BoundedProtocol(HttpToolsProtocol):
    """uvicorn's HTTP/1.1 with bounds on what comes before the application is asked; what is refused is told as a problem.

    uvicorn by itself keeps headers of any length, waits for them without end and never gives up a client that does not read.
    """

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        bounds: Bounds,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._bounds = bounds
        self._awaits_head, self._head_begun, self._head_bytes = True, False, 0
        self._head_timer: asyncio.TimerHandle | None = None
        self._unread_timer: asyncio.TimerHandle | None = None
        self._refused = False
        self._came = b""
        self._fault: Callable[[Bounds], _Refusal] = _malformed

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(cast("asyncio.Transport", GatheringTransport(transport, self.loop)))
        self._gentle = cast("asyncio.Transport", _GentleTransport(self.transport, self._close_gently))
        if len(self.connections) > self._bounds.connections:
            self._refuse(_crowded)
            self.transport.close()
        else:
            self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clocks."""
        for timer in (self._head_timer, self._unread_timer):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in the next bytes; those of a refused client are thrown away."""
        if self._refused:
            return
        if self._awaits_head:
            self._head_bytes += len(data)
            self._came = data
        super().data_received(data)
        if self._awaits_head and self._head_bytes > self._bounds.head_bytes:
            self._refuse(self._too_long())
        elif self._awaits_head and (self._head_begun or self._head_bytes) and self._head_timer is None:
            self._wait_for_head()  # no clock for heads that come in one piece

    def on_message_begin(self) -> None:
        """The first byte of a request is there, perhaps together with the end of another."""
        super().on_message_begin()
        self._head_begun = True

    def on_headers_complete(self) -> None:
        """Hand a request to the application, if its head is within the bounds."""
        if len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers) > self._bounds.head_bytes:
            self._fault = self._too_long()
            raise ValueError("the head is too long")  # ends the parser's work; `send_400_response` is called then
        self._awaits_head, self._head_begun, self._head_bytes = False, False, 0
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None
        super().on_headers_complete()
        if self.cycle is not None:
            self.cycle.transport = self._gentle

    def on_message_complete(self) -> None:
        """From here on another request may come."""
        super().on_message_complete()
        self._awaits_head = True

    def send_400_response(self, msg: str) -> None:
        """Answer what could not be parsed."""
        del msg
        if isinstance(sys.exception(), HttpParserInvalidMethodError) and _REQUEST_LINE.match(self._came):
            self._refuse(_unknown_method)
        elif _TUNNEL.match(self._came):
            self._refuse(_tunnel)
        else:
            self._refuse(_uncoded_address if _UNCODED.match(self._came) else self._fault)

    def pause_writing(self) -> None:
        """The client reads more slowly than the answer is made."""
        super().pause_writing()
        self._unread_timer = self.loop.call_later(self._bounds.unread_seconds, self._give_up_reader)

    def resume_writing(self) -> None:
        """The client has read on."""
        super().resume_writing()
        if self._unread_timer is not None:
            self._unread_timer.cancel()
            self._unread_timer = None

    def _unsupported_upgrade_warning(self) -> None:
        """Nothing is upgraded to here: the request is answered as any other."""

    def _too_long(self) -> Callable[[Bounds], _Refusal]:
        return _long_address if len(getattr(self, "url", b"")) > self._bounds.head_bytes else _long_head

    def _wait_for_head(self) -> None:
        self._head_timer = self.loop.call_later(self._bounds.head_seconds, self._give_up_head)

    def _give_up_head(self) -> None:
        if self._is_answering():
            self._wait_for_head()  # the next request is not read on until this one is answered
        elif self._head_begun:
            self._refuse(_slow_head)
        else:
            self.transport.close()

    def _give_up_reader(self) -> None:
        if self.cycle is not None and self.cycle.more_body:  # it may send everything before it reads anything
            self._unread_timer = self.loop.call_later(self._bounds.unread_seconds, self._give_up_reader)
        else:
            log.info("answer_left_unread", client=self.client and self.client[0])
            self.transport.abort()

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _refuse(self, why: Callable[[Bounds], _Refusal]) -> None:
        """Say `why` and close the connection, after the answers that earlier requests on it still get."""
        if self._refused:
            return
        self._refused = True
        if self._is_answering():
            if not self.cycle.more_body:
                self.cycle.keep_alive = False
                return
            self.cycle.disconnected = True  # it is the body of this request that is broken
            self.cycle.message_event.set()
            if self.cycle.response_started:
                self.transport.close()
                return
        status, kind, title, detail = why(self._bounds)
        request_id = uuid4().hex
        log.info("request_refused", status=status, request_id=request_id, client=self.client and self.client[0])
        problem = Problem(type=f"urn:danhbo:problem:{kind}", title=title, status=status, detail=detail, instance="", request_id=request_id)
        body = orjson.dumps(problem.model_dump(mode="json", exclude_defaults=True))
        headers = [
            *self.server_state.default_headers,
            (b"content-type", PROBLEM_MEDIA_TYPE.encode()),
            (b"content-length", str(len(body)).encode()),
            (b"x-request-id", request_id.encode()),
            (b"connection", b"close"),
        ]
        lines = [f"HTTP/1.1 {status} {status.phrase}".encode(), *(name + b": " + value for name, value in headers), b"", body]
        self.transport.write(b"\r\n".join(lines))
        self._linger()

    def _close_gently(self) -> None:
        """Close after an answer; where that came before the end of the body, let the client read it first."""
        if self.cycle.more_body:
            self._linger()
        else:
            self.transport.close()

    def _linger(self) -> None:
        self._refused = True
        if not self.transport.is_closing() and self.transport.can_write_eof():
            self.transport.write_eof()
        self.flow.resume_reading()
        self.loop.call_later(_LINGER, self.transport.close)


class _GentleTransport:
    """A transport that is closed by `close`, and otherwise as `transport` is."""

    def __init__(self, transport: asyncio.Transport, close: Callable[[], None]) -> None:
        self._transport, self.close = transport, close
        self.write, self.is_closing = transport.write, transport.is_closing  # the way by `__getattr__` is longer

    def __getattr__(self, name: str) -> object:
        return getattr(self._transport, name)
