"""Whom a directive or proposal is put to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.extraction.before import Before
from app.extraction.document import Sentence
from app.extraction.facts import PARTY_CENTRE
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.readers.outcomes.asked_territories import committee_for
from app.extraction.readers.outcomes.openings import opening
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention
from app.extraction.word_groups import FEW, RANK

_LEAD_IN = re.compile(
    r"[ :,“\"]*(?:(?:đối với|với|cho|tới|đến|trong thời gian tới|thời gian tới|tập thể|lãnh đạo|tập thể lãnh đạo|ban giám đốc|ban giám hiệu|ban lãnh đạo|các đồng chí|cấp ủy, chính quyền|cấp ủy|toàn thể|toàn(?= đảng bộ| chi bộ)|cán bộ, đảng viên|đề nghị|yêu cầu|rằng|rõ|riêng|ngay|về phía|trình|kiến nghị|báo cáo|thẳng|trực tiếp|(?:cơ quan|đơn vị) (?:thường trực|chủ trì|tham mưu|đầu mối) là|cụ thể|như sau|(?:cho )?từng (?:đơn vị|cơ quan|đầu mối|ngành)|(?:trong )?(?:năm \d{4}|quý [ivx]{1,3}|(?:các |những |\d )?tháng cuối năm|nhiệm kỳ tới|nhiệm kỳ mới|năm tới|giai đoạn tới)|trước mắt|ngay sau (?:hội nghị|đại hội|buổi làm việc)(?: này)?)[ ,:]*){0,3}"
)
_COMMITTEE_OF = re.compile(r"cấp ủy(?:, chính quyền)?[ ,:]*$")
_CENTRE = re.compile(r"(?: đề xuất|, đề xuất|, kiến nghị)?(?: với| lên)? trung ương(?= |:|,|\.)(?! đảng| đoàn| hội)")
_CROWD = re.compile(
    rf"[ :,]*(?:rằng,? )?(?:đối với )?(?:các|mỗi|từng|toàn|những|lãnh đạo các|đồng chí|ông|bà|cấp ủy|cán bộ|đảng viên|bí thư|(?:ngay )?(?:hạt trưởng|hiệu trưởng|trưởng (?:phòng|ban|thôn|bản|khoa))|người|ngành|địa phương|đơn vị|thủ trưởng|cơ quan|tổ|nhóm|bộ phận|{FEW}|hệ thống|nơi|doanh nghiệp|thành viên|đại biểu(?! quốc hội)|đoàn viên|hội viên|chủ đầu tư|tất cả|một số|100%|tập thể|lực lượng|quân đội|nhân dân|người dân|bà con|gia đình|báo chí|thanh niên|phụ nữ|nông dân|công nhân|học sinh|sinh viên|giáo viên)(?!\w)"
    rf"|[ :,]*(?:hội|công đoàn|đoàn thanh niên|mặt trận|mttq|công an|ubnd|hđnd|ubkt|ủy ban|thường trực|chính quyền|đoàn thể)(?: (?!các )[^\W\d_]+){{0,5}} các (?:cấp|{RANK}|địa phương|đơn vị|sở)(?!\w)"
)
_OTHER_NAME = re.compile(rf"(?<=[{LETTER}] )[{UPPER}][{LETTER}]+(?: [{LETTER}&–-]+){{1,8}}? (?:và |, )?[{LOWER}]")
"""Someone or a body that is not known by name: none that was asked before."""
_CHARGE = "giao"
_AS_FOR = re.compile(r"(?:đối với|với|riêng đối với|riêng với|về phía|riêng) ")
_TOPIC = re.compile(r"(?:về|đối với|trong) (?:việc |công tác |vấn đề )?[^,;:]{3,80}, (?=(?:các|mỗi|từng|toàn thể|những) )")
"""What many are asked about: `Về phát triển đảng viên, các chi bộ phải ...`."""
_ABOUT = re.compile(r"về (?:việc |công tác |vấn đề )?[^,;:]{3,60}, ")
_EACH = re.compile(rf" các (?:{RANK}|địa phương|đơn vị|cấp)(?!\w)(?! [A-ZĐ])")
"""`giao Đảng ủy Công an các huyện ...`: many are asked."""
_CALLS = Before(r"(?:gọi điện|điện thoại|gọi|trao đổi|nói)(?: (?:ngay|trực tiếp|thẳng))? (?:cho|với|tới) ")
"""`gọi điện cho Công an huyện, yêu cầu ...`"""
_MATTER = re.compile(
    rf"[ :,]*(?:rõ |thêm |ra )?(?:các|những|mỗi|từng|một số|{FEW}) (?:nơi|trường hợp|vụ|đơn(?! vị)|vấn đề|việc|dự án|nội dung|kiến nghị|hồ sơ|sai phạm|nhiệm vụ|giải pháp|định hướng|điểm|yêu cầu|công việc|khâu|năm|tháng|quý|tuần|ngày|kỳ|bước|lần)(?!\w)"
)
"""What is to be seen to, nobody who is asked."""
_PLURAL = re.compile(r"(?:các|những|mỗi|từng|cấp ủy|đảng ủy các|đảng bộ các)(?!\w)")
_SET_FOR = re.compile(
    r"(?:yêu cầu|đề nghị|nhiệm vụ|việc|nội dung|vấn đề|giải pháp|điểm|lưu ý)(?: [^\W\d_]+){0,4}? (?:đối với|với|cho) (?=[^,.;:]{2,90}:$)"
)
"""Whom the points that follow are for: `nhấn mạnh 3 yêu cầu đối với Thị ủy:`."""
_DUTY = re.compile(
    r" (?:cần|phải|nên|có trách nhiệm|tiếp tục|chủ động|sớm|tập trung|nghiêm túc|khẩn trương|chủ trì|phối hợp|tham mưu|theo dõi|báo cáo|rà soát|bàn giao|đôn đốc|giải quyết|chú trọng|quan tâm|xem xét|hoàn thành|tăng cường|đẩy mạnh|thực hiện|xác minh|kiểm tra|giám sát|hướng dẫn|tổng hợp)(?!\w)"
)
_MUST = re.compile(r"(?:nhà )?[^\W\d_]+(?: [^\W\d_]+){0,4}? (?:cũng )?(?:cần|phải|nên)(?!\w)")

_COMMA = re.compile(r", ")

_NOT_ASKED = re.compile(
    r" (?:đã|là(?! (?:phải|cần))|có|được|hiện|dự|tham dự|cùng(?! (?:(?:các|với) )?(?:cơ quan|sở|ban|ngành|bộ|đơn vị|địa phương|cấp|chính quyền|lực lượng|công an|ủy ban|ubnd|mặt trận))|đón|nhất trí|cảm ơn)(?!\w)"
)
"""What follows a body that does, has or is something."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is asked: `name` is the canonical name of a body, None for people in general. `told` is False where the words do not say."""

    name: str | None
    told: bool


