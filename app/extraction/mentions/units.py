"""Units as parts of names: `Khối các cơ quan`, `Trường THPT Nguyễn Gia Thiều`, `thôn 5`, `Xây dựng` after `Sở`."""

from __future__ import annotations

import re

from app.extraction.folding import fold
from app.extraction.letters import LETTER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.name_words import capital_word_at, looks_like_person, may_be_syllable, person_begins
from app.extraction.mentions.phrases import PhraseIndex
from app.extraction.mentions.territories import ranked_territory_at
from app.extraction.mentions.unit_names import SHORT_FORM
from app.extraction.mentions.unit_words import INNER, RANK_WORD, begins_another, unit_words
from app.extraction.word_groups import COUNTED, RANK

_UNITS = load_toml("units")
_OPENERS = PhraseIndex(_UNITS["openers"])
_TRADES = PhraseIndex(_UNITS["trades"])
_QUARTERS = PhraseIndex([*_UNITS["villages"], *_UNITS["quarters"]])
_TOGETHER = ("các cơ quan ", "các khu ", "các cụm ")
"""`Đảng bộ | các khu công nghiệp | tỉnh`: those of a territory have one committee."""

_QUARTER_NAME = re.compile(rf"(?:số )?\d{{1,3}}[A-Z]?(?![\d/.,%]?\d|[{LETTER}%])|[{UPPER}]\d{{0,2}}(?![{LETTER}\d’'])")
_ITS_LETTERS_NUMBER = re.compile(rf"\d{{1,2}}(?![\d/%{LETTER}])")
"""`ấp Trà Canh A | 2`"""
_NUMBERED_QUARTER = re.compile(rf" \d{{1,2}}[A-C]?(?![\d/%{LETTER}]|[.,]\d)(?! {COUNTED}(?!\w))")
"""`thôn Nà Sang 2`, but not `thôn Nà Sang 2 đảng viên`."""
_FORCE_OF_ONE = re.compile(rf"(?:quân sự|công an|bộ đội biên phòng) {RANK}(?![{LETTER}])(?! (?:ủy|đoàn)(?!\w))")
"""`Đảng ủy | quân sự huyện`: each district has one."""
_BLOC = re.compile(rf" (?:[{UPPER}]|(?:các|cơ quan|doanh nghiệp|hành chính|trường|nội chính|dân|đại học|cơ sở|sự nghiệp)(?![{LETTER}]))")
_BRAND_CODE = re.compile(rf"[{UPPER}]{{2,}}\d{{1,3}}(?![{LETTER}\d/])")
"""`Đảng bộ CCTQ4`, `Đảng ủy PTSC2`"""
_TERM = "NK"
"""`Đại hội Chi bộ | NK 2022-2025`: the term of office for short."""
_HAS_CAPITAL = re.compile(rf"[{UPPER}\d]")


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
        quarter_number = _NUMBERED_QUARTER.match(text, opener)  # `Chi bộ khối 3A`: a quarter of a town
        return quarter_number.end() if quarter_number else opener  # `Đảng bộ Khối kiểm tra ...` goes on with a verb
    end = unit_words(text, opener, after=fold(text[position:opener]))
    is_bloc = text.startswith("khối", position)
    named = (
        (is_bloc or _HAS_CAPITAL.search(text, opener, end)) if end is not None else is_bloc and _HAS_CAPITAL.search(text, position, opener)
    )
    of_force = _FORCE_OF_ONE.match(text, position) is not None
    of_agencies = text.startswith(_TOGETHER, position) and RANK_WORD.match(text, (end or opener) + 1) is not None
    if text[position].islower() and not (named or of_agencies or of_force) and not ranked_territory_at(text, (end or opener) + 1):
        return None  # `chi bộ sinh viên` is any cell of students
    return end or opener


def _is_a_team(text: str, end: int) -> bool:
    """Whether what stands behind a `Tổ` that ends at `end` is a field of work, not the name of a quarter (`Tổ An ninh`)."""
    field = INNER.end_at(text, end + 1) if text.startswith(" ", end) else None
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
    if end and text.startswith((" - ", " – "), end) and not looks_like_person(text, end + 3) and not begins_another(text, end + 3):
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
