"""A body as the text names it, before its name is completed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.extraction.letters import UPPER
from app.extraction.mentions.heads import Family, Head
from app.extraction.mentions.territories import Territory

OWNING_FAMILIES = (Family.DEPARTMENT, Family.FIXED, Family.UNIT)
"""The heads of those whose parts are named with them: `Phòng A, Sở B`."""
FORMATIONS = ("Sư đoàn", "Lữ đoàn", "Trung đoàn")
_ITS_ABBREVIATION = re.compile(rf" \([{UPPER}&-]{{2,10}}\)")


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
    brand: str | None = None
    """The one word that the article calls it by: `Tập đoàn Công nghiệp Thép Việt Nam (VinaThep)`"""
    national: bool = False
    """`Hội Nông dân Việt Nam`"""
    listed: bool = False
    """Whether it is one of three or more committees that stand side by side."""
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

    def take_territory(self, territory: Territory | None) -> bool:
        """Whether there is a `territory`, which then ends the name."""
        if territory is None:
            return False
        self.territory, self.end = territory, territory.end
        return True

    def take_abbreviation(self, text: str) -> None:
        """Take in the abbreviation that stands behind the name in brackets: `Hội đồng quản trị | (HĐQT)`."""
        if short := _ITS_ABBREVIATION.match(text, self.end):
            self.end = short.end()


BodyAt = Callable[[str, int, int], RawBody | None]
"""What reads the body that begins at a position of the text; the last number counts the names that it stands inside."""


def after_blank(text: str, position: int) -> int:
    """Where the word behind `position` begins."""
    return position + text.startswith(" ", position)
