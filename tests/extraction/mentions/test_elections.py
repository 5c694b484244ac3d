"""Who is elected, confirmed or released by a congress, a council or a committee, and what becomes of who was there before."""

from __future__ import annotations

import pytest

from tests.extraction.mentions.told_posts import COUNCIL, HUYEN, posts


def test_a_result_tells_of_those_elected_to_the_post_voted_on_before() -> None:
    text = (
        f"Hội nghị đã bỏ phiếu bầu bổ sung Ủy viên Ban Thường vụ {HUYEN} nhiệm kỳ 2020-2025. "
        "Kết quả các đồng chí: Lê Quang Tám, Phó Chủ tịch HĐND huyện; Trần Thị Nhàn, Chủ tịch Hội Nông dân huyện đã trúng cử với 40/40 phiếu."
    )
    body = f"Ban Thường vụ {HUYEN}"
    assert {post for post in posts(text) if post[2] == body} == {
        ("Lê Quang Tám", "Ủy viên", body, "incoming"),
        ("Trần Thị Nhàn", "Ủy viên", body, "incoming"),
    }


def test_a_result_with_a_post_of_its_own_says_nothing_of_the_one_before() -> None:
    text = f"Hội nghị bầu Ủy viên Ban Thường vụ {HUYEN}. Kết quả, ông Lê Quang Tám được bầu giữ chức Bí thư {HUYEN}."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "incoming")}


def test_members_of_a_cells_committee_are_listed_behind_its_election() -> None:
    text = "Đại hội đã bầu ra Chi ủy Chi bộ thôn 5 gồm:\n* Đồng chí Lê Quang Tám - Bí thư Chi bộ thôn 5\n* Đồng chí Trần Thị Nhàn - Phó Bí thư Chi bộ thôn 5"
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", "Chi bộ thôn 5", "incoming"),
        ("Trần Thị Nhàn", "Phó Bí thư", "Chi bộ thôn 5", "incoming"),
    }


def test_deputies_listed_are_no_members_by_the_list() -> None:
    text = f"Hiện nay, {HUYEN} có 3 phó bí thư gồm: đồng chí Lê Quang Tám, đồng chí Trần Thị Nhàn và đồng chí Võ Hữu Cảnh."
    assert posts(text) == {(name, "Phó Bí thư", HUYEN, "current") for name in ("Lê Quang Tám", "Trần Thị Nhàn", "Võ Hữu Cảnh")}


def test_whoever_is_elected_to_head_a_body_follows_its_head() -> None:
    text = (
        f"Ông Lê Quang Tám, Chủ tịch {COUNCIL}, khai mạc kỳ họp. Kỳ họp bầu bà Trần Thị Nhàn giữ chức Chủ tịch {COUNCIL}. "
        f"Ông Võ Hữu Cảnh, Phó Chủ tịch {COUNCIL}, dự."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", COUNCIL, "outgoing"),
        ("Trần Thị Nhàn", "Chủ tịch", COUNCIL, "incoming"),
        ("Võ Hữu Cảnh", "Phó Chủ tịch", COUNCIL, "current"),
    }


@pytest.mark.parametrize("joint", ["; đồng thời tiến hành bầu chức danh", " vì lý do sức khỏe và bầu bổ sung"])
def test_what_is_voted_on_next_is_not_said_of_whom_the_first_vote_released(joint: str) -> None:
    text = f"HĐND huyện Sơn Hà miễn nhiệm chức danh Phó Chủ tịch {COUNCIL} đối với ông Lê Quang Tám{joint} Phó Chủ tịch {COUNCIL}."
    assert posts(text) == {("Lê Quang Tám", "Phó Chủ tịch", COUNCIL, "outgoing")}


def test_a_front_takes_in_members_who_are_named_behind_their_posts() -> None:
    front = "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Sơn Hà"
    text = (
        f"Hội nghị thông qua tờ trình bổ sung Ủy viên {front} đối với nguyên Chánh Văn phòng {HUYEN} Lê Quang Tám "
        "và Chủ tịch Hội Nông dân huyện Sơn Hà Trần Thị Nhàn."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Chánh Văn phòng", f"Văn phòng {HUYEN}", "former"),
        ("Lê Quang Tám", "Ủy viên", front, "incoming"),
        ("Trần Thị Nhàn", "Chủ tịch", "Hội Nông dân huyện Sơn Hà", "current"),
        ("Trần Thị Nhàn", "Ủy viên", front, "incoming"),
    }


