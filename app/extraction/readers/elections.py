"""Whom a list tells to be elected: `Đại hội đã bầu Ban Chấp hành ... Bí thư Huyện ủy: A. Phó Bí thư: B, C`, or item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention, PostMention

_ELECTED = Cued(
    r"(?<!\w)(?:(?:đã |tiến hành )?bầu(?: ra)?|chỉ định|trúng cử)(?: vào)? (?:ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt|đảng ủy|các chức danh)(?!\w)"
)
_TO_COME = Cued(r"(?<!\w)(?:sẽ|dự kiến|chuẩn bị|trước khi)(?!\w)")
_LABEL = re.compile(
    r"[-+* ]*(?:các |hai |ba |bốn )?(?:đồng chí )?(?:phó )?(?:bí thư|chủ nhiệm|chủ tịch|ủy viên ban thường vụ)(?: thường trực)?[^.:;,]{0,50}(?::| gồm | là )"
)
_REACH = 30
"""So many items a list may have."""


def elected_in_lists(reading: Reading) -> Iterator[PostMention]:
    """The posts in the committee elected that the list behind the election gives someone."""
    sentences = reading.document.sentences
    for opener in reading.document.sentences_with(_ELECTED):
        low = opener.low
        if not _ELECTED.search(low) or _TO_COME.search(low):
            continue
        elected = [body for body in reading.bodies_in(opener.start, opener.end) if body.is_party]
        for sentence in sentences[opener.index + 1 : opener.index + 1 + _REACH] if elected else ():
            if not _is_entry(reading, opener, sentence):
                break
            for post in reading.posts_in(sentence.start, sentence.end):
                if post.body is not None and _is_of(post.body, elected[-1]):
                    yield post


def _is_entry(reading: Reading, opener: Sentence, sentence: Sentence) -> bool:
    introduced = opener.text.endswith(":") and reading.document.block_of(sentence).kind is BlockKind.LIST_ITEM
    return introduced or _LABEL.match(sentence.low) is not None


def _is_of(body: BodyMention, elected: BodyMention) -> bool:
    """Whether `body` is the committee `elected` or an organ of it."""
    return body.is_party and (
        body.key == elected.key or (body.level is elected.level and body.place is not None and body.place == elected.place)
    )
