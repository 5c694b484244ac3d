"""Who held an event: the body that its sentence says held it, sat at it, sent the delegation, or that it is named after."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain, zip_longest

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import PARTY_CENTRE, PEOPLES_COUNCIL, WHOLE_PARTY, MeetingKind, OrganisationKind
from app.extraction.lexicon import load_toml
from app.extraction.readers.meetings.scene import Event, Scene
from app.extraction.readers.meetings.timing import has_time_head, opens_with_time
from app.extraction.readers.meetings.visits import is_sender, sender_of
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.word_groups import DAY_PART, RANK_OR_SHORT, SITTING

_DEEDS: list[str] = load_toml("meeting_words")["deeds"]["words"]
_PLENUM = re.compile(r"(?: lần thứ \w+)?(?: ban chấp hành)? trung ương(?: đảng)?(?!\w)")
_HELD = re.compile(
    r"(?:^|[ ,])(?:đã |vừa |long trọng |phối hợp |cũng |trang trọng |tiếp tục |chính thức )*(?:(?:tổ chức|triệu tập|mở|khai mạc|kết thúc|tiến hành|có cuộc|có buổi|phối hợp(?: với| cùng)?|bế mạc|bước vào|mời|giao ban|gặp mặt|diễn ra)(?!\w)|(?:tiếp tục|đã có) $)"
)
_BY_DAY = rf"(?:(?:{DAY_PART}|hôm|ngày) [\w/.-]{{1,10}}(?: \([^)]{{1,12}}\))?,? )"
_IN_PLACE = rf"(?:, {RANK_OR_SHORT} [^,.;:()]{{1,30}}?){{0,2}}(?: \([^)]{{1,60}}\))?"
_JOINS = re.compile(r" (?:đã |vừa |cũng |chủ trì,? )*phối hợp(?: cùng)?(?: với)? | gồm (?!\d)")
"""Whoever is said to hold something together with others or as several, however many they are: `Y phối hợp cùng Z và Công ty ... tổ chức`."""
_FURTHEST_JOINED = 260
_JOINTLY = (
    ",",
    ", ",
    " và ",
    " - ",
    "; ",
    ", ban giám hiệu ",
    ", ban giám đốc ",
    ", ban lãnh đạo ",
    " và ban giám đốc ",
    " và ban giám hiệu ",
)
_HAVE = (" đã ", " vừa ")
_ITS_CONGRESS = re.compile(r"^ đại hội(?: đại biểu)?(?: đảng bộ [^,.;]{1,40}?)?(?: lần thứ \w+)?(?= )")
"""`Tiểu ban Văn kiện | Đại hội đại biểu Đảng bộ tỉnh lần thứ XX | họp phiên thứ ba`"""
_BRACKET = re.compile(r" \([^)]*\)")
_HAD = re.compile(r" (?:đã |vừa |mới |cũng )+có (?:một )?(?:buổi |cuộc |phiên )?")
_HAD_ONE = re.compile(r" có (?:một )?(?=(?:buổi|cuộc|phiên) )")
"""`Thường trực Huyện ủy | có | buổi gặp mặt ...`"""
_MEETS = re.compile(r" (?:đã |vừa |tiến hành |long trọng )*$")
_ITS_SERIES = re.compile(r" (?:đại biểu )?(?:toàn thể )?(?:lần(?: thứ)?|nhiệm kỳ|khóa|điểm|cơ sở)(?!\w)")
"""`Đảng bộ Y đại hội lần thứ V`: the body itself congresses."""
_SAT = re.compile(
    rf"^{_IN_PLACE}(?: và [^,]{{1,40}})?,? ?(?:khóa [^,]{{1,20}},? |nhiệm kỳ [^,]{{1,20}},? ){{0,2}}(?:đã |vừa |cũng |long trọng |trang trọng |trân trọng |cho biết |{_BY_DAY})*(?:họp|{alternation(_DEEDS)})(?!\w)"
)
_WITH_TERM = (
    rf"{_IN_PLACE},? ?(?:khóa (?:(?! sẽ | được )[^,]){{1,20}}?,? |nhiệm kỳ [^,]{{1,20}}?,? ){{0,2}}(?:đã |vừa |cũng |tiếp tục |{_BY_DAY})*"
)
_SITTINGS = load_toml("meeting_words")["sits"]
_SITS = re.compile(rf"{_WITH_TERM}(?:phối hợp [^,.;]{{3,80}} )?(?:tổ chức )?({alternation(_SITTINGS['words'])})(?!\w)")
_COUNCIL_SITS = re.compile(rf"{_WITH_TERM}({alternation(_SITTINGS['councils'])})(?!\w)")
_RITE_HELD = re.compile(
    rf"(?: và [^,.;]{{1,60}}?)?{_WITH_TERM}(?:long trọng |trang trọng |tiến hành |phối hợp [^,.;]{{3,60}} )?({alternation(load_toml('meeting_words')['rites']['words'])})(?!\w)"
)
_ADMITS = "kết nạp"
"""At a ceremony where a cell does; a committee counts those whom its cells admitted."""
_OCCASION = re.compile(
    rf"(?:thành lập|kỷ niệm|chào mừng|mừng|truyền thống)(?: [^\W\d_]+){{0,3}} $|(?:chuẩn bị|trước|sau)[^.;]{{0,20}} kỳ họp[^.;]{{0,20}} $|(?:sau|trước thềm|kết thúc|bế mạc|thành công) (?:phiên )?(?:bế mạc )?(?:của )?{SITTING}(?: [^\W\d_]+){{0,3}} $"
)
"""A body whose day is only the occasion: `Chào mừng ngày thành lập Hội Y, Hội Y huyện tổ chức ...`."""
_ASSEMBLIES = (PEOPLES_COUNCIL, "Quốc hội")
_IN_SESSIONS = (*_ASSEMBLIES, "Ủy ban Kiểm tra", "Ủy ban Thường vụ Quốc hội", "Bộ Chính trị", "Ban Bí thư")
_LEFT_TO = ("để ", "trình ")
"""What another body is to do: `giới thiệu ông An để Hội đồng nhân dân tỉnh bầu giữ chức ...`."""
_AT_SESSION = re.compile(
    r"(?:tại|trong) (?:kỳ họp|phiên họp|phiên|cuộc họp)(?: [^,.;]{1,80})?, (?:từ ngày [^,;]{3,40}, |dưới sự (?:chủ trì|chủ tọa|điều hành) của [^;]{5,150}, )?$"
)
_ACTS = re.compile(rf"{_WITH_TERM}(?<= )[^\W\d_]+ ")
"""What the body of numbered sessions does at one, it does as the one that holds it: `Tại kỳ họp 36, Ủy ban Kiểm tra Y đã kết luận ...`."""
_NEW_CLAUSE = re.compile(rf", (?:vào )?(?:(?:ngày|{DAY_PART}|hôm)(?!\w)|vừa qua |mới đây,? )")
"""What stands before the time belongs to the occasion: `Mừng Đảng bộ huyện tròn 60 tuổi, sáng 5/5, Huyện đoàn ...`."""
_LEAVES_IT_TO = re.compile(r"(?<!\w)(?:chỉ đạo|chọn|lựa chọn|giao|giao cho|cho phép|hướng dẫn) $")
"""`Đảng ủy Y đã chỉ đạo | Chi bộ Z tổ chức đại hội`: the cell holds it."""
_HEAD_WORD = Before(
    r"(?:^|, |– |- |nay |\d )(trung tâm|nhà trường|trường|công ty|chi bộ|bệnh viện|hội|ban|sở|viện|tập đoàn|tổng công ty|đơn vị|học viện)(?: công ty| trường)?,? (?:đã |vừa |long trọng |phối hợp [^,]{1,60} )*(?:tổ chức|họp|mở) ?(?:buổi |cuộc )?"
)
_ANNOUNCES = re.compile(r" (?:đã )?(?:công bố|trao|tặng)")
_INSPECTED = ("đối với ", " tại ")
_PRESIDES = ("chủ trì ", "chủ tọa ", "điều hành ")
_TOOK_PLACE = ("diễn ra ", "diễn ra buổi ", "tổ chức ")
_AT_SEAT = re.compile(r"tại (?:trụ sở|hội trường|cơ quan) $")
_AT_PLACE = re.compile(r"^[^,.;]{0,40}(?<!\w)tại (?:trụ sở |hội trường |cơ quan |văn phòng )?$")
_AT_PLACE_OR_TIME = re.compile(r"(?:^|, )tại (?:trụ sở |hội trường |cơ quan |văn phòng )?$")
_NAMED_AFTER = re.compile(r"sinh hoạt|hội nghị|đại hội|kỳ họp|phiên họp|họp|cuộc họp|buổi|gặp")
_NUMBERED = re.compile(r"(?: (?:lần )?thứ)? [^ ,]{1,6}(?: \([^)]{1,30}\))?, ")
_NOT_ITS_NAME = re.compile(
    r"[,;]|nghe |đại diện|chỉ đạo của|công bố|quyết định|về |theo |triển khai|thực hiện|công tác|với |tại |ở | đã |tiến hành|bầu |thông qua"
)
_ITS_BODY_S = re.compile(
    r"(?:(?! (?:nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|báo cáo|ý kiến|chương trình|đề án|quy định|văn bản|đại biểu|chỉ đạo|hướng dẫn|yêu cầu|quan tâm)(?!\w))[^,;“”])* của "
)
"""`Hội nghị triển khai công tác của Đảng ủy Y`."""
_WITH = re.compile(r"(?: [^\W\d_]+){0,4} (?:với|tại|ở) ")
"""`sinh hoạt định kỳ với Chi bộ thôn 5`"""
_MEMBERS = Cued(
    r"(?:(?<=các )|(?<=[0-9%] ))(?:đồng chí|ủy viên)(?: ủy viên| trong)? (?=(?:ban chấp hành|bch) )|(?<!\w)được (?=(?:ban chấp hành|bch|hội đồng nhân dân|hđnd) )"
)
_VOTED = Cued(r"(?<!\w)(?:bỏ phiếu|bầu|biểu quyết|nhất trí)(?!\w)")
_ON_BEHALF_OF = ("thay mặt ", "thay mặt cho ", "ủy quyền của ")
_WHO_CAME = re.compile(r"(?:cùng |tham |đến |tới |về )*dự(?!\w)[^.;:]{0,60} có(?!\w)")
"""`Dự hội nghị có ông An ... và đoàn công tác của Sở Y`: a guest's delegation holds nothing."""
_WITHIN = re.compile(
    rf"(?:(?:vào |buổi )*(?:ngày|{DAY_PART}) [^,.;]{{1,20}}, )?(?:cũng )?(?:tại|trong) (?:buổi |cuộc |phiên [^,]{{1,20}}? (?:của )?)?(?:họp|{SITTING})(?!\w)|(?:nhân )?dịp này(?!\w)"
)


