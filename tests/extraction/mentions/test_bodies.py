"""The grammar of bodies' names, and their completion from context."""

from __future__ import annotations

import pytest

from app.extraction.facts import Level, OrganisationKind
from app.extraction.mentions.finder import find_mentions
from app.extraction.reading import Context, Reading
from app.extraction.segmentation import read_document

QUANG_NINH, HA_LONG, HAI_PHONG = "22", "193", "31"


def read(text: str, *, province: str | None = None, district: str | None = None) -> Reading:
    return find_mentions(read_document(text), Context(province=province, district=district))


def names(text: str, *, province: str | None = None, district: str | None = None) -> list[str]:
    return [body.name for body in read(text, province=province, district=district).bodies]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tỉnh ủy Quảng Ninh họp.", "Tỉnh ủy Quảng Ninh"),
        ("Tỉnh uỷ Quảng Ninh họp.", "Tỉnh ủy Quảng Ninh"),
        ("BCH Đảng bộ TP Hải Phòng họp.", "Thành ủy Hải Phòng"),
        ("Ban Chấp hành Đảng bộ huyện Sơn Hà họp.", "Huyện ủy Sơn Hà"),
        ("Đảng bộ xã Cư Pui họp.", "Đảng ủy xã Cư Pui"),
        ("BTV Thành ủy Hạ Long họp.", "Ban Thường vụ Thành ủy Hạ Long"),
        ("UBKT Huyện ủy Sơn Hà họp.", "Ủy ban Kiểm tra Huyện ủy Sơn Hà"),
        ("UBND thị xã Giá Rai họp.", "Ủy ban nhân dân thị xã Giá Rai"),
        ("Đoàn ĐBQH tỉnh Quảng Ninh họp.", "Đoàn đại biểu Quốc hội tỉnh Quảng Ninh"),
        ("Sở GD&ĐT tỉnh Quảng Ninh họp.", "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh"),
        ("Đảng ủy Khối các cơ quan tỉnh Quảng Ninh họp.", "Đảng ủy Khối các cơ quan tỉnh Quảng Ninh"),
        ("Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Quảng Ninh họp.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ninh"),
        ("Đảng bộ Bộ đội Biên phòng (BĐBP) tỉnh Quảng Ninh họp.", "Đảng ủy Bộ đội Biên phòng tỉnh Quảng Ninh"),
        ("Chi bộ thôn 5 họp.", "Chi bộ thôn 5"),
        ("Chi bộ Trường THPT Trần Quang Khải họp.", "Chi bộ Trường THPT Trần Quang Khải"),
        ("Ban Bí thư Trung ương Đảng họp.", "Ban Bí thư Trung ương Đảng"),
        ("Ban Tổ chức Trung ương họp.", "Ban Tổ chức Trung ương"),
        ("Sở Lao động - Thương binh và Xã hội tỉnh Quảng Ninh họp.", "Sở Lao động - Thương binh và Xã hội tỉnh Quảng Ninh"),
        ("Cục An toàn thông tin, Bộ Thông tin và Truyền thông họp.", "Cục An toàn thông tin, Bộ Thông tin và Truyền thông"),
        ("Chi bộ 14 phường Hồng Gai họp.", "Chi bộ 14 phường Hồng Gai"),
        ("Chi bộ phố Ba Lò họp.", "Chi bộ phố Ba Lò"),
        ("Đảng bộ Công ty CP Thép Sông Gianh kết nạp 17 đảng viên.", "Đảng ủy Công ty CP Thép Sông Gianh"),
        ("HĐQT Công ty CP Chè Đồng Vân họp.", "Hội đồng quản trị Công ty CP Chè Đồng Vân"),
        ("Đoàn Trường Đại học Sông Gianh họp.", "Đoàn Trường Đại học Sông Gianh"),
        ("Đảng ủy Quân sự tỉnh Quảng Ninh họp.", "Đảng ủy Quân sự tỉnh Quảng Ninh"),
        ("Đảng ủy Công ty CP Giày da Sông Gianh họp.", "Đảng ủy Công ty CP Giày da Sông Gianh"),
        ("Chi bộ Nhà máy Z909 họp.", "Chi bộ Nhà máy Z909"),
        ("Huyện ủy Tân Hòa họp.", "Huyện ủy Tân Hòa"),
        ("Ban Xây dựng Đảng Đảng ủy xã Sơn Thành họp.", "Ban Xây dựng Đảng Đảng ủy xã Sơn Thành"),
    ],
)
def test_a_full_name_is_read_as_it_is_written_canonically(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "province", "district", "name"),
    [
        ("Thành ủy họp.", HAI_PHONG, None, "Thành ủy Hải Phòng"),
        ("Thành ủy họp.", QUANG_NINH, HA_LONG, "Thành ủy Hạ Long"),
        ("Tỉnh ủy họp.", QUANG_NINH, HA_LONG, "Tỉnh ủy Quảng Ninh"),
        ("Đảng ủy Khối các cơ quan thành phố họp.", HAI_PHONG, None, "Đảng ủy Khối các cơ quan thành phố Hải Phòng"),
        ("Đảng bộ Dân Chính Đảng họp.", QUANG_NINH, HA_LONG, "Đảng ủy Dân Chính Đảng tỉnh Quảng Ninh"),
        ("Đảng ủy các cơ quan Đảng họp.", QUANG_NINH, None, "Đảng ủy các cơ quan Đảng tỉnh Quảng Ninh"),
        ("Đảng ủy Cơ quan Đảng - đoàn thể họp.", QUANG_NINH, HA_LONG, "Đảng ủy Cơ quan Đảng - đoàn thể thành phố Hạ Long"),
        ("Đảng ủy các cơ quan Đảng Trung ương họp.", QUANG_NINH, None, "Đảng ủy các cơ quan Đảng Trung ương"),
        ("Đảng ủy các cơ quan Đảng họp.", None, None, "Đảng ủy các cơ quan Đảng"),
        ("HĐND thành phố họp.", QUANG_NINH, HA_LONG, "Hội đồng nhân dân thành phố Hạ Long"),
        ("Quận ủy họp.", None, None, "Quận ủy"),
    ],
)
def test_a_bare_name_is_completed_by_the_place_of_the_article(text: str, province: str | None, district: str | None, name: str) -> None:
    assert names(text, province=province, district=district) == [name]


