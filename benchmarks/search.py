"""Finding by words in a large register: how long it takes, and how often a name with a slip in it is found."""

from __future__ import annotations

import random
import statistics
import string
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from app.config import Settings
from app.database import Database
from app.extraction.facts import OrganisationKind
from app.members.models import Person
from app.migrate import upgrade
from app.organisations.models import Organisation
from app.organisations.names import name_keys
from app.repository import Repository
from app.search import search_key
from app.search.finding import search, suggest
from app.search.schemas import SearchQuery, SuggestQuery
from benchmarks.invented_names import committee_names, person_name
from benchmarks.part import Inputs, Part, Row

PEOPLE, COMMITTEES, QUERIES = 100_000, 20_000, 100


def measure(inputs: Inputs) -> Part:
    """Ask for people and committees by whole names, by their beginnings and with one slip."""
    del inputs
    part = Part("Search", "the name as it is")
    with TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{Path(folder) / 'danhbo.db'}", log_level="error")
        upgrade(settings)
        database = Database(settings)
        part.rows += measure_in(database)
        database.close()
    part.notes.append(
        f"SQLite with {PEOPLE:,} people, named as people in Viet Nam are, and {COMMITTEES:,} committees of the gazetteer's units; the median of "
        f"{QUERIES} queries. A slip is one letter left out, put in, changed or swapped with the next, blanks included."
    )
    return part


def measure_in(database: Database) -> list[Row]:
    """Fill a migrated and empty database, and measure in it."""
    people, committees = [person_name(number) for number in range(PEOPLE)], list(islice(committee_names(), COMMITTEES))
    with database.transaction() as session:
        repository = Repository.from_session(session)
        repository.add(Person, ({"key": name, "name": name, "search_key": search_key(name)} for name in people))
        repository.add(Organisation, [_committee(number, *named) for number, named in enumerate(committees)])
    chance = random.Random(2)
    asked = [*chance.sample(people, QUERIES // 2), *chance.sample([name for name, _ in committees], QUERIES // 2)]
    slipped = [(_slip(search_key(name), chance), name) for name in asked]

    def found(q: str) -> list[str | None]:
        with database.read() as session:
            return [each.title for each in search(session, SearchQuery(q=q, limit=5))]

    def suggested(q: str) -> list[str | None]:
        with database.read() as session:
            return [each.name for each in suggest(session, SuggestQuery(q=q))]

    whole, beginnings = _median(found, asked), _median(suggested, [name[: len(name) // 2 + 1] for name in asked])
    with_slip = _median(found, [q for q, _ in slipped])
    recalled = statistics.mean(search_key(name) in {search_key(title) for title in found(q)} for q, name in slipped)
    return [
        Row("a search by name, ms", whole),
        Row("a search with a slip, ms", with_slip, yardstick=whole, ratio=whole / with_slip),
        Row("a suggestion, ms", beginnings),
        Row("a name with a slip among the first five, share", recalled),
    ]


def _median(ask: Callable[[str], object], queries: list[str]) -> float:
    times = []
    for q in queries:
        began = time.perf_counter()
        ask(q)
        times.append(time.perf_counter() - began)
    return 1000 * statistics.median(times)


def _committee(number: int, name: str, committee: str | None) -> dict[str, object]:
    keys = name_keys(name, committee)
    kind = OrganisationKind.PARTY_ORGAN if committee else OrganisationKind.PARTY_COMMITTEE
    return {"key": f"{name} {number}", "name": name, "search_key": search_key(name), "name_keys": keys, "kind": kind}


def _slip(key: str, chance: random.Random) -> str:
    """`key` with one letter or blank left out, put in, changed, or swapped with the next."""
    at = chance.randrange(len(key) - 1)
    letter = chance.choice(string.ascii_lowercase)
    ways = (
        key[:at] + key[at + 1 :], key[:at] + letter + key[at:], key[:at] + letter + key[at + 1 :], key[:at] + key[at + 1] + key[at] + key[at + 2 :]
    )  # fmt: skip
    return chance.choice(ways)
