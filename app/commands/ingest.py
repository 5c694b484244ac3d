"""`danhbo ingest`: store articles with their facts, here in the database or through a running service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.commands.article_files import ArticleInput, BadInput, FileMetadata, count_articles, read_articles
from app.commands.destinations import Destination, RefusedError, open_destination
from app.commands.progress import error_console, progress_on


@dataclass(slots=True)
class Summary:
    """How many articles were stored, were there already, and could not be stored."""

    new: int = 0
    known: int = 0
    failed: int = 0

    def __str__(self) -> str:
        """The line that the command ends with."""
        return f"{self.new} new, {self.known} known, {self.failed} failed"


def run(files: Sequence[Path], defaults: FileMetadata, *, server: str | None) -> Summary:
    """Store each article of `files`, in order; one that fails is named on standard error and stops no other.

    Each article is stored whole or not at all, and one sent again is known: after an interruption, run it again.
    """
    console = error_console()
    summary = Summary()
    with open_destination(server) as destination, progress_on(console) as progress:
        task = progress.add_task("articles", total=count_articles(files))
        for article in read_articles(files, defaults):
            problem = _store(article, destination, summary)
            if problem:
                summary.failed += 1
                console.print(f"{article.where}: {problem}", markup=False)
            progress.advance(task)
    return summary


def _store(article: ArticleInput | BadInput, destination: Destination, summary: Summary) -> str | None:
    """Hand `article` over and count it; returns why that failed, None if it did not."""
    if isinstance(article, BadInput):
        return article.problem
    try:
        if destination.store(article):
            summary.new += 1
        else:
            summary.known += 1
    except RefusedError as error:
        return str(error)
    return None
