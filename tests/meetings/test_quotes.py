"""One outcome that several articles quote."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import OutcomeKind
from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY
from tests.articles.sending import items
from tests.meetings.reporting import BAN_THUONG_VU, DIRECTIVE, XA, Report, articles, send_all

QUOTED_TWICE = [
    ("spelling and case", DIRECTIVE.replace("Văn Lâm", "VĂN LÂM").replace("hoàn", "hòan")),
    ("another way to present the speaker", DIRECTIVE.replace("Đồng chí Trần Văn Lâm", "Bí thư Huyện ủy Trần Văn Lâm")),
    (
        "another occasion to speak",
        DIRECTIVE.replace("Đồng chí Trần Văn Lâm", "Phát biểu kết luận hội nghị sáng 4/10, đồng chí Bí thư Trần Văn Lâm"),
    ),
    ("some words more", DIRECTIVE.replace("rà soát", "khẩn trương rà soát kỹ").replace("30/11", "30/11 để trình Ban Thường vụ")),
    ("cut short", DIRECTIVE.replace(" và hoàn thành hồ sơ trước ngày 30/11", "")),
    ("one word changed", DIRECTIVE.replace("rà soát", "rà lại")),
]


@pytest.mark.parametrize("words", [quote[1] for quote in QUOTED_TWICE], ids=[quote[0] for quote in QUOTED_TWICE])
def test_an_outcome_that_two_articles_quote_is_one_with_both_quotes(client: TestClient, reader: ScriptedReader, words: str) -> None:
    send_all(client, reader, Report(said=(DIRECTIVE,)), Report(said=(words,)))
    (outcome,) = items(client, "/meeting-outcomes")
    assert [source["evidence"][0]["text"] for source in outcome["sources"]] == [DIRECTIVE, words]
    assert client.get("/meetings/1").json()["outcomes"] == [outcome]
    for meeting in (1, 2):  # by the id of either report
        assert items(client, "/meeting-outcomes", meeting=meeting) == [outcome]


QUOTED_APART = [
    ("another figure", DIRECTIVE.replace("45", "54")),
    ("another deadline", DIRECTIVE.replace("30/11", "30/12")),
    ("another object", DIRECTIVE.replace("quần chúng ưu tú", "đảng viên dự bị")),
    ("another name", DIRECTIVE.replace("các chi bộ", "Chi bộ Sao Mai")),
    ("the first words of a long list", "Đồng chí Trần Văn Lâm yêu cầu."),
]


@pytest.mark.parametrize("words", [quote[1] for quote in QUOTED_APART], ids=[quote[0] for quote in QUOTED_APART])
def test_what_is_said_with_other_words_figures_or_names_is_another_outcome(client: TestClient, reader: ScriptedReader, words: str) -> None:
    named = DIRECTIVE.replace("các chi bộ", "Chi bộ Hoa Ban") if "Sao Mai" in words else DIRECTIVE
    send_all(client, reader, Report(said=(named,)), Report(said=(words,)))
    assert articles(client, "/meeting-outcomes") == [[1], [2]]


@pytest.mark.parametrize(
    ("change", "quotes"),
    [
        ({"kind": OutcomeKind.PROPOSAL}, [[1], [2]]),
        ({"issuer": HANH}, [[1], [2]]),
        ({"addressee": BAN_TO_CHUC}, [[1], [2]]),
        ({"addressee": None}, [[1, 2]]),
        ({"meeting": None}, [[1], [2]]),  # the second article's day is not the meeting's
        ({"issuer": BAN_THUONG_VU, "issuer_is_person": False}, [[1], [2]]),
    ],
)
def test_an_outcome_is_told_twice_by_the_same_body_to_the_same_body(
    client: TestClient, reader: ScriptedReader, change: dict[str, Any], quotes: list[list[int]]
) -> None:
    report = replace(Report(), outcome=replace(Report().outcome, addressee=XA), said=(DIRECTIVE,))
    send_all(client, reader, report, replace(report, outcome=replace(report.outcome, **change)))
    assert articles(client) == [[1, 2]]
    assert articles(client, "/meeting-outcomes") == quotes


def test_outcomes_of_two_meetings_are_two(client: TestClient, reader: ScriptedReader) -> None:
    send_all(client, reader, Report(said=(DIRECTIVE,), number=20), Report(said=(DIRECTIVE,), number=21))
    assert articles(client, "/meeting-outcomes") == [[1], [2]]


def test_outcomes_of_no_meeting_are_told_twice_on_one_day(client: TestClient, reader: ScriptedReader) -> None:
    by_committee = replace(Report().outcome, meeting=None, issuer=HUYEN_UY, issuer_is_person=False, kind=OutcomeKind.DECISION)
    report = Report(said=(DIRECTIVE,), outcome=by_committee)
    send_all(
        client,
        reader,
        report,
        replace(report, outcome=replace(by_committee, issuer=BAN_THUONG_VU)),
        replace(report, published_on="2024-10-06"),
    )
    assert articles(client, "/meeting-outcomes") == [[1, 2], [3]]
    assert {outcome["meeting_id"] for outcome in items(client, "/meeting-outcomes")} == {None}
