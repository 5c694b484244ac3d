"""What lists write is, byte for byte, what the models of their records would write, and what they demand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient
from pydantic import BaseModel

from app.lists.shapes import shape_of
from tests.decisions.deciding import WHO
from tests.lists.walking import every_list


def _models(client: TestClient) -> dict[str, type[BaseModel]]:
    app = client.app
    assert isinstance(app, FastAPI)
    return {str(route.path): route.response_model for route in iter_route_contexts(app.routes) if hasattr(route, "response_model")}


@pytest.mark.parametrize("query", [{}, {"include": "evidence"}, {"as_of": "2024-10-05"}])
def test_a_page_is_what_its_model_would_write(several: TestClient, query: dict[str, str]) -> None:
    several.post("/committees/1/rename", json={"name": "Huyện ủy huyện Tân Hòa", **WHO})
    models, compared = _models(several), 0
    for path in every_list():
        answer = several.get(path, params=query)
        if answer.status_code == 422:  # it takes no such parameter
            continue
        model = models[path.replace("/1/", "/{committee_id}/")]
        page = model.model_validate_json(answer.content)
        assert answer.content == page.model_dump_json(exclude={"total"}).encode(), path
        compared += len(page.items)  # type: ignore[attr-defined]
    assert compared


class _Inner(BaseModel):
    day: dt.date | None = None
    kept: bool


class _Outer(BaseModel):
    id: int
    several: list[_Inner]
    one: _Inner | None
    note: str = "none"


def test_a_shape_has_the_fields_of_its_model_in_order_and_nothing_else() -> None:
    row: dict[str, Any] = {"one": None, "left_out": 1, "several": [{"kept": True, "left_out": 2}], "id": 7}
    shaped = shape_of(_Outer)(row)
    assert list(shaped.items()) == [("id", 7), ("several", [{"day": None, "kept": True}]), ("one", None), ("note", "none")]
    assert shaped == shape_of(_Outer)(_Outer.model_validate(row))
    with pytest.raises(KeyError):
        shape_of(_Outer)({"id": 7})


def test_what_has_its_shape_already_is_written_as_it_is_but_in_another_order_is_put_right() -> None:
    shape = shape_of(_Inner)
    ready: dict[str, Any] = {"day": None, "kept": True}
    turned = dict(reversed(ready.items()))
    assert list(shape(turned)) == ["day", "kept"]
    assert shape(ready) is ready
    assert list(shape({"kept": True})) == ["day", "kept"]
