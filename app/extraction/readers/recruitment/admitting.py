"""Who admitted the new members that a figure counts."""

from __future__ import annotations

import re

from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.recruitment.label import RULES, Label
from app.extraction.readers.recruitment.records import RECENT, Record
from app.extraction.readers.recruitment.turns import Turns
from app.extraction.reading import Reading
from app.extraction.word_groups import EVERY_YEAR, RANK, VILLAGE

_UNION = re.compile(r"\b(?:hội|đoàn|công đoàn|tỉnh đoàn|huyện đoàn|thành đoàn)\b")
_EACH = re.compile(
    rf"các (?:{RANK}|chi bộ|đảng bộ|đơn vị)[^;.]{{0,90}} {EVERY_YEAR}[^;.\d]{{0,20}}kết nạp[^;.\d]{{0,20}} $"
    r"|mỗi (?:chi bộ|đảng bộ|đơn vị|cơ sở|nơi|xã|phường|bên|trường)|\bcác (?:chi bộ|đảng bộ|chi, đảng bộ)[^;.(]{0,50} kết nạp (?:ít nhất|tối thiểu) $|\b(?:cùng|đều) (?:kết nạp|có|đạt)(?: được| thêm| mới)* $"
)
_OF_SEVERAL = re.compile(
    rf"\bcác xã (?:có|vùng)[^;.]{{0,90}} {EVERY_YEAR} kết nạp|\b(?:đảng bộ|chi bộ) \d+ (?:{RANK}|{VILLAGE})\b[^;.]{{0,60}} kết nạp"
)
"""What is asked of each, with figures of its own."""
_ALIKE = re.compile(r"\b(?:cùng|đều) (?:kết nạp|có|đạt)(?: được| thêm| mới)* $")
"""Said of several committees, or of one in several years."""
_NOMINATED = re.compile(r"\b(?:hội|đoàn|công đoàn|tỉnh đoàn|huyện đoàn|thành đoàn)\b[^;.]{0,80}\bgiới thiệu\b")
_NEAR = 2
"""So many paragraphs above it may be told who admitted those of one that names nobody."""
_THIS_TIME = ("đợt này", "dịp này", "lần này")


def is_shared_out(figure: Figure) -> bool:
    """Whether the figure is that of each of several (`mỗi chi bộ kết nạp 2 đảng viên`)."""
    if _EACH.search(figure.left) is not None:
        return True
    return _OF_SEVERAL.search(figure.led_up[-CONTEXT:]) is not None


class Admitting:
    """Tells who admitted members, by their sentence and by `records`, those read so far."""

    def __init__(self, reading: Reading, owners: FigureOwners, lists: CommitteeLists, turns: Turns, records: list[Record]) -> None:
        self._owners, self._lists, self._turns, self._records = owners, lists, turns, records
        self._text, self._low = reading.document.text, reading.document.low

    def of(self, figure: Figure, label: Label, current: Record | None) -> list[str | None]:
        """Who admitted the members of `figure`; several where `mỗi chi bộ` shares it out. `current`: the record read last in this paragraph."""
        if in_turn := self._turns.owner(figure):
            return [in_turn]
        if is_shared_out(figure):
            floor = max(figure.sentence.start, figure.start - 4 * CONTEXT)
            clause = max(self._text.rfind(mark, floor, figure.start) for mark in ";:")
            if len(listed := self._lists.committees_before(figure.start)) > 1:
                return list(listed)
            sharers = self._owners.sharers(max(clause, floor), figure.start)
            if sharers or not _ALIKE.search(figure.left):
                return [*sharers]
        named: str | None = None
        if label is Label.LISTED or figure.second is not None:
            named = self._lists.committee_before(figure.start)
        elif (unit := self._lists.nameless_unit_before(figure.start)) or self._lists.ranked:
            named = unit or self._lists.bare_name_before(figure.start)
        elif label is Label.CEREMONY and not self._owners.in_sentence(figure.sentence, figure.start):
            named = self._owners.host_after(figure.sentence, figure.end)
        if named is None and self._through_others(figure):
            return []
        if named is None and self._records and any(words in figure.sentence.low for words in _THIS_TIME):
            return [self._owners.told(figure.sentence, figure.start) or self._records[-1].organisation]
        if named is None and current is not None and figure.sentence.low.startswith("con số"):
            return [current.organisation]  # `Con số này của năm 2021 là 101`
        told = named or self._owners.told(figure.sentence, figure.start)
        return [told or self._told_of_last(figure) or self._owners.owner(figure.sentence, figure.start)]

    def _told_of_last(self, figure: Figure) -> str | None:
        """Who admitted those counted shortly above a paragraph that names nobody, unless the committee that the article is about was told of too."""
        main = self._owners.owner(figure.sentence, figure.start)
        if not self._records or any(record.organisation == main for record in self._records[-RECENT:]):
            return None
        last = self._records[-1]
        return last.organisation if figure.sentence.block - last.sentence.block <= _NEAR and last.rule != RULES[Label.LISTED] else None

    def _through_others(self, figure: Figure) -> bool:
        """Whether these are only those of a union's nominees who were admitted somewhere, by nobody named."""
        words = self._low[max(figure.sentence.start, figure.start - 2 * CONTEXT) : figure.start]
        if "giới thiệu" not in words or self._owners.beside(figure.sentence, figure.start):
            return False
        if _NOMINATED.search(words):
            return True
        return _UNION.search(words) is not None and self._owners.in_sentence(figure.sentence, figure.start) is None
