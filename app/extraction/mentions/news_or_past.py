"""Whether a sentence tells what is news on the day of the article or what lies behind it, and what has become of the latter since.

One judgement for all that is told with a time: by the times of the sentence itself, else by those of the sentence that it goes on from.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from app.extraction.cues import Cued
from app.extraction.document import Document, Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.mentions.times_of_posts import AS_TOLD, LONG_SINCE, article_year, is_past, since_its_opening, what_became_of_it
from app.extraction.word_groups import DAY_PART, SITTING

_OWN_TIME = Cued(
    rf"(?<!\w)(?:hiện|nay|hôm (?:nay|qua)|{DAY_PART}|vừa|vừa qua|mới đây|gần đây|tới đây|lần này|dịp này|sắp|sẽ|cùng ngày|theo đó|cụ thể|trước đó|kết quả"
    rf"|(?:tại|trong) (?:buổi|lễ|phiên|cuộc|{SITTING})|ngày \d{{1,2}}|tháng \d{{1,2}}|năm (?:19|20)\d\d|quyết định|từ (?:19|20)\d\d)(?!\w)"
)
"""A sentence with one of these goes on from no other."""
_REACH = 4
"""So many sentences a story goes on without a time of its own."""


class Telling:
    """What the sentences of one article tell of: `published_on` is its ISO day, None where it is not known."""

    def __init__(self, document: Document, published_on: str | None) -> None:
        self._document = document
        self._day = published_on

    @cached_property
    def year(self) -> int | None:
        """The year of the article, None where nothing tells it."""
        return article_year(self._document.text, self._day)

    def became(self, sentence: Sentence, end: int) -> Mapping[AppointmentStatus, AppointmentStatus]:
        """What has become by the day of the article of a post told in `sentence`, by where it stood then; empty for news.

        `end` is where the last of the posts of the sentence begins.
        """
        return what_became_of_it(self._document.text, sentence.start, end, self.year, self._day) or self._carried(sentence)

    def goes_on_from_the_past(self, sentence: Sentence) -> bool:
        """Whether `sentence`, which tells no time of its own, goes on with what its paragraph tells as past."""
        return bool(self._carried(sentence))

    def _carried(self, sentence: Sentence) -> Mapping[AppointmentStatus, AppointmentStatus]:
        """What the times of the sentences before in its paragraph make of what came about in `sentence`, which tells none of its own."""
        if _OWN_TIME.search(sentence.low):
            return AS_TOLD
        sentences = self._document.sentences
        for before in reversed(sentences[max(0, sentence.index - _REACH) : sentence.index]):
            if before.block != sentence.block:
                break
            if is_past(self._document.text, before.start, self.year):
                return LONG_SINCE
            if since := since_its_opening(self._document.text, before.start, before.end, self.year, self._day):
                return since
            if _OWN_TIME.search(before.low):
                break
        return AS_TOLD
