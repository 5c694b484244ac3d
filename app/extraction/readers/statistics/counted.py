"""A figure of a counted fact, with what the words around it say of it."""

from __future__ import annotations

from app.extraction.readers.figures.figure import Figure
from app.extraction.records import record


@record
class Counted:
    """A figure and what it counts.

    `kind` is the unit of lexicon/measures.toml that is counted, `verb` what is done with it, each None where nothing tells. `unit_end`: how many
    characters behind the figure say of what kind it is.
    """

    figure: Figure
    kind: str | None
    verb: str | None
    unit_end: int
