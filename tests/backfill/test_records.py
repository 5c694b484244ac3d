"""Every record of a source, with where it stands; what is none is told with where it stands, too."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from app.backfill.parts import Failure, Place, Record, cut
from app.backfill.records import read_records
from app.backfill.sources import find_sources


def records_of(*files: Path, longest: int = 1000) -> list[Record | Failure]:
    return [record for _, record in read_records(find_sources(map(str, files)), longest)]


def told(found: list[Record | Failure]) -> list[tuple[int | None, object]]:
    """Line and content, or line and problem."""
    return [(each.place.line, json.loads(each.content) if isinstance(each, Record) else each.problem) for each in found]


def parquet(file: Path, **columns: object) -> Path:
    pq.write_table(pa.table(columns), file, row_group_size=2)
    return file


def test_lines_have_their_numbers_and_a_long_one_fails_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(b'\xef\xbb\xbf{"text": "a"}\r\n\n{"text": "' + b"b" * 1000 + b'"}\n   \n{"text": "c"}')
    found = records_of(file)
    assert told(found) == [(1, {"text": "a"}), (3, "The line is longer than 1000 bytes, the limit."), (5, {"text": "c"})]
    assert {each.place.source for each in found} == {str(file)}


def test_a_file_that_is_too_long_fails(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 1001)
    (tmp_path / "b.txt").write_bytes(b"b" * 1000)
    long, short = records_of(tmp_path)
    assert long == Failure(Place(f"{tmp_path}/a.txt"), "The file is longer than 1000 bytes, the limit.")
    assert short == Record(Place(f"{tmp_path}/b.txt"), b"b" * 1000, ".txt")


def test_a_stream_that_breaks_off_fails_after_its_last_line_and_the_next_source_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson.gz").write_bytes(gzip.compress(b'{"text": "a"}\n' * 3 + b'{"te')[:-3])
    (tmp_path / "b.ndjson.gz").write_bytes(b"no gzip")
    (tmp_path / "c.txt").write_bytes(b"c")
    *_, cut_off, no_gzip, last = found = records_of(tmp_path)
    assert [each.place.line for each in found[:-3]] == [1, 2, 3]
    assert isinstance(cut_off, Failure)
    assert "after line 3: " in cut_off.problem
    assert isinstance(no_gzip, Failure)
    assert no_gzip.place == Place(f"{tmp_path}/b.ndjson.gz")
    assert isinstance(last, Record)


def test_rows_of_parquet_are_what_lines_would_be(tmp_path: Path) -> None:
    moment = dt.datetime(2024, 3, 5, 20, 30)
    file = parquet(
        tmp_path / "a.parquet",
        id=[7, 8, 9],
        text=pa.array(["a", None, "c"]).dictionary_encode(),
        published_on=pa.array([moment, None, moment], pa.timestamp("us", "UTC")),
        vector=[[1.0], [2.0], [3.0]],
        title=["A", None, "C"],
    )
    assert told(records_of(file)) == [
        (1, {"id": 7, "text": "a", "title": "A", "published_on": "2024-03-06", "vector": None}),  # by the clock of Viet Nam
        (2, {"id": 8, "vector": None}),
        (3, {"id": 9, "text": "c", "title": "C", "published_on": "2024-03-06", "vector": None}),
    ]


@pytest.mark.parametrize(
    "days",
    [["2024-03-05"], [dt.date(2024, 3, 5)], pa.array([dt.datetime(2024, 3, 5, 20, 30)], pa.timestamp("ns"))],
    ids=["string", "date", "moment without a zone"],
)
def test_days_of_parquet_come_in_any_type(tmp_path: Path, days: object) -> None:
    file = parquet(tmp_path / "a.parquet", text=["a"], published_on=days)
    assert told(records_of(file)) == [(1, {"text": "a", "published_on": "2024-03-05"})]


def test_a_row_that_is_no_record_fails_alone(tmp_path: Path) -> None:
    text = pa.array([b"a", b"\xff", b"c" * 1000, b"d"]).view(pa.string())
    file = parquet(tmp_path / "a.parquet", text=text, id=[Decimal(1), None, None, None])
    assert [type(record) for record in records_of(file)] == [Failure, Failure, Failure, Record]


def test_a_file_that_is_no_parquet_or_has_no_text_is_told(tmp_path: Path) -> None:
    parquet(tmp_path / "a.parquet", body=["a"])
    (tmp_path / "b.parquet").write_bytes(b"no parquet")
    no_text, no_parquet = records_of(tmp_path)
    assert isinstance(no_text, Failure)
    assert isinstance(no_parquet, Failure)
    assert no_text.problem == "has no column `text`, and none `html`"
    assert "arquet" in no_parquet.problem


def test_positions_rise_to_the_bytes_of_all_sources(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson.gz").write_bytes(gzip.compress(b'{"text": "a"}\n' * 50_000))
    parquet(tmp_path / "b.parquet", text=["a", "b", "c", "d"])
    (tmp_path / "c.txt").write_bytes(b"c")
    positions = [position for position, _ in read_records(find_sources([str(tmp_path)]), 1000)]
    assert positions == sorted(positions)
    assert positions[-1] == sum(file.stat().st_size for file in tmp_path.iterdir())


def test_parts_are_bounded_by_records_and_by_bytes() -> None:
    small = [(number, Record(Place("a", number), b"{}", ".json")) for number in range(1, 251)]
    assert [(len(part.records), part.position) for part in cut(small)] == [(100, 100), (100, 200), (50, 250)]
    large = [(number, Record(Place("a", number), bytes(1 << 18), ".json")) for number in range(1, 4)]
    assert [len(part.records) for part in cut(large)] == [2, 1]
    assert list(cut([])) == []
