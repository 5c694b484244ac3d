"""Which places an article names, and how strongly: what its context is read from when no masthead tells.

A place counts as named when a rank word or a committee's head stands before it (`huyện Sơn Hà`, `Thành ủy Hạ Long`), and, bare,
when it is a province or stands in the headline or the lead. `tại TP Vinh` is where something took place, `quê xã Sơn Hà` where someone
is from, not whom it is about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from app.extraction.alternation import alternation
from app.extraction.document import BlockKind, Document
from app.extraction.facts import Level
from app.extraction.gazetteer import TYPES, Unit, gazetteer, in_force
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.phrases import PhraseIndex
from app.extraction.records import record

_MOST_CHARACTERS = 20_000
"""How much of a text is looked at: what a longer one is about is known by then, and hostile input costs no more."""

_COMMITTEES = {"tỉnh ủy": "tỉnh", "thành ủy": "thành phố", "huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"}
_TYPES = {type_: type_ for type_ in TYPES}
_SHORT_TYPES = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}
_TYPE_OF_HEAD = _COMMITTEES | _TYPES | _SHORT_TYPES
_HEADS = PhraseIndex(_TYPE_OF_HEAD)
_BODIES = "đảng bộ|đảng ủy|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|mttq|chính quyền|công an|ubkt|ban tổ chức"

_WORD = re.compile(rf"[{UPPER}\d][{LETTER}\d]*")
_AFTER_HEAD = re.compile(rf"[. ]{{1,2}}(?=[{UPPER}\d])")
_WORD_BEFORE = re.compile(rf"[{UPPER}\d][{LETTER}\d]*.$", re.DOTALL)
_LONGEST_WORD = 20
_NUMBER = re.compile(rf"\d{{1,2}}(?![\d/.,%{LETTER}])")
# What stands before a name, read from the name back: `tại TP.`, `UBND huyện `, `Huyện ủy `.
_HEAD = re.compile(
    rf"(?:^|[^{LETTER}])(?P<venue>tại |ở |về |quê |quê quán:? |nguyên quán:? )?(?P<body>(?:{_BODIES}) )?(?P<head>{'|'.join(_TYPE_OF_HEAD)})[. ]{{1,2}}$"
)
_REACH = 40
_VENUE = ("tại ", "ở ", "Tại ", "Ở ", "đường ", "phố ", "ngày ", "quê ", "Quê ")
_DATELINE = (" - ", " – ", ", ngày")
_LEAD_SENTENCES = 3


@record
class PlaceMention:
    """A place named in the text: the units it may be (of one rank, all that existed on the article's day), and its weight.

    `headed`: a rank word or a committee's head stands before the name.
    """

    units: tuple[Unit, ...]
    rank: Level
    weight: int
    headed: bool


def place_mentions(document: Document, day: str | None) -> list[PlaceMention]:
    """The mentions of places in the first 20,000 characters, in text order; `day` (ISO or None) chooses the era.

    A committee's name (`Thành ủy Hạ Long`) weighs 3, another body's 2, a place with its rank word or a bare province 1, a venue
    nothing; in the headline and the first sentences all weigh double. Furniture is not read.
    """
    lead_end = document.sentences[min(_LEAD_SENTENCES, len(document.sentences)) - 1].end if document.sentences else 0
    mentions: list[PlaceMention] = []
    headed, bare = _behind_heads(document.text), _bare_names(document.text, lead_end)
    places = sorted(headed | bare)
    for block in document.blocks:
        if block.start >= _MOST_CHARACTERS:
            break
        if block.kind not in (BlockKind.FURNITURE, BlockKind.BYLINE):
            end = min(block.end, _MOST_CHARACTERS)
            here = places[bisect_left(places, block.start) : bisect_left(places, end)]
            mentions.extend(_mentions(document.text, block.start, here, headed, lead_end, day))
    return mentions


def _behind_heads(text: str) -> set[int]:
    """Where a name may begin behind a rank word or a committee's head."""
    return {gap.end() for _, end in _HEADS.spans(text) if end < _MOST_CHARACTERS and (gap := _AFTER_HEAD.match(text, end))}


def _bare_names(text: str, lead_end: int) -> set[int]:
    """Where a name may begin that stands alone: at each capital of the lead, and further on where a province's name begins."""
    lead = {match.start() for match in _WORD.finditer(text, 0, min(lead_end, _MOST_CHARACTERS))}
    names = (match.start() for match in _provinces().finditer(text, lead_end, _MOST_CHARACTERS))
    return lead | {start for start in names if not text[start - 1 : start].isalnum()}


def _mentions(text: str, start: int, places: list[int], behind_heads: set[int], lead_end: int, day: str | None) -> Iterator[PlaceMention]:
    """The mentions of places in the block that begins at `start`, of which one may begin at each of `places`."""
    skip_to = start
    for at in places:
        if at < skip_to:
            continue
        in_lead = at < lead_end
        headed = _headed(text, at) if at in behind_heads else None
        found = headed or _bare(text, start, at, in_lead=in_lead)
        if found and at == start and text.startswith(_DATELINE, found[0]):
            continue
        if found:
            skip_to, units, weight = found
            units = in_force(units, day)
            if headed is None and units[0].rank is Level.PROVINCE and units[0].is_former and not units[0].existed_on(day):
                continue  # `Hoàng Liên Sơn` is a range of mountains since the province is no more
            same_rank = tuple(unit for unit in units if unit.rank is units[0].rank)
            label = at == start == 0 and text.startswith((":", "\n"), skip_to)  # `Gio Linh: Trao Huy hiệu Đảng`, or a line of its own
            yield PlaceMention(same_rank, same_rank[0].rank, weight * (2 if in_lead else 1), headed is not None or label)


def _headed(text: str, at: int) -> tuple[int, tuple[Unit, ...], int] | None:
    """End, units and weight of a name at `at` behind a rank word or a committee's head that fits it."""
    head = _HEAD.search(text[max(0, at - _REACH) : at].lower())
    if head is None:
        return None
    end, units = gazetteer().longest_at(text, at)
    if not units and (number := _NUMBER.match(text, at)):
        end, units = number.end(), gazetteer().named(number.group())
    units = tuple(unit for unit in units if unit.type == _TYPE_OF_HEAD[head["head"]])
    if not units:
        return None
    if head["head"] in _COMMITTEES:
        return end, units, 3
    if head["body"]:
        return end, units, 2
    return end, units, 0 if head["venue"] else 1


def _bare(text: str, start: int, at: int, *, in_lead: bool) -> tuple[int, tuple[Unit, ...], int] | None:
    """A province at `at`, in the lead also a district, unless it is where something took place; `start` is that of its block."""
    end, units = gazetteer().longest_at(text, at)
    if not units:
        return None
    ranks = (Level.PROVINCE, Level.DISTRICT) if in_lead else (Level.PROVINCE,)
    units = tuple(unit for unit in units if unit.rank in ranks and (unit.name != "Hồ Chí Minh" or text.startswith("TP", at)))
    if not units or text.endswith(_VENUE, 0, at) or _goes_on(text, start, at):
        return None
    return end, units, 1


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether the name at `at` goes on with what was begun before it: `Trần Hà Nam` is someone; behind `UBND` another name begins."""
    before = _WORD_BEFORE.search(text, max(start, at - _LONGEST_WORD), at)
    if before is None:
        return False
    word, name = before.group()[:-1], _WORD.match(text, at)
    return not (word.isupper() and len(word) > 1 and name is not None and not name.group().isupper())


@cache
def _provinces() -> re.Pattern[str]:
    """What the names of provinces begin with, up to the end of the word. Without a look-behind the search can skip to the next first letter."""
    words = {unit.name.split()[0] for unit in gazetteer().provinces()} | {"TPHCM", "Tphcm", "TT", "Tt"}
    return re.compile(rf"(?:{alternation(words | {word.upper() for word in words})})(?![{LETTER}\d])")
