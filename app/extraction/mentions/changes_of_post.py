"""What the words round a post make of it: who comes to it, who leaves it, who held it before, who is only proposed."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import AppointmentStatus
from app.extraction.letters import LETTER
from app.extraction.lexicon import load_toml
from app.extraction.word_groups import POST_WORD

_WORDS = load_toml("appointment_events")


def _any(kind: str, *, before: str = "") -> Cued:
    return Cued(rf"{before}(?<![{LETTER}])(?:{alternation(_WORDS[kind])})(?![{LETTER}])", re.IGNORECASE)


_EVENT = re.compile(
    rf"(?<![{LETTER}])(?:(?P<outgoing>{alternation(_WORDS['outgoing'])})|(?P<former>{alternation(_WORDS['former'])})"
    rf"|(?P<incoming>{alternation(_WORDS['incoming'])})|(?P<joining>{alternation(_WORDS['joining'])})"
    rf"|(?P<while>(?<!từ )(?:khi|lúc|hồi) (?:làm(?! việc)|đảm nhiệm|đảm nhận))|(?P<current>{alternation(_WORDS['current'])}))(?![{LETTER}])"
    r"|(?P<step>(?:tháng |năm )?(?<![\d/-])(?:\d{1,2}[/-])?(?:19|20)\d{2} ?: )"
    r"|(?P<since>(?:\d{1,2}[/-])?\d{4} ?(?:[-–]|đến) ?nay)"
    r"|(?P<span>(?<!kỳ )(?<!kì )(?<!kỳ năm )(?<!kì năm )(?<!đoạn )(?<!khóa )(?<!\d)(?:\d{1,2}[/-])?\d{4} ?(?:[-–]|đến) ?(?:tháng |năm )?(?:\d{1,2}[/-])?\d{4})",
    re.IGNORECASE,
)
_GONE_BY = {"former", "while", "span"}
"""What of `_EVENT` tells that a post was held before."""
_PROPOSED = _any("proposed")
_LEAVING = _any("leaving")
_MOVED = _any("moved", before="(?<!để )(?<!do )(?<!mới )")
"""`miễn nhiệm ... đối với ông A, Tỉnh ủy viên, để nhận nhiệm vụ mới`: why, not what becomes of the seat."""
_MOVED_AWAY = Cued(r"(?<!để )(?<!\w)(?:điều động|luân chuyển|chuyển công tác)(?!\w)", re.IGNORECASE)
_DECIDED = _any("decided")
_KEPT = _any("kept")
_ACTOR = _any("actor", before="(?<!thư )")
"""`Tổng Thư ký Quốc hội` signs nothing."""
_PASSIVE = re.compile(r"(?<!\w)được (?:\w+ ){0,8}$", re.IGNORECASE)
"""`được cấp trên | tin tưởng, bầu làm`: who is trusted does not act."""
_PENDING = _any("pending")
_RESOLVED = _any("resolved")
_GIVEN = Before(r"(?<!bàn )(?<!\w)giao ", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(rf"(?: (?:ủy viên|{POST_WORD}|các|nhiệm vụ|vào))* ?", re.IGNORECASE)
_TRANSFER_BEFORE = re.compile(
    rf"(?<![{LETTER}])(?:điều động|luân chuyển|bổ nhiệm(?! lại)|phân công)(?: và \w+ \w+|, \w+ \w+)?(?: \w+){{0,5}} ?$", re.IGNORECASE
)
_SINCE = re.compile(r",? (?:kể )?từ (?:ngày |tháng |năm |đầu |cuối |giữa |khi )", re.IGNORECASE)
_UNTIL_THEN = re.compile(r",? (?:cho )?(?:đến )?trước (?:khi|ngày|thời điểm)(?! lâm chung)(?!\w)", re.IGNORECASE)
"""`giữ chức P | trước khi huyện A kết thúc hoạt động`"""
_BACK_THEN = re.compile(r",? hồi (?:đầu |cuối |giữa )?(?:tháng|năm) ", re.IGNORECASE)
_FOR_SOME_TIME = re.compile(
    r"(?:\d|mấy|nhiều) (?:năm|tháng)(?: qua| liền| liên tục| nay)? (?:giữ|làm|đảm nhiệm|đảm nhận)(?!\w)", re.IGNORECASE
)
_ALL_THE_TIME = re.compile(
    r"[^.;:\d]{0,60}?(?:liên tục|suốt|được|trong|hơn|gần|ngót|đã) (?:\w+ ){0,2}?(?:\d{1,2}|mười|hai mươi|ba mươi) (?:năm|nhiệm kỳ)(?! tuổi)(?!\w)",
    re.IGNORECASE,
)
"""`đã làm Bí thư Chi bộ thôn A liên tục | 24 năm`"""
_WORKS_AS = Before(
    r"(?<!\w)(?:làm|giữ chức|giữ cương vị|giữ vai trò|giữ trọng trách|đảm nhiệm|đảm nhận)(?: chức vụ| chức)? ", re.IGNORECASE
)
_WITHDRAWN = re.compile(r",? (?:đã )?bị (?:thu hồi|hủy)(?!\w)", re.IGNORECASE)
_ALL_PARTY_POSTS = re.compile(
    r"cách (?:chức )?(?:hết |tất cả |toàn bộ )?(?:các |mọi )?chức vụ (?:trong |về )?Đảng|(?<!\w)khai trừ(?:(?: ra)? khỏi| ra)?(?: Đảng)?(?! viên)(?!\w)",
    re.IGNORECASE,
)
"""Whoever is expelled has no post in the party any more."""
_QUOTE = re.compile(r"[“\"«]")
_RETIRES = Before(
    rf"(?<![{LETTER}])(?:nghỉ hưu|nghỉ công tác|nghỉ chế độ|thôi việc|nghỉ việc),?(?: [^\s;.]+){{0,32}}? (?:đối với|cho|gồm:?|gồm có:?)(?: các| hai)? ?|(?<![{LETTER}])chia tay(?: với)?(?: các| hai)? ?",
    re.IGNORECASE,
)
_DECISION_BEFORE = 80
_NEAR = 48
"""`là` ties a person to a post only close by."""
FAR = 140
"""A post further behind than this is another clause's."""


