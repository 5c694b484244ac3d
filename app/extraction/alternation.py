"""Many words in one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of `words`, of which there is one at least, longer ones first, that shares their beginnings: no letter is tried twice."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        by_first.setdefault(word[:1], []).append(word[1:])
    is_end = by_first.pop("", None) is not None
    branches = [re.escape(first) + _suffix(rest) for first, rest in by_first.items()]
    return f"(?:{'|'.join(branches)}){'?' if is_end else ''}"


def _suffix(rest: list[str]) -> str:
    return re.escape(rest[0]) if len(rest) == 1 else alternation(rest)
