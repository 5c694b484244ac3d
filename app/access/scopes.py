"""Scopes: what a key allows, and which one each route demands."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from inspect import unwrap
from typing import Any, TypeVar

Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])


class Scope(StrEnum):
    """What a key allows. `read` and `ingest` stand apart, so that the key of a crawler reads nothing; `admin` allows everything."""

    READ = "read"
    INGEST = "ingest"
    ADMIN = "admin"


_DEMANDED: dict[Callable[..., Any], Scope] = {}


def demands(scope: Scope) -> Callable[[Endpoint], Endpoint]:
    """Declare what a route demands that is not GET; one that declares nothing demands `admin`, so none is left open by oversight."""

    def declare(endpoint: Endpoint) -> Endpoint:
        _DEMANDED[endpoint] = scope
        return endpoint

    return declare


def demanded(method: str, endpoint: Callable[..., Any] | None) -> Scope:
    """The scope that a request of `method` to the function `endpoint` (None where no route was found) demands."""
    if method in {"GET", "HEAD", "OPTIONS"}:
        return Scope.READ
    return _DEMANDED.get(unwrap(endpoint), Scope.ADMIN) if endpoint else Scope.ADMIN
