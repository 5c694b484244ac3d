"""Names of cells: a number, a name of their own, the village whose head their secretary is as well."""

from __future__ import annotations

import re

from app.extraction.letters import UPPER
from app.extraction.mentions.heads import head_at
from app.extraction.mentions.name_words import capital_run, looks_like_person, person_begins
from app.extraction.mentions.unit_numbers import numbered_end
from app.extraction.mentions.unit_words import unit_words
from app.extraction.mentions.units import unit_at
from app.extraction.word_groups import COMMUNE_RANK, COUNTED, VILLAGE

_NUMBER = re.compile(rf"(?:số )?[1-9]\d{{0,2}}[A-Z]?(?= (?:[{UPPER}(]|{COMMUNE_RANK}|{VILLAGE}|khu)|[,.;)]|$)")
_SURE_NUMBER = re.compile(
    r"(?:số )?(?:[1-9]\d{0,2}[A-Z]?(?:-[1-9]\d{0,2}){0,2}|[IVX]{1,5})(?![\w/%]|[.,-]\d)"
    rf"(?! (?:tốt|không|điểm|cấp|chi|{COUNTED}))"
)
"""Behind `Chi bộ` with a capital letter, or with `số`; `chi bộ 4 tốt` is a title."""
_NAME = re.compile(rf" (?!(?:Đảng|NK|Hoàn thành|Trong sạch|Vững mạnh)(?!\w))[{UPPER}]")
_VILLAGE_HEAD = re.compile(
    rf"(?:,| -| –)?(?: kiêm)? (?:Trưởng|Thôn trưởng|Bản trưởng|Xóm trưởng|Tổ trưởng|Trưởng Ban công tác Mặt trận|Trưởng Ban CTMT) (?={VILLAGE}(?!\w))",
    re.IGNORECASE,
)
"""`Bí thư Chi bộ, Trưởng | thôn An Hòa`: the cell is that village's."""
_ITS_NAME = re.compile(rf"(?<= )[{UPPER}]")


def cell_number(text: str, head: int, start: int) -> re.Match[str] | None:
    """The number at `start` of cleaned text, behind the `Chi bộ` at `head`, that the cell is named by."""
    if text[head].isupper() or text.startswith("số ", start):
        return _SURE_NUMBER.match(text, start)
    return _NUMBER.match(text, start)


def quarter_end(text: str, head: int, end: int) -> int:
    """Where the name of the quarter ends that stands behind the number of the cell at [head, end): `Chi bộ 7 | Tam Hòa`; `end` if none does.

    Behind `Bí thư Chi bộ 7` it may be the secretary's name.
    """
    if text.endswith("thư ", 0, head) or looks_like_person(text, end + 1) or head_at(text, end + 1):
        return end
    run = capital_run(text, end + 1, most=3) if text.startswith(" ", end) else []
    return run[-1][1] if len(run) > 1 else end


def cell_name_end(text: str, head: int, end: int) -> int | None:
    """Where the name of a cell ends that stands right behind the `Chi bộ` at [head, end); behind `Bí thư Chi bộ` a person's may stand there.

    With its number (`Chi bộ Tài chính - Kế toán`, `Chi bộ Khai thác 1`); None if there is none.
    """
    if _NAME.match(text, end) is None:
        return None
    may_be_person = text.endswith("thư ", 0, head) or text[head].islower()
    name = unit_words(text, end, after="" if may_be_person else "trường")
    return numbered_end(text, name) if name else None


def village_headed(text: str, position: int) -> str | None:
    """The village or quarter whose head someone is as well, by the words at `position` behind a post in the party or its cell."""
    head = _VILLAGE_HEAD.match(text, position)
    end = unit_at(text, head.end()) if head else None
    name = _ITS_NAME.search(text, head.end(), end) if head and end else None
    if head is None or end is None or (name is not None and person_begins(text, name.start())):
        return None  # `Bí thư Chi bộ, Trưởng thôn | Siu Kram`
    return text[head.end() : end]
