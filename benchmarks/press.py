"""An archive as a newspaper has it: the articles written for this project, told again and again of other years and days.

The people of an article are the same throughout a year, and others in the next: so a post changes hands about once a year, as it may.
Were they others in every article, hundreds would clash over each post, which no newspaper reports.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from benchmarks.invented_names import person_name

_WRITTEN = Path(__file__).parent.parent / "evaluation" / "articles"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\b\d{1,2}(?=/(?:0?[1-9]|1[0-2])\b| tháng \d)")
_YEARS = 12
_DAYS = 28
"""Every month has as many."""


def press_article(number: int) -> dict[str, str]:
    """The article of this number, from 0, as a line of JSON has it; the same whenever it is asked for."""
    written = _written()
    telling, which = divmod(number, len(written))
    days, years = divmod(telling, _YEARS)
    text, people = written[which]
    for place, person in enumerate(people):
        text = text.replace(person, person_name((which * _YEARS + years) * 64 + place))
    text = _YEAR.sub(lambda year: str(int(year.group()) - years), text)
    text = _DAY.sub(lambda day: str((int(day.group()) - 1 + days) % _DAYS + 1), text)
    return {"id": f"bai-{number}", "text": f"{text}\nSố báo {number}.\n"}


@cache
def _written() -> list[tuple[str, list[str]]]:
    """The articles with the people whom each names, longer names first: one may be part of another."""
    found = []
    for file in sorted(_WRITTEN.glob("*.json")):
        people = {person["name"] for person in json.loads(file.read_bytes())["people"]}
        found.append((file.with_suffix(".txt").read_bytes().decode(), sorted(people, key=lambda name: (-len(name), name))))
    return found
