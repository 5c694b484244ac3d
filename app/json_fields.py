"""Objects of JSON whose fields are each given once: of two that have one name most readers take the last, and nobody hears of the other."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable

_ESCAPED_NAME = re.compile(rb'"[^"\\]*+\\[^"]*+"\s*+:')
"""The name of a field that is written with an escape, as any letter of it may be."""


def doubled_field(content: bytes, names: Iterable[str]) -> str | None:
    """The first of `names` that the object in `content` gives more than once; None where it gives none so, or is no JSON."""
    suspected = [name for name in names if content.count(b'"%b"' % name.encode()) > 1]
    if _ESCAPED_NAME.search(content):
        suspected = list(names)
    if not suspected:  # as a rule: the words of a text hold no field's name in quotes of their own
        return None
    given: list[tuple[str, object]] = []

    def keep(pairs: list[tuple[str, object]]) -> None:
        given[:] = pairs  # the outermost object is the last one

    try:
        json.loads(content, object_pairs_hook=keep)
    except (ValueError, RecursionError):  # whoever reads it says what it is
        return None
    counts = Counter(name for name, _ in given)
    return next((name for name in suspected if counts[name] > 1), None)
