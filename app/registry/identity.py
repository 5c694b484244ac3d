"""What makes two mentions the same organisation: its key. Everything here follows from what one mention tells, so order of arrival tells nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from app.extraction.facts import Level, Organisation, OrganisationKind
from app.extraction.folding import fold
from app.extraction.gazetteer import Unit, gazetteer, place_key
from app.extraction.mentions.membership_completion import COMMITTEE_OF_TYPE
from app.extraction.mentions.places import Place
from app.organisations.places import lasting_place, province_told_by
from app.registry.spelling import spelt_out

_KNOWN_BY_PLACE_ONLY = frozenset({Level.COMMUNE, Level.GRASSROOTS})
_COMMITTEE_WORDS = (*map(fold, COMMITTEE_OF_TYPE.values()), fold("Đảng ủy"))


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation by what tells it from others, brought to the form that its record has.

    `place`: lasting code of the gazetteer unit whose body it is, or that it stands in. `parent`: canonical name of the body that an
    organ belongs to, with which its own name ends; of its level and place.
    """

    name: str
    kind: OrganisationKind
    level: Level | None
    place: str | None
    parent: str | None = None

    @property
    def key(self) -> str:
        """The comparison key."""
        return organisation_key(self.name, self.level, self.place)

    @property
    def unit(self) -> Unit | None:
        """The gazetteer's unit of its place."""
        return gazetteer().unit(self.place) if self.place is not None else None

    @property
    def serves_its_place(self) -> bool:
        """Whether it is of the rank of its place; a bloc, a unit's committee or a cell stands below."""
        return self.unit is not None and self.unit.rank == self.level

    @property
    def committee(self) -> Body | None:
        """The body that an organ belongs to."""
        if self.parent is None:
            return None
        kind = OrganisationKind.PARTY_COMMITTEE if names_committee(self.parent) else OrganisationKind.OTHER
        return Body(self.parent, kind, self.level, self.place)


class Named(NamedTuple):
    """What an article's organisation is told by, as `Organisation` has it: all but the evidence. A tuple, which is read from a pickle in no time."""

    name: str
    kind: OrganisationKind
    level: Level | None
    names: tuple[str, ...]
    place: str | None
    parent: str | None
    resolved: bool


def named(organisation: Organisation) -> Named:
    """An article's `organisation` without its evidence."""
    return Named(
        organisation.name,
        organisation.kind,
        organisation.level,
        organisation.names,
        organisation.place,
        organisation.parent,
        organisation.resolved,
    )


def body_of(organisation: Organisation | Named) -> Body:
    """The body that an article's `organisation` is."""
    return settled(organisation.name, organisation.kind, organisation.level, organisation.place, organisation.parent)


@lru_cache(maxsize=16_384)  # an article names few bodies again and again
def settled(name: str, kind: OrganisationKind, level: Level | None, place: str | None, parent: str | None) -> Body:
    """The body of a canonical name as an article gives it.

    The committee of a territory is named as the gazetteer names the territory (`Thị ủy Uông Bí` of what is a city is its `Thành ủy`),
    and so are its organs; what is shortened is spelt out. The place of a province's body is what its name tells.
    """
    name, parent = spelt_out(name), parent and spelt_out(parent)
    place = _place(parent or name, level, place)
    unit = gazetteer().unit(place) if place is not None else None
    if unit is not None and unit.rank == level:
        if parent is not None and fold(name).endswith(" " + fold(parent)):
            written = _as_written(parent, unit)
            name, parent = name[: len(name) - len(parent)] + written, written
        elif kind is OrganisationKind.PARTY_COMMITTEE:
            name = _as_written(name, unit)
    return Body(name, kind, level, place, parent)


@lru_cache(maxsize=16_384)
def organisation_key(name: str, level: Level | None, place: str | None) -> str:
    """The comparison key of an organisation's canonical name.

    Below the province, and among schools and enterprises, many share a name: the place belongs to the key.
    """
    place = _place(name, level, place)
    told_by_name = level is Level.CENTRAL or (level is Level.PROVINCE and province_told_by(name) is not None)
    return " ".join((fold(name), *([] if place is None or told_by_name else [f"@{place}"]), *([] if level is None else [f"#{level}"])))


