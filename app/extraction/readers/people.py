"""People: one fact per person, whatever the number of mentions."""

from __future__ import annotations

import re

from app.extraction.facts import Person
from app.extraction.folding import fold
from app.extraction.reading import Reading
from app.extraction.spans import PersonForm, PersonMention
from app.extraction.word_groups import VILLAGE

_BYSTANDER = re.compile(
    rf"(?: \(\d{{2}} tuổi\))?,? (?:\d{{2}} tuổi, )?(?:là )?(?:một )?(?:công nhân|trưởng {VILLAGE}|người dân|hội viên|nông dân|tiểu thương|chủ (?!tịch|nhiệm)|hộ|cư dân|ngụ|trú|sống|tổ dân phố|ở (?:{VILLAGE}|xã|phường|tổ|khu|số)"
    r"|nhân viên|tài xế|luật sư|chuyên gia|phóng viên|nhà báo|giảng viên|nguyên giảng viên|nhà nghiên cứu|bác sĩ|khách|học viên|phụ huynh|người thân|con (?:trai|gái)|vợ|chồng|mẹ|bố)",
    re.IGNORECASE,
)
_CONCERNED = re.compile(
    r"(?:đến |đã )thăm|tặng quà|trao quà|kết nạp|đảng viên mới|Huy hiệu|khen|biểu dương|kỷ luật|đảng viên dự bị|tuyên thệ|được bầu|trao tặng",
    re.IGNORECASE,
)


def read_people(reading: Reading) -> list[Person]:
    """Everyone named in full; the evidence is the mention that tells most of them, the first of the longest."""
    best: dict[str, PersonMention] = {}
    with_posts = {fold(post.person) for post in reading.posts if post.person is not None}
    for mention in reading.people:
        if mention.form is not PersonForm.FULL or (fold(mention.name) not in with_posts and _is_bystander(reading, mention)):
            continue
        key = fold(mention.name)
        if key not in best or _has_post(mention) > _has_post(best[key]):
            best[key] = mention
    return [
        Person(name=mention.name, evidence=(reading.document.evidence(mention.start, mention.end),), rule="people.full_name")
        for mention in best.values()
    ]


def _is_bystander(reading: Reading, mention: PersonMention) -> bool:
    """Whether someone without a post is only asked or told about (`chị A, công nhân ...`), not admitted, awarded or disciplined."""
    sentence = reading.document.sentence_at(mention.start)
    if sentence is None or _BYSTANDER.match(reading.document.text, mention.name_end) is None:
        return False
    return _CONCERNED.search(sentence.text) is None


def _has_post(mention: PersonMention) -> bool:
    return mention.end > mention.name_end or mention.start + 12 < mention.name_start
