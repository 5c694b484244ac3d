"""Decisions on a post that name several people at once, and what the posts are that those named keep."""

from __future__ import annotations

import pytest

from tests.extraction.mentions.told_posts import Told, posts

DEPARTMENT = "Ban Nội chính Tỉnh ủy Nam Định"
UNION = "Hội Nông dân tỉnh Nam Định"
PEOPLES_COMMITTEE = "Ủy ban nhân dân tỉnh Nam Định"
SECRETARIAT = "Ban Bí thư Trung ương Đảng"
ITEMS = "Ông Lê Quang Tám, Trưởng phòng Tổng hợp; bà Phạm Thị Nhàn, Chánh Văn phòng"


def changes(text: str) -> set[Told]:
    """The posts of `text` that someone comes to or leaves."""
    return {post for post in posts(text) if post[3] in ("incoming", "outgoing")}


def both(title: str, body: str, status: str) -> set[Told]:
    """The post for each of the two people of the texts."""
    return {(name, title, body, status) for name in ("Lê Quang Tám", "Phạm Thị Nhàn")}


@pytest.mark.parametrize(
    "opening",
    [
        "Ban Thường vụ Tỉnh ủy Nam Định quyết định bổ nhiệm Phó Trưởng Ban Nội chính Tỉnh ủy Nam Định gồm các đồng chí: ",
        "Hai vị được bổ nhiệm giữ chức Phó Trưởng Ban Nội chính Tỉnh ủy Nam Định, gồm: ",
        "Tỉnh ủy đã bổ nhiệm 2 đồng chí có tên sau là Phó Trưởng Ban Nội chính Tỉnh ủy Nam Định nhiệm kỳ 2020-2025: ",
    ],
)
def test_a_post_decided_on_is_that_of_everyone_behind_the_colon(opening: str) -> None:
    assert both("Phó Trưởng Ban", DEPARTMENT, "incoming") <= changes(f"{opening}{ITEMS}.")


def test_those_who_only_attend_come_to_nothing() -> None:
    text = f"Dự hội nghị có lãnh đạo Phó Trưởng Ban Nội chính Tỉnh ủy Nam Định gồm các đồng chí: {ITEMS}."
    assert changes(text) == set()


def test_a_post_decided_on_is_that_of_those_whom_the_paragraphs_behind_name() -> None:
    text = (
        "Hội Nông dân tỉnh Nam Định đã bầu bổ sung 2 Phó Chủ tịch Hội Nông dân tỉnh Nam Định, gồm các ông, bà:\n"
        "Ông Lê Quang Tám, Bí thư Huyện ủy Ý Yên.\nBà Phạm Thị Nhàn, Giám đốc Sở Y tế.\nÔng Vũ Đình Khoại chúc mừng ông Lê Quang Tám."
    )
    assert both("Phó Chủ tịch", UNION, "incoming") == {post for post in changes(text) if post[2] == UNION}


@pytest.mark.parametrize("opening", ["Dự hội nghị có các", "Báo cáo nêu tên 2"])
def test_paragraphs_behind_a_post_that_nobody_decides_on_give_it_to_nobody(opening: str) -> None:
    text = f"{opening} Phó Chủ tịch Hội Nông dân tỉnh Nam Định gồm:\nÔng Lê Quang Tám, Bí thư Huyện ủy Ý Yên.\nBà Phạm Thị Nhàn, Giám đốc Sở Y tế."
    assert changes(text) == set()


def test_who_nominated_them_gives_nobody_his_own_post() -> None:
    text = "HĐND tỉnh Nam Định bầu 2 Ủy viên UBND tỉnh theo giới thiệu của Chủ tịch UBND tỉnh, gồm:\n- Ông Lê Quang Tám, Giám đốc Sở Y tế."
    assert ("Lê Quang Tám", "Chủ tịch", PEOPLES_COMMITTEE, "incoming") not in changes(text)


def test_two_who_are_released_from_one_post_both_leave_it() -> None:
    text = "HĐND tỉnh Nam Định biểu quyết miễn nhiệm hai Phó Chủ tịch UBND tỉnh Lê Quang Tám và Phạm Thị Nhàn."
    assert changes(text) == both("Phó Chủ tịch", PEOPLES_COMMITTEE, "outgoing")


