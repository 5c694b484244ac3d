"""Finding records over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from app.conditions.routing import ThreadedReadingRoute
from app.database import ReadSession
from app.routers import ResourceRouter
from app.search.finding import search, suggest
from app.search.schemas import NameSuggestions, SearchQuery, SearchResults, SuggestQuery

router = ResourceRouter(tags=["search"], route_class=ThreadedReadingRoute)


@router.get("/search", operation_id="find_records", summary="Find records")
def find_records(query: Annotated[SearchQuery, Query()], session: ReadSession) -> SearchResults:
    """Bodies, people, outcomes and articles that answer to some words, best first, each with what was found as printed.

    Names come first that are exactly what was typed, then those that hold it. Where none is, and not enough hold it, those follow that one
    slip of the keyboard makes of it, or two. Of texts, those count more in which the words follow one another. The answer has no further
    pages: more words, or a `kind`, find the rest.
    """
    return SearchResults(items=search(session, query))


@router.get("/suggest", operation_id="suggest_names", summary="Suggest names")
def suggest_names(query: Annotated[SuggestQuery, Query()], session: ReadSession) -> NameSuggestions:
    """Bodies and people whose names have the words typed so far, the last of them perhaps only begun: for a field that completes names."""
    return NameSuggestions(items=suggest(session, query))
