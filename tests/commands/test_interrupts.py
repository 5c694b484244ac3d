"""An interrupt ends a command between two steps, and wherever it comes it is not lost."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from app.commands.interrupts import interrupts_between_steps


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Interrupts are raised as Python does by itself, whoever runs the tests."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class InterruptedAtItsEnd:
    """Nothing can be raised where an object ends."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


def test_one_that_comes_during_a_step_is_raised_after_it(capfd: pytest.CaptureFixture[str]) -> None:
    with interrupts_between_steps() as check:
        check()
        InterruptedAtItsEnd()
        with pytest.raises(KeyboardInterrupt):
            check()
    assert capfd.readouterr().err == "\nInterrupted: it ends with what is under way. Once more ends it at once.\n"


def test_the_second_is_raised_at_once() -> None:
    with interrupts_between_steps():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_behind_the_steps_all_is_as_before() -> None:
    with interrupts_between_steps():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_interrupts_are_ignored_they_stay_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interrupts_between_steps() as check:
        signal.raise_signal(signal.SIGINT)
        check()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
