"""Keys of people: the folded name, and what a split by hand adds to it."""

from __future__ import annotations

_MARK = "#"


def split_key(key: str, decision_id: int) -> str:
    """The key of the record that a split makes of the profiles of `key`."""
    return f"{name_of_key(key)}{_MARK}{decision_id}"


def name_of_key(key: str) -> str:
    """The folded name in `key`."""
    return key.partition(_MARK)[0]


def is_split_off(key: str) -> bool:
    """Whether a decision made the record of `key`: all its sightings are one person."""
    return _MARK in key
