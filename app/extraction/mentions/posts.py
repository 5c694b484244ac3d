"""Posts as the text names them: a title and the body it is in, not yet completed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import PEOPLES_COMMITTEE, Level
from app.extraction.folding import fold
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.bodies import body_at
from app.extraction.mentions.cells import village_headed
from app.extraction.mentions.heads import COMMITTEE_FAMILIES, HEADS, Family
from app.extraction.mentions.not_the_partys import OTHERS_HAVE_TOO, is_of_others
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.territories import territory_at
from app.extraction.mentions.titles import BodyPlace, Title, title_of
from app.extraction.mentions.unit_bodies import department_named
from app.extraction.mentions.unit_words import unit_words
from app.extraction.word_groups import FEW

_IS_QUALIFIED = Before(r"(?:(?:nguyên|nguyên là|cựu|cố|tân|đương nhiệm|đương kim|quyền|q\.|phụ trách) |q\.)", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![{LETTER}])(?P<former>nguyên(?: là)?|cựu|cố)?(?P<new>tân)?(?:đương (?:nhiệm|kim))?(?: ?(?<![{LETTER}])(?P<acting>quyền|q\.))?(?: ?(?<![{LETTER}])phụ trách)?(?: |(?<=\.))$",
    re.IGNORECASE,
)
_OF_A_CELL = ("Bí thư", "Phó Bí thư")
_TO_BODY = re.compile(r",? phụ trách | (?:của |các |thuộc |tại )?", re.IGNORECASE)
_SPOKESMAN = re.compile(r",? kiêm (?:nhiệm )?người phát ngôn(?: chính thức)?(?: của)? ", re.IGNORECASE)
_NO_TERRITORY = "Hồ Chí Minh"
"""`Chủ tịch Hồ Chí Minh` is a man of history; the city is written `TP` or `thành phố`."""
# What may follow a post and tells no more of it than its term.
_TERM = re.compile(
    rf"(?:,? ?\(?(?:các |{FEW} )?(?:khóa|nhiệm k[ỳì]|giai đoạn|thời k[ỳì](?= ?\d))(?: (?:thứ |này|mới))?(?: ?(?:[IVXLC]+|\d{{1,4}})(?![{LETTER}])(?: \((?:dự khuyết|chính thức)\))?(?:\s?[-–,]\s?|\s?,? và (?=(?:[IVXLC]+|\d{{1,4}})(?![{LETTER}])))?){{0,8}}\)?)",
    re.IGNORECASE,
)
_THE_UNION = re.compile(rf" (?:Hội|Công đoàn|Liên đoàn|Liên minh)(?! ?[{UPPER}\d]|\w)(?! (?:đồng|nghị|thảo|cơ sở|tỉnh|huyện|xã|phường))")
"""`Chủ tịch Hội`: that of the union which the article is about."""
_AGE = re.compile(
    r" (?:\((?:(?P<old>cũ|trước đây|trước (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp))|mới|khi sáp nhập)\)|mới(?=,| nhiệm kỳ| khóa| giai đoạn)|(?P<then>cũ|trước đây|trước (?:khi )?(?:sáp nhập|hợp nhất)|(?:khi|lúc|hồi|thời) (?:đó|ấy)|(?:lúc |thời )?bấy giờ)(?!\w))",
    re.IGNORECASE,
)
"""`Bí thư Tỉnh ủy A (cũ)`: the body is one of before a merger."""
_BY_MERGER = re.compile(r"cũ|trước (?:đây|(?:khi )?(?:sáp nhập|hợp nhất|sắp xếp))\)|sáp nhập|hợp nhất", re.IGNORECASE)
_JOINS = Cued(
    rf"(?:(?<![{LETTER}])vào(?= (?:Ban Chấp hành|BCH|Ban Thường vụ|BTV|Ủy ban Kiểm tra|UBKT|Bộ Chính trị|Ban Bí thư|Hội đồng quản trị|HĐQT|Hội đồng thành viên|HĐTV|Ủy ban M|Ủy ban nhân dân|UBND|UBMT))|tham gia|bầu vào|bầu bổ sung vào|chỉ định vào|bổ sung vào)(?: làm)?(?: ủy viên)? (?=[{LETTER}])",
    re.IGNORECASE,
)
_OTHER_WORDS = {
    "Trưởng": ("dưỡng ", "nhóm ", " tổ ", " lớp "),
    "Bí": ("ban ", "thư ký "),
    "Chủ": ("đoàn ", "thư ký "),
    "Vụ": ("chức ", "nhiệm "),
    "Đại": ("đại hội ",),
}
"""Words that make something else of a title of which they are the word before, by the title's first word."""
_BECOMES = re.compile(r"thành ủy viên (?:chính thức|dự khuyết|Trung ương|Ban|Bộ)(?!\w)")
"""`trở thành | ủy viên chính thức`: no member of a city's committee."""
_CENTRAL = Before(r"(?:ương|T\.Ư|TƯ|TW)", re.IGNORECASE)
_NEXT_BODY = re.compile(r"(?:, | và |; )")
_WITH_MEMBERS = ("Ủy ban Mặt trận Tổ quốc Việt Nam", PEOPLES_COMMITTEE, "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")
"""Committees of the state and the front that someone may be taken into."""
_BOARDS_OF_FIRMS = ("Hội đồng quản trị", "Hội đồng thành viên")
_ONE_OF_EACH = r"(?:tỉnh|huyện|quận|thị xã|thành phố|thị trấn|thị|thành|xã|phường|đặc khu|đảng|chi)(?: ủy| bộ)?(?: cơ sở| trực thuộc)?"
_OF_ALL = re.compile(
    rf"(?: (?:Đảng ủy|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân))? các {_ONE_OF_EACH}(?:(?:, | và |, và ){_ONE_OF_EACH})*(?! ?[{UPPER}\d]|:|\w)"
)
"""`Bí thư | các huyện, thị, thành ủy`, `Chủ tịch UBND các xã`: nobody's post by name"""
_PARTY_FAMILIES = (Family.COMMITTEE, Family.MEMBERSHIP, Family.CELL, Family.ORGAN, Family.FIXED)


