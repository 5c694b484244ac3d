"""Parts of the members admitted: `nữ 58`, `12 người có đạo`, `4 quần chúng là sinh viên`."""

from __future__ import annotations

import re

from app.extraction.facts import BreakdownKey
from app.extraction.lexicon import load_toml
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.labels import UNIT

_KEYS: dict[str, BreakdownKey] = {word: BreakdownKey(key) for key, words in load_toml("breakdown").items() for word in words}
_WORD = "|".join(re.escape(word) for word in sorted(_KEYS, key=len, reverse=True))
_RIGHT = re.compile(rf" ?(?:[^,;.(\d]{{0,40}}? )?({_WORD})\b")
_LEFT = re.compile(rf"\b({_WORD})(?:(?: là| có|:) ?| \(| )$")
_WHOLE = re.compile(rf" (?:{UNIT}(?: mới| ưu tú)* (?:đều )?là |)(?:các em )?({_WORD})\b")


def part_told(figure: Figure) -> BreakdownKey | None:
    """Which part of those admitted the figure counts."""
    said = _RIGHT.match(figure.right) or _LEFT.search(figure.left)
    return _KEYS[said[1]] if said else None


def whole_told(figure: Figure) -> BreakdownKey | None:
    """What all those counted by an admitted figure are (`02 đảng viên là học sinh`)."""
    said = _WHOLE.match(figure.right)
    return _KEYS[said[1]] if said else None
