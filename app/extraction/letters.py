"""Letters of written Vietnamese, capital and small, for work on cleaned (NFC) text."""

from __future__ import annotations

from collections.abc import Iterable

_LATIN = [chr(code) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x1EA0, 0x1EFA))]

UPPER = "".join(char for char in _LATIN if char.isupper())
"""Every capital letter, for use inside `[...]`."""

LOWER = "".join(char for char in _LATIN if char.islower())
"""Every small letter, for use inside `[...]`."""

LETTERS = frozenset(UPPER + LOWER)
"""Every letter."""


def _in_ranges(chars: Iterable[str]) -> str:
    """`chars` for use inside `[...]`, neighbours as ranges: an expression is made of that in half the time."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, chars)):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


LETTER = _in_ranges(LETTERS)
"""Every letter, for use inside `[...]`."""


def lowered(text: str) -> str:
    """`text` in lower case, character for character: offsets stay."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in text)
