"""Who held a post when: what the articles' days add up to, and how surely.

A post is held from the first day that an article shows it held to the last. Beyond the last day it is known to have ended where
an article reports that it was left, and inferred to have ended where one calls the holder former, where a newcomer has a post that
one person holds at a time, or where the organisation was dissolved. All days are inclusive.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from app.members.certainty import Certainty, Ending
from app.registry.spans import latest_of, least_of
from app.registry.titles import is_single_holder


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's post in one organisation. `organisation_id`: None for a post that has none.

    `first_seen`, `last_seen`: days of the first and the last article by which it was held, None where only undated or later ones give
    it. `started_on`: the day that an article reports it as taken up. `ended_on`: the day by which it had ended, and `ending` what tells
    so. `taken_up`, `left_on`, `former_on`: the first day that reports it taken up, the last left, the first that calls it former.
    """

    person_id: int
    organisation_id: int | None
    title: str
    first_seen: dt.date | None = None
    last_seen: dt.date | None = None
    taken_up: dt.date | None = None
    left_on: dt.date | None = None
    former_on: dt.date | None = None
    ended_on: dt.date | None = None
    ending: Ending | None = None

    @property
    def started_on(self) -> dt.date | None:
        """The day that an article reports it as taken up; None where it was held before, or no article does."""
        return self.taken_up if self.taken_up == self.first_seen else None


def tenures(posts: Iterable[Tenure], last_day: dt.date | None = None, organisation: str | None = None) -> list[Tenure]:
    """The tenures of one organisation, in the order of `posts`; those of one person and title are joined.

    `posts`: all that anyone has in it, without ends; `last_day`: that of the `organisation` of this name, None where it goes on.
    """
    joined: dict[tuple[int, str], Tenure] = {}
    for post in posts:
        key = (post.person_id, post.title)
        joined[key] = _joined(joined[key], post) if key in joined else post
    held = joined.values()
    begun: dict[str, list[dt.date]] = {}
    for each in held:
        if each.first_seen is not None and is_single_holder(each.title, organisation):
            begun.setdefault(each.title, []).append(each.first_seen)
    for days in begun.values():
        days.sort()
    return [_ended(each, begun.get(each.title, ()), last_day) for each in held]


def certainty_on(tenure: Tenure, day: dt.date, stated: Collection[tuple[int, str]]) -> Certainty | None:
    """How surely `tenure` held on `day`; None where it did not. `stated`: the people and titles that articles of that day give."""
    if (tenure.person_id, tenure.title) in stated:
        return Certainty.STATED
    if tenure.first_seen is None or tenure.last_seen is None or day < tenure.first_seen:
        return None
    if day <= tenure.last_seen:
        return Certainty.STATED if day == tenure.started_on else Certainty.INFERRED
    if tenure.ended_on is not None and day >= tenure.ended_on:
        return None
    return Certainty.LAST_KNOWN


def newest_first(held: Sequence[Tenure]) -> list[Tenure]:
    """As a timeline: what was seen last comes first, what has no day last; of one day in the same order whoever else was asked for."""
    held = sorted(held, key=lambda each: (each.organisation_id or 0, each.title))
    return sorted(held, key=lambda each: (each.last_seen or each.former_on or dt.date.min, each.first_seen or dt.date.min), reverse=True)


def _joined(one: Tenure, other: Tenure) -> Tenure:
    return replace(
        one,
        first_seen=least_of(one.first_seen, other.first_seen),
        last_seen=latest_of(one.last_seen, other.last_seen),
        taken_up=least_of(one.taken_up, other.taken_up),
        left_on=latest_of(one.left_on, other.left_on),
        former_on=least_of(one.former_on, other.former_on),
    )


def _ended(tenure: Tenure, begun: Sequence[dt.date], last_day: dt.date | None) -> Tenure:
    """`tenure` with its end; `begun`: the first days, in order, of all that there are of this title, where one person holds it at a time.

    Its own first day is none after its last: what begins then is a newcomer's.
    """
    last = tenure.last_seen
    if last is None:
        return replace(tenure, ended_on=tenure.former_on, ending=Ending.CALLED_FORMER) if tenure.former_on else tenure
    if tenure.left_on == last:
        return replace(tenure, ended_on=last, ending=Ending.STATED)
    ends: list[tuple[dt.date, Ending]] = []
    if tenure.former_on is not None and tenure.former_on > last:
        ends.append((tenure.former_on, Ending.CALLED_FORMER))
    ends += [(day, Ending.NEWCOMER) for day in begun[bisect_right(begun, last) :][:1]]
    if last_day is not None and last_day >= last:
        ends.append((last_day + dt.timedelta(days=1), Ending.DISSOLVED))
    if not ends:
        return tenure
    day, ending = min(ends)
    return replace(tenure, ended_on=day, ending=ending)
