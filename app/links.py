"""OpenAPI links: what can be done next with the record that an answer gives."""

from __future__ import annotations

from typing import Any

_DECIDING = tuple(f"{verb}_{subject}" for subject in ("member", "committee") for verb in ("merge", "split", "rename"))
_NEXT = {
    "create_article": ("article_id", ("get_article", "delete_article")),
    **dict.fromkeys(_DECIDING, ("decision_id", ("get_decision", "undo_decision"))),
}
"""For an operation that makes a record: the path parameter that takes the record's id, and the operations that have it."""


def add_links(document: dict[str, Any]) -> None:
    """Write the links into the good answers of `document`, an OpenAPI document."""
    for path in document["paths"].values():
        for operation in path.values():
            parameter, following = _NEXT.get(operation["operationId"], ("", ()))
            links = {name: {"operationId": name, "parameters": {parameter: "$response.body#/id"}} for name in following}
            for status, response in operation["responses"].items():
                if links and status < "300":
                    response["links"] = links