@dataclass(slots=True, eq=False)
class RawPost:
    """A post as printed; [start, end) of the cleaned text covers title, body and term.

    `body` is the body as named, None where the text leaves it out; `fixed` is its canonical name where the title tells
    it. `bodiless` marks a post that is in no body (`Chủ tịch nước`).
    """

    start: int
    end: int
    title: str
    body: RawBody | None = None
    fixed: str | None = None
    bodiless: bool = False
    former: bool = False
    incoming: bool = False
    """`tân Bí thư`"""
    before_merger: bool = False
    """`Bí thư Tỉnh ủy A cũ`: in a body that a merger ended."""


def find_posts(text: str, start: int, end: int, titles: Sequence[tuple[int, int]]) -> list[RawPost]:
    """The posts named in [start, end) of cleaned text, left to right, none inside another. `titles`: where its titles stand."""
    posts: list[RawPost] = []
    covered = start
    for first, last in titles:
        title = title_of(text[first:last])
        if first < covered or _goes_with_the_word_before(text, first, title) or _BECOMES.match(text, first):
            continue
        if text[first - 1 : first] == "(" and text[last : last + 1] == ")" and text[first:last].isupper():
            continue  # `đại biểu Quốc hội (ĐBQH)` only says how it will be abbreviated
        post = _post(text, first, last, title)
        if post is None or post.end > end or _OF_ALL.match(text, last):
            continue
        posts.append(post)
        covered = post.end
        for more in _same_title(text, post, end):
            posts.append(more)
            covered = more.end
    return sorted(posts + _joined(text, start, end, posts), key=lambda post: post.start)


