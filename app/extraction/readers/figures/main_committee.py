"""The committee or cell that an article is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from operator import itemgetter

from app.extraction.facts import PARTY_CENTRE, WHOLE_PARTY, Level, OrganisationKind
from app.extraction.readers.figures.party_organisations import POLITICAL_SCHOOL, likely_organisation_of
from app.extraction.readers.figures.territory_committees import COMMITTEE_OF, TERRITORY, apposed_in, committee_of
from app.extraction.reading import Reading
from app.extraction.scope import LEAST_ABROAD, times_abroad
from app.extraction.spans import BodyMention

GENERIC = frozenset({"Đảng ủy", "Chi bộ", "Ban Chấp hành", "Cấp ủy", "Chi ủy", "Đảng bộ"})
"""Bodies that the article leaves nameless: the paragraph tells which is meant."""
_FALSE_WHOLE = ("toàn Đảng bộ", "Toàn Đảng bộ", "toàn đảng bộ", "Toàn đảng bộ")
_LEAD = 20_000
_LIST = "gồm: "
_LIST_ENDS = re.compile(r"[.;\n]")
_LIST_ROOM = 600
_JOINED_ROOM = 40

_JOINED_BY_SOMEONE = re.compile(r"(?:hàng ngũ|đảng viên|lãnh đạo|gia nhập|(?<!\w)vào)(?: [^\W\d]+){0,2} $")
"""`đứng vào hàng ngũ của Đảng Cộng sản Việt Nam`, `người đảng viên Đảng Cộng sản Việt Nam`: what someone is a member of."""


def _is_whole(text: str, body: BodyMention) -> bool:
    behind = body.printed in GENERIC and text.endswith(("toàn ", "Toàn "), 0, body.start)
    return behind or text.startswith(_FALSE_WHOLE, body.start)


def _is_listed(low: str, body: BodyMention) -> bool:
    """Whether the body is an item of a list of others (`kiểm tra 2 tổ chức đảng, gồm: Đảng ủy Sở A, Đảng ủy Sở B`)."""
    list_start = low.rfind(_LIST, max(0, body.start - _LIST_ROOM), body.start)
    return list_start >= 0 and not _LIST_ENDS.search(low, list_start, body.start)


def _is_only_joined(low: str, body: BodyMention) -> bool:
    """Whether the body is the whole Party, named as what someone belongs to."""
    return body.name == WHOLE_PARTY and _JOINED_BY_SOMEONE.search(low[max(0, body.start - _JOINED_ROOM) : body.start]) is not None


class MainCommittee:
    """Tells which committee or cell one article is about."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._party = [body for body in reading.bodies if body.is_party]
        self._main: str | None = None
        self._main_known = False
        self._ranked: list[str] = []
        self._by_head: dict[str, list[tuple[int, str]]] = {}
        self.whole_membership = {body.start for body in self._party if _is_whole(reading.document.text, body)}
        """Where `toàn Đảng bộ`, or `Đảng bộ` behind `toàn`, stands, which no body that has a name is."""

    def abroad(self) -> bool:
        """Whether the article is about another country: it names one again and again, and of the Party only the centre."""
        if any(body.level is not Level.CENTRAL for body in self._party):
            return False
        return times_abroad(self._reading.document.text[:_LEAD]) >= LEAST_ABROAD

    def name(self) -> str | None:
        """The committee or cell that the article names most often, or whose organs it names; None if there is none."""
        if not self._main_known:
            low = self._reading.document.low
            own = [body for body in self._party if body.start not in self.whole_membership and body.name not in GENERIC]
            own = [body for body in own if not _is_only_joined(low, body)]
            told = [body for body in own if not _is_listed(low, body)] or own
            committees = Counter(body.name for body in told if body.kind is not OrganisationKind.PARTY_ORGAN)
            of_organs = Counter(body.parent for body in own if body.parent and body.kind is OrganisationKind.PARTY_ORGAN)
            for name in (WHOLE_PARTY, PARTY_CENTRE):
                whole = committees.pop(name, 0) + of_organs.pop(name, 0)
                self._main = WHOLE_PARTY if whole else self._main
            if not own:
                units = [body.name for body in self._reading.bodies if not body.is_party]
                self._main = next((unit for unit in units if unit.startswith(POLITICAL_SCHOOL)), None)
                self._main = self._main or next(filter(None, map(likely_organisation_of, units)), None)
            named = Counter({name: count + of_organs[name] for name, count in committees.items()})
            self._ranked = [name for name, _ in (named or of_organs).most_common()]
            self._main = next(iter(self._ranked), self._main)
            self._main_known = True
        return self._main

    def committee_named(self, rank: str, before: int) -> str | None:
        """The committee of the given rank word that was named last before `before`, or first in the article."""
        head = COMMITTEE_OF.get(rank.casefold())
        if head is None:
            return None
        named = self._headed(head)
        if not named:
            return self._of_territory(rank, before)
        return named[max(0, bisect_left(named, before, key=itemgetter(0)) - 1)][1]

    def _headed(self, head: str) -> list[tuple[int, str]]:
        """Where the article names a committee with `head`, and its name, in text order; looked for once."""
        if head not in self._by_head:
            names = ((body.start, name) for body in self._party for name in (body.name, body.parent or ""))
            self._by_head[head] = [(start, name) for start, name in names if name == head or name.startswith(f"{head} ")]
        return self._by_head[head]

    def _of_territory(self, rank: str, before: int) -> str | None:
        """The committee of the last territory of this rank named before `before`, where the article names no committee of the rank."""
        found = TERRITORY.finditer(self._reading.document.text, 0, before)
        names = [match[2] for match in found if match[1].casefold() == rank.casefold()]
        names = names or [name for _, apposed, name in apposed_in(self._reading.document.text, 0, before) if apposed == rank.casefold()]
        return committee_of(rank, names[-1]) if names else None

    def bloc_named(self, before: int) -> str | None:
        """The committee of a bloc that was named last before `before`, itself or by its organ."""
        named = (name for body in reversed(self._party) if body.start < before for name in (body.name, body.parent or ""))
        return next((name for name in named if name.startswith("Đảng ủy Khối ")), None)

    def ranked(self) -> list[str]:
        """The committees that the article names, the most frequent first."""
        self.name()
        return self._ranked
