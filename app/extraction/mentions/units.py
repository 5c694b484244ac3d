"""Units as parts of names: `Khối các cơ quan`, `Trường THPT Nguyễn Gia Thiều`, `thôn 5`, `Xây dựng` after `Sở`."""

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
from app.extraction.mentions.territories import ranked_territory_at
from app.extraction.mentions.titles import TITLE_PHRASES
from app.extraction.mentions.unit_names import SHORT_FORM
from app.extraction.mentions.unit_numbers import day_of_name, is_numbered_school, numbered_end, own_number_end

_UNITS = load_toml("units")
_OPENERS = PhraseIndex(_UNITS["openers"])
_TRADES = PhraseIndex(_UNITS["trades"])
_QUARTERS = PhraseIndex(_UNITS["quarters"])
_INNER = PhraseIndex(_UNITS["inner"])
_RANKS = PhraseIndex(word for word in load_toml("honorifics")["ranks"] if "." not in word and "," not in word)
_NAMESAKES = frozenset(fold(word) for word in _UNITS["namesakes"])
_VERBS = frozenset(fold(word) for word in _UNITS["verbs"])
_ADVISES = frozenset({"tham mưu", "tổ chức", "tuyên truyền", "kiểm tra"})
"""Verbs that go on behind a name even where others would belong to it (`Phòng Quản lý đô thị | tham mưu`)."""
_PROJECTS = "QLDA"
"""`Ban QLDA | phát triển Lâm nghiệp`: what is built or developed belongs to the name."""
_TOGETHER = ("các cơ quan ", "các khu ", "các cụm ")
"""`Đảng bộ | các khu công nghiệp | tỉnh`: those of a territory have one committee."""
_STANDS_FOR = "đại diện"
"""Behind `và` it begins who else is there: `Đảng bộ Học viện và | đại diện Công đoàn`."""
_CONNECTORS = frozenset({"và", "thuộc", "công tác"})

