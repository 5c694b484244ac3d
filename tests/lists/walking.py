"""The lists of the service, and how tests walk through them."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from tests.contract.operations import operations

LISTS = [
    "/articles", "/committees", "/organisations", "/members", "/committees/1/members", "/appointments",
    "/recruitment-targets", "/meetings", "/meeting-outcomes", "/statistics", "/citations",
]  # fmt: skip
"""Those that `several` has at least four of."""


def every_list() -> list[str]:
    """The path of every list that the OpenAPI document has, each of the first record where it is one of a record's."""
    found = (operation for operation in operations() if operation.method == "GET" and {"limit", "cursor"} <= {*operation.query})
    return [operation.path() for operation in found]


def follow(client: TestClient, page: dict[str, Any]) -> list[dict[str, Any]]:
    """The items of `page` and of all the pages after it."""
    found: list[dict[str, Any]] = list(page["items"])
    while page["next"] is not None:
        page = client.get(page["next"]).json()
        assert page["items"]
        found += page["items"]
    return found


def walk(client: TestClient, path: str, limit: int, **query: str) -> list[dict[str, Any]]:
    """The items of a list, taken in pages of `limit`."""
    page = client.get(path, params={"limit": limit, **query}).json()
    assert len(page["items"]) <= limit
    return follow(client, page)
