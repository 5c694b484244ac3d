"""Several processes that do the same work: started again where they die, ended together within a bound."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from time import monotonic
from types import FrameType

import structlog

log = structlog.get_logger(__name__)

IsWanted = Callable[[], bool]
Work = Callable[[IsWanted], None]
"""Runs until it is told to end by SIGTERM. It asks what it is given at least every few seconds once it is ready, and ends where that says no."""

_TICK = 0.2
_MOST_SILENT = 60.0  # seconds: a text made to be slow holds a process for some, a loaded machine for some more
_LONGEST_START = 120.0
_SETTLED = 10.0  # seconds after which a worker that dies did not die of its start
_LONGEST_PAUSE = 30.0


class Workers:
    """`count` processes that do `work`.

    They are forks of this one: what it has imported by then is in memory once, and a new worker is there in a moment. `end_within` are the
    seconds that they have after SIGTERM before they are killed, `on_death` is called with the process id of each that has ended.
    """

    def __init__(self, count: int, work: Work, *, end_within: float, on_death: Callable[[int], None]) -> None:
        self._places = [Place(work, on_death) for _ in range(count)]
        self._end_within = end_within
        self._ending = False

    def run(self, on_ready: Callable[[], None]) -> bool:
        """Keep them at work until this process gets SIGTERM or SIGINT. `on_ready` is called as soon as one is.

        False where the first could not start, since no other would then.
        """
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        first = self._places[0]
        first.tend()
        while not (first.is_ready or self._ending):
            self._wait()
            if not (first.is_alive or self._ending):
                return False
        if not self._ending:
            on_ready()
        while not self._ending:
            for place in self._places:
                place.tend()
            self._wait()
        self._end_all()
        return True

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        self._ending = True

    def _wait(self) -> None:
        wait([place.process.sentinel for place in self._places if place.process is not None], timeout=_TICK)

    def _end_all(self) -> None:
        until = monotonic() + self._end_within
        for place in self._places:
            place.tell_to_end()
        for place in self._places:
            place.end(until)


class Place:
    """The place of one worker, and whoever fills it. `clock` counts seconds."""

    def __init__(self, work: Work, on_death: Callable[[int], None], clock: Callable[[], float] = monotonic) -> None:
        # Not at the head of the module: there is no such thing on Windows, where a service of one process can do without.
        self._context = multiprocessing.get_context("fork")
        self._work, self._on_death, self._clock = work, on_death, clock
        self._heard = self._context.RawValue("d", 0.0)
        """When the worker last asked whether it is wanted, on the clock that all processes share; 0 where it has not yet."""
        self._begun, self._due, self._failures = 0.0, 0.0, 0
        self.process: BaseProcess | None = None

    @property
    def is_alive(self) -> bool:
        """Whether there is a worker, which has not ended."""
        return self.process is not None and self.process.is_alive()

    @property
    def is_ready(self) -> bool:
        """Whether the worker has begun to serve."""
        return self.is_alive and self._heard.value > 0

    def tend(self) -> None:
        """Fill the place where it is empty, and empty it where its worker has died or gone silent."""
        now = self._clock()
        if self.process is None:
            if now >= self._due:
                self._start(now)
        elif not self.process.is_alive():
            self._bury(self.process, now)
        elif now > (self._heard.value + _MOST_SILENT if self._heard.value else self._begun + _LONGEST_START):
            log.error("worker_silent", pid=self.process.pid)
            self.process.kill()

    def tell_to_end(self) -> None:
        """Tell the worker to end, where there is one."""
        if self.process is not None:
            self.process.terminate()

    def end(self, until: float) -> None:
        """Wait for the worker to end; kill it where it has not at the moment `until`."""
        if self.process is None:
            return
        self.process.join(max(0.0, until - self._clock()))
        if self.process.is_alive():
            log.error("worker_killed", pid=self.process.pid)
            self.process.kill()
            self.process.join()
        self._on_death(self.process.pid or 0)

    def _start(self, now: float) -> None:
        self._begun, self._heard.value = now, 0.0
        self.process = self._context.Process(target=_run, args=(self._work, self._heard, os.getpid()))
        self.process.start()

    def _bury(self, process: BaseProcess, now: float) -> None:
        """Note that the worker has died, and when the next may start: at once, or after longer and longer pauses where the start is the trouble."""
        self._failures = 0 if self._heard.value and now - self._begun >= _SETTLED else self._failures + 1
        pause = min(_LONGEST_PAUSE, 0.5 * 2 ** (self._failures - 1)) if self._failures else 0.0
        log.error("worker_died", pid=process.pid, exit_code=process.exitcode, next_in=pause)
        self._due, self.process = now + pause, None
        self._on_death(process.pid or 0)


def _run(work: Work, heard: multiprocessing.sharedctypes.Synchronized[float], parent: int) -> None:
    """The whole life of a worker."""

    def is_wanted() -> bool:
        heard.value = monotonic()
        return os.getppid() == parent  # it is another's child where the parent was killed

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    work(is_wanted)
