"""Queries over contested posts, which are kept beside the posts: to tell them of a million facts takes seconds."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, literal, select, union_all
from sqlmodel import col

from app.members.clashes import held_at_once
from app.members.models import ContestedPost, Post
from app.organisations.models import Organisation
from app.paging import Row
from app.repository import Repository, columns
from app.sql.keyset import AnyQuery
from app.sql.merged import id_of_whole, refers_to_any
from app.sql.one_of import one_of
from app.tables import renamed

_RECORD, _WHOLE = renamed(Organisation, "record"), renamed(Organisation, "whole")


def _contested_and_kept(*which: ColumnElement[bool]) -> AnyQuery:
    """The query for posts that meet `which`: `id` and `whole` of each that is contested, and with `kept` of each that is kept as such.

    `whole` is the post's organisation after merges.

    Profiles, not people: so it hangs on what is told of posts and on merges of organisations, not on who is who.
    """
    record = col(_RECORD.id) == col(Post.organisation_id)
    posts = select(*columns(Post), id_of_whole(_RECORD).label("whole")).join(_RECORD, record)
    of_several = one_of(col(Post.title) + " " + col(_RECORD.name), "of_several")
    held = posts.where(one_of(col(Post.title), "titles"), ~of_several, *which).cte("held")
    one, other = held.alias("one").c, held.alias("other").c
    rival = and_(other.whole == one.whole, other.title == one.title, other.person_id != one.person_id)
    contested = select(one.id, one.whole, literal(value=False).label("kept")).where(rival, held_at_once(one, other)).distinct()
    kept = select(col(ContestedPost.post_id), col(ContestedPost.organisation_id), literal(value=True))
    return union_all(contested, kept.join(Post, col(Post.id) == col(ContestedPost.post_id)).where(*which))


def _in_organisations() -> AnyQuery:
    wholes: Any = select(id_of_whole(_WHOLE)).where(one_of(col(_WHOLE.id), "organisations"))
    return _contested_and_kept(refers_to_any(col(Post.organisation_id), wholes), one_of(col(Post.title), "titles"))


# Made once: the database layer takes long over a statement that it has not seen.
_ALL, _IN_ORGANISATIONS = _contested_and_kept(), _in_organisations()
_NO_LONGER = delete(ContestedPost).where(one_of(col(ContestedPost.post_id), "posts"))


Contests = dict[int, int]
"""The organisations, after merges, of contested posts by id."""


class ContestRepository(Repository):
    """Contested posts in one session. `titles`: those that one person holds at a time; `of_several`: the seats, title and organisation, where not."""

    def keep(self, organisations: Collection[int], titles: Collection[str], of_several: Collection[str]) -> None:
        """Tell anew which posts of these titles are contested in organisations, whatever ids of theirs are given."""
        asked = {"organisations": list(organisations), "titles": list(titles), "of_several": list(of_several)}
        contested, kept = _parted(self.rows(_IN_ORGANISATIONS, asked))
        if gone := [id_ for id_, whole in kept.items() if contested.get(id_) != whole]:
            self.session.connection().execute(_NO_LONGER, {"posts": gone})
        new = ({"post_id": id_, "organisation_id": whole} for id_, whole in contested.items() if kept.get(id_) != whole)
        self.add(ContestedPost, new)

    def miskept(self, titles: Collection[str], of_several: Collection[str]) -> list[int]:
        """The ids of all posts that are contested and not kept as such, or kept and not contested."""
        contested, kept = _parted(self.rows(_ALL, {"titles": list(titles), "of_several": list(of_several)}))
        return sorted(id_ for id_, _ in contested.items() ^ kept.items())


def _parted(rows: Iterable[Row]) -> tuple[Contests, Contests]:
    """Those that are contested, and those that are kept as such."""
    found: tuple[Contests, Contests] = {}, {}
    for row in rows:
        found[bool(row["kept"])][row["id"]] = row["whole"]
    return found
