"""The key that a request carries."""

from __future__ import annotations

from starlette.datastructures import Headers

from app.errors import Unauthorized, invalid

KEY_HEADER = "X-API-Key"
_CARRIERS = frozenset({b"authorization", KEY_HEADER.lower().encode()})


def sent_key(headers: Headers) -> str | None:
    """The text of the key that a request with `headers` carries, None if it carries none.

    Another scheme than `Bearer` is left to whoever it is meant for, such as a proxy. Raises `Unauthorized` where there is nothing
    after `Bearer`, and `InvalidRequest` where two keys are sent.
    """
    if _CARRIERS.isdisjoint([name for name, _ in headers.raw]):
        return None
    sent = {value.strip() for value in headers.getlist(KEY_HEADER)}
    for value in headers.getlist("Authorization"):
        scheme, _, token = value.strip().partition(" ")
        if scheme.lower() == "bearer":
            sent.add(token.strip())
    if len(sent) > 1:
        raise invalid(("header", KEY_HEADER), "the request carries two different keys; send one, as `Authorization: Bearer` or `X-API-Key`")
    if sent == {""}:
        raise Unauthorized("The header that is for the key holds none.")
    return sent.pop() if sent else None
