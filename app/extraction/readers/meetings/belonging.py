"""What someone who speaks belongs to or leads, and which of the bodies that a sentence names speak for themselves."""

from __future__ import annotations

from collections.abc import Iterable

from app.extraction.before import Before
from app.extraction.document import Sentence
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.reading import Reading
from app.extraction.spans import PersonMention
from app.extraction.word_groups import VILLAGE

_MEMBER = Before(
    rf"(?<!\w)(?:đảng viên|đại biểu|cử tri|hội viên|đoàn viên|học viên|ủy viên|thành viên|quần chúng|trưởng {VILLAGE})(?: (?:ông|bà|anh|chị|em))? "
    r"|đảng viên (?:mới|trẻ),? (?:(?:thiếu|trung|thượng|đại|hạ) (?:úy|tá|sĩ) )?"
)
_OTHERS = (SubjectKind.BODY, SubjectKind.MEETING)
_BELONGS_TO = Before(
    r", (?:học viên|sinh viên|đảng viên|đoàn viên|giáo viên|giảng viên|chuyên viên|công nhân|nhân viên|cán bộ|bác sĩ|công tác tại|sinh hoạt tại|thuộc|đại diện|đại diện cho)(?: lớp| khoa)? |(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|viện trưởng|cục trưởng|chủ nhiệm|trưởng ban|trưởng phòng)(?: công đoàn)? |phụ trách "
)
"""Before the body that someone belongs to or leads: what is said behind it is said by him (`bà An, giáo viên Trường Y đề nghị ...`)."""


def is_member(person: PersonMention, sentence: Sentence) -> bool:
    """Whether `sentence` names `person` as one of those who meet: `đảng viên An`, `đại biểu Bình`."""
    return _MEMBER.search(sentence.low[: person.name_start - sentence.start]) is not None


def acting_bodies(reading: Reading, subjects: Iterable[Subject], sentence: Sentence) -> list[Subject]:
    """The bodies and meetings among the `subjects` of `sentence` that act themselves, and are not only what someone belongs to or leads."""
    return [subject for subject in subjects if subject.kind in _OTHERS and not _is_of_someone(reading, subject, sentence)]


def _is_of_someone(reading: Reading, body: Subject, sentence: Sentence) -> bool:
    """Whether `body` only tells where someone belongs or what he leads: what is said behind it is said by him."""
    posts = reading.posts_in(sentence.start, body.start)
    is_led = any(post.start < body.start < post.end for post in posts)
    return is_led or _BELONGS_TO.search(sentence.low[: body.start - sentence.start]) is not None
