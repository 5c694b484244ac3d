"""Who follows whom in a post that the sentences before name: `Ông A sẽ thay ông B`, `Thay bà C là ông D`, `Người kế nhiệm là ông E`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.reading import Reading
from app.extraction.spans import PersonMention, PostMention
from app.extraction.word_groups import HONORIFIC, POST_WORD

_REPLACES = Cued(
    rf"(?<!\w)(?:thay(?: thế)?(?: vị trí)?(?: của| cho)?|kế nhiệm|kế tục|người (?:được (?:bầu|cử|bổ nhiệm|chỉ định|phân công) )?(?:kế nhiệm|thay thế|thay)(?: {HONORIFIC}(?: \w+)?)?(?: (?:ở|tại|trên) [^,.;:]{{2,40}}?)? là|thay (?:thế|vào đó) là) (?=(?:thầy|cô|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|{HONORIFIC}) )"
)
_THIS_POST = Cued(rf"(?:giữ|đảm nhiệm|đảm nhận|vào) {POST_WORD} (?:này|trên|nói trên)(?!\w)")
_DECIDES = Cued(r"(?<!\w)(?:bầu|bổ nhiệm|chỉ định|phân công|điều động|giao)(?!\w)")
_PREDECESSOR = Cued(rf"người tiền nhiệm(?: của {HONORIFIC}(?: \w+)?)? là (?={HONORIFIC} )")
_GONE = Cued(r"(?<!\w)(?:đã|nguyên|vừa qua đời|từ trần)(?!\w)")
_IS = " là "
_AS_FAR = 3
"""So many sentences before may have told what is taken over."""


def successions(reading: Reading) -> Iterator[PostMention]:
    """The posts that people leave to others, come to after others or held before them, by sentences that name the others only."""
    yield from _replaced(reading)
    yield from _taken_over(reading)
    yield from _given_the_same(reading)
    yield from _held_before(reading)


def _replaced(reading: Reading) -> Iterator[PostMention]:
    """The posts that those leave who are replaced in a sentence that names no post."""
    for sentence, verb_end, newcomer, leaver in _successions(reading):
        if leaver is None or any(post.person != leaver.name for post in reading.posts_in(sentence.start, sentence.end)):
            continue
        taken = [
            post
            for post in _told_before(reading, sentence, sentence.start)
            if post.person == newcomer.name and post.status is AppointmentStatus.INCOMING and _leads(post)
        ]
        for post in taken[-1:]:
            status = AppointmentStatus.FORMER if _GONE.search(sentence.low[verb_end:]) else AppointmentStatus.OUTGOING
            yield replace(post, person=leaver.name, status=status, evidence_start=newcomer.start, evidence_end=leaver.end)


def _taken_over(reading: Reading) -> Iterator[PostMention]:
    """The posts that those come to who replace someone of whom the article has just told that the post is left."""
    for sentence, verb_end, newcomer, leaver in _successions(reading):
        if any(post.status is AppointmentStatus.INCOMING for post in reading.posts_in(sentence.start, sentence.end)):
            continue
        left = [
            post
            for post in _told_before(reading, sentence, sentence.start + verb_end)
            if post.status is AppointmentStatus.OUTGOING
            and (_leads(post) or (leaver is None and post.body is not None and post.title.startswith("Phó ")))
            and (post.person == leaver.name if leaver is not None else post.person != newcomer.name)
        ]
        for post in left[-1:]:
            yield replace(
                post,
                person=newcomer.name,
                status=AppointmentStatus.INCOMING,
                evidence_start=min(newcomer.start, sentence.start + verb_end),
                evidence_end=max(newcomer.end, leaver.end if leaver is not None else 0),
            )


def _given_the_same(reading: Reading) -> Iterator[PostMention]:
    """The posts left that someone comes to by a decision that names them no more: `và bầu bà A giữ chức vụ này`."""
    for sentence in reading.document.sentences_with(_THIS_POST):
        this = _THIS_POST.search(sentence.low)
        if this is None:
            continue
        people = reading.people_in(sentence.start, sentence.start + this.start())
        told = _told_before(reading, sentence, sentence.start + this.start()) if people else []
        left = [post for post in told if post.status is AppointmentStatus.OUTGOING and _leads(post) and post.person != people[-1].name]
        if not left or _DECIDES.search(sentence.low, max(0, left[-1].end - sentence.start), this.start()) is None:
            continue
        end = sentence.start + this.end()
        yield replace(
            left[-1], person=people[-1].name, status=AppointmentStatus.INCOMING, evidence_start=people[-1].start, evidence_end=end
        )


def _held_before(reading: Reading) -> Iterator[PostMention]:
    """The posts of those who are called the predecessor of someone whose post the article has just told."""
    for sentence in reading.document.sentences_with(_PREDECESSOR):
        verb = _PREDECESSOR.search(sentence.low)
        behind = reading.people_in(sentence.start + verb.end(), sentence.end) if verb is not None else []
        if verb is None or not behind or behind[0].start != sentence.start + verb.end():
            continue
        told = [
            post
            for post in _told_before(reading, sentence, sentence.start + verb.start())
            if post.person not in (None, behind[0].name)
            and post.status in (AppointmentStatus.INCOMING, AppointmentStatus.CURRENT)
            and _leads(post)
        ]
        new = [post for post in told if post.status is AppointmentStatus.INCOMING]
        for post in (new or told)[-1:]:
            start = sentence.start + verb.start()
            yield replace(post, person=behind[0].name, status=AppointmentStatus.FORMER, evidence_start=start, evidence_end=behind[0].end)


def _successions(reading: Reading) -> Iterator[tuple[Sentence, int, PersonMention, PersonMention | None]]:
    """The sentences that tell of a succession, where its verb ends in each, who comes, and who goes if the sentence says so."""
    for sentence in reading.document.sentences_with(_REPLACES):
        verb = _REPLACES.search(sentence.low)
        if verb is None:
            continue
        before = reading.people_in(sentence.start, sentence.start + verb.start())
        behind = reading.people_in(sentence.start + verb.end(), sentence.end)
        if not behind or behind[0].start != sentence.start + verb.end():
            continue
        if verb.group().endswith(_IS):
            yield sentence, verb.end(), behind[0], None
        elif before:
            yield sentence, verb.end(), before[-1], behind[0]
        elif len(behind) > 1 and reading.document.text[behind[0].end : behind[1].start] == _IS:
            yield sentence, verb.end(), behind[1], behind[0]


def _told_before(reading: Reading, sentence: Sentence, end: int) -> list[PostMention]:
    """The posts told from a few sentences before `sentence` up to `end`."""
    return reading.posts_in(reading.document.sentences[max(0, sentence.index - _AS_FAR)].start, end)


def _leads(post: PostMention) -> bool:
    return post.body is not None and not post.title.startswith(("Ủy viên", "Đại biểu", "Phó "))
