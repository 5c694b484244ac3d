"""Who may do what: with which key, from where, and what the refusal says."""

from __future__ import annotations

import datetime as dt

import pytest
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient
from sqlalchemy import event

from app.access.scopes import Scope, demanded
from app.config import Settings
from app.keys.key_text import make_key
from app.keys.repository import ApiKeyRepository
from app.keys.ring import KNOWN_FOR, KeyRing
from app.main import create_app
from tests.conftest import Backend
from tests.keys.keyring import HERE, Clock, bearer, calling, make, put_ring, revoke

ARTICLE = {"text": "Một bài."}
DAY = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def status_of_writing(client: TestClient, **headers: str) -> int:
    return client.post("/articles", json=ARTICLE, headers=headers).status_code


def test_each_write_demands_a_scope_and_each_read_none_but_read() -> None:
    demands = {
        (method, route.path_format): demanded(method, route.endpoint)
        for route in iter_route_contexts(create_app(Settings(database_url="sqlite:///never.db", log_level="error")).routes)
        for method in route.methods or ()
    }
    reads = {of for of in demands if of[0] in {"GET", "HEAD"}}
    writes = {of: scope for of, scope in demands.items() if of not in reads}
    assert {demands[of] for of in reads} == {Scope.READ}
    assert {path for (_, path), scope in writes.items() if scope is Scope.INGEST} == {"/articles", "/articles/batch", "/extractions"}
    assert {path for (_, path), scope in writes.items() if scope is Scope.READ} == {"/reconcile"}  # asks, in a form
    assert all(scope is Scope.ADMIN for (method, path), scope in writes.items() if method != "POST")
    for path in ("/members/{member_id}", "/committees/{committee_id}"):
        assert all(writes["POST", f"{path}/{act}"] is Scope.ADMIN for act in ("merge", "split", "rename"))
    assert writes["POST", "/decisions/{decision_id}/undo"] is Scope.ADMIN


@pytest.mark.parametrize("source", [HERE, ("::1", 1), ("127.8.9.10", 1), ("::ffff:127.0.0.1", 1)])
def test_without_any_key_made_a_program_on_this_machine_may_write(backend: Backend, source: tuple[str, int]) -> None:
    with calling(backend, source) as client:
        assert status_of_writing(client) == 201


@pytest.mark.parametrize("source", [("203.0.113.9", 1), ("10.0.0.7", 1), ("2001:db8::1", 1), ("testclient", 1)])
def test_without_any_key_made_nobody_else_may(backend: Backend, source: tuple[str, int]) -> None:
    with calling(backend, source) as client:
        answer = client.post("/articles", json=ARTICLE)
        assert answer.status_code == 401
        assert "danhbo keys create" in answer.json()["detail"]
        assert answer.headers["WWW-Authenticate"] == 'Bearer realm="danhbo"'
        assert client.get("/articles").json()["items"] == []


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-For": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1"},
        {"X-Real-IP": "127.0.0.1"},
        {"Via": "1.1 proxy"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1.elsewhere.example:8000", "Host": "127.0.0.1.elsewhere.example:8000"},
        {"Origin": "http://[::1"},
    ],
)
def test_what_a_proxy_hands_on_or_another_sites_page_sends_is_not_of_this_machine(backend: Backend, headers: dict[str, str]) -> None:
    with calling(backend, HERE) as client:
        assert status_of_writing(client, **headers) == 401


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_the_services_own_docs_page_may_write(backend: Backend, host: str) -> None:
    with calling(backend, HERE) as client:
        assert status_of_writing(client, Origin=f"http://{host}", Host=host) == 201


def test_once_a_key_was_made_this_machine_needs_one_too(backend: Backend) -> None:
    make(backend.database, Scope.READ)
    with calling(backend, HERE) as client:
        answer = client.post("/articles", json=ARTICLE)
        assert answer.status_code == 401
        assert "`ingest`" in answer.json()["detail"]
        assert client.get("/articles").status_code == 200