def test_a_bare_name_that_nothing_completes_is_unresolved() -> None:
    [body] = read("Quận ủy họp.").bodies
    assert not body.resolved
    assert body.level is Level.DISTRICT


def test_a_bare_name_is_the_one_named_before() -> None:
    assert names("Huyện ủy Sơn Hà họp. Huyện ủy yêu cầu các xã báo cáo.", province="51") == ["Huyện ủy Sơn Hà"] * 2


def test_a_list_of_one_rank_names_each_committee() -> None:
    assert names("Đảng bộ các xã: Sơn Thành, Sơn Hạ, Sơn Nham của huyện dẫn đầu.") == [
        "Đảng ủy xã Sơn Thành",
        "Đảng ủy xã Sơn Hạ",
        "Đảng ủy xã Sơn Nham",
    ]
    assert names("Đảng bộ quận Sơn Trà có 7 đảng bộ phường.") == ["Quận ủy Sơn Trà"]


def test_a_headline_takes_its_territory_from_the_text_below() -> None:
    assert names("Huyện ủy họp thường kỳ\n\nSáng nay, Huyện ủy Sơn Hà họp tại trụ sở.") == ["Huyện ủy Sơn Hà"] * 2


def test_the_short_name_of_a_bloc_is_the_bloc_named_in_full() -> None:
    text = "Đảng ủy Khối các cơ quan tỉnh Quảng Ninh họp. Đảng bộ Khối có nhiều đổi mới."
    assert names(text) == ["Đảng ủy Khối các cơ quan tỉnh Quảng Ninh"] * 2


