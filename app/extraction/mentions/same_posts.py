"""One post of a person throughout an article: told of once with its committee, it is the same where only `Đảng ủy`, `Chi bộ` stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from app.extraction.folding import fold
from app.extraction.spans import BodyMention, PostMention

_BARE = frozenset({"đảng ủy", "đảng bộ", "ban chấp hành đảng bộ", "bch đảng bộ", "chi bộ", "chi ủy"})


def name_bare_posts(bodies: list[BodyMention], posts: list[PostMention]) -> None:
    """Give, in place, a post whose body has only its head word the body that the same person has the same post in, where the article names one."""
    named: defaultdict[tuple[str, str], dict[str, BodyMention]] = defaultdict(dict)
    for post in posts:
        if post.person is not None and post.body is not None and post.body.explicit and post.body.is_party and post.body.resolved:
            named[post.person, post.title][post.body.key] = post.body
    renamed: dict[int, BodyMention] = {}
    for post in posts:
        if post.person is None or post.body is None or fold(post.body.printed) not in _BARE or post.body.explicit:
            continue
        known = list(named.get((post.person, post.title), {}).values())
        if len(known) == 1 and known[0].kind is post.body.kind and known[0].key != post.body.key:
            renamed[id(post.body)] = replace(known[0], start=post.body.start, end=post.body.end, printed=post.body.printed, explicit=False)
    if renamed:
        bodies[:] = [renamed.get(id(body), body) for body in bodies]
        posts[:] = [post if post.body is None else replace(post, body=renamed.get(id(post.body), post.body)) for post in posts]
