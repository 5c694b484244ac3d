"""When profiles of one name are one person: territory, posts and time together."""

from __future__ import annotations

import datetime as dt
from itertools import count, permutations

import pytest

from app.extraction.facts import Level, OrganisationKind
from app.registry.profiles import PostSeen, Profile, compare, reconcile
from app.registry.spans import Span

_NUMBERS = count(1)
_BODIES: dict[str, int] = {}

TINH_UY = ("Tỉnh ủy Quảng Ninh", Level.PROVINCE, "22")
HA_LONG = ("Thành ủy Hạ Long", Level.DISTRICT, "193")
CAM_PHA = ("Thành ủy Cẩm Phả", Level.DISTRICT, "195")
HAI_PHONG = ("Thành ủy Hải Phòng", Level.PROVINCE, "31")
HON_GAI = ("Đảng ủy phường Hồng Gai", Level.COMMUNE, "06676")
BAN_TO_CHUC = ("Ban Tổ chức Trung ương", Level.CENTRAL, None)
BO = ("Bộ Nội vụ", Level.CENTRAL, None)

Body = tuple[str, Level, str | None]


def profile(*held: tuple[str, Body], on: str | None = "2024-05-01", to: str | None = None, territory: str | None = None) -> Profile:
    """Someone with these posts, seen on these days."""
    seen = Span(dt.date.fromisoformat(on), dt.date.fromisoformat(to or on)) if on else None
    posts = tuple(
        PostSeen(_BODIES.setdefault(name, len(_BODIES) + 1), name, title, OrganisationKind.PARTY_COMMITTEE, level, place, seen)
        for title, (name, level, place) in held
    )
    return Profile(next(_NUMBERS), posts, territory, seen)


def people(*profiles: Profile) -> list[list[int]]:
    """Positions of the profiles that are one person; the same whatever their order."""
    found = []
    for order in permutations(profiles):
        stands_for = reconcile(order)
        groups: dict[int, list[int]] = {}
        for position, each in enumerate(profiles):
            groups.setdefault(stands_for[each.id], []).append(position)
        found.append(sorted(groups.values()))
    assert all(each == found[0] for each in found)
    return found[0]


def test_a_career_in_one_province_is_one_person() -> None:
    assert people(profile(("Bí thư", HA_LONG), on="2018-01-01"), profile(("Phó Bí thư", TINH_UY), on="2022-01-01")) == [[0, 1]]


def test_reasons_are_told_in_words() -> None:
    found = compare(profile(("Bí thư", HA_LONG), on="2018-01-01"), profile(("Bí thư", HA_LONG), on="2019-01-01"))
    assert found.reasons_for == ("both have a post in Thành ủy Hạ Long", "both belong to thành phố Hạ Long")


def test_two_provinces_are_two_people() -> None:
    assert people(profile(("Bí thư", HA_LONG)), profile(("Ủy viên", HAI_PHONG))) == [[0], [1]]


def test_two_districts_of_one_province_are_undecided() -> None:
    assert people(profile(("Ủy viên", HA_LONG)), profile(("Ủy viên", CAM_PHA))) == [[0], [1]]


def test_thirty_years_in_one_province_are_two_people() -> None:
    father, son = profile(("Bí thư", HA_LONG), on="1991-01-01"), profile(("Bí thư", HA_LONG), on="2021-01-01")
    assert people(father, son) == [[0], [1]]
    assert "no article between the two for 30 years" in compare(father, son).reasons_against


def test_what_lies_between_may_join_what_is_thirty_years_apart() -> None:
    ends = [profile(("Ủy viên", TINH_UY), on=day) for day in ("1994-01-01", "2012-01-01")]
    between = profile(("Phó Bí thư", HA_LONG), on="2003-01-01")
    assert people(ends[0], between, ends[1]) == [[0, 1, 2]]


def test_high_office_is_one_territory() -> None:
    assert people(profile(("Trưởng Ban", BAN_TO_CHUC)), profile(("Bộ trưởng", BO), on="2020-01-01")) == [[0, 1]]


def test_nobody_heads_a_province_and_a_commune_at_once() -> None:
    assert people(profile(("Bí thư", TINH_UY)), profile(("Bí thư", HON_GAI))) == [[0], [1]]
    reasons = compare(profile(("Bí thư", TINH_UY)), profile(("Bí thư", HON_GAI))).reasons_against
    assert reasons == ("Bí thư of Tỉnh ủy Quảng Ninh and Bí thư of Đảng ủy phường Hồng Gai at the same time",)


def test_a_third_that_fits_two_who_contradict_each_other_stays_apart() -> None:
    heads = [profile(("Bí thư", TINH_UY)), profile(("Bí thư", HON_GAI))]
    assert people(*heads, profile(("Ủy viên", TINH_UY), on="2023-01-01")) == [[0], [1], [2]]


@pytest.mark.parametrize("on", ["2024-05-01", None])
def test_a_name_without_posts_is_the_only_one_of_the_province(on: str | None) -> None:
    named = profile(on=on, territory="22")
    assert people(profile(("Bí thư", HA_LONG)), named) == [[0, 1]]
    assert people(profile(("Bí thư", HA_LONG)), profile(("Bí thư", CAM_PHA)), named) == [[0], [1], [2]]
    assert people(profile(("Bí thư", HAI_PHONG)), named) == [[0], [1]]


def test_an_article_without_a_day_joins_nobody_to_another() -> None:
    father, son = profile(("Bí thư", HA_LONG), on="1991-01-01"), profile(("Bí thư", HA_LONG), on="2021-01-01")
    undated = profile(("Ủy viên", HA_LONG), on=None)
    assert people(father, undated) == [[0, 1]]
    assert people(father, son, undated) == [[0], [1], [2]]
