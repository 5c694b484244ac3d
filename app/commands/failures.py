"""What failed in a long run: the first few told at once, all of it kept in a file."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import orjson
import typer
from rich.console import Console

from app.articles.files import printable
from app.backfill.parts import Failure

_NAMED = 10


class FailureReport:
    """Takes failures as they come. `file` is written anew, a JSON object a line; without it they are only counted after the first few.

    Raises `typer.BadParameter` where `file` cannot be written.
    """

    def __init__(self, file: Path | None, console: Console) -> None:
        self._console = console
        self._count = 0
        self._file = None
        self._open = ExitStack()
        if file is not None:
            try:
                self._file = self._open.enter_context(file.open("wb", buffering=0))
            except OSError as error:
                raise typer.BadParameter(f"{file}: {error.strerror}", param_hint="--failures") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._open.close()
        if self._count > _NAMED:
            kept = "--failures FILE keeps them all" if self._file is None else f"all are in {self._file.name}"
            self._console.print(f"... and {self._count - _NAMED} more failed; {kept}", markup=False)

    def add(self, failure: Failure) -> None:
        """Tell and keep `failure`."""
        self._count += 1
        if self._count <= _NAMED:
            self._console.print(f"{failure.place}: {failure.problem}", markup=False)
        if self._file is not None:
            kept = {"source": printable(failure.place.source), "line": failure.place.line, "problem": failure.problem}
            self._file.write(orjson.dumps(kept, option=orjson.OPT_APPEND_NEWLINE))
