"""Groups of words that the patterns of many modules ask for, each for use inside a regular expression over lower case or any case.

A pattern takes a group as a whole: one that leaves a word out has forgotten it, or says why.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.extraction.gazetteer import COMMUNE_TYPES, TYPES
from app.extraction.lexicon import load_toml


def _either(words: Iterable[str]) -> str:
    """Any of `words`, side by side: of so few the expression is made sooner than of `alternation`'s."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_SHORT = r"t[px]\.?"

RANK = _either(TYPES)
"""A rank word of a territory, written out: `huyện`, `đặc khu`."""
RANK_OR_SHORT = f"(?:{RANK}|{_SHORT})"
"""A rank word written out, or the short form of a city or a town: `huyện`, `TP.`."""
COMMUNE_RANK = _either(COMMUNE_TYPES)
"""A rank word of the lowest rank: `xã`, `thị trấn`."""
LARGER_RANK = _either(type_ for type_ in TYPES if type_ not in COMMUNE_TYPES)
"""A rank word of what lies above communes: `tỉnh`, `thị xã`."""
LARGER_RANK_OR_SHORT = f"(?:{LARGER_RANK}|{_SHORT})"
"""`LARGER_RANK`, or the short form of a city or a town."""
RANKED_COMMITTEE = "(?:tỉnh|thành|quận|huyện|thị) ủy"
"""A committee called by the rank of its territory: `Huyện ủy`."""
_VILLAGES: list[str] = load_toml("units")["villages"]
VILLAGE = _either(_VILLAGES)
"""What a part of a commune is called, in lower case: `thôn`, `khu phố`."""
VILLAGE_IN_PRINT = _either((*_VILLAGES, *(word[0].upper() + word[1:] for word in _VILLAGES)))
"""The same with its first letter small or a capital."""
ABOUT = _either(load_toml("measures")["estimates"])
"""A word that makes a figure an estimate: `gần`, `xấp xỉ`."""
EVERY_YEAR = "(?:hằng|hàng|mỗi) năm"
DAY_PART = "(?:sáng|trưa|chiều|tối|đêm)"
WEEKDAY = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
FEW = "(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)"
"""How many there are, in a word: without `năm`, which is the word for a year too; a pattern that can tell the two apart adds it."""
POST_WORD = "(?:chức vụ|chức danh|chức|cương vị|vị trí|trọng trách)"
"""What a post is called before its name: `giữ chức vụ | Bí thư`."""
HONORIFIC = "(?:đồng chí|đ/c|ông|bà|anh|chị)"
"""What stands before someone's name, in lower case: of what the press calls people (`lexicon/honorifics.toml`), the words that are of everybody."""
PENALTY = "(?:khiển trách|cảnh cáo|cách chức|khai trừ)"
"""What the party's rules have for a member at fault."""
COUNTED = (
    "(?:đảng viên|đồng chí|đ/c|quần chúng|người|em|học sinh|sinh viên|giáo viên|đoàn viên|hộ|chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng|trường hợp|tập thể|cá nhân|năm|tháng|lần"
    "|nhiệm vụ|chỉ tiêu|tiêu chí|nội dung)"
)
"""What a number before it counts, which then is no part of a name: `Đảng bộ phường | 15 đảng viên`."""
SITTING = "(?:hội nghị|đại hội|kỳ họp|phiên họp)"
"""What a body comes together for by the rules of the party or of a council."""
AIM = "(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)"
"""What is to be reached, or what lays it down: `đạt 120% | chỉ tiêu`."""
REPORTS_HEARD = "(?:phần |bài |các |những |bản )*(?:báo cáo|tham luận|tờ trình|phát biểu|trình bày|ý kiến)"
"""What is heard before someone sums up, in lower case: `sau | phần trình bày`, `sau | các tham luận`."""
BY_DECISION = r"(?: (?:được )?(?:thành lập )?theo (?:quyết định|kế hoạch)(?: số)? ?[\w/-]{0,20}(?:,? ngày [\d/.-]{3,10})?)"
"""By what a delegation was set up, in lower case: `Đoàn kiểm tra | theo Quyết định số 120-QĐ/HU | của Ban Thường vụ Huyện ủy A`."""
