"""Parameters that several routes take."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Path, Query
from pydantic import BaseModel, ConfigDict

from app.values import LARGEST_ID

PathId = Annotated[int, Path(ge=1, le=LARGEST_ID, description="Id of the record.", examples=[1])]


class _NoParameters(BaseModel):
    model_config = ConfigDict(extra="forbid")


def _refuse_query(_: Annotated[_NoParameters, Query()]) -> None:
    """Refuse any query parameter by name, as the lists refuse those that they do not know."""


NoQuery = Depends(_refuse_query)
"""For routes that take no query: a misspelt or misplaced parameter is told, not ignored."""
