"""The two who read: danhbo's extraction, and the named-entity recogniser of underthesea as its yardstick.

Imports stay inside the functions: what it costs to load each one is a figure of its own.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
from collections.abc import Callable

Reader = Callable[[str], set[str]]
"""Article text in, the names of the people in it out."""

OWN, PEER = "danhbo", "underthesea"


def has_peer() -> bool:
    """Whether the yardstick is installed (the extra `bench`)."""
    return importlib.util.find_spec(PEER) is not None


def peer_version() -> str:
    """The installed yardstick's version; PackageNotFoundError without it."""
    return importlib.metadata.version(PEER)


def load(name: str) -> Reader:
    """The reader OWN or PEER, its package imported; ImportError where that is not installed."""
    return _load_own() if name == OWN else _load_peer()


def _load_own() -> Reader:
    from app.extraction import extract

    def read(text: str) -> set[str]:
        return {person.name for person in extract(text).people}

    return read


def _load_peer() -> Reader:
    from underthesea import ner, sent_tokenize

    def read(text: str) -> set[str]:
        # Sentence by sentence: over twice as fast as the whole text at once, and no worse.
        names: set[str] = set()
        for sentence in sent_tokenize(text):
            names |= _names_in([(word, label) for word, *_, label in ner(sentence)])
        return names

    return read


def _names_in(labelled: list[tuple[str, str]]) -> set[str]:
    """The runs of words labelled B-PER, I-PER, I-PER ..., each joined to a name."""
    names: list[list[str]] = []
    for word, label in labelled:
        if label == "B-PER":
            names.append([word])
        elif label == "I-PER" and names:
            names[-1].append(word)
    return {" ".join(words) for words in names}
