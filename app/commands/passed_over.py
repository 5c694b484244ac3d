"""Fields of JSON lines that no article has: a misspelt one would otherwise be missed by nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console

from app.articles.files import FIELDS, ArticleInput, BadInput
from app.nearest import nearest

_NAMED, _SHOWN = 10, 60
"""So many fields are named, and so much of each."""


class PassedOver:
    """Counts the records that have such a field."""

    def __init__(self) -> None:
        self._records = Counter[str]()

    def add(self, records: Counter[str]) -> None:
        """Count `records`, the number of them by the name of the field."""
        self._records.update(records)

    def noted(self, inputs: Iterable[ArticleInput | BadInput]) -> Iterator[ArticleInput | BadInput]:
        """`inputs` as they are, their fields counted as they come."""
        for each in inputs:
            if isinstance(each, ArticleInput):
                self._records.update(each.passed_over)
            yield each

    def tell(self, console: Console) -> None:
        """Say on `console` in a line which fields there were, those first that look like a misspelt one; nothing where there was none."""
        if self._records:
            meant = {name: nearest(name, FIELDS) for name in self._records}
            names = sorted(self._records, key=lambda name: (meant[name] is None, -self._records[name], name))
            told = [
                f"{name[:_SHOWN]!r} ({_number(self._records[name])}{f', did you mean {meant[name]}?' if meant[name] else ''})"
                for name in names
            ]
            more = f", and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
            console.print(f"fields that no article has were passed over: {', '.join(told[:_NAMED])}{more}", markup=False)


def _number(records: int) -> str:
    return "1 record" if records == 1 else f"{records} records"
