"""Finding by words in a large register: how long it takes, and how often a name with a slip in it is found."""

from __future__ import annotations

import random
import statistics
import string
import time
from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from app.config import Settings
from app.database import Database
from app.extraction.facts import Level, OrganisationKind
from app.extraction.gazetteer import gazetteer
from app.members.models import Person
from app.migrate import upgrade
from app.organisations.models import Organisation
from app.organisations.names import name_keys
from app.repository import Repository
from app.search import search_key
from app.search.finding import search, suggest
from app.search.schemas import SearchQuery, SuggestQuery
from benchmarks.part import Inputs, Part, Row

PEOPLE, COMMITTEES, QUERIES = 100_000, 20_000, 200
_FAMILIES = {
    "Nguyễn": 38, "Trần": 12, "Lê": 10, "Phạm": 7, "Hoàng": 5, "Phan": 5, "Vũ": 4, "Võ": 3, "Đặng": 2, "Bùi": 2, "Đỗ": 1, "Hồ": 1, "Ngô": 1,
    "Dương": 1, "Lý": 1, "Đinh": 1, "Trịnh": 1, "Mai": 1, "Lương": 1, "Nông": 1, "Giàng": 1, "Quách": 1,
}  # fmt: skip
_MIDDLES = (
    "Văn", "Thị", "Đức", "Hữu", "Minh", "Quốc", "Xuân", "Ngọc", "Thanh", "Công", "Đình", "Quang", "Hồng", "Kim", "Thu", "Anh", "Tuấn",
    "Mạnh", "Trọng", "Viết", "Bích", "Phương", "Gia", "Tiến",
)  # fmt: skip
_GIVEN = (
    "An", "Anh", "Bách", "Bằng", "Bảo", "Bình", "Châu", "Chiến", "Chung", "Cường", "Dũng", "Dương", "Đạt", "Điệp", "Đông", "Giang", "Hà",
    "Hải", "Hạnh", "Hằng", "Hiền", "Hiếu", "Hoa", "Hòa", "Hoàn", "Hùng", "Hương", "Khánh", "Khoa", "Kiên", "Lâm", "Lan", "Linh", "Loan",
    "Long", "Lợi", "Mai", "Minh", "My", "Nam", "Nga", "Ngân", "Nhung", "Oanh", "Phong", "Phúc", "Quân", "Quyên", "Sơn", "Tâm", "Tân",
    "Thảo", "Thắng", "Thủy", "Toàn", "Trang", "Trung", "Tú", "Tuyết", "Uyên", "Vân", "Vinh", "Xuân", "Yến",
)  # fmt: skip
_ORGANS = ("Ban Thường vụ", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ủy ban Kiểm tra", "Văn phòng")


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
    people, committees = list(_people()), list(islice(_committees(), COMMITTEES))
    with database.transaction() as session:
        repository = Repository.from_session(session)
        repository.add(Person, ({"key": name, "name": name, "search_key": search_key(name)} for name in people))
        repository.add(Organisation, map(_committee, committees))
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


def _people() -> Iterator[str]:
    chance = random.Random(1)
    for _ in range(PEOPLE):
        middle = chance.choices(_MIDDLES, [30, 22, *([3] * (len(_MIDDLES) - 2))], k=1 if chance.random() < 0.75 else 2)
        yield " ".join((*chance.choices(list(_FAMILIES), list(_FAMILIES.values())), *middle, chance.choice(_GIVEN)))


def _committees() -> Iterator[tuple[str, str | None]]:
    """Names of committees and of their organs, these with the committee's."""
    units = gazetteer()
    provinces = [unit for unit in units.provinces() if not unit.is_former]
    districts = list(chain.from_iterable(units.units_below(province.code) for province in provinces))
    for unit in districts:
        if unit.rank is Level.DISTRICT:
            committee = f"{unit.type.capitalize()} ủy {unit.name}".replace("Thành phố ủy", "Thành ủy").replace("Thị xã ủy", "Thị ủy")
            yield committee, None
            yield from ((f"{organ} {committee}", committee) for organ in _ORGANS)
    for district in districts:
        yield from ((f"Đảng ủy {unit.type} {unit.name}", None) for unit in units.units_below(district.code))
    for number in range(COMMITTEES):
        yield f"Chi bộ thôn {number % 40 + 1} xã {districts[number % len(districts)].name}", None


def _committee(names: tuple[str, str | None]) -> dict[str, object]:
    name, committee = names
    keys = name_keys(name, committee)
    kind = OrganisationKind.PARTY_ORGAN if committee else OrganisationKind.PARTY_COMMITTEE
    return {"key": f"{name} {random.random()}", "name": name, "search_key": search_key(name), "name_keys": keys, "kind": kind}


def _slip(key: str, chance: random.Random) -> str:
    """`key` with one letter or blank left out, put in, changed, or swapped with the next."""
    at = chance.randrange(len(key) - 1)
    letter = chance.choice(string.ascii_lowercase)
    ways = (
        key[:at] + key[at + 1 :], key[:at] + letter + key[at:], key[:at] + letter + key[at + 1 :], key[:at] + key[at + 1] + key[at] + key[at + 2 :]
    )  # fmt: skip
    return chance.choice(ways)
