"""What holds of the reading of any string whatever."""

from __future__ import annotations

import json
from typing import cast

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
    for owner in [figure.organisation for figure in extraction.recruitment] + [figure.organisation for figure in extraction.statistics]:
        assert owner is None or owner in organisations, f"a figure of no body listed: {owner}"
    json.dumps(to_dict(extraction), allow_nan=False)


def values(extraction: Extraction) -> dict[str, Json]:
    """The facts of an extraction without where and how they were printed."""
    return {name: _bare(value) for name, value in to_dict(extraction).items()}


def _bare(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if key not in _AS_PRINTED}
    return [_bare(item) for item in value] if isinstance(value, list) else value


def assert_same_but_for_the_headline(text: str, plain: Extraction, other: Extraction) -> None:
    """AssertionError unless `other`, read with the headline in capitals, has the facts of `plain`, read from `text`.

    Their order may differ, for a name may stand in the headline first. A body that is named in the headline alone may be
    missing: capitals do not tell where the name in `ĐẢNG ỦY QUÂN SỰ SƠN HÀ RA NGHỊ QUYẾT` ends.
    """
    headline_end = text.find("\n")
    droppable = {fact.name for fact in plain.organisations if len(fact.names) == 1 and fact.evidence[0].end <= headline_end}
    expected, found = values(plain), values(other)
    expected["organisations"] = [fact for fact in _facts(expected, "organisations") if fact["name"] not in droppable]
    found["organisations"] = [fact for fact in _facts(found, "organisations") if fact["name"] not in droppable]
    for name in LISTS:
        first, second = (sorted(json.dumps(fact, sort_keys=True) for fact in _facts(lists, name)) for lists in (expected, found))
        assert first == second, name


def _facts(lists: dict[str, Json], name: str) -> list[dict[str, Json]]:
    return cast("list[dict[str, Json]]", lists[name])
