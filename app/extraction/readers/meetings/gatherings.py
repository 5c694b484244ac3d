"""Events that are held: conferences, congresses, ceremonies, sessions; how surely one was, and by whom."""

from __future__ import annotations

import re
from itertools import zip_longest

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import PARTY_CENTRE, MeetingKind
from app.extraction.lexicon import load_toml
from app.extraction.readers.meetings.scene import NAMED, TOLD, Event, Scene
from app.extraction.readers.meetings.timing import has_time_head, is_to_come, number_of, opens_with_time, takes_place
from app.extraction.readers.meetings.visits import is_sender, sender_of
from app.extraction.readers.outcomes.wording import is_fault
from app.extraction.readers.subjects import Subject, SubjectKind

KIND_OF: dict[str, MeetingKind] = {}
"""The kind of event that each word of `lexicon/meeting_words.toml` names."""
for _entry in load_toml("meeting_words")["events"]:
    for _word in _entry["words"]:
        KIND_OF.setdefault(_word, MeetingKind(_entry["kind"]))

_DEEDS: list[str] = load_toml("meeting_words")["deeds"]["words"]
_EVENT = Cued(rf"(?<!\w)(?:{alternation(list(KIND_OF))})(?!\w)")
_OF_VISITS = frozenset(
    {
        "thăm",
        "làm việc",
        "tiếp",
        "kiểm tra",
        "giám sát",
        "khảo sát",
        "đến thăm",
        "kiểm tra thực tế",
        "thăm hỏi",
        "thăm và làm việc",
        "thăm, làm việc",
    }
)
_NOT_HELD = (" các cấp", " của đảng", " đảng khóa tới", " sắp tới", " tới")
_PLENUM = re.compile(r"(?: lần thứ \w+)?(?: ban chấp hành)? trung ương(?: đảng)?(?!\w)")
_PAPER_BEFORE = re.compile(
    r"(?:nghị quyết|quyết định|văn kiện|dự thảo|báo cáo chính trị|(?<!chương )trình|chuẩn bị|tiến tới|phục vụ|kết quả|sau|chào mừng|thực hiện|mừng|việc tổ chức|việc|hoãn|về|hướng tới|cho)(?: [^\W\d_]+){0,3} $"
)
_HELD = re.compile(
    r"(?:^|[ ,])(?:đã |vừa |long trọng |phối hợp |cũng |trang trọng |tiếp tục |chính thức )*(?:tổ chức|triệu tập|mở|khai mạc|tiến hành|có cuộc|có buổi|phối hợp với|bế mạc|bước vào|giao ban|gặp mặt|diễn ra)(?!\w)"
)
_BY_DAY = r"(?:(?:sáng|chiều|tối|hôm|ngày) [\w/.-]{1,10}(?: \([^)]{1,12}\))?,? )"
_IN_PLACE = r"(?:, (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh) [^,.;:()]{1,30}?){0,2}(?: \([^)]{1,60}\))?"
_JOINS = re.compile(r" (?:đã |vừa |cũng |chủ trì,? )*phối hợp(?: cùng)?(?: với)? ")
"""Whoever is said to hold something together with others, however many they are: `Y phối hợp cùng Z và Công ty ... tổ chức`."""
_FURTHEST_JOINED = 260
_MEETS = re.compile(r" (?:đã |vừa |tiến hành |long trọng )*$")
_ITS_SERIES = re.compile(r" (?:đại biểu )?(?:toàn thể )?(?:lần(?: thứ)?|nhiệm kỳ|khóa|điểm|cơ sở)(?!\w)")
"""`Đảng bộ Y đại hội lần thứ V`: the body itself congresses."""
_SAT = re.compile(
    rf"^{_IN_PLACE}(?: và [^,]{{1,40}})?,? ?(?:khóa [^,]{{1,20}},? |nhiệm kỳ [^,]{{1,20}},? ){{0,2}}(?:đã |vừa |cũng |long trọng |trang trọng |trân trọng |{_BY_DAY})*(?:họp|{alternation(_DEEDS)})(?!\w)"
)
_WITH_TERM = rf"{_IN_PLACE},? ?(?:khóa [^,]{{1,20}}?,? |nhiệm kỳ [^,]{{1,20}}?,? ){{0,2}}(?:đã |vừa |cũng |tiếp tục |{_BY_DAY})*"
_SITTINGS = load_toml("meeting_words")["sits"]
_SITS = re.compile(rf"{_WITH_TERM}({alternation(_SITTINGS['words'])})(?!\w)")
_COUNCIL_SITS = re.compile(rf"{_WITH_TERM}({alternation(_SITTINGS['councils'])})(?!\w)")
_COUNCIL = ("Hội đồng nhân dân", "Quốc hội")
_NEW_CLAUSE = re.compile(r", (?:vào )?(?:ngày|sáng|chiều|tối|hôm)(?!\w)")
"""What stands before the time belongs to the occasion: `Mừng Đảng bộ huyện tròn 60 tuổi, sáng 5/5, Huyện đoàn ...`."""
_REVIEWED = Cued(
    r"(?:đã |vừa )?(?:xem xét,? (?:và )?(?:thi hành|quyết định|kết luận|xử lý|cho ý kiến)|(?:bỏ phiếu|biểu quyết) (?:[^\W\d_]+ ){0,3}(?:thi hành )?kỷ luật)"
)
_CLAUSE_BEFORE = re.compile(r", (?:khóa [^,]{1,20}|nhiệm kỳ [^,]{1,20}) $")
_SURELY_BEFORE = re.compile(
    r"chủ trì(?: và chỉ đạo)?(?: các| buổi| cuộc)? $|đã diễn ra (?:buổi )?$|, (?:khóa [^,]{1,20}|nhiệm kỳ [^,]{1,20}) $|diễn ra $|vừa (?:tổ chức|diễn ra) $"
)
_SURELY_AFTER = re.compile(
    r"[^;]{0,150}(?:diễn ra|được tổ chức|khai mạc|bế mạc|kết thúc|tiếp tục|bước sang|thành công tốt đẹp|đã bầu|đã tiến hành|đã công bố|nghe báo cáo|thông qua)"
)
_PRESIDED = re.compile(r"[^.;:]{3,60}, dưới sự (?:chủ trì|chủ tọa|điều hành) của .{5,400}, $")
_PLACE_BEFORE = re.compile(
    r"(?:tại|bế mạc|khai mạc|dự|trong|chương trình|phiên|tổ chức|kết luận|ở|phiên (?:bế mạc|khai mạc|trù bị|thứ \w+))(?: các| buổi| cuộc)? $"
)
_HEAD_ONLY = re.compile(
    r"^(?:\([^)]{1,20}\) ?[-–:]? ?|[\w. ]{1,12} ?[-–] |\* ?)?(?:(?:[^,.;:]|\.(?=\d)|(?<=\btp)\.){1,60}(?:\([^)]{1,30}\))?[,:] ){0,3}$"
)
_DATELINE_ONLY = re.compile(r"(?:\([^)]{1,20}\) ?[-–:]? ?|[\w. ]{1,12} ?[-–] )?$")
_VOTERS_MET = re.compile(r"đại biểu [^;:]{3,120}(?<!cuộc )tiếp xúc")
_SESSION = re.compile(r"họp(?: (?:phiên|kỳ|lần))")
_HEAD_WORD = Before(
    r"(?:^|, |– |- |nay |\d )(trung tâm|nhà trường|trường|công ty|chi bộ|bệnh viện|hội|ban|sở|viện|tập đoàn|tổng công ty|đơn vị|học viện)(?: công ty| trường)?,? (?:đã |vừa |long trọng |phối hợp [^,]{1,60} )*(?:tổ chức|họp|mở) ?(?:buổi |cuộc )?"
)
_HELD_BY_AFTER = re.compile(r"[^.;]{0,90} do [^.;]{3,90} tổ chức")
_ANNOUNCES = re.compile(r" (?:đã )?(?:công bố|trao|tặng)")
_ANNOUNCED = re.compile(r" (?:trực tuyến )?(?:công bố|trao|triển khai quyết định)")
_RITES = frozenset({"dâng hương", "dâng hoa", "đặt vòng hoa", "thắp hương", "viếng"})
"""What a delegation comes for: a ceremony without the word, where it is what the article is about and not done on the way."""
_HANDED_OVER = ("công bố", "trao")
_COMMISSION = re.compile(r" (?:thường vụ|tổ chức|tuyên giáo|dân vận|nội chính|chấp hành|cán sự|chỉ đạo|quản lý)(?!\w)")
_WITHIN = re.compile(
    r"(?:cũng )?(?:tại|trong) (?:buổi |cuộc |phiên [^,]{1,20} của )?(?:đại hội|hội nghị|kỳ họp|phiên họp|họp)(?!\w)|(?:nhân )?dịp này(?!\w)"
)
"""What is announced or handed over at another event is no event of its own."""
_INSPECTED = ("đối với ", " tại ")
_AT_SEAT = re.compile(r"tại (?:trụ sở|hội trường|cơ quan) $")
_NAMED_AFTER = re.compile(r"hội nghị|đại hội|kỳ họp|phiên họp|họp|cuộc họp|buổi|gặp")
_NUMBERED = re.compile(r" (?:lần )?thứ [^ ,]{1,6}(?: \([^)]{1,30}\))?, ")
_NOT_ITS_NAME = re.compile(r"[,;]|công bố|quyết định|về |theo |triển khai|thực hiện|công tác|với | đã |tiến hành|bầu |thông qua")


