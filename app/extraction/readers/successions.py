"""Who leaves a post to someone else of whom the sentences before told that they come to it: `Ông A sẽ thay ông B, nghỉ hưu từ 1/7`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.facts import AppointmentStatus
from app.extraction.reading import Reading
from app.extraction.spans import PostMention

_REPLACES = Cued(r"(?<!\w)(?:thay(?: thế)?(?: cho)?|kế nhiệm|kế tục) (?=(?:đồng chí|đ/c|ông|bà) )")
_GONE = Cued(r"(?<!\w)(?:đã|nguyên|vừa qua đời|từ trần)(?!\w)")
_AS_FAR = 3
"""So many sentences before may have told what is taken over."""


def replaced(reading: Reading) -> Iterator[PostMention]:
    """The posts that those leave who are replaced in a sentence that names no post."""
    sentences = reading.document.sentences
    for sentence in reading.document.sentences_with(_REPLACES):
        verb = _REPLACES.search(sentence.low)
        if verb is None or reading.posts_in(sentence.start, sentence.end):
            continue
        before = reading.people_in(sentence.start, sentence.start + verb.start())
        behind = reading.people_in(sentence.start + verb.end(), sentence.end)
        if not before or not behind or behind[0].start != sentence.start + verb.end():
            continue
        first = sentences[max(0, sentence.index - _AS_FAR)].start
        taken = [post for post in reading.posts_in(first, sentence.start) if _comes_to_lead(post, before[-1].name)]
        for post in taken[-1:]:
            status = AppointmentStatus.FORMER if _GONE.search(sentence.low[verb.end() :]) else AppointmentStatus.OUTGOING
            yield replace(post, person=behind[0].name, status=status, evidence_start=before[-1].start, evidence_end=behind[0].end)


def _comes_to_lead(post: PostMention, person: str) -> bool:
    return (
        post.person == person
        and post.status is AppointmentStatus.INCOMING
        and post.body is not None
        and not post.title.startswith(("Ủy viên", "Đại biểu", "Phó "))
    )