_JOINT = re.compile(
    rf"(?: | ?[-–&] ?|, (?=[{LOWER}{UPPER}][^,.;:]{{2,30}} và )|(?:(?<= TH)|(?<= THCS)), (?=(?:THCS|THPT)(?: [{UPPER}]|, )))(?=[{LETTER}\d“\"])"
)
"""What joins a name's words; `Trường TH, THCS, THPT A` is one school of several levels."""
_RANK_WORD = re.compile(
    rf"TPHCM(?!\w)|(?:tỉnh|thành phố|TP|quận|huyện|thị xã|TX|xã(?! hội)|phường|thị trấn|đặc khu)(?:\.|(?![{LETTER}]))", re.IGNORECASE
)
_DOTTED = re.compile(r"T\. ?(?:Ư|W|X|P)(?![^\W\d_])")
"""`Đảng ủy Quân sự | T.Ư`, `Trung tâm Y tế | T.X Phổ Yên`"""
_QUARTER_NAME = re.compile(rf"(?:số )?\d{{1,3}}[A-Z]?(?![\d/.,%]?\d|[{LETTER}%])|[{UPPER}]\d{{0,2}}(?![{LETTER}\d’'])")
_ITS_LETTERS_NUMBER = re.compile(rf"\d{{1,2}}(?![\d/%{LETTER}])")
"""`ấp Trà Canh A | 2`"""
_NUMBERED_QUARTER = re.compile(
    rf" \d{{1,2}}[A-C]?(?![\d/%{LETTER}]|[.,]\d)(?! (?:đảng viên|đồng chí|đ/c|quần chúng|người|hộ|chi bộ|năm|tháng)(?!\w))"
)
"""`thôn Nà Sang 2`, but not `thôn Nà Sang 2 đảng viên`."""
_FORCE_OF_ONE = re.compile(
    rf"(?:quân sự|công an|bộ đội biên phòng) (?:tỉnh|thành phố|huyện|quận|thị xã)(?![{LETTER}])(?! (?:ủy|đoàn)(?!\w))"
)
"""`Đảng ủy | quân sự huyện`: each district has one."""
_BLOC = re.compile(rf" (?:[{UPPER}]|(?:các|cơ quan|doanh nghiệp|hành chính|trường|nội chính|dân|đại học|cơ sở|sự nghiệp)(?![{LETTER}]))")
_OTHER_BODY = re.compile(
    rf"(?:Bộ(?! (?:Tư lệnh|Chỉ huy))|Sở|Học viện|Trường(?= (?:Đại|Cao|Trung|TH|PT|Phổ|Tiểu|Mầm|Mẫu|Chính|Sĩ|Bồi|Dân|Nghiệp|Quản))|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đảng bộ|UBND|HĐND|Ban Tổ chức|Văn phòng|Tổng cục|Tập đoàn) (?=[{UPPER}])"
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
_BRAND_CODE = re.compile(rf"[{UPPER}]{{2,}}\d{{1,3}}(?![{LETTER}\d/])")
"""`Đảng bộ CCTQ4`, `Đảng ủy PTSC2`"""
_CODE = re.compile(rf"[{UPPER}]{{1,3}}\d{{1,4}}(?![{LETTER}\d])")
"""`Nhà máy Z131`"""
_CREDIT = re.compile(r"(?:Ảnh|Tin|Bài|Nguồn|Video|Clip)(?: ?:|, ảnh)|(?:Đồng chí|Đ/c)(?!\w)")
"""`Đảng bộ Công ty A - | Ảnh: Minh Sơn`, `Chi đoàn Văn phòng và | Đồng chí Trần Văn An`"""
_BEHIND_DASH = re.compile(r" [-–] (?:Trưởng|Phó|Nguyên|Phát biểu|Chủ trì|Trao|Tặng|Chúc mừng|Đại biểu)(?!\w)")
"""`Công ty A | - Phát biểu tại đại hội`, `Đảng ủy Công ty A | - Trưởng vùng`"""
_FIRM = re.compile(r"Tổng [Cc]ông ty(?!\w)|Công [Tt]y(?!\w)")
_TERM = "NK"
"""`Đại hội Chi bộ | NK 2022-2025`: the term of office for short."""
_ORDINAL = re.compile(r"số \d{1,3}(?![\d/.,%]?\d)")
"""`Trường Mầm non số 2`"""
_LED = Before(
    r"(?:bí thư|phó bí thư|phó bí thư thường trực|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|hiệu trưởng|phó hiệu trưởng|viện trưởng|chủ nhiệm)(?: (?:đảng ủy|đảng bộ|chi bộ|công đoàn|đoàn|hội đồng))? (?:nhà )?(?:trường|bệnh viện|công ty|tổng công ty|nhà máy|viện|học viện|ngân hàng|xí nghiệp|hợp tác xã|doanh nghiệp) ",
    re.IGNORECASE,
)
"""The post of who leads a unit that is named by what it is alone."""
_LED_REACH = 60
_FULL_NAME = 3
_FURTHER_NAME = re.compile(rf",? (?:\(|là |(?:đồng chí|ông|bà|anh|chị|cô|thầy) [{UPPER}])")
"""Who leads it is named behind: what stands before is the unit's own name."""
_HAS_CAPITAL = re.compile(rf"[{UPPER}\d]")
_MOST_WORDS = 14
_A_NAME = 2
"""So many capitalised words may be the whole of a name that a unit bears."""
CAPITALS_GO_ON = re.compile(
    r"(?:LẦN THỨ|NHIỆM KỲ|KHÓA|TỔ CHỨC|THÀNH CÔNG|KẾT NẠP|TRIỂN KHAI|TỔNG KẾT|SƠ KẾT|ĐẠI HỘI|HỘI NGHỊ|QUÁN TRIỆT|RA MẮT|TIẾP TỤC|TĂNG CƯỜNG|PHÁT HUY"
    r"|NÂNG CAO|HỌC TẬP|TUYÊN TRUYỀN|THỰC HIỆN|SINH HOẠT|THÔNG BÁO|CÔNG BỐ|TRAO|BẦU|TẶNG|ĐÓN|NĂM|QUÝ|THÁNG|VỚI)(?!\w)"
)
"""What a headline in capitals says behind a unit's name."""


def unit_at(text: str, position: int) -> int | None:
    """Where the unit that begins at `position` of cleaned text ends (its territory is not in it), None if there is none."""
    quarter, opener = _QUARTERS.end_at(text, position), _OPENERS.end_at(text, position) or _trade_or_brand(text, position)
    if quarter is not None and _is_a_team(text, quarter):
        return unit_words(text, quarter, after=fold(text[position:quarter]))
    if quarter is not None and quarter >= (opener or 0):
        short = SHORT_FORM.match(text, quarter)
        return _quarter_name(text, short.end() if short else quarter)
    if opener is None:
        return None
    if text[position:opener].lower() == "khối" and not _BLOC.match(text, opener):
        return opener  # `Đảng bộ Khối kiểm tra ...` goes on with a verb
    end = unit_words(text, opener, after=fold(text[position:opener]))
    is_bloc = text.startswith("khối", position)
    named = (
        (is_bloc or _HAS_CAPITAL.search(text, opener, end)) if end is not None else is_bloc and _HAS_CAPITAL.search(text, position, opener)
    )
    of_force = _FORCE_OF_ONE.match(text, position) is not None
    of_agencies = text.startswith(_TOGETHER, position) and _RANK_WORD.match(text, (end or opener) + 1) is not None
    if text[position].islower() and not (named or of_agencies or of_force) and not ranked_territory_at(text, (end or opener) + 1):
        return None  # `chi bộ sinh viên` is any cell of students
    return end or opener


def _is_a_team(text: str, end: int) -> bool:
    """Whether what stands behind a `Tổ` that ends at `end` is a field of work, not the name of a quarter (`Tổ An ninh`)."""
    field = _INNER.end_at(text, end + 1) if text.startswith(" ", end) else None
    return field is not None and " " in text[end + 1 : field] and not text[end + 1 : field].istitle() and text[end + 1].isupper()


def quarter_at(text: str, position: int) -> int | None:
    """Where the village or quarter named at `position` ends (`buôn Kò Siêr`), None if there is none."""
    quarter = _QUARTERS.end_at(text, position)
    return _quarter_name(text, quarter) if quarter is not None else None


def _trade_or_brand(text: str, position: int) -> int | None:
    """Where the capitalised trade or the brand ends by which a unit is called for short: `Đảng ủy | Than | Quảng Ninh`, `Đảng bộ | VNPT | Hà Nam`."""
    word = capital_word_at(text, position)
    if word is None:
        return None
    if code := _BRAND_CODE.match(text, position):
        return code.end()
    is_name = word - position > 1 and text[position:word] != _TERM
    is_brand = is_name and not may_be_syllable(text[position:word]) and not person_begins(text, position)
    return _TRADES.end_at(text, position) or (word if is_brand else None)


def _quarter_name(text: str, position: int) -> int | None:
    if text[position : position + 1] != " ":
        return None
    if number := _QUARTER_NAME.match(text, position + 1):
        return number.end()
    end = _capitals(text, position + 1, most=4)
    if end and text[end - 2] == " " and (number := _ITS_LETTERS_NUMBER.match(text, end)):
        return number.end()
    if end and text.startswith((" - ", " – "), end) and not looks_like_person(text, end + 3) and not _begins_another(text, end + 3):
        second = _capitals(text, end + 3, most=3)  # `thôn Nà Sang - Nà Lốc`
        end = second if second and " " in text[end + 3 : second] else end
    number = _NUMBERED_QUARTER.match(text, end) if end else None
    return number.end() if number else end


def _capitals(text: str, position: int, *, most: int) -> int | None:
    last = None
    for _ in range(most):
        end = capital_word_at(text, position)
        if end is None or (last is not None and person_begins(text, position)):
            break
        last = end
        if text[end : end + 1] != " ":
            break
        position = end + 1
    return last


def unit_words(text: str, position: int, *, after: str = "") -> int | None:
    """Where the words of a unit's name that follow `position` end: capitalised ones, numbers and the phrases of the lexicon.

    Stops before a rank word (`tỉnh`, `TP`), before a person's name unless a namesake word stands there, and never ends in
    a connector. `after` is the folded word before. None if no word of a name follows.
    """
    joined, named, opened, alone = False, 0, False, False
    project = "dự án" in after or after == "ban quản lý"
    first, nameless = position, 0
    last, namesake = None, after.rsplit(" ", 1)[-1] in _NAMESAKES or after in _NAMESAKES
    for _ in range(_MOST_WORDS):
        joint = _JOINT.match(text, position)
        if joint is None or (last is not None and _FORM_BEHIND.match(text, joint.start())):
            break
        start = joint.end()
        if (
            _RANK_WORD.match(text, start)
            or _DOTTED.match(text, start)
            or _CREDIT.match(text, start)
            or CAPITALS_GO_ON.match(text, start)
            or _BEHIND_DASH.match(text, joint.start())
            or ((joined or _parts(joint.group(), after)) and _begins_another(text, start))
        ):
            break  # a territory begins, or after `và`, a comma or a dash another body or someone's post or rank
        if phrase := _INNER.end_at(text, start):
            word = fold(text[start:phrase])
            goes_on = word == _STANDS_FOR if joined else not project or word in _ADVISES
            verb = goes_on and word in _VERBS and text[start].islower()
            if verb and (not _TRADING.match(after) or _HAS_NAME.search(text, first, joint.start())):
                break
            nameless = nameless or (last or first) * verb  # `Công ty TNHH | sản xuất và thương mại | Suối Ngà`
            joined, project = word in _CONNECTORS, project or "dự án" in word or word == "quản lý"
            if word not in _CONNECTORS:
                last = phrase
            namesake, named = namesake or word in _NAMESAKES, 0
            position, opened, alone = phrase, text[start].isupper(), False
            continue
        code = _CODE.match(text, start) or _ORDINAL.match(text, start)
        code = code or (last and _FIRM.match(text, start)) or day_of_name(text, start, after)
        end = code.end() if code else capital_word_at(text, start)
        if end is not None:
            if last is not None and _is_another_body(text, joint):
                break
            if last is None and namesake and _of_its_head(text, start):
                break  # `Bí thư Chi bộ Trường | Trần Văn An`
            if person_begins(text, start) and (not namesake or (named >= _A_NAME and looks_like_person(text, start))):
                break  # `Trường Nguyễn Du | Trần Văn An`
            namesake = namesake or fold(text[start:end]) in _NAMESAKES
            project = project or text[start:end] == _PROJECTS
        elif (end := own_number_end(text, joint, after, first=last is None)) is None:
            small = _small_letters(text, start, opened=opened, alone=alone) if named < _A_NAME and joint.group() == " " else None
            if small is None:
                break
            position, may_end = small
            last = position if may_end else last
            named, opened, alone = 0, False, False
            continue
        opened = text[start:end].istitle()
        alone = opened and may_be_syllable(text[start:end])
        named = named + 1 if opened else 0
        last = position = end
        joined = False
    last = _named_end(text, first, nameless, last) if nameless else last
    return numbered_end(text, last) if last is not None and is_numbered_school(after) else last


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
    if compound is not None and not _begins_another(text, compound + 1):
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


def _begins_another(text: str, position: int) -> bool:
    """Whether a body, a post, someone's rank or a document begins at `position`: `Quân khu 5 và | Đại tá Trần Văn An`."""
    if head_at(text, position) is not None or _DOCUMENT.match(text, position):
        return True
    return any(phrases.end_at(text, position) for phrases in (TITLE_PHRASES, _RANKS))


def _parts(joint: str, after: str) -> bool:
    """Whether a body behind `joint` is no part of the name: behind a comma, and of a department (nothing `after` which the name stands) behind a dash."""
    mark = joint.strip()
    return mark == "," or (mark in ("-", "–") and not after)
