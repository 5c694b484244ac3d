"""An extraction for a person to read: one section for each list of facts, every fact beside its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from app.extraction import Extraction
from app.extraction.facts import Fact, Meeting, Period, Recruitment

Row = tuple[Fact, tuple[str, ...]]
Section = tuple[str, tuple[str, ...], Iterator[Row]]


def show(extraction: Extraction, heading: str, console: Console) -> None:
    """Print the facts of `extraction` under `heading`; lists without a fact are left out."""
    day = f", {extraction.published_on}" if extraction.published_on else ""
    console.rule(f"[bold]{escape(heading)}[/]{day}", align="left")
    shown = [_table(title, columns, rows) for title, columns, rows in _sections(extraction)]
    filled = [table for table in shown if table.row_count]
    for table in filled:
        console.print(table)
    if not filled:
        console.print("No party fact found.")


def _table(title: str, columns: tuple[str, ...], rows: Iterable[Row]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, expand=True)
    for column in columns:
        table.add_column(column, ratio=2, overflow="fold")
    table.add_column("evidence", ratio=4, style="dim", overflow="fold")
    for fact, cells in rows:
        evidence = "\n".join(f"{piece.start}–{piece.end} “{' '.join(piece.text.split())}”" for piece in fact.evidence)
        table.add_row(*map(escape, cells), escape(evidence))
    return table


def _sections(extraction: Extraction) -> Iterator[Section]:
    """Title, column names and rows of each list, in the order of the wire."""
    yield "People", ("name",), ((person, (person.name,)) for person in extraction.people)
    yield (
        "Organisations",
        ("name", "kind", "level"),
        ((body, (body.name, body.kind, _text(body.level))) for body in extraction.organisations),
    )
    yield (
        "Appointments",
        ("person", "title", "organisation", "status"),
        ((post, (post.person, post.title, _text(post.organisation), post.status)) for post in extraction.appointments),
    )
    yield (
        "Recruitment",
        ("organisation", "period", "figures"),
        ((new, (_text(new.organisation), _period(new.period), _figures(new))) for new in extraction.recruitment),
    )
    yield (
        "Statistics",
        ("organisation", "measure", "value", "as of"),
        ((count, (_text(count.organisation), count.measure, str(count.value), _text(count.as_of))) for count in extraction.statistics),
    )
    yield (
        "Meetings",
        ("kind", "date", "bodies", "participants"),
        ((meeting, (meeting.kind, _text(meeting.date), _bodies(meeting), _participants(meeting))) for meeting in extraction.meetings),
    )
    yield (
        "Outcomes",
        ("kind", "issuer", "addressee"),
        ((outcome, (outcome.kind, _text(outcome.issuer), _text(outcome.addressee))) for outcome in extraction.outcomes),
    )
    yield (
        "Citations",
        ("document", "date", "issuer"),
        ((paper, (f"{paper.kind} {paper.number}", _text(paper.date), _text(paper.issuer))) for paper in extraction.citations),
    )


def _text(value: str | None) -> str:
    return value or "–"


def _period(period: Period | None) -> str:
    return f"{_text(period.start)} to {_text(period.end)}" if period else "–"


def _figures(recruitment: Recruitment) -> str:
    names = ("admitted", "target", "target_max", "attainment_percent", "surplus", "target_rate_percent")
    figures = {name: getattr(recruitment, name) for name in names}
    parts = {f"of these {key}": value for key, value in (recruitment.breakdown or {}).items()}
    return "\n".join(
        f"{name} {value}{' (derived)' if name in recruitment.derived else ''}"
        for name, value in (figures | parts).items()
        if value is not None
    )


def _bodies(meeting: Meeting) -> str:
    number = f"no. {meeting.number}" if meeting.number is not None else None
    host = f"with {meeting.host}" if meeting.host else None
    return "\n".join(part for part in (meeting.organiser, number, host) if part) or "–"


def _participants(meeting: Meeting) -> str:
    return "\n".join(f"{participant.person} ({participant.role})" for participant in meeting.participants) or "–"
