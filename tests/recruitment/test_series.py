"""A committee's recruitment over time, and the check of what was printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction import Extraction
from app.extraction.facts import BreakdownKey, Period, Recruitment
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.samples import HUYEN_UY, UY_BAN, Told
from tests.articles.sending import items, send, send_tan_hoa

NINE_MONTHS, YEAR = Period("2024-01-01", "2024-09-30"), Period("2024-01-01", "2024-12-31")


@dataclass
class Newspaper:
    """Sends articles that each give figures of one committee."""

    client: TestClient
    reader: ScriptedReader
    sent: int = 0

    def prints(self, period: Period | None = NINE_MONTHS, published_on: str = "2024-10-05", **figures: Any) -> dict[str, Any]:
        """Send an article with these figures; gives its record of them."""
        self.sent += 1
        text = f"Bài {self.sent}: {HUYEN_UY} kết nạp đảng viên."
        told = Told(text)
        recruitment = Recruitment(organisation=HUYEN_UY, period=period, evidence=told.quote(HUYEN_UY), rule="test.recruitment", **figures)
        extraction = Extraction(
            extractor=EXTRACTOR, published_on=published_on, organisations=(told.organisation(HUYEN_UY),), recruitment=(recruitment,)
        )
        self.reader.finds(text, extraction)
        record: dict[str, Any] = send(self.client, text)["recruitment"][0]
        return record

    def series(self, **query: Any) -> list[dict[str, Any]]:
        """The periods of the committee."""
        return items(self.client, "/committees/1/recruitment-targets", **query)


@pytest.fixture
def newspaper(client: TestClient, reader: ScriptedReader) -> Newspaper:
    return Newspaper(client, reader)


def told(period: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Each figure of `period`: what, how much, and whether it is derived and conflicting."""
    return [
        (figure["part"] or figure["measure"], figure["value"], figure["derived"], figure["conflicting"]) for figure in period["figures"]
    ]


