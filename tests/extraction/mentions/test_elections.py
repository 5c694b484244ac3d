"""Who is elected, confirmed or released by a congress, a council or a committee, and what becomes of who was there before."""

from __future__ import annotations

import pytest

from app.extraction import extract

HUYEN = "Huyện ủy Sơn Hà"
COUNCIL = "Hội đồng nhân dân huyện Sơn Hà"


def posts(text: str, published_on: str | None = "2022-11-20") -> set[tuple[str, str, str | None, str]]:
    found = extract(text, published_on=published_on).appointments
    return {(fact.person, fact.title, fact.organisation, fact.status.value) for fact in found}


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


def test_posts_that_went_together_are_called_former_once() -> None:
    text = f"Dự có ông Lê Quang Tám, nguyên Bí thư {HUYEN}, Chủ tịch {COUNCIL}; ông Võ Hữu Cảnh, nguyên Phó Bí thư {HUYEN}, Chủ tịch Hội Khuyến học huyện Sơn Hà."
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", HUYEN, "former"),
        ("Lê Quang Tám", "Chủ tịch", COUNCIL, "former"),
        ("Võ Hữu Cảnh", "Phó Bí thư", HUYEN, "former"),
        ("Võ Hữu Cảnh", "Chủ tịch", "Hội Khuyến học huyện Sơn Hà", "current"),
    }


def test_an_obituary_goes_on_without_the_name() -> None:
    text = (
        "Đồng chí Lê Quang Tám, sinh năm 1945, tại xã Tân Phú, tỉnh Thanh Hóa. Thường trú tại số nhà 36, phố Hàng Than, thành phố Thanh Hóa; "
        "nguyên Phó Bí thư Tỉnh ủy Thanh Hóa; nguyên Cục trưởng Cục Thuế Thanh Hóa. Nguyên Chủ tịch Hội Nông dân tỉnh Thanh Hóa."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Phó Bí thư", "Tỉnh ủy Thanh Hóa", "former"),
        ("Lê Quang Tám", "Cục trưởng", "Cục Thuế Thanh Hóa", "former"),
        ("Lê Quang Tám", "Chủ tịch", "Hội Nông dân tỉnh Thanh Hóa", "former"),
    }


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("CT UBND xã Sơn Thành", "Chủ tịch", "Ủy ban nhân dân xã Sơn Thành"),
        ("Phó Bí thư ĐUQS tỉnh Bình Định", "Phó Bí thư", "Đảng ủy Quân sự tỉnh Bình Định"),
    ],
)
def test_bodies_and_titles_are_abbreviated_together(printed: str, title: str, body: str) -> None:
    assert posts(f"Đồng chí Lê Quang Tám, {printed}, dự.") == {("Lê Quang Tám", title, body, "current")}


def test_a_place_that_begins_like_an_honorific_is_no_person() -> None:
    assert extract("Lãnh đạo tỉnh Bà Rịa-Vũng Tàu dự hội nghị của Tỉnh ủy Bình Định.").people == ()
