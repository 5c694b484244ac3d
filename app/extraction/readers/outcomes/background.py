"""What lies before the news: penalties and changes of post of long ago, and what was decided and given over a period, told by the way."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.meetings.timing import opens_with_time
from app.extraction.readers.outcomes import telling, wording
from app.extraction.readers.outcomes.authority import Authority
from app.extraction.readers.outcomes.views import Judgement, View
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading, within
from app.extraction.word_groups import DAY_PART, FEW

_BEFORE_NOW = re.compile(
    rf"trước (?:đó|đây)(?!\w)|(?:cách đây )?(?:hơn |gần )?(?:\d{{1,2}}|{FEW}|nhiều|mấy|vài) (?:ngày|tuần|tháng|năm) trước(?!\w)|(?:vào )?(?:năm \d{{4}}|hồi|đầu năm|cuối năm)(?!\w)"
)
_SOME_TIME = Cued(rf"(?<!\w)(?:dịp|tại|{DAY_PART}|vừa|mới|cùng ngày|kết thúc|sau đó|lần này|đợt này)(?!\w)")
"""What happened at one time, and not over a period."""
_RECOUNTED = frozenset({OutcomeKind.DECISION, OutcomeKind.AWARD})
_ASKED_OR_DECIDED = frozenset({OutcomeKind.DIRECTIVE, OutcomeKind.DECISION})
_BY_INSPECTING = re.compile(r"(?:thông )?qua (?:công tác )?(?:kiểm tra|giám sát)(?!\w)")
_SESSION = ("kỳ họp", "họp kỳ", "bỏ phiếu")
"""Where a session is told of, it decided on so many cases; where none is, so many are the result of a period."""
_DAY, _FIRST_LINES, _HEAD = 10, 3, 60
_DAY_FIRST = re.compile(r"(?:vào )?ngày \d")
_SOON = 20
_YEAR = timedelta(days=365)
_OLD_NEWS = timedelta(days=30)


class Background:
    """Knows which decisions of one article lie before what it reports."""

    def __init__(self, reading: Reading, authority: Authority) -> None:
        self._reading = reading
        self._authority = authority
        days = [day.value for day in reading.dates if day.value is not None and len(day.value) == _DAY]
        self._last_day = max(days, default=None)
        self._summed_up = -1
        """The paragraph in which the results of a period are summed up."""
        self._recounted = -1
        """The paragraph that recounts what was done over the years."""
        self._of_session = any(word in reading.document.low for word in _SESSION)
        self._published = reading.context.published_on
        if self._published is not None:
            self._last_day = max(self._last_day or "", (date.fromisoformat(self._published) - _OLD_NEWS).isoformat())

    def read(self, view: View) -> None:
        """Note where the results of a period begin to be summed up."""
        if wording.sums_up(view.low):
            self._summed_up = view.sentence.block

    def holds(self, view: View, judgement: Judgement) -> bool:
        """Whether a penalty or change of post lies before what is reported, and nobody is said to have decided it.

        So does what a body decided or gave over a period of which the paragraph sums up the results.
        """
        if judgement.kind is OutcomeKind.DECISION and self._is_long_before(view, _YEAR):
            return True
        if not view.named and not self._of_session and _is_result(judgement, view.low):
            return True
        if judgement.kind is OutcomeKind.DIRECTIVE:
            return self._summed_up == view.sentence.block and _has_done(view, judgement, " cũng ") and not opens_with_time(view.low)
        if judgement.kind in _RECOUNTED:
            return self._summed_up == view.sentence.block and _has_done(view, judgement) and _SOME_TIME.search(view.low) is None
        if judgement.kind is OutcomeKind.PERSONNEL_CHANGE:
            back = view.low.startswith(("trước đó", "được biết")) or self._is_long_before(view, _OLD_NEWS)
        else:
            back = judgement.kind is OutcomeKind.DISCIPLINE and self._told_of_before(view)
        return back and not self._authority.names_decider(view, judgement)

    def recounts(self, view: View, judgement: Judgement) -> bool:
        """Whether a body asks or decides in a paragraph that recounts what was done over the years, from here on or before: `Những năm qua, ... Đảng ủy yêu cầu ...`."""
        sentence, act = view.sentence, judgement.act
        if wording.looks_back(view.low):
            self._recounted = sentence.block
        by_body = act is not None and act.subject is not None and act.subject.kind is SubjectKind.BODY
        return (
            (self._recounted == sentence.block or wording.tells_purpose(view.low))
            and by_body
            and judgement.kind in _ASKED_OR_DECIDED
            and not opens_with_time(view.low)
        )

    def _is_long_before(self, view: View, span: timedelta) -> bool:
        """Whether the sentence begins with a day more than `span` before the article was published."""
        if self._published is None or _DAY_FIRST.match(view.low) is None:
            return False
        start = view.sentence.start
        told = [day.value for day in within(self._reading.dates, start, start + _SOON) if day.value is not None and len(day.value) == _DAY]
        return bool(told) and date.fromisoformat(told[0]) + span < date.fromisoformat(self._published)

    def _told_of_before(self, view: View) -> bool:
        """Whether the sentence begins with an earlier day than the last that the article names, or with one long before it was published."""
        if _BEFORE_NOW.match(view.low) is not None:
            return True
        start = view.sentence.start
        told = [day.value for day in within(self._reading.dates, start, start + _HEAD) if day.value is not None]
        if self._published is None and self._last_day in told:
            return view.sentence.block > _FIRST_LINES  # the only day known, and not that of the news
        return any(self._last_day is not None and day < self._last_day[: len(day)] for day in told)


def _is_result(judgement: Judgement, low: str) -> bool:
    """Whether so many cases that were asked for, found or penalised are what the inspections of a period came to."""
    if judgement.kind is OutcomeKind.DISCIPLINE and _BY_INSPECTING.match(low) is None:
        return False
    kinds = (OutcomeKind.DISCIPLINE, OutcomeKind.PROPOSAL, OutcomeKind.ASSESSMENT)
    return judgement.kind in kinds and telling.counts_inspected(low)


def _has_done(view: View, judgement: Judgement, *besides: str) -> bool:
    """Whether a body is said to have done (`đã`, or one of `besides`) what `judgement` reads."""
    act = judgement.act
    if act is None or act.subject is None or act.subject.kind is not SubjectKind.BODY or act.passive:
        return False
    between = view.low[act.subject.end - view.sentence.start : act.start - view.sentence.start]
    return any(word in between for word in (" đã ", *besides))
