"""The folder in which the processes of one service count together, and what services that were killed left of theirs."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

_PREFIX = "danhbo-figures-"
_LOCK = "in-use"
"""A file that is locked as long as one of the processes lives; it is there from when it is locked on."""


@contextmanager
def figures_folder() -> Generator[Path]:
    """A folder of its own for this process and those that it starts, removed at the end of the block; those of services that were killed are removed first."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):  # another's, or gone meanwhile
            _remove_abandoned(folder)
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as name:
        making = Path(name, f"{_LOCK}.new")
        with making.open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            making.rename(Path(name, _LOCK))
            yield Path(name)


def _remove_abandoned(folder: Path) -> None:
    if folder.is_symlink() or folder.stat().st_uid != os.getuid():
        return
    with Path(folder, _LOCK).open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder)
