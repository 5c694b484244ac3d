"""People's names in the text: by honorific, by post, by their place in a list; full, or short after a full one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import Level
from app.extraction.folding import fold, normal
from app.extraction.gazetteer import SHORT_TYPES, gazetteer
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.name_words import (
    CLANS,
    COMMON_FAMILY_NAMES,
    ETHNIC_GROUPS,
    FAMILY_NAMES,
    SURE_FAMILY_NAMES,
    capitalised,
    is_family_name,
    is_womans_name,
    looks_like_person,
    may_be_syllable,
)
from app.extraction.word_groups import FEW, HONORIFIC, RANK_OR_SHORT

_TABLE = load_toml("honorifics")


_RANKS = rf"(?:(?:{alternation(_TABLE['ranks'])})[.,]? )"
_HONORIFIC = re.compile(rf"(?<![{LETTER}])(?:{alternation(_TABLE['honorifics'])})(?: gồm)?:? {_RANKS}{{0,3}}$", re.IGNORECASE)
_RANK_ONLY = re.compile(rf"(?<![{LETTER}]){_RANKS}{{1,3}}$", re.IGNORECASE)
_LAST_WORDS = frozenset(fold(re.split(r"[ .,]+", word.rstrip(" .,"))[-1]) for key in ("honorifics", "ranks") for word in _TABLE[key]) | {
    "gồm"
}
_THING = re.compile(rf"(?<![{LETTER}])(?:{alternation(_TABLE['things'])}):? ?$", re.IGNORECASE)
_WORD = rf"(?:[{UPPER}][{LETTER}]*(?:[’'](?:(?<=\b[KH].) (?=[{UPPER}]))?[{UPPER}]?[{LETTER}]+)?)"
"""A word of a name, with the particle that an apostrophe joins to it: `K'Tám`, `K' Tám`."""
_RUN = re.compile(rf"{_WORD}(?:(?: |-(?=[{UPPER}])){_WORD}){{0,9}}")
_ADDRESSES = ("Ông", "Bà", "Anh", "Chị", "Cô", "Cụ")
_OPENING_HONORIFIC = re.compile(rf"(?:{'|'.join(_ADDRESSES)}) ({_WORD}) {_WORD}")
"""`Ông` is a family name too (`Ông Thị Sáu`)."""
_NAME_WORD = re.compile(_WORD)
_PRONOUN = Cued(rf"(?<![{LETTER}])(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ)(?= [{LOWER}])")
_CLAUSE_HEAD = re.compile(
    r"(?:[,;:“\"–-] ?| và | thì | mà |khi |do |, nhưng |(?<!\w)(?:nhưng|song|hiện|nay|hiện nay|hiện tại|đến nay|sau đó|trước đó|trước đây|khi đó|lúc đó|khi ấy) )$",
    re.IGNORECASE,
)
_HOLDS_OFFICE = re.compile(
    r"(?:(?:từng|đã|lần lượt|được) )+(?:giữ|đảm nhiệm|đảm nhận|kinh qua|trải qua|bầu|bổ nhiệm|điều động|luân chuyển|phân công|chỉ định)(?!\w)"
)
"""`trong quá trình công tác ông từng giữ các chức vụ ...`: no head of a clause is needed."""
_IS_MOVED = Before(
    r"(?<!\w)(?:bầu|bổ nhiệm|điều động|luân chuyển|phân công|chỉ định|cử|đưa|giao|tín nhiệm)(?: (?:và|,) (?:bổ nhiệm|chỉ định|phân công|điều động))? ",
    re.IGNORECASE,
)
_TO_AN_OFFICE = re.compile(
    r"(?:(?:về|sang|đến|lên|tiếp tục|trở lại) )*(?:giữ|làm|tham gia|đảm nhiệm|đảm nhận|kiêm|vào)(?! (?:việc|đơn|hồ sơ|quen))(?!\w)"
)
"""`Huyện ủy điều động | ông | làm Bí thư Đảng ủy xã A`."""
_ONE_OF_MANY = Before(rf"(?:các|những|{FEW}|mỗi|từng|quý|của|một|với|cho|thay|và|là|nhiều|số) ", re.IGNORECASE)
_COUNTED = re.compile(r"(?<![\d/–-])\d{1,3} \Z")
_NO_PRONOUN = re.compile(rf"(?:{alternation(_TABLE['no_pronoun'])})(?![{LETTER}])", re.IGNORECASE)
_LINE_OF_LIFE = re.compile(
    r"(?:[-+*•] )?(?:từ )?(?:tháng |năm )?(?:\d{1,2}[/-])?\d{4} ?(?:[-–]|đến)? ?(?:tháng |năm )?(?:(?:\d{1,2}[/-])?\d{4}|nay)?(?: ?:|, | (?=(?:là|làm|giữ|được (?:bầu|bổ nhiệm|điều động|luân chuyển|chỉ định|phân công)|đảm nhiệm|đảm nhận) ))",
    re.IGNORECASE,
)
_A_POST = r"(?:ủy viên|bí thư|phó|chủ |trưởng |giám đốc|chánh |thường vụ)"
_LIFE_GOES_ON = re.compile(
    r"(?:(?:nơi )?thường trú|quê quán|nguyên quán|trú quán|chỗ ở)[^;]{2,160}; ?(?=nguyên )"
    rf"|(?:ngày sinh|sinh (?:ngày|năm)|(?:tham gia|hoạt động) (?:hoạt động )?cách mạng|vào Đảng)(?: [^;\n]{{2,80}};){{1,6}}? ?(?=(?:nguyên (?:là )?)?{_A_POST})",
    re.IGNORECASE,
)
"""`Thường trú tại ...; nguyên Bí thư Huyện ủy A`: an obituary goes on without the name."""
_OPENS_FORMER = re.compile(rf"(?:[-+*•] )?(?=nguyên (?:là )?{_A_POST})", re.IGNORECASE)
_POST_JOINT = re.compile(r" ?[,(–-] ?")
_LIST_MARK = re.compile(rf"(?:[:;] ?|(?:^|[,;] )(?:các )?{HONORIFIC}?:? |; (?:và )?)$", re.IGNORECASE)
_ALSO_CALLED = re.compile(
    r" ?\((?:(?:tức(?: là)?|tên thật(?: là)?|tên khai sinh(?: là)?|bí danh|còn gọi là|thường gọi là):? )?", re.IGNORECASE
)
_DELEGATION = re.compile(r"Đoàn (?:Chủ t[ọòịì]|Thư ký|Giám sát|Kiểm tra|Công tác|Thanh tra|Khảo sát|Đại biểu|Nghị sĩ)")
"""`Đoàn` is a family name too; `Đoàn Chủ tọa` is nobody's."""
_DEGREE = Before(r"(?<!\w)(?:tiến sĩ|thạc sĩ|cử nhân|kỹ sư|TS|ThS)[.,]? ", re.IGNORECASE)
_FIELD = re.compile(
    r"(?:Luật|Kinh tế|Quản (?:lý|trị)|Khoa học|Chính trị|Lịch sử|Giáo dục|Xây dựng|Công nghệ|Nông (?:nghiệp|học)|Triết|Ngôn ngữ|Ngữ văn|Toán|Vật lý|Hóa học"
    r"|Sinh học|Văn h[óọ][ac]|Báo chí|Hành chính|Tài chính|Kế toán|Tâm lý|Dược|Kiến trúc|Y (?:khoa|học|tế)|Xã hội|Sư phạm|Lâm nghiệp|Điện|Thủy lợi|Giao thông"
    rf"|Lý luận|Chủ nghĩa|Xây dựng Đảng)(?![{LETTER}])(?-i:(?! [{UPPER}][{LETTER}]+(?: [{UPPER}]|,)))",
    re.IGNORECASE,
)
"""`bà A, Tiến sĩ | Luật, Giám đốc Sở B`: what someone is learned in is nobody's name."""
_RANK_OF_A_PLACE = Before(rf"(?<!\w){RANK_OR_SHORT} ?", re.IGNORECASE)
_INITIALS = frozenset("BCDĐGHKLMNPQRSTVX")
_LOOK_BACK = 48


