"""How the matches of a regular expression begin and end: the strings that it can be looked for by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from string import digits

_MOST = 1024
"""Where there are more ways to go on than this, what is known ends."""
_LOOK_AROUND = re.compile(r"\(\?(?:=|!|<=|<!)")
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>))?")
_PLAIN = re.compile(r"[^\\()\[\]|.?*+{}^$]+(?![?*+{])")
_DIGIT = "[0-9]"
_FEW_CHARACTERS = re.compile(r"\[([^\W\d_]{1,4}|[/.,;: ]{1,3}-?)\]")
_BRACKETS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_QUANTIFIER = re.compile(r"(\?|\*|\+|\{(\d*)(?:,\d*)?\})[?+]?")


@dataclass(slots=True)
class _Edge:
    """What a part of an expression can begin with, or end with: `going` can be gone on with, beyond `stopped` anything may come."""

    going: set[str] = field(default_factory=lambda: {""})
    stopped: set[str] = field(default_factory=set)
    is_cut: bool = False
    """Whether nothing is known of it only because there are too many ways."""

    def then(self, part: _Edge, *, backward: bool) -> None:
        """Go on with `part`, which stands behind, or where it is gone `backward`, before."""
        is_open = "" in self.going
        if len(self.going) * (len(part.going) + len(part.stopped)) > _MOST:
            self.is_cut = self.is_cut or is_open
            self.stop()
            return
        self.is_cut = self.is_cut or (part.is_cut and is_open)
        self.stopped |= {last + first if backward else first + last for first in self.going for last in part.stopped}
        self.going = {last + first if backward else first + last for first in self.going for last in part.going}

    def stop(self) -> None:
        """Nothing more is known of what comes."""
        self.stopped |= self.going
        self.going = set()


def openings(pattern: str) -> frozenset[str]:
    """The strings of which each match of `pattern` begins with one; the empty string where nothing is known.

    `pattern` is written in the plain part of the syntax of `re`: groups, look-arounds, classes, quantifiers, no inline flags, no
    back references, no comments; anything else raises ValueError, and so does one that begins in too many ways. None of the strings begins with another.
    """
    return frozenset(_shortest(_edge(pattern, backward=False)))


def endings(pattern: str) -> frozenset[str]:
    """The strings of which each match of `pattern`, written as for `openings`, ends with one. None of them ends with another."""
    return frozenset(reversed_[::-1] for reversed_ in _shortest(string[::-1] for string in _edge(pattern, backward=True)))


def _edge(pattern: str, *, backward: bool) -> set[str]:
    edge, end = _alternatives(pattern, 0, backward=backward)
    if end < len(pattern):
        raise ValueError(f"a bracket too many at {end} of {pattern!r}")
    strings = edge.going | edge.stopped
    if edge.is_cut and "" in strings:
        where = "end" if backward else "begin"
        raise ValueError(f"{pattern!r} may {where} in more than {_MOST} ways: make two of it, or leave what stands there to a look-around")
    return strings


def _shortest(strings: Iterable[str]) -> list[str]:
    """Those of `strings` that begin with no other of them."""
    kept: list[str] = []
    for string in sorted(strings):  # what begins with a string comes right after it
        if not kept or not string.startswith(kept[-1]):
            kept.append(string)
    return kept


def _alternatives(pattern: str, at: int, *, backward: bool) -> tuple[_Edge, int]:
    """What the alternatives from `at` on begin or end with, and where their group ends."""
    edge, parts = _Edge(set(), set()), list[_Edge]()
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            _add(edge, parts, backward=backward)
            parts = []
            at += 1
            continue
        part, at = _part(pattern, at, backward=backward)
        part, at = _quantified(pattern, at, part)
        parts.append(part)
    _add(edge, parts, backward=backward)
    return edge, at


def _add(edge: _Edge, parts: Sequence[_Edge], *, backward: bool) -> None:
    """Add to `edge` what one alternative, made of `parts`, begins or ends with."""
    one = _Edge()
    for part in reversed(parts) if backward else parts:
        one.then(part, backward=backward)
    edge.going |= one.going
    edge.stopped |= one.stopped
    edge.is_cut = edge.is_cut or one.is_cut


def _part(pattern: str, at: int, *, backward: bool) -> tuple[_Edge, int]:
    """What the characters, class or group at `at` begin or end with, and where they end."""
    if plain := _PLAIN.match(pattern, at):
        return _Edge({plain.group()}), plain.end()
    if pattern[at] in "?*+{" or pattern.startswith(("(?i", "(?P="), at):
        raise ValueError(f"no plain expression at {at}: {pattern!r}")
    if look := _LOOK_AROUND.match(pattern, at):
        return _Edge(), _alternatives(pattern, look.end(), backward=backward)[1] + 1
    if group := _GROUP.match(pattern, at):
        part, end = _alternatives(pattern, group.end(), backward=backward)
        return part, end + 1
    if pattern.startswith(_DIGIT, at):
        return _Edge(set(digits)), at + len(_DIGIT)
    if few := _FEW_CHARACTERS.match(pattern, at):
        return _Edge(set(few[1])), few.end()
    if brackets := _BRACKETS.match(pattern, at):
        return _anything(), brackets.end()
    if pattern[at] == "\\":
        escaped = pattern[at + 1]
        return (_Edge() if escaped in "bB" else _anything() if escaped.isalnum() else _Edge({escaped})), at + 2
    return (_Edge() if pattern[at] in "^$" else _anything() if pattern[at] == "." else _Edge({pattern[at]})), at + 1


def _anything() -> _Edge:
    return _Edge(set(), {""})


def _quantified(pattern: str, at: int, part: _Edge) -> tuple[_Edge, int]:
    """`part` with what the quantifier at `at`, if there is one, makes of it."""
    quantifier = _QUANTIFIER.match(pattern, at)
    if quantifier is None:
        return part, at
    if quantifier[1] != "?":
        part.stop()
    if quantifier[1] in "?*" or quantifier[2] in ("", "0"):
        part.going.add("")
    return part, quantifier.end()
