"""A body as the text names it, before its name is completed."""

from __future__ import annotations

from dataclasses import dataclass

from app.extraction.mentions.heads import Family, Head
from app.extraction.mentions.territories import Territory


@dataclass(slots=True, eq=False)
class RawBody:
    """A body as the text names it; [start, end) of the cleaned text.

    `unit` is the unit as printed. `owner` is the committee of an organ, or the body that a department belongs to.
    `central` marks an organ of the centre. `shared` marks an item of an enumeration that has no head word of its own.
    """

    start: int
    end: int
    head: Head
    unit: str | None = None
    territory: Territory | None = None
    owner: RawBody | None = None
    central: bool = False
    shared: bool = False
    national: bool = False
    """`Hội Nông dân Việt Nam`"""
    depth: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the head is there, so that the name must be completed from elsewhere."""
        return (
            self.unit is None
            and self.territory is None
            and self.owner is None
            and not self.central
            and not self.national
            and self.head.family is not Family.FIXED
        )
