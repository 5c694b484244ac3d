"""Decisions over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.conditions.writing import WriteCondition
from app.database import DatabaseDep, ReadSession
from app.decisions.repository import DecisionRepository
from app.decisions.schemas import Deciding, Decision, DecisionQuery
from app.errors import NotFound
from app.lists.listing import Listing
from app.openapi import problems
from app.parameters import NoQuery, PathId
from app.registry import decisions
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/decisions", tags=["decisions"], route_class=ReadingRoute)
_DECISIONS = Listing(Decision)


@_DECISIONS.route(router, "", operation_id="list_decisions", summary="List decisions")
def list_decisions(request: Request, query: Annotated[DecisionQuery, Query()], session: ReadSession) -> Response:
    """Merges, splits and corrections of names, oldest first, those undone too."""
    return _DECISIONS.answer(request, session, query, lambda session, window: DecisionRepository.from_session(session).page(query, window))


@router.get("/{decision_id}", operation_id="get_decision", summary="Get a decision", responses=problems(404), dependencies=[NoQuery])
def get_decision(decision_id: PathId, session: ReadSession) -> Decision:
    """One decision: who made it, when and why, and whether it holds."""
    row = DecisionRepository.from_session(session).get(decision_id)
    if row is None:
        raise NotFound(f"There is no decision {decision_id}.")
    return Decision.model_validate(row)


@router.post(
    "/{decision_id}/undo", operation_id="undo_decision", summary="Undo a decision", responses=problems(404, 409), dependencies=[NoQuery]
)
def undo_decision(decision_id: PathId, order: Deciding, database: DatabaseDep, condition: WriteCondition) -> Decision:
    """Undo a decision: the records are what they would be without it. It stays listed, with who undid it and why."""
    with database.transaction() as session:
        condition.check(session)
        return Decision.model_validate(decisions.undo(session, decision_id, order))
