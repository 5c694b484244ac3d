"""What a service's answers mean to `danhbo ingest --server`, and what it does about those that do not come."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator

import httpx
import pytest

from app.articles.files import ArticleInput, BadInput, FileMetadata
from app.commands.results import DestinationLost, Result
from app.commands.service import ServiceDestination

ARTICLE = ArticleInput(where="a.html", id="a", html="<p>Chi bộ họp.</p>", metadata=FileMetadata(place="Hải Phòng"))
END: dict[str, object] = {"done": True}


def articles(count: int) -> list[ArticleInput]:
    return [ArticleInput(where=f"{number}.txt", id=number, text=f"Bài {number}.", metadata=FileMetadata()) for number in range(count)]


def stored(number: int, status: int = 201) -> dict[str, object]:
    return {"line": number, "status": status, "article_id": number, "path": f"/articles/{number}"}


def lines(*values: dict[str, object]) -> httpx.Response:
    return httpx.Response(200, content="".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values).encode())


class Service:
    """Gives the answers that it was told to give, in turn, and keeps what it was sent."""

    def __init__(self, *answers: httpx.Response | Exception | Callable[[int], httpx.Response]) -> None:
        self.sent: list[list[dict[str, object]]] = []
        self.waits: list[float] = []
        self.requests: list[httpx.Request] = []
        self._answers = iter(answers)

    def store(self, inputs: Iterable[ArticleInput | BadInput]) -> Iterator[Result]:
        client = httpx.Client(base_url="http://danhbo.example/api", transport=httpx.MockTransport(self._answer))
        return ServiceDestination(client, self.waits.append).store(inputs)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.sent.append([json.loads(line) for line in gzip.decompress(request.content).splitlines()])
        answer = next(self._answers)
        if isinstance(answer, Exception):
            raise answer
        return answer(len(self.sent[-1])) if callable(answer) else answer


def whole(count: int) -> httpx.Response:
    return lines(*map(stored, range(1, count + 1)), END)


def test_created_is_new_and_ok_is_known_and_a_problem_is_told() -> None:
    bad = {"line": 3, "status": 422, "problem": {"status": 422, "detail": "body.\u2028text: is empty"}}
    results = list(Service(lines(stored(1), stored(2, 200), bad, END)).store(articles(3)))
    assert results == [Result("0.txt", new=True), Result("1.txt"), Result("2.txt", problem="422 body.\u2028text: is empty")]


def test_articles_go_below_the_address_with_what_is_known() -> None:
    service = Service(whole(1))
    list(service.store([ARTICLE]))
    assert str(service.requests[0].url) == "http://danhbo.example/api/articles/batch"
    assert service.sent == [[{"html": "<p>Chi bộ họp.</p>", "place": "Hải Phòng"}]]


def test_what_is_no_article_is_told_in_its_place_and_not_sent() -> None:
    service = Service(whole(2))
    first, second = articles(2)
    results = list(service.store([BadInput("x", "no"), first, BadInput("y", "no"), second]))
    assert [(result.where, result.problem) for result in results] == [("x", "no"), ("0.txt", None), ("y", "no"), ("1.txt", None)]
    assert len(service.sent[0]) == 2


def test_many_go_in_several_batches() -> None:
    service = Service(*[whole] * 10)
    assert len(list(service.store(articles(250)))) == 250
    assert list(map(len, service.sent)) == [100, 100, 50]


def test_nothing_at_all_is_not_sent() -> None:
    service = Service(whole)
    assert list(service.store([BadInput("x", "no")])) == [Result("x", problem="no")]
    assert service.sent == []


@pytest.mark.parametrize(
    "interruption",
    [
        lines(stored(1)),
        lines(stored(1), END),
        lines(stored(1), {"done": False, "problem": {"status": 408, "detail": "slow"}}),
        lines(stored(1), {"line": 2, "status": 503, "problem": {"status": 503, "detail": "locked"}}),
    ],
    ids=["broken off", "an answer missing", "ended early", "database locked"],
)
def test_what_got_no_answer_is_sent_again(interruption: httpx.Response) -> None:
    service = Service(interruption, whole)
    assert [result.problem for result in service.store(articles(3))] == [None] * 3
    assert [line["text"] for line in service.sent[1]] == ["Bài 1.", "Bài 2."]
    assert len(service.waits) == 1


@pytest.mark.parametrize(
    "interruption",
    [httpx.ReadTimeout("timed out"), httpx.ConnectError("refused"), httpx.Response(502), httpx.Response(503), httpx.Response(429)],
)
def test_a_batch_that_was_not_taken_is_sent_again(interruption: httpx.Response | Exception) -> None:
    service = Service(interruption, whole)
    assert [result.new for result in service.store(articles(2))] == [True, True]
    assert service.sent[0] == service.sent[1]


def test_a_moment_that_no_clock_has_is_none_to_wait_until() -> None:
    service = Service(httpx.Response(429, headers={"Retry-After": "Mon, 01 Jan 0001 00:00:00 -0000"}), whole)
    list(service.store(articles(1)))
    assert 1 <= service.waits[0] <= 2


@pytest.mark.parametrize(("asked", "waited"), [("7", 7.0), ("100000", 120.0), ("Thu, 01 Jan 2099 00:00:00 GMT", 120.0)])
def test_it_waits_as_long_as_the_service_asks_within_reason(asked: str, waited: float) -> None:
    service = Service(httpx.Response(429, headers={"Retry-After": asked}), whole)
    list(service.store(articles(1)))
    assert service.waits == [waited]


def test_the_pauses_grow_until_it_gives_up() -> None:
    service = Service(whole, *[httpx.ConnectError("refused")] * 10)
    results = service.store(articles(101))
    for _ in range(100):
        next(results)
    with pytest.raises(DestinationLost, match=r"^http://danhbo\.example/api/ does not answer: refused$"):
        next(results)
    assert len(service.waits) == 5
    assert all(2**number / 2 <= wait <= 2**number for number, wait in enumerate(service.waits, 1))


def test_an_answer_begins_the_count_of_tries_anew() -> None:
    service = Service(*[lambda _: lines(stored(1))] * 20)
    assert len(list(service.store(articles(20)))) == 20


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (httpx.Response(401, json={"detail": "No key was sent."}), "refuses: 401 No key was sent. The key is taken from DANHBO_API_KEY."),
        (httpx.Response(404, html="<h1>Nothing</h1>"), "refuses: 404 Not Found"),
        (httpx.Response(302, headers={"location": "/login"}), "refuses: 302 Found"),
        (httpx.Response(200, html="<h1>Hello</h1>\n"), "no service of danhbo's"),
        (httpx.Response(200, content=b"[1]\n"), "no service of danhbo's"),
    ],
)  # fmt: skip
def test_what_another_try_would_not_mend_ends_it_at_once(answer: httpx.Response, message: str) -> None:
    service = Service(answer)
    with pytest.raises(DestinationLost, match=message):
        list(service.store(articles(1)))
    assert service.waits == []
