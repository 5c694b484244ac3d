"""Counted facts about party organisations: members, cells, badges, training, inspection, discipline, congresses.

The `reader` takes the figures of each sentence `in_turn`, as `counted`. What one counts: `measures`, by its `verbs` and the `counted_things`;
`exclusions` and `parts` are those that count nothing here. Of its own kind: `stock`, `growth`, `seats`, `badges`, `courses`, `discipline`.
Whose it is: `whose`, or who is `attending`; when: `days`.
"""

from app.extraction.readers.statistics.reader import read_statistics

__all__ = ["read_statistics"]
