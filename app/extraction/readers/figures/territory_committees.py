"""Territories that stand for their committees: `Huyện A hiện có`, `toàn tỉnh`, a bare `A` whose committee the article names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.extraction.cues import Cued
from app.extraction.facts import Level
from app.extraction.gazetteer import COMMUNE_TYPES, gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.pattern_edges import openings
from app.extraction.reading import Context
from app.extraction.word_groups import RANK

COMMITTEE_OF = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", **dict.fromkeys(("tp", "tp.", "t.p", "t.p."), "Thành ủy"), "huyện": "Huyện ủy", "huyện đảo": "Huyện ủy", "quận": "Quận ủy",
    "thị xã": "Thị ủy", **dict.fromkeys(("tx", "tx.", "t.x", "t.x."), "Thị ủy"), "xã": "Đảng ủy xã", "phường": "Đảng ủy phường",
    "thị trấn": "Đảng ủy thị trấn", "đặc khu": "Đảng ủy đặc khu",
}  # fmt: skip
"""The head of the committee's name by the rank word of its territory."""

HEADS = frozenset(COMMITTEE_OF.values())
RANK_WORD = r"(?:[Tt]ỉnh|[Tt]hành phố|T\.?P\.?|[Hh]uyện(?: đảo)?|[Qq]uận|[Tt]hị xã|T\.?X\.?|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)"
RANK_LETTERS = "".join(sorted({word[0] for word in openings(RANK_WORD)}))
"""What a rank word begins with, for use inside `[...]`."""
NAME = rf"[{UPPER}][{LETTER}’'-]*(?: [{UPPER}][{LETTER}’'-]*){{0,3}}"
"""A place name, each word with a capital."""

TERRITORY = Cued(
    rf"(?<![{LETTER}])(?<!UBND )(?<!HĐND )(?<!Công an )({RANK_WORD}) ?(?:(?<=P\.)|(?<= ))({NAME}|\d\d?(?!\d)(?! (?:đảng viên|đồng chí|chi bộ|quần chúng)))"
)
"""A rank word and a name or number."""
_APPOSED = Cued(rf"(?<![{LETTER}] )(?<![{LETTER}])[Ll]à (?:một )?({RANK_WORD}) [^,.;:()\n\d]{{2,60}}, ({NAME})(?=,? [a-zđ])")
"""`Là huyện biên giới, | Mường Lát | luôn ở tốp cuối`"""
WHOLE = Cued(
    rf"[Tt]oàn ({RANK}|thành ủy|[Kk]hối|[Đđ]ảng bộ(?: (?:{RANK}|TP)\b)?|[Đđ]ảng(?! bộ))(?! (?:viên|dân))|[Cc]ả nước"
    rf"|(?:(?:[Cc]ả|[Tt]rong|[Tt]rên địa bàn)|[Tt]ổng số (?:[Đđ]ảng viên|ĐV|tổ chức cơ sở [Đđ]ảng|chi bộ)(?: hiện có)? của)"
    rf" (?P<around>{RANK})\b(?! [{UPPER}\d])"
)
"""`toàn tỉnh`, `toàn Đảng bộ`: a territory's or committee's whole membership."""
_RANK = f"({RANK})"
BARE_RANK = Cued(
    rf"(?<![^,;.] ){_RANK}(?= (?:đã |cũng |vừa |xét |còn |đang |hiện ){{1,2}}(?:mở|kết nạp|có|quản lý|phát triển|thành lập|công nhận|tổ chức|cử|trao)\b)"
    rf"|(?<=nay ){_RANK}(?= (?:đã |vừa )?(?:đặt|phấn đấu|đề ra|đăng ký|được giao|kết nạp|phát triển)\b)"
    rf"|(?<=\d ){_RANK}(?= (?:đã |vừa )?(?:kết nạp|phát triển)\b)"
    rf"|(?<=biết ){_RANK}(?= (?:đã |hiện |đang |vừa )?(?:kết nạp|phát triển|có|quản lý)\b)"
    rf"|(?<![^,;.] ){_RANK}(?= (?:đã |vừa )?(?:đặt|phấn đấu|đề ra|đăng ký|được giao)\b)"
    rf"|(?<=năm ){_RANK}(?= (?:đã|vừa) (?:mở|kết nạp|phát triển|thành lập|tổ chức|cử|trao)\b)"
    rf"|(?<=[,;.] ){_RANK}(?= (?:kết nạp|phát triển|thành lập|mở|công nhận)(?: được| mới| thêm){{0,2}} (?:\d|$))"
)
"""The rank word alone as a subject: `Trong năm, huyện đã kết nạp 44 đồng chí`."""
BARE_BLOC = Cued(r"(?<![^,;.] )khối(?= (?:đã |cũng |vừa |còn )?(?:kết nạp|phát triển|có|mở|thành lập)\b)")
"""A bloc of agencies or firms as a subject: `Năm 2020, Khối kết nạp 188 đảng viên`."""
_LEAD = re.compile(
    r"(?:^|[.;:,•\n] ?|\b(?:tại|ở|toàn|riêng|của|là|và|đó|có|địa bàn|trong|nay|ngoái|qua|thì|rằng|biết|khi|như|(?:19|20)\d\d) )$",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"^[•\-–+* ]*({RANK_WORD}) ({NAME}|\d\d?)\s?[:–-]")
