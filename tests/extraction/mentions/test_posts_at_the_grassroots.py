"""Posts in communes, villages, schools, firms and formations: whose they are, and what becomes of them by the words round them."""

from __future__ import annotations

import pytest

from tests.extraction.mentions.told_posts import HUYEN, posts

NEW = "Phạm Thị Nhàn"
OLD = "Lê Quang Tám"


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Bí thư Chi bộ thôn Nà Sang - Nà Lốc", "Bí thư", "Chi bộ thôn Nà Sang - Nà Lốc"),
        ("Phó Chính ủy Quân chủng Hải quân", "Phó Chính ủy", "Quân chủng Hải quân"),
        ("Sư đoàn trưởng Sư đoàn 31, Quân đoàn 3", "Sư đoàn trưởng", "Sư đoàn 31, Quân đoàn 3"),
        ("Chi hội trưởng Chi hội Phụ nữ Vạn Lộc", "Chi hội trưởng", "Chi hội Phụ nữ Vạn Lộc"),
        ("Chủ nhiệm HTX chè Phú Lâm", "Chủ nhiệm", "Hợp tác xã chè Phú Lâm"),
    ],
)
def test_the_name_of_a_body_is_read_to_its_end(printed: str, title: str, body: str) -> None:
    assert posts(f"Ông {OLD}, {printed} cho biết.") == {(OLD, title, body, "current")}


def test_any_co_operative_is_no_body_by_name() -> None:
    assert posts(f"Ông {OLD}, nhiều năm làm chủ nhiệm hợp tác xã nông nghiệp, kể lại.") == set()


def test_a_name_behind_a_bare_ward_is_a_persons() -> None:
    assert not any(
        "Hồ Sỹ Long" in (body or "") for _person, _title, body, _status in posts("Dự lễ có Phó Chủ tịch UBND phường Hồ Sỹ Long.")
    )


def test_whoever_heads_the_polices_committee_does_not_head_the_communes() -> None:
    police = "Công an xã Suối Ngà"
    assert posts(f"Trung tá {OLD}, Bí thư Đảng ủy, Trưởng {police} phát biểu.") == {
        (OLD, "Bí thư", f"Đảng ủy {police}", "current"),
        (OLD, "Trưởng Công an", police, "current"),
    }
    assert (OLD, "Ủy viên", "Đảng ủy xã Suối Ngà", "current") in posts(f"Trung tá {OLD}, Đảng ủy viên, Trưởng {police} phát biểu.")


def test_a_cell_without_a_name_is_that_of_the_school_of_the_article() -> None:
    text = f"Trường Mầm non Suối Ngà đại hội. Cô {NEW}, Hiệu trưởng nhà trường, được bầu làm Bí thư Chi bộ."
    assert (NEW, "Bí thư", "Chi bộ Trường Mầm non Suối Ngà", "incoming") in posts(text)


def test_the_union_of_a_firm_and_its_commission_are_named_by_it() -> None:
    union = "Công đoàn Công ty Cổ phần May Suối Ngà"
    text = f"Đại hội {union} bầu bà {NEW} giữ chức Chủ tịch Công đoàn; ông {OLD} làm Phó Chủ tịch Công đoàn, Chủ nhiệm Ủy ban Kiểm tra."
    assert posts(text) == {
        (NEW, "Chủ tịch", union, "incoming"),
        (OLD, "Phó Chủ tịch", union, "incoming"),
        (OLD, "Chủ nhiệm", f"Ủy ban Kiểm tra {union}", "incoming"),
    }


def test_the_office_of_the_department_is_that_of_the_one_named() -> None:
    text = f"Sở Y tế tỉnh Lào Cai bổ nhiệm ông {OLD}, Phó Chánh Văn phòng Sở, giữ chức Chánh Văn phòng Sở."
    office = "Văn phòng Sở Y tế tỉnh Lào Cai"
    assert posts(text) == {(OLD, "Phó Chánh Văn phòng", office, "outgoing"), (OLD, "Chánh Văn phòng", office, "incoming")}


