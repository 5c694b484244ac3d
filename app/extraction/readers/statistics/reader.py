"""The reading of counted facts, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import Fact, Measure, Recruitment, Statistic
from app.extraction.readers.abroad import Abroad
from app.extraction.readers.figures.congresses import Congresses
from app.extraction.readers.figures.figure import CONTEXT, MOST_IN_ARTICLE, Figure, figures_of
from app.extraction.readers.figures.figure_times import FigureTimes
from app.extraction.readers.figures.intentions import Intentions
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.programmes import programme_of
from app.extraction.readers.statistics import exclusions
from app.extraction.readers.statistics.attending import Attending
from app.extraction.readers.statistics.badges import Badges, counts_awards
from app.extraction.readers.statistics.counted import Counted
from app.extraction.readers.statistics.courses import Courses
from app.extraction.readers.statistics.days import STOCK_MEASURES, CountedDays
from app.extraction.readers.statistics.discipline import Discipline
from app.extraction.readers.statistics.in_turn import InTurn
from app.extraction.readers.statistics.measures import MEASURES, ORGAN_VERBS, STOCK
from app.extraction.readers.statistics.seats import are_delegates, come_from_cells, seats_counted
from app.extraction.readers.statistics.stock import Stock, is_on_behalf
from app.extraction.readers.statistics.verbs import verb_behind
from app.extraction.readers.statistics.whose import CountedOwners
from app.extraction.reading import Reading

_WORDS = Cued(
    r"đảng|đại biểu|đv|tcđ|chi bộ|lớp|ban thường vụ|ban chấp hành|bch|chi ủy|cấp ủy|tccs|ủy ban kiểm tra|ubkt|học viên|trung ương quản lý"
)
"""A sentence without one of these counts nothing that is read here."""
_AMONG_THEM = (
    "trong đó",
    "trong số đó",
    "gồm ",
    "bao gồm ",
    "các đảng viên trên",
    "các đảng viên này",
    "số đảng viên trên",
    "số đảng viên này",
)
_ACTING_ORGANS = ("Ủy ban Kiểm tra", "Ban Thường vụ")
_LET_GO = re.compile(r"xóa tên|\bcho $")
"""What a committee decides, though its commission be the subject of the sentence."""


def read_statistics(reading: Reading, intentions: Intentions, recruitment: Sequence[Recruitment]) -> list[Statistic]:
    """The counted facts of the article in text order, each organisation, measure and value once.

    `intentions` and `recruitment`: those of the article; members read there as admitted are not counted again as all there are.

    A ratio (`69/4.731 đảng viên`) gives the whole; parts (`trong đó 15 đảng viên nữ`) are left out. Headlines are not
    read: what they count the text says too.
    """
    return [counted for counted in _Counts(reading, intentions).read() if not _counts_admitted(counted, recruitment)]


def _counts_admitted(counted: Statistic, recruitment: Sequence[Recruitment]) -> bool:
    """Whether the members counted are those whom the same words say to be admitted (`nhiều nhất là xã A với 12 đảng viên`)."""
    return counted.measure is Measure.PARTY_MEMBERS and any(
        (told.organisation, told.admitted) == (counted.organisation, counted.value) and _share_words(told, counted) for told in recruitment
    )


def _share_words(one: Fact, other: Fact) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)


class _Counts:
    """The state of reading one article."""

    def __init__(self, reading: Reading, intentions: Intentions) -> None:
        self.reading = reading
        self.document = reading.document
        self.low = reading.document.low
        self.owners = FigureOwners(reading)
        self.times = FigureTimes(reading)
        self.lists = CommitteeLists(reading)
        self.stock = Stock(reading, self.owners, self.lists)
        self.congresses = Congresses(reading)
        self.days = CountedDays(reading, self.times, self.congresses)
        self.attending = Attending(reading, self.owners, self.congresses)
        self.whose = CountedOwners(reading, self.owners, self.congresses, self.lists, self.attending)
        self.courses = Courses(self.low)
        self.last_owner: str | None = None
        self.last_sentence: Sentence | None = None
        self.last_seen: frozenset[Measure] = frozenset()
        self.read_figures = 0
        self.badges = Badges()
        self.discipline = Discipline(reading, self.times)
        self.intentions = intentions
        self.abroad = Abroad(reading)
        self.found: dict[tuple[str, Measure, int], Statistic] = {}

    def read(self) -> list[Statistic]:
        """The counted facts, in text order."""
        if self.owners.abroad():
            return []
        headlines, planned = [], programme_of(self.document)
        for sentence in self.document.sentences_with(_WORDS):
            if self.read_figures > MOST_IN_ARTICLE:
                break
            if self.document.block_of(sentence).kind is BlockKind.HEADLINE:
                headlines.append(sentence)
            elif not (self.intentions.covers(sentence) or self.abroad.tells(sentence) or sentence.index in planned):
                self._sentence(sentence)
        self._told_above(headlines)
        return list(self.found.values())

    def _told_above(self, headlines: list[Sentence]) -> None:
        """Badges awarded, where only the headline counts them all and the text goes on with the parts."""
        if not any(measure is Measure.BADGES_AWARDED for _, measure, _ in self.found):
            known = dict(self.found)
            for sentence in headlines:
                if counts_awards(sentence.low):
                    self._sentence(sentence)
            self.found = known | {key: fact for key, fact in self.found.items() if key[1] is Measure.BADGES_AWARDED}

    def _sentence(self, sentence: Sentence) -> None:
        """Read the figures of one sentence, each by the words around it and by what the one before it counted."""
        goes_on = self._goes_on(sentence)
        in_turn = InTurn(self.reading, self.lists, self.last_seen if goes_on else (), goes_on=goes_on)
        self.last_owner = self.last_owner if goes_on else None
        self.last_sentence = sentence
        self.lists.forget_rank()
        self.lists.enter(sentence)
        figures = self._figures(sentence)
        for figure, following in zip_longest(figures, figures[1:]):
            self.read_figures += 1
            counted = in_turn.enter(figure, following)
            seats = seats_counted(figure, self.low, self.congresses)
            measure = seats or self._measure(counted, goes_on=in_turn.goes_on)
            if seats and self._planned(figure):
                seats = measure = None
            measure = in_turn.settle(counted, measure, seats=seats is not None)
            if measure is not None:
                self._add(counted, measure, "committee_size" if seats else counted.verb or "count")
        self.last_seen = frozenset(in_turn.seen)

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether `sentence` goes on with what the one before counted (`Trong đó, có 20 đảng bộ cơ sở`)."""
        last = self.last_sentence
        near = last is not None and sentence.index - last.index == 1 and sentence.block == last.block
        return near and sentence.low.startswith(_AMONG_THEM)

    def _figures(self, sentence: Sentence) -> list[Figure]:
        """The whole numbers of the sentence that are no shares and no times."""
        numbers = [
            number
            for number in self.reading.numbers_in(sentence)
            if not number.percent and isinstance(number.value, int) and not self.times.covers(number)
        ]
        return list(figures_of(sentence, numbers, self.low))

    def _measure(self, counted: Counted, *, goes_on: bool) -> Measure | None:
        """What the figure measures, None if nothing that is counted here. `goes_on`: as for `Stock.measure`."""
        figure, kind, verb = counted.figure, counted.kind, counted.verb
        delegates = kind == "delegates" or (kind == "members" and come_from_cells(figure))
        delegates = delegates and verb in {None, STOCK} and are_delegates(figure, self.document, self.congresses)
        if kind == "delegates" or delegates:
            return Measure.CONGRESS_DELEGATES if delegates else None
        if kind == "classes":
            held = not self._planned(figure) and not self._lies_ahead(figure)
            return Measure.TRAINING_CLASSES if held and self.courses.are_of_the_party(figure, counted.unit_end) else None
        if self.badges.are_counted(figure):
            return None if exclusions.is_still_to_come(figure) else Measure.BADGES_AWARDED
        if kind is None:
            return None
        if kind == "people" and self.courses.are_learners(figure, verb):
            return Measure.TRAINEES
        if kind == "members" and verb in {None, STOCK} and self.attending.counts_all_members(figure):
            return Measure.PARTY_MEMBERS
        # `kết nạp 38 đảng viên, 8/11 chi bộ hoàn thành tốt nhiệm vụ`
        ratio_of_cells = figure.joint == "/" and verb == "admitted" and kind not in {"members", "people"}
        if verb in {None, STOCK} or ratio_of_cells or (kind == "members" and is_on_behalf(figure)):
            return self.stock.measure(counted, self.last_owner, goes_on=goes_on)
        return self._done(counted)

    def _done(self, counted: Counted) -> Measure | None:
        """The measure of what was done with those counted, None where it was not (yet) done or is no one's to count."""
        figure, kind, verb = counted.figure, counted.kind or "", counted.verb or ""
        if verb == "official" and "chính thức" not in figure.left and "chính thức" not in figure.right[: counted.unit_end + 80]:
            return None
        if verb == "official" and exclusions.is_not_made_official(figure):
            return None
        left_out = self.discipline.leaves_out(figure, verb, kind)  # what is only proposed has its forms too
        if self._planned(figure) or "chiếm" in figure.left or exclusions.is_complaint(figure) or exclusions.is_still_to_come(figure):
            return None
        if left_out:
            return None
        if verb != "badged" and self._lies_ahead(figure):
            return None
        if verb == "badged" and exclusions.is_proposed(self.low, figure):
            return None
        courses = self.courses
        if verb == "taught" and (
            courses.are_pupils(figure)
            or courses.teach_another_skill(figure)
            or courses.are_sent_by_a_union(figure)
            or courses.are_of_any_year(figure)
        ):
            return None
        return MEASURES.get(verb, {}).get(kind)

    def _planned(self, figure: Figure) -> bool:
        """Whether what is counted is only to be done."""
        if exclusions.tells_plans(figure.sentence.low):
            return True
        return exclusions.is_planned(self.low, max(figure.sentence.start, figure.start - 2 * CONTEXT), figure.start)

    def _lies_ahead(self, figure: Figure) -> bool:
        """Whether it is counted over a time that was to come when the article appeared."""
        period, _ = self.times.before(figure.sentence, figure.start, days=True)
        return period is not None and self.times.is_ahead(period)

    def _add(self, counted: Counted, measure: Measure, rule: str) -> None:
        """Add the fact, if it is told whose it is, and it was not told before."""
        figure = counted.figure
        organs = counted.verb in ORGAN_VERBS and not _LET_GO.search(figure.left) and verb_behind(figure) is None
        value = figure.second_value if figure.joint == "/" and figure.second_value is not None else figure.value
        owner = self.whose.owner(figure, measure, self.last_owner, organs=organs)
        if measure is Measure.CELLS and self._are_some(figure, owner, value):
            return
        if owner is None:
            return
        if told := self._told(owner, measure, value):
            if told.as_of is None and measure not in STOCK_MEASURES and (day := self.days.as_of(figure, measure)):
                evidence = self.document.evidence(*figure.clause(self.low))
                self.found[told.organisation or owner, measure, value] = replace(told, as_of=day, evidence=(evidence,))
            return
        if measure is Measure.BADGES_AWARDED and self._is_in_total(figure, owner):
            return
        self.last_owner = owner
        evidence = self.document.evidence(*figure.clause(self.low))
        self.found[owner, measure, value] = Statistic(
            organisation=owner,
            measure=measure,
            value=value,
            as_of=self.days.as_of(figure, measure),
            evidence=(evidence,),
            rule=f"statistics.{rule}",
        )

    def _is_in_total(self, figure: Figure, owner: str) -> bool:
        """Whether these badges are some of those of `owner` that were counted before."""
        handed = "trao" in figure.left and bool(self.reading.people_in(figure.sentence.start, figure.start))
        unnamed = self.owners.in_sentence(figure.sentence, figure.start) is None
        return self.badges.in_total(figure, owner, handed=handed, unnamed=unnamed)

    def _told(self, owner: str, measure: Measure, value: int) -> Statistic | None:
        """The fact that told it before, of `owner` or of an organ of it (`Riêng kiểm tra khi có dấu hiệu vi phạm 2 đảng viên`)."""
        keys = ((name, measure, value) for name in (owner, *(f"{organ} {owner}" for organ in _ACTING_ORGANS)))
        return next((self.found[key] for key in keys if key in self.found), None)

    def _are_some(self, figure: Figure, owner: str | None, value: int) -> bool:
        """Whether the cells of one sort of place are among those that were counted before."""
        if exclusions.are_of_the_forces(figure) or not exclusions.are_of_a_place(figure):
            return exclusions.are_of_the_forces(figure)
        return figure.joint == "/" or any(who == owner and what is Measure.CELLS and value < count for who, what, count in self.found)
