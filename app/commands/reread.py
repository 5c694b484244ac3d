"""`danhbo reread`: run the extractor of today over the stored articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.console import Console

from app.articles.repository import ArticleRepository
from app.articles.reread import Change, reread
from app.commands.database import open_database
from app.commands.progress import error_console, progress_on
from app.database import Database
from app.errors import ProblemError
from app.extraction import EXTRACTOR_VERSION

_BATCH = 500


@dataclass(slots=True)
class Summary:
    """How many articles were read again, and how many facts came and went, by list."""

    articles: int = 0
    changed: int = 0
    failed: int = 0
    facts: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, changes: list[Change]) -> None:
        """Count what changed in one article."""
        self.articles += 1
        self.changed += bool(changes)
        for change in changes:
            new, gone = self.facts.get(change.facts, (0, 0))
            self.facts[change.facts] = (new + change.new, gone + change.gone)

    def __str__(self) -> str:
        """The lines that the command ends with."""
        lines = [f"{self.articles} read again, {self.changed} changed, {self.failed} failed"]
        return "\n".join([*lines, *(f"{facts}: {new} new, {gone} gone" for facts, (new, gone) in sorted(self.facts.items()))])


def run(*, everything: bool, start: int) -> Summary:
    """Read the stored articles again, each in a transaction of its own, in order of their ids.

    Those that this version of the extractor has read already are passed over, so that a run that was broken off is taken up where it
    ended; `everything` reads them too. `start`: the first id. What changed in an article is printed, as are failures.
    """
    console = error_console()
    summary = Summary()
    with open_database() as database, progress_on(console) as progress:
        wanted = None if everything else EXTRACTOR_VERSION
        task = progress.add_task("articles", total=_count(database, start, wanted))
        for article_id in _ids(database, start, wanted):
            try:
                changes = reread(database, article_id)
            except ProblemError as error:
                summary.failed += 1
                console.print(f"article {article_id}: {error.detail}", markup=False)
            else:
                if changes is not None:
                    summary.add(changes)
                    _print(console, article_id, changes)
            progress.advance(task)
    return summary


def _print(console: Console, article_id: int, changes: list[Change]) -> None:
    if changes:
        told = ", ".join(f"{change.facts} +{change.new} -{change.gone}" for change in changes)
        console.print(f"article {article_id}: {told}", markup=False)


def _count(database: Database, start: int, extractor: str | None) -> int:
    with database.read() as session:
        return ArticleRepository.from_session(session).count_from(start, not_read_by=extractor)


def _ids(database: Database, start: int, extractor: str | None) -> Iterator[int]:
    while True:
        with database.read() as session:
            ids = ArticleRepository.from_session(session).ids_from(start, not_read_by=extractor, limit=_BATCH)
        yield from ids
        if len(ids) < _BATCH:
            return
        start = ids[-1] + 1
