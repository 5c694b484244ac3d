"""Who is named as presiding, being present or discussing something.

By position and not by the grammar of a whole sentence: a cue (`chủ trì`, `dự`, `về phía`) gives its role to the people
that stand beside it. `speech` reads who is shown speaking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import ParticipantRole
from app.extraction.lexicon import load_toml
from app.extraction.readers.meetings.scene import is_bracketed
from app.extraction.readers.meetings.speech import DONE_TO, SPEAKS, SPEECH
from app.extraction.spans import PersonMention
from app.extraction.word_groups import FEW, HONORIFIC, RANK, RANKED_COMMITTEE, SITTING

_WORDS = load_toml("meeting_words")["presence"]
_OTHER_DU = r"(?! (?:án|thảo|kiến|bị|toán|báo|phòng|khuyết|thi|nguồn|trữ|luật)| trong (?:danh sách|ban chấp hành|ban thường vụ))"
_AND_MORE = r"(?:(?:,| và) (?:tặng hoa |tặng quà )?(?:chúc mừng|chung vui|chứng kiến|cổ vũ|động viên|theo dõi)(?!\w))?"
"""`dự, chỉ đạo và chúc mừng`"""
_LEADS = alternation(_WORDS["chairs"])
_THERE_AND = r"(?:trực tiếp |đến |tới |về |tham )?dự(?:,| và)? "
"""`dự và chủ trì`; whoever is there and directs presides."""
_CUE = Cued(
    rf"(?<!\w)(?<!lâm (?=đồng ))(?<!hội (?=đồng ))(?:(?P<chair>(?:{_LEADS})|{_THERE_AND}(?:chỉ đạo|trực tiếp chỉ đạo|{_LEADS})){_AND_MORE}|(?P<present>{alternation(_WORDS['present'])}){_OTHER_DU}{_AND_MORE}|(?P<list>{alternation(_WORDS['lists'])})|(?P<speaker>(?<!dự )(?<!bàn )(?<!bằng )(?<!giấy )(?<!lễ )(?<!nghị )(?<!buổi )(?<!phiên )(?:{alternation(SPEECH)})(?<!nêu(?= trên))(?= có| là|[^.;:,“”]{{1,50}} (?:là|gồm|có) (?:các )?{HONORIFIC})))(?!\w)"
)
_LINK = re.compile(
    rf"(?:[^.;:“”]|\.(?=\w)|(?<=\btp)\.){{0,90}}?(?:(?<!\w)(?:có|gồm|là|của|do|thuộc về|{HONORIFIC})(?!\w)|:)(?:[^.;“”]|\.(?=\w)|(?<=\btp)\.|;(?= (?:và )?(?:các đồng chí|{HONORIFIC})(?!\w))){{0,150}}"
)
_AT_MEETING = re.compile(rf" (?:(?:buổi|lễ|cuộc|chương trình|{SITTING})(?!\w)[^,;:.“”]{{0,40}} )?")
"""`Cùng dự buổi làm việc | Trưởng Ban Tổ chức Tỉnh ủy A; ...`"""
_TITLE_DOT = re.compile(r"(?<=(?<!\w)(?:bs|gs|ts|ks|cn))\. ?|(?<=(?<!\w)(?:ths|pgs))\. ?")
_WHERE = re.compile(rf"(?: (?:buổi [^\W\d_]+ [^\W\d_]+|lễ|cuộc họp|{SITTING}))? ")
"""`Chủ trì hội nghị | tại điểm cầu Y có các đồng chí ...`"""
_HAS = re.compile(rf"(?: (?:buổi [^,;]{{2,20}}|lễ|{SITTING}))? (?:có|gồm|còn có)(?!\w)")
"""`cùng dự hội nghị có B`: B was there, whoever stands before."""
_WITH = (" ", " với ", " cùng ")
_PRESIDES = re.compile(
    rf"(?: (?:[^\W\d_]+ ){{0,3}}?(?:cuộc họp|lễ|buổi [^\W\d_]+ [^\W\d_]+|{SITTING})[^,;:.]{{0,80}})?, (?!(?:còn )?có |gồm )(?:{HONORIFIC} )?(?:[^,;:]{{0,60}} )?"
)
_OF_A_SESSION = re.compile(rf" (?:cuộc họp|{SITTING}) (?:{HONORIFIC} )?")
"""`Chủ tọa kỳ họp A đề nghị ...`"""
_LISTED_WITH = re.compile(
    rf"(?: ?\([^)]{{1,60}}\)| ?[-–,] [^;:.]{{1,110}}?)?(?:[,;]| và|, cùng) (?:(?:các )?{HONORIFIC}|[^\W\d_]{{1,12}}) "
)
"""What stands between two who preside together: the posts of the one, and the honorific of the other."""
_OF_OTHERS = Cued(r"(?<!\w)nghe(?!\w)")
_DISCUSSES = re.compile(
    rf"(?:(?:tham gia|tiếp tục|qua|trong phần) )?(?:thảo luận|phát biểu|góp ý|trao đổi|tham luận|đóng góp ý kiến|cho ý kiến|ý kiến|chất vấn)(?! (?:khai mạc|kết luận|chỉ đạo|bế mạc|tổng kết))[^.;:“”]{{0,70}}, (?:các |nhiều |một số |{FEW} )(?:[^\W\d_]+ ){{0,4}}?(?:gồm:? |như:? )?$"
)
"""Who is listed behind this has spoken: `Tham gia thảo luận, các ông A, B và C tập trung ...`."""
_DONE_TO_NEXT = Before(
    rf"(?<!\w)(?:kỷ luật|khai trừ|cách chức|cảnh cáo|khiển trách|đình chỉ|bổ nhiệm|điều động|chỉ định|chuẩn y|phân công|luân chuyển|bầu|đối với|tặng|chúc mừng|giao|đề nghị|yêu cầu)(?: (?:các )?{HONORIFIC})? "
)
"""To whom those told of before did something (`dưới sự chủ trì của A, kỷ luật ông B`): no more of the list."""
_PRESENT_VOTERS = re.compile(r"(?:đại biểu|đảng viên|thành viên|ủy viên|đồng chí|phiếu)(?: [^\W\d_]+){0,6} $")
_SHARE_PRESENT = re.compile(r"\d(?: ?%|/\d+) (?:tổng số |số )?(?:đại biểu|đảng viên|thành viên|ủy viên|đồng chí)(?: [^\W\d_]+){0,6} $")
_VOTED = Cued(r"(?<!\w)(?:đồng ý|nhất trí|biểu quyết|bỏ phiếu|tán thành|tín nhiệm|bầu|thống nhất)(?!\w)")
_IN_BRACKETS = re.compile(r" ?\((?:đồng )?(?:chủ trì|chủ tọa|điều hành)\)")
"""`A - Phó Bí thư Huyện ủy (chủ trì)`, in a list of those who were there"""
_NEW_SENTENCE = re.compile(r"(?:(?<!\w)(?!(?:th?s|p?gs|bs|ks|cn|t[pxt])\.)[^\W\d_]{2,}|[)\d%”])\. ")
"""A list item may be of several sentences."""
_NO_CHAIR = Before(r"(?:giao|phân công|giúp|tạm thời|năng lực|công tác|kỹ năng|bộ máy|quản lý) ")
_DELEGATION_LED = re.compile(r"(?<!\w)(?:đoàn (?:công tác|đại biểu|kiểm tra|giám sát|khảo sát|cán bộ|lãnh đạo|của|gồm|do)|do)(?!\w)")
_GOVERNED = re.compile(
    r" (?:các |phát triển )?(?:kinh tế|xã hội|ngân sách|hệ thống|đô thị|y tế|giáo dục|giá|giá cả|tỷ giá|lãi suất|chính sách|thị trường|doanh nghiệp|công ty|sản xuất|thông minh|phát triển|điện|giao thông|nhiệm vụ)(?!\w)"
)
"""What is governed, and no meeting: `đề nghị điều hành ngân sách chặt chẽ hơn`."""
_MEETING_NEXT = re.compile(rf" (?:[^\W\d_]+ ){{0,2}}?(?:cuộc|buổi|lễ|phiên|họp|thảo luận|chương trình|sinh hoạt|{SITTING})(?!\w)")
_OF_GOVERNING = re.compile(
    r"(?:công tác|việc|sự|về|trong|kết quả|năng lực) (?:lãnh đạo, )?(?:chỉ đạo|quản lý|lãnh đạo)(?:,| và) $|(?:quản trị|vận hành|giám sát|thông tin|dữ liệu|hệ thống)(?:,| và)? $"
)
"""`báo cáo công tác chỉ đạo, điều hành`, `hệ thống giám sát, điều hành đô thị`: no meeting is run."""
_RUN_BY = re.compile(rf"(?:đảng bộ|đơn vị|{RANK}) do [^;:]{{1,90}}$")
_AND_OTHERS = re.compile(
    r"(?: ?[-–,(] ?[^;.:]{1,120}?)?(?:;|,| và| cùng)(?: và| cùng)?(?: với)? (?:lãnh đạo|đại diện|đông đảo|toàn thể|các|hơn|gần|trên|khoảng|\d)(?:[^.:“”]|\.{3}){1,220} (?:đã |cùng )*"
)
"""Whoever was there beside those named: `A, Bí thư ...; lãnh đạo các sở và đông đảo cử tri (tham dự)`."""
_NOT_YET = ("không ", "sẽ ")
_AT_HEAD = 20
_ROLE_OF = {"chair": ParticipantRole.CHAIR, "speaker": ParticipantRole.SPEAKER}
_CLOSE = 40
_LIST_GAP = 110
_WORD = 8
"""More letters than a syllable has."""
_LAST_GAP = 180
"""How far the last two of a list may stand apart."""
_BEFORE_CUE = 100

_PRESIDIUM = "đoàn chủ tịch"
_MEMBER_OF = ("viên ", "thường trực ", "thay mặt ")
_OF_A_UNION = re.compile(r" (?:hội|ủy ban|tổng|trung ương|mttq|công đoàn|liên minh)(?! nghị)(?!\w)")
_OF_AN_OFFICE = re.compile(
    rf" (?:mọi |các |toàn bộ )?(?:đảng bộ|chi bộ|hoạt động|công việc|chính quyền|{RANKED_COMMITTEE}|đảng ủy|ubnd|ủy ban nhân dân|cơ quan|đơn vị)(?!\w)"
)
"""Whoever is put in charge of that (`phụ trách, điều hành Đảng bộ huyện`) leads no meeting."""


def cued(people: Sequence[PersonMention], start: int, low: str) -> Iterator[tuple[PersonMention, ParticipantRole]]:
    """Those of `people` to whom a cue of the sentence `low` (which begins at `start` of the document) gives a role.

    A cue stands after those it is about (`A và B chủ trì`), or before them (`Dự có các đồng chí: A, B`).
    """
    yield from ((person, ParticipantRole.CHAIR) for person in people if _IN_BRACKETS.match(low, person.end - start))
    cues = [cue for cue in _CUE.finditer(low) if not (is_bracketed(low, cue.start()) or _is_standing_body(cue, low))]
    spans = [(person, person.start - start, person.end - start) for person in people]
    for index, cue in enumerate(cues):
        floor = cues[index - 1].end() if index else 0
        ceiling = cues[index + 1].start() if index + 1 < len(cues) else len(low)
        if any(first <= cue.start() < last for _, first, last in spans) or low.endswith(_NOT_YET, 0, cue.start()):
            continue
        if cue.lastgroup == "speaker" and cue.group() in DONE_TO:
            continue  # `phân công đảng viên chính thức là đồng chí A ...`
        role = _ROLE_OF.get(cue.lastgroup or "", ParticipantRole.ATTENDEE)
        if (
            index
            and cues[index - 1].lastgroup == "chair"
            and cue.group().endswith("điểm cầu")
            and _WHERE.fullmatch(low, floor, cue.start())
        ):
            role = ParticipantRole.CHAIR
        if role is ParticipantRole.CHAIR and _is_no_chair(cue, low):
            continue
        before = [span for span in spans if floor <= span[1] and span[2] <= cue.start()]
        if before and cue.lastgroup == "present" and _SHARE_PRESENT.search(low, before[-1][2], cue.start()):
            before = []  # `bầu đồng chí A giữ chức Bí thư với 100% đại biểu có mặt tán thành`
        after = _without_whom_they_came_with([span for span in spans if cue.end() <= span[1] < ceiling], cue, low)
        between = low[cue.end() : after[0][1]] if after else ""
        if after and cue.start() == 0 and cue.lastgroup == "chair" and (_PRESIDES.fullmatch(between) or _OF_A_SESSION.fullmatch(between)):
            yield from ((person, role) for person in _presiding(after, low))  # `Chủ trì cuộc họp, A đề nghị ...`
            continue
        leads = (
            bool(after)
            and not _votes(cue, between, low)
            and (
                _LINK.fullmatch(_TITLE_DOT.sub(" ", between + _head(low, after[0]))) is not None
                or (cue.lastgroup == "present" and not before and _AT_MEETING.fullmatch(between) is not None)
            )
        )
        if before and _is_about(cue, before, low, leads=leads):
            yield from ((person, role) for person in _run(before, low))
        elif leads:
            yield from ((person, role) for person in _list_after(after, low))


def _without_whom_they_came_with(
    after: list[tuple[PersonMention, int, int]], cue: re.Match[str], low: str
) -> list[tuple[PersonMention, int, int]]:
    """`after` without the first, where those behind came with him: `Cùng đi với Chủ tịch Quốc hội có A`, `Tháp tùng Bí thư Tỉnh ủy là B`."""
    if len(after) < 2 or cue.lastgroup != "present" or low[cue.end() : after[0][1]] not in _WITH:
        return after
    return after[1:] if _HAS.match(low, after[0][2]) else after


def _is_about(cue: re.Match[str], before: list[tuple[PersonMention, int, int]], low: str, *, leads: bool) -> bool:
    """Whether `cue` is about those of `before` next to it, though it may also lead (`leads`) to others."""
    last = before[-1][2]
    if cue.lastgroup == "present" and before[0][1] <= _AT_HEAD and _AND_OTHERS.fullmatch(low, last, cue.start()):
        return True
    return (
        cue.start() - last <= (_CLOSE if leads else _BEFORE_CUE)
        and not (leads and _HAS.match(low, cue.end()))
        and cue.lastgroup in ("chair", "present")
        and ";" not in low[last : cue.start()]
    )


def _list_after(after: list[tuple[PersonMention, int, int]], low: str) -> list[PersonMention]:
    """The first of `after` and those listed with it, up to what is told of others (`..., các đại biểu đã nghe ...`)."""
    listed = [after[0]]
    for span in after[1:]:
        if _NEW_SENTENCE.search(low, max(0, listed[-1][2] - _WORD), span[1]):
            break
        if _OF_OTHERS.search(low, listed[-1][2], span[1]) or _DONE_TO_NEXT.search(low[listed[-1][2] : span[1]]):
            break
        listed.append(span)
    return [person for person, _, _ in listed]


def _presiding(after: list[tuple[PersonMention, int, int]], low: str) -> list[PersonMention]:
    """The first of `after` and those listed with him who do nothing by themselves (`Chủ trì hội nghị, ông A – Bí thư Y, bà B đã nghe ...`)."""
    listed = [after[0]]
    for span in after[1:]:
        gap = low[listed[-1][2] : span[1]]
        if SPEAKS.search(low, listed[-1][2], span[1]) or not _LISTED_WITH.fullmatch(gap + _head(low, span)):
            break
        listed.append(span)
    return [person for person, _, _ in listed]


def _votes(cue: re.Match[str], between: str, low: str) -> bool:
    """Whether `cue` only says how many of those present voted: `100% đại biểu có mặt đồng ý, ông A ...`; `between` leads to the next name."""
    return (
        cue.lastgroup == "present"
        and (_PRESENT_VOTERS.search(low[: cue.start()]) is not None)
        and not _HAS.match(low, cue.end())
        and (between.startswith(",") or _VOTED.search(between) is not None)
    )


def _is_standing_body(cue: re.Match[str], low: str) -> bool:
    """Whether `cue` is the presidium of a front or union (`Ủy viên Đoàn Chủ tịch Tổng Liên đoàn ...`), and not of the meeting."""
    return cue.group() == _PRESIDIUM and (low.endswith(_MEMBER_OF, 0, cue.start()) or _OF_A_UNION.match(low, cue.end()) is not None)


def listed_role(low: str) -> ParticipantRole | None:
    """The role of those in the list that the sentence `low` leads to (`Dự hội nghị có các đồng chí:`), None where it leads to none."""
    if not low.endswith(":"):
        return None
    cue = next(_CUE.finditer(low), None)
    if cue is None or cue.lastgroup == "speaker":
        return None
    return _ROLE_OF.get(cue.lastgroup or "", ParticipantRole.ATTENDEE) if _LINK.fullmatch(low[cue.end() :]) else None


def _is_no_chair(cue: re.Match[str], low: str) -> bool:
    """Whether `cue` in the sentence `low` tells of other leading than that of the meeting: running an office, being ahead of others."""
    if _OF_AN_OFFICE.match(low, cue.end()):
        return True
    before = low[: cue.start()]
    if cue.group() == "dẫn đầu":
        return _DELEGATION_LED.search(before) is None
    return _NO_CHAIR.search(before) is not None or (cue.group() == "điều hành" and _runs_something(before, low[cue.end() :]))


def _runs_something(before: str, after: str) -> bool:
    """Whether the `điều hành` between `before` and `after` is the running of an office, a system or a sector, and not of the meeting."""
    if _GOVERNED.match(after) or _RUN_BY.search(before):
        return True
    return _OF_GOVERNING.search(before) is not None and _MEETING_NEXT.match(after) is None


def _head(low: str, span: tuple[PersonMention, int, int]) -> str:
    """The honorific that a person's mention begins with: it is part of what ties a cue to the person."""
    person, first, _ = span
    return low[first : first + person.name_start - person.start] if person.name_start > person.start else ""


def _run(before: list[tuple[PersonMention, int, int]], low: str) -> list[PersonMention]:
    """The last of `before` and those listed with it."""
    run = [before[-1]]
    for span in reversed(before[:-1]):
        gap = low[span[2] : run[-1][1]]
        if len(gap) > (_LAST_GAP if gap.endswith(" và ") else _LIST_GAP) or SPEAKS.search(low, span[2], run[-1][1]):
            break
        run.append(span)
    return [person for person, _, _ in reversed(run)]


def discussants(people: Sequence[PersonMention], start: int, low: str) -> list[PersonMention]:
    """Those of `people` whom the sentence `low` (which begins at `start` of the document) lists as having discussed something."""
    spans = [(person, person.start - start, person.end - start) for person in people]
    if not spans or _DISCUSSES.match(low[: people[0].name_start - start]) is None:
        return []
    listed = [spans[0]]
    for span in spans[1:]:
        if span[1] - listed[-1][2] > _LIST_GAP or SPEAKS.search(low, listed[-1][2], span[1]):
            break
        listed.append(span)
    return [person for person, _, _ in listed]