def gathering_of(scene: Scene, least: int) -> Event | None:
    """The event that the sentence says was held, as surely as `least` (TOLD or NAMED); None where it tells of none.

    `Y tổ chức hội nghị`, `hội nghị do Y tổ chức`, `X chủ trì họp Y`, `Hội nghị Y lần thứ N diễn ra`.
    """
    best: Event | None = None
    named: list[int] = []
    """Where the words of events stand that the sentence names without saying that they were held."""
    has_fault = is_fault(scene.low)
    for match in _EVENT.finditer(scene.low):
        if match.group() in _OF_VISITS or _PAPER_BEFORE.search(scene.low[: match.start()]) or scene.low.startswith(_NOT_HELD, match.end()):
            continue
        if (
            scene.is_taken(match.start(), but_meetings=True)
            or is_to_come(scene.low, match.end())
            or (has_fault and is_fault(scene.low[: match.start()]))
        ):
            continue
        if match.group().startswith(_HANDED_OVER) and _WITHIN.match(scene.low):
            continue
        if match.group() == "giao ban" and _COMMISSION.match(scene.low, match.end()):
            continue  # `Giao Ban Tổ chức ...`
        sure, organiser = _holder(scene, match)
        named.append(match.start())
        kind = _kind(match, scene.low)
        congress_sits = best is not None and kind is MeetingKind.CONGRESS and best.word.startswith("phiên") and sure == best.sure
        if sure >= least and (best is None or sure > best.sure or congress_sits):
            best = Event(
                scene.sentence,
                kind,
                match.group(),
                match.start(),
                organiser=organiser,
                number=number_of(scene.low, match.start()),
                sure=sure,
            )
    if best is not None and best.number is None and best.word == "họp":
        numbers = (number_of(scene.low, at) for at in named if at < best.start)
        best.number = next((number for number in numbers if number is not None), None)
    best = best or _review_of(scene) or (_sitting_of(scene) if least == NAMED else None)
    if best is not None and best.organiser is None:
        best.organiser = _sitter(scene)
    if best is not None:
        _complete(scene, best)
    return best


