"""Decisions on posts: whom they concern, and where the posts stand after them."""

from __future__ import annotations

import pytest

from tests.extraction.mentions import told_posts
from tests.extraction.mentions.told_posts import COUNCIL, Told

HUYEN, UBND = "Huyện ủy Sơn Hà", "Ủy ban nhân dân huyện Sơn Hà"


def posts(text: str, published_on: str | None = "2020-11-20") -> set[Told]:
    return told_posts.posts(text, published_on, "Quảng Ngãi")


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        ("miễn nhiệm chức vụ", "outgoing"),
        ("xem xét, thông qua tờ trình miễn nhiệm chức vụ", "outgoing"),
        ("ban hành quyết định cách chức", "outgoing"),
        ("cho thôi làm nhiệm vụ", "outgoing"),
        ("phê chuẩn kết quả bầu", "incoming"),
        ("công nhận", "incoming"),
    ],
)
@pytest.mark.parametrize("joint", ["đối với", "với", "cho"])
def test_a_decision_names_the_post_first_and_whom_it_concerns_behind(decision: str, status: str, joint: str) -> None:
    text = f"HĐND huyện {decision} Chủ tịch UBND huyện Sơn Hà, nhiệm kỳ 2016-2021 {joint} ông Lê Quang Tám."
    assert posts(text) == {("Lê Quang Tám", "Chủ tịch", UBND, status)}


def test_each_decision_of_a_sentence_concerns_its_own_people() -> None:
    text = (
        "Hội đồng miễn nhiệm chức danh Chủ tịch UBND huyện Sơn Hà đối với ông Lê Quang Tám; "
        "miễn nhiệm chức danh Phó Chủ tịch UBND đối với ông Vũ Văn Sáu và bà Trần Thị Nhàn do nghỉ chế độ."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", UBND, "outgoing"),
        ("Vũ Văn Sáu", "Phó Chủ tịch", UBND, "outgoing"),
        ("Trần Thị Nhàn", "Phó Chủ tịch", UBND, "outgoing"),
    }


def test_a_decision_concerns_all_who_are_listed_behind_it_with_posts_of_their_own() -> None:
    text = (
        "Hội đồng miễn nhiệm Ủy viên UBND huyện Sơn Hà đối với các ông: Lê Quang Tám, nguyên Trưởng Công an huyện Sơn Hà, do chuyển công tác; "
        "Vũ Văn Sáu, nguyên Trưởng phòng Nội vụ huyện Sơn Hà."
    )
    assert {post for post in posts(text) if post[1] == "Ủy viên"} == {
        ("Lê Quang Tám", "Ủy viên", UBND, "outgoing"),
        ("Vũ Văn Sáu", "Ủy viên", UBND, "outgoing"),
    }


def test_those_who_are_elected_to_one_post_may_have_posts_of_their_own() -> None:
    text = "Ông Lê Quang Tám, Trưởng phòng Nội vụ huyện và bà Trần Thị Nhàn, Bí thư Huyện đoàn được bầu giữ chức vụ Phó Chủ tịch UBND huyện Sơn Hà."
    assert {post for post in posts(text) if post[3] == "incoming"} == {
        ("Lê Quang Tám", "Phó Chủ tịch", UBND, "incoming"),
        ("Trần Thị Nhàn", "Phó Chủ tịch", UBND, "incoming"),
    }


@pytest.mark.parametrize(
    "opener", ["bầu 2 Phó Bí thư Huyện ủy Sơn Hà gồm các đồng chí:", "bầu bổ sung 2 Phó Bí thư Huyện ủy Sơn Hà là các đồng chí"]
)
def test_those_elected_are_listed_behind_the_post(opener: str) -> None:
    text = f"Ban Chấp hành đã {opener} Lê Quang Tám (Chủ tịch UBND huyện) và Vũ Văn Sáu (Trưởng Công an huyện)."
    assert {post for post in posts(text) if post[1] == "Phó Bí thư"} == {
        ("Lê Quang Tám", "Phó Bí thư", HUYEN, "incoming"),
        ("Vũ Văn Sáu", "Phó Bí thư", HUYEN, "incoming"),
    }


def test_whom_another_replaces_leaves() -> None:
    text = "Ông Lê Quang Tám được bầu giữ chức Bí thư Huyện ủy Sơn Hà thay ông Vũ Văn Sáu nghỉ hưu."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "incoming"), ("Vũ Văn Sáu", "Bí thư", HUYEN, "outgoing")}


