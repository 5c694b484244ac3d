"""The event of an article that never says that one was held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import MeetingKind, OrganisationKind
from app.extraction.readers.acts import Acts
from app.extraction.readers.meetings import timing
from app.extraction.readers.meetings.gatherings import KIND_OF, gathering_of
from app.extraction.readers.meetings.named_bodies import first_body, only_cell
from app.extraction.readers.meetings.notices import reported_on
from app.extraction.readers.meetings.scene import MADE_KNOWN_BY, NAMED, TOLD, VISITS, Event, Scene, headlines_of, is_caption, scene_of
from app.extraction.readers.meetings.visits import visit_of
from app.extraction.readers.outcomes.wording import is_fault
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading
from app.extraction.word_groups import DAY_PART, HONORIFIC

_IMPLIED = Cued(
    rf"(?:tại|dự|(?:về|đến|tới|xuống|cùng)(?= sinh hoạt (?:với|cùng|tại)(?!\w))|trong|phát biểu|kết luận|kết thúc|chỉ đạo|mở đầu|bắt đầu|khai mạc|bế mạc|tham gia|yêu cầu của) (?:buổi |cuộc |các )?(hội nghị(?: giao ban)?|đại hội|kỳ họp|phiên họp|lễ(?: kết nạp| trao| công bố)?|buổi lễ|làm việc|kiểm tra|giám sát|họp|họp mặt|gặp mặt|gặp gỡ|tọa đàm|hội thảo|sinh hoạt)(?: đầu tiên| định kỳ| thường kỳ| thường lệ)?(?=[,.:]| (?:các|{DAY_PART}|hôm|ngày|-|–|có|bằng|tại|với|cùng|{HONORIFIC})|$)"
)
_GOES_ON = re.compile(
    r"(?:(?:đồng thời|ngoài ra|bên cạnh đó|tiếp theo), )?(?:buổi |cuộc )?(hội nghị|(?<=buổi )lễ|(?<=buổi )làm việc|phiên họp|(?<=cuộc )họp|(?<=buổi )(?:họp|gặp mặt|tọa đàm|sinh hoạt))(?: này| đã| cũng| còn)* (?:được )?(?:nghe|thảo luận|thống nhất|quán triệt|giới thiệu|công bố|bầu|thông qua|dành|có sự (?:tham dự|tham gia|hiện diện)|tập trung (?:vào|thảo luận|đánh giá)|đánh giá|cho ý kiến|khép lại)(?!\w)"
)
"""What goes on at an event, or how it is run: `Hội nghị cũng được nghe ...`."""
_CELL_NEAR = 40
"""`Dự sinh hoạt tại Chi bộ thôn 5, ...`: whose it was stands near by."""
_CAME = re.compile(
    r"(?:cùng |tham |về |đến |tới )*dự (?:(?:hội nghị|đại hội|buổi [^\W\d_]+(?: [^\W\d_]+)?|lễ|cuộc [^\W\d_]+) )?(?:còn )?có(?!\w)|(?:hội nghị|buổi [^\W\d_]+) đã nghe(?!\w)"
)
"""Who was there, or what was heard, at what only the headline names."""
_HANDED_OVER = Cued(r"(?:trao|nhận) (?:các )?quyết định(?! (?:kỷ luật|xử phạt|khởi tố))")
PICTURED = re.compile(
    r"(?:toàn cảnh|quang cảnh) (?:buổi |cuộc )?(hội nghị|đại hội|kỳ họp|phiên họp|lễ|làm việc|họp|gặp mặt|tọa đàm|kiểm tra|giám sát|đối thoại|trao huy hiệu|trao quyết định|công bố quyết định)(?!\w)"
)
"""A picture of an event, which a caption names (`Toàn cảnh hội nghị.`)."""
_HAS_THE_FLOOR = ("phát biểu", "kết luận")
_LEAD = 2
_AT_MEETINGS = frozenset({"ask", "praise", "speak", "chair", "promise"})


class ImpliedEvents:
    """Finds what an article lets one gather was held."""

    def __init__(self, reading: Reading, acts: Acts) -> None:
        self._reading = reading
        self._acts = acts
        self._headlines = headlines_of(reading)

    def first(self, sentences: Sequence[Sentence]) -> Event | None:
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
        if any(_CAME.match(scene.low) for scene in candidates):
            told = (gathering_of(scene, NAMED) or visit_of(scene) for scene in headlines)
            if (event := next((event for event in told if event is not None), None)) is not None:
                return event
        met = any(scene.low.startswith("tại đây") or _IMPLIED.search(scene.low) for scene in candidates)
        return next((event for scene in headlines if met and (event := visit_of(scene)) is not None), None)

    def _candidate(self, sentence: Sentence) -> Scene | None:
        """`sentence` as a scene, None where it tells of what is planned, was earlier or went wrong."""
        low = sentence.low
        if timing.is_planned(low) or timing.is_earlier(low) or is_fault(low):
            return None
        return scene_of(self._reading, self._acts, sentence)

    def _spoken_at(self, scene: Scene) -> Event | None:
        """The event at which someone speaks or acts (`Phát biểu tại hội nghị, ông A ...`), held by the first body that the article names."""
        match = _IMPLIED.search(scene.low)
        if match is None or not (scene.shows_anyone or scene.low.startswith(_HAS_THE_FLOOR)):
            return None
        kind = KIND_OF.get(match[1], MeetingKind.CONFERENCE)
        first = None if "kết nạp" in match[1] else first_body(self._reading, kind)
        if match[1] == "sinh hoạt":
            near = scene.bodies(match.end(), match.end() + _CELL_NEAR)
            first = next((body.name for body, _ in near if body.kind is OrganisationKind.PARTY_CELL), only_cell(self._reading) or first)
        event = Event(scene.sentence, kind, match[1], match.start(1), refers_back=_CAME.match(scene.low) is not None)
        if kind in VISITS:
            event.host = first
        else:
            event.organiser = first
        return event

    def _named(self, scene: Scene) -> Event | None:
        """The event named in passing by a sentence in which someone acts as one does at events."""
        acts = self._acts.of(scene.sentence) if scene.names_people else []
        if not any(act.family in _AT_MEETINGS and act.subject and act.subject.kind is SubjectKind.PERSON for act in acts):
            return None
        return gathering_of(scene, NAMED)

    def _pictured(self, scene: Scene) -> Event | None:
        """The event that only a picture shows (`Toàn cảnh hội nghị.`)."""
        return self._by_its_first_body(scene, PICTURED.match(scene.low))

    def _pictured_visitor(self, scenes: Sequence[Scene]) -> str | None:
        """Who the captions among `scenes` show visiting."""
        visits = (visit_of(scene) for scene in scenes if is_caption(self._reading, scene.sentence))
        return next((visit.visitor for visit in visits if visit is not None), None)

    def _going_on(self, scene: Scene) -> Event | None:
        """The event of which only is told what went on there (`Hội nghị cũng được nghe ...`)."""
        return self._by_its_first_body(scene, _GOES_ON.match(scene.low))

    def _by_its_first_body(self, scene: Scene, match: re.Match[str] | None) -> Event | None:
        """The event whose word `match` found, held by the first body that the article names; None without a match."""
        if match is None:
            return None
        kind = KIND_OF.get(match[1], MeetingKind.CONFERENCE)
        is_unheld = kind in VISITS or match[1].startswith(MADE_KNOWN_BY)
        return Event(scene.sentence, kind, match[1], match.start(1), organiser=None if is_unheld else first_body(self._reading, kind))

    @staticmethod
    def _handed_over(scene: Scene) -> Event | None:
        """The ceremony at which someone hands over, or is handed, decisions (`Ông A trao quyết định cho ...`, `Ông B nhận quyết định từ ...`)."""
        match = _HANDED_OVER.search(scene.low)
        if match is None or not scene.names_people or not scene.before(match.start(), SubjectKind.PERSON):
            return None
        return Event(scene.sentence, MeetingKind.CEREMONY, match.group(), match.start())
