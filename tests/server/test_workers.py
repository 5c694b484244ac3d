"""When a worker that died is followed by the next."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from app.server.workers import Place, Workers


class Mortal:
    """A process that never comes to anything; it counts how many there were."""

    made = 0
    heard: Any = None
    """What the last of them would tell by when it asked whether it is wanted."""

    def __init__(self, *, args: tuple[object, Any, int], **_: object) -> None:
        Mortal.heard = args[1]
        Mortal.made += 1
        self.pid, self.exitcode = Mortal.made, 1

    def start(self) -> None:
        """Begin, and end at once."""

    def is_alive(self) -> bool:
        return False


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> tuple[Place, list[float]]:
    """A place of a worker that dies as soon as it has started, and the clock it goes by."""
    clock = [100.0]
    monkeypatch.setattr(multiprocessing.get_context("fork"), "Process", Mortal)
    monkeypatch.setattr(Mortal, "made", 0)
    return Place(lambda _: None, on_death=lambda _: None, clock=lambda: clock[0]), clock


def test_the_pauses_grow_where_each_dies_of_its_start(place: tuple[Place, list[float]]) -> None:
    tended, clock = place
    starts = []
    while clock[0] < 300:
        made = Mortal.made
        tended.tend()
        if Mortal.made > made:
            starts.append(clock[0])
        clock[0] += 0.25
    pauses = [later - earlier for earlier, later in pairwise(starts)]
    assert pauses == sorted(pauses)
    assert pauses[0] < 1
    assert max(pauses) > 25
    assert len(starts) < 15


def test_one_that_has_served_for_long_is_followed_at_once(place: tuple[Place, list[float]]) -> None:
    tended, clock = place
    tended.tend()
    Mortal.heard.value = clock[0] = 200.0
    tended.tend()
    tended.tend()
    assert Mortal.made == 2


def test_one_that_has_gone_silent_is_killed(place: tuple[Place, list[float]], monkeypatch: pytest.MonkeyPatch) -> None:
    tended, clock = place
    killed: list[float] = []
    monkeypatch.setattr(Mortal, "is_alive", lambda _: not killed)
    monkeypatch.setattr(Mortal, "kill", lambda _: killed.append(clock[0]), raising=False)
    tended.tend()
    for heard in (101.0, 130.0, 159.0):
        Mortal.heard.value = clock[0] = heard
        tended.tend()
    assert not killed
    while not killed:
        clock[0] += 1
        tended.tend()
    assert 30 < killed[0] - 159.0 < 120


class Starting(Mortal):
    """A process that is still at its start when it is told to end."""

    sentinel = 0
    lives = True

    def is_alive(self) -> bool:
        return self.lives

    def terminate(self) -> None:
        self.lives = False

    def join(self, _seconds: float) -> None:
        """It has ended."""


def test_what_is_told_to_end_before_it_is_ready_promises_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    promised: list[bool] = []
    told: dict[int, Callable[[int, None], None]] = {}
    monkeypatch.setattr(multiprocessing.get_context("fork"), "Process", Starting)
    monkeypatch.setattr(signal, "signal", told.__setitem__)
    monkeypatch.setattr("app.server.workers.wait", lambda *_, **__: told[signal.SIGTERM](signal.SIGTERM, None))
    many = Workers(1, lambda _: None, end_within=1, on_death=lambda _: None)
    assert many.run(on_ready=lambda: promised.append(True))
    assert promised == []
