"""Who does what with words: the verbs of asking, judging, deciding and giving in a sentence, each with its subject.

An act is one of `app.extraction.readers.verbs`. Its subject is what stands before it with
nothing of weight between; a later verb of the same clause shares it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.readers.subjects import SPEAKERS, Subject, SubjectKind, Subjects, inside
from app.extraction.readers.verbs import DONE_TO, FAMILY_OF, is_noun, is_other_word, verbs_in
from app.extraction.reading import Reading
from app.extraction.word_groups import SITTING


@dataclass(slots=True)
class Act:
    """A verb of `family` at [start, end) of the cleaned text; `passive` where the subject is what it is done to."""

    start: int
    end: int
    family: str
    verb: str
    subject: Subject | None
    passive: bool = False


_PRESENT = frozenset({"dự", "tham dự", "có mặt"})
"""`Các đại biểu dự hội nghị đã biểu quyết ...`: these only tell which delegates."""
_PASSIVE = re.compile(r"(?<!trù )(?<!dự )(?<!chuẩn )(?<!trang )(?<!thiết )(?:được|bị)(?: [^\W\d_]+){0,3} ?$")

_FAR = 70
_HEAVY = re.compile(
    r"[;:“”\"]|(?<!\w)(?:là|để|với|về|nhằm|theo|trong|tại|khi|mà|nếu|vì|bởi|nơi|giữa|gồm|trên|từ|qua|bằng|của|cho|như|tham mưu)(?!\w)"
)
_APPOSITION = re.compile(r"^ ?[,(–-].{0,110}?[,)–-] ?(?:đã |cũng |sẽ )?$")
_AT_EVENT = re.compile(rf",? tại (?:buổi|phiên|cuộc|lễ|{SITTING})[^,;:“”]{{3,40}},? (?:đã |cũng )?$")
"""At which event someone speaks: `Bà An, Chủ tịch HĐND tỉnh, tại phiên chất vấn sáng 9/5 đề nghị ...`."""
_COMPANY = re.compile(r" (?:cùng|và) (?:các|lãnh đạo|đại diện|toàn thể) [^.;:]{0,70}$")
"""Who came along stands between subject and verb."""
_TELLS = frozenset({"cho biết", "cho hay", "thông báo", "xác nhận"})
HAS_DONE = re.compile(r",? (?:đã|vừa) ")
_COORDINATION = re.compile(r"(?:,|;|và|đồng thời|;? ?đồng thời)[ ,]*(?:đã |cũng |sẽ |trân trọng |đồng thời |trong đó,? |và |có |đi đến )*$")
_TIED = re.compile(
    r"(?:[,;]|và|đồng thời|song|nhưng)[ ,]*(?:đã |cũng |sẽ |xin |trân trọng |nghiêm túc |đồng thời |và |có |thẳng thắn |mạnh dạn |tha thiết )*$"
)
_AFRESH = re.compile(r";|đồng thời|(?<!\w)và(?!\w)")
"""What ties on another thing that the speaker does, not one more that those do whom he speaks of."""
_TIE = 40
_AT_EVENTS = (*SPEAKERS, SubjectKind.BODY)
_AT_HEAD = re.compile(r"(?:[^.;:“”]{0,120}, ?)?(?:\([^)]{1,12}\) ?[-–] ?)?")
"""What may stand before the subject that a sentence begins with."""
_ON_BEHALF = re.compile(r"thay mặt [^,]{0,90},? ?")
_ITS_SIZE = re.compile(r"(?:,? (?:khóa|nhiệm kỳ) [\w –-]{1,20}?)?,? gồm (?:có )?\d+ (?:đồng chí|đ/c|ủy viên|người|thành viên),?(?= )")
"""`Ban Chấp hành | khóa mới gồm 27 đồng chí | đã bầu ...`"""
_MANNER = re.compile(
    r"(?:^| )(?:cơ bản|bày tỏ vinh dự và|bày tỏ vui mừng và|lại|thì|còn|cũng|rất|tiếp tục|một lần nữa|(?:cho chủ trương|cho ý kiến|thảo luận|xem xét|nghiên cứu|bàn bạc|bàn|bàn, thống nhất)(?:,| và)|thẳng thắn|mạnh dạn|với tinh thần [^,]{1,30},)(?= )"
)
"""How someone acts is no weight between subject and verb."""
_BEHALF_AT_MOST = 120
_LONGEST = 6000
"""A longer sentence is no prose; nobody acts in it."""
_ASKED_NEXT = frozenset({"yêu cầu", "giao", "giao nhiệm vụ", "đề nghị", "lưu ý"})
_OWNER = Cued(r"(?<!\w)của $")
"""Whose something is, does not act past a comma or `và`: `trên cơ sở nhiệm vụ của đồng chí An, mong muốn ...`."""
_GIVEN_TO = Before(r"(?:cho|tặng|tới|thăm|giám sát|kiểm tra|khảo sát|kỷ luật|đối thoại với)(?: các)? ")
"""Whom something is done to does not act with the one named next: `Trao huy hiệu cho ông A, Bí thư Huyện ủy B ghi nhận ...`."""
_POST_IN = re.compile(
    r", (?:phó |quyền )?(?:vụ trưởng|cục trưởng|viện trưởng|trưởng phòng|trưởng khoa|chánh|hàm|chuyên viên)(?!\w)[^;:.“”]{2,90}[, ]|, đảng viên, "
)
"""What stands between who acts and the body that his post is in: `ông An, Vụ trưởng Vụ Địa phương, Ban Tổ chức Trung ương đề nghị`; an office may be
named `Vụ Cơ sở đảng, đảng viên`."""
_PUT_BEFORE = re.compile(
    r"(?:chúc mừng|(?:công bố, |công bố và )?trao (?:các )?quyết định|tặng hoa|trao huy hiệu|động viên|giao nhiệm vụ|trao đổi với|cùng với|đáp lời|trả lời|phát biểu chúc mừng|nói với|cảm ơn|ghi nhận|đánh giá|biểu dương|sau khi nghe) "
)
"""Whom a verb at the head of the sentence is done to does not act with who comes after."""
_ACCORDING = re.compile(
    r"(?P<tied>(?:tuy nhiên|tuy vậy|tuy thế|dù vậy|song|nhưng|vì vậy|vì thế|do đó|bên cạnh đó|ngoài ra|đặc biệt|mặt khác|trước mắt|thời gian tới|ngược lại|đồng thời),? )?"
    r"(?:cũng |vẫn |cũng, |còn |riêng |trong khi đó, )?theo (?:(?:tinh thần |ý kiến |sự )?(?:chỉ đạo|yêu cầu|phân công|gợi ý|định hướng|kết luận|đánh giá|nhận định|quan điểm)(?: kết luận)? của )?"
)
_VIEW_OF = re.compile(
    r"(?:quan điểm|tinh thần|yêu cầu|ý kiến|thông điệp|mong muốn|chủ trương)(?: (?:chung|nhất quán|chỉ đạo|rõ ràng|xuyên suốt)){0,2} của "
)
"""`Quan điểm của ông An là phải ...`: what he holds."""
_WANTED = re.compile(r"(?:yêu cầu|mong muốn) ")
_IS = " là"
_FRANKLY, _WEIGHS = "thẳng thắn", ("nhìn nhận", "thừa nhận", "nhận thấy", "nhận định", "nhận xét", "đánh giá")
"""Before another verb it tells how that is done: `thẳng thắn nhìn nhận`."""
_QUOTES = ("“", "”", '"')
_BY_THE_WAY = re.compile(
    r" mà theo |^[^,.;:“”\"]{3,40}, theo (?=[^,.;:]{3,90}, (?:(?:là )?(?:phải|cần|không được|không thể|đừng|chớ)|nếu|để|muốn)(?!\w))"
)


class Acts:
    """Finds the acts in the sentences of one article, each sentence once."""

    def __init__(self, reading: Reading) -> None:
        self._subjects = Subjects(reading)
        self._known: dict[int, list[Act]] = {}
        self._named: dict[int, list[Subject]] = {}

    def subjects(self, sentence: Sentence) -> list[Subject]:
        """What can act in `sentence`, in text order."""
        if sentence.index not in self._named:
            self._named[sentence.index] = self._subjects.of(sentence) if len(sentence.text) <= _LONGEST else []
        return self._named[sentence.index]

    def of(self, sentence: Sentence) -> list[Act]:
        """The acts of `sentence` in text order. A verb whose subject is not in the sentence has the subject None."""
        if sentence.index not in self._known:
            self._known[sentence.index] = self._find(sentence) if len(sentence.text) <= _LONGEST else []
        return self._known[sentence.index]

    def _find(self, sentence: Sentence) -> list[Act]:
        low = sentence.low
        verbs = verbs_in(low)
        if not verbs and not _ACCORDING.match(low) and not _VIEW_OF.match(low) and not _BY_THE_WAY.search(low):
            return []
        subjects = self.subjects(sentence)
        ends = {subject.end for subject in subjects}
        according = _according(sentence, subjects) or _by_the_way(sentence, subjects)
        acts: list[Act] = [according] if according else []
        starts = {match.start() for match in verbs}
        for match in verbs:
            if match.group() == _FRANKLY and low.startswith(_WEIGHS, match.end() + 1) and match.end() + 1 in starts:
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if inside(start, subjects) or is_other_word(sentence.text, match) or is_noun(low, match, after_subject=start - 1 in ends):
                continue
            subject, passive = _subject_of(start, match.group(), sentence, subjects, acts)
            if match.group() in _PRESENT and subject is not None and subject.kind is SubjectKind.CROWD and subject.end + 1 == start:
                continue
            acts.append(Act(start, end, FAMILY_OF[match.group()], match.group(), subject, passive or match.group() in DONE_TO))
        return acts


def _is_asked(near: Subject, gap: str, acts: list[Act]) -> bool:
    """Whether `near` is whom the act before asked, and what is asked next behind `gap` is tied on: `giao Sở Tài chính tính toán, yêu cầu ...`."""
    return bool(acts) and acts[-1].family == "ask" and 0 <= near.start - acts[-1].end <= 1 and gap.rstrip().endswith((",", ";", " và"))


def _goes_on(near: Subject, gap: str, acts: list[Act]) -> bool:
    """Whether `near` is only whom or what the act before was done to: `A chúc mừng B và mong ...`, `A tán thành đề án riêng, giao ...`."""
    return (
        bool(acts)
        and acts[-1].verb != "theo"
        and acts[-1].subject is not None
        and acts[-1].end <= near.start
        and (
            gap.lstrip(" ,;").startswith(("và ", "đồng thời"))
            or (gap.endswith(", đồng thời ") and acts[-1].subject.kind in SPEAKERS)
            or (near.kind is SubjectKind.DOCUMENT and acts[-1].subject.kind in _AT_EVENTS and gap.endswith(", "))
        )
    )


def _holder(before: list[Subject], sentence: Sentence) -> Subject | None:
    """Who holds a post in the body that stands before a verb, None where the body itself acts."""
    if [subject.kind for subject in before[-2:]] != [SubjectKind.PERSON, SubjectKind.BODY]:
        return None
    between = sentence.low[before[-2].end - sentence.start : before[-1].start - sentence.start]
    return before[-2] if _POST_IN.fullmatch(between) else None


def _first_named(before: list[Subject], sentence: Sentence) -> Subject:
    """The first of the bodies or people that act together (`Bộ Chính trị, Ban Bí thư nhận thấy`)."""
    low = sentence.low
    first = before[-1]
    if first.kind is SubjectKind.PERSON and _PUT_BEFORE.match(low):
        return first
    for subject in reversed(before[:-1]):
        if _GIVEN_TO.search(low, 0, subject.start - sentence.start):
            break
        if subject.kind is not first.kind or first.kind not in (SubjectKind.BODY, SubjectKind.PERSON):
            break
        if low[subject.end - sentence.start : first.start - sentence.start] not in (", ", " và ", "; ", ", và "):
            break
        first = subject
    return first


def _according(sentence: Sentence, subjects: list[Subject]) -> Act | None:
    """`Theo ông An, ...`: what follows is put down to him."""
    low = sentence.low
    according = _ACCORDING.match(low)
    if (match := according or _VIEW_OF.match(low)) is None:
        return None
    start = sentence.start + match.end()
    for subject in subjects:
        if subject.start - start in (0, 1) and subject.kind in SPEAKERS:
            if according is not None and according["tied"] and subject.kind is SubjectKind.PERSON:
                return None  # `Tuy nhiên, theo ông An, Phó Giám đốc Sở ...`: a report goes on
            if according is not None:
                return Act(start, subject.end, "state", "theo", subject)
            if not low.startswith(_IS, subject.end - sentence.start):
                return None
            family, verb = ("ask", "yêu cầu") if _WANTED.match(low) else ("state", "là")
            return Act(start, subject.end + len(_IS), family, verb, subject)
    return None


def _by_the_way(sentence: Sentence, subjects: list[Subject]) -> Act | None:
    """`Một việc nữa mà theo ông An phải làm ngay là ...`, `Việc này, theo ông An, phải làm ngay`: it is put down to him."""
    if (told := _BY_THE_WAY.search(sentence.low)) is None:
        return None
    start = sentence.start + told.end()
    speaker = next((s for s in subjects if s.start == start and s.kind in SPEAKERS), None)
    return Act(start, speaker.end, "state", "theo", speaker) if speaker is not None else None


def _subject_of(start: int, verb: str, sentence: Sentence, subjects: list[Subject], acts: list[Act]) -> tuple[Subject | None, bool]:
    """The subject of the verb at `start`, and whether the verb is done to it."""
    low = sentence.low
    before = [subject for subject in subjects if subject.end <= start]
    if before and not (acts and acts[-1].start >= before[-1].end):
        near = before[-1]
        if near.kind is SubjectKind.BODY and len(before) > 1 and low[: near.start - sentence.start].endswith("thay mặt "):
            near = before[-2]
        gap = low[near.end - sentence.start : start - sentence.start]
        if gap.endswith(_QUOTES) and low.startswith(_QUOTES, start - sentence.start + len(verb)):
            gap = gap[:-1]  # `Ông An cũng "đặt hàng" quận ...`
        if gap.lstrip(" ,").startswith("thay mặt") and len(gap) < _BEHALF_AT_MOST:
            return near, False
        if verb in _ASKED_NEXT and _is_asked(near, gap, acts):
            return acts[-1].subject, False
        if not gap.isspace():
            gap = _MANNER.sub("", _ON_BEHALF.sub("", _ITS_SIZE.sub("", gap)))
        if _reaches(near, gap, acts) and not (gap.startswith((",", " và ")) and _OWNER.search(low, 0, near.start - sentence.start)):
            return _holder(before, sentence) or _first_named(before, sentence), _PASSIVE.search(gap) is not None
    if acts and _leads_straight_on(acts[-1], low[acts[-1].end - sentence.start : start - sentence.start]):
        return acts[-1].subject, False
    tie = _COORDINATION.search(low[acts[-1].end - sentence.start : start - sentence.start]) if acts else None
    if tie is not None and not _begins_afresh(acts[-1].subject, tie.group()):
        return acts[-1].subject, False
    return _shared(start, verb, sentence, subjects, acts), False


def _leads_straight_on(act: Act, between: str) -> bool:
    """Whether who does `act` does what comes after `between` too: `phát biểu nhấn mạnh`, `xem xét thi hành kỷ luật`, `cho biết đã kỷ luật`."""
    if act.family == "speak" or act.verb == "xem xét":
        return between == " "
    by_one = act.subject is not None and act.subject.kind in (SubjectKind.BODY, SubjectKind.PERSON)
    return by_one and act.verb in _TELLS and HAS_DONE.fullmatch(between) is not None


def _begins_afresh(subject: Subject | None, tie: str) -> bool:
    """Whether a verb after `tie` goes back to the speaker, past `subject` of the act before."""
    return _AFRESH.search(tie) is not None if subject is None else subject.kind is SubjectKind.CROWD


def _shared(start: int, verb: str, sentence: Sentence, subjects: list[Subject], acts: list[Act]) -> Subject | None:
    """The person or pronoun who acted before, where the verb at `start` is tied on by `và` or a comma: one speaker does several things.

    Where nobody did, it is whom the sentence begins with: `Đồng chí An đã thăm ...; biểu dương ...`, `UBKT giải quyết tố cáo ...; đề nghị ...`.
    """
    low = sentence.low
    if not _TIED.search(low[max(0, start - sentence.start - _TIE) : start - sentence.start]):
        return None
    last = next((act.subject for act in reversed(acts) if act.subject is not None), None)
    if last is not None and last.kind in SPEAKERS:
        return last
    head = next((s for s in subjects if s.end <= start and s.kind is not SubjectKind.MEETING), None)
    if head is None or not _AT_HEAD.fullmatch(low[: head.start - sentence.start]):
        return None
    by_body = head.kind is SubjectKind.BODY and verb in _ASKED_NEXT and low.startswith("; ", start - sentence.start - 2)
    return head if by_body or head.kind in SPEAKERS or head.kind is SubjectKind.CROWD else None


def _reaches(near: Subject, gap: str, acts: list[Act]) -> bool:
    """Whether `near` is the subject of the verb after `gap`: nothing of weight stands between."""
    if (near.kind is SubjectKind.CROWD and "," in gap) or _goes_on(near, gap, acts):
        return False
    if _COMPANY.match(gap) or _APPOSITION.match(gap) or (near.kind in _AT_EVENTS and _AT_EVENT.match(gap)):
        return True
    return len(gap) <= _FAR and not _HEAVY.search(gap)
