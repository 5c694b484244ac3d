"""What an organisation has: its members, cells and committees."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import Measure
from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.figures.intentions import introduction
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.statistics import exclusions
from app.extraction.readers.statistics.counted import Counted
from app.extraction.readers.statistics.days import raises
from app.extraction.readers.statistics.growth import grew_from, has_grown
from app.extraction.readers.statistics.measures import MEASURES, STOCK
from app.extraction.readers.statistics.verbs import counts_their_cells, set_up_by_decision
from app.extraction.reading import Reading
from app.extraction.word_groups import ABOUT, RANK, VILLAGE

_ON_BEHALF = Before(
    rf"(?:(?:đại diện|thay mặt|tiêu biểu)(?: cho)?|cho[^,;.\d]{{0,30}} (?:trí tuệ|ý chí|nguyện vọng)[^;.\d]{{0,40}} của)(?: (?:{ABOUT}|toàn thể))? "
)
_PEOPLE = frozenset({"members", "people"})
_OPENING = re.compile(r"hiện|đến nay|tính đến|toàn|tổng số")
_OUT_OF_ALL_MEMBERS = Before(rf"\btrong(?: tổng)? số(?: {ABOUT})? ")
_OF_THE_WHOLE = re.compile(rf" đảng viên (?:của|toàn|trong|thuộc) (?:toàn|cả|{RANK}|chi bộ|đảng bộ)\b")
_OUT_OF_ALL = Before(rf"\btrong tổng số(?: {ABOUT})? ")
_OF_STAFF = re.compile(
    rf" (?:cán bộ|giáo viên|nhân viên|công nhân|người lao động|lao động|công chức|viên chức)[^;.]{{0,40}},? trong đó(?: có)?(?: {ABOUT})? "
)
"""`Trường có 25 giáo viên, trong đó 16 đảng viên`: those are all members of its cell."""
_CELL_NOW_HAS = re.compile(r"(?:^|chi bộ[^,;.:]{0,40}) (?:hiện|hiện nay|hiện tại)(?: chỉ| đang)? có $")
_CELL_HAS = re.compile(r"(?<!chi ủy )(?<!cấp ủy )(?<!chấp hành )chi bộ[^;.:\d]{0,60} (?:có|gồm)(?: tổng số)? $")
_NO_MORE_SAID = re.compile(r" (?:đồng chí|đ/c)(?:[,;.]|$| sinh hoạt\b| \()")
"""`Chi bộ thôn A, xã B có | 35 đồng chí, trong đó ...`"""
_MEETING_IN = re.compile(rf" (?:đồng chí|đ/c|người),? (?:đang |hiện )?sinh hoạt (?:ở|tại|trong)(?: {ABOUT})? $")
"""`phường đã có 1.322 đồng chí sinh hoạt ở | 31 chi bộ`"""
_NOW_HAS = Before(r"[,;“] ?(?:đến nay|bây giờ|giờ|nay|hiện|hiện nay)(?: đã| cũng| đang| chỉ){0,2} có ")
_RECRUITED = Cued(r"kết nạp|phát triển (?:đảng|được|thêm|mới|\d)|đảng viên mới")
_OF_ALL = Cued(
    r"\b(?:tổng số|toàn bộ|nâng|đưa|hiện có|hiện nay có)\b"
    rf"|\bsố (?:lượng )?đảng viên (?:của|trong|ở) (?:chi bộ|đảng bộ|toàn|{RANK}|{VILLAGE})[^,;.\d]{{0,30}} (?:tăng lên|tăng|lên|là|đạt)(?: (?:đến|{ABOUT}))? $"
)


def is_out_of_all_members(figure: Figure) -> bool:
    """Whether the members of a whole are counted, of whom some are told next (`Trong số 1.986 đảng viên của huyện có ...`)."""
    return _OUT_OF_ALL_MEMBERS.search(figure.left) is not None and _OF_THE_WHOLE.match(figure.right) is not None


def is_of_staff(figure: Figure) -> bool:
    """Whether the members among the staff of a school or firm are counted (`25 giáo viên, trong đó 16 đảng viên`)."""
    return _OF_STAFF.fullmatch(figure.left) is not None


def is_on_behalf(figure: Figure) -> bool:
    """Whether those counted are spoken for by others (`đại diện cho 4.312 đảng viên`)."""
    return _ON_BEHALF.search(figure.left) is not None


def counts_all(figure: Figure) -> bool:
    """Whether the words before the figure say that it counts all there are (`tổng số`)."""
    return _OF_ALL.search(figure.left) is not None


class Stock:
    """Tells which figures of one article count what an organisation has."""

    def __init__(self, reading: Reading, owners: FigureOwners, lists: CommitteeLists) -> None:
        self._owners, self._lists = owners, lists
        self._document, self._low = reading.document, reading.document.low

    def measure(self, counted: Counted, last_owner: str | None, *, goes_on: bool) -> Measure | None:
        """What there is: it needs an owner in the sentence, and must be all there is.

        `last_owner`: that of the figure before. `goes_on`: the figure goes on with what was said of that one.
        """
        figure, kind, verb = counted.figure, counted.kind, counted.verb
        cell_has = _CELL_HAS.search(figure.left) and _NO_MORE_SAID.match(figure.right)
        if kind == "people" and (
            cell_has or _CELL_NOW_HAS.search(figure.left) or _MEETING_IN.match(figure.right) or self._is_of_a_cell(figure)
        ):
            kind = "members"  # `Chi bộ thôn A hiện có 15 đồng chí`
        measure = MEASURES[STOCK].get(kind or "")
        if measure is None or is_on_behalf(figure):
            return None if kind != "members" and exclusions.sends_guests(figure) else measure
        if _OUT_OF_ALL.search(figure.left) if kind != "members" else is_out_of_all_members(figure):
            return measure
        if figure.joint == "/":
            told = _RECRUITED.search(self._low, figure.sentence.start, figure.start) is not None
            recruited = kind == "members" and (told or figure.right.startswith(" đảng viên mới"))
            admitted = recruited or (verb == "admitted" and kind in _PEOPLE)
            return None if admitted or self._is_item_of_recruits(figure) else measure
        sentence = figure.sentence
        if kind == "members" and is_of_staff(figure):
            return measure if (self._owners.told(sentence, figure.start) or "").startswith("Chi bộ ") else None
        if verb is None or ("con số" in figure.left and _RECRUITED.search(self._low, max(0, sentence.start - CONTEXT), figure.start)):
            return None
        if has_grown(figure):
            return measure if self._owners.told(sentence, figure.start) else None
        owned = self._owners.in_sentence(sentence, figure.start) or self._owners.beside(sentence, figure.start)
        owned = owned or (last_owner if goes_on or counts_their_cells(figure) or raises(figure) else None)
        owned = owned or (
            self._owners.told(sentence, figure.start) if goes_on or _NOW_HAS.search(figure.left) or grew_from(figure) else None
        )
        if not owned and not _OPENING.match(self._low, sentence.start) and not counts_all(figure):
            return None
        return measure if counts_their_cells(figure) or self._is_all_there_is(figure, kind, counted.unit_end) else None

    def _is_of_a_cell(self, figure: Figure) -> bool:
        """Whether nothing more is said of those counted than that a cell told of has them by now (`Chi bộ thôn A, ..., hiện có 24 đồng chí`)."""
        if not (_NOW_HAS.search(figure.left) and _NO_MORE_SAID.match(figure.right)):
            return False
        return (self._owners.told(figure.sentence, figure.start) or "").startswith("Chi bộ ")

    def _is_all_there_is(self, figure: Figure, kind: str | None, unit_end: int) -> bool:
        """Whether neither a part of them is counted, nor those present somewhere, nor what is aimed at."""
        sentence = figure.sentence
        if exclusions.is_of_firms(figure, unit_end) or (kind == "members" and exclusions.tells_size(figure)):
            return False
        if kind == "members" and (exclusions.is_aimed_at(self._low, sentence.start, figure.start) or self._ranks_recruits(sentence)):
            return False
        if kind == "members" and self._is_item_of_recruits(figure):
            return False
        if (
            kind == "members"
            and figure.left.endswith(": ")
            and _RECRUITED.search(self._low, max(0, sentence.start - CONTEXT), figure.start)
        ):
            return False
        if exclusions.is_of_the_founders(figure) or set_up_by_decision(figure) or figure.left.endswith("toàn bộ "):
            return True
        aside = exclusions.is_aside(figure) and not counts_all(figure)
        return not (aside or exclusions.is_share(figure, unit_end))

    def _ranks_recruits(self, sentence: Sentence) -> bool:
        """Whether the members counted are those that the committees ranked here admitted."""
        before = max(0, sentence.start - 2 * CONTEXT)
        return exclusions.ranks(self._low, sentence.start) and _RECRUITED.search(self._low, before, sentence.end) is not None

    def _is_item_of_recruits(self, figure: Figure) -> bool:
        """Whether the members counted are what one committee admitted, in a list below (or behind) what all did."""
        above = introduction(self._document, figure.sentence)
        if above is None and self._lists.announced(figure.sentence):
            above = self._lists.intro
        if above is None and not exclusions.leads(figure):
            return False
        start, end = (above.start, above.end) if above else (figure.sentence.start, figure.start)
        if not _RECRUITED.search(self._low, max(0, start - CONTEXT), end):
            return False
        return self._lists.committee_before(figure.start) is not None
