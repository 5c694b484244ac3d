"""Sixteen clients that send the same and different articles to four processes at once."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from app.articles.ingest import ingest
from app.articles.submission import Submission
from tests.articles.rereading import reread
from tests.conftest import Backend
from tests.faults.articles import article, assert_whole
from tests.serving import running_service

CLIENTS, SHARED, OWN = 16, 6, 2
BY_ORDER = {"id", "path", "mentions", "evidence"}
SHOWN = ("/committees", "/organisations", "/members", "/meetings", "/recruitment-targets")


@pytest.mark.timeout(300)
def test_everything_is_stored_once_and_the_records_are_those_of_one_writer(backend: Backend, client: TestClient, tmp_path: Path) -> None:
    settings = {
        "DANHBO_DATABASE_URL": backend.settings.database_url,
        "DANHBO_WORKERS": "4",
        "DANHBO_WRITE_RATE_LIMIT": "",
        "DANHBO_RATE_LIMIT": "",
    }
    with running_service(tmp_path, **settings) as service, ThreadPoolExecutor(CLIENTS + 1) as clients:
        writers = [clients.submit(write, service.address, number) for number in range(CLIENTS)]
        rereading = clients.submit(lambda: [reread(backend.database, id_) for id_ in range(1, 20)])
        answers = [answer for writer in writers for answer in writer.result()]
        rereading.result()
        with httpx.Client(base_url=service.address, timeout=60) as reader:
            told = {path: records(reader, path) for path in SHOWN}
    texts = [*map(article, range(SHARED + CLIENTS * OWN))]
    assert {status for _, status in answers} == {200, 201, 204}
    created = [text for text, status in answers if status == 201]
    assert sorted(created) == sorted([*texts, *(article(own(number)) for number in range(CLIENTS))])  # one of each client's was sent anew
    assert backend.counts()["article"] == len(texts)
    assert_whole(backend.database, texts)
    assert told == one_by_one(backend, texts, client)


def own(number: int) -> int:
    """The first of the articles that only client `number` sends."""
    return SHARED + number * OWN


def write(address: str, number: int) -> Iterator[tuple[str, int]]:
    """Send the articles that all send and those of client `number`, one by one or as a batch; retract one of these and send it anew."""
    chance = random.Random(number)
    texts = [article(index) for index in (*range(SHARED), *range(own(number), own(number) + OWN))]
    chance.shuffle(texts)
    mine, answers = article(own(number)), []
    with httpx.Client(base_url=address, timeout=60) as client:
        if number % 2:
            for text in texts:
                answer = client.post(
                    "/articles", json={"text": text}, headers={"Idempotency-Key": str(chance.random())} if number % 4 == 1 else {}
                )
                answers.append((text, answer.status_code))
        else:
            body = "\n".join(json.dumps({"text": text}) for text in texts)
            *lines, end = client.post("/articles/batch", content=body.encode()).text.splitlines()
            assert json.loads(end)["done"]
            answers += zip(texts, (json.loads(line)["status"] for line in lines), strict=True)
        known = client.post("/articles", json={"text": mine})
        removed = client.delete(known.headers["Location"])
        again = client.post("/articles", json={"text": mine})
    return iter([*answers, *((mine, answer.status_code) for answer in (known, removed, again))])


def one_by_one(backend: Backend, texts: list[str], client: TestClient) -> dict[str, list[str]]:
    """What the lists tell where a single writer has stored `texts` in order."""
    backend.empty()
    for text in texts:
        ingest(backend.database, Submission(text=text))
    return {path: records(client, path) for path in SHOWN}


def records(reader: httpx.Client | TestClient, path: str) -> list[str]:
    """The records of the list at `path`, without their ids, in an order of their own."""
    answer = reader.get(path, params={"limit": 200}).raise_for_status().json()
    assert answer["next"] is None
    assert answer["items"]
    return sorted(json.dumps(nameless(item), sort_keys=True) for item in answer["items"])


def nameless(value: Any) -> Any:
    """`value` without what tells only when it came: ids, addresses, and which of its articles is quoted as an example."""
    if isinstance(value, dict):
        return {name: nameless(part) for name, part in value.items() if name not in BY_ORDER and not name.endswith("_id")}
    if isinstance(value, list):
        return sorted(map(nameless, value), key=lambda part: json.dumps(part, sort_keys=True))
    return value