def test_a_body_may_agree_to_take_someone_in() -> None:
    front = "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Sơn Hà"
    assert posts("Hội nghị thống nhất bổ sung ông Lê Quang Tám vào Ủy ban MTTQ Việt Nam huyện Sơn Hà.") == {
        ("Lê Quang Tám", "Ủy viên", front, "incoming")
    }


def test_a_long_reason_stands_between_a_retirement_and_whom_it_concerns() -> None:
    text = (
        "Ông Trần Văn Bình, Bí thư Huyện ủy Sơn Hà ghi nhận đóng góp của các cán bộ nghỉ hưu. Hội nghị công bố quyết định nghỉ hưu trước tuổi "
        "để hưởng chính sách theo Nghị định 178 (sửa đổi tại Nghị định 67) kể từ ngày 1-9 đối với ông Lê Quang Tám, Chủ tịch HĐND huyện Sơn Hà."
    )
    assert posts(text) == {("Trần Văn Bình", "Bí thư", HUYEN, "current"), ("Lê Quang Tám", "Chủ tịch", COUNCIL, "outgoing")}


def test_all_of_a_list_are_appointed_to_the_post_before_the_colon() -> None:
    body = "Ủy ban nhân dân huyện Sơn Hà"
    text = (
        f"Chủ tịch tỉnh phê chuẩn kết quả bầu Phó Chủ tịch {body} nhiệm kỳ 2021-2026 đối với: bà Trần Thị Nhàn, Chánh Văn phòng {HUYEN}; "
        "ông Lê Quang Tám, ông Võ Hữu Cảnh."
    )
    assert {post for post in posts(text) if post[1] == "Phó Chủ tịch"} == {
        (name, "Phó Chủ tịch", body, "incoming") for name in ("Trần Thị Nhàn", "Lê Quang Tám", "Võ Hữu Cảnh")
    }


def test_deputies_listed_right_behind_the_election_of_their_head_are_elected_too() -> None:
    text = f"Bà Trần Thị Nhàn được tín nhiệm bầu giữ chức Bí thư {HUYEN}. Hai phó bí thư {HUYEN} gồm: ông Lê Quang Tám và ông Võ Hữu Cảnh."
    assert posts(text) == {
        ("Trần Thị Nhàn", "Bí thư", HUYEN, "incoming"),
        ("Lê Quang Tám", "Phó Bí thư", HUYEN, "incoming"),
        ("Võ Hữu Cảnh", "Phó Bí thư", HUYEN, "incoming"),
    }


def test_a_list_of_those_appointed_leaves_their_posts_behind() -> None:
    text = (
        "Quyết định bổ nhiệm cán bộ được trao cho các đồng chí: Lê Quang Tám, Trưởng Phòng Tư pháp huyện Sơn Hà giữ chức Chánh Văn phòng "
        f"{HUYEN}; Võ Hữu Cảnh, Trưởng Phòng Nội vụ huyện Sơn Hà giữ chức Trưởng Ban Dân vận {HUYEN}."
    )
    assert {post[:2] for post in posts(text) if post[3] == "outgoing"} == {
        ("Lê Quang Tám", "Trưởng Phòng"),
        ("Võ Hữu Cảnh", "Trưởng Phòng"),
    }


def test_why_someone_is_released_takes_no_other_seat() -> None:
    text = "Hội đồng nhân dân miễn nhiệm chức vụ Phó Chủ tịch UBND huyện Sơn Hà đối với ông Lê Quang Tám, Ủy viên Ban Thường vụ Huyện ủy Sơn Hà, để nhận nhiệm vụ mới."
    assert posts(text) == {
        ("Lê Quang Tám", "Phó Chủ tịch", "Ủy ban nhân dân huyện Sơn Hà", "outgoing"),
        ("Lê Quang Tám", "Ủy viên", f"Ban Thường vụ {HUYEN}", "current"),
    }


def test_who_asks_something_of_those_moved_is_not_moved() -> None:
    text = f"Bí thư {HUYEN} Lê Quang Tám đề nghị các đồng chí vừa được điều động, luân chuyển nắm bắt công việc."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


def test_who_is_something_now_is_told_behind_the_post() -> None:
    text = f"Bí thư {HUYEN} hiện là ông Lê Quang Tám, Ủy viên Trung ương Đảng."
    assert ("Lê Quang Tám", "Bí thư", HUYEN, "current") in posts(text)


