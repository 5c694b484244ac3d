"""The heads of bodies' names (`lexicon/bodies.toml`), ready to be looked for in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.extraction.facts import Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.phrases import PhraseIndex


class Family(StrEnum):
    """What may follow a head."""

    COMMITTEE = "committee"
    """`Huyện ủy` + a territory of the head's rank."""
    MEMBERSHIP = "membership"
    """`Đảng bộ`, `Đảng ủy` + a territory with its rank word, or a unit."""
    CELL = "cell"
    """`Chi bộ` + a unit."""
    ORGAN = "organ"
    """`Ban Tổ chức` + the committee that it belongs to."""
    TERRITORIAL = "territorial"
    """`UBND` + a territory."""
    DEPARTMENT = "department"
    """`Sở` + a field of work + a territory."""
    FIXED = "fixed"
    """`Bộ Chính trị`: nothing."""
    UNIT = "unit"
    """`Công ty` + a name."""


COMMITTEE_FAMILIES = (Family.COMMITTEE, Family.MEMBERSHIP, Family.CELL)
"""The heads of committees, and of memberships and cells, which stand for theirs."""


_DEFAULT_KIND = {
    Family.COMMITTEE: OrganisationKind.PARTY_COMMITTEE,
    Family.MEMBERSHIP: OrganisationKind.PARTY_COMMITTEE,
    Family.CELL: OrganisationKind.PARTY_CELL,
    Family.ORGAN: OrganisationKind.PARTY_ORGAN,
}


@dataclass(frozen=True, slots=True)
class Head:
    """One head: its canonical name, what may follow, and what it settles by itself."""

    name: str
    family: Family
    kind: OrganisationKind
    rank: Level | None = None
    types: tuple[str, ...] = ()
    capital: bool = False
    province_only: bool = False
    host: bool = False
    implied: str | None = None
    """What of the name the head itself holds: a state body's the rank word of its territory (`CATP`), a committee's its unit (`ĐUQS`)."""
    committee_rank: Level | None = None
    """The rank of its own party committee, where that is directly under the centre (`Đảng ủy Chính phủ`)."""
    of_unit: str | None = None
    """The unit that the head itself names by its first word alone (`Công đoàn Trường`)."""
    whole: bool = False
    """Whether the head alone names a body where the article tells no more of it (`Phó Chính ủy | Quân khu`)."""
    behind_title: bool = False
    """Whether it names a body only behind a title (`Trưởng | Ban Xã hội Trung ương Hội Nông dân`, `Tư lệnh | Hải quân`)."""


def _heads() -> dict[str, Head]:
    table: dict[str, Head] = {}
    for entry in load_toml("bodies")["head"]:
        family = Family(entry["family"])
        for form in entry["forms"]:
            table[fold(form)] = Head(
                name=form if entry.get("own_name") else entry.get("name", entry["forms"][0]),
                family=family,
                kind=OrganisationKind(entry.get("kind", _DEFAULT_KIND.get(family, OrganisationKind.OTHER))),
                rank=Level(entry["rank"]) if "rank" in entry else None,
                types=tuple(entry.get("types", ())),
                capital=entry.get("capital", family is Family.FIXED),  # `giao ban bí thư chi bộ` names no Ban Bí thư
                province_only=entry.get("province_only", False),
                host=entry.get("host", False),
                implied=entry.get("implied"),
                committee_rank=Level(entry["committee_rank"]) if "committee_rank" in entry else None,
                of_unit=entry.get("of_unit"),
                whole=entry.get("whole", False),
                behind_title=entry.get("behind_title", False),
            )
    return table


HEADS = _heads()
"""Every head by its folded form."""

