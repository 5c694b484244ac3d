"""What the OpenAPI document says of every list's answer."""

from __future__ import annotations

from typing import Any

from app.lists.formats import Format
from app.paging import EXAMPLE_CURSOR

TABLES: dict[str, Any] = {
    Format.CSV.media_type: {"schema": {"type": "string", "description": "A line of names, then a line for each record; RFC 4180."}},
    Format.NDJSON.media_type: {},
}
"""The content of answers that are tables."""

LIST_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The records in the order of `sort`. With `fields` a record has only these. In CSV an object has a column for each "
        "of its values (`organisation.id`, `organisation.name`), a list is one column of JSON, null is an empty cell. NDJSON has a line for each record.",
        "headers": {
            "Link": {
                "description": "The next page (`next`), where there is one, and the first (`first`); RFC 8288.",
                "schema": {"type": "string", "examples": [f'</meetings?cursor={EXAMPLE_CURSOR}>; rel="next", </meetings>; rel="first"']},
            },
            "X-Total-Count": {
                "description": "In CSV and NDJSON with `count=true`: how many records the filters leave.",
                "schema": {"type": "integer", "examples": [1204]},
            },
        },
        "content": TABLES,
    }
}
"""For the `responses` of a list."""