def test_taking_all_party_posts_away_leaves_those_of_the_state() -> None:
    text = (
        "Ban Thường vụ quyết định cách tất cả chức vụ trong Đảng đối với ông Lê Quang Tám, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Sơn Thành."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Phó Bí thư", "Đảng ủy xã Sơn Thành", "outgoing"),
        ("Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân xã Sơn Thành", "current"),
    }


def test_a_removal_only_proposed_changes_nothing() -> None:
    text = "Ủy ban Kiểm tra đề nghị cách tất cả chức vụ trong Đảng đối với ông Lê Quang Tám, Bí thư Đảng ủy xã Sơn Thành."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy xã Sơn Thành", "current")}


def test_the_new_holder_of_a_post_is_told_by_one_word() -> None:
    assert posts("Tân Bí thư Huyện ủy Sơn Hà Lê Quang Tám phát biểu.") == {("Lê Quang Tám", "Bí thư", HUYEN, "incoming")}


def test_a_term_that_is_over_makes_a_former_post() -> None:
    text = "Đồng chí Lê Quang Tám, Phó Bí thư Huyện ủy Sơn Hà nhiệm kỳ 2010-2015, dự."
    assert posts(text) == {("Lê Quang Tám", "Phó Bí thư", HUYEN, "former")}


def test_a_later_term_of_the_same_body_ends_the_earlier_one() -> None:
    text = "Đồng chí Lê Quang Tám, Phó Bí thư Thường trực Huyện ủy Sơn Hà khóa XXII, được bầu giữ chức Bí thư Huyện ủy Sơn Hà khóa XXIII."
    assert posts(text) == {
        ("Lê Quang Tám", "Phó Bí thư Thường trực", HUYEN, "former"),
        ("Lê Quang Tám", "Bí thư", HUYEN, "incoming"),
    }


def test_what_someone_was_before_something_happened_is_gone_by() -> None:
    text = "Bà Trần Thị Nhàn phát biểu. Trước khi nhận nhiệm vụ mới, bà Trần Thị Nhàn là Bí thư Huyện ủy Sơn Hà."
    assert posts(text) == {("Trần Thị Nhàn", "Bí thư", HUYEN, "former")}


def test_working_with_someone_is_no_appointment() -> None:
    assert posts("Ông Lê Quang Tám làm việc với Bí thư Huyện ủy Sơn Hà.") == set()


def test_an_office_is_not_read_into_the_words_that_open_a_post() -> None:
    text = "Đồng chí Lê Quang Tám được phân công giữ chức vụ Trưởng Ban Tổ chức Huyện ủy Sơn Hà."
    assert posts(text) == {("Lê Quang Tám", "Trưởng Ban", "Ban Tổ chức Huyện ủy Sơn Hà", "incoming")}


def test_a_place_whose_name_holds_that_of_a_country_is_at_home() -> None:
    text = "Ông Lê Quang Tám, Bí thư Đảng ủy xã Mỹ Đức chủ trì. Xã Mỹ Đức họp. Đảng ủy xã Mỹ Đức đánh giá kết quả."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy xã Mỹ Đức", "current")}


def test_several_posts_of_one_decision_are_those_of_whom_it_concerns() -> None:
    text = (
        "Thủ tướng quyết định cách chức Chủ tịch UBND huyện Sơn Hà nhiệm kỳ 2016-2021 và xóa tư cách Phó Chủ tịch UBND huyện Sơn Hà "
        "nhiệm kỳ 2011-2016 đối với ông Lê Quang Tám."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Chủ tịch", UBND, "outgoing"),
        ("Lê Quang Tám", "Phó Chủ tịch", UBND, "former"),
    }


def test_the_same_post_elsewhere_ends_the_one_held() -> None:
    text = "Ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà, được chỉ định giữ chức Bí thư Huyện ủy Ba Tơ."
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", HUYEN, "outgoing"),
        ("Lê Quang Tám", "Bí thư", "Huyện ủy Ba Tơ", "incoming"),
    }