def _no_territory(_: int) -> None:
    """No territory is known."""


_UNTOLD = Addressee(None, told=False)
_CROWD_ASKED = Addressee(None, told=True)


def asked_after(reading: Reading, sentence: Sentence, position: int, territory: Callable[[int], str | None] = _no_territory) -> Addressee:
    """Whom the verb that ends at `position` of the cleaned text asks, by what follows it in `sentence`.

    `territory`: the body meant where a bare territory (`thành phố`) stands at an offset, None where none does.
    """
    low = reading.document.low[position : sentence.end]
    if _CENTRE.match(low):
        return Addressee(PARTY_CENTRE, told=True)
    lead = _LEAD_IN.match(low)
    reach = position + (lead.end() if lead else 0)
    for body in _plain_bodies(reading, position, sentence.end):
        if body.start <= reach + 1:
            each = _EACH.match(reading.document.low, body.end)
            return _CROWD_ASKED if each else Addressee(body.name, told=True)
        break
    blanks = len(low) - len(low.lstrip(' :,“"'))
    named = territory(position + blanks) or territory(reach)
    if named is not None:
        by_committee = lead is not None and _COMMITTEE_OF.search(lead.group()) is not None
        return Addressee(committee_for(named) if by_committee else named, told=True)
    if (_CROWD.match(low) and not _MATTER.match(low)) or _charges_another(reading, position, reach, sentence):
        return _CROWD_ASKED
    if low.endswith(":") and (points := _SET_FOR.search(low)) is not None:
        start = position + points.end()
        meant = next((body.name for body in _plain_bodies(reading, start, start + 1)), None) or territory(start)
        if meant is not None:
            return Addressee(meant, told=True)
    told = _with_duty(reading, sentence, position)
    return told if told.told else _unit_with_duty(reading, sentence, position, territory)


def _charges_another(reading: Reading, position: int, reach: int, sentence: Sentence) -> bool:
    """Whether `giao` stands before `position`, and at `reach` a name that nobody known bears."""
    document = reading.document
    charges = document.low.endswith(_CHARGE, sentence.start, position)
    return charges and _OTHER_NAME.match(document.text, reach, sentence.end) is not None


