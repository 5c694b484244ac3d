"""Who does what with words: the verbs of asking, judging, deciding and giving in a sentence, each with its subject.

An act is a verb of one of the families of `lexicon/speech_acts.toml`. Its subject is the person, body, meeting,
delegation or document that stands before it with nothing of weight between; a later verb of the same clause shares it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.extraction.document import Sentence
from app.extraction.lexicon import load_toml
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention, PersonForm, PersonMention

_LEXICON = load_toml("speech_acts")
VERBS: dict[str, list[str]] = _LEXICON["verbs"]
WORDS: dict[str, list[str]] = _LEXICON["words"]


def any_of(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern that finds any of `words` (lower case) as whole words, the longest first."""
    longest_first = "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")


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


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: [start, end) of the cleaned text. `name` is the canonical or full name, None where the words do not name anyone."""

    start: int
    end: int
    kind: SubjectKind
    name: str | None = None
    body: str | None = None
    """The body of the post that stands for a person whom the article does not name."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb of `family` at [start, end) of the cleaned text; `passive` where the subject is what it is done to."""

    start: int
    end: int
    family: str
    verb: str
    subject: Subject | None
    passive: bool = False


_FAMILY_OF: dict[str, str] = {}
for _family in ("state", "report", "speak", "attend", "find_fault", "decide", "award", "praise", "promise", "propose", "ask", "chair"):
    for _verb in VERBS[_family]:
        if _family == "find_fault" and _verb in _FAMILY_OF:
            continue
        _FAMILY_OF[_verb] = _family
_VERB = any_of(list(_FAMILY_OF))
_NOT_A_VERB = re.compile(r"(?:sự|việc|lời|ý kiến|các|những|theo|được giao|kết quả|công tác|bản|nội dung|bài|thư|cuộc|buổi|báo cáo|nhiệm vụ|tiêu chí|một số|nhiều|mọi|\d+|chương trình|có|tờ) $")
_NOUN_AFTER = re.compile(r" (?:của|số \d|nêu trên|này|kỷ luật của|có hiệu lực|trên|được)")
_NOUNS_TOO = frozenset({"quyết định", "báo cáo", "kết luận", "đề nghị", "yêu cầu", "kiến nghị", "chỉ đạo", "quy định", "đề xuất", "thông báo", "đánh giá", "phát biểu", "cam kết", "chỉ thị"})
_PASSIVE = re.compile(r"(?:được|bị)(?: [^\W\d_]+){0,3} ?$")

_MEETING = r"(?:hội nghị|đại hội|kỳ họp|phiên họp|cuộc họp)"
_DELEGATION = r"(?<!trưởng )đoàn (?:công tác|(?:kiểm tra|giám sát|khảo sát)(?= (?:của|số|đã|do|cũng|gồm)|,))"
_DOCUMENT = r"(?:chỉ thị|nghị quyết|kế hoạch|công văn|thông tri|văn bản|thông cáo|công điện|đề án|chương trình hành động|(?:quy định|hướng dẫn|thông báo|kết luận|quy chế)(?= (?:số|của|này|nêu|trên|mới|yêu cầu|cũng|về việc|\d)))"
_CROWD = r"(?:các|nhiều|một số|những|toàn thể|đại diện) (?:đồng chí|đại biểu|ý kiến|cấp ủy|địa phương|đơn vị|ban|ngành|cấp|tổ chức|chi bộ|đảng bộ|ông|bà|nhà)|nhân dân|cử tri|người dân|đại biểu"
_OFFICE = r"thủ tướng(?: chính phủ)?|chủ tịch nước|chủ tịch quốc hội|tổng bí thư|trung ương"
_OTHER_SUBJECT = re.compile(
    rf"(?<!\w)(?:(?P<delegation>{_DELEGATION}|đoàn(?= (?:đã|kiểm tra|làm việc|tặng|đến)))|(?P<crowd>{_CROWD})|(?P<meeting>{_MEETING})"
    rf"|(?P<document>{_DOCUMENT})|(?P<office>{_OFFICE})|(?P<pronoun>ông|bà|đồng chí|đ/c|anh|chị|người đứng đầu|vị này|bí thư|chủ tịch))(?!\w)"
)
_GENITIVE = re.compile(r"(?:của|tại|với|cho|về|thuộc|trực thuộc|ở|đối với|từ|đến|trong|theo|và|lần thứ|nghe|gồm|vào|qua|giúp|thăm|tham mưu|trình|báo cáo|tham mưu cho|báo cáo với) $")
_ALONG = re.compile(r"(?:cùng|và|cùng với|với) $")
_MEETING_BEFORE = re.compile(r"(?:tại|trong|dự|sau|của|kết luận|kết thúc|phát biểu|khai mạc|chỉ đạo|bế mạc|trước|chủ trì|tổ chức|về|nghị quyết|quyết định) $")
_FAR = 70
_HEAVY = re.compile(
    r"[;:“”\"]|(?<!\w)(?:là|để|với|về|nhằm|theo|trong|tại|khi|mà|nếu|vì|bởi|nơi|giữa|gồm|trên|từ|qua|bằng|của|cho|như)(?!\w)"
)
_APPOSITION = re.compile(r"^ ?[,(–-].{0,110}?[,)–-] ?(?:đã |cũng |sẽ )?$")
_COORDINATION = re.compile(r"(?:,|;|và|đồng thời|;? ?đồng thời)[ ,]*(?:đã |cũng |sẽ |trân trọng |đồng thời |và |có )*$")
_BEHALF_SPAN = re.compile(r"thay mặt [^;.:]{3,110}?,(?= (?:phấn khởi|đã|trân trọng|ghi nhận|cảm ơn|phát biểu|báo cáo|trao|tặng|chúc|đề nghị|yêu cầu|công bố|nhiệt liệt|đồng chí|ông|bà))")
_ON_BEHALF = re.compile(r"thay mặt [^,]{0,90},? ?")