def said_holder(scene: Scene, match: re.Match[str]) -> str | None:
    """Who is said to hold the event at `match`: `Y tổ chức ...`, `Y họp ...`, `... do Y tổ chức`."""
    bodies = scene.before(match.start(), SubjectKind.BODY)
    for body, following in zip_longest(bodies, bodies[1:]):
        end = scene.place(body)[1]
        gap = _BRACKET.sub("", scene.low[end : match.start()])
        gap = _ITS_CONGRESS.sub("", gap) if (body.name or "").startswith("Tiểu ban") else gap
        if scene.low.endswith((*_ON_BEHALF_OF, "thuộc "), 0, scene.place(body)[0]) or (following is not None and _is_occasion(body, scene)):
            continue
        if body.name == WHOLE_PARTY or scene.is_bracketed(scene.place(body)[0]):
            continue  # what is celebrated; one of those that hold it (`Cụm thi đua số 1 (gồm Huyện ủy Y, ...) tổ chức ...`)
        to_last = scene.low[end : scene.place(bodies[-1])[0]]
        if following is not None and (
            (_NEW_CLAUSE.search(to_last) and not _JOINS.search(to_last)) or _LEAVES_IT_TO.search(scene.low[end : scene.place(following)[0]])
        ):
            continue
        if (
            (len(gap) < 90 and _HELD.search(gap))
            or _HAD.fullmatch(gap)
            or (_HAD_ONE.match(gap + match.group()) and " " not in gap.strip())
            or (len(gap) < 40 and _SAT.match(gap + scene.low[match.start() :]))
            or (len(gap) < _FURTHEST_JOINED and _JOINS.match(gap) and (_HELD.search(gap) or gap.endswith(_HAVE)))
            or (match.group().startswith("đại hội") and _MEETS.fullmatch(gap) and _ITS_SERIES.match(scene.low, match.end()))
        ):
            return _its_committee(scene, match) or first_of(body, scene)
    for mention, before in scene.bodies(match.start()):
        end = mention.end - scene.sentence.start
        if before.endswith(("do ", "được ")) and "tổ chức" in scene.low[end : end + 60]:
            return mention.name
    return _holder_by_head_word(scene, match)


