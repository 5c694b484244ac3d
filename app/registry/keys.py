"""What a split by hand adds to the keys of people and of organisations."""

from __future__ import annotations

_MARK = "#"
_BODY_MARK = " split:"


def split_key(key: str, decision_id: int) -> str:
    """The key of the record that a split makes of the profiles of `key`."""
    return f"{name_of_key(key)}{_MARK}{decision_id}"


def name_of_key(key: str) -> str:
    """The folded name in `key`."""
    return key.partition(_MARK)[0]


def is_split_off(key: str) -> bool:
    """Whether a decision made the record of `key`: all its sightings are one person."""
    return _MARK in key


def split_body_key(key: str, decision_id: int) -> str:
    """The key of the record that a split makes of what some articles say of the organisation of `key`."""
    return f"{body_key(key)}{_BODY_MARK}{decision_id}"


def body_key(key: str) -> str:
    """The key that follows from how an article names the organisation of `key`: that of the record which it was split off."""
    return key.partition(_BODY_MARK)[0]


def is_split_off_body(key: str) -> bool:
    """Whether a decision made the organisation of `key`."""
    return _BODY_MARK in key
