"""An article that goes through several provinces, a paragraph for each: `Tại Bình Phước, ...`, `Tại Bắc Ninh, ...`."""

from __future__ import annotations

import re

from app.extraction.gazetteer import Unit, gazetteer

AT = r"(?:(?:còn|riêng|cũng),? )?(?:tại|ở) "
"""How a paragraph begins that opens with its place."""
_OPENS = re.compile(rf"\n(?:[-+•–*] ?)?{AT}(?=[^\W\d_])", re.IGNORECASE)


def provinces_in_turn(text: str) -> dict[int, Unit]:
    """By where their paragraphs begin in cleaned `text`, the provinces that open them; empty unless they are several."""
    turns: dict[int, Unit] = {}
    for match in _OPENS.finditer(f"\n{text}"):
        if (province := province_opened_at(text, match.end() - 1)) is not None:
            turns[match.start()] = province
    return turns if len({unit.code for unit in turns.values()}) > 1 else {}


def province_opened_at(text: str, position: int) -> Unit | None:
    """The province whose name at `position`, with a comma behind it, opens what is told of it; None where none does."""
    end, province = gazetteer().province_at(text, position)
    return province if text.startswith(",", end) else None
