"""Where the words of a unit's name end: `Trường THPT | Nguyễn Gia Thiều`, `Công ty | Cổ phần Xây dựng Suối Ngà`."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.folding import fold
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.compounds import compound_end, last_syllable_end
from app.extraction.mentions.heads import head_at
from app.extraction.mentions.name_words import capital_run, capital_word_at, looks_like_person, may_be_syllable, person_begins
from app.extraction.mentions.phrases import PhraseIndex
from app.extraction.mentions.titles import TITLE_PHRASES
from app.extraction.mentions.unit_numbers import day_of_name, is_numbered_school, numbered_end, own_number_end
from app.extraction.word_groups import HONORIFIC

_UNITS = load_toml("units")
INNER = PhraseIndex(_UNITS["inner"])
_RANKS = PhraseIndex(word for word in load_toml("honorifics")["ranks"] if "." not in word and "," not in word)
_NAMESAKES = frozenset(fold(word) for word in _UNITS["namesakes"])
_VERBS = frozenset(fold(word) for word in _UNITS["verbs"])
_ADVISES = frozenset({"tham mưu", "tổ chức", "tuyên truyền", "kiểm tra"})
"""Verbs that go on behind a name even where others would belong to it (`Phòng Quản lý đô thị | tham mưu`)."""
_PROJECTS = "QLDA"
"""`Ban QLDA | phát triển Lâm nghiệp`: what is built or developed belongs to the name."""
_WORKS = frozenset(
    {"sản xuất", "vận hành", "khai thác", "kinh doanh", "sửa chữa", "thi công", "thiết kế", "tổng hợp", "lái xe", "giao dịch"}
)
"""Verbs that are part of the name where the unit then does something else, or is numbered: `Chi bộ Vận hành | sản xuất 2`."""
_DOES = re.compile(r" (?:(?:có|gồm) \d|(?:đã|vừa|mới|sẽ|tổ chức|họp|kết nạp|thuộc|tiến hành) )")
_STANDS_FOR = "đại diện"
"""Behind `và` it begins who else is there: `Đảng bộ Học viện và | đại diện Công đoàn`."""
_CONNECTORS = frozenset({"và", "thuộc", "công tác"})
_JOINT = re.compile(
    rf"(?: | ?[-–&] ?|, (?=[{LOWER}{UPPER}][^,.;:]{{2,30}} và )|(?:(?<= TH)|(?<= THCS)), (?=(?:THCS|THPT)(?: [{UPPER}]|, )))(?=[{LETTER}\d“\"])"
)
"""What joins a name's words; `Trường TH, THCS, THPT A` is one school of several levels."""
RANK_WORD = re.compile(
    rf"TPHCM(?!\w)|(?:tỉnh|thành phố|TP|quận|huyện|thị xã|TX|xã(?! hội)|phường|thị trấn|đặc khu)(?:\.|(?![{LETTER}]))", re.IGNORECASE
)
_DOTTED = re.compile(r"T\. ?(?:Ư|W|X|P)(?![^\W\d_])")
"""`Đảng ủy Quân sự | T.Ư`, `Trung tâm Y tế | T.X Phổ Yên`"""
_OTHER_BODY = re.compile(
    rf"(?:Bộ(?! (?:Tư lệnh|Chỉ huy))|Sở|Học viện|Trường(?= (?:Đại|Cao|Trung|TH|PT|Phổ|Tiểu|Mầm|Mẫu|Chính|Sĩ|Bồi|Dân|Nghiệp|Quản))|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đảng bộ|UBND|HĐND|UBKT|Ủy ban Kiểm tra|Ban Tổ chức|Ban Nội chính|Ban Dân vận|Ban Tuyên giáo(?: và Dân vận)?|Văn phòng|Tổng cục|Tập đoàn) (?=[{UPPER}])"
)
"""Another body begins: `Khoa Kinh tế | Trường Đại học A`; `Trường` may also be part of a name after which one is called."""
_LEGAL_FORM = re.compile(r"(?:cổ phần|CP|TNHH|MTV)$", re.IGNORECASE)
"""`Công ty Cổ phần | Tập đoàn A` is one firm."""
_TRADING = re.compile(r"(?:tổng )?công ty|doanh nghiệp|xí nghiệp|nhà máy|hợp tác xã|htx")
_HAS_NAME = re.compile(rf"(?<![{LETTER}])(?!TNHH|MTV|CP|Cổ |TMCP|XNK|SX|TM|DV)[{UPPER}]")
"""A firm's own name behind its legal form and trade."""
_FORM_BEHIND = re.compile(
    r" ?[-–] ?(?:Công ty(?: (?:TNHH|CP|cổ phần|mẹ|trách nhiệm hữu hạn))|CTCP)(?: (?:MTV|(?:một|hai) thành viên))?(?!\w)", re.IGNORECASE
)
"""`Tổng Công ty Bến Nghé | - Công ty TNHH MTV`: what it is by law, behind its name."""
_DOCUMENT = re.compile(r"(?:Thông tư|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Hướng dẫn|Thông báo|Quy định)(?: số)? \d")
"""`của Bộ Nội vụ và | Thông tư 27`: what was issued, not who issued it."""
_PRIZE = re.compile(
    r"(?:Huy hiệu|Huy chương|Huân chương|Kỷ niệm chương|Bằng khen|Giấy khen|Giấy chứng nhận|Cờ (?:thi đua|đơn vị|dẫn đầu|truyền thống))(?!\w)"
)
"""`trao Huy hiệu 40 năm cho bà An, Chi bộ Phân xưởng 1 và | Huy hiệu 30 năm cho ông Bình`: what others are given."""
_CODE = re.compile(rf"[{UPPER}]{{1,3}}\d{{1,4}}(?![{LETTER}\d])")
"""`Nhà máy Z131`"""
_CREDIT = re.compile(r"(?:Ảnh|Tin|Bài|Nguồn|Video|Clip)(?: ?:|, ảnh)|(?:Đồng chí|Đ/c)(?!\w)")
"""`Đảng bộ Công ty A - | Ảnh: Minh Sơn`, `Chi đoàn Văn phòng và | Đồng chí Trần Văn An`"""
_BEHIND_DASH = re.compile(r" [-–] (?:Trưởng|Phó|Nguyên|Phát biểu|Chủ trì|Trao|Tặng|Chúc mừng|Đại biểu)(?!\w)")
"""`Công ty A | - Phát biểu tại đại hội`, `Đảng ủy Công ty A | - Trưởng vùng`"""
_FIRM = re.compile(r"Tổng [Cc]ông ty(?!\w)|Công [Tt]y(?!\w)")
_ORDINAL = re.compile(r"số \d{1,3}(?![\d/.,%]?\d)")
"""`Trường Mầm non số 2`"""
_LED = Before(
    r"(?:bí thư|phó bí thư|phó bí thư thường trực|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|hiệu trưởng|phó hiệu trưởng|viện trưởng|chủ nhiệm)(?: (?:đảng ủy|đảng bộ|chi bộ|công đoàn|đoàn|hội đồng))? (?:nhà )?(?:trường|bệnh viện|công ty|tổng công ty|nhà máy|viện|học viện|ngân hàng|xí nghiệp|hợp tác xã|doanh nghiệp) ",
    re.IGNORECASE,
)
"""The post of who leads a unit that is named by what it is alone."""
_LED_REACH = 60
_FULL_NAME = 3
_FURTHER_NAME = re.compile(rf",? (?:\(|là |(?:cô|thầy|{HONORIFIC}) [{UPPER}])")
"""Who leads it is named behind: what stands before is the unit's own name."""
_MOST_WORDS = 14
_A_NAME = 2
"""So many capitalised words may be the whole of a name that a unit bears."""
CAPITALS_GO_ON = re.compile(
    r"(?:LẦN THỨ|NHIỆM KỲ|KHÓA|TỔ CHỨC|THÀNH CÔNG|KẾT NẠP|TRIỂN KHAI|TỔNG KẾT|SƠ KẾT|ĐẠI HỘI|HỘI NGHỊ|QUÁN TRIỆT|RA MẮT|TIẾP TỤC|TĂNG CƯỜNG|PHÁT HUY"
    r"|NÂNG CAO|HỌC TẬP|TUYÊN TRUYỀN|THỰC HIỆN|SINH HOẠT|THÔNG BÁO|CÔNG BỐ|TRAO|BẦU|TẶNG|ĐÓN|NĂM|QUÝ|THÁNG|VỚI)(?!\w)"
)
"""What a headline in capitals says behind a unit's name."""


