"""Where a list of posts names its committee last, in brackets: `A, Đảng ủy viên, Phó Giám đốc (Đảng bộ Sở Y tế)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.mentions.chains import Chain
from app.extraction.mentions.heads import Family
from app.extraction.mentions.raw_bodies import RawBody

_TO_BRACKET = re.compile(r"[^().;:]{0,80} \((?:thuộc )?")
_MEMBERSHIPS = (Family.MEMBERSHIP, Family.CELL)


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
                post.body.unit, post.body.territory, post.body.owner = behind.unit, behind.territory, behind.owner
