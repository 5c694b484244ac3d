"""Visits: `X thăm, làm việc với Y`, `đoàn công tác của Z do X làm trưởng đoàn kiểm tra tại Y`."""

from __future__ import annotations

import re
from dataclasses import replace

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import PARTY_CENTRE, MeetingKind
from app.extraction.readers.meetings.scene import TOLD, Event, Scene
from app.extraction.readers.meetings.timing import DATELINE, has_time_head, is_to_come
from app.extraction.readers.outcomes.wording import is_fault
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.spans import BodyMention
from app.extraction.word_groups import BY_DECISION, FEW

_VISIT = Cued(
    r"(?<!\w)(?:(?:đã |đi |đến |tới |về |xuống |có (?:buổi|cuộc|chuyến) |tại (?:buổi|cuộc) )*(?:thăm và làm việc|thăm, làm việc|thăm và nói chuyện|thăm|làm việc|(?:trao đổi|học tập|học hỏi|chia sẻ)(?:,? (?:và )?(?:trao đổi|học tập|chia sẻ))?,? kinh nghiệm|kiểm tra(?: thực tế| đột xuất)?|thị sát|(?<=bất ngờ )(?:đến|tới|xuống|ghé)|giám sát|khảo sát|(?<=đến )chúc (?:mừng|tết)|(?<=tới )chúc (?:mừng|tết)|tiếp(?= (?:xã giao )?(?:các )?đoàn)|(?<=có chuyến )công tác(?= tại| ở)|điểm (?:đến|dừng chân) [^,.;:]{2,60}? là(?= )))(?: với| cùng| tại| ở| đối với)?(?!\w)"
)
_NO_VISIT = Before(
    r"(?:ủy ban|ngành|cán bộ|chương trình|quy chế|kế hoạch|cơ quan|quyết định|báo cáo|việc|sự|ngày|thời gian|trụ sở|(?<!đoàn )công tác|(?<!làm )trưởng đoàn) "
)
_FOR_A_TASK = Before(r"đoàn công tác ")
"""`đoàn công tác | kiểm tra, giám sát ...`: what it is sent for, and no verb."""
_COORDINATE = re.compile(r"(?:kiểm tra|giám sát)(?:,| và) $")
_DELEGATION = Before(r"(?<!trưởng )đoàn ")
_SENT = re.compile(r"(?:(?:,| và) (?:giám sát|khảo sát|xác minh))?(?: số \d+)? của (?!cấp)")
"""`Đoàn kiểm tra, giám sát số 5 của Y`: the delegation's name, no verb."""
_MET = re.compile(r"làm việc (?:với|tại)(?!\w)")
_SENDS = Before(rf"tổ chức (?:(?:các|[0-9]|{FEW}) )?đoàn(?: đi| công tác| khảo sát,?)? ")
_OPENING = re.compile(rf"(?:{DATELINE})?(?:chủ trì (?:buổi |cuộc )?|(?:trong|sau|kết thúc) (?:buổi|cuộc|chuyến) )?")
_SETS_ABOUT = re.compile(r"(?: (?:đã|vừa|tiến hành|tổ chức|triển khai|trực tiếp|có (?:buổi|cuộc)|cuộc|đợt))* ?")
_SET_OUT = ("đã ", "đi ", "đến ", "tới ", "về ", "xuống ", "có ")
_HOST_LINK = re.compile(
    r"(?:với|cùng|tại|thăm|ở|đối với|kiểm tra|giám sát|của|chúc mừng|chúc tết|động viên|tặng quà)(?: (?:tập thể|công nhân|người lao động|y,? bác sĩ|thầy,? cô|giáo viên|chiến sĩ|lãnh đạo|đại diện|các đồng chí|cán bộ|đảng viên|nền nếp|sinh hoạt|giảng viên|học viên|nhân viên|đồng chí|thường trực)[^.;]{0,40})? $|, (?:tặng quà|chúc tết|động viên|chúc mừng|nói chuyện với|làm việc với) $|với ban chỉ đạo [^,.;]{2,40}, $"
)
_INSPECTS = re.compile(r"kiểm tra|giám sát|khảo sát|thị sát")
_TASKS = ("kiểm tra", "giám sát", "khảo sát")
_STOP = "điểm "
"""`Điểm đến đầu tiên của đoàn là Y`"""
_IN_WHOSE_SEAT = re.compile(r"(?:^|, |và )tại (?:trụ sở )?$")
_THERE = (", đoàn", ", đồng chí", ", ông ", ", bà ")
"""`tại Đảng ủy xã Y | , đoàn kiểm tra ...`"""
_INSPECTORS = re.compile(r"đoàn[^.;,]{0,20} (?:kiểm tra|giám sát|khảo sát)")
_PLACE_AFTER = re.compile(
    r".{0,80}(?: tại| ở| đối với| gia đình| tặng quà| cán bộ| nhân dân| bà con| đồng bào| trường| công ty| trên địa bàn| chúc thọ| chúc tết| các hộ| các cụ)| ?đồng chí"
)
_SENT_BY = re.compile(
    r"(?:tổ công tác(?: số \d+)?(?: và số \d+)? |đoàn )(?:công tác|đại biểu|kiểm tra|giám sát|khảo sát|thẩm định|nghiên cứu(?: thực tế)?)?(?:(?:,| và) (?:kiểm tra|giám sát|khảo sát|làm việc))?(?: số \d+)? ?(?:của )?$"
    rf"|đoàn (?:công tác|kiểm tra|giám sát)(?: số \d+)?{BY_DECISION} của $"
)
_SENT_FOR = re.compile(r"đoàn (?:công tác|kiểm tra|giám sát|khảo sát)[^.;:]{1,160} của $")
_WHO_LED = (" do ", " gồm ")
_LED_BY = re.compile(r",? do [^;]{3,150} (?:làm trưởng đoàn|dẫn đầu)")
_TOLD_OF = Before(r"(?:kết luận|báo cáo|quyết định|thông báo|nghị quyết|ý kiến|nội dung|kế hoạch) ")
_SET_UP = Before(
    rf"(?<!\w)(?:thành lập|lập|kiện toàn) (?:(?:các|những|một số|\d{{1,2}}|một|{FEW}|năm) )?(?:đoàn|tổ) (?:(?:công tác )?|(?:[^\W\d_]+,? ){{1,40}}(?:nhằm|để|đi|sẽ|đến) )"
)
"""A delegation that is set up has not come anywhere yet."""
_MOVED = re.compile(r"(?<!\w)(?:điều động|chuyển công tác|luân chuyển|biệt phái|thuyên chuyển)(?!\w)[^.;]{1,200}$")
"""`quyết định điều động ông A về làm việc tại Y`: he is to work there."""
_ASSIGNED = re.compile(r"(?<!được )(?<!theo )(?<!sự )phân công (?!của )[^.,;]{1,120}$")
"""`phân công các ủy viên chủ trì làm việc với Y`: they have not come yet."""
_CHARGED = Before(r"(?<!\w)(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công)(?: cho)? ")
"""`giao | Ban Tổ chức kiểm tra ...`: it is to inspect yet."""
_FINDINGS = re.compile(r"(?:kết luận|thông báo|báo cáo) về (?:kiểm tra|giám sát|khảo sát)")
_PARTIES = re.compile(r"(?:buổi|cuộc) làm việc (?:của|giữa) ")
"""`buổi làm việc của Y với Z`, `giữa Y và Z`: Y came to Z, or called Z in."""
_RECEIVED = Before(r"(?<!\w)(?:đón|tiếp|đón tiếp|tiếp đón)(?: và|,) ")
_RECEIVES = "tiếp"
_WHERE_GUESTS_COME = "tại trụ sở trung ương đảng, "
"""The seat at which the centre's leaders receive others: nobody visits it."""
_THEIR_DELEGATION = re.compile(r" ?(?:với |xã giao )?(?:đoàn|các đoàn)(?!\w)")
_WITH = (" với ", " và ", " với đại diện ", " với lãnh đạo ")
_ABOUT = re.compile(r"về (?:kiểm tra|giám sát|khảo sát|làm việc)")
"""What something is about, and no coming."""
_AT = (" với", " cùng", " tại", " ở")
_ALL_THERE = (" cấp ", ", chính quyền", " và chính quyền")
"""What stands behind a body that means those of a place, or all of a rank: `chúc Tết Đảng bộ, chính quyền và nhân dân ...`."""
_FORMER_HEADS = ("nguyên lãnh đạo ", "nguyên là lãnh đạo ", "cựu lãnh đạo ")
_AT_HOME = re.compile(r" (?:hội trường|tổ|phiên|nhà quốc hội)(?!\w)")
"""Where a council sits (`Quốc hội làm việc tại hội trường`), nobody visits."""
_MANNER = re.compile(r" (?:tinh thần|trách nhiệm|thái độ|cường độ|hiệu quả|phương châm)")
_REACH = 160
_AND_VISITED = Cued(
    r"(?:(?:,| và|; sau đó|, sau đó) )(?:có (?:buổi|cuộc) )?(?:đến |tới )?(thăm và làm việc|thăm, làm việc|làm việc|thăm)(?: với| cùng| tại)? (?=[^ ])"
)


