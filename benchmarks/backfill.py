"""Archives: what a backfill by one worker and by two reaches of what they reach at reading alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple, Protocol

import orjson

from app.articles.files import FileMetadata
from app.backfill.cluster import Workers, local_workers
from app.backfill.loading import Loader
from app.backfill.records import read_records
from app.backfill.run import backfill
from app.backfill.sources import find_sources
from app.config import Settings
from app.database import Database
from app.extraction import extract
from app.garbage import collect_seldom
from app.migrate import upgrade
from benchmarks.part import Inputs, Part, Row
from benchmarks.press import press_article
from tests.postgresql import NoPostgresError, postgresql_server

SHARE = 0.8
GAIN = 1.7
WARMING = 64
"""Articles that are read and stored before anything is measured: who reads first imports."""
PIECE = 1200
"""Articles that are measured at once: enough that to store the last part, while workers wait, is a small share of it."""
_ALONE = 4
"""One of so many is read without a database before."""


class Served(Protocol):
    """A database to store in."""

    @property
    def url(self) -> str:
        """Where it is."""


class Run(NamedTuple):
    """What a number of workers took for an article, in seconds.

    `alone`: for reading it and nothing else, all of them at it; `whole`: from the archive into the database; both by the clock.
    `worker` and `command` are processor time: what reading took and what all took, of a worker; all that the command took.
    """

    alone: float
    whole: float
    reading: float
    worker: float
    command: float

    def unhindered(self, workers: int) -> float:
        """What an article would take where every process had a processor for itself."""
        return max(self.worker / workers, self.command)


def measure(inputs: Inputs) -> Part:
    """Read the same archive with one worker and with two, and let them read its articles without a database before."""
    collect_seldom()  # as the command does
    articles = [press_article(number) for number in range(inputs.articles // 5 + WARMING)]
    part = Part("Archives", "bare extraction")
    part.rows += _into("SQLite", articles, _sqlite)
    try:
        part.rows += _into("PostgreSQL", articles, postgresql_server)
    except NoPostgresError as error:
        part.notes.append(f"No PostgreSQL could be started: {error}.")
    characters = sum(len(article["text"]) for article in articles) // len(articles)
    part.notes.append(
        f"{len(articles) - WARMING:,} articles of {characters:,} characters on average, those of `evaluation/articles` told of other days, years and people, as JSON "
        f"lines into either database, at most {PIECE:,} at once, by one worker and by two in turn: medians. Articles a second by the clock, with whatever else the machine did; "
        "a share counts only where it had a processor for the command beside those of the workers, and one for PostgreSQL. The last two rows of each tell what follows from the processor time of the workers and the command."
    )
    return part


def _into(database: str, articles: Sequence[dict[str, str]], server: Callable[[], AbstractContextManager[Served]]) -> list[Row]:
    one, two = _runs(articles, server)
    share = one.reading / one.worker
    rows = [
        _speed("one worker, articles a second", one.whole, one.alone),
        _speed("two workers, articles a second", two.whole, two.alone),
        Row("two workers against one, times", one.whole / two.whole, at_least=GAIN),
        Row("processor time of a worker an article, ms", 1000 * one.worker, yardstick=1000 * one.reading, ratio=share),
        Row("processor time of the command an article, ms", 1000 * one.command),
        _speed("one worker, every process on a processor of its own", one.unhindered(1), one.reading),
        Row("two workers against one, likewise, times", one.unhindered(1) / two.unhindered(2), at_least=GAIN),
    ]
    return [replace(row, figure=f"{database}: {row.figure}", group=row.figure) for row in rows]


def _speed(figure: str, seconds: float, alone: float) -> Row:
    return Row(figure, 1 / seconds, yardstick=1 / alone, ratio=alone / seconds, ratio_at_least=SHARE)


def _runs(articles: Sequence[dict[str, str]], server: Callable[[], AbstractContextManager[Served]]) -> tuple[Run, Run]:
    """What one worker and two take, piece by piece of the archive in turn: a machine that others use is not as fast at all times."""
    with ExitStack() as open_until_then:
        crews = [open_until_then.enter_context(_crew(number, server, articles[:WARMING])) for number in (1, 2)]
        pieces = [articles[start : start + PIECE] for start in range(WARMING, len(articles), PIECE)]
        rounds = [[crew.run(piece) for crew in crews] for piece in pieces if len(piece) == PIECE or piece is pieces[0]]
    one, two = (Run(*map(median, zip(*of_one, strict=True))) for of_one in zip(*rounds, strict=True))
    return one, two


@dataclass(frozen=True, slots=True)
class _Crew:
    """Workers, so many, with a database and a folder of their own."""

    workers: Workers
    number: int
    database: Database
    folder: Path

    def run(self, articles: Sequence[dict[str, str]]) -> Run:
        """Let them read `articles` alone, then from an archive into the database."""
        archive = _archive(self.folder / "archive.ndjson", articles)
        texts = [article["text"] for article in articles[::_ALONE]]
        client = self.workers.client
        alone = client.gather([client.submit(_read, texts[start :: self.number], pure=False) for start in range(self.number)])
        of_workers, of_command, clock = _processor_time(self.workers), time.process_time(), time.perf_counter()
        _store(self.workers, self.database, archive)
        whole, command = time.perf_counter() - clock, time.process_time() - of_command
        worker = _processor_time(self.workers) - of_workers
        count, read = len(articles), len(texts)
        return Run(
            max(clock for clock, _ in alone) / read, whole / count, sum(cpu for _, cpu in alone) / read, worker / count, command / count
        )


@contextmanager
def _crew(number: int, server: Callable[[], AbstractContextManager[Served]], warming: Sequence[dict[str, str]]) -> Generator[_Crew]:
    with TemporaryDirectory() as folder, server() as served, local_workers(number) as workers, closing(_database(served.url)) as database:
        crew = _Crew(workers, number, database, Path(folder))
        _store(workers, database, _archive(crew.folder / "warming.ndjson", warming))
        yield crew


def _read(texts: Sequence[str]) -> tuple[float, float]:
    """Read `texts` in a worker; gives seconds by the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    for text in texts:
        extract(text)
    return time.perf_counter() - clock, time.process_time() - processor


def _processor_time(workers: Workers) -> float:
    times: dict[str, float] = workers.client.run(time.process_time)
    return sum(times.values())


def _store(workers: Workers, database: Database, archive: Path) -> None:
    for step in backfill(read_records(find_sources([str(archive)]), 1 << 20), workers, Loader(database), defaults=FileMetadata()):
        assert not step.failures, step.failures[0]


def _archive(file: Path, articles: Sequence[dict[str, str]]) -> Path:
    file.write_bytes(b"".join(orjson.dumps(article, option=orjson.OPT_APPEND_NEWLINE) for article in articles))
    return file


def _database(url: str) -> Database:
    settings = Settings(database_url=url, log_level="error")
    upgrade(settings)
    return Database(settings)


@contextmanager
def _sqlite() -> Generator[Served]:
    with TemporaryDirectory() as folder:
        yield _File(f"sqlite:///{folder}/danhbo.db")


@dataclass(frozen=True)
class _File:
    url: str