def is_review(low: str) -> bool:
    """Whether a body is said to have sat over something (`đã xem xét, thi hành kỷ luật`)."""
    return _REVIEWED.search(low) is not None


def _review_of(scene: Scene) -> Event | None:
    body = next((subject for subject in scene.subjects if subject.kind is SubjectKind.BODY), None)
    if body is None or not is_review(scene.low) or not opens_with_time(scene.low):
        return None
    session = scene.low.find("kỳ họp")
    number = number_of(scene.low, session) if session >= 0 else None
    return Event(scene.sentence, MeetingKind.CONFERENCE, "họp", scene.place(body)[1], organiser=body.name, number=number, sure=TOLD)


def _sitting_of(scene: Scene) -> Event | None:
    """The session of a body that is told of by what was done there: `Sáng 5/5, Ban Thường vụ Tỉnh ủy thảo luận ...`."""
    if not opens_with_time(scene.low):
        return None
    for body in scene.before(len(scene.low), SubjectKind.BODY):
        end = scene.place(body)[1]
        match = _SITS.match(scene.low, end)
        if match is None and (body.name or "").startswith(_COUNCIL):
            match = _COUNCIL_SITS.match(scene.low, end)
        if match is not None and not is_to_come(scene.low, end):
            start = match.start(1)
            return Event(scene.sentence, MeetingKind.CONFERENCE, match[1], start, organiser=_first_of(body, scene), sure=NAMED)
    return None


