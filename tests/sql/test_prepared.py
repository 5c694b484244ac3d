"""Queries that are asked of the driver itself: rows, values and errors as the database layer has them."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Integer, String, bindparam, literal, select, union_all
from sqlalchemy.exc import DBAPIError
from sqlmodel import col

from app.changes.models import Change, ChangeKind
from app.organisations.models import ArticleOrganisation, Organisation
from app.recruitment.models import Recruitment
from app.repository import Repository, columns
from app.sql.keyset import AnyQuery
from app.sql.one_of import one_of
from app.sql.prepared import Prepared
from tests.articles.reader import ScriptedReader
from tests.articles.sending import send_tan_hoa
from tests.conftest import Backend

STATEMENTS: dict[str, AnyQuery] = {
    "evidence": select(*columns(ArticleOrganisation)).order_by(col(ArticleOrganisation.id)),
    "moments": select(*columns(Change)).where(col(Change.kind).in_([ChangeKind.MEMBER, ChangeKind.ARTICLE])).order_by(col(Change.id)),
    "days and numbers": select(*columns(Recruitment)).order_by(col(Recruitment.id)),
    "many values": select(col(Organisation.id)).where(one_of(col(Organisation.name), "names")).order_by(col(Organisation.id)),
    "literals": union_all(select(literal("a").label("letter"), bindparam("names", type_=String)), select(literal("%b%s"), literal(None))),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_rows_are_the_same_each_time(client: object, reader: ScriptedReader, backend: Backend, name: str) -> None:
    send_tan_hoa(client, reader)  # type: ignore[arg-type]
    names = ["Huyện ủy Tân Hòa", "Đảng bộ % nào"]
    parameters = {"names": names if name == "many values" else names[1]}
    prepared = Prepared(STATEMENTS[name])
    with backend.database.read() as session:
        repository = Repository.from_session(session)
        told = [repository.rows(prepared, parameters) for _ in range(3)]
        expected = repository.rows(STATEMENTS[name], parameters)
    assert told == [expected] * 3
    assert expected
    assert [[type(value) for value in row.values()] for row in told[2]] == [[type(value) for value in row.values()] for row in expected]


def test_an_error_of_the_driver_is_one_of_the_database_layer(backend: Backend) -> None:
    prepared = Prepared(select(literal(1) / bindparam("by", type_=Integer), literal(dt.date(2024, 10, 5))))
    with backend.database.read() as session:
        connection = session.connection()
        assert prepared.rows(connection, {"by": 1}) == prepared.rows(connection, {"by": 1})
        with pytest.raises(DBAPIError, match=r"division|type"):
            prepared.rows(connection, {"by": 0 if backend.name == "postgresql" else object()})
    with backend.database.read() as session:
        assert prepared.rows(session.connection(), {"by": 1})
