"""Forces of the army that are named alone, schools that are written small, and the committees of both."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.mentions.told_posts import HUYEN, Told, posts

TAM, LAN = "Lê Quang Tám", "Đỗ Thị Lan"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại tá Lê Quang Tám, Phó Bí thư Đảng ủy, Chính ủy Vùng 9 Hải quân dự.", (TAM, "Chính ủy", "Vùng 9 Hải quân", "current")),
        (
            "Dự có ông Phạm Văn Nhàn, Giám đốc Công an tỉnh Sơn La; bà Đỗ Thị Lan, Phó Giám đốc.",
            (LAN, "Phó Giám đốc", "Công an tỉnh Sơn La", "current"),
        ),
        ("Trung tướng Lê Quang Tám, Tư lệnh Hải quân, đến dự.", (TAM, "Tư lệnh", "Hải quân", "current")),
        ("Phó Tư lệnh Phòng không - Không quân Lê Quang Tám dự.", (TAM, "Phó Tư lệnh", "Phòng không - Không quân", "current")),
        ("Thiếu tướng Lê Quang Tám, Phó Tư lệnh, Tham mưu trưởng BĐBP dự.", (TAM, "Phó Tư lệnh", "Bộ đội Biên phòng", "current")),
        (
            "Bộ Quốc phòng quyết định giao Chuẩn Đô đốc Lê Quang Tám nhiệm vụ phụ trách Tư lệnh Hải quân.",
            (TAM, "Tư lệnh", "Hải quân", "incoming"),
        ),
        (
            "Thiếu tướng Lê Quang Tám đã bàn giao chức trách và nhiệm vụ Tư lệnh Hải quân.",
            (TAM, "Tư lệnh", "Hải quân", "outgoing"),
        ),
        (
            "Đảng ủy Trung đoàn 909 họp. Đại tá Lê Quang Tám, Ủy viên Ban Thường vụ Đảng ủy, Phó Chính ủy Quân khu chủ trì.",
            (TAM, "Ủy viên", "Ban Thường vụ Đảng ủy Quân khu", "current"),
        ),
        (
            "Đại tá Lê Quang Tám, Phó Tham mưu trưởng Quân đoàn 9, được giao nhiệm vụ phụ trách Chính ủy Lữ đoàn 909.",
            (TAM, "Phó Tham mưu trưởng", "Quân đoàn 9", "current"),
        ),
    ],
)
def test_a_force_that_is_named_alone_has_its_commanders(text: str, expected: Told) -> None:
    assert expected in posts(text)


def test_a_force_is_no_body_where_nobody_commands_it() -> None:
    assert not extract("Tàu của Hải quân cập cảng. Huyện ủy Sơn Hà họp.").organisations[1:]


def test_the_committee_and_the_head_are_those_of_the_only_school_though_it_is_written_small() -> None:
    text = "Sáng nay, tại trường Chính trị Lê Lợi, Ban Thường vụ Đảng ủy họp. Đồng chí Đỗ Thị Lan - Bí thư Đảng ủy, Hiệu trưởng chủ trì."
    school = "Trường Chính trị Lê Lợi"
    assert posts(text) == {(LAN, "Bí thư", f"Đảng ủy {school}", "current"), (LAN, "Hiệu trưởng", school, "current")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng ủy Tổng Công ty Bến Nghé – Công ty TNHH MTV họp.", "Đảng ủy Tổng Công ty Bến Nghé"),
        ("Đảng bộ Bộ đội Biên phòng (BĐBP) tỉnh Sơn La họp.", "Đảng ủy Bộ đội Biên phòng tỉnh Sơn La"),
    ],
)
def test_a_name_ends_where_its_legal_form_or_its_abbreviation_begins(text: str, expected: str) -> None:
    assert {body.name for body in extract(text).organisations} - {expected.removeprefix("Đảng ủy ")} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng bộ Trung tâm Y tế T.X Phổ Yên họp.", {"Đảng ủy Trung tâm Y tế thị xã Phổ Yên"}),
        ("Đảng bộ Trung tâm Y tế huyện Sơn Hà họp. Đảng bộ Trung tâm Y tế có 9 chi bộ.", {"Đảng ủy Trung tâm Y tế huyện Sơn Hà"}),
        ("Đảng ủy Quân sự T.Ư họp.", {"Đảng ủy Quân sự Trung ương"}),
        ("Đảng ủy Trường Đại học Suối Ngà TPHCM họp.", {"Đảng ủy Trường Đại học Suối Ngà Thành phố Hồ Chí Minh"}),
        ("Đảng ủy phường Sài Gòn và xã Củ Chi họp.", {"Đảng ủy phường Sài Gòn", "Đảng ủy xã Củ Chi"}),
        ("Chi bộ ấp Suối Ngà A2 họp.", {"Chi bộ ấp Suối Ngà A2"}),
    ],
)
def test_the_place_of_a_unit_is_read_with_its_dots_and_once_for_all(text: str, expected: set[str]) -> None:
    assert {body.name for body in extract(text).organisations} == expected


@pytest.mark.parametrize("several", ["Thường trực Huyện ủy 7 huyện biên giới", "Thường trực Đảng ủy, Hội LHPN 16 phường"])
def test_organs_of_several_places_are_none_by_name(several: str) -> None:
    assert {body.name for body in extract(f"Dự hội nghị của Đảng ủy xã Sơn Thành có {several}.").organisations} == {"Đảng ủy xã Sơn Thành"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đại hội bầu hai Phó Bí thư Huyện ủy Sơn Hà mới nhiệm kỳ 2020 - 2025, gồm: bà Đỗ Thị Lan - Trưởng Ban Tổ chức Huyện ủy; ông Lê Quang Tám.",
            (TAM, "Phó Bí thư", HUYEN, "incoming"),
        ),
        (
            "Dự có ông Phạm Văn Nhàn, Chủ tịch UBND huyện Sơn Hà khóa XV và ông Lê Quang Tám, Chánh Văn phòng Huyện ủy.",
            ("Phạm Văn Nhàn", "Chủ tịch", "Ủy ban nhân dân huyện Sơn Hà", "current"),
        ),
        (
            "Ông Lê Quang Tám được UBND tỉnh Lào Cai cất nhắc lên chức Giám đốc Sở Nội vụ tỉnh Lào Cai.",
            (TAM, "Giám đốc", "Sở Nội vụ tỉnh Lào Cai", "incoming"),
        ),
    ],
)
def test_a_term_behind_a_post_does_not_reach_into_the_list(text: str, expected: Told) -> None:
    assert expected in posts(text)


def test_who_is_proposed_with_others_comes_to_nothing() -> None:
    text = "Tỉnh ủy thống nhất giới thiệu ông Lê Quang Tám, Giám đốc Sở Nội vụ tỉnh Lào Cai và bà Đỗ Thị Lan, Bí thư Huyện ủy Sơn Hà để HĐND tỉnh Lào Cai bầu chức danh Phó Chủ tịch UBND tỉnh Lào Cai."
    assert {post[3] for post in posts(text)} == {"current"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các ông Phạm Văn Nhàn sinh năm 1969, Lê Quang Tám sinh năm 1971 được bầu giữ chức Phó Bí thư Huyện ủy Sơn Hà.",
            ("Phạm Văn Nhàn", "Phó Bí thư", HUYEN, "incoming"),
        ),
        (
            "Ông Lê Quang Tám từng giữ các chức vụ Phó Bí thư Thị ủy Bến Cát (thị xã Bến Cát, Bình Dương cũ) và Phó Chánh Văn phòng Tỉnh ủy Bình Dương.",
            (TAM, "Phó Chánh Văn phòng", "Văn phòng Tỉnh ủy Bình Dương", "former"),
        ),
        (
            "Dự có đồng chí Đỗ Thị Lan, Chủ tịch UBMTTQ xã Sơn Thành, Xã ủy viên.",
            (LAN, "Ủy viên", "Đảng ủy xã Sơn Thành", "current"),
        ),
        (
            "Dự có Trung tá Lê Quang Tám - Chính trị viên, Bí thư Đảng ủy Ban CHQS huyện Sơn Hà.",
            (TAM, "Chính trị viên", "Ban CHQS huyện Sơn Hà", "current"),
        ),
        (
            "Đại hội bầu Ban Chấp hành; đồng chí Lê Quang Tám, Phạm Văn Nhàn giữ chức Phó Bí thư Huyện ủy Sơn Hà.",
            (TAM, "Phó Bí thư", HUYEN, "incoming"),
        ),
        (
            "Dự có ông Phạm Văn Nhàn, Chủ tịch HĐTV Tập đoàn Thép Suối Ngà; bà Đỗ Thị Lan, Chủ tịch Công đoàn Tập đoàn.",
            (LAN, "Chủ tịch", "Công đoàn Tập đoàn Thép Suối Ngà", "current"),
        ),
        (
            "Đảng ủy Khu kinh tế tỉnh Long An họp. Phó Bí thư Đảng ủy Khu kinh tế Lê Quang Tám chủ trì.",
            (TAM, "Phó Bí thư", "Đảng ủy Khu kinh tế tỉnh Long An", "current"),
        ),
        (
            "Kỷ luật hai nguyên Phó Chủ tịch UBND huyện Sơn Hà, ông Lê Quang Tám và bà Đỗ Thị Lan, do có vi phạm.",
            (LAN, "Phó Chủ tịch", "Ủy ban nhân dân huyện Sơn Hà", "former"),
        ),
        (
            "Dự có anh Lê Quang Tám, Phó Bí thư Chi bộ, Thôn trưởng thôn Suối Ngà.",
            (TAM, "Phó Bí thư", "Chi bộ thôn Suối Ngà", "current"),
        ),
        (
            "Dự có các đồng chí nguyên Tổng Bí thư BCH T.Ư Đảng Cộng sản Việt Nam: Phạm Văn Nhàn, Lê Quang Tám.",
            (TAM, "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "former"),
        ),
    ],
)
def test_what_stands_between_the_posts_of_one_or_several_does_not_part_them(text: str, expected: Told) -> None:
    assert expected in posts(text)


def test_so_many_deputies_are_not_whoever_was_elected_before() -> None:
    text = "Đại hội bầu ông Lê Quang Tám giữ chức Bí thư Huyện ủy Sơn Hà, 02 Phó Bí thư Huyện ủy Sơn Hà và 11 ủy viên."
    assert posts(text) == {(TAM, "Bí thư", HUYEN, "incoming")}
