"""The OpenAPI document: everything is described, and nothing in it needs the internet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from app.changes.schemas import ChangeQuery
from app.openapi import TAGS
from tests.articles.reader import ScriptedReader
from tests.articles.sending import send_tan_hoa
from tests.wire import DOCUMENT

OPERATIONS = {
    "create_article", "create_articles", "list_articles", "get_article", "correct_article", "delete_article", "extract_article",
    "list_committees", "get_committee", "get_committee_tree", "list_committee_members", "list_committee_recruitment_targets",
    "list_organisations", "get_organisation",
    "list_members", "get_member", "list_appointments", "list_recruitment_targets", "list_meetings", "get_meeting", "list_meeting_outcomes",
    "list_statistics", "list_citations", "get_liveness", "get_readiness", "get_root", "get_metrics",
    "merge_member", "merge_committee", "split_member", "rename_member", "list_decisions", "get_decision", "undo_decision", "list_conflicts",
    "split_committee", "rename_committee",
    "export_popolo", "list_popolo_persons", "get_popolo_person", "list_popolo_organizations", "get_popolo_organization",
    "list_popolo_memberships", "get_popolo_area",
    "get_reconciliation", "reconcile", "preview_entity", "get_entity_flyout", "suggest_entities", "suggest_types", "suggest_properties",
    "find_records", "suggest_names",
    "propose_properties",
    "list_changes",
}  # fmt: skip


def operations() -> Iterator[dict[str, Any]]:
    for path in DOCUMENT["paths"].values():
        yield from path.values()


def parameters_of(methods: dict[str, Any]) -> dict[str, Any]:
    return {parameter["name"]: parameter for parameter in methods.get("get", {}).get("parameters", [])}


def test_is_openapi_3_1() -> None:
    assert DOCUMENT["openapi"].startswith("3.1.")


def test_operation_ids_stay_as_they_are() -> None:
    assert {operation["operationId"] for operation in operations()} == OPERATIONS


def test_every_operation_is_described() -> None:
    tags = {tag["name"] for tag in TAGS}
    for operation in operations():
        assert operation["summary"]
        assert operation["description"]
        assert set(operation["tags"]) <= tags


def test_every_parameter_is_described_with_an_example() -> None:
    for operation in operations():
        for parameter in operation.get("parameters", []):
            where = operation["operationId"], parameter["name"]
            assert parameter.get("description"), where
            assert parameter["schema"].get("examples") or parameter.get("examples"), where


def test_every_field_is_described() -> None:
    for name, schema in DOCUMENT["components"]["schemas"].items():
        for field, described in schema.get("properties", {}).items():
            assert described.get("description"), f"{name}.{field}"


def test_every_plain_field_has_an_example_that_fits() -> None:
    for name, schema in DOCUMENT["components"]["schemas"].items():
        for field, described in schema.get("properties", {}).items():
            refers = "#/components" in str({key: value for key, value in described.items() if key != "description"})
            assert refers or described.get("examples") or described.get("type") == "array", f"{name}.{field}"
            validator = Draft202012Validator({**described, "components": DOCUMENT["components"]})
            for example in described.get("examples", []):
                validator.validate(example)


def test_every_error_is_a_documented_problem() -> None:
    for operation in operations():
        statuses = set(operation["responses"])
        if operation["tags"] != ["service"]:
            assert statuses >= {"422", "500", "503"}
        for status, response in operation["responses"].items():
            assert response["description"]
            if status >= "400":
                assert list(response["content"]) == ["application/problem+json"]
        if any(parameter["in"] == "path" for parameter in operation.get("parameters", [])):
            assert "404" in statuses
        if operation["operationId"] in {"create_article", "extract_article"}:
            assert statuses >= {"413", "415"}


def test_an_article_can_be_sent_in_three_ways() -> None:
    for path in ("/articles", "/extractions"):
        body = DOCUMENT["paths"][path]["post"]["requestBody"]
        assert set(body["content"]) == {"application/json", "text/plain", "text/html"}
        for example in body["content"]["application/json"]["examples"].values():
            schema = {**body["content"]["application/json"]["schema"], "components": DOCUMENT["components"]}
            Draft202012Validator(schema).validate(example["value"])


def test_every_link_leads_to_an_operation_that_takes_its_parameters() -> None:
    parameters = {
        operation["operationId"]: {parameter["name"] for parameter in operation.get("parameters", []) if parameter["in"] == "path"}
        for operation in operations()
    }
    answers = [response for operation in operations() for response in operation["responses"].values()]
    links = [link for response in answers for link in response.get("links", {}).values()]
    assert {link["operationId"] for link in links} == {"get_article", "delete_article", "get_decision", "undo_decision"}
    assert all(link["parameters"].keys() == parameters[link["operationId"]] for link in links)


def test_every_reference_leads_somewhere() -> None:
    for name in set(re.findall(r"'#/components/schemas/([^']+)'", str(DOCUMENT))):
        assert name in DOCUMENT["components"]["schemas"]


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_the_docs_page_needs_nothing_from_elsewhere(client: TestClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    addresses = re.findall(r"""(?:src|href|url)\s*[=:]\s*["']([^"']+)["']""", page.text)
    assert any(address.endswith(".js") for address in addresses)
    for address in addresses:
        assert address.startswith("/")
        assert client.get(address).status_code == 200


def test_every_error_has_an_example_of_its_own_status() -> None:
    for operation in operations():
        for status, response in operation["responses"].items():
            if status >= "400":
                (example,) = response["content"]["application/problem+json"]["examples"].values()
                name = example["$ref"].removeprefix("#/components/examples/")
                assert str(DOCUMENT["components"]["examples"][name]["value"]["status"]) == status


LISTS = [path for path, methods in DOCUMENT["paths"].items() if {"cursor", "fields"} <= parameters_of(methods).keys()]


@pytest.mark.parametrize("path", LISTS)
def test_the_cursor_of_each_list_is_its_own(path: str, client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    operation = DOCUMENT["paths"][path]["get"]
    address = path.replace("{committee_id}", "1")
    (cursor,) = parameters_of({"get": operation})["cursor"]["schema"]["examples"]
    (link,) = operation["responses"]["200"]["headers"]["Link"]["schema"]["examples"]
    assert link == f'<{address}?cursor={cursor}>; rel="next", <{address}>; rel="first"'
    answer = client.get(address, params={"cursor": cursor})
    assert answer.status_code == 200, answer.text


def test_the_next_page_of_each_kind_is_an_address(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    pages = [schema for name, schema in DOCUMENT["components"]["schemas"].items() if name.startswith("Page_")]
    assert pages
    for page in pages:
        (following,) = page["properties"]["next"]["examples"]
        assert client.get(following).status_code == 200, following


def test_the_tokens_of_the_feed_are_taken() -> None:
    (since,) = (each for each in DOCUMENT["paths"]["/changes"]["get"]["parameters"] if each["name"] == "since")
    for example in since["schema"]["examples"]:
        assert ChangeQuery(since=example).after is not None


def test_what_must_be_given_is_filled_in() -> None:
    required = [
        parameter for operation in operations() for parameter in parameters_of({"get": operation}).values() if parameter.get("required")
    ]
    assert required
    for parameter in required:
        assert parameter["example"] in parameter["schema"]["examples"], parameter["name"]


def test_what_is_suggested_for_the_examples_is_something(client: TestClient) -> None:
    for path in ("/reconcile/suggest/type", "/reconcile/suggest/property"):
        (prefix,) = (each for each in DOCUMENT["paths"][path]["get"]["parameters"] if each["name"] == "prefix")
        assert client.get(path, params={"prefix": prefix["schema"]["examples"][0]}).json()["result"], path


def test_a_committee_is_not_renamed_to_a_persons_name() -> None:
    body = DOCUMENT["paths"]["/committees/{committee_id}/rename"]["post"]["requestBody"]["content"]["application/json"]
    (example,) = body["examples"].values()
    assert example["value"]["name"] == "Huyện ủy Tân Hòa"