def test_with_whom_someone_changes_places_does_not_come_to_the_post() -> None:
    text = "Ông Lê Quang Tám được điều động giữ chức Bí thư Huyện ủy Sơn Hà, hoán đổi vị trí với ông Vũ Văn Sáu."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "incoming")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tháng 2/2020, ông Lê Quang Tám được bầu giữ chức Bí thư Huyện ủy Sơn Hà.", "current"),
        ("Ông Lê Quang Tám giữ chức Bí thư Huyện ủy Sơn Hà từ tháng 2/2020.", "current"),
        ("Ông Lê Quang Tám xin nghỉ sau hơn 5 tháng giữ chức vụ Bí thư Huyện ủy Sơn Hà.", "current"),
        ("Tháng 11/2020, ông Lê Quang Tám được bầu giữ chức Bí thư Huyện ủy Sơn Hà.", "incoming"),
        ("Năm 2012, ông Lê Quang Tám làm Trưởng phòng Nội vụ. Sau đó, ông trở thành Bí thư Huyện ủy Sơn Hà.", "former"),
    ],
)
def test_when_someone_came_to_a_post_tells_whether_it_is_news(text: str, status: str) -> None:
    assert ("Lê Quang Tám", "Bí thư", HUYEN, status) in posts(text)


def test_a_decision_withdrawn_makes_no_appointment() -> None:
    assert posts("Quyết định bổ nhiệm ông Lê Quang Tám làm Bí thư Huyện ủy Sơn Hà bị thu hồi.") == set()


def test_who_speaks_of_someones_retirement_stays() -> None:
    text = "Ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà cho biết sẽ xem xét đơn xin nghỉ hưu."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


def test_a_place_named_between_two_posts_does_not_part_them() -> None:
    text = "Ông Lê Quang Tám, nguyên Bí thư Huyện ủy Sơn Hà, tỉnh Quảng Ngãi, hiện đang là Phó Chủ tịch UBND tỉnh Quảng Ngãi."
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", HUYEN, "former"),
        ("Lê Quang Tám", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Ngãi", "current"),
    }


def test_a_list_of_those_a_decision_concerns_may_repeat_the_honorific() -> None:
    text = "Phê chuẩn kết quả bầu Ủy viên UBND huyện Sơn Hà đối với ông Lê Quang Tám, Trưởng Công an huyện; bà Trần Thị Nhàn, Trưởng phòng Nội vụ huyện."
    assert {post for post in posts(text) if post[1] == "Ủy viên"} == {
        ("Lê Quang Tám", "Ủy viên", UBND, "incoming"),
        ("Trần Thị Nhàn", "Ủy viên", UBND, "incoming"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh trao quyết định nghỉ hưu cho đồng chí Lê Quang Tám, Phó Giám đốc Sở Nội vụ tỉnh Quảng Ngãi.",
        "Tại Sở Nội vụ tỉnh Quảng Ngãi, 2 Phó Giám đốc gồm: ông Lê Quang Tám, ông Vũ Văn Sáu được cho nghỉ hưu trước tuổi.",
    ],
)
def test_who_is_retired_leaves(text: str) -> None:
    assert ("Lê Quang Tám", "Phó Giám đốc", "Sở Nội vụ tỉnh Quảng Ngãi", "outgoing") in posts(text)


def test_a_deputy_who_comes_to_head_the_body_leaves_the_deputys_post() -> None:
    text = "Đồng chí Lê Quang Tám, Phó Bí thư Thường trực Huyện ủy Sơn Hà được bầu giữ chức Bí thư Huyện ủy Sơn Hà."
    assert posts(text) == {
        ("Lê Quang Tám", "Phó Bí thư Thường trực", HUYEN, "outgoing"),
        ("Lê Quang Tám", "Bí thư", HUYEN, "incoming"),
    }


def test_whom_a_committee_praises_is_no_member_of_it() -> None:
    text = "Huyện ủy Sơn Hà tuyên dương 3 cá nhân, gồm: Lê Quang Tám; Vũ Văn Sáu; Trần Thị Nhàn."
    assert posts(text) == set()


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("HUV", "Ủy viên", HUYEN),
        ("UVBTV Huyện ủy Sơn Hà", "Ủy viên", f"Ban Thường vụ {HUYEN}"),
        ("PBT Huyện ủy Sơn Hà", "Phó Bí thư", HUYEN),
        ("PCT UBND huyện Sơn Hà", "Phó Chủ tịch", UBND),
        ("Chỉ huy trưởng BCH Quân sự huyện Sơn Hà", "Chỉ huy trưởng", "Ban Chỉ huy Quân sự huyện Sơn Hà"),
    ],
)
def test_posts_are_abbreviated_in_print(printed: str, title: str, body: str) -> None:
    text = f"Huyện ủy Sơn Hà họp. Đồng chí Lê Quang Tám - {printed} dự."
    assert posts(text) == {("Lê Quang Tám", title, body, "current")}


