"""The settings for a subcommand: the environment's, with what the command line says over them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import typer
from pydantic import ValidationError

from app.config import Settings
from app.nearest import nearest

_SECRET = ("database_url",)
"""What holds a password: where it is written wrongly nobody can tell which part that is."""
_WORDS = {"int_parsing": "should be a whole number", "float_parsing": "should be a number", "bool_parsing": "should be true or false"}
_PREFIX = Settings.model_config["env_prefix"]
_OTHERS = frozenset({"api_key", "publish"})
"""Variables that are no settings of the service: of `danhbo ingest --server`, and of docker-compose.yml."""


def read_settings(**given: str | int | None) -> Settings:
    """The settings of this process, those that are `given` by name before the environment's.

    Where one makes no sense it is named on standard error and the command ends with 2. A misspelt variable is named as well, and does nothing.
    """
    for variable, meant in _misspelt():
        print(f"{variable}: there is no setting of this name; did you mean {meant}?", file=sys.stderr)
    try:
        return Settings.model_validate({**Settings().model_dump(), **{name: value for name, value in given.items() if value is not None}})
    except ValidationError as error:
        for fault in error.errors():
            name, problem = "_".join(map(str, fault["loc"])).upper(), _in_words(fault["type"], fault["msg"])
            is_told = fault["loc"] == _SECRET or repr(fault["input"]) in problem
            print(f"{_PREFIX}{name}: {problem}" + ("" if is_told else f", not {fault['input']!r}"), file=sys.stderr)
        raise typer.Exit(2) from None


def _in_words(kind: str, told: str) -> str:
    """What is wrong with a setting, a fault of pydantic's `kind` that it tells of as `told`, for who knows nothing of how it is read."""
    words = _WORDS.get(kind, told)
    return words.removeprefix("Value error, ").replace("Input should", "should", 1)


def _misspelt() -> Iterator[tuple[str, str]]:
    """The variables of the environment that were to be settings, with what each was meant to be. Others with the prefix may be someone else's."""
    for variable in sorted(os.environ):
        name = variable.removeprefix(_PREFIX).lower()
        if variable.startswith(_PREFIX) and name not in Settings.model_fields and name not in _OTHERS:
            meant = nearest(name, Settings.model_fields)
            if meant is not None:
                yield variable, f"{_PREFIX}{meant.upper()}"
