"""What a figure of a recruitment passage can tell, and where it stands."""

from __future__ import annotations

import re
from enum import Enum, auto

from app.extraction.readers.figures.intentions import GIVES
from app.extraction.readers.recruitment.records import Record
from app.extraction.records import record
from app.extraction.word_groups import EVERY_YEAR


class Label(Enum):
    """What a figure tells."""

    ADMITTED = auto()
    CEREMONY = auto()
    """Admitted at the ceremony that is told."""
    LISTED = auto()
    """Admitted (or to be admitted) by the committee that a list names before the figure."""
    PLANNED = auto()
    """To be admitted."""
    TARGET = auto()
    """The target that an attainment refers to."""
    ATTAINMENT = auto()
    SURPLUS = auto()
    RATE = auto()
    """A target set as a share of the membership."""
    EARLIER = auto()
    """Admitted in the same time of the year before."""
    PART = auto()
    """Part of those admitted."""


RULES = {
    Label.ADMITTED: "recruitment.admitted_clause",
    Label.CEREMONY: "recruitment.ceremony",
    Label.LISTED: "recruitment.list_item",
    Label.PLANNED: "recruitment.planned",
    Label.TARGET: "recruitment.planned",
    Label.RATE: "recruitment.target_rate",
    Label.ATTAINMENT: "recruitment.attainment",
    Label.SURPLUS: "recruitment.surplus",
}
"""The rule that a record is read by, after the label of its first figure."""


@record
class Situation:
    """Where a figure stands: what came before it.

    `current`: the record that was read last in this paragraph. `parts`: parts of an admitted figure are being told.
    `item`: the committee that stands right before the figure. `in_turn`: several were named before, and it is one of as many figures. `listing`: a list of committees with their figures goes on.
    `shares`: the list is one of how much of their targets they reached. `aimed`: the sentence has been about what is aimed at. `after`: what the figure before told.
    """

    current: Record | None
    parts: bool
    item: str | None
    in_turn: bool
    listing: bool
    shares: bool
    aimed: bool
    after: Label | None


UNIT = (
    "(?:đồng chí|đảng viên|quần chúng|đ/c|người|học sinh|sinh viên|học viên|đoàn viên|thanh niên|giáo viên|trường hợp|cán bộ|chiến sĩ"
    "|công nhân|hội viên|nông dân|người lao động|lao động|quân nhân|em|bạn trẻ|tân binh|chủ doanh nghiệp|dân quân|hạ sĩ quan|sĩ quan|trí thức|bác sĩ|chức sắc|tín đồ|giáo dân)"
)
"""Who is counted, for use inside a regular expression over lower case."""

INTENT = re.compile(
    r"ít nhất|tập trung(?: lãnh đạo,?| chỉ đạo,?){0,2} kết nạp(?! (?:được|xong))|tối thiểu|không dưới|cố gắng|phấn đấu|mục tiêu|dự kiến|\bsẽ\b|đặt ra|đăng ký|xác định|quyết tâm|\b(?:(?<!hậu )cần|phải) (?:kết nạp|phát triển)|yêu cầu|đề ra|tiếp tục"
    rf"|(?<!được )(?<!tiêu )(?<!tỉnh )(?<!huyện )\b{GIVES} |đề nghị(?! và được)|từ nay đến"
)
"""What is to be done is said so, in lower case."""
TARGET_WORD = re.compile(r"chỉ tiêu|kế hoạch|mục tiêu")
AVERAGE = re.compile(rf"bình quân|trung bình|{EVERY_YEAR}|\bcó năm(?= (?:đã )?(?:kết nạp|phát triển|đạt))")
