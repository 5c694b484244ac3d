"""Who follows whom in a post, and what a new one bars."""

from __future__ import annotations

import pytest

from tests.extraction.mentions import told_posts
from tests.extraction.mentions.told_posts import HUYEN, Told

SO = "Sở Tài chính tỉnh Quảng Ngãi"
LEFT = {("Lê Quang Tám", "Bí thư", HUYEN, "outgoing"), ("Đỗ Thị Lan", "Bí thư", HUYEN, "incoming")}


def posts(text: str) -> set[Told]:
    return told_posts.posts(text, "2022-11-20", "Quảng Ngãi")


@pytest.mark.parametrize(
    "text",
    [
        "Bà Đỗ Thị Lan được bầu thay ông Lê Quang Tám làm Bí thư Huyện ủy Sơn Hà.",
        "Bà Đỗ Thị Lan kế nhiệm ông Lê Quang Tám làm Bí thư Huyện ủy Sơn Hà.",
        "Ông Lê Quang Tám - Bí thư Huyện ủy Sơn Hà - được chuyển về công tác tại UBND tỉnh. Thay vị trí ông Tám là bà Đỗ Thị Lan.",
        "Ông Lê Quang Tám thôi giữ chức Bí thư Huyện ủy Sơn Hà. Bà Đỗ Thị Lan đến nhận nhiệm vụ thay ông Tám.",
        "Bí thư Huyện ủy Sơn Hà Lê Quang Tám nghỉ hưu từ ngày 1/12. Người thay thế là bà Đỗ Thị Lan.",
    ],
)
def test_who_follows_someone_comes_to_the_post_that_is_left(text: str) -> None:
    assert posts(text) == LEFT


def test_who_follows_someone_leaves_a_department_for_it() -> None:
    text = "Bí thư Huyện ủy Sơn Hà Lê Quang Tám nghỉ hưu. Người kế nhiệm là bà Đỗ Thị Lan, Giám đốc Sở Tài chính."
    assert posts(text) == LEFT | {("Đỗ Thị Lan", "Giám đốc", SO, "outgoing")}


@pytest.mark.parametrize(
    "text",
    [
        "Người giữ chức Bí thư Huyện ủy Sơn Hà trước đó là ông Lê Quang Tám.",
        "Bà Đỗ Thị Lan được bầu làm Bí thư Huyện ủy Sơn Hà. Người tiền nhiệm của bà Lan là ông Lê Quang Tám.",
        "Cố Bí thư Huyện ủy Sơn Hà Lê Quang Tám sinh tại xã này.",
        "Sinh thời, ông Lê Quang Tám giữ chức Bí thư Huyện ủy Sơn Hà.",
    ],
)
def test_whose_post_someone_elses_is_now_held_it_before(text: str) -> None:
    assert ("Lê Quang Tám", "Bí thư", HUYEN, "former") in posts(text)


@pytest.mark.parametrize(("old", "new"), [("Ủy ban nhân dân", "Hội đồng nhân dân"), ("Hội đồng nhân dân", "Ủy ban nhân dân")])
def test_nobody_heads_the_council_and_the_government_of_a_territory(old: str, new: str) -> None:
    assert posts(f"Ông Lê Quang Tám, Chủ tịch {old} huyện Sơn Hà được bầu giữ chức Chủ tịch {new} huyện.") == {
        ("Lê Quang Tám", "Chủ tịch", f"{old} huyện Sơn Hà", "outgoing"),
        ("Lê Quang Tám", "Chủ tịch", f"{new} huyện Sơn Hà", "incoming"),
    }


def test_what_someone_is_now_is_no_step_of_the_past() -> None:
    text = "Năm 2012, ông Lê Quang Tám được bầu làm Chủ tịch UBND xã Sơn Thành; hiện ông là Bí thư Huyện ủy Sơn Hà."
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân xã Sơn Thành", "former"),
        ("Lê Quang Tám", "Bí thư", HUYEN, "current"),
    }
