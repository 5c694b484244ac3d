"""Who holds an event: the `Ban Tổ chức` of a fair or a match is named with it once, and by that alone from then on, as the party's organ is."""

from __future__ import annotations

import re

from app.extraction.mentions.bodies import body_at
from app.extraction.mentions.not_the_partys import is_of_others
from app.extraction.mentions.raw_bodies import RawBody

_NAME = "Ban Tổ chức"
_STANDS = re.compile(rf"(?<!\w){_NAME}(?!\w)", re.IGNORECASE)


def names_event_committee(text: str) -> bool:
    """Whether cleaned `text` names the `Ban Tổ chức` of an event and nowhere one of the party with its committee: no bare one is the party's."""
    named = False
    for match in _STANDS.finditer(text):
        if is_of_others(text, match.end(), central=False):
            named = True
        elif (body := body_at(text, match.start())) is not None and not body.is_bare:
            return False
    return named


def may_hold_event(body: RawBody | None) -> bool:
    """Whether `body` is named as the organisers of an event are: by `Ban Tổ chức` alone."""
    return body is not None and body.is_bare and body.head.name == _NAME
