"""Whom the headline names: who acts where the text does not say."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.document import BlockKind
from app.extraction.facts import PEOPLES_COUNCIL
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention

_AT_HEAD = 3


class Headline:
    """The bodies that one article's headline names."""

    def __init__(self, reading: Reading, issuers: Issuers) -> None:
        self._issuers = issuers
        block = next((block for block in reading.document.blocks if block.kind is BlockKind.HEADLINE), None)
        self._start = block.start if block is not None else 0
        self._bodies: Sequence[BodyMention] = reading.bodies_in(block.start, block.end) if block is not None else ()

    def committee(self) -> Issuer | None:
        """The committee of the party that the headline begins with, as the one that acts."""
        first = next(iter(self._bodies), None)
        acts = first is not None and first.is_party and first.start < self._start + _AT_HEAD
        return self._issuers.body(first.name) if first is not None and acts else None

    def council(self) -> Issuer | None:
        """The council whose session the headline names."""
        return next((self._issuers.body(body.name) for body in self._bodies if body.name.startswith(PEOPLES_COUNCIL)), None)

    def first_committee(self) -> str | None:
        """The canonical name of the committee that the headline names first."""
        return next((body.name for body in self._bodies if body.is_party), None)
