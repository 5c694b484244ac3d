"""One sentence as the readers of events see it, and the event that it may tell of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.extraction.cues import Passage
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import MeetingKind
from app.extraction.readers.acts import Acts
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.reading import Reading
from app.extraction.records import record
from app.extraction.spans import BodyMention

VISITS = frozenset({MeetingKind.WORKING_SESSION, MeetingKind.INSPECTION})
"""What is held at the place of another body."""
TOLD, NAMED = 3, 2
"""How surely a sentence tells of an event: it says that it was held; it only says that something happened there."""
MADE_KNOWN_BY = ("trao", "công bố")
"""What is handed over or made known need not be its holder's: the first body named may only have decided it."""
_POST_REACH = 60


@dataclass(slots=True)
class Event:
    """An event as one sentence tells it."""

    sentence: Sentence
    kind: MeetingKind
    word: str
    start: int
    """Where its word stands in the sentence."""
    date: str | None = None
    organiser: str | None = None
    host: str | None = None
    number: int | None = None
    visitor: str | None = None
    """The person who came, where it is a visit."""
    sure: int = 0
    """How surely the sentence tells of it."""
    day: str | None = None
    """The date as printed."""
    has_time: bool = False
    is_item: bool = False
    """Told in a list of news by itself."""
    is_notice: bool = False
    """Told of by a notice: whoever passes it on need not have been there."""
    refers_back: bool = False
    """Told only by who came to it besides: what the article tells before was there too."""
    is_later: bool = False
    """Told as another event: `Chiều cùng ngày`, `Buổi chiều`."""


@record
class Scene:
    """A sentence with its text in lower case and what can act in it. All positions are offsets into that text."""

    reading: Reading
    sentence: Sentence
    low: Passage
    subjects: list[Subject]

    def place(self, span: Subject | BodyMention) -> tuple[int, int]:
        """Where `span` stands in the sentence."""
        return span.start - self.sentence.start, span.end - self.sentence.start

    def before(self, position: int, *kinds: SubjectKind) -> list[Subject]:
        """The subjects of `kinds` that end before `position`, in text order."""
        end = self.sentence.start + position
        return [subject for subject in self.subjects if subject.end <= end and subject.kind in kinds]

    def is_taken(self, position: int, *, but_meetings: bool = False) -> bool:
        """Whether `position` lies within the name of a subject (`but_meetings`: of another than a meeting)."""
        at = self.sentence.start + position
        return any(
            subject.start <= at < subject.end and not (but_meetings and subject.kind is SubjectKind.MEETING) for subject in self.subjects
        )

    def is_bracketed(self, position: int) -> bool:
        """Whether `position` lies within brackets."""
        return is_bracketed(self.low, position)

    def bodies(self, start: int = 0, end: int | None = None) -> Iterator[tuple[BodyMention, str]]:
        """The bodies that begin in [start, end) and are not part of a post, each with the text before it."""
        stop = len(self.low) if end is None else min(end, len(self.low))
        for body in self.reading.bodies_in(self.sentence.start + start, self.sentence.start + stop):
            if not in_post(self.reading, body):
                yield body, self.low[: body.start - self.sentence.start]

    @property
    def is_headline(self) -> bool:
        """Whether the sentence stands in a headline, which gives no day."""
        return self.reading.document.block_of(self.sentence).kind is BlockKind.HEADLINE

    @property
    def names_people(self) -> bool:
        """Whether the sentence names anyone."""
        return bool(self.reading.people_in(self.sentence.start, self.sentence.end))

    @property
    def shows_anyone(self) -> bool:
        """Whether someone acts in the sentence, be it only by his post in the party (`đồng chí Bí thư Tỉnh ủy`)."""
        if self.names_people:
            return True
        has_post = any(subject.kind is SubjectKind.PERSON for subject in self.subjects)
        return has_post and any(body.is_party for body in self.reading.bodies_in(self.sentence.start, self.sentence.end))


def scene_of(reading: Reading, acts: Acts, sentence: Sentence) -> Scene:
    """`sentence` as a scene, with what `acts` knows to act in it."""
    return Scene(reading, sentence, sentence.low, acts.subjects(sentence))


def headlines_of(reading: Reading) -> list[Sentence]:
    """The sentences of the headline, in text order."""
    return [sentence for sentence in reading.document.sentences if reading.document.block_of(sentence).kind is BlockKind.HEADLINE]


def is_caption(reading: Reading, sentence: Sentence) -> bool:
    """Whether `sentence` stands below a picture."""
    return reading.document.block_of(sentence).kind is BlockKind.CAPTION


def in_post(reading: Reading, body: BodyMention) -> bool:
    """Whether `body` is only part of a post (`Bí thư Thành ủy`, `Huyện ủy viên`)."""
    return reading.document.text.startswith(" viên", body.end) or any(
        post.start < body.start < post.end and post.title != "Đại biểu"
        for post in reading.posts_in(max(0, body.start - _POST_REACH), body.start)
    )


def is_bracketed(low: str, position: int) -> bool:
    """Whether `position` of `low` stands within brackets: `Trần Văn An (dự tại điểm cầu tỉnh)`, which says no more of the others."""
    return low.rfind("(", 0, position) > low.rfind(")", 0, position)
