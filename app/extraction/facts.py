"""The facts that the extractor reads: the eight lists of one article, as plain immutable values.

These are the terms of the whole service: the same words name a column, a JSON key and an attribute here.
Every fact carries the evidence it was read from and the id of the rule that read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    PARTY_COMMITTEE = "party_committee"
    PARTY_ORGAN = "party_organ"
    PARTY_CELL = "party_cell"
    STATE_BODY = "state_body"
    MASS_ORGANISATION = "mass_organisation"
    OTHER = "other"


PARTY_CENTRE = "Ban Chấp hành Trung ương Đảng"
"""Canonical name of the Central Committee."""

WHOLE_PARTY = "Đảng Cộng sản Việt Nam"
"""Canonical name of the party itself."""

PEOPLES_COUNCIL = "Hội đồng nhân dân"
PEOPLES_COMMITTEE = "Ủy ban nhân dân"
"""How the canonical names of a territory's council and of its executive begin."""

PARTY_KINDS = frozenset({OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_ORGAN, OrganisationKind.PARTY_CELL})


class Level(StrEnum):
    """The rank of the territory that an organisation serves; `grassroots` is a unit's own organisation."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    GRASSROOTS = "grassroots"


class AppointmentStatus(StrEnum):
    """Where a post stands at the time of the article."""

    CURRENT = "current"
    FORMER = "former"
    INCOMING = "incoming"
    OUTGOING = "outgoing"


CHANGES_OF_POST = frozenset({AppointmentStatus.INCOMING, AppointmentStatus.OUTGOING})
"""Where the post of someone stands who comes to it or leaves it."""


class Measure(StrEnum):
    """What a statistic counts."""

    PARTY_MEMBERS = "party_members"
    GRASSROOTS_ORGANISATIONS = "grassroots_organisations"
    GRASSROOTS_COMMITTEES = "grassroots_committees"
    GRASSROOTS_CELLS = "grassroots_cells"
    SUB_COMMITTEES = "sub_committees"
    CELLS = "cells"
    MEMBERS_MADE_OFFICIAL = "members_made_official"
    BADGES_AWARDED = "badges_awarded"
    TRAINING_CLASSES = "training_classes"
    TRAINEES = "trainees"
    INSPECTED_ORGANISATIONS = "inspected_organisations"
    INSPECTED_MEMBERS = "inspected_members"
    SUPERVISED_ORGANISATIONS = "supervised_organisations"
    SUPERVISED_MEMBERS = "supervised_members"
    DISCIPLINED_ORGANISATIONS = "disciplined_organisations"
    DISCIPLINED_MEMBERS = "disciplined_members"
    CONGRESS_DELEGATES = "congress_delegates"
    COMMITTEE_SIZE = "committee_size"
    STANDING_COMMITTEE_SIZE = "standing_committee_size"
    CELLS_ESTABLISHED = "cells_established"
    ORGANISATIONS_ESTABLISHED = "organisations_established"
    MEMBERS_REMOVED = "members_removed"


class MeetingKind(StrEnum):
    """What sort of event a meeting was."""

    CONFERENCE = "conference"
    CONGRESS = "congress"
    WORKING_SESSION = "working_session"
    BRIEFING = "briefing"
    CEREMONY = "ceremony"
    INSPECTION = "inspection"
    OTHER = "other"


class ParticipantRole(StrEnum):
    """What someone did at a meeting; the strongest role only."""

    CHAIR = "chair"
    SPEAKER = "speaker"
    ATTENDEE = "attendee"


class OutcomeKind(StrEnum):
    """What was laid down or decided."""

    DIRECTIVE = "directive"
    PROPOSAL = "proposal"
    COMMITMENT = "commitment"
    DECISION = "decision"
    AWARD = "award"
    PERSONNEL_CHANGE = "personnel_change"
    DISCIPLINE = "discipline"
    ASSESSMENT = "assessment"


class BreakdownKey(StrEnum):
    """A stated part of the members admitted."""

    FEMALE = "female"
    ETHNIC_MINORITY = "ethnic_minority"
    RELIGIOUS = "religious"
    STUDENT = "student"
    YOUTH = "youth"
    ENTERPRISE = "enterprise"
    PRIVATE_ENTERPRISE = "private_enterprise"
    RURAL = "rural"
    MILITARY = "military"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the text as sent: `text == sent[start:end]`, offsets in Unicode code points, end exclusive."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has: at least one piece of evidence, and the id of the rule that read it."""

    evidence: tuple[Evidence, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Fact):
    """Someone named in a role, by full name without honorific."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Fact):
    """A body by its canonical name.

    `names`: as printed in the article, first mention first. `place`: code of the gazetteer unit whose body it is
    (or that it stands in), None where the article does not tell. `parent`: canonical name of the committee that an
    organ or cell belongs to, where the name itself tells. `resolved`: False for a bare name whose territory the
    article does not tell (`Quận ủy`).
    """

    name: str
    kind: OrganisationKind
    level: Level | None
    names: tuple[str, ...] = ()
    place: str | None = None
    parent: str | None = None
    resolved: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Fact):
    """One person's post in one organisation; `organisation` is None for `Chủ tịch nước` only."""

    person: str
    title: str
    organisation: str | None
    status: AppointmentStatus


@dataclass(frozen=True, slots=True)
class Period:
    """ISO dates `YYYY-MM-DD`, both inclusive."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recruitment(Fact):
    """New members of one organisation in one period. `derived` names the figures that arithmetic gave."""

    organisation: str | None
    period: Period | None
    admitted: int | None = None
    target: int | None = None
    target_max: int | None = None
    attainment_percent: float | None = None
    surplus: int | None = None
    target_rate_percent: float | None = None
    breakdown: dict[BreakdownKey, int] | None = None
    derived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(Fact):
    """A counted fact about a party organisation; `as_of` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

    organisation: str | None
    measure: Measure
    value: int
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Participant:
    """A named person at a meeting."""

    person: str
    role: ParticipantRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """An event that the article reports as having taken place; `date` is its (first) day or less precise."""

    kind: MeetingKind
    date: str | None
    organiser: str | None
    host: str | None
    number: int | None
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Fact):
    """What was laid down or decided; its one piece of evidence is the whole sentence or list item.

    `issuer` is an organisation's canonical name or a person's full name, `issuer_is_person` says which.
    `meeting` is the index into the extraction's meetings of the one it came out of, None where that is not told.
    """

    kind: OutcomeKind
    issuer: str | None
    addressee: str | None
    issuer_is_person: bool = False
    meeting: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Fact):
    """A party or state document named with a number."""

    kind: str
    number: str
    date: str | None
    issuer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was read from one article, and what it was read with.

    `published_on`: the article's day (ISO), from the metadata or its own words; `place`: gazetteer code of the
    place that the article is about.
    """

    extractor: str
    published_on: str | None = None
    place: str | None = None
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    recruitment: tuple[Recruitment, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    citations: tuple[Citation, ...] = ()
