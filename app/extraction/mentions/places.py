"""The territories of one article: which of several namesakes is meant, which one a rank word alone stands for."""

from __future__ import annotations

from dataclasses import dataclass

from app.extraction.facts import Level
from app.extraction.folding import fold
from app.extraction.gazetteer import FIRST_DAY_WITHOUT_DISTRICTS, RANK_OF_TYPE, Unit, gazetteer, place_key
from app.extraction.mentions.namesakes import lie_elsewhere, settled
from app.extraction.mentions.places_of_sentences import (
    communes_in,
    on_their_side,
    place_of_career,
    place_opened_with,
    province_of_list,
    province_opened_with,
    spoken_of,
)
from app.extraction.mentions.provinces_in_turn import provinces_in_turn
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.territories import Territory
from app.extraction.reading import Context

_NAME_ROOM = 64
"""More characters than the name of a province takes, however it is spaced."""


@dataclass(slots=True)
class Place:
    """A territory settled: its rank word, its bare name, and the gazetteer's unit where it knows it."""

    type: str
    name: str
    unit: Unit | None = None

    @property
    def rank(self) -> Level | None:
        """The rank of the territory; a city that the gazetteer does not know is taken for a district's."""
        if self.unit is not None:
            return self.unit.rank
        return RANK_OF_TYPE.get(self.type, Level.DISTRICT if self.type == "thành phố" else None)

    @property
    def written(self) -> str:
        """With its rank word: `huyện Sơn Hà`, `Thành phố Hồ Chí Minh`."""
        return f"Thành phố {self.name}" if self.name == "Hồ Chí Minh" else f"{self.type} {self.name}"