def event_in(text: str, start: int, end: int, behind: int) -> AppointmentStatus | None:
    """What the words of [start, end), between a person and a post, make of the post; the last word that tells decides.

    `behind` is where the post ends: when it was taken up may stand there, or that the decision was withdrawn. None where nothing tells, where the post is only proposed, or where the person is the one who acts.
    """
    if end - start > FAR or _PROPOSED.search(text, start, end) or _PENDING.search(text, start, end) or acts_in(text, start, end):
        return None
    if _KEPT.search(text, start, end):
        return AppointmentStatus.CURRENT
    status = _last_event(text, start, end)
    if status is AppointmentStatus.CURRENT and end - start > _NEAR:
        return None
    if status is not AppointmentStatus.INCOMING:
        return status
    if _WITHDRAWN.match(text, behind):
        return None
    decided = _DECIDED.search(text, max(0, start - _DECISION_BEFORE), end) is not None or text.endswith("được giao ", start, end)
    if not decided and _UNTIL_THEN.match(text, behind):
        return AppointmentStatus.FORMER
    always = _WORKS_AS.search(text, start, end) and _ALL_THE_TIME.match(text, behind)
    lasting = not decided and (always or _SINCE.match(text, behind) or _FOR_SOME_TIME.search(text, start, end))
    return AppointmentStatus.CURRENT if lasting or _BACK_THEN.match(text, behind) else status


def acts_in(text: str, start: int, end: int) -> bool:
    """Whether [start, end), behind a person, tells what that person does, not what is done to him."""
    return any(_PASSIVE.search(text, start, act.start()) is None for act in _ACTOR.finditer(text, start, end))


