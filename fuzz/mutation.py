"""Texts that are nearly articles: an article changed in ways that a list of numbers chooses.

Whoever searches (Hypothesis, a coverage-guided fuzzer) varies the numbers; the same numbers make the same text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

FRAGMENTS = (
    "đồng chí ", "Đồng chí ", "Lê Quang Tám", "LÊ QUANG TÁM", "Giàng A Páo", "Y Ngọc Niê", ", ", "; ", ": ", ". ", "…", "\n", "\n\n", " - ", "(", ")", "“", "”",
    "Bí thư ", "Phó Bí thư Thường trực ", "Ủy viên ", "Chủ tịch ", "Trưởng Ban ", "Thành ủy viên ", "Huyện ủy ", "Thành ủy ", "Đảng bộ ", "Đảng ủy ", "Chi bộ ",
    "Ban Thường vụ ", "Ban Tổ chức ", "Ban Chấp hành ", "UBND ", "HĐND ", "xã ", "huyện ", "TP. ", "Sơn Hà", "Hải Phòng", "thôn 5", "các đồng chí: ", "gồm: ",
    "kết nạp ", "12 ", "4.312 ", "72,5% ", "72/75 ", "gần 6 nghìn ", "đảng viên ", "đạt ", "vượt ", "chỉ tiêu ", "từ 45 đến 50 ", "trong đó ", "lần lượt là ",
    "9 tháng đầu năm 2024 ", "quý I/2024 ", "nhiệm kỳ 2020-2025 ", "28/10 ", "ngày 5/3/2024 ", "29/2/2023 ", "sáng nay ", "hội nghị ", "Đại hội ", "lần thứ XXII ", "tổ chức ",
    "chủ trì ", "phát biểu ", "đề nghị ", "yêu cầu ", "bầu ", "giữ chức ", "nghỉ hưu ", "kỷ luật ", "nguyên ", "các ", "và ", "của ", "Nghị quyết số 22-NQ/TW ", "1. ", "- ", "a) ",
    "\u00a0", "\u200b", "\u0301", "\r\n", "\t", "\u2028", "İ", "ß", "\ud800", "😀", "0" * 30, "²", "½", "٣",
)  # fmt: skip
"""Words of the genre, and characters that are not what they seem."""

_CHANGES_AT_MOST = 24
_TEXT_AT_MOST = 20_000


class _Choices:
    """Takes numbers one by one; 0 for ever when they are used up."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = iter(numbers)

    def below(self, bound: int) -> int:
        return next(self._numbers, 0) % max(bound, 1)

    def stretch(self, text: str) -> tuple[int, int]:
        """Where a stretch of `text` begins and ends; half of them are short."""
        start = self.below(len(text))
        return start, min(len(text), start + 1 + self.below(12 if self.below(2) else 400))


def mutated(articles: Sequence[str], numbers: Sequence[int]) -> str:
    """The article that the first number chooses, changed as the next ones say: three or four of them to a change."""
    choices = _Choices(numbers)
    text = articles[choices.below(len(articles))]
    for _ in range(min(_CHANGES_AT_MOST, len(numbers) // 3)):
        change = _CHANGES[choices.below(len(_CHANGES))]
        text = change(text, choices, articles)[:_TEXT_AT_MOST]
    return text


def _left_out(text: str, choices: _Choices, _: Sequence[str]) -> str:
    start, end = choices.stretch(text)
    return text[:start] + text[end:]


def _repeated(text: str, choices: _Choices, _: Sequence[str]) -> str:
    start, end = choices.stretch(text)
    return text[:end] + text[start:end] * (1 + choices.below(4)) + text[end:]


def _moved(text: str, choices: _Choices, _: Sequence[str]) -> str:
    start, end = choices.stretch(text)
    rest = text[:start] + text[end:]
    to = choices.below(len(rest))
    return rest[:to] + text[start:end] + rest[to:]


def _put_in(text: str, choices: _Choices, _: Sequence[str]) -> str:
    at = choices.below(len(text))
    return text[:at] + FRAGMENTS[choices.below(len(FRAGMENTS))] + text[at:]


def _character_put_in(text: str, choices: _Choices, _: Sequence[str]) -> str:
    at = choices.below(len(text))
    return text[:at] + chr(choices.below(0x3100)) + text[at:]


def _borrowed(text: str, choices: _Choices, articles: Sequence[str]) -> str:
    other = articles[choices.below(len(articles))]
    start, end = choices.stretch(other)
    at = choices.below(len(text))
    return text[:at] + other[start:end] + text[at:]


def _reformed(text: str, choices: _Choices, _: Sequence[str]) -> str:
    start, end = choices.stretch(text)
    stretch = text[start:end]
    forms = (
        stretch.upper(),
        stretch.lower(),
        stretch.title(),
        unicodedata.normalize("NFD", stretch),
        stretch.replace(" ", "\n"),
        stretch.replace(" ", ""),
    )
    return text[:start] + forms[choices.below(len(forms))] + text[end:]


def _cut(text: str, choices: _Choices, _: Sequence[str]) -> str:
    start, end = choices.stretch(text)
    return text[start:] if choices.below(2) else text[:end]


_CHANGES: tuple[Callable[[str, _Choices, Sequence[str]], str], ...] = (
    _put_in, _put_in, _left_out, _repeated, _moved, _character_put_in, _borrowed, _reformed, _cut,
)  # fmt: skip
