"""The gazetteer: Viet Nam's administrative units before and since 1 July 2025, found by name.

On that day 63 provinces became 34, the districts were abolished and some 10,000 communes became 3,321. Both eras are kept,
with what became of what, and with earlier forms of units that had changed name or type by then (`huyện Thủy Nguyên`, a city
since 2025). The table is lexicon/places.tsv, its sources are named there.

Settled here where usage differs: `Sài Gòn` is no name of Hồ Chí Minh City (the press uses it for the river, the old city and
the newspaper); numbered units have their number as name (`1` of `Quận 1`); Huế is the province Thừa Thiên Huế until the end of
2024 and a centrally-run city from 2025-01-01; a district's successors are all successors of its communes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from app.extraction.facts import Level
from app.extraction.folding import fold

LAST_DAY_OF_DISTRICTS = "2025-06-30"
FIRST_DAY_WITHOUT_DISTRICTS = "2025-07-01"

RANK_OF_TYPE = {
    "tỉnh": Level.PROVINCE,
    "quận": Level.DISTRICT,
    "huyện": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
}
"""A rank word and its rank; `thành phố` is left out, for it may be of either of two."""

TYPES = (*RANK_OF_TYPE, "thành phố")
"""Every rank word."""

COMMUNE_TYPES = frozenset(type_ for type_, rank in RANK_OF_TYPE.items() if rank is Level.COMMUNE)
"""The rank words of communes."""
DISTRICT_TYPES = frozenset(type_ for type_, rank in RANK_OF_TYPE.items() if rank is Level.DISTRICT)
"""Those of districts, without `thành phố`."""

_RANK_ORDER = {Level.PROVINCE: 0, Level.DISTRICT: 1, Level.COMMUNE: 2}
SHORT_TYPES = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "p": "phường", "q": "quận", "h": "huyện"}
"""What a short form of a rank word stands for."""

_MOST_KEPT = 20_000

_ALIASES = {
    "hcm": "hồ chí minh",
    "tphcm": "hồ chí minh",
    "tt huế": "thừa thiên huế",
    "t t huế": "thừa thiên huế",
    "br vt": "bà rịa vũng tàu",
    "nà hang": "na hang",
}
"""Keys of abbreviations that stand for a name in print (`TP.HCM`, `TT-Huế`, `BR-VT`)."""

_WORD = re.compile(r"[^\W_]+(?:['’ʼ´`][^\W_]+)*")
_NEXT_WORD = re.compile(rf"(?: ?[-–] ?| )({_WORD.pattern})")
_TYPE_WORD = re.compile(rf"({'|'.join(TYPES)})(?: |$)|(tp|tx|tt|[pqh])(?:\. ?|(?<=tp)(?=hcm)| (?=\S))")

_APOSTROPHES = str.maketrans("", "", "'’ʼ´`")
_Y_SYLLABLE = re.compile(r"(qu|[bcdđghklmnpqrstvx]+)([yýỳỷỹỵ])")
_Y_TO_I = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))
_SPELLINGS = {
    **dict.fromkeys(("đăk", "đak", "đắc", "đăc", "đác", "đák", "dak", "dăk", "dắk"), "đắk"),
    **dict.fromkeys(("lăk", "lak", "lắc", "lăc", "lác"), "lắk"),
    **dict.fromkeys(("krong", "crông"), "krông"),
    "cạn": "kạn",
    "căng": "cang",
    "mdrắk": "mđrắk",
    "plâyku": "pleiku",
}
"""Syllables of place names that the press writes in several ways (`Đắk Lắk`, `Đăk Lăk`, `Đắc Lắc`), to one of them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit.

    `code`: the official code for the units before 1 July 2025 (`22`, `193`, `06649`), `2025-` and the official code for those
    since (`2025-22`, `2025-06649`); an earlier form has its parent's code (`vn` for a province), a dot and its slug (`22.huyen-hoanh-bo`).
    `name` has no type word (`Hạ Long`; `1` for Quận 1); `type` is that word in small letters (`thành phố`).
    `parent` is the code of the unit it belongs to, None for a province. `successors`: codes of what it became, the one with its
    seat first; empty for the units of today. `valid_from`, `valid_to`: ISO days, inclusive, None where open or not recorded.
    """

    code: str
    name: str
    type: str
    rank: Level
    parent: str | None
    successors: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None

    @property
    def is_former(self) -> bool:
        """Whether this is an earlier form (name, type or extent) of what the table of early 2025 has otherwise."""
        return "." in self.code

    def existed_on(self, day: str | None) -> bool:
        """Whether the unit was there on the ISO `day`, as far as the table tells; an unknown day (None) excludes nothing."""
        return day is None or ((self.valid_from or "") <= day and (self.valid_to is None or day <= self.valid_to))


class Gazetteer:
    """The units by code and by name. Made from the text of places.tsv; raises ValueError if that is malformed."""

    def __init__(self, table: str) -> None:
        self._lines: dict[str, str] = {}
        self._codes: dict[str, list[str]] = {}
        self._units: dict[str, Unit] = {}
        self._named: dict[str, tuple[Unit, ...]] = {}
        codes_of: dict[str, list[str]] = {}
        for line in table.replace("+", "2025-").splitlines():
            if line[0] != "#":
                code, _, name = line.split("\t", 3)[:3]
                self._lines[code] = line
                codes_of.setdefault(name, []).append(code)
        syllable = cache(_syllable)
        self._most_words: dict[str, int] = {}
        for name, codes in codes_of.items():
            words = [syllable(word) for word in name.replace(" - ", " ").split(" ")]
            self._most_words[words[0]] = max(self._most_words.get(words[0], 1), len(words))
            self._codes.setdefault(" ".join(words), []).extend(codes)
        for alias, key in _ALIASES.items():
            first, *rest = alias.split(" ")
            self._most_words[first] = max(self._most_words.get(first, 1), len(rest) + 1)
            self._codes.setdefault(alias, []).extend(self._codes.get(key, ()))

    def unit(self, code: str) -> Unit | None:
        """The unit with `code`, None if there is none."""
        if (unit := self._units.get(code)) is None and (line := self._lines.get(code)) is not None:
            unit = self._units[code] = _unit(line)
        return unit

    def named(self, name: str, *, type: str | None = None, rank: Level | None = None, within: str | None = None) -> tuple[Unit, ...]:  # noqa: A002 - the field's own word
        """The units of that name, whatever its case, tone placement or common variant (`Bắc Cạn`, `Đắc Lắc`, `TP.HCM`).

        A type word before the name (`huyện Sơn Hà`, `Q.1`) counts as `type`. `within`: code of a province or district that the
        unit must lie in. Provinces come first, then districts, communes; in a rank, the units before 1 July 2025, those since,
        earlier forms. Empty if there is none.
        """
        key = place_key(name)
        wanted = type
        if key not in self._codes and (head := _TYPE_WORD.match(fold(name))):
            key, wanted = place_key(fold(name)[head.end() :]), type or head[1] or SHORT_TYPES[head[2]]
        return tuple(
            unit
            for unit in self._of_key(key)
            if wanted in (None, unit.type) and rank in (None, unit.rank) and (within is None or self.lies_in(unit, within))
        )

    def longest_at(self, text: str, position: int) -> tuple[int, tuple[Unit, ...]]:
        """The longest place name that begins at `position` of cleaned `text`: its end, and the units as `named` orders them.

        (position, ()) where there is none. Every word must begin with a capital; the name ends where a word ends. That a word
        begins at `position` is the caller's to know (`TPHCM`). A number alone is no name here. A name is not always a place:
        `Hồ Chí Minh`, `Trần Phú` are found too.
        """
        word = _WORD.match(text, position) if may_begin_name(text, position) else None
        if word is None or not _has_capital(printed := word.group()) or (key := _SYLLABLES[printed]) not in self._most_words:
            return position, ()
        longest, end = "", position
        for further in range(self._most_words[key] - 1, -1, -1):
            if key in self._codes and not key.isdigit():
                longest, end = key, word.end()
            word = _NEXT_WORD.match(text, word.end()) if further else None
            if word is None or not _has_capital(printed := word[1]):
                break
            key = f"{key} {_SYLLABLES[printed]}"
        return end, self._of_key(longest)

    def province_at(self, text: str, position: int) -> tuple[int, Unit | None]:
        """Where the longest name that begins at `position` of `text` ends, and the province of that name; None where none is called so."""
        end, units = self.longest_at(text, position)
        return end, next((unit for unit in units if unit.rank is Level.PROVINCE), None)

    def province_of(self, unit: Unit) -> Unit | None:
        """The province that `unit` lies in, itself if it is one."""
        while unit.parent is not None:
            parent = self.unit(unit.parent)
            if parent is None:
                return None
            unit = parent
        return unit

    def lies_in(self, unit: Unit, code: str) -> bool:
        """Whether the unit of `code`, or what it became or was before under another name or type, is above `unit`."""
        above = self.unit(code)
        wanted = {code} if above is None else _forms(above)
        while unit.parent is not None and (parent := self.unit(unit.parent)) is not None:
            if wanted & _forms(parent):
                return True
            unit = parent
        return False

    def names(self) -> frozenset[str]:
        """The keys (`place_key`) of the names of all units."""
        return frozenset(self._codes)

    def provinces(self) -> tuple[Unit, ...]:
        """The provinces of both eras and their former forms, by code."""
        units = (self.unit(code) for code, line in self._lines.items() if line.count("\t") < 3 or "\t\t" in line)
        return tuple(unit for unit in units if unit is not None and unit.rank is Level.PROVINCE)

    def units_below(self, code: str) -> tuple[Unit, ...]:
        """The units right below the unit of `code`, with former forms, by code."""
        units = (self.unit(other) for other in self._below.get(code, ()))
        return tuple(unit for unit in units if unit is not None)

    @cached_property
    def _below(self) -> dict[str, list[str]]:
        """The codes of the units right below each."""
        below: dict[str, list[str]] = {}
        for code, line in self._lines.items():
            if parent := line.split("\t", 4)[3:4]:
                below.setdefault(parent[0], []).append(code)
        return below

    def _of_key(self, key: str) -> tuple[Unit, ...]:
        if key not in self._codes:
            return ()
        if (found := self._named.get(key)) is None:
            units = (self.unit(code) for code in self._codes[key])
            found = self._named[key] = tuple(sorted((unit for unit in units if unit is not None), key=_order))
        return found


def place_key(name: str) -> str:
    """The comparison key of a place name: case, tone placement, dashes, apostrophes and the usual variants folded away."""
    return " ".join([_SYLLABLES[word] for word in _WORD.findall(fold(name))])


def in_force(units: Iterable[Unit], day: str | None) -> tuple[Unit, ...]:
    """Those of `units` that existed on the ISO `day`; all of them where none did or the day is unknown (None)."""
    units = tuple(units)
    return tuple(unit for unit in units if unit.existed_on(day)) or units


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process, read at the first call."""
    return Gazetteer(files("app.extraction.lexicon").joinpath("places.tsv").read_text(encoding="utf-8"))


