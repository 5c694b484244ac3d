"""Search by words: the key that a text is found by."""

from __future__ import annotations

from app.extraction.cleaning import clean
from app.extraction.folding import fold_plain


def search_key(*words: str | None) -> str:
    """`words` joined, without case, diacritics and invisible characters: `đảng  ỦY` and `dang uy` have the same."""
    return fold_plain(clean(" ".join(word for word in words if word)).text)
