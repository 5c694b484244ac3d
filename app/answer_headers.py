"""Headers that the answer to a request carries whoever makes it, a route or what refuses the request before."""

from __future__ import annotations

from starlette.types import Scope

RawHeader = tuple[bytes, bytes]
"""A name in small letters, and a value."""

_IN_SCOPE = "danhbo.answer_headers"


def answer_headers(scope: Scope) -> list[RawHeader]:
    """The headers that are put on the answer to the request of `scope` beside its own; what is added before it begins is sent."""
    headers: list[RawHeader] = scope.setdefault(_IN_SCOPE, [])
    return headers