@dataclass(slots=True, eq=False)
class RawPerson:
    """A name as printed: [start, end) covers the honorific too, [name_start, end) the name.

    `name` is in normal form. `marked`: an honorific or rank stands before it. `short`: one or two syllables only.
    """

    start: int
    end: int
    name_start: int
    name: str
    marked: bool
    short: bool = False
    pronoun: str | None = None
    """The word (`ông`, `bà`, `đồng chí`) where a pronoun stands for the name; empty where even that is left out."""


def find_people(text: str, start: int, end: int, taken: list[tuple[int, int]], posts: frozenset[int]) -> list[RawPerson]:
    """The candidates for people's names in [start, end) of cleaned text outside the stretches `taken` (sorted).

    `posts`: where posts begin; a name in a list with its post behind needs no known family name. Marked ones are people. Unmarked ones are full names by their form; whether they are people shows from what stands
    round them (a post, a list), which the caller knows.
    """
    people: list[RawPerson] = []
    for free_start, free_end in _free(start, end, taken):
        for run in _RUN.finditer(text, free_start, free_end):
            if run.start() > 0 and text[run.start() - 1].isalpha():
                continue
            people += _in_run(text, free_start, run, posts)
    return people[:1] + [person for before, person in pairwise(people) if not _is_alias(text, before, person)]


