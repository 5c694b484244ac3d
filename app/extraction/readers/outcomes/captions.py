"""The lines below pictures: which sentences are such, and whether they show something given."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.document import Block, BlockKind
from app.extraction.facts import OutcomeKind
from app.extraction.readers.outcomes import urging
from app.extraction.readers.outcomes.views import Judgement, View
from app.extraction.readers.outcomes.voice import Voice
from app.extraction.readers.subjects import SubjectKind

_CAPTION_LIKE = Cued(r"\((?:bên|bìa|thứ|đứng|ngồi|ngoài cùng|giữa|hàng)[^)]{0,40}\)|(?<!phản )ảnh:(?=.{0,60}$)|\(ảnh")
_AT_MOST = 120
_SAID = frozenset({"ask", "propose", "state", "promise", "praise"})


def is_caption(view: View, judgement: Judgement, block: Block, voice: Voice) -> bool:
    """Whether the sentence, judged so by its words, is below a picture; a line without a full stop may be an item of the list just introduced by `voice`."""
    if _CAPTION_LIKE.search(view.low):
        return True
    if block.kind is not BlockKind.CAPTION or _meeting_has_decided(view):
        return False
    if view.sentence.text.endswith((".", ":", ";")):
        return "ảnh:" in block.text.lower()
    if len(view.low) > _AT_MOST and (" đã " in view.low or _lays_down(judgement)):
        return False  # a paragraph without its full stop
    return voice.listing is None or block.index - voice.block > 1 or not urging.is_imperative(view.low)


def shows_gift(view: View, judgement: Judgement) -> bool:
    """Whether the caption `view` shows something given: all that a caption tells."""
    gives = judgement.act is not None and judgement.act.family == "award" and "quyết định" not in view.low
    gives = gives or judgement.rule == "outcomes.decided_award"
    return gives and judgement.kind in (OutcomeKind.AWARD, OutcomeKind.PERSONNEL_CHANGE)


def _lays_down(judgement: Judgement) -> bool:
    """Whether someone named says or decides something, as no picture shows it."""
    act = judgement.act
    return judgement.kind is not None and act is not None and act.subject is not None and act.family in _SAID


def _meeting_has_decided(view: View) -> bool:
    """Whether a meeting is told to have decided something (`Đại hội đã bầu ...`): what a picture shows, goes on."""
    return any(
        act.family == "decide" and act.subject is not None and act.subject.kind is SubjectKind.MEETING and view.before(act).endswith(" đã ")
        for act in view.acts
    )
