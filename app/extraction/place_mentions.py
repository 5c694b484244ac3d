"""Which places an article names, and how strongly: what its context is read from when no masthead tells.

A place counts as named when a rank word or a committee's head stands before it (`huyện Sơn Hà`, `Thành ủy Hạ Long`), and, bare,
when it is a province or stands in the headline or the lead. `tại TP Vinh` is where something took place, not whom it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.extraction.document import BlockKind, Document
from app.extraction.facts import Level
from app.extraction.gazetteer import TYPES, Unit, gazetteer, in_force
from app.extraction.letters import LETTER, UPPER
from app.extraction.records import record

MOST_CHARACTERS = 20_000
"""How much of a text is looked at: what a longer one is about is known by then, and hostile input costs no more."""

_COMMITTEES = {"tỉnh ủy": "tỉnh", "thành ủy": "thành phố", "huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"}
_TYPES = {type_: type_ for type_ in TYPES}
_SHORT_TYPES = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}
_TYPE_OF_HEAD = _COMMITTEES | _TYPES | _SHORT_TYPES
_LAST_WORDS = frozenset(head.split()[-1] for head in _TYPE_OF_HEAD)
_LAST_LETTERS = frozenset(letter for word in _LAST_WORDS for letter in (word[-1], word[-1].upper())) | {"."}
_BODIES = "đảng bộ|đảng ủy|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|mttq|chính quyền|công an|ubkt|ban tổ chức"

_WORD = re.compile(rf"[{UPPER}\d][{LETTER}\d]*")
_NUMBER = re.compile(rf"\d{{1,2}}(?![\d/.,%{LETTER}])")
# What stands before a name, read from the name back: `tại TP.`, `UBND huyện `, `Huyện ủy `.
_HEAD = re.compile(rf"(?:^|[^{LETTER}])(?P<venue>tại |ở |về )?(?P<body>(?:{_BODIES}) )?(?P<head>{'|'.join(_TYPE_OF_HEAD)})[. ]{{1,2}}$")
_REACH = 40
_LONGEST_LAST_WORD = 12
_VENUE = ("tại ", "ở ", "Tại ", "Ở ", "đường ", "phố ", "ngày ")
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
    for block in document.blocks:
        if block.start >= MOST_CHARACTERS:
            break
        if block.kind not in (BlockKind.FURNITURE, BlockKind.BYLINE):
            end = min(block.end, MOST_CHARACTERS)
            mentions.extend(_mentions(document.text, block.start, end, lead_end, day))
    return mentions


def _mentions(text: str, start: int, end: int, lead_end: int, day: str | None) -> Iterator[PlaceMention]:
    previous_end, previous, skip_to = -1, "", start
    provinces = _first_words_of_provinces()
    for match in _WORD.finditer(text, start, end):
        at, word = match.start(), match.group()
        in_run = previous_end == at - 1 and not (previous.isupper() and len(previous) > 1 and not word.isupper())
        previous_end, previous = match.end(), word
        if at < skip_to:
            continue
        in_lead = at < lead_end
        headed = _headed(text, at) if text[at - 2 : at - 1] in _LAST_LETTERS else None  # what most capitals fail
        found = headed
        if headed is None and not in_run and (in_lead or word.casefold() in provinces):  # `Trần Hà Nam` is someone
            found = _bare(text, at, word, in_lead=in_lead)
        if found and at == start and text.startswith(_DATELINE, found[0]):
            continue
        if found:
            skip_to, units, weight = found
            units = in_force(units, day)
            same_rank = tuple(unit for unit in units if unit.rank is units[0].rank)
            yield PlaceMention(same_rank, same_rank[0].rank, weight * (2 if in_lead else 1), headed is not None)


def _headed(text: str, at: int) -> tuple[int, tuple[Unit, ...], int] | None:
    """End, units and weight of a name at `at` behind a rank word or a committee's head that fits it."""
    near = max(0, at - _LONGEST_LAST_WORD)
    last_word = text[max(near, text.rfind(" ", near, at - 1) + 1) : at].strip(' .,(“"\n').lower()
    if last_word not in _LAST_WORDS or not (head := _HEAD.search(text[max(0, at - _REACH) : at].lower())):
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


def _bare(text: str, at: int, word: str, *, in_lead: bool) -> tuple[int, tuple[Unit, ...], int] | None:
    """A province at `at`, in the lead also a district, unless it is where something took place; `word` begins its name."""
    end, units = gazetteer().longest_at(text, at)
    ranks = (Level.PROVINCE, Level.DISTRICT) if in_lead else (Level.PROVINCE,)
    units = tuple(unit for unit in units if unit.rank in ranks and (unit.name != "Hồ Chí Minh" or word.startswith("TP")))
    if not units or text.endswith(_VENUE, 0, at):
        return None
    return end, units, 1


@cache
def _first_words_of_provinces() -> frozenset[str]:
    return frozenset(unit.name.split()[0].casefold() for unit in gazetteer().provinces()) | {"tphcm", "tt"}
