"""`POST /articles/batch`: an answer for each line, whatever the others hold and however the client goes about it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import anyio
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.articles.ingest import Became, Ingested
from app.articles.submission import Submission
from app.errors import Unavailable
from app.extraction import Extraction
from app.extraction.facts import Organisation, OrganisationKind
from app.main import create_app
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.samples import TEXT, tan_hoa
from tests.asgi import Conversation, running
from tests.conftest import Backend

PATH = "/articles/batch"
LINES = {"Content-Type": "application/x-ndjson"}
MIXED = b"""\
{"id": "a", "text": "B\xc3\xa0i m\xe1\xbb\x99t."}

{"id": 2, "text": "B\xc3\xa0i hai.", "published_on": "2024-10-05"}
{"id": "c", "text": 5}
{"id": "d"
["text"]
{"id": "e", "text": "\xff"}
{"id": "f", "text": "B\xc3\xa0i.", "titel": "x"}
{"id": true, "text": "B\xc3\xa0i."}
{"id": "g", "text": "B\xc3\xa0i m\xe1\xbb\x99t. "}
{"text": "B\xc3\xa0i ba."}"""


def post(client: TestClient, body: bytes | Iterator[bytes], **headers: str) -> list[dict[str, Any]]:
    """The lines of the answer to a batch."""
    answer = client.post(PATH, content=body, headers={**LINES, **{name.replace("_", "-"): value for name, value in headers.items()}})
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.content.split(b"\n") if line]


def test_every_line_is_answered_by_its_number_and_a_bad_one_fails_alone(client: TestClient, backend: Backend) -> None:
    *lines, end = post(client, MIXED)
    assert [(line["line"], line.get("id"), line["status"]) for line in lines] == [
        (1, "a", 201), (3, 2, 201), (4, "c", 422), (5, None, 422), (6, None, 422), (7, None, 422), (8, "f", 422), (9, None, 422),
        (10, "g", 200), (11, None, 201),
    ]  # fmt: skip
    assert end == {"done": True, "created": 3, "known": 1, "failed": 6}
    assert lines[0]["path"] == lines[8]["path"] == f"/articles/{lines[0]['article_id']}"
    assert client.get(lines[1]["path"]).json()["published_on"] == "2024-10-05"
    assert backend.counts()["article"] == 3


def test_a_bad_line_tells_what_is_wrong_and_where(client: TestClient) -> None:
    problems = {line["line"]: line["problem"] for line in post(client, MIXED)[:-1] if "problem" in line}
    assert {number: problem["errors"][0]["loc"] for number, problem in problems.items()} == {
        4: ["body", "text"], 5: ["body"], 6: ["body"], 7: ["body"], 8: ["body", "titel"], 9: ["body", "id"]
    }  # fmt: skip
    assert "column 11" in problems[5]["detail"]
    assert problems[7]["detail"] == "body: is not UTF-8: byte 0xff at offset 21"
    assert all(problem["status"] == 422 and problem["instance"] == PATH for problem in problems.values())


def test_the_same_again_changes_nothing(client: TestClient, backend: Backend, reader: ScriptedReader) -> None:
    reader.finds(TEXT, tan_hoa())
    body = MIXED + b"\n" + json.dumps({"text": TEXT}).encode()
    first, stored = post(client, body), backend.counts()
    again = post(client, body)
    assert [line.get("article_id") for line in again] == [line.get("article_id") for line in first]
    assert again[-1] == {"done": True, "created": 0, "known": 5, "failed": 6}
    assert backend.counts() == stored


@pytest.mark.parametrize(
    "headers", [{"Content_Encoding": "gzip"}, {"Content_Encoding": "X-GZip"}, {"Content_Type": "application/gzip"}], ids=str
)
def test_lines_may_be_packed(client: TestClient, headers: dict[str, str]) -> None:
    packed = gzip.compress(MIXED[:100]) + gzip.compress(MIXED[100:])
    assert post(client, packed, **headers)[-1] == {"done": True, "created": 3, "known": 1, "failed": 6}


@pytest.mark.parametrize(
    "content_type",
    ["application/x-ndjson; charset=utf-8", "application/jsonl", "application/json-lines", "application/x-www-form-urlencoded"],
)
def test_lines_go_by_several_names(client: TestClient, content_type: str) -> None:
    assert post(client, b'{"text": "a"}\n', Content_Type=content_type)[-1]["created"] == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/json"},
        {"Content-Type": "text/csv"},
        {"Content-Type": "application/x-ndjson; charset=utf-16"},
        {"Content-Encoding": "br"},
        {"Content-Type": "application/gzip", "Content-Encoding": "deflate"},
    ],
    ids=str,
)
def test_what_it_does_not_read_is_refused_whole(client: TestClient, backend: Backend, headers: dict[str, str]) -> None:
    answer = client.post(PATH, content=MIXED, headers={**LINES, **headers})
    assert answer.status_code == 415
    assert "not read here" in answer.json()["detail"]
    assert backend.counts() == {}


@pytest.mark.parametrize("body", [b"", b"\n\r\n \n"])
def test_no_lines_are_a_whole_batch(client: TestClient, body: bytes) -> None:
    assert post(client, body) == [{"done": True, "created": 0, "known": 0, "failed": 0}]


def test_a_line_over_the_limit_fails_alone(client: TestClient, backend: Backend) -> None:
    def body() -> Iterator[bytes]:
        yield b'{"text": "a"}\n{"text": "'
        yield from [b"a" * 65536] * 40
        yield b'"}\n{"text": "b"}'

    *lines, end = post(client, body())
    assert [line["status"] for line in lines] == [201, 413, 201]
    assert "2097152" in lines[1]["problem"]["detail"]
    assert end["done"]
    assert backend.counts()["article"] == 2


@pytest.mark.parametrize("filling", [b"a", b"\n", b" \n"])
def test_a_body_that_swells_without_end_is_given_up(backend: Backend, reader: ScriptedReader, filling: bytes) -> None:
    bomb = gzip.compress(b'{"text": "a"}\n' + filling * 3_000_000, compresslevel=1)
    app = create_app(backend.settings.model_copy(update={"max_body_bytes": 10_000}), reader)
    with TestClient(app, client=("127.0.0.1", 50000)) as client:
        first, end = post(client, bomb, Content_Encoding="gzip")
    assert first["status"] == 201
    assert (end["done"], end["problem"]["status"]) == (False, 413)
    assert backend.counts()["article"] == 1


@pytest.mark.parametrize(
    ("body", "stored"),
    [(gzip.compress(MIXED)[:-1], 2), (gzip.compress(MIXED[:41]) + gzip.compress(MIXED)[:30], 1), (b"{}", 0), (gzip.compress(MIXED) + b"xy", 2)],
    ids=["end missing", "second member cut", "no gzip", "more behind it"],
)  # fmt: skip
def test_damaged_gzip_costs_only_what_comes_after(client: TestClient, backend: Backend, body: bytes, stored: int) -> None:
    *lines, end = post(client, body, Content_Encoding="gzip")
    assert (end["done"], end["problem"]["status"]) == (False, 422)
    assert "gzip" in end["problem"]["detail"]
    assert end["created"] == sum(line["status"] == 201 for line in lines) == stored
    assert backend.counts().get("article", 0) == stored


def test_a_database_that_cannot_be_used_ends_the_batch(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_at_the_second(_database: object, submissions: Sequence[Submission], _reader: object) -> list[Became]:
        return [
            Ingested(1, created=True),
            *[Unavailable("The database cannot be used now. Try again in a moment.")] * (len(submissions) - 1),
        ]

    monkeypatch.setattr("app.articles.batch.read_and_ingest", fails_at_the_second)
    *lines, end = post(client, b"".join(b'{"text": "%d"}\n' % number for number in range(5)))
    assert [line["status"] for line in lines] == [201, 503]
    assert (end["done"], end["created"], end["failed"], end["problem"]["status"]) == (False, 1, 1, 503)


def test_a_fault_of_the_service_fails_its_line_alone(client: TestClient, backend: Backend, reader: ScriptedReader) -> None:
    nameless = Organisation(name="", kind=OrganisationKind.OTHER, level=None, names=(), evidence=(), rule="")  # what no table takes
    reader.finds("b", Extraction(extractor=EXTRACTOR, organisations=(nameless,)))
    *lines, end = post(client, b'{"text": "a"}\n{"text": "b"}\n{"text": "c"}\n')
    assert [line["status"] for line in lines] == [201, 500, 201]
    assert "request id" in lines[1]["problem"]["detail"]
    assert end["done"]
    assert backend.counts()["article"] == 2


def line(number: int) -> bytes:
    return b'{"text": "b\xc3\xa0i %d"}\n' % number


Play = Callable[[Conversation], Any]


def converse(backend: Backend, reader: ScriptedReader, play: Play, **settings: float) -> Conversation:
    """The conversation after `play` was played with it beside the service."""
    app = create_app(backend.settings.model_copy(update=settings), reader)

    async def hold() -> Conversation:
        conversation = Conversation(app, PATH, LINES)
        async with running(app), anyio.create_task_group() as tasks:
            tasks.start_soon(play, conversation)
            with anyio.fail_after(60):
                await conversation.run()
            tasks.cancel_scope.cancel()
        return conversation

    return anyio.run(hold)


async def answered(conversation: Conversation, lines: int) -> None:
    while conversation.answer.count(b"\n") < lines:
        await anyio.sleep(0.001)


def test_a_line_is_answered_before_the_next_is_sent(backend: Backend, reader: ScriptedReader) -> None:
    async def play(conversation: Conversation) -> None:
        for number in range(1, 4):
            await conversation.give(line(number))
            await answered(conversation, number)
            assert conversation.lines()[-1]["line"] == number
            with backend.engine.connect() as connection:
                assert connection.scalar(text("SELECT count(*) FROM article")) == number
        await conversation.give(b"", last=True)

    assert converse(backend, reader, play).lines()[-1]["done"]


def test_who_reads_only_after_sending_everything_waits_for_nothing(
    backend: Backend, reader: ScriptedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.spool._IN_MEMORY", 1000)

    async def play(conversation: Conversation) -> None:
        sent = anyio.Event()
        conversation.on_answer = sent.wait
        for number in range(20):
            await conversation.give(b"{}\n" * 10 + line(number))
        await conversation.give(b"", last=True)
        sent.set()

    conversation = converse(backend, reader, play)
    assert conversation.lines()[-1] == {"done": True, "created": 20, "known": 0, "failed": 200}
    assert [each["line"] for each in conversation.lines()[:-1]] == list(range(1, 221))


def test_who_pauses_for_too_long_is_told(backend: Backend, reader: ScriptedReader) -> None:
    async def play(conversation: Conversation) -> None:
        await conversation.give(line(1) + line(2)[:5])

    first, end = converse(backend, reader, play, body_timeout=0.05).lines()
    assert first["status"] == 201
    assert (end["done"], end["problem"]["status"]) == (False, 408)
    assert backend.counts()["article"] == 1


def test_who_leaves_keeps_what_was_answered_and_ends_the_work(backend: Backend, reader: ScriptedReader) -> None:
    async def play(conversation: Conversation) -> None:
        await conversation.give(line(1) + line(2))
        await answered(conversation, 2)
        await conversation.give(line(3)[:5])
        await conversation.leave()

    conversation = converse(backend, reader, play)
    assert [each["status"] for each in conversation.lines()] == [201, 201]
    assert backend.counts()["article"] == 2


def test_who_leaves_after_sending_everything_ends_the_work(backend: Backend, reader: ScriptedReader) -> None:
    async def play(conversation: Conversation) -> None:
        await conversation.give(b"".join(map(line, range(100_000))), last=True)
        await answered(conversation, 1)
        await conversation.leave()

    conversation = converse(backend, reader, play)
    assert len(conversation.lines()) < 100_000


def test_who_never_reads_is_given_up(backend: Backend, reader: ScriptedReader) -> None:
    async def play(conversation: Conversation) -> None:
        conversation.on_answer = anyio.sleep_forever
        await conversation.give(line(1), last=True)

    conversation = converse(backend, reader, play, body_timeout=0.05)
    assert conversation.answer == b""
    assert backend.counts()["article"] == 1
