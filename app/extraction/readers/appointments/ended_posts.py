"""What a new post ends: the posts that nobody keeps who comes to another, and whose heads are someone else's now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.extraction.facts import PEOPLES_COMMITTEE, PEOPLES_COUNCIL, AppointmentStatus, Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.spans import PostMention

_OF_DEPARTMENTS = ("Trưởng Ban", "Chủ nhiệm", "Giám đốc", "Chánh Văn phòng", "Chánh Thanh tra", "Trưởng Phòng")
_OF_UNIONS = ("Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh", "Liên đoàn Lao động", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn")
"""Mass organisations whose heads work there full-time."""
_OF_COUNCILS = ("Chủ tịch", "Chủ tịch Thường trực")
_CHAIRS = (PEOPLES_COMMITTEE, PEOPLES_COUNCIL)
_OF_TERRITORIES = ("Bí thư", "Chủ tịch")
_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Quận ủy", "Huyện ủy", "Thị ủy")
_TERRITORIAL = (*_COMMITTEES, "Đảng ủy xã", "Đảng ủy phường", PEOPLES_COMMITTEE)
_HEADS = (
    "Bí thư",
    "Chủ tịch",
    "Chủ nhiệm",
    "Trưởng ",
    "Chánh ",
    "Giám đốc",
    "Tổng Giám đốc",
    "Hiệu trưởng",
    "Viện trưởng",
    "Chỉ huy trưởng",
    "Chính ủy",
)
"""Titles that one person at a time has in a body."""
_WITH_SECRETARIES = ("Ban Bí thư Trung ương Đảng", "Trung ương Đoàn")
"""Bodies that have several secretaries at a time."""
_WORK = (
    "Chánh án",
    "Viện trưởng",
    "Hiệu trưởng",
    "Cục trưởng",
    "Chi cục trưởng",
    "Đồn trưởng",
    "Trưởng Công an",
    "Chỉ huy trưởng",
    "Chính ủy",
    "Sư đoàn trưởng",
    "Lữ đoàn trưởng",
    "Trung đoàn trưởng",
)
"""Titles of those who work full-time in one body."""
_SEATS = ("Ủy viên", "Đại biểu", "Trưởng Đoàn", "Phó Trưởng Đoàn")
_BESIDE_WORK = (PEOPLES_COUNCIL, "Đoàn đại biểu", "Đảng ủy Quân sự")
"""Where leaders have a post beside their own."""
_ONE_AT_A_TIME = {
    OrganisationKind.PARTY_COMMITTEE: ("Bí thư",),
    OrganisationKind.STATE_BODY: ("Chủ tịch", "Giám đốc"),
}
"""Titles that nobody holds, as head or as deputy, in two bodies of one kind and rank."""


def without_what_a_new_post_ends(posts: Iterable[PostMention]) -> list[PostMention]:
    """The posts of one article, one of each, those left that a new one of the same holder or body ends.

    `Bí thư Huyện ủy A, được chỉ định giữ chức Bí thư Huyện ủy B`: whoever comes to the same post elsewhere leaves the one held.
    """
    found = list(posts)
    changes = _Changes(found)
    return [changes.applied_to(post) if post.status is AppointmentStatus.CURRENT else post for post in found]


class _Changes:
    """The new posts of one article, and the heads' posts that are held."""

    def __init__(self, posts: Iterable[PostMention]) -> None:
        self._new: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._taken: defaultdict[str, list[PostMention]] = defaultdict(list)
        self._raised: set[tuple[str, str | None, str]] = set()
        self._held: set[tuple[str, str | None, str]] = set()
        self._heads: dict[tuple[str, str], str] = {}
        for post in posts:
            if post.status is AppointmentStatus.CURRENT:
                self._held.add(_chair(post, post.title))
            elif post.status is AppointmentStatus.INCOMING:
                self._note(post, fold(post.person or ""))

    def _note(self, post: PostMention, holder: str) -> None:
        self._taken[holder].append(post)
        self._raised.add(_chair(post, post.title))
        if place := _seat(post):
            self._new[holder].add(place)
        if post.body:
            self._heads[post.body.key, post.title] = holder

    def applied_to(self, post: PostMention) -> PostMention:
        """`post`, which someone is told to hold: as it is, left, or former beside the head's post that the holder has come to since."""
        holder = fold(post.person or "")
        if (
            _is_given_up(post, self._new[holder])
            or _is_left_behind(post, self._taken[holder])
            or _is_left_to_govern(post, self._taken[holder])
            or _is_barred_by(post, self._taken[holder])
            or _is_same_work_elsewhere(post, self._taken[holder])
            or _is_risen_from(post, self._raised)
            or _is_taken_over(post, self._heads)
        ):
            return replace(post, status=AppointmentStatus.OUTGOING)
        return replace(post, status=AppointmentStatus.FORMER) if _is_risen_from(post, self._held) else post


def _is_given_up(post: PostMention, new: set[tuple[str, ...]]) -> bool:
    seat = _seat(post)
    return seat is not None and any(seat[:-1] == other[:-1] and seat[-1] != other[-1] for other in new)