def _is_alias(text: str, before: RawPerson, person: RawPerson) -> bool:
    """Whether `person` is another name of the one `before`: `Trần Thị Mỹ (tức Trần Thị Sáu)`."""
    return text[person.end : person.end + 1] == ")" and _ALSO_CALLED.fullmatch(text, before.end, person.start) is not None


def find_pronouns(text: str, start: int, end: int, taken: list[tuple[int, int]], *, alone: bool) -> list[RawPerson]:
    """`Ông`, `Bà`, `Đồng chí` without a name in [start, end), at the head of a clause; and the unnamed subject of a line of a life (`5/1997-12/1999: ...`).

    `alone` tells that nobody is named there: who held the posts of before that open the sentence, was named in another.
    """
    found = []
    for match in _PRONOUN.finditer(text, start, end):
        behind = match.end() + 1
        at_head = (
            match.start() == start
            or _CLAUSE_HEAD.search(text, max(start, match.start() - 12), match.start())
            or (text[match.start()].islower() and _HOLDS_OFFICE.match(text, behind) and not _is_one_of_many(text, start, match.start()))
            or (_TO_AN_OFFICE.match(text, behind) and _IS_MOVED.search(text, start, match.start()))
        )
        if at_head and not any(first <= behind < last for first, last in taken) and not _NO_PRONOUN.match(text, behind):
            found.append(RawPerson(match.start(), match.end(), match.start(), "", marked=True, short=True, pronoun=match.group().lower()))
    line, goes_on = None if found else _LINE_OF_LIFE.match(text, start, end), _life_goes_on(text, start, end) if alone else None
    left_out = (position for position in (line.start() if line else None, goes_on) if position is not None)
    return found + [RawPerson(position, position, position, "", marked=True, short=True, pronoun="") for position in left_out]


def _is_one_of_many(text: str, start: int, position: int) -> bool:
    """Whether what stands in [start, position) tells that more than one, or another, is meant at `position`: `các | đồng chí`, `27 | đồng chí`."""
    return _ONE_OF_MANY.search(text, start, position) is not None or _COUNTED.search(text, start, position) is not None


def _life_goes_on(text: str, start: int, end: int) -> int | None:
    match = _LIFE_GOES_ON.match(text, start, end) or _OPENS_FORMER.match(text, start, end)
    return match.end() if match else None


