"""Members with their posts over time, put together for answers."""

from __future__ import annotations

from sqlmodel import Session

from app.members.repository import PersonRepository
from app.members.schemas import CommitteeMembersQuery, Member, MemberQuery
from app.organisations.repository import OrganisationRepository
from app.paging import Row, Slice, Window
from app.registry.duplicates import possible_duplicates
from app.registry.posts import members_on, posts_of


def page_of_members(session: Session, query: MemberQuery, window: Window, *, whole: int | None = None) -> Slice:
    """The members in `window`, each with the posts that `query` asks for; `whole` is what its committee is part of, where that is known."""
    found = PersonRepository.from_session(session).page(query, window)
    people = [row["id"] for row in found.rows]
    committee = whole or (query.committee and OrganisationRepository.from_session(session).whole_of(query.committee))
    posts = posts_of(session, people, committee=committee, evidence=query.include is not None)
    return found._replace(rows=[{**row, "posts": posts[row["id"]]} for row in found.rows])


def page_of_committee_members(
    session: Session, committee_id: int, query: CommitteeMembersQuery, window: Window, *, whole: int | None = None
) -> Slice:
    """The part in `window` of the people with a post in a committee, on the day that `query` asks for or over all time; `whole` as above."""
    if query.as_of is not None:
        return members_on(session, committee_id, query, query.as_of, window)
    asked = query.model_dump(exclude={"as_of"})
    return page_of_members(session, MemberQuery.model_validate({**asked, "committee": committee_id}), window, whole=whole)


def whole_member(session: Session, row: Row, *, evidence: bool) -> Member:
    """The member of `row` (of `PersonRepository.get`) with posts and possible duplicates."""
    posts = posts_of(session, [row["id"]], evidence=evidence)
    duplicates = possible_duplicates(session, row["id"])
    mentions = PersonRepository.from_session(session).mentions(row["id"]) if evidence else None
    return Member.from_row({**row, "posts": posts[row["id"]], "possible_duplicates": duplicates, "mentions": mentions})
