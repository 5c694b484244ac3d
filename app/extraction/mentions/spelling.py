"""One spelling of a body's name throughout an article, so that the facts which name it and the list of bodies agree."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from app.extraction.spans import BodyMention, PostMention


def spell_alike(bodies: list[BodyMention], posts: list[PostMention]) -> None:
    """Give, in place, all mentions of one body (one `key`) one name where only their capitals differ.

    The name with the fewest words in capitals is taken (`QUÂN SỰ` stands in a headline), then the most frequent, then the first.
    """
    spellings: dict[str, Counter[str]] = {}
    for body in (*bodies, *(post.body for post in posts if post.body is not None)):
        spellings.setdefault(body.key, Counter())[body.name] += 1
    several = {key: _best(names) for key, names in spellings.items() if len(names) > 1}
    if not several:
        return
    for index, body in enumerate(bodies):
        bodies[index] = _spelt(body, several)
    for index, post in enumerate(posts):
        if post.body is not None and post.body.key in several:
            posts[index] = replace(post, body=_spelt(post.body, several))


def _best(names: Counter[str]) -> str:
    return min(names, key=lambda name: (sum(word.isupper() and len(word) > 1 for word in name.split()), -names[name]))


def _spelt(body: BodyMention, names: dict[str, str]) -> BodyMention:
    return replace(body, name=names[body.key]) if body.key in names else body
