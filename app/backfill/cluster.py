"""Dask: worker processes on this machine, or those of a scheduler that runs already."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Protocol, TypeVar

import dask
from distributed import Client, Future, KilledWorker, LocalCluster
from distributed.utils import get_mp_context

from app.backfill.errors import CannotGoOn
from app.backfill.parts import Failure, Place
from app.backfill.worker import version
from app.extraction import EXTRACTOR_VERSION

_AHEAD = 4
"""Batches for each thread of the workers that are under way: one at work, and some to go on with while what came back is stored."""
_PATIENCE = 60.0
"""Seconds to wait for a first worker, and to do without any."""
_WORKER = "app.backfill.worker"
_LOCAL = {
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.worker.multiprocessing-method": "forkserver",
    "distributed.worker.preload": [_WORKER],
    # What Dask watches over itself by would take a fifteenth of a processor for each process, work or none.
    "distributed.admin.tick": {"interval": "1s", "limit": "60s", "cycle": "10s"},
    "distributed.admin.system-monitor.interval": "5s",
    "distributed.scheduler.active-memory-manager.start": False,
    "distributed.worker.memory.monitor-interval": "500ms",
    "distributed.worker.profile.enabled": False,
}


class Placed(Protocol):
    """Something that stands in a source."""

    @property
    def place(self) -> Place:
        """Where it stands."""


Task = TypeVar("Task")
Item = TypeVar("Item", bound=Placed)
Result = TypeVar("Result")
Submit = Callable[[Sequence[Item]], Future[list[Result]]]


class Workers:
    """The workers that `client` reaches."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def each(
        self,
        function: Callable[[Sequence[Item]], list[Result]],
        batches: Iterable[tuple[Task, Sequence[Item]]],
        *,
        priority: int = 0,
    ) -> Iterator[tuple[Task, Sequence[Item], list[Result | Failure]]]:
        """What `function` makes of each batch, in order, behind the batch and what came with it; a few batches are under way at a time.

        `function` gives a result for each item. What was with a worker that is lost is done by another. A batch that loses one after another
        is done item by item: where an item still does so, a `Failure` stands in the place of its result. Work of higher `priority` goes first.
        Raises `CannotGoOn` where no worker can be reached.
        """
        submit: Submit[Item, Result] = partial(self._submit, function, priority)
        under_way: deque[tuple[Task, Sequence[Item], Future[list[Result]] | None]] = deque()

        def first() -> tuple[Task, Sequence[Item], list[Result | Failure]]:
            task, items, future = under_way.popleft()
            return task, items, self._results(submit, items, future) if future is not None else []

        for task, items in batches:
            under_way.append((task, items, submit(items) if items else None))
            if len(under_way) >= _AHEAD * self._threads():
                yield first()
        while under_way:
            yield first()

    def _submit(self, function: Callable[[Sequence[Item]], list[Result]], priority: int, items: Sequence[Item]) -> Future[list[Result]]:
        try:
            return self.client.submit(function, items, pure=False, priority=priority)
        except Exception as error:
            raise _lost(error) from error

    def _results(self, submit: Submit[Item, Result], items: Sequence[Item], future: Future[list[Result]]) -> list[Result | Failure]:
        try:
            return [*self._wait(future)]
        except KilledWorker as error:
            if len(items) == 1:
                return [Failure(items[0].place, f"the worker was lost {error.allowed_failures + 1} times while reading it")]
        # One by one, so that no other can be taken for the one that does it.
        return [result for item in items for result in self._results(submit, [item], submit([item]))]

    def _wait(self, future: Future[list[Result]]) -> list[Result]:
        while True:
            try:
                return future.result(timeout=_PATIENCE)
            except TimeoutError:
                if not self._threads():
                    raise CannotGoOn(f"There has been no worker for {_PATIENCE:g} seconds.") from None
            except KilledWorker:
                raise
            except Exception as error:
                raise _lost(error) from error

    def _threads(self) -> int:
        try:
            return sum(self.client.nthreads().values())
        except Exception as error:
            raise _lost(error) from error


def _lost(error: Exception) -> CannotGoOn:
    """What `error` means: whatever a lost connection, or a worker without the right packages, raises."""
    return CannotGoOn(f"The workers cannot go on: {error}")


@contextmanager
def local_workers(number: int) -> Generator[Workers]:
    """As many worker processes on this machine, which answer on loopback alone and end with the block."""
    with dask.config.set(_LOCAL):
        # What a worker imports takes seconds: it is done once, and a worker in the place of a lost one starts at once.
        get_mp_context().set_forkserver_preload(["distributed", _WORKER])
        with (
            LocalCluster(
                n_workers=number,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address=None,
                scheduler_kwargs={"dashboard": False, "dashboard_address": "127.0.0.1:0"},
                silence_logs=logging.CRITICAL,
            ) as cluster,
            Client(cluster, direct_to_workers=True) as client,
        ):
            yield Workers(client)


@contextmanager
def remote_workers(address: str) -> Generator[Workers]:
    """The workers of the scheduler at `address` (`tcp://host:8786`). Raises `CannotGoOn` where there are none that can be used."""
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError, TypeError) as error:  # the last where `tls://` is asked for without keys
        raise CannotGoOn(f"No scheduler answers at {address}: {error}") from error
    with client:
        _require_same_version(client, address)
        yield Workers(client)


def _require_same_version(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError:
        raise CannotGoOn(f"The scheduler at {address} has no worker.") from None
    for worker, found in client.run(version, on_error="return").items():
        if isinstance(found, Exception):
            raise CannotGoOn(f"The worker {worker} cannot run danhbo; it needs the same version as here: {found}")
        if found != EXTRACTOR_VERSION:
            raise CannotGoOn(f"The worker {worker} reads with version {found} of danhbo, here it is {EXTRACTOR_VERSION}.")
