"""Where the text tells of an event: what sort it was, when, who held it, whom it was held with, and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.extraction.document import Sentence
from app.extraction.facts import MeetingKind
from app.extraction.lexicon import load_toml
from app.extraction.reading import Reading, within
from app.extraction.readers.outcomes.wording import is_fault
from app.extraction.readers.acts import Subject, SubjectKind, subjects_of
from app.extraction.spans import BodyMention

_WORDS = load_toml("meeting_words")
_KIND_OF: dict[str, MeetingKind] = {}
for _entry in _WORDS["events"]:
    for _word in _entry["words"]:
        _KIND_OF.setdefault(_word, MeetingKind(_entry["kind"]))


def _alternation(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


_EVENT = re.compile(rf"(?<!\w)(?:{_alternation(list(_KIND_OF))})(?!\w)")
_VISIT = re.compile(r"(?<!\w)(?:(?:đã |đến |tới |về |có (?:buổi|cuộc|chuyến) |tại (?:buổi|cuộc) )*(?:thăm và làm việc|thăm, làm việc|thăm và nói chuyện|thăm|làm việc|kiểm tra(?: thực tế)?|giám sát|khảo sát))(?: với| tại| ở| đối với)?(?!\w)")
_NO_VISIT = re.compile(r"(?:ủy ban|đoàn công tác|chương trình|quy chế|kế hoạch|cơ quan|quyết định|báo cáo|việc|sự|ngày|thời gian|trụ sở|công tác) $")
_HELD = re.compile(
    r"(?:^|[ ,])(?:đã |vừa |long trọng |phối hợp |cũng |trang trọng |tiếp tục |chính thức )*(?:tổ chức|triệu tập|mở|khai mạc|tiến hành|có cuộc|có buổi|phối hợp với|bế mạc|giao ban|gặp mặt|diễn ra)(?!\w)"
)
_SAT = re.compile(r"^(?: và [^,]{1,40})?,? ?(?:khóa [^,]{1,20} |nhiệm kỳ [^,]{1,20} )?(?:đã |vừa |cũng )*(?:họp|giao ban|gặp mặt|trao|công bố|long trọng trao)")
_REVIEWED = re.compile(r"(?:đã |vừa )?xem xét,? (?:và )?(?:thi hành|quyết định|kết luận|xử lý|cho ý kiến)")
_TIME = r"(?:vào )?(?:buổi )?(?:ngày|sáng|chiều|tối|trưa|hôm|mới đây|vừa qua|trong (?:2|3|4|hai|ba|các) ngày|từ ngày|từ \d|cùng ngày|cũng trong|sau (?:2|3|hai|ba|\d) ngày)(?!\w)"
_TIME_HEAD = re.compile(rf"(?:\([^)]{{1,20}}\) ?[-–:]? ?|[\w. ]{{1,12}} ?[-–] |\* ?)?(?:[^.;:]{{1,150}}, )?{_TIME}|[^,.;:]{{1,20}}: {_TIME}")
_CLOSE_HEAD = re.compile(rf"(?:\([^)]{{1,20}}\) ?[-–:]? ?|[\w. ]{{1,12}} ?[-–] |\* ?)?(?:[^,.;:]{{1,30}}[,:] )?{_TIME}")
_TAKES_PLACE = re.compile(r"diễn ra (?:vào |trong )*(?:ngày|sáng|chiều|tối|hôm|\d)")
_LATER = re.compile(r"(?<!\w)(?:chiều cùng ngày|cùng ngày|buổi chiều|buổi sáng|buổi tối|tiếp đó|tối cùng ngày|cũng trong (?:sáng|chiều|ngày))(?!\w)")
_BEFORE = re.compile(r"(?:trước đó|trước đây|hồi|vào năm|năm \d{4})(?!\w)")
_PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|chuẩn bị cho|chuẩn bị)(?: được)?(?: diễn ra| tổ chức| khai mạc| tiến hành| xem xét| nghe)|sẽ (?:được|lấy|họp|xem)|tạm hoãn|tạm dừng|(?:hội nghị|đại hội|kỳ họp) (?:[^,.;]{0,30} )?(?:sắp tới|tới đây)")
_NUMBER = re.compile(r"(?:lần thứ|kỳ họp thứ|phiên(?: họp)? thứ|họp (?:kỳ|phiên)(?: thứ)?|kỳ thứ|trung ương|phiên họp|họp thứ|lần) (\d{1,3}|[ivxl]+|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|đầu tiên)(?!\w)")
_WORD_NUMBER = {"nhất": 1, "đầu tiên": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_PAPER_BEFORE = re.compile(r"(?:nghị quyết|quyết định|văn kiện|dự thảo|trình|chuẩn bị|tiến tới|phục vụ|kết quả|sau|chào mừng|thực hiện|mừng|việc tổ chức|việc|hoãn|về|hướng tới|cho)(?: [^\W\d_]+){0,3} $")
_HOST_LINK = re.compile(r"(?:với|tại|thăm|ở|đối với|kiểm tra|giám sát|của)(?: (?:tập thể|lãnh đạo|các đồng chí|cán bộ|đảng viên|nền nếp|sinh hoạt|giảng viên|học viên|nhân viên|đồng chí|thường trực)[^.;]{0,40})? $")


@dataclass(slots=True)
class Event:
    """An event as one sentence tells it."""

    sentence: Sentence
    kind: MeetingKind
    word: str
    start: int
    """Where its word stands in the cleaned text."""
    date: str | None = None
    organiser: str | None = None
    host: str | None = None
    number: int | None = None
    visitor: str | None = None
    """The person who came, where it is a visit."""
    sure: int = 0
    """How surely the sentence tells of it."""
    day: str | None = None
    """The date as printed."""
    has_time: bool = False
    is_later: bool = False
    """Told as another event: `Chiều cùng ngày`, `Buổi chiều`."""


def read_number(word: str) -> int | None:
    """`20`, `xxii`, `nhất` as a number, None for anything else."""
    if word.isdigit():
        return int(word)
    if word in _WORD_NUMBER:
        return _WORD_NUMBER[word]
    if not word or any(char not in _ROMAN for char in word):
        return None
    values = [_ROMAN[char] for char in word]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def event_of(reading: Reading, sentence: Sentence, *, is_opening: bool, is_first: bool) -> Event | None:
    """The event that `sentence` reports as having taken place, None where it tells of none, or of one to come.

    `is_opening` is True for the first sentences of an article: there an event needs no time at the head of the sentence.
    `is_first` is True while the article has told of no event: then one of some days before counts too.
    """
    low = sentence.text.lower()
    if _PLANNED.search(low) or not (is_opening or _CLOSE_HEAD.match(low) or _TAKES_PLACE.search(low)):
        return None
    if (_BEFORE.match(low) and not is_first) or is_fault(low):
        return None
    subjects = subjects_of(reading, sentence)
    event = _visit(reading, sentence, low, subjects) or _held(reading, sentence, low, subjects, least=_NAMED if is_opening else _TOLD)
    if event is None:
        return None
    event.has_time = _TIME_HEAD.match(low) is not None or _TAKES_PLACE.search(low) is not None
    event.date, event.day = _date(reading, sentence, event.start)
    event.is_later = _LATER.match(low.lstrip("* ")) is not None
    return event


_TOLD, _NAMED = 3, 2
"""How surely a sentence tells of an event: it says that it was held; it only says that something happened there."""


def _visit(reading: Reading, sentence: Sentence, low: str, subjects: list[Subject]) -> Event | None:
    """`X thăm, làm việc với Y`, `đoàn công tác của Z do X làm trưởng đoàn kiểm tra tại Y`."""
    for match in _VISIT.finditer(low):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        before = low[: match.start()]
        if _NO_VISIT.search(before) or any(s.start <= start < s.end for s in subjects):
            continue
        is_place = "tại " in match.group()[:5]
        visitors = [s for s in subjects if (s.end <= start or is_place) and s.kind in (SubjectKind.PERSON, SubjectKind.DELEGATION, SubjectKind.PRONOUN)]
        if not visitors and "đoàn" not in before:
            continue
        word = match.group().strip()
        kind = MeetingKind.INSPECTION if re.search(r"kiểm tra|giám sát|khảo sát", word + before[-80:] * ("đoàn" in before[-80:])) else MeetingKind.WORKING_SESSION
        host = _linked_body(reading, sentence, low, end)
        if host is None and not re.search(r"(?: tại| đối với| gia đình| tặng quà)|^ đồng chí", low[match.end() : match.end() + 90]):
            continue
        people = [s for s in visitors if s.kind is SubjectKind.PERSON]
        visitor = people[0].name if people else None
        return Event(sentence, kind, word, start, organiser=_sender(reading, sentence, low, start), host=host, visitor=visitor, sure=_TOLD)
    return None


def _sender(reading: Reading, sentence: Sentence, low: str, before: int) -> str | None:
    """The body whose delegation came: `đoàn công tác của Tỉnh ủy`."""
    for body in reading.bodies_in(sentence.start, before):
        if re.search(r"đoàn (?:công tác|kiểm tra|giám sát|khảo sát)?(?: số \d+)? ?(?:của )?$", low[: body.start - sentence.start]):
            return body.name
    return None


def _linked_body(reading: Reading, sentence: Sentence, low: str, position: int) -> str | None:
    for body in reading.bodies_in(position, min(sentence.end, position + 160)):
        if _in_post(reading, body):
            continue
        gap = low[position - sentence.start : body.start - sentence.start]
        if len(gap) < 4 or _HOST_LINK.search(gap):
            return body.name
    return None


def _in_post(reading: Reading, body: BodyMention) -> bool:
    return any(post.start < body.start < post.end and post.title != "Đại biểu" for post in reading.posts_in(max(0, body.start - 60), body.start))


def _held(reading: Reading, sentence: Sentence, low: str, subjects: list[Subject], least: int) -> Event | None:
    """`Y tổ chức hội nghị`, `hội nghị do Y tổ chức`, `X chủ trì họp Y`, `Hội nghị Y lần thứ N diễn ra`."""
    best: Event | None = None
    surest = least - 1
    for match in _EVENT.finditer(low):
        if match.group() in _VISITS or _PAPER_BEFORE.search(low[: match.start()]) or low[match.end() :].startswith((" các cấp", " của đảng", " toàn quốc")):
            continue
        start = sentence.start + match.start()
        if any(s.start <= start < s.end and s.kind is not SubjectKind.MEETING for s in subjects):
            continue
        sure, organiser = _holder(reading, sentence, low, match, subjects)
        kind = _kind(match, low)
        if sure > surest or (best is not None and sure == surest and kind is MeetingKind.CONGRESS):
            surest = sure
            best = Event(sentence, kind, match.group(), start, organiser=organiser, number=_number(low, match.start()), sure=sure)
    if best is None and _REVIEWED.search(low) and (body := next((s for s in subjects if s.kind is SubjectKind.BODY), None)) and _CLOSE_HEAD.match(low):
        best = Event(sentence, MeetingKind.CONFERENCE, "họp", body.end, organiser=body.name, sure=_TOLD)
    if best is not None and best.organiser is None:
        _delegated(reading, sentence, low, subjects, best)
    return best


def _delegated(reading: Reading, sentence: Sentence, low: str, subjects: list[Subject], event: Event) -> None:
    """Fill in who held `event` where a delegation or the body that announces something did, and at whose seat."""
    event.organiser = _sender(reading, sentence, low, sentence.end)
    if event.organiser is None and event.kind is MeetingKind.CEREMONY:
        for subject in subjects:
            if subject.kind is SubjectKind.BODY and re.match(r" (?:đã )?(?:công bố|trao|tặng)", low[subject.end - sentence.start :]):
                event.organiser = subject.name
    for body in reading.bodies_in(sentence.start, event.start):
        if re.search(r"tại (?:trụ sở|hội trường|cơ quan) $", low[: body.start - sentence.start]):
            event.host = body.name if event.organiser else None


_VISITS = frozenset({"thăm", "làm việc", "tiếp", "kiểm tra", "giám sát", "khảo sát", "đến thăm", "kiểm tra thực tế", "thăm hỏi", "thăm và làm việc", "thăm, làm việc"})


def _kind(match: re.Match[str], low: str) -> MeetingKind:
    kind = _KIND_OF[match.group()]
    rest = low[match.end() : match.end() + 60]
    if kind is MeetingKind.CONFERENCE and rest.startswith(" giao ban"):
        return MeetingKind.BRIEFING
    if kind is MeetingKind.CONFERENCE and re.match(r" (?:trực tuyến )?(?:công bố|trao|triển khai quyết định)(?:,| và)?", rest):
        return MeetingKind.CEREMONY
    return kind


def _holder(reading: Reading, sentence: Sentence, low: str, match: re.Match[str], subjects: list[Subject]) -> tuple[int, str | None]:
    """How surely the event at `match` was held, and by whom."""
    before, start = low[: match.start()], sentence.start + match.start()
    for body in (s for s in subjects if s.kind is SubjectKind.BODY and s.end <= start):
        gap = low[body.end - sentence.start : match.start()]
        if _HELD.search(gap) and len(gap) < 90 or _SAT.match(low[body.end - sentence.start :]) and len(gap) < 40:
            return _TOLD, body.name
    for mention in reading.bodies_in(start, sentence.end):
        if before_do(low, mention.start - sentence.start) and "tổ chức" in low[mention.end - sentence.start : mention.end - sentence.start + 60]:
            return _TOLD, mention.name
    organiser = _named_after(reading, sentence, low, match)
    after = low[match.end() :]
    if re.match(r"(?: lần thứ \w+)?(?: ban chấp hành)? trung ương(?: đảng)?(?! ương)", after) and match.group() == "hội nghị" and organiser is None:
        organiser = "Ban Chấp hành Trung ương Đảng"
    if match.group().startswith("trao") and any(s.kind in (SubjectKind.PERSON, SubjectKind.DELEGATION) and s.end <= start for s in subjects):
        return _TOLD, None
    if match.group().startswith("công bố") and any(s.kind in (SubjectKind.BODY, SubjectKind.DELEGATION) and s.end <= start for s in subjects):
        return _TOLD, None
    if _SURELY_BEFORE.search(before) or (_HEAD_ONLY.match(before) and _SURELY_AFTER.match(after)):
        return _TOLD, organiser
    if _PLACE_BEFORE.search(before) or _HEAD_ONLY.match(before):
        return (_TOLD if _TAKES_PLACE.match(after.lstrip()) or re.match(r"[^.;]{0,90} do [^.;]{3,90} tổ chức", after) else _NAMED), organiser
    return 0, None


_SURELY_BEFORE = re.compile(r"chủ trì(?: và chỉ đạo)?(?: các| buổi| cuộc)? $|đã diễn ra (?:buổi )?$|, (?:khóa [^,]{1,20}|nhiệm kỳ [^,]{1,20}) $|diễn ra $|vừa (?:tổ chức|diễn ra) $")
_SURELY_AFTER = re.compile(r"[^.;]{0,150}(?:diễn ra|khai mạc|bế mạc|thành công tốt đẹp|đã bầu|đã tiến hành|đã công bố|nghe báo cáo|thông qua)")
_PLACE_BEFORE = re.compile(r"(?:tại|bế mạc|khai mạc|dự|trong|phiên|tổ chức|kết luận|ở|phiên (?:bế mạc|khai mạc|trù bị|thứ \w+))(?: các| buổi| cuộc)? $")
_HEAD_ONLY = re.compile(r"^(?:\([^)]{1,20}\) ?[-–:]? ?|[\w. ]{1,12} ?[-–] |\* ?)?(?:[^,.;:]{1,60}(?:\([^)]{1,30}\))?[,:] ){0,3}$")


def before_do(low: str, position: int) -> bool:
    """Whether `do` stands right before `position` of `low`."""
    return low[:position].endswith("do ")


def _named_after(reading: Reading, sentence: Sentence, low: str, match: re.Match[str]) -> str | None:
    """The body that an event is named after: `Hội nghị Thành ủy lần thứ 16`, `Đại hội Đảng bộ tỉnh X`."""
    if not re.match(r"hội nghị|đại hội|kỳ họp|phiên họp|họp|cuộc họp|buổi gặp|gặp|buổi", match.group()):
        return None
    start = sentence.start + match.end()
    for body in reading.bodies_in(sentence.start + match.start(), min(sentence.end, start + 70)):
        gap = low[match.end() : body.start - sentence.start]
        if not re.search(r"[,;]|công bố|quyết định|về |theo |triển khai|thực hiện|công tác|với ", gap) and not _in_post(reading, body):
            return body.name
        break
    return None


def _date(reading: Reading, sentence: Sentence, start: int) -> tuple[str | None, str | None]:
    """The (first) day that the sentence names as the event's, not a document's: its value, and as printed."""
    text = reading.document.text
    for date in within(reading.dates, sentence.start, sentence.end):
        if date.value is not None and len(date.value) != 10:
            continue
        before = text[max(sentence.start, date.start - 40) : date.start].lower()
        if not _OTHER_DAY.search(before):
            return date.value, text[date.start : date.end].lower()
    return None, None


_OTHER_DAY = re.compile(r"(?:số [\w/.-]+,?|sinh|thành lập|ban hành|kỷ niệm|trước|đến|kể từ|từ năm|đảng|tết|quốc khánh|ngày lễ|việt nam) (?:ngày )?$")


def _number(low: str, start: int) -> int | None:
    match = _NUMBER.search(low, max(0, start - 4), min(len(low), start + 130))
    if match is None or re.search(r"[:“\"]|(?:nghị quyết|đại hội|kết quả|quyết định|chuẩn bị|sau)[^,;]*$", low[start + 8 : match.start()]):
        return None
    return read_number(match[1])


_IMPLIED = re.compile(r"(?:tại|dự|trong|phát biểu|kết luận|kết thúc|chỉ đạo) (?:buổi |cuộc |các )?(hội nghị(?: giao ban)?|đại hội|kỳ họp|phiên họp|lễ|buổi lễ|làm việc|kiểm tra|giám sát|họp|gặp mặt|gặp gỡ|tọa đàm|hội thảo)(?=[,.:]| (?:đồng chí|ông|bà|các|chiều|sáng|hôm|ngày|-|–|có)|$)")


def implied_event(reading: Reading, sentences: list[Sentence]) -> Event | None:
    """The event of an article that never says it was held, only what was said `tại hội nghị`; None where there is none.

    Who held it is whom the article's first words name.
    """
    for sentence in sentences:
        low = sentence.text.lower()
        match = _IMPLIED.search(low)
        if match is None or _PLANNED.search(low) or _BEFORE.match(low) or not reading.people_in(sentence.start, sentence.end):
            continue
        kind = _KIND_OF.get(match[1], MeetingKind.CONFERENCE)
        first = next((body.name for body in reading.bodies if not _in_post(reading, body)), None)
        start = sentence.start + match.start(1)
        date, day = _date(reading, sentence, start)
        if kind in (MeetingKind.WORKING_SESSION, MeetingKind.INSPECTION):
            return Event(sentence, kind, match[1], start, date=date, host=first, day=day)
        return Event(sentence, kind, match[1], start, date=date, organiser=first, day=day)
    for sentence in sentences:
        low = sentence.text.lower()
        match = re.search(r"trao (?:các )?quyết định", low)
        if match and reading.people_in(sentence.start, sentence.start + match.start()):
            return Event(sentence, MeetingKind.CEREMONY, match.group(), sentence.start + match.start())
    return None
