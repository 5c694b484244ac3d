"""Organisations and committees: one record over all articles, found by any spelling."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction import Extraction
from app.extraction.facts import Level, OrganisationKind
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.rereading import reread
from tests.articles.samples import BAN_TO_CHUC, HUYEN_UY, LAM, TEXT, UY_BAN, Told, tan_hoa
from tests.articles.sending import items, send, send_post, send_tan_hoa
from tests.conftest import Backend


def names(found: list[dict[str, Any]]) -> list[str]:
    return [organisation["name"] for organisation in found]


def test_lists_every_body_by_name_and_the_partys_apart(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    assert names(items(client, "/organisations")) == [BAN_TO_CHUC, HUYEN_UY, UY_BAN]
    assert names(items(client, "/committees")) == [BAN_TO_CHUC, HUYEN_UY]


def test_an_organ_names_its_committee(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    organ, committee = items(client, "/committees")
    assert organ["parent"] == {"id": committee["id"], "name": HUYEN_UY}
    assert names(items(client, "/committees", parent=committee["id"])) == [BAN_TO_CHUC]
    assert client.get(f"/committees/{organ['id']}").json()["parent"] == organ["parent"]


def test_an_organ_without_its_committee_still_tells_the_name(client: TestClient, reader: ScriptedReader) -> None:
    extraction = tan_hoa()
    reader.finds(TEXT, Extraction(extractor=EXTRACTOR, organisations=extraction.organisations[1:2]))
    send(client, TEXT)
    assert items(client, "/committees")[0]["parent"] == {"id": None, "name": HUYEN_UY}


def test_gathers_the_names_that_articles_print(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    send_post(client, reader, "Lê Văn Ba", "Ủy viên", HUYEN_UY)
    committee = items(client, "/committees", q="huyen uy tan hoa", kind="party_committee")[0]
    assert committee["names"] == ["Đảng bộ huyện", "Huyện uỷ Tân Hoà", HUYEN_UY]
    assert [mention["article_id"] for mention in committee["mentions"]] == [2]
    assert [mention["article_id"] for mention in client.get(f"/committees/{committee['id']}").json()["mentions"]] == [2, 1]


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"q": "DANG BO HUYEN"}, [HUYEN_UY]),
    ({"q": "huyện uỷ tân hoà"}, [BAN_TO_CHUC, HUYEN_UY]),
    ({"q": "huye_ uy"}, []),
    ({"kind": "party_organ"}, [BAN_TO_CHUC]),
    ({"level": "province"}, []),
    ({"place": "193", "kind": "party_committee"}, [HUYEN_UY]),
    ({"article": 1}, [BAN_TO_CHUC, HUYEN_UY]),
    ({"article": 2}, []),
]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for query, found in FILTERS:
        assert names(items(client, "/committees", **query)) == found, query


def test_a_bare_name_stays_its_articles_own(client: TestClient, reader: ScriptedReader) -> None:
    for number in (1, 2):
        told = Told(f"Quận ủy họp lần {number}.")
        quan_uy = told.organisation("Quận ủy", resolved=False, place=None)
        reader.finds(told.text, Extraction(extractor=EXTRACTOR, organisations=(quan_uy,)))
        send(client, told.text)
    found = items(client, "/committees")
    assert names(found) == ["Quận ủy", "Quận ủy"]
    assert [committee["article_id"] for committee in found] == [1, 2]
    assert not any(committee["resolved"] for committee in found)


def test_the_organ_of_a_bare_name_belongs_to_that_articles_own(client: TestClient, reader: ScriptedReader) -> None:
    for number in (1, 2):
        told = Told(f"Quận ủy và Ban Thường vụ Quận ủy họp lần {number}.")
        quan_uy = told.organisation("Quận ủy", resolved=False, place=None)
        organ = told.organisation("Ban Thường vụ Quận ủy", OrganisationKind.PARTY_ORGAN, resolved=False, place=None, parent="Quận ủy")
        reader.finds(told.text, Extraction(extractor=EXTRACTOR, organisations=(quan_uy, organ)))
        article = send(client, told.text)
        parent, child = article["organisations"]
        assert child["parent"] == {"id": parent["id"], "name": "Quận ủy"}


def test_one_name_in_two_places_is_two_bodies(client: TestClient, reader: ScriptedReader) -> None:
    for place in ("193", "024", "193"):
        told = Told(f"Đảng ủy xã Tân Phú họp ở {place}" + "." * (1 + len(reader.read)))
        committee = told.organisation("Đảng ủy xã Tân Phú", level=Level.COMMUNE, place=place)
        reader.finds(told.text, Extraction(extractor=EXTRACTOR, organisations=(committee,)))
        send(client, told.text)
    assert [committee["place"] for committee in items(client, "/committees")] == ["193", "024"]


def test_a_units_body_without_a_place_is_not_shared(client: TestClient, reader: ScriptedReader) -> None:
    for number in (1, 2):
        told = Told(f"Chi bộ thôn 5 họp lần {number}.")
        cell = told.organisation("Chi bộ thôn 5", OrganisationKind.PARTY_CELL, Level.GRASSROOTS, place=None)
        reader.finds(told.text, Extraction(extractor=EXTRACTOR, organisations=(cell,)))
        send(client, told.text)
    assert len(items(client, "/committees")) == 2


def test_one_body_named_twice_in_an_article_is_one(client: TestClient, reader: ScriptedReader) -> None:
    body = tan_hoa().organisations[0]
    reader.finds(
        TEXT, Extraction(extractor=EXTRACTOR, organisations=(body, replace(body, name=HUYEN_UY.upper(), names=("Huyện ủy Tân Hòa",))))
    )
    assert len(send(client, TEXT)["organisations"]) == 1
    assert items(client, "/committees")[0]["names"] == ["Đảng bộ huyện", "Huyện uỷ Tân Hoà", "Huyện ủy Tân Hòa"]


def test_a_state_body_is_no_committee(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    body = items(client, "/organisations", kind="state_body")[0]
    assert client.get(f"/organisations/{body['id']}").status_code == 200
    assert client.get(f"/committees/{body['id']}").status_code == 404
    assert client.get(f"/committees/{body['id']}/members").status_code == 404


def test_an_article_may_name_more_bodies_than_a_statement_takes_values(
    client: TestClient, reader: ScriptedReader, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.repository._MOST_VALUES", 2)
    article = send_tan_hoa(client, reader)
    send_post(client, reader, "Lê Văn Ba", "Ủy viên", HUYEN_UY)
    client.delete(f"/articles/{article['id']}")
    assert names(items(client, "/organisations")) == [HUYEN_UY]
    client.delete("/articles/2")
    assert backend.counts() == {}


def test_the_newest_mention_is_of_the_article_stored_last_also_when_another_was_read_since(
    client: TestClient, reader: ScriptedReader, backend: Backend
) -> None:
    first = send_tan_hoa(client, reader)
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, published_on="2020-02-01")
    reader.finds(TEXT, Extraction(extractor="0.0.later", organisations=tan_hoa().organisations))
    assert reread(backend.database, first["id"], reader)
    (listed,) = items(client, "/committees", kind="party_committee")
    assert [mention["article_id"] for mention in listed["mentions"]] == [2]
    mentions = client.get(f"/committees/{listed['id']}").json()["mentions"]
    assert [(mention["article_id"], mention["extractor"]) for mention in mentions] == [(2, EXTRACTOR), (1, "0.0.later")]
