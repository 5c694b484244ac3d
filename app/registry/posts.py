"""The posts of people and of committees over time, put together from what is stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import Session

from app.members.post_repository import PostRepository
from app.members.schemas import CommitteeMembersQuery
from app.paging import Row, Slice, Window, slice_of
from app.registry.tenures import Tenure, certainty_on, newest_first, tenures
from app.registry.titles import single_holder_titles
from app.repository import grouped

_TENURE = ("person_id", "organisation_id", "title", "first_seen", "last_seen", "taken_up", "left_on", "former_on")
_ORDERS: dict[str, dict[str, type]] = {"id": {"id": int}, "name": {"search_key": str, "id": int}}


def posts_of(session: Session, people: Sequence[int], *, committee: int | None = None, evidence: bool = False) -> dict[int, list[Row]]:
    """The posts over time of `people`, by id, newest first; with `committee` only those in this organisation."""
    repository = PostRepository.from_session(session)
    rows = repository.of_people_and_rivals(people, single_holder_titles())
    if committee is not None:
        rows = [row for row in rows if row["organisation_id"] == committee]
    names = {row["organisation_id"]: row["organisation_name"] for row in rows}
    held = _tenures(rows)
    found: dict[int, list[Row]] = {person: [] for person in people}
    for each in newest_first(held):
        if each.person_id in found:
            found[each.person_id].append(_row(each, names.get(each.organisation_id)))
    if evidence:
        _add_evidence(repository, found)
    return found


def members_on(session: Session, committee_id: int, query: CommitteeMembersQuery, day: dt.date, window: Window) -> Slice:
    """The part in `window` of the people who held a post in a committee on `day`, each with these posts."""
    repository = PostRepository.from_session(session)
    rows = repository.held_in(committee_id)
    stated = repository.stated_on(committee_id, day)
    names = {row["organisation_id"]: row["organisation_name"] for row in rows}
    posts: dict[int, list[Row]] = {}
    for each in newest_first(_tenures(rows)):
        certainty = certainty_on(each, day, stated)
        if certainty is not None:
            posts.setdefault(each.person_id, []).append({**_row(each, names.get(each.organisation_id)), "certainty": certainty})
    found = slice_of(repository.people(posts, query), _ORDERS, query.sort, window)
    of_page = {row["id"]: posts[row["id"]] for row in found.rows}
    if query.include is not None:
        _add_evidence(repository, of_page)
    return found._replace(rows=[{**row, "posts": of_page[row["id"]], "appointments": []} for row in found.rows])


def _tenures(posts: Iterable[Row]) -> list[Tenure]:
    """The tenures that `posts` make; all posts of each title that one person holds are among them."""
    return [
        tenure
        for rows in grouped(posts, "organisation_id").values()
        for tenure in tenures(
            (Tenure(**{name: row[name] for name in _TENURE}) for row in rows), rows[0]["last_day"], rows[0]["organisation_name"]
        )
    ]


def _row(tenure: Tenure, organisation_name: str | None) -> Row:
    shown = ("title", "organisation_id", "first_seen", "last_seen", "started_on", "ended_on", "ending", "taken_up", "left_on", "former_on")
    return {**{name: getattr(tenure, name) for name in shown}, "organisation_name": organisation_name}


def _add_evidence(repository: PostRepository, posts: Mapping[int, list[Row]]) -> None:
    """Give each post what the articles of its days say."""
    changes = ("first_seen", "last_seen", "taken_up", "left_on", "former_on")
    days = {row[change] for rows in posts.values() for row in rows for change in changes if row[change] is not None}
    told = grouped(repository.told_on(list(posts), days), "person_id")
    for person, rows in posts.items():
        for row in rows:
            own = {row[change] for change in changes}
            row["evidence"] = [
                each
                for each in told[person]
                if each["published_on"] in own and (each["organisation_id"], each["title"]) == (row["organisation_id"], row["title"])
            ]