def test_all_of_a_list_retire_together() -> None:
    text = (
        "Huyện ủy Sơn Hà trao quyết định nghỉ hưu cho các đồng chí: Lê Quang Tám, Phó Bí thư Huyện ủy; Vũ Văn Sáu, Phó Chủ tịch UBND huyện."
    )
    assert posts(text) == {("Lê Quang Tám", "Phó Bí thư", HUYEN, "outgoing"), ("Vũ Văn Sáu", "Phó Chủ tịch", UBND, "outgoing")}


def test_a_list_behind_an_election_tells_who_was_elected() -> None:
    text = "Đại hội đã bầu Ban Chấp hành Đảng bộ huyện Sơn Hà.\nBí thư Huyện ủy: Lê Quang Tám.\nPhó Bí thư Huyện ủy: Vũ Văn Sáu."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "incoming"), ("Vũ Văn Sáu", "Phó Bí thư", HUYEN, "incoming")}


def test_who_comes_to_lead_a_department_leaves_the_district() -> None:
    text = "Ông Lê Quang Tám, Phó Bí thư Huyện ủy Sơn Hà, được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Quảng Ngãi."
    assert {(title, status) for _, title, _, status in posts(text)} == {("Phó Bí thư", "outgoing"), ("Giám đốc", "incoming")}


@pytest.mark.parametrize(
    "told",
    [
        "Ông Lê Quang Tám, Chủ tịch UBND huyện Sơn Hà nhiệm kỳ 2011-2016, dự họp.",
        "Ông Lê Quang Tám làm Chủ tịch UBND huyện Sơn Hà năm 2010.",
    ],
)
def test_a_term_that_has_run_out_is_over(told: str) -> None:
    assert posts(told) == {("Lê Quang Tám", "Chủ tịch", UBND, "former")}


def test_who_stands_in_keeps_the_post() -> None:
    text = "Bộ Chính trị phân công ông Lê Quang Tám, Phó Bí thư Huyện ủy Sơn Hà điều hành hoạt động của Huyện ủy Sơn Hà."
    assert posts(text) == {("Lê Quang Tám", "Phó Bí thư", HUYEN, "current")}


def test_a_duty_is_no_department() -> None:
    text = "Ông Lê Quang Tám thôi giữ chức Bí thư Huyện ủy Sơn Hà, nhận nhiệm vụ Trưởng Ban Nội chính Tỉnh ủy Quảng Ngãi."
    assert {(title, status) for _, title, _, status in posts(text)} == {("Bí thư", "outgoing"), ("Trưởng Ban", "incoming")}


@pytest.mark.parametrize("last", ["Phó Bí thư Thường trực Đảng ủy xã Tân Phú", "Trưởng ban Xây dựng Đảng xã Tân Phú"])
def test_the_committee_of_those_sent_to_a_commune_is_named_with_their_leading_post(last: str) -> None:
    text = f"Thành ủy chỉ định ông Lê Quang Tám tham gia Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy, giữ chức {last}, nhiệm kỳ 2025-2030."
    assert {post[2] for post in posts(text) if post[1] == "Ủy viên"} == {"Đảng ủy xã Tân Phú", "Ban Thường vụ Đảng ủy xã Tân Phú"}


def test_whoever_will_decide_is_not_appointed() -> None:
    text = (
        "Ông Lê Quang Tám được điều động đến UBND huyện để Chủ tịch UBND huyện Sơn Hà bổ nhiệm giữ chức Trưởng phòng Nội vụ huyện Sơn Hà."
    )
    assert posts(text) == {("Lê Quang Tám", "Trưởng Phòng", "Phòng Nội vụ huyện Sơn Hà", "incoming")}


def test_a_post_that_awaits_someone_is_nobodys() -> None:
    text = (
        "Tỉnh ủy phân công ông Lê Quang Tám, Phó Bí thư Thường trực Huyện ủy Sơn Hà, phụ trách, điều hành Đảng bộ huyện "
        "cho đến khi có nhân sự giữ chức Bí thư Huyện ủy Sơn Hà."
    )
    assert posts(text) == {("Lê Quang Tám", "Phó Bí thư Thường trực", HUYEN, "current")}


def test_what_someone_was_then_is_past() -> None:
    text = "Khi đó, ông Lê Quang Tám được bổ nhiệm giữ chức Chủ tịch UBND huyện Sơn Hà."
    assert posts(text) == {("Lê Quang Tám", "Chủ tịch", UBND, "former")}


