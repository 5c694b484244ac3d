"""`danhbo check`: whether what is stored agrees with itself."""

from __future__ import annotations

from dataclasses import dataclass

from app.commands.database import open_database
from app.commands.progress import error_console, progress_on
from app.integrity.check import check, count_articles


@dataclass(slots=True)
class Summary:
    """How many articles and facts were looked at, and how many faults found."""

    articles: int = 0
    facts: int = 0
    faults: int = 0

    def __str__(self) -> str:
        """The line that the command ends with."""
        return (
            f"{self.articles} articles and {self.facts} facts checked: {self.faults or 'no'} fault{'s' if self.faults != 1 else ''} found"
        )


def run() -> Summary:
    """Check the database of the settings and print each fault. Ends with 1 where it cannot be used or lacks tables."""
    console, summary = error_console(), Summary()
    with open_database() as database, progress_on(console) as progress:
        task = progress.add_task("articles", total=count_articles(database))

        def checked(facts: int) -> None:
            summary.articles += 1
            summary.facts += facts
            progress.advance(task)

        for fault in check(database, checked):
            summary.faults += 1
            console.print(str(fault), markup=False)
    return summary
