"""Ctrl-C for commands that store step by step: it ends them between two steps."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager

_TOLD = b"\nInterrupted: it ends with what is under way. Once more ends it at once.\n"
_STANDARD_ERROR = 2


@contextmanager
def interrupts_between_steps() -> Generator[Callable[[], None]]:
    """What to call after each step: it raises `KeyboardInterrupt` where an interrupt has come within the block.

    Python by itself raises it wherever the process is, and where that is at the end of an object it is lost, and the command goes on. A second one is raised at
    once. Where interrupts are ignored, as in the background of a shell, they stay so.
    """
    came = False

    def note(_signal: int, _frame: object) -> None:
        nonlocal came
        if came:
            raise KeyboardInterrupt
        came = True
        os.write(_STANDARD_ERROR, _TOLD)  # not by `print`, in the middle of which this may be

    def raise_noted() -> None:
        if came:
            raise KeyboardInterrupt

    before = signal.getsignal(signal.SIGINT)
    if before is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, note)
    try:
        yield raise_noted
    finally:
        signal.signal(signal.SIGINT, before)
