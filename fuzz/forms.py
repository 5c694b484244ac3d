"""Forms of one text that say the same: a reader must find the same facts in each of them."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable

Form = Callable[[str], str]

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_HEADLINE_AT_MOST = 200


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _old_tones() -> dict[str, str]:
    """`ủy` -> `uỷ`, `òa` -> `oà` and so on, in either case."""
    pairs = [(first + second, upper) for first, second in ("oa", "oe", "uy") for upper in (str.lower, str.capitalize, str.upper)]
    return {
        _composed(cased(vowels)[0] + tone) + cased(vowels)[1]: cased(vowels)[0] + _composed(cased(vowels)[1] + tone)
        for vowels, cased in pairs
        for tone in _TONES
    }


_OLD_TONES = _old_tones()
_OPEN_SYLLABLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_OLD_TONES)})(?![^\W\d_])")


def with_old_tones(text: str) -> str:
    """The tone mark of open syllables on the last vowel: `uỷ`, `hoà`."""
    return _OPEN_SYLLABLE.sub(lambda match: _OLD_TONES[match.group()], _composed(text))


def with_capital_headline(text: str) -> str:
    """The first line in capitals, where it is a headline: short, without a full stop, and not all there is."""
    head, line_end, rest = text.partition("\n")
    is_headline = line_end and len(head) <= _HEADLINE_AT_MOST and not head.rstrip().endswith((".", ":"))
    return f"{head.upper()}{line_end}{rest}" if is_headline else text


def with_everything(text: str) -> str:
    """Decomposed, old tones, CRLF, non-breaking and zero-width blanks all at once."""
    return unicodedata.normalize("NFD", with_old_tones(text)).replace("\r\n", "\n").replace("\n", "\r\n").replace(" ", "\u00a0\u200b")


def with_broken_lines(text: str, width: int, between: str = "\n\n") -> str:
    """No line longer than `width` characters, as mail has it; `between` stands between the paragraphs, each a line before."""
    lines = (line for line in text.splitlines() if line.strip())
    return between.join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in lines)


FORMS: dict[str, Form] = {
    "composed": _composed,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "old tones": with_old_tones,
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "non-breaking blanks": lambda text: text.replace(" ", "\u00a0"),
    "zero-width blanks": lambda text: text.replace(" ", " \u200b"),
    "zero-width joints": lambda text: re.sub(r"(?<=\w)(?=\w)", "\u200b", _composed(text)),
    "double blanks": lambda text: text.replace(" ", "  "),
    "byte order mark": lambda text: "\ufeff" + text,
    "everything": with_everything,
}
"""By name; none changes what is said. (`with_capital_headline` and `with_broken_lines` stand apart: they need a headline, and paragraphs.)"""
