"""How often a caller may come, and what every answer says of it."""

from __future__ import annotations

import pytest

from app.access import rates
from app.access.rates import RateLimits
from app.access.scopes import Scope
from app.config import Settings
from tests.conftest import Backend
from tests.keys.keyring import HERE, Clock, bearer, calling, make


def limits(clock: Clock, read: str = "3/minute", write: str = "1/minute") -> RateLimits:
    return RateLimits(Settings(rate_limit=read, write_rate_limit=write), clock)


def test_a_window_begins_with_its_first_request_and_ends_for_all_at_once() -> None:
    clock = Clock()
    counting = limits(clock)
    standings = []
    for _ in range(4):
        standings.append(counting.count("a", "GET"))
        clock.seconds += 10
    assert [(at.remaining, at.reset, at.exceeded) for at in standings if at] == [
        (2, 60, False), (1, 50, False), (0, 40, False), (0, 30, True),
    ]  # fmt: skip
    clock.seconds = 59.9
    assert (last := counting.count("a", "GET")) is not None
    assert (last.exceeded, last.reset) == (True, 1)
    clock.seconds = 60
    assert (fresh := counting.count("a", "GET")) is not None
    assert (fresh.remaining, fresh.reset, fresh.exceeded) == (2, 60, False)


def test_a_window_is_never_longer_than_it_is_said_to_be() -> None:
    clock = Clock()
    clock.seconds = 104_215.983  # a clock that a day added to and taken from again is a little over a day
    assert (first := limits(clock, read="2/day").count("a", "GET")) is not None
    assert first.reset == first.window


def test_callers_and_kinds_of_requests_are_counted_apart() -> None:
    counting = limits(Clock())
    first = [counting.count(caller, method) for caller in ("a", "b") for method in ("GET", "POST")]
    assert [standing.exceeded for standing in first if standing] == [False] * 4
    again = counting.count("a", "DELETE")
    assert again is not None
    assert again.exceeded
    assert again.policy == "write"


def test_without_a_limit_nothing_is_counted() -> None:
    assert limits(Clock(), read="").count("a", "GET") is None


def test_a_flood_of_callers_is_forgotten_from_the_longest_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "MOST_CALLERS", 3)
    counting = limits(Clock(), read="1/hour")

    def is_known(caller: str) -> bool:
        """Whether `caller`, who may come once, is told that this was once too often."""
        standing = counting.count(caller, "GET")
        assert standing is not None
        return standing.exceeded

    assert not is_known("steady")
    for number in range(10):
        assert not is_known(f"passing {number}")
        assert is_known("steady")
    assert is_known("passing 9")
    assert not is_known("passing 0")


@pytest.mark.parametrize("limit", ["fast", "0/minute", "1/fortnight", "-1/minute", "1/minute;2/hour"])
def test_a_limit_that_makes_no_sense_is_no_setting(limit: str) -> None:
    with pytest.raises(ValueError, match="rate_limit"):
        Settings(rate_limit=limit)


def test_answers_tell_where_one_stands_and_too_many_are_429(backend: Backend) -> None:
    with calling(backend, rate_limit="2/day") as client:
        first, second, third = (client.get("/articles") for _ in range(3))
        assert first.headers["RateLimit-Policy"] == '"read";q=2;w=86400'
        assert first.headers["RateLimit"] == '"read";r=1;t=86400'
        assert [first.headers[f"RateLimit-{name}"] for name in ("Limit", "Remaining", "Reset")] == ["2", "1", "86400"]
        assert second.headers["RateLimit-Remaining"] == "0"
        assert (second.status_code, third.status_code) == (200, 429)
        assert third.json()["type"] == "urn:danhbo:problem:too-many-requests"
        assert int(third.headers["Retry-After"]) > 86000
        assert third.headers["RateLimit-Remaining"] == "0"
        assert client.get("/healthz").status_code == 200
        assert "RateLimit" not in client.get("/healthz").headers


def test_each_key_has_its_own_limit_and_an_address_its_own(backend: Backend) -> None:
    one, other = make(backend.database, Scope.READ), make(backend.database, Scope.READ)
    with calling(backend, HERE, rate_limit="1/day", write_rate_limit="2/day") as client:
        statuses = [client.get("/articles", headers=bearer(key)).status_code for key in (one, other, one, other)]
        assert statuses == [200, 200, 429, 429]
        assert client.get("/articles").status_code == client.get("/articles").status_code == 200  # this machine, without a key


def test_guessing_keys_counts_for_the_address(backend: Backend) -> None:
    make(backend.database, Scope.READ)
    with calling(backend, ("203.0.113.77", 1), rate_limit="3/day", write_rate_limit="3/day") as client:
        statuses = [client.get("/articles", headers=bearer("dbo_nothing")).status_code for _ in range(5)]
        assert statuses == [401, 401, 401, 429, 429]


def test_addresses_of_one_ipv6_network_count_as_one(backend: Backend) -> None:
    statuses = []
    with calling(backend, ("2001:db8::1", 1), rate_limit="1/hour") as first:
        first.get("/articles")
        statuses.append(first.get("/articles").status_code)
    for address in ("2001:db8::ffff", "2001:db8:0:1::1"):
        with calling(backend, (address, 1), rate_limit="1/hour") as client:
            statuses.append(client.get("/articles").status_code)
    assert statuses == [429, 429, 200]
