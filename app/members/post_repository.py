"""Queries over posts: who held what, as days of articles add up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import and_, or_, select, union
from sqlmodel import col

from app.extraction.facts import AppointmentStatus
from app.members.clashes import clash, clashes_earlier
from app.members.models import Appointment, ContestedPost, Person, Post
from app.members.schemas import CommitteeMemberQuery, ConflictQuery
from app.organisations.models import Organisation
from app.paging import Row, Slice, Window
from app.repository import Repository, equal, facts, holds
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole, is_referred_to, leading, refers_to_any
from app.sql.one_of import one_of
from app.sql.prepared import Prepared
from app.tables import renamed

_ONE, _OTHER = renamed(Post, "one"), renamed(Post, "other")
_CONTEST, _RIVAL = renamed(ContestedPost, "contest"), renamed(ContestedPost, "rival")
_MERGED = renamed(Organisation, "merged")
_ORGANISATION: tuple[Any, ...] = (
    col(Organisation.id).label("organisation_id"),
    col(Organisation.name).label("organisation_name"),
    col(Organisation.active_to).label("last_day"),
)
_DAYS = ("first_seen", "last_seen", "taken_up", "left_on", "former_on")


class PostRepository(Repository):
    """Posts in one session.

    Ids of people and organisations are those that they have after merges; `last_day` is the organisation's at the latest.
    """

    def of_people_and_rivals(self, people: Sequence[int], titles: Iterable[str]) -> list[Row]:
        """Every post of these people, and of the posts with one of `titles` in the same organisations those of others too."""
        people = list(people)
        # Asked for first: of a query in a query the database cannot tell how few there are.
        places = [row["organisation_id"] for row in self.rows(_places(), {"people": people})]
        return self.rows(_of_people_and_rivals(), {"people": people, "places": places, "titles": list(titles)})

    def held_in(self, organisation_id: int) -> list[Row]:
        """Every post in one organisation."""
        return self.rows(_posts().where(*equal((col(Post.organisation_id), organisation_id))))

    def stated_on(self, organisation_id: int, day: dt.date) -> set[tuple[int, str]]:
        """The people and titles of whom an article of `day` says that they hold a post in an organisation."""
        statement = select(leading(col(Appointment.person_id)), col(Appointment.title)).where(
            *equal((col(Appointment.organisation_id), organisation_id)),
            col(Appointment.day) == day,
            col(Appointment.status) != AppointmentStatus.FORMER,
        )
        return {(row["person_id"], row["title"]) for row in self.rows(statement)}

    def people(self, ids: Iterable[int], query: CommitteeMemberQuery) -> list[Row]:
        """Those of the people of these ids that `query` asks for: `id`, `name` and `search_key`."""
        told = equal((col(Appointment.status), query.status), (col(Appointment.article_id), query.article))
        post = is_referred_to(Person, col(Appointment.person_id), *told)
        statement: AnySelect = select(col(Person.id), col(Person.name), col(Person.search_key)).where(
            *holds(col(Person.search_key), query.q), *([post] if told else [])
        )
        return self.rows_in(statement, col(Person.id), ids)

    def told_on(self, people: Iterable[int], days: Iterable[dt.date]) -> list[Row]:
        """What articles of these days say of the posts of these people."""
        told = facts(Appointment).add_columns(col(Appointment.day).label("published_on"))
        theirs = refers_to_any(col(Appointment.person_id), list(people))
        return self.rows(told.where(theirs, col(Appointment.day).in_(list(days))).order_by(col(Appointment.day), col(Appointment.id)))

    def conflicts(self, query: ConflictQuery, window: Window) -> Slice:
        """The pairs in `window` of posts of one organisation and title that different people are shown to hold at once, though one holds them at a time.

        Of posts that a merge made one only the first that clashes counts. Columns: the organisation's, and the others of `held_in` with `one_`
        or `other_` before.
        """
        one, other = (leading(col(post.person_id)).element for post in (_ONE, _OTHER))
        shown = (*_shown(_ONE, "one_"), *_shown(_OTHER, "other_"), *_ORGANISATION)
        # Hardly a post is contested: these alone are looked at, from the first of the page on. Of sums no index helps to find them from the posts.
        statement: AnySelect = select(*shown).select_from(_CONTEST).join(_ONE, col(_ONE.id) == col(_CONTEST.post_id) + 0)
        statement = statement.join(_RIVAL, col(_RIVAL.organisation_id) == col(_CONTEST.organisation_id))
        statement = statement.join(_OTHER, and_(col(_OTHER.id) == col(_RIVAL.post_id) + 0, col(_OTHER.title) == col(_ONE.title)))
        statement = statement.join(Organisation, col(Organisation.id) == col(_CONTEST.organisation_id) + 0).where(
            one < other,
            clash(_ONE, _OTHER),
            ~clashes_earlier(_ONE, _OTHER, _CONTEST),
            ~clashes_earlier(_OTHER, _ONE, _CONTEST),
            *equal((col(_CONTEST.organisation_id), query.committee)),
        )
        parties = (equal((col(post.person_id), query.person)) for post in (_ONE, _OTHER))
        asked = [condition for conditions in parties for condition in conditions]
        if asked:
            statement = statement.where(or_(*asked))
        # Ids of posts are not in it: these are made anew whenever articles are read again.
        order: list[Any] = [col(_CONTEST.organisation_id).label("organisation_id"), col(_ONE.title).label("one_title")]
        order += [one.label("one_person_id"), other.label("other_person_id")]
        return self.slice(statement, {"id": order}, query.sort, window)


@cache
def _places() -> Prepared:
    """The organisations in which people have posts."""
    held = refers_to_any(col(Post.person_id), "people"), col(Post.organisation_id).is_not(None)
    return Prepared(select(leading(col(Post.organisation_id))).where(*held).distinct())


@cache
def _of_people_and_rivals() -> Prepared:
    theirs = select(col(Post.id)).where(refers_to_any(col(Post.person_id), "people"))
    rivals = select(col(Post.id)).where(refers_to_any(col(Post.organisation_id), "places"), one_of(col(Post.title), "titles"))
    # Two searches by index put together: one condition with OR would read the whole table.
    return Prepared(_posts().where(col(Post.id).in_(union(theirs, rivals))))


@cache
def _posts() -> AnySelect:
    return _named(select(*_shown(Post, ""), *_ORGANISATION), Post)


def _named(statement: AnySelect, post: Any) -> AnySelect:  # noqa: ANN401  (the table of posts, or it under another name)
    """`statement` with the organisation of `post` joined to it, after merges."""
    merged = statement.outerjoin(_MERGED, col(_MERGED.id) == col(post.organisation_id))
    return merged.outerjoin(Organisation, col(Organisation.id) == id_of_whole(_MERGED))


def _shown(post: Any, prefix: str) -> list[Any]:  # noqa: ANN401
    """What is shown of a post less its organisation, each column with `prefix` before its name."""
    columns = [leading(col(post.person_id)), *(col(getattr(post, name)) for name in ("title", *_DAYS))]
    return [column.label(f"{prefix}{column.key}") for column in columns]
