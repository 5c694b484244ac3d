"""One article: the text as sent, its cleaned form, and its blocks and sentences.

All spans inside the extractor are offsets into `Document.text`, the cleaned text; `Document.evidence` turns them
into stretches of the text as sent.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from enum import Enum, auto

from app.extraction.cleaning import CleanText
from app.extraction.cues import Cued, Passage
from app.extraction.facts import Evidence
from app.extraction.records import record


class BlockKind(Enum):
    """What a line of the article is."""

    HEADLINE = auto()
    PARAGRAPH = auto()
    LIST_ITEM = auto()
    CAPTION = auto()
    BYLINE = auto()
    FURNITURE = auto()
    """Share bars, related headlines, tags: no part of the article."""


@record
class Sentence:
    """A sentence, or a whole list item without its number: [start, end) of the cleaned text, blanks trimmed.

    `index` is its place in `Document.sentences`, `block` the place of its block in `Document.blocks`.
    """

    start: int
    end: int
    text: str
    low: Passage
    """`text` in small letters, character for character."""
    index: int
    block: int


@record
class Block:
    """A line of the article: [start, end) of the cleaned text (marker of a list item left out)."""

    start: int
    end: int
    text: str
    kind: BlockKind
    index: int
    number: str | None = None
    """The marker of a list item as printed (`1.`, `-`, `a)`)."""


@record
class Document:
    """The article as every reader sees it. Built by `app.extraction.segmentation.read_document`."""

    cleaned: CleanText
    text: Passage
    """The cleaned text."""
    low: Passage
    """The cleaned text in small letters, character for character: offsets into it are offsets into `text`."""
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    """In text order; furniture has none."""
    by_lines: bool
    """Whether each line holds one sentence: what was a paragraph is several lines."""
    _starts: list[int] = field(repr=False)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that covers the cleaned offset `position`, None in furniture and between sentences."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def sentences_with(self, cued: Cued) -> Iterator[Sentence]:
        """The sentences in which a match of `cued` may begin, in text order."""
        last = -1
        for start in cued.places(self.low):
            sentence = self.sentence_at(start) if start >= last else None
            if sentence is not None:
                last = sentence.end
                yield sentence

    def block_of(self, sentence: Sentence) -> Block:
        """The block that `sentence` stands in."""
        return self.blocks[sentence.block]

    def evidence(self, start: int, end: int) -> Evidence:
        """The stretch of the text as sent behind the cleaned span [start, end), which must not be empty."""
        sent_start, sent_end = self.cleaned.sent_span(start, end)
        return Evidence(sent_start, sent_end, self.cleaned.sent[sent_start:sent_end])
