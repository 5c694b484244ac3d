"""One process that serves: it tells that it is alive, and once told to end it does so within a bound."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from socket import socket
from types import FrameType

import structlog
import uvicorn

from app.stopping import IN_STATE

log = structlog.get_logger(__name__)


class BoundedServer(uvicorn.Server):
    """uvicorn's server, which ends `seconds` after SIGTERM or SIGINT at the latest, whatever its clients do.

    `is_wanted` is asked ten times a second, for the first time when the server answers; once it says no the server ends by itself.
    uvicorn alone waits for work in threads without end, and tells nobody that the end is near.
    """

    def __init__(self, config: uvicorn.Config, *, seconds: int, is_wanted: Callable[[], bool] = lambda: True) -> None:
        config.timeout_graceful_shutdown = seconds * 9 // 10  # the rest is for taking leave of the clients that it cuts off
        super().__init__(config)
        self._seconds, self._is_wanted = seconds, is_wanted
        self._ending: threading.Timer | None = None

    def run(self, sockets: list[socket] | None = None) -> None:
        """Serve until told to end; then raises `SystemExit` with 0, or `KeyboardInterrupt` where it was by SIGINT."""
        signal.signal(signal.SIGTERM, exit_normally)  # uvicorn raises the signal again when it has ended
        super().run(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end."""
        self._bound_the_end()
        super().handle_exit(sig, frame)

    async def on_tick(self, counter: int) -> bool:
        """Look round; True where it is time to end."""
        if not self._is_wanted():
            self._bound_the_end()
            self.should_exit = True
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """Take no more requests, finish those at hand, and cut off what is not finished in time."""
        self.lifespan.state[IN_STATE].set()
        await super().shutdown(sockets)

    def _bound_the_end(self) -> None:
        if self._ending is None:
            self._ending = threading.Timer(self._seconds, _break_off)
            self._ending.daemon = True
            self._ending.start()


def exit_normally(_signal: int, _frame: FrameType | None) -> None:
    """End the process as if its work were done, with all that it does at its end."""
    raise SystemExit(0)


def _break_off() -> None:
    """End this process now. What it was storing is not stored: the database undoes what was not committed."""
    log.warning("broken_off", reason="work was left when the time to end was over")
    os._exit(0)
