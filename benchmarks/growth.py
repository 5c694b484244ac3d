"""Reads in a large register beside the same in a small one, and pages far down a list beside its first, on SQLite and on PostgreSQL."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from urllib.parse import quote

import httpx
from sqlalchemy import Connection, text

from app.changes.schemas import token_of
from app.cursors import binding, encode_cursor, place_of
from benchmarks.copies import stride
from benchmarks.part import Inputs, Part, Row
from benchmarks.registers import SMALL, engine_of, postgresql_register, sqlite_register
from benchmarks.services import danhbo
from tests.postgresql import QUICK, NoPostgresError, postgresql_server

LIMIT = 50
SHORT = {"conflicts": 10}
"""Lists of which the small register has no page of so many: it has this many."""
PAGE = 1000
_SLOWER, _FURTHER = 1.5, 1.3
_ROUNDS = 3
"""So many times as many rounds as are asked for: what takes milliseconds is soon asked again."""
_RECORDS, _APART = 7, 30
"""So many records and names are asked for in turn, and so far apart are their ids."""

_BY_NAME = "SELECT search_key, id FROM {} ORDER BY search_key, id"
_BY_ID = "SELECT id FROM {} ORDER BY id"
IN_ORDER: dict[str, str | None] = {
    "articles": _BY_ID.format("article"),
    "committees": _BY_NAME.format("organisation"),
    "organisations": _BY_NAME.format("organisation"),
    "members": _BY_NAME.format("person"),
    "appointments": _BY_ID.format("appointment"),
    "meetings": _BY_ID.format("meeting"),
    "meeting-outcomes": _BY_ID.format("outcome"),
    "recruitment-targets": _BY_ID.format("recruitment"),
    "statistics": _BY_ID.format("statistic"),
    "citations": _BY_ID.format("citation"),
    "decisions": _BY_ID.format("decision"),
    "conflicts": None,
    "popolo/persons": _BY_ID.format("person"),
    "popolo/organizations": _BY_NAME.format("organisation"),
    "popolo/memberships": "SELECT id + 1, '' FROM post ORDER BY id",
    "changes": _BY_ID.format("change"),
}
"""The lists, with the query for the values by which each is ordered, in its order; None for one that is not a thousand pages long."""

_OF_RECORDS = {
    "an article": "/articles/{}",
    "a committee": "/committees/{}",
    "the tree of a committee": "/committees/{}/tree",
    "the members of a committee": "/committees/{}/members",
    "the members of a committee on a day": "/committees/{}/members?as_of=2020-06-01",
    "the recruitment of a committee": "/committees/{}/recruitment-targets",
    "an organisation": "/organisations/{}",
    "a member": "/members/{}",
    "a meeting": "/meetings/{}",
    "a decision": "/decisions/{}",
    "a person of Popolo": "/popolo/persons/person-{}",
    "an organization of Popolo": "/popolo/organizations/organization-{}",
}
_BY_WORDS = {
    "a search for a member": ("person", "/search?q="),
    "a search for a committee": ("organisation", "/search?q="),
    "a suggestion of a member": ("person", "/suggest?q="),
    "a suggestion of a committee": ("organisation", "/suggest?q="),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A service over a register, and how many ids the records that are asked for are further on than in the small one."""

    client: httpx.Client
    database: Connection
    further: int = 0

    @property
    def ids(self) -> list[int]:
        """Ids of records, the same ones in each register or their copies."""
        return [self.further + 1 + _APART * number for number in range(_RECORDS)]

    def names(self, table: str) -> list[str]:
        """The names of these records."""
        wanted = ", ".join(map(str, self.ids))
        return list(self.database.scalars(text(f"SELECT name FROM {table} WHERE id IN ({wanted}) ORDER BY id")))


