"""The Reconciliation Service API over HTTP."""

from __future__ import annotations

from typing import Annotated

import orjson
from fastapi import Query, Request
from pydantic import Field
from starlette.responses import HTMLResponse, Response

from app.access.scopes import Scope, demands
from app.conditions.routing import ThreadedReadingRoute
from app.database import ReadSession
from app.errors import NotFound, invalid
from app.openapi import problems
from app.parameters import NoQuery
from app.reconcile import matching
from app.reconcile.asking import FORM_BODY, Asked, FormDep
from app.reconcile.entities import Entity, entities
from app.reconcile.manifest import Manifest, manifest
from app.reconcile.preview import page, summary
from app.reconcile.schemas import ExtensionAnswer, Flyout, ProposedProperties, ProposedProperty, ReconciliationResults, Suggestions
from app.reconcile.vocabulary import properties_of
from app.routers import ResourceRouter
from app.schemas import Schema
from app.values import InDigits, Storable

router = ResourceRouter(prefix="/reconcile", tags=["reconcile"], route_class=ThreadedReadingRoute)

_IN_A_FRAME = {"Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *"}
"""The page is made to stand within one of another origin; it loads and runs nothing."""

EntityId = Annotated[str, Query(max_length=100, description="Id of the entity.", examples=["organization-3"])]
_MOST_TYPED, _TYPED = 200, "What is typed."
NamePrefix = Annotated[str, Storable, Query(max_length=_MOST_TYPED, description=_TYPED, examples=["huyen uy tan"])]
TypePrefix = Annotated[str, Storable, Query(max_length=_MOST_TYPED, description=_TYPED, examples=["com"])]
PropertyPrefix = Annotated[str, Storable, Query(max_length=_MOST_TYPED, description=_TYPED, examples=["par"])]
Skip = Annotated[int, Query(ge=0, le=1000, description="How many suggestions to leave out.", examples=[0]), InDigits]
TypeId = Annotated[str | None, Query(max_length=200, description="Only of this type.", examples=["committee"])]


@router.get(
    "",
    operation_id="get_reconciliation",
    summary="Describe the service, or match names",
    response_model=Manifest | ReconciliationResults | ExtensionAnswer,
    responses=problems(413),
)
def get_reconciliation(request: Request, asked: Annotated[Asked, Query()], session: ReadSession) -> Response:
    """Without parameters the service manifest. With `queries` or `extend` what `POST` answers to them."""
    if asked.queries is None and asked.extend is None:
        return _json(manifest(str(request.base_url)))
    return _answer(asked, "query", session)


@router.post(
    "",
    operation_id="reconcile",
    summary="Match names",
    response_model=ReconciliationResults | ExtensionAnswer,
    openapi_extra={"requestBody": FORM_BODY},
    dependencies=[NoQuery],
)
@demands(Scope.READ)
def reconcile(asked: FormDep, session: ReadSession) -> Response:
    """Candidates for each name in `queries`, or properties of the entities in `extend` (Reconciliation Service API 0.2).

    A query is `{"query": name, "type": "member" | "committee" | "organisation", "limit": 5, "properties": [{"pid": ..., "v": ...}]}`; up to 50
    go in one batch. `match` is true where the name is the one asked for and nobody else's; namesakes are told apart by properties only.
    """
    return _answer(asked, "body", session)


@router.get(
    "/preview",
    operation_id="preview_entity",
    summary="Look at an entity",
    response_class=Response,
    responses={200: {"description": "The page.", "content": {"text/html": {"schema": {"type": "string"}}}}, **problems(404)},
)
def preview_entity(request: Request, id: EntityId, session: ReadSession) -> HTMLResponse:  # noqa: A002  (the protocol's name)
    """A small page for a person to look at."""
    return HTMLResponse(page(_entity(session, id), str(request.base_url)), headers=_IN_A_FRAME)


@router.get("/flyout/entity", operation_id="get_entity_flyout", summary="Look at a suggested entity", responses=problems(404))
def get_entity_flyout(request: Request, id: EntityId, session: ReadSession) -> Flyout:  # noqa: A002
    """The same page within JSON."""
    return Flyout(id=id, html=summary(_entity(session, id), str(request.base_url)))


@router.get("/suggest/entity", operation_id="suggest_entities", summary="Suggest entities", response_model=Suggestions)
def suggest_entities(session: ReadSession, prefix: NamePrefix = "", cursor: Skip = 0, type: TypeId = None) -> Response:  # noqa: A002
    """Entities whose name holds what is typed, 20 at a time. Parameters that clients add and the protocol does not know are ignored."""
    return _json(matching.suggest_entities(session, prefix, type, cursor))


@router.get("/suggest/type", operation_id="suggest_types", summary="Suggest types", response_model=Suggestions)
def suggest_types(prefix: TypePrefix = "") -> Response:
    """Types whose name begins with what is typed."""
    return _json(matching.suggest_types(prefix))


@router.get("/suggest/property", operation_id="suggest_properties", summary="Suggest properties", response_model=Suggestions)
def suggest_properties(prefix: PropertyPrefix = "", type: TypeId = None) -> Response:  # noqa: A002
    """Properties whose name begins with what is typed."""
    return _json(matching.suggest_properties(prefix, type))


@router.get("/properties", operation_id="propose_properties", summary="Propose properties", response_model=ProposedProperties)
def propose_properties(
    type: TypeId = None,  # noqa: A002
    limit: Annotated[Annotated[int, Field(ge=1, le=1000), InDigits] | None, Query(description="Most properties.", examples=[10])] = None,
) -> Response:
    """What can be told of entities of a type, for `extend`."""
    proposed = [ProposedProperty(id=each.id, name=each.name) for each in properties_of(type)[:limit]]
    return _json(ProposedProperties(type=type, limit=limit, properties=proposed))


def _answer(asked: Asked, place: str, session: ReadSession) -> Response:
    queries, extension = asked.reconciliation(place), asked.extension(place)
    if queries is not None and extension is not None:
        raise invalid((place,), "holds both `queries` and `extend`; send them one after the other")
    if extension is not None:
        return _json(matching.extend(session, extension))
    assert queries is not None
    return _json(matching.reconcile(session, queries))


def _entity(session: ReadSession, id_: str) -> Entity:
    found = entities(session, [id_])
    if id_ not in found:
        raise NotFound(f"There is no entity {id_}.")
    return found[id_]


def _json(answer: Schema | ReconciliationResults) -> Response:
    """`answer` without its nulls, which the protocol does not know."""
    return Response(orjson.dumps(answer.model_dump(mode="json", by_alias=True, exclude_none=True)), media_type="application/json")
