"""The reading of one article, stage by stage."""

from __future__ import annotations

from app.extraction.context import read_context
from app.extraction.dates import find_dates
from app.extraction.facts import Appointment, Evidence, Extraction, Meeting, Outcome, Recruitment, Statistic
from app.extraction.mentions.finder import find_mentions
from app.extraction.periods import find_periods
from app.extraction.readers.acts import Acts
from app.extraction.readers.appointments import read_appointments
from app.extraction.readers.citations import read_citations
from app.extraction.readers.figures.intentions import Intentions
from app.extraction.readers.meetings import read_meetings
from app.extraction.readers.organisations import read_organisations
from app.extraction.readers.outcomes import read_outcomes
from app.extraction.readers.people import read_people
from app.extraction.readers.recruitment import read_recruitment
from app.extraction.readers.statistics import read_statistics
from app.extraction.reading import InOrder, Metadata, Reading
from app.extraction.segmentation import read_document
from app.extraction.years import Years

EXTRACTOR_VERSION = "0.13.0"
"""Raised when what is read changes: `danhbo reread` passes over the articles that this version has read."""


def extract(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    published_on: str | None = None,
    place: str | None = None,
) -> Extraction:
    """Read `text` as one article.

    `title`, `url`, `published_on` (ISO day) and `place` help to complete names and dates; all are optional.
    Never raises, whatever the string. Offsets of the evidence are code points of `text`, end exclusive.
    """
    reading = read_article(text, Metadata(title, url, published_on, place))
    context = reading.context
    about = context.commune or context.district or context.province
    if reading.is_abroad:
        return Extraction(extractor=EXTRACTOR_VERSION, published_on=context.published_on, place=about)
    people = read_people(reading)
    appointments = read_appointments(reading)
    intentions = Intentions(reading.document)
    recruitment = read_recruitment(reading, intentions)
    statistics = read_statistics(reading, intentions, recruitment)
    acts = Acts(reading)
    meetings = read_meetings(reading, acts)
    outcomes = read_outcomes(reading, meetings, acts)
    citations = read_citations(reading)
    needed = _organisations_of(appointments, recruitment, statistics, meetings, outcomes)
    return Extraction(
        extractor=EXTRACTOR_VERSION,
        published_on=context.published_on,
        place=about,
        people=tuple(people),
        organisations=tuple(read_organisations(reading, needed)),
        appointments=tuple(appointments),
        recruitment=tuple(recruitment),
        statistics=tuple(statistics),
        meetings=tuple(meetings),
        outcomes=tuple(outcomes),
        citations=tuple(citations),
    )


def read_article(text: str, metadata: Metadata) -> Reading:
    """The document of `text` with its context and every mention found: what the readers of facts work on."""
    document = read_document(text)
    context = read_context(document, metadata)
    reading = find_mentions(document, context)
    years = Years(document, context.published_on)
    reading.dates = InOrder(find_dates(document, context.published_on, years))
    reading.periods = InOrder(find_periods(document, context.published_on, reading.dates, years))
    return reading


def _organisations_of(
    appointments: list[Appointment],
    recruitment: list[Recruitment],
    statistics: list[Statistic],
    meetings: list[Meeting],
    outcomes: list[Outcome],
) -> dict[str, tuple[Evidence, ...]]:
    """The organisations that fill a field of a fact, by canonical name, with the evidence of the first such fact.

    Who issued a document counts only where it is named as a party body: a symbol (`-NQ/TU`) names no organisation.
    """
    needed: dict[str, tuple[Evidence, ...]] = {}
    figures: list[Appointment | Recruitment | Statistic] = [*appointments, *recruitment, *statistics]
    for fact in figures:
        if fact.organisation is not None:
            needed.setdefault(fact.organisation, fact.evidence)
    for meeting in meetings:
        for name in (meeting.organiser, meeting.host):
            if name is not None:
                needed.setdefault(name, meeting.evidence)
    for outcome in outcomes:
        if outcome.issuer is not None and not outcome.issuer_is_person:
            needed.setdefault(outcome.issuer, outcome.evidence)
        if outcome.addressee is not None:
            needed.setdefault(outcome.addressee, outcome.evidence)
    return needed
