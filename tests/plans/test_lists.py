"""Every list of the OpenAPI document by every filter and sort: a page is found by indexes, not by reading a table from end to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Connection, Engine, event

from tests.contract.operations import Operation, operations
from tests.plans.register import ROWS

ASKED = 77
"""The record that the filters by a record ask for."""
VALUES: dict[str, list[str]] = {
    "year": ["2015"], "from": ["2022-06-01"], "to": ["2011-01-01", "2020-01-01"], "active_on": ["2020-01-01"], "as_of": ["2020-01-01"],
    "q": ["xa 77", "12345"], "source": ["Báo 7"], "url": ["https://bao.example.vn/77"], "place": ["22", "193"], "within": ["2025-22"],
    "area_id": ["22"], "ids": ["77,78,79"], "number": ["77-NQ/TW"], "in_force": ["true", "false"], "since": ["99", "2024-01-01T00:00:00Z"],
    **{name: [str(ASKED)] for name in ("committee", "person", "parent", "article", "record", "meeting")},
    **{name: [str(ASKED)] for name in ("organization_id", "person_id", "parent_id")},
}  # fmt: skip
OWN_VALUES = {("/citations", "kind"): ["law", "resolution"]}
PAIRS = [
    {"year": "2015", "committee": str(ASKED)},
    {"year": "2015", "kind": "decision"},
    {"year": "2015", "measure": "trainees"},
    {"year": "2015", "source": "Báo 7"},
    {"kind": "party_committee", "level": "commune"},
    {"kind": "party_committee", "place": "193"},
    {"committee": str(ASKED), "status": "current"},
    {"status": "incoming", "from": "2020-01-01", "to": "2020-01-07"},
]
LAST_NAMES = "khoi"
"""Four in nine committees are called so, all of them at the end of the order by names."""
NO_FILTERS = {"limit", "cursor", "count", "fields", "bom", "include", "sort"}

MOST = ROWS // 8
"""So many rows a step of a plan may read: what a year of fourteen leaves, with some margin."""
MOST_STEPS = 2 * ROWS
"""So many steps SQLite's machine may take for a page. It takes four for each row that it only looks at, a dozen where it sorts."""

LINEAR: dict[str, list[tuple[str, set[str], str]]] = {
    "postgresql": [
        ("/recruitment-targets", {"year", "from", "to"}, "a period may be of any length and open: no order of its ends bounds both"),
        ("/recruitment-targets /statistics", {"level"}, "asked of the committee; few levels, each of which leaves many rows"),
        ("/changes", {"kind", "change"}, "who follows the feed asks from a recent place, and from the beginning for most of it"),
    ],
    "sqlite": [
        ("/", {"q"}, "SQLite has no index for a piece of a text; /search has words"),
        ("/recruitment-targets", {"year", "from", "to"}, "as on PostgreSQL"),
        ("/recruitment-targets /statistics", {"level"}, "as on PostgreSQL"),
        ("/changes", {"kind", "change"}, "as on PostgreSQL"),
        ("/meetings", {"kind"}, "a kind that few reports have: SQLite asks each meeting for its reports"),
        ("/committees /organisations /popolo/organizations", {"kind", "level", "classification"}, "in the order of ids; by name there is an index"),
    ],
}  # fmt: skip
"""Lists and filters that read rows in proportion to the table, and why: they stop where the page is full."""


@pytest.fixture
def engines(large: TestClient) -> Sequence[Engine]:
    app = large.app
    assert isinstance(app, FastAPI)
    engines: Sequence[Engine] = app.state.database.engines
    return engines


def _offered(operation: Operation, name: str) -> list[str]:
    return [value for parameter, value in operation.offered if parameter == name]


def _requests() -> Iterator[tuple[str, dict[str, str]]]:
    for operation in operations():
        names = operation.query
        if operation.method != "GET" or "limit" not in names or not {"cursor", "since"} & {*names} or "/reconcile" in operation.template:
            continue
        sorts: list[dict[str, str]] = [{"sort": value} for value in _offered(operation, "sort")] if "sort" in names else [{}]
        filters: list[dict[str, str]] = []
        for name in names:
            if name not in NO_FILTERS:
                values = OWN_VALUES.get((operation.template, name)) or VALUES.get(name) or _offered(operation, name)[-4:]
                filters += [{name: value} for value in values]
        filters += [pair for pair in PAIRS if pair.keys() <= {*names}]
        ascending = [order for order in sorts if not order.get("sort", "").startswith("-")]
        for chosen, order in (*product([{}], sorts), *product(filters, ascending)):
            yield operation.path(ASKED), {**chosen, **order, "limit": "20"}


def _is_linear(backend: str, path: str, query: dict[str, str]) -> bool:
    return any(path.startswith(tuple(paths.split())) and names & query.keys() for paths, names, _ in LINEAR[backend])


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for below in plan.get("Plans", []):
        yield from _nodes(below)


def _faults(connection: Connection, statement: str, parameters: Any, most: int = MOST) -> Iterator[str]:
    """What is wrong with the plan by which PostgreSQL carries `statement` out: the steps that read more than `most` rows."""
    (plan,) = connection.exec_driver_sql(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {statement}", parameters).scalar_one()
    for node in _nodes(plan["Plan"]):
        read = (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"]
        if read > most:
            yield f"{node['Node Type']} of {node.get('Relation Name', '')} by {node.get('Index Name', '')}: {read:.0f} rows"


@pytest.mark.timeout(600)  # the tables are filled in it, which takes long where others use the machine
def test_a_page_is_found_by_indexes(large: TestClient, engines: Sequence[Engine]) -> None:
    sent: dict[tuple[str, str], tuple[str, Any]] = {}
    steps = 0

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            sent[statement, str(parameters)] = statement, parameters

    def count() -> int:
        nonlocal steps
        steps += 1000
        return 0

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(count, 1000)

    backend = engines[0].dialect.name
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
        if backend == "sqlite":
            event.listen(engine, "checkout", watch)
    seen, faults = set(), []
    for path, query in _requests():
        if _is_linear(backend, path, query):
            continue
        sent.clear()
        steps = 0
        answer = large.get(path, params=query)
        if answer.status_code == 422:  # a kind that the list does not have
            continue
        assert answer.status_code == 200, (path, query, answer.text)
        if backend == "sqlite":
            faults += [f"{path} {query}: {steps} steps"] if steps > MOST_STEPS else []
            continue
        with engines[0].connect() as connection:
            for key, (statement, parameters) in sent.copy().items():
                if key not in seen:
                    seen.add(key)
                    faults += [f"{path} {query}: {fault}" for fault in _faults(connection, statement, parameters)]
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
        if backend == "sqlite":
            event.remove(engine, "checkout", watch)
    assert not faults, "\n".join(faults)


@pytest.mark.timeout(600)  # as above
@pytest.mark.parametrize("path", ["/organisations", "/committees", "/popolo/organizations"])
def test_what_many_are_called_is_found_once_and_not_for_each_row(path: str, large: TestClient, engines: Sequence[Engine]) -> None:
    if engines[0].dialect.name == "sqlite":
        pytest.skip("SQLite reads such lists from end to end")
    sent: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            sent.append((statement, parameters))

    event.listen(engines[0], "before_cursor_execute", note)
    answer = large.get(path, params={"q": LAST_NAMES, "limit": "20"})
    event.remove(engines[0], "before_cursor_execute", note)
    assert answer.status_code == 200, answer.text
    with engines[0].connect() as connection:
        assert not [fault for statement, parameters in sent for fault in _faults(connection, statement, parameters, most=ROWS)]
