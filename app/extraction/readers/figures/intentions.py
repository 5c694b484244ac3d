"""Which sentences say what is to be done: plans, demands and targets count nothing that has happened."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Document, Sentence

_ORGANS = "(?:tổ chức|tuyên giáo|dân vận|thường vụ|chấp hành|nội chính|xây dựng)"
GIVES = rf"giao(?! lưu| thông| dịch| thủy| ban\b(?! {_ORGANS}))"
"""`giao` that charges someone with something, for use inside a regular expression over lower case: `giao Ban Tổ chức`, but no `giao ban`, no `giao thông`."""
_ORDER = Cued(
    rf"\b(?:yêu cầu|đề nghị|{GIVES}|lưu ý|nhiệm vụ|phương hướng|giải pháp|mục tiêu|chỉ tiêu|phấn đấu|thời gian tới|kiến nghị|đề xuất"
    r"|chỉ đạo|phải làm|cần tập trung|đặt ra|đề ra)\b"
)
_RESULT = Cued(r"\b(?:kết quả|đã|đạt được|cho biết|báo cáo|cụ thể|như sau|nêu rõ|đánh giá)\b")
_SPOKEN = Cued(
    rf"\b(?:yêu cầu|đề nghị|giao nhiệm vụ|lưu ý|đề xuất|kiến nghị|giao (?:nhiệm vụ|việc|cho|các|ban {_ORGANS}|ủy ban|sở|đảng ủy|huyện ủy|văn phòng))\b"
)
_LAID_DOWN = Cued(r"ban hành (?:kế hoạch|nghị quyết|đề án|chương trình|chỉ thị)\b")
_DONE = Cued(r"\b(?:đã|được|kết quả|đạt|bằng|vượt|hiện|hiện có|có|nay|qua|là)\b")
_INTRO_ROOM = 400
_ITEMS = 40
"""A list has at most this many items."""


def introduction(document: Document, sentence: Sentence) -> Sentence | None:
    """The sentence with a colon above the list that `sentence` is an item of, None if it is none."""
    if document.block_of(sentence).kind is not BlockKind.LIST_ITEM:
        return None
    for index in range(sentence.index - 1, max(-1, sentence.index - _ITEMS), -1):
        above = document.sentences[index]
        if above.text.endswith(":"):
            return above
        if document.block_of(above).kind not in {BlockKind.LIST_ITEM, BlockKind.CAPTION}:
            return None
    return None


def is_last_said(low: str, start: int, end: int, of: Cued, unless: re.Pattern[str]) -> bool:
    """Whether `of` is found in [start, end) of `low` with no `unless` behind its last end."""
    last = max((match.end() for match in of.finditer(low, start, end)), default=-1)
    return last >= 0 and not unless.search(low, last, end)


class Intentions:
    """Answers which sentences of one document belong to demands and plans."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, bool] = {}
        self._intro: tuple[int, bool] | None = None
        self._block = -1
        self._demanded = False
        self._laid_down = False
        """Whether the sentence before says that a plan was issued, which the next one may go into (`Theo đó, ...`)."""

    def covers(self, sentence: Sentence) -> bool:
        """Whether `sentence` is an item of a list of demands or targets, or goes on with what a speaker demanded."""
        if not self._known:
            self._known = {each.index: self._read(each) for each in self._document.sentences}
        return self._known[sentence.index]

    def _read(self, sentence: Sentence) -> bool:
        """Sentences come in text order: a list is known by the sentence with a colon above it."""
        low, at = sentence.low, max(0, len(sentence.low) - _INTRO_ROOM)
        block = self._document.block_of(sentence)
        if sentence.block != self._block:
            self._block, self._demanded, self._laid_down = sentence.block, False, False
        item = block.kind is BlockKind.LIST_ITEM and self._intro is not None and sentence.block - self._intro[0] <= _ITEMS
        listed = item and self._intro is not None and self._intro[1]
        laid_down = self._laid_down and low.startswith("theo đó")
        going_on = (self._demanded or laid_down) and not _DONE.search(low, at)
        if sentence.text.endswith(":"):
            self._intro = (sentence.block, _ORDER.search(low, at) is not None and not _RESULT.search(low, at))
        elif not item and block.kind is BlockKind.PARAGRAPH:
            self._intro = None
        self._laid_down = _LAID_DOWN.search(low, at) is not None
        self._demanded = self._demanded or laid_down or _SPOKEN.search(low, at) is not None
        return listed or going_on
