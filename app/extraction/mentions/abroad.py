"""Where abroad a body sits: `Đảng ủy | tại Liên bang Nga`, `Chi bộ Đại sứ quán Việt Nam | tại Lào`."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.letters import LETTER, UPPER
from app.extraction.lexicon import load_toml

_LEXICON = load_toml("foreign")
_STATE = r"(?:Cộng hòa|CH|Liên bang|LB|CHLB|CHDCND|Dân chủ|Nhân dân|Vương quốc|Nhà nước|Hợp chúng quốc)"
_ABROAD = re.compile(
    rf" tại (?:nước )?(?:{_STATE} ){{0,4}}(?:{alternation([*_LEXICON['names'], *_LEXICON['further']])})(?![{LETTER}]| [{UPPER}])"
)


def abroad_at(text: str, position: int) -> int | None:
    """Where the country ends that `position` of cleaned text goes on with (` tại Hàn Quốc`), None if with none."""
    country = _ABROAD.match(text, position)
    return country.end() if country else None
