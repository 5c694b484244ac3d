"""Which files sources stand for, and that each is read to its end, whatever it is packed with."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import fsspec
import pyarrow as pa
import pytest

from app.backfill.parts import Failure
from app.backfill.sources import Source, find_sources


def zstd(content: bytes) -> bytes:
    packed: bytes = pa.Codec("zstd").compress(content, asbytes=True)
    return packed


def content_of(source: Source | Failure) -> bytes:
    assert isinstance(source, Source), source
    with source.open() as (_, content):
        return content.read()


def test_a_folder_stands_for_what_can_be_read_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.HTML.gz", "a/c.jsonl", "p.parquet", "gold.json", "notes.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [source for source in find_sources([str(tmp_path)]) if isinstance(source, Source)]
    assert [source.name.removeprefix(f"{tmp_path}/") for source in found] == ["a/c.jsonl", "a/z.HTML.gz", "b.txt", "p.parquet"]


def test_a_folder_without_any_is_told(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").touch()
    (failure,) = find_sources([str(tmp_path)])
    assert isinstance(failure, Failure)
    assert (str(failure.place), ".parquet" in failure.problem) == (str(tmp_path), True)


def test_what_cannot_be_read_is_told_and_the_others_are_found(tmp_path: Path) -> None:
    for name in ("a.csv", "b.parquet.gz", "c", "d.json"):
        (tmp_path / name).touch()
    local = [str(tmp_path / name) for name in ("a.csv", "b.parquet.gz", "c", "absent.txt", "d.json")]
    found = list(find_sources([*local, "nowhere://a.txt", "s3://archive/a.txt", "memory://absent.txt"]))
    assert [source.name for source in found if isinstance(source, Source)] == [str(tmp_path / "d.json")]
    problems = {str(failure.place): failure.problem for failure in found if isinstance(failure, Failure)}
    assert all(".ndjson" in problems[name] for name in local[:3])
    assert problems[local[3]] == problems["memory://absent.txt"] == "No such file or directory"
    assert "nowhere" in problems["nowhere://a.txt"]
    assert "s3fs" in problems["s3://archive/a.txt"]


@pytest.mark.parametrize(
    ("ending", "packed"),
    [
        (".txt", b"one two"),
        (".txt.gz", gzip.compress(b"one ") + gzip.compress(b"two")),
        (".TXT.GZ", gzip.compress(b"one two") + bytes(512)),
        (".txt.zst", zstd(b"one ") + zstd(b"two")),
    ],
    ids=["plain", "gzip in two members", "gzip padded", "zstd in two frames"],
)
def test_the_whole_content_is_read(tmp_path: Path, ending: str, packed: bytes) -> None:
    file = tmp_path / f"a{ending}"
    file.write_bytes(packed)
    (source,) = find_sources([str(file)])
    assert content_of(source) == b"one two"


@pytest.mark.parametrize(("ending", "pack"), [("gz", gzip.compress), ("zst", zstd)])
def test_what_is_cut_short_is_no_whole_content(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    file = tmp_path / f"a.txt.{ending}"
    file.write_bytes(pack(bytes(range(256)))[:-6])
    (source,) = find_sources([str(file)])
    with pytest.raises((OSError, EOFError)):
        content_of(source)


def test_urls_are_read_by_what_they_name() -> None:
    with fsspec.open("memory://archive/2021/a.ndjson.gz", "wb") as file:
        file.write(gzip.compress(b"{}"))
    sources = list(find_sources(["memory://archive", "memory://archive/2021/a.ndjson.gz"]))
    assert [source.name for source in sources if isinstance(source, Source)] == ["memory://archive/2021/a.ndjson.gz"] * 2
    assert list(map(content_of, sources)) == [b"{}"] * 2