def decision_in(text: str, start: int, end: int) -> AppointmentStatus | None:
    """What a decision told in [start, end) makes of the post behind it (`miễn nhiệm chức vụ | Chủ tịch UBND ... đối với ông A`).

    None without a decision, and where it is only proposed.
    """
    decided = _last_match(_DECIDED, text, max(start, end - FAR), end) or _GIVEN.search(text, start, end)
    if decided is None:
        return AppointmentStatus.CURRENT if _KEPT.search(text, max(start, end - FAR), end) else None
    proposed = _last_match(_PROPOSED, text, start, end)
    if proposed is not None and end - proposed.end() < FAR and not _RESOLVED.search(text, proposed.end(), decided.end()):
        removed = _last_event(text, decided.start(), end) is AppointmentStatus.OUTGOING
        return AppointmentStatus.CURRENT if removed else None  # a removal only proposed leaves the post as it is
    status = _last_event(text, decided.start(), end)
    return None if status is AppointmentStatus.CURRENT else status


def _last_event(text: str, start: int, end: int) -> AppointmentStatus | None:
    found: list[str] = []
    left = -2  # where the last word of leaving ends
    for match in _EVENT.finditer(text, start, end):
        kind = str(match.lastgroup)
        if kind in ("incoming", "joining") and match.start() == left + 1:
            continue  # `thôi | làm`, `xin thôi | giữ chức`
        if kind == "joining" and not _RIGHT_BEHIND.fullmatch(text, match.end(), end):
            continue  # `làm việc với`
        kind = "incoming" if kind in ("joining", "step") else kind
        left = match.end() if kind == "outgoing" else left
        found.append(kind)
    if not found:
        return None
    if not _GONE_BY.isdisjoint(found):
        return AppointmentStatus.FORMER
    if found[-1] == "since":
        return AppointmentStatus.CURRENT
    if "incoming" in found and found[-1] == "current":
        return AppointmentStatus.INCOMING
    return AppointmentStatus(found[-1])


def _last_match(pattern: Cued, text: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(text, start, end):
        last = match
    return last


def decides_in(text: str, start: int, end: int) -> bool:
    """Whether [start, end) tells of a decision on posts."""
    return _DECIDED.search(text, start, end) is not None


def is_still_to_come(text: str, start: int, end: int) -> bool:
    """Whether [start, end), before a post, says that nobody has come to it yet (`phụ trách Đảng bộ cho đến khi có | Bí thư`)."""
    return _PENDING.search(text, start, end) is not None


def leaves_in(text: str, start: int, end: int) -> bool:
    """Whether the words of [start, end), behind a person with posts, say that the posts are left."""
    quoted = _QUOTE.search(text, start, end)  # what someone says of others
    leaving = _LEAVING.search(text, start, quoted.start() if quoted else end)
    return leaving is not None and _ACTOR.search(text, start, leaving.start()) is None


def is_moved(text: str, before: int, start: int, end: int, *, gains: bool, away: bool = False) -> bool:
    """Whether a person is moved to another post, by the words of [before, start) or of [start, end) on either side.

    `gains`: a new post is named behind. `away`: only a move to another place counts; whom a removal from one post concerns may have been
    given other work beside the posts kept.
    """
    if gains and _TRANSFER_BEFORE.search(text, before, start):
        return True
    move = (_MOVED_AWAY if away else _MOVED).search(text, start, end)
    return move is not None and _ACTOR.search(text, start, move.start()) is None


def party_posts_taken(text: str, start: int, end: int) -> int | None:
    """Where in [start, end) it is said that all posts in the party are taken away, None if nowhere, or if that is only proposed."""
    match = _ALL_PARTY_POSTS.search(text, start, end)
    if match is None or _PROPOSED.search(text, max(start, match.start() - 60), match.start()):
        return None
    return match.end()


def is_retired_by(text: str, start: int, end: int) -> bool:
    """Whether [start, end) ends with a decision on the retirement of whom it names next (`trao quyết định nghỉ hưu cho | ông A`)."""
    return _RETIRES.search(text, start, end) is not None
