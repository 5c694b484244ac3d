"""The arguments of an endpoint, read from a request without the framework, which takes as long over them as most queries take."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any, get_args, get_origin

from fastapi import Request, params
from pydantic import BaseModel, TypeAdapter, ValidationError

Read = Callable[[Request], Any]


class Arguments:
    """Reads the arguments of an endpoint that takes parts of the path and one model of the whole query, nothing else."""

    def __init__(self, reads: Mapping[str, Read], *, of_query: bool) -> None:
        self._reads, self._of_query = reads, of_query

    @classmethod
    def of(cls, parameters: Mapping[str, inspect.Parameter]) -> Arguments | None:
        """What reads these parameters; None where only the framework can."""
        reads, of_query = dict[str, Read](), False
        for name, parameter in parameters.items():
            kind, *told = get_args(parameter.annotation) if get_origin(parameter.annotation) is Annotated else (None,)
            if any(isinstance(each, params.Path) for each in told):
                reads[name] = _of_path(name, TypeAdapter(parameter.annotation))
            elif any(isinstance(each, params.Query) for each in told) and isinstance(kind, type) and issubclass(kind, BaseModel):
                reads[name], of_query = _of_query(kind), True
            else:
                return None
        return cls(reads, of_query=of_query)

    def read(self, request: Request) -> dict[str, Any] | None:
        """The arguments; None where something is wrong with the request, which the framework tells.

        A route that takes no query may refuse some: there the framework has its turn wherever there is one.
        """
        if not self._of_query and request.scope["query_string"]:
            return None
        try:
            return {name: read(request) for name, read in self._reads.items()}
        except ValidationError:
            return None


def _of_path(name: str, adapter: TypeAdapter[Any]) -> Read:
    return lambda request: adapter.validate_python(request.path_params[name])


def _of_query(model: type[BaseModel]) -> Read:
    return lambda request: model.model_validate(dict(request.query_params))