def test_who_is_elected_again_comes_to_the_post_though_called_former() -> None:
    text = (
        "Ban Chấp hành Đảng bộ huyện Sơn Hà đã bầu ông Lê Quang Tám, nguyên Bí thư Huyện ủy Sơn Hà, nhiệm kỳ 2015-2020 "
        "làm Bí thư Huyện ủy Sơn Hà, nhiệm kỳ 2020-2025."
    )
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "incoming")}


def test_who_is_let_go_from_a_post_leaves_it() -> None:
    text = f"Ban Thường vụ Tỉnh ủy quyết định cho thôi giữ chức Bí thư {HUYEN} đối với ông Lê Quang Tám."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "outgoing")}


def test_who_is_dismissed_may_be_named_right_behind_the_post() -> None:
    text = "UBND tỉnh ra quyết định cách chức Chủ tịch UBND huyện Sơn Hà Lê Văn Hiền và Phó Chủ tịch Nguyễn Văn Khanh."
    assert posts(text) == {("Lê Văn Hiền", "Chủ tịch", UBND, "outgoing"), ("Nguyễn Văn Khanh", "Phó Chủ tịch", UBND, "outgoing")}


@pytest.mark.parametrize(
    "all_posts", ["cách chức tất cả các chức vụ trong Đảng", "cách hết chức vụ trong Đảng", "cách mọi chức vụ trong Đảng"]
)
def test_who_loses_all_posts_in_the_party_leaves_the_one_named(all_posts: str) -> None:
    text = f"Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi quyết định {all_posts} đối với ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà."
    assert ("Lê Quang Tám", "Bí thư", HUYEN, "outgoing") in posts(text)


def test_who_is_reprimanded_before_someone_loses_all_posts_stays() -> None:
    text = f"Khiển trách ông Lê Quang Tám, Phó Bí thư {HUYEN}; cách hết chức vụ trong Đảng ông Võ Hữu Cảnh, Bí thư Đảng ủy xã Sơn Thành."
    assert {(person, status) for person, _, _, status in posts(text)} == {("Lê Quang Tám", "current"), ("Võ Hữu Cảnh", "outgoing")}


def test_the_head_is_of_the_body_that_only_the_deputy_names() -> None:
    text = f"Kỳ họp bầu ông Lê Quang Tám làm Chủ tịch, ông Võ Hữu Cảnh làm Phó Chủ tịch {COUNCIL}."
    assert posts(text) == {("Lê Quang Tám", "Chủ tịch", COUNCIL, "incoming"), ("Võ Hữu Cảnh", "Phó Chủ tịch", COUNCIL, "incoming")}


@pytest.mark.parametrize(
    "decision",
    [
        "Ngày 15-11, Huyện ủy đã điều động {} làm Bí thư Đảng ủy xã Suối Ngà.",
        "Ngày 15-11, Ban Thường vụ Huyện ủy quyết định luân chuyển {} về giữ chức Bí thư Đảng ủy xã Suối Ngà.",
        "Tại hội nghị, các đại biểu đã tín nhiệm bầu {} giữ chức Bí thư Đảng ủy xã Suối Ngà.",
    ],
)
@pytest.mark.parametrize(("honorific", "pronoun"), [("Ông", "ông"), ("Anh", "anh"), ("Đồng chí", "đồng chí")])
def test_whom_a_body_decides_on_may_be_called_by_a_word(decision: str, honorific: str, pronoun: str) -> None:
    text = f"{honorific} Lê Quang Tám công tác tại huyện Sơn Hà. {decision.format(pronoun)}"
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy xã Suối Ngà", "incoming")}


@pytest.mark.parametrize(
    "proposal",
    [
        "Bà Trần Thị Nhàn đề nghị cử ông làm Bí thư Đảng ủy xã Suối Ngà.",
        "Huyện ủy dự kiến điều động ông Lê Quang Tám giữ chức Bí thư Đảng ủy xã Suối Ngà.",
        "Ban Tổ chức đề nghị Ban Thường vụ Huyện ủy bổ nhiệm ông Lê Quang Tám giữ chức Bí thư Đảng ủy xã Suối Ngà.",
    ],
)
def test_whom_someone_proposes_comes_to_nothing_yet(proposal: str) -> None:
    text = f"Ông Lê Quang Tám, Trưởng Ban Dân vận Huyện ủy Sơn Hà, phát biểu. {proposal}"
    assert posts(text) == {("Lê Quang Tám", "Trưởng Ban", "Ban Dân vận Huyện ủy Sơn Hà", "current")}


