"""Answers that are kept until anything changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import getsizeof
from typing import NamedTuple

from starlette.types import Scope

from app.changes.repository import Version

Form = tuple[object, ...]
"""All of a request that its answer hangs on, besides what is stored."""
_CONDITIONS = frozenset({b"if-none-match", b"if-modified-since"})
_HEADERS = _CONDITIONS | {b"host", b"accept"}
_AROUND = 1024
"""About how many bytes the tuples of a kept answer take, and its place among the others."""


class KeptAnswer(NamedTuple):
    """A good answer: its headers and body, and the route that gave it."""

    headers: Sequence[tuple[bytes, bytes]]
    body: bytes
    route: object


class KeptAnswers:
    """Answers that show the register as it was at one version, in up to `most_bytes` of memory.

    A version is read before the answer is made. Where it is still the newest one later, nothing was committed in between: the answer is
    what would be made now. So an answer is as good as new whichever process writes.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._left = most_bytes
        self._version: Version | None = None
        self._answers: dict[Form, KeptAnswer] = {}

    def get(self, form: Form, version: Version | None) -> KeptAnswer | None:
        """The answer to a request of this form, where there is one that was made at `version`."""
        return self._answers.get(form) if version == self._version else None

    def has(self, form: Form) -> bool:
        """Whether there is an answer to a request of this form, new or old."""
        return form in self._answers

    def keep(self, form: Form, version: Version, answer: KeptAnswer) -> None:
        """Keep an answer made at `version`, unless it takes all the memory; those of other versions go, and where memory is short, all others."""
        # Empty lists are short, and anyone can ask for them in ever new words: what was asked is kept too.
        size = _AROUND + sum(map(getsizeof, _pieces(form, answer)))
        if size > self._most_bytes:
            return
        if version != self._version or size > self._left:
            self._answers.clear()
            self._version, self._left = version, self._most_bytes
        if form not in self._answers:  # else two made it at once
            self._answers[form] = answer
            self._left -= size


def _pieces(form: Form, answer: KeptAnswer) -> Iterator[object]:
    """All texts that are kept of an answer."""
    yield answer.body
    for each in (*form, *answer.headers):
        yield from each if isinstance(each, tuple) else (each,)


def form_of(scope: Scope) -> Form | None:
    """The form of a request; None of one that is no plain GET."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    told = [header for header in scope["headers"] if header[0] in _HEADERS]
    if any(name in _CONDITIONS for name, _ in told):
        return None
    return (scope["scheme"], scope.get("root_path", ""), scope["path"], scope["query_string"], *told)
