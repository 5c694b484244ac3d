"""Lists of committees with a figure each: `Huyện A 365 đồng chí; B 342`, `các đảng bộ xã: A 12/10, B 8/9`."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.gazetteer import gazetteer, in_force
from app.extraction.readers.figures.territories import NAME, RANK_WORD, committee_of
from app.extraction.reading import Reading

_HEAD = Cued(rf"[Cc]ác (?:[Đđ]ảng bộ |[Đđ]ảng ủy |)({RANK_WORD})\b(?! ?(?:{NAME}))")
_JOINT = r"(?: (?:kết nạp|có|được|mới|chỉ|đạt|với|vượt|là|dẫn đầu|đứng đầu)){0,3}[ :(–-]{0,3}"
_ITEM = re.compile(rf"(?P<rank>{RANK_WORD} )?(?P<name>{NAME}){_JOINT}$")
_OF_RANK = re.compile(rf" ({RANK_WORD}) {NAME}$")
_ITEM_JOINT = re.compile(_JOINT)
_ITEM_START = re.compile(r"(?:^|[,;:(\n•–-] ?|\b(?:và|là|gồm|như|còn|có|riêng|đó) )$")
_UNITS_HEAD = re.compile(r"[Cc]ác ([Đđ]ảng bộ|[Đđ]ảng ủy|[Cc]hi bộ)\b[^.;:]{0,80}:")
_MEMBERSHIPS = re.compile(r"[Cc]ác (?:[Đđ]ảng bộ|[Đđ]ơn vị|[Đđ]ịa phương)\b[^.;]{0,60}:")
_ROOM = 90
_LENGTH = 40
"""A list has at most this many items, each at most `_ITEM_LENGTH` long unless it is marked as one."""
_ITEM_LENGTH = 120


class CommitteeLists:
    """Knows which rank a list is about, so that its bare names can be completed, and where an announced list ends."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._rank: str | None = None
        self.intro: Sentence | None = None
        """The sentence that announced the list (`... kết nạp đảng viên như sau:`)."""

    def enter(self, sentence: Sentence) -> None:
        """Take note of a rank (`các đảng bộ xã`) and of an announcement in `sentence`."""
        if sentence.text.endswith(":") and "kết nạp" in sentence.text.casefold():
            self.intro = sentence
        if head := _HEAD.search(self._text, sentence.start, sentence.end):
            self._rank = head[1].casefold()

    @property
    def ranked(self) -> bool:
        """Whether a list of committees of one rank is being read (`các xã: A, B`)."""
        return self._rank is not None

    def forget_rank(self) -> None:
        """A new passage: names are no longer of the last list's rank."""
        self._rank = None

    def announced(self, sentence: Sentence) -> bool:
        """Whether `sentence` is an item of the list that was announced."""
        if self.intro is None or not 0 < sentence.index - self.intro.index <= _LENGTH:
            return False
        blocks = self._reading.document.blocks[self.intro.block + 1 : sentence.block + 1]
        return all(block.kind in {BlockKind.LIST_ITEM, BlockKind.FURNITURE} or block.end - block.start < _ITEM_LENGTH for block in blocks)

    def _of_context(self, name: str) -> str | None:
        """The committee of the one territory called `name` in the place that the article is about."""
        context = self._reading.context
        within = context.district or context.province
        units = in_force(gazetteer().named(name, within=within), context.published_on) if within else ()
        return committee_of(units[0].type, units[0].name) if len({unit.type for unit in units}) == 1 else None

    def _unit_before(self, position: int) -> str | None:
        """The committee of a unit in a list of committees (`các Đảng bộ: phường A (14), Công ty B (11)`)."""
        near = self._reading.bodies_in(position - _ROOM, position)
        if not near or near[-1].is_party or not _ITEM_JOINT.fullmatch(self._text, near[-1].end, position):
            return None
        head = _UNITS_HEAD.search(self._text, max(0, position - 4 * _ROOM), position)
        return f"{'Chi bộ' if head[1].casefold() == 'chi bộ' else 'Đảng ủy'} {near[-1].name}" if head else None

    def committee_before(self, position: int) -> str | None:
        """The committee that stands right before the figure at `position`, None if none does."""
        near = [body for body in self._reading.bodies_in(position - _ROOM, position) if body.is_party]
        if near and _ITEM_JOINT.fullmatch(self._text, near[-1].end, position):
            if ranked := _OF_RANK.search(near[-1].printed):
                self._rank = ranked[1].casefold()
            return near[-1].name
        match = _ITEM.search(self._text, max(0, position - _ROOM), position)
        if match is None or (not match["rank"] and not _ITEM_START.search(self._text, max(0, match.start() - 8), match.start())):
            return self._unit_before(position)
        if match["rank"]:
            self._rank = match["rank"].strip().casefold()
        elif self._rank is None and _MEMBERSHIPS.search(self._text, max(0, position - 4 * _ROOM), position):
            return self._of_context(match["name"])
        return committee_of(self._rank, match["name"]) if self._rank else None
