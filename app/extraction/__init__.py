"""Article text in, facts with evidence out: pure, usable alone.

>>> from app.extraction import extract
>>> extract("Sáng 5/3/2024, Huyện ủy Tân Hòa tổ chức hội nghị.").meetings[0].date
'2024-03-05'
"""

from app.extraction.facts import Extraction
from app.extraction.json_form import to_dict
from app.extraction.pipeline import EXTRACTOR_VERSION, extract

__all__ = ["EXTRACTOR_VERSION", "Extraction", "extract", "to_dict"]