def visit_of(scene: Scene) -> Event | None:
    """The visit that the sentence tells of, None where it tells of none."""
    matches = list(_VISIT.finditer(scene.low))
    if not matches or is_fault(scene.low):
        return None  # `thiếu kiểm tra, giám sát`
    for match in matches:
        start = match.start()
        before = scene.low[:start]
        noun = _COORDINATE.sub("", before)
        if _is_none(scene, match, noun):
            continue
        sends = _SENDS.search(noun) is not None
        reach = len(scene.low) if "tại " in match.group()[:5] or _OPENING.fullmatch(before) else start
        visitors = scene.before(reach, SubjectKind.PERSON, SubjectKind.DELEGATION, SubjectKind.PRONOUN)
        inspects = _inspects_itself(scene, match)
        bodies = scene.before(start, SubjectKind.BODY) if sends or inspects or "làm việc" in match.group() else []
        parties = _parties(scene, match)
        if (
            not (visitors or bodies or parties or match.group().startswith(_STOP))
            and "đoàn" not in before
            and not (scene.is_headline and "lãnh đạo" in before)
        ):
            continue
        came, host = parties or _guests(scene, match) or (None, _host(scene, match))
        if host is None and not (sends or inspects or _PLACE_AFTER.match(scene.low[match.end() :]) or _is_met(scene, match)):
            continue
        if host == PARTY_CENTRE and _WHERE_GUESTS_COME in before:
            host = None
        sent = _INSPECTORS.search(before)
        kind = MeetingKind.INSPECTION if sent or _INSPECTS.search(match.group()) else MeetingKind.WORKING_SESSION
        visitor = next((subject.name for subject in visitors if subject.kind is SubjectKind.PERSON), None)
        return Event(
            scene.sentence,
            kind,
            match.group().strip(),
            start,
            organiser=came
            or sender_of(scene, start)
            or _led(scene, start)
            or (bodies[-1].name if bodies and (sends or not visitors or _sets_about(scene, bodies[-1], match)) else None),
            host=host,
            visitor=visitor,
            sure=TOLD,
        )
    return None


