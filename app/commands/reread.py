"""`danhbo reread`: run the extractor of today over the stored articles, in this process or with several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from rich.console import Console

from app.articles.reread import Change
from app.backfill.errors import CannotGoOn
from app.backfill.loading import Loader
from app.backfill.parts import Failure
from app.backfill.rereading import Here, Readers, reread_all
from app.commands.database import give_up, open_database
from app.commands.interrupts import interrupts_between_steps
from app.commands.progress import error_console, progress_on
from app.extraction import EXTRACTOR_VERSION
from app.garbage import collect_seldom

_BATCH = 500


@dataclass(slots=True)
class Summary:
    """How many articles were read again, and how many facts came and went, by list."""

    articles: int = 0
    changed: int = 0
    failed: int = 0
    facts: dict[str, tuple[int, int]] = field(default_factory=dict)
    last: int | None = None
    """The id of the last of them."""

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


def run(*, everything: bool, start: int, scheduler: str | None, workers: int | None) -> Summary:
    """Read the stored articles again, in order of their ids: here, with `workers` processes of this machine, or with those of a running `scheduler`.

    Those that this version of the extractor has read already are passed over, so that a run that was broken off is taken up where it
    ended; `everything` reads them too. `start`: the first id. What changed in an article is printed, as are failures.
    Ends the command with 1 where the workers or the database are lost, with 130 where it is interrupted: what was replaced until then stays.
    """
    collect_seldom()
    console = error_console()
    summary = Summary()
    reading = _reading(scheduler, workers)
    with open_database() as database, progress_on(console) as progress:
        wanted = None if everything else EXTRACTOR_VERSION
        loader = Loader(database)
        try:
            task = progress.add_task("articles", total=loader.count_to_read_again(start, wanted))
            with reading as readers, interrupts_between_steps() as check_interrupts:
                for article_id, became in reread_all(_ids(loader, start, wanted), loader, readers):
                    summary.last = article_id
                    if isinstance(became, Failure):
                        summary.failed += 1
                        console.print(f"{became.place}: {became.problem}", markup=False)
                    else:
                        summary.add(became)
                        _print(console, article_id, became)
                    progress.advance(task)
                    check_interrupts()
        except CannotGoOn as error:
            give_up(f"{error}\n{_so_far(summary, everything=everything)}")
        except KeyboardInterrupt:
            console.print(_so_far(summary, everything=everything), markup=False)
            raise
    return summary


def _so_far(summary: Summary, *, everything: bool) -> str:
    # Of those that were read already nothing tells which this run has had.
    how = f" with --from {summary.last + 1}" if everything and summary.last is not None else ""
    return f"Until then: {summary}\nRun it again{how} to go on."


def _reading(scheduler: str | None, workers: int | None) -> AbstractContextManager[Readers]:
    """Who reads: this process, where neither is given. Ask before the log is set up: Dask sets up its own when it is imported."""
    if scheduler is None and workers is None:
        return nullcontext(Here())
    from app.commands.backfill import open_workers

    return open_workers(scheduler, workers)


def _print(console: Console, article_id: int, changes: list[Change]) -> None:
    if changes:
        told = ", ".join(f"{change.facts} +{change.new} -{change.gone}" for change in changes)
        console.print(f"article {article_id}: {told}", markup=False)


def _ids(loader: Loader, start: int, extractor: str | None) -> Iterator[int]:
    while True:
        ids = loader.ids_to_read_again(start, extractor, _BATCH)
        yield from ids
        if len(ids) < _BATCH:
            return
        start = ids[-1] + 1
