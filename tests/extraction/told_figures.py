"""What a text counts, in the form in which tests expect it."""

from __future__ import annotations

from app.extraction import extract

Atoms = set[tuple[str | None, str, str, float]]


def told(text: str, day: str) -> Atoms:
    """Organisation, end of the period, field and value of every recruitment figure of `text`."""
    found: Atoms = set()
    for record in extract(text, published_on=day).recruitment:
        end = record.period.end if record.period and record.period.end else ""
        fields = ("admitted", "target", "target_max", "attainment_percent", "surplus")
        values: dict[str, float | None] = {name: getattr(record, name) for name in fields if name not in record.derived}
        values |= {key.value: value for key, value in (record.breakdown or {}).items()}
        found |= {(record.organisation, end, name, value) for name, value in values.items() if value is not None}
    return found


def counted(text: str, day: str) -> set[tuple[str | None, str, int, str | None]]:
    """Organisation, measure, value and day of every statistic of `text`."""
    return {(fact.organisation, fact.measure.value, fact.value, fact.as_of) for fact in extract(text, published_on=day).statistics}
