"""What a misspelt name was meant to be."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import fuzz, process

_NEAR = 60.0


def hint(name: str, known: Collection[str]) -> str:
    """The end of a sentence that says `name` is not among `known`: the one that was meant, or all where none is near."""
    if not known:
        return "none is taken here"
    found = process.extractOne(name.lower(), sorted(known), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return f"did you mean {found[0]}?" if found else f"known: {', '.join(sorted(known))}"
