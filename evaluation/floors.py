"""Floors under the scores, kept in `floors.toml`: a score below its floor fails, and a floor only rises.

Rising is judged against the file's history in git, so lowering a floor fails even in the commit that does it.
"""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from evaluation.scoring import Scores

HEADER = """\
# The least that the extraction must score (0 to 1), by part of the evaluation and measure.
# A floor may only rise: `make score ARGS=--raise-floors` writes what is reached now where that is more.
"""


def read_floors(content: str) -> Scores:
    """The floors in the text of a `floors.toml`."""
    return {part: {measure: float(value) for measure, value in row.items()} for part, row in tomllib.loads(content).items()}


def write_floors(floors: Scores) -> str:
    """The text of a `floors.toml`; the opposite of `read_floors`."""
    tables = (f"\n[{part}]\n" + "".join(f"{name} = {value}\n" for name, value in row.items()) for part, row in floors.items())
    return HEADER + "".join(tables)


def committed_floors(path: Path) -> Iterator[tuple[str, Scores]]:
    """The floors of every commit that changed `path`, each with the commit's id; none outside a git checkout."""
    for commit in _git(path.parent, "log", "--format=%h", "--", path.name).split():
        content = _git(path.parent, "show", f"{commit}:./{path.name}")
        if content:
            yield commit, read_floors(content)


def _git(folder: Path, *arguments: str) -> str:
    try:
        answer = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return answer.stdout if answer.returncode == 0 else ""


def lowered(floors: Scores, earlier: Scores) -> list[str]:
    """What `floors` asks less of than `earlier` did, a sentence each; a floor that went away counts as lowered."""
    return [
        f"{part}.{measure}: the floor fell from {value} to {floors.get(part, {}).get(measure, 'none')}"
        for part, row in earlier.items()
        for measure, value in row.items()
        if floors.get(part, {}).get(measure, -1.0) < value
    ]


def missed(scores: Scores, floors: Scores) -> list[str]:
    """The floors that `scores` do not reach, a sentence each; what was not scored misses any floor above 0."""
    return [
        f"{part}.{measure}: {scores.get(part, {}).get(measure, 0.0):.4f} is below the floor {floor}"
        for part, row in floors.items()
        for measure, floor in row.items()
        if scores.get(part, {}).get(measure, 0.0) < floor
    ]


def raised(floors: Scores, scores: Scores) -> Scores:
    """The higher of floor and score for each part and measure of either."""
    return {
        part: {
            measure: max(floors.get(part, {}).get(measure, 0.0), scores.get(part, {}).get(measure, 0.0))
            for measure in {**scores.get(part, {}), **floors.get(part, {})}
        }
        for part in {**scores, **floors}
    }