def test_tells_figures_stated_and_derived_with_their_sources(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    (period,) = items(client, "/committees/1/recruitment-targets")
    assert (period["period"], period["kind"]) == ({"start": "2024-01-01", "end": "2024-09-30"}, "nine_months")
    assert told(period) == [
        ("admitted", 116, False, False),
        ("female", 61, False, False),
        ("target", 160, True, False),
        ("attainment_percent", 72.5, False, False),
    ]
    (record,) = article["recruitment"]
    source = {name: record[name] for name in ("rule", "extractor", "evidence")}
    assert period["figures"][0]["sources"] == [{**source, "article_id": 1, "report_id": record["id"], "published_on": "2024-10-05"}]
    assert (period["conflicting"], period["inconsistent"]) == (False, [])


def test_a_figure_that_several_articles_give_is_one_with_all_of_them(newspaper: Newspaper) -> None:
    newspaper.prints(admitted=116, published_on="2024-10-07")
    newspaper.prints(admitted=116, target=160, attainment_percent=72.5, derived=("target",))
    newspaper.prints(target=160)
    (period,) = newspaper.series()
    assert told(period)[:2] == [("admitted", 116, False, False), ("target", 160, False, False)]
    assert [[source["article_id"] for source in figure["sources"]] for figure in period["figures"]] == [[2, 1], [2, 3], [2]]


def test_differing_figures_for_one_period_are_both_told(newspaper: Newspaper) -> None:
    newspaper.prints(admitted=116, breakdown={BreakdownKey.FEMALE: 61})
    newspaper.prints(admitted=118, breakdown={BreakdownKey.FEMALE: 61})
    newspaper.prints(YEAR, admitted=150)
    nine_months, year = newspaper.series()
    assert told(nine_months) == [("admitted", 116, False, True), ("admitted", 118, False, True), ("female", 61, False, False)]
    assert (nine_months["conflicting"], year["conflicting"]) == (True, False)


def test_a_percentage_with_fewer_decimals_is_no_other(newspaper: Newspaper) -> None:
    for percent in (72.5, 72.0, 71.0):
        newspaper.prints(attainment_percent=percent)
    assert [figure[1:] for figure in told(newspaper.series()[0])] == [(71.0, False, True), (72.0, False, True), (72.5, False, True)]
    newspaper.client.delete("/articles/3")
    assert [figure[1:] for figure in told(newspaper.series()[0])] == [(72.0, False, False), (72.5, False, False)]


def test_figures_without_a_period_do_not_conflict(newspaper: Newspaper) -> None:
    newspaper.prints(None, admitted=116)
    newspaper.prints(None, admitted=118)
    (period,) = newspaper.series()
    assert (period["period"], period["kind"], period["conflicting"]) == (None, None, False)
    assert len(period["figures"]) == 2


PERIODS = [
    (Period("2020-01-01", "2020-12-31"), "year"),
    (Period("2020-01-01", "2025-12-31"), "term"),
    (Period(None, "2022-12-31"), "other"),
    (Period("2024-01-01", "2024-01-31"), "month"),
    (Period("2024-01-01", "2024-03-31"), "quarter"),
    (Period("2024-01-01", "2024-06-30"), "half"),
    (Period("2024-01-01", "2024-08-31"), "other"),
    (NINE_MONTHS, "nine_months"),
    (YEAR, "year"),
    (Period("2024-02-01", "2024-02-29"), "month"),
    (Period("2024-07-01", "2024-12-31"), "half"),
    (Period("2024-10-01", "2024-12-31"), "quarter"),
    (Period("2025-01-01", None), "other"),
    (None, None),
]


def test_periods_follow_one_another_over_pages_and_by_kind(newspaper: Newspaper) -> None:
    for number, (period, _) in enumerate(reversed(PERIODS), start=1):
        newspaper.prints(period, admitted=number)
    series = newspaper.series()
    expected = [(period and {"start": period.start, "end": period.end}, kind) for period, kind in PERIODS]
    assert [(period["period"], period["kind"]) for period in series] == expected
    for kind in {kind for _, kind in PERIODS if kind}:
        assert newspaper.series(kind=kind) == [period for period in series if period["kind"] == kind], kind
    paged, path = [], "/committees/1/recruitment-targets?limit=4"
    while path:
        page = newspaper.client.get(path).json()
        paged += page["items"]
        path = page["next"]
    assert paged == series


@pytest.mark.parametrize(
    ("query", "found"),
    [({"year": 2024}, 1), ({"year": 2023}, 0), ({"from": "2024-09-30"}, 1), ({"from": "2024-10-01"}, 0), ({"to": "2023-12-31"}, 0)],
)
def test_filters_periods_by_time(newspaper: Newspaper, query: dict[str, Any], found: int) -> None:
    newspaper.prints(admitted=116)
    assert len(newspaper.series(**query)) == found


def test_only_committees_have_a_series(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    ids = {organisation["name"]: organisation["id"] for organisation in article["organisations"]}
    assert client.get(f"/committees/{ids[UY_BAN]}/recruitment-targets").status_code == 404
    assert client.get("/committees/99/recruitment-targets").status_code == 404
    assert client.get("/committees/1/recruitment-targets", params={"kind": "week"}).status_code == 422
    assert client.get("/committees/1/recruitment-targets", params={"cursor": "WzFd"}).status_code == 422


AGREEING: list[dict[str, Any]] = [
    {"admitted": 116, "target": 160, "attainment_percent": 72.5},
    {"admitted": 116, "target": 160, "attainment_percent": 72.0},  # cut off
    {"admitted": 116, "target": 160, "attainment_percent": 73.0},  # rounded
    {"admitted": 2, "target": 3, "attainment_percent": 66.67},
    {"admitted": 2, "target": 3, "attainment_percent": 66.6},
    {"admitted": 172, "target": 160, "attainment_percent": 107.5, "surplus": 12},
    {"admitted": 116, "target": 150, "target_max": 160, "attainment_percent": 75.0},  # of some target in the range
    {"admitted": 116, "target": 999, "attainment_percent": 72.5, "derived": ("target",)},  # arithmetic proves nothing
    {"admitted": 116, "target": 0, "attainment_percent": 72.5},
    {"admitted": 116, "attainment_percent": 72.5},
    {"target": 160, "attainment_percent": 72.5},
]


@pytest.mark.parametrize("figures", AGREEING)
def test_figures_that_agree(newspaper: Newspaper, figures: dict[str, Any]) -> None:
    assert newspaper.prints(**figures)["inconsistent"] == []


CONTRADICTING: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (
        {"admitted": 116, "target": 160, "attainment_percent": 75.0},
        {"figure": "attainment_percent", "printed": 75.0, "expected": 72.5},
    ),
    (
        {"admitted": 116, "target": 160, "attainment_percent": 72.4},
        {"figure": "attainment_percent", "printed": 72.4, "expected": 72.5},
    ),
    (
        {"admitted": 2, "target": 3, "attainment_percent": 66.68},
        {"figure": "attainment_percent", "printed": 66.68, "expected": 66.67},
    ),
    (
        {"admitted": 116, "target": 150, "target_max": 160, "attainment_percent": 80.0},
        {"figure": "attainment_percent", "printed": 80.0, "expected": 77.33},
    ),
    ({"admitted": 172, "target": 160, "surplus": 13}, {"figure": "surplus", "printed": 13, "expected": 12}),
    (
        {"admitted": 2**63 - 1, "target": 1, "attainment_percent": 72.12345678901234},
        {"figure": "attainment_percent", "printed": 72.12345678901234, "expected": 9.223372036854776e20},
    ),
]


@pytest.mark.parametrize(("figures", "expected"), CONTRADICTING)
def test_figures_that_contradict_one_another_are_told_with_both_numbers(
    newspaper: Newspaper, figures: dict[str, Any], expected: dict[str, Any]
) -> None:
    record = newspaper.prints(**figures)
    assert record["inconsistent"] == [expected]
    assert items(newspaper.client, "/recruitment-targets") == [record]
    assert newspaper.series()[0]["inconsistent"] == [{**expected, "article_id": 1, "report_id": record["id"]}]
