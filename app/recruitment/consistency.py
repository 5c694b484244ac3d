"""Whether the figures that an article prints agree with one another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from app.paging import Row

_COMPARED = ("admitted", "target", "attainment_percent", "surplus")


def inconsistencies(row: Row) -> Iterator[dict[str, Any]]:
    """The printed figures of `row` that its others contradict: `figure`, as `printed`, and as `expected` from the others.

    A percentage may be rounded or cut off at the decimals that are printed; of a target that is a range any part may be meant.
    What arithmetic gave in the first place (`derived`) proves nothing.
    """
    admitted, target, percent, surplus = (None if name in row["derived"] else row[name] for name in _COMPARED)
    if admitted is None or not target:
        return
    highest = max(row["target_max"] or target, target)
    if percent is not None:
        most, least = (Decimal(admitted) * 100 / reached for reached in (target, highest))
        if not (least <= Decimal(str(percent)) <= most or agrees(most, percent) or agrees(least, percent)):
            yield {"figure": "attainment_percent", "printed": percent, "expected": round(float(most), 2)}
    if surplus is not None and not admitted - highest <= surplus <= admitted - target:
        yield {"figure": "surplus", "printed": surplus, "expected": admitted - target}


def agrees(exact: Decimal, printed: float) -> bool:
    """Whether `exact`, rounded or cut off at the decimals of `printed`, is `printed`; zeros at its end are not known to be printed."""
    shown = Decimal(str(printed)).normalize()
    unit = Decimal(1).scaleb(min(int(shown.as_tuple().exponent), 0))
    return -unit / 2 <= exact - shown < unit