@pytest.mark.parametrize("scope", [Scope.INGEST, Scope.ADMIN])
def test_a_key_opens_what_its_scope_allows_in_either_header(backend: Backend, scope: Scope) -> None:
    key = make(backend.database, scope)
    with calling(backend) as client:
        assert status_of_writing(client, **bearer(key)) == 201
        assert status_of_writing(client, Authorization=f"bearer   {key} ") == 200
        assert status_of_writing(client, **{"X-API-Key": key}) == 200
        assert status_of_writing(client, **{"X-API-Key": key, **bearer(key)}) == 200
        assert status_of_writing(client, **{"X-API-Key": key, "Authorization": "Basic of a proxy"}) == 200


@pytest.mark.parametrize(("scope", "deleted"), [(Scope.READ, 403), (Scope.INGEST, 403), (Scope.ADMIN, 204)])
def test_another_scope_is_refused_by_name(backend: Backend, scope: Scope, deleted: int) -> None:
    key, sender = make(backend.database, scope), make(backend.database, Scope.INGEST)
    with calling(backend) as client:
        client.post("/articles", json=ARTICLE, headers=bearer(sender))
        answer = client.delete("/articles/1", headers=bearer(key))
        assert answer.status_code == deleted
        if deleted == 403:
            assert "`admin`" in answer.json()["detail"]
            assert 'error="insufficient_scope", scope="admin"' in answer.headers["WWW-Authenticate"]
            assert client.get("/articles/1").status_code == 200


def test_a_key_that_reads_does_not_send_in(backend: Backend) -> None:
    key = make(backend.database, Scope.READ)
    with calling(backend) as client:
        assert status_of_writing(client, **bearer(key)) == 403
        assert client.post("/extractions", json=ARTICLE, headers=bearer(key)).status_code == 403


def test_with_closed_reads_only_the_documentation_and_health_are_open(backend: Backend) -> None:
    reader, sender = make(backend.database, Scope.READ), make(backend.database, Scope.INGEST)
    with calling(backend, reads="keys") as client:
        assert client.get("/committees").status_code == 401
        assert client.head("/committees").status_code == 401
        assert client.get("/committees", headers=bearer(sender)).status_code == 403
        assert client.get("/committees", headers=bearer(reader)).status_code == 200
        for path in ("/", "/docs", "/redoc", "/openapi.json", "/static-offline-docs/swagger-ui.css", "/healthz", "/readyz"):
            assert client.get(path).status_code == 200


def test_a_wrong_secret_behind_a_known_label_tells_nothing(backend: Backend) -> None:
    key = make(backend.database, Scope.INGEST)
    revoke(backend.database, key)
    guess = key[:13] + make_key().text[13:]
    with calling(backend) as client:
        answers = [client.get("/articles", headers=bearer(text)) for text in (guess, make_key().text)]
        assert [answer.status_code for answer in answers] == [401, 401]
        assert answers[0].json()["detail"] == answers[1].json()["detail"] == "There is no such key."
        assert 'error="invalid_token"' in answers[0].headers["WWW-Authenticate"]


def test_who_holds_a_key_that_is_over_is_told_so(backend: Backend) -> None:
    revoked, expired = make(backend.database, Scope.INGEST), make(backend.database, Scope.INGEST, expires_at=DAY)
    revoke(backend.database, revoked)
    with calling(backend) as client:
        put_ring(client, KeyRing(backend.database, now=lambda: DAY))
        answers = [client.post("/articles", json=ARTICLE, headers=bearer(key)) for key in (revoked, expired)]
        assert [answer.status_code for answer in answers] == [401, 401]
        assert answers[0].json()["detail"].endswith("was revoked.")
        assert answers[1].json()["detail"].endswith("expired at 2026-11-22T00:00:00Z.")
        put_ring(client, KeyRing(backend.database, now=lambda: DAY - dt.timedelta(seconds=1)))
        assert status_of_writing(client, **bearer(expired)) == 201


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Authorization", b"Bearer"),
        ("Authorization", b"Bearer "),
        ("X-API-Key", b""),
        ("X-API-Key", b"dbo_"),
        ("Authorization", b"Bearer dbo_abcdefgh_" + b"A" * 43),
        ("Authorization", b"Bearer dbo_abcdefgh_" + b"A" * 43 + b" more"),
        ("X-API-Key", "khóa của tôi".encode()),
        ("X-API-Key", b"\xff\xfe" * 20),
        ("X-API-Key", b"A" * 5000),
    ],
)
def test_what_is_no_key_is_refused_even_where_none_is_needed(backend: Backend, name: str, value: bytes) -> None:
    with calling(backend, HERE) as client:
        answer = client.get("/articles", headers=[(name.encode(), value)])
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
        assert client.get("/healthz", headers=[(name.encode(), value)]).status_code == 200


