"""An archive as a newspaper has it: the articles written for this project, told again and again of other people and years."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from benchmarks.invented_names import person_name

_WRITTEN = Path(__file__).parent.parent / "evaluation" / "articles"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = 12


def press_article(number: int) -> dict[str, str]:
    """The article of this number, from 0, as a line of JSON has it; the same whenever it is asked for."""
    written = _written()
    telling, which = divmod(number, len(written))
    text, people = written[which]
    for place, person in enumerate(people):
        text = text.replace(person, person_name(number * 64 + place))
    text = _YEAR.sub(lambda year: str(int(year.group()) - telling % _YEARS), text)
    return {"id": f"bai-{number}", "text": f"{text}\nSố báo {number}.\n"}


@cache
def _written() -> list[tuple[str, list[str]]]:
    """The articles with the people whom each names, longer names first: one may be part of another."""
    found = []
    for file in sorted(_WRITTEN.glob("*.json")):
        people = {person["name"] for person in json.loads(file.read_bytes())["people"]}
        found.append((file.with_suffix(".txt").read_bytes().decode(), sorted(people, key=lambda name: (-len(name), name))))
    return found
