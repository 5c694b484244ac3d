"""Requests byte by byte: a client that says half of what it has to say, or never stops."""

from __future__ import annotations

import json
import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import IO, Any
from urllib.parse import urlsplit

from tests.faults.articles import article


class Batch:
    """A batch whose lines are sent, and whose answers are read, one by one."""

    def __init__(self, connection: socket.socket, answer: IO[bytes]) -> None:
        self.connection, self._answer = connection, answer
        self._begun = False

    def send(self, number: int) -> None:
        """Send the article of this number."""
        self.send_piece(json.dumps({"id": number, "text": article(number)}).encode() + b"\n")

    def send_piece(self, piece: bytes) -> None:
        """Send a piece of the body."""
        self.connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))

    def exchange(self, number: int) -> dict[str, Any]:
        """Send the article of this number and wait for its answer."""
        self.send(number)
        return next(self.answers())

    def end(self) -> None:
        """Say that this was all."""
        self.connection.sendall(b"0\r\n\r\n")

    def answers(self) -> Generator[dict[str, Any]]:
        """The lines of the answer as they come, to its end or to where it breaks off."""
        try:
            if not self._begun:
                self._begun = True
                assert self._answer.readline().split()[1] == b"200"
                while self._answer.readline() != b"\r\n":
                    pass
            while size := int(self._answer.readline() or b"0", 16):
                for line in self._answer.read(size + 2).splitlines():
                    if line:
                        yield json.loads(line)
        except (ConnectionError, ValueError):  # a chunk that ends too soon is no JSON
            return


@contextmanager
def connected(address: str) -> Generator[socket.socket]:
    """A connection to the service at `address`."""
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port or 80), timeout=60) as connection:
        yield connection


@contextmanager
def sending_batch(address: str) -> Generator[Batch]:
    """A batch that has begun."""
    with connected(address) as connection, connection.makefile("rb") as answer:
        connection.sendall(head(address, "/articles/batch", "application/x-ndjson", "Transfer-Encoding: chunked"))
        yield Batch(connection, answer)


def head(address: str, path: str, media_type: str, length: str) -> bytes:
    """The head of a request that sends something; `length` is the header that tells how much."""
    return f"POST {path} HTTP/1.1\r\nHost: {urlsplit(address).netloc}\r\nContent-Type: {media_type}\r\n{length}\r\n\r\n".encode()


def rest_of(connection: socket.socket) -> bytes:
    """What still comes on `connection`, to its end."""
    return b"".join(iter(lambda: connection.recv(1 << 16), b""))
