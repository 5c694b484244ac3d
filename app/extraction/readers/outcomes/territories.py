"""Territories asked by their bare names: `đề nghị thành phố ...`, `yêu cầu Mộc Châu ...`."""

from __future__ import annotations

import re

from app.extraction.gazetteer import Unit, gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.reading import Reading

_COUNCIL = "Ủy ban nhân dân"
_RANKS = r"tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu"
_RANKED = re.compile(
    rf"(?P<rank>{_RANKS})(?: (?P<name>(?-i:[{UPPER}])[{LETTER}’'-]*(?: (?-i:[{UPPER}])[{LETTER}’'-]*){{0,3}}|\d{{1,2}}(?!\d)))?(?=[ ,.:;]|$)(?! (?:ủy|đoàn|hội|đội|viên|lỵ|khác|nào|nông|biên|vùng|có)(?!{LETTER}))",
    re.IGNORECASE,
)
_HOSTS = re.compile(r"(?:địa phương|đơn vị|đảng bộ)(?= (?!\w*khác|nào|có|trực thuộc))", re.IGNORECASE)
"""Who is visited, spoken of without a name."""
_OWN_NAME = re.compile(rf" ([{UPPER}][{LETTER}’'-]*(?: [{UPPER}][{LETTER}’'-]*){{0,3}})$")
"""The name of its territory at the end of a body's."""
_SHORT = {"tp": "thành phố", "tx": "thị xã"}
_COMMITTEES = {"tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "huyện": "huyện ủy", "quận": "quận ủy", "thị xã": "thị ủy"}
_DISTRICTS = frozenset({"huyện", "quận", "thị xã"})
_COMMUNES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


_COUNCIL_OF = re.compile(rf"{_COUNCIL} (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (.+)", re.IGNORECASE)


def committee_for(name: str) -> str:
    """The party committee of the territory whose people's committee is named `name`; any other name as it is."""
    match = _COUNCIL_OF.fullmatch(name)
    if match is None:
        return name
    rank = match[1].lower()
    committee = _COMMITTEES.get(rank, f"đảng ủy {rank}")
    return f"{committee[0].upper()}{committee[1:]} {match[2]}"


class Territories:
    """Knows which body is meant where one article asks a territory."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def asked_at(self, position: int, audience: str | None) -> str | None:
        """The canonical name of the body asked at `position` of the cleaned text, None where no territory stands there.

        `audience`: whom the speaker visits or addresses: asked by the name of its territory, it is meant; any other
        territory is its people's committee.
        """
        text = self._reading.document.text
        if _HOSTS.match(text, position):
            return audience
        if (ranked := _RANKED.match(text, position)) is not None:
            written = ranked["rank"].lower().rstrip(".")
            return self._council(_SHORT.get(written, written), ranked["name"], audience)
        own = _OWN_NAME.search(audience or "")
        if own is not None and text.startswith(own[1], position) and not text[position + len(own[1]) :][:1].isalnum():
            return audience
        return None

    def _council(self, rank: str, name: str | None, audience: str | None) -> str | None:
        if audience is not None and _is_of(audience.lower(), rank, name):
            return audience
        unit = self._of_context(rank) if name is None else None
        shown = name or (unit.name if unit else None)
        if shown is None:
            return None
        return f"{_COUNCIL} {rank.capitalize() if shown == 'Hồ Chí Minh' else rank} {shown}"

    def _of_context(self, rank: str) -> Unit | None:
        """The territory of that rank word that the article is about."""
        context = self._reading.context
        codes = (
            (context.commune,) if rank in _COMMUNES else (context.district,) if rank in _DISTRICTS else (context.district, context.province)
        )
        units = (gazetteer().unit(code) for code in codes if code is not None)
        return next((unit for unit in units if unit is not None and unit.type == rank), None)


def _is_of(body: str, rank: str, name: str | None) -> bool:
    """Whether `body`, a canonical name in small letters, is one of the territory with this rank word and name."""
    return (_COMMITTEES.get(rank, rank) in body or f" {rank} " in body) and (name is None or body.endswith(f" {name.lower()}"))
