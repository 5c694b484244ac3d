"""Who leaves by a list: `Tỉnh A có 6 giám đốc sở nghỉ hưu trước tuổi. Cụ thể: ông B - Giám đốc ...; bà C - Giám đốc ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.reading import Reading
from app.extraction.spans import PostMention
from app.extraction.word_groups import FEW

_LEAVE = Cued(r"(?<!\w)(?:nghỉ hưu|nghỉ công tác|nghỉ chế độ|nghỉ theo chế độ|thôi việc|nghỉ việc)(?!\w)")
_SEVERAL = re.compile(
    rf"(?<!\w)(?:các|nhiều|hàng loạt|loạt|{FEW}|năm|\d{{1,3}}) (?:đồng chí|cán bộ|lãnh đạo|phó|giám đốc|trưởng|bí thư|chủ tịch|người|nhân sự)"
)
_OPENS_LIST = re.compile(r"(?:cụ thể|trong đó|bao gồm|gồm|đó là|theo đó|danh sách)[^.:;]{0,60}:")
_REACH = 30
"""So many items a list may have."""


def left_in_lists(reading: Reading) -> Iterator[PostMention]:
    """The posts of those whom a list names right behind a sentence that tells of several who leave."""
    sentences = reading.document.sentences
    for opener in reading.document.sentences_with(_LEAVE):
        if _LEAVE.search(opener.low) is None or _SEVERAL.search(opener.low) is None or _names_leavers(reading, opener):
            continue
        for sentence in sentences[opener.index + 1 : opener.index + 1 + _REACH]:
            if not _is_entry(reading, opener, sentence):
                break
            for post in reading.posts_in(sentence.start, sentence.end):
                if post.person is not None and post.status is AppointmentStatus.CURRENT:
                    yield replace(post, status=AppointmentStatus.OUTGOING)


def _names_leavers(reading: Reading, opener: Sentence) -> bool:
    """Whether `opener` itself tells who leaves: whoever it says so of needs no list."""
    return any(post.status is AppointmentStatus.OUTGOING for post in reading.posts_in(opener.start, opener.end))


def _is_entry(reading: Reading, opener: Sentence, sentence: Sentence) -> bool:
    introduced = opener.text.endswith(":") and reading.document.block_of(sentence).kind is BlockKind.LIST_ITEM
    return introduced or (sentence.index == opener.index + 1 and _OPENS_LIST.match(sentence.low) is not None)
