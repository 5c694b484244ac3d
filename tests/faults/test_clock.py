"""A clock on the wall that jumps: what comes first is told by the order of commits, never by the clock."""

from __future__ import annotations

import datetime as dt

import pytest
from fastapi.testclient import TestClient

from app import wall_clock
from app.idempotency.claims import Busy, Claim
from app.idempotency.repository import KeyedRequestRepository
from app.integrity.check import check
from tests.articles.reader import ScriptedReader
from tests.articles.sending import items, send, send_tan_hoa
from tests.conftest import Backend

HOUR = dt.timedelta(hours=1)
LEASE, DAY = dt.timedelta(minutes=2), dt.timedelta(days=1)


class Clock:
    """What the clock on the wall shows."""

    def __init__(self) -> None:
        self.shown = dt.datetime(2026, 3, 1, 12, 0, 0, 500_000, dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.shown


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(wall_clock, "now", clock)
    return clock


@pytest.mark.parametrize("jump", [-HOUR, -dt.timedelta(seconds=2), 3650 * DAY], ids=["an hour back", "a correction", "ten years on"])
def test_the_feed_goes_on_in_the_order_of_commits(
    client: TestClient, reader: ScriptedReader, backend: Backend, clock: Clock, jump: dt.timedelta
) -> None:
    start = clock.shown
    send(client, "Bài một.")
    first = client.get("/changes").json()
    clock.shown += jump
    send_tan_hoa(client, reader)
    second = client.get(first["next"]).json()
    clock.shown = start + HOUR
    send(client, "Bài ba.")
    third = client.get(second["next"]).json()
    feed = client.get("/changes").json()["items"]
    assert feed == [*first["items"], *second["items"], *third["items"]]
    assert [change["at"] for change in feed] == sorted(change["at"] for change in feed)
    since = client.get("/changes", params={"since": (start + HOUR).isoformat()}).json()["items"]
    assert third["items"][0] in since
    assert [article["id"] for article in items(client, "/articles")] == [1, 2, 3]
    assert list(check(backend.database, lambda _: None)) == []


@pytest.mark.parametrize("back", [HOUR, dt.timedelta(seconds=1)])
def test_what_was_changed_while_the_clock_was_set_back_is_not_taken_for_known(client: TestClient, clock: Clock, back: dt.timedelta) -> None:
    send(client, "Bài một.")
    clock.shown += dt.timedelta(seconds=2)
    known = client.get("/articles").headers["Last-Modified"]
    assert client.get("/articles", headers={"If-Modified-Since": known}).status_code == 304
    clock.shown -= back + dt.timedelta(seconds=2)
    send(client, "Bài hai.")
    for later in (dt.timedelta(), 2 * back, 3 * HOUR):
        clock.shown += later
        assert client.get("/articles", headers={"If-Modified-Since": known}).status_code == 200


@pytest.mark.parametrize(("jump", "standing"), [(dt.timedelta(), Busy), (-HOUR, Claim), (HOUR, Claim)])
def test_a_request_that_was_left_behind_is_taken_on_however_the_clock_was_set(
    backend: Backend, clock: Clock, jump: dt.timedelta, standing: type
) -> None:
    def claim() -> object:
        with backend.database.transaction() as session:
            return KeyedRequestRepository.from_session(session).claim("", "a key", "0" * 64, LEASE, DAY)

    assert claim() == Claim(1, 1)
    clock.shown += jump
    assert isinstance(claim(), standing)
