"""`danhbo backfill`: read whole archives on many processors into the database."""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from app.articles.files import FileMetadata
from app.commands.configuration import read_settings
from app.commands.database import give_up, open_database
from app.commands.failures import FailureReport
from app.commands.ingest import Summary
from app.commands.interrupts import interrupts_between_steps
from app.commands.passed_over import PassedOver
from app.commands.progress import error_console, progress_of_bytes
from app.garbage import collect_seldom

try:
    from app.backfill.cluster import Workers, local_workers, remote_workers
    from app.backfill.errors import CannotGoOn
    from app.backfill.loading import Loader
    from app.backfill.parts import Failure
    from app.backfill.records import read_records
    from app.backfill.run import backfill
    from app.backfill.sources import Source, find_sources
except ModuleNotFoundError as error:
    give_up(
        f"{error}: to read with several processes takes the extra `backfill`. Run `make install-backfill` or `pip install 'danhbo[backfill]'`."
    )


def run(names: Sequence[str], defaults: FileMetadata, *, scheduler: str | None, workers: int | None, failures: Path | None) -> Summary:
    """Store the articles of the sources `names`, read by `workers` processes of this machine or by those of a running `scheduler`.

    What failed is counted, the first few named on standard error, all of it written to the file `failures`. Ends the command
    with 1 where the workers or the database are lost, with 130 where it is interrupted: what was stored until then stays, and running
    it again goes on from there.
    """
    collect_seldom()
    settings = read_settings()
    console = error_console()
    summary, passed_over = Summary(), PassedOver()
    began = time.monotonic()
    sources = list(_not_written_to(failures, find_sources(names), names))
    with open_database(settings) as database, FailureReport(failures, console) as report:
        total = sum(source.size for source in sources if isinstance(source, Source))
        records = read_records(sources, settings.max_body_bytes)
        try:
            with (
                open_workers(scheduler, workers) as reading,
                progress_of_bytes(console, total) as show,
                interrupts_between_steps() as check_interrupts,
            ):
                for step in backfill(records, reading, Loader(database), defaults=defaults):
                    passed_over.add(step.passed_over)
                    summary.new += step.new
                    summary.known += step.known
                    summary.failed += len(step.failures)
                    for failure in step.failures:
                        report.add(failure)
                    show(step.position, f"{summary}, {(summary.new + summary.known) / (time.monotonic() - began):.0f} a second")
                    check_interrupts()
        except CannotGoOn as error:
            give_up(f"{error}\n{_so_far(summary)}")
        except KeyboardInterrupt:
            console.print(_so_far(summary), markup=False)
            raise
    passed_over.tell(console)
    return summary


def _not_written_to(file: Path | None, found: Iterable[Source | Failure], names: Sequence[str]) -> Iterator[Source | Failure]:
    """What is `found` without the `file` that failures are written to: read as it is written it would have no end.

    Raises `typer.BadParameter` where it is named as a source itself, since it would be emptied.
    """
    for source in found:
        if file is None or not isinstance(source, Source) or not source.is_file(file):
            yield source
        elif source.name in names:
            raise typer.BadParameter(f"{file}: is to be read, and would be emptied", param_hint="--failures")


def _so_far(summary: Summary) -> str:
    return f"Until then: {summary}. Run it again to go on."


@contextmanager
def open_workers(scheduler: str | None, number: int | None) -> Generator[Workers]:
    """The workers of a running `scheduler`, else `number` processes of this machine, as many as it has processors by default."""
    with remote_workers(scheduler) if scheduler is not None else local_workers(number or os.cpu_count() or 1) as workers:
        yield workers
