"""What is known about one article while it is read: the hand-over between mention finders and fact readers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar

from app.extraction.document import Document, Sentence
from app.extraction.numbers import find_numbers
from app.extraction.spans import BodyMention, DateMention, NumberMention, PeriodMention, PersonMention, PostMention, Span

S = TypeVar("S", bound=Span)
_BY_PLACE = attrgetter("start", "end")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What came with the text. `published_on` is an ISO day; `place` a place name as a person writes it."""

    title: str | None = None
    url: str | None = None
    published_on: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What the article as a whole tells.

    `published_on`: ISO day of the article, from the metadata or a date line, else None.
    `province`, `district`, `commune`: gazetteer codes of the place that the article is about, None where unknown.
    """

    published_on: str | None = None
    province: str | None = None
    district: str | None = None
    commune: str | None = None


class InOrder(list[S]):
    """Spans in text order, those that begin together by where they end; made to be looked into, not to be changed."""

    __slots__ = ("starts",)

    def __init__(self, spans: Iterable[S] = ()) -> None:
        super().__init__(sorted(spans, key=_BY_PLACE))
        self.starts = [span.start for span in self]


@dataclass(slots=True)
class Reading:
    """The document, its context, and the mentions found in it."""

    document: Document
    context: Context
    bodies: InOrder[BodyMention] = field(default_factory=InOrder)
    people: InOrder[PersonMention] = field(default_factory=InOrder)
    posts: InOrder[PostMention] = field(default_factory=InOrder)
    dates: InOrder[DateMention] = field(default_factory=InOrder)
    periods: InOrder[PeriodMention] = field(default_factory=InOrder)
    is_abroad: bool = False
    """Whether the article is about other countries, and holds nothing that belongs here."""

    _numbers: dict[int, list[NumberMention]] = field(default_factory=dict, repr=False)

    def numbers_in(self, sentence: Sentence) -> list[NumberMention]:
        """The numbers of `sentence`, in text order; looked for once."""
        if (numbers := self._numbers.get(sentence.start)) is None:
            numbers = self._numbers[sentence.start] = find_numbers(self.document.text, sentence.start, sentence.end)
        return numbers

    def bodies_in(self, start: int, end: int) -> list[BodyMention]:
        """The bodies that begin in the cleaned span [start, end), in text order."""
        return within(self.bodies, start, end)

    def people_in(self, start: int, end: int) -> list[PersonMention]:
        """The people that begin in the cleaned span [start, end), in text order."""
        return within(self.people, start, end)

    def posts_in(self, start: int, end: int) -> list[PostMention]:
        """The posts that begin in the cleaned span [start, end), in text order."""
        return within(self.posts, start, end)


def within(spans: InOrder[S], start: int, end: int) -> list[S]:
    """Those of `spans` that begin in [start, end)."""
    starts = spans.starts
    first = bisect_left(starts, start)
    if first == len(starts) or starts[first] >= end:
        return []
    return spans[first : bisect_left(starts, end, first)]
