"""The news that the service is about to end: what would go on for long breaks off at the next good place."""

from __future__ import annotations

from collections.abc import AsyncIterator

import anyio
from starlette.requests import Request

from app.errors import ProblemError, Unavailable

IN_STATE = "stopping"
"""The name of the event in the state of the lifespan, which every request carries; whoever ends the service sets it."""


def stopping_of(request: Request) -> anyio.Event:
    """What is set once the service that answers `request` is about to end."""
    stopping: anyio.Event = request.scope["state"][IN_STATE]
    return stopping


def check_going_on(stopping: anyio.Event) -> None:
    """Raise `Unavailable` where the service is about to end."""
    if stopping.is_set():
        raise Unavailable("The service is about to end. Send what was not answered again in a moment.")


async def pieces_until(stopping: anyio.Event, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """`pieces` as they come. Raises `Unavailable` once `stopping` is set, also while none comes, and what `pieces` raises."""
    while True:
        piece, failure = b"", None
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_end_with, stopping, tasks.cancel_scope)
            try:
                piece = await anext(pieces, b"")
            except ProblemError as error:
                failure = error  # raised from within, it would be one of a group
            tasks.cancel_scope.cancel()
        if failure is not None:
            raise failure
        check_going_on(stopping)
        if not piece:
            return
        yield piece


async def _end_with(stopping: anyio.Event, scope: anyio.CancelScope) -> None:
    await stopping.wait()
    scope.cancel()
