"""Names of bodies as people write and type them: the key that a name is found by, and what else its body is called.

`Thành ủy Hải Phòng`, `Đảng bộ TP Hải Phòng`, `BCH Đảng bộ thành phố Hải Phòng` and `dang bo tp hai phong` are one committee. A name,
printed or typed, is brought to one form (`name_key`): abbreviations written out, spellings that vary made one. What no
abbreviation tells (that `Đảng bộ thành phố` is the `Thành ủy`) are further names of the record (`name_keys`), made from
its canonical name by the families of lexicon/names.toml and kept apart from what articles print.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from app.search import search_key

BETWEEN_NAMES = "\n"
"""Stands between the keys of one record, so that no search finds the end of one and the beginning of the next."""

_CENTRAL = re.compile(r"\bT\.?Ư\b|\b[Tt]\.\s?[ƯưUuWw]\b")
"""`TƯ` in capitals only: `tư` is a word; with a dot it is none."""
_WORD = re.compile(r"[^\W_]+|_")
_Y = re.compile(r"(qu|[bcdghklmnpqrstvx]+)y")
"""`Quý`, `Kỳ`, `Lý`: a y that is written i as well."""
_RANK_LETTERS = {"p": "phuong", "q": "quan"}
"""`P.5`, `Q.1`: these letters stand for a rank word before a number."""


@lru_cache(maxsize=10_000)
def name_key(name: str) -> str:
    """The form that all spellings of `name` share: no case, diacritics or punctuation, abbreviations written out."""
    words = _WORD.findall(search_key(_CENTRAL.sub("trung ương", name)))
    return " ".join(_word(word, words[place + 1 : place + 2]) for place, word in enumerate(words))


def abbreviations() -> dict[str, str]:
    """What each abbreviated word of a folded name stands for."""
    words: dict[str, str] = _lexicon()["words"]
    return words


@lru_cache(maxsize=10_000)
def name_keys(name: str, committee: str | None = None) -> str:
    """The keys of all that the body of canonical `name` is called, canonical first, each on a line (`BETWEEN_NAMES`).

    `committee`: canonical name of the one that an organ belongs to, with which its own name ends.
    """
    key = name_key(name)
    owner = name_key(committee) if committee is not None else ""
    if owner and key.endswith(" " + owner):
        others = [key.removesuffix(owner) + form for form in _forms(owner, "short")]
    else:
        others = _forms(key, "forms", "short")
    for ending in _lexicon()["ending"]:
        if key.endswith(ending["end"]):
            others += [form.format(x=key.removesuffix(ending["end"])) for form in ending["forms"]]
    return BETWEEN_NAMES.join(dict.fromkeys([key, *others]))


def _forms(key: str, *columns: str) -> list[str]:
    """Further names of the committee of canonical `key`."""
    for family in _lexicon()["committee"]:
        if (key + " ").startswith(family["head"] + " "):
            rest = key.removeprefix(family["head"]).strip()
            rest = rest.removeprefix(family.get("rank", "") + " ") if "rank" in family else rest
            return [form.format(x=rest) for column in columns for form in family.get(column, ())]
    return []


def _word(word: str, following: list[str]) -> str:
    if word.isdecimal():
        return word.lstrip("0") or "0"
    if word in _RANK_LETTERS and following and following[0].isdecimal():
        return _RANK_LETTERS[word]
    word = abbreviations().get(word, word)
    return word[:-1] + "i" if _Y.fullmatch(word) else word


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads(files("app.organisations.lexicon").joinpath("names.toml").read_text(encoding="utf-8"))
