"""Queries over keyed requests."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete, select, update
from sqlmodel import col

from app import wall_clock
from app.idempotency.claims import Busy, Claim, Kept, Made, Reused, Standing
from app.idempotency.models import KeyedRequest
from app.repository import Repository, columns


class KeyedRequestRepository(Repository):
    """Keyed requests in one session."""

    def claim(self, owner: str, key: str, fingerprint: str, lease: dt.timedelta, kept_for: dt.timedelta) -> Standing:
        """Take on the request with this key if nobody does and none has been answered; else give how it stands. Forgets expired ones."""
        now = wall_clock.now()
        self.session.execute(delete(KeyedRequest).where(col(KeyedRequest.expires_at) <= now))
        found = self.rows(select(*columns(KeyedRequest)).where(col(KeyedRequest.owner) == owner, col(KeyedRequest.key) == key))
        if not found:
            row = {"owner": owner, "key": key, "fingerprint": fingerprint, "lease_until": now + lease, "expires_at": now + kept_for}
            (id_,) = self.add_with_ids(KeyedRequest, [row])
            return Claim(id_, 1)
        known = found[0]
        if known["fingerprint"] != fingerprint:
            return Reused()
        if known["status"] is not None:
            return Kept(known["status"], known["headers"], known["body"])
        if known["article_id"] is not None or known["decision_id"] is not None:
            return Made(known["article_id"], known["decision_id"])
        if now < known["lease_until"] <= now + lease:  # no lease goes further, unless the clock was set back since
            return Busy()
        claim = Claim(known["id"], known["attempt"] + 1)
        self.session.execute(
            update(KeyedRequest).where(col(KeyedRequest.id) == claim.id).values(attempt=claim.attempt, lease_until=now + lease)
        )
        return claim

    def make(self, claim: Claim, made: Made) -> bool:
        """Write down what the request made; False where another attempt has taken it on meanwhile."""
        return self._put(claim, made._asdict())

    def keep(self, claim: Claim, answer: Kept) -> None:
        """Write down the answer, unless another attempt has taken the request on meanwhile."""
        self._put(claim, answer._asdict())

    def release(self, claim: Claim) -> None:
        """Forget a request that failed, unless it made something: the next attempt begins anew."""
        mine = (col(KeyedRequest.id) == claim.id, col(KeyedRequest.attempt) == claim.attempt)
        unmade = (col(KeyedRequest.article_id).is_(None), col(KeyedRequest.decision_id).is_(None))
        self.session.execute(delete(KeyedRequest).where(*mine, *unmade))

    def _put(self, claim: Claim, values: dict[str, object]) -> bool:
        mine = (col(KeyedRequest.id) == claim.id, col(KeyedRequest.attempt) == claim.attempt)
        put = update(KeyedRequest).where(*mine).values(**values).returning(col(KeyedRequest.id))
        return self.session.scalar(put) is not None