def _sitter(scene: Scene) -> str | None:
    """The body that is said to have sat at the event (`Tại hội nghị, Đảng ủy xã Y thảo luận ...`): it held it."""
    bodies = scene.before(len(scene.low), SubjectKind.BODY)
    if opens_with_time(scene.low):
        councils = (body for body in bodies if (body.name or "").startswith(_COUNCIL))
        return next((body.name for body in councils if _COUNCIL_SITS.match(scene.low, scene.place(body)[1])), None)
    if not _WITHIN.match(scene.low):
        return None
    ends = [(body, scene.place(body)[1]) for body in bodies]
    return next((_first_of(body, scene) for body, end in ends if _SITS.match(scene.low, end) or _COUNCIL_SITS.match(scene.low, end)), None)


def _kind(match: re.Match[str], low: str) -> MeetingKind:
    kind = KIND_OF[match.group()]
    if kind is MeetingKind.CONFERENCE and low.startswith(" giao ban", match.end()):
        return MeetingKind.BRIEFING
    if kind is MeetingKind.CONFERENCE and _ANNOUNCED.match(low, match.end()):
        return MeetingKind.CEREMONY
    return kind


def _holder(scene: Scene, match: re.Match[str]) -> tuple[int, str | None]:
    """How surely the event at `match` was held, and by whom."""
    if (organiser := _said_holder(scene, match)) is not None:
        return TOLD, organiser
    word, low = match.group(), scene.low
    actors = {subject.kind for subject in scene.before(match.start(), SubjectKind.PERSON, SubjectKind.DELEGATION, SubjectKind.BODY)}
    if (word.startswith("trao") and actors - {SubjectKind.BODY}) or (
        KIND_OF[word] is MeetingKind.OTHER and (SubjectKind.PERSON in actors or _VOTERS_MET.search(low[: match.start()] + word))
    ):
        return TOLD, None
    if word in _RITES and (SubjectKind.PERSON in actors or "đoàn" in low[: match.start()]) and has_time_head(low):
        return NAMED, None
    if word.startswith("công bố") and actors - {SubjectKind.PERSON}:
        return TOLD, None
    organiser = _named_after(scene, match)
    before, after = low[: match.start()], low[match.end() :]
    if _SESSION.match(low, match.start()) and opens_with_time(low):
        return TOLD, organiser
    if organiser is None and _CLAUSE_BEFORE.search(before):
        organiser = next((subject.name for subject in reversed(scene.before(match.start(), SubjectKind.BODY))), None)
    if (
        _SURELY_BEFORE.search(before)
        or (_PRESIDED.match(before) and has_time_head(low) and _SURELY_AFTER.match(after))
        or (_HEAD_ONLY.match(before) and _SURELY_AFTER.match(after))
    ):
        return TOLD, organiser
    if _PLACE_BEFORE.search(before) or (_HEAD_ONLY.match(before) and (_DATELINE_ONLY.match(before) or has_time_head(low))):
        return (TOLD if takes_place(after[:40]) or _HELD_BY_AFTER.match(after) else NAMED), organiser
    return 0, None


