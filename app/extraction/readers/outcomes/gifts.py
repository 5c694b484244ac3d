"""What is given: an award, a gift, flowers for someone who leaves, or a decision that is handed over."""

from __future__ import annotations

import re

from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.decisions import decided
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.without_decider import IN_THE_PAST
from app.extraction.readers.subjects import SubjectKind

_PAPER_HANDED = re.compile(r"(?:^|, )(?:theo )?(?:các )?quyết định(?: [^.;:]{3,160})? được [^.;:]{3,120} $")
"""`Quyết định bổ nhiệm ... được Trưởng Ban ... trao cho ông An`"""
_MEANING = re.compile(r"^[^,.;]{3,80} là (?:sự|phần thưởng|niềm|nguồn|hình thức|việc|những|dịp)(?!\w)")
"""`Trao tặng Huy hiệu Đảng là sự ghi nhận ...`: what it means is told."""
_HELD_FOR = re.compile(r"(?<!ban )(?<!phòng )tổ chức (?:[^\W\d_]+ ){0,4}$")
_TO_SO_MANY = re.compile(r"[^.;]{0,60} cho (?:gần |hơn |trên )?\d")
"""`tổ chức trao tặng Huy hiệu Đảng cho 180 đảng viên`: not only the event is told, but what was given."""
_SO_MANY = re.compile(r" (?:cho )?(?:gần |hơn |trên |tổng số )?\d[\d.,]*(?!\w)")
_THINGS = re.compile(
    r"[^.;]{0,60}? (?:\d[\d.]*|một) (?:suất|phần|chiếc|bộ|cái|máy|căn|con|cuốn|quyển|tấn|kg|tạ|xe|tủ|giường|thùng|hộp|bình|bồn|ngôi)(?!\w)"
)
_GIFTS = frozenset({"trao thưởng", "tặng", "trao tặng", "gửi tặng"})
"""Whatever is given by so many is a gift."""


def given(view: View, act: Act) -> Judgement:
    """What a verb of giving amounts to: an award, or a farewell; a decision handed over is what was decided."""
    after = view.after(act)
    if "quyết định" in after[:30]:
        return decided(view, act)
    if _PAPER_HANDED.search(view.before(act)):
        kind = OutcomeKind.PERSONNEL_CHANGE if wording.is_move(view.low) else OutcomeKind.DECISION
        return Judgement(kind, Mode.SILENT, act, "outcomes.handed_over")
    if (
        wording.sums_up(view.low)
        or (IN_THE_PAST.match(view.low) and not _gave_before(view, act))
        or _MEANING.search(after)
        or ((act.subject is None or act.passive) and view.low.startswith("trong đó"))  # parts of what was just told
        or not (wording.is_prize(act.verb + after) or (act.verb in _GIFTS and (_SO_MANY.match(after) or _THINGS.match(after))))
        or (not view.named and _only_held(view.before(act), after))
    ):
        return Judgement(None, Mode.SILENT, act, "no_prize")
    leaves = wording.is_farewell(after) and "hoa" in after + act.verb and not wording.is_welcome(after)
    return Judgement(OutcomeKind.PERSONNEL_CHANGE if leaves else OutcomeKind.AWARD, Mode.SILENT, act, "outcomes.given")


def _gave_before(view: View, act: Act) -> bool:
    """Whether a body or leader that the sentence names gave it some days before: `Trước đó, ngày 5/11, Huyện ủy A trao ...`."""
    named = act.subject is not None and act.subject.kind in (SubjectKind.BODY, SubjectKind.PERSON) and not act.passive
    return named and view.low.startswith("trước đó")


def _only_held(before: str, after: str) -> bool:
    """Whether what is given is only what an event is held for."""
    return _HELD_FOR.search(before) is not None and not (before.endswith(("tổ chức ", " và ", " lễ ")) and _TO_SO_MANY.match(after))
