"""An extraction for a person to read: one section for each list, every fact above the words it was read from."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from app.extraction import Extraction
from app.extraction.facts import Appointment, Citation, Evidence, Fact, Meeting, Organisation, Outcome, Recruitment, Statistic

Section = tuple[str, list[tuple[Fact, str]]]


def show(extraction: Extraction, heading: str, console: Console) -> None:
    """Print the facts of `extraction` under `heading`; lists without a fact are left out."""
    day = f", {extraction.published_on}" if extraction.published_on else ""
    console.rule(f"[bold]{escape(heading)}[/]{day}", align="left")
    filled = [(title, facts) for title, facts in sections(extraction) if facts]
    for title, facts in filled:
        console.print(f"\n[bold]{title}[/]")
        for fact, words in facts:
            console.print(Padding(escape(words), (0, 0, 0, 2), expand=False), highlight=False)
            for piece in fact.evidence:
                console.print(Padding(_quoted(piece), (0, 0, 0, 6), expand=False), style="dim", highlight=False)
    if not filled:
        console.print("No party fact found.")


def _quoted(piece: Evidence) -> str:
    return f"{piece.start}–{piece.end} “{escape(' '.join(piece.text.split()))}”"


def sections(extraction: Extraction) -> Iterator[Section]:
    """Title, and each fact with its words, in the order of the wire."""
    yield "People", [(fact, fact.name) for fact in extraction.people]
    yield "Organisations", [(fact, _organisation(fact)) for fact in extraction.organisations]
    yield "Appointments", [(fact, _appointment(fact)) for fact in extraction.appointments]
    yield "Recruitment", [(fact, _recruitment(fact)) for fact in extraction.recruitment]
    yield "Statistics", [(fact, _statistic(fact)) for fact in extraction.statistics]
    yield "Meetings", [(fact, _meeting(fact)) for fact in extraction.meetings]
    yield "Outcomes", [(fact, _outcome(fact)) for fact in extraction.outcomes]
    yield "Citations", [(fact, _citation(fact)) for fact in extraction.citations]


def _organisation(fact: Organisation) -> str:
    return f"{fact.name} ({_joined(_spaced(fact.kind), fact.level)})"


def _appointment(fact: Appointment) -> str:
    return f"{fact.person}: {_joined(fact.title, fact.organisation)} ({fact.status})"


def _recruitment(fact: Recruitment) -> str:
    names = ("admitted", "target", "target_max", "attainment_percent", "surplus", "target_rate_percent")
    figures = [
        f"{_spaced(name)} {value:g}{' (derived)' if name in fact.derived else ''}"
        for name in names
        if (value := getattr(fact, name)) is not None
    ]
    parts = [f"of these {_spaced(key)} {value}" for key, value in (fact.breakdown or {}).items()]
    period = f"{fact.period.start or '?'} to {fact.period.end or '?'}" if fact.period else None
    return f"{_joined(fact.organisation, period)}: {_joined(*figures, *parts)}"


def _statistic(fact: Statistic) -> str:
    return f"{_joined(fact.organisation, fact.as_of)}: {_spaced(fact.measure)} {fact.value}"


def _meeting(fact: Meeting) -> str:
    number = f"no. {fact.number}" if fact.number is not None else None
    host = f"at {fact.host}" if fact.host else None
    people = "; ".join(f"{participant.person} ({participant.role})" for participant in fact.participants)
    return _joined(_spaced(fact.kind), number, fact.date, fact.organiser, host) + (f": {people}" if people else "")


def _outcome(fact: Outcome) -> str:
    agents = " to ".join(agent for agent in (fact.issuer, fact.addressee) if agent)
    return f"{_spaced(fact.kind)}: {agents}" if agents else _spaced(fact.kind)


def _citation(fact: Citation) -> str:
    return _joined(f"{fact.kind} {fact.number}", fact.date, fact.issuer)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _spaced(name: str) -> str:
    return name.replace("_", " ")
