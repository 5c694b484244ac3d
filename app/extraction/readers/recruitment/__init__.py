"""New party members: how many were admitted, against which target, by whom and over which time.

The `reader` takes the `passages` that are about them (`topic`) figure by figure. What one tells is a `label`, by `labelling`: `targets`, `shares`,
`parts`, `growth`, the `stock` of all members. Who admitted them: `admitting`, with `announced_lists` and `turns`;
when: `counted_times`. The figures are `gathered` into `records`.
"""

from app.extraction.readers.recruitment.reader import read_recruitment

__all__ = ["read_recruitment"]
