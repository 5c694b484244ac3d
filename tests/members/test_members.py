"""People, their posts, and when two mentions of a name are one person."""

from __future__ import annotations

import unicodedata
from typing import Any

from fastapi.testclient import TestClient

from app.extraction import Extraction
from app.extraction.facts import AppointmentStatus, Level, OrganisationKind
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM, UY_BAN, Told
from tests.articles.sending import items, send, send_post, send_tan_hoa

TINH_UY = "Tỉnh ủy Hòa Phú"


def posts(member: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(post["title"], post["organisation"]["name"], post["status"]) for post in member["appointments"]]


def test_lists_people_by_name_with_their_posts(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    hanh, lam = items(client, "/members")
    assert (hanh["name"], lam["name"]) == (HANH, LAM)
    assert posts(lam) == [("Bí thư", HUYEN_UY, "current")]
    assert set(posts(hanh)) == {("Trưởng Ban", BAN_TO_CHUC, "current"), ("Phó Chủ tịch", UY_BAN, "former")}
    assert lam["appointments"][0]["evidence"][0]["text"] == LAM
    assert lam["appointments"][0]["published_on"] == "2024-10-05"


def test_lists_the_newest_of_each_post_and_shows_them_all(client: TestClient, reader: ScriptedReader) -> None:
    for day in ("2024-01-01", "2024-03-01", "2024-02-01"):
        send_post(client, reader, LAM, "Bí thư", HUYEN_UY, words=f"ngày {day} là", published_on=day)
    send_post(client, reader, LAM, "Ủy viên", HUYEN_UY)
    (member,) = items(client, "/members")
    assert [post["published_on"] for post in member["appointments"]] == ["2024-03-01", None]
    all_of_them = client.get(f"/members/{member['id']}").json()["appointments"]
    assert [post["published_on"] for post in all_of_them] == ["2024-03-01", "2024-02-01", "2024-01-01", None]


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"q": "TRAN VAN LAM"}, [LAM]),
    ({"q": "đô thi hanh"}, [HANH]),
    ({"q": "van"}, [LAM]),
    ({"status": "former"}, [HANH]),
    ({"status": "incoming"}, []),
    ({"committee": 1}, [LAM]),
    ({"committee": 1, "status": "former"}, []),
    ({"year": 2024}, [HANH, LAM]),
    ({"year": 2023}, []),
    ({"from": "2024-10-05", "to": "2024-10-05"}, [HANH, LAM]),
    ({"from": "2024-10-06"}, []),
    ({"to": "2024-10-04"}, []),
    ({"from": "2024-01-01", "to": "2024-12-31", "status": "former"}, [HANH]),
    ({"from": "2024-10-01", "to": "2024-10-31", "committee": 1}, [LAM]),
    ({"article": 1}, [HANH, LAM]),
    ({"article": 9}, []),
]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for query, found in FILTERS:
        assert [member["name"] for member in items(client, "/members", **query)] == found, query


