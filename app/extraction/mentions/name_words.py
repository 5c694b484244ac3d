"""Capitalised words: the runs that names are made of, and whether one is a person's."""

from __future__ import annotations

import re

from app.extraction.folding import fold, fold_plain
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.lexicon import load_toml

_TABLE = load_toml("family_names")
FAMILY_NAMES = frozenset(fold(name) for group in ("common", "kinh", "peoples", "rare") for name in _TABLE[group])
"""Folded family names."""
SURE_FAMILY_NAMES = frozenset(fold(name) for group in ("common", "kinh") for name in _TABLE[group])
"""The folded family names that are no everyday words: a full name with one needs no honorific."""
_SURE_PEOPLES_NAMES = frozenset(fold(name) for name in _TABLE["peoples_sure"])
CLANS = tuple(_TABLE["clans"])
"""Ê Đê and Cơ Ho names begin with a particle that an apostrophe joins to the name."""
ETHNIC_GROUPS = frozenset(fold(name) for name in load_toml("breakdown")["peoples"] if " " in name)
"""The folded names of peoples that look like a person's."""
COMMON_FAMILY_NAMES = frozenset(fold(name) for name in _TABLE["common"])
_SURE_BEFORE_ONE = COMMON_FAMILY_NAMES | _SURE_PEOPLES_NAMES
"""Family names of which one more word makes a person's name."""
"""The folded family names that nine people in ten bear."""

_SYLLABLE = re.compile(r"(?:ngh|ng|nh|kh|ph|th|tr|gi|gh|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$")
_CAPITAL_WORD = re.compile(rf"[{UPPER}][{LETTER}]*(?:[’'][{UPPER}]?[{LETTER}]+)?")


def capital_word_at(text: str, position: int) -> int | None:
    """Where the capitalised word at `position` ends, None if there is none."""
    match = _CAPITAL_WORD.match(text, position)
    return match.end() if match else None


def may_be_syllable(word: str) -> bool:
    """Whether the word can be a Vietnamese syllable (`Tuấn` can, `Donald` and `VNPT` cannot)."""
    return _SYLLABLE.match(fold_plain(word)) is not None


def capital_run(text: str, position: int, *, most: int) -> list[tuple[int, int]]:
    """The capitalised words at `position`, blanks between them, at most `most`; cut where a person's name begins."""
    words: list[tuple[int, int]] = []
    while len(words) < most and (end := capital_word_at(text, position)):
        if words and person_begins(text, position):
            break
        words.append((position, end))
        if text[end : end + 1] != " ":
            break
        position = end + 1
    return words


def is_womans_name(words: list[str]) -> bool:
    """`Leo Thị Lịch`: by its middle word a name, whatever the family's; of `Chị Thị Hoa` the first word is none of it."""
    return len(words) >= 3 and words[1] == "Thị" and words[0] not in ("Chị", "Bà", "Cô", "Cụ")


def looks_like_person(text: str, position: int) -> bool:
    """Whether a family name and two or three more capitalised words, or one after the commonest, stand at `position` (`Trần Văn An`)."""
    words = _words(text, position, 6)
    is_full = 3 <= len(words) <= 5 and (fold(words[0]) in FAMILY_NAMES or is_womans_name(words))
    return is_full or (len(words) == 2 and fold(words[0]) in _SURE_BEFORE_ONE)


def person_begins(text: str, position: int) -> bool:
    """Whether, inside a run of capitalised words, a person's name is likely to begin at `position`."""
    words = _words(text, position, 6)
    first = fold(words[0]) if words else ""
    if 2 <= len(words) <= 5 and (first in COMMON_FAMILY_NAMES or is_womans_name(words)):
        return True
    if 3 <= len(words) <= 4 and first in FAMILY_NAMES:
        return True
    return (len(words) == 2 and first in _SURE_PEOPLES_NAMES) or (0 < len(words) <= 4 and first.startswith(CLANS))


def is_family_name(text: str, position: int, end: int) -> bool:
    """Whether [position, end), one syllable that a place is called too, is the family name of a person: `phường | Hồ Thị Vân`."""
    return " " not in text[position:end] and looks_like_person(text, position) and not person_begins(text, end + 1)


def _words(text: str, position: int, most: int) -> list[str]:
    words: list[str] = []
    while len(words) < most and (end := capital_word_at(text, position)):
        words.append(text[position:end])
        if text[end : end + 1] != " ":
            break
        position = end + 1
    return words


def capitalised(name: str) -> str:
    """`TRẦN VĂN AN` as `Trần Văn An`; a name that has small letters stays as it is."""
    if any(char in LOWER for char in name):
        return name
    return " ".join("-".join(part[:1] + part[1:].lower() for part in word.split("-")) for word in name.split(" "))
