"""The scores as a Markdown table, for the terminal and for the README."""

from __future__ import annotations

import re

from evaluation.scoring import Scores

_BETWEEN_MARKS = re.compile(r"(<!-- scores -->\n).*?(<!-- /scores -->)", re.DOTALL)


def table(scores: Scores) -> str:
    """A row for each measure, a column for each part; empty where a part has no such measure."""
    measures = list(dict.fromkeys(measure for row in scores.values() for measure in row))
    lines = [["measure", *(part.replace("_", " ") for part in scores)], ["---", *("---:" for _ in scores)]]
    lines += [
        [measure.replace("_", " "), *(f"{row[measure]:.3f}" if measure in row else "" for row in scores.values())] for measure in measures
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def put_into(page: str, markdown: str) -> str:
    """`page` with `markdown` between its two score marks; ValueError where it has none."""
    if not _BETWEEN_MARKS.search(page):
        raise ValueError("the page has no <!-- scores --> marks")
    return _BETWEEN_MARKS.sub(lambda marks: f"{marks[1]}{markdown}\n{marks[2]}", page)