def _is_none(scene: Scene, match: re.Match[str], noun: str) -> bool:
    """Whether the words of a visit at `match` tell of none that was paid; `noun`: what stands before them and those joined to them."""
    word, start, end = match.group(), match.start(), match.end()
    before = scene.low[:start]
    return bool(
        (_NO_VISIT.search(noun) and not word.startswith(_SET_OUT))
        or (_FOR_A_TASK.search(noun) and word.startswith(_TASKS))
        or _SET_UP.search(before)
        or ("làm việc" in word and _MOVED.search(before))
        or ("phân công " in before and _ASSIGNED.search(before))
        or (_DELEGATION.search(noun) and (_SENT.match(scene.low, end) or _MET.search(scene.low, end)))
        or (_TOLD_OF.search(noun) and _ABOUT.match(word))
        or _FINDINGS.search(before)
        or scene.is_taken(start)
        or is_to_come(before, start)
        or (start == 0 and word == _RECEIVES)
        or before.count("“") > before.count("”")
        or _AT_HOME.match(scene.low, end)
    )


def _inspects_itself(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a body is told to inspect on a day, and no delegation of it (`Ngày 5/5, Ủy ban Kiểm tra Y tiến hành giám sát ...`)."""
    if _INSPECTS.search(match.group()) is None or _ABOUT.match(match.group()):
        return False
    body = next(reversed(scene.before(match.start(), SubjectKind.BODY)), None)
    if body is not None and _CHARGED.search(scene.low[: scene.place(body)[0]]):
        return False
    sets_about = _sets_about(scene, body, match) if body is not None else None
    return bool(sets_about and (has_time_head(scene.low) or "vừa" in sets_about.group()))


def _sets_about(scene: Scene, body: Subject, match: re.Match[str]) -> re.Match[str] | None:
    """What stands between `body` and the words of a visit at `match` where it pays it itself (`Y đã làm việc với ...`)."""
    return _SETS_ABOUT.fullmatch(scene.low, scene.place(body)[1], match.start())


def _is_met(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the words of a visit are told of a day, whoever was met: `làm việc với các ban ...`, `đi kiểm tra công tác ...`."""
    if _ABOUT.match(match.group()):
        return False
    is_sent = any(subject.kind is SubjectKind.DELEGATION for subject in scene.before(match.start(), SubjectKind.DELEGATION))
    sets_out = (
        match.group().startswith(_SET_OUT) or match.group().endswith(_AT) or (is_sent and _INSPECTS.search(match.group()) is not None)
    )
    is_news = scene.is_headline or has_time_head(scene.low) or scene.low.endswith("vừa ", 0, match.start())
    return sets_out and is_news and not _MANNER.match(scene.low, match.end())


def _led(scene: Scene, end: int) -> str | None:
    """The body that came itself, led by someone: `Đảng ủy X do đồng chí A làm trưởng đoàn đã làm việc với ...`."""
    return next((body.name or None for body in scene.before(end, SubjectKind.BODY) if _LED_BY.match(scene.low, scene.place(body)[1])), None)


def sender_of(scene: Scene, end: int) -> str | None:
    """The body whose delegation came, named before `end`: `đoàn công tác của Tỉnh ủy`."""
    return next((b.name for b, before in scene.bodies(0, end) if is_sender(before) or _is_far_sender(scene, b, before)), None)


def _is_far_sender(scene: Scene, body: BodyMention, before: str) -> bool:
    """Whether `body` sent the delegation whose task stands between (`Đoàn giám sát việc ... của Y do ông A làm trưởng đoàn`)."""
    return scene.low.startswith(_WHO_LED, body.end - scene.sentence.start) and _SENT_FOR.search(before) is not None


def is_sender(before: str) -> bool:
    """Whether the body that stands behind `before` is the one that sent the delegation named there."""
    return _SENT_BY.search(before) is not None


def _parties(scene: Scene, visit: re.Match[str]) -> tuple[str | None, str | None] | None:
    """Who met with whom where the words name both behind the meeting, None where they do not."""
    found = _PARTIES.search(scene.low, max(0, visit.start() - 5), visit.end() + 6)
    bodies = list(scene.bodies(found.end(), found.end() + _REACH)) if found else []
    if len(bodies) < 2 or not bodies[1][1].endswith(_WITH):
        return None
    return bodies[0][0].name, bodies[1][0].name


def _guests(scene: Scene, visit: re.Match[str]) -> tuple[str | None, str | None] | None:
    """Who came to whom where the hosts are told of first (`Y đón và làm việc với đoàn công tác của Z`), None where it is not told so."""
    received = visit.group().endswith(_RECEIVES) or _RECEIVED.search(scene.low[: visit.start()])
    if not (received and _THEIR_DELEGATION.match(scene.low, visit.end())):
        return None
    came = next((body.name for body, before in scene.bodies(visit.end(), visit.end() + _REACH) if is_sender(before)), None)
    hosts = scene.before(visit.start(), SubjectKind.BODY)
    return (came, hosts[-1].name if hosts else None) if came else None


def _host(scene: Scene, visit: re.Match[str]) -> str | None:
    for body, before in scene.bodies(visit.end(), visit.end() + _REACH):
        gap = before[visit.end() :]
        if "“" in gap or gap.endswith(_FORMER_HEADS):
            break  # a title, or whom they went to see at home: not where they went
        if scene.low.startswith(_ALL_THERE, body.end - scene.sentence.start) or is_sender(before):
            continue
        if len(gap) < 4 or _HOST_LINK.search(before[visit.start() :]):
            return body.name
    return _seat_before(scene, visit.start())


def _seat_before(scene: Scene, end: int) -> str | None:
    """The body at whose seat a delegation is said to come, before `end`: `tại Đảng ủy xã Y, đoàn đã kiểm tra ...`."""
    return next(
        (
            body.name
            for body, before in scene.bodies(0, end)
            if _IN_WHOSE_SEAT.search(before) and scene.low.startswith(_THERE, body.end - scene.sentence.start)
        ),
        None,
    )


def next_visit(scene: Scene, visit: Event) -> Event | None:
    """The visit to another body that the sentence of `visit` tells of behind it (`thăm Y và làm việc với Z`), None where it tells of none."""
    for match in _AND_VISITED.finditer(scene.low, visit.start + len(visit.word)):
        host = _host(scene, match)
        if host not in (None, visit.host) and not scene.is_taken(match.start()):
            return replace(visit, host=host, word=match.group(1), start=match.start(1))
    return None
