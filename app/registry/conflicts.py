"""Posts that articles show two people to hold at once, though one person holds them at a time."""

from __future__ import annotations

from sqlmodel import Session

from app.members.post_repository import PostRepository
from app.members.schemas import ConflictQuery
from app.paging import Row, Slice, Window


def conflicts(session: Session, query: ConflictQuery, window: Window) -> Slice:
    """The conflicts in `window`, each with the two holders and what articles say."""
    repository = PostRepository.from_session(session)
    found = repository.conflicts(query, window)
    people = {row[f"{side}_person_id"] for row in found.rows for side in ("one", "other")}
    days = {row[f"{side}_{day}"] for row in found.rows for side in ("one", "other") for day in ("first_seen", "last_seen")}
    told = repository.told_on(sorted(people), sorted(days))
    rows = [
        {
            "title": row["one_title"],
            "organisation_id": row["organisation_id"],
            "organisation_name": row["organisation_name"],
            "holders": sorted(
                (_holder(row, side, told) for side in ("one", "other")), key=lambda each: (each["first_seen"], each["person"]["id"])
            ),
        }
        for row in found.rows
    ]
    return found._replace(rows=rows)


def _holder(row: Row, side: str, told: list[Row]) -> Row:
    first, last = row[f"{side}_first_seen"], row[f"{side}_last_seen"]
    of_post = (row[f"{side}_person_id"], row["organisation_id"], row[f"{side}_title"])
    evidence = [
        each
        for each in told
        if (each["person_id"], each["organisation_id"], each["title"]) == of_post and each["published_on"] in {first, last}
    ]
    name = evidence[0]["person_name"] if evidence else ""
    return {"person": {"id": of_post[0], "name": name}, "first_seen": first, "last_seen": last, "evidence": evidence}
