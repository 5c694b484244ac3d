"""One spelling of a body's name throughout an article, so that the facts which name it and the list of bodies agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from app.extraction.folding import fold
from app.extraction.spans import BodyMention, PostMention


def spell_alike(bodies: list[BodyMention], posts: list[PostMention]) -> None:
    """Give, in place, all mentions of one body one name where only their capitals differ; so too where it is a `parent`.

    The name with the fewest words in capitals is taken (`QUÂN SỰ` stands in a headline), then the most frequent, then the first.
    """
    names = _names_to_change([*bodies, *(post.body for post in posts if post.body is not None)])
    if not names:
        return
    bodies[:] = [_spelt(body, names) for body in bodies]
    posts[:] = [post if post.body is None else replace(post, body=_spelt(post.body, names)) for post in posts]


def _names_to_change(bodies: Iterable[BodyMention]) -> dict[str, str]:
    """By name, the name to write instead."""
    spellings: dict[str, Counter[str]] = {}
    for body in bodies:
        spellings.setdefault(body.key, Counter())[body.name] += 1
        if body.parent is not None:
            spellings.setdefault(fold(body.parent), Counter())[body.parent] += 1
    return {name: _best(names) for names in spellings.values() if len(names) > 1 for name in names}


def _best(names: Counter[str]) -> str:
    return min(names, key=lambda name: (sum(word.isupper() and len(word) > 1 for word in name.split()), -names[name]))


def _spelt(body: BodyMention, names: dict[str, str]) -> BodyMention:
    name, parent = names.get(body.name, body.name), names.get(body.parent or "", body.parent)
    return body if (name, parent) == (body.name, body.parent) else replace(body, name=name, parent=parent)
