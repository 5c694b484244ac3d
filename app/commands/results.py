"""What becomes of articles that `danhbo ingest` hands over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from app.articles.files import ArticleInput, BadInput


class Result(NamedTuple):
    """What became of one input: stored as `new`, there already, or neither for the reason that `problem` gives."""

    where: str
    new: bool = False
    problem: str | None = None


class DestinationLost(Exception):
    """What keeps articles cannot be used any more; the message says why."""


class Destination(Protocol):
    """Something that keeps articles."""

    def store(self, inputs: Iterable[ArticleInput | BadInput]) -> Iterator[Result]:
        """Keep the articles of `inputs`; gives a result for each input, in order. Raises `DestinationLost` where it cannot go on."""
