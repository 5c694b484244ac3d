"""The data that the readers work with: word lists, place names, verb families. Never a person's name."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_toml(name: str) -> dict[str, Any]:  # the shape differs from file to file; each reader checks its own
    """The lexicon file `<name>.toml` of this package, parsed. Raises FileNotFoundError if there is none."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
