"""What the server writes to."""

from __future__ import annotations

import asyncio
from typing import cast

from app.server.transport import GatheringTransport


class _Wire:
    """A transport that keeps the packets it is given."""

    def __init__(self) -> None:
        self.packets: list[bytes | None] = []
        self._closing = False

    def writelines(self, parts: list[bytes]) -> None:
        self.packets.append(b"".join(parts))

    def write_eof(self) -> None:
        self.packets.append(None)

    def close(self) -> None:
        self._closing = True

    def is_closing(self) -> bool:
        return self._closing


async def _written(*steps: str) -> list[bytes | None]:
    wire = _Wire()
    transport = GatheringTransport(cast("asyncio.Transport", wire), asyncio.get_running_loop())
    for step in steps:
        if step == "turn":
            await asyncio.sleep(0)
        elif step in {"close", "write_eof"}:
            getattr(transport, step)()
        else:
            transport.write(step.encode())
    await asyncio.sleep(0)
    return wire.packets


def test_what_is_written_in_one_turn_is_one_packet() -> None:
    assert asyncio.run(_written("head", "body")) == [b"headbody"]
    assert asyncio.run(_written("head", "turn", "body")) == [b"head", b"body"]


def test_nothing_is_left_behind_at_the_end_and_nothing_comes_after_it() -> None:
    assert asyncio.run(_written("head", "close")) == [b"head"]
    assert asyncio.run(_written("head", "write_eof", "turn")) == [b"head", None]
    assert asyncio.run(_written("head", "close", "more")) == [b"head"]
