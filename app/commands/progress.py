"""What long commands show on standard error: lines about single articles, and a bar where a person looks on."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn

SECONDS_A_LINE = 30.0
"""How often a run that nobody looks on says how far it is."""


def error_console() -> Console:
    """Standard error, for lines that are printed as they are."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def progress_on(console: Console) -> Progress:
    """A bar of articles done and to do; it shows nothing where `console` is no terminal, and leaves nothing behind."""
    return _bar(console, MofNCompleteColumn())


@contextmanager
def progress_of_bytes(console: Console, total: int) -> Generator[Callable[[int, str], None]]:
    """What to call with the bytes done of `total` and what became of them: it moves a bar, or now and then prints a line where `console` is no terminal."""
    told = time.monotonic()
    with _bar(console, DownloadColumn()) as progress:
        task = progress.add_task("", total=total)

        def show(done: int, result: str) -> None:
            nonlocal told
            progress.update(task, completed=done, description=result)
            if not console.is_terminal and time.monotonic() - told >= SECONDS_A_LINE:
                told = time.monotonic()
                console.print(f"{result}, {done / max(total, 1):.0%} of {total:,} bytes read", markup=False)

        yield show


def _bar(console: Console, amount: ProgressColumn) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), amount, TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
