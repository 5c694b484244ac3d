"""Careers and obituaries, and posts whose bodies go by a short name or by a neighbour's."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.mentions.told_posts import COUNCIL, HUYEN, posts


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
        ("Phó bí thư TT Huyện ủy Sơn Hà", "Phó Bí thư Thường trực", "Huyện ủy Sơn Hà"),
        ("PCT TT HĐND xã Sơn Thành", "Phó Chủ tịch Thường trực", "Hội đồng nhân dân xã Sơn Thành"),
        ("UV.BTV Huyện ủy Sơn Hà", "Ủy viên", "Ban Thường vụ Huyện ủy Sơn Hà"),
        ("PGĐ Sở Y tế tỉnh Quảng Ngãi", "Phó Giám đốc", "Sở Y tế tỉnh Quảng Ngãi"),
        ("Ủy viên BCT", "Ủy viên", "Bộ Chính trị"),
        ("Phó Bí thư ĐUQS tỉnh Bình Định", "Phó Bí thư", "Đảng ủy Quân sự tỉnh Bình Định"),
    ],
)
def test_bodies_and_titles_are_abbreviated_together(printed: str, title: str, body: str) -> None:
    assert posts(f"Đồng chí Lê Quang Tám, {printed}, dự.") == {("Lê Quang Tám", title, body, "current")}


def test_a_place_that_begins_like_an_honorific_is_no_person() -> None:
    assert extract("Lãnh đạo tỉnh Bà Rịa-Vũng Tàu dự hội nghị của Tỉnh ủy Bình Định.").people == ()


@pytest.mark.parametrize(
    "province", ["Hà Nam Ninh", "Hà Sơn Bình", "Hà Tuyên", "Hoàng Liên Sơn", "Bình Trị Thiên", "Thuận Hải", "Quảng Nam - Đà Nẵng"]
)
def test_a_province_of_former_times_is_nobody_and_has_its_own_committee(province: str) -> None:
    text = f"Đồng chí Lê Quang Tám, nguyên Bí thư Tỉnh ủy {province}, nguyên Chủ tịch UBND tỉnh {province}, từ trần ngày 8/11/2023."
    found = extract(text, published_on="2023-11-09", place="Ninh Bình")
    assert [person.name for person in found.people] == ["Lê Quang Tám"]
    assert {(post.title, post.organisation) for post in found.appointments} == {
        ("Bí thư", f"Tỉnh ủy {province}"),
        ("Chủ tịch", f"Ủy ban nhân dân tỉnh {province}"),
    }


def test_what_a_career_led_through_needs_no_comma_before_the_pronoun() -> None:
    text = f"Ông Lê Quang Tám sinh năm 1976. Trước đó, trong quá trình công tác ông từng giữ các chức vụ Bí thư {HUYEN}; Chánh Văn phòng {HUYEN}."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "former"), ("Lê Quang Tám", "Chánh Văn phòng", f"Văn phòng {HUYEN}", "former")}


def test_an_obituary_tells_its_details_between_semicolons() -> None:
    text = (
        "Đồng chí Lê Quang Tám (tên thường gọi Hai Tám), sinh ngày 11/11/1942; quê quán: xã Bình Hòa, huyện Giồng Trôm, tỉnh Bến Tre; "
        "thường trú tại Đường 885, ấp 3, xã Lương Quới, huyện Giồng Trôm, tỉnh Bến Tre; vào Đảng ngày 25/10/1964; "
        "Ủy viên Ban Chấp hành Trung ương Đảng khóa VII; nguyên Bí thư Tỉnh ủy Bến Tre."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "former"),
        ("Lê Quang Tám", "Bí thư", "Tỉnh ủy Bến Tre", "former"),
    }


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Bí thư Đảng ủy, Chủ tịch UBND tỉnh Bình Định", "Bí thư", "Đảng ủy Ủy ban nhân dân tỉnh Bình Định"),
        ("UVBTV, PCT UBND huyện Sơn Hà", "Ủy viên", f"Ban Thường vụ {HUYEN}"),
        ("Thứ trưởng Công an", "Thứ trưởng", "Bộ Công an"),
        ("Bí thư Đoàn Thanh niên Bộ Công an", "Bí thư", "Đoàn Thanh niên Bộ Công an"),
        ("Bí thư Đảng ủy Bộ Tư lệnh Thủ đô", "Bí thư", "Đảng ủy Bộ Tư lệnh Thủ đô"),
        ("Tư lệnh Bộ Tư lệnh Thành phố Hồ Chí Minh", "Tư lệnh", "Bộ Tư lệnh Thành phố Hồ Chí Minh"),
        ("Thành viên Hội đồng thành viên (HĐTV) Công ty Cao su Tân Phú", "Thành viên", "Hội đồng thành viên Công ty Cao su Tân Phú"),
    ],
)
def test_bodies_that_go_by_a_neighbours_name(printed: str, title: str, body: str) -> None:
    assert ("Lê Quang Tám", title, body, "current") in posts(f"Đồng chí Lê Quang Tám, {printed}, dự.")


def test_a_provinces_bloc_has_its_provinces_name() -> None:
    text = "Ông Lê Quang Tám, Bí thư Đảng ủy Khối Doanh nghiệp Hà Tĩnh, dự. Tỉnh ủy Hà Tĩnh khen Đảng bộ Khối Doanh nghiệp."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy Khối Doanh nghiệp tỉnh Hà Tĩnh", "current")}


def test_a_list_of_past_posts_may_hold_what_is_no_post() -> None:
    text = (
        f"Ông Lê Quang Tám từng đảm nhiệm các chức vụ: Phó Chánh Văn phòng {HUYEN}, Thư ký Bí thư {HUYEN}; Trưởng Ban Dân vận {HUYEN}; "
        f"Phó Trưởng Ban Thường trực rồi Trưởng Ban Tuyên giáo {HUYEN}."
    )
    assert {(title, body) for _name, title, body, status in posts(text) if status == "former"} >= {
        ("Phó Chánh Văn phòng", f"Văn phòng {HUYEN}"),
        ("Trưởng Ban", f"Ban Dân vận {HUYEN}"),
        ("Trưởng Ban", f"Ban Tuyên giáo {HUYEN}"),
    }
    assert not any(title == "Bí thư" for _name, title, _body, _status in posts(text))


def test_what_someone_was_at_the_same_time_is_past_as_well() -> None:
    text = f"Tháng 11/2003 - 1/2007, ông Lê Quang Tám là Bí thư {HUYEN}. Ông đồng thời là Chủ tịch {COUNCIL}."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "former"), ("Lê Quang Tám", "Chủ tịch", COUNCIL, "former")}


def test_the_head_of_a_schools_board_heads_no_commission_named_before() -> None:
    text = "Dự có ông Lê Quang Tám, Trưởng Ban Pháp chế HĐND huyện Sơn Hà; ông Võ Hữu Cảnh, Trưởng ban Giám hiệu."
    assert {name for name, *_post in posts(text)} == {"Lê Quang Tám"}


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Trưởng Ban Xã hội Trung ương Hội Nông dân Việt Nam", "Trưởng Ban", "Ban Xã hội, Trung ương Hội Nông dân Việt Nam"),
        ("Phó TGĐ Tập đoàn Điện lực Tân Phú", "Phó Tổng Giám đốc", "Tập đoàn Điện lực Tân Phú"),
        ("Cục trưởng Cục An ninh nội địa (Bộ Công an)", "Cục trưởng", "Cục An ninh nội địa, Bộ Công an"),
        ("Phó Vụ trưởng Tổ chức cán bộ Bộ Y tế", "Phó Vụ trưởng", "Vụ Tổ chức cán bộ, Bộ Y tế"),
        ("Vụ trưởng Giáo dục Thể chất (Bộ GD-ĐT)", "Vụ trưởng", "Vụ Giáo dục Thể chất, Bộ Giáo dục và Đào tạo"),
        ("Cục trưởng Thuế tỉnh Sơn La", "Cục trưởng", "Cục Thuế tỉnh Sơn La"),
        ("Chủ tịch UBND huyện Sa pa", "Chủ tịch", "Ủy ban nhân dân huyện Sa Pa"),
    ],
)
def test_posts_of_unions_firms_and_offices(printed: str, title: str, body: str) -> None:
    assert posts(f"Ông Lê Quang Tám, {printed}, dự hội nghị của Tỉnh ủy Lào Cai.") == {("Lê Quang Tám", title, body, "current")}


def test_the_short_word_for_a_member_of_a_provinces_committee_serves_a_citys_too() -> None:
    found = extract(
        "Đồng chí Lê Quang Tám – TUV – Bí thư Huyện ủy Phú Xuyên, TP Hà Nội dự.", url="https://phuxuyen.hanoi.gov.vn/a"
    ).appointments
    assert {(fact.title, fact.organisation) for fact in found} == {("Ủy viên", "Thành ủy Hà Nội"), ("Bí thư", "Huyện ủy Phú Xuyên")}


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Phó Trưởng Đoàn chuyên trách Đoàn ĐBQH tỉnh Gia Lai", "Phó Trưởng Đoàn", "Đoàn đại biểu Quốc hội tỉnh Gia Lai"),
        ("Ủy viên Thường trực Ủy ban Kinh tế của Quốc hội", "Ủy viên Thường trực", "Ủy ban Kinh tế của Quốc hội"),
        ("Phó Chủ nhiệm Ủy ban Công tác đại biểu", "Phó Chủ nhiệm", "Ủy ban Công tác đại biểu"),
        ("Phó Bí thư Đảng ủy các cơ quan Đảng ở Trung ương", "Phó Bí thư", "Đảng ủy các cơ quan Đảng Trung ương"),
        ("Q.Chủ tịch UBND tỉnh Gia Lai", "Quyền Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Giám đốc Bảo hiểm xã hội tỉnh Gia Lai", "Giám đốc", "Bảo hiểm xã hội tỉnh Gia Lai"),
        ("Giám đốc Trung tâm Phục vụ hành chính công tỉnh Gia Lai", "Giám đốc", "Trung tâm Phục vụ hành chính công tỉnh Gia Lai"),
        ("Phó Bí thư Đảng ủy MTTQ, các đoàn thể tỉnh Gia Lai", "Phó Bí thư", "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh Gia Lai"),
        ("Chánh án Tòa án nhân dân khu vực 3", "Chánh án", "Tòa án nhân dân khu vực 3"),
    ],
)
def test_posts_since_the_reform(printed: str, title: str, body: str) -> None:
    assert ("Lê Quang Tám", title, body, "current") in posts(f"Đồng chí Lê Quang Tám, {printed}, dự.", "2025-11-20")


def test_a_committees_organ_beside_its_school_is_that_of_the_district() -> None:
    text = "Đồng chí Lê Quang Tám - UVBTV, Trưởng Ban Tuyên giáo, Giám đốc Trung tâm Chính trị huyện Sơn Hà dự."
    assert posts(text) == {
        ("Lê Quang Tám", "Ủy viên", f"Ban Thường vụ {HUYEN}", "current"),
        ("Lê Quang Tám", "Trưởng Ban", f"Ban Tuyên giáo {HUYEN}", "current"),
        ("Lê Quang Tám", "Giám đốc", "Trung tâm Chính trị huyện Sơn Hà", "current"),
    }


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Bí thư Đảng ủy Than Quảng Ninh", "Đảng ủy Than Quảng Ninh"),
        ("Bí thư Đảng ủy Xi măng Bút Sơn", "Đảng ủy Xi măng Bút Sơn"),
        ("Bí thư Đảng bộ VNPT Hà Nam", "Đảng ủy VNPT Hà Nam"),
        ("Bí thư Đảng bộ Petrolimex Nghệ An", "Đảng ủy Petrolimex Nghệ An"),
        ("Bí thư Đảng ủy Vùng 3 Hải quân", "Đảng ủy Vùng 3 Hải quân"),
    ],
)
def test_units_go_by_their_trade_or_their_brand(printed: str, body: str) -> None:
    assert posts(f"Dự có ông Lê Quang Tám, {printed}.") == {("Lê Quang Tám", "Bí thư", body, "current")}


def test_a_person_behind_a_committee_is_no_brand_of_it() -> None:
    extraction = extract("Bí thư Đảng ủy Ksor H'Nga và Phó Bí thư Đảng ủy Võ Hữu Cảnh dự họp với Huyện ủy Sơn Hà.")
    assert {person.name for person in extraction.people} == {"Ksor H'Nga", "Võ Hữu Cảnh"}
    assert {body.name for body in extraction.organisations} <= {HUYEN, "Đảng ủy"}


def test_a_firm_named_in_full_is_meant_by_the_end_of_its_name() -> None:
    text = "Đảng bộ Công ty Cổ phần Thép An Hải có 90 đảng viên. Ông Lê Quang Tám, Bí thư Đảng ủy Thép An Hải, cho biết như vậy."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy Công ty Cổ phần Thép An Hải", "current")}


@pytest.mark.parametrize("called", ["thành viên Tổ công tác", "Anh hùng Lao động", "chuyên gia cao cấp", "Thành viên Ban Quản lý vốn"])
def test_what_is_no_post_stands_between_the_name_and_the_post(called: str) -> None:
    assert posts(f"Dự có ông Lê Quang Tám, {called}, Bí thư {HUYEN}.") == {("Lê Quang Tám", "Bí thư", HUYEN, "current")}


@pytest.mark.parametrize(("handed_to", "pronoun"), [("ông Tám", "Ông"), ("đồng chí Tám", "Ông"), ("ông Tám", "Đồng chí")])
def test_a_pronoun_does_not_stand_for_whose_name_is_of_the_other_sex(handed_to: str, pronoun: str) -> None:
    text = (
        f"Ông Lê Quang Tám được điều động về huyện. Bà Trần Thị Mơ, Trưởng Ban Tổ chức Tỉnh ủy Quảng Ngãi trao quyết định cho {handed_to}. "
        f"{pronoun} sẽ giữ chức Bí thư {HUYEN}."
    )
    held = ("Lê Quang Tám", "Bí thư", HUYEN, "incoming")
    assert (held in posts(text)) is (pronoun == "Ông")


@pytest.mark.parametrize(
    ("printed", "title", "body"),
    [
        ("Giám đốc Công ty Xổ số kiến thiết An Hải", "Giám đốc", "Công ty Xổ số kiến thiết An Hải"),
        ("Vụ trưởng Vụ Tổ chức - Điều lệ, Ban Tổ chức Trung ương", "Vụ trưởng", "Vụ Tổ chức - Điều lệ, Ban Tổ chức Trung ương"),
        (
            "Trưởng phòng Nghiệp vụ II, Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi",
            "Trưởng Phòng",
            "Phòng Nghiệp vụ II, Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi",
        ),
        ("Trưởng phòng Tham mưu, Công an tỉnh Quảng Ngãi", "Trưởng Phòng", "Phòng Tham mưu, Công an tỉnh Quảng Ngãi"),
        ("Trưởng Ban Tiếp công dân tỉnh Quảng Ngãi", "Trưởng Ban", "Ban Tiếp công dân tỉnh Quảng Ngãi"),
        ("Giám đốc BHXH tỉnh Quảng Ngãi", "Giám đốc", "Bảo hiểm xã hội tỉnh Quảng Ngãi"),
        ("Thứ trưởng Thường trực Bộ Ngoại giao", "Thứ trưởng Thường trực", "Bộ Ngoại giao"),
        ("Phó Chủ nhiệm Chính trị Quân khu 5", "Phó Chủ nhiệm Chính trị", "Quân khu 5"),
        ("Bí thư Chi bộ khối phố Mỹ Đông", "Bí thư", "Chi bộ khối phố Mỹ Đông"),
        ("Bí thư Chi bộ, Trưởng thôn Phú Hòa", "Bí thư", "Chi bộ thôn Phú Hòa"),
        ("Bí thư kiêm Trưởng bản Nậm Pó", "Bí thư", "Chi bộ bản Nậm Pó"),
        ("Bí thư Chi bộ Khai thác 1", "Bí thư", "Chi bộ Khai thác 1"),
        ("Bí thư Đảng bộ CCTQ4", "Bí thư", "Đảng ủy CCTQ4"),
        ("Trưởng ban kiểm soát Công ty Cổ phần Thép An Hải", "Trưởng Ban", "Ban Kiểm soát Công ty Cổ phần Thép An Hải"),
        (
            "Phó Bí thư Đảng ủy Khối Đại học, Cao đẳng thành phố Hồ Chí Minh",
            "Phó Bí thư",
            "Đảng ủy Khối Đại học, Cao đẳng Thành phố Hồ Chí Minh",
        ),
    ],
)
def test_offices_firms_and_villages(printed: str, title: str, body: str) -> None:
    assert posts(f"Dự có ông Lê Quang Tám, {printed}.") == {("Lê Quang Tám", title, body, "current")}


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        ("Đảng ủy, Ban Giám đốc Công an tỉnh Quảng Ngãi", "Đảng ủy Công an tỉnh Quảng Ngãi"),
        ("Đảng ủy - Ban Giám hiệu Trường Đại học An Hải", "Đảng ủy Trường Đại học An Hải"),
        ("Đảng ủy, HĐND, UBND xã Sơn Thành", "Đảng ủy xã Sơn Thành"),
    ],
)
def test_a_committee_shares_the_name_with_whoever_runs_the_unit(told: str, organiser: str) -> None:
    meetings = extract(f"Sáng 5/3/2024, {told} tổ chức hội nghị tổng kết năm 2023.").meetings
    assert [meeting.organiser for meeting in meetings] == [organiser]


def test_a_name_printed_with_dashes_of_several_sorts_is_one() -> None:
    text = "Đảng ủy Công ty Than Núi Hồng – AH họp. Đảng ủy Công ty Than Núi Hồng-AH yêu cầu các chi bộ thi đua. Đảng bộ Công ty Than Núi Hồng - AH có 9 chi bộ."
    assert [body.name for body in extract(text).organisations] == ["Đảng ủy Công ty Than Núi Hồng - AH"]


def test_a_faculty_has_no_committee_of_its_own() -> None:
    text = "Đảng ủy Trường Đại học An Hải họp. Dự có ông Lê Quang Tám, Chủ nhiệm UBKT Đảng ủy - Trưởng khoa Lý luận chính trị."
    assert ("Lê Quang Tám", "Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy Trường Đại học An Hải", "current") in posts(text)


def test_a_heading_in_capitals_names_nobody() -> None:
    text = "Đại hội Chi bộ 2 bầu chi ủy.\nPHƯƠNG HƯỚNG VÀ MỤC TIÊU NHIỆM KỲ 2022-2025\nPhấn đấu kết nạp 2 đảng viên."
    assert extract(text).people == ()


def test_a_committee_named_with_its_organ_is_the_one_that_the_organ_is_of() -> None:
    text = "Thành ủy Hà Nội họp. Ban Chấp hành Đảng bộ, Ban Thường vụ Huyện ủy Ba Vì đã quyết định khiển trách Đảng ủy xã Vạn Thắng."
    assert [outcome.issuer for outcome in extract(text).outcomes] == ["Huyện ủy Ba Vì"]


def test_a_numbered_district_stands_before_the_name() -> None:
    assert posts("Sáng 5/3, Bí thư Quận ủy 1 Lê Quang Tám phát biểu tại hội nghị.") == {("Lê Quang Tám", "Bí thư", "Quận ủy 1", "current")}


def test_the_committees_of_several_are_none_by_name() -> None:
    text = "Đại hội Đảng bộ nhiều tỉnh đã xong. Ban Thường vụ Tỉnh ủy Bắc Ninh họp cùng UBKT các cấp."
    assert {body.name for body in extract(text).organisations} == {"Ban Thường vụ Tỉnh ủy Bắc Ninh"}


@pytest.mark.parametrize(
    "told",
    [
        "sinh năm 1976, quê xã Tân Phú, huyện Sơn Hà (Quảng Ngãi), là thạc sĩ quản lý kinh tế",
        "quê Quảng Ngãi, có trình độ cử nhân luật, cao cấp lý luận chính trị",
        "kỹ sư xây dựng",
    ],
)
def test_where_someone_is_from_and_what_he_studied_stand_before_his_posts(told: str) -> None:
    assert posts(f"Ông Lê Quang Tám, {told}, nguyên Bí thư {HUYEN}.") == {("Lê Quang Tám", "Bí thư", HUYEN, "former")}


def test_a_doctor_named_behind_a_comma_is_another_man() -> None:
    text = f"Đến thăm ông Lê Quang Tám, tiến sĩ Võ Hữu Cảnh, Bí thư {HUYEN} chúc mừng."
    assert posts(text) == {("Võ Hữu Cảnh", "Bí thư", HUYEN, "current")}


def test_the_posts_of_a_career_are_in_the_province_that_it_went_on_in() -> None:
    text = (
        "Ông Lê Quang Tám quê Hải Dương. Tháng 3/2003, ông làm Phó Chủ tịch UBND tỉnh Bắc Ninh. "
        "Ông có 4 năm công tác tại Quảng Ninh, giữ các chức vụ Phó Bí thư Tỉnh ủy, Bí thư Tỉnh ủy."
    )
    assert {(organisation, title) for _, title, organisation, _ in posts(text)} == {
        ("Ủy ban nhân dân tỉnh Bắc Ninh", "Phó Chủ tịch"),
        ("Tỉnh ủy Quảng Ninh", "Phó Bí thư"),
        ("Tỉnh ủy Quảng Ninh", "Bí thư"),
    }
