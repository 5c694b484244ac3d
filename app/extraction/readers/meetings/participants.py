"""Who was there, and in which role: the strongest that the text shows."""

from __future__ import annotations

import re

from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import Participant, ParticipantRole
from app.extraction.lexicon import load_toml
from app.extraction.readers.acts import Act, Acts, alternation
from app.extraction.readers.outcomes.wording import has_modal, is_fault
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading
from app.extraction.spans import PersonForm, PersonMention

_PRESENCE = load_toml("meeting_words")["presence"]["lists"]
_LIST_OF_PRESENT = re.compile(rf"(?<!\w)(?:{alternation(_PRESENCE)})(?!\w)[^.:]{{0,90}}?(?<!\w)(?:có|gồm|là)(?: có)?(?!\w)")
_CAME = re.compile(r"(?<!\w)(?:(?:đến|tới|về|cùng|tham)? ?dự|cùng đi)(?: và| buổi| lễ| hội nghị| đại hội|,|\.|$)")
_CHAIRED = re.compile(
    r"(?<!\w)(?:đồng )?(?:chủ trì|chủ tọa)(?!\w)|làm trưởng đoàn|phát biểu(?: ý kiến)? chỉ đạo|điều hành (?:hội nghị|đại hội|phiên họp)"
)
_CHAIRED_BY = re.compile(r"(?:chủ trì|chủ tọa|điều hành) của ")
_LEADS_DELEGATION = re.compile(r"(?<!phó )trưởng đoàn (?:công tác|kiểm tra|giám sát|khảo sát)")
_SPEAKS = frozenset({"state", "report", "speak", "ask", "propose", "praise", "promise", "find_fault"})
_GIVES = re.compile(r"(?<!\w)(?:trao|tặng|chúc mừng|trò chuyện|đón nhận|nhận (?:quyết định|huy hiệu|hoa|bằng khen)|chia tay|thăm)(?!\w)")
_FAR = 90
_AT_EVENT = re.compile(r"tại (?:phiên|hội nghị|buổi|lễ|đại hội|kỳ họp|cuộc)|bên lề")
_PICTURE = re.compile(r"(?<!phản )ảnh:")
_GREETINGS = frozenset({"chúc mừng", "chúc", "trò chuyện", "nhận", "gửi lời"})
_RECEIVES = re.compile(
    r"(?:được (?:trao|tặng|truy tặng|trao tặng)|nhận|đón nhận)[^.;]{0,40}(?:huy hiệu|bằng khen|giấy khen|kỷ niệm chương|huân chương|quyết định)|(?:huy hiệu|bằng khen)[^.;]{0,40}(?:được trao|cho|tặng)"
)
_JOINED = re.compile(r"^[,; ]*(?:và|cùng)?[,; ]*$")
_CAPTION_SPEAKS = re.compile(r"phát biểu|báo cáo|kết luận|trình bày|chủ trì|khai mạc|bế mạc|quán triệt|chỉ đạo")
_APPOINTED = re.compile(r"^(?:điều động|bổ nhiệm|tiếp nhận|chuẩn y|chỉ định|luân chuyển|phân công|đồng chí [^,]{5,40},[^.]{5,120}nghỉ hưu)")
_ORDER = {ParticipantRole.ATTENDEE: 0, ParticipantRole.SPEAKER: 1, ParticipantRole.CHAIR: 2}


def _is_picture(low: str, kind: BlockKind) -> bool:
    return kind is BlockKind.CAPTION or low.startswith(("từ trái qua", "từ phải qua")) or _PICTURE.search(low) is not None