def test_two_different_keys_are_a_contradiction(backend: Backend) -> None:
    one, other = make(backend.database, Scope.INGEST), make(backend.database, Scope.ADMIN)
    with calling(backend) as client:
        both = [("Authorization", f"Bearer {one}"), ("X-API-Key", other)]
        twice = [("Authorization", f"Bearer {one}"), ("Authorization", f"Bearer {other}")]
        for headers in (both, twice):
            answer = client.get("/articles", headers=headers)
            assert answer.status_code == 422
            assert answer.json()["errors"][0]["loc"] == ["header", "X-API-Key"]


@pytest.mark.parametrize("parameter", ["api_key", "key", "access_token"])
def test_a_key_in_the_address_is_no_key(backend: Backend, parameter: str) -> None:
    key = make(backend.database, Scope.ADMIN)
    with calling(backend, reads="keys") as client:
        assert client.get("/articles", params={parameter: key}).status_code == 401
    with calling(backend) as client:
        refused = client.get("/articles", params={parameter: key})
        assert refused.status_code == 422
        assert parameter in refused.text
        assert key not in refused.text


def test_nothing_of_the_body_is_read_before_the_key(backend: Backend) -> None:
    make(backend.database, Scope.ADMIN)
    with calling(backend) as client:
        answer = client.post("/members/1/merge", content=b"{" * 10_000, headers={"Content-Type": "application/json"})
        assert answer.status_code == 401


def test_what_was_made_or_revoked_elsewhere_counts_a_second_later(backend: Backend) -> None:
    clock = Clock()
    with calling(backend, HERE) as client:
        put_ring(client, KeyRing(backend.database, clock=clock))
        assert status_of_writing(client) == 201
        key = make(backend.database, Scope.INGEST)
        clock.seconds += KNOWN_FOR
        assert status_of_writing(client) == 401
        assert status_of_writing(client, **bearer(key)) == 200
        revoke(backend.database, key)
        clock.seconds += KNOWN_FOR
        assert status_of_writing(client, **bearer(key)) == 401
        assert status_of_writing(client) == 401


def test_a_flood_of_made_up_keys_costs_one_query(backend: Backend) -> None:
    make(backend.database, Scope.INGEST)
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    with calling(backend, rate_limit="") as client:
        put_ring(client, KeyRing(backend.database, clock=Clock()))
        event.listen(backend.engine, "before_cursor_execute", note)
        for _ in range(20):
            assert client.get("/articles", headers=bearer(make_key().text)).status_code == 401
        event.remove(backend.engine, "before_cursor_execute", note)
    assert len([statement for statement in sent if "api_key" in statement]) == 1


def test_the_day_of_the_last_use_is_noted_once(backend: Backend) -> None:
    key = make(backend.database, Scope.READ)
    with calling(backend) as client:
        put_ring(client, KeyRing(backend.database, clock=Clock(), now=lambda: DAY))
        for _ in range(3):
            assert client.get("/articles", headers=bearer(key)).status_code == 200
    with backend.database.read() as session:
        (stored,) = ApiKeyRepository.from_session(session).all_keys()
    assert stored.last_used_on == DAY.date()
    assert key not in repr(stored)
    assert stored.digest not in repr(stored)
