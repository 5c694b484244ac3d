"""Whom a list tells to be elected: `Đại hội đã bầu Ban Chấp hành ... Bí thư Huyện ủy: A. Phó Bí thư: B, C`, or item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import CHANGES_OF_POST, AppointmentStatus, OrganisationKind
from app.extraction.mentions.changes_of_post import decision_in
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention, PostMention
from app.extraction.word_groups import FEW, HONORIFIC, POST_WORD

_ELECTED = Cued(
    r"(?<!\w)(?:(?:đã |tiến hành )?bầu(?: ra)?(?: (?:đủ )?\d{1,2} (?:đồng chí|đ/c|ủy viên))?|chỉ định|trúng cử)(?: tham gia)?(?: vào)? (?:ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt|đảng ủy|(?:ban )?chi ủy|cấp ủy|các chức danh)(?!\w)"
)
_TO_COME = Cued(r"(?<!\w)(?:sẽ|dự kiến|chuẩn bị|trước khi)(?!\w)")
_INTRODUCES = re.compile(r"(?:[-+*] ?)?(?:kết quả|cụ thể|theo đó|danh sách|trong đó|gồm)(?!\w)")
_COMMITTEE = Cued(r"(?<!\w)(?:ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt|chi ủy|cấp ủy)(?!\w)")
_OF_MEMBERS = re.compile(r"(?<!\w)(?:gồm|danh sách|trúng cử|bầu)(?!\w)")
_NEWLY = re.compile(r"(?<!\w)(?:khóa|nhiệm kỳ|bầu|trúng cử|chỉ định)(?!\w)")
_BEHIND_NAME = re.compile(r"(?: \([^()]{2,40}\))?[;,.]?")
_LABEL = re.compile(
    rf"[-+* ]*(?:các |{FEW} )?(?:đồng chí )?(?:phó )?(?:bí thư|chủ nhiệm|chủ tịch|ủy viên ban thường vụ)(?: thường trực)?[^.:;,]{{0,50}}(?::| gồm | là )"
)
_WON = Cued(r"(?<!\w)(?:được(?: \w+){0,4} bầu|trúng cử|đắc cử)(?!\w)")
_RESULT = re.compile(r"(?:[-+*] ?)?(?:kết quả|theo đó|theo kết quả)(?!\w)")
_VOTED = re.compile(rf"(?<!\w)(?:bầu|bầu cử|bầu bổ sung)(?: (?:các |vào )?{POST_WORD})? $")
_MADE_UP_OF = Cued(rf"(?<!\w)(?:gồm|là|sau(?: đây)?)(?: các)?(?: (?:ông, bà|{HONORIFIC}))? ?:$")
_BULLET = 4
_NEAR = 32
_HEADS = ("Bí thư", "Chủ tịch", "Chủ nhiệm")
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
        yield from _listed_at_once(reading, opener, elected)
        first = opener.index + 1 + _is_introduced_next(sentences, opener)
        for sentence in sentences[first : first + _REACH]:
            if not _is_entry(reading, sentences[first - 1], sentence):
                break
            for post in reading.posts_in(sentence.start, sentence.end):
                if post.body is not None and (_is_of(post.body, elected[-1]) if elected else post.body.kind is OrganisationKind.PARTY_CELL):
                    yield post


def _listed_at_once(reading: Reading, opener: Sentence, elected: Sequence[BodyMention]) -> list[PostMention]:
    """The posts that the sentence of the election gives itself, behind a colon: `bầu cấp ủy mới gồm 3 đồng chí: A - Bí thư; B - Phó Bí thư`."""
    match = _ELECTED.search(opener.low)
    colon = opener.low.find(":", match.end()) if match else -1
    posts = reading.posts_in(opener.start + colon, opener.end) if colon >= 0 else []
    bodies = {post.body.key: post.body for post in posts if post.body is not None}
    if len(bodies) != 1 or not all(body.is_party and (not elected or _is_of(body, elected[-1])) for body in bodies.values()):
        return []
    return list(posts)


def _is_introduced_next(sentences: Sequence[Sentence], opener: Sentence) -> bool:
    """Whether the sentence behind `opener` only introduces the list: `Kết quả bầu cử như sau:`."""
    following = sentences[opener.index + 1] if opener.index + 1 < len(sentences) else None
    return following is not None and following.text.endswith(":") and _INTRODUCES.match(following.low) is not None


def elected_as_members(reading: Reading) -> Iterator[PostMention]:
    """The seats in a committee of those who are listed by their names alone, an item each, behind `Ban Chấp hành Đảng bộ xã A khóa I gồm:`."""
    sentences = reading.document.sentences
    for opener in reading.document.sentences_with(_COMMITTEE):
        if not opener.text.endswith(":") or _OF_MEMBERS.search(opener.low) is None or _TO_COME.search(opener.low):
            continue
        bodies = [body for body in reading.bodies_in(opener.start, opener.end) if body.is_party and body.resolved]
        if not bodies or reading.posts_in(opener.start, opener.end) or reading.people_in(opener.start, opener.end):
            continue
        status = AppointmentStatus.INCOMING if _NEWLY.search(opener.low) else AppointmentStatus.CURRENT
        for item in sentences[opener.index + 1 : opener.index + 1 + _REACH]:
            people = reading.people_in(item.start, item.end)
            if reading.document.block_of(item).kind is not BlockKind.LIST_ITEM or len(people) != 1:
                break
            if not reading.posts_in(item.start, item.end) and _BEHIND_NAME.fullmatch(item.low, people[0].end - item.start):
                seat = bodies[-1]
                yield PostMention(people[0].start, people[0].end, "Ủy viên", seat, people[0].name, status, people[0].start, people[0].end)


def given_item_by_item(reading: Reading) -> Iterator[PostMention]:
    """The post that a sentence decides on, for each of those whom the paragraphs behind it name with posts of their own: `bầu 2 Ủy viên BCH A, gồm:`."""
    sentences = reading.document.sentences
    for opener in reading.document.sentences_with(_MADE_UP_OF):
        posts = reading.posts_in(opener.start, opener.end) if opener.text.endswith(":") else []
        text = reading.document.text
        if not posts or posts[-1].person is not None or text.endswith(" của ", 0, posts[-1].start):
            continue  # `bầu 2 Phó Chủ tịch theo giới thiệu của | Chủ tịch UBND tỉnh, gồm:`
        status = decision_in(text, opener.start, posts[-1].start)
        for item in sentences[opener.index + 1 : opener.index + 1 + _REACH] if status in CHANGES_OF_POST else ():
            people = reading.people_in(item.start, item.end)
            if len(people) != 1 or people[0].start - item.start > _BULLET or reading.document.block_of(item).start != item.start:
                break
            yield replace(posts[-1], person=people[0].name, status=status, evidence_start=people[0].start, evidence_end=people[0].end)


def elected_beside_the_head(reading: Reading) -> Iterator[PostMention]:
    """The deputies' posts that the sentence right behind the election of their head lists."""
    sentences = reading.document.sentences
    for head in reading.posts:
        sentence = reading.document.sentence_at(head.start) if _is_new_head(head) else None
        if sentence is None or sentence.index + 1 == len(sentences):
            continue
        following = sentences[sentence.index + 1]
        if _LABEL.match(following.low) is not None:
            yield from (post for post in reading.posts_in(following.start, following.end) if _is_same(post, head))