def _said_holder(scene: Scene, match: re.Match[str]) -> str | None:
    """Who is said to hold the event at `match`: `Y tổ chức ...`, `Y họp ...`, `... do Y tổ chức`."""
    bodies = scene.before(match.start(), SubjectKind.BODY)
    for body, following in zip_longest(bodies, bodies[1:]):
        end = scene.place(body)[1]
        gap = scene.low[end : match.start()]
        if following is not None and _NEW_CLAUSE.search(scene.low[end : scene.place(following)[0]]):
            continue
        if (
            (len(gap) < 90 and _HELD.search(gap))
            or (len(gap) < 40 and _SAT.match(scene.low[end:]))
            or (len(gap) < _FURTHEST_JOINED and _JOINS.match(gap) and _HELD.search(gap))
            or (match.group() == "đại hội" and _MEETS.fullmatch(gap) and _ITS_SERIES.match(scene.low, match.end()))
        ):
            return _first_of(body, scene)
    for mention, before in scene.bodies(match.start()):
        end = mention.end - scene.sentence.start
        if before.endswith(("do ", "được ")) and "tổ chức" in scene.low[end : end + 60]:
            return mention.name
    return _holder_by_head_word(scene, match)


def _first_of(body: Subject, scene: Scene) -> str | None:
    """The first of the bodies that hold it together with `body` (`Bộ Chính trị, Ban Bí thư đã họp`)."""
    for other in reversed(scene.before(scene.place(body)[0], SubjectKind.BODY)):
        if scene.low[scene.place(other)[1] : scene.place(body)[0]] not in (", ", " và ", " - ", "; "):
            break
        body = other
    return _sender_beside(body, scene) or body.name


def _sender_beside(body: Subject, scene: Scene) -> str | None:
    """Whose delegation it is, where `body` is only named second: `Đoàn kiểm tra của Bộ Chính trị, Ban Bí thư đã ...`."""
    start = scene.place(body)[0]
    return next((other.name for other, before in scene.bodies(0, start) if scene.place(other)[1] + 2 == start and is_sender(before)), None)


def _holder_by_head_word(scene: Scene, match: re.Match[str]) -> str | None:
    """The body named before that only its head word means here: `Trung tâm tổ chức lễ bế giảng`."""
    found = _HEAD_WORD.search(scene.low[: match.start()])
    if found is None:
        return None
    word = found[1].removeprefix("nhà ")
    named = [b for b in scene.reading.bodies if b.printed.lower().startswith(word + " ")]
    known = [b for b in named if b.start < scene.sentence.start]
    return known[-1].name if known else next((b.name for b in named), None)


def _named_after(scene: Scene, match: re.Match[str]) -> str | None:
    """The body that an event is named after: `Hội nghị Thành ủy lần thứ 16`, `Đại hội Đảng bộ tỉnh X`."""
    if "quyết định" in match.group() or not _NAMED_AFTER.match(match.group()):
        return None
    for body, before in scene.bodies(match.start(), match.end() + 70):
        gap = before[match.end() :]
        if not _NOT_ITS_NAME.search(gap) or _NUMBERED.fullmatch(gap):
            return body.name
        break
    return PARTY_CENTRE if match.group() == "hội nghị" and _PLENUM.match(scene.low, match.end()) else None


def _complete(scene: Scene, event: Event) -> None:
    """Fill in who held `event` where a delegation or the body that announces something did, and at whose seat."""
    if event.kind is MeetingKind.INSPECTION:
        event.host = next((body.name for body, before in scene.bodies(event.start) if before.endswith(_INSPECTED)), None)
    if event.organiser is not None:
        return
    event.organiser = sender_of(scene, len(scene.low))
    if event.organiser is None and event.kind is MeetingKind.CEREMONY:
        announcing = (s.name for s in scene.subjects if s.kind is SubjectKind.BODY and _ANNOUNCES.match(scene.low, scene.place(s)[1]))
        event.organiser = next(announcing, None)
    if event.kind is not MeetingKind.INSPECTION and event.organiser is not None:
        event.host = next((body.name for body, before in scene.bodies(0, event.start) if _AT_SEAT.search(before)), None)
