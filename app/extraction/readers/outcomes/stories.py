"""The life of the base as a newspaper tells it where no meeting is told of: what a cell goes by, and what its people say of themselves."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.readers.meetings.timing import opens_with_time
from app.extraction.readers.outcomes.issuers import Issuer
from app.extraction.readers.outcomes.views import Judgement, View

_OF_THE_BASE = 8
"""The rank of a cell, and of who leads one, or a unit's own committee."""
_BY_SAYING = frozenset({"outcomes.stated_duty", "outcomes.quotation", "outcomes.told_duty", "outcomes.tasks_set"})
"""The rules of what is asked by saying that it is to be."""
_MAXIM = Cued(r"(?<!\w)(?:muốn|nếu|có|đã là|làm)(?!\w)[^.;:]{2,80}? thì(?!\w)")
"""`Muốn dân tin thì cán bộ phải làm trước`: what holds anywhere."""


def is_of_the_base(issuer: Issuer) -> bool:
    """Whether `issuer` is a cell, or one of those who lead the base and nothing above it."""
    return issuer.rank >= _OF_THE_BASE if issuer.is_person else (issuer.name or "").startswith("Chi bộ")


def is_told(view: View, judgement: Judgement, issuer: Issuer | None) -> bool:
    """Whether what `judgement` takes for asked by `issuer` is only told: a cell's own rule, what one of its people says, or a saying."""
    if opens_with_time(view.low) or issuer is None:
        return False
    if not issuer.is_person:
        return is_of_the_base(issuer)
    return judgement.rule in _BY_SAYING and (is_of_the_base(issuer) or _MAXIM.search(view.low) is not None)
