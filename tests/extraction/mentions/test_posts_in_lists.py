"""Posts in lists, in brackets and beside details: each is its own holder's, and its body's name ends where the next one begins."""

from __future__ import annotations

import pytest

from tests.extraction.mentions import told_posts
from tests.extraction.mentions.told_posts import HUYEN, Told

BTV = f"Ban Thường vụ {HUYEN}"
TAM, LAN = "Lê Quang Tám", "Đỗ Thị Lan"


def posts(text: str) -> set[Told]:
    return told_posts.posts(text, "2022-11-20", "Quảng Ngãi")


def test_each_list_under_a_plural_ends_where_the_next_begins() -> None:
    text = (
        "Các Phó Bí thư Huyện ủy Sơn Hà: Lê Quang Tám, Đỗ Thị Lan; các Ủy viên Ban Thường vụ Huyện ủy: Trần Văn Bảy, Võ Hữu Cảnh cùng dự."
    )
    assert posts(text) == {
        (TAM, "Phó Bí thư", HUYEN, "current"),
        (LAN, "Phó Bí thư", HUYEN, "current"),
        ("Trần Văn Bảy", "Ủy viên", BTV, "current"),
        ("Võ Hữu Cảnh", "Ủy viên", BTV, "current"),
    }


def test_those_elected_may_be_listed_behind_the_committee() -> None:
    text = "Các đồng chí được bầu vào Ban Thường vụ Huyện ủy Sơn Hà gồm: Lê Quang Tám, Đỗ Thị Lan, Trần Văn Bảy."
    assert posts(text) == {(person, "Ủy viên", BTV, "incoming") for person in (TAM, LAN, "Trần Văn Bảy")}


def test_a_post_may_stand_alone_in_brackets() -> None:
    text = "Ban Chấp hành Đảng bộ huyện Sơn Hà gồm các đồng chí:\n1. Lê Quang Tám (Bí thư)\n2. Đỗ Thị Lan (Phó Bí thư Thường trực)"
    assert {(TAM, "Bí thư", HUYEN, "current"), (LAN, "Phó Bí thư Thường trực", HUYEN, "current")} <= posts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thiếu tướng Lê Quang Tám, Phó Tư lệnh Quân khu 5 và Đại tá Đỗ Văn Lân cùng dự.", (TAM, "Phó Tư lệnh", "Quân khu 5", "current")),
        (
            "Nhà báo Lê Quang Tám, Tổng Biên tập Báo Sơn Hải, Chủ tịch Câu lạc bộ và nhà báo Đỗ Thị Lan, Phó Tổng Biên tập cùng dự.",
            (TAM, "Tổng Biên tập", "Báo Sơn Hải", "current"),
        ),
        (
            "Nhà báo Lê Quang Tám, Tổng Biên tập Báo Sơn Hải và nhà báo Đỗ Thị Lan, Phó Tổng Biên tập cùng dự.",
            (LAN, "Phó Tổng Biên tập", "Báo Sơn Hải", "current"),
        ),
        (
            "Trưởng Ban công tác Mặt trận thôn Đèo Gió, xã Sơn Thành, huyện Sơn Hà Lê Quang Tám phấn khởi.",
            (TAM, "Trưởng Ban", "Ban Công tác Mặt trận thôn Đèo Gió", "current"),
        ),
        (
            "Ông Lê Quang Tám, Bí thư Chi bộ, Trưởng Ban công tác Mặt trận khu phố 3 chia sẻ.",
            (TAM, "Bí thư", "Chi bộ khu phố 3", "current"),
        ),
        (
            "Bí thư Chi bộ Trường Tiểu học Hoa Mai Đỗ Thị Lan cùng dự.",
            (LAN, "Bí thư", "Chi bộ Trường Tiểu học Hoa Mai", "current"),
        ),
        (
            "Ủy ban Kiểm tra Trung ương họp dưới sự chủ trì của Chủ nhiệm UBKT Lê Quang Tám.",
            (TAM, "Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "current"),
        ),
        (
            "Đảng ủy xã Sơn Thành họp.\nChủ trì: đ/c Lê Quang Tám - BT Đảng ủy, Chủ tịch HDND xã\nĐ/c Đỗ Thị Lan - CN UBKT Đảng ủy",
            (TAM, "Chủ tịch", "Hội đồng nhân dân xã Sơn Thành", "current"),
        ),
        ("Bí thư Chi đoàn thôn Đèo Gió Lê Quang Tám cùng dự.", (TAM, "Bí thư", "Chi đoàn thôn Đèo Gió", "current")),
        (
            "Đồng chí Đỗ Thị Lan, Phó Bí thư Đảng ủy phường thăm các gia đình.\nNhân dân phường Trà Câu phấn khởi.",
            (LAN, "Phó Bí thư", "Đảng ủy phường Trà Câu", "current"),
        ),
        (
            "Đồng chí Đỗ Thị Lan, Phó VP UBND huyện Sơn Hà cùng dự.",
            (LAN, "Phó Chánh Văn phòng", "Văn phòng Ủy ban nhân dân huyện Sơn Hà", "current"),
        ),
        (
            "Bà Đỗ Thị Lan, đảng viên Chi bộ thôn Tây (thành phố Quảng Ngãi), nguyên Chủ tịch UBND xã Sơn Thành bị khai trừ.",
            (LAN, "Chủ tịch", "Ủy ban nhân dân xã Sơn Thành", "former"),
        ),
        (
            "Đồng chí Đỗ Thị Lan, Huyện ủy viên, Bí thư Đảng ủy xã Sơn Thành, huyện Sơn Hà đến thăm huyện Trà Bồng.",
            (LAN, "Ủy viên", HUYEN, "current"),
        ),
        (
            "Khiển trách Lê Quang Tám, Đảng ủy viên và Đỗ Thị Lan, Phó Bí thư Đảng ủy xã Sơn Thành.",
            (TAM, "Ủy viên", "Đảng ủy xã Sơn Thành", "current"),
        ),
    ],
)
def test_a_post_is_read_beside_what_is_told_with_it(text: str, expected: Told) -> None:
    assert expected in posts(text)


