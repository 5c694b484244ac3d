"""Posts told item by item, in tables and once for a whole list, and the unions, co-operatives and hospitals that they are in."""

from __future__ import annotations

import pytest

from tests.extraction.mentions.told_posts import COUNCIL, HUYEN, posts

NAMES = ("Lê Quang Tám", "Phạm Thị Nhàn", "Vũ Đình Khoại")


def test_a_cells_officers_are_listed_item_by_item_by_their_titles_alone() -> None:
    text = "Đại hội Chi bộ thôn Nà Pán đã bầu Ban Chấp hành gồm:\n- Đồng chí Lê Quang Tám: Bí thư\n- Đồng chí Phạm Thị Nhàn: Phó Bí thư"
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", "Chi bộ thôn Nà Pán", "incoming"),
        ("Phạm Thị Nhàn", "Phó Bí thư", "Chi bộ thôn Nà Pán", "incoming"),
    }


def test_a_result_announced_introduces_the_list_of_those_elected() -> None:
    text = (
        "Đại hội Chi bộ Trường THCS Suối Ngà đã bầu Chi ủy. Kết quả bầu cử như sau:\n"
        "- Bí thư: Lê Quang Tám.\n- Phó Bí thư: Phạm Thị Nhàn.\n- Chi ủy viên: Vũ Đình Khoại."
    )
    cell = "Chi bộ Trường THCS Suối Ngà"
    assert posts(text) == {(name, title, cell, "incoming") for name, title in zip(NAMES, ("Bí thư", "Phó Bí thư", "Ủy viên"), strict=True)}


@pytest.mark.parametrize(("opening", "status"), [("khóa IX gồm:", "incoming"), ("hiện có 3 đồng chí, gồm:", "current")])
def test_members_listed_by_their_names_alone_sit_on_the_committee(opening: str, status: str) -> None:
    text = f"Ban Chấp hành Đảng bộ xã Suối Ngà {opening}\n1. Lê Quang Tám\n2. Phạm Thị Nhàn (sinh năm 1980)\n3. Vũ Đình Khoại;"
    assert posts(text) == {(name, "Ủy viên", "Đảng ủy xã Suối Ngà", status) for name in NAMES}


def test_whoever_is_listed_with_words_of_his_own_is_no_member_by_the_list() -> None:
    text = "Ban Chấp hành Đảng bộ xã Suối Ngà khóa IX gồm:\n1. Lê Quang Tám phát biểu khai mạc\n2. Phạm Thị Nhàn"
    assert "Lê Quang Tám" not in {person for person, *_rest in posts(text)}


def test_a_table_tells_what_was_left_and_what_was_taken_by_its_headings() -> None:
    text = (
        "Đảng ủy phường Nam Hà công bố các quyết định:\n| TT | Họ và tên | Chức vụ cũ | Chức vụ mới |\n|---|---|---|---|\n"
        "| 1 | Lê Quang Tám | Bí thư Đảng ủy xã Suối Ngà | Phó Bí thư Đảng ủy phường Nam Hà |"
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", "Đảng ủy xã Suối Ngà", "outgoing"),
        ("Lê Quang Tám", "Phó Bí thư", "Đảng ủy phường Nam Hà", "incoming"),
    }


@pytest.mark.parametrize(("opening", "status"), [("Lãnh đạo phường:", "current"), ("Các đồng chí được chỉ định:", "incoming")])
def test_a_table_of_one_column_of_posts_tells_what_its_introduction_says(opening: str, status: str) -> None:
    text = f"{opening}\n| Họ và tên | Chức vụ |\n| Lê Quang Tám | Chủ tịch UBND phường Nam Hà |"
    assert posts(text) == {("Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân phường Nam Hà", status)}


def test_an_appointment_said_of_the_first_of_a_list_is_said_of_all() -> None:
    text = f"Ông Lê Quang Tám được chỉ định giữ chức Bí thư {HUYEN}; bà Phạm Thị Nhàn, Phó Bí thư {HUYEN}; ông Vũ Đình Khoại, Chủ tịch {COUNCIL}."
    assert {status for *_post, status in posts(text)} == {"incoming"}


@pytest.mark.parametrize(
    "text",
    [
        f"Dự lễ có ông Lê Quang Tám vừa được bầu giữ chức Bí thư {HUYEN}; bà Phạm Thị Nhàn, Chủ tịch {COUNCIL}.",
        f"Ông Lê Quang Tám được bầu giữ chức Bí thư {HUYEN}; bà Phạm Thị Nhàn, Chủ tịch {COUNCIL} chúc mừng.",
    ],
)
def test_whoever_is_only_present_or_acts_is_not_appointed_with_the_first(text: str) -> None:
    assert ("Phạm Thị Nhàn", "Chủ tịch", COUNCIL, "current") in posts(text)


