"""The files that sources stand for: local or by any URL that fsspec knows, and folders of them."""

from __future__ import annotations

import errno
import gzip
import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import IO, BinaryIO, cast

import fsspec
import pyarrow as pa
from fsspec.implementations.local import LocalFileSystem

from app.backfill.parts import Failure, Place

_FLAT = ("http://", "https://")
"""Protocols without folders: asked for one, fsspec would take the links in a file for its content."""


class Form(Enum):
    """What a file holds."""

    LINES = auto()
    ROWS = auto()
    ARTICLE = auto()


_ENDINGS = {
    **dict.fromkeys((".jsonl", ".ndjson"), Form.LINES),
    **dict.fromkeys((".txt", ".html", ".htm", ".json"), Form.ARTICLE),
    ".parquet": Form.ROWS,
}
_READABLE = f"{', '.join(sorted(_ENDINGS))}, packed or not (.gz, .zst)"
_ONLY_BY_NAME = ".json"
"""Not taken from folders, where such files as a rule are about articles."""
_PACKINGS = {"gz": "gzip", "zst": "zstd", "zstd": "zstd"}


@dataclass(frozen=True, slots=True)
class Source:
    """One file. `name`: as it was named, of a file in a folder with the way to it; `size`: its bytes as stored, 0 where that is not known."""

    name: str
    form: Form
    suffix: str
    packing: str | None
    size: int
    files: fsspec.AbstractFileSystem
    path: str

    @contextmanager
    def open(self) -> Generator[tuple[BinaryIO, BinaryIO]]:
        """The file as it is stored and, unpacked as it is read, its content. Raises `OSError` and whatever else a file system does."""
        with self.files.open(self.path, "rb") as stored, _unpacked(stored, self.packing) as content:
            yield stored, content

    def is_file(self, file: Path) -> bool:
        """Whether it is the `file` of this machine."""
        return isinstance(self.files, LocalFileSystem) and file.exists() and file.samefile(self.path)


def find_sources(names: Iterable[str]) -> Iterator[Source | Failure]:
    """The files that `names` stand for, in order, a folder for the files of articles below it, sorted, hidden ones left out; where it has none that is told."""
    for name in names:
        try:
            yield from _find(name)
        except Exception as error:
            # A file system raises what it likes, and the next name may be on another one.
            yield Failure(Place(name), reason_of(error))


def reason_of(error: Exception) -> str:
    """What a file system or a format says was wrong."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, FileNotFoundError):  # of stores that are no disks: they say what was looked for, and no more
        return os.strerror(errno.ENOENT)
    return " ".join(str(error).split()) or type(error).__name__


def _find(name: str) -> Iterator[Source | Failure]:
    files, root = fsspec.url_to_fs(name)
    if not name.rpartition("::")[2].startswith(_FLAT) and files.isdir(root):
        some = False
        for path, found in sorted(files.find(root, detail=True).items()):
            below = path[len(root) :].lstrip("/")
            source = _source(f"{name.rstrip('/')}/{below}", files, path, found.get("size"))
            hidden = any(part.startswith(".") for part in below.split("/"))
            if source is not None and source.suffix != _ONLY_BY_NAME and not hidden:
                some = True
                yield source
        if not some:
            yield Failure(Place(name), f"holds no file whose name ends in what can be read: {_READABLE}")
        return
    source = _source(name, files, root, files.info(root).get("size"))
    yield source or Failure(Place(name), f"its name does not end in what can be read: {_READABLE}")


def _source(name: str, files: fsspec.AbstractFileSystem, path: str, size: int | None) -> Source | None:
    """The source at `path`, None where its ending tells nothing."""
    _, *endings = path.partition("?")[0].lower().rpartition("/")[2].split(".")
    packing = _PACKINGS.get(endings[-1]) if endings else None
    suffix = "." + "".join(endings[-2:-1] if packing else endings[-1:])
    form = _ENDINGS.get(suffix)
    if form is None or (form is Form.ROWS and packing is not None):
        return None
    return Source(name, form, suffix, packing, size or 0, files, path)


def _unpacked(stored: IO[bytes], packing: str | None) -> BinaryIO:
    """`stored` unpacked; what is cut short raises in the end, and several streams one after another are read as one."""
    if packing == "gzip":
        return cast("BinaryIO", gzip.GzipFile(fileobj=stored))
    if packing == "zstd":
        return cast("BinaryIO", pa.CompressedInputStream(pa.PythonFile(stored, mode="r"), "zstd"))
    return cast("BinaryIO", stored)
