"""Bodies of one kind and rank that a sentence names side by side: what it tells of them is each one's own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.extraction.document import Sentence
from app.extraction.spans import BodyMention

_BESIDE = re.compile(r"(?: ?\([^)]{1,40}\))?(?:,| và|;| cùng| với){1,2} (?:các |hai |ba )?")
"""What stands between two of them."""


def runs_of_bodies(bodies: Iterable[BodyMention], sentence: Sentence) -> list[list[BodyMention]]:
    """The `bodies` of `sentence`, in text order, in runs of those that stand side by side; most runs are of one."""
    runs: list[list[BodyMention]] = []
    for body in bodies:
        before = runs[-1][-1] if runs else None
        if (
            before is not None
            and (before.kind, before.level) == (body.kind, body.level)
            and _BESIDE.fullmatch(sentence.low[before.end - sentence.start : body.start - sentence.start])
        ):
            runs[-1].append(body)
        else:
            runs.append([body])
    return runs