def _unit(line: str) -> Unit:
    code, type_, name, parent, successors, valid_from, valid_to = (line.split("\t") + 4 * [""])[:7]
    rank = RANK_OF_TYPE.get(type_, Level.DISTRICT if parent else Level.PROVINCE)
    if code.startswith("2025-"):
        valid_from = valid_from or FIRST_DAY_WITHOUT_DISTRICTS
    else:
        valid_to = valid_to or LAST_DAY_OF_DISTRICTS
    return Unit(code, name, type_, rank, parent or None, tuple(successors.split()), valid_from or None, valid_to or None)


def _forms(unit: Unit) -> set[str]:
    """The code of `unit` and, of an earlier form, those of the later ones."""
    return {unit.code, *unit.successors} if unit.is_former else {unit.code}


def _order(unit: Unit) -> tuple[int, bool, bool, str]:
    return (_RANK_ORDER[unit.rank], unit.is_former, unit.code.startswith("2025-"), unit.code)


def may_begin_name(text: str, position: int) -> bool:
    """Whether a place name can begin at `position` by its first letter: what most words fail, and soon told."""
    first = text[position : position + 1]
    return first.isupper() or first.isdigit() or first == "t"


def _has_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word == "trường"  # `Nông trường Trần Phú` is a township's name


def _syllable(word: str) -> str:
    word = word.casefold().translate(_APOSTROPHES)
    if match := _Y_SYLLABLE.fullmatch(word):
        word = match[1] + _Y_TO_I[match[2]]
    return (word.lstrip("0") or "0") if word.isdecimal() else _SPELLINGS.get(word, word)


class _Syllables(dict[str, str]):
    """The key of each word that was asked for. The words of articles are without number, those of place names are few: what is kept is bounded."""

    def __missing__(self, word: str) -> str:
        key = _syllable(word)
        if len(self) < _MOST_KEPT:
            self[word] = key
        return key


_SYLLABLES = _Syllables()
