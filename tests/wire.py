"""A test client that holds every answer against the OpenAPI document: the service cannot say one thing and send another."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response
from jsonschema import Draft202012Validator
from starlette.types import ASGIApp

from scripts.write_openapi import FILE

DOCUMENT: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
"""The document as it is kept, which is that of the code: tests/contract/test_kept_document.py shows it. Making it takes a second for each application."""
PROBLEM = "application/problem+json"
LINES = "application/x-ndjson"
_SUFFIX = re.compile(r"\.(?:csv|ndjson|json)$")
_PATHS = [(re.compile(re.sub(r"\{\w+\}", "[^/]+", template)), operations) for template, operations in DOCUMENT["paths"].items()]
_VALIDATORS: dict[str, Draft202012Validator] = {}
_CHECKED: set[int] = set()


class WireCheckingClient(TestClient):
    """Fails with what differs where an answer is not as documented. It is a program on the service's own machine."""

    def __init__(self, app: ASGIApp, *, client: tuple[str, int] = ("127.0.0.1", 50000), **options: Any) -> None:
        super().__init__(app, client=client, **options)

    def request(self, method: str, url: Any, **options: Any) -> Response:
        """Send a request and check the answer."""
        answer = super().request(method, url, **options)
        path = str(url).partition("?")[0]
        if method != "HEAD" and answer.content:
            self._check(method.lower(), path, answer)
        return answer

    def _check(self, method: str, path: str, answer: Response) -> None:
        media_type = answer.headers["content-type"].partition(";")[0]
        if answer.is_error:
            assert media_type == PROBLEM, f"{answer.status_code} of {path} is {media_type}"
            assert answer.json()["status"] == answer.status_code
        operation = self._operation(method, path) or self._operation(method, _SUFFIX.sub("", path))
        if operation is None:
            assert answer.status_code in {200, 404, 405}
            return
        documented = operation["responses"]
        assert str(answer.status_code) in documented, f"{method} {path} does not document {answer.status_code}: {answer.text}"
        schema = documented[str(answer.status_code)]["content"][media_type]["schema"]
        if "fields" in answer.request.url.params and media_type in {"application/json", LINES}:
            schema = self._slim(schema, answer.request.url.params["fields"])
        told = hash((str(schema), answer.content))
        if told in _CHECKED:  # tests set the same scenes: two answers of five were given before
            return
        _CHECKED.add(told)
        for value in _values(answer, media_type):
            self._validator(schema.get("contentSchema", schema)).validate(value)

    def _slim(self, schema: Mapping[str, Any], fields: str) -> Mapping[str, Any]:
        """The schema of a page or a record of a list, where the request chose `fields`: these must be there and no others."""
        whole = self._resolved(schema)
        if "items" in whole["properties"]:
            records = {"type": "array", "items": self._slim(whole["properties"]["items"]["items"], fields)}
            return {**whole, "properties": {**whole["properties"], "items": records}}
        chosen = {name: whole["properties"][name] for name in fields.split(",")}
        required = [name for name in chosen if name in whole["required"]]
        return {**whole, "properties": chosen, "required": required, "additionalProperties": False}

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        found: Mapping[str, Any] = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return found

    def _validator(self, schema: Mapping[str, Any]) -> Draft202012Validator:
        key = str(schema)
        if key not in _VALIDATORS:
            _VALIDATORS[key] = Draft202012Validator({**schema, "components": DOCUMENT["components"]})
        return _VALIDATORS[key]

    def _operation(self, method: str, path: str) -> Mapping[str, Any] | None:
        own = DOCUMENT["paths"].get(path)  # /articles/batch is no id of an article
        if own is not None:
            return own.get(method)  # type: ignore[no-any-return]  # the document is plain JSON
        for pattern, operations in _PATHS:
            if pattern.fullmatch(path) and method in operations:
                found: Mapping[str, Any] = operations[method]
                return found
        return None


def _values(answer: Response, media_type: str) -> list[Any]:
    """What `answer` holds, as its schema speaks of it: of JSON lines each line."""
    if media_type == LINES:
        return [json.loads(line) for line in answer.content.split(b"\n") if line]
    return [answer.json() if media_type.endswith("json") else answer.text]
