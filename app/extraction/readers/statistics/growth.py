"""How many there were or are by now, of what has grown or shrunk (`từ 12 lên 27 đảng viên`)."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.statistics.measures import OF_SOME
from app.extraction.word_groups import ABOUT

_FELL_FROM = Before(r"\btừ ")
_FELL_TO = re.compile(r" [^,;.\d]{0,20} (?:xuống|lên|tăng|giảm|khi mới|ban đầu|lúc đầu|ngày đầu)\b")
"""`từ 312 chi bộ xuống còn 288 chi bộ`: how many there were."""
_BY_NOW = Before(
    r"(?:, ?|\bthì )(?:và )?(?:đến nay|hiện nay|nay|giờ|bây giờ|hiện|(?:đến )?cuối (?:năm|nhiệm kỳ))(?: chi bộ| đảng bộ)?(?: đã| cũng)?(?: là| có| tăng lên| lên tới| lên đến| lên)? "
)
_GROWTH_ENDS = ("từ ", "có ", "hơn ", "gần ", "trên ", "lên ", "còn ", "xuống ", "thành ", "tới ", "đến ")
_GREW = Before(
    rf"\bsố (?:lượng )?đảng viên{OF_SOME}(?! (?:mới|kết nạp|được|bị|vi phạm))[^,.;]{{0,60}}? từ (?:chỗ )?(?:chỉ )?(?:có )?(?:{ABOUT} )?"
    r"(?:\d[\d.]*(?: (?:đảng viên|đồng chí|đ/c|người))?(?:,? \(?(?:vào |hồi |của |trong )?(?:đầu |cuối )?(?:năm|nhiệm kỳ) [^.;]{1,20}?\)?)?,?"
    rf" (?:tăng |giảm )?(?:lên|xuống|còn)(?: (?:đến|thành|còn|{ABOUT}))* )?"
)
_NO_MORE_SAID = re.compile(r"(?: (?:đồng chí|đ/c|người))?(?:[,.;”)]|$)")
ENDS = re.compile(r"[,.;”)]|$")
"""Behind a figure: no word of what is counted follows."""


def has_grown(figure: Figure) -> bool:
    """Whether the figure is where the number of members began or what it grew to (`số đảng viên tăng từ 12 lên 27 đồng chí`)."""
    if not figure.left.endswith(_GROWTH_ENDS):
        return False
    return _GREW.search(figure.led_up[-CONTEXT:]) is not None


def has_come_to(figure: Figure) -> bool:
    """Whether the figure says, with no word of what is counted but that for people, what there is by now (`với 5 đảng viên, đến nay có 11`)."""
    return _BY_NOW.search(figure.left) is not None and _NO_MORE_SAID.match(figure.right) is not None


def tells_by_now(figure: Figure) -> bool:
    """Whether the words before the figure say that it is what there is by now (`với 4 đảng viên, trong đó 3 nữ, nay đã có 15`)."""
    return _BY_NOW.search(figure.left) is not None


def grew_from(figure: Figure) -> bool:
    """Whether the figure is where something began that has grown or shrunk since."""
    if figure.value == 1 or not _FELL_FROM.search(figure.left):
        return False
    return _FELL_TO.match(figure.right) is not None or (figure.sentence.low.startswith("từ ") and "đến nay" in figure.sentence.low)