def test_bodies_joined_by_commas_share_the_territory_of_the_last() -> None:
    assert names("HĐND, UBND huyện Sơn Hà báo cáo.") == ["Hội đồng nhân dân huyện Sơn Hà", "Ủy ban nhân dân huyện Sơn Hà"]


def test_a_rank_word_in_the_plural_names_several_communes() -> None:
    assert names("Đảng ủy các phường Hồng Gai, Cao Xanh và Hà Lầm báo cáo.") == [
        "Đảng ủy phường Hồng Gai",
        "Đảng ủy phường Cao Xanh",
        "Đảng ủy phường Hà Lầm",
    ]


def test_a_place_named_for_itself_completes_what_nothing_else_does() -> None:
    assert names("Tại điểm cầu huyện Lục Ngạn, Huyện ủy báo cáo.") == ["Huyện ủy Lục Ngạn"]


def test_a_bare_unit_is_the_one_named_in_full() -> None:
    text = "Trường THPT Bãi Vàng tổng kết năm học. Đảng ủy Trường và Công đoàn Trường dự."
    assert names(text)[1:] == ["Đảng ủy Trường THPT Bãi Vàng", "Công đoàn Trường THPT Bãi Vàng"]


def test_an_enumeration_shares_its_head_word() -> None:
    assert names("Biểu dương các huyện ủy: Sơn Hà, Bình Liêu và Bảo Lạc.") == ["Huyện ủy Sơn Hà", "Huyện ủy Bình Liêu", "Huyện ủy Bảo Lạc"]


@pytest.mark.parametrize(
    "text",
    [
        "Các huyện ủy, thành ủy báo cáo.",
        "Mỗi chi bộ giới thiệu một quần chúng.",
        "Các Chi, Đảng bộ khối doanh nghiệp rà soát.",
        "Đảng ủy Khối các cơ quan tỉnh, thành phố trực thuộc Trung ương rà soát.",
        "Hải Phòng đổi mới.",
        "Chi bộ báo cáo kết quả.",
    ],
)
def test_generic_plurals_and_common_nouns_are_no_names(text: str) -> None:
    assert [body.name for body in read(text).bodies if body.explicit] == []


@pytest.mark.parametrize(
    ("text", "kind", "level"),
    [
        ("Thành ủy Hạ Long họp.", OrganisationKind.PARTY_COMMITTEE, Level.DISTRICT),
        ("Thành ủy Hải Phòng họp.", OrganisationKind.PARTY_COMMITTEE, Level.PROVINCE),
        ("Đảng bộ TP Hải Phòng họp.", OrganisationKind.PARTY_COMMITTEE, Level.PROVINCE),
        ("Đảng bộ thành phố Bắc Giang họp.", OrganisationKind.PARTY_COMMITTEE, Level.DISTRICT),
        ("UBND TP Thanh Hóa họp.", OrganisationKind.STATE_BODY, Level.DISTRICT),
        ("Đảng ủy Khối các cơ quan tỉnh Quảng Ninh họp.", OrganisationKind.PARTY_COMMITTEE, Level.DISTRICT),
        ("Đảng ủy Khối các cơ quan Trung ương họp.", OrganisationKind.PARTY_COMMITTEE, Level.PROVINCE),
        ("Đảng ủy Dân Chính Đảng tỉnh Quảng Ninh họp.", OrganisationKind.PARTY_COMMITTEE, Level.DISTRICT),
        ("Đảng ủy Cơ quan Đảng, đoàn thể huyện Sơn Hà họp.", OrganisationKind.PARTY_COMMITTEE, Level.GRASSROOTS),
        ("Chi bộ thôn 5 họp.", OrganisationKind.PARTY_CELL, Level.GRASSROOTS),
        ("Bộ Chính trị họp.", OrganisationKind.PARTY_ORGAN, Level.CENTRAL),
        ("UBND huyện Sơn Hà họp.", OrganisationKind.STATE_BODY, Level.DISTRICT),
        ("Hội Nông dân huyện Sơn Hà họp.", OrganisationKind.MASS_ORGANISATION, Level.DISTRICT),
    ],
)
def test_kind_and_level_follow_from_the_name(text: str, kind: OrganisationKind, level: Level) -> None:
    [body] = read(text).bodies
    assert (body.kind, body.level) == (kind, level)


