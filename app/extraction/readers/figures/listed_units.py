"""Units in a list of what committees and cells did, named without `Chi bộ`: `Trường THPT A 5, thôn 3 (2), Công an xã 1`."""

from __future__ import annotations

import re

from app.extraction.letters import LETTER
from app.extraction.readers.figures.party_organisations import likely_organisation_of
from app.extraction.readers.figures.territory_committees import NAME
from app.extraction.word_groups import RANK, VILLAGE_IN_PRINT

_SCHOOL = r"(?:THPT|THCS|TH&THCS|TH-THCS|TH và THCS|PTDTNT|PTDTBT|DTNT|[Tt]iểu học|[Mm]ầm non)"
ASIDE = r"(?: \([^()\d\n]{2,40}\))?"
"""Where a unit is, for use inside a regular expression: `THPT A (huyện B)`."""
NAMELESS_UNIT = rf"(?<![{LETTER}])(?:(?P<school>{_SCHOOL}(?: (?:THCS|THPT|TH|[Tt]iểu học))? {NAME}(?: \d)?)|(?P<quarter>{VILLAGE_IN_PRINT} (?:{NAME}(?: \d\d?(?= ?[(:–-]| có | kết nạp ))?|\d\d?[A-Z]?)))"
"""A school without the word `Trường`, or a quarter."""
_OF_A_DISTRICT = re.compile(rf"(Công an|Quân sự|Bộ đội Biên phòng|Biên phòng) {RANK}\b")
_COMMAND = re.compile(r"(?:Ban|Bộ) Chỉ huy (?=Quân sự|Bộ đội Biên phòng)")
_WITH_A_CELL = (
    "Công an", "Quân sự", "Tòa án", "Viện Kiểm sát", "Viện kiểm sát", "Hạt", "Phòng", "Trung tâm", "Trạm", "Kho bạc", "Chi cục", "Ngân hàng", "Đồn",
    "Liên đoàn Lao động", "Hội", "Ban Quản lý",
)  # fmt: skip
"""Of a district or commune, and too small for a committee."""


def listed_organisation_of(unit: str) -> str | None:
    """The committee or cell that `unit`, listed among others with what each did, must have; None where that is not known."""
    name = _COMMAND.sub("", unit)
    if _OF_A_DISTRICT.match(name):
        return f"Đảng ủy {name}"
    return likely_organisation_of(name) or (f"Chi bộ {name}" if name.startswith(_WITH_A_CELL) else None)


def cell_of(nameless: re.Match[str]) -> str:
    """The cell of what `NAMELESS_UNIT` found."""
    if nameless["school"]:
        return f"Chi bộ Trường {nameless['school']}"
    return f"Chi bộ {nameless['quarter'][0].lower()}{nameless['quarter'][1:]}"
