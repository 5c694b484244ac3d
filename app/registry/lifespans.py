"""From when to when a body was there, and what followed: its territory's lifespan, and lexicon/lifespans.toml."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from app.dates import days_of
from app.extraction.facts import PARTY_KINDS, PEOPLES_COMMITTEE, PEOPLES_COUNCIL, Level, OrganisationKind
from app.extraction.folding import normal
from app.extraction.gazetteer import LAST_DAY_OF_DISTRICTS, Unit, gazetteer
from app.registry.identity import Body, committee_of, government_of, names_committee

_DEPARTMENT = re.compile(r"(?:Sở|Phòng|Thanh tra) ")
_PLACEHOLDER = re.compile(r"\\{(territory|committee)\\}")


@dataclass(frozen=True, slots=True)
class Lifespan:
    """When a body was there.

    `founded_on`: its first day, `dissolved_on`: the first day without it, both ISO, perhaps only a year or a month; None where no
    source tells. `active_from`, `active_to`: the first and the last day on which it can have been there, None where open.
    """

    founded_on: str | None = None
    dissolved_on: str | None = None
    active_from: dt.date | None = None
    active_to: dt.date | None = None
    successors: tuple[Body, ...] = ()

    @classmethod
    def of(cls, founded_on: str | None, dissolved_on: str | None, successors: Iterable[Body] = ()) -> Lifespan:
        """The lifespan of these dates."""
        first, _ = days_of(founded_on)
        return cls(founded_on, dissolved_on, first, _last_day_before(dissolved_on), tuple(successors))


@dataclass(frozen=True, slots=True)
class _Entry:
    """One `[[body]]` of the lexicon."""

    pattern: re.Pattern[str]
    level: str | None
    founded_on: str | None
    dissolved_on: str | None
    succeeded_by: tuple[str, ...]
    lives_with_territory: bool


def lifespan(body: Body) -> Lifespan:
    """The lifespan of `body` with its successors; empty where nothing is known, as of what is neither the party's nor a territory's."""
    if body.kind is OrganisationKind.STATE_BODY:
        return _gone_with_its_territory(body) if _DEPARTMENT.match(body.name) else _of_government(body)
    if body.kind is OrganisationKind.MASS_ORGANISATION:
        return _gone_with_its_territory(body)
    if body.kind not in PARTY_KINDS:
        return Lifespan()
    found = _entry_of(body)
    if found is not None and not _ended_before(body, found[0]):
        return _with_entry(body, *found)
    committee = body.committee
    if committee is not None and names_committee(committee.name):
        return _of_organ(body, committee)
    unit = body.unit
    if unit is not None and body.serves_its_place and body.key == committee_of(unit).key:
        return _of_territory(unit, [committee_of(successor) for successor in _successors(unit)])
    return Lifespan()


def _ended_before(body: Body, entry: _Entry) -> bool:
    """Whether the territory of `body` was gone before what `entry` tells of: a province of 1991 had no part in the changes of 2025."""
    told = entry.dissolved_on or entry.founded_on
    return body.unit is not None and told is not None and (body.unit.valid_to or told) < told


def _with_entry(body: Body, entry: _Entry, held: str | None) -> Lifespan:
    successors = [replace(body, name=_filled(name, held), parent=_filled_parent(name, body)) for name in entry.succeeded_by]
    own = Lifespan.of(entry.founded_on, entry.dissolved_on, successors)
    unit = body.unit
    if not entry.lives_with_territory or unit is None or held is None:
        return _within(own, _of_territory(unit, ())) if unit is not None else own
    prefix = body.name[: len(body.name) - len(held)]
    following = [
        replace(body, name=f"{prefix}{successor.type} {successor.name}", place=successor.code)
        for successor in _successors(unit)
        if successor.rank == unit.rank
    ]
    end = _of_territory(unit, following)
    return replace(end, founded_on=own.founded_on, active_from=own.active_from)


def _within(own: Lifespan, outer: Lifespan) -> Lifespan:
    """`own`, which was there only while `outer` was: of what ended some day of 2025 the territory may have had no second half of that year."""
    first = max((day for day in (own.active_from, outer.active_from) if day is not None), default=None)
    last = min((day for day in (own.active_to, outer.active_to) if day is not None), default=None)
    return replace(own, active_from=first, active_to=last)


def _of_organ(body: Body, committee: Body) -> Lifespan:
    """An organ ends with its committee; the one committee of the same rank that follows has the same organ."""
    span = lifespan(committee)
    following = [successor for successor in span.successors if successor.level == body.level]
    prefix = body.name.removesuffix(committee.name)
    if len(following) != 1:
        return replace(span, successors=())
    return replace(span, successors=(replace(body, name=prefix + following[0].name, place=following[0].place, parent=following[0].name),))


def _of_government(body: Body) -> Lifespan:
    """A people's council, or its executive, comes and goes with its territory."""
    unit = body.unit
    if unit is None or not body.serves_its_place:
        return Lifespan()
    head = next((head for head in (PEOPLES_COUNCIL, PEOPLES_COMMITTEE) if body.key == government_of(unit, head).key), None)
    return Lifespan() if head is None else _of_territory(unit, [government_of(successor, head) for successor in _successors(unit)])