def test_a_roster_is_of_the_organ_elected_not_of_who_elects_it() -> None:
    text = "Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ huyện Sơn Hà đã bầu Ban Thường vụ gồm: Lê Quang Tám, Trần Thị Nhàn, Võ Hữu Cảnh."
    assert posts(text) == {
        (name, "Ủy viên", f"Ban Thường vụ {HUYEN}", "incoming") for name in ("Lê Quang Tám", "Trần Thị Nhàn", "Võ Hữu Cảnh")
    }


def test_one_decision_on_two_posts_concerns_two_people() -> None:
    body = "Ủy ban nhân dân huyện Sơn Hà"
    text = (
        f"Chủ tịch tỉnh phê chuẩn việc miễn nhiệm chức vụ Chủ tịch {body} đối với ông Lê Quang Tám, Phó Bí thư {HUYEN} "
        f"và chức vụ Phó Chủ tịch {body} đối với bà Trần Thị Nhàn."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", body, "outgoing"),
        ("Lê Quang Tám", "Phó Bí thư", HUYEN, "current"),
        ("Trần Thị Nhàn", "Phó Chủ tịch", body, "outgoing"),
    }


def test_who_hands_a_post_over_leaves_it_to_whom_it_is_handed() -> None:
    board = "Hội đồng thành viên Tập đoàn Tân Phú"
    text = f"Ông Lê Quang Tám bàn giao chức vụ Chủ tịch {board} cho ông Võ Hữu Cảnh. Ông Võ Hữu Cảnh bàn giao chức danh Tổng Giám đốc cho bà Trần Thị Nhàn."
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", board, "outgoing"),
        ("Võ Hữu Cảnh", "Chủ tịch", board, "incoming"),
        ("Võ Hữu Cảnh", "Tổng Giám đốc", "Tập đoàn Tân Phú", "outgoing"),
        ("Trần Thị Nhàn", "Tổng Giám đốc", "Tập đoàn Tân Phú", "incoming"),
    }


def test_who_comes_to_another_department_leaves_the_first() -> None:
    text = "Theo quyết định, ông Lê Quang Tám, Chánh Thanh tra tỉnh Bình Định giữ chức Giám đốc Sở Xây dựng tỉnh Bình Định."
    assert posts(text) == {
        ("Lê Quang Tám", "Chánh Thanh tra", "Thanh tra tỉnh Bình Định", "outgoing"),
        ("Lê Quang Tám", "Giám đốc", "Sở Xây dựng tỉnh Bình Định", "incoming"),
    }


def test_what_someone_did_in_an_office_makes_it_a_former_one() -> None:
    text = "Ông Lê Quang Tám, Thứ trưởng Bộ Xây dựng bị khiển trách do vi phạm trong thời gian giữ chức vụ Chủ tịch UBND tỉnh Bình Định."
    assert posts(text) == {
        ("Lê Quang Tám", "Thứ trưởng", "Bộ Xây dựng", "current"),
        ("Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Bình Định", "former"),
    }


def test_who_reports_on_an_election_is_not_elected() -> None:
    text = f"Ông Lê Quang Tám, Chủ tịch UBBC huyện Sơn Hà báo cáo công tác bầu cử đại biểu Quốc hội. Dự có ông Võ Hữu Cảnh, Bí thư {HUYEN}."
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", "Ủy ban Bầu cử huyện Sơn Hà", "current"),
        ("Võ Hữu Cảnh", "Bí thư", HUYEN, "current"),
    }


def test_a_post_in_the_plural_is_that_of_all_named_behind_it() -> None:
    body = "Ủy ban nhân dân huyện Sơn Hà"
    text = f"Các đồng chí Phó Chủ tịch {body} Lê Quang Tám, Trần Thị Nhàn và Võ Hữu Cảnh cùng dự."
    assert posts(text) == {(name, "Phó Chủ tịch", body, "current") for name in ("Lê Quang Tám", "Trần Thị Nhàn", "Võ Hữu Cảnh")}


def test_people_in_a_list_with_posts_of_their_own_share_none() -> None:
    text = f"Các đồng chí Bí thư {HUYEN} Lê Quang Tám, Chủ tịch {COUNCIL} Trần Thị Nhàn dự."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "current"), ("Trần Thị Nhàn", "Chủ tịch", COUNCIL, "current")}


