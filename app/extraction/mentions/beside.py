"""The bodies that stand beside a post in its list, or beside a body in an enumeration: what a name leaves out stands with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from app.extraction.facts import OrganisationKind
from app.extraction.folding import fold
from app.extraction.mentions.chains import Chain
from app.extraction.mentions.heads import HEADS
from app.extraction.mentions.posts import RawPost
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.word_groups import HONORIFIC, POST_WORD

_AND_HOLDS = re.compile(
    rf",? ?(?:và |đồng thời )?(?:thôi |được )?(?:bầu |phân công |chỉ định )?(?:giữ|đảm nhiệm)(?: các)? {POST_WORD} ",
    re.IGNORECASE,
)
"""`tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy A`: the committee is named once, at the end."""
_RISES = re.compile(
    r",? ?(?:được )?(?:bổ nhiệm |bầu |chỉ định |điều động )?(?:làm|giữ chức|giữ chức vụ|giữ nhiệm vụ|đảm nhiệm chức vụ)(?: tân)? ",
    re.IGNORECASE,
)
"""`bầu ông A, Phó Bí thư | , giữ chức | Bí thư Huyện ủy B`"""
_ELECTED_THERE = re.compile(r"[^;]{0,60}(?:bầu|trúng cử|đắc cử)[^;]{0,24}", re.IGNORECASE)
"""`ông A, Phó Bí thư Tỉnh ủy được bầu giữ chức Bí thư Tỉnh ủy B`: the one elected is elected at home."""
_AND_SOMEONE = re.compile(rf"(?: và (?:{HONORIFIC} )?[^,;:.]{{2,40}}, | [^,;:.]{{2,40}} và (?:{HONORIFIC} )?)")
"""`ông A, Phó Bí thư Đảng ủy | và ông B, | Bí thư Đảng ủy xã C`, `Chủ tịch UBND xã C | Trần Văn D và | Phó Chủ tịch E`"""
_JOINED = re.compile(
    r"\s*(?:,|và|-|–|;)?\s*(?:(?:Ban (?:Tổng )?Giám (?:đốc|hiệu|thị)|Ban Lãnh đạo|Ban Chỉ huy|Ban chủ nhiệm|lãnh đạo|thủ trưởng)(?:,| và| -)? )?",
    re.IGNORECASE,
)
"""Between bodies that share what the last is named by; who runs it may stand before it (`Đảng ủy, Ban Giám hiệu | Trường A`)."""
_MOST_JOINED = 8


def bodies_beside(text: str, chains: Sequence[Chain]) -> dict[int, list[RawBody]]:
    """The bodies beside each post of the `chains` of one sentence of cleaned text, by the post's `id`, those that tell most first."""
    beside = {id(post): _neighbours(chain, post) for chain in chains for post in chain.posts}
    for chain, following in pairwise(chains):
        elected = chain.people and not following.people and _ELECTED_THERE.fullmatch(text, chain.end, following.start)
        if elected or _AND_HOLDS.fullmatch(text, chain.end, following.start):
            for listed in chain.posts:
                beside[id(listed)] += [other.body for other in following.posts if other.body is not None]
        if chain.people and _RISES.fullmatch(text, chain.end, following.start):
            _share_with_deputy(beside, chain, following)
        if chain.people and following.people and _AND_SOMEONE.fullmatch(text, chain.end, following.start):
            _share(beside, chain, following)
    return beside


def joined_behind(text: str, bodies: Sequence[RawBody]) -> list[RawBody]:
    """Those of `bodies`, in text order, that are joined to the first: of `Thành ủy, HĐND, UBND thành phố` all share the last one's territory."""
    joined: list[RawBody] = []
    end = bodies[0].end
    for body in bodies[1 : 1 + _MOST_JOINED]:
        if not _JOINED.fullmatch(text, end, body.start):
            break
        joined.append(body)
        end = body.end
    return joined


def _neighbours(chain: Chain, post: RawPost) -> list[RawBody]:
    """The bodies of the other posts of a list, those behind it first: what a list elides stands at its end."""
    index = chain.posts.index(post)
    around = chain.posts[index + 1 :] + chain.posts[:index][::-1]
    return [body for other in around if (body := other.body or _fixed_body(other)) is not None]


def _fixed_body(post: RawPost) -> RawBody | None:
    """The body of a post whose title tells it (`Phó Tổng Kiểm toán Nhà nước`), where it is one that has committees of its own."""
    head = HEADS.get(fold(post.fixed)) if post.fixed else None
    return RawBody(post.start, post.end, head) if head is not None and head.kind is OrganisationKind.STATE_BODY else None


def _share(beside: dict[int, list[RawBody]], chain: Chain, following: Chain) -> None:
    """Have the posts of two people named together that tell no place or body of their own complete each other's."""
    for posts, others in ((chain.posts, following.posts), (following.posts, chain.posts)):
        if all(post.body is None or post.body.is_bare for post in posts):
            for post in posts:
                beside[id(post)] += [other.body for other in others if other.body is not None and not other.body.is_bare]


def _share_with_deputy(beside: dict[int, list[RawBody]], chain: Chain, following: Chain) -> None:
    """Have the bare post of a deputy who comes to head a body be in that body."""
    head = following.posts[0]
    for post in chain.posts:
        if post.body is None and head.body is not None and post.title.removesuffix(" Thường trực") == f"Phó {head.title}":
            beside[id(post)].insert(0, head.body)
