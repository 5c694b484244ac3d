"""Figures of schools and firms, whose party organisation often goes by the name of the unit alone."""

from __future__ import annotations

import pytest

from app.extraction import extract

SCHOOL = "Trường THPT Bùi Văn Lộc"


def told(text: str) -> list[tuple[str | None, str, int]]:
    extraction = extract(text, url="https://baolamdong.vn/chinh-tri/1.html", published_on="2024-05-20")
    admitted = [(record.organisation, "admitted", record.admitted or 0) for record in extraction.recruitment]
    return admitted + [(fact.organisation, fact.measure.value, fact.value) for fact in extraction.statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{SCHOOL} là đơn vị điển hình. Đảng ủy nhà trường chú trọng bồi dưỡng học sinh ưu tú. Năm 2023, nhà trường kết nạp 4 đảng viên.",
            [(f"Đảng ủy {SCHOOL}", "admitted", 4)],
        ),
        (
            f"Huyện ủy Đức Trọng quan tâm phát triển đảng. Điển hình như {SCHOOL}, từ năm 2021 đến nay có 23 học sinh được kết nạp vào Đảng.",
            [(f"Chi bộ {SCHOOL}", "admitted", 23)],
        ),
        (
            "Sáng 19/5, 12 sinh viên ưu tú của Trường Đại học Lang Biang đã được kết nạp Đảng.",
            [("Đảng ủy Trường Đại học Lang Biang", "admitted", 12)],
        ),
        (
            "Ngày 3/2/2024, Chi bộ Tài vụ - Kế toán tổ chức lễ kết nạp đảng viên cho 2 đồng chí vào hàng ngũ của Đảng Cộng sản Việt Nam "
            "nhân kỷ niệm 94 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2024).",
            [("Chi bộ Tài vụ - Kế toán", "admitted", 2)],
        ),
        (
            f"Đảng bộ {SCHOOL} hiện có 58 đảng viên, biên chế thành 6 chi bộ.",
            [(f"Đảng ủy {SCHOOL}", "party_members", 58), (f"Đảng ủy {SCHOOL}", "cells", 6)],
        ),
        (
            "Đảng bộ Bệnh viện Đa khoa Lang Biang tổ chức đại hội. Dự đại hội có bà Lê Thị Tám, Bí thư Đảng ủy Khối các cơ quan tỉnh, "
            "cùng 121 đảng viên đến từ 10 chi bộ thuộc Đảng bộ Bệnh viện.",
            [("Đảng ủy Bệnh viện Đa khoa Lang Biang", "party_members", 121), ("Đảng ủy Bệnh viện Đa khoa Lang Biang", "cells", 10)],
        ),
        (
            "Sáng 5/5, Đảng ủy UBND tỉnh phối hợp với Trường Chính trị tỉnh khai giảng lớp bồi dưỡng nhận thức về Đảng.\n\n"
            "Tham gia lớp có 71 quần chúng ưu tú.",
            [("Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng", "trainees", 71)],
        ),
    ],
)
def test_a_unit_stands_for_its_party_organisation(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(text) == expected


def test_the_end_of_a_schools_name_is_no_school_of_its_own() -> None:
    assert told("Chi bộ Trường Tiểu học, THCS và THPT Lang Biang kết nạp 3 đảng viên.") == [
        ("Chi bộ Trường Tiểu học, THCS và THPT Lang Biang", "admitted", 3)
    ]


@pytest.mark.parametrize("joint", [", ", "- ", " - ", "-"])
def test_cells_and_committees_are_counted_together_whatever_joins_their_words(joint: str) -> None:
    text = f"Đảng bộ huyện Đức Trọng hiện có 41 chi{joint}đảng bộ cơ sở."
    assert told(text) == [("Huyện ủy Đức Trọng", "grassroots_organisations", 41)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đảng bộ Sở Y tế tỉnh Lâm Đồng tổ chức đại hội. Tham dự đại hội có ông Hà Văn Tếch, Bí thư Đảng ủy Khối các cơ quan tỉnh "
            "cùng đảng viên của 11 chi bộ trực thuộc.",
            [("Đảng ủy Sở Y tế tỉnh Lâm Đồng", "cells", 11)],
        ),
        (
            "Đảng bộ Công ty Suối Ngà tổ chức đại hội. Đại biểu đại diện cho 59 tổ chức cơ sở đảng trực thuộc Đảng bộ Công ty Hồng Gai đến dự.",
            [("Đảng ủy Công ty Hồng Gai", "grassroots_organisations", 59)],
        ),
        (
            "Chi bộ Công ty Suối Ngà có 87 đảng viên (83 đảng viên chính thức, 4 đảng viên dự bị).",
            [("Chi bộ Công ty Suối Ngà", "party_members", 87)],
        ),
        (
            "Chi bộ Công ty Suối Ngà đã chuyển đảng chính thức 2 đồng chí, còn 1 đồng chí chuẩn bị chuyển.",
            [("Chi bộ Công ty Suối Ngà", "members_made_official", 2)],
        ),
    ],
)
def test_figures_of_guests_and_of_candidates_are_told_apart(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(text) == expected