def test_deputies_listed_behind_their_head_are_in_the_same_body() -> None:
    text = "UBND tỉnh Lào Cai có Chủ tịch UBND tỉnh Lê Quang Tám và 2 Phó Chủ tịch gồm các ông: Phạm Văn Nhàn và Vũ Đình Khoại."
    body = "Ủy ban nhân dân tỉnh Lào Cai"
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", body, "current"),
        ("Phạm Văn Nhàn", "Phó Chủ tịch", body, "current"),
        ("Vũ Đình Khoại", "Phó Chủ tịch", body, "current"),
    }


def test_the_chair_of_the_union_is_that_of_the_one_named_before() -> None:
    text = (
        "Ông Lê Quang Tám, Chủ tịch Hội Nông dân xã Suối Ngà nhiệm kỳ 2017-2022, tái cử chức Chủ tịch Hội. "
        "Các đồng chí Phó Chủ tịch Hội khóa IX gồm: Phạm Văn Nhàn, Vũ Đình Khoại."
    )
    union = "Hội Nông dân xã Suối Ngà"
    assert {post[:3] for post in posts(text)} == {
        ("Lê Quang Tám", "Chủ tịch", union),
        ("Phạm Văn Nhàn", "Phó Chủ tịch", union),
        ("Vũ Đình Khoại", "Phó Chủ tịch", union),
    }
    assert ("Lê Quang Tám", "Chủ tịch", union, "incoming") in posts(text)


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("giám đốc HTX Nông nghiệp Thanh Thủy", "Giám đốc", "Hợp tác xã Nông nghiệp Thanh Thủy"),
        ("Chủ tịch Liên minh HTX tỉnh Lào Cai", "Chủ tịch", "Liên minh Hợp tác xã tỉnh Lào Cai"),
        ("Giám đốc BV Đa khoa huyện Sơn Hà", "Giám đốc", "Bệnh viện Đa khoa huyện Sơn Hà"),
        ("Chủ tịch Công đoàn cơ sở Công ty TNHH Giày Sơn Hà", "Chủ tịch", "Công đoàn cơ sở Công ty TNHH Giày Sơn Hà"),
        ("Chủ tịch Hội Truyền thống Công binh tỉnh Lào Cai", "Chủ tịch", "Hội Truyền thống Công binh tỉnh Lào Cai"),
        ("Chủ nhiệm Câu lạc bộ Thơ xã Suối Ngà", "Chủ nhiệm", "Câu lạc bộ Thơ xã Suối Ngà"),
    ],
)
def test_co_operatives_hospitals_and_associations_are_named(printed: str, title: str, body: str) -> None:
    assert posts(f"Ông Lê Quang Tám, {printed} cho biết.") == {("Lê Quang Tám", title, body, "current")}


def test_the_board_of_a_co_operative_is_named_by_the_one_of_the_article() -> None:
    text = (
        "Hợp tác xã Nông nghiệp Suối Ngà đại hội. Ông Lê Quang Tám được bầu giữ chức Chủ tịch Hội đồng quản trị kiêm Giám đốc HTX; "
        "bà Phạm Thị Nhàn được bầu giữ chức Trưởng Ban Kiểm soát HTX."
    )
    firm = "Hợp tác xã Nông nghiệp Suối Ngà"
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", f"Hội đồng quản trị {firm}", "incoming"),
        ("Lê Quang Tám", "Giám đốc", firm, "incoming"),
        ("Phạm Thị Nhàn", "Trưởng Ban", f"Ban Kiểm soát {firm}", "incoming"),
    }


def test_a_communes_department_is_that_of_the_commune_named() -> None:
    text = "UBND phường Nam Hà bổ nhiệm ông Lê Quang Tám làm Trưởng phòng Văn hóa - Xã hội."
    assert posts(text) == {("Lê Quang Tám", "Trưởng Phòng", "Phòng Văn hóa - Xã hội phường Nam Hà", "incoming")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Ông Lê Quang Tám giữ chức Bí thư {HUYEN} trước khi cấp huyện kết thúc hoạt động.", "former"),
        (f"Ông Lê Quang Tám khi còn là Bí thư {HUYEN} đã ký nhiều giấy tờ sai.", "former"),
        (f"Bà Phạm Thị Nhàn, Chủ tịch {COUNCIL}, là em ông Lê Quang Tám. Hiện ông là Bí thư {HUYEN}.", "current"),
    ],
)
def test_words_beside_a_post_tell_when_it_was_held(text: str, status: str) -> None:
    assert ("Lê Quang Tám", "Bí thư", HUYEN, status) in posts(text)
