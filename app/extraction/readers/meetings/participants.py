"""Who was there, and in which role: the strongest that the text shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import Participant, ParticipantRole
from app.extraction.readers.acts import Act, Acts
from app.extraction.readers.meetings.absence import is_asked_for, is_elsewhere, is_no_directing, sends_greetings
from app.extraction.readers.meetings.belonging import acting_bodies, is_member
from app.extraction.readers.meetings.guests import is_general, is_guest
from app.extraction.readers.meetings.occasions import hands_on, is_admitted, is_appointed, is_visited, receives
from app.extraction.readers.meetings.roles import cued, discussants, listed_role
from app.extraction.readers.meetings.speech import EVENT_BEFORE, ONCE, gave_directions, is_by_paper, runs, speaks_before, speech_of
from app.extraction.readers.outcomes.duties import has_modal
from app.extraction.readers.outcomes.openings import opens_with
from app.extraction.readers.outcomes.wording import is_fault
from app.extraction.readers.subjects import SPEAKERS, Subject, SubjectKind
from app.extraction.reading import Reading
from app.extraction.spans import PersonMention
from app.extraction.word_groups import HONORIFIC, RANK_OR_SHORT, SITTING

_DIRECTS = Cued(r"phát biểu(?: ý kiến)? chỉ đạo")
_WORDS_OF = Before(
    rf"(?:đây|đó) (?:cũng )?là (?P<asks>yêu cầu|chỉ đạo|đề nghị|lưu ý|mong muốn)?(?:(?<=là )(?:khẳng định|nhấn mạnh|ý kiến|phát biểu|chia sẻ|nhận định|đánh giá|thông tin))?(?: [^\W\d_]+){{0,3}} của(?: {HONORIFIC})? "
)
"""`Đó là yêu cầu của đồng chí An tại ...`."""
_LEADS_DELEGATION = Cued(r"(?<!phó )trưởng đoàn(?! (?:đại biểu|đbqh|thanh niên|trường|khối|\w+ trường))(?!\w)")
_SPEAKS = frozenset({"state", "report", "speak", "ask", "propose", "praise", "promise", "find_fault"})
_GIVES = Cued(r"(?<!\w)(?:trao|tặng|chúc mừng|trò chuyện|đón nhận|nhận (?:quyết định|huy hiệu|hoa|bằng khen)|chia tay|thăm)(?!\w)")
_ASIDE = Cued(r"bên lề|(?:bên hành lang|giờ giải lao)")
_TO_PRESS = Cued(
    r"phóng viên|phỏng vấn|trả lời báo|qua điện thoại|(?:trao đổi|nói|chia sẻ) với (?:báo|pv|vov|vnexpress|tuổi trẻ|thanh niên online|zing|vietnamnet|dân trí)"
)
_AT_EVENT = Cued(
    rf"(?<!\w)(?:tại (?:phiên|buổi|lễ|cuộc|đây|{SITTING})|đại diện|thay mặt|phát biểu|tham luận|báo cáo|tuyên thệ|trình bày)(?!\w)"
)
_ENTRY = ("-", "–", "+", "•", "*", "đồng chí", "ông ", "bà ")
_OFFICIAL = ("đồng chí", "đ/c", "các đồng chí")
_PICTURE = re.compile(r".{15}(?<!phản )ảnh:.{0,40}$|\(ảnh\)")
_BEFORE_VERB = frozenset({"", "đã", "cùng", "trực tiếp"})
"""What may stand between someone and what he does."""
_GREETINGS = frozenset({"chúc mừng", "chúc", "trò chuyện", "nhận", "gửi lời"})
_IN_A_LIST = (" trong danh sách", " trong ban chấp hành", " trong ban thường vụ")
"""Whoever is there (`có mặt trong danh sách ...`) is so by name."""
_NOT_DONE = ("không ", "sẽ ", "sẽ được ")
_POSTHUMOUSLY = "truy tặng"
_REPLACED = ("thay ", "thay cho ", "thay thế ")
_ALSO_THERE = re.compile(
    rf"(?:lãnh đạo |phía |đại diện )*(?:trung ương|{RANK_OR_SHORT}|quân khu|địa phương|sở|ban|đảng ủy|công ty|đơn vị)(?!\w)[^,;:.]{{0,50}}? có (?:các )?{HONORIFIC}[ :]"
)
"""`Huyện Y có các đồng chí: ...`, after those of others who were there."""
_HAS_THE_FLOOR = Cued(r"(?:phát biểu|thảo luận|tham luận|góp ý|tham gia ý kiến|đóng góp ý kiến|chất vấn|giải trình)(?! của)(?!\w)")
_CAPTION_SPEAKS = re.compile(
    r"phát biểu|thảo luận|tham luận|góp ý|ý kiến|chất vấn|báo cáo|đọc|công bố|kết luận|trình bày|chủ trì|khai mạc|bế mạc|quán triệt|chỉ đạo"
)
_ORDER = {ParticipantRole.ATTENDEE: 0, ParticipantRole.SPEAKER: 1, ParticipantRole.CHAIR: 2}


def _is_picture(low: str, kind: BlockKind) -> bool:
    return (
        kind is BlockKind.CAPTION or low.startswith(("từ trái qua", "từ phải qua")) or ("ảnh" in low and _PICTURE.search(low) is not None)
    )


def _is_handing_over(verb: str) -> bool:
    return "trao" in verb and "trao đổi" not in verb


class Participants:
    """Collects the roles of the people at one meeting."""

    def __init__(self, reading: Reading, acts: Acts) -> None:
        self._reading = reading
        self._acts = acts
        self._roles: dict[str, ParticipantRole] = {}
        self._asks: set[str] = set()
        self._orders: set[str] = set()
        """Those who ask for something themselves, not only by what is called their wish."""
        self._reports = False
        """Whether the sentence at hand recounts: what is `chỉ đạo` there was done before."""
        self._is_caption = False
        self._listing: ParticipantRole | None = None
        """The role of those in the list that the sentence before led to."""
        self._broken_off: ParticipantRole | None = None
        """The role of those listed by the sentence before, where it ends with a name and its posts."""
        self._names_guests = False
        """Whether the sentence before told who was there."""
        self._speaker: str | None = None
        self._outsiders: set[str] = set()
        """Those whom the press asked elsewhere."""
        self._officials = {post.person for post in reading.posts if post.person} | {
            person.name
            for person in reading.people
            if reading.document.text[person.start : person.start + 14].lower().startswith(_OFFICIAL)
        }
        self.hands_over = False
        """Whether decisions are handed over: those whom they concern are there."""
        self.admits = False
        """Whether new members are admitted: they are there."""
        self.visitor: str | None = None
        self.is_visit = False
        self.is_open = False
        """Whether it is for all who live there: whoever is quoted spoke there."""

    def listed(self) -> tuple[Participant, ...]:
        """The participants, in the order in which they were first shown; who visits and gives the directions chairs."""
        visitor = self.visitor or (next(iter(self._orders)) if len(self._orders) == 1 else None)
        if self.is_visit and visitor in self._asks and ParticipantRole.CHAIR not in self._roles.values():
            self._roles[visitor] = ParticipantRole.CHAIR
        return tuple(Participant(name, role) for name, role in self._roles.items())

    def add(self, name: str | None, role: ParticipantRole) -> None:
        """Note that `name` was there as `role`; a weaker role than one already noted changes nothing."""
        if name is not None and (name not in self._roles or _ORDER[role] > _ORDER[self._roles[name]]):
            self._roles[name] = role

    def promote(self, names: Iterable[str]) -> None:
        """Make those of `names` chairs that are known to have been there."""
        for name in names:
            if name in self._roles:
                self._roles[name] = ParticipantRole.CHAIR

    def take_delegation(self, before: Participants) -> None:
        """Take over who came along from the stop before: those who led; who received it there stays behind."""
        for name, role in before._roles.items():
            if role is ParticipantRole.CHAIR:
                self.add(name, role)

    def read(self, sentence: Sentence) -> None:
        """Add everyone whom `sentence` shows at the meeting."""
        reading, low = self._reading, sentence.low
        people = [
            p for p in reading.people_in(sentence.start, sentence.end) if not is_general(p, reading.document.text) and is_guest(p, sentence)
        ]
        block = reading.document.block_of(sentence)
        if not people and block.kind is BlockKind.HEADLINE:
            return
        self._is_caption = _is_picture(low, block.kind)
        self._reports = False
        if people:
            self._shown(people, sentence, block.kind)
        is_entry = bool(people) and (block.kind is BlockKind.LIST_ITEM or low.startswith(_ENTRY))
        self._listing = listed_role(low) or (self._listing if is_entry else None)
        acts = self._acts.of(sentence)
        self._continue(people, sentence, is_bare=is_entry and not acts)
        for act in acts:
            if low.endswith(_NOT_DONE, 0, act.start - sentence.start) or is_asked_for(act, acts):
                continue
            self._act(act, people, sentence)
            if act.subject is None and act.family == "ask" and self._speaker and opens_with(low, act.start - sentence.start):
                self._asks.add(self._speaker)

    def _continue(self, people: list[PersonMention], sentence: Sentence, *, is_bare: bool) -> None:
        """Give those of a sentence that only names them (`is_bare`) the role of the list that the sentence before broke off in."""
        if is_bare and self._broken_off is not None:
            for person in people:
                self.add(person.name, self._broken_off)
            return
        last = people[-1] if people else None
        is_open = last is not None and len(sentence.low) - (last.end - sentence.start) <= 1
        roles = (role for person, role in cued(people, sentence.start, sentence.low) if person is last) if is_open else iter(())
        self._broken_off = next(roles, None)

    def _shown(self, people: list[PersonMention], sentence: Sentence, kind: BlockKind) -> None:
        """Add those of `people`, all of whom the sentence names, whom it shows there."""
        low = sentence.low
        if self._listing is not None and (kind is BlockKind.LIST_ITEM or low.startswith(_ENTRY)):
            for person in people:
                self.add(person.name, self._listing)
        self._cued(people, sentence)
        self._speakers(people, sentence)
        if self._is_caption and len(people) == 1 and _HAS_THE_FLOOR.search(low, people[0].end - sentence.start):
            self.add(people[0].name, ParticipantRole.SPEAKER)
        if (
            (self.hands_over and is_appointed(low))
            or (self.admits and ((kind is BlockKind.LIST_ITEM and len(people) == 1) or is_admitted(low)))
            or (self.is_visit and is_visited(low, people[0].start - sentence.start))
            or receives(low)
            or hands_on(low, people[-1].start - sentence.start)
            or (self._is_caption and (_GIVES.search(low) or _AT_EVENT.search(low)))
        ):
            for person in people:
                self.add(person.name, ParticipantRole.ATTENDEE)

    def _cued(self, people: list[PersonMention], sentence: Sentence) -> None:
        """Add those who are said to preside or to be present, also in the list that such a sentence leads to."""
        low = sentence.low
        guests = list(cued(people, sentence.start, low))
        if not guests and self._names_guests and _ALSO_THERE.match(low):
            guests = [(person, ParticipantRole.ATTENDEE) for person in people]
        self._names_guests = any(role is ParticipantRole.ATTENDEE for _, role in guests)
        for person, role in guests:
            self.add(person.name, role)
        for person in people:
            leads = _LEADS_DELEGATION.search(low, person.start - sentence.start)
            if leads is not None and leads.end() <= person.end - sentence.start + 40:
                self.add(person.name, ParticipantRole.CHAIR)
        for person in people:
            if (words := _WORDS_OF.search(low[: person.start - sentence.start])) is not None:
                self.add(person.name, ParticipantRole.SPEAKER)
                self._asks |= {person.name} if words["asks"] and person.name else set()
        directing = next((p for p in people if gave_directions(p, sentence.start, low)), None)
        if directing is not None or (_DIRECTS.search(low) and people):
            self.add((directing or people[0]).name, ParticipantRole.CHAIR)

    def _speakers(self, people: list[PersonMention], sentence: Sentence) -> None:
        """Add those who are shown speaking, not to the press."""
        low = sentence.low
        if self._is_caption or sends_greetings(low):
            return
        if _TO_PRESS.search(low):
            self._outsiders.update(person.name for person in people if person.name not in self._roles)
            return
        for person in discussants(people, sentence.start, low):
            self.add(person.name, ParticipantRole.SPEAKER)
        others = {body.end - sentence.start for body in acting_bodies(self._reading, self._acts.subjects(sentence), sentence)}
        together = list(runs(people, sentence.start, low))
        for run, following in zip_longest(together, together[1:]):
            stop = following[0].start - sentence.start if following else len(low)
            spoke = speech_of(run, sentence.start, sentence.low.passage(0, stop), others)
            if spoke is None or (is_fault(sentence.low.passage(0, spoke)) and not _AT_EVENT.search(low)):
                continue  # what someone is found to have done wrong may read like speech
            by_member = is_member(run[0], sentence)
            for person in run:
                if by_member or self._belongs(person.name, low):
                    self.add(person.name, ParticipantRole.ATTENDEE if _ASIDE.search(low) else ParticipantRole.SPEAKER)

    def _belongs(self, name: str, low: str) -> bool:
        """Whether `name` is no bystander: holds a post, is a comrade, or speaks at the event by the words of the sentence."""
        is_known = self.is_open or name in self._roles or name in self._officials
        return name not in self._outsiders and (is_known or _AT_EVENT.search(low) is not None)

    def _act(self, act: Act, people: list[PersonMention], sentence: Sentence) -> None:
        self._giving(act, people, sentence)
        subject = act.subject
        if (
            act.verb == "theo"
            or subject is None
            or subject.kind not in SPEAKERS
            or act.passive
            or is_fault(sentence.low)
            or is_elsewhere(act, subject, sentence)
        ):
            return
        name = subject.name if subject.kind is SubjectKind.PERSON else self._speaker or subject.name
        if name is not None and name not in self._roles and sentence.low.endswith(ONCE, 0, act.start - sentence.start):
            self._outsiders.add(name)
            return
        if name is not None:
            self._done_by(name, act, subject, sentence)

    def _giving(self, act: Act, people: list[PersonMention], sentence: Sentence) -> None:
        """Add those of `people` who give something by `act`, or to whom it is given."""
        low = sentence.low
        is_fronted = act.subject is not None and act.subject.start > act.start  # `Trao quyết định, ông An khẳng định ... ông Bình`
        if (act.family == "award" or _is_handing_over(act.verb)) and not is_fronted and act.verb != _POSTHUMOUSLY:
            is_afar = sends_greetings(low)
            is_named_after = is_afar or speaks_before(low, act.start - sentence.start)
            for person in people:
                is_replaced = low[: person.start - sentence.start].endswith(_REPLACED)
                gives = not is_afar and low[person.end - sentence.start : act.start - sentence.start].strip(" ,") in _BEFORE_VERB
                if not is_replaced and (person.start > act.start or gives or not is_named_after):
                    self.add(person.name, ParticipantRole.ATTENDEE)

    def _done_by(self, name: str, act: Act, subject: Subject, sentence: Sentence) -> None:
        """Give `name`, whom the `subject` of `act` means, the role that the act shows."""
        low = sentence.low
        if self._is_caption and not _CAPTION_SPEAKS.search(act.verb):
            self.add(name, ParticipantRole.ATTENDEE)
        elif act.verb == "chỉ đạo" and not self._reports and not is_no_directing(low, act.start - sentence.start):
            self.add(name, ParticipantRole.CHAIR)
        elif (act.verb in _GREETINGS and "phát biểu" not in low) or is_by_paper(
            act.verb, low[subject.end - sentence.start : act.start - sentence.start]
        ):
            self.add(name, ParticipantRole.ATTENDEE)
        elif (
            act.family in _SPEAKS
            or "đọc" in act.verb
            or (act.verb == "công bố" and not low.endswith(EVENT_BEFORE, 0, act.start - sentence.start))
        ):
            if not self._belongs(name, low) or _TO_PRESS.search(low):
                return
            self._speaker = name
            self.add(name, ParticipantRole.ATTENDEE if _ASIDE.search(low) else ParticipantRole.SPEAKER)
            self._reports = self._reports or act.family == "report"
            if act.family == "ask" or (act.family == "state" and has_modal(low)):
                self._asks.add(name)
                self._orders |= {name} if act.family == "ask" else set()
        elif (
            act.family == "award"
            or (act.family == "attend" and not low.startswith(_IN_A_LIST, act.end - sentence.start))
            or _is_handing_over(act.verb)
        ):
            self.add(name, ParticipantRole.ATTENDEE)
