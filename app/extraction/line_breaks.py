"""Lines that were broken to a width, as mail, terminals and copies from a printed page have them: their paragraphs are put together again."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from app.extraction.letters import LETTER, LOWER

_WITHIN = re.compile(rf"[{LETTER}\d,)%]\n(?=[{LOWER}])")
"""A line end in the middle of a sentence: what follows is written small."""
_FEWEST, _SHARE = 2, 0.25
"""So many line ends within sentences, and so large a share of all between two lines: a page of which a line or two is broken by chance has fewer."""
_NARROWEST, _WIDEST = 35, 200
"""How wide the lines are that are broken to a width; shorter ones are the cells of a table, longer ones paragraphs."""
_FULL = 0.95
"""Where what follows would have made the line that share as long as the longest, there was no room for it; after the end of a sentence the whole."""
_FINAL = (".", "!", "?", "…", ":", "”", '"', ")")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-–—•+*]) ")


def unbroken(text: str) -> str:
    """Cleaned `text` with a blank for each line end that only breaks a paragraph at the width of the page; its length stays the same.

    Text whose lines are paragraphs is given back as it is.
    """
    if len(_WITHIN.findall(text)) < _FEWEST:
        return text
    lines = text.split("\n")
    between = [(above, below) for above, below in pairwise(lines) if above and below]
    within = [len(above) for above, below in between if _WITHIN.search(f"{above[-1]}\n{below[0]}")]
    if len(within) < _SHARE * len(between) or not _NARROWEST <= median(within) <= _WIDEST:
        return text
    widest, apart = max(within), "" in lines[1:-1]  # apart: an empty line stands between paragraphs
    parts = [lines[0]]
    for number, (above, below) in enumerate(pairwise(lines)):
        goes_on = above and below and not _ITEM.match(below) and (apart or _is_full(above, below, widest))
        if number == 0 and goes_on and not below[0].islower():
            goes_on = False  # a headline ends where it ends
        parts += (" " if goes_on else "\n", below)
    return "".join(parts)


def _is_full(above: str, below: str, widest: int) -> bool:
    """Whether `above` was broken for want of room, so that `below` goes on with it; `widest` is the longest line that surely was."""
    if below[0].islower():
        return True
    room = widest * (1.0 if above.endswith(_FINAL) else _FULL)
    return len(above) + 1 + len(below.partition(" ")[0]) > room
