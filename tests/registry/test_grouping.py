"""Which of several reports tell of one thing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.registry.grouping import decided_groups

Pairs = frozenset[frozenset[int]]


def groups(items: Sequence[int], linked: Pairs, apart: Pairs) -> list[list[int]]:
    return decided_groups(
        items,
        lambda one, other: frozenset((one, other)) in linked - apart,
        lambda one, other: frozenset((one, other)) in apart,
    )


def pairs(*written: str) -> Pairs:
    """`"12"` is the pair of 1 and 2."""
    return frozenset(frozenset(map(int, pair)) for pair in written)


@pytest.mark.parametrize(
    ("linked", "apart", "expected"),
    [
        (pairs(), pairs(), [[1], [2], [3], [4]]),
        (pairs("12", "23"), pairs(), [[1, 2, 3], [4]]),
        (pairs("12", "23"), pairs("13"), [[1], [2], [3], [4]]),  # 2 may be either of the two
        (pairs("12", "13", "23", "34"), pairs("14", "24"), [[1, 2], [3], [4]]),
        (pairs("12", "34"), pairs("13", "24"), [[1, 2], [3, 4]]),
        (pairs("12", "23", "34"), pairs("14"), [[1], [2], [3], [4]]),  # the chain's ends are apart
    ],
)
def test_what_may_be_either_of_two_is_neither(linked: Pairs, apart: Pairs, expected: list[list[int]]) -> None:
    assert groups([1, 2, 3, 4], linked, apart) == expected


some_pairs = st.frozensets(st.frozensets(st.integers(0, 6), min_size=2, max_size=2))


@settings(deadline=None)
@given(some_pairs, some_pairs, st.permutations(range(7)))
def test_the_order_makes_no_difference_and_what_is_apart_stays_apart(linked: Pairs, apart: Pairs, order: list[int]) -> None:
    found = groups(range(7), linked, apart)
    assert sorted(sorted(group) for group in groups(order, linked, apart)) == sorted(found)
    assert sorted(item for group in found for item in group) == list(range(7))
    assert not any(frozenset((one, other)) in apart for group in found for one in group for other in group)
