"""Search by words: the key that a text is found by."""

from __future__ import annotations

from app.extraction.cleaning import clean
from app.extraction.folding import fold_plain

_MOST_WORDS = 65_536
_LONGEST_WORD = 40


def search_key(*words: str | None) -> str:
    """`words` joined, without case, diacritics and invisible characters: `đảng  ỦY` and `dang uy` have the same."""
    return " ".join(filter(None, map(_FOLDED.__getitem__, " ".join(filter(None, words)).split())))


class _Folded(dict[str, str]):
    """What words are without all that. A language has few: each is folded once, as long as they are not too many, or too long for words."""

    def __missing__(self, word: str) -> str:
        folded = fold_plain(clean(word).text)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = folded
        return folded


_FOLDED = _Folded()