def test_a_filter_on_posts_leaves_the_other_posts_out(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    (hanh,) = items(client, "/members", status="former")
    assert posts(hanh) == [("Phó Chủ tịch", UY_BAN, "former")]


def test_lists_the_members_of_one_committee_with_their_posts_in_it(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    send_post(client, reader, LAM, "Ủy viên", TINH_UY)
    committee = article["organisations"][0]["id"]
    (lam,) = items(client, f"/committees/{committee}/members")
    assert posts(lam) == [("Bí thư", HUYEN_UY, "current")]
    assert items(client, f"/committees/{committee}/members", status="outgoing") == []


def test_who_has_no_post_is_not_listed_but_has_a_record(client: TestClient, reader: ScriptedReader) -> None:
    told = Told("Em Cao Thị Mai được kết nạp.")
    reader.finds(told.text, Extraction(extractor=EXTRACTOR, people=(told.person("Cao Thị Mai"),)))
    person = send(client, told.text)["people"][0]["id"]
    assert items(client, "/members") == []
    expected = {"id": person, "name": "Cao Thị Mai", "posts": [], "mentions": None, "possible_duplicates": [], "appointments": []}
    assert client.get(f"/members/{person}").json() == expected


def test_who_is_named_by_a_post_alone_has_a_record_too(client: TestClient, reader: ScriptedReader) -> None:
    told = Told(f"{LAM}, Bí thư {HUYEN_UY}.")
    appointment = told.appointment(LAM, "Bí thư", HUYEN_UY)
    reader.finds(told.text, Extraction(extractor=EXTRACTOR, appointments=(appointment,)))
    article = send(client, told.text)
    assert [person["name"] for person in article["people"]] == [LAM]
    assert article["appointments"][0]["organisation"] == {"id": None, "name": HUYEN_UY}


def people(client: TestClient) -> int:
    return len(items(client, "/members"))


def test_the_same_name_in_the_same_committee_is_one_person(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Phó Bí thư", HUYEN_UY)
    send_post(client, reader, "TRẦN VĂN LÂM", "Bí thư", HUYEN_UY)
    assert people(client) == 1


def test_spellings_of_one_name_are_one_person_shown_alike_in_any_order(client: TestClient, reader: ScriptedReader) -> None:
    spellings = ["Trần Văn Hoà", "TRẦN VĂN HÒA", "Trần Văn Hòa", unicodedata.normalize("NFD", "Trần Văn Hoà")]
    shown = set()
    for order in (spellings, spellings[::-1]):
        for number, name in enumerate(order):
            send_post(client, reader, name, "Phó Bí thư", HUYEN_UY, words=f"lần {number} là")
        (member,) = items(client, "/members")
        shown.add(member["name"])
        for article in items(client, "/articles"):
            client.delete(f"/articles/{article['id']}")
    assert len(shown) == 1
    assert not shown.pop().isupper()


def test_days_ask_for_who_was_given_a_post_then_and_show_no_other(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Phó Bí thư", HUYEN_UY, words="đầu năm", status=AppointmentStatus.INCOMING, published_on="2024-01-10")
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, words="giữa năm", status=AppointmentStatus.INCOMING, published_on="2024-06-10")
    send_post(client, reader, HANH, "Bí thư", HUYEN_UY, words="giữa năm nay", published_on="2024-06-11")
    send_post(client, reader, HANH, "Ủy viên", HUYEN_UY, words="không rõ ngày", status=AppointmentStatus.INCOMING)
    for week in ({"from": "2024-06-08", "to": "2024-06-14"}, {"from": "2024-03-01"}):
        (member,) = items(client, "/members", status="incoming", **week)
        assert posts(member) == [("Bí thư", HUYEN_UY, "incoming")]
        assert member["appointments"][0]["published_on"] == "2024-06-10"


def test_the_same_name_in_the_same_province_is_one_person(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Phó Bí thư", HUYEN_UY, place="193")  # a district of province 22
    send_post(client, reader, LAM, "Ủy viên", TINH_UY, place="22")
    assert people(client) == 1


def test_the_same_name_in_two_provinces_is_two_people(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, place="193")
    send_post(client, reader, LAM, "Bí thư", TINH_UY, place="31")
    assert people(client) == 2


def test_the_same_name_without_a_place_is_two_people(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, place=None)
    send_post(client, reader, LAM, "Bí thư", TINH_UY, place=None)
    assert people(client) == 2


def test_the_secretary_of_some_cell_is_not_the_head_of_the_province_of_that_name(client: TestClient, reader: ScriptedReader) -> None:
    head = send_post(client, reader, LAM, "Bí thư", TINH_UY, place="22", level=Level.PROVINCE)
    village, hall = Told(f"Ông {LAM} là Bí thư Chi bộ ấp 3."), Told(f"Ông {LAM} dự.")
    cell = village.organisation("Chi bộ ấp 3", OrganisationKind.PARTY_CELL, Level.GRASSROOTS, place=None)
    held = village.appointment(LAM, "Bí thư", cell.name)
    of_cell = Extraction(extractor=EXTRACTOR, place="22", people=(village.person(LAM),), organisations=(cell,), appointments=(held,))
    reader.finds(village.text, of_cell)
    reader.finds(hall.text, Extraction(extractor=EXTRACTOR, place="22", people=(hall.person(LAM),)))
    sent = [head, send(client, village.text), send(client, hall.text)]
    secretary, villager, guest = (article["people"][0]["id"] for article in sent)
    assert (guest == secretary, villager == secretary) == (True, False)
    assert [each["id"] for each in client.get(f"/members/{villager}").json()["possible_duplicates"]] == [secretary]
    again = [client.patch(f"/articles/{article['id']}", json={"title": "Tin"}).json() for article in sent]
    assert [article["people"][0]["id"] for article in again] == [secretary, villager, guest]


def test_a_province_that_became_another_is_near_it_whenever_an_article_comes(client: TestClient, reader: ScriptedReader) -> None:
    before = send_post(client, reader, LAM, "Ủy viên", "Tỉnh ủy Vĩnh Phúc", place="26", level=Level.PROVINCE, published_on="2024-05-01")
    since = send_post(client, reader, LAM, "Ủy viên", "Tỉnh ủy Phú Thọ", place="2025-25", level=Level.PROVINCE, published_on="2025-08-01")
    found = client.get("/members").json()
    assert [each["name"] for each in found["items"]] == [LAM]
    for article in (before, since):
        client.patch(f"/articles/{article['id']}", json={"title": "Tin"})
    assert [each["id"] for each in items(client, "/members")] == [each["id"] for each in found["items"]]


def test_an_article_that_gives_one_person_both_posts_shows_that_two_are_one(client: TestClient, reader: ScriptedReader) -> None:
    for organisation, place in ((HUYEN_UY, "193"), (TINH_UY, "31")):
        send_post(client, reader, LAM, "Bí thư", organisation, place=place)
    text = f"{LAM} từng là Bí thư {HUYEN_UY} và {TINH_UY}."
    told = Told(text)
    bodies = (told.organisation(HUYEN_UY, place="193"), told.organisation(TINH_UY, place="31"))
    both = tuple(told.appointment(LAM, "Bí thư", body.name) for body in bodies)
    reader.finds(text, Extraction(extractor=EXTRACTOR, people=(told.person(LAM),), organisations=bodies, appointments=both))
    assert people(client) == 2
    send(client, text)
    assert people(client) == 1


def test_names_tell_where_they_were_read(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    person = article["people"][0]
    (mention,) = client.get(f"/members/{person['id']}", params={"include": "evidence"}).json()["mentions"]
    assert mention == {"article_id": article["id"], **{name: person[name] for name in ("rule", "extractor", "evidence")}}