def test_who_is_proposed_and_moved_at_once_is_moved() -> None:
    text = "Ban Tổ chức đề nghị và được Huyện ủy thống nhất điều động ông Lê Quang Tám giữ chức Bí thư Đảng ủy xã Suối Ngà."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy xã Suối Ngà", "incoming")}


@pytest.mark.parametrize(
    "decision",
    [
        "Tỉnh ủy quyết định khai trừ ra khỏi Đảng ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà, Chủ tịch UBND huyện Sơn Hà.",
        "Xử lý bằng hình thức khai trừ khỏi Đảng đối với ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà, Chủ tịch UBND huyện Sơn Hà.",
        "Ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà, Chủ tịch UBND huyện Sơn Hà bị khai trừ khỏi Đảng.",
    ],
)
def test_who_is_expelled_has_no_post_in_the_party_any_more(decision: str) -> None:
    assert posts(decision) == {("Lê Quang Tám", "Bí thư", HUYEN, "outgoing"), ("Lê Quang Tám", "Chủ tịch", UBND, "current")}


@pytest.mark.parametrize(
    "told",
    [
        "Ủy ban Kiểm tra đề nghị khai trừ ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà.",
        "Ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà, cho biết huyện có 3 đảng viên bị khai trừ.",
        "Tại xã của ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà, một số cán bộ đã bị khai trừ.",
    ],
)
def test_who_is_not_expelled_keeps_the_posts(told: str) -> None:
    assert posts(told) == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


@pytest.mark.parametrize("word", ["đương nhiệm", "đương kim"])
def test_whose_post_it_is_now_may_be_said_before_it(word: str) -> None:
    assert posts(f"Ông Lê Quang Tám, {word} Bí thư Huyện ủy Sơn Hà, dự.") == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


def test_the_head_of_a_funeral_heads_no_standing_committee() -> None:
    text = "Ban Thường vụ Huyện ủy Sơn Hà lập Ban Tổ chức lễ tang do ông Lê Quang Tám, Bí thư Huyện ủy làm Trưởng ban."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


@pytest.mark.parametrize("council", ["của HĐND huyện Sơn Hà", ", HĐND huyện Sơn Hà", "HĐND huyện Sơn Hà"])
def test_the_commission_of_a_council_has_its_name(council: str) -> None:
    text = f"Ông Lê Quang Tám, Trưởng Ban Pháp chế {council} dự.".replace(" ,", ",")
    assert posts(text) == {("Lê Quang Tám", "Trưởng Ban", "Ban Pháp chế Hội đồng nhân dân huyện Sơn Hà", "current")}


def test_the_deputy_in_a_command_is_named_behind_its_head() -> None:
    text = "Đại tá Lê Quang Tám, Chính ủy Bộ Chỉ huy Quân sự tỉnh Quảng Ngãi; Thượng tá Hồ Văn Năm, Phó Chính ủy; ông Đỗ Văn Ba phát biểu."
    assert ("Hồ Văn Năm", "Phó Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Quảng Ngãi", "current") in posts(text)


@pytest.mark.parametrize("science", ["Triết học", "Sử học", "Xã hội học"])
def test_an_institute_is_called_by_its_science(science: str) -> None:
    assert posts(f"Ông Lê Quang Tám, Viện trưởng Viện {science}, dự.") == {("Lê Quang Tám", "Viện trưởng", f"Viện {science}", "current")}


def test_the_only_commune_named_is_that_of_a_bare_committee() -> None:
    text = "Công an huyện Sơn Hà làm việc ở xã Sơn Linh. Dự có: ông Lê Quang Tám - Bí thư Đảng ủy, Chủ tịch HĐND; ông Hồ Văn Năm - Chủ tịch UBND."
    assert {(person, body) for person, _, body, _ in posts(text)} == {
        ("Lê Quang Tám", "Đảng ủy xã Sơn Linh"),
        ("Lê Quang Tám", "Hội đồng nhân dân xã Sơn Linh"),
        ("Hồ Văn Năm", "Ủy ban nhân dân xã Sơn Linh"),
    }


def test_who_waits_for_retirement_leaves_every_post() -> None:
    text = "Bộ Quốc phòng quyết định nghỉ công tác, chờ hưu đối với Đại tá Lê Quang Tám, Bí thư Đảng ủy, Hải đoàn trưởng Hải đoàn Biên phòng 18."
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", "Đảng ủy Hải đoàn Biên phòng 18", "outgoing"),
        ("Lê Quang Tám", "Hải đoàn trưởng", "Hải đoàn Biên phòng 18", "outgoing"),
    }
