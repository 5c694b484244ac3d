"""How the matches of a regular expression begin: the strings that it can be looked for by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_MOST = 512
"""More openings than this are cut short where they stand."""
_LOOK_AROUND = re.compile(r"\(\?(?:=|!|<=|<!)")
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>))?")
_PLAIN = re.compile(r"[^\\()\[\]|.?*+{}^$]+(?![?*+{])")
_FEW_CHARACTERS = re.compile(r"\[([^\W\d_]{1,4}|[/.,;: ]{1,3}-?)\]")
_BRACKETS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_QUANTIFIER = re.compile(r"(\?|\*|\+|\{(\d*)(?:,\d*)?\})[?+]?")


@dataclass(slots=True)
class _Begun:
    """What a part of an expression can begin with: `going` can be gone on with, behind `stopped` anything may come."""

    going: set[str] = field(default_factory=lambda: {""})
    stopped: set[str] = field(default_factory=set)

    def then(self, part: _Begun) -> None:
        """Go on with `part`."""
        if len(self.going) * (len(part.going) + len(part.stopped)) > _MOST:
            self.stop()
            return
        self.stopped |= {first + last for first in self.going for last in part.stopped}
        self.going = {first + last for first in self.going for last in part.going}

    def stop(self) -> None:
        """Nothing more is known of what comes."""
        self.stopped |= self.going
        self.going = set()


def openings(pattern: str) -> frozenset[str]:
    """The strings of which each match of `pattern` begins with one; the empty string where nothing is known.

    `pattern` is written in the plain part of the syntax of `re`: groups, look-arounds, classes, quantifiers, no inline flags, no
    back references, no comments; anything else raises ValueError. None of the strings begins with another.
    """
    begun, end = _alternatives(pattern, 0)
    if end < len(pattern):
        raise ValueError(f"a bracket too many at {end} of {pattern!r}")
    return _shortest(begun.going | begun.stopped)


def _shortest(strings: Iterable[str]) -> frozenset[str]:
    """Those of `strings` that begin with no other of them."""
    kept: list[str] = []
    for string in sorted(strings):
        if not kept or not string.startswith(kept[-1]):
            kept.append(string)
    return frozenset(kept)


def _alternatives(pattern: str, at: int) -> tuple[_Begun, int]:
    """What the alternatives from `at` on begin with, and where their group ends."""
    all_, one = _Begun(set(), set()), _Begun()
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            all_.going |= one.going
            all_.stopped |= one.stopped
            one = _Begun()
            at += 1
            continue
        part, at = _part(pattern, at)
        part, at = _quantified(pattern, at, part)
        one.then(part)
    return _Begun(all_.going | one.going, all_.stopped | one.stopped), at


def _part(pattern: str, at: int) -> tuple[_Begun, int]:
    """What the characters, class or group at `at` begin with, and where they end."""
    if plain := _PLAIN.match(pattern, at):
        return _Begun({plain.group()}), plain.end()
    if pattern[at] in "?*+{" or pattern.startswith(("(?i", "(?P="), at):
        raise ValueError(f"no plain expression at {at}: {pattern!r}")
    if look := _LOOK_AROUND.match(pattern, at):
        return _Begun(), _alternatives(pattern, look.end())[1] + 1
    if group := _GROUP.match(pattern, at):
        part, end = _alternatives(pattern, group.end())
        return part, end + 1
    if few := _FEW_CHARACTERS.match(pattern, at):
        return _Begun(set(few[1])), few.end()
    if brackets := _BRACKETS.match(pattern, at):
        return _anything(), brackets.end()
    if pattern[at] == "\\":
        escaped = pattern[at + 1]
        return (_Begun() if escaped in "bB" else _anything() if escaped.isalnum() else _Begun({escaped})), at + 2
    return (_Begun() if pattern[at] in "^$" else _anything() if pattern[at] == "." else _Begun({pattern[at]})), at + 1


def _anything() -> _Begun:
    return _Begun(set(), {""})


def _quantified(pattern: str, at: int, part: _Begun) -> tuple[_Begun, int]:
    """`part` with what the quantifier at `at`, if there is one, makes of it."""
    quantifier = _QUANTIFIER.match(pattern, at)
    if quantifier is None:
        return part, at
    if quantifier[1] != "?":
        part.stop()
    if quantifier[1] in "?*" or quantifier[2] in ("", "0"):
        part.going.add("")
    return part, quantifier.end()
