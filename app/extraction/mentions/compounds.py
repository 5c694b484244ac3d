"""Compounds in units' names that no lexicon holds: the small letters behind a capital that belong to its word (`Công ty Lưới | điện | Cao thế`)."""

from __future__ import annotations

import re

from app.extraction.folding import fold
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.name_words import looks_like_person, may_be_syllable

_OPENERS = frozenset(fold(syllable) for syllable in load_toml("units")["sentence_openers"].split())
_SMALL = re.compile(rf"[{LOWER}]+(?: [{LOWER}]+)? (?=[{UPPER}][{LETTER}]*[{LOWER}])")
_LAST = re.compile(rf"(?P<syllable>[{LOWER}]+)(?=[,.;:)]| và | [-–] | (?P<next>[{LOWER}]+)|$)")
_NO_PART = re.compile(
    rf"(?:Đảng|Nhà nước|Bác|Tổ quốc|Nhân dân|Trung ương|Nghị|Chỉ thị|Quy định|Quyết|Kết luận|Kế hoạch|Thông|Luật|Điều lệ|Đề án|Chương trình|Cuộc|Phong trào|Ngày|Tháng|Tết|Lễ|Đại hội|Hội|Huân|Huy|Bằng|Giấy|Cờ|Danh|Giải|Quỹ|Mẹ|Anh|Covid)(?![{LETTER}])"
)
"""What a verb is likely to have for its object, not a name for its further word (`Chi bộ Trường A | học theo | Bác`)."""


def compound_end(text: str, start: int) -> int | None:
    """Where the one or two small words at `start`, behind a capitalised word of a unit's name, end that the name goes on behind.

    None if they may begin what is told of the unit, or if what stands behind them is no part of a name.
    """
    small = _SMALL.match(text, start)
    if small is None or any(fold(word) in _OPENERS for word in small.group().split()):
        return None
    return None if _NO_PART.match(text, small.end()) or looks_like_person(text, small.end()) else small.end() - 1


def last_syllable_end(text: str, start: int) -> int | None:
    """Where the small syllable at `start`, behind one capitalised syllable of a unit's name, ends that ends the name (`Phòng Tư pháp - Hộ | tịch`).

    None if it may begin what is told of the unit, or if something goes on behind it that is neither that nor another clause.
    """
    last = _LAST.match(text, start)
    if last is None or fold(last["syllable"]) in _OPENERS or not may_be_syllable(last["syllable"]):
        return None
    return last.end() if last["next"] is None or fold(last["next"]) in _OPENERS else None