def asked_as_subject(reading: Reading, sentence: Sentence, territory: Callable[[int], str | None] = _no_territory) -> Addressee:
    """Whom a sentence that runs on asks: the body or territory at its head, or the body before its duty."""
    low, start = sentence.low, sentence.start + opening(sentence.low)
    as_for = _AS_FOR.match(low) or _AS_FOR.match(low, start - sentence.start)
    if as_for is not None and (subject := _as_for(reading, sentence, as_for, sentence.end, territory)) is not None:
        return Addressee(subject, told=True)
    for body in _plain_bodies(reading, sentence.start, min(sentence.end, start + 12)):
        if body.start <= start + 2 and _follows_duty(low, body, sentence):
            return Addressee(body.name, told=True)
    if (named := territory(start)) is not None:
        return Addressee(named, told=True)
    if _CROWD.match(low[start - sentence.start :]) and not _MATTER.match(low, start - sentence.start):
        return _CROWD_ASKED
    if (topic := _TOPIC.match(low)) is not None and _CROWD.match(low, topic.end()) and not _MATTER.match(low, topic.end()):
        return _CROWD_ASKED
    if (comma := low.find(", ")) >= 0:
        for body in _plain_bodies(reading, sentence.start + comma + 2, sentence.start + comma + 3):
            rest = low[body.end - sentence.start :]
            if _DUTY.match(rest) or (_ABOUT.match(low) and _NOT_ASKED.match(rest) is None):
                return Addressee(body.name, told=True)
        if _MUST.match(low, comma + 2) and (spoken_to := territory(sentence.start + comma + 2)) is not None:
            return Addressee(spoken_to, told=True)
    return _with_duty(reading, sentence, sentence.start)


def asked_before(reading: Reading, sentence: Sentence, position: int, territory: Callable[[int], str | None] = _no_territory) -> Addressee:
    """Whom a sentence names before its verb at `position`: `Đối với Huyện đoàn, đồng chí đề nghị ...`."""
    low = sentence.low
    for body in _plain_bodies(reading, sentence.start, position):
        if low[body.end - sentence.start : position - sentence.start] == ", " and _CALLS.search(low, 0, body.start - sentence.start):
            return Addressee(body.name, told=True)
    match = _AS_FOR.match(low)
    if match is None:
        return _UNTOLD
    if (named := _as_for(reading, sentence, match, position, territory)) is not None:
        return Addressee(named, told=True)
    return _CROWD_ASKED if _CROWD.match(low[match.end() :]) or _PLURAL.match(low, match.end()) else _UNTOLD


def asked_at_head(reading: Reading, sentence: Sentence, speaker: int) -> Addressee:
    """Whom a sentence names at its head, before who says so at `speaker`: `Văn phòng Huyện ủy, ông lưu ý, phối hợp ...`, `Sở A được ông giao ...`."""
    start = sentence.start + opening(sentence.low)
    for body in _plain_bodies(reading, start, min(start + 1, speaker)):
        if sentence.low[body.end - sentence.start : speaker - sentence.start] in (", ", " được ", " thì được "):
            return Addressee(body.name, told=True)
    return _UNTOLD


def _as_for(
    reading: Reading, sentence: Sentence, as_for: re.Match[str], position: int, territory: Callable[[int], str | None]
) -> str | None:
    """The body that a sentence names behind `as_for`, before `position`, as the one it is about: `Riêng Huyện đoàn, ...`, `Với Huyện đoàn, cần ...`."""
    start = sentence.start + as_for.end()
    for body in _plain_bodies(reading, start, min(start + 2, position)):
        acting = _plain_bodies(reading, body.end + 2, min(body.end + 3, position)) if as_for[0].endswith("với ") else []
        return next((other.name for other in acting if _follows_duty(sentence.low, other, sentence)), body.name)
    return territory(start)


def _with_duty(reading: Reading, sentence: Sentence, position: int) -> Addressee:
    low = sentence.low
    for body in _plain_bodies(reading, position, sentence.end):
        if re.match(r" (?:cần|phải|nên|có trách nhiệm)(?!\w)", low[body.end - sentence.start :]):
            return Addressee(body.name, told=True)
    return _UNTOLD


def _unit_with_duty(reading: Reading, sentence: Sentence, position: int, territory: Callable[[int], str | None]) -> Addressee:
    """A unit or territory without its name that has a duty behind a comma: `nhấn mạnh, để đạt kết quả tốt hơn, chi bộ cần ...`."""
    for comma in _COMMA.finditer(reading.document.low, position, sentence.end):
        if _MUST.match(reading.document.low, comma.end(), sentence.end) and (meant := territory(comma.end())) is not None:
            return Addressee(meant, told=True)
    return _UNTOLD


def _follows_duty(low: str, body: BodyMention, sentence: Sentence) -> bool:
    rest = low[body.end - sentence.start :]
    return _DUTY.match(rest) is not None or rest[:2] in (", ", " v") or _NOT_ASKED.match(rest) is None


def _plain_bodies(reading: Reading, start: int, end: int) -> list[BodyMention]:
    """The bodies that begin in [start, end) and are not part of somebody's post."""
    bodies = reading.bodies_in(start, end)
    if not bodies:
        return []
    posts = reading.posts_in(max(0, start - 80), end)
    people = reading.people_in(max(0, start - 120), end)
    return [
        body
        for body in bodies
        if not any(post.start < body.start < post.end for post in posts) and not any(p.start <= body.start < p.end for p in people)
    ]
