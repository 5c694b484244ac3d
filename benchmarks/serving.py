"""Reads over HTTP: what one process answers, beside a bare Starlette application that gives the very same answers, and beside Datasette."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import httpx

from benchmarks.load import load
from benchmarks.part import Inputs, Part, Row
from benchmarks.registers import SMALL, fill, sqlite_register
from benchmarks.services import DATASETTE_SETTINGS, Service, bare, danhbo, datasette
from tests.postgresql import NoPostgresError, postgresql_server

CONNECTIONS = 16
_RECORDS = {"a committee": "committees", "a member": "members", "a meeting": "meetings"}
_LISTS = {f"50 {name}": f"/{name}?limit=50" for name in ("committees", "members", "meetings", "statistics")}
_LEAST_FOR_RECORDS, _LEAST_FOR_LISTS, _LEAST_OF_DATASETTE = 0.35, 0.15, 5
_DATASETTE_LIST = "statistic.json?_size=50&_shape=objects&_nocount=1&_nofacet=1&_nosuggest=1"
_ANEW = {"kept_answers_mib": "0"}


class Rate(NamedTuple):
    """How a service answered: answers a second of the processor time of its process, and milliseconds an answer."""

    per_cpu_second: float
    p50: float
    p99: float


def measure(inputs: Inputs) -> Part:
    """Danhbo on SQLite and on PostgreSQL beside bare Starlette."""
    part = Part("Reads", "bare Starlette")
    part.rows += beside_bare("SQLite", sqlite_register(inputs.folder, SMALL), inputs)
    try:
        with postgresql_server() as server:
            fill(server.url, SMALL)
            part.rows += beside_bare("PostgreSQL", server.url, inputs)
    except NoPostgresError as error:
        part.notes.append(f"No PostgreSQL could be started: {error}.")
    part.notes.append(
        f"One process of each with uvloop and httptools on loopback, {CONNECTIONS} connections that ask again as soon as they are answered, a register of "
        f"{SMALL:,} facts; the two are loaded in turn, {inputs.rounds} times {inputs.seconds:g} s. Answers a second are counted by the processor time "
        "of the service's process, which holds on a machine that does other work as well; the database's own process is not counted. `again` is an answer "
        "that was given before since the last article was stored, whose version alone is looked up; `anew` one that is made from the tables, with "
        "`DANHBO_KEPT_ANSWERS_MIB=0`. danhbo logs, counts and guards each request as it always does."
    )
    return part


def measure_lists(inputs: Inputs) -> Part:
    """Danhbo beside Datasette on one SQLite file."""
    part = Part("Lists", "Datasette")
    if find_spec("datasette") is None:
        part.notes.append("The yardstick is not installed: `make install-bench` installs it.")
        return part
    url = sqlite_register(inputs.folder, SMALL)
    file = Path(url.removeprefix("sqlite:///"))
    with ExitStack() as running:
        peer = running.enter_context(datasette(file))
        for told, variables in (("again", {}), ("anew", _ANEW)):
            own = running.enter_context(danhbo(url, **variables))
            rates = _in_turn([(own, _LISTS["50 statistics"]), (peer, f"/{file.stem}/{_DATASETTE_LIST}")], inputs)
            part.rows += _rows(f"50 statistics {told}", *rates, at_least=_LEAST_OF_DATASETTE)
    settings = ", ".join(f"`{name} {value}`" for name, value in DATASETTE_SETTINGS.items())
    part.notes.append(
        f"The same table of the same file, loaded as above. Datasette gives its 50 rows with `_shape=objects`, does not count them (`_nocount`) and looks for "
        f"no facets (`_nofacet`, `_nosuggest`, {settings})."
    )
    return part


def beside_bare(database: str, url: str, inputs: Inputs) -> list[Row]:
    """The rows of the service over the database of `url`, each beside bare Starlette."""
    with (
        danhbo(url) as own,
        danhbo(url, **_ANEW) as anew,
        httpx.Client(base_url=own.address, headers={"Accept": "application/json"}) as client,
    ):
        paths = {name: f"/{folder}/{_some_id(client, folder)}" for name, folder in _RECORDS.items()} | _LISTS
        answers = {path: client.get(path).raise_for_status() for path in paths.values()}
        with bare({path.partition("?")[0]: answer for path, answer in answers.items()}) as peer:
            return [
                row for name, path in paths.items() for row in _of_path(database, name, [(own, path), (anew, path), (peer, path)], inputs)
            ]


def _of_path(database: str, name: str, asked: Sequence[tuple[Service, str]], inputs: Inputs) -> list[Row]:
    own, anew, peer = _in_turn(asked, inputs)
    sort, least = ("a list of 50", _LEAST_FOR_LISTS) if name in _LISTS else ("a record", _LEAST_FOR_RECORDS)
    return [
        replace(row, figure=f"{database}: {row.figure}", group=row.figure.replace(name, sort))
        for when, rates in (("again", own), ("anew", anew))
        for row in _rows(f"{name} {when}", rates, peer, at_least=least)
    ]


def _rows(figure: str, own: list[Rate], peer: list[Rate], *, at_least: float) -> list[Row]:
    rate, of_peer = _medians(own), _medians(peer)
    ratio = statistics.median(one.per_cpu_second / other.per_cpu_second for one, other in zip(own, peer, strict=True))
    return [
        Row(f"{figure}, answers a second", rate.per_cpu_second, yardstick=of_peer.per_cpu_second, ratio=ratio, ratio_at_least=at_least),
        Row(f"{figure}, p50, ms", rate.p50, yardstick=of_peer.p50, ratio=of_peer.p50 / rate.p50),
        Row(f"{figure}, p99, ms", rate.p99, yardstick=of_peer.p99, ratio=of_peer.p99 / rate.p99),
    ]


def _in_turn(asked: Sequence[tuple[Service, str]], inputs: Inputs) -> list[list[Rate]]:
    """The rates of each service and path, round by round; a first one is not counted."""
    rounds = [[_rate(service, path, inputs.seconds) for service, path in asked] for _ in range(inputs.rounds + 1)]
    return [list(rates) for rates in zip(*rounds[1:], strict=True)]


def _rate(service: Service, path: str, seconds: float) -> Rate:
    before = service.cpu_seconds()
    timing = load(service.port, path, CONNECTIONS, seconds)
    used = max(service.cpu_seconds() - before, 1e-2)
    return Rate(timing.answers / used, timing.p50, timing.p99)


def _medians(rates: Sequence[Rate]) -> Rate:
    return Rate(*(statistics.median(figures) for figures in zip(*rates, strict=True)))


def _some_id(client: httpx.Client, folder: str) -> int:
    """The id of a record of a list, neither the first nor the last."""
    items = client.get(f"/{folder}", params={"limit": 50, "fields": "id"}).raise_for_status().json()["items"]
    found: int = items[len(items) // 2]["id"]
    return found
