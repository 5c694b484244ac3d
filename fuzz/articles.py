"""The articles that the search begins with: the project's samples and those of its evaluation that rules were learned from."""

from __future__ import annotations

from pathlib import Path

from evaluation.scoring import parts_of

PROJECT = Path(__file__).resolve().parent.parent
_READ_BY_RULE_WRITERS = ("seeds", "open", "written")


def sample_texts() -> list[str]:
    """The text of every sample article, as its file has it."""
    return [_read(path) for path in sorted(PROJECT.glob("samples/*.txt"))]


def marked_texts(folder: Path = PROJECT / "evaluation" / "articles") -> dict[str, str]:
    """By id, the articles of a gold folder that may be looked into; empty where there is no such folder."""
    parts = parts_of([path.stem for path in folder.glob("*.json")])
    return {article: _read(folder / f"{article}.txt") for part in _READ_BY_RULE_WRITERS for article in parts[part]}


def _read(path: Path) -> str:
    return path.read_bytes().decode()
