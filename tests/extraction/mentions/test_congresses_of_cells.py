"""Who is elected at a cell's congress, committees and cells listed by their bare names, posts of before a merger."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.mentions.told_posts import posts

CELL = "Chi bộ Trường Tiểu học Sơn Thành"
OPENING = f"Sáng nay, {CELL} tổ chức Đại hội nhiệm kỳ 2022 - 2025. Dự có ông Phạm Văn Nhàn, Bí thư Đảng ủy xã Sơn Thành."


@pytest.mark.parametrize(
    "told",
    [
        "Đại hội đã bầu cấp ủy mới với 2 đồng chí: Lê Quang Tám – Bí thư; Đỗ Thị Lan – Phó Bí thư.",
        "Đại hội bầu chi ủy gồm 3 đồng chí, đồng chí Lê Quang Tám được bầu làm Bí thư, đồng chí Đỗ Thị Lan được bầu làm Phó Bí thư.",
        "Đồng chí Lê Quang Tám trúng cử chức Bí thư, đồng chí Đỗ Thị Lan trúng cử chức Phó Bí thư.",
    ],
)
def test_whoever_is_elected_at_the_congress_of_a_cell_leads_it(told: str) -> None:
    assert posts(f"{OPENING} {told}") == {
        ("Phạm Văn Nhàn", "Bí thư", "Đảng ủy xã Sơn Thành", "current"),
        ("Lê Quang Tám", "Bí thư", CELL, "incoming"),
        ("Đỗ Thị Lan", "Phó Bí thư", CELL, "incoming"),
    }


def test_a_secretary_who_is_not_elected_there_is_not_the_cells() -> None:
    told = posts(f"{OPENING} Phát biểu tại Đại hội, ông Nhàn biểu dương kết quả đạt được. Bí thư Phạm Văn Nhàn tặng hoa.")
    assert {post[2] for post in told} == {"Đảng ủy xã Sơn Thành"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các Chi bộ Văn phòng, Dân sự và Hình sự đã họp.", {"Chi bộ Văn phòng", "Chi bộ Dân sự", "Chi bộ Hình sự"}),
        ("Một số Đảng bộ có kết quả còn thấp như Thanh Hà, Tứ Kỳ.", {"Huyện ủy Thanh Hà", "Huyện ủy Tứ Kỳ"}),
        ("Các đảng bộ làm tốt gồm: Chí Linh, Kinh Môn.", {"Thành ủy Chí Linh", "Thị ủy Kinh Môn"}),
        ("Các chi bộ Khối doanh nghiệp và Trường học đã họp.", set()),
        ("Chi bộ Trường Mầm non 16 họp.", {"Chi bộ Trường Mầm non 16"}),
        ("Chi bộ Trường Tiểu học Sơn Thành 2 họp.", {"Chi bộ Trường Tiểu học Sơn Thành 2"}),
        ("Chi bộ Trường Tiểu học Sơn Thành 12 đảng viên.", {"Chi bộ Trường Tiểu học Sơn Thành"}),
    ],
)
def test_committees_and_cells_are_listed_by_their_bare_names(text: str, expected: set[str]) -> None:
    found = extract(text, published_on="2022-11-20", place="Hải Dương").organisations
    assert {body.name for body in found} == expected


def test_a_firm_is_the_one_whose_brand_the_article_explains() -> None:
    firm = "Tập đoàn Công nghiệp Thép Sơn Hà"
    text = f"Đảng ủy {firm} (VinaThep) họp. Ông Lê Quang Tám, Bí thư Đảng ủy, Tổng Giám đốc Tập đoàn VinaThep chủ trì."
    assert ("Lê Quang Tám", "Tổng Giám đốc", firm, "current") in posts(text)


@pytest.mark.parametrize("before", ["cũ", "(cũ)", "trước sáp nhập"])
def test_whoever_is_appointed_at_a_merger_leaves_the_post_of_before(before: str) -> None:
    told = posts(
        f"Theo quyết định của Thủ tướng Chính phủ: Ông Lê Quang Tám - Chủ tịch UBND tỉnh Long An {before}, được chỉ định giữ chức Chủ tịch UBND tỉnh Tây Ninh.",
        "2025-07-02",
    )
    assert told == {
        ("Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Long An", "outgoing"),
        ("Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Tây Ninh", "incoming"),
    }


def test_the_results_of_a_cells_election_are_listed_item_by_item() -> None:
    text = f"Chiều nay, {CELL} đã tổ chức đại hội. Kết quả bầu Ban Chấp hành Chi bộ gồm 2 đồng chí:\n1. Lê Quang Tám, Bí thư Chi bộ.\n2. Đỗ Thị Lan, Phó Bí thư Chi bộ."
    assert {(post[1], post[2], post[3]) for post in posts(text)} == {("Bí thư", CELL, "incoming"), ("Phó Bí thư", CELL, "incoming")}


def test_who_does_what_is_told_is_not_the_one_who_tells_it() -> None:
    text = "Theo bà Đỗ Thị Lan, Bí thư Huyện ủy Sơn Hà, sai sót này là do Chánh Văn phòng Huyện ủy viết nhầm."
    assert posts(text) == {("Đỗ Thị Lan", "Bí thư", "Huyện ủy Sơn Hà", "current")}
