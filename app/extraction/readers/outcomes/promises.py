"""The words by which somebody promises something."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.readers.outcomes.openings import opening
from app.extraction.word_groups import COMMUNE_RANK, LARGER_RANK, RANKED_COMMITTEE

_PROMISE = Cued(
    r"(?<!\w)(?:nguyện (?:đoàn kết|làm|đem|cống hiến|phấn đấu|ra sức|suốt đời|hết lòng|cùng)|sẽ (?:tạo (?:mọi )?điều kiện(?! thuận lợi hơn)|nghiêm túc|chấp hành|tiếp thu|nỗ lực|cố gắng|luôn|phấn đấu|làm hết|lắng nghe|đồng hành|tiếp tục|khắc phục|chọn lọc|xem xét|tập trung)|không có chạy chức|xin hứa|(?<!bản )(?<!giấy )cam kết)(?!\w)"
)
_OWN_PROMISE = Cued(
    r"(?:tôi|chúng tôi|em|cá nhân tôi|bản thân)(?!\w)[^.;]{0,60}(?<!\w)(?:sẽ|hứa|cam kết|nguyện)(?!\w)|sẽ (?:nghiêm túc|tiếp thu|khắc phục|rút kinh nghiệm|sửa)"
)
_OWN_SIDE = re.compile(
    r"(?:(?:vì vậy|do đó|đặc biệt|đồng thời|(?:trong )?(?:thời gian tới|\d+ tháng cuối năm(?: \d{4})?)|tới đây|sắp tới|(?:đối )?với (?:các |những )?(?:kiến nghị|đề xuất|ý kiến|nội dung|vấn đề)[^.;:]{3,100}), ){0,3}"
    rf"(?:chúng tôi|(?:lãnh đạo )?{LARGER_RANK}(?: (?!sẽ)[^\W_]+){{0,4}}?|(?:thường trực |ban thường vụ )?{RANKED_COMMITTEE}|trung ương|đảng(?:,| và) nhà nước|chính phủ|quốc hội"
    rf"|ngành|đơn vị|địa phương|công ty|nhà trường|hội|(?:{COMMUNE_RANK}|bộ|sở|chi bộ|đảng bộ|đảng ủy|cấp ủy|ubnd|ủy ban nhân dân|mttq|mặt trận)(?: (?!sẽ)[^\W_]+){{0,5}}?)"
    r" (?:cũng |luôn )?sẽ (?:tiếp tục |luôn |cùng |tập trung ){0,2}"
    r"(?:quan tâm|tạo|đồng hành|lắng nghe|giải quyết|hỗ trợ|xem xét|chỉ đạo|bố trí|dành|ưu tiên|tháo gỡ|làm hết|thực hiện|triển khai|tổng hợp|tăng cường|xây dựng|phối hợp|tranh thủ|huy động|phát huy|đẩy mạnh|nỗ lực|chủ động|nghiên cứu|tham mưu|rà soát|kiến nghị|mở|tổ chức|khẩn trương|theo dõi|giao ban|bảo đảm|đảm bảo|đưa ra|sớm|trình|kiểm tra|xử lý|đầu tư|hoàn thiện|công khai|hợp tác|hành động|yêu cầu|thanh tra|tiếp nhận)(?!\w)"
)
_NO_COVER = re.compile(
    r"(?:[^.;:]{0,60}, )?sai (?:phạm )?(?:đến|tới) đâu,?(?: thì)? (?:sẽ )?xử lý(?!\w)"
    r"|(?:[^.;:]{0,90}, )?(?:nếu|khi) (?:có|phát hiện|để xảy ra)[^,.;:]{0,30} (?:sai phạm|vi phạm|tiêu cực)[^,.;:]{0,60}?,?(?: thì)? sẽ (?:kiên quyết )?xử lý(?!\w)"
)
"""`Sai đến đâu sẽ xử lý đến đó.`, `Không bao che, nếu có sai phạm sẽ xử lý nghiêm.`"""
_GOES_ON = re.compile(
    r"(?:trong )?thời gian tới, [^,;:]{3,80}? (?:sẽ )?(?:tiếp tục|tập trung)(?!\w)|[^,;:]{3,80}? sẽ (?:tiếp tục|tập trung)(?!\w)"
)
_TO_COME = Cued(
    r"(?<!\w)(?:thời gian tới|(?:nhiệm kỳ|năm|giai đoạn) (?:tới|mới|tiếp theo)|sắp tới|những năm tới|trong (?:giai đoạn|nhiệm kỳ) \d{4} ?[-–] ?\d{4})(?!\w)"
)
_WILL = re.compile(r"(?<!\w)(?:sẽ|nhận trách nhiệm)(?!\w)")


def is_promise(low: str) -> bool:
    """Whether `low` promises something."""
    return _PROMISE.search(low) is not None


def is_own_promise(low: str) -> bool:
    """Whether in `low` someone says what he himself will do."""
    return _OWN_PROMISE.search(low) is not None


def is_own_will(low: str) -> bool:
    """Whether `low` says what the side of its speaker will do: `Tỉnh ủy sẽ tiếp tục quan tâm ...`."""
    return _OWN_SIDE.match(low, opening(low)) is not None or _NO_COVER.match(low) is not None


def is_no_cover(low: str) -> bool:
    """Whether `low` says that whoever did wrong will be dealt with."""
    return _NO_COVER.match(low) is not None


def goes_on_to(low: str) -> bool:
    """Whether `low` says what someone will go on to do: `Đảng ủy sẽ tiếp tục ...`, `Thời gian tới, Đảng ủy tiếp tục ...`."""
    return _GOES_ON.match(low) is not None


def is_to_come(low: str) -> bool:
    """Whether `low` speaks of the time to come: what a body is resolved to do then, it promises."""
    return _TO_COME.search(low) is not None


def says_will(low: str) -> bool:
    """Whether `low` says what someone will do: a promise where it answers what was asked."""
    return _WILL.search(low) is not None
