"""One limit for every body."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

LIMIT = 2 * 1024 * 1024
JSON = {"Content-Type": "application/json"}


def pieces(size: int) -> Iterator[bytes]:
    for _ in range(size // 1024):
        yield b" " * 1024
    yield b" " * (size % 1024)


@pytest.mark.parametrize(
    "path", ["/articles", "/extractions", "/members/1/merge", "/committees/1/split", "/decisions/1/undo", "/articles/1"]
)
@pytest.mark.parametrize("declared", [True, False])
def test_a_longer_body_is_413_whether_its_length_is_declared_or_not(client: TestClient, path: str, declared: bool) -> None:
    content = b" " * (LIMIT + 1) if declared else pieces(LIMIT + 1)
    method = "DELETE" if path == "/articles/1" else "POST"
    answer = client.request(method, path, content=content, headers=JSON)
    if method == "DELETE" and not declared:
        assert answer.status_code == 404  # nothing reads what a DELETE carries
        return
    assert answer.status_code == 413
    assert answer.json()["type"] == "urn:danhbo:problem:body-too-large"
    assert str(LIMIT) in answer.json()["detail"]
    assert answer.headers["Connection"] == "close"


@pytest.mark.parametrize("declared", [True, False])
def test_a_longer_body_is_413_with_an_idempotency_key_too(client: TestClient, declared: bool) -> None:
    content = b" " * (LIMIT + 1) if declared else pieces(LIMIT + 1)
    for _ in range(2):
        answer = client.post("/articles", content=content, headers={**JSON, "Idempotency-Key": "a"})
        assert (answer.status_code, answer.json()["type"]) == (413, "urn:danhbo:problem:body-too-large")
        content = b" " * (LIMIT + 1) if declared else pieces(LIMIT + 1)
    assert client.post("/articles", json={"text": "Bài viết."}, headers={"Idempotency-Key": "a"}).status_code == 201


@pytest.mark.parametrize("path", ["/articles", "/members/1/merge"])
def test_a_body_of_just_that_length_is_read(client: TestClient, path: str) -> None:
    assert client.post(path, content=pieces(LIMIT), headers=JSON).status_code == 422
