"""The event that a sentence tells of, or that an article only lets one gather."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import PEOPLES_COUNCIL, WHOLE_PARTY, MeetingKind, OrganisationKind
from app.extraction.readers.acts import Acts
from app.extraction.readers.meetings import timing
from app.extraction.readers.meetings.gatherings import KIND_OF, RITES, gathering_of, series_of, sitting_of
from app.extraction.readers.meetings.notices import reported_on
from app.extraction.readers.meetings.sameness import goes_on, is_another_council_s, stays_there
from app.extraction.readers.meetings.scene import NAMED, TOLD, VISITS, Event, Scene, in_post
from app.extraction.readers.meetings.visits import visit_of
from app.extraction.readers.outcomes.wording import is_fault, sums_up
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading

_IMPLIED = Cued(
    r"(?:tại|dự|trong|phát biểu|kết luận|kết thúc|chỉ đạo|mở đầu|bắt đầu|khai mạc|bế mạc|tham gia|yêu cầu của) (?:buổi |cuộc |các )?(hội nghị(?: giao ban)?|đại hội|kỳ họp|phiên họp|lễ(?: kết nạp| trao| công bố)?|buổi lễ|làm việc|kiểm tra|giám sát|họp|họp mặt|gặp mặt|gặp gỡ|tọa đàm|hội thảo|sinh hoạt)(?: đầu tiên| định kỳ| thường kỳ| thường lệ)?(?=[,.:]| (?:đồng chí|ông|bà|các|chiều|sáng|hôm|ngày|-|–|có|bằng|tại|với|cùng)|$)"
)
_GOES_ON = re.compile(
    r"(?:(?:đồng thời|ngoài ra|bên cạnh đó|tiếp theo), )?(?:buổi |cuộc )?(hội nghị|(?<=buổi )lễ|(?<=buổi )làm việc|phiên họp|(?<=cuộc )họp|(?<=buổi )(?:họp|gặp mặt|tọa đàm|sinh hoạt))(?: này| đã| cũng| còn)* (?:được )?(?:nghe|thảo luận|thống nhất|quán triệt|giới thiệu|công bố|bầu|thông qua|dành|có sự (?:tham dự|tham gia|hiện diện)|tập trung (?:vào|thảo luận|đánh giá)|đánh giá|cho ý kiến|khép lại)(?!\w)"
)
"""What goes on at an event, or how it is run: `Hội nghị cũng được nghe ...`."""
_HOLDS_CONGRESSES = Cued(r"(?:ban chấp hành |bch )?(?:đảng bộ|chi bộ|đảng ủy|hội|đoàn|công đoàn|liên đoàn)(?! đồng| đại biểu)(?!\w)")
_CELL_NEAR = 40
"""`Dự sinh hoạt tại Chi bộ thôn 5, ...`: whose it was stands near by."""
_LISTENED_TO = ("nghe ", "nghe đại diện ", "nghe lãnh đạo ")
"""Who speaks to those who meet does not hold the meeting."""
_BARE = frozenset({"Đảng ủy", "Chi bộ"})
_LEFT_BARE = frozenset({"đảng bộ", "đảng ủy", "chi bộ", "ban chấp hành", "bch"})
_HANDED_OVER = Cued(r"trao (?:các )?quyết định")
_ANNOUNCED = Cued(r"(?:đã công bố|trao) (?:các )?quyết định của")
_PICTURED = re.compile(
    r"(?:toàn cảnh|quang cảnh) (?:buổi |cuộc )?(hội nghị|đại hội|kỳ họp|phiên họp|lễ|làm việc|họp|gặp mặt|tọa đàm|kiểm tra|giám sát|đối thoại|trao huy hiệu|trao quyết định|công bố quyết định)(?!\w)"
)
_MADE_KNOWN = (MeetingKind.CEREMONY, MeetingKind.INSPECTION)
"""The events at which decisions are made known."""
_MADE_KNOWN_BY = ("trao", "công bố")
"""What is handed over or made known need not be its holder's: the first body named may only have decided it."""
_HAS_THE_FLOOR = ("phát biểu", "kết luận")
_LEAD = 2
_FORESEEN = re.compile(
    r"(?:theo )?(?:dự kiến|kế hoạch)(?!\w)|(?:[^,.;]{1,40}, )?(?:vào )?(?:ngày|sáng|chiều|tối|sáng ngày|chiều ngày) mai(?!\w)"
)
_INSPECTORS_OF = Before(r"đoàn (?:kiểm tra|giám sát)(?:(?:,| và) (?:kiểm tra|giám sát))?(?: số \d{1,4})? của ")
_AT_MEETINGS = frozenset({"ask", "praise", "speak", "chair", "promise"})
_TOUR = 7
"""Within how many days the stops of one tour lie."""


