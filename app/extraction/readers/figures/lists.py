"""Lists of committees with a figure each: `Huyện A 365 đồng chí; B 342`, `các đảng bộ xã: A 12/10, B 8/9`."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.gazetteer import gazetteer, in_force
from app.extraction.letters import LETTER, UPPER
from app.extraction.readers.figures.listed_units import ASIDE, NAMELESS_UNIT, cell_of, listed_organisation_of
from app.extraction.readers.figures.territory_committees import (
    HEADS,
    NAME,
    RANK_LETTERS,
    RANK_WORD,
    TERRITORY,
    committee_of,
    committee_of_context,
)
from app.extraction.reading import Reading

_HEAD = Cued(rf"(?:[Cc]ác (?:[Đđ]ảng bộ |[Đđ]ảng ủy |)|(?<=\d )[Đđ]ảng (?:bộ|ủy) )({RANK_WORD})\b(?! ?(?:{NAME}))")
_JOINT = r"(?: \(?(?:cùng (?:thời gian|thời điểm|kỳ)(?: này)?|cùng|đều|kết nạp|có|được|mới|chỉ|đạt|với|vượt|là|dẫn đầu|đứng đầu|góp|đóng góp|khá hơn|nhiều hơn|ít hơn|nhiều nhất|cao nhất|ít nhất(?= với| là)|thấp nhất|mỗi (?:đơn vị|nơi|chi bộ|đảng bộ|xã|phường|địa phương))){0,3}[ :(–-]{0,3}(?:từ )?"
_LEADS = r" (?:có|là)[^,;.:()\d]{2,70} (?:nhiều|cao|đông|lớn) nhất(?: trong [^,;.:()\d]{2,20})?(?:,? (?:với|là|đạt))?[ :(–-]{1,3}"
"""`Trường THPT A có số học sinh được kết nạp nhiều nhất (14 em)`"""
_NO_NAME = r"(?!(?:Trong|Năm|Có|Riêng|Hiện|Đã|Với|Chỉ|Như|Cả|Toàn|Tổng|Kết|Số|Nhiệm|Đến|Từ|Quý|Tháng|Còn|Tính|Sau|Qua) )"
"""Words that open sentences and name no place."""
# At most places the first letter tells that no item begins there.
_ITEM = re.compile(
    rf"(?=[{UPPER}{RANK_LETTERS}])(?:(?P<rank>{RANK_WORD} |(?:[PQHX]|TT)\. ?)|{_NO_NAME})(?P<name>{NAME}|(?<=[PpQq]hường )\d\d?|(?<=[Qq]uận )\d\d?){_JOINT}$"
)
_RANK_BEFORE = re.compile(rf"(?:^|[^{LETTER}]){RANK_WORD} $")
_SHORT_RANKS = {"p.": "phường", "q.": "quận", "h.": "huyện", "x.": "xã", "tt.": "thị trấn"}
_OF_RANK = re.compile(rf" ({RANK_WORD}) {NAME}$")
_TERRITORIAL = tuple(f"{head} " for head in HEADS)
"""`Đảng bộ Quân sự tỉnh A` begins no list of provinces."""
_ITEM_JOINT = re.compile(rf"{ASIDE}(?:{_JOINT}|{_LEADS})")
_NAMELESS = Cued(rf"{NAMELESS_UNIT}{ASIDE}(?:{_JOINT}|{_LEADS})$")
_ITEM_START = re.compile(r"(?:^|[,;:(\n•–-] ?|\b(?:và|là|gồm|như|còn|có|riêng|đó) )$")
_UNITS_HEAD = re.compile(r"(?:[Cc]ác|[Mm]ột số|[Nn]hiều) ([Đđ]ảng bộ|[Đđ]ảng ủy|[Cc]hi bộ)\b[^.;:]{0,80}:")
_MEMBERSHIPS = re.compile(
    r"(?:(?:[Cc]ác|[Mm]ột số|[Nn]hiều|\d|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm) (?:[Đđ]ảng bộ|[Đđ]ơn vị|[Đđ]ịa phương|[Đđ]ảng ủy)\b[^.;]{0,80}(?::| (?:là|như|gồm|gồm có|điển hình|tiêu biểu) )"
    r"|\bủy trực thuộc\b[^;]{0,120}:)"
)
_FORCE = re.compile(r"(?:[,;:(] ?|\bvà )(Công an|Quân sự|(?:Bộ đội )?[Bb]iên phòng|Khối [^,;:()\d]{3,50}?)(?: tỉnh| thành phố)? ?[:(]? ?$")
"""The armed forces and blocs of a province in a list of its committees: `Hội An 110; Công an 12; Khối Doanh nghiệp 15`."""
_FORCES = {"công an": "Công an", "quân sự": "Quân sự", "biên phòng": "Bộ đội Biên phòng", "bộ đội biên phòng": "Bộ đội Biên phòng"}
_NEXT_ITEM = re.compile(r"(?: (?:đảng viên|đồng chí|tổ chức đảng|chi bộ)(?: \([^()]{1,40}\))?)?[,;] [^,;.\d]{2,60} ")
_JOINTS = (", ", " và ")
_OF_DISTRICTS = frozenset({"huyện", "huyện đảo", "quận", "thị xã", "tx", "tx.", "thành phố", "tp", "tp."})
"""The rank words of what lies right below a province."""
_SAID_OF_ALL = re.compile(r"(?:…|\.\.\.)?,? [^,;.:()\d]{2,120}(?:, (?:đạt|bằng|hoàn thành)[^,;.:()\d]{0,30})?")
_ROOM = 140
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
        types = self._types_of(name, context.district or context.province)
        return committee_of(types.pop(), name) if len(types) == 1 else None

    def _of_rank(self, rank: str, name: str) -> str:
        """The committee of `name` in a list of territories of `rank`: `huyện A 9, B 12` goes on with the town of B, if B is one.

        Where the article is about a district, what lies in it is meant.
        """
        context = self._reading.context
        if context.district and committee_of(rank, name) == committee_of_context(context, rank):
            return committee_of(rank, name)  # the district itself, not the town that it is called after
        types = self._types_of(name, context.district) if context.district else set()
        if not types and rank in _OF_DISTRICTS:
            types = self._types_of(name, context.province)
        return committee_of(types.pop() if len(types) == 1 and rank not in types else rank, name)

    def _types_of(self, name: str, within: str | None) -> set[str]:
        """What those of the territories called `name` are, that lie right below the unit of code `within`, on the day of the article."""
        units = gazetteer().named(name, within=within) if within else ()
        return {unit.type for unit in in_force(units, self._reading.context.published_on) if unit.parent == within}

    def _force_before(self, position: int) -> tuple[int, str] | None:
        """The committee of the province's police, army or border guard, named by these words alone in a list of its districts."""
        code = self._reading.context.province
        province = gazetteer().unit(code) if code and self._rank in _OF_DISTRICTS else None
        force = _FORCE.search(self._text, max(0, position - _ROOM), position) if province is not None else None
        if force is None or province is None:
            return None
        return force.start(1), f"Đảng ủy {_FORCES.get(force[1].casefold(), force[1])} {province.type} {province.name}"

    def _unit_before(self, position: int) -> tuple[int, str] | None:
        """The committee or cell of a unit in a list of them (`các Đảng bộ: phường A (14), Công ty B (11)`), and where it stands."""
        near = self._reading.bodies_in(position - _ROOM, position)
        if near and _RANK_BEFORE.search(self._text, max(0, near[-1].start - 12), near[-1].start):
            return None  # `xã Trường Hà` is no school
        if not near or near[-1].is_party or not _ITEM_JOINT.fullmatch(self._text, near[-1].end, position):
            nameless = _NAMELESS.search(self._text, max(0, position - _ROOM), position)
            if nameless is None or _RANK_BEFORE.search(self._text, max(0, nameless.start() - 12), nameless.start()):
                return None  # `huyện Sóc Sơn` is no quarter
            return nameless.start(), cell_of(nameless)
        head = _UNITS_HEAD.search(self._text, max(0, position - 4 * _ROOM), position)
        if head is None:
            name = listed_organisation_of(near[-1].name)
            return (near[-1].start, name) if name else None
        return near[-1].start, f"{'Chi bộ' if head[1].casefold() == 'chi bộ' else 'Đảng ủy'} {near[-1].name}"

    def committees_before(self, position: int) -> list[str]:
        """The committee that stands right before the figure at `position`, and those joined to it that share the figure, in text order."""
        found: list[str] = []
        item = self._item_before(position)
        while item is not None and len(found) < _LENGTH:
            start, name = item
            found.append(name)
            joint = next((joint for joint in _JOINTS if self._text.endswith(joint, 0, start)), None)
            item = self._item_before(start - len(joint)) if joint else None
        return found[::-1]

    def committees_alike(self, start: int, position: int) -> list[str]:
        """The committees named in a row behind `start` of which one thing is said at `position`, in text order (`huyện A, huyện B và huyện C đạt`)."""
        party = [body.end for body in self._reading.bodies_in(start, position) if body.is_party]
        last = max([*party[-1:], *(place.end() for place in TERRITORY.finditer(self._text, start, position))], default=None)
        if last is None or not _SAID_OF_ALL.fullmatch(self._text, last, position):
            return []
        named = self.committees_before(last)
        return named if len(named) > 1 else []

    def committee_before(self, position: int) -> str | None:
        """The committee that stands right before the figure at `position`, None if none does."""
        item = self._item_before(position)
        return item[1] if item else None

    def goes_on_at(self, position: int, left: str) -> bool:
        """Whether the next item of a list of committees stands right before the figure at `position`, `left` being all that parts it from the last one."""
        return _NEXT_ITEM.fullmatch(left) is not None and self.committee_before(position) is not None

    def nameless_unit_before(self, position: int) -> str | None:
        """The cell of the school or quarter, named as such, that stands right before the figure at `position` (`THPT A kết nạp được 7`)."""
        nameless = _NAMELESS.search(self._text, max(0, position - _ROOM), position)
        if nameless is None or self._reading.bodies_in(nameless.start() - len("Trường Chi bộ "), position):
            return None
        before = self._reading.bodies_in(nameless.start() - _ROOM, nameless.start())
        return None if any(body.end > nameless.start() for body in before) else cell_of(nameless)  # the end of a longer name

    def bare_name_before(self, position: int) -> str | None:
        """The committee whose territory's bare name stands right before the figure at `position` (`các huyện: A kết nạp 2`)."""
        match = _ITEM.search(self._text, max(0, position - _ROOM), position)
        if match is None or match["rank"] or not self.committee_before(position):
            return None
        return None if self._reading.bodies_in(match.start(), match.end()) else self.committee_before(position)

    def _item_before(self, position: int) -> tuple[int, str] | None:
        """Where the committee stands that is right before `position`, and its name."""
        near = [body for body in self._reading.bodies_in(position - _ROOM, position) if body.is_party]
        if near and _ITEM_JOINT.fullmatch(self._text, near[-1].end, position):
            if near[-1].name.startswith(_TERRITORIAL) and (ranked := _OF_RANK.search(near[-1].printed)):
                self._rank = ranked[1].casefold()
            return near[-1].start, near[-1].name
        if unit := self._unit_before(position):
            return unit
        match = _ITEM.search(self._text, max(0, position - _ROOM), position)
        if match is None or (not match["rank"] and not _ITEM_START.search(self._text, max(0, match.start() - 8), match.start())):
            return self._force_before(position)
        if match["rank"]:
            rank = match["rank"].strip().casefold()
            self._rank = _SHORT_RANKS.get(rank, rank)
            return match.start(), committee_of(self._rank, match["name"])
        if self._rank is not None:
            return match.start(), self._of_rank(self._rank, match["name"])
        announced = _MEMBERSHIPS.search(self._text, max(0, position - 4 * _ROOM), position)
        name = self._of_context(match["name"]) if announced else None
        return (match.start(), name) if name else None
