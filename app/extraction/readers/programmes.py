"""The programme of a congress to come, told as if it were held: `Đại hội dự kiến diễn ra ngày 25/7. Đại hội bầu Ban Chấp hành ...`."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Document
from app.extraction.word_groups import DAY_PART

_ANNOUNCES = Cued(
    r"đại hội(?: [^.;]{0,140})?,? (?:sẽ|dự kiến)(?: [^.;,]{0,30})? (?:diễn ra|tổ chức|khai mạc|tiến hành)(?!\w)"
    r"|(?:sẽ|dự kiến)(?: [^.;,]{0,30})? (?:tổ chức|khai mạc|tiến hành|diễn ra) (?:thành công )?đại hội(?!\w)"
)
_IS_HELD = re.compile(
    rf"(?:[^.;:]{{0,30}}[-–] )?(?:(?:trong )?(?:{DAY_PART}|ngày|hôm) (?:ngày )?(?:nay|qua|\d)|vừa qua|mới đây)[^.;]{{0,160}}đại hội(?!\w)"
)
_PREPARES = re.compile(
    r"(?:chuẩn bị|duyệt|bàn|hướng tới|tiến tới|trước thềm|phục vụ|chào mừng|kế hoạch|sẽ|dự kiến)(?!\w)[^.;]{0,90}đại hội"
)
_ITEM = re.compile(
    r"(?:(?:trong |tại )?(?:ngày|phiên|buổi)(?: làm việc| họp)? (?:thứ (?:nhất|hai|ba)|đầu tiên|trù bị|chính thức|khai mạc|bế mạc)[^.;,]{0,20}, )?"
    r"(?:tại |chương trình |nội dung )?đại hội(?!\w)"
)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|trúng cử|đắc cử|tái cử|được bầu|thành công tốt đẹp)(?!\w)")


def programme_of(document: Document) -> frozenset[int]:
    """The indexes of the sentences that only tell what a congress, which the article says is to come, will do."""
    if _ANNOUNCES.search(document.low) is None:
        return frozenset()
    found: set[int] = set()
    is_announced = False
    for sentence in document.sentences:
        low = sentence.low
        if document.block_of(sentence).kind is BlockKind.HEADLINE:
            continue
        if _ANNOUNCES.search(low) is not None:
            is_announced = True
        elif _IS_HELD.match(low) and not _PREPARES.search(low):
            break
        elif is_announced and _ITEM.match(low) and not _DONE.search(low):
            found.add(sentence.index)
    return frozenset(found)
