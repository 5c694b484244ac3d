"""The operations of the OpenAPI document, so that a test can go through all that there are and forgets none that comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from tests.wire import DOCUMENT


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: its method, the template of its path, and what the document says of it."""

    method: str
    template: str
    described: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.template}"

    @property
    def id(self) -> str:
        """Its `operationId`."""
        return str(self.described["operationId"])

    @property
    def takes_id(self) -> bool:
        """Whether its path names a record by number."""
        return any(parameter["schema"].get("type") == "integer" for parameter in self._parameters("path"))

    @property
    def query(self) -> list[str]:
        """The names of its query parameters."""
        return [parameter["name"] for parameter in self._parameters("query")]

    @property
    def counts(self) -> list[str]:
        """The names of its query parameters that are whole numbers."""
        types = {each["name"]: each["schema"].get("anyOf", [each["schema"]]) for each in self._parameters("query")}
        return [name for name, found in types.items() if any(each.get("type") == "integer" for each in found)]

    @property
    def offered(self) -> Iterator[tuple[str, str]]:
        """Every value that its query parameters offer to choose from, with the parameter's name."""
        for parameter in self._parameters("query"):
            for each in parameter["schema"].get("anyOf", [parameter["schema"]]):
                schema = DOCUMENT["components"]["schemas"][each["$ref"].rpartition("/")[2]] if "$ref" in each else each
                yield from ((parameter["name"], str(value)) for value in schema.get("enum", ()))

    @property
    def required(self) -> dict[str, str]:
        """The query parameters that it cannot do without, as the document's examples have them."""
        parameters = (parameter for parameter in self._parameters("query") if parameter.get("required"))
        return {parameter["name"]: str(parameter["schema"]["examples"][0]) for parameter in parameters}

    @property
    def bodies(self) -> Mapping[str, Any]:
        """What the document says of its body, by media type; nothing where it takes none."""
        found: Mapping[str, Any] = self.described.get("requestBody", {}).get("content", {})
        return found

    @property
    def takes_json(self) -> bool:
        """Whether its body can be a JSON object."""
        return "application/json" in self.bodies

    def path(self, record: object = 1) -> str:
        """Its path, with `record` for every parameter in it."""
        path = self.template
        for parameter in self._parameters("path"):
            path = path.replace(f"{{{parameter['name']}}}", str(record))
        return path

    def example(self) -> tuple[str, bytes]:
        """The media type of a body, and a body as the document's examples have it; both empty where it takes none."""
        if not self.bodies:
            return "", b""
        if not self.takes_json:
            return next(iter(self.bodies)), b""
        schema = self.bodies["application/json"]["schema"]
        fields = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]["properties"]
        examples = {name: field.get("examples", [None])[0] for name, field in fields.items()}
        return "application/json", orjson.dumps({name: value for name, value in examples.items() if value is not None})

    def _parameters(self, place: str) -> list[Mapping[str, Any]]:
        return [parameter for parameter in self.described.get("parameters", []) if parameter["in"] == place]


def operations() -> Iterator[Operation]:
    """Every operation of the service."""
    for template, methods in DOCUMENT["paths"].items():
        for method, described in methods.items():
            yield Operation(method.upper(), template, described)
