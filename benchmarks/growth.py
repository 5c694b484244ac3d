"""Reads in a large register beside the same in a small one, and pages far down a list beside its first."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from contextlib import ExitStack

import httpx

from benchmarks.part import Inputs, Part, Row
from benchmarks.registers import SMALL, sqlite_register
from benchmarks.services import danhbo

LIMIT = 50
_PAGE = 1000
_WALK = 450
"""How many records at a time lead to a page far down."""
_LISTS = ("articles", "committees", "members", "meetings", "meeting-outcomes", "recruitment-targets", "statistics", "changes")
_OTHERS = {
    "members of a committee on a day": "/committees/{id}/members?as_of=2020-06-01",
    "a search by name": "/search?q=huyen+uy+{word}",
    "a suggestion": "/suggest?q={word}",
}
_SLOWER, _FURTHER = 1.5, 1.3


def measure(inputs: Inputs) -> Part:
    """Ask two services in turn: over a register of 10,000 facts, and over one of as many as the run is for."""
    times = max(1, inputs.facts // SMALL)
    part = Part("Growth", f"{SMALL:,} facts, or the first page")
    variables = {"kept_answers_mib": "0"}
    small, large = (f"sqlite:///{sqlite_register(inputs.folder, SMALL, each)}" for each in (1, times))
    with ExitStack() as running:
        services = [running.enter_context(danhbo(url, **variables)) for url in (small, large)]
        few, many = (running.enter_context(httpx.Client(base_url=service.address, timeout=60)) for service in services)
        part.rows += [row for name in _LISTS for row in _of_list(name, few, many, inputs.rounds)]
        part.rows += [_beside(name, *_others(path, few, many), inputs.rounds) for name, path in _OTHERS.items()]
    part.notes.append(
        f"Milliseconds of the clock for one answer made anew to one client on SQLite, medians of {inputs.rounds} in turn, the register of {SMALL * times:,} facts "
        f"beside that of {SMALL:,}; each page has {LIMIT} records. The large register is the small one {times} times over with names of its own, so that each "
        "answer is as long in both."
    )
    return part


Ask = tuple[httpx.Client, str]


def _of_list(name: str, few: httpx.Client, many: httpx.Client, rounds: int) -> list[Row]:
    first = f"/{name}?limit={LIMIT}"
    far = _far_down(name, many)
    rows = [_beside(f"{name}, first page", (few, first), (many, first), rounds)]
    if far is not None:
        beginning, there = _medians([(many, first), (many, far)], rounds)
        rows.append(Row(f"{name}, page {_PAGE:,}", there, at_most=_FURTHER * beginning, yardstick=beginning, ratio=beginning / there))
    return rows


def _beside(figure: str, few: Ask, many: Ask, rounds: int) -> Row:
    small, large = _medians([few, many], rounds)
    return Row(figure, large, at_most=_SLOWER * small, yardstick=small, ratio=small / large)


def _others(path: str, few: httpx.Client, many: httpx.Client) -> tuple[Ask, Ask]:
    """`path` with a committee and a word of each register filled in."""
    asks = []
    for client in (few, many):
        committee = client.get("/committees", params={"limit": 1}).raise_for_status().json()["items"][0]
        asks.append((client, path.format(id=committee["id"], word=committee["name"].split()[-1])))
    return asks[0], asks[1]


def _far_down(name: str, client: httpx.Client) -> str | None:
    """The address of the thousandth page of a list; None where it is not that long."""
    page: str | None = f"/{name}?limit={_WALK}"
    for _ in range((_PAGE - 1) * LIMIT // _WALK):
        if page is None:
            return None
        page = client.get(page).raise_for_status().json()["next"]
    return page and page.replace(f"limit={_WALK}", f"limit={LIMIT}")


def _medians(asks: Sequence[Ask], rounds: int) -> list[float]:
    """The milliseconds of each, asked in turn; the first time is not counted."""
    took: list[list[float]] = [[] for _ in asks]
    for _ in range(rounds + 1):
        for (client, path), times in zip(asks, took, strict=True):
            began = time.perf_counter()
            client.get(path).raise_for_status()
            times.append(1000 * (time.perf_counter() - began))
    return [statistics.median(times[1:]) for times in took]
