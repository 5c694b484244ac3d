"""How often Python looks for objects that only refer to one another."""

from __future__ import annotations

import gc

_OBJECTS = 500_000
"""More than the articles that a backfill has under way at once, all of which a look would go through in vain."""


def collect_seldom() -> None:
    """Let so many objects come into being before they are looked through.

    For processes that make articles by the hundred and hand them on whole, none of which is such garbage: to look after every 700 objects,
    as Python does by itself, takes up to a tenth of their time.
    """
    gc.set_threshold(_OBJECTS)
