"""How stretches of time are written: what each form looks like, and what stands beside one that counts, or that is none."""

from __future__ import annotations

import re

from app.extraction.cues import Cued

Y = r"(?:19|20)\d\d(?!\d)"
_MONTH_YEAR = rf"tháng \d\d?(?: ?[/.-] ?{Y}| năm (?:{Y}|nay))?"
_POINT = (
    rf"(?:(?:đầu|hết|cuối) )?(?:nhiệm kỳ(?: \(?{Y} ?[-–] ?{Y}\)?)?|năm(?: {Y})?|{_MONTH_YEAR}"
    rf"|(?:ngày )?\d\d?[/.-]\d\d?(?:[/.-]{Y})?|\d\d?/{Y}|{Y})"
)
_NOW = r"(?:nay|giờ|thời điểm (?:này|hiện (?:tại|nay)))"
FROM_TO = Cued(
    rf"từ (?:khi |sau )?({_POINT})(?: \([^()\n]{{0,80}}\))? (?:(?:cho )?(?:đến|tới) |trở (?=lại)|(?=lại ))(?:({_NOW}|lại (?:nay|đây))|({_POINT}))\b"
)
SINCE = Cued(rf"(?<!ngay )từ (?:khi |sau )?({_POINT})(?=,)")
YEARS = Cued(rf"năm ({Y})(?:, {Y}){{0,4}}(?:,| và) ({Y})")
TERM = Cued(rf"(?:nhiệm kỳ|giai đoạn|năm) ({Y}) ?(?:[-–]|đến) ?({Y})( đến nay)?|\(({Y}) ?[-–] ?({Y})\)")
WHOLE_TERM = Cued(r"cả nhiệm kỳ(?! \d| (?:đến|tới) (?:nay|giờ))")
WHOLE_STAGE = Cued(r"cả giai đoạn(?! \d)")
STAGE = Cued(rf"giai đoạn ({Y}) ?[-–] ?({Y})")
TERM_SO_FAR = Cued(rf"(?:đầu|cả) nhiệm kỳ (?:đến|tới) {_NOW}")
YEAR_SO_FAR = Cued(rf"đầu năm(?: ({Y}))? (?:đến|tới) {_NOW}|(?<!ngay )từ đầu năm(?=,| (?:là|đã|có|được|lên)\b)")
MONTHS = Cued(rf"tháng(?P<part> đầu| cuối| còn lại)?(?: của)?(?P<year_word>,? năm)?(?:[ /-](?P<year>{Y}))?(?P<past> qua\b)?")
HALF = Cued(rf"nửa (?P<part>đầu|cuối) năm(?: ({Y})| nay)?")
HALF_TERM = Cued(rf"nửa (?:đầu|cuối|nhiệm kỳ)(?: nhiệm kỳ)?(?: (?:đầu|cuối))?(?: {Y} ?[-–] ?{Y})|nửa nhiệm kỳ (?:vừa )?qua\b")
"""Nobody says on which day the half of a term is over."""
FROM_NOW = Cued(rf"từ (?:nay|giờ) (?:cho )?đến (?:(?:hết|cuối) )?năm(?: ({Y}))?")
WHOLE_YEAR = Cued(r"(?:đến )?(?:hết|(?<!tháng )cuối) năm(?! (?:\d|học|ngoái|trước|nay))|cả năm(?! (?:\d|học|ngoái|trước))")
NAMED_YEAR = re.compile(rf"\bnăm ({Y})(?! ?[-–/])")
SCHOOL_YEAR = Cued(rf"năm học(?: này| tới| qua| (?P<from>{Y}) ?[-–] ?(?P<to>{Y}))?")
NAMED_SCHOOL_YEAR = re.compile(rf"\bnăm học ({Y}) ?[-–] ?({Y})")
NEXT_TERM = Cued(r"nhiệm kỳ (?:tới|mới)\b(?! \d)")
THIS_TERM = Cued(r"nhiệm kỳ (?:này|hiện nay)\b")
LAST_TERM = Cued(r"nhiệm kỳ (?:(?:vừa )?qua|trước)\b(?! \d)")
IN_TERM = Cued(r"trong nhiệm kỳ(?=,| (?:đã|vừa|có|toàn|đảng bộ|đảng ủy|chi bộ|các (?:cấp|chi)|cấp ủy)\b)")
SAME = Cued(r"trong (quý|tháng|năm|kỳ)(?: này)?(?=,| vừa qua| qua\b| (?:toàn|các|đảng|đã|ban|cấp))")
COUNT = re.compile(r"(?:\b(\d\d?)|\b(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một)) $")
COUNT_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11}
BARE_LEAD = re.compile(r"(?:^|[.;,:\n(] ?|\b(?:trong|sau|qua|cả|kết quả|nhiệm vụ|lũy kế|tính chung|cộng dồn|kết nạp|công tác|sơ kết) )$")
COUNTED_OVER = re.compile(r",| (?:đã )?(?:kết nạp|phát triển)\b")
SINCE_WHEN = (" sau ", " kể từ ", " thực hiện ", " triển khai ", " vận hành ")
"""`Ba tháng sau khi sáp nhập`: none of a year's."""
QUA = re.compile(r"\bqua $")
HALF_OVER = 7
"""Up to this month `năm qua` is the year before."""
BARE_COUNTS = frozenset({3, 6, 9, 10, 11})
QUARTER = Cued(rf"quý (iv|i{{1,3}}|[1-4])\b(?:(?: ?[/-] ?| năm |,? )({Y})|,? năm (?P<told>nay|ngoái|trước)\b)?")
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
UP_TO = Cued(
    rf"đến (?:(?:hết|cuối|ngày|hết ngày) )*(?:(?P<day>\d\d?)[/.-](?P<month>\d\d?)(?:[/.-](?P<year>{Y}))?|(?P<whole>năm {Y}|{_MONTH_YEAR}))"
)
FRAMING_YEAR = re.compile(rf"\bnăm ({Y}),? (?:[^,.;\n\d]{{0,20}} )?$")
"""`Năm 2022, chỉ tính đến hết tháng 9`: the month is of that year."""
OVER = Cued(rf"hết (năm {Y}|{_MONTH_YEAR})(?=,)")
CLAUSE_START = re.compile(r"(?:^|[.;:(\n–-] ?)$")
MONTH = Cued(rf"tháng (\d\d?)(?![\d%])(?:(?: ?[/.-] ?| năm )({Y})| năm nay\b)?")
YEAR = Cued(
    rf"năm (?:({Y})(?! ?[-–/] ?\d)|nay\b|ngoái\b|rồi\b|(?:sau|tới)(?=,| (?:là |kết nạp |phấn đấu )?\d)|(?:vừa )?qua\b|trước\b)|(?:trong|cả) năm(?! (?:{Y}|học|ngoái|trước|rồi|nay|qua|vừa qua|sau|tới))"
)
WAS = re.compile(r" (?:là|đã (?:có|là|tăng lên|lên|còn)|tăng lên) \d")
"""`năm 2016 có 89 người, đến năm 2020 là 165`, `thì đến năm 2020 đã có 165`"""
NO_PERIOD = (
    "so với ",
    "cùng kỳ ",
    "sinh ",
    "thành lập ",
    "đến ",
    "vào ",
    "tầm nhìn ",
    "trước ",
    "so ",
    "mỗi ",
    "kể từ ",
    "hằng ",
    "hàng ",
    "những ",
    "nhiều ",
    "các ",
    "đầu ",
    "cuối ",
    "giữa ",
)

LEADS = ("đứng đầu ", "dẫn đầu ")
