"""Article text in, facts with evidence out: pure, usable alone.

>>> from app.extraction import extract
>>> extract("Sáng 5/3/2024, Huyện ủy Tân Hòa tổ chức hội nghị.").meetings[0].date
'2024-03-05'
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
