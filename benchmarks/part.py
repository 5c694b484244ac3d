"""What a part of the benchmark is given and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
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

    `ratio` is the yardstick's cost over ours, or our rate over the yardstick's: above 1 is better than the yardstick.
    """

    figure: str
    value: float | None
    at_most: float | None = None
    at_least: float | None = None
    yardstick: float | None = None
    ratio: float | None = None
    ratio_at_least: float | None = None

    @property
    def missed(self) -> bool:
        """Whether the figure, or its ratio, lies outside its bound."""
        bounds = ((self.at_least, self.value), (self.value, self.at_most), (self.ratio_at_least, self.ratio))
        return any(low is not None and high is not None and low > high for low, high in bounds)


@dataclass(slots=True)
class Part:
    """The figures of one part; `notes` are whole sentences that stand below its table."""

    title: str
    yardstick: str
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
