"""The OpenAPI document: what the service says about itself, and how each error is documented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from pydantic.json_schema import models_json_schema

from app.access.credentials import KEY_HEADER
from app.access.pages import PROBES, is_documentation
from app.access.scopes import Scope, demanded
from app.articles.batch_schemas import ArticleLine, BatchEnd, LineAnswer
from app.articles.intake import ArticleBody
from app.body_limit import READ_IN_PIECES
from app.conditions.documentation import document_conditions
from app.errors import PROBLEM_MEDIA_TYPE, Problem
from app.links import add_links
from app.lists.document import complete_list
from app.problem_examples import add_problem_examples

SUMMARY = "A register of the organisation of the Communist Party of Viet Nam, read from Vietnamese news articles"
DESCRIPTION = """
Send an article in; danhbo reads which **committees** it names, which **members** hold which posts, how many new members were
admitted against which **recruitment targets**, and what **meetings** laid down. Every fact names its article and the stretch of
text that it was read from: `evidence` is a list of `{start, end, text}` with `text` being the article's characters
from `start` up to `end`, counted in Unicode code points.

* **Lists** answer `{"items": [...], "next": ...}`; `next` is the path of the next page, null on the last, and stands in the `Link` header too.
  The order is that of `sort` and ends in the id, so that pages stay in step while records come and go. `count=true` adds `total`, `fields=id,name` leaves
  out all other fields of the records.
* **Tables**: every list is served as CSV and NDJSON too, by `Accept` or at its path with `.csv`, `.ndjson` or `.json` (`/members.csv`); the whole list in one answer
  unless there is a `limit`.
* **Filters** that are given together must all be met. An unknown parameter is refused by name, with the one that was meant, and so is one given twice. `q` ignores capitals,
  diacritics and `uỷ`/`ủy`.
* **Dates** are ISO 8601; where an article tells only the year or the month, `2024` or `2024-10`.
* **Keys** go into `Authorization: Bearer` or `X-API-Key`. Writing takes one with the scope that the operation names; reading takes none
  unless the service is set up so. Until the first key is made, programs on the service's own machine may write without.
* **Errors** are problem details (RFC 9457) that say what is wrong and where.
"""

TAGS = [
    {"name": "articles", "description": "News articles: send in, read back with every fact, set right, retract."},
    {"name": "extractions", "description": "Read an article without storing it."},
    {"name": "committees", "description": "The party's own bodies: committees, their organs, cells."},
    {"name": "organisations", "description": "Every body that an article names: the party's, the state's, mass organisations, others."},
    {
        "name": "members",
        "description": "A member is a person whom at least one article gives a post in some organisation, the party's or another's. "
        "It is not a list of party members: new members, award winners and others who are named without a post are not listed, "
        "though their records answer at `/members/{id}`. The same name in two articles is one person only if the posts agree too.",
    },
    {
        "name": "decisions",
        "description": "Merges, splits and corrections of names by hand: who made them, when and why, and their undoing.",
    },
    {"name": "recruitment", "description": "New party members: how many were admitted in which period, against what target."},
    {"name": "meetings", "description": "Conferences, congresses, visits and what they laid down."},
    {"name": "statistics", "description": "Counted facts about party organisations: members, cells, badges, inspections ..."},
    {"name": "citations", "description": "Party and state documents that articles name by number."},
    {
        "name": "popolo",
        "description": "People, organisations and memberships in the terms of Popolo (popoloproject.com), for software that reads those. "
        "Ids are strings: `person-5` is `/members/5`, `organization-3` is `/organisations/3`.",
    },
    {
        "name": "reconcile",
        "description": "The Reconciliation Service API 0.2 of the W3C community group, by which OpenRefine and its like match a column of names "
        "with committees and members.",
    },
    {"name": "search", "description": "Find records by words, however they are typed, and complete names."},
    {"name": "changes", "description": "What was added, changed, merged and retracted, for copies of the register to follow."},
    {"name": "service", "description": "What the service is, whether it runs and can answer."},
]

_DESCRIPTIONS = {
    401: "It takes an API key, and none is sent, or one that is not valid.",
    403: "The key lacks the scope that this takes; `detail` names it.",
    404: "There is no record of this id.",
    406: "The list is served in none of the formats that `Accept` names.",
    408: "The sender paused for too long within the body.",
    409: "It contradicts what is stored: the records are one already, or the decision is undone already.",
    413: "The body is longer than the limit.",
    415: "The body's media type, charset or encoding is not read here.",
    422: "Some value is not acceptable; `errors` names each.",
    429: "The key, or the address without one, has sent as many requests as it may; try again after `Retry-After` seconds.",
    500: "A fault of the service; it tells the request id and nothing of the inside.",
    502: "The page at `url` could not be had: its server is not found, fails or answers with an error, which `detail` tells.",
    503: "The database cannot be used now; try again after `Retry-After` seconds.",
    504: "The page at `url` did not come in time.",
}


_READ_BY_HAND = (ArticleBody, ArticleLine, LineAnswer, BatchEnd)
"""Models of bodies that no route declares to FastAPI."""


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The documentation of the errors that a route may answer, for its `responses`."""
    return {status: {"model": Problem, "description": _DESCRIPTIONS[status]} for status in statuses}


