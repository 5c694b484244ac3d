"""What long commands show on standard error: lines about single articles, and a bar where a person looks on."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


def error_console() -> Console:
    """Standard error, for lines that are printed as they are."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def progress_on(console: Console) -> Progress:
    """A bar of articles done and to do; it shows nothing where `console` is no terminal, and leaves nothing behind."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
