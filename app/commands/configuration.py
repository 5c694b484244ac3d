"""The settings for a subcommand: the environment's, with what the command line says over them."""

from __future__ import annotations

import sys

import typer
from pydantic import ValidationError

from app.config import Settings

_SECRET = ("database_url",)
"""What holds a password: where it is written wrongly nobody can tell which part that is."""


def read_settings(**given: str | int | None) -> Settings:
    """The settings of this process, those that are `given` by name before the environment's.

    Where one makes no sense it is named on standard error and the command ends with 2.
    """
    try:
        return Settings.model_validate({**Settings().model_dump(), **{name: value for name, value in given.items() if value is not None}})
    except ValidationError as error:
        for fault in error.errors():
            name, problem = "_".join(map(str, fault["loc"])).upper(), fault["msg"].removeprefix("Value error, ")
            quoted = "" if fault["loc"] == _SECRET else f", not {fault['input']!r}"
            print(f"DANHBO_{name}: {problem}{quoted}", file=sys.stderr)
        raise typer.Exit(2) from None