class Places:
    """The territories that an article has named so far, and the one that it is about."""

    def __init__(self, context: Context) -> None:
        self._table = gazetteer()
        self._province = self._unit(context.province)
        self._district = self._unit(context.district)
        self._commune = self._unit(context.commune)
        self.has_districts = context.published_on is None or context.published_on < FIRST_DAY_WITHOUT_DISTRICTS
        """Whether there were districts on the day of the article."""
        self._here: Place | None = None
        self._last: dict[str, Place] = {}
        """The territory last named, by rank word."""
        self._spelling: dict[str, str] = {}
        """How the article spells units' names, by the gazetteer's spelling (`Đăk Glei`, `Đắk Glei`)."""
        self._in_passing: dict[str, Place] = {}
        """The territory elsewhere that a state body of the sentence names, by rank word."""
        self._mentioned: dict[str, Place] = {}
        """The territory last named for itself (`tại điểm cầu huyện A`), by rank word."""
        self._only: dict[str, Place | None] = {}
        """The territory that the article names with a rank word if it names one only, by that word."""
        self._upcoming: dict[str, Place] = {}
        """The first that the article names anywhere, by rank word."""
        self._ranked: dict[str, Place] = {}
        """Those that the article has named with their rank words, by folded name."""
        self.side: Place | None = None
        """The commune whose people the sentence lists."""
        self._turns: dict[int, Unit] = {}
        """Where a paragraph begins that opens with a province, by that position, if several provinces have theirs."""
        self._last_before: dict[str, Place] | None = None
        """What `_last` was before a sentence that tells of someone's years elsewhere."""
        self._career: Place | None = None
        """The territory below the province where someone held the posts that the sentence lists."""

    def _unit(self, code: str | None) -> Unit | None:
        return self._table.unit(code) if code else None

    @property
    def commune(self) -> Place | None:
        """The commune that the article is about."""
        return self._place_of(self._commune) if self._commune is not None else None

    @property
    def district(self) -> Place | None:
        """The district of the career that the sentence tells, else the one that the article is about, or has named last."""
        if self._career is not None and self._career.rank is Level.DISTRICT:
            return self._career
        if self._district is not None:
            return self._place_of(self._district)
        named = (self._last.get(type_) for type_ in ("huyện", "quận", "thị xã", "thành phố"))
        return next((place for place in named if place is not None and place.rank is Level.DISTRICT), None)

    def foresee(self, territory: Territory, type_: str) -> None:
        """Note a territory that the article names somewhere: what a headline leaves out stands in the text."""
        place = self.named(territory, type_, None)
        if place is not None:
            self._upcoming.setdefault(place.type, place)
            self._ranked.setdefault(fold(place.name), place)

    def look_over(self, text: str) -> None:
        """Note the commune that the whole article is about, where it names one only: what a caption leaves out stands somewhere."""
        for territory in communes_in(text):
            place = self._ranked_place(territory)
            first = self._only.setdefault(place.type, place) if place is not None else None
            if place is not None and first is not None and fold(first.name) != fold(place.name):
                self._only[place.type] = None

        self._turns = provinces_in_turn(text)

    def remember(self, place: Place, *, of_party: bool) -> None:
        """Note the territory last named; one that a state body elsewhere names (not `of_party`) counts for the sentence only."""
        home = self._home(place.rank)
        if of_party or home is None or (place.unit is not None and place.unit.code == home.code):
            self._last[place.type] = place
            self._in_passing.pop(place.type, None)
        else:
            self._in_passing[place.type] = place
        self._ranked[fold(place.name)] = place

    def enter(self, text: str, start: int, end: int) -> bool:
        """Begin the sentence [start, end); True if it opens a section about another province (`Cần Thơ: Ngày 10/5 ...`)."""
        self._in_passing.clear()
        if self._last_before is not None:
            self._last, self._last_before = self._last_before, None
        self._career = None
        self._mention(text, start, end)
        self._open(text, start, end)
        sides = (self.named(territory, territory.type or "", Level.COMMUNE) for territory in on_their_side(text, start, end))
        self.side = next((side for side in sides if side is not None), None)
        if (turn := self._turns.get(start)) is not None:
            self._begin_section(turn)
            return True
        if self._province is not None and text.find(":", start, start + _NAME_ROOM) < 0:
            return False
        name_end, province = self._table.province_at(text, start)
        if province is None or not (text[name_end : name_end + 1] == ":" or (self._province is None and name_end < end)):
            return False
        self._begin_section(province)
        return True

    def _begin_section(self, province: Unit) -> None:
        self._province, self._district, self._commune = province, None, None
        self._last.clear()
        self._upcoming.clear()

    def _open(self, text: str, start: int, end: int) -> None:
        """A sentence that opens with a province (`Đối với tỉnh A, ...`) is about it, and so is one with a list of those of a province."""
        self._here = self.named(province_opened_with(text, start), "tỉnh", Level.PROVINCE)
        if self._here is None and (province := province_of_list(text, start, end)) is not None:
            self._here = self._place_of(province)
        career = place_of_career(text, start, end) if self._here is None else None
        if career is not None and (place := self.named(career, career.type or "tỉnh", None)) is not None:
            self._last_before = dict(self._last)
            self._here, self._career = (place, None) if place.rank is Level.PROVINCE else (None, place)
            self._last[place.type] = place
        if self._here is not None:
            self.remember(self._here, of_party=True)
        elif (place := self._ranked_place(place_opened_with(text, start))) is not None:
            self._last[place.type] = place

    def _mention(self, text: str, start: int, end: int) -> None:
        for territory in spoken_of(text, start, end):
            if place := self._ranked_place(territory):
                self._mentioned[place.type] = place
                self._ranked[fold(place.name)] = place

    def _ranked_place(self, territory: Territory | None) -> Place | None:
        """The place that the text names with its rank word; None where it names none."""
        return self.named(territory, territory.type, None) if territory is not None and territory.type else None

    def named(self, territory: Territory | None, type_: str, rank: Level | None) -> Place | None:
        """The place that the text names, settled among the gazetteer's namesakes; None where it names none."""
        if territory is None or territory.name is None:
            return None
        unit = self._choose(territory, rank)
        if unit is None:
            return Place(type_, territory.name)
        if territory.type is None and unit.type != type_:  # `Thị ủy A` of what has become a city, or is beside a district of its name
            same = (other for other in territory.units if other.type == type_ and (other.rank, other.name) == (unit.rank, unit.name))
            unit = next((other for other in same if other.parent == unit.parent), unit)
        if territory.name != unit.name and place_key(territory.name) == place_key(unit.name):
            self._spelling.setdefault(unit.name, territory.name)
        printed = territory.type if territory.type and territory.type in (unit.type, "thành phố") else None
        return Place(printed or unit.type, self._spelling.get(unit.name, unit.name), unit)

    def called(self, territory: Territory) -> Place | None:
        """The place that a known name without its rank word stands for: the one that the article names with it, else the only one that fits."""
        place = self._ranked.get(fold(territory.name or ""))
        if place is not None:
            return place
        district = self._choose(territory, Level.DISTRICT) if self.has_districts and self._district is None else None
        unit = district or self._choose(territory, None)  # in a province's news a district's name is not its small town's
        return self._place_of(unit) if unit is not None else None

    def _home(self, rank: Level | None) -> Unit | None:
        """The unit of that rank that the article is about."""
        return next((unit for unit in (self._province, self._district, self._commune) if unit is not None and unit.rank is rank), None)

    def _choose(self, territory: Territory, rank: Level | None) -> Unit | None:
        units = [unit for unit in territory.units if rank is None or unit.rank is rank]
        province = self._province
        if province is None and (last := self.province_place()) is not None:
            province = last.unit
        if territory.within is None and province is not None and lie_elsewhere(units, province):
            return None
        return settled(units, territory.within, province, self._district) if len(units) > 1 else next(iter(units), None)

    def beside(self, type_: str, beside: list[RawBody]) -> Place | None:
        """The territory of that rank word that a body of the same list names."""
        for other in beside:
            territory = other.territory or (other.owner.territory if other.owner else None)
            if territory is None or territory.name is None:
                continue
            printed = territory.type or (other.head.types[0] if other.head.types else None)
            if printed == type_ or (printed is None and any(unit.type == type_ for unit in territory.units)):
                return self.named(territory, type_, None)
            if territory.within is not None and (place := self._larger(territory, type_)) is not None:
                return place
        return None

    def _larger(self, territory: Territory, type_: str) -> Place | None:
        """The territory of that rank word that `territory` is said to lie in (`Huyện ủy viên, Bí thư Đảng ủy xã A, huyện B`)."""
        unit = self._choose(territory, None)
        parent = self._table.unit(unit.parent) if unit is not None and unit.parent else None
        return self._place_of(parent) if parent is not None and parent.type == type_ else None

    def known(self, type_: str) -> Place | None:
        """The territory of that rank word that the article has named last, else the one it is about."""
        if (place := self._in_passing.get(type_) or self._last.get(type_)) is not None:
            return place
        for unit in (self._district, self._province, self._commune):
            if unit is not None and unit.type == type_:
                return self._place_of(unit)
        return self._upcoming.get(type_) or self._mentioned.get(type_) or self._only.get(type_) or self._around_communes(type_)

    def _around_communes(self, type_: str) -> Place | None:
        """The district of that rank word in which all the communes lie that the article has named, if they lie in one."""
        named = (place.unit for place in self._ranked.values() if place.rank is Level.COMMUNE)
        parents = {unit.parent for unit in named if unit is not None}
        district = self._unit(next(iter(parents))) if len(parents) == 1 else None
        return self._place_of(district) if district is not None and district.type == type_ else None

    def last_commune(self) -> Place | None:
        """The commune that the article is about, or has named last."""
        named = (self.known(type_) for type_ in ("phường", "xã", "đặc khu"))
        return self.commune or next((place for place in named if place is not None), None)

    def only_commune(self) -> Place | None:
        """The commune that the article names, if it names one only; which a small town is too, and a ward."""
        named = list(self._only.values())
        return named[0] if len(named) == 1 else None

    def province_place(self) -> Place | None:
        """The province that the sentence opens with, or that the article, or its section, is about."""
        if self._here is not None:
            return self._here
        if self._province is not None:
            return self._place_of(self._province)
        for type_ in ("tỉnh", "thành phố"):
            place = self._last.get(type_)
            if place is not None and place.rank is Level.PROVINCE:
                return place
        return None

    def of_unit(self, territory: Territory | None, beside: list[RawBody]) -> Place | None:
        """The territory in a unit's name, a rank word alone completed."""
        if territory is None:
            return None
        type_ = territory.type or (territory.units[0].type if territory.units else "tỉnh")
        return self.named(territory, type_, None) or self.beside(type_, beside) or self.known(type_)

    def _place_of(self, unit: Unit) -> Place:
        return Place(unit.type, self._spelling.get(unit.name, unit.name), unit)
