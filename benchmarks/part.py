"""What a part of the benchmark is given and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run reads: the article texts, how often either side reads each of them, how large a hostile text is, how many articles to store."""

    texts: tuple[Path, ...]
    rounds: int
    hostile_bytes: int
    articles: int = 3000


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

    @property
    def missed(self) -> bool:
        """Whether the figure lies outside its bound."""
        if self.value is None:
            return False
        return (self.at_most is not None and self.value > self.at_most) or (self.at_least is not None and self.value < self.at_least)


@dataclass(slots=True)
class Part:
    """The figures of one part; `notes` are whole sentences that stand below its table."""

    title: str
    yardstick: str
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
