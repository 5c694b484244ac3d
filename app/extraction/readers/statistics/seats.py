"""How many members a committee has that was elected or appointed, and how many delegates its congress had."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import Document
from app.extraction.facts import Measure, OrganisationKind
from app.extraction.readers.figures.congresses import Congresses
from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.figures.main_committee import GENERIC
from app.extraction.readers.statistics import exclusions
from app.extraction.reading import Reading
from app.extraction.word_groups import RANKED_COMMITTEE

_SEATS = re.compile(r" (?:đồng chí|đ/c|ủy viên|người|thành viên)\b(?! (?:dự|tham dự|phát biểu|vắng|nữ|trẻ|bị|là nữ|có mặt))")
_DELEGATES = re.compile(
    r" (?:đảng viên )?đại biểu(?: (?:chính thức|đại diện|được triệu tập|ưu tú|đương nhiên|là|thay mặt|của|tham dự|dự|về dự|đến từ)|[,;.]|$)"
    r"| đảng viên(?: ưu tú| tiêu biểu)?,? (?:(?:đại diện|thay mặt)\b|đến từ (?:$|các (?:chi|đảng) bộ\b))"
)
"""Members who stand for others are delegates: `96 đảng viên đại diện cho 14 chi bộ`."""
_COME_FROM = re.compile(r" đảng viên[^,.;\d]{0,20} đến từ ")
"""`121 đảng viên đến từ 10 chi bộ`: delegates where the congress is one of such, else all members there are."""
_CONFERENCE = Cued(r"(?<!trung tâm )(?<!nhà )(?<!cung )hội nghị")
"""`tại Trung tâm Hội nghị tỉnh`: where a congress met."""
_OF_DELEGATES = "đại hội đại biểu"
_SENT = re.compile(r"\bđoàn đại biểu\b[^;.]*$")
"""`Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 8 đại biểu`: they go to the congress above."""
_SUMMONED = "triệu tập "
"""`Đảng bộ xã A triệu tập 165 đại biểu chính thức`: to a congress."""
_SENT_ON = re.compile(r" đại biểu(?: chính thức)?(?:(?:,| và|;) \d+ đại biểu dự khuyết)? (?:đi |tham gia |tham )?dự đại hội")
"""`bầu 38 đồng chí vào Ban Chấp hành và 15 đại biểu chính thức, 1 đại biểu dự khuyết đi dự Đại hội Đảng bộ tỉnh`"""
_RESERVE = " đại biểu dự khuyết"
_ADDED = "bổ sung"
_SEATED = re.compile(r"(?<!kiểm tra )(?<!ubkt )(?:ban chấp hành|\bbch\b|chi ủy|đảng ủy|cấp ủy|ban thường vụ|\bbtv\b)")
_SEATED_TAIL = re.compile(r"(?:[^,;.]|(?<=tp)\.|(?<=\bt)\.(?=[ưw]\b)|,(?= (?:nhiệm kỳ|khóa|gồm) )){0,90}?(?:gồm|có|với|là|:)(?: đủ)? $| $")
_OF_COMMITTEE = re.compile(rf" (?:{RANKED_COMMITTEE}|đảng ủy|đảng bộ)(?: [^,;.\d]{{1,30}})? $")
"""`bầu Ban Chấp hành gồm 39 đồng chí; Ban Thường vụ | Huyện ủy | 13 đồng chí`"""
_LONG_SEATED_TAIL = re.compile(r"[^,;.]{0,60} $")
_ELECTED = Cued(r"\b(?:bầu|chỉ định|chuẩn y|trúng cử|ra mắt)\b")
_NEW = re.compile(r"nhiệm kỳ|khóa|lâm thời|mới")
_VOTED_IN = re.compile(
    r" (?:đồng chí|ủy viên|người)[^,;.]{0,20} (?:tham gia|vào|trúng cử)[^,;.]{0,12} (ban chấp hành|bch|ban thường vụ|btv|chi ủy|đảng ủy|cấp ủy)\b"
)
_INTO_ANOTHER = re.compile(
    r" (?:đồng chí|đ/c|ủy viên|người)\b[^;.]{0,20} (?:tham gia|vào) (?:ban bí thư|bộ chính trị|ủy ban kiểm tra|ubkt)\b"
)
"""`Ban Chấp hành Trung ương bầu 4 đồng chí vào Ban Bí thư`"""
_OF_TERM = re.compile(r"\bnhiệm kỳ (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\b[^,;.]{0,12}\b(?:gồm|có|với)")
_OTHER_BODY = re.compile(
    r"kiểm tra|\bubkt\b|công đoàn|liên đoàn|\bđoàn\b|(?<!đại )\bhội (?:nông|phụ|liên|lhpn|cựu|ccb|chữ|đồng|người|luật|nhà|khuyến|doanh|sinh viên)|mặt trận"
)
_POST_IN = "bí thư "
"""`Phó Bí thư | Đảng ủy | là 2 đồng chí A và B`"""
_SOME_OF_IT = re.compile(r"(?<!\w)(?:nữ|trẻ|tái cử|mới tham gia|người dân tộc|dân tộc thiểu số)(?!\w)")
_CANDIDATES = re.compile(r"(?<!\w)(?:danh sách|đề cử|ứng cử|giới thiệu|dự kiến)(?!\w)[^.;]*$")
"""`thông qua danh sách nhân sự để bầu vào | Ban Chấp hành | gồm 58 đồng chí`"""
_STANDING = frozenset({"ban thường vụ", "btv"})
_ORGANS = frozenset({"ban chấp hành", "bch", *_STANDING})


def come_from_cells(figure: Figure) -> bool:
    """Whether the members counted are said to come from cells (`121 đảng viên đến từ 10 chi bộ`)."""
    return _COME_FROM.match(figure.right) is not None


def are_delegates(figure: Figure, document: Document, congresses: Congresses) -> bool:
    """Whether the figure counts the delegates of a congress of the Party, and not some of them or those of a conference."""
    block = document.block_of(figure.sentence)
    low = document.low[max(block.start, figure.sentence.start - 2 * CONTEXT) : figure.sentence.end]
    if come_from_cells(figure) and _OF_DELEGATES not in document.low[: figure.sentence.end]:
        return False
    if ("đại hội" not in low and not figure.left.endswith(_SUMMONED)) or _CONFERENCE.search(low):
        return False
    if _SENT_ON.match(document.low, figure.end) and "bầu" in document.low[figure.sentence.start : figure.start]:
        return False
    if exclusions.is_part(figure) or not _DELEGATES.match(figure.right) or _SENT.search(figure.left) or figure.right.startswith(_RESERVE):
        return False
    congress = congresses.before(figure.sentence.end)
    return congress is not None and congress.of_party


def seated_in(figure: Figure, reading: Reading) -> str | None:
    """The committee named behind those who were made its members (`chỉ định 19 đồng chí vào Ban Chấp hành Đảng bộ xã A`), None if none is."""
    voted = _VOTED_IN.match(reading.document.low, figure.end)
    bodies = reading.bodies_in(voted.start(1), voted.start(1) + 1) if voted else []
    named = next((body.parent if body.kind is OrganisationKind.PARTY_ORGAN else body.name for body in bodies if body.is_party), None)
    return None if named in GENERIC else named


def seats_counted(figure: Figure, low: str, congresses: Congresses) -> Measure | None:
    """Which seats `figure` counts (`Ban Chấp hành gồm 27 đồng chí`), None if none; `low` is the whole text in small letters."""
    congress = congresses.before(figure.start)
    added = _ADDED in low[max(figure.sentence.start, figure.start - CONTEXT) : figure.start]
    if added or (congress and not congress.of_party):
        return None
    voted = _VOTED_IN.match(figure.right)
    if voted and _ADDED not in voted.group():
        return Measure.STANDING_COMMITTEE_SIZE if voted[1] in _STANDING else Measure.COMMITTEE_SIZE
    if voted or figure.joint == "/" or not _SEATS.match(figure.right) or _INTO_ANOTHER.match(figure.right):
        return None
    named = list(_SEATED.finditer(figure.left))
    if not named:
        return None
    seat = named[-1]
    if seat.group() not in _ORGANS and len(named) > 1 and named[-2].group() in _ORGANS:
        seat = named[-2] if seat.start() - named[-2].end() <= 1 else seat  # `Ban Thường vụ Đảng ủy gồm`
    tail = figure.left[seat.end() :]
    elected = _ELECTED.search(low, max(figure.sentence.start, figure.start - 2 * CONTEXT), figure.start) is not None
    chosen = elected and (_OF_COMMITTEE.fullmatch(tail) or (_NEW.search(tail) and _LONG_SEATED_TAIL.fullmatch(tail)))
    if not (chosen or _SEATED_TAIL.fullmatch(tail)):
        return None
    if _OTHER_BODY.search(tail) or _is_of_some(figure.left, seat):
        return None
    if seat.group() in _STANDING:
        return Measure.STANDING_COMMITTEE_SIZE
    return Measure.COMMITTEE_SIZE if seat.group() in _ORGANS or elected or _OF_TERM.search(tail) else None


def _is_of_some(left: str, seat: re.Match[str]) -> bool:
    """Whether only some of the committee named at `seat`, or those put up for it, are counted behind `left`."""
    return (
        left.endswith(_POST_IN, 0, seat.start())
        or _SOME_OF_IT.search(left, seat.end()) is not None
        or _CANDIDATES.search(left, 0, seat.start()) is not None
    )
