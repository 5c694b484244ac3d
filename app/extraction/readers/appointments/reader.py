"""Appointments: one fact per person, title and organisation, with where the post stands by what the article reports."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from app.extraction.facts import Appointment, AppointmentStatus
from app.extraction.folding import fold
from app.extraction.readers.appointments.departures import left_in_lists
from app.extraction.readers.appointments.earlier_moves import as_of_the_article
from app.extraction.readers.appointments.elections import (
    elected_as_members,
    elected_beside_the_head,
    elected_by_result,
    elected_in_lists,
    given_item_by_item,
)
from app.extraction.readers.appointments.ended_posts import without_what_a_new_post_ends
from app.extraction.readers.appointments.in_turn import given_in_turn
from app.extraction.readers.appointments.successions import successions
from app.extraction.readers.appointments.tables import in_tables
from app.extraction.reading import Reading
from app.extraction.spans import PostMention

# A change that the article reports outweighs a post merely named beside the person.
_WEIGHT = {
    AppointmentStatus.INCOMING: 3,
    AppointmentStatus.OUTGOING: 3,
    AppointmentStatus.FORMER: 2,
    AppointmentStatus.CURRENT: 1,
}
_LEFT_AND_TAKEN_AGAIN = (
    {AppointmentStatus.INCOMING, AppointmentStatus.OUTGOING},
    {AppointmentStatus.INCOMING, AppointmentStatus.FORMER},
)
"""In one sentence the post is kept: `điều động ông A, Phó Giám đốc, giữ chức Phó Giám đốc, Chánh Thanh tra`, `bầu ông A, nguyên Bí thư, làm Bí thư`."""
_CALLED_FORMER = ("nguyên", "cựu")


def read_appointments(reading: Reading) -> list[Appointment]:
    """The posts that people hold, held, come to or leave."""
    best: dict[tuple[str, str, str | None], PostMention] = {}
    elected = {(post.start, post.person) for post in (*elected_in_lists(reading), *elected_beside_the_head(reading))}
    named = {body.key for body in reading.bodies if body.explicit}
    more = (left_in_lists, elected_by_result, elected_as_members, given_item_by_item, in_tables, successions)
    for told in given_in_turn(reading, [*as_of_the_article(reading), *(post for read in more for post in read(reading))]):
        is_new = told.status is AppointmentStatus.CURRENT and (told.start, told.person) in elected
        post = replace(told, status=AppointmentStatus.INCOMING) if is_new else told
        if post.person is None or post.status is None or not _is_in_a_body(post, named):
            continue
        key = (fold(post.person), fold(post.title), post.body.key if post.body else None)
        if key not in best or _outweighs(reading, post, best[key]):
            best[key] = post
    return [_appointment(reading, post) for post in without_what_a_new_post_ends(best.values())]


def _outweighs(reading: Reading, new: PostMention, old: PostMention) -> bool:
    if new.status is None or old.status is None:
        return False
    if {new.status, old.status} in _LEFT_AND_TAKEN_AGAIN and _told_together(reading, new, old):
        return new.status is AppointmentStatus.INCOMING
    if AppointmentStatus.INCOMING in (old.status, new.status) and _is_called_former(reading, old) != _is_called_former(reading, new):
        return _is_called_former(reading, new)
    if {new.status, old.status} == {AppointmentStatus.FORMER, AppointmentStatus.CURRENT}:
        return False
    return _WEIGHT[new.status] > _WEIGHT[old.status]


def _told_together(reading: Reading, post: PostMention, other: PostMention) -> bool:
    return reading.document.sentence_at(post.start) is reading.document.sentence_at(other.start)


def _is_called_former(reading: Reading, post: PostMention) -> bool:
    """Whether the text itself says `nguyên` of the post."""
    return reading.document.text[post.start : post.start + 6].lower().startswith(_CALLED_FORMER)


def _is_in_a_body(post: PostMention, named: Set[str]) -> bool:
    """A post needs a body that the article names, by the keys of those `named`: `Giám đốc` of nobody knows what is no appointment."""
    if post.body is None:
        return post.title.endswith("Chủ tịch nước")
    return post.body.resolved or post.body.explicit or post.body.parent is not None or post.body.key in named


def _appointment(reading: Reading, post: PostMention) -> Appointment:
    if post.person is None or post.status is None:
        raise ValueError("a post that no one holds is no appointment")
    return Appointment(
        person=post.person,
        title=post.title,
        organisation=post.body.name if post.body else None,
        status=post.status,
        evidence=(reading.document.evidence(post.evidence_start, post.evidence_end),),
        rule=f"appointments.{post.status.value}",
    )