def _free(start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    free, position = [], start
    for first, last in taken:
        if first > position:
            free.append((position, first))
        position = max(position, last)
    if position < end:
        free.append((position, end))
    return free


def _in_run(text: str, start: int, run: re.Match[str], posts: frozenset[int]) -> list[RawPerson]:
    """The people in one run of capitalised words; its first words may be those of a sentence or an honorific."""
    printed = run.group()
    is_clan = printed.lower().startswith(CLANS)  # `K’Tám` is a full name
    is_one_word = " " not in printed and "-" not in printed
    if is_one_word and not is_clan and _honorific_in(text[max(start, run.start() - _LOOK_BACK) : run.start()]) is None:
        return []  # a sentence's first word, most often
    if (opener := _OPENING_HONORIFIC.match(printed)) and fold(opener.group(1)) in SURE_FAMILY_NAMES:
        run = _RUN.match(text, run.start() + opener.start(1), run.end()) or run
    words = list(_NAME_WORD.finditer(run.group()))
    is_new_word = len(words) == 1 and not (is_one_word or is_clan)
    if is_new_word and _honorific_in(text[max(start, run.start() - _LOOK_BACK) : run.start()]) is None:
        return []
    found: list[RawPerson] = []
    if 2 <= len(words) <= 5 and _is_listed(text, start, run, posts) and all(may_be_syllable(word.group()) for word in words):
        honorific = _honorific_in(text[max(start, run.start() - _LOOK_BACK) : run.start()])
        if honorific is None and words[0].group() in _ADDRESSES and len(words) > (3 if words[0].group() == "Ông" else 2):
            run = _RUN.match(text, run.start() + words[1].start(), run.end()) or run  # `Ảnh: Ông Vàng Sảo Hòa, Bí thư ...`
        name = capitalised(normal(run.group()))
        if len(words) > 2 or not _is_place(name, marked=False):
            return [RawPerson(run.start() - (len(honorific.group()) if honorific else 0), run.end(), run.start(), name, marked=True)]
    index = _words_of_a_place(text, run, words)
    while index < len(words):
        position = run.start() + words[index].start()
        person = _person_at(text, start, position, run, words[index:])
        if person is None:
            index += 1
            continue
        found.append(person)
        index += sum(1 for word in words[index:] if run.start() + word.start() < person.end)
    return found


def _words_of_a_place(text: str, run: re.Match[str], words: list[re.Match[str]]) -> int:
    """How many of the first words name the place whose rank word stands before them: `huyện | Sơn Hà | Trần Văn An`."""
    rank = _RANK_OF_A_PLACE.search(text, max(0, run.start() - _LOOK_BACK), run.start())
    if rank is None:
        return 0
    end, units = gazetteer().longest_at(text, run.start())
    if is_family_name(text, run.start(), end):
        return 0
    count = sum(1 for word in words if run.start() + word.end() <= end)
    type_ = rank.group().strip(" .").lower()
    type_ = SHORT_TYPES.get(type_, type_)
    fits = any(unit.type == type_ or (type_ == "thành phố" and unit.rank is Level.PROVINCE) for unit in units)
    is_name = not fits and count == len(words) - 1 and looks_like_person(text, run.start())
    return 0 if is_name else count  # `UBND thành phố | Lê Hồng Cẩn`, though a commune is called `Lê Hồng`


def _honorific_in(before: str) -> re.Match[str] | None:
    """The honorific and ranks at the end of `before`; most words before a name are none, and that is soon told."""
    last = before.rstrip(" :,.").rpartition(" ")[2]
    if fold(last.rpartition(".")[2] or last) not in _LAST_WORDS:
        return None
    return _HONORIFIC.search(before) or _RANK_ONLY.search(before)


def _is_listed(text: str, start: int, run: re.Match[str], posts: frozenset[int]) -> bool:
    """`...: A, Bí thư ...; B - Chủ tịch ...`: a list's mark or the sentence's start before the name, a post right behind."""
    behind = _POST_JOINT.match(text, run.end())
    return (
        behind is not None and behind.end() in posts and _LIST_MARK.search(text, max(start - 1, run.start() - 12), run.start()) is not None
    )


def _person_at(text: str, start: int, position: int, run: re.Match[str], words: list[re.Match[str]]) -> RawPerson | None:
    before = text[max(start, position - _LOOK_BACK) : position]
    honorific = _honorific_in(before)
    if honorific is not None and _FIELD.match(text, position) and _DEGREE.search(before):
        return None
    names = [word.group() for word in words]
    if honorific is None and (not _opens_name(names) or _DELEGATION.match(text, position)):
        return None
    length = _name_length(names, marked=honorific is not None)
    if length == 0 or (honorific is None and ((length < 2 and not fold(names[0]).startswith(CLANS)) or _THING.search(before))):
        return None
    end = run.start() + words[length - 1].end()
    if honorific is not None and gazetteer().longest_at(text, position - len(honorific.group()))[0] >= end:
        return None  # `Bà Rịa`
    name = capitalised(normal(text[position:end]))
    if length > 2 and names[length - 1] in _INITIALS and fold(names[0]) in SURE_FAMILY_NAMES:
        return None  # `Trần Duy T.` is a name withheld
    if "Và" in names[:length] or fold(name) in ETHNIC_GROUPS or _is_place(name, marked=honorific is not None):
        return None
    first = position - len(honorific.group()) if honorific else position
    return RawPerson(
        first,
        end,
        position,
        name,
        honorific is not None,
        short=not fold(names[0]).startswith(CLANS)
        and names[0] != "Thị"
        and (length == 1 or (length == 2 and fold(names[0]) not in FAMILY_NAMES)),
    )


def _opens_name(names: list[str]) -> bool:
    """Whether capitalised words that begin so may be a name by themselves."""
    first = fold(names[0])
    return first in FAMILY_NAMES or first.startswith(CLANS) or is_womans_name(names)


def _name_length(names: list[str], *, marked: bool) -> int:
    """How many of the capitalised words are the name; 0 if they are none."""
    names = names[: names.index("SN")] if "SN" in names else names  # `Trần Văn An SN 1973`
    first = fold(names[0]) if names else ""
    if _opens_name(names) and (marked or len(names) >= 2 or first.startswith(CLANS)):
        limit = 5 if len(names) >= 2 and (len(names[0]) <= 2 or fold(names[1]) in ("thị", "văn") or len(names) <= 5) else 4
        length = min(len(names), limit)
        for index in range(2, length):
            if fold(names[index]) in COMMON_FAMILY_NAMES and index + 2 <= len(names) and index >= 3 and len(names) - index >= 2:
                return index
        return length
    if marked and all(may_be_syllable(name) for name in names[:3]):
        return min(len(names), 4)
    return 0


def _is_place(name: str, *, marked: bool) -> bool:
    """A province's name is no person's; after an honorific only a province's (`ông Hà Nội` is nobody)."""
    units = gazetteer().named(name)
    if not units:
        return False
    return any(unit.rank == "province" for unit in units) or (not marked and len(name.split()) == 2)
