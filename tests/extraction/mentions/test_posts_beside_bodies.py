"""Posts whose body is told by what stands beside them: a court's committee, a force named once, an abbreviation that is a body itself."""

from __future__ import annotations

import pytest

from tests.extraction.mentions.told_posts import posts


@pytest.mark.parametrize(
    ("text", "title", "organisation", "status"),
    [
        (
            "Đến dự có bà Lê Thị Tám - Quận ủy viên - Bí thư Đảng ủy - Chánh án Tòa án nhân dân quận Long Biên.",
            "Bí thư",
            "Đảng ủy Tòa án nhân dân quận Long Biên",
            "current",
        ),
        ("Đại tá Lê Quang Tám bị cách chức Tư lệnh Cảnh sát biển Việt Nam.", "Tư lệnh", "Cảnh sát biển Việt Nam", "outgoing"),
        (
            "Đại tá Lê Quang Tám, Phó Chính ủy kiêm Chủ nhiệm Chính trị Cảnh sát biển Việt Nam, phát biểu.",
            "Phó Chính ủy",
            "Cảnh sát biển Việt Nam",
            "current",
        ),
        (
            "Dự có đ/c Lê Quang Tám, UVBTV Quận ủy Long Biên, CN UBKT và đại diện các chi bộ.",
            "Chủ nhiệm",
            "Ủy ban Kiểm tra Quận ủy Long Biên",
            "current",
        ),
        (
            "Chi bộ Trường THPT Sơn Hà đã bầu cấp ủy. Đồng chí Lê Quang Tám giữ nhiệm vụ Bí thư chi bộ nhiệm kỳ 2020 - 2025.",
            "Bí thư",
            "Chi bộ Trường THPT Sơn Hà",
            "incoming",
        ),
        (
            "Sở Y tế tỉnh Sơn La họp theo hướng dẫn của Ban Thường vụ Tỉnh ủy Sơn La. Ông Lê Quang Tám – Bí thư Đảng ủy – Giám đốc Sở chủ trì.",
            "Bí thư",
            "Đảng ủy Sở Y tế tỉnh Sơn La",
            "current",
        ),
        (
            "Ban Thường vụ Tỉnh ủy Sơn La họp. Tại Bệnh viện Suối Ngà, Phó Bí thư Đảng ủy Lê Quang Tám phát biểu.",
            "Phó Bí thư",
            "Đảng ủy Bệnh viện Suối Ngà",
            "current",
        ),
        (
            "Đại tá Lê Quang Tám, Phó Trưởng Ban Ban ATGT tỉnh Sơn La phát biểu.",
            "Phó Trưởng Ban",
            "Ban An toàn giao thông tỉnh Sơn La",
            "current",
        ),
    ],
)
def test_a_post_is_in_the_body_beside_it(text: str, title: str, organisation: str, status: str) -> None:
    assert {post[2:] for post in posts(text, "2022-11-20", "Hà Nội") if post[1] == title} == {(organisation, status)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Quang Tám, Chánh Văn phòng kiêm người phát ngôn của Tỉnh ủy Sơn La cho biết.",
            ("Lê Quang Tám", "Chánh Văn phòng", "Văn phòng Tỉnh ủy Sơn La", "current"),
        ),
        (
            "Bà Đỗ Thị Lan, Phó Chánh Văn phòng, kiêm người phát ngôn Thành ủy Hải Phòng nói.",
            ("Đỗ Thị Lan", "Phó Chánh Văn phòng", "Văn phòng Thành ủy Hải Phòng", "current"),
        ),
        (
            "Chủ tịch UB TƯ MTTQ VN Lê Quang Tám dự.",
            ("Lê Quang Tám", "Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "current"),
        ),
        (
            "Ông Lê Quang Tám, Giám đốc sản xuất Công ty TNHH Bến Nghé phát biểu.",
            ("Lê Quang Tám", "Giám đốc sản xuất", "Công ty TNHH Bến Nghé", "current"),
        ),
        (
            "Ông Lê Quang Tám, Tổng Giám đốc Công ty cổ phần thiết bị bưu điện vinh dự có mặt.",
            ("Lê Quang Tám", "Tổng Giám đốc", "Công ty cổ phần thiết bị bưu điện", "current"),
        ),
        (
            "Bộ Giáo dục và Đào tạo họp; Phó Vụ trưởng Vụ Giáo dục Đại học Đỗ Thị Lan báo cáo.",
            ("Đỗ Thị Lan", "Phó Vụ trưởng", "Vụ Giáo dục Đại học, Bộ Giáo dục và Đào tạo", "current"),
        ),
    ],
)
def test_a_body_stands_where_its_words_end_and_not_where_a_second_post_begins(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in posts(text)


def test_a_bare_committee_is_the_one_named_though_nothing_tells_its_province() -> None:
    text = "Đảng ủy các cơ quan Đảng tỉnh họp. Phó Bí thư Đảng ủy Lê Quang Tám phát biểu."
    assert posts(text) == {("Lê Quang Tám", "Phó Bí thư", "Đảng ủy các cơ quan Đảng tỉnh", "current")}


def test_a_bare_committee_beside_a_citys_post_is_the_one_named_and_no_citys() -> None:
    text = "Đảng ủy UBND thành phố họp. Bí thư Đảng ủy, Chủ tịch UBND thành phố Lê Quang Tám kết luận."
    assert ("Lê Quang Tám", "Bí thư", "Đảng ủy Ủy ban nhân dân thành phố", "current") in posts(text)


def test_a_committee_that_nothing_names_has_no_posts() -> None:
    assert posts("Phó Bí thư Đảng ủy Lê Quang Tám phát biểu.") == set()
