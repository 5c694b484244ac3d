"""Lives told in an article: the steps of a career are appointments, no news of what was decided."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.mentions.news_or_past import Telling
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.views import Judgement, View
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading, within
from app.extraction.word_groups import DAY_PART, RANK

_HEAD_OF_NEWS = re.compile(rf"(?:{DAY_PART}|cùng ngày|trước đó|theo đó|cũng tại)(?!\w)")
_LIFE = re.compile(r"(?:tại|từ|tháng|năm|giai đoạn|đến)(?!\w)")
_UNDATED_STEP = Cued(
    r"(?:tháng \d{1,2}(?:/| năm |-)\d{4}|(?<!kỳ )năm \d{4})[^.]{0,60}(?:được|giữ)|(?:được|giữ)[^.]{0,160}(?:từ|vào|hồi) (?:tháng \d|năm \d{4})"
)
_JUST_NOW = Cued(r"vừa qua|mới đây|(?<!\w)vừa (?:được|có)")
_ELECTED = Cued(r"(?:tái )?đắc cử|trúng cử")
_BORN_ASIDE = Cued(
    rf" \((?:sinh|sn|quê|[0-9]{{2}} tuổi)(?!\w)[^)]{{0,60}}\)|, (?<!tuổi, )(?:sinh (?:năm|ngày) [\d/. -]+|[0-9]{{2}} tuổi|quê (?:quán )?(?:ở |tại )?[^,;]{{3,60}})(?:, (?:quê|{RANK})[^,;]{{2,60}})*(?=,)"
    r"| sinh năm \d{4}(?=, [^,.;]{3,40} sinh năm| và [^,.;]{3,40} sinh năm| (?:đã |vừa |cùng )*được (?:tín nhiệm |tiếp tục )*bầu(?!\w))"
)
"""`Điều động ông A (sinh năm 1977), ...`: no life is told."""
_DECIDERS = frozenset({SubjectKind.BODY, SubjectKind.MEETING, SubjectKind.OFFICE})
_HEAD = 60


def _decides_on_others(view: View, judgement: Judgement, whose: frozenset[str]) -> bool:
    """Whether a body, meeting or office moves people, and not those whose life is told."""
    act = judgement.act
    if act is None or act.family != "decide" or act.passive or act.subject is None or act.subject.kind not in _DECIDERS:
        return False
    return bool(whose) and bool(view.people) and view.people.isdisjoint(whose)


class Lives:
    """Knows, sentence by sentence, whether a life is being told."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._telling = Telling(reading.document, reading.context.published_on)
        self._in_a_life = False
        self._whose: frozenset[str] = frozenset()
        self._last_day = max((date.value for date in reading.dates if date.value is not None and len(date.value) == 10), default=None)

    def read(self, view: View, judgement: Judgement) -> None:
        """Note where a life begins, and where the news goes on."""
        act = judgement.act
        if wording.is_biography(_BORN_ASIDE.sub("", view.low)):
            self._in_a_life, self._whose = True, view.people or self._whose
        elif view.people and self._whose and view.people.isdisjoint(self._whose) and _ELECTED.search(view.low):
            self._in_a_life = False  # another one's post
        elif _HEAD_OF_NEWS.match(view.low) or self._is_latest(view) or _decides_on_others(view, judgement, self._whose):
            self._in_a_life = False
        elif act is not None and act.subject is not None and act.subject.kind in (SubjectKind.BODY, SubjectKind.MEETING):
            self._in_a_life = self._in_a_life and (act.passive or _LIFE.match(view.low) is not None)

    def is_step(self, view: View) -> bool:
        """Whether the change that the sentence tells is a step of a career."""
        low = _BORN_ASIDE.sub("", view.low)
        if self._in_a_life and "trước đó" not in low:
            return True
        if (
            "từng" in low.split(",")[0].split()
            or (wording.is_career_step(low) and not _JUST_NOW.search(low))
            or self._telling.goes_on_from_the_past(view.sentence)
        ):
            return True
        return _UNDATED_STEP.search(low) is not None and not _JUST_NOW.search(low) and not self._is_latest(view)

    def _is_latest(self, view: View) -> bool:
        """Whether the sentence tells of the last day that the article names."""
        start = view.sentence.start
        return any(date.value == self._last_day for date in within(self._reading.dates, start, start + _HEAD) if date.value is not None)
