"""Writes under conditions: `If-Match` and `If-Unmodified-Since` are looked at in the transaction that writes."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from sqlmodel import Session

from app.changes.repository import ChangeRepository
from app.conditions.records import Record, record_of
from app.conditions.validators import ANY, is_unmodified, moment_in, versions_in
from app.errors import PreconditionFailed, invalid


class Condition:
    """Under which a record may be written to."""

    def __init__(self, record: Record | None, match: str | None, unmodified_since: str | None) -> None:
        self._record = record
        self._unmodified_since = moment_in(unmodified_since) if match is None else None
        try:
            self._versions = None if match is None or match == ANY else versions_in(match)
        except ValueError as error:
            raise invalid(("header", "If-Match"), str(error)) from error

    def check(self, session: Session) -> None:
        """Raise `PreconditionFailed` where the record changed since whoever writes has seen it; a record that is not there is no matter here."""
        if self._record is None or (self._versions is None and self._unmodified_since is None):
            return
        version = ChangeRepository.from_session(session).newest_of(self._record.kinds, self._record.id)
        if version is None:
            return
        # The tag of a member counts changes of everything: one that is newer than the record's last change is as good.
        seen = self._versions is None or any(seen >= version.id for seen in self._versions)
        if not seen or (self._unmodified_since is not None and not is_unmodified(version, self._unmodified_since)):
            raise PreconditionFailed(
                "The record changed since you have seen it; nothing was written. Get it again, and decide anew with its new `ETag`."
            )


def _condition(request: Request) -> Condition:
    return Condition(record_of(request.scope), request.headers.get("if-match"), request.headers.get("if-unmodified-since"))


WriteCondition = Annotated[Condition, Depends(_condition)]
"""What a request that writes to a record demands of it."""
