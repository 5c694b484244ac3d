"""Bare committees in lists of posts that words behind them name: `A, Đảng ủy viên, Phó Giám đốc (Đảng bộ Sở Y tế)`, `Bí thư Đảng ủy, Trưởng Công an xã B`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from app.extraction.mentions.chains import Chain
from app.extraction.mentions.heads import Family
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.word_groups import HONORIFIC

_TO_BRACKET = re.compile(r"[^().;:]{0,80} \((?:thuộc )?")
_MEMBERSHIPS = (Family.MEMBERSHIP, Family.CELL)
_IS_LED_BY = re.compile(rf"(?: \([^()]{{2,40}}\))?,? (?:(?:có|gồm) [^,;.]{{2,40}} )?do (?={HONORIFIC} )")
_AS = re.compile(r"(?:là|làm|giữ chức|giữ chức vụ) $")


def complete_from_brackets(text: str, chains: Sequence[Chain], bodies: Sequence[RawBody]) -> None:
    """Give, in place, the bare committee or cell of a post the name that stands in brackets behind the posts of one sentence."""
    named = {body.start: body for body in bodies if body.head.family in _MEMBERSHIPS and not body.is_bare}
    if not named:
        return
    for chain in chains:
        bracket = _TO_BRACKET.match(text, chain.end)
        behind = named.get(bracket.end()) if bracket else None
        for post in chain.posts if behind is not None else ():
            if behind is not None and post.body is not None and post.body.is_bare and post.body.head.family is behind.head.family:
                _name_after(post.body, behind)


def complete_from_police(chains: Sequence[Chain]) -> None:
    """Give, in place, the bare committee that someone heads beside a commune's police the police as its unit: nobody heads both the commune's and them."""
    for chain in chains:
        for post, following in pairwise(chain.posts):
            body, police = post.body, following.body
            is_theirs = (post.title, following.title) in (("Bí thư", "Trưởng Công an"), ("Phó Bí thư", "Phó Trưởng Công an"))
            if is_theirs and body is not None and police is not None and body.is_bare and body.head.family is Family.MEMBERSHIP:
                body.owner = police


def complete_from_subject(text: str, chains: Sequence[Chain], bodies: Sequence[RawBody]) -> None:
    """`Đảng bộ Công an tỉnh A do ông B, Giám đốc Công an tỉnh, làm | Bí thư Đảng ủy`: give, in place, the bare committee its name."""
    led = [body for body in bodies if body.head.family is Family.MEMBERSHIP and not body.is_bare and _IS_LED_BY.match(text, body.end)]
    for body in led:
        following = min((other.start for other in led if other.start > body.start), default=len(text))
        for post in (post for chain in chains for post in chain.posts if body.end < post.start < following):
            named = post.body
            if named is not None and named.is_bare and named.head.family is Family.MEMBERSHIP and _AS.search(text, body.end, post.start):
                _name_after(named, body)


def _name_after(bare: RawBody, named: RawBody) -> None:
    bare.unit, bare.territory, bare.owner = named.unit, named.territory, named.owner