def subjects_of(reading: Reading, sentence: Sentence) -> list[Subject]:
    """Everyone and everything in `sentence` that could be the subject of an act, in text order, without overlaps."""
    text = reading.document.text
    people = _outermost(reading.people_in(sentence.start, sentence.end))
    found = [Subject(p.start, p.end, SubjectKind.PRONOUN if p.form is PersonForm.PRONOUN else SubjectKind.PERSON, p.name) for p in people]
    behalf = [(sentence.start + m.start(), sentence.start + m.end()) for m in _BEHALF_SPAN.finditer(sentence.text.lower())]
    for body in reading.bodies_in(sentence.start, sentence.end):
        if _inside(body.start, found) or any(start <= body.start < end for start, end in behalf):
            continue
        if (holder := _holder(reading, body)) is not None:
            found.append(holder)
        elif not _GENITIVE.search(text[max(sentence.start, body.start - 12) : body.start].lower()):
            found.append(Subject(body.start, body.end, SubjectKind.BODY, body.name))
    low = sentence.text.lower()
    bodies = reading.bodies_in(sentence.start, sentence.end)
    for match in _OTHER_SUBJECT.finditer(low):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if _inside(start, found) or (match.lastgroup in ("office", "pronoun", "crowd") and _inside(start, bodies)):
            continue
        kind = SubjectKind[(match.lastgroup or "").upper()]
        before = low[max(0, match.start() - 16) : match.start()]
        if kind is SubjectKind.MEETING and _MEETING_BEFORE.search(before) or (kind is SubjectKind.CROWD and _ALONG.search(before)):
            continue
        if kind is not SubjectKind.CROWD and _GENITIVE.search(before) and not (kind is SubjectKind.PRONOUN and before.strip() in ("theo", "cũng theo")):
            continue
        found.append(Subject(start, end, kind, text[start:end] if kind is SubjectKind.OFFICE else None))
    found.sort(key=lambda subject: (subject.start, -subject.end))
    return found


def _holder(reading: Reading, body: BodyMention) -> Subject | None:
    """Who is meant by a post without a name round `body` (`Bí thư Thành ủy`, `người đứng đầu Thành ủy`), None where `body` itself is meant."""
    before = reading.document.text[max(0, body.start - 20) : body.start].lower()
    if before.endswith("người đứng đầu "):
        return Subject(body.start - 15, body.end, SubjectKind.PRONOUN)
    for post in reading.posts_in(max(0, body.start - 60), body.start + 1):
        if post.person is None and post.start < body.start < post.end and post.title != "Đại biểu":
            key = (post.title.lower(), body.key)
            holders = {p.person for p in reading.posts if p.person and p.body and (p.title.lower(), p.body.key) == key}
            return Subject(post.start, post.end, SubjectKind.PERSON, holders.pop() if len(holders) == 1 else None, body.name)
    return None


