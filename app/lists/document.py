"""What the OpenAPI document says of every list's answer."""

from __future__ import annotations

from typing import Any

from app.cursors import binding, encode_cursor, place_of
from app.lists.formats import Format

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
                "schema": {"type": "string"},
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

_ID = 50
_PLACES: dict[str, tuple[object, ...]] = {
    "id": (_ID,),
    "name": ("cao thi bich nga", _ID),
    "period": ("2024-01-01", "2024-09-30", _ID),
}
"""Where a page may end, by the order that a list has unless told otherwise."""
_PLACES_OF: dict[str, tuple[object, ...]] = {
    "/conflicts": (_ID, "Bí thư", _ID, _ID + 1),
    "/popolo/memberships": (_ID, "membership-50-3-6b1f0c2d"),
}
"""The same of lists that have an order of their own, by path."""


def complete_list(document: dict[str, Any], path: str, operation: dict[str, Any]) -> None:
    """Say of a list what FastAPI cannot be told: what a line of NDJSON is, which `fields` there are, and where its own second page begins.

    Does nothing to an `operation` that is no list.
    """
    answer = operation["responses"].get("200", {})
    content = answer.get("content", {})
    if "application/x-ndjson" not in content or "application/json" not in content:
        return
    page = _referred(document, content["application/json"]["schema"])
    record = page["properties"]["items"]["items"]
    content["application/x-ndjson"] = {"schema": record}
    parameters = {parameter["name"]: parameter for parameter in operation["parameters"]}
    if "fields" in parameters:
        parameters["fields"]["schema"] = _fields_schema(list(_referred(document, record)["properties"]))
    if "cursor" in parameters:
        of_path = {name: parameter["schema"]["examples"][0] for name, parameter in parameters.items() if parameter["in"] == "path"}
        address = path.format_map(of_path)
        cursor = _cursor(address, parameters.get("sort", {}).get("schema", {}).get("default", ""))
        following = f"{address}?cursor={cursor}"
        parameters["cursor"]["schema"]["examples"] = [cursor]
        page["properties"]["next"].setdefault("examples", [following])  # two lists may have pages of one kind
        answer["headers"]["Link"]["schema"]["examples"] = [f'<{following}>; rel="next", <{address}>; rel="first"']


def _fields_schema(names: list[str]) -> dict[str, Any]:
    one = f"({'|'.join(names)})"
    text = {"type": "string", "pattern": f"^{one}(,{one})*$"}
    return {"anyOf": [text, {"type": "null"}], "title": "Fields", "examples": [",".join(names[:2])]}


def _cursor(path: str, sort: str) -> str:
    """A token that the list at `path` takes without filters, in the order of `sort`."""
    return encode_cursor(place_of(_PLACES_OF.get(path) or _PLACES[sort]), binding(path, {}))


def _referred(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return found