def test_of_those_released_the_post_before_each_name_is_left() -> None:
    text = (
        "HĐND tỉnh Nam Định miễn nhiệm một số thành viên UBND tỉnh nhiệm kỳ 2016-2021, gồm: Giám đốc Sở Y tế Lê Quang Tám; "
        "Giám đốc Sở Nội vụ Phạm Thị Nhàn; bầu Giám đốc Sở Tư pháp Vũ Đình Khoại làm Ủy viên UBND tỉnh."
    )
    assert {
        ("Lê Quang Tám", "Giám đốc", "Sở Y tế tỉnh Nam Định", "outgoing"),
        ("Phạm Thị Nhàn", "Giám đốc", "Sở Nội vụ tỉnh Nam Định", "outgoing"),
    } == {post for post in changes(text) if post[1] == "Giám đốc"}


def test_a_deputy_who_serves_full_time_is_a_deputy() -> None:
    text = "Bà Phạm Thị Nhàn, Phó Chủ tịch không chuyên trách Ủy ban MTTQ Việt Nam tỉnh Nam Định phát biểu."
    assert posts(text) == {("Phạm Thị Nhàn", "Phó Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nam Định", "current")}


def test_a_secretary_general_is_appointed_and_signs_nothing() -> None:
    text = (
        "Ban Thường vụ Đảng ủy Quốc hội chỉ định ông Lê Quang Tám, Tổng Thư ký Quốc hội tham gia Ban Chấp hành Đảng bộ Quốc hội "
        "và giữ chức Bí thư Đảng ủy Văn phòng Quốc hội."
    )
    assert ("Lê Quang Tám", "Bí thư", "Đảng ủy Văn phòng Quốc hội", "incoming") in changes(text)


def test_the_committee_taken_into_is_the_one_named_with_its_standing_committee() -> None:
    text = (
        "Bộ Chính trị điều động ông Lê Quang Tám, Bí thư Tỉnh ủy Nam Định về Bộ Công an và chỉ định tham gia Ban Chấp hành, "
        "Ban Thường vụ Đảng ủy Công an Trung ương."
    )
    assert ("Lê Quang Tám", "Ủy viên", "Đảng ủy Công an Trung ương", "incoming") in changes(text)


def test_a_seat_in_the_secretariat_is_kept_beside_other_work_and_others_have_theirs() -> None:
    text = (
        "Dự lễ có ông Vũ Đình Khoại, Bí thư Trung ương Đảng.\nBộ Chính trị phân công ông Lê Quang Tám, Bí thư Trung ương Đảng, "
        "Trưởng Ban Dân vận Trung ương giữ chức Trưởng Ban Nội chính Trung ương; phân công bà Phạm Thị Nhàn tham gia Ban Bí thư khóa XIII."
    )
    found = posts(text)
    assert {(name, "Bí thư", SECRETARIAT, "current") for name in ("Lê Quang Tám", "Vũ Đình Khoại")} <= found
    assert ("Lê Quang Tám", "Trưởng Ban", "Ban Dân vận Trung ương", "outgoing") in found


def test_whoever_gives_up_one_post_keeps_the_others() -> None:
    text = "Bộ Chính trị quyết định ông Lê Quang Tám, Chủ tịch nước, Thường trực Ban Bí thư thôi giữ chức Thường trực Ban Bí thư."
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch nước", None, "current"),
        ("Lê Quang Tám", "Thường trực", SECRETARIAT, "outgoing"),
    }


def test_a_seat_at_the_centre_is_a_post_of_the_party() -> None:
    text = (
        "Bộ Chính trị quyết định cách tất cả các chức vụ trong Đảng đối với ông Lê Quang Tám, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Nam Định, "
        "Chủ tịch HĐND tỉnh Nam Định."
    )
    assert {(title, status) for name, title, _body, status in posts(text) if name == "Lê Quang Tám"} == {
        ("Ủy viên", "outgoing"),
        ("Bí thư", "outgoing"),
        ("Chủ tịch", "current"),
    }


def test_a_post_that_someone_is_in_is_not_come_to() -> None:
    text = "Ông Lê Quang Tám vi phạm khi ông này đang làm Chủ tịch UBND tỉnh Nam Định."
    assert ("Lê Quang Tám", "Chủ tịch", PEOPLES_COMMITTEE, "current") in posts(text)
