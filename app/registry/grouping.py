"""Which of several reports tell of one thing, as a function of the whole set: the order in which they came plays no part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def decided_groups(items: Sequence[T], linked: Callable[[T, T], bool], apart: Callable[[T, T], bool]) -> list[list[T]]:
    """Part `items` into groups that are one each; both relations are symmetric.

    `linked`: the two tell of one thing, for all that they say. `apart`: the two cannot. An item that could belong to either of two
    that are apart belongs to neither: where A and C are apart, B does not make them one, and is not given to one of them by chance.
    The groups and the items in them are in the order of `items`; two items that are apart are never in one group.
    """
    near = _relation(items, linked, range(len(items)))
    far = _relation(items, apart, [i for i, others in enumerate(near) if others])  # the others are groups by themselves
    group = list(range(len(items)))
    for i in range(len(items)):
        for j in range(i):
            if near[i] >> j & 1 and not (near[i] & far[j] or near[j] & far[i]) and group[i] != group[j]:
                kept, gone = sorted((group[i], group[j]))
                group = [kept if number == gone else number for number in group]
    members: dict[int, list[int]] = {}
    for i, number in enumerate(group):
        members.setdefault(number, []).append(i)
    return [[items[i] for i in part] for parts in members.values() for part in _undivided(parts, far)]


def differ(one: object, other: object) -> bool:
    """Whether two reports tell something and not the same; what one of them leaves out is no difference."""
    return one is not None and other is not None and one != other


def _relation(items: Sequence[T], holds: Callable[[T, T], bool], asked: Sequence[int]) -> list[int]:
    """For each item of which it is `asked` the others of these for which `holds`, as the bits of a number: sets compared as fast as numbers."""
    bits = [0] * len(items)
    for place, i in enumerate(asked):
        for j in asked[:place]:
            if holds(items[i], items[j]):
                bits[i] |= 1 << j
                bits[j] |= 1 << i
    return bits


def _undivided(members: list[int], far: Sequence[int]) -> list[list[int]]:
    """`members` as one group; each alone where a long chain joined some that are apart."""
    everyone = sum(1 << i for i in members)
    return [[i] for i in members] if any(far[i] & everyone for i in members) else [members]
