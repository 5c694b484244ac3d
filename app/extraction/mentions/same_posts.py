"""One post of a person throughout an article: told of once with its committee, it is the same where only `Đảng ủy`, `Chi bộ` stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from app.extraction.facts import AppointmentStatus
from app.extraction.folding import fold
from app.extraction.spans import BodyMention, PostMention

_COMMITTEE, _CELL = "Đảng ủy ", "Chi bộ "
_BARE = {
    "đảng ủy": _COMMITTEE,
    "đảng bộ": _COMMITTEE,
    "ban chấp hành đảng bộ": _COMMITTEE,
    "bch đảng bộ": _COMMITTEE,
    "chi bộ": _CELL,
    "chi ủy": _CELL,
}
"""Head words by themselves, and how the names begin of those that they may stand for: `Tỉnh ủy` has a word of its own."""


def name_bare_posts(bodies: list[BodyMention], posts: list[PostMention]) -> None:
    """Give, in place, a post whose body has only its head word the body that the same person has the same post in, where the article names one.

    What someone was before is not what he is now, nor the other way round.
    """
    named: defaultdict[tuple[str, str, bool], dict[str, BodyMention]] = defaultdict(dict)
    for post in posts:
        if post.person is not None and post.body is not None and post.body.explicit and post.body.is_party and post.body.resolved:
            named[post.person, post.title, _is_past(post)][post.body.key] = post.body
    renamed: dict[int, BodyMention] = {}
    for post in posts:
        begins = _BARE.get(fold(post.body.printed)) if post.body is not None and not post.body.explicit else None
        if post.person is None or post.body is None or begins is None:
            continue
        known = list(named.get((post.person, post.title, _is_past(post)), {}).values())
        if len(known) == 1 and known[0].name.startswith(begins) and known[0].key != post.body.key:
            renamed[id(post.body)] = replace(known[0], start=post.body.start, end=post.body.end, printed=post.body.printed, explicit=False)
    if renamed:
        bodies[:] = [renamed.get(id(body), body) for body in bodies]
        posts[:] = [post if post.body is None else replace(post, body=renamed.get(id(post.body), post.body)) for post in posts]


def _is_past(post: PostMention) -> bool:
    return post.status is AppointmentStatus.FORMER