class Events:
    """Finds the events of one article."""

    def __init__(self, reading: Reading, acts: Acts) -> None:
        self._reading = reading
        document = reading.document
        self._headlines = [sentence for sentence in document.sentences if document.block_of(sentence).kind is BlockKind.HEADLINE]
        self._acts = acts

    def told(self, sentence: Sentence, *, is_opening: bool, known: Event | None) -> Event | None:
        """The event that `sentence` reports as having taken place, None where it tells of none, or of one to come.

        `is_opening` is True for the first sentences of an article: there an event needs no time at the head of the
        sentence. `known` is the last event that the article told of: after it, of what was earlier only a visit of the
        days just before counts (`Trước đó, chiều 13/8, đoàn đã đến thăm ...`).
        """
        low = sentence.low
        is_news = timing.takes_place(low) or timing.is_just_held(low)
        is_item = self._reading.document.block_of(sentence).kind is BlockKind.LIST_ITEM
        if not (is_opening or is_news or timing.is_next_stop(low) or timing.opens_with_time(low) or timing.is_next_day(low)):
            is_session = known is not None and known.word.startswith("kỳ họp") and "kỳ họp" in low
            if known is not None and (is_session or timing.is_elsewhere(low)):
                return self._session_elsewhere(sentence, known) if is_session else self._rite_elsewhere(sentence, known)
            if not (is_item and timing.is_earlier(low)):
                return None
        if _FORESEEN.match(low) or (known is not None and stays_there(low)):
            return None
        scene = self._scene(sentence)
        visit = visit_of(scene)
        if timing.is_next_stop(low):
            return self._next_stop(visit, known)
        event = self._met_before(scene, visit) or visit or gathering_of(scene, NAMED if is_opening else TOLD)
        if event is not None:
            event.has_time = is_news or timing.has_time_head(low) or timing.is_next_day(low)
            event.is_later = timing.is_later(low)
            event.is_item = is_item
            event.date, event.day = timing.day_of(self._reading, sentence)
            event.date = timing.opened_on(low, event.date)
        if event is not None and event.day is None and sums_up(low):
            return None  # what was held over a period that is summed up
        if event is not None and timing.is_earlier(low):
            if known is not None:
                return self._stop_before(event, known)
            return event if event.day and (event.organiser or not event.word.startswith(_MADE_KNOWN_BY)) else None
        return event

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
        pictures = (s for s in self._reading.document.sentences if self._is_caption(s) and _PICTURED.match(s.low))
        for sentence in (*sentences, *pictures):
            low = sentence.low
            if (timing.has_time_head(low) or _PICTURED.match(low)) and not timing.is_planned(low) and not timing.is_earlier(low):
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
        pictures = (self._scene(sentence) for sentence in self._reading.document.sentences if self._is_caption(sentence))
        return [named for scene in (*scenes, *pictures) if (named := gathering_of(scene, NAMED) or series_of(scene)) is not None]

    def _is_caption(self, sentence: Sentence) -> bool:
        return self._reading.document.block_of(sentence).kind is BlockKind.CAPTION

    def first_body(self, kind: MeetingKind) -> str | None:
        """The first body that the article names by itself; of a congress, the first whose members may hold one."""
        text = self._reading.document.text
        bodies = [
            body
            for body in self._reading.bodies
            if not in_post(self._reading, body) and body.name != WHOLE_PARTY and not text.endswith(_LISTENED_TO, 0, body.start)
        ]
        if kind is MeetingKind.CONGRESS:
            bodies = [body for body in bodies if _HOLDS_CONGRESSES.match(body.printed.lower())]
            bodies.sort(key=lambda body: body.printed.lower() in _LEFT_BARE)  # after the guests' posts `Đảng bộ` may be taken for theirs
        return next((body.name for body in bodies if body.name not in _BARE), None)

    def inspecting(self) -> str | None:
        """The one body whose delegation the article says inspects, None where it names none or several."""
        text = self._reading.document.low
        named = {body.name for body in self._reading.bodies if body.name and _INSPECTORS_OF.search(text, 0, body.start)}
        return named.pop() if len(named) == 1 else None

    def cell(self) -> str | None:
        """The cell that the article names by its unit, None where it names several."""
        bodies = (body for body in self._reading.bodies if body.kind is OrganisationKind.PARTY_CELL and body.name not in _BARE)
        names = {body.name for body in bodies if not in_post(self._reading, body)}
        return names.pop() if len(names) == 1 else None

    def council(self) -> str | None:
        """The one people's council that the article names with its place, None where it names none or several."""
        named = {body.name for body in self._reading.bodies if body.name and body.name.startswith(PEOPLES_COUNCIL)} - {PEOPLES_COUNCIL}
        return named.pop() if len(named) == 1 else None

    def gathered(self, sentences: Sequence[Sentence]) -> Event | None:
        """The event of an article that never says that one was held; None where there is none.

        It is what was said `tại hội nghị`, held by whom the article's first words name; else one named in passing where
        someone spoke; else a handing over of decisions that only a caption shows.
        """
        if any(timing.is_planned(sentence.low) for sentence in sentences[:_LEAD]):
            return None  # the article announces one
        candidates = [scene for sentence in sentences if (scene := self._candidate(sentence)) is not None]
        for find in (self._spoken_at, self._named, self._handed_over, self._pictured, self._going_on, reported_on):
            for scene in candidates:
                if (event := find(scene)) is not None:
                    if not event.is_notice:
                        event.date, event.day = timing.day_of(self._reading, scene.sentence)
                    if event.kind in VISITS and event.visitor is None:
                        event.visitor = self._pictured_visitor(candidates)
                    return event
        headlines = [scene for sentence in self._headlines if (scene := self._candidate(sentence)) is not None]
        for scene in headlines:
            if (event := gathering_of(scene, TOLD)) is not None and event.organiser:
                return event
        met = any(scene.low.startswith("tại đây") or _IMPLIED.search(scene.low) for scene in candidates)
        return next((event for scene in headlines if met and (event := visit_of(scene)) is not None), None)

    def _scene(self, sentence: Sentence) -> Scene:
        return Scene(self._reading, sentence, sentence.low, self._acts.subjects(sentence))

    def _candidate(self, sentence: Sentence) -> Scene | None:
        low = sentence.low
        if timing.is_planned(low) or timing.is_earlier(low) or is_fault(low):
            return None
        return self._scene(sentence)

    def _spoken_at(self, scene: Scene) -> Event | None:
        match = _IMPLIED.search(scene.low)
        if match is None or not (scene.shows_anyone or scene.low.startswith(_HAS_THE_FLOOR)):
            return None
        kind = KIND_OF.get(match[1], MeetingKind.CONFERENCE)
        first = None if "kết nạp" in match[1] else self.first_body(kind)
        if match[1] == "sinh hoạt":
            near = scene.bodies(match.end(), match.end() + _CELL_NEAR)
            first = next((body.name for body, _ in near if body.kind is OrganisationKind.PARTY_CELL), self.cell() or first)
        if kind in VISITS:
            return Event(scene.sentence, kind, match[1], match.start(1), host=first)
        return Event(scene.sentence, kind, match[1], match.start(1), organiser=first)

    def _named(self, scene: Scene) -> Event | None:
        acts = self._acts.of(scene.sentence) if scene.names_people else []
        if not any(act.family in _AT_MEETINGS and act.subject and act.subject.kind is SubjectKind.PERSON for act in acts):
            return None
        return gathering_of(scene, NAMED)

    def _pictured(self, scene: Scene) -> Event | None:
        """The event that only a picture shows (`Toàn cảnh hội nghị.`)."""
        return self._by_its_first_body(scene, _PICTURED.match(scene.low))

    def _pictured_visitor(self, scenes: Sequence[Scene]) -> str | None:
        """Who the captions among `scenes` show visiting."""
        visits = (visit_of(scene) for scene in scenes if self._is_caption(scene.sentence))
        return next((visit.visitor for visit in visits if visit is not None), None)

    def _going_on(self, scene: Scene) -> Event | None:
        """The event of which only is told what went on there (`Hội nghị cũng được nghe ...`)."""
        return self._by_its_first_body(scene, _GOES_ON.match(scene.low))

    def _by_its_first_body(self, scene: Scene, match: re.Match[str] | None) -> Event | None:
        if match is None:
            return None
        kind = KIND_OF.get(match[1], MeetingKind.CONFERENCE)
        is_unheld = kind in VISITS or match[1].startswith(_MADE_KNOWN_BY)
        return Event(scene.sentence, kind, match[1], match.start(1), organiser=None if is_unheld else self.first_body(kind))

    @staticmethod
    def _handed_over(scene: Scene) -> Event | None:
        match = _HANDED_OVER.search(scene.low)
        if match is None or not scene.names_people or not scene.before(match.start(), SubjectKind.PERSON):
            return None
        return Event(scene.sentence, MeetingKind.CEREMONY, match.group(), match.start())


def _are_alike(first: MeetingKind, second: MeetingKind) -> bool:
    """Whether two events are of one kind; a ceremony may be told of beside a conference."""
    return first is second or {first, second} == {MeetingKind.CEREMONY, MeetingKind.CONFERENCE}
