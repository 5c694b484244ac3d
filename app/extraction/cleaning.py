r"""Cleaning the text as sent, with the place of every kept character noted while cleaning.

Cleaned text is NFC with the tone mark on the main vowel (`ủy`, `hòa`), `\n` line ends, no zero-width characters
and single plain blanks. The offset table is built on the way, never found again by comparing the two texts.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

_PLACES = array("l", range(1 << 14))
"""Every offset into a text of common length, each where it points to: the offsets of what stays as it is are cut out of it."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u0000")
_LINE_ENDS = frozenset("\n\r\u2028\u2029\u0085\u000b\u000c")
_DASHES = {"\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2212": "-", "\u00ad": ""}

_SURROGATES = ("\ud800", "\udfff")
_REPLACEMENT = "\ufffd"
"""What stands for half a surrogate pair: it is no character, and not every matcher takes it."""


def _with_tone(vowel: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowel + tone)


def _tone_table() -> dict[str, str]:
    """`oà` -> `òa` and so on for the open diphthongs oa, oe, uy in either case."""
    table = {}
    for first, second in ("oa", "oe", "uy", "OA", "OE", "UY", "Oa", "Oe", "Uy"):
        for tone in _TONES:
            table[first + _with_tone(second, tone)] = _with_tone(first, tone) + second
    return table


_TONE_PLACEMENT = _tone_table()
# What cleaning leaves as it is: printable characters that are NFC already, single blanks and plain line ends between them.
_PRINTABLE = r"[!-~\u00a1-\u00ac\u00ae-\u02ff\u1ea0-\u1ef9\u2013-\u2027\u2030-\u205e]"
_STABLE = re.compile(rf"(?:{_PRINTABLE}++(?:(?: |\n++)(?={_PRINTABLE}))?)++")
# What belongs to the character before it.
_MARK = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\u0000]")
# An open syllable: nothing but a non-letter may follow; `quý` keeps its mark, for its u belongs to the q.
_TONED = "".join(sorted({pair[1] for pair in _TONE_PLACEMENT}))
_MISPLACED = re.compile(rf"[oOuU][{_TONED}](?<![qQ]..)(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class CleanText:
    """Cleaned text; character i of `text` was read from `sent[starts[i]:ends[i]]` (code points, end exclusive)."""

    sent: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def sent_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as sent that the cleaned stretch [start, end) came from; it is not empty."""
        return self.starts[start], self.ends[end - 1]


def respelled(text: str) -> str:
    """NFC `text` with tone marks of open oa, oe, uy on the first vowel, and `Đ` where `Ð` was typed; its length stays the same."""
    text = text.replace("\u00d0", "Đ").replace("\u00f0", "đ")
    return _MISPLACED.sub(lambda match: _TONE_PLACEMENT.get(match.group(), match.group()), text)


def clean(sent: str) -> CleanText:
    """Clean `sent`; every character of the result knows where it came from. Any string is accepted."""
    i, n = 0, len(sent)
    stable = _stable_end(sent, 0)
    if stable == n:
        return CleanText(sent, respelled(sent), range(n), range(1, n + 1))
    out: list[str] = []
    starts, ends, places = array("l"), array("l"), _PLACES if n < len(_PLACES) else array("l", range(n + 1))
    while i < n:
        if stable < i:
            stable = _stable_end(sent, i)
        if stable > i:
            out.append(sent[i:stable])
            starts += places[i:stable]
            ends += places[i + 1 : stable + 1]
            i = stable
            continue
        char = sent[i]
        if char in _DROPPED:
            i += 1
            continue
        if char in _LINE_ENDS:
            i = _take_line_end(sent, i, out, starts, ends)
            continue
        if char.isspace():
            if out and out[-1] and out[-1][-1] not in " \n":
                out.append(" ")
                starts.append(i)
                ends.append(i + 1)
            i += 1
            continue
        i = _take_cluster(sent, i, out, starts, ends)
    return CleanText(sent, respelled("".join(out)), starts, ends)


def _stable_end(sent: str, i: int) -> int:
    """How far the text from `i` on is clean already; a character with a mark behind it is not."""
    stable = _STABLE.match(sent, i)
    if stable is None:
        return i
    return stable.end() - 1 if _MARK.match(sent, stable.end()) else stable.end()


def _take_line_end(sent: str, i: int, out: list[str], starts: array[int], ends: array[int]) -> int:
    """Append the line end at `i` in place of a blank before it; returns where the next character begins."""
    j = i + 2 if sent[i : i + 2] == "\r\n" else i + 1
    if out and out[-1].endswith(" "):
        out[-1] = out[-1][:-1]
        starts.pop()
        ends.pop()
    out.append("\n")
    starts.append(i)
    ends.append(j)
    return j


def _take_cluster(sent: str, i: int, out: list[str], starts: array[int], ends: array[int]) -> int:
    """Append the character at `i` with the combining marks after it, composed; returns where the next begins."""
    char, j = _REPLACEMENT if _SURROGATES[0] <= sent[i] <= _SURROGATES[1] else sent[i], i + 1
    if j < len(sent) and ((sent[j] > "\u02ff" and unicodedata.combining(sent[j])) or sent[j] in _DROPPED):
        marks: list[str] = []
        while j < len(sent) and (unicodedata.combining(sent[j]) or sent[j] in _DROPPED) and len(marks) < 8:
            if sent[j] not in _DROPPED:
                marks.append(sent[j])
            j += 1
        while j > i + 1 and sent[j - 1] in _DROPPED:
            j -= 1  # a zero-width mark after the last kept character belongs to nothing
        if marks:
            char = unicodedata.normalize("NFC", char + "".join(marks))
    elif char > "\u007f":
        char = _DASHES.get(char, unicodedata.normalize("NFC", char))
    for part in char:
        out.append(part)
        starts.append(i)
        ends.append(j)
    return j