def test_an_organ_names_its_committee() -> None:
    [body] = read("Ban Tổ chức Huyện ủy Sơn Hà họp.").bodies
    assert body.parent == "Huyện ủy Sơn Hà"


def test_a_section_about_another_province_completes_its_own_names() -> None:
    text = "Quảng Ninh: Tỉnh ủy họp sáng nay.\nGia Lai: Tỉnh ủy họp chiều nay."
    assert names(text) == ["Tỉnh ủy Quảng Ninh", "Tỉnh ủy Gia Lai"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng bộ Đại học Sông Gianh họp.", ["Đảng ủy Đại học Sông Gianh"]),
        ("Hội Nông dân Việt Nam họp.", ["Hội Nông dân Việt Nam"]),
        ("Hội Khuyến học huyện Sơn Hà họp.", ["Hội Khuyến học huyện Sơn Hà"]),
        ("Hội đồng Thi đua – Khen thưởng tỉnh Quảng Ninh họp.", ["Hội đồng Thi đua - Khen thưởng tỉnh Quảng Ninh"]),
        ("Phó Bí thư Thành ủy Khóa X dự.", ["Thành ủy"]),
        ("Đảng ủy phường Hồng Gai, Bãi Cháy và Hà Tu họp.", [f"Đảng ủy phường {name}" for name in ("Hồng Gai", "Bãi Cháy", "Hà Tu")]),
    ],
)
def test_bodies_of_other_kinds_and_in_lists(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_board_and_a_committee_without_a_name_are_those_of_the_firm_before() -> None:
    text = "Đảng bộ Tập đoàn Sông Gianh họp. Đồng chí Lê Quang Tám, Bí thư Đảng ủy, Chủ tịch HĐTV Tập đoàn chủ trì."
    assert names(text)[1:] == ["Đảng ủy Tập đoàn Sông Gianh", "Hội đồng thành viên Tập đoàn Sông Gianh"]


def test_a_sentence_that_opens_with_a_province_is_about_it() -> None:
    text = "Hội nghị bàn hai việc. Đối với tỉnh Nghệ An, Giám đốc Sở Nội vụ và UBND tỉnh báo cáo."
    assert names(text, province=QUANG_NINH) == ["Sở Nội vụ tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ 5 kết nạp 3 người.", ["Chi bộ 5"]),
        ("Chi bộ III họp.", ["Chi bộ III"]),
        ("Các đồng chí ở chi bộ số 9 họp.", ["Chi bộ số 9"]),
        ("Chi bộ 4 tốt, chi bộ 3 không.", []),
        ("Chi bộ 5 năm liền vững mạnh.", []),
        ("Chi bộ Sinh viên, Trường Đại học Suối Ngà họp.", ["Chi bộ Sinh viên Trường Đại học Suối Ngà"]),
        ("Chi bộ Sinh viên (Trường Đại học Suối Ngà) họp.", ["Chi bộ Sinh viên Trường Đại học Suối Ngà"]),
        ("Chi bộ phòng Tham mưu công tác Đảng họp.", ["Chi bộ Phòng Tham mưu công tác Đảng"]),
        ("Chi bộ Phòng Tổ chức - Hành chính họp.", ["Chi bộ Phòng Tổ chức - Hành chính"]),
        ("Đảng bộ KCX Sông Gianh họp.", ["Đảng ủy Khu chế xuất Sông Gianh"]),
        ("Đảng ủy Khu công nghiệp Sông Gianh họp.", ["Đảng ủy Khu công nghiệp Sông Gianh"]),
        ("UBKTTW họp.", ["Ủy ban Kiểm tra Trung ương"]),
        ("UB Kiểm tra T.Ư họp.", ["Ủy ban Kiểm tra Trung ương"]),
        ("Ủy ban Kiểm tra (UBKT) Tỉnh ủy Quảng Ninh họp.", ["Ủy ban Kiểm tra Tỉnh ủy Quảng Ninh"]),
        ("Ban Bí thư TƯ Đảng họp.", ["Ban Bí thư Trung ương Đảng"]),
        ("Ban Bí thư T.Ư Đoàn họp.", ["Trung ương Đoàn"]),
        ("Đảng ủy Khối các cơ quan tỉnh họp.", ["Đảng ủy Khối các cơ quan tỉnh"]),
        ("Đảng ủy MTTQ, các đoàn thể Trung ương họp.", ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương"]),
        (
            "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Quảng Ninh họp.",
            ["Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Quảng Ninh"],
        ),
        ("Thanh tra Sở Xây dựng tỉnh Quảng Ninh họp.", ["Thanh tra Sở Xây dựng tỉnh Quảng Ninh"]),
        ("Thanh tra Chính phủ họp.", ["Thanh tra Chính phủ"]),
        ("Đồn Biên phòng cửa khẩu Suối Ngà họp.", ["Đồn Biên phòng cửa khẩu Suối Ngà"]),
        ("Đảng bộ Bộ đội Biên phòng tỉnh Quảng Ninh họp.", ["Đảng ủy Bộ đội Biên phòng tỉnh Quảng Ninh"]),
        ("Đảng ủy BĐBP tỉnh Quảng Ninh họp.", ["Đảng ủy Bộ đội Biên phòng tỉnh Quảng Ninh"]),
        ("Đảng bộ Văn phòng Tỉnh ủy Quảng Ninh họp.", ["Đảng ủy Văn phòng Tỉnh ủy Quảng Ninh"]),
        ("Chi bộ Ban Tổ chức Huyện ủy Sơn Hà họp.", ["Chi bộ Ban Tổ chức Huyện ủy Sơn Hà"]),
        ("Chi bộ Trường Mầm non số 2 xã Suối Ngà họp.", ["Chi bộ Trường Mầm non số 2 xã Suối Ngà"]),
        ("Chi bộ Trường THPT Bán công Sông Trà họp.", ["Chi bộ Trường THPT Bán công Sông Trà"]),
        ("Trung tâm Bồi dưỡng chính trị huyện Sơn Hà họp.", ["Trung tâm Bồi dưỡng chính trị huyện Sơn Hà"]),
        ("Trưởng ban của các huyện, thị, thành ủy dự.", []),
        (
            "Ban Quản lý Khu Kinh tế Sông Gianh và các Khu công nghiệp Quảng Ninh họp.",
            ["Ban Quản lý Khu Kinh tế Sông Gianh và các Khu công nghiệp Quảng Ninh"],
        ),
        ("BĐBP tỉnh Quảng Ninh họp.", ["Bộ đội Biên phòng tỉnh Quảng Ninh"]),
        ("Bộ Chỉ huy BĐBP tỉnh Quảng Ninh họp.", ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Ninh"]),
        ("Ban Dân tộc HĐND tỉnh Quảng Ninh họp.", ["Ban Dân tộc Hội đồng nhân dân tỉnh Quảng Ninh"]),
        ("Văn phòng HĐND tỉnh Quảng Ninh họp.", ["Văn phòng Hội đồng nhân dân tỉnh Quảng Ninh"]),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Quảng Ninh họp.",
            ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Quảng Ninh"],
        ),
        ("Đảng đoàn Trung ương Hội Nông dân Việt Nam họp.", ["Đảng đoàn Trung ương Hội Nông dân Việt Nam"]),
        ("Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam họp.", ["Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam"]),
        ("Cục An ninh điều tra (Bộ Công an) báo cáo.", ["Cục An ninh điều tra, Bộ Công an", "Bộ Công an"]),
        ("Đảng ủy khối cơ quan và doanh nghiệp tỉnh Quảng Ninh họp.", ["Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Quảng Ninh"]),
    ],
)
def test_cells_by_number_organs_by_their_abbreviations_and_bodies_inside_others(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("state_body", ["Chính phủ", "Quốc hội"])
def test_the_committee_of_government_and_assembly_is_directly_under_the_centre(state_body: str) -> None:
    assert [body.level for body in read(f"Đảng ủy {state_body} họp.").bodies] == [Level.PROVINCE]


@pytest.mark.parametrize(
    "opening",
    [
        "* Ngày 29/10, Đại hội đại biểu tỉnh Sơn La lần thứ XII đã bế mạc",
        "Cùng ngày, HĐND tỉnh Sơn La khóa VII (nhiệm kỳ 2004-2011) tổ chức kỳ họp bất thường để bầu Chủ tịch HĐND tỉnh",
        "- Đại hội đại biểu Đảng bộ tỉnh Sơn La lần thứ XIV, nhiệm kỳ 2015-2020 đã thành công tốt đẹp",
    ],
)
def test_an_item_of_a_round_up_is_about_the_province_whose_congress_or_council_it_opens_with(opening: str) -> None:
    text = f"Đảng bộ tỉnh Phú Thọ đã bầu Ban Thường vụ Tỉnh ủy.\n{opening}, đồng chí Lò Văn Khiêm được bầu làm Bí thư Tỉnh ủy.\n"
    assert names(text, province="25")[-1] == "Tỉnh ủy Sơn La"


def test_a_list_of_those_of_a_province_is_about_it() -> None:
    text = "Tỉnh ủy Quảng Ngãi đã báo cáo. Tương tự, có vi phạm của các lãnh đạo tại Bình Định: Lê Quang Tám, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh."
    assert names(text) == ["Tỉnh ủy Quảng Ngãi", "Tỉnh ủy Bình Định", "Ủy ban nhân dân tỉnh Bình Định"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đề nghị của Tỉnh ủy Quảng Ngãi và Bình Định được xem xét.", ["Tỉnh ủy Quảng Ngãi", "Tỉnh ủy Bình Định"]),
        ("Huyện ủy Sơn Hà và Bình Sơn, tỉnh Quảng Ngãi tổ chức hội nghị.", ["Huyện ủy Sơn Hà", "Huyện ủy Bình Sơn"]),
        ("Tỉnh ủy Quảng Ngãi và Công ty Hà Nam ký kết.", ["Tỉnh ủy Quảng Ngãi", "Công ty Hà Nam"]),
    ],
)
def test_committees_of_one_rank_share_their_head_word(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (
            "Trưởng phòng Dân tộc và Tôn giáo, Ban Dân vận Tỉnh ủy Quảng Ngãi",
            "Phòng Dân tộc và Tôn giáo, Ban Dân vận Tỉnh ủy Quảng Ngãi",
        ),
        ("Phó Trưởng phòng Hậu cần - Kỹ thuật - Lữ đoàn 579", "Phòng Hậu cần - Kỹ thuật, Lữ đoàn 579"),
        ("Chánh Văn phòng Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi", "Văn phòng Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi"),
        ("Bí thư Đoàn TN xã Tân Phú", "Đoàn Thanh niên xã Tân Phú"),
    ],
)
def test_a_department_ends_where_the_body_begins_that_it_is_part_of(post: str, expected: str) -> None:
    assert expected in names(f"Đồng chí Lê Quang Tám, {post} dự hội nghị.")


