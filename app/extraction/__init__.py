"""Article text in, facts with evidence out: pure, usable alone.

>>> from app.extraction import extract
>>> extract("Sáng 5/3/2024, Huyện ủy Tân Hòa tổ chức hội nghị.").meetings[0].date
'2024-03-05'

`pipeline` reads one article, stage by stage:

- the text: `cleaning` and `line_breaks`, then `segmentation` into the blocks and sentences of a `document`;
- what it is about: `context`, by the `newspaper` it comes from and its `place_mentions`;
- the names in it, `mentions`: typed `spans`, handed on in a `reading` with the `dates` (of `years` that days leave out) and the `periods`
  (by their `period_forms` and the `named_terms`);
- the facts: `readers`, one for each of the lists of `facts`, which `json_form` writes down.

What they work with: the data of `lexicon`, the places of the `gazetteer`, `numbers`, `letters`, keys of names by `folding`, and `resolve` for who is
meant. Patterns are put together of `word_groups` and `alternation`, and tried where they can match alone: `cues` (what they open with) and
`before` (what they end with), by their `pattern_edges`. `records` and `weakly` keep what is read small. `scope` tells articles that are not
about Viet Nam.

Throughout, a position is an offset into the cleaned text, in code points, and a stretch is [start, end); what is called low is a text in small
letters, with the offsets of the text; days, months and years are ISO. Whoever is asked for one thing answers None where the article tells none.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from app.extraction.facts import Extraction
from app.extraction.json_form import to_dict

if TYPE_CHECKING:
    from app.extraction.pipeline import EXTRACTOR_VERSION, extract
else:

    def __getattr__(name: str) -> object:
        """What reads, and its version, imported by those who ask for them: its patterns take a second, and what only looks up needs none."""
        if name not in {"EXTRACTOR_VERSION", "extract"}:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("app.extraction.pipeline"), name)


__all__ = ["EXTRACTOR_VERSION", "Extraction", "extract", "to_dict"]
