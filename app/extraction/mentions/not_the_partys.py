"""Committees that are not the party's of Viet Nam, though their names begin as its own do.

Associations have a central committee and a standing committee too, and so have the parties of other countries.
"""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.letters import LETTER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.heads import Family
from app.extraction.mentions.raw_bodies import RawBody

OTHERS_HAVE_TOO = frozenset(
    {
        "Ban Chấp hành",
        "Ban Chấp hành Trung ương Đảng",
        "Ban Thường vụ",
        "Ban Bí thư Trung ương Đảng",
        "Bộ Chính trị",
        "Ủy ban Kiểm tra",
        "Ban Tổ chức",
    }
)
"""The canonical names of the party's organs that others have by the same name (`Ban Tổ chức lễ hội`: who holds the fair)."""
_ASSOCIATION = (
    rf"(?:Hội|Hiệp hội|Liên hiệp|Câu lạc bộ|CLB|Tổng hội) (?=[{UPPER}])|(?:Tổng )?(?:Liên đoàn|Công đoàn|LĐLĐ|CĐCS)(?![{LETTER}])|LĐ(?=[{UPPER}])"
    rf"|(?:Liên chi|Chi|Tỉnh|Thành|Huyện|Quận|Thị|Xã) [đĐ]oàn(?![{LETTER}])|Đoàn (?:TNCS|Thanh niên|cơ sở|trường|phường|xã|thị trấn)(?![{LETTER}])"
)
_EVENT = rf"(?:lễ|giải(?! (?:quyết|trình|thích|đáp|thể|tán|tỏa|ngân|phóng))|cuộc|hội (?:thi|diễn|chợ|thao|khỏe|trại|thảo)|ngày hội|đại hội|hội nghị|tuần lễ|diễn đàn|chương trình|liên hoan|sự kiện|triển lãm|kỳ thi)(?![{LETTER}])"
_COUNTRY = rf"{alternation(load_toml('foreign')['names'])}(?![{LETTER}])"
_FOREIGN = load_toml("foreign")
_PLACE_ABROAD = re.compile(
    rf" (?:{alternation({*_FOREIGN['names'], *_FOREIGN['further']} - {*_FOREIGN['also_given_names']})})(?![{LETTER}])"
)
_PARTY = r"(?:Đảng )?(?:(?:Cộng sản|Nhân dân Cách mạng|Nhân dân|Lao động|Cách mạng) )?"
_UNION = rf"(?:Hội|Đoàn)(?= (?:(?:khóa |nhiệm kỳ )?mới )?(?:cần|phải|nên|tiếp tục|quan tâm|tập trung|đã|sẽ|tăng cường|chủ động|khóa|nhiệm kỳ)(?![{LETTER}]))"
"""A union by its first word: `Ban Thường vụ Hội cần ...`."""
_OTHERS = re.compile(rf" (?:của )?(?:{_ASSOCIATION}|{_UNION}|{_PARTY}{_COUNTRY}|(?i:{_EVENT}))")
_YOUTH = re.compile(rf" Đoàn(?! [{UPPER}][^{UPPER}])")
"""`Trung ương Đoàn`, but no `Trung ương Đoàn Văn An`: that is someone's name."""


def is_of_others(text: str, end: int, *, central: bool) -> bool:
    """Whether the name of a party body that ends at `end` of cleaned text goes on as one of an association, a party abroad or an event."""
    return _OTHERS.match(text, end) is not None or (central and _YOUTH.match(text, end) is not None)


def seat_abroad(text: str, body: RawBody | None) -> int | None:
    """Where the place abroad ends whose committee `body` is (`Bí thư Thành ủy | Bắc Kinh`, `Đảng bộ tỉnh | Savannakhet`), None if it is of none."""
    if body is None or body.head.family not in (Family.COMMITTEE, Family.MEMBERSHIP) or body.unit is not None or body.owner is not None:
        return None
    if body.central or (body.territory is not None and body.territory.name is not None):
        return None
    place = _PLACE_ABROAD.match(text, body.end)
    return place.end() if place else None