def _goes_with_the_word_before(text: str, start: int, title: Title) -> bool:
    """`Ban | Bí thư`, `Đoàn | Chủ tịch` are bodies; in `giữ chức vụ Trưởng Ban`, `nhận nhiệm vụ Trưởng Ban` the office of `Vụ trưởng` is not meant."""
    words = _OTHER_WORDS.get(title.title.partition(" ")[0])
    return words is not None and text[max(0, start - 8) : start].lower().endswith(words)


def _post(text: str, start: int, end: int, title: Title) -> RawPost | None:
    post = RawPost(start, end, title.title, fixed=title.body, bodiless=title.place is BodyPlace.NONE and title.body is None)
    if title.body in OTHERS_HAVE_TOO and is_of_others(text, end, central=_CENTRAL.search(text, start, end) is not None):
        post.fixed, post.body = None, body_at(text, start + len(title.title) + 1)  # `Ủy viên | Ban Chấp hành Trung ương Đoàn`
        if post.body is None:
            return None
        post.end = post.body.end
    elif title.member_of:
        post.body, post.end = _member_body(text, start, end, title)
    elif title.body is None and title.place is not BodyPlace.NONE:
        post.body = _cell_of_village(text, end, title) or _body_of(text, start, end, title)
        if post.body is not None:
            post.end = max(end, post.body.end)
        elif title.needs_body:
            return None
        elif union := _THE_UNION.match(text, end):
            post.end = union.end()
    _look_back(text, post)
    if age := _AGE.match(text, post.end):
        post.former = post.former or age.group("old") is not None or age.group("then") is not None
        post.before_merger = post.former and _BY_MERGER.search(age.group()) is not None
        post.end = age.end()
    if term := _TERM.match(text, post.end):
        post.end = term.end()
    while post.end > end and text[post.end - 1] in " ,":
        post.end -= 1
    return post


def _look_back(text: str, post: RawPost) -> None:
    """`nguyên`, `quyền` before the title belong to the post."""
    window = max(0, post.start - 24)
    match = _BEFORE.search(text, window, post.start) if _IS_QUALIFIED.search(text, window, post.start) else None
    if match is None or not match.group().strip():
        return
    post.former = match.group("former") is not None
    post.incoming = match.group("new") is not None
    if match.group("acting"):
        post.title = f"Quyền {post.title}"
    post.start = match.end() - len(match.group().lstrip())


def _member_body(text: str, start: int, end: int, title: Title) -> tuple[RawBody, int]:
    """`Huyện ủy viên` is the committee with `viên` behind; a territory may follow (`Thành ủy viên Hà Nội`)."""
    head = HEADS[fold(title.member_of or "Đảng ủy")]
    body = RawBody(start, end - len(" viên") if text[start:end].lower().endswith(" viên") else end, head)
    if title.member_of in ("Đảng ủy", "Chi bộ"):
        named = body_at(text, end + 1)
        if named is not None and named.head.family in _PARTY_FAMILIES:
            return named, named.end
    if head.family is Family.ORGAN and (owner := body_at(text, end + 1)) is not None and owner.head.family in COMMITTEE_FAMILIES:
        body.owner = owner
        return body, owner.end
    if body.head.types and (territory := territory_at(text, end + 1, types=body.head.types, bare=False)) and territory.units:
        body.territory = territory
        return body, territory.end
    return body, end


def _cell_of_village(text: str, end: int, title: Title) -> RawBody | None:
    """`Bí thư, Trưởng thôn An Hòa`: of that village's cell."""
    village = village_headed(text, end) if title.title in _OF_A_CELL else None
    return RawBody(end, end, HEADS["chi bộ"], unit=village) if village else None


