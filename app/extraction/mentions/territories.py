"""Territories as parts of names: `huyện Tân Hòa`, `TP. Hạ Long`, `Hải Phòng`, or the rank word alone (`thành phố`); countries where bodies sit."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.facts import Level
from app.extraction.folding import fold, normal
from app.extraction.gazetteer import COMMUNE_TYPES, SHORT_TYPES, Unit, gazetteer, may_begin_name, place_key
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.name_words import capital_run, capital_word_at, looks_like_person, person_begins
from app.extraction.records import record
from app.extraction.word_groups import COUNTED, LARGER_RANK_OR_SHORT

# `TP.Hạ Long`, `TPHCM` need no blank; a one-letter short form needs its dot.
_RANK_WORD = re.compile(
    rf"(?:(?P<full>tỉnh|thành phố|quận|huyện|thị xã|phường|xã(?! (?-i:hội)(?!\w))|thị trấn|đặc khu)(?![{LETTER}])|(?P<short>T\.?P|T\.?X|T\.?T|[PQH](?=\.))"
    rf"(?:\.|(?= ?[{UPPER}\d])|(?![{LETTER}]))) ?",
    re.IGNORECASE,
)
_RANK_LETTERS = frozenset("tTqQhHpPxXđĐ")
"""What the words of `_RANK_WORD` begin with."""
_TITLE_WORD = re.compile(r"(?:Bí thư|Phó|Chủ tịch|Chủ nhiệm|Trưởng|Ủy viên|Giám đốc|Chánh|Đồng chí|Ông|Bà|Khóa|Nhiệm kỳ)(?!\w)")
_ONE_LETTER = frozenset("PQHpqh")
_ROMAN = re.compile(rf"[IVXL]+(?![{LETTER}])")
_SMALL_SECOND = re.compile(rf"[{UPPER}][{LOWER}]+ [{LOWER}]+")
_GOES_ON_SMALL = re.compile(rf" (?!(?:đã|có|là|và|được|vừa|với|cho|ở|tại|do|về|thuộc|cùng|sẽ|đến|trong)(?!\w))[{LOWER}]")
"""`Chủ tịch UBND phường | Báo cáo kết quả`: a capital begins a word of two syllables."""
_COUNTS = rf"(?! {COUNTED}(?!\w))"
"""`Đảng bộ phường 15 đảng viên`: not the 15th ward."""
_NUMBER = re.compile(rf"(?:số )?(\d{{1,2}}[A-Z]?)(?![\d/.,%{LETTER}]){_COUNTS}")
_URBAN_NUMBER = re.compile(rf"(?:số )?(\d{{1,2}}[A-Z]?)(?![\d/%{LETTER}]|[.,]\d){_COUNTS}")
_OFTEN_NUMBERED = ("phường", "quận")
_NEVER_NUMBERED = ("tỉnh", "huyện", "thành phố", "thị xã")
_DASHES_AND_BLANKS = str.maketrans("", "", "-– ")
_WITHIN = re.compile(rf",? ?\(?(?={LARGER_RANK_OR_SHORT}[ .][{UPPER}])| \((?=[{UPPER}])", re.IGNORECASE)
_FOREIGN = load_toml("foreign")
_STATE = r"(?:Cộng hòa|CH|Liên bang|LB|CHLB|CHDCND|Dân chủ|Nhân dân|Vương quốc|Nhà nước|Hợp chúng quốc)"
_ABROAD = re.compile(
    rf" tại (?:nước )?(?:{_STATE} ){{0,4}}(?:{alternation([*_FOREIGN['names'], *_FOREIGN['further']])})(?![{LETTER}]| [{UPPER}])"
)


@record
class Territory:
    """A territory as printed; [.., end) of the cleaned text.

    `type` is its rank word written out, None where the name stands alone. `name` is None where only the rank word
    stands. `units` are the gazetteer's units of that name and type, none where it knows no such.
    `within` is the name of the larger territory that the text adds (`huyện Sơn Hà, tỉnh Quảng Ngãi`).
    """

    end: int
    type: str | None
    name: str | None
    units: tuple[Unit, ...] = ()
    within: str | None = None


def territory_at(
    text: str, position: int, *, types: tuple[str, ...] = (), ranks: tuple[Level, ...] = (), bare: bool = True
) -> Territory | None:
    """The territory that begins at `position` of cleaned text.

    Without a rank word in the text only a name that the gazetteer knows with one of `types` or `ranks` is taken, or, with
    `types` given, a capitalised name that is no person's. A rank word alone is a territory where `bare` allows.
    """
    match = _RANK_WORD.match(text, position) if text[position : position + 1] in _RANK_LETTERS else None
    if match is None:
        return _without_rank_word(text, position, types, ranks)
    printed = match.group("full") or match.group("short")
    type_ = SHORT_TYPES.get(printed.lower().replace(".", ""), normal(printed).lower())
    name_start = match.end()
    end, units = gazetteer().longest_at(text, name_start)
    if units and " " not in text[name_start:end] and looks_like_person(text, name_start):
        end, units = name_start, ()  # `UBND phường | Hồ Sỹ Long`, though a commune is called `Hồ`
    fitting = tuple(unit for unit in units if unit.type == type_)
    if not fitting and type_ == "thành phố":
        fitting = tuple(unit for unit in units if unit.rank is Level.PROVINCE)
    if units and not fitting and _is_persons(text, end) and looks_like_person(text, name_start):
        units = ()  # `UBND thành phố | Lê Hồng Cẩn`, though a commune is called `Lê Hồng`
    if fitting and type_ in COMMUNE_TYPES and (longer := _longer_name_end(text, name_start, end)) is not None:
        return _with_parent(text, Territory(longer, type_, normal(text[name_start:longer])))
    if fitting or (units and type_ not in COMMUNE_TYPES | {"tỉnh"}):
        return _with_parent(text, Territory(end, type_, _printed(fitting or units, text, name_start, end), fitting))
    if type_ not in _NEVER_NUMBERED and (number := (_URBAN_NUMBER if type_ in _OFTEN_NUMBERED else _NUMBER).match(text, name_start)):
        return _with_parent(text, Territory(number.end(), type_, number.group(1), gazetteer().named(number.group(1), type=type_)))
    if lower := _small_second_word(text, name_start, type_):
        return Territory(lower[0], type_, lower[1][0].name, lower[1])
    if type_ != "tỉnh" and match.group("full") and (unknown := _unknown_name_end(text, name_start)) is not None:
        return _with_parent(text, Territory(unknown, type_, normal(text[name_start:unknown])))
    if not bare or match.group("short") in _ONE_LETTER:
        return None
    return Territory(position + len(match.group().rstrip()), type_, None)


def _longer_name_end(text: str, start: int, end: int) -> int | None:
    """Where the name of a commune ends that the gazetteer does not know and that has a known one's name, [start, end), in it."""
    if text[end : end + 1] != " " or not capital_word_at(text, end + 1) or person_begins(text, end + 1):
        return None
    if text[end + 1 : end + 3].isupper() or _TITLE_WORD.match(text, end + 1):
        return None
    words = capital_run(text, start, most=4)
    return words[-1][1] if words and words[-1][1] > end else None


