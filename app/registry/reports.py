"""Joins what several articles report of one meeting, or quote of one outcome, into one record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from sqlmodel import Session

from app.extraction.folding import fold
from app.meetings.models import Meeting, Outcome
from app.meetings.report_repository import ReportRepository, ReportTable
from app.paging import Row
from app.registry.meetings import MeetingReport, committee_name, one_meeting_each, parts_of_day
from app.registry.outcomes import OutcomeReport, one_outcome_each


class _Report(Protocol):
    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=_Report)


class Occasions(NamedTuple):
    """Occasions of meetings and of outcomes."""

    meetings: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()


_NONE = Occasions()


def occasions_in(session: Session, article_id: int) -> Occasions:
    """The occasions that an article reports on: what is to be compared anew once it is gone."""
    reports = ReportRepository.from_session(session)
    return Occasions(frozenset(reports.occasions_in(Meeting, article_id)), frozenset(reports.occasions_in(Outcome, article_id)))


def compare_reports(session: Session, again: Occasions = _NONE) -> None:
    """Decide for every new report which record it is part of, and anew for all reports of the occasions `again`.

    What is decided is a function of the reports that there are: neither the order in which they came nor what was retracted meanwhile
    makes a difference, except at an occasion with more reports than are compared.
    """
    reports = ReportRepository.from_session(session)
    changed: list[int] = []
    for occasion in sorted(reports.open_occasions(Meeting) | again.meetings):
        rows = reports.meetings_at(occasion)
        if occasion in again.meetings or _has_new(rows):
            changed += _join(reports, Meeting, rows, one_meeting_each([_meeting_report(row) for row in rows]))
    reports.settle_rest(Meeting)
    again_outcomes = again.outcomes | reports.outcome_occasions(changed)
    for occasion in sorted(reports.open_occasions(Outcome) | again_outcomes):
        rows = reports.outcomes_at(occasion)
        if occasion in again_outcomes or _has_new(rows):
            _join(reports, Outcome, rows, one_outcome_each([_outcome_report(row) for row in rows]))
    reports.settle_rest(Outcome)


def _has_new(rows: Iterable[Row]) -> bool:
    return any(row["record_id"] is None for row in rows)


def _join(reports: ReportRepository, table: ReportTable, rows: Iterable[Row], records: Iterable[Sequence[R]]) -> list[int]:
    """Write down which record each of `rows` is part of; gives the ids of those for which that changed."""
    before = {row["id"]: row["record_id"] or row["id"] for row in rows}
    after = {report.id: min(other.id for other in same) for same in records for report in same}
    changed = {report: record for report, record in after.items() if before[report] != record}
    reports.join(table, changed)
    return list(changed)


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
