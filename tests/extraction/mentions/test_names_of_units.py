"""Where a unit's name ends: compounds that no lexicon holds, numbers behind it, and the words that tell what it does."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.mentions.finder import find_mentions
from app.extraction.reading import Context
from app.extraction.segmentation import read_document


def names(text: str) -> list[str]:
    return [body.name for body in find_mentions(read_document(text), Context()).bodies]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng bộ Nhà máy Bóng đèn Phích nước Suối Ngà họp.", "Đảng ủy Nhà máy Bóng đèn Phích nước Suối Ngà"),
        ("Chi bộ Công ty Vòng bi Suối Ngà họp.", "Chi bộ Công ty Vòng bi Suối Ngà"),
        ("Chi bộ Xí nghiệp Que hàn Suối Ngà đạt 100% chỉ tiêu.", "Chi bộ Xí nghiệp Que hàn Suối Ngà"),
        ("Chi bộ Công báo - Nhà khách họp.", "Chi bộ Công báo - Nhà khách"),
        ("Chi bộ Truyền tải điện Suối Ngà 9 nhiệm kỳ 2020-2022.", "Chi bộ Truyền tải điện Suối Ngà 9"),
    ],
)
def test_small_letters_of_a_compound_belong_to_the_name(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Trường THPT Suối Ngà phát động Tháng thanh niên.", "Chi bộ Trường THPT Suối Ngà"),
        ("Chi bộ Công ty May Suối Ngà hiến máu Nhân đạo.", "Chi bộ Công ty May Suối Ngà"),
        ("Chi bộ Công ty May thăm Mẹ Việt Nam anh hùng.", "Chi bộ Công ty May"),
        ("Chi bộ Phòng Kế hoạch giúp Trần Văn An.", "Chi bộ Phòng Kế hoạch"),
        ("Chi bộ Phòng Quản lý xuất nhập cảnh tổ chức hội nghị.", "Chi bộ Phòng Quản lý xuất nhập cảnh"),
        ("Chi bộ Công ty Suối Ngà - Phát biểu tại đại hội.", "Chi bộ Công ty Suối Ngà"),
        ("Chi bộ Văn phòng và Đồng chí Trần Văn An.", "Chi bộ Văn phòng"),
        ("Trao Huy hiệu 40 năm cho bà An, Chi bộ Phân xưởng May và Huy hiệu 30 năm cho ông Bình.", "Chi bộ Phân xưởng May"),
        ("Tặng Bằng khen cho Chi bộ Trường THPT Suối Ngà và Cờ thi đua cho ba đơn vị.", "Chi bộ Trường THPT Suối Ngà"),
    ],
)
def test_what_is_told_of_a_unit_is_no_part_of_its_name(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Phòng 8-9 họp.", "Chi bộ Phòng 8-9"),
        ("Chi bộ Phòng 8, 9 có 12 đảng viên.", "Chi bộ Phòng 8, 9"),
        ("Chi bộ Phòng 8, 15 đảng viên.", "Chi bộ Phòng 8"),
        ("Đảng bộ Bệnh viện Quân y 909 họp.", "Đảng ủy Bệnh viện Quân y 909"),
        ("Chi bộ Trung tâm Y tế 15 đảng viên.", "Chi bộ Trung tâm Y tế"),
    ],
)
def test_numbers_of_units_count_nothing(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Văn phòng đại diện tại Đà Nẵng họp.", "Chi bộ Văn phòng đại diện tại thành phố Đà Nẵng"),
        ("Đảng bộ Chi nhánh Ngân hàng Suối Ngà tại TP Hà Nội họp.", "Đảng ủy Chi nhánh Ngân hàng Suối Ngà tại thành phố Hà Nội"),
        (
            "Đảng ủy Khối Doanh nghiệp Thương mại Trung ương tại TP. HCM họp.",
            "Đảng ủy Khối Doanh nghiệp Thương mại Trung ương tại Thành phố Hồ Chí Minh",
        ),
    ],
)
def test_the_place_tells_one_of_several_of_a_body_elsewhere_from_the_others(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn làm việc với Đảng ủy Khối các cơ quan Trung ương tại Hà Nội.", "Đảng ủy Khối các cơ quan Trung ương"),
        ("Đoàn làm việc với Đảng ủy Công ty Thép Suối Ngà tại Đà Nẵng.", "Đảng ủy Công ty Thép Suối Ngà"),
        ("Chi bộ Văn phòng đại diện tại trụ sở mới họp.", "Chi bộ Văn phòng đại diện"),
    ],
)
def test_where_something_takes_place_is_no_part_of_the_name(text: str, expected: str) -> None:
    assert names(text) == [expected]


def test_supreme_offices_keep_what_tells_them_apart() -> None:
    assert names("Đảng bộ Văn phòng VKSND tối cao họp.") == ["Đảng ủy Văn phòng VKSND tối cao"]


def test_a_school_of_the_army_is_named_with_whose_it_is() -> None:
    told = names("Đảng bộ Trường Quân sự Bộ Tư lệnh Hà An họp. Đảng ủy Trường Quân sự báo cáo.")
    assert set(told) == {"Đảng ủy Trường Quân sự Bộ Tư lệnh Hà An"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Phòng Tư pháp - Hộ tịch họp.", ["Chi bộ Phòng Tư pháp - Hộ tịch"]),
        ("Chi bộ Ban Thảo dược, Chi bộ Ban Sơn mài dự.", ["Chi bộ Ban Thảo dược", "Chi bộ Ban Sơn mài"]),
        ("Chi bộ Công ty Hà lớn nhất tỉnh.", ["Chi bộ Công ty Hà"]),
        ("Chi bộ Công ty Suối Ngà, đoàn kết.", ["Chi bộ Công ty Suối Ngà"]),
        ("Có 6/6 Chi bộ Hoàn thành tốt nhiệm vụ.", []),
    ],
)
def test_a_name_may_end_with_one_syllable_in_small_letters(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Vận hành sản xuất 2 có 15 đảng viên.", "Chi bộ Vận hành sản xuất 2"),
        ("Chi bộ Kỹ thuật sản xuất có 9 đảng viên.", "Chi bộ Kỹ thuật sản xuất"),
        ("Chi bộ Sản xuất kinh doanh tổng hợp kết nạp 1 đảng viên.", "Chi bộ Sản xuất kinh doanh tổng hợp"),
        ("Chi bộ Phân xưởng 4 sản xuất 20 tấn.", "Chi bộ Phân xưởng 4"),
        ("Chi bộ Công ty Suối Ngà sản xuất 2 loại giống.", "Chi bộ Công ty Suối Ngà"),
    ],
)
def test_work_belongs_to_the_name_where_the_unit_then_does_something_else(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đảng bộ Viễn thông Đà Nẵng (VNPT Đà Nẵng) họp. Đảng ủy VNPT Đà Nẵng có 7 chi bộ.",
            ["Đảng ủy Viễn thông Đà Nẵng", "Viễn thông Đà Nẵng", "Đảng ủy Viễn thông Đà Nẵng"],
        ),
        (
            "Công ty Điện lực Đà Nẵng (PC Đà Nẵng) họp. Chi bộ PC Đà Nẵng có 7 đảng viên.",
            ["Công ty Điện lực Đà Nẵng", "Chi bộ Công ty Điện lực Đà Nẵng"],
        ),
        (
            "Ngân hàng Nông nghiệp Đà Nẵng (Agribank Đà Nẵng) họp. Đảng bộ Agribank Đà Nẵng có 7 chi bộ.",
            ["Ngân hàng Nông nghiệp Đà Nẵng", "Ngân hàng Nông nghiệp Đà Nẵng", "Đảng ủy Ngân hàng Nông nghiệp Đà Nẵng"],
        ),
        ("Công ty Điện lực Đà Nẵng (Quảng Nam) họp. Chi bộ PC Đà Nẵng họp.", ["Công ty Điện lực Đà Nẵng", "Chi bộ PC Đà Nẵng"]),
    ],
)
def test_a_unit_called_by_a_brand_and_its_place_is_the_one_that_the_brackets_stand_behind(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi bộ Phòng Nghiệp vụ 4 họp.", ["Chi bộ Phòng Nghiệp vụ 4"]),
        ("Chi bộ Vụ Địa phương 2 họp.", ["Chi bộ Vụ Địa phương 2"]),
        ("Chi bộ Phòng Nghiệp vụ 8 đồng chí hoàn thành tốt nhiệm vụ.", ["Chi bộ Phòng Nghiệp vụ"]),
        ("Chi bộ Phòng Nghiệp vụ 5 năm liền đạt trong sạch.", ["Chi bộ Phòng Nghiệp vụ"]),
        ("Chi bộ Phòng Cơ sở đảng, đảng viên họp.", ["Chi bộ Phòng Cơ sở đảng, đảng viên"]),
        ("Chi bộ Phòng Cơ sở đảng - Đảng viên họp.", ["Chi bộ Phòng Cơ sở đảng - Đảng viên"]),
        ("Chi bộ Cơ quan Ủy ban Kiểm tra - Thanh tra họp.", ["Chi bộ Cơ quan Ủy ban Kiểm tra - Thanh tra"]),
    ],
)
def test_departments_of_the_partys_organs_have_their_whole_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("department", "organ"),
    [
        ("Phòng Tổng hợp", "Ủy ban Kiểm tra Tỉnh ủy Sơn La"),
        ("Phòng Nghiệp vụ 2", "Ủy ban Kiểm tra Tỉnh ủy Sơn La"),
        ("Phòng Nghiệp vụ I", "Ban Nội chính Tỉnh ủy Sơn La"),
        ("Phòng Khoa giáo", "Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La"),
        ("Phòng Đoàn thể", "Ban Dân vận Tỉnh ủy Sơn La"),
    ],
)
@pytest.mark.parametrize("joint", [" ", ", "])
def test_a_department_is_its_organs_with_or_without_a_comma(department: str, organ: str, joint: str) -> None:
    extraction = extract(f"Đồng chí Trần Văn An, Trưởng {department}{joint}{organ} dự hội nghị.")
    assert [post.organisation for post in extraction.appointments] == [f"{department}, {organ}"]