def _unknown_name_end(text: str, start: int) -> int | None:
    """Where the name at `start` ends of a territory that the gazetteer does not know, None if what stands there is none."""
    if _ROMAN.match(text, start) or _TITLE_WORD.match(text, start) or looks_like_person(text, start):
        return None
    words = capital_run(text, start, most=3)
    return words[-1][1] if words and not (len(words) == 1 and _GOES_ON_SMALL.match(text, words[0][1])) else None


def ranked_territory_at(text: str, position: int) -> Territory | None:
    """The territory that begins at `position` with its rank word and its name (`huyện Sơn Hà`)."""
    return territory_at(text, position, bare=False) if text[position : position + 1] in _RANK_LETTERS else None


def territory_named(text: str, position: int, type_: str) -> Territory | None:
    """The territory of rank word `type_` whose bare name stands at `position`, as in `các phường A, B và C`; None if none does."""
    end, units = gazetteer().longest_at(text, position)
    fitting = tuple(unit for unit in units if unit.type == type_)
    if fitting:
        return Territory(end, type_, _printed(fitting, text, position, end), fitting)
    words = capital_run(text, position, most=3)
    return Territory(words[-1][1], type_, normal(text[position : words[-1][1]])) if words else None


def _without_rank_word(text: str, position: int, types: tuple[str, ...], ranks: tuple[Level, ...]) -> Territory | None:
    number = _URBAN_NUMBER.match(text, position) if "quận" in types else None  # `Quận ủy 1`
    if number is not None:
        return Territory(number.end(), "quận", number.group(1), gazetteer().named(number.group(1), type="quận"))
    return _name_alone(text, position, types, ranks) if (types or ranks) and may_begin_name(text, position) else None


