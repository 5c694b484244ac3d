"""What the posts of one person are to each other: held in one, left by a transfer, former all at once, or of the party."""

from __future__ import annotations

from itertools import pairwise

from app.extraction.facts import PARTY_KINDS, OrganisationKind
from app.extraction.folding import fold
from app.extraction.mentions.heads import HEADS, Family
from app.extraction.mentions.posts import RawPost

_LED_TOGETHER = (OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_ORGAN, OrganisationKind.STATE_BODY)
_SEATS = (("Bí thư", "Ban Bí thư Trung ương Đảng"), ("Đại biểu", "Quốc hội"))
"""What members of these bodies are called: a seat, kept beside other work."""


def is_first(text: str, posts: list[RawPost], index: int) -> bool:
    """Whether the post is the first of them, or held with it in one (`Phó Tư lệnh kiêm Tham mưu trưởng`)."""
    return all(text[post.end : following.start] == " kiêm " for post, following in pairwise(posts[: index + 1]))


def is_left(posts: list[RawPost], index: int, last: int) -> bool:
    """A transfer ends the leading posts of the place that is left; a seat on a higher committee is kept, one at the centre always."""
    post = posts[index]
    if not post.title.startswith("Ủy viên"):
        return (post.title, post.fixed) not in _SEATS
    central = post.fixed is not None or (post.body is not None and (post.body.central or post.body.head.family is Family.FIXED))
    return index == last and not central


def all_are_former(text: str, posts: list[RawPost]) -> bool:
    """`nguyên Bí thư Huyện ủy, Chủ tịch HĐND huyện`: said once of all posts that went together, not of a seat at the centre that a leader had."""
    first = posts[0]
    said_once = first.former and not any(post.former for post in posts[1:])
    together = all(post.body.head.kind in _LED_TOGETHER if post.body is not None else post.title.endswith("Bí thư") for post in posts)
    return (
        said_once and together and all(text[post.end : following.start] in (", ", " và ", " kiêm ") for post, following in pairwise(posts))
    )


def is_party_post(post: RawPost) -> bool:
    """Whether it is a post of the party, which goes with `cách tất cả các chức vụ trong Đảng`."""
    head = post.body.head if post.body is not None else HEADS.get(fold(post.fixed or ""))
    return head is not None and head.kind in PARTY_KINDS