def documented(app: FastAPI) -> Callable[[], dict[str, Any]]:
    """`app.openapi` with what FastAPI cannot be told.

    The media type of errors, an example of each, and which of them whatever takes a body may answer; bodies that are read by hand; what lists, keys,
    conditions and links have in common.
    """
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _completed(app, plain())
        return app.openapi_schema

    return openapi


def _completed(app: FastAPI, document: dict[str, Any]) -> dict[str, Any]:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            complete_list(document, path, operation)
            _fill_in(operation)
            if method != "get" and path not in READ_IN_PIECES:
                _add_refusals_of_bodies(operation)
            _send_errors_as_problems(operation)
    _, definitions = models_json_schema([(model, "validation") for model in _READ_BY_HAND], ref_template="#/components/schemas/{model}")
    document["components"]["schemas"] |= definitions["$defs"]
    add_links(document)
    _add_security(app, document)
    document_conditions(document)
    add_problem_examples(document)
    return document


def _send_errors_as_problems(operation: dict[str, Any]) -> None:
    """Give the errors of an operation the media type that they have."""
    for status, response in operation["responses"].items():
        if status >= "400":
            response["content"] = {PROBLEM_MEDIA_TYPE: response["content"]["application/json"]}


def _add_refusals_of_bodies(operation: dict[str, Any]) -> None:
    """Say how a body is refused, of whatever operation it is: one that takes none may be sent too long a one all the same."""
    responses = operation["responses"]
    for status in (408, 413, 415) if "requestBody" in operation else (413,):
        responses.setdefault(str(status), {**responses["422"], "description": _DESCRIPTIONS[status]})


def _fill_in(operation: dict[str, Any]) -> None:
    """Give parameters that must be there their example where a page fills its fields with it, so that the operation can be tried as it stands."""
    for parameter in operation.get("parameters", []):
        if parameter.get("required") and "examples" not in parameter:
            parameter["example"] = parameter["schema"]["examples"][0]


def _add_security(app: FastAPI, document: dict[str, Any]) -> None:
    """Say how a key is sent, and which scope each operation demands."""
    document["components"]["securitySchemes"] = {
        "bearer": {"type": "http", "scheme": "bearer", "description": "An API key as `Authorization: Bearer dbo_...`."},
        "api_key": {"type": "apiKey", "in": "header", "name": KEY_HEADER, "description": "The same key in a header of its own."},
    }
    for route in iter_route_contexts(app.routes):
        path = route.path_format or ""
        if path in PROBES or is_documentation(path):
            continue
        for method in route.methods or ():
            operation = document["paths"].get(path, {}).get(method.lower())
            scope = demanded(method, route.endpoint)
            if operation is None or (scope is Scope.READ and app.state.settings.reads == "open"):
                continue
            none_needed: list[dict[str, list[str]]] = [] if scope is Scope.READ else [{}]  # on its own machine, before the first key
            operation["security"] = [*none_needed, {"bearer": [scope]}, {"api_key": [scope]}]