def unit_words(text: str, position: int, *, after: str = "") -> int | None:
    """Where the words of a unit's name that follow `position` end: capitalised ones, numbers and the phrases of the lexicon.

    Stops before a rank word (`tỉnh`, `TP`), before a person's name unless a namesake word stands there, and never ends in
    a connector. `after` is the folded word before. None if no word of a name follows.
    """
    end = _Words(text, position, after).end()
    return numbered_end(text, end) if end is not None and is_numbered_school(after) else end


class _Words:
    """The words of one unit's name, taken up one after another."""

    def __init__(self, text: str, position: int, after: str) -> None:
        self._text, self._after = text, after
        self._first = self._position = position
        self._last: int | None = None
        """Where the name may end."""
        self._joined = False
        """Whether the last word was a connector."""
        self._capitals = 0
        """How many capitalised words stand there in a row."""
        self._opened = self._alone = False
        """Whether the last word may be the first of a compound, and whether it is but one syllable that no lexicon has."""
        self._namesake = after.rsplit(" ", 1)[-1] in _NAMESAKES or after in _NAMESAKES
        """Whether a person's name may stand in it."""
        self._project = "dự án" in after or after == "ban quản lý"
        self._trade: int | None = None
        """Where the trade of a firm begins that reads like a verb: `Công ty TNHH | sản xuất và thương mại Suối Ngà`."""

    def end(self) -> int | None:
        """Where the name ends, None where there is none."""
        for _ in range(_MOST_WORDS):
            joint = _JOINT.match(self._text, self._position)
            if joint is None or self._is_over(joint) or not self._take(joint):
                break
        return self._last if self._trade is None else _named_end(self._text, self._first, self._trade, self._last)

    def _is_over(self, joint: re.Match[str]) -> bool:
        """Whether a territory begins behind `joint`, or what the name is followed by, or after `và`, a comma or a dash another body or someone's post or rank."""
        text, start = self._text, joint.end()
        if self._last is not None and _FORM_BEHIND.match(text, joint.start()):
            return True
        if RANK_WORD.match(text, start) or _DOTTED.match(text, start) or _CREDIT.match(text, start) or CAPITALS_GO_ON.match(text, start):
            return True
        if _BEHIND_DASH.match(text, joint.start()):
            return True
        return (self._joined or _parts(joint.group(), self._after)) and begins_another(text, start)

    def _take(self, joint: re.Match[str]) -> bool:
        """Take up the word behind `joint`; False where it is none of the name."""
        text, start = self._text, joint.end()
        if phrase := INNER.end_at(text, start):
            return self._take_phrase(joint, phrase)
        code = _CODE.match(text, start) or _ORDINAL.match(text, start)
        code = code or (self._last and _FIRM.match(text, start)) or day_of_name(text, start, self._after)
        end = code.end() if code else capital_word_at(text, start)
        if end is None:
            end = own_number_end(text, joint, self._after, first=self._last is None)
            if end is None:
                return self._take_small_letters(joint)
        elif self._names_another(joint):
            return False
        else:
            self._namesake = self._namesake or fold(text[start:end]) in _NAMESAKES
            self._project = self._project or text[start:end] == _PROJECTS
        self._opened = text[start:end].istitle()
        self._alone = self._opened and may_be_syllable(text[start:end])
        self._capitals = self._capitals + 1 if self._opened else 0
        self._last = self._position = end
        self._joined = False
        return True

    def _take_phrase(self, joint: re.Match[str], end: int) -> bool:
        """Take up the phrase of the lexicon between `joint` and `end`; False where it is a verb that goes on with the sentence."""
        word = fold(self._text[joint.end() : end])
        is_capital = self._text[joint.end()].isupper()
        goes_on = word == _STANDS_FOR if self._joined else not self._project or word in _ADVISES
        if goes_on and word in _VERBS and self._text[joint.end()].islower() and not (word in _WORKS and _acts_or_numbered(self._text, end)):
            if not _TRADING.match(self._after) or _HAS_NAME.search(self._text, self._first, joint.start()):
                return False
            if self._trade is None:
                self._trade = self._last or self._first
        self._joined = word in _CONNECTORS
        self._project = self._project or "dự án" in word or word == "quản lý"
        self._namesake = self._namesake or word in _NAMESAKES
        if not self._joined:
            self._last = end
        self._position, self._capitals, self._opened, self._alone = end, 0, is_capital, False
        return True

    def _take_small_letters(self, joint: re.Match[str]) -> bool:
        """Take up the small letters behind `joint` that belong to the capitalised word before; False where there are none."""
        if self._capitals >= _A_NAME or joint.group() != " ":
            return False
        small = _small_letters(self._text, joint.end(), opened=self._opened, alone=self._alone)
        if small is None:
            return False
        self._position, may_end = small
        if may_end:
            self._last = self._position
        self._capitals, self._opened, self._alone = 0, False, False
        return True

    def _names_another(self, joint: re.Match[str]) -> bool:
        """Whether another body, or a person, is named behind `joint`: `Bí thư Chi bộ Trường | Trần Văn An`, `Trường Nguyễn Du | Trần Văn An`."""
        text, start = self._text, joint.end()
        if self._last is not None and _is_another_body(text, joint):
            return True
        if self._last is None and self._namesake and _of_its_head(text, start):
            return True
        if not person_begins(text, start):
            return False
        return not self._namesake or (self._capitals >= _A_NAME and looks_like_person(text, start))