def _gone_with_its_territory(body: Body) -> Lifespan:
    """A department or a mass organisation that is named for its territory was there only while that was; its own days no source tells."""
    unit = body.unit
    if unit is None or not body.serves_its_place or not body.name.endswith(unit.name):
        return Lifespan()
    return _within(Lifespan(), _of_territory(unit, ()))


def _of_territory(unit: Unit, successors: Iterable[Body]) -> Lifespan:
    """The lifespan of what comes and goes with `unit`. A province of today may be older than the reform under its name."""
    founded_on = None if unit.rank is Level.PROVINCE else unit.valid_from
    if not unit.successors:
        return Lifespan.of(founded_on, None)
    dissolved_on = _day_after(unit.valid_to) if unit.valid_to is not None else None
    span = Lifespan.of(founded_on, dissolved_on, successors)
    # The table gives a former form whose end is not recorded the last day that it can have had.
    unrecorded = unit.is_former and unit.valid_to == LAST_DAY_OF_DISTRICTS
    return replace(span, dissolved_on=None) if unrecorded else span


def _successors(unit: Unit) -> list[Unit]:
    found = (gazetteer().unit(code) for code in unit.successors)
    return [successor for successor in found if successor is not None]


def _entry_of(body: Body) -> tuple[_Entry, str | None] | None:
    """The lexicon's entry for `body`, and what its placeholder stands for."""
    name = normal(body.name)
    for entry in _entries():
        if entry.level in (None, body.level) and (match := entry.pattern.fullmatch(name)):
            held = match.groupdict()
            if held.get("committee") in (None, body.parent) and (held.get("territory") is None or body.place is not None):
                return entry, next(iter(held.values()), None)
    return None


def _filled(name: str, held: str | None) -> str:
    return name if held is None else re.sub(r"\{\w+\}", lambda _: held, name)


def _filled_parent(name: str, body: Body) -> str | None:
    return body.parent if "{committee}" in name else None


@cache
def _entries() -> tuple[_Entry, ...]:
    table = tomllib.loads(files("app.registry.lexicon").joinpath("lifespans.toml").read_text(encoding="utf-8"))
    return tuple(
        _Entry(
            re.compile(_PLACEHOLDER.sub(r"(?P<\1>.+)", re.escape(normal(each["name"]))), re.IGNORECASE),
            each.get("level"),
            each.get("founded_on"),
            each.get("dissolved_on"),
            tuple(each.get("succeeded_by", ())),
            each.get("lives_with_territory", False),
        )
        for each in table["body"]
    )


def _last_day_before(dissolved_on: str | None) -> dt.date | None:
    """The last day on which what was dissolved on that date can have been there."""
    first, last = days_of(dissolved_on)
    return last if first != last or last is None else last - dt.timedelta(days=1)


def _day_after(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()
