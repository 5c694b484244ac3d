"""What a list of committees and their figures is of, by the words that announce it."""

from __future__ import annotations

import re

from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.word_groups import AIM

_SHARING = re.compile(rf"(?:giao|phân bổ|đề ra|đăng ký)[^.;]{{0,40}}{AIM}(?![^:]{{0,60}}(?:đạt|vượt|kết quả|đã ))[^.;]{{0,160}}$")
_SHARES = re.compile(
    rf"(?:vượt|đạt|hoàn thành)[^;.:(\d]{{0,60}}(?:tỷ lệ|tỉ lệ|{AIM})[^;.:(\d]{{0,60}}(?::| (?:như|là|gồm|điển hình|tiêu biểu) )"
    r"|(?:tỷ lệ|tỉ lệ)[^;.:\d]{0,40} cao[^;.\d]{0,40}(?::| (?:như|là|gồm) )"
)


class AnnouncedLists:
    """Tells what the lists of one article are of; `low` is its text in small letters."""

    def __init__(self, low: str, lists: CommitteeLists) -> None:
        self._low, self._lists = low, lists

    def is_shared_out(self, figure: Figure) -> bool:
        """Whether targets are being shared out among committees (`giao chỉ tiêu ... cho các đảng bộ: huyện A 120`)."""
        return self._announces(_SHARING, figure)

    def tells_shares(self, figure: Figure) -> bool:
        """Whether the list tells who reached how much of its target (`vượt chỉ tiêu kết nạp: xã A 150%, xã B 130%`)."""
        return figure.percent and self._announces(_SHARES, figure)

    def _announces(self, words: re.Pattern[str], figure: Figure) -> bool:
        """Whether `words` stand before `figure` in its sentence, or in the one that announced the list that it stands in."""
        if words.search(self._low[max(figure.sentence.start, figure.start - 2 * CONTEXT) : figure.start]):
            return True
        intro = self._lists.intro
        return intro is not None and self._lists.announced(figure.sentence) and words.search(intro.low) is not None
