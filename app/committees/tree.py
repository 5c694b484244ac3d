"""A committee with what stands above and below it, gathered level by level."""

from __future__ import annotations

from sqlmodel import Session

from app.committees.repository import CommitteeTreeRepository
from app.committees.schemas import CommitteeTree, TreeQuery
from app.paging import Row


def committee_tree(session: Session, committee_id: int, query: TreeQuery) -> CommitteeTree | None:
    """The tree of the party's organisation of this id, as far as `query` reaches; None if there is none.

    Merges by hand may put a committee below itself: none is there twice.
    """
    repository = CommitteeTreeRepository.from_session(session)
    root = repository.root(committee_id)
    if root is None:
        return None
    root["children"] = []
    level, left, complete = {committee_id: root}, query.limit, True
    there = {committee_id: root}
    for _ in range(query.depth):
        # One more than are given tells whether there are more.
        found = repository.children(list(level), left + 1, query.active_on)
        complete = len(found) <= left
        level = _hang([row for row in found[:left] if row["id"] not in there], level)
        there |= level
        left -= len(level)
        if not level or not complete:
            break
    counts = repository.children_counts(list(there), query.active_on)
    for id_, node in there.items():
        node["children_count"] = counts[id_]
    return CommitteeTree.model_validate({**root, "ancestors": repository.ancestors(committee_id), "complete": complete})


def _hang(found: list[Row], parents: dict[int, Row]) -> dict[int, Row]:
    """Give each of `parents` (by id) its children among `found`; gives those by id."""
    for row in found:
        row["children"] = []
        parents[row["parent_id"]]["children"].append(row)
    return {row["id"]: row for row in found}
