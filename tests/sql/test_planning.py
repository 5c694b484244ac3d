"""What is planned anew each time: the driver does not have it prepared, however often it is asked."""

from __future__ import annotations

from sqlalchemy import text

from app.sql.planning import planned_anew
from tests.conftest import Backend

OFTEN = 20
"""A driver has a statement prepared that it is asked a few times."""


def test_what_is_planned_anew_is_never_prepared(backend: Backend) -> None:
    anew, kept = text("SELECT count(*) FROM person WHERE name = :name"), text("SELECT count(*) FROM person WHERE key = :name")
    with backend.database.read() as session:
        for number in range(OFTEN):
            assert session.scalar(planned_anew(anew), {"name": str(number)}) == 0
            assert session.scalar(kept, {"name": str(number)}) == 0
        if backend.name == "postgresql":
            prepared = session.scalars(text("SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%FROM person%'")).all()
            assert [statement.split()[-3] for statement in prepared] == ["key"]
