"""Statistics."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.sending import items, send_tan_hoa
from tests.committees.bodies import TINH_UY, committee, tell
from tests.decisions.deciding import WHO


def test_lists_what_was_counted(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    (statistic,) = items(client, "/statistics")
    assert statistic == article["statistics"][0]
    assert (statistic["measure"], statistic["value"], statistic["as_of"]) == ("party_members", 4312, "2024-09")


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"committee": 1, "measure": "party_members"}, True),
    ({"measure": "cells"}, False),
    ({"level": "district"}, True),
    ({"level": "commune"}, False),
    ({"article": 2}, False),
    ({"year": 2024}, True),
    ({"from": "2024-10-01"}, False),
    ({"q": "4.312 đảng viên"}, True),
    ({"q": "tan hoa"}, True),
]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for query, found in FILTERS:
        assert bool(items(client, "/statistics", **query)) is found, query


def test_figures_of_a_merged_committee_have_the_rank_of_the_whole(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    tell(client, reader, TINH_UY)
    assert client.post("/committees/1/merge", json={"into": committee(client, TINH_UY[0])["id"], **WHO}).status_code == 201
    assert [len(items(client, "/statistics", level=level)) for level in ("province", "district")] == [1, 0]
