"""Whose a figure is: subjects that only stand in for a committee, addresses, collectives, asides in brackets."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEAD = "Sáng 5/10, Huyện ủy Đức Trọng tổ chức hội nghị về công tác xây dựng Đảng.\n\n"
DISTRICT = "Huyện ủy Đức Trọng"
URL = "https://baolamdong.vn/chinh-tri/1.html"


def owners(text: str, lead: str = LEAD, url: str = URL) -> list[tuple[str | None, float]]:
    extraction = extract(lead + text, url=url, published_on="2022-10-06")
    admitted = [(record.organisation, float(record.admitted or 0)) for record in extraction.recruitment]
    return admitted + [(fact.organisation, float(fact.value)) for fact in extraction.statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ đầu năm đến nay, Đức Trọng kết nạp được 64 đảng viên mới.", [(DISTRICT, 64)]),
        ("Từ đầu năm đến nay, các chi, đảng bộ trực thuộc kết nạp được 64 đảng viên mới.", [(DISTRICT, 64)]),
        ("Sáng 2/10, Chi bộ thôn Nghĩa An (xã Ninh Loan, tỉnh Lâm Đồng) kết nạp 3 đảng viên.", [("Chi bộ thôn Nghĩa An", 3)]),
        ("Chi bộ thôn Nghĩa An, xã Ninh Loan hiện có 31 đảng viên.", [("Chi bộ thôn Nghĩa An", 31)]),
        ("Sáng 2/10, Chi bộ thôn Nghĩa An, Đảng bộ xã Ninh Loan kết nạp 3 quần chúng vào Đảng.", [("Chi bộ thôn Nghĩa An", 3)]),
        ("Trong năm 2021, UBKT Huyện ủy kiểm tra 4 tổ chức đảng. Các cấp ủy giám sát 23 đảng viên.",
         [("Ủy ban Kiểm tra Huyện ủy Đức Trọng", 4), (DISTRICT, 23)]),
        ("Chi bộ thôn Nghĩa An, xã Ninh Loan, huyện Đức Trọng có 31 đảng viên.", [("Chi bộ thôn Nghĩa An", 31)]),
        ("Nâng tổng số đảng viên của Đảng bộ lên 5.120 đồng chí, sinh hoạt tại 61 tổ chức cơ sở đảng.", [(DISTRICT, 5120), (DISTRICT, 61)]),
    ],
)  # fmt: skip
def test_a_figure_belongs_to_the_subject_of_its_clause(text: str, expected: list[tuple[str, float]]) -> None:
    assert owners(text) == expected


def test_the_whole_province_needs_no_committee_named() -> None:
    text = "6 tháng đầu năm, toàn tỉnh đã thi hành kỷ luật 57 đảng viên."
    assert owners(text, lead="", url=URL) == [("Tỉnh ủy Lâm Đồng", 57)]


def test_a_committee_known_by_its_organ_owns_the_figures() -> None:
    text = "Theo Ban Tổ chức Huyện ủy Di Linh, trong năm 2021, toàn huyện kết nạp 120 quần chúng ưu tú vào Đảng."
    assert owners(text, lead="") == [("Huyện ủy Di Linh", 120)]


def test_syllables_of_places_here_name_no_country_abroad() -> None:
    text = "Huyện Đức Trọng, Thị xã Đức Phổ và Đảng bộ huyện Đức Hòa giao lưu.\n\nĐảng bộ huyện Đức Trọng hiện có 5.120 đảng viên."
    assert owners(text) == [(DISTRICT, 5120)]


@pytest.mark.parametrize(
    "led",
    [
        "bám sát sự lãnh đạo, chỉ đạo của Ban Thường vụ Tỉnh ủy; ",
        "học tập các nghị quyết của Trung ương, của Tỉnh ủy; ",
        "thực hiện Nghị quyết Đại hội Đảng bộ tỉnh, sự chỉ đạo của Tỉnh ủy; ",
        "phối hợp với Đảng ủy Công an tỉnh mở 2 lớp tập huấn; ",
    ],
)
def test_who_leads_or_helps_a_committee_has_not_admitted_its_members(led: str) -> None:
    text = f"Năm 2021, Huyện ủy Sông Mã {led}kết nạp 120 đảng viên, kiểm tra 12 tổ chức đảng."
    found = extract(text, url="https://baosonla.org.vn/1.html", published_on="2022-01-14")
    assert [(record.organisation, record.admitted) for record in found.recruitment] == [("Huyện ủy Sông Mã", 120)]
    assert ("Huyện ủy Sông Mã", 12) in [(fact.organisation, fact.value) for fact in found.statistics]


def test_a_paragraph_that_names_nobody_goes_on_with_who_was_told_of_above() -> None:
    text = (
        "Từ đầu năm đến nay, toàn huyện Sông Mã kết nạp 58 đảng viên.\nTrong quý II, đã kết nạp 30 đảng viên.\n"
        "Đồng chí Lò Văn Tếch, Bí thư Chi bộ bản Nà Lốc cho biết: Chi bộ có 12 đảng viên."
    )
    found = extract(text, url="https://baosonla.org.vn/1.html", published_on="2022-07-14").recruitment
    assert [(record.organisation, record.admitted) for record in found] == [("Huyện ủy Sông Mã", 58), ("Huyện ủy Sông Mã", 30)]


def test_what_the_cells_of_a_committee_inspect_is_its_own_and_not_its_commissions() -> None:
    text = "Quý II/2022, UBKT Huyện ủy Sông Mã kiểm tra 5 tổ chức đảng. Các chi bộ kiểm tra 58 đảng viên."
    found = extract(text, url="https://baosonla.org.vn/1.html", published_on="2022-07-14").statistics
    assert ("Huyện ủy Sông Mã", 58) in [(fact.organisation, fact.value) for fact in found]
