"""Parameters that several routes take."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Path, Query
from pydantic import BaseModel, ConfigDict

from app.filters import Including
from app.values import LARGEST_ID, InDigits

PathId = Annotated[int, Path(ge=1, le=LARGEST_ID, description="Id of the record.", examples=[1]), InDigits]
"""The id in an address."""


class _OnlyInclude(Including):
    model_config = ConfigDict(extra="forbid")


class _NoParameters(BaseModel):
    model_config = ConfigDict(extra="forbid")


async def _refuse_query(_: Annotated[_NoParameters, Query()]) -> None:
    """Refuse any query parameter by name, as the lists refuse those that they do not know."""


NoQuery = Depends(_refuse_query)
"""For routes that take no query: a misspelt or misplaced parameter is told, not ignored."""


async def _refuse_other_than_include(_: Annotated[_OnlyInclude, Query()]) -> None:
    """Refuse any query parameter but `include` by name."""


OnlyInclude = Depends(_refuse_other_than_include)
"""For routes whose records carry their evidence always: `include` is taken, as everywhere, and changes nothing."""
