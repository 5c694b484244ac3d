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
    ],
)
def test_a_post_is_in_the_body_beside_it(text: str, title: str, organisation: str, status: str) -> None:
    assert {post[2:] for post in posts(text, "2022-11-20", "Hà Nội") if post[1] == title} == {(organisation, status)}
