"""Processes that need not import danhbo: forks of one that has. Importing takes longer than most of what they are for."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from app.cli import main

_PROJECT = Path(__file__).parent.parent
FORKS = multiprocessing.get_context("forkserver")
# Left to each is what looks into the environment when it is imported, the library behind /metrics.
FORKS.set_forkserver_preload(
    [f"app.{routes.parent.name}.routes" for routes in sorted((_PROJECT / "app").glob("*/routes.py")) if routes.parent.name != "metrics"]
)


def become_danhbo(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], errors: Path, told: Connection | None = None
) -> None:
    """Be `danhbo` with `arguments` in `folder`. Standard error is added to the file `errors`, standard output as well where there is no `told`."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    with errors.open("ab") as file:
        os.dup2(told.fileno() if told else file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    sys.argv = ["danhbo", *arguments]
    main()
