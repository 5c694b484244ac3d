"""Bad requests of every kind to every operation: each is told in the one shape, with the right status, and as documented.

The client holds each answer against the document: its status is a documented one, and an error is a problem with all that a problem has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import orjson
import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from tests.conftest import Backend
from tests.contract.operations import Operation, operations

_JSON = {"Content-Type": "application/json"}
_TAKES_ANY_QUERY = {"get_liveness", "get_readiness"}  # who watches may add what keeps a cache from answering
_PROTOCOL = "/reconcile/"  # what clients of the Reconciliation API send is for that to say


def ask(client: TestClient, operation: Operation, path: str | None = None, query: Mapping[str, str] | None = None) -> Response:
    """Ask `operation`, with what it cannot do without as its examples have it."""
    media_type, body = operation.example()
    headers = {"Content-Type": media_type} if media_type else {}
    return client.request(
        operation.method, path or operation.path(), params={**operation.required, **(query or {})}, content=body, headers=headers
    )


def send(client: TestClient, operation: Operation, content: bytes, headers: Mapping[str, str] = _JSON) -> Response:
    """Send `content` to `operation`."""
    return client.request(operation.method, operation.path(), content=content, headers=headers)


def test_an_address_names_the_methods_that_it_has(client: TestClient) -> None:
    methods: dict[str, set[str]] = defaultdict(set)
    for operation in operations():
        methods[operation.path()] |= {"GET", "HEAD"} if operation.method == "GET" else {operation.method}
    for path, possible in methods.items():
        for method in {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE", "BREW"} - possible:
            answer = client.request(method, path)
            assert answer.status_code == 405, f"{method} {path}"
            assert set(answer.headers["Allow"].split(", ")) == possible, path


@pytest.mark.parametrize("wrong", ["0", "-1", "x", "1.5", "1.0", "01", "+1", "1_0", "1e3", "%00", "%C4%91", str(2**53), "9" * 400])
def test_what_is_no_id_is_told(client: TestClient, wrong: str) -> None:
    for operation in operations():
        if operation.takes_id:
            answer = ask(client, operation, operation.path(wrong))
            assert answer.status_code == 422, str(operation)
            assert answer.json()["errors"][0]["loc"][0] == "path", str(operation)


def test_an_id_that_nothing_has_is_told(client: TestClient) -> None:
    for operation in operations():
        if operation.takes_id:
            assert ask(client, operation, operation.path(2**53 - 1)).status_code == 404, str(operation)


def _takes_several(operation: Operation, name: str) -> bool:
    (parameter,) = (each for each in operation.described["parameters"] if (each["in"], each["name"]) == ("query", name))
    schema = parameter["schema"]
    return any(each.get("type") == "array" for each in (schema, *schema.get("anyOf", [])))


@pytest.mark.parametrize("name", ["colour", "đảng", "\x00", "a" * 1000])
def test_an_unknown_parameter_is_named(client: TestClient, name: str) -> None:
    for operation in operations():
        if operation.id not in _TAKES_ANY_QUERY and not operation.template.startswith(_PROTOCOL):
            answer = ask(client, operation, query={name: "1"})
            assert answer.status_code == 422, str(operation)
            if operation.takes_json or not operation.bodies:
                assert ["query", name] in [error["loc"] for error in answer.json()["errors"]], str(operation)


def test_a_parameter_that_is_given_twice_is_named(client: TestClient) -> None:
    for operation in operations():
        for name in operation.query if not operation.template.startswith("/reconcile") else ():
            if _takes_several(operation, name):
                continue
            media_type, body = operation.example()
            value = {"url": "https://bao.example.vn/a", "published_on": "2021-10-15"}.get(name, "1")
            query = "&".join(
                [f"{name}={value}&{name}={value}", *(f"{other}={value}" for other, value in operation.required.items() if other != name)]
            )
            headers = {"Content-Type": media_type} if media_type else {}
            answer = client.request(operation.method, f"{operation.path()}?{query}", content=body, headers=headers)
            assert answer.status_code == 422, f"{operation} {name}"
            (fault,) = answer.json()["errors"]
            assert (fault["loc"], fault["message"][:24]) == (["query", name], "is given more than once;"), f"{operation} {name}"


def test_every_value_that_a_parameter_offers_is_taken(client: TestClient) -> None:
    asked = [(operation, name, value) for operation in operations() for name, value in operation.offered]
    assert len(asked) > 100
    for operation, name, value in asked:
        assert ask(client, operation, query={name: value}).status_code in {200, 404}, f"{operation} {name}={value}"


@pytest.mark.parametrize("path", ["/committees", "/articles", "/search", "/suggest"])
def test_words_in_another_encoding_are_told_instead_of_found_nowhere(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?q=Th%E0nh%20%F9y")
    assert answer.status_code == 422
    assert answer.json()["detail"] == "query.q: is not UTF-8"


def test_a_value_that_no_parameter_takes_is_told(client: TestClient) -> None:
    for operation in operations():
        for name in operation.query if not operation.template.startswith(_PROTOCOL) else ():
            assert ask(client, operation, query={name: "a\x00b"}).status_code in {404, 422}, f"{operation} {name}"


@pytest.mark.parametrize("value", ["1.0", "1e0", "+1", "01", "1_0", " 1", "\u0661", "0x1", "true", ""])
def test_a_whole_number_has_one_spelling(client: TestClient, value: str) -> None:
    asked = [(operation, name) for operation in operations() for name in operation.counts]
    assert len(asked) > 10
    for operation, name in asked:
        answer = ask(client, operation, query={name: value})
        assert answer.status_code == 422, f"{operation} {name}"
        (fault,) = answer.json()["errors"]
        assert fault == {"loc": ["query", name], "message": "must be a whole number, written in digits"}, f"{operation} {name}"


@pytest.mark.parametrize(
    "content",
    [
        b"", b" ", b"null", b"[]", b"1", b'"a"', b"{", b'{"a": 1,}', b"\xff\xfe", b"\x00", b"{\"by\": \"\\ud800\"}", b"[" * 100_000,
        b'{"into": 1e999}', b'{"into": ' + b"9" * 5000 + b"}", b'{"\xc4\x91": null}', b"NaN",
    ],
    ids=lambda content: repr(content[:12]),
)  # fmt: skip
def test_a_body_that_is_no_object_of_the_model_is_told(client: TestClient, content: bytes) -> None:
    for operation in operations():
        if operation.takes_json:
            answer = send(client, operation, content)
            assert answer.status_code == 422, str(operation)
            assert answer.json()["errors"][0]["loc"][0] == "body", str(operation)


@pytest.mark.parametrize("value", ["true", '"1"', "1.0", "[1]", "null"])
def test_the_id_of_a_record_in_a_body_is_a_number(client: TestClient, value: str) -> None:
    for path, name in (("/members/2/merge", "into"), ("/committees/2/merge", "into"), ("/members/2/split", "articles")):
        sent = f"[{value}]" if name == "articles" else value
        answer = client.post(path, content=f'{{"{name}": {sent}, "by": "a", "reason": "b"}}', headers=_JSON)
        assert answer.status_code == 422, path
        (fault,) = answer.json()["errors"]
        assert fault["loc"][:2] == ["body", name]
        assert "integer" in fault["message"]


@pytest.mark.parametrize(
    "media_type", ["image/png", "application/json; charset=utf-16", "multipart/form-data", "a", "text/plain; charset=utf-7"]
)
def test_a_body_of_another_kind_is_told(client: TestClient, media_type: str) -> None:
    for operation in operations():
        if operation.bodies:
            answer = send(client, operation, b'{"a": 1}', {"Content-Type": media_type})
            assert answer.status_code in {415, 422}, str(operation)


@pytest.mark.parametrize("media_type", ["application/x-www-form-urlencoded", "text/plain", "image/png"])
def test_json_under_another_name_is_told_how_to_be_sent(client: TestClient, media_type: str) -> None:
    asked = [operation for operation in operations() if operation.bodies.keys() == {"application/json"}]
    assert asked
    for operation in asked:
        answer = send(client, operation, operation.example()[1], {"Content-Type": media_type})
        assert answer.status_code == 415, str(operation)
        assert answer.json()["detail"] == f"{media_type} is not read here. Send application/json."


def test_a_field_that_the_model_has_not_is_named(client: TestClient) -> None:
    for operation in operations():
        if operation.takes_json:
            answer = client.request(operation.method, operation.path(), json={**orjson.loads(operation.example()[1]), "colour": "red"})
            assert answer.status_code == 422, str(operation)
            assert ["body", "colour"] in [error["loc"] for error in answer.json()["errors"]], str(operation)


def test_a_body_beyond_the_limit_is_not_read(client: TestClient, backend: Backend) -> None:
    for operation in operations():
        if operation.takes_json:
            assert send(client, operation, b" " * (backend.settings.max_body_bytes + 1)).status_code == 413, str(operation)


@pytest.mark.parametrize("accept", ["image/png", "", ";", "*/*;q=x", "text/csv;q=2", "a" * 5000])
def test_an_accept_that_nothing_meets_is_no_fault_of_the_service(client: TestClient, accept: str) -> None:
    for operation in operations():
        if operation.method == "GET":
            answer = client.get(operation.path(), headers={"Accept": accept})
            assert answer.status_code in {200, 404, 406, 422}, str(operation)


def test_nothing_of_all_this_is_stored(client: TestClient, backend: Backend) -> None:
    for operation in operations():
        for content in (b"", b"{}", b"\xff", b'{"text": ""}'):
            if operation.bodies:
                send(client, operation, content)
    assert backend.counts() == {}