def test_whoever_is_moved_in_a_list_leaves_what_he_had() -> None:
    text = (
        f"UBND tỉnh Lào Cai bổ nhiệm ông {OLD}, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Y tế; "
        f"bà {NEW}, Giám đốc Bệnh viện Đa khoa huyện Sơn Hà, giữ chức Phó Giám đốc Sở Y tế."
    )
    assert (NEW, "Giám đốc", "Bệnh viện Đa khoa huyện Sơn Hà", "outgoing") in posts(text)


def test_a_deputy_who_rises_was_in_the_body_that_he_comes_to_head() -> None:
    text = f"Hội nghị bầu anh {OLD}, Phó Bí thư Thường trực, làm Bí thư {HUYEN}."
    assert posts(text) == {(OLD, "Phó Bí thư Thường trực", HUYEN, "outgoing"), (OLD, "Bí thư", HUYEN, "incoming")}


@pytest.mark.parametrize("words", ["người thay thế là bà", "người được bầu thay là bà"])
def test_who_replaces_whoever_left_is_named_behind_a_semicolon(words: str) -> None:
    body = "Ủy ban nhân dân xã Suối Ngà"
    text = f"HĐND xã Suối Ngà miễn nhiệm chức vụ Phó Chủ tịch UBND xã Suối Ngà đối với ông {OLD}; {words} {NEW}."
    assert posts(text) == {(OLD, "Phó Chủ tịch", body, "outgoing"), (NEW, "Phó Chủ tịch", body, "incoming")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Ông {OLD} từng giữ các chức vụ: Chủ tịch UBND xã Suối Ngà (2010-2016), Bí thư {HUYEN} (từ 2016 đến nay).", "current"),
        (f"Bà {NEW} lên thay sau khi ông {OLD} được điều động làm Bí thư {HUYEN}.", "current"),
        (f"Được biết, trước đó, khi đang là Bí thư {HUYEN}, vào tháng 9/2018, ông {OLD} đã đề nghị như vậy.", "former"),
        (f"Đồng chí {OLD} được giao quyền Bí thư {HUYEN} từ ngày 1/3.", "incoming"),
    ],
)
def test_words_beside_a_post_tell_how_it_stands(text: str, status: str) -> None:
    assert {post[3] for post in posts(text) if post[0] == OLD and post[2] == HUYEN} == {status}


def test_a_seat_not_taken_is_none() -> None:
    text = f"HĐND huyện miễn nhiệm Phó Chủ tịch UBND huyện Sơn Hà đối với ông {OLD} do không tham gia Ban Chấp hành Đảng bộ huyện Sơn Hà."
    assert posts(text) == {(OLD, "Phó Chủ tịch", "Ủy ban nhân dân huyện Sơn Hà", "outgoing")}


def test_a_sentence_about_a_district_tells_whose_union_is_meant() -> None:
    text = f"Bà {NEW} là Chủ tịch LĐLĐ huyện Phú Giáo. Tại huyện Bàu Bàng, ông {OLD} được bầu giữ chức Chủ tịch LĐLĐ huyện."
    assert (OLD, "Chủ tịch", "Liên đoàn Lao động huyện Bàu Bàng", "incoming") in posts(text)


def test_a_department_headed_is_left_for_a_later_post_of_the_same_province() -> None:
    text = (
        f"Ông {OLD} giữ chức Bí thư Tỉnh ủy Lào Cai. Từ tháng 9/2017, ông {OLD} được bổ nhiệm làm Trưởng Ban Dân vận Tỉnh ủy Lào Cai. "
        f"Tháng 10/2018, ông {OLD} được bầu giữ chức Chủ tịch UBND tỉnh Lào Cai."
    )
    assert (OLD, "Trưởng Ban", "Ban Dân vận Tỉnh ủy Lào Cai", "former") in posts(text, "2020-01-31")


def test_a_form_of_address_is_no_part_of_a_name_in_a_caption() -> None:
    assert {post[0] for post in posts("Clip: Ông Vàng Sảo Hòa, Bí thư Chi bộ thôn Sả Chải, xã Pha Long.")} == {"Vàng Sảo Hòa"}