def _its_committee(scene: Scene, match: re.Match[str]) -> str | None:
    """The committee or cell whose congress a school or a firm is said to hold (`Công ty Y tổ chức Đại hội Chi bộ`), None where no such is named."""
    if not match.group().startswith("đại hội"):
        return None
    named = (body for body, _ in scene.bodies(match.start(), match.end()) if body.is_party and len(body.printed) < len(body.name))
    return next((body.name for body in named), None)


def _is_occasion(body: Subject, scene: Scene) -> bool:
    return _OCCASION.search(scene.low[: scene.place(body)[0]]) is not None


def first_of(body: Subject, scene: Scene) -> str | None:
    """The first of the bodies that hold it together with `body` (`Bộ Chính trị, Ban Bí thư đã họp`)."""
    for other in reversed(scene.before(scene.place(body)[0], SubjectKind.BODY)):
        if scene.low[scene.place(other)[1] : scene.place(body)[0]] not in _JOINTLY or _is_occasion(other, scene):
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
    bodies = scene.reading.bodies
    at = bisect_left(bodies.starts, scene.sentence.start)
    return next((body.name for body in chain(reversed(bodies[:at]), bodies[at:]) if body.printed.lower().startswith(f"{word} ")), None)


def named_after(scene: Scene, match: re.Match[str]) -> str | None:
    """The body that an event is named after: `Hội nghị Thành ủy lần thứ 16`, `Đại hội Đảng bộ tỉnh X`."""
    if "quyết định" in match.group() or not _NAMED_AFTER.match(match.group()):
        return None
    for body, before in scene.bodies(match.start(), match.end() + 70):
        gap = before[match.end() :]
        with_cell = "sinh hoạt" in match.group() and body.kind is OrganisationKind.PARTY_CELL and _WITH.fullmatch(gap)
        if with_cell or not _NOT_ITS_NAME.search(gap) or _NUMBERED.fullmatch(gap) or _ITS_BODY_S.fullmatch(gap):
            return body.name
        break
    return PARTY_CENTRE if match.group() == "hội nghị" and _PLENUM.match(scene.low, match.end()) else None


