"""Appointments: one fact per person, title and organisation, with where the post stands by what the article reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.extraction.facts import Appointment, AppointmentStatus, Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.mentions.times import tells_when
from app.extraction.readers.elections import elected_beside_the_head, elected_by_result, elected_in_lists
from app.extraction.readers.successions import replaced
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
_OF_DEPARTMENTS = ("Trưởng Ban", "Giám đốc", "Chánh Văn phòng", "Chánh Thanh tra", "Trưởng Phòng")
_OF_COUNCILS = ("Chủ tịch", "Chủ tịch Thường trực")
_OF_TERRITORIES = ("Bí thư", "Chủ tịch")
_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Quận ủy", "Huyện ủy", "Thị ủy")
_TERRITORIAL = (*_COMMITTEES, "Đảng ủy xã", "Đảng ủy phường", "Ủy ban nhân dân")
_HEADS = (
    "Bí thư",
    "Chủ tịch",
    "Chủ nhiệm",
    "Trưởng ",
    "Chánh ",
    "Giám đốc",
    "Tổng Giám đốc",
    "Hiệu trưởng",
    "Viện trưởng",
    "Chỉ huy trưởng",
    "Chính ủy",
)
"""Titles that one person at a time has in a body."""
_ONE_AT_A_TIME = {
    OrganisationKind.PARTY_COMMITTEE: ("Bí thư",),
    OrganisationKind.STATE_BODY: ("Chủ tịch", "Giám đốc"),
}
"""Titles that nobody holds, as head or as deputy, in two bodies of one kind and rank."""


def read_appointments(reading: Reading) -> list[Appointment]:
    """The posts that people hold, held, come to or leave."""
    best: dict[tuple[str, str, str | None], PostMention] = {}
    elected = {(post.start, post.person) for post in (*elected_in_lists(reading), *elected_beside_the_head(reading))}
    for told in (*reading.posts, *elected_by_result(reading), *replaced(reading)):
        is_new = told.status is AppointmentStatus.CURRENT and (told.start, told.person) in elected
        post = replace(told, status=AppointmentStatus.INCOMING) if is_new else told
        if post.person is None or post.status is None or not _is_in_a_body(post):
            continue
        key = (fold(post.person), fold(post.title), post.body.key if post.body else None)
        if key not in best or _outweighs(reading, post, best[key]):
            best[key] = post
    return [_appointment(reading, post) for post in _without_what_a_new_post_ends(best.values())]


def _outweighs(reading: Reading, new: PostMention, old: PostMention) -> bool:
    if new.status is None or old.status is None:
        return False
    if {new.status, old.status} in _LEFT_AND_TAKEN_AGAIN and _told_together(reading, new, old):
        return new.status is AppointmentStatus.INCOMING
    if AppointmentStatus.INCOMING in (old.status, new.status) and _is_called_former(reading, old) != _is_called_former(reading, new):
        return _is_called_former(reading, new)
    if {new.status, old.status} == {AppointmentStatus.FORMER, AppointmentStatus.CURRENT}:
        return False
    if old.status is AppointmentStatus.CURRENT and new.status is AppointmentStatus.INCOMING and _is_told_with_its_date(reading, new):
        return False  # `ông A, Giám đốc Sở B` in the news, `tháng 6/2018, ông A được bổ nhiệm Giám đốc Sở B` in what it tells of him
    return _WEIGHT[new.status] > _WEIGHT[old.status]


def _is_told_with_its_date(reading: Reading, post: PostMention) -> bool:
    sentence = reading.document.sentence_at(post.start)
    return reading.context.published_on is None and sentence is not None and tells_when(reading.document.text, sentence.start, post.start)


def _told_together(reading: Reading, post: PostMention, other: PostMention) -> bool:
    return reading.document.sentence_at(post.start) is reading.document.sentence_at(other.start)


def _is_called_former(reading: Reading, post: PostMention) -> bool:
    """Whether the text itself says `nguyên` of the post."""
    return reading.document.text[post.start : post.start + 6].lower().startswith(_CALLED_FORMER)


def _without_what_a_new_post_ends(posts: Iterable[PostMention]) -> list[PostMention]:
    """`Bí thư Huyện ủy A, được chỉ định giữ chức Bí thư Huyện ủy B`: whoever comes to the same post elsewhere leaves the one held."""
    found = list(posts)
    new = defaultdict(set)
    taken = defaultdict(list)
    for post in found:
        if post.status is AppointmentStatus.INCOMING:
            taken[fold(post.person or "")].append(post)
        if post.status is AppointmentStatus.INCOMING and (place := _seat(post)):
            new[fold(post.person or "")].add(place)
    raised = {_chair(post, post.title) for post in found if post.status is AppointmentStatus.INCOMING}
    heads = {
        (post.body.key, post.title): fold(post.person or "") for post in found if post.status is AppointmentStatus.INCOMING and post.body
    }
    return [
        replace(post, status=AppointmentStatus.OUTGOING)
        if post.status is AppointmentStatus.CURRENT
        and (
            _is_given_up(post, new[fold(post.person or "")])
            or _is_left_behind(post, taken[fold(post.person or "")])
            or _is_left_to_govern(post, taken[fold(post.person or "")])
            or _is_risen_from(post, raised)
            or _is_taken_over(post, heads)
        )
        else post
        for post in found
    ]


def _is_given_up(post: PostMention, new: set[tuple[str, ...]]) -> bool:
    seat = _seat(post)
    return seat is not None and any(seat[:-1] == other[:-1] and seat[-1] != other[-1] for other in new)


def _is_left_behind(post: PostMention, taken: Iterable[PostMention]) -> bool:
    """Whether whoever leads a department comes to lead another of its level, or, of a territory and a department, the other at another level.

    `Chánh Thanh tra tỉnh làm Giám đốc Sở A`, `Bí thư Huyện ủy A làm Giám đốc Sở B`.
    """
    mine = _led(post)
    if mine is None or post.body is None:
        return False
    others = [(other.body, _led(other)) for other in taken if other.body is not None]
    if mine == "department" and any(led == mine and body.level is post.body.level and body.key != post.body.key for body, led in others):
        return True
    return any(led is not None and led != mine and body.level is not None and body.level is not post.body.level for body, led in others)


def _is_left_to_govern(post: PostMention, taken: Iterable[PostMention]) -> bool:
    """Whether whoever leads a department, or a territory further down, comes to govern one (`Giám đốc Sở A được bầu làm Phó Chủ tịch UBND tỉnh`)."""
    if post.body is None:
        return False
    mine = "council" if post.body.name.startswith("Hội đồng nhân dân") and post.title.endswith(_OF_COUNCILS) else _led(post)
    if mine is None:
        return False
    levels = {other.body.level for other in taken if other.body is not None and _governs(other)}
    return any(level is not post.body.level or mine == "department" for level in levels)


def _governs(post: PostMention) -> bool:
    """Whether `post` is a full-time one in the government of a territory or in its council."""
    if post.body is None or not post.title.endswith(_OF_COUNCILS):
        return False
    council = post.title.startswith("Phó ") and post.body.name.startswith("Hội đồng nhân dân")
    return council or post.body.name.startswith("Ủy ban nhân dân")


def _led(post: PostMention) -> str | None:
    """What the holder of `post` leads by it: a territory, or a department of one; None for a seat or a unit's post."""
    if post.body is None or post.body.level in (None, Level.CENTRAL, Level.GRASSROOTS):
        return None
    title = post.title.removeprefix("Phó ").removesuffix(" Thường trực")
    if title in _OF_DEPARTMENTS:
        return "department"
    return "territory" if title in _OF_TERRITORIES and post.body.name.startswith(_TERRITORIAL) else None


