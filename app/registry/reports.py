"""Joins what several articles report of one meeting, or quote of one outcome, into one record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from sqlmodel import Session

from app.extraction.folding import fold
from app.meetings.models import Meeting, Outcome
from app.meetings.report_repository import Occasions, ReportRepository
from app.paging import Row
from app.registry.meetings import MeetingReport, committee_name, one_meeting_each, parts_of_day
from app.registry.outcomes import OutcomeReport, one_outcome_each


class _Report(Protocol):
    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=_Report)


def compare_reports(session: Session, occasions: Occasions) -> None:
    """Decide anew for all reports of `occasions` which record each is part of.

    What is decided is a function of the reports that there are: neither the order in which they came nor what was retracted meanwhile
    makes a difference, except at an occasion with more reports than are compared.
    """
    reports = ReportRepository.from_session(session)
    meetings: dict[int, int] = {}
    for rows in reports.meetings_at(sorted(occasions.meetings)).values():
        meetings |= _changed(rows, one_meeting_each([_meeting_report(row) for row in rows]))
    reports.join(Meeting, meetings)
    outcomes: dict[int, int] = {}
    for rows in reports.outcomes_at(sorted(occasions.outcomes | reports.outcome_occasions(meetings))).values():
        outcomes |= _changed(rows, one_outcome_each([_outcome_report(row) for row in rows]))
    reports.join(Outcome, outcomes)


def compare_open_reports(session: Session) -> None:
    """Decide for every report that an earlier version stored, and did not compare, which record it is part of."""
    reports = ReportRepository.from_session(session)
    occasions = reports.open_occasions()
    reports.settle_rest()
    compare_reports(session, occasions)


def _changed(rows: Iterable[Row], records: Iterable[Sequence[R]]) -> dict[int, int]:
    """The record of each of `rows`, the reports of one occasion, that is now part of another one than before; by the ids of both."""
    before = {row["id"]: row["record_id"] for row in rows}
    after = {report.id: min(other.id for other in same) for same in records for report in same}
    return {report: record for report, record in after.items() if before[report] != record}


def _meeting_report(row: Row) -> MeetingReport:
    return MeetingReport(
        id=row["id"],
        article_id=row["article_id"],
        kind=row["kind"],
        organiser=committee_name(row["organiser_name"]),
        host=committee_name(row["host_name"]),
        number=row["number"],
        parts_of_day=frozenset[str]().union(*(parts_of_day(evidence["text"]) for evidence in row["evidence"])),
        people=frozenset(map(fold, row["people"])),
    )


def _outcome_report(row: Row) -> OutcomeReport:
    return OutcomeReport(
        id=row["id"],
        article_id=row["article_id"],
        meeting=row["meeting"],
        issuer=row["issuer_name"],
        addressee=committee_name(row["addressee_name"]),
        words=" ".join(evidence["text"] for evidence in row["evidence"]),
    )
