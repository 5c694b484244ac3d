"""Which of the people that a sentence names may have been at the meeting themselves."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.document import Sentence
from app.extraction.spans import PersonForm, PersonMention
from app.extraction.word_groups import HONORIFIC

_NO_GUEST = Before(
    rf"đoàn |liệt s[ĩỹ] |(?:quán triệt|triển khai|học tập) (?:[^\W\d_]+ )?phát biểu (?:[^\W\d_]+ ){{0,2}}của (?:đồng chí )?(?:tổng bí thư )?|(?<!đó là )(?<!đây là )(?<!cũng là )ý kiến (?:[^\W\d_]+ ){{0,3}}của (?:đồng chí )?tổng bí thư |(?:kỷ luật|khai trừ|cảnh cáo|khiển trách|cách chức) (?:đối với |với )?(?:{HONORIFIC} )?|(?:thư|thiếp|lẵng hoa|quà|điện)(?: [^\W\d_]+){{0,4}} của (?:đồng chí |(?:tổng bí thư|chủ tịch nước|thủ tướng)(?: chính phủ)? )?"
)
"""Who only has a delegation or a street named after him, whose family is visited, whose opinion is taken up or present handed over, or who is penalised."""
_WORK_OF = re.compile(r"(?:bài viết|tác phẩm|cuốn sách|thư|chỉ đạo|lời dạy|kết luận|tư tưởng)[^,;]{0,200} của $")
"""Whose work is only talked about is not there."""

_ASSIGNED = Before(rf"(?<!\w)phân công(?: (?:các )?(?:đảng viên|{HONORIFIC})(?: chính thức)?(?: là)?){{0,3}} ")
_TO_LOOK_AFTER = re.compile(r"[^.;]{0,90}?(?<!\w)(?:theo dõi|giúp đỡ|kèm cặp|dìu dắt)(?!\w)")
"""`phân công đồng chí A theo dõi, giúp đỡ đảng viên mới`: whom a decision names so need not be there."""


def is_guest(person: PersonMention, sentence: Sentence) -> bool:
    """Whether `person` of `sentence` may be there himself: not so whoever only has something named after him, is to look after another, or is dead or far away."""
    before = sentence.low[: person.name_start - sentence.start]
    if _ASSIGNED.search(before) and _TO_LOOK_AFTER.match(sentence.low, person.end - sentence.start):
        return False
    return _NO_GUEST.search(before) is None


def is_only_cited(person: PersonMention, sentence: Sentence) -> bool:
    """Whether `sentence` only tells of what `person` wrote or said elsewhere."""
    return _WORK_OF.search(sentence.low[: person.start - sentence.start]) is not None


def is_general(person: PersonMention, text: str) -> bool:
    """Whether the mention, in the `text` of its article, is a pronoun, or a post that means whoever holds one (`bí thư chi bộ`, `các ủy viên`)."""
    is_post = person.form is PersonForm.POST
    return person.form is PersonForm.PRONOUN or (
        is_post
        and (
            text[person.start : person.start + 4].lower() == "các " or (text[person.start].islower() and person.start == person.name_start)
        )
    )
