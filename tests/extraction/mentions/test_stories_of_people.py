"""Profiles, prosecutions and death notices: whom the posts belong to where a life is told beside them."""

from __future__ import annotations

import pytest

from tests.extraction.mentions.told_posts import HUYEN, Told, posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lê Quang Tám (SN 1959, trú tại thôn Đại Đồng, xã Sơn Thành, huyện Sơn Hà) – nguyên Phó Chủ tịch UBND xã Sơn Thành, bị khởi tố.",
            ("Lê Quang Tám", "Phó Chủ tịch", "Ủy ban nhân dân xã Sơn Thành", "former"),
        ),
        (
            "Ông Lê Quang Tám (58 tuổi, cựu Bí thư kiêm Chủ tịch HĐND xã Sơn Thành) bị khởi tố.",
            ("Lê Quang Tám", "Chủ tịch", "Hội đồng nhân dân xã Sơn Thành", "former"),
        ),
        (
            "Ông Lê Quang Tám, thành viên Ban Quản lý vốn, Chủ tịch UBND xã Sơn Thành, dự.",
            ("Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân xã Sơn Thành", "current"),
        ),
    ],
)
def test_what_stands_between_a_name_and_its_posts_is_passed_over(text: str, expected: Told) -> None:
    assert expected in posts(text)


def test_whom_others_trust_and_elect_does_not_act() -> None:
    text = "Ông Lê Quang Tám về hưu. Khi ấy, ông được cấp trên và nhân dân tin tưởng, tín nhiệm, bầu làm Bí thư Chi bộ khu phố 3."
    assert {(person, title, body) for person, title, body, _status in posts(text)} == {("Lê Quang Tám", "Bí thư", "Chi bộ khu phố 3")}


def test_who_has_done_a_work_for_years_does_it_still() -> None:
    text = "Ông Lê Quang Tám năm nay tròn 70 tuổi, đã làm Bí thư Chi bộ thôn 5 của xã Sơn Thành liên tục 24 năm."
    assert {status for *_post, status in posts(text)} == {"current"}


@pytest.mark.parametrize("then", ["Ngày ấy", "Hồi đó", "Bấy giờ", "Thuở ấy"])
def test_what_someone_was_in_those_days_is_past(then: str) -> None:
    assert posts(f"{then}, Chi bộ thôn 5 chỉ có 3 đảng viên, do ông Lê Quang Tám làm Bí thư.") == {
        ("Lê Quang Tám", "Bí thư", "Chi bộ thôn 5", "former")
    }


def test_a_death_notice_tells_a_life_before_the_posts() -> None:
    text = (
        "Tin buồn\nĐồng chí LÊ QUANG TÁM\n(tên thường gọi Hai Tám)\nTham gia hoạt động cách mạng tháng 1-1960; vào Đảng ngày 25-10-1964; "
        f"Ủy viên Ban Chấp hành Trung ương Đảng khóa VII; nguyên Bí thư {HUYEN}."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "former"),
        ("Lê Quang Tám", "Bí thư", HUYEN, "former"),
    }


@pytest.mark.parametrize("other", ["bà Trần Thị Mai", "Trần Thị Mai", "Nguyễn Khắc Hùng"])
def test_a_pronoun_is_whom_the_text_has_called_so(other: str) -> None:
    text = f"Công an bắt ông Lê Quang Tám. Công an cũng khởi tố {other}. Khi là Bí thư {HUYEN}, ông đã ký hợp đồng."
    assert {person for person, *_post in posts(text)} == {"Lê Quang Tám"}


@pytest.mark.parametrize("opening", ["Tại đại hội đại biểu Đảng bộ huyện Sơn Hà, ông Lê Quang Tám tái cử"])
def test_a_congress_of_delegates_is_nobodys_post(opening: str) -> None:
    assert posts(f"{opening} Phó Bí thư {HUYEN}.") == {("Lê Quang Tám", "Phó Bí thư", HUYEN, "incoming")}


@pytest.mark.parametrize("body", ["Đảng ủy Than Quảng Ninh", "Đảng ủy Dầu khí Sông Gianh"])
def test_the_committee_of_an_industry(body: str) -> None:
    assert posts(f"Ông Lê Quang Tám, Bí thư {body}, dự.") == {("Lê Quang Tám", "Bí thư", body, "current")}


@pytest.mark.parametrize("opener", ["", "Theo ", "Ngôi nhà của "])
def test_a_name_behind_its_post_and_a_comma_needs_no_honorific(opener: str) -> None:
    text = f"{opener}Bí thư Đảng ủy xã Sơn Thành, Lê Quang Tám kể về những ngày đầu."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy xã Sơn Thành", "current")}


@pytest.mark.parametrize(("behind", "status"), [(", nghỉ hưu từ ngày 1/12", "outgoing"), (", người đã qua đời tháng trước", "former")])
def test_who_is_replaced_in_the_next_sentence_leaves(behind: str, status: str) -> None:
    text = f"Ban Thường vụ Tỉnh ủy chỉ định ông Lê Quang Tám giữ chức Bí thư {HUYEN}.\nÔng Tám sẽ thay ông Võ Hữu Cảnh{behind}."
    assert ("Võ Hữu Cảnh", "Bí thư", HUYEN, status) in posts(text)


def test_two_named_together_share_the_place_that_stands_at_the_end() -> None:
    text = f"{HUYEN} cảnh cáo ông Lê Quang Tám, Phó Bí thư Đảng ủy, Chủ tịch HĐND và ông Võ Hữu Cảnh, Bí thư Đảng ủy, Chủ tịch UBND xã Sơn Thành."
    assert {body for _person, _title, body, _status in posts(text)} == {
        "Đảng ủy xã Sơn Thành",
        "Hội đồng nhân dân xã Sơn Thành",
        "Ủy ban nhân dân xã Sơn Thành",
    }


def test_those_of_a_commune_that_is_visited_are_in_its_committee() -> None:
    text = f"Đoàn của {HUYEN} về thăm thôn. Về phía xã Sơn Thành có đồng chí Lê Quang Tám – Phó Bí thư Thường trực Đảng ủy."
    assert ("Lê Quang Tám", "Phó Bí thư Thường trực", "Đảng ủy xã Sơn Thành", "current") in posts(text)


def test_a_year_of_birth_is_no_part_of_a_name() -> None:
    assert posts(f"Ông Lê Quang Tám SN 1973, là Bí thư {HUYEN}.") == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


@pytest.mark.parametrize(
    ("post", "people"),
    [
        (f"nguyên Phó Bí thư {HUYEN}", {"Lê Quang Tám", "Võ Hữu Cảnh"}),
        (f"Ủy viên Ban Thường vụ {HUYEN}", {"Lê Quang Tám", "Võ Hữu Cảnh"}),
        (f"Bí thư {HUYEN}", {"Võ Hữu Cảnh"}),
    ],
)
def test_a_post_behind_a_dash_is_that_of_all_who_may_have_it(post: str, people: set[str]) -> None:
    assert {person for person, *_rest in posts(f"Dự có các ông Lê Quang Tám, Võ Hữu Cảnh - {post}.")} == people


def test_a_minister_by_rank_heads_no_ministry() -> None:
    text = "Bộ trưởng Bộ Y tế dự. Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Quang Tám phát biểu."
    assert posts(text) == {("Lê Quang Tám", "Chủ nhiệm", "Văn phòng Chính phủ", "current")}