_HEAD_PHRASES = PhraseIndex(HEADS)
"""The heads as phrases to be looked for."""
BOARDS = ("Hội đồng ", "Ban Kiểm soát")
"""What the heads of bodies that run or oversee a firm begin with."""
AUTHORITIES_OF_LAW = ("Công an", "Viện Kiểm sát nhân dân", "Tòa án nhân dân")
"""State bodies of a territory that have offices (`Phòng Tham mưu, Công an tỉnh A`) and a party committee of their own."""
COMMISSION = "Ban"
"""The head of a commission of a mass organisation or of a council (`Trưởng | Ban Xã hội Trung ương Hội Nông dân Việt Nam`)."""
ASSOCIATION = "Hội"
"""A head that names a body only with a name behind it, no place's (`Hội Truyền thống Trường Sơn`, not `Hội nghị`, `Hội An`)."""
_GATHERING = "HỘI"
_SCHOOL_BY_KIND = re.compile(r" (?:Chính trị|Đại học|ĐH|Cao đẳng|CĐ|Trung cấp|THPT|THCS|Tiểu học|Mầm non|Sĩ quan)(?!\w)")
"""A school that is written small is named where its kind is not (`tại trường | THPT An Hải`)."""
_AFTER_CAPITAL = re.compile(
    rf"(?<![{LETTER}])(?!(?:Hiện|Ngoài|Trước|Khi|Nhờ|Giao|Mời|Thay|Như|Tại|Theo|Cùng|Về|Từ|Do|Các|Với|Sau|Đến|Ở|Và|Nguyên|Trong|Hai|Ba|Cả|Còn|Riêng|Được) )[{UPPER}][{LOWER}]* $"
)
"""In `Hải Phòng`, `Nguyễn Trường Sơn` the word that looks like a head is part of another name; in `Tại Sở A` it is none."""


_ESTABLISHMENT = " cơ sở"
_OF_CARE = re.compile(r" (?:điều trị|cai nghiện|bảo trợ|xã hội)\b", re.IGNORECASE)
"""`Chi bộ | Cơ sở cai nghiện ma túy`: of an establishment, and no `chi bộ cơ sở`."""


_OTHER_WORD = re.compile(r"(?:báo (?:cáo|công|động|hiệu)|trường (?:hợp|kỳ)|viện (?:dẫn|trợ)|hạt nhân)(?!\w)")
_HALVES = frozenset({"báo", "trường", "viện", "hạt"})
"""Words of which a head is only the first half: `Giám đốc | báo cáo`."""


def head_at(text: str, position: int) -> tuple[Head, int] | None:
    """The longest head that begins at `position` of cleaned text, in any case, and where it ends."""
    end = _HEAD_PHRASES.end_at(text, position)
    if end is None:
        return None
    phrase = fold(text[position:end])
    if phrase in _HALVES and _OTHER_WORD.match(text, position):
        return None
    if phrase.endswith(_ESTABLISHMENT) and _OF_CARE.match(text, end):
        phrase, end = phrase.removesuffix(_ESTABLISHMENT), end - len(_ESTABLISHMENT)
    return HEADS[phrase], end


def heads_of(text: str) -> list[tuple[int, int]]:
    """Where every head of the text stands that may begin a name there, the longest at each place, in text order."""
    found = []
    for first, last in _HEAD_PHRASES.spans(text):
        phrase = text[first:last]
        head = HEADS[fold(phrase)]
        if head.behind_title or text.startswith(" viên", last):
            continue  # `huyện ủy viên` is a post
        if phrase == _GATHERING and (text.endswith("ĐẠI ", 0, first) or text.startswith((" NGHỊ", " THẢO", " THI", " ĐỒNG"), last)):
            continue  # `ĐẠI HỘI ĐẢNG BỘ XÃ A` in capitals names no association
        if " " in phrase and phrase.istitle() and _AFTER_CAPITAL.search(text, max(0, first - 12), first):
            continue  # `ông Trần Quốc Hội`
        if not head.capital or _is_capital(text, first, phrase) or (phrase == "trường" and _SCHOOL_BY_KIND.match(text, last)):
            found.append((first, last))
    return found


def _is_capital(text: str, first: int, phrase: str) -> bool:
    """Whether the head `phrase` at `first` begins with a capital and is no part of another name."""
    return phrase[0].isupper() and (" " in phrase or _AFTER_CAPITAL.search(text, max(0, first - 12), first) is None)
