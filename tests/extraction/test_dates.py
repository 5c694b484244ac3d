"""Dates: every written form, the year of a day without one, and the article's own date line."""

from __future__ import annotations

import unicodedata

import pytest

from app.extraction.dates import find_dates, last_day, meeting_day, publication_day
from app.extraction.segmentation import read_document


def values(text: str, published_on: str | None = "2021-10-28") -> list[str | None]:
    return [mention.value for mention in find_dates(read_document(text), published_on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 28/10, Huyện ủy họp.", ["2021-10-28"]),
        ("Chiều 28-10, Huyện ủy họp.", ["2021-10-28"]),
        ("Sáng 25.3, Huyện ủy họp.", ["2021-03-25"]),
        ("Ngày 28.10.2020, Huyện ủy họp.", ["2020-10-28"]),
        ("Quy định ngày 23/3/2010 đã thay.", ["2010-03-23"]),
        ("Thành lập ngày 3 tháng 2 năm 1930.", ["1930-02-03"]),
        ("Tính đến tháng 10/2021, có 3 chi bộ.", ["2021-10"]),
        ("Trong hai ngày 26 và 27/5, đại hội họp.", ["2021-05-26"]),
        ("Trong các ngày 26, 27, 28/5, đại hội họp.", ["2021-05-26"]),
        ("Chiều 26 và sáng 27.5, đại hội họp.", ["2021-05-26"]),
        ("Chiều 26, sáng 27.5, đại hội họp.", ["2021-05-26"]),
        ("Tiếp tục Kỳ họp thứ 7, sáng 20/5, Quốc hội họp.", ["2021-05-20"]),
        ("Ngày 1 – 4, Huyện ủy họp.", ["2021-04-01"]),
        ("Ngày 13 – 14/5, Huyện ủy họp.", ["2021-05-13"]),
        ("Sáng sớm 26/5, đoàn lên đường.", ["2021-05-26"]),
        ("Từ ngày 5 đến 7/6/2019, lớp học mở.", ["2019-06-05"]),
        ("Từ ngày 01/01 đến ngày 31/10/2020 kết nạp 5 đồng chí.", ["2020-01-01", "2020-10-31"]),
        ("Năm 2019 đã qua.", ["2019"]),
        ("Sáng nay, Huyện ủy họp.", ["2021-10-28"]),
        ("Chiều qua, Huyện ủy họp.", ["2021-10-27"]),
        ("Sáng nay 28/10, Huyện ủy họp.", ["2021-10-28"]),
        ("Sáng 12/5, họp chi bộ. Chiều cùng ngày, đoàn đi thăm.", ["2021-05-12", "2021-05-12"]),
        ("Hoàn thành trước ngày 15/11.", ["2021-11-15"]),
        ("Ngày 31/2, không có.", [None]),
        ("Xã An Sơn 11/09, Hòa Lợi 10/10.", []),
    ],
)
def test_a_written_form_has_its_day(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


def test_a_day_of_december_read_in_january_lies_in_the_year_before() -> None:
    assert values("Chiều 28/12, Huyện ủy họp.", "2020-01-02") == ["2019-12-28"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thực hiện chương trình công tác năm 2024, chiều 26-9, Huyện ủy họp.", "2024-09-26"),
        ("Hội nghị tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019. Sáng 19/1, hội nghị bế mạc.", "2019-01-19"),
        ("Chiều 17-4, Thành ủy họp. Tính đến tháng 3-2018, có 81 người.", "2018-04-17"),
        ("Chiều 6/10, Ban Tuyên giáo họp báo về tình hình thu ngân sách năm 2018 và dự toán ngân sách năm 2019.", "2018-10-06"),
        ("Sáng 7/11, Huyện ủy trao Huy hiệu 60 năm tuổi Đảng tặng cụ Lò Thị Mây, được kết nạp vào Đảng năm 1955.", "2015-11-07"),
        ("Sáng 14/10, Đại hội Đảng bộ tỉnh An Sơn, nhiệm kỳ 2015-2020 khai mạc.", "2015-10-14"),
        ("Đại hội Đảng bộ tỉnh An Sơn, nhiệm kỳ 2015-2020 khai mạc sáng 14/10.", "2015-10-14"),
        ("Sáng 14/10, Đại hội Đảng bộ tỉnh An Sơn khai mạc. Nhiệm kỳ 2010-2015 có 9 đảng bộ. Nhiệm kỳ 2015-2020 có 8.", "2015-10-14"),
        ("Sáng 16-7, Huyện ủy họp. Trong 6 tháng, số tổ chức được kiểm tra tăng 20% so với cùng kỳ năm 2020.", "2021-07-16"),
        ("Chiều 21/12, Đảng ủy Sở Y tế họp về hoạt động năm 2017 và phương hướng hoạt động năm 2018.", "2017-12-21"),
        ("Ngày 7/2, tặng giấy khen vì hoàn thành xuất sắc nhiệm vụ năm 2017. Triển khai công tác tháng 2/2018.", "2018-02-07"),
        ("Sáng 28/11, Huyện ủy họp ra nghị quyết lãnh đạo nhiệm vụ năm 2024.", "2023-11-28"),
        ("Sáng 3-2, chi bộ kết nạp 4 thanh niên chuẩn bị nhập ngũ năm 2026.", "2026-02-03"),
        ("Sáng 9-1, Huyện ủy kiểm điểm tập thể, cá nhân về việc thực hiện nhiệm vụ năm 2019.", "2020-01-09"),
        ("Sáng 9-1, Huyện ủy tổng kết công tác năm 2019.", "2020-01-09"),
        ("Sáng 9-12, Huyện ủy tổng kết công tác năm 2019.", "2019-12-09"),
        ("Ngày 27.1, đoàn đến thăm, chúc Tết công an xã dịp Tết Nguyên đán Tân Sửu 2021.", "2021-01-27"),
        ("Sáng 25.6, Huyện ủy họp sơ kết 6 tháng đầu năm 2013. Chương trình đạt kết quả khá so với cùng kỳ năm 2012.", "2013-06-25"),
        (
            "Sáng 19/3, được sự nhất trí của Ban Thường vụ Đảng ủy Quân sự tỉnh, Đảng bộ Quân sự huyện Mường Lặc tổ chức phiên chính thức Đại hội "
            "Đảng bộ lần thứ XX, nhiệm kỳ 2020 - 2025.",
            "2020-03-19",
        ),
        ("Sáng 24.11, Tỉnh ủy tổ chức hội nghị đối thoại với nông dân năm 2020.", "2020-11-24"),
        ("Ngày 22/3, Đảng ủy Khối bế giảng lớp đối tượng đảng đợt I năm 2019.", "2019-03-22"),
        ("Sáng 12/12, Huyện ủy triển khai nhiệm vụ năm 2024.", "2023-12-12"),
        ("Chiều 14/7, Huyện ủy họp. Ngày 12/7/2021, Huyện ủy ban hành Quyết định số 12-QĐ/HU.", "2021-07-14"),
        ("Sáng 2/1, Huyện ủy trao Quyết định số 30-QĐ/HU ngày 28/12/2019.", "2020-01-02"),
        ("Trước đó, chiều 14/10, Đại hội đã bầu Ban Chấp hành Đảng bộ tỉnh An Sơn nhiệm kỳ 2015-2020.", "2015-10-14"),
        ("Đầu giờ sáng 20/10, Quốc hội nghe báo cáo kinh tế - xã hội năm 2019.", "2019-10-20"),
    ],
)
def test_the_words_of_the_article_fix_the_year(text: str, expected: str) -> None:
    assert expected in values(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 9/8, Huyện ủy họp.",
        "Sáng nay, Huyện ủy họp.",
        "Ngày 2/1, trao quyết định phê chuẩn Phó Chủ tịch nhiệm kỳ 2016-2021.",
        "Ngày 14/10, Đại hội Đảng bộ tỉnh An Sơn khai mạc. Nhiệm kỳ 2005-2010 có 9 đảng bộ. Nhiệm kỳ 2015-2020 có 8.",
        "Sáng 7/11, kỷ niệm chi bộ thành lập tháng 10/1930.",
        "Sáng 7/11, Huyện ủy tổ chức hội nghị quán triệt Luật Đất đai năm 2013.",
        "Chiều 14/7, Huyện ủy quán triệt Chỉ thị số 5-CT/TW ngày 15/5/2016.",
        "Chiều 14/7, Huyện ủy nghe về Quyết định ngày 12/7/2020 và Quyết định ngày 10/7/2019.",
    ],
)
def test_no_year_is_invented(text: str) -> None:
    assert values(text, None)[0] is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Thứ Năm, 28/10/2021 14:07", "2021-10-28"),
        ("Ngày đăng 02/06/2023 | 17:12 | Lượt xem: 5", "2023-06-02"),
        ("08.01.2019 | 09:12", "2019-01-08"),
        ("Cập nhật lúc 07:35, 4-4-2022", "2022-04-04"),
        ("Chuẩn bị đại hội ngày 28/10/2021", None),
    ],
)
def test_the_date_line_tells_the_article_s_day(line: str, day: str | None) -> None:
    assert publication_day(read_document(f"Huyện ủy họp\n{line}\n\nHuyện ủy An Sơn họp.")) == day


