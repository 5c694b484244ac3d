"""`python -m benchmarks.load PORT PATH CONNECTIONS SECONDS`: ask a service on loopback for one path over and over, and time the answers.

Each connection sends its next request as soon as the answer to the last is there. It is a process of its own, and reads of an answer no
more than tells where it ends, so that the service is busy before it is.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import time
from dataclasses import asdict, dataclass

import uvloop

_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)
_GOOD = b"HTTP/1.1 200 "
_LAST_CHUNK = b"\r\n0\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Timing:
    """What came of a load: answers, and the milliseconds in which half and all but one in a hundred of the answers came."""

    answers: int
    p50: float
    p99: float


def load(port: int, path: str, connections: int, seconds: float) -> Timing:
    """Load the service on `port` of loopback in a process of its own; CalledProcessError where an answer is other than 200."""
    arguments = [str(port), path, str(connections), str(seconds)]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.load", *arguments], check=True, stdout=subprocess.PIPE, text=True, timeout=seconds + 60
    )
    return Timing(**json.loads(done.stdout))


class _Client(asyncio.Protocol):
    """One connection."""

    def __init__(self, request: bytes, took: list[float], until: float) -> None:
        self._request, self._took, self._until = request, took, until
        self._answer = bytearray()
        self._length: int | None = None
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        self._answer += data
        if not self._is_whole():
            return
        now = time.perf_counter()
        self._took.append(now - self._asked)
        if now < self._until:
            self._ask()
        else:
            self._end(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._end(exc or ConnectionError("the service closed the connection"))

    def _ask(self) -> None:
        self._answer.clear()
        self._length = None
        self._asked = time.perf_counter()
        self._transport.write(self._request)

    def _is_whole(self) -> bool:
        """Whether the answer is there to its end, which its length tells, or its last chunk."""
        if self._length is None:
            head = self._answer.find(b"\r\n\r\n")
            if head < 0:
                return False
            if not self._answer.startswith(_GOOD):
                self._end(ValueError(bytes(self._answer[:1000])))
                return False
            found = _LENGTH.search(self._answer, 0, head + 2)
            self._length = head + 4 + int(found[1]) if found else 0
        return len(self._answer) >= self._length if self._length else self._answer.endswith(_LAST_CHUNK)

    def _end(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(error) if error else self.done.set_result(None)
            self._transport.close()


async def _ask_over_and_over(port: int, path: str, connections: int, seconds: float) -> Timing:
    loop, took, until = asyncio.get_running_loop(), list[float](), time.perf_counter() + seconds
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/json\r\n\r\n".encode()
    clients = [(await loop.create_connection(lambda: _Client(request, took, until), "127.0.0.1", port))[1] for _ in range(connections)]
    await asyncio.gather(*(client.done for client in clients))
    took.sort()
    return Timing(len(took), 1000 * took[len(took) // 2], 1000 * took[len(took) * 99 // 100])


if __name__ == "__main__":
    print(json.dumps(asdict(uvloop.run(_ask_over_and_over(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))))))
