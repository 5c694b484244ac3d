"""An article that goes through several provinces, a paragraph for each: `Tại Bình Phước, ...`, `Tại Bắc Ninh, ...`."""

from __future__ import annotations

import re

from app.extraction.facts import Level
from app.extraction.gazetteer import Unit, gazetteer

_OPENS = re.compile(r"\n(?:[-+•–*] ?)?(?:(?:còn|riêng|cũng),? )?(?:tại|ở) (?=[^\W\d_])", re.IGNORECASE)


def provinces_in_turn(text: str) -> dict[int, Unit]:
    """By where their paragraphs begin in cleaned `text`, the provinces that open them; empty unless they are several."""
    turns: dict[int, Unit] = {}
    for match in _OPENS.finditer(f"\n{text}"):
        end, units = gazetteer().longest_at(text, match.end() - 1)
        province = next((unit for unit in units if unit.rank is Level.PROVINCE), None)
        if province is not None and text.startswith(",", end):
            turns[match.start()] = province
    return turns if len({unit.code for unit in turns.values()}) > 1 else {}
