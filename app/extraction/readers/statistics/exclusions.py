"""Figures that look like statistics and are none: parts, plans, those present, a family's members."""

from __future__ import annotations

import re

from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.figures.intentions import is_last_said

_PARTS = re.compile(r"trong đó|trong số|chiếm")
_AMONG = re.compile(r"trong đó|trong số")
_ATTENDING = re.compile(
    r"\b(?:dự|tham dự|tham gia|gặp mặt|họp mặt|sự có mặt|mời|cho|tại|ở|của|bố trí|tặng|mỗi)\b(?:(?! có | gồm | quản lý )[^,;.]){0,30} $"
)
_FAMILY = re.compile(r"(?:gia đình|dòng họ|nhà|họ tộc)\b[^.;]{0,40} $")
_NOT_ALL = re.compile(
    r"[^,;.()]{0,30}?\b(?:hoàn thành|đạt|xếp loại|trong sạch|không|chưa|vi phạm|thực hiện|là|nữ|trẻ|dự bị|tham gia|tham dự|dự|được|bị"
    r"|đủ|nghỉ|đi|mới|ưu tú|trở lên|đã|tiến hành|tổ chức|xong|hưu|làm|trên \d|chính thức|lão thành|cao tuổi|về)\b"
)
_INTENT = re.compile(
    r"phấn đấu|đề ra|mục tiêu|dự kiến|\bsẽ\b|yêu cầu|đề nghị|tiếp tục|ít nhất|\bmỗi\b|nhiệm vụ trọng tâm|kế hoạch (?:mở|tổ chức|kiểm tra|giám sát|thành lập)"
    r"|tham mưu|đề xuất|kiến nghị|\bcần\b|lưu ý|thời gian tới|từ nay đến|\bgiao (?!ban\b|thông|lưu|dịch)"
)
_DONE = re.compile(r"\bđã\b|\bđược\b|;")
_COMPLAINT = re.compile(r"đề nghị|khiếu nại|tố cáo")


def opens_parts(figure: Figure) -> bool:
    """Whether parts of what was counted before are told from here on (`trong đó`)."""
    return _AMONG.search(figure.left) is not None


def is_part(figure: Figure) -> bool:
    """Whether the figure is a part of the one before it."""
    return _PARTS.search(figure.left) is not None


def is_aside(figure: Figure) -> bool:
    """Whether those counted are only present at something, or a family's."""
    return _ATTENDING.search(figure.left) is not None or _FAMILY.search(figure.left) is not None


def is_share(figure: Figure, unit_end: int) -> bool:
    """Whether only those with some quality are counted (`120 chi bộ hoàn thành tốt nhiệm vụ`)."""
    return _NOT_ALL.match(figure.right, unit_end) is not None


def is_planned(words: str) -> bool:
    """Whether a clause says, up to its figure, what is to be done: plans and demands count nothing."""
    return is_last_said(words, _INTENT, unless=_DONE)


def is_complaint(figure: Figure) -> bool:
    """Whether it was only asked for or appealed against."""
    return _COMPLAINT.search(figure.left) is not None