def test_the_committee_of_a_peoples_committee_is_one_rank_below_it_wherever_that_is() -> None:
    assert [body.level for body in read("Bí thư Đảng ủy UBND tỉnh chủ trì phiên họp.").bodies] == [Level.DISTRICT]


@pytest.mark.parametrize(
    "text",
    [
        "Ban Thường vụ Tỉnh ủy các tỉnh: Sơn La, Thanh Hóa, Lạng Sơn",
        "Ban Thường vụ Tỉnh ủy Sơn La, Thanh Hóa và Lạng Sơn",
        "Ban Thường vụ Tỉnh ủy Sơn La, Thanh Hóa, Lạng Sơn",
    ],
)
def test_organs_of_one_rank_share_their_head_words_and_stand_for_no_bare_name(text: str) -> None:
    found = names(f"Tổ công tác làm việc với {text}. Sau đó, Tỉnh ủy tổ chức hội nghị.")
    assert found == [f"Ban Thường vụ Tỉnh ủy {province}" for province in ("Sơn La", "Thanh Hóa", "Lạng Sơn")] + ["Tỉnh ủy"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND xã Sơn Hà họp. Bí thư Đảng ủy Sơn Hà phát biểu.", "Đảng ủy xã Sơn Hà"),
        ("Tại phường Sơn Hà, Bí thư Đảng ủy Sơn Hà phát biểu.", "Đảng ủy phường Sơn Hà"),
        ("Bí thư Đảng bộ Hải Phòng phát biểu.", "Thành ủy Hải Phòng"),
        ("Ủy viên BCH Đảng bộ tỉnh Lạng Sơn, Bí thư Đảng ủy Cường Lợi.", "Đảng ủy xã Cường Lợi"),
    ],
)
def test_a_committee_is_named_by_its_territory_without_the_rank_word(text: str, expected: str) -> None:
    assert names(text)[-1] == expected