def is_within(low: str) -> bool:
    """Whether the sentence tells of what was done at an event (`Tại hội nghị, ...`), which is none of its own."""
    return _WITHIN.match(low) is not None


def sat(body: Subject, scene: Scene) -> re.Match[str] | None:
    """What `body` is said to have sat over (group 1), None where it is not said to; a council does more in session than others."""
    start, end = scene.place(body)
    if scene.low.endswith(_LEFT_TO, 0, start):
        return None
    match = _SITS.match(scene.low, end)
    return match or (_COUNCIL_SITS.match(scene.low, end) if (body.name or "").startswith(_ASSEMBLIES) else None)


def held_rite(body: Subject, scene: Scene) -> re.Match[str] | None:
    """By which rite (group 1) `body` is said to have held a ceremony, on a day or just now; None where it is not said to."""
    rite = _RITE_HELD.match(scene.low, scene.place(body)[1])
    if rite is None or not (has_time_head(scene.low) or "vừa " in rite.group()):
        return None
    return rite if rite[1] != _ADMITS or (first_of(body, scene) or "").startswith("Chi bộ") else None


_SAT_AT_HEAD = re.compile(r"(?:(?:trong|tại) )?(?:(?:phiên|cuộc|buổi) )?họp(?! báo| mặt)(?: [^,.;:]{1,40})?, ")
"""`Họp hôm 25/10, Ban Thường vụ Tỉnh ủy thống nhất ...`, `Trong phiên họp sáng 25/10, ...`"""


