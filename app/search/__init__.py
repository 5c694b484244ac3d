"""Finding records by words, however they are typed."""

from app.search.keys import search_key

__all__ = ["search_key"]