def test_a_union_elects_its_own_deputies_and_names_itself_once() -> None:
    union = "Hội Nông dân huyện Sơn Hà"
    text = f"Ông Lê Quang Tám trúng cử Chủ tịch {union} với 100% số phiếu; các ông Võ Hữu Cảnh, Đỗ Văn Bảy trúng cử Phó Chủ tịch."
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", union, "incoming"),
        ("Võ Hữu Cảnh", "Phó Chủ tịch", union, "incoming"),
        ("Đỗ Văn Bảy", "Phó Chủ tịch", union, "incoming"),
    }


def test_the_years_of_a_term_that_ends_do_not_end_the_post_one_is_elected_to() -> None:
    text = f"Ông Lê Quang Tám - Phó Chủ tịch {COUNCIL} nhiệm kỳ năm 2016 - 2021 đã được bầu giữ chức danh Phó Bí thư {HUYEN}."
    assert ("Lê Quang Tám", "Phó Bí thư", HUYEN, "incoming") in posts(text, None)


def test_those_elected_are_listed_each_with_what_they_were() -> None:
    text = (
        f"Đại hội đã bầu 2 Phó Bí thư {HUYEN} khóa XXI gồm: ông Lê Quang Tám, Phó Chủ tịch {COUNCIL} khóa XX "
        f"và bà Trần Thị Nhàn, Ủy viên Ban Thường vụ {HUYEN} khóa XX."
    )
    assert {post for post in posts(text) if post[1] == "Phó Bí thư"} == {
        ("Lê Quang Tám", "Phó Bí thư", HUYEN, "incoming"),
        ("Trần Thị Nhàn", "Phó Bí thư", HUYEN, "incoming"),
    }
    assert ("Trần Thị Nhàn", "Phó Chủ tịch", COUNCIL, "current") not in posts(text)


def test_whoever_acts_for_the_holder_of_a_post_does_not_hold_it() -> None:
    text = f"Thừa ủy quyền của Chủ tịch {COUNCIL}, Bí thư Đảng ủy xã Sơn Thành Lê Quang Tám trao quà."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy xã Sơn Thành", "current")}


def test_a_post_that_is_announced_is_new_though_its_holder_was_called_so_before() -> None:
    text = (
        "Khai mạc Đại hội, ông Lê Quang Tám, Bí thư Đảng ủy xã Sơn Thành phát biểu.\n\n"
        f"Đại hội đã công bố Quyết định của {HUYEN}; ông Lê Quang Tám được {HUYEN} chỉ định giữ chức vụ Bí thư Đảng ủy xã Sơn Thành."
    )
    assert ("Lê Quang Tám", "Bí thư", "Đảng ủy xã Sơn Thành", "incoming") in posts(text)


@pytest.mark.parametrize("counted", ["2 ", "hai ", "bốn ", "các "])
def test_the_deputies_elected_with_their_head_are_new_however_they_are_counted(counted: str) -> None:
    text = f"Ông Lê Quang Tám được bầu làm Chủ tịch {COUNCIL} và {counted}Phó Chủ tịch {COUNCIL} là Trần Thị Nhàn, Võ Hữu Cảnh."
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", COUNCIL, "incoming"),
        ("Trần Thị Nhàn", "Phó Chủ tịch", COUNCIL, "incoming"),
        ("Võ Hữu Cảnh", "Phó Chủ tịch", COUNCIL, "incoming"),
    }


def test_those_named_behind_how_many_were_elected_are_elected() -> None:
    told = posts(
        "Chi bộ Công ty Suối Ngà tổ chức đại hội. Đại hội đã bầu 2 đồng chí vào cấp ủy, gồm: Đồng chí Lê Quang Tám - Bí thư, đồng chí Trần Thị Nhàn - Phó Bí thư."
    )
    assert {(person, title, status) for person, title, _, status in told} == {
        ("Lê Quang Tám", "Bí thư", "incoming"),
        ("Trần Thị Nhàn", "Phó Bí thư", "incoming"),
    }


def test_heads_elected_in_turn_by_several_congresses() -> None:
    text = "Đại hội các Đảng bộ huyện Sơn Hà, Ba Tơ và Trà Bồng đã lần lượt bầu các ông Lê Văn An, Mai Văn Bình, Đỗ Trọng Cảnh làm Bí thư Huyện ủy."
    assert posts(text) == {
        ("Lê Văn An", "Bí thư", "Huyện ủy Sơn Hà", "incoming"),
        ("Mai Văn Bình", "Bí thư", "Huyện ủy Ba Tơ", "incoming"),
        ("Đỗ Trọng Cảnh", "Bí thư", "Huyện ủy Trà Bồng", "incoming"),
    }
