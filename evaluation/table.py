"""The scores as a Markdown table, for the terminal and for the README."""

from __future__ import annotations

from evaluation.scoring import Scores


def table(scores: Scores) -> str:
    """A row for each measure, a column for each part; empty where a part has no such measure."""
    measures = list(dict.fromkeys(measure for row in scores.values() for measure in row))
    lines = [["measure", *(part.replace("_", " ") for part in scores)], ["---", *("---:" for _ in scores)]]
    lines += [
        [measure.replace("_", " "), *(f"{row[measure]:.3f}" if measure in row else "" for row in scores.values())] for measure in measures
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
