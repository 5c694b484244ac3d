"""Names that go on from what was typed."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM, UY_BAN
from tests.articles.sending import send_post, send_tan_hoa


def suggested(client: TestClient, q: str, **query: Any) -> list[str]:
    answer = client.get("/suggest", params={"q": q, **query})
    assert answer.status_code == 200, answer.text
    return [each["name"] for each in answer.json()["items"]]


def test_every_letter_of_a_name_leads_to_it(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for name in (LAM, HANH, HUYEN_UY, BAN_TO_CHUC, UY_BAN):
        for end in range(1, len(name) + 1):
            if name[:end].strip() == name[:end]:
                assert name in suggested(client, name[:end]), name[:end]


def test_any_word_may_be_the_first_that_is_typed(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for q in ("lâ", "van l", "l", "lam tr"):
        assert LAM in suggested(client, q), q
    assert suggested(client, "tan h")[0] == HUYEN_UY
    assert suggested(client, "btc h")[0] == BAN_TO_CHUC
    assert suggested(client, "ubnd")[0] == UY_BAN


def test_a_slip_in_a_finished_word_is_forgiven(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for q in ("trna van l", "Traafn v", "huyne uy t"):
        assert suggested(client, q)[:1] in ([LAM], [HUYEN_UY]), q


def test_a_suggestion_tells_where_and_what_it_is(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    person = client.get("/suggest", params={"q": "tran v"}).json()["items"][0]
    assert person == {
        "kind": "member", "id": person["id"], "path": f"/members/{person['id']}", "name": LAM, "context": f"Bí thư {HUYEN_UY}"
    }  # fmt: skip
    organ = client.get("/suggest", params={"q": "ban to", "kind": "committee"}).json()["items"][0]
    assert (organ["name"], organ["context"]) == (BAN_TO_CHUC, HUYEN_UY)


def test_a_name_that_begins_so_comes_first(client: TestClient, reader: ScriptedReader) -> None:
    for name in ("Nguyễn Văn Lam", "Lam Văn Nguyên"):
        send_post(client, reader, name, "Bí thư", HUYEN_UY)
    assert suggested(client, "lam", kind="member") == ["Lam Văn Nguyên", "Nguyễn Văn Lam"]
    assert suggested(client, "lam", kind="member", limit=1) == ["Lam Văn Nguyên"]


def test_articles_are_no_suggestions(client: TestClient) -> None:
    assert client.get("/suggest", params={"q": "a", "kind": "article"}).status_code == 422
    assert client.get("/suggest", params={"q": "a", "limit": 21}).status_code == 422