@pytest.mark.parametrize("text", ["Bí thư Đảng ủy Trần Văn Nam nói.", "Bí thư Đảng ủy Hải Phòng Minh nói.", "Các Đảng ủy Cao Cấp họp."])
def test_what_follows_a_committee_is_not_always_its_territory(text: str) -> None:
    assert not [name for name in names(text) if name != "Đảng ủy"]


@pytest.mark.parametrize("post", ["Chủ tịch Ủy ban MTTQ Việt Nam", "Trưởng Công an", "Chủ tịch UBND"])
def test_the_committee_beside_a_communes_post_is_the_communes(post: str) -> None:
    assert names(f"Ông Trần Văn Nam, Phó Bí thư Đảng ủy, {post} xã Cư Pui.")[0] == "Đảng ủy xã Cư Pui"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chi bộ Cơ sở Điều trị nghiện ma túy tỉnh Sơn La họp.", "Chi bộ Cơ sở Điều trị nghiện ma túy tỉnh Sơn La"),
        ("Chi bộ cơ sở cai nghiện ma túy số 2 họp.", "Chi bộ cơ sở cai nghiện ma túy số 2"),
        ("Đảng bộ Cơ sở Bảo trợ xã hội tỉnh Sơn La họp.", "Đảng ủy Cơ sở Bảo trợ xã hội tỉnh Sơn La"),
        ("Chi bộ cơ sở Chi cục Thuế huyện Mộc Châu họp.", "Chi bộ Chi cục Thuế huyện Mộc Châu"),
    ],
)
def test_an_establishment_is_no_grassroots_cell(text: str, name: str) -> None:
    assert names(text)[0] == name


def test_agencies_of_the_party_for_short_are_written_out() -> None:
    text = "Đảng bộ CCQ Đảng tỉnh Phú Thọ họp. UBKT Đảng ủy CCQ Đảng tỉnh báo cáo."
    assert names(text) == [
        "Đảng ủy các cơ quan Đảng tỉnh Phú Thọ",
        "Ủy ban Kiểm tra Đảng ủy các cơ quan Đảng tỉnh Phú Thọ",
    ]