def key_of(organisation: Organisation) -> str:
    """The key of an article's `organisation`."""
    return body_of(organisation).key


def parent_key_of(organisation: Organisation) -> str | None:
    """The key of the body that an article's `organisation` is an organ of; None where it is none."""
    committee = body_of(organisation).committee
    return committee.key if committee is not None else None


def is_shared(organisation: Organisation | Named) -> bool:
    """Whether another article that has the same key means the same body.

    Not so for a bare name (`Quận ủy`), nor for a commune's or a unit's body (`Chi bộ thôn 5`) whose place is not known, nor
    for a committee of one of several districts of that name (`Huyện ủy Châu Thành`).
    """
    if not organisation.resolved:
        return False
    return organisation.place is not None or (organisation.level not in _KNOWN_BY_PLACE_ONLY and not _is_ambiguous(organisation))


def best_spelling(spellings: Iterable[str]) -> str:
    """The one of several spellings of a name to show, whichever came first: no capitals inside words, then most words with one."""
    return min(spellings, key=_faults)


def names_committee(name: str) -> bool:
    """Whether a canonical name is that of a party committee (`Đảng ủy ...`, `Huyện ủy ...`), not of one of its organs."""
    return fold(name).startswith(_COMMITTEE_WORDS)


def committee_of(unit: Unit) -> Body:
    """The committee of a territory: `Huyện ủy Sơn Hà`, `Đảng ủy xã Tân Phú`."""
    place = Place(unit.type, unit.name, unit)
    head = COMMITTEE_OF_TYPE.get(unit.type)
    with_rank_word = head is None or place.written[0].isupper()  # `Thành ủy Thành phố Hồ Chí Minh`
    name = f"{head or 'Đảng ủy'} {place.written if with_rank_word else place.name}"
    return Body(name, OrganisationKind.PARTY_COMMITTEE, unit.rank, lasting_place(unit.code))


def government_of(unit: Unit, head: str) -> Body:
    """The people's council of a territory, or its executive, as `head` says: `Hội đồng nhân dân huyện Sơn Hà`."""
    return Body(f"{head} {Place(unit.type, unit.name, unit).written}", OrganisationKind.STATE_BODY, unit.rank, lasting_place(unit.code))


def territory_and_above(unit: Unit | None) -> Iterator[Unit]:
    """`unit` and what it lies in, smallest first."""
    while unit is not None:
        yield unit
        unit = gazetteer().unit(unit.parent) if unit.parent is not None else None


def province_of(place: str | None) -> str | None:
    """The lasting code of the province that the gazetteer unit `place` lies in, the same before and since 1 July 2025."""
    unit = gazetteer().unit(place) if place is not None else None
    province = gazetteer().province_of(unit) if unit is not None else None
    return lasting_place(province.code) if province is not None else None


def _place(name: str, level: Level | None, place: str | None) -> str | None:
    return (province_told_by(name) if level is Level.PROVINCE else None) or lasting_place(place)


def _as_written(name: str, unit: Unit) -> str:
    """The name of the committee of `unit`, where `name` is a form of that; else `name`."""
    is_its = names_committee(name) and f" {place_key(name)}".endswith(f" {place_key(unit.name)}")
    return committee_of(unit).name if is_its else name


def _is_ambiguous(organisation: Organisation | Named) -> bool:
    if organisation.level is not Level.DISTRICT:
        return False
    words = (organisation.parent or organisation.name).split(" ")
    return any(len(gazetteer().named(" ".join(words[-count:]), rank=Level.DISTRICT)) > 1 for count in range(1, min(4, len(words))))


@lru_cache(maxsize=16_384)
def _faults(spelling: str) -> tuple[int, int, str]:
    words = spelling.split()
    inside = sum(letter.isupper() for word in words for letter in word[1:])
    return inside, -sum(word[:1].isupper() for word in words), spelling