def test_a_committee_that_someone_leads_is_the_one_told_of() -> None:
    text = f"Đảng bộ Công an tỉnh Lào Cai do ông {OLD}, Giám đốc Công an tỉnh, làm Bí thư Đảng ủy."
    assert (OLD, "Bí thư", "Đảng ủy Công an tỉnh Lào Cai", "incoming") in posts(text)


def test_a_union_without_its_place_is_that_named_further_on() -> None:
    text = f"Chủ tịch Hội LHPN {NEW} báo cáo hoạt động của Hội LHPN xã Suối Ngà."
    assert posts(text) == {(NEW, "Chủ tịch", "Hội Liên hiệp Phụ nữ xã Suối Ngà", "current")}


def test_an_officer_of_the_unit_is_of_the_post_whose_committee_is_told_of() -> None:
    text = f"Đảng bộ Đồn Biên phòng Suối Ngà do đồng chí {OLD}, Chính trị viên đơn vị làm Bí thư."
    assert (OLD, "Chính trị viên", "Đồn Biên phòng Suối Ngà", "current") in posts(text)


@pytest.mark.parametrize(
    ("printed", "title"), [("Chính trị viên phó", "Phó Chính trị viên"), ("Phó Đồn trưởng nghiệp vụ", "Phó Đồn trưởng")]
)
def test_deputies_at_a_border_post_are_called_in_ways_of_their_own(printed: str, title: str) -> None:
    assert posts(f"Đại úy {OLD}, {printed} Đồn Biên phòng Suối Ngà.") == {(OLD, title, "Đồn Biên phòng Suối Ngà", "current")}


def test_a_ward_is_that_of_the_hospital_of_the_article_and_its_cell_is_named_alone() -> None:
    text = f"Đảng bộ Bệnh viện Đa khoa Suối Ngà có 6 chi bộ. Bác sĩ {OLD}, Bí thư Chi bộ Khoa Khám bệnh, Trưởng khoa Khám bệnh, phát biểu."
    assert posts(text) == {
        (OLD, "Bí thư", "Chi bộ Khoa Khám bệnh", "current"),
        (OLD, "Trưởng Khoa", "Khoa Khám bệnh Bệnh viện Đa khoa Suối Ngà", "current"),
    }


@pytest.mark.parametrize("firm", ["Công ty", "Tổng công ty", "Tổng Công ty"])
def test_a_department_is_that_of_the_only_firm_however_its_head_is_spelt(firm: str) -> None:
    text = f"Chiều 6/5, Đảng ủy {firm} Chè Suối Ngà họp. Dự hội nghị có đồng chí {OLD}, Trưởng Phòng Kế hoạch."
    ((person, _title, body, _status),) = posts(text)
    assert (person, body) == (OLD, f"Phòng Kế hoạch {firm.replace('công', 'Công')} Chè Suối Ngà")


def test_a_head_nurse_heads_no_ward() -> None:
    assert posts(f"Điều dưỡng trưởng Khoa Ngoại {NEW} được khen.") == set()


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Bí thư Chi bộ Tổ dân phố (TDP) Nguyễn Khuyến", "Bí thư", "Chi bộ Tổ dân phố Nguyễn Khuyến"),
        ("Trưởng Khối Dân vận Đảng ủy phường Nam Hà", "Trưởng Khối", "Khối Dân vận Đảng ủy phường Nam Hà"),
        ("Giám đốc Nông trường 3", "Giám đốc", "Nông trường 3"),
        ("Chính trị viên Đại đội 14", "Chính trị viên", "Đại đội 14"),
        ("Bí thư Đảng ủy Trung đoàn 8, Sư đoàn 395", "Bí thư", "Đảng ủy Trung đoàn 8"),
    ],
)
def test_parts_of_firms_formations_and_communes_are_named(printed: str, title: str, body: str) -> None:
    assert posts(f"Ông {OLD}, {printed} cho biết.") == {(OLD, title, body, "current")}


def test_the_students_union_is_that_of_the_school() -> None:
    text = f"Trường Đại học Suối Ngà họp. Chị {NEW}, Chủ tịch Hội Sinh viên trường, dự."
    assert posts(text) == {(NEW, "Chủ tịch", "Hội Sinh viên Trường Đại học Suối Ngà", "current")}


