"""Reports of meetings and outcomes put together into the records that are served.

Each value shown is the one that most reports tell; where as many tell another, the choice hangs on the values alone, so that the
order in which the articles came plays no part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from app.extraction.facts import ParticipantRole
from app.extraction.folding import fold
from app.paging import Row
from app.schemas import sources_of

_STRENGTH = {role: strength for strength, role in enumerate(ParticipantRole)}


def united_meeting(record_id: int, reports: Sequence[Row]) -> Row:
    """The meeting that `reports` (rows of the table with `participants` and `published_on`) tell of."""
    return {
        "id": record_id,
        **{field: _most_told(reports, field) for field in ("kind", "date", "number")},
        **_party(reports, "organiser"),
        **_party(reports, "host"),
        "participants": _united_participants(reports),
        "sources": sources_of(reports),
    }


def united_outcome(record_id: int, reports: Sequence[Row]) -> Row:
    """The outcome that `reports` (rows of the table with `meeting_record_id` and `published_on`) quote."""
    issuer_name = _most_told(reports, "issuer_name", _fuller)
    issuer = min((report for report in reports if report["issuer_name"] == issuer_name), key=_id)
    return {
        "id": record_id,
        **{field: _most_told(reports, field) for field in ("kind", "date")},
        **{field: value for field, value in issuer.items() if field.startswith("issuer_")},
        **_party(reports, "addressee"),
        "meeting_id": _most_told(reports, "meeting_record_id"),
        "sources": sources_of(reports),
    }


def _most_told(reports: Iterable[Row], field: str, preference: Callable[[Any], Any] = lambda value: value) -> Any:  # noqa: ANN401
    """The value of `field` that most of `reports` have, None where none has one; of two told as often the lesser by `preference`."""
    values = [report[field] for report in reports if report[field] is not None]
    if len(values) < 2:  # as of nearly everything: one article tells it
        return values[0] if values else None
    told = Counter(values)
    return min(told, key=lambda value: (-told[value], preference(value)), default=None)


def _party(reports: Sequence[Row], role: str) -> Row:
    """The two columns of the organisation that has `role`."""
    name = _most_told(reports, f"{role}_name", _fuller)
    ids = [report[f"{role}_id"] for report in reports if report[f"{role}_name"] == name and report[f"{role}_id"] is not None]
    return {f"{role}_id": min(ids, default=None), f"{role}_name": name}


def _united_participants(reports: Iterable[Row]) -> list[Row]:
    """Everyone once, with their strongest role, the strongest first; one name at one meeting is one person."""
    placed = [
        (_STRENGTH[participant["role"]], place, fold(participant["person_name"]), participant["person_id"], participant)
        for report in reports
        for place, participant in enumerate(report["participants"])
    ]
    united: dict[str, Row] = {}
    for _strength, _place, name, _person, participant in sorted(placed, key=lambda entry: entry[:-1]):
        united.setdefault(name, participant)
    return list(united.values())


def _fuller(name: str) -> tuple[int, str]:
    """Orders names so that the fuller comes first."""
    return -len(name), name


def _id(row: Row) -> int:
    found: int = row["id"]
    return found
