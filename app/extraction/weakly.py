"""Calls back to whom one belongs, without keeping it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar
from weakref import WeakMethod

P = ParamSpec("P")
R = TypeVar("R")


def weakly(method: Callable[P, R]) -> Callable[P, R]:
    """`method`, a bound one, for what its object holds: called only while that object is there.

    Were each to hold the other, all that was read in an article would stay until Python looks for such rings, which takes longer the more there are.
    """
    reference = WeakMethod(method)

    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        there = reference()
        assert there is not None
        return there(*args, **kwargs)

    return call
