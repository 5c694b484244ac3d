"""Appointments: one fact per person, title and organisation, with where the post stands by what the article reports."""

from __future__ import annotations

from app.extraction.facts import Appointment, AppointmentStatus
from app.extraction.folding import fold
from app.extraction.reading import Reading
from app.extraction.spans import PostMention

# A change that the article reports outweighs a post merely named beside the person.
_WEIGHT = {
    AppointmentStatus.INCOMING: 3,
    AppointmentStatus.OUTGOING: 3,
    AppointmentStatus.FORMER: 2,
    AppointmentStatus.CURRENT: 1,
}


def read_appointments(reading: Reading) -> list[Appointment]:
    """The posts that people hold, held, come to or leave."""
    best: dict[tuple[str, str, str | None], PostMention] = {}
    for post in reading.posts:
        if post.person is None or post.status is None or not _is_in_a_body(post):
            continue
        key = (fold(post.person), fold(post.title), post.body.key if post.body else None)
        if key not in best or _outweighs(post, best[key]):
            best[key] = post
    return [_appointment(reading, post) for post in best.values()]


def _outweighs(new: PostMention, old: PostMention) -> bool:
    if new.status is None or old.status is None:
        return False
    if {new.status, old.status} == {AppointmentStatus.FORMER, AppointmentStatus.CURRENT}:
        return False
    return _WEIGHT[new.status] > _WEIGHT[old.status]


def _is_in_a_body(post: PostMention) -> bool:
    """A post needs a body that the article names: `Giám đốc` of nobody knows what is no appointment."""
    if post.body is None:
        return post.title.endswith("Chủ tịch nước")
    return post.body.resolved or post.body.explicit or post.body.parent is not None


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
