"""A change of the API is deliberate: the OpenAPI document is kept in the project, and is that of the code."""

from __future__ import annotations

import json

from scripts.write_openapi import FILE, written


def test_the_kept_document_is_that_of_the_code() -> None:
    kept, now = FILE.read_text(encoding="utf-8"), written()
    assert json.loads(kept) == json.loads(now), "the API changed; where that is meant, run `make openapi` and commit openapi.json"
    assert kept == now, "openapi.json was not written by `make openapi`"
