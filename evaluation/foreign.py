"""Articles from outside the domain, written for this project (`foreign.jsonl`): in them the extraction should find nothing of the party."""

from __future__ import annotations

import json
from pathlib import Path

from app.extraction import Extraction, extract
from app.extraction.facts import PARTY_KINDS

FOREIGN = Path(__file__).parent / "foreign.jsonl"


def found_in(extraction: Extraction) -> list[str]:
    """What `extraction` found that only news about the party has: figures, outcomes and party bodies, a line each."""
    return [
        *(f"recruitment of {figure.organisation}: {figure.evidence[0].text}" for figure in extraction.recruitment),
        *(f"{figure.measure.value} of {figure.organisation}: {figure.evidence[0].text}" for figure in extraction.statistics),
        *(f"{outcome.kind.value} by {outcome.issuer}: {outcome.evidence[0].text}" for outcome in extraction.outcomes),
        *(f"party body: {body.name}" for body in extraction.organisations if body.kind in PARTY_KINDS),
    ]


def found_abroad(path: Path = FOREIGN) -> dict[str, list[str]]:
    """By the id of every article in the JSON lines of `path`, what was found in it."""
    articles = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {article["id"]: found_in(extract(article["text"])) for article in articles}


def silence(found: dict[str, list[str]]) -> dict[str, float]:
    """The share of articles in which nothing was found, 0 to 1, as the row of a score."""
    return {"silent": sum(not lines for lines in found.values()) / len(found)}
