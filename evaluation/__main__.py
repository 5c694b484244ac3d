"""`python -m evaluation`: score the extraction, print the table, and fail where a floor is missed or was lowered."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evaluation.floors import committed_floors, lowered, missed, raised, read_floors, write_floors
from evaluation.foreign import found_abroad, silence
from evaluation.scoring import Scores, load_scorer, score
from evaluation.table import table
from scripts.marks import put_between_marks

PROJECT = Path(__file__).resolve().parent.parent
FLOORS = PROJECT / "evaluation" / "floors.toml"
README = PROJECT / "README.md"
ARTICLES = PROJECT / "evaluation" / "articles"


def main(arguments: list[str] | None = None) -> int:
    """Run the gate; returns the exit code: 0 held, 1 a floor was missed or lowered, 2 there is nothing to score."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"), help="folder with score.py and dev/")
    parser.add_argument("--raise-floors", action="store_true", help="raise floors.toml to what is reached")
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    options = parser.parse_args(arguments)
    gold, scorer = options.eval / "dev", options.eval / "score.py"
    if not (gold.is_dir() and scorer.is_file()):
        print(f"nothing to score: {options.eval} holds no dev/ and score.py", file=sys.stderr)
        return 2
    compare = load_scorer(scorer)
    foreign = found_abroad()
    scores = score(gold, compare) | score(ARTICLES, compare) | {"foreign": silence(foreign)}
    print(table(scores))
    for article, lines in foreign.items():
        for line in lines:
            print(f"foreign article {article}: {line}", file=sys.stderr)
    if options.raise_floors:
        FLOORS.write_text(write_floors(raised(read_floors(FLOORS.read_text()), scores)))
    if options.write_readme:
        README.write_text(put_between_marks(README.read_text(encoding="utf-8"), "scores", table(scores)), encoding="utf-8")
    return verdict(scores, FLOORS)


def verdict(scores: Scores, path: Path) -> int:
    """Compare `scores` with the floors in `path`, and those with all earlier ones; 0 if everything holds, else 1."""
    floors = read_floors(path.read_text())
    problems = missed(scores, floors)
    for commit, earlier in committed_floors(path):
        problems += [f"{problem} (in commit {commit})" for problem in lowered(floors, earlier)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
