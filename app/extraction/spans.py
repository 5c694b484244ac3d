"""Typed spans: what the mention finders mark in the cleaned text, before any fact is read.

Offsets are into `Document.text`, end exclusive.
"""

from __future__ import annotations

from enum import Enum, auto

from app.extraction.facts import PARTY_KINDS, AppointmentStatus, Level, OrganisationKind
from app.extraction.records import record


@record
class Span:
    """A marked stretch of the cleaned text."""

    start: int
    end: int


@record
class BodyMention(Span):
    """A body named in the text, its territory completed from context.

    `name` is the canonical name; `printed` the words of the text. Two mentions of one body have the same `key`.
    `parent` is the canonical name of the committee that an organ or cell belongs to. `place` is the gazetteer code of
    the territory, None where it is unknown. `resolved` is False for a bare name that the article never completes.
    """

    name: str
    key: str
    printed: str
    kind: OrganisationKind
    level: Level | None
    parent: str | None = None
    place: str | None = None
    resolved: bool = True
    explicit: bool = True
    """False where only a head word stands (`Ban Thường vụ`) and all else is completed."""

    @property
    def is_party(self) -> bool:
        """Whether this is a committee, organ or cell of the party."""
        return self.kind in PARTY_KINDS


class PersonForm(Enum):
    """How a person is mentioned."""

    FULL = auto()
    """By full name: `đồng chí Trần Văn An`, `Bí thư Huyện ủy Trần Văn An`."""
    SHORT = auto()
    """By given name or part of the name after a full mention: `ông An`, `Bí thư An`."""
    POST = auto()
    """By post alone: `đồng chí Bí thư Thành ủy`."""
    PRONOUN = auto()
    """`Đồng chí`, `Ông`, `Bà` standing alone for the last person named."""


@record
class PersonMention(Span):
    """A person in the text. `name` is the full name it stands for (resolved inside the article).

    [start, end) covers honorific, name and the posts that belong to it (`đồng chí Trần Văn An, Bí thư Huyện ủy`).
    `name_start`, `name_end` cover the name itself (or the post or pronoun that stands for it).
    """

    name: str
    form: PersonForm
    name_start: int
    name_end: int


@record
class PostMention(Span):
    """A post in the text: `title` without its organisation, and the body it is in (None where it has none).

    `person` is the full name of who holds it by the grammar of the phrase, None for a post that stands alone. `status` is
    where the post stands by the words round it, None for a post that stands alone. `evidence_start`, `evidence_end` cover
    person and post. Two people who share a post have a mention each.
    """

    title: str
    body: BodyMention | None
    person: str | None = None
    status: AppointmentStatus | None = None
    evidence_start: int = -1
    evidence_end: int = -1


@record
class DateMention(Span):
    """A day, month or year in the text: ISO `value` of reduced precision (`2021`, `2021-10`, `2021-10-28`).

    `value` is None where nothing fixes the year.
    """

    value: str | None


@record
class PeriodMention(Span):
    """A stretch of time in the text, ISO days, both inclusive; an open or unknown end is None.

    `9 tháng đầu năm 2021`, `quý I/2024`, `năm 2024`, `nhiệm kỳ 2020-2025`, `từ năm 2020 đến nay`, `từ đầu năm đến nay`.
    """

    first: str | None
    last: str | None


@record
class NumberMention(Span):
    """A number in digits or words (`4.312`, `72,5`, `02`, `gần 6 nghìn`, `mười lăm`). `value` is int where it is whole."""

    value: int | float
    percent: bool = False
