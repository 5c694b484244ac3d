"""`danhbo ingest`: store articles with their facts, here in the database or through a running service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.articles.files import FileMetadata, count_articles, read_articles
from app.commands.database import give_up
from app.commands.destinations import open_destination
from app.commands.passed_over import PassedOver
from app.commands.progress import error_console, progress_on
from app.commands.results import DestinationLost, Result


@dataclass(slots=True)
class Summary:
    """How many articles were stored, were there already, and could not be stored."""

    new: int = 0
    known: int = 0
    failed: int = 0

    def add(self, result: Result) -> None:
        """Count `result`."""
        if result.problem is not None:
            self.failed += 1
        elif result.new:
            self.new += 1
        else:
            self.known += 1

    def __str__(self) -> str:
        """The line that the command ends with."""
        return f"{self.new} new, {self.known} known, {self.failed} failed"


def run(files: Sequence[Path], defaults: FileMetadata, *, server: str | None) -> Summary:
    """Store each article of `files`, in order; one that fails is named on standard error and stops no other.

    Each article is stored whole or not at all, and one sent again is known: after an interruption, run it again.
    Ends the command with 1 where the service is lost meanwhile.
    """
    console = error_console()
    summary, passed_over = Summary(), PassedOver()
    with open_destination(server) as destination, progress_on(console) as progress:
        task = progress.add_task("articles", total=count_articles(files))
        try:
            for result in destination.store(passed_over.noted(read_articles(files, defaults))):
                summary.add(result)
                if result.problem is not None:
                    console.print(f"{result.where}: {result.problem}", markup=False)
                progress.advance(task)
        except DestinationLost as error:
            give_up(f"{error}\nUntil then: {summary}. Run it again to go on.")
    passed_over.tell(console)
    return summary
