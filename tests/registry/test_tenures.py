"""What the days of one organisation's posts add up to."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from app.members.certainty import Ending
from app.registry.tenures import Tenure, newest_first, tenures


class CountedDay(dt.date):
    """A day that counts how often days are compared."""

    compared: ClassVar = 0

    def __lt__(self, other: dt.date) -> bool:
        CountedDay.compared += 1
        return super().__lt__(other)

    def __gt__(self, other: dt.date) -> bool:
        CountedDay.compared += 1
        return super().__gt__(other)


def _post(person: int, day: dt.date, title: str = "Bí thư") -> Tenure:
    return Tenure(person, 1, title, first_seen=day, last_seen=day)


def test_the_next_who_comes_ends_a_post_whatever_the_order() -> None:
    days = [dt.date(2020, 1, 1), dt.date(2024, 1, 1), dt.date(2020, 1, 1), dt.date(2022, 1, 1)]
    ends = [(each.ended_on, each.ending) for each in tenures(_post(person, day) for person, day in enumerate(days))]
    assert ends == [(days[3], Ending.NEWCOMER), (None, None), (days[3], Ending.NEWCOMER), (days[1], Ending.NEWCOMER)]


def test_who_sits_beside_others_ends_nobodys_post() -> None:
    first, second = (_post(person, dt.date(2020 + person, 1, 1), "Ủy viên Ban Thường vụ") for person in (1, 2))
    assert [each.ending for each in tenures([first, second])] == [None, None]


def test_the_secretaries_of_a_secretariat_end_nobodys_post() -> None:
    held = [_post(person, dt.date(2020 + person, 1, 1)) for person in (1, 2)]
    assert [each.ending for each in tenures(held, organisation="Ban Bí thư Trung ương Đảng")] == [None, None]
    assert [each.ending for each in tenures(held, organisation="Huyện ủy Tân Hòa")] == [Ending.NEWCOMER, None]


def test_posts_of_one_day_have_one_order() -> None:
    day = dt.date(2020, 1, 1)
    held = [
        Tenure(1, place, title, first_seen=day, last_seen=day)
        for place, title in ((5, "Bí thư"), (2, "Ủy viên"), (2, "Chủ tịch"), (None, "Chủ tịch nước"))
    ]
    told = [(each.organisation_id, each.title) for each in newest_first(held)]
    assert told == [(None, "Chủ tịch nước"), (2, "Chủ tịch"), (2, "Ủy viên"), (5, "Bí thư")]
    assert newest_first(held[::-1]) == newest_first(held)


def test_posts_are_not_each_compared_with_all_others() -> None:
    many = 1000
    first = CountedDay(2000, 1, 1).toordinal()
    CountedDay.compared = 0
    assert len(tenures(_post(number, CountedDay.fromordinal(first + number * 7 % many)) for number in range(many))) == many
    assert CountedDay.compared < 50 * many