def _outermost(people: list[PersonMention]) -> list[PersonMention]:
    """`people` without those inside another: `Đồng chí` at the head of `Đồng chí Trần Văn An`."""
    return [p for p in people if not any(q is not p and q.start <= p.start and p.end <= q.end and (q.end - q.start) > (p.end - p.start) for q in people)]


def _inside(position: int, spans: Sequence[Subject | BodyMention | PersonMention]) -> bool:
    return any(span.start <= position < span.end for span in spans)


def acts_of(reading: Reading, sentence: Sentence) -> list[Act]:
    """The acts of `sentence` in text order. A verb whose subject is not in the sentence has the subject None."""
    low = sentence.text.lower()
    subjects = subjects_of(reading, sentence)
    according = _according(sentence, low, subjects)
    acts: list[Act] = [according] if according else []
    for match in _VERB.finditer(low):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        before = low[max(0, match.start() - 24) : match.start()]
        if _inside(start, subjects) or _is_other_word(sentence.text, low, match) or (_NOT_A_VERB.search(before) and not any(subject.end == start - 1 for subject in subjects)) or (match.group() in _NOUNS_TOO and _NOUN_AFTER.match(low, match.end())):
            continue
        subject, passive = _subject_of(start, sentence, low, subjects, acts)
        acts.append(Act(start, end, _FAMILY_OF[match.group()], match.group(), subject, passive))
    return acts


def _first_named(before: list[Subject], low: str, sentence: Sentence) -> Subject:
    """The first of the bodies that act together (`Bộ Chính trị, Ban Bí thư nhận thấy`)."""
    first = before[-1]
    for subject in reversed(before[:-1]):
        if subject.kind is not SubjectKind.BODY or first.kind is not SubjectKind.BODY or low[subject.end - sentence.start : first.start - sentence.start] not in (", ", " và "):
            break
        first = subject
    return first


def _is_other_word(text: str, low: str, match: re.Match[str]) -> bool:
    """Whether the verb is part of another word (`giao ban`, `Giao Thủy`) or stands without what it is done to (`chỉ tiêu được giao`)."""
    start, end = match.span()
    if match.group() == "giao" and (_COMPOUND.match(text, end) or not text[end : end + 2].strip(" .,;)(%")):
        return True
    return text[start].isupper() and start > 1 and text[start - 2] not in ".:;,–-“\"" and text[start - 1] not in "“\"(" and not text[end : end + 2].islower()


_COMPOUND = re.compile(r" (?:ban|lưu|dịch|thông|thừa|ước|hữu|tiếp|nhận|đất|cho\)|năm|\()(?!\w)|[,.;)]| \(")
_ACCORDING = re.compile(r"(?:cũng |vẫn |cũng, )?theo ")


def _according(sentence: Sentence, low: str, subjects: list[Subject]) -> Act | None:
    """`Theo ông An, ...`: what follows is put down to him."""
    match = _ACCORDING.match(low)
    if match is None:
        return None
    start = sentence.start + match.end()
    for subject in subjects:
        if subject.start - start in (0, 1) and subject.kind in (SubjectKind.PERSON, SubjectKind.PRONOUN):
            return Act(start, subject.end, "state", "theo", subject)
    return None


def _subject_of(start: int, sentence: Sentence, low: str, subjects: list[Subject], acts: list[Act]) -> tuple[Subject | None, bool]:
    before = [subject for subject in subjects if subject.end <= start]
    if before:
        near = before[-1]
        gap = low[near.end - sentence.start : start - sentence.start]
        gap = _ON_BEHALF.sub("", gap)
        if gap.lstrip(" ,").startswith("thay mặt") and len(gap) < 120 and not (acts and acts[-1].start >= near.end):
            return near, False
        passive = _PASSIVE.search(gap) is not None
        if len(gap) <= _FAR and not _HEAVY.search(gap) and not (acts and acts[-1].start >= near.end) or _APPOSITION.match(gap) and not (acts and acts[-1].start >= near.end):
            return _first_named(before, low, sentence), passive
    if acts:
        between = low[acts[-1].end - sentence.start : start - sentence.start]
        if _COORDINATION.search(between):
            return acts[-1].subject, False
    return None, False