def sitter(scene: Scene) -> str | None:
    """The body that is said to have sat at the event (`Tại hội nghị, Đảng ủy xã Y thảo luận ...`): it held it."""
    is_timed = opens_with_time(scene.low)
    told_within = not is_timed and is_within(scene.low)
    for body in scene.before(len(scene.low), SubjectKind.BODY):
        start, end = scene.place(body)
        if scene.low.endswith(_LEFT_TO, 0, start):
            continue
        in_session = (body.name or "").startswith(_IN_SESSIONS) and _AT_SESSION.search(scene.low[:start]) and _ACTS.match(scene.low, end)
        is_council = (body.name or "").startswith(_ASSEMBLIES)
        council = _COUNCIL_SITS.match(scene.low, end) and (told_within or (is_timed and is_council))
        at_head = _SAT_AT_HEAD.fullmatch(scene.low, 0, start) is not None and scene.low[end : end + 1] == " "
        if in_session or council or at_head or ((told_within or (is_timed and is_council)) and _SITS.match(scene.low, end)):
            return first_of(body, scene)
    return None


def _voters_at(scene: Scene) -> str | None:
    """The committee whose members are said to have voted at a meeting that the sentence only mentions: it was theirs."""
    members = _MEMBERS.search(scene.low)
    if members is None or not _VOTED.search(scene.low, members.end()):
        return None
    named = scene.reading.bodies_in(scene.sentence.start + members.end(), scene.sentence.start + members.end() + 1)
    return next((body.name for body in named), None)


def _announces(scene: Scene, body: Subject) -> bool:
    """Whether `body` makes something known itself, and nobody does for it."""
    start, end = scene.place(body)
    return _ANNOUNCES.match(scene.low, end) is not None and not scene.low.endswith(_ON_BEHALF_OF, 0, start)


def _presided_by(scene: Scene, event: Event) -> str | None:
    """The inspection commission whose session its own head presided over (`bà An, Chủ nhiệm Ủy ban Kiểm tra Y chủ trì kỳ họp thứ 3`)."""
    if event.word != "kỳ họp" or not scene.low.endswith(_PRESIDES, 0, event.start):
        return None
    start = scene.sentence.start
    posts = (post for post in scene.reading.posts_in(start, start + event.start) if post.title == "Chủ nhiệm")
    return next((post.body.name for post in posts if post.body is not None and (post.body.name or "").startswith("Ủy ban Kiểm tra")), None)


def _presided_at(scene: Scene, event: Event) -> str | None:
    """The party body at whose seat one of its own presided over the event (`Cũng trong ngày, tại Đảng ủy Y, Phó Bí thư Đảng ủy Y chủ trì hội nghị`)."""
    if event.kind is not MeetingKind.CONFERENCE or not scene.low.endswith(_PRESIDES, 0, event.start):
        return None
    seat = next((body.name for body, before in scene.bodies(0, event.start) if body.is_party and _AT_PLACE_OR_TIME.search(before)), None)
    start = scene.sentence.start
    posts = (post.body.name for post in scene.reading.posts_in(start, start + event.start) if post.body is not None)
    return seat if seat is not None and any((name or "").endswith(seat) for name in posts) else None


def _seat_of_rite(scene: Scene, event: Event) -> str | None:
    """The party body at which a rite took place (`Tại Chi bộ thôn 5 đã diễn ra lễ kết nạp`): it held it, if nobody else is said to."""
    if not scene.low.endswith(_TOOK_PLACE, 0, event.start):
        return None
    return next((body.name for body, before in scene.bodies(0, event.start) if body.is_party and before.endswith("tại ")), None)


def complete(scene: Scene, event: Event) -> None:
    """Fill in who held `event` where a delegation or the body that announces something did, and at whose seat."""
    if event.kind is MeetingKind.INSPECTION:
        hosts = (body.name for body, before in scene.bodies(event.start) if before.endswith(_INSPECTED))
        event.host = next(hosts, None) or next(
            (body.name for body, before in scene.bodies(0, event.start) if _AT_PLACE.search(before)), None
        )
    if event.organiser is not None:
        return
    event.organiser = (
        _presided_by(scene, event)
        or (None if _WHO_CAME.match(scene.low) else sender_of(scene, len(scene.low)))
        or (_voters_at(scene) if event.kind is MeetingKind.CONFERENCE else None)
        or _presided_at(scene, event)
    )
    if event.organiser is None and event.kind is MeetingKind.CEREMONY:
        announcing = (s.name for s in scene.subjects if s.kind is SubjectKind.BODY and _announces(scene, s))
        event.organiser = next(announcing, None) or _seat_of_rite(scene, event)
    if event.kind is not MeetingKind.INSPECTION and event.organiser is not None:
        event.host = next((body.name for body, before in scene.bodies(0, event.start) if _AT_SEAT.search(before)), None)
