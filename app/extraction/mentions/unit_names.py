"""Units' names as a record writes them: what the press abbreviates written out."""

from __future__ import annotations

import re
from functools import lru_cache

from app.extraction.folding import fold
from app.extraction.letters import LOWER, UPPER
from app.extraction.lexicon import load_toml

_UNITS = load_toml("units")
_FIELDS: dict[str, str] = _UNITS["abbreviations"]
_WORDS: dict[str, str] = _UNITS["abbreviated_words"]
_ABBREVIATED_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _WORDS))})(?!\w)")
SHORT_FORM = re.compile(rf" \([{UPPER}]{{2,4}}\)(?= )")
"""`Tổ dân phố | (TDP) | Nguyễn Khuyến`"""
_DASH = re.compile(rf" ?[–—] ?| - ?|(?<=[{LOWER}])- ?(?=[{UPPER}])| ?- ")
"""A dash between parts of a name, which one article prints in three ways."""
_OPENS_WITH_CAPITAL = re.compile(r"khối(?! phố)|trường", re.IGNORECASE)
_SEVERAL_OFFICES = re.compile(r"\ACác Cơ quan")
_LEAST_WORDS = 2
_NO_VOWEL = re.compile(r"[^AEIOUY]+|TNHH|EVN|UBND|HĐND")
_COMPOUNDS = re.compile(
    r"(?<!\w)(?:Đại Học|Cao Đẳng|Trung Học|Trung Cấp|Tiểu Học|Mầm Non|Mẫu Giáo|Cổ Phần|Tập Đoàn|Trách Nhiệm Hữu Hạn|Một Thành Viên|Y Tế|Đa Khoa|Cơ Quan"
    r"|Cơ Sở|Phổ Thông|Kinh Tế|Kỹ Thuật|Công Nghệ|Xây Dựng|Thương Mại|Dịch Vụ|Sản Xuất|Kinh Doanh|Văn Hóa|Giáo Dục|Đào Tạo|Khu Vực|Nông Nghiệp"
    r"|Môi Trường|Tài Chính|Ngân Hàng|Bảo Hiểm|Xã Hội|Văn Phòng|Khách Sạn|Du Lịch|Giao Thông|Vận Tải|Điện Lực|Khối|Và)(?!\w)"
)
_SEPARATORS = re.compile(r"[\s&,.–-]+|và")


def _without_capitals(unit: str) -> str:
    """The name from a headline in capitals alone as it is written elsewhere (`ĐẠI HỌC CHU VĂN AN`); what is only an abbreviation stays."""
    words = unit.split()
    if sum(1 for word in words if word not in _WORDS and not word.isascii()) < _LEAST_WORDS:
        return unit
    written = " ".join(word if word in _WORDS or (word.isascii() and _NO_VOWEL.fullmatch(word)) else word.capitalize() for word in words)
    written = _COMPOUNDS.sub(lambda match: match.group()[:1] + match.group()[1:].lower(), written)
    return _SEVERAL_OFFICES.sub("các cơ quan", written)


@lru_cache(maxsize=4096)  # an article names the same few again and again
def unit_written(unit: str) -> str:
    """The unit as a record writes it: abbreviated fields of work written out (`GD&ĐT`), the opening word with a capital."""
    if (field := _FIELDS.get(_SEPARATORS.sub("", unit))) is not None:
        return field
    unit = SHORT_FORM.sub("", _without_capitals(unit) if unit.isupper() else unit)
    unit = _DASH.sub(" - ", _ABBREVIATED_WORD.sub(lambda word: _WORDS[word.group()], unit)).strip()
    return unit[:1].upper() + unit[1:] if _OPENS_WITH_CAPITAL.match(unit) else unit


def is_abbreviation(word: str) -> bool:
    """Whether all papers write `word` for some field of work or some part of units' names."""
    return word in _FIELDS or word in _WORDS


def is_district_department(unit: str) -> bool:
    """Whether each district, and each commune since 2025, has a department (`Phòng`) for that field of work."""
    return _field_key(unit) in _DISTRICT_DEPARTMENTS


def is_commune_department(unit: str) -> bool:
    """Whether each commune has a department (`Phòng`) for that field of work since 2025."""
    return _field_key(unit) in _COMMUNE_DEPARTMENTS


def _field_key(unit: str) -> str:
    """A field of work without the words and signs that join its parts: `Tài chính - Kế hoạch` is `Tài chính, Kế hoạch`."""
    return fold(_SEPARATORS.sub("", unit_written(unit)))


_DISTRICT_DEPARTMENTS = frozenset(_field_key(name) for name in _UNITS["district_departments"])
_COMMUNE_DEPARTMENTS = frozenset(_field_key(name) for name in _UNITS["commune_departments"])