_PLACED = re.compile(rf"(?:Tại|Ở) ({NAME}),")
_LABEL_ROOM = 60
_LISTED_NAME = rf"{NAME}(?: \d\d?(?!\d| (?:đảng viên|đồng chí|chi bộ|quần chúng)))?"
_LISTED = re.compile(
    rf"(?:[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|\d) {RANK_WORD} {_LISTED_NAME}(?:(?:, | và |, và )(?:{RANK_WORD} )?{_LISTED_NAME})*"
    rf"|{RANK_WORD} {_LISTED_NAME}(?:(?:, | và |, và ){RANK_WORD} {_LISTED_NAME})+"
)
_LISTED_ITEM = re.compile(rf"(?:({RANK_WORD}) )?({_LISTED_NAME})")
_PLACE_LEAD = re.compile(r"(?:^|[.;:,•\n“\"] ?|\) ?[-–] ?|\b(?:nay|riêng|tại|ở|của) )$")
_DOES = re.compile(r" (?:hiện |đã |cũng |còn |vừa |mới |tiếp tục ){0,3}(?:có|kết nạp|phát triển|thành lập)\b")
_TYPES_OF_RANK = {"tỉnh": Level.PROVINCE, "huyện": Level.DISTRICT, "quận": Level.DISTRICT, "thị xã": Level.DISTRICT}
_MOST_PLACES = 12
_SIZES = {rank: 0 if rank in COMMUNE_TYPES else 2 if rank == "tỉnh" else 1 for rank in COMMITTEE_OF}
"""The ranks of the rank words, the smallest 0."""


def committee_of(rank: str, name: str) -> str:
    """The canonical name of the committee of the territory with this rank word and name."""
    head = COMMITTEE_OF[rank.casefold()]
    if head == "Quận ủy" and name.isdigit():
        return f"{head} Quận {name}"
    return f"{head} Thành phố {name}" if head == "Thành ủy" and name == "Hồ Chí Minh" else f"{head} {name}"


def committee_at_opening(text: str, start: int, end: int) -> str | None:
    """The committee of the province, named without its rank word, that a sentence at `start` begins with (`Tại Quảng Bình, ...`)."""
    place = _PLACED.match(text, start, end)
    provinces = [unit for unit in gazetteer().named(place[1]) if unit.rank is Level.PROVINCE] if place else []
    return committee_of(provinces[0].type, provinces[0].name) if place and provinces else None


def labelled(line: str) -> str | None:
    """The committee of the territory that heads `line` (`Phường X: ...`), None if none does."""
    match = _LABEL.match(line[:_LABEL_ROOM])
    return committee_of(match[1], match[2]) if match else None


def territories_in(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where a territory stands in [start, end) as a subject or a place of what is told, and its committee."""
    before: re.Match[str] | None = None
    for match in TERRITORY.finditer(text, start, end):
        within, before = before is not None and _lies_within(text, before, match), match
        if not within and _LEAD.search(text[max(start, match.start() - 8) : match.start()]):
            yield match.start(), committee_of(match[1], match[2])


def apposed_in(text: str, start: int, end: int) -> Iterator[tuple[int, str, str]]:
    """Places in [start, end) that a sentence opens with, their rank before them (`Là huyện biên giới, Mường Lát ...`): where, rank word and name."""
    for match in _APPOSED.finditer(text, start, end):
        yield match.start(2), match[1].casefold(), match[2]


def _lies_within(text: str, smaller: re.Match[str], larger: re.Match[str]) -> bool:
    """Whether `larger` only says where `smaller`, right before it, lies (`xã A, huyện B`)."""
    joined = larger.start() - smaller.end() == len(", ") and text.startswith(", ", smaller.end())
    return joined and _SIZES[smaller[1].casefold()] < _SIZES[larger[1].casefold()]


def listed_in(text: str, start: int, end: int) -> list[str]:
    """The committees of the territories that [start, end) lists (`Hai xã A và B`, `Các xã A, B và thị trấn C`, `xã A, xã B`).

    Of a list that no `các` opens each has a rank word of its own, and none is larger than the others: that one would say where they lie.
    """
    found = _LISTED.search(text, start, end)
    if found is None:
        return []
    items = list(_LISTED_ITEM.finditer(text, found.start(), found.end()))
    sizes = {_SIZES[item[1].casefold()] for item in items if item[1]}
    if len(sizes) > 1:
        return []
    rank, committees = "", []
    for item in items:
        rank = item[1] or rank
        if rank:  # `Các` before the first has none
            committees.append(committee_of(rank, item[2]))
    return committees


def places_in(text: str, start: int, end: int, committees: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where the bare name of the territory of one of `committees` stands in [start, end) as a subject, and that committee."""
    for committee in list(committees)[:_MOST_PLACES]:
        head = next((head for head in HEADS if committee.startswith(f"{head} ")), None)
        name = committee[len(head) + 1 :] if head else ""
        at = text.find(name, start, end) if name else -1
        if at >= 0 and _PLACE_LEAD.search(text, max(start, at - 8), at) and _DOES.match(text, at + len(name)):
            yield at, committee


def committee_of_context(context: Context, rank: str) -> str | None:
    """The committee of the territory of this rank word that the article is about, None where it is about none."""
    code = context.province
    if _TYPES_OF_RANK.get(rank) is Level.DISTRICT or (rank == "thành phố" and context.district):
        code = context.district
    elif rank in COMMUNE_TYPES:
        code = context.commune
    unit = gazetteer().unit(code) if code else None
    return committee_of(rank, unit.name) if unit and unit.type == rank else None