def _name_alone(text: str, position: int, types: tuple[str, ...], ranks: tuple[Level, ...]) -> Territory | None:
    end, units = gazetteer().longest_at(text, position)
    fitting = tuple(unit for unit in units if unit.type in types or unit.rank in ranks)
    if fitting and not _is_persons(text, end):
        return _with_parent(text, Territory(end, None, _printed(fitting, text, position, end), fitting))
    if lower := _small_second_word(text, position):
        units = tuple(unit for unit in lower[1] if unit.type in types or unit.rank in ranks)
        return Territory(lower[0], None, units[0].name, units) if units else None
    if types and types != ("tỉnh",) and not looks_like_person(text, position):  # every province is known
        if units and not _is_persons(text, end) and " " in text[position:end]:
            return _with_parent(text, Territory(end, None, units[0].name))  # `Huyện ủy A` where only a commune is called so
        words = capital_run(text, position, most=3)
        if len(words) == 2 and not units and not _ROMAN.match(text, position) and not _TITLE_WORD.match(text, position):
            return _with_parent(text, Territory(words[-1][1], None, normal(text[position : words[-1][1]])))
    return None


def _is_persons(text: str, end: int) -> bool:
    """Whether the place name that ends at `end` goes on as a person's name: one more capitalised word that begins none."""
    return text[end : end + 1] == " " and capital_word_at(text, end + 1) is not None and not person_begins(text, end + 1)


def _small_second_word(text: str, position: int, type_: str | None = None) -> tuple[int, tuple[Unit, ...]] | None:
    """`Hải phòng`, `huyện Sa pa`: the name of a province, or of a unit of that type, whose second word is written small."""
    match = _SMALL_SECOND.match(text, position)
    units = gazetteer().named(match.group(), rank=Level.PROVINCE) if match else ()
    if match and type_ and not units:
        units = gazetteer().named(match.group(), type=type_)
    return (match.end(), units) if match and units else None


def _with_parent(text: str, territory: Territory) -> Territory:
    """Add the larger territory that follows after a comma or in brackets; it settles which of several is meant."""
    match = _WITHIN.match(text, territory.end)
    if match is None:
        return territory
    rank_word = _RANK_WORD.match(text, match.end())
    end, units = gazetteer().longest_at(text, rank_word.end() if rank_word else match.end())
    if not units or (rank_word is None and text[end : end + 1] != ")"):
        return territory
    return Territory(territory.end, territory.type, territory.name, territory.units, units[0].name)


def _printed(units: tuple[Unit, ...], text: str, start: int, end: int) -> str:
    """The name as a record writes it: in the gazetteer's spelling, but as printed where the text spells a syllable otherwise (`Đăk`, `Đắk`)."""
    printed = normal(text[start:end])
    if not units:
        return printed
    name = units[0].name
    respelt = _letters(printed) != _letters(name) and place_key(printed) == place_key(name)
    return printed if respelt and not printed.isupper() else name


def _letters(name: str) -> str:
    """The name in lower case without dashes and blanks, of which there are several sorts."""
    return fold(name).translate(_DASHES_AND_BLANKS)


def abroad_at(text: str, position: int) -> int | None:
    """Where the country ends that `position` of cleaned text goes on with (` tại Hàn Quốc`), None if with none."""
    country = _ABROAD.match(text, position)
    return country.end() if country else None
