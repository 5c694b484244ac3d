"""People: one fact per person, whatever the number of mentions."""

from __future__ import annotations

from app.extraction.facts import Person
from app.extraction.folding import fold
from app.extraction.reading import Reading
from app.extraction.spans import PersonForm, PersonMention


def read_people(reading: Reading) -> list[Person]:
    """Everyone named in full; the evidence is the mention that tells most of them, the first of the longest."""
    best: dict[str, PersonMention] = {}
    for mention in reading.people:
        if mention.form is not PersonForm.FULL:
            continue
        key = fold(mention.name)
        if key not in best or _has_post(mention) > _has_post(best[key]):
            best[key] = mention
    return [
        Person(name=mention.name, evidence=(reading.document.evidence(mention.start, mention.end),), rule="people.full_name")
        for mention in best.values()
    ]


def _has_post(mention: PersonMention) -> bool:
    return mention.end > mention.name_end or mention.start + 12 < mention.name_start