def test_who_heads_a_commission_for_a_time_is_no_head_of_the_one_worked_in() -> None:
    text = "Ban Tổ chức lễ hội do bà Đỗ Thị Lan, Phó Trưởng Ban Tổ chức Huyện ủy Sơn Hà làm Phó Trưởng ban."
    assert posts(text) == {(LAN, "Phó Trưởng Ban", f"Ban Tổ chức {HUYEN}", "current")}


@pytest.mark.parametrize(
    ("text", "title", "organisation", "status"),
    [
        (
            "Các Phó Giám đốc Công an tỉnh gồm Đại tá Lê Quang Tám và Thượng tá Đỗ Thị Lan đến thăm.",
            "Phó Giám đốc",
            "Công an tỉnh Quảng Ngãi",
            "current",
        ),
        ("Hai Phó Bí thư Huyện ủy Sơn Hà bao gồm Lê Quang Tám và Đỗ Thị Lan cùng dự.", "Phó Bí thư", HUYEN, "current"),
        (
            "HĐND tỉnh bầu 2 Phó Chủ tịch UBND tỉnh nhiệm kỳ 2021-2026 theo giới thiệu của Chủ tịch UBND tỉnh, gồm các ông, bà: "
            "Lê Quang Tám (57 tuổi), Đỗ Thị Lan (45 tuổi).",
            "Phó Chủ tịch",
            "Ủy ban nhân dân tỉnh Quảng Ngãi",
            "incoming",
        ),
        (
            "Hội nghị bầu các Phó Bí thư Huyện ủy Sơn Hà theo đề nghị của Ban Thường vụ, gồm các đồng chí: Lê Quang Tám, Đỗ Thị Lan.",
            "Phó Bí thư",
            HUYEN,
            "incoming",
        ),
    ],
)
def test_a_post_in_the_plural_is_that_of_those_it_is_made_up_of(text: str, title: str, organisation: str, status: str) -> None:
    assert {(TAM, title, organisation, status), (LAN, title, organisation, status)} == posts(text)


def test_what_a_body_is_made_up_of_besides_people_gives_nobody_its_posts() -> None:
    text = "Các Phó Bí thư Huyện ủy Sơn Hà gồm nhiều người trẻ; ông Lê Quang Tám ở xã đến dự."
    assert posts(text) == set()


def test_who_comes_to_what_may_be_told_one_by_one_without_a_name() -> None:
    text = (
        "Phó Bí thư Huyện ủy Sơn Hà Lê Quang Tám làm Trưởng Ban Tổ chức; Phó Bí thư Huyện ủy Sơn Hà Đỗ Thị Lan làm Trưởng Ban Dân vận; "
        "Giám đốc Sở Y tế sẽ làm Trưởng Ban Tuyên giáo."
    )
    assert posts(text) == {
        (TAM, "Phó Bí thư", HUYEN, "current"),
        (TAM, "Trưởng Ban", f"Ban Tổ chức {HUYEN}", "incoming"),
        (LAN, "Phó Bí thư", HUYEN, "current"),
        (LAN, "Trưởng Ban", f"Ban Dân vận {HUYEN}", "incoming"),
    }


@pytest.mark.parametrize(("rank", "organisation"), [("tỉnh", "Ủy ban nhân dân tỉnh Quảng Ngãi"), ("huyện", "Ủy ban nhân dân huyện Sơn Hà")])
def test_a_persons_name_may_begin_as_a_communes_does(rank: str, organisation: str) -> None:
    text = f"UBND huyện Sơn Hà họp. Phó Chủ tịch UBND {rank} Lê Hồng Tám phát biểu."
    assert posts(text) == {("Lê Hồng Tám", "Phó Chủ tịch", organisation, "current")}
