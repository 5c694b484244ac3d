"""Whether an article is about Viet Nam at all: other countries' parties have central committees and secretaries too."""

from __future__ import annotations

import re

from app.extraction.facts import Level
from app.extraction.gazetteer import gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.lexicon import load_toml

_ABROAD = re.compile(rf"(?<![{LETTER}])(?:{'|'.join(map(re.escape, load_toml('foreign')['names']))})(?![{LETTER}])")
_VIET_NAM = re.compile(r"Việt Nam|Thủ đô Hà Nội")
_CAPITAL = re.compile(rf"(?<![{LETTER}])[{UPPER}]")
_LEAST = 3
"""Fewer mentions of a country abroad are a guest or a comparison."""


def is_about_viet_nam(text: str) -> bool:
    """False where cleaned `text` names countries abroad at least three times, and neither Viet Nam nor a province of it."""
    abroad = sum(1 for _match in _ABROAD.finditer(text))
    if abroad < _LEAST or _VIET_NAM.search(text):
        return True
    table = gazetteer()
    return any(unit.rank is Level.PROVINCE for match in _CAPITAL.finditer(text) for unit in table.longest_at(text, match.start())[1])