def _is_new_head(post: PostMention) -> bool:
    return post.status is AppointmentStatus.INCOMING and post.body is not None and post.title in _HEADS


def _is_same(post: PostMention, other: PostMention) -> bool:
    return post.body is not None and other.body is not None and post.body.key == other.body.key


def elected_by_result(reading: Reading) -> Iterator[PostMention]:
    """The post that the sentence before was to elect someone to, for each of those of whom the next tells only that they were elected."""
    sentences = reading.document.sentences
    for result in reading.document.sentences_with(_WON):
        won = _WON.search(result.low)
        if won is None or result.index == 0 or _RESULT.match(result.low) is None or reading.posts_in(result.start + won.end(), result.end):
            continue
        before = sentences[result.index - 1]
        voted = [post for post in reading.posts_in(before.start, before.end) if _is_voted_on(reading, before, post)]
        for person in reading.people_in(result.start, result.start + won.start()) if voted else ():
            yield replace(
                voted[-1],
                person=person.name,
                status=AppointmentStatus.INCOMING,
                evidence_start=person.start,
                evidence_end=result.start + won.end(),
            )


def _is_voted_on(reading: Reading, sentence: Sentence, post: PostMention) -> bool:
    """Whether `sentence` tells of an election to `post` and not of whom."""
    said = reading.document.low[max(sentence.start, post.start - _NEAR) : post.start]
    return post.person is None and _VOTED.search(said) is not None and not reading.people_in(post.end, sentence.end)


def _is_entry(reading: Reading, opener: Sentence, sentence: Sentence) -> bool:
    introduced = opener.text.endswith(":") and reading.document.block_of(sentence).kind is BlockKind.LIST_ITEM
    return introduced or _LABEL.match(sentence.low) is not None


def _is_of(body: BodyMention, elected: BodyMention) -> bool:
    """Whether `body` is the committee `elected` or an organ of it."""
    return body.is_party and (
        body.key == elected.key or (body.level is elected.level and body.place is not None and body.place == elected.place)
    )
