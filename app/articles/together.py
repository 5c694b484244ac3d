"""Several articles in one transaction, of which one that cannot be stored does not take the others with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from app.errors import Unavailable

Article = TypeVar("Article")
Outcome = TypeVar("Outcome")


def together(store: Callable[[Sequence[Article]], list[Outcome]], articles: Sequence[Article]) -> list[Outcome | Exception]:
    """What `store`, which does all or nothing, made of each of `articles`, in order.

    Where it fails for the sake of some, halves of them are tried until these are found: only they have an exception for an outcome. Where
    the database cannot be used that is `Unavailable`, for all that were not stored before.
    """
    if not articles:
        return []
    try:
        return [*store(articles)]
    except Unavailable as error:
        return [error] * len(articles)
    except Exception as error:
        if len(articles) == 1:
            return [error]
    half = len(articles) // 2
    outcomes = together(store, articles[:half])
    if isinstance(outcomes[-1], Unavailable):
        return [*outcomes, *[outcomes[-1]] * (len(articles) - half)]
    return outcomes + together(store, articles[half:])
