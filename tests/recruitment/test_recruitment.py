"""Recruitment figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import BreakdownKey, Period
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, TEXT, tan_hoa
from tests.articles.sending import items, send, send_tan_hoa
from tests.committees.bodies import TINH_UY, committee, tell
from tests.decisions.deciding import WHO


def test_lists_figures_with_what_is_derived(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    (figures,) = items(client, "/recruitment-targets")
    assert figures == article["recruitment"][0]
    assert (figures["organisation"]["name"], figures["target"], figures["derived"]) == (HUYEN_UY, 160, ["target"])


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"committee": 1}, True),
    ({"committee": 2}, False),
    ({"level": "district"}, True),
    ({"level": "province"}, False),
    ({"article": 1}, True),
    ({"article": 2}, False),
    ({"year": 2024}, True),
    ({"year": 2025}, False),
    ({"from": "2024-09-30"}, True),
    ({"from": "2024-10-01"}, False),
    ({"to": "2023-12-31"}, False),
    ({"q": "huyen uy tan hoa"}, True),
    ({"q": "ket nap 116 dang vien"}, True),
]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for query, found in FILTERS:
        assert bool(items(client, "/recruitment-targets", **query)) is found, query


@pytest.mark.parametrize(
    ("period", "answered", "years"),
    [
        (None, None, []),
        (Period(None, None), None, []),
        (Period("2020-01-01", None), {"start": "2020-01-01", "end": None}, [2020, 2024]),
        (Period(None, "2020-12-31"), {"start": None, "end": "2020-12-31"}, [2019, 2020]),
    ],
)
def test_a_period_may_be_open(
    client: TestClient, reader: ScriptedReader, period: Period | None, answered: dict[str, str] | None, years: list[int]
) -> None:
    extraction = tan_hoa()
    reader.finds(TEXT, replace(extraction, recruitment=(replace(extraction.recruitment[0], period=period),)))
    send(client, TEXT)
    assert items(client, "/recruitment-targets")[0]["period"] == answered
    assert [year for year in (2019, 2020, 2024) if items(client, "/recruitment-targets", year=year)] == years


def test_parts_come_in_one_order_from_either_database(client: TestClient, reader: ScriptedReader) -> None:
    extraction = tan_hoa()
    parts = {BreakdownKey.STUDENT: 9, BreakdownKey.RURAL: 20, BreakdownKey.ETHNIC_MINORITY: 12, BreakdownKey.FEMALE: 61}
    reader.finds(TEXT, replace(extraction, recruitment=(replace(extraction.recruitment[0], breakdown=parts),)))
    article = send(client, TEXT)
    for (figures,) in (article["recruitment"], items(client, "/recruitment-targets")):
        assert [*figures["breakdown"].items()] == [("female", 61), ("ethnic_minority", 12), ("student", 9), ("rural", 20)]


def test_figures_of_a_merged_committee_have_the_rank_of_the_whole(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    tell(client, reader, TINH_UY)
    assert client.post("/committees/1/merge", json={"into": committee(client, TINH_UY[0])["id"], **WHO}).status_code == 201
    assert [len(items(client, "/recruitment-targets", level=level)) for level in ("province", "district")] == [1, 0]
