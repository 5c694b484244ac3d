"""kill -9 of PostgreSQL with all its processes, in the middle of a batch, and its return."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from app.config import Settings
from app.database import Database
from app.migrate import upgrade
from tests.faults.articles import article, assert_whole
from tests.faults.wire import sending_batch
from tests.postgresql import postgresql_server
from tests.serving import running_service


@pytest.mark.timeout(300)  # a database and a service start in it, which takes long where others use the machine
def test_what_was_answered_is_there_and_the_service_comes_back_by_itself(tmp_path: Path) -> None:
    with postgresql_server() as server:
        settings = Settings(database_url=server.url)
        upgrade(settings)
        with (
            running_service(tmp_path, DANHBO_DATABASE_URL=server.url) as service,
            httpx.Client(base_url=service.address, timeout=60) as client,
            sending_batch(service.address) as batch,
        ):
            answered = [batch.exchange(number)["id"] for number in range(5)]
            for number in range(5, 20):
                batch.send(number)
            server.kill()
            batch.send(20)
            *lines, end = batch.answers()
            answered += [line["id"] for line in lines if line["status"] == 201]
            assert {line["status"] for line in lines} <= {201, 503}
            assert (end["done"], end["problem"]["status"]) == (False, 503)
            for refused in (
                client.get("/readyz"),
                client.get("/committees"),
                send(client, 29),
                send(client, 28, "a key"),
                client.delete("/articles/1"),
            ):
                assert (refused.status_code, refused.headers["Content-Type"]) == (503, "application/problem+json")
                assert int(refused.headers["Retry-After"]) > 0
            assert client.get("/healthz").status_code == 200
            server.start()
            assert client.get("/readyz").status_code == 200
            assert client.get("/committees").status_code == 200
            assert send(client, 29).status_code == 201
            assert send(client, 28, "a key").status_code == 201
            assert send(client, 28, "a key").headers["Idempotent-Replayed"] == "true"
        database = Database(settings)
        assert_whole(database, [article(number) for number in (*answered, 28, 29)])
        database.close()


def send(client: httpx.Client, number: int, key: str | None = None) -> httpx.Response:
    """The answer to the article of this number."""
    return client.post("/articles", json={"text": article(number)}, headers={"Idempotency-Key": key} if key else {})
