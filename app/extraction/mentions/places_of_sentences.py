"""The territories that a sentence is about by how it names them: opened with, listed under, spoken of for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.extraction.cues import Cued
from app.extraction.facts import Level
from app.extraction.gazetteer import Unit, gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.territories import Territory, ranked_territory_at, territory_at
from app.extraction.word_groups import COMMUNE_RANK, DAY_PART, LARGER_RANK_OR_SHORT, POST_WORD, RANK_OR_SHORT

_NAMED_FOR_ITSELF = Cued(
    rf"(?<![{LETTER}])(?:tại|ở|của|về|điểm cầu|phía|địa bàn|đến|với|lãnh đạo|cán bộ|nhân dân|trong|trên) (?P<ranked>{RANK_OR_SHORT}[ .])",
    re.IGNORECASE,
)
_OF_A_COMMUNE = Cued(rf"(?<![{LETTER}]){COMMUNE_RANK} (?=[^\W\d_])(?!Đoàn(?!\w))", re.IGNORECASE)

_BEFORE_LIST = re.compile(
    rf"(?<![{LETTER}])(?:tại|ở|của|thuộc) (?:tỉnh |thành phố |TP\.? ?)?(?P<name>[{UPPER}][^,.;:()]{{2,24}})$", re.IGNORECASE
)
"""Before the colon of a list: `các lãnh đạo tại tỉnh A: ông B, Phó Bí thư Tỉnh ủy; ...`"""
_LIST_REACH = 48
_ON_THE_SIDE_OF = Cued(rf"(?<!\w)(?:về phía|lãnh đạo) (?={COMMUNE_RANK} )", re.IGNORECASE)
"""`Về phía xã A có đồng chí B, Bí thư Đảng ủy`"""
_CAREER_IN = Cued(r"(?<!\w)(?:công tác|làm việc|gắn bó|cống hiến|trưởng thành|cán bộ) (?:tại|ở|với|của) ", re.IGNORECASE)
_POSTS_OF_CAREER = re.compile(
    rf"(?: \([^()]{{2,30}}\))?(?:[^.;:]{{0,60}}(?:{POST_WORD}|(?<!\w)(?:từng|lần lượt|kinh qua|trải qua)(?!\w))| như |(?: như| gồm)?:)",
    re.IGNORECASE,
)
"""`có thời gian dài công tác tại tỉnh A, đảm nhiệm các chức vụ: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, ...`"""
_OPENS_WITH_PROVINCE = re.compile(r"(?:[-+•–] ?)?(?:(?:cụ thể|còn|riêng|theo đó),? )?(?:đối với|tại|ở|về phía) (?=tỉnh )", re.IGNORECASE)

_OPENS_WITH_PLACE = re.compile(
    rf"(?:[-+•–*] ?)?(?:(?:còn|riêng|cũng),? |(?:ngày|cùng ngày|{DAY_PART})[^,;:.]{{0,20}}, )?(?:tại|ở) (?={RANK_OR_SHORT}[ .])",
    re.IGNORECASE,
)
"""`Tại huyện A, ông B được bầu làm Chủ tịch UBND huyện`"""
_OPENS_WITH_COUNCIL = re.compile(
    rf"(?:[-+•–*] ?)?(?:(?:{DAY_PART}|ngày|cùng ngày)[^,;:.]{{0,24}}, )?"
    rf"(?:HĐND|Hội đồng nhân dân|Đại hội đại biểu(?: Đảng bộ)?|Đại hội Đảng bộ) (?={LARGER_RANK_OR_SHORT}[ .])",
    re.IGNORECASE,
)
_ELECTS = re.compile(
    r"(?:,? (?:khóa|lần thứ) [IVX\d]+)?(?: \([^()]{2,40}\))?(?:, nhiệm kỳ [\d –-]+,?)?(?: (?:đã|vừa|cũng))*"
    r" (?:bầu|miễn nhiệm|bãi nhiệm|bế mạc|thành công|(?:tổ chức|họp|tiến hành) [^.;:]{2,40} (?:để )?bầu)(?!\w)"
)
"""`HĐND tỉnh B bầu ông C làm Chủ tịch HĐND tỉnh. | Ông D tái đắc cử Chủ tịch UBND tỉnh`: of a round of several."""


def communes_in(text: str) -> Iterator[Territory]:
    """The communes that `text` names with their rank words, in text order."""
    return _ranked_at(text, (match.start() for match in _OF_A_COMMUNE.finditer(text)))


def spoken_of(text: str, start: int, end: int) -> Iterator[Territory]:
    """The territories that the sentence [start, end) begins with or speaks of for themselves (`tại điểm cầu huyện A`)."""
    return _ranked_at(text, (start, *(match.start("ranked") for match in _NAMED_FOR_ITSELF.finditer(text, start, end))))


def on_their_side(text: str, start: int, end: int) -> Iterator[Territory]:
    """The communes whose people the sentence [start, end) lists."""
    return _ranked_at(text, (match.end() for match in _ON_THE_SIDE_OF.finditer(text, start, end)))


def province_opened_with(text: str, start: int) -> Territory | None:
    """The province that the sentence from `start` on opens with (`Đối với tỉnh A, ...`)."""
    opening = _OPENS_WITH_PROVINCE.match(text, start)
    territory = territory_at(text, opening.end(), bare=False) if opening else None
    return territory if territory is not None and territory.units else None


def province_of_list(text: str, start: int, end: int) -> Unit | None:
    """The province that a list in the sentence [start, end) is of."""
    colon = text.find(": ", start, end)
    before = _BEFORE_LIST.search(text, max(start, colon - _LIST_REACH), colon) if colon >= 0 else None
    if before is None:
        return None
    name_end, province = gazetteer().province_at(text, before.start("name"))
    return province if name_end == colon else None


def place_of_career(text: str, start: int, end: int) -> Territory | None:
    """The province, or what the text calls by its rank word, where someone held the posts that the sentence [start, end) lists behind it."""
    for match in _CAREER_IN.finditer(text, start, end):
        territory = ranked_territory_at(text, match.end()) or territory_at(text, match.end(), ranks=(Level.PROVINCE,), bare=False)
        if territory is not None and territory.units and _POSTS_OF_CAREER.match(text, territory.end, end):
            return territory
    return None


def place_opened_with(text: str, start: int) -> Territory | None:
    """The territory that the sentence from `start` on tells of: it is named at its head, or its council elects there."""
    headed = ranked_territory_at(text, start)
    if headed is not None and headed.name and text.startswith(":", headed.end):
        return headed  # `Huyện A: ...`
    if opening := _OPENS_WITH_PLACE.match(text, start):
        territory = ranked_territory_at(text, opening.end())
        if territory is not None:
            return territory if text[territory.end : territory.end + 1] == "," else None
    opening = _OPENS_WITH_COUNCIL.match(text, start)
    territory = ranked_territory_at(text, opening.end()) if opening else None
    return territory if territory is not None and _ELECTS.match(text, territory.end) else None


def _ranked_at(text: str, positions: Iterable[int]) -> Iterator[Territory]:
    """The territories that begin at `positions` with their rank words."""
    for position in positions:
        if (territory := ranked_territory_at(text, position)) is not None and territory.type:
            yield territory
