"""The article in a web page: its text, and its headline and day where the page tells them."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from app import wall_clock
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

    Takes processor time: call it in a worker thread.
    """
    import trafilatura  # half a second to import, and most who send articles send text

    found = trafilatura.bare_extraction(
        html,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=_DECLARED_DAY,
    )
    if found is None or isinstance(found, dict) or found.text is None or not found.text.strip():
        return None
    published_on = _in_viet_nam(day(found.date), html)
    if published_on is not None and wall_clock.why_in_no_newspaper(published_on) is not None:
        published_on = None  # which whoever made the page has mistaken, and who sends it is not to blame
    return PageArticle(found.text, found.title or None, published_on)


def _in_viet_nam(declared: date | None, html: str) -> date | None:
    """The day in Viet Nam of what a page declares for its day: evening in UTC is the next morning there.

    Only where each time that the page writes this day it is a moment with its zone; the first of these is that of publication.
    """
    if declared is None:
        return None
    moments = [match.groups() for match in re.finditer(rf"(?<!\d){declared.isoformat()}{_TIME_OF_DAY}", html)]
    if not moments or not all(zone for _, zone in moments):
        return declared
    try:
        first = min(datetime.fromisoformat(f"{declared.isoformat()}{time}{zone}") for time, zone in moments)
        return first.astimezone(wall_clock.VIET_NAM).date()
    except (ValueError, OverflowError):  # a time that no clock shows
        return declared
