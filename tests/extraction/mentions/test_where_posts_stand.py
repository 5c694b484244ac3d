"""Where a post stands: who comes to it, who leaves it for another, whose post it was, and who only stands in."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.mentions import told_posts
from tests.extraction.mentions.told_posts import HUYEN, Told

TINH, UBND = "Tỉnh ủy Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi"


def posts(text: str, published_on: str | None = "2022-11-20") -> set[Told]:
    return told_posts.posts(text, published_on, "Quảng Ngãi")


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh ủy phân công ông Lê Quang Tám phụ trách UBND tỉnh cho đến khi có Chủ tịch UBND tỉnh.",
        "Theo ông Lê Quang Tám, trong thời gian thực hiện quy trình bầu bổ sung chức danh Chủ tịch UBND tỉnh, mọi việc vẫn thông suốt.",
        "Ông Lê Quang Tám đã trình bày tờ trình bầu bổ sung chức vụ Chủ tịch UBND tỉnh.",
        "Ông Lê Quang Tám được Thủ tướng trình Quốc hội phê chuẩn bổ nhiệm làm Phó Thủ tướng Chính phủ.",
        "Ông Lê Quang Tám vừa phê chuẩn kết quả bầu bổ sung chức vụ Chủ tịch UBND tỉnh.",
        "Theo đề nghị của ông Lê Quang Tám, các đại biểu đã bầu bổ sung Chủ tịch UBND tỉnh.",
    ],
)
def test_who_stands_in_proposes_or_decides_does_not_come_to_the_post(text: str) -> None:
    assert posts(text) == set()


def test_who_is_put_in_charge_until_a_post_is_filled_keeps_his_own() -> None:
    text = "Tỉnh ủy phân công ông Lê Quang Tám, Phó Chủ tịch UBND tỉnh phụ trách UBND tỉnh đến khi bầu bổ sung Chủ tịch UBND tỉnh."
    assert posts(text) == {("Lê Quang Tám", "Phó Chủ tịch", UBND, "current")}


@pytest.mark.parametrize(
    ("post", "organisation", "left"),
    [
        ("Giám đốc Sở Nội vụ", "Sở Nội vụ tỉnh Quảng Ngãi", True),
        ("Trưởng Ban Tổ chức Tỉnh ủy", f"Ban Tổ chức {TINH}", True),
        ("Bí thư Huyện ủy Sơn Hà", "Huyện ủy Sơn Hà", True),
        ("Phó Bí thư Tỉnh ủy", TINH, False),
    ],
)
def test_who_comes_to_govern_leaves_a_department_or_a_territory_further_down(post: str, organisation: str, *, left: bool) -> None:
    found = posts(f"Ông Lê Quang Tám, {post} được HĐND tỉnh bầu giữ chức Phó Chủ tịch UBND tỉnh.")
    assert {(body, status) for _person, _title, body, status in found} == {
        (organisation, "outgoing" if left else "current"),
        (UBND, "incoming"),
    }


def test_the_head_of_the_councils_office_who_comes_to_the_council_leaves_the_office() -> None:
    found = posts("Đồng chí Lê Quang Tám - Chánh Văn phòng HĐND tỉnh được bầu giữ chức Phó Chủ tịch HĐND tỉnh.")
    assert ("Lê Quang Tám", "Chánh Văn phòng", "Văn phòng Hội đồng nhân dân tỉnh Quảng Ngãi", "outgoing") in found


def test_a_post_kept_beside_a_further_one_is_not_left() -> None:
    text = "Bộ Quốc phòng bổ nhiệm Thượng tá Lê Quang Tám, Phó Chỉ huy trưởng Bộ CHQS tỉnh giữ chức Phó Chỉ huy trưởng, Tham mưu trưởng Bộ CHQS tỉnh."
    assert {(title, status) for _person, title, _body, status in posts(text)} == {
        ("Phó Chỉ huy trưởng", "incoming"),
        ("Tham mưu trưởng", "incoming"),
    }


@pytest.mark.parametrize(("behind", "status"), [("", "outgoing"), (" đã nghỉ hưu", "former")])
def test_whom_another_replaces_leaves_unless_gone_before(behind: str, status: str) -> None:
    found = posts(f"Bà Trần Thị Nhàn được bầu giữ chức Chủ tịch UBND tỉnh thay ông Lê Quang Tám{behind}.")
    assert ("Lê Quang Tám", "Chủ tịch", UBND, status) in found


@pytest.mark.parametrize(
    "told", ["được thôi việc theo nguyện vọng từ ngày 1/12", "bị đột quỵ và qua đời đêm qua", "lâm bệnh nặng, đã từ trần ngày 18/11"]
)
def test_who_resigns_or_dies_leaves(told: str) -> None:
    assert posts(f"Ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà {told}.") == {("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", "outgoing")}


@pytest.mark.parametrize("old", ["Bí thư Huyện ủy Sơn Hà (cũ)", "Bí thư Huyện ủy Sơn Hà trước đây", "nguyên Bí thư Huyện ủy Sơn Hà"])
def test_a_post_in_a_body_of_before_is_a_former_one(old: str) -> None:
    assert posts(f"Ông Lê Quang Tám, {old}, dự hội nghị.") == {("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", "former")}


def test_what_happened_while_someone_was_in_office_makes_it_a_former_one() -> None:
    text = "Ông Lê Quang Tám bị cảnh cáo do khi đương chức Bí thư Huyện ủy Sơn Hà đã vi phạm quy chế."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", "former")}


@pytest.mark.parametrize("opener", [", bao gồm:", " gồm:", ", gồm các đồng chí:", ":"])
def test_those_elected_to_one_post_are_listed_behind_it(opener: str) -> None:
    text = f"Các đại biểu bầu bổ sung 02 Ủy viên UBND tỉnh{opener} Đồng chí Lê Quang Tám - Giám đốc Sở Y tế; đồng chí Trần Thị Nhàn - Giám đốc Sở Tài chính."
    assert {post for post in posts(text) if post[1] == "Ủy viên"} == {
        ("Lê Quang Tám", "Ủy viên", UBND, "incoming"),
        ("Trần Thị Nhàn", "Ủy viên", UBND, "incoming"),
    }


def test_deputies_listed_behind_the_head_are_decided_on_with_it_and_in_its_body() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy chỉ định ông Lê Quang Tám - Phó Chủ tịch UBND tỉnh giữ chức Bí thư Đảng ủy UBND tỉnh; "
        "các Phó Bí thư gồm ông Vũ Văn Sáu - Phó Trưởng Ban Tổ chức Tỉnh ủy, bà Trần Thị Nhàn - Giám đốc Sở Nội vụ."
    )
    deputies = {post for post in posts(text) if post[1] == "Phó Bí thư"}
    assert deputies == {(name, "Phó Bí thư", f"Đảng ủy {UBND}", "incoming") for name in ("Vũ Văn Sáu", "Trần Thị Nhàn")}


@pytest.mark.parametrize(
    ("post", "organisation", "status"),
    [
        ("ủy viên TƯ các khóa 10, 11", "Ban Chấp hành Trung ương Đảng", "former"),
        ("Ủy viên Bộ Chính trị khóa XIII", "Bộ Chính trị", "current"),
        ("đại biểu Quốc hội khóa XIV, XV", "Quốc hội", "current"),
        ("đại biểu Quốc hội các khóa XII, XIII và XIV", "Quốc hội", "former"),
    ],
)
def test_a_central_bodys_term_ended_with_its_number(post: str, organisation: str, status: str) -> None:
    assert {(body, where) for _person, _title, body, where in posts(f"Ông Lê Quang Tám là {post}.")} == {(organisation, status)}


def test_an_obituary_tells_of_a_life_before_it_comes_to_the_posts() -> None:
    text = (
        "Đồng chí LÊ QUANG TÁM (Sáu Tám), sinh năm 1942; quê quán: xã Sơn Kỳ, huyện Sơn Hà, tỉnh Quảng Ngãi; "
        "vào Đảng ngày 25-10-1964; nguyên Tỉnh ủy viên, nguyên Bí thư Huyện ủy Sơn Hà; đã từ trần ngày 18/11/2022."
    )
    assert posts(text) == {("Lê Quang Tám", "Ủy viên", TINH, "former"), ("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", "former")}


def test_who_is_only_mentioned_besides_does_not_hold_what_follows() -> None:
    assert posts("Ngoài ông Lê Quang Tám, Thủ tướng cũng kỷ luật một số người khác.") == set()
    assert posts("Ngoài ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà, còn có ba đại biểu khác.") != set()


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Ngày 10/11/2022, ông Lê Quang Tám được bổ nhiệm làm Giám đốc Sở Y tế.", "incoming"),
        ("Ngày 3/1/2021, ông Lê Quang Tám được bổ nhiệm làm Giám đốc Sở Y tế.", "current"),
        ("Tại kỳ họp diễn ra trong các ngày 25, 26 và 27/9/2020, ông Lê Quang Tám được bầu làm Giám đốc Sở Y tế.", "current"),
        ("Từ năm 2019 đến nay, ông Lê Quang Tám giữ chức Giám đốc Sở Y tế.", "current"),
        ("Tại đại hội tháng 1/2011 và hội nghị sau đó, vào tháng 2/2011, ông Lê Quang Tám được bổ nhiệm làm Giám đốc Sở Y tế.", "former"),
        ("Giai đoạn từ tháng 11/2011 đến tháng 2/2014, ông Lê Quang Tám là Giám đốc Sở Y tế.", "former"),
        ("Giai đoạn 2020-2022, ông Lê Quang Tám là Giám đốc Sở Y tế.", "current"),
        ("Sở Y tế, nơi ông Lê Quang Tám làm Giám đốc Sở Y tế, đã kết luận.", "current"),
    ],
)
def test_when_it_was_tells_what_has_become_of_a_post(told: str, status: str) -> None:
    assert {where for _person, _title, _body, where in posts(told)} == {status}


def test_what_is_told_of_someone_with_its_date_is_no_news_of_one_named_by_the_post() -> None:
    text = "Ông Lê Quang Tám, Giám đốc Sở Y tế, bị khiển trách.\nTháng 6/2018, ông Tám được bổ nhiệm làm Giám đốc Sở Y tế."
    assert {status for *_post, status in posts(text, published_on=None)} == {"current"}


def test_a_year_of_a_term_or_a_target_is_not_the_articles() -> None:
    text = "Tháng 6/2020, ông Lê Quang Tám được bầu làm Bí thư Huyện ủy Sơn Hà, nhiệm kỳ 2020-2025, phấn đấu đến năm 2030 đạt kế hoạch."
    assert {status for *_post, status in posts(text, published_on=None)} == {"incoming"}


def test_a_penalty_for_a_term_that_is_over_takes_a_former_post() -> None:
    text = "Ban Bí thư quyết định xóa tư cách chức vụ Bí thư Huyện ủy Sơn Hà nhiệm kỳ 2010-2015 đối với ông Lê Quang Tám."
    assert {status for *_post, status in posts(text)} == {"former"}


def test_what_someone_says_of_the_retired_is_not_said_of_the_speaker() -> None:
    assert {status for *_post, status in posts('Ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà nói: "Người đã nghỉ hưu cần được chăm lo".')} == {
        "current"
    }


def test_who_keeps_a_post_for_longer_has_it_still() -> None:
    text = "Thủ tướng kéo dài thời gian giữ chức vụ Thứ trưởng Bộ Quốc phòng đối với đồng chí Lê Quang Tám, Ủy viên Quân ủy Trung ương."
    assert posts(text) == {
        ("Lê Quang Tám", "Thứ trưởng", "Bộ Quốc phòng", "current"),
        ("Lê Quang Tám", "Ủy viên", "Quân ủy Trung ương", "current"),
    }


def test_who_is_appointed_again_leaves_nothing() -> None:
    text = "Thủ tướng bổ nhiệm lại đồng chí Lê Quang Tám, Ủy viên Quân ủy Trung ương giữ chức Thứ trưởng Bộ Quốc phòng."
    assert ("Lê Quang Tám", "Ủy viên", "Quân ủy Trung ương", "current") in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Quang Tám được giao quyền Chủ tịch UBND tỉnh.",
        "Thủ tướng ký quyết định giao quyền Chủ tịch UBND tỉnh đối với ông Lê Quang Tám.",
    ],
)
def test_a_post_may_be_given_for_a_time(text: str) -> None:
    assert posts(text) == {("Lê Quang Tám", "Quyền Chủ tịch", UBND, "incoming")}


def test_what_a_semicolon_parts_is_decided_of_another() -> None:
    text = "Đối với Phó Chủ tịch UBND huyện Lê Quang Tám: cách chức Huyện ủy viên; đối với Trưởng Công an huyện Vũ Văn Sáu: cảnh cáo; Huyện ủy Sơn Hà thi hành."
    assert {person for person, title, _body, _status in posts(text) if title == "Ủy viên"} == {"Lê Quang Tám"}


def test_who_is_elected_is_elected_at_home_who_is_moved_is_not() -> None:
    before = "Hội nghị của Tỉnh ủy Nghệ An kết thúc.\n"
    elected = posts(f"{before}Ông Lê Quang Tám - Phó Bí thư Tỉnh ủy được Ban Chấp hành bầu giữ chức Bí thư Tỉnh ủy Phú Thọ.")
    moved = posts(f"{before}Ông Lê Quang Tám - Phó Bí thư Tỉnh ủy được điều động giữ chức Bí thư Tỉnh ủy Phú Thọ.")
    assert {body for _person, title, body, _status in elected if title == "Phó Bí thư"} == {"Tỉnh ủy Phú Thọ"}
    assert {body for _person, title, body, _status in moved if title == "Phó Bí thư"} == {"Tỉnh ủy Nghệ An"}


def test_the_head_of_a_firm_is_told_by_its_committee() -> None:
    found = posts("Ông Lê Quang Tám từng giữ chức Tổng Giám đốc, Bí thư Đảng ủy Công ty Cổ phần Sông Gianh.")
    assert ("Lê Quang Tám", "Tổng Giám đốc", "Công ty Cổ phần Sông Gianh", "former") in found


def test_a_seat_at_the_centre_is_kept_in_a_transfer() -> None:
    text = "Bộ Chính trị điều động ông Lê Quang Tám, Ủy viên Trung ương Đảng giữ chức Bí thư Tỉnh ủy Phú Thọ."
    assert ("Lê Quang Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current") in posts(text)


def test_who_comes_to_lead_another_province_leaves_the_first_whether_city_or_not() -> None:
    text = "Bộ Chính trị chỉ định ông Lê Quang Tám, Bí thư Tỉnh ủy Quảng Trị giữ chức Bí thư Thành ủy Đà Nẵng."
    assert ("Lê Quang Tám", "Bí thư", "Tỉnh ủy Quảng Trị", "outgoing") in posts(text)


def test_who_acted_as_head_and_comes_to_be_it_acts_no_longer() -> None:
    text = "Ông Lê Quang Tám, Quyền Giám đốc Sở Y tế được bổ nhiệm giữ chức Giám đốc Sở Y tế."
    assert ("Lê Quang Tám", "Quyền Giám đốc", "Sở Y tế tỉnh Quảng Ngãi", "outgoing") in posts(text)


def test_whom_a_committee_receives_at_its_seat_is_no_member_of_it() -> None:
    text = "Tại trụ sở Tỉnh ủy, các đồng chí lãnh đạo tỉnh gồm: Phó Bí thư Tỉnh ủy Lê Quang Tám; Chủ tịch UBND tỉnh Vũ Văn Sáu; Giám đốc Sở Y tế Trần Thị Nhàn tiếp khách."
    assert {title for _person, title, _body, _status in posts(text)} == {"Phó Bí thư", "Chủ tịch", "Giám đốc"}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Phó Trưởng ban Ban Nội chính Tỉnh ủy", "Phó Trưởng Ban", f"Ban Nội chính {TINH}"),
        ("Phó Giám đốc phụ trách Sở Y tế", "Phó Giám đốc", "Sở Y tế tỉnh Quảng Ngãi"),
        ("Giám đốc Sở Y tế Nghệ An", "Giám đốc", "Sở Y tế tỉnh Nghệ An"),
        ("Phó Tổng Thanh tra Chính phủ", "Phó Tổng Thanh tra", "Thanh tra Chính phủ"),
        ("UVT.Ư Đảng", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
        ("Ủy viên Ban TVTU", "Ủy viên", f"Ban Thường vụ {TINH}"),
        ("Phó Tổng Tham mưu trưởng QĐNDVN", "Phó Tổng Tham mưu trưởng", "Quân đội nhân dân Việt Nam"),
    ],
)
def test_posts_are_printed_in_many_ways(post: str, title: str, body: str) -> None:
    assert posts(f"Hội nghị Tỉnh ủy họp.\nÔng Lê Quang Tám, {post}, chủ trì.") == {("Lê Quang Tám", title, body, "current")}


def test_a_board_is_that_of_the_firm_beside_it() -> None:
    found = posts("Ông Lê Quang Tám từng là Chủ tịch HĐQT, Tổng Giám đốc Tổng Công ty Sông Gianh.")
    assert ("Lê Quang Tám", "Chủ tịch", "Hội đồng quản trị Tổng Công ty Sông Gianh", "former") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Hà Văn Nam từng là một trong 25 ủy viên Trung ương dự khuyết khóa X.",
            ("Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", "former"),
        ),
        ("Ông Hà Văn Nam, Bí thư Thường trực Trung ương Đoàn, dự.", ("Bí thư Thường trực", "Trung ương Đoàn", "current")),
        (
            "Ông Hà Văn Nam, Ủy viên Ban Cán sự đảng, Phó Tổng Kiểm toán Nhà nước, dự.",
            ("Ủy viên", "Ban Cán sự đảng Kiểm toán Nhà nước", "current"),
        ),
    ],
)
def test_posts_at_the_centre(text: str, expected: tuple[str, str, str]) -> None:
    assert ("Hà Văn Nam", *expected) in posts(text)


def test_who_becomes_a_full_member_is_in_no_citys_committee() -> None:
    assert extract("Bà Mai mong cán bộ trẻ vững vàng thành ủy viên chính thức.").organisations == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Hà Văn Nam, quê Sơn La; Ủy viên Trung ương ba khóa 9-11.", ("Ủy viên", "Ban Chấp hành Trung ương Đảng", "former")),
        ("Với cương vị là Phó Bí thư Tỉnh ủy giai đoạn 2001-2006, ông Hà Văn Nam ký văn bản.", ("Phó Bí thư", TINH, "former")),
    ],
)
def test_terms_and_years_that_are_over_end_a_post(text: str, expected: tuple[str, str, str]) -> None:
    assert ("Hà Văn Nam", *expected) in posts(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Ông Lê Quang Tám làm Bí thư {HUYEN} từ năm 2016 đến năm 2020.", "former"),
        (f"Ông Lê Quang Tám từng là giáo viên, lần lượt làm Phó Bí thư rồi Bí thư {HUYEN} cho đến nay.", "current"),
        (f"Bí thư {HUYEN} Lê Quang Tám, người mới nhận nhiệm vụ từ đầu tháng, dự lễ.", "current"),
        (f"Tân Bí thư {HUYEN} là ông Lê Quang Tám.", "incoming"),
        (f"Ông Lê Quang Tám, Bí thư {HUYEN} chuyển sang giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Lào Cai.", "outgoing"),
        (f"Ông Lê Quang Tám bị bắt khi đang là Bí thư {HUYEN}.", "former"),
        (f"Ban Thường vụ Tỉnh ủy đề nghị cách chức Bí thư {HUYEN} đối với ông Lê Quang Tám.", "current"),
        (f"Tỉnh ủy kỷ luật bằng hình thức cách chức đối với ông Lê Quang Tám, Bí thư {HUYEN}.", "outgoing"),
        (
            f"Ông Lê Quang Tám từng đảm nhiệm các vị trí: năm 2015, làm giáo viên; năm 2019 ông được chỉ định giữ chức Bí thư {HUYEN}.",
            "former",
        ),
    ],
)
def test_stretches_removals_and_moves_tell_how_a_post_stands(text: str, status: str) -> None:
    assert {post[3] for post in posts(text) if post[:3] == ("Lê Quang Tám", "Bí thư", HUYEN)} == {status}


@pytest.mark.parametrize(
    ("left", "title", "taken"),
    [
        ("Hiệu trưởng Trường THCS Suối Ngà", "Phó Hiệu trưởng", "Trường THPT Sơn Hà"),
        ("Chánh án TAND huyện Sơn Hà", "Phó Chánh án", "Tòa án nhân dân cấp cao tại Đà Nẵng"),
    ],
)
def test_whoever_comes_to_the_same_work_elsewhere_leaves_what_he_ran(left: str, title: str, taken: str) -> None:
    told = posts(f"Ông Lê Quang Tám, {left}, được bổ nhiệm giữ chức {title} {taken}.")
    assert {(post[1], post[3]) for post in told} == {(title.removeprefix("Phó "), "outgoing"), (title, "incoming")}


def test_whoever_is_replaced_by_someone_leaves_though_his_next_post_is_told() -> None:
    text = f"Ông Lê Quang Tám được bầu làm Bí thư {HUYEN}. Ông Tám thay ông Phạm Văn Nhàn vừa được điều động làm Giám đốc Sở Nội vụ tỉnh Lào Cai."
    assert ("Phạm Văn Nhàn", "Bí thư", HUYEN, "outgoing") in posts(text)


def test_whoever_follows_is_named_as_successor() -> None:
    text = f"Ông Lê Quang Tám thôi giữ chức Bí thư {HUYEN}. Người kế nhiệm ông là bà Phạm Thị Nhàn."
    assert ("Phạm Thị Nhàn", "Bí thư", HUYEN, "incoming") in posts(text)


@pytest.mark.parametrize(
    "behind",
    ["cũng bị cách chức do buông lỏng quản lý.", "vừa bị kỷ luật bằng hình thức cách chức.", "bị cách chức vì vi phạm quy định."],
)
def test_who_is_dismissed_behind_his_posts_leaves_those_held_in_one(behind: str) -> None:
    told = posts(f"Thượng tá Lê Quang Tám, Phó Chính ủy kiêm Chủ nhiệm Chính trị Quân khu 5, {behind}")
    assert {(post[1], post[3]) for post in told} == {("Phó Chính ủy", "outgoing"), ("Chủ nhiệm Chính trị", "outgoing")}


def test_a_round_of_councils_tells_each_post_of_the_council_named_last() -> None:
    text = "HĐND tỉnh Quảng Ngãi bầu ông Lê Quang Tám làm Chủ tịch HĐND tỉnh.\nHĐND tỉnh Lâm Đồng bầu bà Phạm Thị Nhàn làm Chủ tịch HĐND tỉnh. Ông Đỗ Văn Lành tái đắc cử chức Chủ tịch UBND tỉnh."
    assert ("Đỗ Văn Lành", "Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng", "incoming") in posts(text)


@pytest.mark.parametrize("since", ["từ 2019 đến nay là", "2019 - nay:"])
def test_a_post_held_to_this_day_is_held(since: str) -> None:
    assert posts(f"Ông Lê Quang Tám, {since} Bí thư Huyện ủy Sơn Hà.") == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


def test_a_step_that_a_later_one_elsewhere_followed_is_over() -> None:
    steps = "Từ tháng 2/2022, ông Lê Quang Tám là Giám đốc Sở Nội vụ tỉnh Quảng Ngãi. Từ tháng 5/2022, ông Lê Quang Tám là Bí thư Huyện ủy Sơn Hà."
    assert posts(steps) == {
        ("Lê Quang Tám", "Giám đốc", "Sở Nội vụ tỉnh Quảng Ngãi", "former"),
        ("Lê Quang Tám", "Bí thư", HUYEN, "current"),
    }
    alone = "Từ tháng 2/2022, ông Lê Quang Tám là Giám đốc Sở Nội vụ tỉnh Quảng Ngãi."
    assert {status for *_, status in posts(alone)} == {"current"}


def test_who_runs_a_newspaper_runs_the_one_that_is_told_of() -> None:
    text = "Ông Lê Quang Tám - Tổng Biên tập, bà Hà Thị Mẩy - Phó Tổng Biên tập Báo Quảng Ngãi."
    assert ("Lê Quang Tám", "Tổng Biên tập", "Báo Quảng Ngãi", "current") in posts(text)


def test_the_abbreviation_of_a_post_in_brackets_is_no_second_post() -> None:
    assert posts("Ông Lê Quang Tám, đại biểu Quốc hội (ĐBQH) dự.") == {("Lê Quang Tám", "Đại biểu", "Quốc hội", "current")}


@pytest.mark.parametrize(("post", "organisation"), [("Tỉnh ủy viên Quảng Ngãi", TINH), ("Thành ủy viên Hải Phòng", "Thành ủy Hải Phòng")])
def test_a_member_may_be_told_of_with_the_territory_behind(post: str, organisation: str) -> None:
    assert posts(f"{post} Lê Quang Tám dự.") == {("Lê Quang Tám", "Ủy viên", organisation, "current")}


def test_posts_between_two_names_are_parted_where_the_list_is() -> None:
    text = "Ông Lê Quang Tám, Bí thư Huyện ủy Sơn Hà; Chủ tịch UBND huyện Sơn Hà Hà Văn Mẩy dự."
    assert posts(text) == {
        ("Lê Quang Tám", "Bí thư", HUYEN, "current"),
        ("Hà Văn Mẩy", "Chủ tịch", "Ủy ban nhân dân huyện Sơn Hà", "current"),
    }


@pytest.mark.parametrize("field", ["Công an", "Quốc phòng", "Nội vụ"])
def test_a_deputy_minister_is_of_the_ministry_of_his_field(field: str) -> None:
    assert posts(f"Thứ trưởng {field} Lê Quang Tám dự.") == {("Lê Quang Tám", "Thứ trưởng", f"Bộ {field}", "current")}


def test_who_is_heard_out_is_not_the_one_who_asks_then() -> None:
    before = "Bí thư Tỉnh ủy Gia Lai Lê Văn An làm việc với Huyện ủy Đak Pơ. "
    asked = "Sau khi nghe báo cáo của Bí thư Huyện ủy Mai Sơn Hà, Bí thư Tỉnh ủy yêu cầu huyện rà soát."
    assert posts(before + asked) == {
        ("Lê Văn An", "Bí thư", "Tỉnh ủy Gia Lai", "current"),
        ("Mai Sơn Hà", "Bí thư", "Huyện ủy Đak Pơ", "current"),
    }
    himself = "Ghi nhận ý kiến của Bí thư Huyện ủy Mai Sơn Hà, Trưởng Đoàn đại biểu Quốc hội tỉnh, đoàn đã kết luận."
    assert ("Mai Sơn Hà", "Trưởng Đoàn", "Đoàn đại biểu Quốc hội tỉnh Gia Lai", "current") in posts(before + himself)
