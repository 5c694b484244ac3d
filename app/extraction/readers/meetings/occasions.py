"""Whom a meeting is held for: those who are moved, admitted, visited or honoured there are present without a word that says so."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.word_groups import FEW, HONORIFIC

_RECEIVES = Cued(
    r"(?:được (?:trao|tặng|truy tặng|trao tặng)|nhận|đón nhận)[^.;]{0,40}(?:huy hiệu|bằng khen|giấy khen|kỷ niệm chương|huân chương|quyết định|giải (?:nhất|nhì|ba|thưởng)|cờ|hoa|quà)|(?:huy hiệu|bằng khen)[^.;]{0,40}(?:được trao|cho|tặng)"
)
_VISITED = Cued(
    rf"(?:thăm|thăm hỏi|tặng quà|chúc thọ|chúc tết)(?: (?:và|tặng|quà|trao|chúc|tết|thọ|cho|đến|hỏi)|,){{0,8}} (?:gia đình|mẹ|cụ|các đồng chí|nguyên|thương binh|{HONORIFIC})[^.;]{{0,40}}$"
)
_HANDS_ON = Cued(
    r"được bàn giao (?:lại )?cho|bàn giao(?: [^\W\d_]+){0,3} (?:chức vụ|chức danh|nhiệm vụ|trách nhiệm|công tác|công việc|cương vị)(?!\w)"
)
"""Who hands his office on and who takes it over are both there."""
_ADMITTED = (
    "các em",
    "các quần chúng",
    "các đảng viên mới",
    "hai em",
    "ba em",
    "đó là",
    "hai đảng viên mới",
    "ba đảng viên mới",
    "hai quần chúng",
    "ba quần chúng",
)
"""Who goes on to tell of those just admitted."""
_ADMITS = Cued(
    rf"kết nạp (?:đảng |đảng viên )?(?:mới )?cho (?:(?:các|{FEW}|\d+) )?(?:em|anh|chị|quần chúng|đoàn viên|thanh niên|công dân|chiến sĩ|công nhân|giáo viên|học sinh|sinh viên|đồng chí)(?!\w)"
)
"""`Chi bộ 1 kết nạp cho em An`"""
_APPOINTED = re.compile(r"^(?:điều động|bổ nhiệm|tiếp nhận|chuẩn y|chỉ định|luân chuyển|phân công|đồng chí [^,]{5,40},[^.]{5,120}nghỉ hưu)")


def receives(low: str) -> bool:
    """Whether the sentence `low` tells that somebody is given a badge, a certificate or a present."""
    return _RECEIVES.search(low) is not None


def is_visited(low: str, person: int) -> bool:
    """Whether the words of `low` before the one named at `person` tell of a visit to him."""
    return _VISITED.search(low, 0, person) is not None


def hands_on(low: str, person: int) -> bool:
    """Whether the words of `low` before the one named at `person` tell that an office is handed on."""
    return _HANDS_ON.search(low, 0, person) is not None


def is_admitted(low: str) -> bool:
    """Whether `low` goes on to tell of those just admitted."""
    return "được kết nạp" in low or low.startswith(_ADMITTED) or _ADMITS.search(low) is not None


def is_appointed(low: str) -> bool:
    """Whether `low` begins with what a decision that is handed over does: `Điều động đồng chí An ...`."""
    return _APPOINTED.match(low) is not None
