"""Figures counted up to a day that nobody knows, and whose they are where only organs, ranks or lists are named."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Period
from tests.extraction.told_figures import counted

PROVINCE = "Tỉnh ủy Bắc Ninh"
WHOLE = "Đảng Cộng sản Việt Nam"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Từ đầu năm 2024 đến nay, Đảng bộ huyện Tân Hòa kết nạp được 60 đảng viên mới.", "2024-01-01"),
        ("Đảng bộ huyện Tân Hòa đã kết nạp 60 đảng viên mới từ đầu năm 2024 đến nay.", "2024-01-01"),
        ("Từ năm 2021 đến nay, Chi bộ thôn Bãi Dâu kết nạp được 4 đảng viên.", "2021-01-01"),
        ("Từ tháng 3/2022 đến nay, Đảng ủy Công ty Mía Đường Sông Mây kết nạp 26 đảng viên mới.", "2022-03-01"),
        (
            "Năm 2020, Đảng bộ T.P Bắc Ninh đề ra chỉ tiêu kết nạp 450 đảng viên. Nhưng từ đầu năm đến nay, Đảng bộ Thành phố mới kết nạp 360 đảng viên.",
            "2020-01-01",
        ),
    ],
)
def test_up_to_now_is_open_where_nobody_knows_the_article_s_day(text: str, start: str) -> None:
    periods = [fact.period for fact in extract(text).recruitment if fact.admitted]
    assert periods == [Period(start, None)]


def test_up_to_now_ends_on_the_article_s_day_where_it_is_known() -> None:
    text = "Từ đầu năm 2024 đến nay, Đảng bộ huyện Tân Hòa kết nạp được 60 đảng viên mới."
    assert [fact.period for fact in extract(text, published_on="2024-08-09").recruitment] == [Period("2024-01-01", "2024-08-09")]


@pytest.mark.parametrize(
    "opening",
    [
        "Ban Bí thư tổ chức hội nghị tổng kết công tác kiểm tra.",
        "UBKT Trung ương vừa trình Bộ Chính trị ban hành quy định mới.",
    ],
)
def test_the_committees_of_every_rank_are_the_whole_party_s_where_only_central_organs_are_named(opening: str) -> None:
    text = f"{opening}\nTrong năm 2022, cấp ủy các cấp đã kiểm tra 51.402 tổ chức đảng và 290.114 đảng viên."
    told = {(WHOLE, "inspected_organisations", 51402, "2022-12-31"), (WHOLE, "inspected_members", 290114, "2022-12-31")}
    assert counted(text, "2022-12-28") == told


def test_those_inspected_own_no_figures_and_the_lower_commissions_are_the_whole_membership_s() -> None:
    text = (
        "UBKT Tỉnh ủy Bắc Ninh đã thi hành kỷ luật 6 đảng viên.\n"
        "Kiểm tra 3 tổ chức đảng, gồm: Đảng ủy Sở Y tế, Đảng ủy Bệnh viện Phổi, Đảng ủy Bệnh viện Mắt.\n"
        "UBKT cấp huyện và tương đương đã giám sát 19 tổ chức đảng.\n"
        "Cấp ủy và UBKT các cấp đã thi hành kỷ luật 17 đảng viên."
    )
    found = {(owner, measure, value) for owner, measure, value, _ in counted(text, "2022-12-28")}
    assert found == {
        (f"Ủy ban Kiểm tra {PROVINCE}", "disciplined_members", 6),
        (PROVINCE, "inspected_organisations", 3),
        (PROVINCE, "supervised_organisations", 19),
        (PROVINCE, "disciplined_members", 17),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đảng bộ huyện Tân Hòa giữ vững mục tiêu đề ra (đầu nhiệm kỳ 2020-2025, Đảng bộ huyện có tổng số 5.356 đảng viên).",
            {("Huyện ủy Tân Hòa", "party_members", 5356, "2020")},
        ),
        (
            "Ngày 10/6/2022, Chi bộ Trường THPT Tân Hòa tổ chức Đại hội. Cấp ủy Chi bộ Trường THPT Tân Hòa nhiệm kỳ 2022 - 2025 gồm 03 đồng chí.",
            {("Chi bộ Trường THPT Tân Hòa", "committee_size", 3, "2022-06-10")},
        ),
        ("Ban Chấp hành Trung ương khóa XI bầu 4 đồng chí vào Ban Bí thư.", set()),
        ("Ban Chấp hành Đảng bộ huyện Tân Hòa bầu 7 đồng chí tham gia Ủy ban Kiểm tra Huyện ủy.", set()),
        ("Bí thư Đảng ủy xã Tân Hòa chúc mừng hai đồng chí đảng viên mới sau một thời gian được bồi dưỡng, thử thách.", set()),
        ("Đảng bộ xã Tân Hòa có 12 quần chúng được bồi dưỡng và giúp đỡ.", set()),
        (
            "Chi bộ Công ty Mía Đường Tân Hòa được thành lập theo Quyết định số 12-QĐ/ĐU của Đảng ủy phường Tân Hòa với 04 đảng viên.",
            {("Chi bộ Công ty Mía Đường Tân Hòa", "party_members", 4, None)},
        ),
    ],
)
def test_what_is_counted_and_when(text: str, expected: set[tuple[str, str, int, str | None]]) -> None:
    assert counted(text, "2022-12-28") == expected


def test_each_of_several_congresses_told_together_elects_its_own_committee() -> None:
    text = (
        "Đại hội Đảng bộ tỉnh Ninh Bình bầu Ban Chấp hành gồm 51 người.\n"
        "Ban Chấp hành Đảng bộ tỉnh Quảng Trị bầu Ban Thường vụ Tỉnh ủy khóa XVI gồm 15 người."
    )
    assert {fact[:3] for fact in counted(text, "2015-10-20")} == {
        ("Tỉnh ủy Ninh Bình", "committee_size", 51),
        ("Tỉnh ủy Quảng Trị", "standing_committee_size", 15),
    }


@pytest.mark.parametrize("learners", ["45 học viên là quần chúng ưu tú", "45 học viên là đảng viên dự bị"])
def test_learners_are_the_school_s_whoever_else_came(learners: str) -> None:
    text = (
        "Ngày 10/1, Trung tâm Chính trị huyện Tân Hòa khai giảng lớp bồi dưỡng lý luận chính trị. "
        f"Dự khai giảng có đồng chí Trần Thị Na, Trưởng Ban Tuyên giáo Huyện ủy và {learners}."
    )
    assert counted(text, "2022-01-12") == {("Trung tâm Chính trị huyện Tân Hòa", "trainees", 45, "2022-01-10")}


def test_the_forms_of_a_proposed_discipline_count_nothing() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Bắc Ninh đã bỏ phiếu đề nghị thi hành kỷ luật của Đảng đối với 4 tổ chức đảng trong các nhiệm kỳ 2005 - 2010 và "
        "2010 - 2015 (gồm 2 tổ chức kỷ luật bằng hình thức khiển trách, 2 tổ chức kỷ luật bằng hình thức cảnh cáo) và thi hành kỷ luật về Đảng đối với "
        "23 đảng viên (khiển trách 9 người, cảnh cáo 11 người, cách chức 1 người, khai trừ khỏi Đảng 2 người)."
    )
    assert counted(text, "2022-01-12") == set()


def test_those_who_only_went_to_a_course_are_not_admitted() -> None:
    text = (
        "Năm 2021, Đảng bộ Trường Cao đẳng Tân Hòa kết nạp được 83 quần chúng được tham gia học lớp bồi dưỡng đối tượng Đảng, "
        "kết nạp được 26 đảng viên mới."
    )
    facts = extract(text, published_on="2022-01-12").recruitment
    assert [fact.admitted for fact in facts] == [26]


@pytest.mark.parametrize("all_told", ["nâng tổng số từ đầu năm lên", "đưa tổng số đảng viên mới từ đầu năm đến nay lên"])
def test_all_since_the_year_began_stand_beside_those_of_the_month(all_told: str) -> None:
    text = f"Tháng 11, Đảng bộ huyện Tân Hòa kết nạp được 34 đảng viên, {all_told} 271, tương đương 94,6% chỉ tiêu."
    facts = extract(text, published_on="2023-12-20").recruitment
    assert [(fact.admitted, fact.attainment_percent) for fact in facts] == [(34, None), (271, 94.6)]