def _is_left_behind(post: PostMention, taken: Iterable[PostMention]) -> bool:
    """Whether whoever leads a department comes to lead another of its level, or, of a territory and a department, the other at another level.

    `Chánh Thanh tra tỉnh làm Giám đốc Sở A`, `Bí thư Huyện ủy A làm Giám đốc Sở B`.
    """
    mine = led_by(post) or ("department" if _leads_union(post) else None)
    if mine is None or post.body is None:
        return False
    others = [(other.body, led_by(other)) for other in taken if other.body is not None]
    if mine == "department" and any(led == mine and body.level is post.body.level and body.key != post.body.key for body, led in others):
        return True
    if (
        mine == "territory"
        and post.body.level is Level.DISTRICT
        and any(led == mine and body.level is Level.COMMUNE for body, led in others)
    ):
        return True  # `Phó Bí thư Huyện ủy A làm Bí thư Đảng ủy xã B`
    return any(led is not None and led != mine and body.level is not None and body.level is not post.body.level for body, led in others)


def _leads_union(post: PostMention) -> bool:
    """Whether `post` is that of the head of a mass organisation of a territory, or of a deputy."""
    return (
        post.body is not None
        and post.body.name.startswith(_OF_UNIONS)
        and post.title.endswith(("Chủ tịch", "Chủ tịch Thường trực", "Bí thư"))
    )


def _is_left_to_govern(post: PostMention, taken: Iterable[PostMention]) -> bool:
    """Whether whoever leads a department, or a territory further down, comes to govern one (`Giám đốc Sở A được bầu làm Phó Chủ tịch UBND tỉnh`)."""
    if post.body is None:
        return False
    mine = "council" if post.body.name.startswith(PEOPLES_COUNCIL) and post.title.endswith(_OF_COUNCILS) else led_by(post)
    if mine is None:
        return False
    levels = {other.body.level for other in taken if other.body is not None and _governs(other)}
    return any(level is not post.body.level or mine == "department" for level in levels)


def _is_barred_by(post: PostMention, taken: Iterable[PostMention]) -> bool:
    """Whether whoever heads a council comes to govern its territory, or the other way round: nobody does both."""
    mine = _chaired(post)
    return mine is not None and any(
        other.body is not None
        and post.body is not None
        and other.body.level is post.body.level
        and _chaired(other) in _CHAIRS
        and _chaired(other) != mine
        for other in taken
    )


def _is_same_work_elsewhere(post: PostMention, taken: Iterable[PostMention]) -> bool:
    """Whether whoever runs a court, a school or the like comes to run, or help run, another (`Hiệu trưởng Trường A` comes to `Trường B`)."""
    work = post.title.removeprefix("Phó ")
    return work in _WORK and any(
        other.title.removeprefix("Phó ") == work and other.body is not None and post.body is not None and other.body.key != post.body.key
        for other in taken
    )


def _chaired(post: PostMention) -> str | None:
    """Which of `_CHAIRS` the holder of `post` leads, if any."""
    if post.body is None or not post.title.endswith(_OF_COUNCILS):
        return None
    return next((chair for chair in _CHAIRS if post.body.name.startswith(chair)), None)


def _governs(post: PostMention) -> bool:
    """Whether `post` is a full-time one in the government of a territory or in its council."""
    if post.body is None or not post.title.endswith(_OF_COUNCILS):
        return False
    council = post.title.startswith("Phó ") and post.body.name.startswith(PEOPLES_COUNCIL)
    return council or post.body.name.startswith(PEOPLES_COMMITTEE)


def is_work(post: PostMention) -> bool:
    """Whether `post` is one that takes all of someone's time."""
    return post.body is not None and not post.title.startswith(_SEATS) and not post.body.name.startswith(_BESIDE_WORK)


def led_by(post: PostMention) -> str | None:
    """What the holder of `post` leads by it: a territory, or a department of one; None for a seat or a unit's post."""
    if post.body is None or post.body.level in (None, Level.CENTRAL, Level.GRASSROOTS):
        return None
    title = post.title.removeprefix("Phó ").removesuffix(" Thường trực")
    if title in _OF_DEPARTMENTS:
        return "department"
    return "territory" if title in _OF_TERRITORIES and post.body.name.startswith(_TERRITORIAL) else None


def _is_risen_from(post: PostMention, raised: set[tuple[str, str | None, str]]) -> bool:
    """Whether the deputy's, or the acting head's, post is that of someone who comes to head the same body."""
    if post.title.startswith("Quyền "):
        return _chair(post, post.title.removeprefix("Quyền ")) in raised
    return post.title.startswith("Phó ") and _chair(post, post.title.removeprefix("Phó ").removesuffix(" Thường trực")) in raised


def _is_taken_over(post: PostMention, heads: Mapping[tuple[str, str], str]) -> bool:
    """Whether someone else comes to head the body that the holder of `post` heads."""
    if post.body is None or not post.title.startswith(_HEADS) or (post.title == "Bí thư" and post.body.name in _WITH_SECRETARIES):
        return False
    return heads.get((post.body.key, post.title), fold(post.person or "")) != fold(post.person or "")


def _chair(post: PostMention, title: str) -> tuple[str, str | None, str]:
    """Who holds `title` where `post` is held."""
    return fold(post.person or ""), post.body.key if post.body else None, fold(title)


def _seat(post: PostMention) -> tuple[str, ...] | None:
    """Kind, rank and place of a post that can be held in one place only; None for others."""
    if post.body is None or post.body.level is None or post.body.place is None:
        return None
    title = next((title for title in _ONE_AT_A_TIME.get(post.body.kind, ()) if title in post.title), None)
    head = "territory" if post.body.name.startswith(_COMMITTEES) else post.body.name.split()[0]
    return None if title is None else (title, post.body.kind, post.body.level, head, post.body.key)
