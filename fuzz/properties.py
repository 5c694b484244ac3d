"""What holds of the reading of any string whatever."""

from __future__ import annotations

import json

from app.extraction import Extraction, to_dict
from app.extraction.json_form import Json

LISTS = ("people", "organisations", "appointments", "recruitment", "statistics", "meetings", "outcomes", "citations")
_AS_PRINTED = frozenset({"evidence", "names"})


def assert_sound(text: str, extraction: Extraction) -> None:
    """AssertionError unless every fact quotes `text`, names whom the other lists name, and can be sent as JSON."""
    for name in LISTS:
        for fact in getattr(extraction, name):
            assert fact.evidence, f"no evidence: {fact}"
            for evidence in fact.evidence:
                quoted = text[evidence.start : evidence.end]
                assert 0 <= evidence.start < evidence.end <= len(text), f"outside the text: {evidence}"
                assert quoted == evidence.text, f"quotes {evidence.text!r} where the text says {quoted!r}"
    people = {person.name for person in extraction.people}
    organisations = {organisation.name for organisation in extraction.organisations}
    for post in extraction.appointments:
        assert post.person in people, f"a post of nobody listed: {post}"
        assert post.organisation is None or post.organisation in organisations, f"a post in no body listed: {post}"
    for figure in (*extraction.recruitment, *extraction.statistics):
        assert figure.organisation is None or figure.organisation in organisations, f"a figure of no body listed: {figure}"
    json.dumps(to_dict(extraction), allow_nan=False)


def values(extraction: Extraction) -> Json:
    """The facts of an extraction without where and how they were printed."""
    return _bare(to_dict(extraction))


def _bare(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if key not in _AS_PRINTED}
    return [_bare(item) for item in value] if isinstance(value, list) else value
