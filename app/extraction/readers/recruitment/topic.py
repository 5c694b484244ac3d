"""Which sentences are about new members."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.readers.recruitment.records import Record
from app.extraction.word_groups import ABOUT, FEW, RANK

_NOT_PARTY = Cued(r"kết nạp(?: \w+){0,2} (?:hội viên|đoàn viên mới|đội viên|thành viên)|kết nạp (?:hội|đoàn|đội)\b")
_JOINS = Cued(r" vào đảng|quần chúng(?: ưu tú)? tuyên thệ|trở thành đảng viên|hàng ngũ của đảng|gia nhập đảng|tuyên thệ dưới cờ đảng")
_GAINS = Cued(r"phát triển|chỉ tiêu|thêm|hàng ngũ|bổ sung")
_WORDS = ("kết nạp", "tuyên thệ", "vào đảng", "trở thành đảng viên", "phát triển", "đảng viên mới", "hàng ngũ", "gia nhập đảng")
_GOES_ON = (
    "trong đó", "trong số", "đạt", "vượt", "nếu tính", "nếu so với chỉ tiêu", "nếu so với kế hoạch", "so với chỉ tiêu", "so với kế hoạch", "kết quả này", "kết quả đó", "kết quả trên", "riêng", "cao ", "thấp", "dẫn đầu", "tiếp đến", "tiêu biểu", "điển hình", "nổi bật",
    "nhiều nhất", "một số", "cùng thời điểm", "cùng kỳ này", "con số", "đứng đầu", "kế đến", "xếp sau", "xếp thứ",
    "những đơn vị", "những địa phương", "nhiều đơn vị", "nhiều địa phương", "các đơn vị làm", "các đơn vị có kết quả", "những nơi", "nhiều nơi",
)  # fmt: skip
_THAT_FIGURE = re.compile(
    r"\bcon số (?:[\d.]+ (?:đảng viên |đồng chí )?)?(?:này|ấy|đó|kể trên)\b|\bcon số (?:chỉ )?là\b|\b[\d.]+ (?:đảng viên|đồng chí)(?: mới)? (?:này|ấy|đó|nói trên|kể trên)\b"
)
_NUMBER = re.compile(r"\d")
_COMMITTEES = f"(?:đảng bộ|chi bộ|đảng ủy|{RANK})"
_LEADS = re.compile(rf"\b(?:nhiều nhất|cao nhất|thấp nhất|dẫn đầu|đứng đầu) (?:là|thuộc về) {_COMMITTEES}\b")
_IN_TURN = ("lần lượt", "tương ứng")
OF_THOSE = ("trong số", "trong tổng số")
_ITEMISED = re.compile(
    rf"\b{_COMMITTEES} [^,;.()\d]{{2,60}}?(?:, [^,;.()\d]{{2,40}}?){{0,4}} (?:\((?:[\d.]+/[\d.]+|(?:cùng )?[\d.]+ (?:đảng viên|đồng chí|người|em))\)"
    r"|(?:mới|chỉ) đạt [\d,]+%|(?:dẫn đầu|đứng đầu) với \d+ (?:đảng viên|đồng chí))"
)
"""`Tốp đầu có Đảng bộ huyện A (142 đảng viên)` behind what came of all."""
_RATIOS = re.compile(r"\(\d+/\d+\)[^.]{0,60}\(\d+/\d+\)")
"""`Nơi làm tốt có thị trấn A (17/18), B (12/12)`, some sentences behind what came of all."""
_FEW = 4
_OTHER_REPORT = re.compile(
    r"huy hiệu|kỷ luật|\blớp\b|kiểm tra|giám sát|xếp loại|phân loại|hoàn thành (?:xuất sắc|tốt) nhiệm vụ|thành lập(?! đảng\b)|chính thức|chuyển đảng"
)
_YEAR = r"năm (?:\d{4}|nay|tới|sau)"
_AIM = "(?:chỉ tiêu|kế hoạch|mục tiêu)"
_REACHED = re.compile(r"\b(?:thực hiện|hoàn thành|làm)(?: được)? \d")
"""Behind a target, what came of it."""
_NEXT_TARGET = re.compile(
    rf"(?:(?:sang )?{_YEAR},? {_AIM}|{_AIM}(?: (?:đặt ra|đề ra))?(?: (?:của|cho|trong))? (?:{_YEAR}|cả năm))(?: được| sẽ)? (?:là|giao|đề ra|đặt ra|nâng lên|tăng lên)\b"
    rf"|{_AIM} (?:cả năm|năm nay|6 tháng cuối năm)(?: [^.;,\d]{{1,40}})? (?:là|giao) \d"
)
_NEW_ONES_COUNTED = re.compile(
    rf"(?:[^\n.;]{{0,60}}, )?trong(?: tổng)?(?: số)? [\d.]+ đảng viên mới\b|(?:[^\n.;]{{0,60}}, )?(?:tổng )?số (?:lượng )?đảng viên mới\b[^\n.;\d]{{0,60}} (?:là|đạt|lên)(?: \w+)? \d|(?![^\n]*\b(?:lớp|bồi dưỡng|tập huấn|học tập)\b)[^\n]*\b(?:có|có thêm|được|thêm|với|là|đạt|vượt)(?: {ABOUT})? [\d.]+ đảng viên mới\b"
)
_AIMED_AT_MEMBERS = re.compile(r"mục tiêu (?:là |đạt )?\d[\d.]* đảng viên\b(?! (?:hoàn thành|đạt|được|xếp|tham gia))")

_INTO_PARTS = re.compile(
    r"(?:đáng chú ý,? |đặc biệt,? |đáng mừng(?: là)?,? )?(?:(?:trong (?:tổng )?)?số|hầu hết|phần lớn|đa số|cơ cấu|thành phần|về (?:cơ cấu|thành phần)(?:, số)?)[^,.;:\d]{0,30} (?:đảng viên mới|đảng viên (?:được |mới |vừa ){0,2}kết nạp)\b"
    r"|số (?:được |mới ){0,2}kết nạp (?:ở|trong|tại|thuộc) (?:các )?(?:khu vực|khối|lực lượng|doanh nghiệp|nông thôn|địa bàn|vùng|trường) |(?:số )?đảng viên(?: mới)? (?:là |thuộc )?(?:nữ|người|đoàn viên|học sinh|sinh viên|công nhân|giáo viên|(?:trong )?(?:độ )?tuổi)\b[^;.]{0,60} (?:chiếm|là) "
    r"|(?:đảng viên )?(?:nữ|phụ nữ|người dân tộc|dân tộc thiểu số|đoàn viên|thanh niên|người có đạo) (?:chiếm|có|là) "
    r"|(?:cụ thể|trong đó)[:,]? (?:có )?(?:số )?(?:đảng viên )?(?:là )?(?:nữ|người dân tộc|dân tộc thiểu số|đoàn viên|có đạo|tôn giáo)\b"
)


PARTS_WITHIN = 4
"""So many paragraphs on, those admitted may be split into parts by words that say so (`Trong số đảng viên mới có 58 nữ`)."""
_OF_YEAR = re.compile(
    rf"(?:còn |riêng |sang )?(?:{_YEAR}|năm ngoái|quý \w+(?:/\d{{4}})?|\d\d? tháng[^,.;\d]{{0,20}}(?:\d{{4}})?)(?: (?:là|có|được|thêm|đạt|tăng lên|giảm còn)){{1,2}} \d"
)
"""`Năm 2022 là 2 đồng chí`"""
_ROW = re.compile(rf"\b{_COMMITTEES} [^,;.()\d]{{2,60}} \d{{1,3}}(?: (?:đảng viên|đồng chí|người))?(?:,|;| và|\.|$)")
"""`Đảng bộ xã A 3, Chi bộ trường B 2`: a sentence of nothing else but what each admitted."""
_LEAST_ROWS = 2
_ROW_OF_PEOPLE = re.compile(rf"(?:(?:{FEW}|các|\d) )?{_COMMITTEES} [^;.()\d]{{2,60}} \d{{1,3}} người(?:,|\.|$)")
"""`Hai xã A, B cùng có 7 người`: who are no members that were there before."""


def goes_into_parts(sentence: Sentence) -> bool:
    """Whether `sentence` begins to tell parts of those admitted that were counted before (`Cơ cấu đảng viên mới: nữ 58 đồng chí`)."""
    return _INTO_PARTS.match(sentence.low) is not None


def may_tell(low: str) -> bool:
    """Whether an article, in small letters, has words of recruitment at all."""
    return any(word in low for word in _WORDS)


def is_about_recruitment(sentence: Sentence) -> bool:
    """Whether the words of `sentence` are about new members."""
    low = sentence.low
    if "kết nạp" in low:
        return "đảng" in low or _NOT_PARTY.search(low) is None
    if "đảng viên" in low and _GAINS.search(low):
        return True
    if "mục tiêu" in low and _AIMED_AT_MEMBERS.search(low):
        return True
    if _JOINS.search(low):
        return True
    if "đảng viên mới" not in low:
        return False
    return (
        low.startswith(OF_THOSE)
        or goes_into_parts(sentence)
        or _NEW_ONES_COUNTED.match(low) is not None
        or "như sau" in low
        or "cụ thể" in low
    )


def takes_up(sentence: Sentence) -> bool:
    """Whether `sentence` goes on with what a paragraph before told: the number told there, or the next target."""
    return _sets_next_target(sentence) or _speaks_of_that_figure(sentence)


def _sets_next_target(sentence: Sentence) -> bool:
    """Whether `sentence` says what is to be reached in a year (`Kế hoạch năm 2025 là 40 đảng viên`)."""
    return _NEXT_TARGET.match(sentence.low) is not None


def _speaks_of_that_figure(sentence: Sentence) -> bool:
    """Whether `sentence` takes up the number told before it (`Năm 2018, con số này là 1.934`)."""
    return _THAT_FIGURE.search(sentence.low) is not None


def goes_on_with(record: Record, sentence: Sentence, text: str) -> bool:
    """Whether `sentence` goes on with what the last one said of `record`; `text` is the whole article in small letters."""
    low = sentence.low
    if sentence.index - record.last_told > 1:
        itemised = low.startswith(_GOES_ON) and _ITEMISED.search(low) is not None
        taken_up = _speaks_of_that_figure(sentence) and _NUMBER.search(text, record.spans[-1][1], sentence.start) is None
        near = sentence.index - record.last_told <= _FEW and (itemised or taken_up or _RATIOS.search(low) is not None)
        return near and _OTHER_REPORT.search(text, record.spans[-1][0], sentence.end) is None
    if (
        low.startswith(_GOES_ON)
        or goes_into_parts(sentence)
        or _LEADS.search(low) is not None
        or _speaks_of_that_figure(sentence)
        or any(words in low for words in _IN_TURN)
        or _sets_next_target(sentence)
        or (record.only_target and _REACHED.search(low) is not None)
        or _OF_YEAR.match(low) is not None
        or "/" in low
        or ": " in low
    ):
        return True
    rows = _ROW_OF_PEOPLE.match(low) is not None or (_ROW.match(low) is not None and len(_ROW.findall(low)) >= _LEAST_ROWS)
    listed = rows or _ITEMISED.search(low) is not None
    return listed and _OTHER_REPORT.search(text, record.spans[-1][0], sentence.end) is None