def _acts_or_numbered(text: str, end: int) -> bool:
    """Whether what stands behind `end`, and the unit's number there, is something that a unit does."""
    return _DOES.match(text, numbered_end(text, end)) is not None


def _named_end(text: str, first: int, trade: int, last: int | None) -> int | None:
    """Where a firm's name from `first` on ends: at `last`, if a name stands behind its trade from `trade` on; else the trade tells what it does."""
    if _HAS_NAME.search(text, trade, last or trade):
        return last
    return trade if trade > first else None


def _small_letters(text: str, start: int, *, opened: bool, alone: bool) -> tuple[int, bool] | None:
    """Where the small letters at `start` end that belong to the capitalised word before, and whether the name may end there.

    `opened`: that word may be the first of a compound; `alone`: it is but one syllable that no lexicon has.
    """
    compound = compound_end(text, start) if opened else None
    if compound is not None and not begins_another(text, compound + 1):
        return compound, False
    end = last_syllable_end(text, start) if alone else None
    return (end, True) if end is not None else None


def _is_another_body(text: str, joint: re.Match[str]) -> bool:
    """Whether the word of another body stands behind `joint`, and no firm's legal form before it that may go on with one."""
    return _OTHER_BODY.match(text, joint.end()) is not None and not _LEGAL_FORM.search(text, max(0, joint.start() - 8), joint.start())


