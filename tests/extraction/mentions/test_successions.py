"""Who follows whom in a post, and what a new one bars."""

from __future__ import annotations

import pytest

from tests.extraction.mentions import told_posts
from tests.extraction.mentions.told_posts import HUYEN, Told

TAM, SO = "Lê Quang Tám", "Sở Tài chính tỉnh Quảng Ngãi"
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
        "Bà Đỗ Thị Lan được bầu làm Bí thư Huyện ủy Sơn Hà. Bà nhận nhiệm vụ từ ngày 1/12 thay cho Đại tá Lê Quang Tám.",
        "Hội nghị miễn nhiệm chức danh Bí thư Huyện ủy Sơn Hà đối với ông Lê Quang Tám và bầu bà Đỗ Thị Lan giữ chức danh này.",
    ],
)
def test_who_follows_someone_comes_to_the_post_that_is_left(text: str) -> None:
    assert posts(text) == LEFT


def test_who_is_replaced_may_come_to_another_post() -> None:
    text = "Bà Đỗ Thị Lan được chỉ định làm Bí thư Huyện ủy Sơn Hà, thay ông Lê Quang Tám được điều động làm Giám đốc Sở Tài chính."
    assert posts(text) == LEFT | {(TAM, "Giám đốc", SO, "incoming")}


def test_who_follows_someone_leaves_a_department_for_it() -> None:
    text = "Bí thư Huyện ủy Sơn Hà Lê Quang Tám nghỉ hưu. Người kế nhiệm là bà Đỗ Thị Lan, Giám đốc Sở Tài chính."
    assert posts(text) == LEFT | {("Đỗ Thị Lan", "Giám đốc", SO, "outgoing")}


@pytest.mark.parametrize(
    "text",
    [
        "Người giữ chức Bí thư Huyện ủy Sơn Hà trước đó là ông Lê Quang Tám.",
        "Bà Đỗ Thị Lan được bầu làm Bí thư Huyện ủy Sơn Hà. Người tiền nhiệm của bà Lan là ông Lê Quang Tám.",
        "Cố Bí thư Huyện ủy Sơn Hà Lê Quang Tám sinh tại xã này.",
        "Bà Đỗ Thị Lan làm Bí thư Đoàn xã; trước đó, ông Lê Quang Tám là Bí thư Huyện ủy Sơn Hà.",
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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lê Quang Tám xin thôi giữ chức Bí thư Huyện ủy Sơn Hà và được đồng ý.", "outgoing"),
        ("Ông Lê Quang Tám được kéo dài thời gian giữ chức vụ Bí thư Huyện ủy Sơn Hà đến tuổi nghỉ hưu.", "current"),
        ("Ông Lê Quang Tám, người giữ cương vị Bí thư Huyện ủy Sơn Hà suốt 15 năm qua, chia sẻ.", "current"),
        ("Cách đây hơn 10 năm, ông Lê Quang Tám được bầu làm Bí thư Huyện ủy Sơn Hà.", "current"),
        ("Xuất ngũ năm 2015, ông Lê Quang Tám được bầu làm Bí thư Huyện ủy Sơn Hà.", "current"),
    ],
)
def test_words_round_a_post_tell_whether_it_is_kept(text: str, status: str) -> None:
    assert (TAM, "Bí thư", HUYEN, status) in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Có 2 giám đốc sở nghỉ hưu trước tuổi. Cụ thể: ông Lê Quang Tám - Giám đốc Sở Tài chính (60 tuổi) và bà Đỗ Thị Lan - Giám đốc Sở Nội vụ.",
        "Các đồng chí nghỉ hưu từ ngày 1/12 gồm: ông Lê Quang Tám - Giám đốc Sở Tài chính; bà Đỗ Thị Lan - Giám đốc Sở Nội vụ.",
    ],
)
def test_those_listed_behind_word_of_their_retirement_leave(text: str) -> None:
    assert posts(text) == {
        (TAM, "Giám đốc", SO, "outgoing"),
        ("Đỗ Thị Lan", "Giám đốc", "Sở Nội vụ tỉnh Quảng Ngãi", "outgoing"),
    }


def test_who_hands_the_retired_their_decisions_stays() -> None:
    text = "Có 5 cán bộ nghỉ hưu. Cụ thể, Phó Bí thư Huyện ủy Sơn Hà Lê Quang Tám đã trao quyết định cho các đồng chí."
    assert posts(text) == {(TAM, "Phó Bí thư", HUYEN, "current")}


@pytest.mark.parametrize(("said", "status"), [("nghỉ hưu trước tuổi", "outgoing"), ("vừa được bổ nhiệm", "incoming")])
def test_what_becomes_of_several_may_stand_between_their_post_and_their_names(said: str, status: str) -> None:
    found = posts(f"Sở Tài chính tỉnh Quảng Ngãi có 2 Phó Giám đốc {said} là bà Đỗ Thị Lan (SN 1974) và ông Lê Quang Tám.")
    assert found == {(person, "Phó Giám đốc", SO, status) for person in ("Đỗ Thị Lan", TAM)}


@pytest.mark.parametrize(
    "instead",
    ["thay cho người tiền nhiệm là ông Hồ Văn Năm", "kế nhiệm ông Hồ Văn Năm", "thay vị trí của ông Hồ Văn Năm nghỉ hưu"],
)
def test_whoever_is_succeeded_leaves_the_post(instead: str) -> None:
    assert posts(f"Ông Lê Quang Tám được bầu làm Bí thư {HUYEN}, {instead}.") == {
        ("Lê Quang Tám", "Bí thư", HUYEN, "incoming"),
        ("Hồ Văn Năm", "Bí thư", HUYEN, "outgoing"),
    }


def test_the_successor_may_be_named_by_where_he_follows() -> None:
    text = (
        "Huyện ủy điều động anh Lê Quang Tám, Bí thư Huyện đoàn Sơn Hà, về giữ chức Bí thư Đảng ủy xã Suối Ngà. "
        "Người kế nhiệm anh ở Huyện đoàn là chị Trần Thị Nhàn."
    )
    assert ("Trần Thị Nhàn", "Bí thư", "Huyện đoàn Sơn Hà", "incoming") in posts(text)


def test_the_predecessor_is_that_of_who_has_just_been_elected() -> None:
    text = (
        f"Bà Đỗ Thị Lan được bầu làm Bí thư {HUYEN}. Bà Lan sinh năm 1978; trước khi được bầu, bà là Trưởng Ban Dân vận {HUYEN}. "
        "Người tiền nhiệm của bà là ông Lê Quang Tám."
    )
    assert ("Lê Quang Tám", "Bí thư", HUYEN, "former") in posts(text)
