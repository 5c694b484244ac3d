"""Articles taken in over HTTP, one by one and in a batch, as a share of the speed at which they are only read."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import httpx
import orjson

from app.config import Settings
from app.extraction import extract
from app.migrate import upgrade
from benchmarks.measuring import cpu_seconds
from benchmarks.part import Inputs, Part, Row
from benchmarks.services import danhbo
from tests.postgresql import NoPostgresError, postgresql_server

_COPIES = 8
"""How often each text is sent in each way, each time as another article."""
_LEAST_OF_READING = 0.5
_UNLIMITED = {"write_rate_limit": "", "log_level": "error"}

Send = Callable[[httpx.Client, Sequence[str]], None]


def measure(inputs: Inputs) -> Part:
    """Send articles in each way to a service over each database."""
    part = Part("Taking in over HTTP", "reading alone")
    texts = [path.read_bytes().decode() for path in inputs.texts]
    with tempfile.TemporaryDirectory() as folder:
        part.rows += _into("SQLite", f"sqlite:///{Path(folder) / 'danhbo.db'}", texts)
    try:
        with postgresql_server() as server:
            part.rows += _into("PostgreSQL", server.url, texts)
    except NoPostgresError as error:
        part.notes.append(f"No PostgreSQL could be started: {error}.")
    part.notes.append(
        f"Articles a second of processor time: of the service's process, and of one that only reads the same {len(texts) * _COPIES} articles "
        f"({len(texts)} texts, each with {_COPIES} different last lines). The database's own process is not counted."
    )
    return part


def _into(database: str, url: str, texts: Sequence[str]) -> list[Row]:
    upgrade(Settings(database_url=url, log_level="error"))
    ways: list[tuple[str, Send, float | None]] = [("one by one", _one_by_one, None), ("in a batch", _in_a_batch, _LEAST_OF_READING)]
    rows = []
    with danhbo(url, **_UNLIMITED) as service, httpx.Client(base_url=service.address, timeout=600) as client:
        _one_by_one(client, texts)  # what is made at first use is not counted
        for way, send, least in ways:
            articles = [f"{text}\n\nBài gửi {way} số {number}." for number in range(_COPIES) for text in texts]
            reading = cpu_seconds(partial(_read, articles))
            before = service.cpu_seconds()
            send(client, articles)
            storing = service.cpu_seconds() - before
            count = len(articles)
            rows.append(
                Row(
                    f"{database}: {way}, articles a second",
                    count / storing,
                    yardstick=count / reading,
                    ratio=reading / storing,
                    ratio_at_least=least,
                    group=f"{way}, articles a second",
                )
            )
    return rows


def _read(articles: Sequence[str]) -> None:
    for article in articles:
        extract(article)


def _one_by_one(client: httpx.Client, articles: Sequence[str]) -> None:
    for article in articles:
        client.post("/articles", json={"text": article}).raise_for_status()


def _in_a_batch(client: httpx.Client, articles: Sequence[str]) -> None:
    lines = b"".join(orjson.dumps({"text": article}, option=orjson.OPT_APPEND_NEWLINE) for article in articles)
    client.post("/articles/batch", content=lines, headers={"Content-Type": "application/x-ndjson"}).raise_for_status()
