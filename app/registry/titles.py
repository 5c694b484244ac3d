"""What a post's title tells: the lists of lexicon/posts.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from app.extraction.folding import fold
from app.paging import Row


def is_single_holder(title: str, organisation: str | None) -> bool:
    """Whether one person at a time has a post of this title in the organisation of this name."""
    return fold(title) in _titles()["single_holder"] and fold(f"{title} {organisation}") not in _titles()["of_several"]


def seats_of_several() -> list[str]:
    """The seats that several hold at a time, though of `single_holder_titles`: title and organisation, as they are written."""
    return list(_table()["of_several"])


def single_holder_titles() -> list[str]:
    """The titles of which one person at a time has a post in an organisation, as they are written."""
    return list(_table()["single_holder"])


def heads_territory(title: str) -> bool:
    """Whether nobody has posts of this title in two territories at a time."""
    return fold(title) in _titles()["territory_head"]


def tells_person(title: str) -> bool:
    """Whether a post of this title in the same organisation makes a namesake the same person."""
    return not fold(title).startswith(tuple(_titles()["loose"]))


def telling(posts: Iterable[Row]) -> Iterator[Row]:
    """Those of `posts` (rows with a `title`) that tell who someone is."""
    return (post for post in posts if tells_person(post["title"]))


@cache
def _titles() -> dict[str, frozenset[str]]:
    return {name: frozenset(map(fold, titles)) for name, titles in _table().items()}


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files("app.registry.lexicon").joinpath("posts.toml").read_text(encoding="utf-8"))
