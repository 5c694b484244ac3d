"""Territories and units asked by their bare names: `đề nghị thành phố ...`, `yêu cầu Mộc Châu ...`, `căn dặn chi bộ ...`."""

from __future__ import annotations

import re

from app.extraction.facts import PEOPLES_COMMITTEE
from app.extraction.gazetteer import COMMUNE_TYPES, DISTRICT_TYPES, Unit, gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.reading import Reading
from app.extraction.word_groups import COMMUNE_RANK, FEW, RANK, RANK_OR_SHORT, RANKED_COMMITTEE, VILLAGE

_RANKED = re.compile(
    rf"(?P<rank>{RANK_OR_SHORT})(?: (?P<name>(?-i:[{UPPER}])[{LETTER}’'-]*(?: (?-i:[{UPPER}])[{LETTER}’'-]*){{0,3}}(?! (?-i:[{UPPER}]))|(?<=quận )\d{{1,2}}(?!\d)|(?<=phường )\d{{1,2}}(?!\d))"
    r"|(?! (?:ủy|đoàn|hội|đội|viên|lỵ|khác|nào|nông|biên|vùng|có(?! (?:cơ chế|chính sách|giải pháp|biện pháp|kế hoạch|hướng dẫn|phương án|văn bản)))(?!\w)))(?=[ ,.:;]|$)",
    re.IGNORECASE,
)
_HOSTS = re.compile(r"(?:địa phương|đơn vị|đảng bộ)(?= (?!\w*khác|nào|có|trực thuộc))", re.IGNORECASE)
"""Who is visited, spoken of without a name."""
_UNIT = re.compile(
    rf"(?P<unit>chi bộ|(?:nhà )?trường|công ty|bệnh viện|nhà máy|xí nghiệp|hợp tác xã|ngân hàng|tập đoàn|học viện|trung tâm|đồn)(?=[ ,.:;“\"]|$)(?! ?(?-i:[{UPPER}\d]))(?! (?:nào|khác|có|trực thuộc|học|hợp|đại|cơ sở|ta|{VILLAGE})(?!\w))",
    re.IGNORECASE,
)
"""A unit spoken of by what it is, as one named before may be."""
_UNION = re.compile(
    r"(?:(?P<organ>ban chấp hành|bch|ban thường vụ|btv|thường trực) )?(?P<union>hội|công đoàn|mặt trận|đoàn thanh niên|sở|báo|đài|khối)(?= (?:(?:khóa |nhiệm kỳ )?mới )?(?:cần|phải|nên|cũng|tiếp tục|chủ động|là|sớm|tập trung|tăng cường|đẩy mạnh|phát huy|quan tâm|chú trọng|khẩn trương|phối hợp|tham mưu|thường xuyên|làm tốt|thực hiện tốt|nâng cao|đổi mới|rà soát|nghiêm túc|kịp thời)(?!\w))",
    re.IGNORECASE,
)
"""A union or department spoken to, by its first word, or an organ of it."""
_ORGANS = {
    "bch": "Ban Chấp hành",
    "ban chấp hành": "Ban Chấp hành",
    "btv": "Ban Thường vụ",
    "ban thường vụ": "Ban Thường vụ",
    "thường trực": "Thường trực",
}
_SCHOOLS = ("trường", "đại học", "học viện", "cao đẳng")
"""How the names of those begin that are called a school."""
_BARE_NAME = re.compile(
    rf"([{UPPER}][{LETTER}’'-]*(?: [{UPPER}][{LETTER}’'-]*){{1,2}})(?= (?:cần|phải|nên|tiếp tục|chủ động|khẩn trương|tập trung)(?!\w))"
)
"""The name of a territory before what is to be done there."""
_RANK_REACH = 12
_OWN_NAME = re.compile(rf" ([{UPPER}][{LETTER}’'-]*(?: [{UPPER}][{LETTER}’'-]*){{0,3}})$")
"""The name of its territory at the end of a body's."""
_THIS = re.compile(
    rf"(?:các |{FEW} )?(?:đơn vị|địa phương|cơ quan|ban|phòng|sở|nơi|công ty|trường|{RANK}|chi bộ|đảng bộ) (?:này|đó)(?!\w)",
    re.IGNORECASE,
)
"""Who was asked last."""
_ITS_COMMITTEE = re.compile(
    r"cấp ủy(?: (?:(?:khóa|nhiệm kỳ) )?mới)?(?= (?:cần|phải|nên|không|tiếp tục|quan tâm|chủ động|tập trung|chú ý|chú trọng|sớm|khẩn trương)(?!\w))",
    re.IGNORECASE,
)
"""The committee of who is visited, where that is one of the party."""
_OF_PARTY = re.compile(rf"(?:ban thường vụ|ban chấp hành|thường trực|đảng ủy|chi bộ|{RANKED_COMMITTEE})(?!\w)")
_COUNCIL = "Hội đồng "
_SHORT = {"tp": "thành phố", "tx": "thị xã"}
_COMMITTEES = {"tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "huyện": "huyện ủy", "quận": "quận ủy", "thị xã": "thị ủy"}
_UNIT_REACH = 1500
"""So far back the name of a unit may stand that is spoken of without it."""


_OF_TERRITORY = re.compile(
    rf"(?:(?:ban thường vụ|ban chấp hành|thường trực) )?(?:{RANKED_COMMITTEE}|đảng (?:bộ|ủy) {COMMUNE_RANK}|ủy ban nhân dân) "
)
"""The names of those who are meant where their territory is asked."""
_EXECUTIVE_OF = re.compile(rf"{PEOPLES_COMMITTEE} ({RANK}) (.+)", re.IGNORECASE)


def committee_for(name: str) -> str:
    """The party committee of the territory whose people's committee is named `name`; any other name as it is."""
    match = _EXECUTIVE_OF.fullmatch(name)
    if match is None:
        return name
    rank = match[1].lower()
    committee = _COMMITTEES.get(rank, f"đảng ủy {rank}")
    return f"{committee[0].upper()}{committee[1:]} {match[2]}"


class Territories:
    """Knows which body is meant where one article asks a territory."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def asked_at(self, position: int, audience: str | None, held: str | None = None) -> str | None:
        """The canonical name of the body asked at `position` of the cleaned text, None where no territory or unit stands there.

        `audience`: whom the speaker visits or addresses, `held`: whom he asked last: asked by the name of its territory, it is
        meant; any other territory is its people's committee. A unit is the one of its sort that was named last.
        """
        text = self._reading.document.text
        if _THIS.match(text, position):
            return held or audience
        if _HOSTS.match(text, position):
            return audience
        if _ITS_COMMITTEE.match(text, position):
            return next((name for name in (audience, held) if name is not None and _OF_PARTY.match(name.lower())), None)
        if (ranked := _RANKED.match(text, position)) is not None:
            written = ranked["rank"].lower().rstrip(".")
            asked = held if held is not None and _OF_TERRITORY.match(held.lower()) else None
            return self._council(_SHORT.get(written, written), ranked["name"], (asked, audience), position)
        if (unit := _UNIT.match(text, position)) is not None:
            return self._unit(unit["unit"].lower().removeprefix("nhà "), (audience, held), position)
        if (union := _UNION.match(text, position)) is not None:
            whole = self._union(union["union"], (held, audience), position)
            return f"{_ORGANS[union['organ'].lower()]} {whole}" if whole is not None and union["organ"] else whole
        own = _OWN_NAME.search(audience or "")
        if own is not None and text.startswith(own[1], position) and not text[position + len(own[1]) :][:1].isalnum():
            return held if held is not None and _OF_TERRITORY.match(held.lower()) and held.endswith(own[0]) else audience
        return self._by_name(position)

    def _by_name(self, position: int) -> str | None:
        """The people's committee of the territory whose bare name stands at `position`, where the article has named it with its rank before."""
        text = self._reading.document.text
        if (bare := _BARE_NAME.match(text, position)) is None:
            return None
        if (at := text.rfind(f" {bare[1]}", 0, position)) < 0:
            return None
        start = max(0, at - _RANK_REACH)
        for ranked in _RANKED.finditer(text, start, position):
            if ranked["name"] is not None and f"{ranked['name']} ".startswith(f"{bare[1]} "):
                written = ranked["rank"].lower().rstrip(".")
                return f"{PEOPLES_COMMITTEE} {_SHORT.get(written, written)} {bare[1]}"
        return None

    def _unit(self, word: str, spoken_to: tuple[str | None, ...], position: int) -> str | None:
        """The body with `word` in its name that is meant at `position`: one of those `spoken_to`, else the one named last before."""
        named = (*spoken_to, *self._last_named(position))
        if word == "trường" and (school := next((name for name in named if name is not None and name.lower().startswith(_SCHOOLS)), None)):
            return school
        return next((name for name in named if name is not None and f" {word} " in f" {name.lower()} "), None)

    def _union(self, word: str, spoken_to: tuple[str | None, ...], position: int) -> str | None:
        """The union or department meant by its first `word`: one of those `spoken_to`; written with a capital, else the one named last before."""
        named = (*spoken_to, *(self._last_named(position) if word[0].isupper() else ()))
        begins = f"{word.lower()} "
        return next(
            (name for name in named if name is not None and name.lower().startswith(begins) and not name.startswith(_COUNCIL)), None
        )

    def _last_named(self, position: int) -> list[str]:
        """The canonical names of the bodies that stand shortly before `position`, the nearest first."""
        return [body.name for body in reversed(self._reading.bodies_in(max(0, position - _UNIT_REACH), position))]

    def _council(self, rank: str, name: str | None, spoken_to: tuple[str | None, ...], position: int) -> str | None:
        """Who is asked by a territory's `rank` word and, where it stands there, its `name`."""
        for body in spoken_to:
            if body is not None and _is_of(body.lower(), rank, name):
                return body
        unit = self._of_context(rank) if name is None else None
        shown = name or self._named_before(rank, position) or (unit.name if unit else None)
        if shown is None:
            return None
        return f"{PEOPLES_COMMITTEE} {rank.capitalize() if shown == 'Hồ Chí Minh' else rank} {shown}"

    def _named_before(self, rank: str, position: int) -> str | None:
        """The commune of that rank word that the paragraph has named last before `position`."""
        if rank not in COMMUNE_TYPES:
            return None
        document = self._reading.document
        sentence = document.sentence_at(position)
        start = document.block_of(sentence).start if sentence is not None else position
        of_people = {person.name_start for person in self._reading.people_in(start, position)}  # `Bí thư Đảng ủy xã | Trần Văn An`
        ranked = [match for match in _RANKED.finditer(document.text, start, position) if match["rank"].lower() == rank and match["name"]]
        return next((match["name"] for match in reversed(ranked) if match.start("name") not in of_people), None)

    def _of_context(self, rank: str) -> Unit | None:
        """The territory of that rank word that the article is about."""
        context = self._reading.context
        codes = (
            (context.commune,)
            if rank in COMMUNE_TYPES
            else (context.district,)
            if rank in DISTRICT_TYPES
            else (context.district, context.province)
        )
        units = (gazetteer().unit(code) for code in codes if code is not None)
        return next((unit for unit in units if unit is not None and unit.type == rank), None)


def _is_of(body: str, rank: str, name: str | None) -> bool:
    """Whether `body`, a canonical name in small letters, is one of the territory with this rank word and name."""
    return (_COMMITTEES.get(rank, rank) in body or f" {rank} " in body) and (name is None or body.endswith(f" {name.lower()}"))
