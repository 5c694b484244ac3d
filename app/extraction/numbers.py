"""Numbers as the articles write them: `4.312`, `72,5%`, `02`, `gần 6 nghìn`, `mười lăm`.

A number that is part of something else (a date, a time, a document's symbol, a Roman numeral) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.letters import LETTER
from app.extraction.spans import NumberMention
from app.extraction.word_groups import DAY_PART

_UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS = {"mươi": 10, "chục": 10}
_SCALES = {"trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}
_ZERO_FILL = frozenset({"linh", "lẻ"})  # `một trăm linh năm` is 105

DIGITS = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,3})?(?!\d)|\d{1,3}(?:,\d{3}){1,4}(?![\d%])|\d{1,12}(?:[.,]\d{1,3})?(?!\d)"
"""A number in digits, for use inside a regular expression; what it matches, `read_digits` turns into a value."""

# Searched from digit to digit: the look-behind stands after the first one so that the search can skip what is none.
_FIRST_DIGIT = re.compile(rf"[0-9](?<![\w.,].)(?<![{LETTER}]-.)")
_NO_NUMBER = re.compile(
    rf"""
      \d+\s?[-/]\s?[A-ZĐ][{LETTER}]{{0,7}}(?:[/-][{LETTER}.]{{1,12}})?   # a document's symbol: 293-QĐ/TW, 39/QĐ-TTg
    | \d\d?(?::\d\d){{1,2}}(?!\d) | \d\d?[hg]\d{{0,2}}\b | \d\d?\ giờ\b  # a time
    | \d\d?[/.-]\d\d?[/.-]\d{{4}}(?!\d) | \d\d?[/-](?:19|20)\d\d(?!\d)  # 28.10.2021, 10/2021
    | (?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?!\d)                      # a term: 2020-2025
    """,
    re.VERBOSE,
)
_YEAR_LEAD = re.compile(r"[Nn]ăm $|[Xx]uân $|[Tt]ết $")
_DATE_LEAD = Before(rf"\b(?:ngày|{DAY_PART}|nay|qua|tháng|quý|hôm|đợt|dịp|mùng|mồng) ", re.IGNORECASE)
_DATE = re.compile(
    r"(?:\d\d?(?:,\ |\ và\ |\s?[-–]\s?|\ đến\ (?:ngày\ )?))?\d\d?(?:[/.-]\d\d?|\ tháng\ \d\d?)?(?![\d%/])|\d{4}(?!\d)", re.VERBOSE
)
_A_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?!\d)")
_DIGITS = re.compile(rf"(?P<digits>{DIGITS})(?:\ ?(?P<percent>%)|\ (?P<scale>nghìn|ngàn|vạn|triệu|tỷ)\b)?")
_WORDS = alternation((*_UNITS, "mười", *_TENS, *_SCALES, *_ZERO_FILL))
_FIRST_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười")
_IN_WORDS = Cued(rf"(?:{'|'.join((*_FIRST_WORDS, *map(str.capitalize, _FIRST_WORDS)))})\b(?:\ (?:{_WORDS})\b){{0,9}}")
# `năm`, `ba`, `một` are everyday words too: a single word is a number only before something that is counted.
_THINGS = (
    r" (?:đồng chí|đảng viên|quần chúng|chi bộ|đảng bộ|đảng ủy|tổ chức|chi, đảng bộ|lớp|học viên|học sinh|sinh viên|đoàn viên|cán bộ|tập thể|cá nhân"
    r"|đại biểu|ủy viên|cấp ủy viên|công nhân|hội viên|giáo viên|bác sĩ|quân nhân|nông dân|chiến sĩ|thanh niên|em|người|huy hiệu|trường hợp|cơ sở|đơn vị|xã|phường|thôn|bản|ấp|khóm)\b"
)
_COUNTED = re.compile(_THINGS, re.IGNORECASE)
# What numbers a thing among others: `lớp 12`, `Chi bộ 14`, `thôn 5`.
_ORDINAL_LEAD = Before(
    r"\b(?:lớp|khối|khóa|lần thứ|thứ|điều|khoản|mục|tổ|tổ dân phố|thôn|xóm|ấp|khu phố|khóm|chi bộ|phường|quận|hạng|giai đoạn) ",
    re.IGNORECASE,
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN_NUMERAL = re.compile("[ivxl]+")
_ORDINAL_WORDS = frozenset({*_UNITS, *_TENS, "mười"})
_RANGE_COUNTED = re.compile(rf"(?: đến | tới | ?[-–] ?)(?:{'|'.join(_FIRST_WORDS)}){_THINGS}", re.IGNORECASE)
"""`từ hai đến ba đảng viên`"""
_GROUPED_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_BY_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+")
_YEAR_LEADS = ("trong ", "hằng ", "hàng ", "mỗi ", "cả ", "đầu ", "cuối ", "các ", "những ", "qua ")


def find_numbers(text: str, start: int = 0, end: int | None = None) -> list[NumberMention]:
    """The numbers in `text[start:end]`, in text order, with offsets into `text`.

    A ratio (`72/72`) or a range (`45-50`, `từ 45 đến 50`) is two numbers; `between` tells what joins them.
    Years, days, times, terms (`2020-2025`) and the numbers of documents are left out.
    """
    stop = len(text) if end is None else end
    found = [*_in_digits(text, start, stop), *_in_words(text, start, stop)]
    return sorted(found, key=lambda number: number.start)


def _in_digits(text: str, position: int, stop: int) -> Iterator[NumberMention]:
    while first := _FIRST_DIGIT.search(text, position, stop):
        start = first.start()
        left = text[max(0, start - 8) : start]
        other = _NO_NUMBER.match(text, start, stop)
        if other is None and _DATE_LEAD.search(left):
            other = _DATE.match(text, start, stop)
        elif other is None and _YEAR_LEAD.search(left):
            other = _A_YEAR.match(text, start, stop)
        if other is not None:
            position = other.end()
            continue
        match = _DIGITS.match(text, start, stop)
        if match is not None and _ORDINAL_LEAD.search(text, max(0, start - 16), start) and not _COUNTED.match(text, match.end()):
            position = match.end()
            continue
        if match is None:
            position = start + 1
            continue
        position = match.end()
        scale = match["scale"]
        value = read_digits(match["digits"], percent=(match["percent"] or scale) is not None)
        if scale:
            value = _whole(value * _SCALES[scale])
        yield NumberMention(start, position, value, match["percent"] is not None)


def _in_words(text: str, start: int, stop: int) -> Iterator[NumberMention]:
    for match in _IN_WORDS.finditer(text, start, stop):
        if match.start() and (text[match.start() - 1].isalpha() or _ends_name(text, match.start())):
            continue
        if mention := _word_number(text, match):
            yield mention


def _ends_name(text: str, position: int) -> bool:
    """Whether a capital at `position` goes on with a word before it: `huyện Thanh Ba năm 2018` counts no three years."""
    return text[position].isupper() and position > 1 and text[position - 1] == " " and text[position - 2].isalnum()


def read_digits(digits: str, *, percent: bool = False) -> int | float:
    """The value of a number in digits: dots group thousands, a comma begins the decimals.

    Both are also found the other way about (`72.5%`, `4,974`): a separator before exactly three digits groups, save a
    comma in a percentage or before a scale (`1,284 triệu`), for which `percent` stands too. Raises ValueError if
    `digits` is no such number.
    """
    if "." in digits and _GROUPED_BY_DOTS.fullmatch(digits):
        return _whole(float(digits.replace(".", "").replace(",", ".")))
    if "," in digits and not percent and _GROUPED_BY_COMMAS.fullmatch(digits):
        return int(digits.replace(",", ""))
    return _whole(float(digits.replace(",", ".")))


def read_words(words: str) -> int | None:
    """The value of a number in words (`hai mươi mốt` is 21, `một trăm linh năm` 105), None if the words make none."""
    total, group, digit, pending = 0, 0, 0, False
    for word in words.casefold().split():
        if word in _UNITS:
            if pending:
                return None
            digit, pending = _UNITS[word], True
        elif word == "mười":
            if pending:
                return None
            group += 10
        elif word in _TENS:
            group += (digit if pending else 1) * 10
            digit, pending = 0, False
        elif word in _ZERO_FILL:
            continue
        else:
            scale = _SCALES[word]
            group += digit
            digit, pending = 0, False
            if scale == 100:
                group = (group or 1) * 100
            else:
                total, group = total + (group or 1) * scale, 0
    return total + group + digit


def between(text: str, first: NumberMention, second: NumberMention) -> str | None:
    """What joins two neighbouring numbers: `/` (a ratio), `-` (a range), None if they are apart."""
    gap = text[first.end : second.start].strip().casefold()
    if gap == "/":
        return "/"
    return "-" if gap in {"-", "–", "đến", "tới"} else None


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 6)


def _word_number(text: str, match: re.Match[str]) -> NumberMention | None:
    words, end = match.group(), match.end()
    last = words.rsplit(" ", 1)[-1].casefold()
    if last == "năm" and " " in words and not _COUNTED.match(text, end):  # `mười năm`: ten years
        words = words.rsplit(" ", 1)[0]
        return NumberMention(match.start(), match.start() + len(words), value) if (value := read_words(words)) is not None else None
    if " " not in words:
        if not _COUNTED.match(text, end) and not _RANGE_COUNTED.match(text, end):
            return None
        if last == "năm" and text[max(0, match.start() - 6) : match.start()].casefold().endswith(_YEAR_LEADS):
            return None
    value = read_words(words)
    return None if value is None else NumberMention(match.start(), end, value)


def ordinal(digits: str) -> int:
    """The number that `digits`, Arabic or Roman up to 89, write (`13`, `XIII`); raises KeyError for other letters."""
    if digits.isdigit():
        return int(digits)
    values = [_ROMAN[digit] for digit in digits.upper()]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def read_ordinal(words: str | None) -> int | None:
    """The number that `words`, in lower case, write as digits, as a Roman numeral or in words (`4`, `iv`, `tư`); None if they write none."""
    if words is None:
        return None
    if words.isdigit() or _ROMAN_NUMERAL.fullmatch(words):
        return ordinal(words)
    known = {"nhất": 1, "nhì": 2}
    return known.get(words) or (read_words(words) if all(part in _ORDINAL_WORDS for part in words.split()) else None)
