"""Posts told before whose they are: `Trên cương vị Bí thư Huyện ủy A, bà B ...`, `Khi đang giữ chức P, ông C ...`."""

from __future__ import annotations

import re

from app.extraction.facts import AppointmentStatus
from app.extraction.word_groups import LARGER_RANK_OR_SHORT, POST_WORD

_COMES = r"(?:(?:được|trở|nhận) (?:[^\W\d]+,? ){0,14}?(?:làm|giữ|vào|thành|nhiệm|chức|cử|định)|(?:(?:về|lên|sang|nắm) )?(?:làm|giữ|đảm nhiệm|đảm nhận)|(?:tái |tái đắc |đắc |trúng )cử)"
_OPENING_POST = re.compile(
    r"(?:(?:[^;:]{1,80},? )?(?:(?P<then>(?:(?<!trước )(?<!từ )(?<!đến )(?<!tới )(?:khi|lúc|hồi|thời điểm|(?:trong )?(?:suốt )?thời (?:gian|kỳ))(?: còn| đang)?|từng)(?: là| làm| giữ| đảm nhận| đảm nhiệm))"
    rf"|(?:trước|(?:kể )?từ) khi {_COMES}|(?:trên|với|ở) (?:cương vị|vai trò|tư cách|trách nhiệm)(?: là| của)?)|(?:được biết, )?(?:(?:trước đó|trước đây|hiện nay|hiện|nay),? )?là)"
    rf"(?: một)?(?: {POST_WORD})? ",
    re.IGNORECASE,
)
"""`Trên cương vị Bí thư Huyện ủy A, bà B ...`: what someone is is said before who it is."""
_STRETCH = re.compile(r"giai đoạn (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d(?!\d)", re.IGNORECASE)
_COMMA = re.compile(
    rf"(?:, {LARGER_RANK_OR_SHORT} [^,;:()]{{2,24}}){{0,2}}(?: \([^()]{{2,40}}\))?, (?:(?:vào |từ |đến )?(?:ngày |tháng |năm )[\d/.-]{{4,10}}, )?|,",
    re.IGNORECASE,
)


def status_at_the_opening(text: str, start: int, posts: tuple[int, int], name: int) -> AppointmentStatus | None:
    """How the one named at `name` holds the `posts` before that, by the words of the sentence from `start` up to them; None if these give none.

    `text` is the cleaned one, `posts` where they begin and end.
    """
    opening = _OPENING_POST.fullmatch(text, start, posts[0])
    if opening is None or _COMMA.fullmatch(text, posts[1], name) is None:
        return None
    over = opening.group("then") or _STRETCH.search(text, *posts)
    return AppointmentStatus.FORMER if over else AppointmentStatus.CURRENT