def measure(inputs: Inputs) -> Part:
    """Ask two services in turn: over a register of 10,000 facts, and over one of as many as the run is for."""
    times = max(2, inputs.facts // SMALL)
    part = Part("Growth", f"{SMALL:,} facts, or the first page")
    part.rows += beside_small("SQLite", lambda each: sqlite_register(inputs.folder, SMALL, each), times, inputs.rounds)
    try:
        with ExitStack() as running:
            server = inputs.postgresql or running.enter_context(postgresql_server(QUICK)).url
            part.rows += beside_small("PostgreSQL", lambda each: postgresql_register(server, SMALL, each), times, inputs.rounds)
    except NoPostgresError as error:
        part.notes.append(f"No PostgreSQL could be started: {error}.")
    part.notes.append(
        f"Milliseconds of the clock for one answer made anew to one client, medians of {_ROUNDS * inputs.rounds} in turn over {_RECORDS} records, the register of "
        f"{SMALL * times:,} facts beside that of {SMALL:,}; each page has {LIMIT} records, of conflicts {SHORT['conflicts']}. The large register is the small one {times} times over with names of "
        "its own, as frequent as they are in Viet Nam, so that each answer is as long in both; only a name has more namesakes."
    )
    return part


def beside_small(database: str, register: Callable[[int], str], times: int, rounds: int) -> list[Row]:
    """The rows for a register `times` as large as the small one; `register` gives the URL of the one that is so many times as large."""
    rows: list[Row] = []
    urls = [register(each) for each in (1, times)]  # none is copied while a service uses it
    with ExitStack() as running:
        few, many = (_asked(running, url) for url in urls)
        many = replace(many, further=stride(few.database) * (times // 2))
        for name, in_order in IN_ORDER.items():
            rows += _of_list(database, name, in_order, few, many, rounds)
        for figure, path in _OF_RECORDS.items():
            small, large = ((each.client, [path.format(id_) for id_ in each.ids]) for each in (few, many))
            rows.append(_beside(f"{database}: {figure}", "a record, ms", small, large, rounds))
        for figure, (table, path) in _BY_WORDS.items():
            small, large = ((each.client, [path + quote(name) for name in each.names(table)]) for each in (few, many))
            rows.append(_beside(f"{database}: {figure}", "a search or suggestion, ms", small, large, rounds))
    return rows


Ask = tuple[httpx.Client, Sequence[str]]
"""What is asked of a service: one path after the other."""


def _asked(running: ExitStack, url: str) -> Asked:
    service = running.enter_context(danhbo(url, kept_answers_mib="0"))
    return Asked(running.enter_context(httpx.Client(base_url=service.address, timeout=60)), running.enter_context(engine_of(url).connect()))


def far_down(database: Connection, name: str, in_order: str) -> str | None:
    """The path of page `PAGE` of a list; None where it is not that long."""
    place = database.execute(text(f"{in_order} LIMIT 1 OFFSET {(PAGE - 1) * LIMIT - 1}")).one_or_none()
    if place is None:
        return None
    if name == "changes":
        return f"/changes?limit={LIMIT}&since={token_of(place[0])}"
    return f"/{name}?limit={LIMIT}&cursor={encode_cursor(place_of(tuple(place)), binding(f'/{name}', {}))}"


def _of_list(database: str, name: str, in_order: str | None, few: Asked, many: Asked, rounds: int) -> list[Row]:
    figure, group = f"{database}: {name}, first page", "first page of a list, ms"
    first = [f"/{name}?limit={SHORT.get(name, LIMIT)}"]
    far = in_order and far_down(many.database, name, in_order)
    if not far:
        return [_beside(figure, group, (few.client, first), (many.client, first), rounds)]
    small, large, there = _medians([(few.client, first), (many.client, first), (many.client, [far])], rounds)
    return [
        _slower(figure, group, small, large, _SLOWER),
        _slower(f"{database}: {name}, page {PAGE:,}", f"page {PAGE:,} of a list, ms", large, there, _FURTHER),
    ]


def _beside(figure: str, group: str, few: Ask, many: Ask, rounds: int) -> Row:
    small, large = _medians([few, many], rounds)
    return _slower(figure, group, small, large, _SLOWER)


def _slower(figure: str, group: str, before: float, after: float, times: float) -> Row:
    """What took `after` milliseconds beside what took `before`, of which it may take so many `times`."""
    return Row(figure, after, at_most=times * before, yardstick=before, ratio=before / after, group=group)


def _medians(asks: Sequence[Ask], rounds: int) -> list[float]:
    """The milliseconds of each, asked in turn; the first time of each path is not counted."""
    took: list[list[float]] = [[] for _ in asks]
    for number in range(-_RECORDS, _ROUNDS * rounds):
        for (client, paths), times in zip(asks, took, strict=True):
            began = time.perf_counter()
            client.get(paths[number % len(paths)]).raise_for_status()
            if number >= 0:
                times.append(1000 * (time.perf_counter() - began))
    return [statistics.median(times) for times in took]
