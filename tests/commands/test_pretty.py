"""The page that `danhbo extract --pretty` shows."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from app.commands.pretty import show
from app.extraction import Extraction
from app.extraction.facts import (
    BreakdownKey,
    Evidence,
    Meeting,
    MeetingKind,
    Organisation,
    OrganisationKind,
    Participant,
    ParticipantRole,
    Period,
    Recruitment,
)

PIECE = (Evidence(10, 24, "kết nạp\n 116 [x]"),)


@pytest.fixture
def page() -> str:
    extraction = Extraction(
        extractor="1",
        published_on="2024-10-05",
        organisations=(Organisation(name="Huyện ủy Tân Hòa", kind=OrganisationKind.PARTY_COMMITTEE, level=None, evidence=PIECE, rule="a"),),
        recruitment=(
            Recruitment(
                organisation="Huyện ủy Tân Hòa",
                period=Period("2024-01-01", None),
                admitted=116,
                target=160,
                attainment_percent=72.5,
                breakdown={BreakdownKey.FEMALE: 40},
                derived=("target",),
                evidence=PIECE,
                rule="b",
            ),
        ),
        meetings=(
            Meeting(
                kind=MeetingKind.CONFERENCE,
                date="2024-10-04",
                organiser="Huyện ủy Tân Hòa",
                host=None,
                number=20,
                participants=(Participant("Trần Văn An", ParticipantRole.CHAIR),),
                evidence=PIECE,
                rule="c",
            ),
        ),
    )
    stream = io.StringIO()
    show(extraction, "Tiêu đề [1]", Console(file=stream, width=200))
    return stream.getvalue()


def test_lists_with_facts_have_a_section_and_the_others_none(page: str) -> None:
    titles = ("People", "Organisations", "Appointments", "Recruitment", "Statistics", "Meetings", "Outcomes", "Citations")
    assert [line for line in page.splitlines() if line in titles] == ["Organisations", "Recruitment", "Meetings"]


def test_figures_are_named_and_derived_ones_marked(page: str) -> None:
    figures = "admitted 116, target 160 (derived), attainment percent 72.5, of these female 40"
    assert f"  Huyện ủy Tân Hòa, 2024-01-01 to ?: {figures}" in page


def test_a_meeting_shows_its_number_its_day_and_who_took_part(page: str) -> None:
    assert "  conference, no. 20, 2024-10-04, Huyện ủy Tân Hòa: Trần Văn An (chair)" in page


def test_evidence_stands_on_one_line_with_its_place_and_brackets_are_no_markup(page: str) -> None:
    assert "      10–24 “kết nạp 116 [x]”" in page
    assert "Tiêu đề [1], 2024-10-05" in page
