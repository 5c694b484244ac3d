"""Slips of the keyboard: which words may have been meant by what was typed.

Vietnamese is written in syllables, of which there are few. So a word that is no syllable, no word of a place name and no number
was not meant, and what was meant is among the words that differ from it in one letter or two.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.extraction.gazetteer import gazetteer
from app.search.keys import search_key

_LONG = 6
"""From so many letters on two slips may be in one word."""
_MOST = 60
"""So many words may be meant by one."""
_VNI = re.compile(r"(?<=[a-z])[1-9]{1,2}")
_TELEX_DOUBLE = re.compile(r"([aeod])\1")
_TELEX_TONE = re.compile(r"(?<=[a-z])[sfrxjz](?=(?:ch|ng|nh|[cmnpt])?$)")


@lru_cache(maxsize=4_096)
def is_known(word: str) -> bool:
    """Whether a folded word is one of the language, of a place name, or a number."""
    return word in _known() or not word.isascii() or (any(char.isdigit() for char in word) and not _is_vni(word))


@lru_cache(maxsize=4_096)
def near(word: str) -> tuple[str, ...]:
    """The words that may have been meant by the folded `word`, most alike first: itself where it is one, and those that one slip makes of it.

    A slip is a letter too many, too few or wrong, two letters swapped, a blank left out, or a tone and a mark typed as letters
    (`huyeenj`, `huye65n`). In a long word it may be two.
    """
    if is_known(word) and (any(char.isdigit() for char in word) or not word.isascii()):
        return (word,)
    slips = 2 if len(word) >= _LONG else 1
    found = process.extract(word, _known_in_order(), scorer=OSA.distance, score_cutoff=slips, limit=_MOST)
    plain = without_typed_marks(word)
    return tuple(dict.fromkeys((*([plain] if is_known(plain) else []), *(each[0] for each in found), *_divided(word))))


def without_typed_marks(word: str) -> str:
    """`word` without what Telex and VNI leave of marks and tones where the keyboard does not put them on: `huyeenj`, `huye65n` -> `huyen`."""
    if is_known(word):
        return word
    if _is_vni(word):
        return _VNI.sub("", word)
    toneless = _TELEX_TONE.sub("", word)
    return _TELEX_DOUBLE.sub(r"\1", toneless).replace("w", "")


def _is_vni(word: str) -> bool:
    """Whether `word` is a syllable with tones and marks typed as digits; a letter with a number (`a1`) is none."""
    letters = _VNI.sub("", word)
    return letters != word and len(letters) > 1 and letters in _known()


def _divided(word: str) -> Iterator[str]:
    """Every two words that `word` is where a blank was left out, or hit beside with one letter."""
    for at in range(1, len(word)):
        first = word[:at]
        if first in _known():
            for second in (word[at:], word[at + 1 :]):
                if second in _known():
                    yield f"{first} {second}"


@cache
def _known() -> frozenset[str]:
    lexicon = tomllib.loads(files("app.search.lexicon").joinpath("syllables.toml").read_text(encoding="utf-8"))
    syllables = {onset + rime for onset in lexicon["onsets"] for rime in lexicon["rimes"]}
    places = {word for name in gazetteer().names() for word in search_key(name).split()}
    return frozenset(syllables | {word for word in places if word.isalpha()})


@cache
def _known_in_order() -> list[str]:
    return sorted(_known())
