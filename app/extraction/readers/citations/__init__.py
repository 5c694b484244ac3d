"""Documents of party and state that an article names with a number: the `reader` finds them, `document_issuers` tells who issued them."""

from app.extraction.readers.citations.reader import read_citations

__all__ = ["read_citations"]
