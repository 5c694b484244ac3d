"""The article in a web page: its text, and its headline and day where the page tells them."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from app import wall_clock
from app.articles.page_bounds import refuse_tangled, shorten_metadata
from app.dates import day

_DECLARED_DAY = {
    "original_date": True,
    "extensive_search": False,  # of the whole page it would take any date in the text for its day
    "max_date": date.max.isoformat(),  # of a day after today, such as one that has only begun in Viet Nam, it would make the first of the month
}

_TIME_OF_DAY = r"(?:(T\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2}))?"


class PageArticle(NamedTuple):
    """What a web page holds of an article."""

    text: str
    title: str | None
    published_on: date | None


def read_page(html: str) -> PageArticle | None:
    """The article in `html`, without menus, related headlines and comments; None where there is no article text.

    Raises `TangledPage` where it is made of more than any article's page. Takes processor time: call it in a worker thread.
    """
    import trafilatura  # half a second to import, and most who send articles send text

    refuse_tangled(html)
    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    shorten_metadata(tree)
    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=_DECLARED_DAY,
    )
    if found is None or isinstance(found, dict) or found.text is None or not found.text.strip():
        return None
    declared = day(found.date)
    return PageArticle(found.text, found.title or None, _published_on(declared, html) if declared is not None else None)


def _published_on(declared: date, html: str) -> date | None:
    """The day of a page that declares `declared`, None where no newspaper is of it: whoever made the page has mistaken it then, not who sends it."""
    published_on = _in_viet_nam(declared, html)
    return published_on if wall_clock.why_in_no_newspaper(published_on) is None else None


def _in_viet_nam(declared: date, html: str) -> date:
    """The day in Viet Nam of what a page declares for its day: evening in UTC is the next morning there.

    Only where each time that the page writes this day it is a moment with its zone; the first of these is that of publication.
    """
    moments = [match.groups() for match in re.finditer(rf"(?<!\d){declared.isoformat()}{_TIME_OF_DAY}", html)]
    if not moments or not all(zone for _, zone in moments):
        return declared
    try:
        first = min(datetime.fromisoformat(f"{declared.isoformat()}{time}{zone}") for time, zone in moments)
        return first.astimezone(wall_clock.VIET_NAM).date()
    except (ValueError, OverflowError):  # a time that no clock shows
        return declared