def legal_form_end(text: str, end: int) -> int:
    """Where a firm's name that ends at `end` ends with what it is by law behind a dash, which is no part of it."""
    form = _FORM_BEHIND.match(text, end)
    return form.end() if form else end


def _of_its_head(text: str, position: int) -> bool:
    """Whether the full name behind a unit's bare word is that of who leads it: no unit is called so at length without the word for what it is."""
    if not looks_like_person(text, position) or not _LED.search(text[max(0, position - _LED_REACH) : position]):
        return False
    words = capital_run(text, position, most=6)
    return len(words) >= _FULL_NAME and _FURTHER_NAME.match(text, words[-1][1]) is None


def begins_another(text: str, position: int) -> bool:
    """Whether a body, a post, someone's rank, a document or a prize begins at `position`: `Quân khu 5 và | Đại tá Trần Văn An`."""
    if head_at(text, position) is not None or _DOCUMENT.match(text, position) or _PRIZE.match(text, position):
        return True
    return any(phrases.end_at(text, position) for phrases in (TITLE_PHRASES, _RANKS))


def _parts(joint: str, after: str) -> bool:
    """Whether a body behind `joint` is no part of the name: behind a comma, and of a department (nothing `after` which the name stands) behind a dash."""
    mark = joint.strip()
    return mark == "," or (mark in ("-", "–") and not after)
