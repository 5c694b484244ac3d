"""Archives into the database: the records of one by one, whatever is in between, however often it is begun anew."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from sqlalchemy import text

from app.articles.files import FileMetadata, read_articles
from app.articles.ingest import Became
from app.articles.preparation import PreparedArticle
from app.articles.presentation import whole_article
from app.backfill import parts
from app.backfill.cluster import Workers
from app.backfill.loading import Loader
from app.backfill.records import read_records
from app.backfill.run import Step, backfill
from app.backfill.sources import find_sources
from app.commands.destinations import DatabaseDestination
from app.extractions.reading import Reader, read
from tests.backfill.articles import article, lines
from tests.backfill.work import Deadly, broken
from tests.conftest import Backend
from tests.registry.test_order import register

DEFAULTS = FileMetadata(source="Trang tin mẫu")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of four records, so that a few articles make several."""
    monkeypatch.setattr(parts, "_MOST_RECORDS", 4)


def steps(workers: Workers, backend: Backend, *files: Path, reader: Reader = read) -> Iterator[Step]:
    records = read_records(find_sources(map(str, files)), 1 << 16)
    return backfill(records, workers, Loader(backend.database), defaults=DEFAULTS, reader=reader)


def counts(steps: Iterable[Step]) -> tuple[int, int, list[str]]:
    """New, known, and what failed."""
    done = list(steps)
    return sum(step.new for step in done), sum(step.known for step in done), [str(each.place) for step in done for each in step.failures]


def stored(backend: Backend) -> tuple[Any, ...]:
    """All that is stored, without ids and moments."""
    with backend.database.read() as session:
        ids = session.connection().execute(text("SELECT id FROM article ORDER BY content_key")).scalars().all()
        return *(_said(whole_article(session, id_).model_dump(exclude={"created_at"})) for id_ in ids), register(backend)  # type: ignore[union-attr]


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _said(part) for name, part in value.items() if name != "id" and not name.endswith("_id")}
    return [_said(part) for part in value] if isinstance(value, list) else value


def archive(folder: Path) -> list[Path]:
    """The articles 0 to 15 in every form that there is, the last of them twice."""
    pq.write_table(pa.Table.from_pylist([article(number) for number in range(4)]), folder / "a.parquet")
    (folder / "b.ndjson").write_bytes(lines(map(article, range(4, 8))))
    (folder / "c.jsonl.gz").write_bytes(gzip.compress(lines(map(article, range(8, 10)))))
    (folder / "d.ndjson.zst").write_bytes(pa.Codec("zstd").compress(lines(map(article, range(10, 12))), asbytes=True))
    (folder / "e.txt").write_text(article(12)["text"], encoding="utf-8")
    (folder / "f.txt.gz").write_bytes(gzip.compress(article(13)["text"].encode()))
    page = "".join(f"<p>{paragraph}</p>" for paragraph in article(14)["text"].split("\n"))
    (folder / "g.html").write_text(f"<html><body><article>{page}</article></body></html>", encoding="utf-8")
    (folder / "h.json").write_bytes(lines([article(15)]))
    return [folder, folder / "h.json", folder / "h.json"]


def test_every_form_gives_the_records_of_one_by_one(workers: Workers, backend: Backend, tmp_path: Path) -> None:
    assert counts(steps(workers, backend, *archive(tmp_path))) == (16, 1, [])
    at_once = stored(backend)
    backend.empty()
    same = tmp_path / "same.jsonl"
    same.write_bytes(lines(map(article, (*range(12), 15))))
    files = [same, tmp_path / "e.txt", tmp_path / "g.html"]
    (tmp_path / "f.txt").write_text(article(13)["text"], encoding="utf-8")
    destination = DatabaseDestination(backend.database)
    outcomes = [outcome for each in read_articles([*files, tmp_path / "f.txt"], DEFAULTS) for outcome in destination.store([each])]
    assert all(outcome.new for outcome in outcomes)
    assert stored(backend) == at_once


def test_begun_anew_it_stores_what_is_missing_and_reads_nothing_twice(workers: Workers, backend: Backend, tmp_path: Path) -> None:
    files = archive(tmp_path)
    first = steps(workers, backend, *files)
    assert (next(first).new, next(first).new) == (4, 4)
    first.close()  # type: ignore[attr-defined]
    never_again = Deadly("họp kỳ 7\n", tmp_path / "absent", always=True)  # the eighth article
    assert counts(steps(workers, backend, *files, reader=never_again)) == (4, 13, [])  # the third part was stored with those two
    assert counts(steps(workers, backend, *files, reader=Deadly("họp", tmp_path / "absent", always=True))) == (0, 17, [])
    assert backend.counts()["article"] == 16


def test_parts_are_stored_together_but_for_the_last(
    workers: Workers, backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_MOST_RECORDS", 1)
    together: list[int] = []

    class Counting(Loader):
        def store(self, articles: Sequence[PreparedArticle]) -> list[Became]:
            together.append(len(articles))
            return super().store(articles)

    file = tmp_path / "a.ndjson"
    file.write_bytes(lines(map(article, range(12))))
    records = read_records(find_sources([str(file)]), 1 << 16)
    done = list(backfill(records, workers, Counting(backend.database), defaults=DEFAULTS))
    assert [step.new for step in done] == [1] * 12
    assert together == [4, 4, 2, 1, 1]


def test_bad_records_fail_with_their_lines_and_the_others_are_stored(workers: Workers, backend: Backend, tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    bad = [b"{", b"[]", b'{"text": ""}', b'{"text": 1}', b'{"text": "a", "published_on": "2024-02-30"}', b'{"text": "a\xff"}']
    bad += [b'{"text": "a\\u0000"}', b'{"text": "a", "url": "no address"}', b'{"url": "https://bao.example.vn/1"}', b"x" * 70_000]
    file.write_bytes(b"\n".join([*bad, lines([article(1)]), b'{"text": "Chi b\xe1\xbb\x99 h\xe1\xbb\x8dp.", "author": "A"}']))
    done = list(steps(workers, backend, file, tmp_path / "absent.txt"))
    assert counts(done) == (2, 0, [*(f"{file}:{line}" for line in range(1, 11)), f"{tmp_path}/absent.txt"])
    problems = [failure.problem for step in done for failure in step.failures]
    words = [
        "not JSON",
        "object",
        "empty",
        "string",
        "2024-02-30",
        "UTF-8",
        "U+0000",
        "web address",
        "text: missing",
        "longer than",
        "No such file",
    ]
    assert all(word in problem for word, problem in zip(words, problems, strict=True)), problems


def test_a_fault_in_one_article_is_its_own(workers: Workers, backend: Backend, tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(lines(map(article, range(6))))
    assert counts(steps(workers, backend, file, reader=broken)) == (5, 0, [f"{file}:4"])