class Participants:
    """Collects the roles of the people at one meeting."""

    def __init__(self, reading: Reading, acts: Acts) -> None:
        self._reading = reading
        self._acts = acts
        self._roles: dict[str, ParticipantRole] = {}
        self._asks: set[str] = set()
        self._reports = False
        """Whether the sentence at hand recounts: what is `chỉ đạo` there was done before."""
        self._is_caption = False
        self._speaker: str | None = None
        self.hands_over = False
        """Whether decisions are handed over: those whom they concern are there."""
        self.admits = False
        """Whether new members are admitted: they are there."""
        self.visitor: str | None = None
        self.is_visit = False

    def listed(self) -> tuple[Participant, ...]:
        """The participants, in the order in which they were first shown; who visits and gives the directions chairs."""
        if self.is_visit and self.visitor in self._asks and ParticipantRole.CHAIR not in self._roles.values():
            self._roles[self.visitor] = ParticipantRole.CHAIR
        return tuple(Participant(name, role) for name, role in self._roles.items())

    def add(self, name: str | None, role: ParticipantRole) -> None:
        """Note that `name` was there as `role`; a weaker role than one already noted changes nothing."""
        if name is not None and (name not in self._roles or _ORDER[role] > _ORDER[self._roles[name]]):
            self._roles[name] = role

    def take_delegation(self, before: Participants) -> None:
        """Take over who came along from the stop before: those who led or were listed, not those who reported there."""
        for name, role in before._roles.items():
            if role is not ParticipantRole.SPEAKER:
                self.add(name, role)

    def read(self, sentence: Sentence) -> None:
        """Add everyone whom `sentence` shows at the meeting."""
        reading, low = self._reading, sentence.text.lower()
        people = [
            p
            for p in reading.people_in(sentence.start, sentence.end)
            if p.form is not PersonForm.PRONOUN and not low[: p.start - sentence.start].endswith("đoàn ")
        ]
        block = reading.document.block_of(sentence)
        if not people and block.kind is BlockKind.HEADLINE:
            return
        self._present(people, sentence, low)
        self._chairs(people, sentence, low)
        if (self.hands_over and _APPOINTED.match(low)) or (self.admits and block.kind is BlockKind.LIST_ITEM and len(people) == 1):
            for person in people:
                self.add(person.name, ParticipantRole.ATTENDEE)
        self._reports = False
        self._is_caption = _is_picture(low, block.kind)
        for act in self._acts.of(sentence):
            self._act(act, people, low)
        if _RECEIVES.search(low):
            for person in people:
                self.add(person.name, ParticipantRole.ATTENDEE)
        if _is_picture(low, block.kind) and (_GIVES.search(low) or _AT_EVENT.search(low)):
            for person in people:
                self.add(person.name, ParticipantRole.ATTENDEE)

    def _present(self, people: list[PersonMention], sentence: Sentence, low: str) -> None:
        match = _LIST_OF_PRESENT.search(low)
        if match is not None:
            for person in people:
                if person.start >= sentence.start + match.start():
                    self.add(person.name, ParticipantRole.ATTENDEE)
        elif _CAME.search(low) and people:
            self.add(people[0].name, ParticipantRole.ATTENDEE)

    def _chairs(self, people: list[PersonMention], sentence: Sentence, low: str) -> None:
        if match := _CHAIRED_BY.search(low):
            for person in [p for p in people if p.start >= sentence.start + match.end()][:1]:
                self.add(person.name, ParticipantRole.CHAIR)
            return
        match = _CHAIRED.search(low)
        if match is None:
            for person in people:
                if _LEADS_DELEGATION.search(low[person.start - sentence.start : person.end - sentence.start + 40]):
                    self.add(person.name, ParticipantRole.CHAIR)
            return
        before = [p for p in people if p.end <= sentence.start + match.start() + 1]
        if before and sentence.start + match.start() - before[-1].end > _FAR:
            return
        if "chỉ đạo" in match.group() and not before:
            before = people[:1]
        last = sentence.end
        for person in reversed(before):
            if last != sentence.end and not _JOINED.match(low[person.end - sentence.start : last - sentence.start]):
                break
            self.add(person.name, ParticipantRole.CHAIR)
            last = person.start

    def _act(self, act: Act, people: list[PersonMention], low: str) -> None:
        if act.family == "award" or "trao" in act.verb:
            for person in people:
                if person.start > act.start:
                    self.add(person.name, ParticipantRole.ATTENDEE)
        subject = act.subject
        if (
            act.verb == "theo"
            or subject is None
            or subject.kind not in (SubjectKind.PERSON, SubjectKind.PRONOUN)
            or act.passive
            or is_fault(low)
        ):
            return
        name = subject.name if subject.kind is SubjectKind.PERSON else self._speaker or subject.name
        if name is None:
            return
        self._speaker = name
        if self._is_caption and not _CAPTION_SPEAKS.search(act.verb):
            self.add(name, ParticipantRole.ATTENDEE)
        elif act.family == "chair" or (act.verb == "chỉ đạo" and not self._reports):
            self.add(name, ParticipantRole.CHAIR)
        elif act.verb in _GREETINGS and "phát biểu" not in low:
            self.add(name, ParticipantRole.ATTENDEE)
        elif act.family in _SPEAKS or "đọc" in act.verb or act.verb == "công bố":
            self.add(name, ParticipantRole.SPEAKER)
            self._reports = self._reports or act.family == "report"
            if act.family == "ask" or (act.family == "state" and has_modal(low)):
                self._asks.add(name)
        elif act.family in ("award", "attend") or "trao" in act.verb:
            self.add(name, ParticipantRole.ATTENDEE)
