"""The events that an article reports as having taken place.

The `reader` goes through the sentences, each as a `scene`. What is held: `events`, by `gatherings`, `sittings`, `visits`, `first_sessions`, `notices`, else
`implied_events`. When: `timing`; in which item of a round-up: `items`; whether two sentences tell of one event: `sameness`;
what one sentence tells of besides: `fellows`. Who held it:
`organisers`, `named_bodies`. Who was there: `gathered`, of `participants`, by `roles`, `speech`, `belonging`, `occasions` and `guests`; who was not: `absence`.
"""

from app.extraction.readers.meetings.reader import read_meetings

__all__ = ["read_meetings"]
