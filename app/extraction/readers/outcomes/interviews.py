"""Whose turn it is in an interview."""

from __future__ import annotations

import re

from app.extraction.document import Block, BlockKind
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.views import View
from app.extraction.reading import Reading

_TURN = re.compile(r"(?:(?:hỏi|đáp|trả lời) ?: )?([^:.;?!“”\"]{5,150}): [\w“\"]")


def whose_turn(view: View, block: Block, reading: Reading, issuers: Issuers) -> Issuer | None:
    """Whose turn the sentence begins (`Đồng chí An, Bí thư Huyện ủy: Chúng tôi yêu cầu ...`), None if nobody's."""
    may_turn = ": " in view.low and block.kind is BlockKind.PARAGRAPH
    turn = _TURN.match(view.low) if may_turn else None
    if turn is None or "các đồng chí" in turn[1] or any(act.start < view.sentence.start + turn.end(1) for act in view.acts):
        return None
    named = {person.name for person in reading.people_in(*(view.sentence.start + at for at in turn.span(1)))}
    return issuers.person(named.pop()) if len(named) == 1 else None
