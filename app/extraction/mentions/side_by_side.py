"""Committees that stand side by side: of three or more none is what a bare name behind them means."""

from __future__ import annotations

import re

from app.extraction.letters import LETTER
from app.extraction.mentions.heads import Family
from app.extraction.mentions.raw_bodies import RawBody

NEXT_NAME = re.compile(rf"(?:, | và |; )(?=[{LETTER}\d])")
"""What stands between the names of a list."""
SURE_LIST = 3
"""So many names one behind the other are a list for certain."""
_LISTED = (Family.MEMBERSHIP, Family.CELL)


def note_listed(text: str, found: list[RawBody]) -> None:
    """Mark, in place, the committees of units and communes that stand three or more side by side: a bare name behind them means none."""
    run: list[RawBody] = []
    for body in (*found, None):
        joint = NEXT_NAME.match(text, run[-1].end) if run else None
        if body is not None and joint is not None and joint.end() == body.start and body.head.family in _LISTED:
            run.append(body)
            continue
        for one in run if len(run) >= SURE_LIST else ():
            one.listed = True
        run = [body] if body is not None and body.head.family in _LISTED else []
