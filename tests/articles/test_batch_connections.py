"""Batches and slow bodies through a socket: what the server makes of a client that talks, pauses or hangs up."""

from __future__ import annotations

import json
import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import IO, Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.serving import serving


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """A running service that waits but briefly."""
    with serving(tmp_path_factory.mktemp("service"), DANHBO_BODY_TIMEOUT="1") as address:
        yield address


@contextmanager
def posting(address: str, path: str, media_type: str, method: str = "POST") -> Generator[tuple[socket.socket, IO[bytes]]]:
    """A connection on which the head of a request was sent, and what is answered on it."""
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port or 80), timeout=60) as connection, connection.makefile("rb") as answer:
        head = f"{method} {path} HTTP/1.1\r\nHost: {place.netloc}\r\nContent-Type: {media_type}\r\nTransfer-Encoding: chunked\r\n\r\n"
        connection.sendall(head.encode())
        yield connection, answer


def send_piece(connection: socket.socket, piece: bytes) -> None:
    connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))


def read_head(answer: IO[bytes]) -> tuple[int, dict[str, str]]:
    """The status and the headers of an answer."""
    status = int(answer.readline().split()[1])
    headers = dict(line.decode().strip().lower().split(": ", 1) for line in iter(answer.readline, b"\r\n"))
    return status, headers


def read_line(answer: IO[bytes]) -> dict[str, Any]:
    """The next chunk, one line."""
    size = int(answer.readline(), 16)
    line: dict[str, Any] = json.loads(answer.read(size + 2))
    return line


def test_a_line_is_answered_while_the_request_goes_on_and_stays_when_it_breaks_off(address: str) -> None:
    with posting(address, "/articles/batch", "application/x-ndjson") as (connection, answer):
        send_piece(connection, b'{"id": "first", "text": "a"}\n{"id": "sec')
        assert read_head(answer)[0] == 200
        first = read_line(answer)
        assert (first["line"], first["id"], first["status"]) == (1, "first", 201)
        send_piece(connection, b'ond", "text": "b"}\n{"id": "third", "text')
        assert read_line(answer)["id"] == "second"
    assert [article["id"] for article in httpx.get(f"{address}/articles").json()["items"]] == [1, 2]


def test_a_batch_that_pauses_is_ended_by_a_line_that_says_so(address: str) -> None:
    with posting(address, "/articles/batch", "application/x-ndjson") as (connection, answer):
        send_piece(connection, b'{"text": "')
        assert read_head(answer)[0] == 200
        end = read_line(answer)
        assert (end["done"], end["problem"]["status"]) == (False, 408)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/articles"),
        ("POST", "/extractions"),
        ("PATCH", "/articles/1"),
        ("POST", "/members/1/merge"),
        ("POST", "/decisions/1/undo"),
    ],
)
def test_a_body_that_pauses_is_a_timeout(address: str, method: str, path: str) -> None:
    with posting(address, path, "application/json", method) as (connection, answer):
        send_piece(connection, b'{"text": "')
        status, headers = read_head(answer)
        assert (status, headers["connection"], headers["content-type"]) == (408, "close", "application/problem+json")


@pytest.mark.parametrize(
    ("path", "kind"), [("/reconcile", "application/x-www-form-urlencoded"), ("/articles", "text/plain\r\nIdempotency-Key: a")]
)
def test_a_body_that_is_read_by_hand_or_by_a_middleware_too(address: str, path: str, kind: str) -> None:
    with posting(address, path, kind) as (connection, answer):
        send_piece(connection, b"queries=")
        assert read_head(answer)[0] == 408
