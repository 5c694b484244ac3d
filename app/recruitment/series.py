"""The figures of one organisation period by period: what several articles say of one period, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, get_args

from app.extraction.facts import BreakdownKey
from app.paging import Row
from app.recruitment.consistency import agrees, inconsistencies
from app.recruitment.schemas import Figure
from app.schemas import sources_of

_MEASURES = get_args(Figure)
_PARTS = tuple(BreakdownKey)
_PERCENT = frozenset({"attainment_percent", "target_rate_percent"})


class _Told(NamedTuple):
    """One figure of one article. `part`: the key of a breakdown."""

    measure: str
    part: str | None
    value: int | float
    derived: bool
    row: Row


def period_of(rows: Sequence[Row]) -> Row:
    """What `rows` (of the table, with `published_on`) say of their common period.

    `figures` holds every value once with all that tell it, in the order of the measures, stated ones first.
    """
    start, end = rows[0]["period_start"], rows[0]["period_end"]
    told = sorted((figure for row in rows for figure in _figures(row)), key=_order)
    figures = list(_united(told, comparable=bool(start or end)))
    return {
        "period_start": start,
        "period_end": end,
        "figures": figures,
        "conflicting": any(figure["conflicting"] for figure in figures),
        "inconsistent": [
            {**found, "article_id": row["article_id"], "report_id": row["id"]} for row in rows for found in inconsistencies(row)
        ],
    }


def _figures(row: Row) -> Iterator[_Told]:
    for measure in _MEASURES:
        if row[measure] is not None:
            yield _Told(measure, None, row[measure], measure in row["derived"], row)
    for part, value in (row["breakdown"] or {}).items():
        yield _Told("admitted", part, value, False, row)


def _order(figure: _Told) -> tuple[Any, ...]:
    return _MEASURES.index(figure.measure), -1 if figure.part is None else _PARTS.index(BreakdownKey(figure.part)), figure.value


def _united(told: Sequence[_Told], *, comparable: bool) -> Iterator[Row]:
    """`comparable`: whether the figures are of one time; without a period two articles may mean two times."""
    values: dict[tuple[str, str | None], dict[int | float, list[_Told]]] = {}
    for figure in told:
        values.setdefault((figure.measure, figure.part), {}).setdefault(figure.value, []).append(figure)
    for (measure, part), by_value in values.items():
        shown: list[Row] = [
            {
                "measure": measure,
                "part": part,
                "value": value,
                "derived": all(figure.derived for figure in figures),
                "conflicting": comparable and not all(_agree(measure, value, other) for other in by_value),
                "sources": sources_of(figure.row for figure in figures),
            }
            for value, figures in by_value.items()
        ]
        yield from sorted(shown, key=lambda figure: figure["derived"])


def _agree(measure: str, value: float, other: float) -> bool:
    """Whether the two are one figure; a percentage may be printed with fewer decimals."""
    return value == other or (measure in _PERCENT and (agrees(Decimal(str(value)), other) or agrees(Decimal(str(other)), value)))
