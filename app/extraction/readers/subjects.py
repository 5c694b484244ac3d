"""Who or what can act in a sentence: people, bodies, meetings, delegations, documents, offices, people in general."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.letters import LETTER, UPPER
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention, PersonForm, PersonMention, Span
from app.extraction.word_groups import FEW, HONORIFIC, LARGER_RANK, RANK, RANK_OR_SHORT, VILLAGE


class SubjectKind(Enum):
    """What sort of subject an act has."""

    PERSON = auto()
    BODY = auto()
    MEETING = auto()
    """`Hội nghị`, `Đại hội`, `Kỳ họp`: the meeting itself acts, for who holds it."""
    DELEGATION = auto()
    """`Đoàn công tác`, `Đoàn kiểm tra`: acts for who sent it."""
    DOCUMENT = auto()
    """`Chỉ thị`, `Nghị quyết`: lays down what its issuer does."""
    PRONOUN = auto()
    """`Ông`, `Đồng chí` for whoever spoke last."""
    OFFICE = auto()
    """An office without its holder: `Thủ tướng Chính phủ`."""
    CROWD = auto()
    """People or bodies in general: `các đại biểu`, `các cấp ủy`."""


_KIND_OF = {kind.name.lower(): kind for kind in SubjectKind}
"""The kind of subject that each group of `_OTHER_SUBJECT` finds."""
SPEAKERS = (SubjectKind.PERSON, SubjectKind.PRONOUN)
"""One named person, or a word that stands for one."""


@dataclass(slots=True)
class Subject:
    """Who acts: [start, end) of the cleaned text. `name` is the canonical or full name, None where the words do not name anyone."""

    start: int
    end: int
    kind: SubjectKind
    name: str | None = None
    body: str | None = None
    """The body of the post that stands for a person whom the article does not name, or for which one who is named speaks."""


_MEETING = r"(?:hội nghị|phiên (?:trù bị|khai mạc|bế mạc)|đại hội|kỳ họp|phiên họp|cuộc họp|chi bộ(?= (?:đã |cũng )?(?:tặng|trao|thống nhất|biểu quyết|nhất trí|quyết định|bầu|quyết nghị)(?!\w)))"
_DELEGATION = r"(?<!trưởng )(?:đoàn (?:công tác|(?:kiểm tra|giám sát|khảo sát)(?= (?:của|số|đã|do|cũng|gồm)|,))|tổ (?:công tác|kiểm tra|giám sát)(?= (?:của|số)(?!\w)))"
_DOCUMENT = r"(?:chỉ thị|nghị quyết|kế hoạch|công văn|thông tri|văn bản|thông cáo|công điện|đề án|chương trình hành động|quyết định(?= (?:nêu|ghi|quy định|yêu cầu)(?: rõ)?(?!\w))|(?:quy định|hướng dẫn|thông báo|kết luận|quy chế)(?= (?:số|của|này|nêu|trên|mới|yêu cầu|cũng|về việc|\d)))"
_CROWD = rf"một (?:đại biểu|cử tri|ý kiến|số đại biểu)|(?:đoàn viên|hội viên|thanh niên|đoàn viên,? thanh niên|công nhân|người lao động)(?= (?:đề xuất|kiến nghị|đề nghị|mong))|(?:các|nhiều|một số|những|toàn thể|đại diện) (?:đồng chí(?: (?:chủ trì|chủ tọa)(?= (?:đề nghị|yêu cầu|giao|kết luận|đánh giá|ghi nhận|biểu dương|nhấn mạnh|lưu ý|cũng|đã)(?!\w)))?|đại biểu|nữ đại biểu|ý kiến|cấp ủy|địa phương|đơn vị|ban|ngành|cấp|tổ chức|chi bộ|đảng bộ|ông|bà|nhà|tân |đảng viên)|(?:đồng chí |các )?(?:tân )?đảng viên mới|đại diện (?:cho )?(?:các |những )?(?:đồng chí )?(?:tân )?(?:đảng viên|gia đình|học viên)|đại diện (?:chi ủy|chi bộ|cấp ủy|đảng ủy)(?= (?:đã |lên )?(?:công bố|trao|đọc)(?!\w))|(?:nhân dân|cử tri|người dân|bà con)(?: (?:các )?(?:{RANK}|{VILLAGE})(?: (?!đề nghị|kiến nghị|đề xuất|mong)[^\W\d_]+){{0,3}}?(?= (?:đề nghị|kiến nghị|đề xuất|mong)(?!\w)))?|đại biểu"
_OFFICE = r"thủ tướng(?: chính phủ)?|chủ tịch nước|chủ tịch quốc hội|tổng bí thư|trung ương"
_OTHER_SUBJECT = Cued(
    rf"\b(?=[đdcntkvbpagulhqmxsủô])(?:(?P<delegation>{_DELEGATION}|(?:thường trực )?ban chỉ đạo(?= (?:đã |cũng )?(?:thống nhất|yêu cầu|đề nghị|giao|đánh giá|ghi nhận|quyết định|nhận định)(?!\w))|đoàn(?= (?:đã|cũng|đọc|trao|công bố|kiểm tra|giám sát|làm việc|tiếp xúc|tặng|đến|nhận thấy|ghi nhận|đánh giá|đề nghị|yêu cầu|kiến nghị|kết luận|chỉ ra|lưu ý|thấy)(?!\w))|(?:ủy ban|tổ công tác|tổ kiểm tra|tổ giám sát)(?= (?:đã|cũng|còn|thấy|nhận thấy|báo cáo|kết luận|đề nghị|kiến nghị|yêu cầu|quyết định|xem xét|giải quyết|thông qua|cho ý kiến|thi hành|thống nhất|ghi nhận|đánh giá|tán thành|chỉ ra|lưu ý)(?!\w)))|(?P<crowd>{_CROWD})|(?P<meeting>{_MEETING})"
    rf"|(?P<document>{_DOCUMENT})|(?P<office>{_OFFICE})|(?P<pronoun>ông(?! ích khiêm)|bà(?! (?:trưng|triệu|rịa|nà|điểm|đen|chiểu)(?!\w))|đồng chí|đ/c|(?<!tiếng )anh|chị|người đứng đầu|vị này|(?:{RANK}|đơn vị|địa phương|trường|công ty|sở|ngành)(?: (?!ủy|đoàn|hội|đội|viên|phải|cần)\w+){{0,3}}?(?= (?:cũng |rất |xin |sẽ |đã |tha thiết )?(?:đề xuất|kiến nghị|đề nghị|mong|mong muốn|xin|cam kết|hứa|tiếp thu|khen thưởng|tặng|trao|biểu dương, khen thưởng)(?!\w))|{LARGER_RANK}(?= (?:cũng |đã )?(?:yêu cầu|giao(?! (?:thông|dịch|lưu|ban|ước|thừa))|chỉ đạo)(?!\w))|chúng tôi|tôi|phó thủ tướng|(?:phó )?bí thư|(?:phó )?chủ tịch(?! hồ chí minh)|bộ trưởng|thứ trưởng|(?<!làm )trưởng đoàn|(?:phó )?chủ nhiệm|(?:phó )?giám đốc|(?:phó )?trưởng ban|lãnh đạo (?:{RANK}(?: [^\W\d_]+){{0,4}}?|tp\.? ?[^\W\d_]+(?: [^\W\d_]+){{0,3}}?)(?= (?:yêu cầu|đề nghị|chỉ đạo|giao|cũng|đã|ghi nhận|đánh giá|trao|tặng|biểu dương|khen thưởng))))(?!\w)"
)
_GENITIVE = Before(
    r"(?:của|tại|với|cho|về|thuộc|thuộc diện|trực thuộc|ở|đối với|từ|đến|trong|theo|và|lần thứ|nghe|các|mọi|mỗi|gồm|vào|(?<!vừa )qua|giúp|thăm|tham mưu|trình|báo cáo|tham mưu cho|báo cáo với|điều lệ|thành lập|giải thể|sáp nhập) "
)
_SOURCE = Before(r"(?:thông tin|tin|nguồn tin) từ ")
"""`Tin từ Huyện ủy A cho biết ...`: it tells."""
_VENUE = Cued(
    r"(?<!\w)(?:tại|ở) (?:trụ sở|hội trường|nhà|phòng họp|trung tâm|khuôn viên|sân|cơ quan|khu|tầng|điểm cầu|đầu cầu)(?: [^\W_]+){0,4}?(?: [^\W_]+ ?[-–] ?| )$"
)
"""Where something is held: `tại hội trường UBND xã A, Đảng ủy ...`."""
_SPEAKS_FOR = re.compile(r", (?:là )?(?:người )?(?:đại diện|thay mặt)(?: cho)?(?: (?:lãnh đạo|tập thể|cấp ủy|ban lãnh đạo|ban giám đốc))? ")
"""Whom the one named before speaks for: `chị An, đại diện Chi bộ Công ty A, kiến nghị ...`."""
_COMPANION = Cued(r"(?:cùng|với|và) (?:các )?(?:đồng chí )?(?:trong )?(?:lãnh đạo|đại diện|thường trực|tập thể)(?: [^\W\d_]+)? $")
# Whose likeness or example is spoken of, does nothing.
_LIKENESS = Before(r"(?:chân dung|tượng|tượng đài|di ảnh|ảnh|gương|tư tưởng|phong cách|đạo đức) (?:của )?(?:chủ tịch |bác )?")
_ALONG = Before(r"(?:cùng|và|cùng với|với) ")
_MEETING_BEFORE = Before(
    r"(?:[0-9]|các|những|nhiều|tại|trong|dự|sau|của|kết luận|kết thúc|phát biểu|khai mạc|chỉ đạo|bế mạc|trước|chủ trì|tổ chức|về|nghị quyết|quyết định|kế hoạch|văn kiện|nhân sự|điều hành|hoàn thành|phục vụ) "
)
_BEHALF_SPAN = Cued(
    rf"thay mặt [^;.:]{{3,110}}?,(?= (?:phấn khởi|đã|trân trọng|ghi nhận|cảm ơn|phát biểu|báo cáo|trao|tặng|chúc|đề nghị|yêu cầu|công bố|nhiệt liệt|{HONORIFIC}))"
)
_COUNTED = re.compile(r"(?<![\d/–-])\d{1,3} $")
"""`gồm 27 | đồng chí`"""
_ARE_GIVEN = re.compile(r"(?: đảng viên)?(?: (?:đã|vừa|vinh dự)){0,2} được (?:trao|truy|tặng|nhận)")
"""`37 đồng chí | được trao tặng Huy hiệu Đảng`"""
_SEVERAL = Before(rf"(?:các|nhiều|một số|những|mọi|mỗi|nhóm|{FEW}) (?:đồng chí |tân )?")
_PAPER_MADE = Before(r"(?:có|ra|gửi|bằng|qua) ")
_ADVISED = Before(r"(?:tham mưu|tham mưu (?:cho|để|giúp)|giúp|giúp việc) ")
"""Who is advised, does not do what the adviser tells of."""
_IN_ADDRESS = re.compile(rf"(?<![{LETTER}]){RANK_OR_SHORT} (?:[{UPPER}\d][{LETTER}\d]*[ ]?){{1,5}}, $")
"""Where a place is told of which the next word only says where it lies: `Bí thư Đảng ủy xã Tân Phú, tỉnh A đề nghị ...`."""
_ADDRESS_REACH = 50
_AT_THE_CENTRE = Before(r"(?:cơ quan|ngành|bộ|cấp|báo|ở|lãnh đạo|ủy viên)(?: ở)? ")
"""`các cơ quan Trung ương`: no office acts."""
_POST_REACH = 60
_ROOM_BEFORE = 60
_BODY_REACH = 3
_WHOSE = re.compile(r"(?: số \d{1,2}| báo chí)?(?: (?:về )?(?:kết quả )?kỳ họp (?:thứ |lần thứ )?\d{1,3})? của ")
_CENTRE_AT = re.compile(r"(?:trung ương|tỉnh|thành phố|huyện|tw|t\.ư)(?= (?:đã|cũng|vừa|do|gồm)(?!\w)|,)")
"""Whose delegation it is, where no body is named: `đoàn công tác của Trung ương đã ...`."""
_HEAD = "người đứng đầu "
_SAME_BODY = Cued(
    r"cơ quan (?:này|kiểm tra)(?= (?:đã |cũng |còn |vừa |đồng thời )*(?:nhận thấy|cho rằng|kết luận|xác định|đánh giá|đề nghị|yêu cầu|quyết định|xem xét|thống nhất|chỉ rõ|nêu rõ|thi hành|cảnh cáo|khiển trách)(?!\w))"
)
"""A body of which the sentence before told."""


class Subjects:
    """Finds what can act in the sentences of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._holders: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._newcomers: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Those of them who take the post in what is reported: `tân Chủ tịch`."""
        for post in reading.posts:
            if post.person and post.body:
                self._holders[post.title.lower(), post.body.key].add(post.person)
                if post.status is AppointmentStatus.INCOMING:
                    self._newcomers[post.title.lower(), post.body.key].add(post.person)

    def of(self, sentence: Sentence) -> list[Subject]:
        """Everyone and everything in `sentence` that could be the subject of an act, in text order, without overlaps."""
        low = sentence.low
        people = [
            person
            for person in _outermost(self._reading.people_in(sentence.start, sentence.end))
            if not _LIKENESS.search(low[max(0, person.start - sentence.start - 16) : person.start - sentence.start])
            and not (person.form is PersonForm.POST and low.startswith("đại biểu", person.start - sentence.start))
        ]
        found = [
            Subject(p.start, p.end, SubjectKind.PRONOUN if p.form is PersonForm.PRONOUN else SubjectKind.PERSON, p.name) for p in people
        ]
        found += self._bodies(sentence, found)
        found += self._same_body(sentence)
        found += self._others(sentence, found)
        return sorted(found, key=lambda subject: (subject.start, -subject.end))

    def _bodies(self, sentence: Sentence, people: list[Subject]) -> list[Subject]:
        """The bodies that stand by themselves, not in a post, a genitive or `thay mặt ...`; a post without a name is whoever holds it."""
        low = sentence.low
        behalf = _on_behalf(sentence)
        found = []
        for body in self._reading.bodies_in(sentence.start, sentence.end):
            at = body.start - sentence.start
            first = max(0, at - _ROOM_BEFORE)
            before = low[first:at]
            if inside(body.start, people) or inside(body.start, behalf) or _LIKENESS.search(before) or _VENUE.search(low, first, at):
                continue
            if (holder := self._holder(body, before)) is not None:
                if not _ADVISED.search(low, 0, holder.start - sentence.start):
                    found.append(holder)
            elif (_GENITIVE.search(before[-12:]) and not _SOURCE.search(before)) or _COMPANION.search(low, first, at):
                continue
            elif people and (speaker := _speaking_for(people, body, sentence)) is not None:
                speaker.body = body.name
            else:
                found.append(Subject(body.start, body.end, SubjectKind.BODY, body.name))
        return found

    def _same_body(self, sentence: Sentence) -> list[Subject]:
        """The body that `Cơ quan này`, `Cơ quan kiểm tra` stands for: the first that acts in the nearest sentence before that names one."""
        match = _SAME_BODY.search(sentence.low)
        if match is None:
            return []
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if here := self._reading.bodies_in(sentence.start, start):  # `ông A, Chủ nhiệm Ủy ban B, xác nhận cơ quan này vừa ...`
            return [Subject(start, end, SubjectKind.BODY, here[-1].name)]
        sentences = self._reading.document.sentences
        for before in reversed(sentences[max(0, sentence.index - _BODY_REACH) : sentence.index]):
            named = [subject for subject in self._bodies(before, []) if subject.kind is SubjectKind.BODY]
            if named:
                return [Subject(start, end, SubjectKind.BODY, named[0].name)]
        return []

    def _holder(self, body: BodyMention, before: str) -> Subject | None:
        """Who is meant by a post without a name round `body` (`Bí thư Thành ủy`, `người đứng đầu Thành ủy`), None where `body` itself is meant."""
        if before.endswith(_HEAD):
            heads = self._holders["bí thư", body.key] | self._holders["chủ tịch", body.key]
            kind = SubjectKind.PERSON if len(heads) == 1 else SubjectKind.PRONOUN
            return Subject(body.start - len(_HEAD), body.end, kind, next(iter(heads)) if len(heads) == 1 else None)
        for post in self._reading.posts_in(max(0, body.start - _POST_REACH), body.start + 1):
            if post.person is None and post.start < body.start < post.end and post.title != "Đại biểu":
                at = len(before) - (body.start - post.start)
                if at >= 0 and before[:at].endswith("bộ ") and before[at:].startswith("tư lệnh"):
                    return None  # `Bộ Tư lệnh Quân khu`
                if at >= 0 and (_SEVERAL.search(before[:at]) or " các " in before[at:]):  # `bí thư các huyện ủy`
                    return Subject(post.start, post.end, SubjectKind.CROWD)
                key = post.title.lower(), body.key
                holders = self._newcomers[key] if at >= 0 and before[:at].endswith("tân ") else self._holders[key]
                name = next(iter(holders)) if len(holders) == 1 else None
                return Subject(post.start, post.end, SubjectKind.PERSON, name, body.name)
        return None

    def _others(self, sentence: Sentence, named: list[Subject]) -> list[Subject]:
        low = sentence.low
        if not (matches := list(_OTHER_SUBJECT.finditer(low))):
            return []
        bodies = self._reading.bodies_in(sentence.start, sentence.end)
        of_names, of_bodies = _cover([*named, *_on_behalf(sentence)]), _cover(bodies)
        people = {person.start for person in named if person.kind is SubjectKind.PERSON}
        found: list[Subject] = []
        for match in matches:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            kind = _KIND_OF[match.lastgroup or ""]
            of_paper = bool(found) and found[-1].kind in _OF_BODIES and start < found[-1].end
            if of_paper or end + 1 in people or _covers(of_names, start) or (kind in _WITHIN_NAMES and _covers(of_bodies, start)):
                continue
            of = _WHOSE.match(low, match.end()) if kind in _OF_BODIES else None
            if of is not None:  # with whose it is: `Thông cáo của Ban Bí thư`
                owner = _CENTRE_AT.match(low, of.end())
                named_end = sentence.start + owner.end() if owner else end
                end = next((body.end for body in bodies if body.start == sentence.start + of.end()), named_end)
            behind_post = any(other.end + 2 == start for other in named) and low[match.start() - 2 : match.start()] == ", "
            if kind is SubjectKind.PRONOUN and _is_where(sentence.text, match, behind_post=behind_post):
                continue
            before = low[max(0, match.start() - 16) : match.start()]
            if kind is SubjectKind.PRONOUN and _COUNTED.search(before) and _ARE_GIVEN.match(low, match.end()):
                found.append(Subject(start, end, SubjectKind.CROWD))
            elif not _is_object(kind, before):
                found.append(Subject(start, end, kind, sentence.text[match.start() : match.end()] if kind is SubjectKind.OFFICE else None))
        return found


_OF_BODIES = (SubjectKind.DOCUMENT, SubjectKind.DELEGATION)
_WITHIN_NAMES = (SubjectKind.OFFICE, SubjectKind.PRONOUN, SubjectKind.CROWD)


def _speaking_for(people: list[Subject], body: BodyMention, sentence: Sentence) -> Subject | None:
    """Who of `people` is said to speak for `body`: `chị An, đại diện Chi bộ A, kiến nghị`, `Đại diện Chi bộ A, chị An kiến nghị`."""
    low, at, end = sentence.low, body.start - sentence.start, body.end - sentence.start
    for person in people:
        first, last = person.start - sentence.start, person.end - sentence.start
        if last <= at and _SPEAKS_FOR.fullmatch(low, last, at):
            return person
        if first == end + 2 and low[end:first] == ", " and low[:at].endswith("đại diện "):
            return person
    return None


def _on_behalf(sentence: Sentence) -> list[Span]:
    """The stretches of `sentence` that only say for whom someone acts: `thay mặt Đảng ủy, Giám đốc Sở, `."""
    return [Span(sentence.start + m.start(), sentence.start + m.end()) for m in _BEHALF_SPAN.finditer(sentence.low)]


def _is_where(text: str, match: re.Match[str], *, behind_post: bool) -> bool:
    """Whether the territory that `match` finds in `text` only says where the place before it lies; `behind_post`: right behind a post or body."""
    at, end = match.span()
    return not text[at:end].islower() and (behind_post or _IN_ADDRESS.search(text[max(0, at - _ADDRESS_REACH) : at]) is not None)


def _is_object(kind: SubjectKind, before: str) -> bool:
    """Whether the word after `before` is no subject: it belongs to what stands before it."""
    if kind is SubjectKind.CROWD or (kind is SubjectKind.DELEGATION and _ALONG.search(before)):
        return _ALONG.search(before) is not None
    if kind is SubjectKind.PRONOUN and (_SEVERAL.search(before) or _COUNTED.search(before)):
        return True
    if kind is SubjectKind.OFFICE and (_AT_THE_CENTRE.search(before) or _ADVISED.search(before)):
        return True
    if (kind is SubjectKind.DOCUMENT and _PAPER_MADE.search(before)) or _LIKENESS.search(before):
        return True
    if kind is SubjectKind.MEETING and _MEETING_BEFORE.search(before):
        return True
    return _GENITIVE.search(before) is not None and not (kind is SubjectKind.PRONOUN and before.strip() in ("theo", "cũng theo"))


def inside(position: int, spans: Sequence[Span | Subject]) -> bool:
    """Whether `position` lies in one of `spans`."""
    return any(span.start <= position < span.end for span in spans)


def _cover(spans: Sequence[Span | Subject]) -> tuple[list[int], list[int]]:
    """The starts of `spans` in order, and how far those up to each reach."""
    ordered = sorted(spans, key=lambda span: span.start)
    return [span.start for span in ordered], list(accumulate((span.end for span in ordered), max))


def _covers(cover: tuple[list[int], list[int]], position: int) -> bool:
    """Whether `position` lies in the stretches that `cover` (of `_cover`) stands for, which do not overlap but nest."""
    at = bisect_right(cover[0], position) - 1
    return at >= 0 and position < cover[1][at]


def _outermost(people: list[PersonMention]) -> list[PersonMention]:
    """`people` without those inside another: `Đồng chí` at the head of `Đồng chí Trần Văn An`."""
    kept: list[PersonMention] = []
    reach = -1
    for person in sorted(people, key=lambda p: (p.start, -p.end)):
        twin = kept and (kept[-1].start, kept[-1].end) == (person.start, person.end)
        if person.end > reach or twin:
            kept.append(person)
            reach = max(reach, person.end)
    return kept
