"""The article in a web page: its text, and its headline and day where the page tells them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.dates import day


class PageArticle(NamedTuple):
    """What a web page holds of an article."""

    text: str
    title: str | None
    published_on: date | None


def read_page(html: str) -> PageArticle | None:
    """The article in `html`, without menus, related headlines and comments; None where there is no article text.

    Takes processor time: call it in a worker thread.
    """
    import trafilatura  # half a second to import, and most who send articles send text

    found = trafilatura.bare_extraction(
        html,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        # Only what the page declares as its day: a search of the whole page would take any date in the text for it.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or found.text is None or not found.text.strip():
        return None
    return PageArticle(found.text, found.title or None, day(found.date))
