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
_SEPARATORS = re.compile(r"[\s&,.–-]+|và")


@lru_cache(maxsize=4096)  # an article names the same few again and again
def unit_written(unit: str) -> str:
    """The unit as a record writes it: abbreviated fields of work written out (`GD&ĐT`), the opening word with a capital."""
    if (field := _FIELDS.get(_SEPARATORS.sub("", unit))) is not None:
        return field
    unit = SHORT_FORM.sub("", unit)
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
