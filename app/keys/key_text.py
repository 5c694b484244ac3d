"""The text of a key: `dbo_`, eight characters that find its record, and a secret of 32 random bytes.

A password needs a slow hash because people choose few and short ones. A secret of 256 random bits cannot be guessed from its
SHA-256 however fast that is computed, so the quick hash is safe and every request can afford it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from typing import NamedTuple

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_KEY = re.compile(r"dbo_([a-z0-9]{8})_[A-Za-z0-9_-]{43}")
_LABEL = re.compile(r"(?:dbo_)?([a-z0-9]{8})(?:_[A-Za-z0-9_-]{43})?")


class NewKey(NamedTuple):
    """A key that was just made; `text` is shown once and then forgotten."""

    text: str
    label: str
    digest: str


def make_key() -> NewKey:
    """A new key from the system's source of randomness."""
    label = "".join(secrets.choice(_LETTERS) for _ in range(8))
    text = f"dbo_{label}_{secrets.token_urlsafe(32)}"
    return NewKey(text, label, digest_of(text))


def digest_of(text: str) -> str:
    """What is stored of the key `text`: 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def label_of(text: str) -> str | None:
    """The label of the key `text`; None if a key does not look like this."""
    found = _KEY.fullmatch(text)
    return found.group(1) if found else None


def label_from(typed: str) -> str | None:
    """The label of the key that a person names: by its label, with `dbo_` or without, or by the whole key; None if it is none of these."""
    found = _LABEL.fullmatch(typed)
    return found.group(1) if found else None


def is_key(text: str, digest: str) -> bool:
    """Whether `digest` is that of the key `text`, in a time that does not tell how much of it is right."""
    return hmac.compare_digest(digest_of(text), digest)