@pytest.mark.parametrize("text", ["Chị Thị Hoa, Chủ tịch UBND xã Suối Ngà, dự.", "Cùng dự có bà Thị Hoa, Chủ tịch UBND xã Suối Ngà."])
def test_a_woman_named_by_one_word_is_not_called_by_her_form_of_address(text: str) -> None:
    assert {post[0] for post in posts(text)} == {"Thị Hoa"}


def test_a_unit_named_without_its_place_is_the_one_named_with_it() -> None:
    text = f"Bệnh viện Y dược cổ truyền Tây Ninh họp. Ông {OLD}, Giám đốc Bệnh viện Y dược cổ truyền, chủ trì."
    assert posts(text) == {(OLD, "Giám đốc", "Bệnh viện Y dược cổ truyền Tây Ninh", "current")}


@pytest.mark.parametrize(("day", "place"), [("2025-09-01", "xã Mường Xén"), ("2024-09-01", "huyện Kỳ Sơn")])
def test_a_department_without_its_place_is_the_communes_since_there_are_no_districts(day: str, place: str) -> None:
    text = f"UBND xã Mường Xén họp. Ông {OLD}, nguyên Chủ tịch UBND huyện Kỳ Sơn, làm Trưởng phòng Kinh tế."
    assert f"Phòng Kinh tế {place}" in {body for _person, _title, body, _status in posts(text, day)}


def test_the_union_that_elects_is_not_that_of_a_guest() -> None:
    text = (
        "Hội Nông dân xã Tân Văn đại hội. Dự có bà Phạm Thị Nhàn, Phó Chủ tịch Hội Nông dân huyện Bình Gia. "
        f"Ban Chấp hành bầu ông {OLD} làm Chủ tịch."
    )
    assert (OLD, "Chủ tịch", "Hội Nông dân xã Tân Văn", "incoming") in posts(text)


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Quản đốc Phân xưởng Vận tải 2", "Quản đốc", "Phân xưởng Vận tải 2"),
        ("Bí thư Chi bộ Phân xưởng Khoan nổ mìn", "Bí thư", "Chi bộ Phân xưởng Khoan nổ mìn"),
        ("Chi hội trưởng Chi hội Phụ nữ buôn Kò Siêr", "Chi hội trưởng", "Chi hội Phụ nữ buôn Kò Siêr"),
    ],
)
def test_workshops_and_branches_are_named_to_their_ends(printed: str, title: str, body: str) -> None:
    assert posts(f"Ông {OLD}, {printed} cho biết.") == {(OLD, title, body, "current")}


def test_whoever_stands_behind_a_bare_firm_is_no_part_of_its_name() -> None:
    text = f"Công ty Than Suối Ngà họp. Bí thư Đoàn Thanh niên Công ty {OLD} dự."
    assert posts(text) == {(OLD, "Bí thư", "Đoàn Thanh niên Công ty Than Suối Ngà", "current")}


def test_a_cell_whose_village_has_a_womens_branch_is_the_villages() -> None:
    text = f"Chi hội Phụ nữ buôn Kò Siêr và ông {OLD}, Bí thư Chi bộ buôn Kò Siêr, vận động. Từ khi ông làm Bí thư Chi bộ, buôn đổi khác."
    assert posts(text) == {(OLD, "Bí thư", "Chi bộ buôn Kò Siêr", "current")}


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Bí thư Chi bộ Tổ Cảnh sát phòng chống tội phạm", "Bí thư", "Chi bộ Tổ Cảnh sát phòng chống tội phạm"),
        ("Chủ tịch UBHC xã Tân Lập", "Chủ tịch", "Ủy ban hành chính xã Tân Lập"),
        ("Chủ tịch Hội Cựu chiến binh Trường Cao đẳng Suối Ngà", "Chủ tịch", "Hội Cựu chiến binh Trường Cao đẳng Suối Ngà"),
        ("Chánh Văn phòng Hội Nông dân tỉnh Lào Cai", "Chánh Văn phòng", "Văn phòng Hội Nông dân tỉnh Lào Cai"),
        ("Trưởng Ban Tổ chức - Kiểm tra Hội Nông dân tỉnh Lào Cai", "Trưởng Ban", "Ban Tổ chức - Kiểm tra, Hội Nông dân tỉnh Lào Cai"),
    ],
)
def test_teams_offices_and_unions_of_units_are_named(printed: str, title: str, body: str) -> None:
    assert posts(f"Ông {OLD}, {printed} cho biết.") == {(OLD, title, body, "current")}


