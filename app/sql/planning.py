"""Statements that PostgreSQL plans for the values that they are asked with, each time.

What a connection asks often the driver has it prepare, and the server may settle on one plan for all values: of a word that
every text has and of one that none has. Where that decides how a statement is best carried out, planning it anew costs less.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, ExecutionContext, TextClause, event

_ANEW = "planned_anew"


def planned_anew(statement: TextClause) -> TextClause:
    """`statement`, to be planned whenever it is asked; SQLite does what it does."""
    return statement.execution_options(**{_ANEW: True})


def plan_anew_on(engine: Engine) -> None:
    """Have `engine`, which is PostgreSQL's, mind what `planned_anew` says."""
    event.listen(engine, "do_execute", _execute)


def _execute(cursor: Any, statement: str, parameters: object, context: ExecutionContext | None) -> bool:  # noqa: ANN401  (of the driver)
    """Whether `statement` was carried out and needs no other execution."""
    if context is None or not context.execution_options.get(_ANEW):
        return False
    cursor.execute(statement, parameters, prepare=False)
    return True
