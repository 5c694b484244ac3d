"""What a misspelt name was meant to be."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import fuzz, process

_NEAR = 60.0


def nearest(name: str, known: Collection[str]) -> str | None:
    """The one of `known` that `name` was meant to be; None where none is near."""
    found = process.extractOne(name.lower(), sorted(known), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None


def hint(name: str, known: Collection[str]) -> str:
    """The end of a sentence that says `name` is not among `known`: the one that was meant, or all where none is near."""
    if not known:
        return "none is taken here"
    meant = nearest(name, known)
    return f"did you mean {meant}?" if meant else f"known: {', '.join(sorted(known))}"