def _body_of(text: str, start: int, end: int, title: Title) -> RawBody | None:
    if title.place is BodyPlace.WORD:
        office = _office_of_spokesman(text, start, end, title)
        body = body_at(text, _last_words(text, start, end, title.overlap))
        return office or _named(text, body, end) or _named(text, body_at(text, end + 1), end)  # `Phó Trưởng ban | Ban Tổ chức Tỉnh ủy`
    joint = _TO_BODY.match(text, end)
    if joint is None:
        return None
    position = joint.end()
    body = body_at(text, position)
    if body is not None and body.end > position and not (title.ministry and body.is_bare):
        return body
    if title.ministry and (last := unit_words(text, position - 1)):  # `Thứ trưởng Công an`
        return RawBody(position, last, HEADS["bộ"], unit=text[position:last])
    if title.department:
        return department_named(text, end, title.department, body_at)
    if not title.territory or text.startswith(_NO_TERRITORY, position):
        return None
    territory = territory_at(text, position, ranks=(Level.PROVINCE, Level.DISTRICT))
    return RawBody(position, territory.end, HEADS[title.territory.casefold()], territory=territory) if territory is not None else None


def _office_of_spokesman(text: str, start: int, end: int, title: Title) -> RawBody | None:
    """`Chánh Văn phòng kiêm người phát ngôn của | Tỉnh ủy A`: whose office it is stands behind the second post."""
    joint = _SPOKESMAN.match(text, end) if title.title.endswith("Chánh Văn phòng") else None
    owner = body_at(text, joint.end(), 1) if joint is not None else None
    if owner is None or owner.head.family not in COMMITTEE_FAMILIES:
        return None
    return RawBody(_last_words(text, start, end, title.overlap), owner.end, HEADS["văn phòng"], owner=owner)


def _named(text: str, body: RawBody | None, title_end: int) -> RawBody | None:
    """A body that shares words with its title must go on behind the title, or it is only the title again; an abbreviation (`CN | UBKT`) is a name."""
    if body is None or body.end > title_end or not body.is_bare:
        return body
    return body if " " in body.head.name and text[body.start : body.end].isalpha() else None


def _last_words(text: str, start: int, end: int, count: int) -> int:
    position = end
    for _ in range(count):
        position = text.rfind(" ", start, position - 1) + 1
    return position


def _same_title(text: str, post: RawPost, end: int) -> list[RawPost]:
    """`Ủy viên Ban Chấp hành, Ban Thường vụ Huyện ủy`: the second body shares the title."""
    more: list[RawPost] = []
    if post.body is None or not post.title.startswith("Ủy viên"):
        return more
    position = post.body.end
    for _ in range(4):
        joint = _NEXT_BODY.match(text, position)
        body = body_at(text, joint.end()) if joint else None
        if body is None or body.head.family is not Family.ORGAN or body.head.name == "Thường trực" or body.end > end:
            break
        more.append(RawPost(body.start, body.end, post.title, body, former=post.former))
        position = body.end
    return more


def _joined(text: str, start: int, end: int, posts: list[RawPost]) -> list[RawPost]:
    """`tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy`, `được bầu vào Bộ Chính trị`: a member's post without the word."""
    found: list[RawPost] = []
    for match in _JOINS.finditer(text, start, end):
        position = match.end()
        for _ in range(0 if text.endswith("không ", 0, match.start()) else 4):
            body = body_at(text, position)
            if (
                body is None
                or not (body.head.family in _PARTY_FAMILIES or body.head.name in (*_WITH_MEMBERS, *_BOARDS_OF_FIRMS))
                or body.end > end
                or any(p.start <= body.start < p.end for p in posts)
            ):
                break
            title = "Bí thư" if body.head.name == "Ban Bí thư Trung ương Đảng" else "Ủy viên"
            title = "Thành viên" if body.head.name in _BOARDS_OF_FIRMS else title
            found.append(RawPost(body.start, body.end, title, body))
            joint = _NEXT_BODY.match(text, body.end)
            if joint is None:
                break
            position = joint.end()
    return found
