"""How a sentence shows that it tells how things are or what happened, and so asks for nothing."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.readers.outcomes.openings import opening
from app.extraction.word_groups import DAY_PART

_NOW = r"(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )hiện(?! đại| thực)"
_ONCE = r"từng(?= (?:là|giữ|làm|có|được|bị|kinh|tham gia|công tác|trải|đảm))"
_IS = r"(?<!nhất )(?<!biệt )là"
_DID = r"đã(?! (?:đề|đặt) ra)"
_PAST = re.compile(rf"(?<!\w)(?:đã|{_NOW}|vừa|{_ONCE}|đạt|được)(?!\w)|%|\?")
_STATED = re.compile(rf"(?<!\w)(?:đã|{_NOW}|đang|{_IS}|được|(?<!để )(?<!làm )(?<!không )ảnh hưởng)(?!\w)")
_STANDS = re.compile(
    rf"(?<!\w)(?:{_DID}|{_NOW}|vừa|{_ONCE}|đang|vẫn|còn|chưa|bị|đạt|được|luôn|{_IS}|có|gồm|sẽ|rất|khá|khoảng|nhằm|góp phần|cho thấy|thể hiện|khẳng định"
    r"|diễn ra|kết thúc|bế mạc|khai mạc|bắt đầu|tại|phát biểu|trao đổi|cho biết|chứng tỏ|thuộc|trị giá|gây|khiến|tuyên thệ|từ năm|năm ngoái|năm qua)(?!\w)|%|\?"
)
_EVENT = r"(?:các )?đại biểu|đại hội|hội nghị|kỳ họp|phiên|cuộc|buổi|lễ|chương trình"
_OF_EVENT = re.compile(rf"(?:{_EVENT})(?! hành)(?!\w)|đoàn (?:đã |cũng |tiếp tục )*(?:đến|tới|thăm|đi|kiểm tra|khảo sát|thị sát)(?!\w)")
_OF_AUDIENCE = re.compile(
    r"(?:(?:các|đông đảo|100%|toàn thể|nhiều) )?đại biểu (?:đã |cũng |nhất trí|đồng tình|tán thành|cho rằng|bày tỏ|tham |dự |thảo luận|nghiên cứu|tích cực|sôi nổi|phát biểu)"
)
_OF_MANY = re.compile(r"(?:[^,;:]{3,60}, )?(?:nhiều|đông đảo|hàng (?:trăm|nghìn|ngàn|vạn)) (?!hơn|nhất|khi|lần)")
"""`Hưởng ứng cuộc vận động, nhiều thôn treo cờ`: nobody in particular is asked."""
_OF_OCCASION = re.compile(
    r"thành công của (?:hội nghị|đại hội|buổi|lễ|kỳ họp|chương trình)|(?:những|các|mỗi) (?:phần|món|suất) quà|sự kiện này"
)
_SCENE = re.compile(
    rf"(?:{_EVENT}|quang cảnh|toàn cảnh|ảnh|trong ảnh|nguồn|theo|mời|xem|đây|đó|điều|việc (?:này|đó|làm)|nó|họ|tôi|chúng tôi|chúng ta|ông|bà|anh|chị|bởi|do|vì(?! vậy)"
    rf"|khi|nhờ|chính|có như|như|{DAY_PART}|ngày|tháng|năm|trước|sau|tại|dự|cùng|tham|báo cáo(?! viên)|dù|mặc dù|tuy|song|nhưng"
    r"|dự án|công trình|lãnh đạo|đoàn)(?!\w)|[^,.;]{2,40} (?:này|đó|nói trên)(?!\w)"
)
"""What begins so describes, explains or sets a scene."""
_DONE = re.compile(
    rf"(?<!\w)(?:{_DID}|{_NOW}|vừa|{_ONCE}|đạt|thành công|có hiệu quả|đang|chưa|còn)(?!\w)|(?<!\w)(?:được|hơn|gần|trên) (?:\d|nhiều|một số|những|đội ngũ)|%|\?|…$"
)
"""What follows a verb where it tells of something done: `Xây dựng được ...`, `Tổ chức thành công ...`."""
_TO_COME = re.compile(
    r"(?<!\w)sẽ (?:là|tiếp tục|góp phần|tạo|giúp|có|được)(?!\w)|^(?:khối lượng )?(?:nhiệm vụ|công việc)(?!\w)[^,.;:]{0,60} (?:rất|hết sức|vô cùng|còn) (?:nặng nề|lớn|nhiều)(?!\w)"
)
_FIGURE = re.compile(
    r"(?:trong |riêng )?(?:năm|quý|tháng|\d{1,2} tháng)[^,]{0,20}, [^,;]{0,60}? [^\W\d_]+ (?:được |hơn |gần |trên |mới |thêm )?\d+(?!\d*%)"
)
"""`Năm 2023, toàn tỉnh kết nạp 64 học sinh`: so many, then."""
_TALLY = re.compile(
    r"(?:tính )?đến (?:cuối |hết |ngày )[^,]{3,25}, [^.;]{3,80}? (?:đã|có) [^.;]{0,80}\d|[^,.;:]{2,60} hiện (?:có|còn) [^,.;:]{0,20}?\d"
)
"""`Huyện A hiện có 16 xã`, `Đến cuối tháng 7, toàn tỉnh đã tổ chức xong 12 đại hội`: so many, so far."""
_INSPECTED = Cued(
    r"(?<!\w)(?:kiểm tra|giám sát|kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|tố cáo)(?!\w)[^.;:]{0,120}? \d[\d.]* (?:lượt )?(?:tổ chức đảng|tổ chức|đảng viên|cán bộ|trường hợp)(?!\w)"
)
"""`kiểm tra 12 tổ chức đảng`, `thi hành kỷ luật bằng hình thức cảnh cáo đối với 3 đảng viên`"""
_HEAD, _WHOLE = 90, 160
_SHORT = 36


def is_past(low: str) -> bool:
    """Whether the head of `low` tells of what was."""
    return _PAST.search(low[:_HEAD]) is not None


def is_stated(low: str, reach: int = _HEAD) -> bool:
    """Whether the first `reach` characters of `low` say that something is or was so."""
    return _STATED.search(low[:reach]) is not None


def is_of_event(low: str) -> bool:
    """Whether `low` is about the meeting or who attends it."""
    return _OF_EVENT.match(low, opening(low)) is not None


def is_of_audience(low: str) -> bool:
    """Whether `low` tells what those do who attend."""
    return _OF_AUDIENCE.match(low, opening(low)) is not None


def is_of_many(low: str) -> bool:
    """Whether `low` tells what many do, whoever they are."""
    return _OF_MANY.match(low, opening(low)) is not None


def is_of_occasion(low: str) -> bool:
    """Whether `low` says what an event, or what was given at it, will mean: `Thành công của Đại hội là tiền đề ...`."""
    return _OF_OCCASION.match(low, opening(low)) is not None


def is_to_come(low: str) -> bool:
    """Whether `low` says what something will be or bring about."""
    return _TO_COME.search(low) is not None


def is_figure(low: str) -> bool:
    """Whether `low` tells how many there were in a period."""
    return _FIGURE.match(low) is not None


def is_tally(low: str) -> bool:
    """Whether `low` tells how many there were by a day."""
    return _TALLY.match(low) is not None


def counts_inspected(low: str) -> bool:
    """Whether `low` tells how many were inspected, supervised or penalised."""
    return _INSPECTED.search(low) is not None


def is_done(low: str) -> bool:
    """Whether `low`, which begins with a verb, tells what was done with success."""
    return _DONE.search(low[:_WHOLE]) is not None


def tells(low: str) -> bool:
    """Whether `low` describes, explains or recounts, or is too short to ask for anything."""
    told = low[opening(low) :]
    return len(low) < _SHORT or is_figure(low) or _SCENE.match(told) is not None or _STANDS.search(told[:_WHOLE]) is not None
