"""What figures count: what is done with which things, as lexicon/measures.toml lays down."""

from __future__ import annotations

from app.extraction.facts import Measure
from app.extraction.lexicon import load_toml

_LEXICON = load_toml("measures")
VERBS: dict[str, str] = {word: verb for verb, words in _LEXICON["verbs"].items() for word in words}
UNITS: dict[str, str] = {word: unit for unit, words in _LEXICON["units"].items() for word in words}
MEASURES: dict[str, dict[str, Measure]] = {
    verb: {unit: Measure(measure) for unit, measure in units.items()} for verb, units in _LEXICON["measures"].items()
}
"""By verb and unit."""

STOCK = "stock"
"""The verb of what is only there (`có 62 tổ chức cơ sở đảng`)."""
ESTABLISHED = "established"
"""The verb of what is founded."""
ORGAN_VERBS = frozenset({"inspected", "supervised", "disciplined", "removed"})
"""The verbs of what organs do."""
OF_SOME = r"(?! (?:công giáo|nữ|trẻ|có đạo|theo đạo|gốc giáo|người|là (?:nữ|người)|dân tộc|dự bị|cao tuổi|mới|kết nạp|được kết nạp)\b)(?![^,;.\d]{0,30} (?:nông thôn|doanh nghiệp|vùng giáo)\b)"
"""`nâng số đảng viên công giáo lên 96`: not all of them."""
