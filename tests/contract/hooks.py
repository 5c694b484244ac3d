"""What Schemathesis does before it sends a case."""

from __future__ import annotations

from typing import Any

import orjson
import schemathesis

_OPAQUE = ("cursor", "since")  # only what an earlier answer gave is good: whatever fits the schema alone is rightly refused
_CODES = ("place", "within", "area_id")  # of the gazetteer: the schema tells their form alone
_NARROWING = ("fields",)  # what it leaves out the schema demands; tests/wire.py knows better
_EXCLUDING = {"from": ("to", "year"), "queries": ("extend",)}  # what the first name is given with may contradict it


@schemathesis.hook
def before_call(_context: schemathesis.HookContext, case: schemathesis.Case[Any], _kwargs: dict[str, Any]) -> None:
    """Leave out of good requests what cannot be made up, and what no schema can say goes badly together."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    for part in (case.query, case.body):
        if isinstance(part, dict):
            excluded = (other for name, others in _EXCLUDING.items() if name in part for other in others)
            codes = _CODES if case.method == "GET" else ()  # what is written names its place in words
            for name in {*_OPAQUE, *codes, *_NARROWING, *excluded}:
                part.pop(name, None)


@schemathesis.serializer("application/x-ndjson")
def json_lines(_context: schemathesis.SerializationContext, value: Any) -> bytes | None:
    """One line of it: what is documented is what each is like."""
    return orjson.dumps(value, default=str, option=orjson.OPT_APPEND_NEWLINE)