def test_the_day_of_a_document_is_no_event() -> None:
    document = read_document("Theo Quyết định số 5-QĐ/HU ngày 2/3/2020, sáng 5/3/2021, Huyện ủy họp.")
    assert meeting_day(find_dates(document, None), document) == "2021-03-05"


def test_decomposed_text_with_windows_line_ends_reads_the_same() -> None:
    text = "Huyện ủy họp\nSáng 28/10, Huyện ủy An Sơn họp.\nTính đến tháng 9/2021, có 3 chi bộ."
    assert values(unicodedata.normalize("NFD", text).replace("\n", "\r\n")) == values(text)


def test_a_month_ends_on_its_last_day() -> None:
    assert [last_day("2024-02"), last_day("2021"), last_day("2021-12"), last_day("2021-10-28")] == [
        "2024-02-29",
        "2021-12-31",
        "2021-12-31",
        "2021-10-28",
    ]


@pytest.mark.parametrize("published_on", ["x", "2021-02-30", "9999-12-31", "0001-01-01"])
def test_a_publication_day_that_is_none_counts_as_unknown(published_on: str) -> None:
    assert values("Sáng 28/10, Huyện ủy họp.", published_on) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Trao Huy hiệu Đảng đợt 7/11\n\nSáng 6/11/2025, Đảng bộ Công ty Than Núi Béo trao Huy hiệu Đảng đợt 7/11/2025.",
        "Kết nạp đảng viên là học sinh\n\nNgày 6/11/2025, Chi bộ Trường THPT Lý Bôn kết nạp 2 học sinh.",
        "Các chi bộ đổi mới sinh hoạt\n\nNgày 6/11/2025, Huyện ủy Vũ Thư họp. Chi bộ thành lập ngày 3/2/2020.",
    ],
)
def test_the_event_s_day_is_no_occasion_s_and_nothing_before_its_sentence_unmakes_it(text: str) -> None:
    document = read_document(text)
    assert meeting_day(find_dates(document, None), document) == "2025-11-06"


def test_a_birthday_is_no_event() -> None:
    document = read_document("Đồng chí Trần Văn Lâm, sinh ngày 5/3/1975, quê ở An Sơn, sinh hoạt tại Chi bộ thôn 3 từ ngày 1/2/2020.")
    assert meeting_day(find_dates(document, None), document) == "2020-02-01"
