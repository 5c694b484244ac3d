"""The event that a sentence tells of, and what only the headline or a picture tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import MeetingKind
from app.extraction.readers.acts import Acts
from app.extraction.readers.meetings import timing
from app.extraction.readers.meetings.fellows import fellows_of
from app.extraction.readers.meetings.gatherings import RITES, gathering_of, series_of
from app.extraction.readers.meetings.implied_events import PICTURED
from app.extraction.readers.meetings.items import Items
from app.extraction.readers.meetings.sameness import goes_on, is_another_council_s, stays_there
from app.extraction.readers.meetings.scene import MADE_KNOWN_BY, NAMED, TOLD, VISITS, Event, Scene, headlines_of, is_caption, scene_of
from app.extraction.readers.meetings.sittings import sitting_of
from app.extraction.readers.meetings.visits import next_visit, visit_of
from app.extraction.readers.outcomes.wording import sums_up
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading

_ANNOUNCED = Cued(r"(?:đã công bố|trao) (?:các )?quyết định của")
_MADE_KNOWN = (MeetingKind.CEREMONY, MeetingKind.INSPECTION)
"""The events at which decisions are made known."""
_PRESS = "họp báo"
_BRIEFLY = frozenset({"buổi họp", "cuộc họp"})
"""What a meeting with the press is called once it has been named."""
_TOUR = 7
"""Within how many days the stops of one tour lie."""


class Events:
    """Finds the events of one article."""

    def __init__(self, reading: Reading, acts: Acts, items: Items) -> None:
        self._reading = reading
        self._items = items
        self._headlines = headlines_of(reading)
        self._acts = acts

    def told(self, sentence: Sentence, *, is_opening: bool, known: Event | None) -> Event | None:
        """The event that `sentence` reports as having taken place, None where it tells of none, or of one to come.

        `is_opening` is True for the first sentences of an article: there an event needs no time at the head of the
        sentence. `known` is the last event that the article told of: after it, of what was earlier only a visit of the
        days just before counts (`Trước đó, chiều 13/8, đoàn đã đến thăm ...`).
        """
        low = sentence.low
        is_news = timing.takes_place(low) or timing.is_just_held(low)
        is_item = self._items.opens(sentence)
        is_next_item = is_item and known is not None and known.is_item
        if not (
            is_opening or is_next_item or is_news or timing.is_next_stop(low) or timing.opens_with_time(low) or timing.is_next_day(low)
        ):
            is_session = known is not None and known.word.startswith("kỳ họp") and "kỳ họp" in low
            if known is not None and (is_session or timing.is_elsewhere(low)):
                return self._session_elsewhere(sentence, known) if is_session else self._rite_elsewhere(sentence, known)
            if not (is_item and timing.is_earlier(low)):
                return None
        if timing.is_foreseen(low) or timing.is_last_year(low) or (known is not None and stays_there(low)):
            return None
        scene = self._scene(sentence)
        visit = visit_of(scene)
        if timing.is_next_stop(low):
            return self._next_stop(visit, known)
        event = self._met_before(scene, visit) or visit or gathering_of(scene, NAMED if is_opening else TOLD)
        if event is not None and event.word in _BRIEFLY and known is not None and known.word.endswith(_PRESS):
            event = series_of(scene)  # the press is met for what another meeting came to
        if event is None and is_next_item and (named := gathering_of(scene, NAMED)) is not None and named.organiser and named.number:
            event = named  # an item is of an event that it only names where it tells whose and which
        if event is not None:
            is_another_s = is_next_item and known is not None and event.organiser not in (None, known.organiser)
            event.is_item = is_item
            self._take_time(event, is_news=is_news or is_another_s)
            event.is_later = event.is_later or (known is not None and _goes_round(known, event))
        if event is not None and event.day is None and sums_up(low):
            return None  # what was held over a period that is summed up
        if event is not None and timing.is_earlier(low):
            if known is not None:
                return self._stop_before(event, known)
            return event if event.day and (event.organiser or not event.word.startswith(MADE_KNOWN_BY)) else None
        return event

    def _take_time(self, event: Event, *, is_news: bool) -> None:
        """Give `event`, in place, what its sentence tells of when it was; `is_news`: whether that is told by other words than those at its head."""
        low = event.sentence.low
        event.has_time = is_news or timing.has_time_head(low) or timing.is_next_day(low)
        event.is_later = timing.is_later(low)
        event.date, event.day = timing.day_of(self._reading, event.sentence)
        event.date = timing.opened_on(low, event.date)

    def besides(self, event: Event) -> list[Event]:
        """The other events that the sentence of `event` tells of with it: the congresses of other bodies, the next stop of a visit."""
        scene = self._scene(event.sentence)
        if event.kind is MeetingKind.CONGRESS:
            return [replace(event, organiser=name) for name in fellows_of(scene, event)]
        following = next_visit(scene, event) if event.kind in VISITS and event.host is not None else None
        return [following] if following is not None else []

    def _rite_elsewhere(self, sentence: Sentence, known: Event) -> Event | None:
        """The rite that another body than that of `known` held on the same occasion at another place; None where `sentence` tells of none."""
        event = gathering_of(self._scene(sentence), TOLD)
        is_another_s = (
            event is not None and event.kind is known.kind is MeetingKind.CEREMONY and event.organiser not in (None, known.organiser)
        )
        if event is None or not is_another_s:
            return None
        event.date, event.day = timing.day_of(self._reading, sentence)
        event.has_time = event.is_later = True
        return event

    def _session_elsewhere(self, sentence: Sentence, known: Event) -> Event | None:
        """The session of the same number as `known` that another council held; None where `sentence` tells of none."""
        event = gathering_of(self._scene(sentence), NAMED)
        if event is None or not is_another_council_s(known, event):
            return None
        event.date, event.day = timing.day_of(self._reading, sentence)
        return event

    @staticmethod
    def _met_before(scene: Scene, visit: Event | None) -> Event | None:
        """What a sentence tells of first where the words of `visit` come only after it: `Y họp về kết quả đoàn kiểm tra ...`, a rite and a visit."""
        if visit is None:
            return None
        event = gathering_of(scene, NAMED)
        is_first = event is not None and event.start < visit.start and (event.word in RITES or (event.word == "họp" and event.organiser))
        return event if is_first else None

    @staticmethod
    def _next_stop(visit: Event | None, known: Event | None) -> Event | None:
        """`visit` as the next stop of the visit `known`, None where it is none."""
        if visit is None or known is None or known.kind not in VISITS or visit.host in (None, known.host):
            return None
        visit.has_time = visit.is_later = True
        return visit

    @staticmethod
    def _stop_before(event: Event, known: Event) -> Event | None:
        """`event` as one of the days before `known`: an earlier stop of its tour, or what another body held; None where it is neither."""
        event.date = event.date or timing.same_year(event.day, known.date)
        days = timing.days_apart(event.date, known.date) if known.date else timing.printed_days_apart(event.day, known.day)
        is_another_s = event.organiser is not None and event.organiser != known.organiser and _are_alike(event.kind, known.kind)
        if event.is_item and event.day is None and is_another_s and event.sure >= TOLD:
            event.has_time = True
            return event  # `Trước đó, Chi bộ Y đã tổ chức ...`, an item of a list of such news
        if days is None or days > _TOUR:
            return None
        if event.kind in VISITS and known.kind in VISITS:
            event.is_later = True
            return event
        return event if (is_another_s and event.sure >= TOLD) or goes_on(known, event) else None

    def first_day(self, sentences: Sequence[Sentence]) -> tuple[str | None, str | None]:
        """The day that the opening `sentences`, or else a picture of the event, set their story on, as `timing.day_of` gives it."""
        pictures = (s for s in self._reading.document.sentences if is_caption(self._reading, s) and PICTURED.match(s.low))
        for sentence in (*sentences, *pictures):
            low = sentence.low
            if (timing.has_time_head(low) or PICTURED.match(low)) and not timing.is_planned(low) and not timing.is_earlier(low):
                found = timing.day_of(self._reading, sentence)
                if found[1] is not None:
                    return found
        return None, None

    def settle_kind(self, event: Event, sentences: Sequence[Sentence]) -> None:
        """Take a conference for what the headline calls it where that is a briefing, or for what the article opens with, or its headline tells of, where that is decisions made known."""
        if event.kind is MeetingKind.CONFERENCE and any(
            "họp giao ban" in headline.low or headline.low.startswith("giao ban ") for headline in self._headlines
        ):
            event.kind = MeetingKind.BRIEFING
        if event.word != "hội nghị":
            return
        if event.sure < TOLD and any(_ANNOUNCED.search(sentence.low) for sentence in sentences):
            event.kind = MeetingKind.CEREMONY
        elif event.organiser is None:
            headed = (gathering_of(self._scene(sentence), NAMED) for sentence in self._headlines)
            event.kind = next((named.kind for named in headed if named is not None and named.kind in _MADE_KNOWN), event.kind)

    def presiding(self) -> Iterator[str]:
        """Those who the headline says preside (`Bí thư Tỉnh ủy chủ trì hội nghị`)."""
        acts = (act for sentence in self._headlines for act in self._acts.of(sentence) if act.family == "chair")
        return (act.subject.name for act in acts if act.subject and act.subject.name and act.subject.kind is SubjectKind.PERSON)

    def complete_from_headline(self, event: Event) -> None:
        """Fill in what only the headline says of the first `event`: whom a visit went to, or which body held its how-manieth session."""
        scenes = [self._scene(sentence) for sentence in self._headlines]
        if event.kind in VISITS:
            event.host = next((visit.host for scene in scenes if (visit := visit_of(scene)) is not None), None)
            return
        named = self._shown(scenes)
        named += [sitting for scene in scenes if (sitting := sitting_of(scene)) is not None]
        found = next((n for n in named if n.organiser and n.kind is event.kind and n.number in (None, event.number or n.number)), None)
        if found is not None:
            event.organiser, event.number = found.organiser, event.number or found.number

    def number_shown(self, event: Event) -> int | None:
        """The how-manieth session of its holder `event` was, where only the headline or a picture says so."""
        named = self._shown([self._scene(sentence) for sentence in self._headlines])
        return next((n.number for n in named if n.number and n.kind is event.kind and n.organiser == event.organiser), None)

    def _shown(self, scenes: list[Scene]) -> list[Event]:
        """The events that `scenes` of the headline and the captions name."""
        pictures = (self._scene(sentence) for sentence in self._reading.document.sentences if is_caption(self._reading, sentence))
        return [named for scene in (*scenes, *pictures) if (named := gathering_of(scene, NAMED) or series_of(scene)) is not None]

    def _scene(self, sentence: Sentence) -> Scene:
        return scene_of(self._reading, self._acts, sentence)


def _goes_round(known: Event, event: Event) -> bool:
    """Whether `event`, on a day named, is a stop of the delegation that paid the visit `known`, there called only `đoàn`."""
    if event.kind not in VISITS or known.kind not in VISITS or event.host in (None, known.host):
        return False
    days = timing.days_apart(known.date, event.date)
    is_its = event.organiser is None and event.visitor in (None, known.visitor) and "đoàn " in event.sentence.low[: event.start]
    return is_its and known.organiser is not None and days is not None and days <= _TOUR


def _are_alike(first: MeetingKind, second: MeetingKind) -> bool:
    """Whether two events are of one kind; a ceremony may be told of beside a conference."""
    return first is second or {first, second} == {MeetingKind.CEREMONY, MeetingKind.CONFERENCE}
