"""Which address shows which record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from starlette.types import Scope

from app.changes.models import ORGANISATION_KINDS, ChangeKind
from app.values import LARGEST_ID

_RECORDS: Mapping[str, tuple[str, Collection[ChangeKind]]] = {
    "articles": ("article_id", (ChangeKind.ARTICLE,)),
    "committees": ("committee_id", ORGANISATION_KINDS),
    "organisations": ("organisation_id", ORGANISATION_KINDS),
    "members": ("member_id", (ChangeKind.MEMBER,)),
    "meetings": ("meeting_id", (ChangeKind.MEETING,)),
    "decisions": ("decision_id", (ChangeKind.DECISION,)),
}


class Record(NamedTuple):
    """A record by its id, and the kinds that the feed of changes may know it by."""

    kinds: Collection[ChangeKind]
    id: int
    is_at_own_address: bool
    """Whether the address is the record's own, not one below it."""


def record_of(scope: Scope) -> Record | None:
    """The record whose address a matched request is for, or is below; None for lists and all else."""
    folder, *below = str(getattr(scope.get("route"), "path", "")).strip("/").split("/")
    parameter, kinds = _RECORDS.get(folder, ("", ()))
    sent = str(scope.get("path_params", {}).get(parameter, ""))
    if not sent.isdecimal() or len(sent) > len(str(LARGEST_ID)) or int(sent) > LARGEST_ID:
        return None  # no id: the route tells so
    return Record(kinds, int(sent), is_at_own_address=below == [f"{{{parameter}}}"])
