"""What merges by hand make of the register: which record's id each of a chain of merged records has."""

from __future__ import annotations

from collections.abc import Iterable


def survivors(records: Iterable[int], merges: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each of `records` the one that it is part of, itself if it is part of none.

    `merges`: pairs of a record and the one that it went into; both are among `records`. Where merges run in a circle, or one record
    went into two, all of them are one record, and the smallest id that is not merged itself (or that there is) has it.
    """
    group_of = {record: {record} for record in records}
    merged = set()
    for record, into in merges:
        if record != into:
            merged.add(record)
            together = group_of[record] | group_of[into]
            group_of.update(dict.fromkeys(together, together))
    return {record: min(group - merged or group) for record, group in group_of.items()}
