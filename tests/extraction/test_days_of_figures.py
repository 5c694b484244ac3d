"""When figures count: what a sum grew to, ceremonies told before, a year told by the one before it, what is counted up to a day."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.told_figures import counted, told

HUYEN = "Huyện ủy Ba Tơ"
XA = "Đảng ủy xã Ba Dinh"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Năm 2022, Đảng bộ huyện Ba Tơ kết nạp 90 đảng viên, nâng tổng số đảng viên toàn huyện lên 3.120 đồng chí.", "2022"),
        ("Nhiệm kỳ 2015-2020, Đảng bộ huyện Ba Tơ kết nạp 410 đảng viên, đưa tổng số đảng viên lên 3.120 đồng chí.", "2020"),
        (
            "Từ đầu năm đến nay, huyện Ba Tơ kết nạp 90 đảng viên. Qua đó, nâng tổng số đảng viên của huyện lên 3.120 đồng chí.",
            "2023-08-03",
        ),
        ("6 tháng đầu năm 2023, huyện Ba Tơ kết nạp 40 đảng viên, nâng tổng số đảng viên lên 3.120 đồng chí.", "2023-06-30"),
        (
            "Tính đến ngày 30-6, các đảng bộ trực thuộc Huyện ủy Ba Tơ kết nạp được 40 đảng viên mới, đạt 45% chỉ tiêu đề ra trong năm 2023.\n\n"
            "Nâng tổng số đảng viên của huyện lên 3.120 đồng chí.",
            "2023-06-30",
        ),
        ("Năm 2022, Đảng bộ huyện Ba Tơ kết nạp 90 đảng viên, nâng tổng số đảng viên hiện nay lên 3.120 đồng chí.", None),
    ],
)
def test_what_a_sum_grew_to_is_told_for_the_time_of_its_additions(text: str, day: str | None) -> None:
    assert (HUYEN, "party_members", 3120, day) in counted(text, "2023-08-03")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chiều 18/6, Đảng ủy xã Ba Dinh tổ chức Lễ trao quyết định kết nạp đảng viên.\n\nĐây là những đoàn viên tiêu biểu.\n\n"
            "7 nông dân, hội viên tích cực của xã, được vinh dự kết nạp vào Đảng.",
            "2024-06-18",
        ),
        (
            "Sáng 19/6, 9 quần chúng ở huyện Ba Tơ đã được kết nạp Đảng (chào mừng ngày Báo chí 21/6/1925 - 21/6/2024).\n\n"
            "Tại Đảng bộ xã Ba Dinh, đã diễn ra lễ kết nạp đảng viên mới cho 7 đồng chí.",
            "2024-06-19",
        ),
        (
            "Sáng 19/6, Đảng ủy xã Ba Dinh tổ chức lễ kết nạp (nhân kỷ niệm ngày thành lập xã (20/6/1994-20/6/2024)).\n\n"
            "Các em học rất giỏi. 7 học sinh được đứng vào hàng ngũ của Đảng.",
            "2024-06-19",
        ),
    ],
)
def test_those_sworn_in_at_a_ceremony_are_counted_on_its_day(text: str, expected: str) -> None:
    assert (XA, expected, "admitted", 7) in told(text, "2024-06-20")


def test_a_year_told_between_takes_the_day_of_the_ceremony_away() -> None:
    text = (
        "Chiều 18/6, Đảng ủy xã Ba Dinh tổ chức lễ kết nạp đảng viên.\n\nNăm 2023 là năm khó khăn.\n\n"
        "7 học sinh của xã được vinh dự kết nạp vào Đảng."
    )
    assert (XA, "2024-06-18", "admitted", 7) not in told(text, "2024-06-20")


def test_the_year_of_an_article_without_a_day_is_the_one_after_that_it_compares_with() -> None:
    text = (
        "Sáng 12-7, Huyện ủy Ba Tơ tổ chức hội nghị sơ kết. Trong 6 tháng đầu năm, cấp ủy các cấp đã kiểm tra 40 tổ chức đảng "
        "(tăng 6 tổ chức so với cùng kỳ năm 2020)."
    )
    (fact,) = extract(text).statistics
    assert (fact.organisation, fact.value, fact.as_of) == (HUYEN, 40, "2021-06-30")


def test_the_ages_of_badges_are_no_time() -> None:
    text = "Chiều 4/7, Huyện ủy Ba Tơ trao Huy hiệu 65 năm, 55 năm và 50 năm tuổi Đảng cho 4 đảng viên."
    assert counted(text, "2024-07-05") == {(HUYEN, "badges_awarded", 4, "2024-07-04")}


def test_a_course_of_a_year_tells_the_year_of_its_days() -> None:
    text = (
        "Sáng 16/03, Trung tâm Chính trị huyện Ba Tơ khai giảng lớp Bồi dưỡng nhận thức về Đảng năm 2023.\n\n"
        "Tham gia lớp bồi dưỡng lần này có 97 học viên."
    )
    assert [(fact.value, fact.as_of) for fact in extract(text).statistics] == [(97, "2023-03-16")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ đầu nhiệm kỳ đến nay, huyện Ba Tơ tặng Huy hiệu Đảng cho 300 đảng viên.", (HUYEN, "badges_awarded", 300, "2023-08-03")),
        (
            "Sáng 2/8, Huyện ủy Ba Tơ tổng kết công tác năm 2022. Trong nhiệm kỳ, cấp ủy các cấp đã kiểm tra 90 tổ chức đảng.",
            (HUYEN, "inspected_organisations", 90, None),
        ),
        (
            "Huyện ủy Ba Tơ đã kỷ luật khiển trách 2 tổ chức đảng: Đảng ủy xã Ba Dinh, nhiệm kỳ 2010-2015 và Đảng ủy xã Ba Tô.",
            (HUYEN, "disciplined_organisations", 2, None),
        ),
        (
            "Sáng 1/8, Đảng bộ xã Ba Dinh tổ chức Đại hội theo Hướng dẫn số 05-HD/HU, ngày 04/12/2022. Đại hội bầu Ban Chấp hành gồm 15 đồng chí.",
            (XA, "committee_size", 15, "2023-08-01"),
        ),
    ],
)
def test_terms_and_documents_are_not_taken_for_the_time_of_a_figure(text: str, expected: tuple[str, str, int, str | None]) -> None:
    assert expected in counted(text, "2023-08-03")


def test_a_target_told_behind_a_stroke_and_parts_of_some_years() -> None:
    text = (
        "Năm 2022, Đảng bộ xã Ba Dinh kết nạp 45 đảng viên/chỉ tiêu 50 (đạt 90%). "
        "Trong tổng số đảng viên được kết nạp gần 5 năm qua, có gần 30 đảng viên người dân tộc thiểu số, hơn 20 đảng viên là nữ."
    )
    fields = {(name, value) for _, _, name, value in told(text, "2023-01-20")}
    assert fields == {("admitted", 45), ("target", 50), ("attainment_percent", 90), ("ethnic_minority", 30), ("female", 20)}


@pytest.mark.parametrize("other", ["nửa nhiệm kỳ 2015 - 2020", "6 tháng đầu năm 2022", "nhiệm kỳ 2015-2020", "cùng kỳ năm trước"])
def test_what_figures_are_compared_with_is_not_their_time(other: str) -> None:
    text = f"9 tháng năm 2023, Huyện ủy Ba Tơ kiểm tra 27 tổ chức đảng, bằng 118% so với {other}; giám sát 61 đảng viên."
    assert counted(text, "2023-10-16") == {
        (HUYEN, "inspected_organisations", 27, "2023-09-30"),
        (HUYEN, "supervised_members", 61, "2023-09-30"),
    }


def test_a_school_year_that_has_begun_is_not_to_come() -> None:
    text = "Trong năm học 2023-2024, Huyện ủy Ba Tơ mở 2 lớp bồi dưỡng nhận thức về Đảng cho 64 học sinh và kết nạp 12 học sinh vào Đảng."
    assert (HUYEN, "trainees", 64, "2024-08-31") in counted(text, "2023-12-16")
    assert (HUYEN, "2024-08-31", "admitted", 12) in told(text, "2023-12-16")
