"""Party bodies of units of every sort: the army, prisons, works, parishes, agencies, embassies; and how a place is spelt."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Level
from app.extraction.mentions.finder import find_mentions
from app.extraction.reading import Context
from app.extraction.segmentation import read_document

QUANG_NGAI = "51"


def names(text: str, *, province: str | None = None) -> list[str]:
    return [body.name for body in find_mentions(read_document(text), Context(province=province)).bodies]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng ủy Đoàn KT-QP 909 họp.", "Đảng ủy Đoàn Kinh tế - Quốc phòng 909"),
        ("Đảng ủy Lữ đoàn Công binh 909 tổ chức hội nghị.", "Đảng ủy Lữ đoàn Công binh 909"),
        ("Đảng bộ Lữ đoàn Pháo binh 45 đồng chí.", "Đảng ủy Lữ đoàn Pháo binh"),
        ("Đảng ủy Bộ Tư lệnh Vùng Cảnh sát biển 9 họp.", "Đảng ủy Bộ Tư lệnh Vùng Cảnh sát biển 9"),
        ("Đảng ủy Trại giam Suối Ngà họp.", "Đảng ủy Trại giam Suối Ngà"),
        ("Đảng ủy Nhà máy Kính nổi họp.", "Đảng ủy Nhà máy Kính nổi"),
        ("Đảng bộ Agribank Chi nhánh tỉnh Hà Giang họp.", "Đảng ủy Agribank Chi nhánh tỉnh Hà Giang"),
        ("Chi bộ giáo xứ Suối Ngà họp.", "Chi bộ giáo xứ Suối Ngà"),
        ("Chi bộ cơ quan chính quyền phường Hồng Gai họp.", "Chi bộ cơ quan chính quyền phường Hồng Gai"),
        ("Chi bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy Sơn La họp.", "Chi bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy Sơn La"),
        ("Chi bộ Khối Văn phòng Sở Y tế tỉnh Sơn La họp.", "Chi bộ Khối Văn phòng Sở Y tế tỉnh Sơn La"),
        ("Chi bộ Hưu trí Sở Y tế tỉnh Sơn La họp.", "Chi bộ Hưu trí Sở Y tế tỉnh Sơn La"),
        ("Đảng ủy Cơ quan Bộ Nội vụ họp.", "Đảng ủy Cơ quan Bộ Nội vụ"),
        ("Đảng ủy tại Hàn Quốc họp.", "Đảng ủy tại Hàn Quốc"),
        ("Đảng ủy Công ty CP Xây lắp Công trình 909 họp.", "Đảng ủy Công ty CP Xây lắp Công trình 909"),
        ("Đảng ủy Công ty Dệt may 29/9 họp.", "Đảng ủy Công ty Dệt may 29/9"),
        ("Chi bộ Ngân hàng TMCP An Khê Chi nhánh Suối Ngà họp.", "Chi bộ Ngân hàng TMCP An Khê Chi nhánh Suối Ngà"),
        ("Chi bộ Công ty Túi xách Suối Ngà họp.", "Chi bộ Công ty Túi xách Suối Ngà"),
        ("Chi bộ Văn phòng Đảng ủy xã Cư Pui họp.", "Chi bộ Văn phòng Đảng ủy xã Cư Pui"),
        ("Chi bộ 7 Tam Hòa họp.", "Chi bộ 7 Tam Hòa"),
        ("Chi bộ bon B’Lơng 1, họp.", "Chi bộ bon B’Lơng 1"),
        ("Chi bộ Khối vận xã Cư Pui họp.", "Chi bộ Khối vận xã Cư Pui"),
        ("Đảng ủy Trường Sĩ quan Lục quân 9 họp.", "Đảng ủy Trường Sĩ quan Lục quân 9"),
        ("Đảng ủy Công ty CP Tập đoàn Suối Ngà họp.", "Đảng ủy Công ty CP Tập đoàn Suối Ngà"),
        ("Đảng ủy Trung ương Đoàn họp.", "Đảng ủy Trung ương Đoàn"),
        ("Đảng ủy các cơ quan Đảng TW họp.", "Đảng ủy các cơ quan Đảng Trung ương"),
        ("Chi bộ 10-11 Tam Hòa họp.", "Chi bộ 10-11 Tam Hòa"),
        ("Chi bộ Đại sứ quán Việt Nam tại Cộng hòa Séc họp.", "Chi bộ Đại sứ quán Việt Nam tại Cộng hòa Séc"),
        ("Ban Chiến lược, chính sách Trung ương họp.", "Ban Chiến lược, chính sách Trung ương"),
    ],
)
def test_a_unit_keeps_its_arm_its_number_and_its_country(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng ủy, Bộ Tư lệnh Quân khu 9 họp.", "Đảng ủy Quân khu 9"),
        ("Đảng ủy, Ban Giám hiệu Trường THPT Suối Ngà gặp mặt.", "Đảng ủy Trường THPT Suối Ngà"),
        ("Ủy ban Kiểm tra, Văn phòng Huyện ủy Sơn Hà tham mưu.", "Ủy ban Kiểm tra Huyện ủy Sơn Hà"),
    ],
)
def test_a_committee_named_with_who_runs_its_unit_is_listed(text: str, expected: str) -> None:
    assert expected in [body.name for body in extract(text).organisations]


def test_capitals_behind_a_known_commune_are_no_part_of_its_name() -> None:
    assert names("ĐẢNG BỘ PHƯỜNG TÂN AN ĐẠI HỘI LẦN THỨ I\nSáng nay, Đảng bộ phường họp.")[-1] == "Đảng ủy phường Tân An"


def test_a_plural_before_does_not_swallow_the_organ_behind_it() -> None:
    assert names("Cùng với các ban xây dựng Đảng, Ban Tổ chức Huyện ủy Sơn Hà tham mưu.") == ["Ban Tổ chức Huyện ủy Sơn Hà"]


def test_each_of_a_counted_list_keeps_its_rank_word() -> None:
    assert names("Hợp nhất 3 đảng bộ: tỉnh Sơn La, tỉnh Hà Giang và TP Hải Phòng.") == [
        "Tỉnh ủy Sơn La",
        "Tỉnh ủy Hà Giang",
        "Thành ủy Hải Phòng",
    ]


def test_the_cell_of_an_office_is_that_of_the_department_named_before() -> None:
    assert names("Sở Nội vụ tỉnh Sơn La họp. Chi bộ Văn phòng Sở dự.")[-1] == "Chi bộ Văn phòng Sở Nội vụ tỉnh Sơn La"


def test_the_committee_abroad_is_directly_under_the_centre() -> None:
    bodies = find_mentions(read_document("Đảng bộ Ngoài nước họp."), Context()).bodies
    assert [(body.name, body.level) for body in bodies] == [("Đảng ủy Ngoài nước", Level.PROVINCE)]


def test_a_state_body_elsewhere_does_not_complete_the_sentences_behind_it() -> None:
    text = "Phó Chủ tịch UBND tỉnh Sơn La và Tỉnh ủy dự. Ban Thường vụ Tỉnh ủy họp."
    assert names(text, province=QUANG_NGAI) == ["Ủy ban nhân dân tỉnh Sơn La", "Tỉnh ủy Sơn La", "Ban Thường vụ Tỉnh ủy Quảng Ngãi"]


def test_a_place_is_spelt_as_the_article_spells_it() -> None:
    assert names("ĐẢNG BỘ TỈNH ĐĂK LĂK HỌP\nSáng nay, Tỉnh ủy Đăk Lăk họp.") == ["Tỉnh ủy Đăk Lăk"] * 2
    assert names("Ở xã Đắk P’lao, Bí thư Đảng ủy xã họp.") == ["Đảng ủy xã Đắk P’lao"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Chi bộ Xã hội phát biểu.", "Chi bộ Xã hội"),
        ("Chi bộ Tự nhiên 2 họp.", "Chi bộ Tự nhiên 2"),
        ("Đảng ủy xã Hội Sơn họp.", "Đảng ủy xã Hội Sơn"),
        ("Các chi bộ thuộc Đảng bộ Học viện Tài chính và đại diện Công đoàn dự.", "Đảng ủy Học viện Tài chính"),
        ("Chi bộ Trường Cao đẳng Y tế và đại diện các khoa dự.", "Chi bộ Trường Cao đẳng Y tế"),
        ("Tỉnh ủy giao Ban Thường vụ huyện Mai Sơn kiểm điểm.", "Ban Thường vụ Huyện ủy Mai Sơn"),
        ("Yêu cầu Ban Thường vụ thị xã Hoàng Mai rút kinh nghiệm.", "Ban Thường vụ Thị ủy Hoàng Mai"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, expected: str) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ban Thường vụ các Huyện ủy, Thị ủy, Thành ủy cụ thể hóa.",
        "Dự có Chủ nhiệm Ủy ban Kiểm tra Thành ủy, Thị ủy, Huyện ủy.",
        "Dự có các đồng chí Bí thư Huyện ủy, Thành ủy trong tỉnh.",
        "Lãnh đạo Thị ủy và Huyện ủy phát biểu.",
    ],
)
def test_a_list_of_all_sorts_of_committees_names_none(text: str) -> None:
    assert not [name for name in names(text, province=QUANG_NGAI) if name.endswith(("Huyện ủy", "Thị ủy", "Thành ủy"))]


def test_a_citys_committee_beside_its_districts_is_one_by_name() -> None:
    assert names("Thực hiện chỉ đạo của Thành ủy, Quận ủy, phường họp.") == ["Thành ủy", "Quận ủy"]
    assert names("Dự có lãnh đạo Huyện ủy, Thành ủy Quảng Ngãi.", province=QUANG_NGAI)[-1] == "Thành ủy Quảng Ngãi"


def test_an_organ_that_no_unit_has_is_the_one_named_with_its_committee() -> None:
    text = "Sở Y tế họp. Dự có ông Tám – Phó Trưởng Ban Tuyên giáo Tỉnh ủy. Đảng ủy Sở Y tế báo cáo. Phó Trưởng Ban Tuyên giáo kết luận."
    assert names(text, province=QUANG_NGAI)[-1] == "Ban Tuyên giáo Tỉnh ủy Quảng Ngãi"


def test_the_forces_committee_at_the_centre_and_the_governments_boards_are_named_in_short() -> None:
    assert names("Đảng ủy CATW hướng dẫn.") == ["Đảng ủy Công an Trung ương"]
    assert names("Chủ tịch Ủy ban ATGT Quốc gia làm việc.") == ["Ủy ban An toàn giao thông Quốc gia"]


def test_a_full_stop_in_an_abbreviation_stands_for_no_letter() -> None:
    assert names("Đảng ủy Công ty VĂN THƯ họp.")
    assert names("Đảng ủy Khối Doanh nghiệp T.Ư họp.") == ["Đảng ủy Khối Doanh nghiệp Trung ương"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng ủy KCX Linh Sơn họp.", "Đảng ủy Khu chế xuất Linh Sơn"),
        ("Chi bộ Trường MG Hoa Ban họp.", "Chi bộ Trường Mẫu giáo Hoa Ban"),
        ("Chi bộ Trường MN Hoa Ban họp.", "Chi bộ Trường Mầm non Hoa Ban"),
        ("Chi bộ Mặt trận - Đoàn thể xã Chiềng Pằn họp.", "Chi bộ Mặt trận - Đoàn thể xã Chiềng Pằn"),
        ("Lễ kết nạp tại Đảng bộ Công ty Nhôm Sao Mai - Ảnh: Minh Sơn", "Đảng ủy Công ty Nhôm Sao Mai"),
        ("Tại Sở Tài chính tỉnh Sơn La, Chi bộ Khối Văn phòng Sở họp.", "Chi bộ Khối Văn phòng Sở Tài chính tỉnh Sơn La"),
    ],
)
def test_what_a_unit_is_called_for_short_is_written_out(text: str, expected: str) -> None:
    assert expected in names(text)


def test_organs_of_several_committees_are_one_for_each() -> None:
    text = (
        "Đoàn kiểm tra làm việc với Ban Thường vụ các Tỉnh ủy Sơn La, Lào Cai, Nghệ An và Ban Thường vụ các huyện ủy: Mường La, Yên Châu."
    )
    provinces, districts = ("Sơn La", "Lào Cai", "Nghệ An"), ("Mường La", "Yên Châu")
    assert names(text) == [f"Ban Thường vụ Tỉnh ủy {name}" for name in provinces] + [f"Ban Thường vụ Huyện ủy {name}" for name in districts]
    assert names("Ban Tổ chức các tỉnh ủy, thành ủy họp. Ban Thường vụ các huyện ủy báo cáo.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đoàn làm việc với Ban Thường vụ các Tỉnh ủy, Thành ủy Cần Thơ, Sơn La, Ninh Bình và Lào Cai.",
            ("Thành ủy Cần Thơ", "Tỉnh ủy Sơn La", "Tỉnh ủy Ninh Bình", "Tỉnh ủy Lào Cai"),
        ),
        ("Đoàn kiểm tra Ban Thường vụ các thành ủy và tỉnh ủy: Hà Nội, Thái Bình.", ("Thành ủy Hà Nội", "Tỉnh ủy Thái Bình")),
        (
            "Đoàn kiểm tra Ban Thường vụ 3 Tỉnh ủy, Thành ủy Đà Nẵng, Phú Thọ và Đắk Lắk.",
            ("Thành ủy Đà Nẵng", "Tỉnh ủy Phú Thọ", "Tỉnh ủy Đắk Lắk"),
        ),
    ],
)
def test_each_of_several_provinces_has_the_committee_of_its_sort(text: str, expected: tuple[str, ...]) -> None:
    assert names(text) == [f"Ban Thường vụ {name}" for name in expected]


def test_known_communes_behind_party_organisations_are_theirs_without_a_rank_word() -> None:
    text = "Huyện ủy Vũ Thư khen thưởng. Nhiều đảng bộ làm tốt như: {}."
    assert names(text.format("Vũ Hội, Vũ Vinh, Vũ Đoài"), province="34")[1:] == [
        f"Đảng ủy xã {name}" for name in ("Vũ Hội", "Vũ Vinh", "Vũ Đoài")
    ]
    assert names(text.format("Vũ Hội, Phú Quý Hưng, Vũ Đoài"), province="34")[1:] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ khối Văn phòng, Chi bộ khối Nội họp.", ["Chi bộ Khối Văn phòng", "Chi bộ Khối Nội"]),
        ("Sáng 5/5, Chi bộ Công đoàn - Kế toán họp.", ["Chi bộ Công đoàn - Kế toán"]),
        ("Sáng 5/5, Chi bộ Công đoàn – Thống kê họp.", ["Chi bộ Công đoàn - Thống kê"]),
    ],
)
def test_a_cell_of_offices_keeps_its_first_word_and_one_blank_about_a_dash(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if name.startswith("Chi bộ")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đảng bộ các cơ quan (CCQ) Đảng tỉnh Sơn La họp. Đảng ủy CCQ Đảng tỉnh Sơn La kết luận.",
            "Đảng ủy các cơ quan Đảng tỉnh Sơn La",
        ),
        (
            "Công ty Quản lý khai thác (QLKT) Sông Trong đón khách. Chi bộ Công ty QLKT Sông Trong họp.",
            "Chi bộ Công ty Quản lý khai thác Sông Trong",
        ),
        ("Chi bộ Công ty QLKT Sông Trong họp (TNTH).", "Chi bộ Công ty QLKT Sông Trong"),
    ],
)
def test_an_abbreviation_that_the_article_sets_itself_stands_for_its_words(text: str, expected: str) -> None:
    assert names(text)[-1] == expected


def test_a_department_is_that_of_the_ministry_in_brackets_behind_it() -> None:
    text = "Bộ Nội vụ họp. Vụ Kế hoạch - Tài chính (Bộ Y tế) báo cáo."
    assert names(text) == ["Bộ Nội vụ", "Vụ Kế hoạch - Tài chính, Bộ Y tế", "Bộ Y tế"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Trường TH, THCS, THPT Suối Ngà họp.", ["Chi bộ Trường TH, THCS, THPT Suối Ngà"]),
        ("Chi bộ Công đoàn các khu công nghiệp Suối Ngà họp.", ["Chi bộ Công đoàn các khu công nghiệp Suối Ngà"]),
        ("Đảng ủy các khu chế xuất và công nghiệp thành phố Cần Thơ họp.", ["Đảng ủy các khu chế xuất và công nghiệp thành phố Cần Thơ"]),
        ("Đảng bộ cơ quan Đảng, đoàn thể có 45 đảng viên.", ["Đảng ủy cơ quan Đảng, đoàn thể"]),
        ("Đảng bộ Ban QLDA phát triển Lâm nghiệp họp.", ["Đảng ủy Ban QLDA phát triển Lâm nghiệp"]),
        ("Chi bộ Phòng Lao động sản xuất kết nạp 2 đảng viên.", ["Chi bộ Phòng Lao động sản xuất"]),
        ("Chi bộ Phòng Kinh tế sản xuất 2 bộ phim.", ["Chi bộ Phòng Kinh tế"]),
        ("Các Chi bộ: Khoa Nông lâm ngư, Khoa Luật họp.", ["Chi bộ Khoa Nông lâm ngư", "Chi bộ Khoa Luật"]),
    ],
)
def test_a_unit_keeps_the_levels_zones_and_fields_in_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_committee_of_a_provinces_industrial_zones_is_one_without_the_provinces_name() -> None:
    assert names("Đảng bộ các khu công nghiệp tỉnh có 34 tổ chức cơ sở đảng.") == ["Đảng ủy các khu công nghiệp"]
    assert names("Các khu công nghiệp tỉnh Sơn La thu hút 34 dự án.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Công ty TNHH sản xuất và thương mại Suối Ngà họp.", "Chi bộ Công ty TNHH sản xuất và thương mại Suối Ngà"),
        ("Chi bộ Nhà máy chế biến gỗ xuất khẩu Suối Ngà họp.", "Chi bộ Nhà máy chế biến gỗ xuất khẩu Suối Ngà"),
        ("Chi bộ Công ty Suối Ngà kinh doanh Xăng dầu.", "Chi bộ Công ty Suối Ngà"),
        ("Chi bộ Công ty cổ phần sản xuất 300 sản phẩm.", "Chi bộ Công ty cổ phần"),
        ("Chi bộ Xí nghiệp may Suối Ngà họp.", "Chi bộ Xí nghiệp may Suối Ngà"),
        ("Chi bộ Trường Mầm non 19/5 họp.", "Chi bộ Trường Mầm non 19/5"),
        ("Chi bộ Khoa Ngoại tổng hợp họp.", "Chi bộ Khoa Ngoại tổng hợp"),
    ],
)
def test_a_firm_keeps_its_trade_before_its_own_name_and_a_school_its_day(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Hưu trí phường Suối Ngà họp.", "Chi bộ Hưu trí phường Suối Ngà"),
        ("Chi bộ xã Suối Ngà họp.", "Chi bộ xã Suối Ngà"),
        ("Văn phòng TW Đảng họp.", "Văn phòng Trung ương Đảng"),
        ("Hội Nông dân Trung ương họp.", "Hội Nông dân Trung ương"),
    ],
)
def test_bodies_of_pensioners_of_communes_and_of_the_centre(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize("does", ["tổ chức hội nghị", "tổ chức kết nạp 3 đảng viên", "tổng kết", "triển khai nhiệm vụ"])
def test_a_ward_keeps_its_number_whatever_its_committee_does(does: str) -> None:
    assert names(f"Sáng 15/6, Đảng bộ phường 15 {does}.") == ["Đảng ủy phường 15"]


@pytest.mark.parametrize("counted", ["đảng viên", "đ/c", "hộ", "tổ chức đảng", "tổ chức cơ sở đảng", "tháng đầu năm", "chỉ tiêu"])
@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Đảng bộ phường", "Đảng ủy phường"),
        ("Chi bộ thôn Suối Ngà", "Chi bộ thôn Suối Ngà"),
        ("Đảng bộ Trường Sao Mai", "Đảng ủy Trường Sao Mai"),
    ],
)
def test_a_number_that_counts_what_follows_is_of_no_name(printed: str, name: str, counted: str) -> None:
    assert names(f"{printed} 5 {counted} đã rõ.") == [name]


def test_the_force_of_a_commune_is_not_that_of_the_district_named_before() -> None:
    told = "Đảng ủy Quân sự huyện Sơn Hà họp. Đảng ủy Quân sự xã họp."
    assert names(told, province=QUANG_NGAI) == ["Đảng ủy Quân sự huyện Sơn Hà", "Đảng ủy Quân sự xã"]


def test_the_standing_committee_of_a_bare_party_committee_is_no_provinces() -> None:
    text = (
        "Đảng ủy các cơ quan Đảng tỉnh Quảng Trị họp. Bí thư Đảng ủy, Trưởng Ban Tổ chức Tỉnh ủy Lê Văn An chủ trì.\n"
        "Báo cáo của Ban Thường vụ Đảng ủy nêu rõ kết quả."
    )
    names = {body.name for body in find_mentions(read_document(text), Context()).bodies}
    assert "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Quảng Trị" in names
    assert "Ban Thường vụ Tỉnh ủy Quảng Trị" not in names
