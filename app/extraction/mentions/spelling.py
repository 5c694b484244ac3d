"""One spelling of a name throughout an article, so that the facts which name a body or a person and the lists of them agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from app.extraction.folding import fold
from app.extraction.spans import BodyMention, PersonMention, PostMention


def spell_alike(bodies: list[BodyMention], people: list[PersonMention], posts: list[PostMention]) -> None:
    """Give, in place, all mentions of one body or person one name where only their capitals differ; so too where it is a `parent`.

    The name with the fewest capitals within its words is taken (`QUÂN SỰ` stands in a headline), then the most frequent, then the first.
    """
    names = _names_to_change([*bodies, *(post.body for post in posts if post.body is not None)])
    if names:
        bodies[:] = [_spelt(body, names) for body in bodies]
        posts[:] = [post if post.body is None else replace(post, body=_spelt(post.body, names)) for post in posts]
    persons = _to_change([person.name for person in people] + [post.person for post in posts if post.person is not None])
    if persons:
        people[:] = [replace(person, name=persons.get(person.name, person.name)) for person in people]
        posts[:] = [replace(post, person=persons.get(post.person or "", post.person)) for post in posts]


def _names_to_change(bodies: Iterable[BodyMention]) -> dict[str, str]:
    """By name of a body or its parent, the name to write instead."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for body in bodies:
        spellings[body.key][body.name] += 1
        if body.parent is not None:
            spellings[fold(body.parent)][body.parent] += 1
    return _instead(spellings)


def _to_change(people: Iterable[str]) -> dict[str, str]:
    """By name of a person, the name to write instead."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, count in Counter(people).items():
        spellings[fold(name)][name] += count
    return _instead(spellings)


def _instead(spellings: dict[str, Counter[str]]) -> dict[str, str]:
    return {name: _best(names) for names in spellings.values() if len(names) > 1 for name in names}


def _best(names: Counter[str]) -> str:
    return min(names, key=lambda name: (sum(any(map(str.isupper, word[1:])) for word in name.split()), -names[name]))


def _spelt(body: BodyMention, names: dict[str, str]) -> BodyMention:
    name, parent = names.get(body.name, body.name), names.get(body.parent or "", body.parent)
    return body if (name, parent) == (body.name, body.parent) else replace(body, name=name, parent=parent)
