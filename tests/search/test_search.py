"""Finding records by words, however they are typed: the same on both databases."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.facts import Level
from app.search.ranking import MOST_APART, text_score
from app.search.wording import wording_of_text
from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM, UY_BAN
from tests.articles.sending import send, send_post, send_tan_hoa
from tests.committees.bodies import HAI_PHONG, TINH_UY, organ, tell
from tests.decisions.deciding import WHO

HEADLINE = "Tân Hòa <b>&</b> 116 đảng viên mới"


def find(client: TestClient, q: str, **query: Any) -> list[dict[str, Any]]:
    answer = client.get("/search", params={"q": q, **query})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def names(found: list[dict[str, Any]]) -> list[str]:
    return [each["title"] for each in found]


def lit(found: dict[str, Any]) -> list[str]:
    """The stretches of a snippet that are highlighted."""
    return [found["snippet"][each["start"] : each["end"]] for each in found["highlights"]]


PEOPLE = [
    "trần văn lâm", "TRAN VAN LAM", "Lâm Trần Văn", "van lam",
    "trna van lam", "tran vn lam", "tranvan lam", "tra nvan lam", "tran vaan lam", "tran van lsm", "tran van lan", "t ran van lam",
    "Traanf Vawn Laam", "Trâfn văn lâm", "trn van lmm", "tran van lam bi thu tan hoa",
]  # fmt: skip
BODIES = [
    (
        HUYEN_UY,
        [
            "huyen uy tan hoa",
            "Huyện uỷ Tân Hoà",
            "huyeenj uyr tân hoà",
            "huye65n u3y ta6n hoa2",
            "HU Tân Hòa",
            "huyne uy tan hoa",
            "huyen uy tanhoa",
            "dang bo huyen",
        ],
    ),
    (BAN_TO_CHUC, ["BTC Huyện ủy Tân Hòa", "btc hu tan hoa", "ban to chuc huyen uy tan hao"]),
    (UY_BAN, ["UBND huyện Tân Hòa", "ubnd tan hoa", "uy ban nhan dan huyen tan hoa"]),
    ("Thành ủy Hải Phòng", ["TU HP", "thanh uy hp", "Đảng bộ TP Hải Phòng", "thanh uy hai phogn"]),
    ("Ban Thường vụ Tỉnh ủy Quảng Ninh", ["BTV Tỉnh ủy QN", "btv tu quang ninh", "ban thuong vu tinh uy quảng nịnh"]),
]


def test_a_person_is_found_however_the_name_is_typed(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for typed in PEOPLE:
        for q in (typed, unicodedata.normalize("NFD", typed)):
            found = find(client, q, kind="member")
            assert names(found)[:1] == [LAM], q
            assert found[0]["path"] == f"/members/{found[0]['id']}"
            assert found[0]["context"] == f"Bí thư {HUYEN_UY}"


def test_a_body_is_found_however_its_name_is_typed(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    tell(client, reader, HAI_PHONG, TINH_UY, organ("Ban Thường vụ", TINH_UY))
    for name, typed in BODIES:
        for q in typed:
            assert names(find(client, q))[0] == name, q


def test_what_is_found_answers_at_its_path(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader, title=HEADLINE)
    kinds = set()
    for q in ("tan hoa", "tran van lam", "116 dang vien", "nghi quyet so 21"):
        for each in find(client, q):
            kinds.add(each["kind"])
            assert client.get(each["path"]).status_code == 200
    assert kinds == {"committee", "organisation", "member", "outcome", "article"}


def test_snippets_are_printed_text_with_highlights_in_code_points(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    text = client.get(f"/articles/{article['id']}").json()["text"]
    (outcome,) = find(client, "nghi quyet so 21", kind="outcome")
    (passage,) = find(client, "nghi quyet so 21", kind="article")
    for found in (outcome, passage):
        assert lit(found) == ["Nghị quyết số 21"]
        place = found["location"]
        assert text[place["start"] : place["end"]] == found["snippet"]
        assert "<mark>Nghị quyết số 21</mark>-NQ/TW" in found["snippet_html"]
    assert outcome["context"] == LAM
    assert lit(find(client, "trna van lam", kind="member")[0]) == [LAM]
    assert lit(find(client, "hu tan hoa", kind="committee")[0]) == ["Tân Hòa"]


def test_decomposed_text_is_highlighted_where_it_stands(client: TestClient) -> None:
    text = unicodedata.normalize("NFD", "Chiều nay, Đảng bộ xã Bình An họp bàn việc kết nạp.")
    send(client, text)
    (found,) = find(client, "bình an")
    assert found["snippet"] == text
    assert lit(found) == [unicodedata.normalize("NFD", "Bình An")]


def test_a_headline_counts_more_than_the_text_and_is_escaped(client: TestClient) -> None:
    send(client, "Đảng bộ xã Bình An có 116 đảng viên mới.")
    send(client, "Bài hai.", title=HEADLINE, source="Báo Tân Hòa", published_on="2024-10-05")
    first, second = find(client, "116 đảng viên mới")
    assert (first["title"], first["context"], first["date"], first["location"]) == (HEADLINE, "Báo Tân Hòa", "2024-10-05", None)
    assert first["snippet_html"] == "Tân Hòa &lt;b&gt;&amp;&lt;/b&gt; <mark>116 đảng viên mới</mark>"
    assert second["title"] is None
    assert first["score"] > second["score"]


def test_words_that_follow_one_another_come_first_and_the_newest_of_equals(client: TestClient) -> None:
    for text, day in (
        ("Hải sản về cảng; phong trào thi đua sôi nổi.", "2025-01-01"),
        ("Hội nghị ở Hải Phòng.", "2023-01-01"),
        ("Đại hội ở Hải Phòng.", "2024-01-01"),
    ):
        send(client, text, published_on=day)
    assert [each["date"] for each in find(client, "hải phòng", kind="article")] == ["2024-01-01", "2023-01-01", "2025-01-01"]


def test_an_exact_name_comes_before_longer_ones_and_limit_holds(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    found = find(client, "huyen uy tan hoa")
    assert names(found)[:2] == [HUYEN_UY, BAN_TO_CHUC]
    assert found[0]["score"] == 1.0
    assert [each["score"] for each in found] == sorted((each["score"] for each in found), reverse=True)
    assert find(client, "huyen uy tan hoa", limit=2) == found[:2]


def test_a_name_that_somebody_has_brings_no_names_that_are_only_like_it(client: TestClient, reader: ScriptedReader) -> None:
    for name in (LAM, "Trần Văn Lan", "Trần Văn Lâm Sơn"):
        send_post(client, reader, name, "Bí thư", HUYEN_UY)
    assert names(find(client, "tran van lam", kind="member")) == [LAM, "Trần Văn Lâm Sơn"]
    assert sorted(names(find(client, "trna van lam", kind="member")))[:2] == sorted([LAM, "Trần Văn Lan"])
    assert names(find(client, "tran van lam", kind="member", limit=1)) == [LAM]


def test_kinds_can_be_chosen(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    assert {each["kind"] for each in find(client, "tan hoa", kind=["organisation", "article"])} == {"organisation", "article"}
    assert names(find(client, "tan hoa", kind="organisation")) == [UY_BAN]


def test_what_is_unlike_is_not_found(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for q in ("le quang huy", "zzzz", "tran bao chau", "kiem ngu"):
        assert find(client, q) == [], q


@pytest.mark.parametrize("q", ["!!!", "…", '"', "*", "-", "( ) NEAR/", "%", "_", "\\", "'"])
def test_punctuation_alone_finds_nothing(client: TestClient, reader: ScriptedReader, q: str) -> None:
    send_tan_hoa(client, reader)
    assert find(client, q) == []
    assert client.get("/suggest", params={"q": q}).json() == {"items": []}


@pytest.mark.parametrize(
    "q",
    [
        '"tran van lam', "tran* van* lam*", "tran AND van OR lam NOT", "NEAR(tran lam)", "search_key:tran", "^tran - van + lam", "tran%van_lam",
        "{tran} : (van lam", "tran; DROP TABLE person --", "' OR 1=1 --", "(?i)tran|van", "[tran] \\m van $1 :term_1", "a " * 100, "x" * 200,
        "hp " * 60, "trna " * 40, "đ" * 200, "越南 共产党", "😀 tran", "\u200btran van lam", "0" * 200, "1 2 3 4 5 6 7 8 9 10",
    ],
)  # fmt: skip
def test_what_is_typed_is_data_never_syntax(client: TestClient, reader: ScriptedReader, q: str) -> None:
    send_tan_hoa(client, reader)
    plain = " ".join("".join(char if char.isalnum() else " " for char in q.replace("\u200b", "")).split())
    assert find(client, q[:200]) == (find(client, plain[:200]) if plain else [])


@pytest.mark.parametrize("q", ["", "   ", "x" * 201, "a\x00b"])
def test_a_query_that_is_none_is_refused(client: TestClient, q: str) -> None:
    for path in ("/search", "/suggest"):
        answer = client.get(path, params={"q": q})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["loc"] == ["query", "q"]


@pytest.mark.parametrize(
    "query", [{}, {"q": "a", "limit": 51}, {"q": "a", "limit": 0}, {"q": "a", "kind": "person"}, {"q": "a", "page": 2}]
)
def test_other_wrong_parameters_are_named(client: TestClient, query: dict[str, Any]) -> None:
    answer = client.get("/search", params=query)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"][1] in {"q", "limit", "kind", "page"}


def test_a_retracted_article_is_not_found_any_more(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader, title=HEADLINE)
    assert client.delete(f"/articles/{article['id']}").status_code == 204
    for q in ("tran van lam", "huyen uy tan hoa", "nghi quyet", "116"):
        assert find(client, q) == []


def test_merged_people_are_one_found_by_either_name(client: TestClient, reader: ScriptedReader) -> None:
    one = send_post(client, reader, LAM, "Bí thư", HUYEN_UY)["people"][0]["id"]
    other = send_post(client, reader, "Trần Lâm Sơn", "Ủy viên", "Thành ủy Hải Phòng", place="31", level=Level.PROVINCE)["people"][0]["id"]
    merged = client.post(f"/members/{other}/merge", json={"into": one, **WHO})
    for q in (LAM, "tran lam son"):
        assert [each["id"] for each in find(client, q, kind="member")] == [one]
    assert client.post(f"/decisions/{merged.json()['id']}/undo", json=WHO).status_code == 200
    assert find(client, "tran lam son", kind="member")[0]["id"] == other


def test_a_corrected_name_is_found_and_the_one_before_it_no_more(client: TestClient, reader: ScriptedReader) -> None:
    person = send_post(client, reader, HANH, "Bí thư", HUYEN_UY)["people"][0]["id"]
    renamed = client.post(f"/members/{person}/rename", json={"name": "Đỗ Thị Hồng Ngân", **WHO})
    assert names(find(client, "do thi hong ngan", kind="member")) == ["Đỗ Thị Hồng Ngân"]
    assert client.post(f"/decisions/{renamed.json()['id']}/undo", json=WHO).status_code == 200
    assert names(find(client, "do thi hanh", kind="member")) == [HANH]
    assert find(client, "hong ngan", kind="member") == []


def test_a_merged_committee_is_found_by_the_names_of_both(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    tell(client, reader, HAI_PHONG)
    (huyen_uy,), (hai_phong,) = (find(client, q, kind="committee", limit=1) for q in (HUYEN_UY, "thanh uy hai phong"))
    assert client.post(f"/committees/{hai_phong['id']}/merge", json={"into": huyen_uy["id"], **WHO}).status_code == 201
    (found,) = find(client, "thanh uy hai phong", kind="committee", limit=1)
    assert (found["id"], found["title"], found["snippet"]) == (huyen_uy["id"], HUYEN_UY, "Thành ủy Hải Phòng")


def test_statements_do_not_grow_with_what_is_found(client: TestClient, reader: ScriptedReader, statements: list[str]) -> None:
    send_tan_hoa(client, reader)
    statements.clear()
    find(client, "tran van lam")
    few = len(statements)
    for number in range(30):
        send_post(client, reader, LAM, "Bí thư", f"Huyện ủy Tân Hòa {number}", place=None)
    statements.clear()
    assert len(find(client, "tran van lam", limit=50)) > 20
    assert len(statements) <= few <= 20


def test_before_a_full_page_of_longer_names_comes_what_is_headed_just_so(client: TestClient, reader: ScriptedReader) -> None:
    for name in ("Trần Văn Lâm Sơn", "Trần Văn Lâm Hải"):
        send_post(client, reader, name, "Bí thư", HUYEN_UY)
    send(client, "Bài một.", title="Trần Văn Lâm")
    send(client, "Bài hai.", title="Lâm Văn Trần")
    assert [each["kind"] for each in find(client, "tran van lam", limit=2)] == ["article", "member"]


@given(st.permutations(["bi", "thu", "dang", "uy", "xa"]), st.lists(st.sampled_from(["tan", "hoa"]), max_size=5))
@settings(deadline=None)
def test_words_apart_score_no_more_than_the_bound(words: list[str], between: list[str]) -> None:
    told = [word for pair in zip_longest(words, between) for word in pair if word is not None]
    wording = wording_of_text("bi thu dang uy xa")
    if not any(f" {form} " in f" {' '.join(told)} " for form in wording.forms):
        assert 0 < text_score(wording, told) <= MOST_APART
