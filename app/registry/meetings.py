"""When two articles report one meeting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.dates import day
from app.extraction.facts import Meeting, MeetingKind, Organisation
from app.extraction.folding import fold
from app.registry.grouping import decided_groups, differ
from app.registry.identity import is_shared, key_of, parent_key_of

_SAME_SORT = {MeetingKind.BRIEFING: MeetingKind.CONFERENCE, MeetingKind.INSPECTION: MeetingKind.WORKING_SESSION}
"""A briefing is a conference to one newspaper, an inspection a working session."""
_STANDING = ("ban thường vụ ", "thường trực ", "ban chấp hành ")
"""Organs by which a committee acts: its meeting is told as theirs or as its own. Commissions and offices meet for themselves."""
_PART_OF_DAY = re.compile(r"\bbuổi (sáng|chiều|tối)\b|\b(sáng|chiều|tối) (?=nay\b|qua\b|cùng ngày|ngày|mùng|\d)")


@dataclass(frozen=True, slots=True)
class MeetingReport:
    """What one article says of one meeting, as far as it tells meetings apart. Names are folded, those of organisations `committee_name`s."""

    id: int
    article_id: int
    kind: MeetingKind
    organiser: str | None
    host: str | None
    number: int | None
    parts_of_day: frozenset[str]
    people: frozenset[str]


def meeting_occasion(meeting: Meeting, bodies: Mapping[str, Organisation]) -> str | None:
    """The day, the sort of event and the committee that `meeting` took place at: only reports of one occasion can be of one meeting.

    `bodies`: the article's organisations by folded name. None where the article does not tell the day, or names no organisation
    that another article could mean too; then the report stands alone.
    """
    if day(meeting.date) is None:
        return None
    for name in (meeting.host, meeting.organiser):
        seat = seat_key(name, bodies)
        if seat is not None:
            return f"{meeting.date} {_SAME_SORT.get(meeting.kind, meeting.kind)} {seat}"
    return None


def seat_key(name: str | None, bodies: Mapping[str, Organisation]) -> str | None:
    """The key of the organisation `name`, of its committee where it is a standing organ; None where no other article may mean it."""
    body = bodies.get(fold(name)) if name is not None else None
    if body is None or not is_shared(body):
        return None
    return (parent_key_of(body) if fold(body.name).startswith(_STANDING) else None) or key_of(body)


def committee_name(name: str | None) -> str | None:
    """The folded name of the committee that acts under `name`: `Ban Thường vụ Huyện ủy Tân Hòa` gives `huyện ủy tân hòa`."""
    if name is None:
        return None
    folded = fold(name)
    return next((folded.removeprefix(organ) for organ in _STANDING if folded.startswith(organ)), folded)


def parts_of_day(words: str) -> frozenset[str]:
    """The parts of the day that `words` name (`Sáng 16/10`, `buổi chiều`)."""
    return frozenset(filter(None, (part for found in _PART_OF_DAY.findall(fold(words)) for part in found)))


def one_meeting_each(reports: Sequence[MeetingReport]) -> list[list[MeetingReport]]:
    """Part the reports of one occasion into meetings.

    Reports are of one meeting where they name a person, or both parties, or the number of the session in common. One that names nobody
    is of the only meeting that it can be of. What they say must not differ (`_apart`), and what is undecided stays apart.
    """
    meetings = decided_groups(reports, _linked, _apart)
    return [
        [report for meeting in same for report in meeting]
        for same in decided_groups(meetings, _could_be_one, lambda *two: not _could_be_one(*two))
    ]


def _apart(one: MeetingReport, other: MeetingReport) -> bool:
    """Whether the two cannot be one: an article that tells two events means two; else by number, part of the day or parties."""
    return (
        one.article_id == other.article_id
        or differ(one.number, other.number)
        or differ(one.host, other.host)
        or (one.host is not None and other.host is not None and differ(one.organiser, other.organiser))
        or _at_other_times(one, other)
    )


def _linked(one: MeetingReport, other: MeetingReport) -> bool:
    if _apart(one, other):
        return False
    both_parties = one.organiser is not None and one.host is not None and (one.organiser, one.host) == (other.organiser, other.host)
    same_number = one.number is not None and one.number == other.number
    return both_parties or same_number or not one.people.isdisjoint(other.people) or not (one.people or other.people)


def _could_be_one(meeting: Sequence[MeetingReport], other: Sequence[MeetingReport]) -> bool:
    """Whether one of the two names nobody, and nothing in them differs."""
    silent = any(not any(report.people for report in reports) for reports in (meeting, other))
    return silent and not any(_apart(report, second) for report in meeting for second in other)


def _at_other_times(one: MeetingReport, other: MeetingReport) -> bool:
    """Whether they are told of different parts of the day; a congress goes on through all of them."""
    told = one.parts_of_day and other.parts_of_day and MeetingKind.CONGRESS not in (one.kind, other.kind)
    return bool(told) and one.parts_of_day.isdisjoint(other.parts_of_day)