@pytest.mark.parametrize(
    ("named", "beside", "cell"),
    [
        ("Chi bộ xóm Lũng Rượi", "Chủ tịch Hội Phụ nữ xã Ca Thành", "Chi bộ xóm Lũng Rượi"),
        ("Chi bộ Cơ quan Hội Nông dân tỉnh Lào Cai", "Chủ tịch Hội Nông dân tỉnh Lào Cai", "Chi bộ Cơ quan Hội Nông dân tỉnh Lào Cai"),
    ],
)
def test_a_bare_cell_beside_a_union_is_the_one_told_of(named: str, beside: str, cell: str) -> None:
    assert (NEW, "Phó Bí thư", cell, "current") in posts(f"{named} họp. Bà {NEW}, Phó Bí thư Chi bộ, {beside}, dự.")


def test_members_taken_onto_a_board_sit_on_it() -> None:
    text = f"Công ty Cổ phần May Suối Ngà họp. Bà {NEW} được bầu bổ sung vào Hội đồng quản trị."
    assert posts(text) == {(NEW, "Thành viên", "Hội đồng quản trị Công ty Cổ phần May Suối Ngà", "incoming")}


def test_whoever_was_there_before_someone_held_the_post_then() -> None:
    text = f"Anh {OLD} là Bí thư Chi bộ ấp Kinh Ranh. Trước anh Tám, bà {NEW} làm Bí thư Chi bộ ấp Kinh Ranh suốt 15 năm."
    assert (NEW, "Bí thư", "Chi bộ ấp Kinh Ranh", "former") in posts(text)


def test_what_someone_is_now_is_told_behind_other_words() -> None:
    text = f"Cô {NEW}, Hiệu trưởng Trường THCS Đại Đồng, học trò cũ của thầy, nay là Bí thư Chi bộ thôn Bích Đại, thường đến giúp."
    assert (NEW, "Bí thư", "Chi bộ thôn Bích Đại", "current") in posts(text)


def test_the_committee_of_a_districts_agencies_ends_before_its_holders_name() -> None:
    text = f"Huyện ủy Tư Nghĩa họp. Dự có Phó Bí thư Đảng ủy các cơ quan huyện {OLD}."
    assert posts(text) == {(OLD, "Phó Bí thư", "Đảng ủy các cơ quan huyện Tư Nghĩa", "current")}


@pytest.mark.parametrize(
    ("told", "title", "body"),
    [
        (f"Đồn Biên phòng Nậm Lịch có 12 đảng viên. Thượng tá {OLD}, Đồn trưởng báo cáo.", "Đồn trưởng", "Đồn Biên phòng Nậm Lịch"),
        (f"Đồn Biên phòng Nậm Lịch có 12 đảng viên. Đại úy {OLD}, Phó Đồn trưởng nói.", "Phó Đồn trưởng", "Đồn Biên phòng Nậm Lịch"),
        (f"Hạt Kiểm lâm Nậm Lịch có 12 đảng viên. Ông {OLD}, Hạt trưởng cho biết.", "Hạt trưởng", "Hạt Kiểm lâm Nậm Lịch"),
    ],
)
def test_a_title_that_tells_what_is_run_is_of_the_one_that_the_article_is_about(told: str, title: str, body: str) -> None:
    assert posts(told) == {(OLD, title, body, "current")}


def test_who_commands_a_post_that_is_not_named_has_no_post_by_name() -> None:
    assert posts(f"Trường THPT Suối Ngà có 12 đảng viên. Thượng tá {OLD}, Đồn trưởng đến dự.") == set()
