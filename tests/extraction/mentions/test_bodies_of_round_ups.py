"""Bodies listed behind one head word, of the staff of other bodies, of firms called by their letters; whose committee a congress elects."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.mentions.told_posts import posts


def bodies(text: str, place: str | None = "Quảng Ngãi", published_on: str = "2023-05-20", url: str | None = None) -> set[str]:
    return {body.name for body in extract(text, published_on=published_on, place=place, url=url).organisations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có 3 Đảng bộ, gồm: Công ty Điện lực Sông Trà, Trường Cao đẳng Y tế Đặng Thùy và Bệnh viện Sản - Nhi được khen.",
            {"Đảng ủy Công ty Điện lực Sông Trà", "Đảng ủy Trường Cao đẳng Y tế Đặng Thùy", "Đảng ủy Bệnh viện Sản - Nhi"},
        ),
        (
            "Các Đảng bộ: Văn phòng Tỉnh ủy, Ban Nội chính Tỉnh ủy và Ban Tổ chức Tỉnh ủy đã họp.",
            {
                "Đảng ủy Văn phòng Tỉnh ủy Quảng Ngãi",
                "Đảng ủy Ban Nội chính Tỉnh ủy Quảng Ngãi",
                "Đảng ủy Ban Tổ chức Tỉnh ủy Quảng Ngãi",
            },
        ),
        (
            "Thành lập 2 Đảng bộ, gồm: Đảng bộ xã Bình Hải và Đảng bộ xã Bình Phú.",
            {"Đảng ủy xã Bình Hải", "Đảng ủy xã Bình Phú"},
        ),
        (
            "Đảng bộ các xã Bình Hải, Bình Phú và thị trấn Châu Ổ đã họp.",
            {"Đảng ủy xã Bình Hải", "Đảng ủy xã Bình Phú", "Đảng ủy thị trấn Châu Ổ"},
        ),
        ("Toàn huyện có 12 Đảng bộ, 30 chi bộ.", set()),
    ],
)
def test_a_list_behind_one_head_word_names_a_body_for_each_item(text: str, expected: set[str]) -> None:
    assert expected <= bodies(text)
    assert expected or not bodies(text)


def test_a_bare_committee_behind_a_list_is_that_of_before_the_list() -> None:
    told = posts(
        "Đảng ủy Khối Doanh nghiệp tỉnh họp. Các Đảng bộ: Công ty Gỗ An Sơn, Công ty Thép Trà Giang được khen. "
        "Đồng chí Lý Thị Mận, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy báo cáo.",
        place="Quảng Ngãi",
    )
    assert told == {("Lý Thị Mận", "Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy Khối Doanh nghiệp tỉnh Quảng Ngãi", "current")}


@pytest.mark.parametrize("posts_of_many", ["Bí thư các huyện, thị, thành ủy", "Chủ tịch UBND các huyện", "Bí thư Đảng ủy các xã, phường"])
def test_a_post_of_many_is_nobodys(posts_of_many: str) -> None:
    told = posts(f"Dự có bà Lò Thị Sen - Trưởng Ban Dân vận Tỉnh ủy Sơn La; {posts_of_many}. Bí thư Huyện ủy Mai Sơn Tòng Văn Én chủ trì.")
    assert {post[1:3] for post in told if post[0] == "Lò Thị Sen"} == {("Trưởng Ban", "Ban Dân vận Tỉnh ủy Sơn La")}


def test_a_congress_of_a_committee_elects_its_own_secretary_not_its_guests() -> None:
    told = posts(
        "Đảng bộ Công ty Gạch Sơn Hà tổ chức Đại hội lần thứ V. Dự có ông Tạ Văn Rạng, Phó Bí thư Đảng ủy Khối Doanh nghiệp tỉnh. "
        "Đồng chí Mạc Thị Lựu, Giám đốc công ty được bầu giữ chức Bí thư Đảng ủy.",
        place="Quảng Ngãi",
    )
    assert ("Mạc Thị Lựu", "Bí thư", "Đảng ủy Công ty Gạch Sơn Hà", "incoming") in told


def test_a_congress_to_come_elects_nobody_yet() -> None:
    told = posts(
        "Đảng bộ xã Trà Bùi sẽ tổ chức Đại hội vào tháng sau. Đại hội Đảng bộ thị trấn Trà Xuân thành công. "
        "Đảng bộ thị trấn Trà Xuân tổ chức Đại hội hôm qua, bà Hồ Thị Nua được bầu giữ chức Bí thư Đảng ủy.",
        place="Quảng Ngãi",
    )
    assert {post[2] for post in told} == {"Đảng ủy thị trấn Trà Xuân"}


def test_the_committee_of_an_agency_is_called_by_its_first_word() -> None:
    agency = "Đảng ủy Cơ quan Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi"
    told = posts(
        "Đảng bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy tổ chức Đại hội lần thứ X. Đồng chí Vi Văn Tốt trúng cử Bí thư Đảng ủy Cơ quan.",
        place="Quảng Ngãi",
    )
    assert told == {("Vi Văn Tốt", "Bí thư", agency, "incoming")}


def test_firms_are_known_by_their_letters() -> None:
    told = posts(
        "Đảng bộ Điện lực Sơn Hà thuộc Đảng bộ EVN họp. Ông Đàm Quang Lực, Bí thư Đảng ủy, Chủ tịch HĐTV EVN và "
        "bà Cù Thị Hoài, Phó Bí thư Đảng ủy, Tổng Giám đốc EVN dự. Trưởng Ban Kiểm tra Đảng ủy EVN Lã Văn Thọ báo cáo."
    )
    assert told >= {
        ("Cù Thị Hoài", "Phó Bí thư", "Đảng ủy EVN", "current"),
        ("Cù Thị Hoài", "Tổng Giám đốc", "EVN", "current"),
        ("Lã Văn Thọ", "Trưởng Ban", "Ban Kiểm tra Đảng ủy EVN", "current"),
    }


def test_a_bare_party_of_a_group_is_the_one_named_before() -> None:
    found = bodies("Ban Thường vụ Đảng ủy TKV họp về Đại hội Đảng bộ Tập đoàn lần thứ VIII.", place=None)
    assert "Đảng ủy Tập đoàn" not in found
    assert "Ban Thường vụ Đảng ủy TKV" in found


def test_a_bare_commission_is_that_of_the_committee_it_is_said_to_belong_to_further_on() -> None:
    text = (
        "Kỳ họp thứ 9 Ủy ban Kiểm tra\n\nNgày 15/8, Ủy ban Kiểm tra họp Kỳ thứ 9, đồng chí Ma Văn Sủng, Ủy viên Ban Thường vụ, "
        "Chủ nhiệm Ủy ban Kiểm tra chủ trì. Ủy ban Kiểm tra xem xét vi phạm của Ban Thường vụ Đảng ủy xã Nà Hẩu.\n\n"
        "Ủy ban Kiểm tra Tỉnh ủy yêu cầu Huyện ủy Văn Yên rút kinh nghiệm."
    )
    extraction = extract(text, published_on="2023-08-16", place="Yên Bái")
    assert {body.name for body in extraction.organisations if "Kiểm tra" in body.name} == {"Ủy ban Kiểm tra Tỉnh ủy Yên Bái"}
    assert {(post.title, post.organisation) for post in extraction.appointments} == {
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Yên Bái"),
        ("Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Yên Bái"),
    }


def test_the_committee_of_what_became_a_city_is_what_the_bare_name_means() -> None:
    told = posts(
        "Thị ủy Tam Điệp họp ngày 9/10/2014. Ông Đinh Văn Phòng, Phó Bí thư Thị ủy chủ trì.", published_on="2014-10-10", place="Ninh Bình"
    )
    assert told == {("Đinh Văn Phòng", "Phó Bí thư", "Thị ủy Tam Điệp", "current")}


@pytest.mark.parametrize("name", ["K' Tèo", "H' Nhung Niê"])
def test_a_particle_with_a_blank_behind_its_apostrophe_is_part_of_the_name(name: str) -> None:
    told = posts(f"Đồng chí {name}, Bí thư Đảng ủy xã Đạ Tồn chủ trì.", place="Lâm Đồng")
    assert told == {(name, "Bí thư", "Đảng ủy xã Đạ Tồn", "current")}


def test_a_name_that_ends_as_a_pronoun_reads_is_no_pronoun() -> None:
    told = posts(
        "Dự có ông Đỗ Thế Hùng, Bí thư Huyện ủy Sơn Hà. Tại đây, đồng chí Mạc Thị Vân Anh được chỉ định giữ chức Bí thư Đảng ủy xã Sơn Bao."
    )
    assert ("Mạc Thị Vân Anh", "Bí thư", "Đảng ủy xã Sơn Bao", "incoming") in told
    assert not {post for post in told if post[0] == "Đỗ Thế Hùng" and "Sơn Bao" in (post[2] or "")}


def test_who_heads_a_village_is_not_its_name() -> None:
    found = bodies("Chi bộ làng Pyang có 12 đảng viên. Bí thư Chi bộ kiêm Trưởng thôn Siu Kram cho biết.", place="Gia Lai")
    assert found == {"Chi bộ làng Pyang"}


def test_a_list_of_communes_ends_before_the_next_committee() -> None:
    found = bodies("Giao Đảng ủy các xã Bình Hải, Bình Phú và Chi bộ Hạt Kiểm lâm Bình Sơn khắc phục.")
    assert {"Đảng ủy xã Bình Hải", "Đảng ủy xã Bình Phú", "Chi bộ Hạt Kiểm lâm Bình Sơn"} == found


def test_each_paragraph_of_a_round_of_provinces_is_about_its_own() -> None:
    told = posts(
        "Nhân sự mới ở ba tỉnh\n\nTại Bình Phước, ngày 27/4, HĐND tỉnh bầu ông Tạ Văn Rạng làm Chủ tịch UBND tỉnh.\n\n"
        "Tại Bắc Ninh, Phó Bí thư Tỉnh ủy Lý Thị Mận trao quyết định. Ông Vi Văn Tốt giữ chức Giám đốc Sở Công Thương.",
        published_on="2021-04-28",
    )
    assert {post[2] for post in told} == {"Ủy ban nhân dân tỉnh Bình Phước", "Tỉnh ủy Bắc Ninh", "Sở Công Thương tỉnh Bắc Ninh"}


def test_a_place_named_once_is_no_round_of_provinces() -> None:
    told = posts(
        "Tại Hà Nội, ngày 27/4, ông Tạ Văn Rạng, Bí thư Tỉnh ủy Bắc Ninh dự họp. Chủ tịch UBND tỉnh Lý Thị Mận phát biểu.", "2021-04-28"
    )
    assert ("Lý Thị Mận", "Chủ tịch", "Ủy ban nhân dân tỉnh Bắc Ninh", "current") in told


def test_a_bare_district_is_the_one_where_all_the_communes_lie() -> None:
    told = posts(
        "Đảng bộ thị trấn Việt Lâm (Vị Xuyên) tổ chức Đại hội. Dự có Phó Bí thư Huyện ủy Lệnh Văn Rạng. Đảng bộ xã Đạo Đức, Đảng bộ xã Phú Linh đã xong.",
        "2020-06-11",
        "Hà Giang",
    )
    assert ("Lệnh Văn Rạng", "Phó Bí thư", "Huyện ủy Vị Xuyên", "current") in told


@pytest.mark.parametrize("name", ["Lưu Hạnh", "Đàm Ngát"])
def test_a_province_that_does_not_exist_is_a_persons_name(name: str) -> None:
    told = posts(f"Hội nghị do Phó Bí thư Tỉnh ủy {name} chủ trì.", place="Hậu Giang")
    assert told == {(name, "Phó Bí thư", "Tỉnh ủy Hậu Giang", "current")}


def test_a_name_that_ends_as_the_parliament_is_called() -> None:
    told = posts("Dự có ông Trần Quốc Hội, Phó Bí thư Huyện ủy Sơn Hà.")
    assert told == {("Trần Quốc Hội", "Phó Bí thư", "Huyện ủy Sơn Hà", "current")}


def test_who_leads_beside_a_former_post_leads_what_the_sentence_tells_of() -> None:
    told = posts(
        "Ông Tạ Văn Rạng giữ chức Bí thư Đảng ủy UBND tỉnh, ông Vi Văn Tốt, nguyên Bí thư Đảng ủy Khối các cơ quan tỉnh giữ chức Phó Bí thư Thường trực.",
        "2025-03-04",
        "Quảng Bình",
    )
    assert ("Vi Văn Tốt", "Phó Bí thư Thường trực", "Đảng ủy Ủy ban nhân dân tỉnh Quảng Bình", "incoming") in told


def test_who_is_re_elected_to_the_post_named_before_comes_to_it() -> None:
    told = posts("Bí thư Đảng ủy xã Sơn Bao Tạ Văn Rạng tái đắc cử với số phiếu tuyệt đối.")
    assert told == {("Tạ Văn Rạng", "Bí thư", "Đảng ủy xã Sơn Bao", "incoming")}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Trưởng Ban Nội chính Tỉnh ủy", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"),
        ("Phó Bí thư Huyện ủy Sơn Hà", "Bí thư Đảng ủy xã Sơn Bao"),
        ("Phó Chủ tịch Hội Nông dân tỉnh", "Bí thư Huyện ủy Sơn Hà"),
    ],
)
def test_a_full_time_post_is_left_for_another(before: str, after: str) -> None:
    told = posts(f"Ông Tạ Văn Rạng, {before} được bầu giữ chức {after}.", place="Quảng Ngãi")
    assert sorted(post[3] for post in told) == ["incoming", "outgoing"]


def test_a_bare_district_in_an_item_is_where_the_item_takes_place() -> None:
    told = posts(
        "* Ngày 18/6, tại huyện Vũng Liêm, Đảng bộ xã Trung Thành Đông khai mạc Đại hội. Ông Tạ Văn Rạng, Bí thư Huyện ủy dự.\n"
        "* Cùng ngày, Đảng bộ Công an huyện Tam Bình tổ chức Đại hội. Bí thư Huyện ủy Tam Bình Vi Văn Tốt dự. Công an huyện Tam Bình có 58 đảng viên.",
        "2020-06-19",
        "Vĩnh Long",
    )
    assert {post[::2] for post in told} == {("Tạ Văn Rạng", "Huyện ủy Vũng Liêm"), ("Vi Văn Tốt", "Huyện ủy Tam Bình")}


def test_a_post_of_those_of_several_communes_names_their_committees() -> None:
    text = "Bí thư Đảng ủy các xã Bình Hải, Bình Phú báo cáo."
    assert bodies(text) == {"Đảng ủy xã Bình Hải", "Đảng ủy xã Bình Phú"}


def test_the_committee_of_a_districts_agency_is_called_by_its_first_word() -> None:
    agency = "Đảng ủy Cơ quan chính quyền huyện Bình Sơn"
    assert bodies(f"{agency} họp. Ông A đề nghị Đảng bộ Cơ quan đoàn kết.") == {agency}


def test_a_bureau_of_an_army_is_called_without_it() -> None:
    told = posts(
        "Đảng bộ Cục Hậu cần Quân khu 3 tổ chức Đại hội. Đại tá Tạ Văn Rạng, Bí thư Đảng ủy, Chính ủy Cục Hậu cần điều hành đại hội."
    )
    bureau = "Cục Hậu cần Quân khu 3"
    assert told == {
        ("Tạ Văn Rạng", "Bí thư", f"Đảng ủy {bureau}", "current"),
        ("Tạ Văn Rạng", "Chính ủy", bureau, "current"),
    }


def test_of_three_committees_side_by_side_none_is_what_the_bare_name_means() -> None:
    found = bodies(
        "Đảng ủy UBND tỉnh họp. Các tổ chức chuyển giao gồm: Đảng bộ Sở Y tế, Đảng bộ Bệnh viện An Sơn, Chi bộ Thanh tra tỉnh. "
        "Ông A giao Văn phòng Đảng ủy hoàn chỉnh."
    )
    assert "Văn phòng Đảng ủy Bệnh viện An Sơn" not in found


def test_a_paragraph_that_opens_with_a_district_is_about_it() -> None:
    told = posts(
        "Ra quân đầu xuân\n\nHuyện Đắk Mil: Huyện ủy trao Huy hiệu Đảng. Bí thư Huyện ủy Tạ Văn Rạng dự.\n\n"
        "Huyện Krông Nô: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Lý Thị Mận chủ trì hội nghị.",
        "2024-02-02",
        "Đắk Nông",
    )
    assert {post[::2] for post in told} == {("Tạ Văn Rạng", "Huyện ủy Đắk Mil"), ("Lý Thị Mận", "Ủy ban Kiểm tra Huyện ủy Krông Nô")}


@pytest.mark.parametrize("before", ["trước đó giữ chức", "trước đây từng là", "trước đó, ông đảm nhiệm chức vụ"])
def test_a_post_that_was_held_before_is_past(before: str) -> None:
    told = posts(f"Huyện ủy Sơn Hà có tân Chánh Văn phòng Huyện ủy là ông Tạ Văn Rạng, {before} Bí thư Đảng ủy xã Sơn Bao.")
    assert ("Tạ Văn Rạng", "Bí thư", "Đảng ủy xã Sơn Bao", "former") in told
