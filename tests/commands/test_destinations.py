"""What a service's answers mean to `danhbo ingest --server`."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from app.commands.article_files import ArticleInput, FileMetadata
from app.commands.destinations import RefusedError, ServerDestination

ARTICLE = ArticleInput(where="a.html", id="a", html="<p>Chi bộ họp.</p>", metadata=FileMetadata(place="Hải Phòng"))


def destination(answer: Callable[[httpx.Request], httpx.Response]) -> ServerDestination:
    return ServerDestination(httpx.Client(base_url="http://danhbo.example/api", transport=httpx.MockTransport(answer)))


@pytest.mark.parametrize(("status", "new"), [(201, True), (200, False)])
def test_created_is_new_and_ok_is_known(status: int, new: bool) -> None:
    assert destination(lambda _: httpx.Response(status, json={})).store(ARTICLE) is new


def test_the_article_goes_below_the_address_with_what_is_known() -> None:
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(201)

    destination(answer).store(ARTICLE)
    assert str(sent[0].url) == "http://danhbo.example/api/articles"
    assert httpx.Response(200, content=sent[0].content).json() == {"html": "<p>Chi bộ họp.</p>", "place": "Hải Phòng"}


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (httpx.Response(422, json={"detail": "body.text: is empty"}), "422 body.text: is empty"),
        (httpx.Response(502, html="<h1>Bad gateway</h1>"), "502 Bad Gateway"),
        (httpx.Response(503, json=[]), "503 Service Unavailable"),
        (httpx.Response(302, headers={"location": "/login"}), "302 Found"),
    ],
)
def test_anything_else_is_refused_with_what_the_answer_says(answer: httpx.Response, message: str) -> None:
    with pytest.raises(RefusedError, match=f"^{message}$"):
        destination(lambda _: answer).store(ARTICLE)


def test_a_broken_connection_fails_the_article() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("timed out", request=request)

    with pytest.raises(RefusedError, match=r"danhbo\.example/api/? does not answer: timed out"):
        destination(answer).store(ARTICLE)
