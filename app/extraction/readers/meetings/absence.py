"""Where what someone is told to do, or what is done with him, shows nothing of his being at a meeting or of his leading it."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.readers.acts import Act
from app.extraction.readers.subjects import Subject

_FROM_AFAR = Cued(r"gửi (?:tặng )?(?:(?:lẵng|bó) )?(?:hoa|thư|điện)(?!\w)")
"""Whoever sends flowers or a letter is not there."""
_WHO_IS_NOT_THERE = (" mà ", ", cùng ", " đề nghị ", " yêu cầu ", " phân công ")
"""`nhiệm vụ mà Tổng Bí thư đã giao`; `đề nghị ông An ..., cùng Tổng Bí thư chỉ đạo ...`: what someone is asked to do he does not do here."""
_IS_MOVED = Before(
    r"(?:điều động|luân chuyển|thôi giữ chức[^.;]{0,90}); ?phân công|(?:điều động|luân chuyển)(?:,| và) phân công|; phân công"
)
"""`ông A thôi giữ chức P; điều động, phân công ...`: whom a decision moves."""
_PENALTIES = (" hình thức ", " mức ")
"""`ông A nhận hình thức kỷ luật khiển trách`"""
_IS_TO = ("tập trung ", "tiếp tục ", "tăng cường ", "quan tâm ", "cần ", "phải ", "để ", "nhằm ")
"""`Trước mắt, ông tập trung chỉ đạo ...`: what someone is to do is no leading of the meeting."""
_IN_LEADING = Before(
    r"(?<!\w)(?:trong|sự|công tác|việc|vai trò|năng lực|về) (?:(?:công tác |việc |sự )?lãnh đạo(?:,| và) )?|(?<!\w)(?:lãnh đạo(?:,| và)|trong đó) "
)
"""`đánh giá cao ... của Đảng bộ trong lãnh đạo, chỉ đạo ...`: what others are praised for, or are to do (`tập trung lãnh đạo, chỉ đạo`), is no leading of the meeting."""


def sends_greetings(low: str) -> bool:
    """Whether flowers or a letter are sent from afar."""
    return _FROM_AFAR.search(low) is not None


def is_elsewhere(act: Act, subject: Subject, sentence: Sentence) -> bool:
    """Whether `subject` does `act` from afar, is only asked to do it, or is penalised or moved by a decision."""
    low = sentence.low
    return (
        sends_greetings(low)
        or low[: subject.start - sentence.start].endswith(_WHO_IS_NOT_THERE)
        or (act.verb == "nhận" and low.startswith(_PENALTIES, act.end - sentence.start))
        or (act.verb == "phân công" and _IS_MOVED.search(low, subject.end - sentence.start, act.end - sentence.start) is not None)
    )


def is_no_directing(low: str, start: int) -> bool:
    """Whether the `chỉ đạo` at `start` of the sentence `low` is what someone is to do, or what others are praised for."""
    return low.endswith(_IS_TO, 0, start) or _IN_LEADING.search(low[:start]) is not None


def is_asked_for(act: Act, acts: Sequence[Act]) -> bool:
    """Whether someone else, earlier among the `acts` of the sentence, asks for it: `đề nghị Bí thư Đảng ủy ... chỉ đạo đơn vị`."""
    return act.verb == "chỉ đạo" and any(
        other.family == "ask" and other.subject is not act.subject and other.end <= (act.subject or act).start for other in acts
    )