def _is_risen_from(post: PostMention, raised: set[tuple[str, str | None, str]]) -> bool:
    """Whether the deputy's, or the acting head's, post is that of someone who comes to head the same body."""
    if post.title.startswith("Quyền "):
        return _chair(post, post.title.removeprefix("Quyền ")) in raised
    return post.title.startswith("Phó ") and _chair(post, post.title.removeprefix("Phó ").removesuffix(" Thường trực")) in raised


def _is_taken_over(post: PostMention, heads: Mapping[tuple[str, str], str]) -> bool:
    """Whether someone else comes to head the body that the holder of `post` heads."""
    if post.body is None or not post.title.startswith(_HEADS):
        return False
    return heads.get((post.body.key, post.title), fold(post.person or "")) != fold(post.person or "")


def _chair(post: PostMention, title: str) -> tuple[str, str | None, str]:
    """Who holds `title` where `post` is held."""
    return fold(post.person or ""), post.body.key if post.body else None, fold(title)


def _seat(post: PostMention) -> tuple[str, ...] | None:
    """Kind, rank and place of a post that can be held in one place only; None for others."""
    if post.body is None or post.body.level is None or post.body.place is None:
        return None
    title = next((title for title in _ONE_AT_A_TIME.get(post.body.kind, ()) if title in post.title), None)
    head = "territory" if post.body.name.startswith(_COMMITTEES) else post.body.name.split()[0]
    return None if title is None else (title, post.body.kind, post.body.level, head, post.body.key)


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
