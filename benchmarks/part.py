"""What a part of the benchmark is given and what it answers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run reads: the article texts, how often either side reads each of them, how large a hostile text is, how many articles to store.

    For how many seconds a service is loaded at a time, how many facts the large register has, the folder that keeps registers, and the URL of a
    PostgreSQL server that does; None where one is started for the run alone.
    """

    texts: tuple[Path, ...]
    rounds: int
    hostile_bytes: int
    articles: int = 3000
    seconds: float = 1.0
    facts: int = 1_000_000
    folder: Path = Path("build/benchmarks")
    postgresql: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, how far it may go, and the same figure of the yardstick.

    `ratio` is the yardstick's cost over ours, or our rate over the yardstick's: above 1 is better than the yardstick. Rows of one `group` are told
    as one where there is little room.
    """

    figure: str
    value: float | None
    at_most: float | None = None
    at_least: float | None = None
    yardstick: float | None = None
    ratio: float | None = None
    ratio_at_least: float | None = None
    group: str | None = None

    @property
    def has_bound(self) -> bool:
        """Whether anything is asked of the figure."""
        return any(bound is not None for bound in (self.at_most, self.at_least, self.ratio_at_least))

    @property
    def missed(self) -> bool:
        """Whether the figure, or its ratio, lies outside its bound."""
        return any(low > high for low, high in self._bounds())

    @property
    def strain(self) -> float:
        """How much of what its bound allows the figure takes: above 1 it is missed; 0 where there is no bound or no figure."""
        return max((low / high if high else math.inf for low, high in self._bounds()), default=0.0)

    def _bounds(self) -> list[tuple[float, float]]:
        """Pairs of which the first may not be more than the second."""
        pairs = ((self.at_least, self.value), (self.value, self.at_most), (self.ratio_at_least, self.ratio))
        return [(low, high) for low, high in pairs if low is not None and high is not None]


def worst_of_groups(rows: Iterable[Row]) -> list[Row]:
    """Of each group the row with the most strain, under the group's name and where its first row stood; rows of no group as they are."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.group or row.figure, []).append(row)
    return [_told_as_one(name, several) for name, several in groups.items()]


def _told_as_one(name: str, several: list[Row]) -> Row:
    worst = max(several, key=lambda row: row.strain)
    return worst if len(several) == 1 else replace(worst, figure=f"{name}; worst of {len(several)}")


@dataclass(slots=True)
class Part:
    """The figures of one part; `notes` are whole sentences that stand below its table."""

    title: str
    yardstick: str
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
