"""When two posts of one title in one organisation clash, as conditions of SQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.members.models import ContestedPost, Post
from app.sql.merged import leading


def clash(one: Any, other: Any) -> ColumnElement[bool]:  # noqa: ANN401  (the table of posts under two names, here and below)
    """The condition that two posts are different people's and held at once."""
    return and_(held_at_once(one, other), leading(col(one.person_id)).element != leading(col(other.person_id)).element)


def clashes_earlier(post: Any, rival: Any, contest: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that a post held before `post`, of the same person and title and in the organisation of `contest`, clashes with `rival` already."""
    twin, its = aliased(Post), aliased(ContestedPost)
    own, earlier = ((col(each.first_seen), col(each.person_id), col(each.organisation_id)) for each in (post, twin))
    return exists().where(
        col(its.organisation_id) == col(contest.organisation_id),
        col(its.post_id) != col(post.id),
        col(twin.id) == col(its.post_id),
        tuple_(*earlier) < tuple_(*own),
        col(twin.title) == col(post.title),
        leading(col(twin.person_id)).element == leading(col(post.person_id)).element,
        clash(twin, rival),
    )


def held_at_once(one: Any, other: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that the days of two posts overlap, and neither was handed over to the other."""
    return and_(
        col(one.first_seen) <= col(other.last_seen),
        col(other.first_seen) <= col(one.last_seen),
        ~_handed_over(one, other),
        ~_handed_over(other, one),
    )


def _handed_over(one: Any, other: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that `other` is first seen on the day on which `one` is last, and one of them is reported to change then."""
    left = col(one.left_on).is_not_distinct_from(col(one.last_seen))  # most posts have no such day
    taken_up = col(other.taken_up).is_not_distinct_from(col(other.first_seen))
    return and_(col(one.last_seen) == col(other.first_seen), or_(left, taken_up))
