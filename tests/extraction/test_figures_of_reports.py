"""Figures of the short reports of local news: sums, plans, averages, parts and asides."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEAD = "Sáng 5/10, Huyện ủy Ba Tơ (Quảng Ngãi) tổ chức hội nghị về công tác xây dựng Đảng.\n\n"
DISTRICT = "Huyện ủy Ba Tơ"
SHOWN = ("admitted", "target", "target_max", "attainment_percent", "target_rate_percent")
Row = tuple[str | None, str, int]
Told = tuple[str | None, str | None, dict[str, float], dict[str, int]]


def statistics(text: str, lead: str = LEAD) -> list[Row]:
    return [(fact.organisation, fact.measure.value, fact.value) for fact in extract(lead + text, published_on="2023-10-06").statistics]


def recruitment(text: str) -> list[Told]:
    """Period, figures and parts of what the district's committee is said to have reached."""
    told = []
    for record in extract(LEAD + text, published_on="2023-10-06").recruitment:
        assert record.organisation == DISTRICT
        figures = {name: getattr(record, name) for name in SHOWN if getattr(record, name) is not None and name not in record.derived}
        parts = {key.value: count for key, count in (record.breakdown or {}).items()}
        start, end = (record.period.start, record.period.end) if record.period else (None, None)
        told.append((start, end, figures, parts))
    return told


SO_FAR = ("2023-01-01", "2023-10-06")
YEAR = ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Từ đầu năm đến nay, huyện Ba Tơ kết nạp được 39 đảng viên mới trong tổng số 140 đảng viên mới theo kế hoạch năm 2023.",
            [(*SO_FAR, {"admitted": 39}, {}), (*YEAR, {"target": 140}, {})],
        ),
        (
            "Thực hiện Nghị quyết Đại hội “Bình quân hằng năm phát triển 140 đảng viên”, từ đầu năm đến nay, toàn huyện kết nạp được 105 đảng viên, "
            "chiếm tỷ lệ 75% so với chỉ tiêu đề ra.",
            [(*SO_FAR, {"admitted": 105, "target": 140, "attainment_percent": 75}, {})],
        ),
        (
            "Huyện ủy đặt mục tiêu mỗi năm phát triển 140 đảng viên mới.\n\nTừ đầu năm đến nay đã kết nạp 105 đảng viên, đạt 75%.",
            [(*SO_FAR, {"admitted": 105, "target": 140, "attainment_percent": 75}, {})],
        ),
        (
            "Năm 2023, phấn đấu toàn Đảng bộ phát triển từ 120 -140 đảng viên mới trở lên.",
            [(*YEAR, {"target": 120, "target_max": 140}, {})],
        ),
        (
            "Năm 2023, Đảng bộ huyện phấn đấu kết nạp 140 đảng viên. Trong đó, kết nạp 15 đảng viên là học sinh.",
            [(*YEAR, {"target": 140}, {})],
        ),
        (
            "Đến ngày 30/9, Huyện ủy Ba Tơ kết nạp 105 đảng viên mới, tăng 5 đảng viên so với cùng kỳ. "
            "Trong số các đảng viên mới có 2 đồng chí là thôn trưởng, 14 đảng viên là học sinh.",
            [("2023-01-01", "2023-09-30", {"admitted": 105}, {"student": 14})],
        ),
        (
            "Từ đầu năm đến nay, toàn huyện phát triển mới được 67 đảng viên (gồm 32 đảng viên nữ, 35 đảng viên trong độ tuổi Đoàn).",
            [(*SO_FAR, {"admitted": 67}, {"female": 32, "youth": 35})],
        ),
        (
            "Trong năm 2023, huyện phát triển đảng viên nhiều nhất, với 91 đảng viên, bằng 6,85%.",
            [(*YEAR, {"admitted": 91}, {})],
        ),
        (
            "Năm 2023, toàn Đảng bộ huyện kết nạp mới 127/120 đảng viên. Trong năm 2023 đã kết nạp được 8 đảng viên mới trong các doanh nghiệp.",
            [(*YEAR, {"admitted": 127, "target": 120}, {"enterprise": 8})],
        ),
        (
            "Năm 2023, huyện Ba Tơ sẽ kết nạp mới 140 đảng viên, bằng 4,6% số đảng viên cuối năm 2022.",
            [(*YEAR, {"target": 140, "target_rate_percent": 4.6}, {})],
        ),
        (
            "Năm 2023, Huyện ủy đặt mục tiêu mỗi chi bộ phải bồi dưỡng, kết nạp được từ 1 - 2 đảng viên, toàn Đảng bộ kết nạp từ 120 - 140 đảng viên.",
            [(*YEAR, {"target": 120, "target_max": 140}, {})],
        ),
        (
            "Huyện ủy Ba Tơ tổ chức lễ kết nạp cho 02 đồng chí đoàn viên ưu tú: đồng chí Phạm Thị Na và đồng chí Phạm Văn Ré vào ngày 3/10/2023.",
            [("2023-10-03", "2023-10-03", {"admitted": 2}, {"youth": 2})],
        ),
        (
            "Từ đầu năm đến nay, Đảng bộ đã phát triển được 26/30 đảng viên mới đạt 86,66% chỉ tiêu.",
            [(*SO_FAR, {"admitted": 26, "target": 30, "attainment_percent": 86.66}, {})],
        ),
        (
            "Từ đầu năm đến nay, toàn huyện đã kết nạp 54 đảng viên trong doanh nghiệp ngoài khu vực nhà nước.",
            [(*SO_FAR, {"admitted": 54}, {"private_enterprise": 54})],
        ),
        (
            "Quý I/2023, toàn huyện kết nạp 88 đảng viên (cùng kỳ 71).",
            [("2023-01-01", "2023-03-31", {"admitted": 88}, {}), ("2022-01-01", "2022-03-31", {"admitted": 71}, {})],
        ),
        (
            "Năm 2022, toàn huyện kết nạp 112 đảng viên. Sang năm 2023, con số ấy là 117.",
            [("2022-01-01", "2022-12-31", {"admitted": 112}, {}), (*YEAR, {"admitted": 117}, {})],
        ),
        (
            "Năm 2022, toàn huyện chỉ kết nạp được 112 đảng viên; năm 2023 con số này tăng lên 117 đảng viên.",
            [("2022-01-01", "2022-12-31", {"admitted": 112}, {}), (*YEAR, {"admitted": 117}, {})],
        ),
        ("Từ năm 2020 đến nay, bình quân mỗi năm, huyện Ba Tơ phát triển hơn 110 đảng viên.", []),
        ("Những năm gần đây, mỗi năm có hơn 110 đảng viên mới được kết nạp.", []),
        ("Phần lớn các đảng bộ trực thuộc được giao chỉ tiêu kết nạp 3,25% đảng viên mới trên tổng số đảng viên.", []),
    ],
)
def test_recruitment(text: str, expected: list[Told]) -> None:
    assert recruitment(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đảng bộ xã Ba Cung kết nạp 5 đảng viên. Nâng tổng số đảng viên của huyện lên 3.120 đồng chí, sinh hoạt tại 40 tổ chức cơ sở đảng "
            "(trong đó: 21 đảng bộ cơ sở, với 180 chi bộ trực thuộc và 19 chi bộ cơ sở).",
            [
                (DISTRICT, "party_members", 3120),
                (DISTRICT, "grassroots_organisations", 40),
                (DISTRICT, "grassroots_committees", 21),
                (DISTRICT, "cells", 180),
                (DISTRICT, "grassroots_cells", 19),
            ],
        ),
        (
            "Toàn Đảng bộ có 40 tổ chức cơ sở đảng (giảm 1 đảng bộ, do Đảng bộ xã Ba Vì sáp nhập vào Đảng bộ xã Ba Xa) "
            "gồm: 21 đảng bộ cơ sở và 19 chi bộ cơ sở; có 180 chi bộ trực thuộc. Có 9 chi bộ trường học, 4 chi bộ quân sự.",
            [
                (DISTRICT, "grassroots_organisations", 40),
                (DISTRICT, "grassroots_committees", 21),
                (DISTRICT, "grassroots_cells", 19),
                (DISTRICT, "cells", 180),
            ],
        ),
        (
            "Đảng bộ huyện Ba Tơ hiện có 21 đảng bộ trực thuộc và 19 chi bộ cơ sở.",
            [(DISTRICT, "grassroots_committees", 21), (DISTRICT, "grassroots_cells", 19)],
        ),
        (
            "Từ đầu năm đến nay huyện kết nạp 90 đảng viên, nâng tổng số đảng viên của huyện lên gần 3 ngàn.",
            [(DISTRICT, "party_members", 3000)],
        ),
        (
            "Năm 2022, Ban Thường vụ Huyện ủy Ba Tơ kiểm tra 9, giám sát 4 đảng viên; thi hành kỷ luật 1 tập thể chi ủy.",
            [
                ("Ban Thường vụ Huyện ủy Ba Tơ", "inspected_members", 9),
                ("Ban Thường vụ Huyện ủy Ba Tơ", "supervised_members", 4),
                ("Ban Thường vụ Huyện ủy Ba Tơ", "disciplined_organisations", 1),
            ],
        ),
        (
            "Năm 2022, cấp ủy từ huyện đến cơ sở kỷ luật 35 trường hợp đảng viên. "
            "Các đảng viên này bị kỷ luật do thiếu trách nhiệm (5 đồng chí); đánh bạc (2 đồng chí).",
            [(DISTRICT, "disciplined_members", 35)],
        ),
        ("Đến nay, huyện Ba Tơ đã xây dựng được 120/128 chi bộ thôn, làng có cấp ủy.", []),
        (
            "Đảng bộ huyện có 3.120 đảng viên thuộc 40 tổ chức cơ sở đảng. Trong đó, có 21 đảng bộ cơ sở, với 180 chi bộ trực thuộc và 19 chi bộ cơ sở.",
            [
                (DISTRICT, "party_members", 3120),
                (DISTRICT, "grassroots_organisations", 40),
                (DISTRICT, "grassroots_committees", 21),
                (DISTRICT, "cells", 180),
                (DISTRICT, "grassroots_cells", 19),
            ],
        ),
        ("Toàn huyện có 9 tổ chức cơ sở đảng trong các doanh nghiệp với tổng cộng 134 đảng viên.", []),
        (
            "Huyện Ba Tơ hiện có 310 doanh nghiệp, trong đó huyện thành lập được 2 đảng bộ, 11 chi bộ với 93 đảng viên.",
            [(DISTRICT, "organisations_established", 2), (DISTRICT, "cells_established", 11)],
        ),
        (
            "Huyện ủy thành lập mới 1 tổ chức đảng. Qua đó, nâng tổng số tổ chức đảng lên 41, với 3.130 đảng viên.",
            [(DISTRICT, "organisations_established", 1), (DISTRICT, "party_members", 3130)],
        ),
        (
            "Huyện ủy Ba Tơ tổ chức lễ trao tặng Huy hiệu Đảng cho 66 đảng viên nhằm ghi nhận và biểu dương những đóng góp. "
            "Trong đó, một đảng viên nhận Huy hiệu 50 năm tuổi Đảng.",
            [(DISTRICT, "badges_awarded", 66)],
        ),
        ("Huyện ủy hoàn thiện hồ sơ xét tặng Huy hiệu 30 năm tuổi Đảng cho 12 đảng viên; cấp thẻ đảng viên cho 89 đảng viên.", []),
        (
            "Huyện ủy bế giảng lớp bồi dưỡng lý luận chính trị cho đảng viên mới. Sau 5 ngày, 31 học viên đã học 10 chuyên đề; có 17 học viên đạt loại giỏi.",
            [(DISTRICT, "trainees", 31)],
        ),
        (
            "Chi bộ Trường THCS Ba Cung sinh hoạt hằng tháng. Trường có 25 giáo viên, trong đó 16 đảng viên.",
            [("Chi bộ Trường THCS Ba Cung", "party_members", 16)],
        ),
        ("Trong đó, huyện có 10 đảng viên nữ; 24 đảng viên người dân tộc thiểu số; 9 đảng viên có đạo.", []),
        ("Huyện ủy tổ chức 55 lớp quán triệt các chỉ thị, nghị quyết của Đảng cho hơn 9.100 học viên.", []),
        (
            "Huyện ủy kỷ luật 29 đảng viên với hình thức khiển trách 23 người, cảnh cáo 4 người và khai trừ ra khỏi Đảng 2 người.",
            [(DISTRICT, "disciplined_members", 29)],
        ),
        ("Trong năm, Huyện ủy cử 2 đồng chí đi bồi dưỡng lý luận chính trị dành cho đảng viên mới.", [(DISTRICT, "trainees", 2)]),
        (
            "Huyện ủy có 524 đảng viên được trao tặng Huy hiệu Đảng và 20 đảng viên được truy tặng Huy hiệu Đảng.\n\n"
            "Trong đó, có 2 đảng viên được trao tặng Huy hiệu 75 năm tuổi Đảng; 42 đảng viên được trao tặng Huy hiệu 60 năm tuổi Đảng.",
            [(DISTRICT, "badges_awarded", 524), (DISTRICT, "badges_awarded", 20)],
        ),
        (
            "Đảng bộ xã Ba Cung có 41 đảng viên được nhận Huy hiệu Đảng, trong đó có 2 người nhận huy hiệu 70 năm tuổi Đảng gồm đảng viên "
            "Phạm Văn Ré, Chi bộ xóm Suối; có 3 đảng viên nhận huy hiệu 55 tuổi Đảng, 21 đảng viên nhận huy hiệu 50 năm tuổi Đảng.",
            [("Đảng ủy xã Ba Cung", "badges_awarded", 41)],
        ),
        ("Tổng số tổ chức đảng trong doanh nghiệp trên toàn huyện là 18 tổ chức, với 158 đảng viên.", []),
        (
            "Ủy ban Kiểm tra Huyện ủy Ba Tơ kiểm tra khi có dấu hiệu vi phạm 2 đảng viên. Riêng kiểm tra 2 đảng viên, qua kiểm tra kết luận có vi phạm.",
            [("Ủy ban Kiểm tra Huyện ủy Ba Tơ", "inspected_members", 2)],
        ),
        ("Đảng bộ huyện có 180 chi bộ trực thuộc. Có 132 chi bộ thôn, tổ dân phố có chi ủy.", [(DISTRICT, "cells", 180)]),
        ("Toàn Đảng bộ có tổng số đảng viên hiện nay là 3.120 trong đó 90 đảng viên dự bị.", [(DISTRICT, "party_members", 3120)]),
        (
            "Ban Thường vụ Huyện ủy Ba Tơ kiểm tra 2 đảng ủy cơ sở. UBKT cấp cơ sở giám sát 31 tổ chức đảng.",
            [("Ban Thường vụ Huyện ủy Ba Tơ", "inspected_organisations", 2), (DISTRICT, "supervised_organisations", 31)],
        ),
        ("Năm 2022, toàn huyện chỉ kết nạp được 112 đảng viên; năm 2023 con số này tăng lên 117 đảng viên.", []),
        ("Ủy ban kiểm tra các cấp kiểm tra được 81 tổ chức.", [(DISTRICT, "inspected_organisations", 81)]),
        (
            "Dịp này, Ban Thường vụ Huyện ủy tặng Huy hiệu Đảng cho 44 đảng viên thuộc Đảng bộ xã Ba Cung.",
            [("Đảng ủy xã Ba Cung", "badges_awarded", 44)],
        ),
    ],
)
def test_statistics(text: str, expected: list[Row]) -> None:
    assert statistics(text) == expected


def test_a_cell_without_a_name_is_that_of_the_village_told_of() -> None:
    text = "Bản Suối Khằm 1 hiện có 85 hộ. Chi bộ có 8 đảng viên, trong đó 1 đảng viên đi làm ăn xa."
    assert statistics(text, lead="") == [("Chi bộ bản Suối Khằm 1", "party_members", 8)]


def test_a_course_is_of_the_school_that_held_it() -> None:
    text = "Sáng 5/10, Trung tâm Chính trị huyện Ba Tơ bế giảng lớp bồi dưỡng lý luận chính trị cho đảng viên mới.\n\nSau 5 ngày, 31 học viên đã học 10 chuyên đề."
    assert statistics(text, lead="") == [("Trung tâm Chính trị huyện Ba Tơ", "trainees", 31)]


def test_a_headline_tells_of_those_whom_the_text_leaves_out() -> None:
    text = (
        "Quảng Ngãi kết nạp được 848 đảng viên\n\n"
        "Sáng 5/10, Tỉnh ủy Quảng Ngãi họp. Một số đảng bộ kết nạp được nhiều đảng viên là huyện Ba Tơ kết nạp 98 đảng viên, huyện Mộ Đức 87 đảng viên."
    )
    found = {record.organisation: record.admitted for record in extract(text, published_on="2023-10-06").recruitment}
    assert found == {"Huyện ủy Ba Tơ": 98, "Huyện ủy Mộ Đức": 87, "Tỉnh ủy Quảng Ngãi": 848}


def test_a_headline_dates_the_figures_that_the_text_leaves_undated() -> None:
    text = "Năm 2022, huyện Ba Tơ kết nạp 132 đảng viên mới\n\nSáng 5/10, Huyện ủy Ba Tơ họp.\n\nToàn huyện đã kết nạp 132 đảng viên mới."
    (record,) = extract(text, published_on="2023-10-06").recruitment
    assert record.period is not None
    assert (record.organisation, record.admitted, record.period.start, record.period.end) == (DISTRICT, 132, "2022-01-01", "2022-12-31")


def test_the_cell_of_the_village_told_of_may_be_called_that_of_the_village() -> None:
    text = "Thôn Suối Trà, xã Ba Cung được thành lập từ năm 1991. Chi bộ thôn có 68 đảng viên với 3 tổ đảng."
    assert statistics(text, lead="") == [("Chi bộ thôn Suối Trà", "party_members", 68)]


def test_where_something_happened_owns_no_figures_of_those_who_did_it() -> None:
    text = (
        "Sáng 3/10, Đảng ủy Công ty Cổ phần Than Suối Trà dâng hương tại xã Ba Cung, huyện Ba Tơ, tỉnh Quảng Ngãi "
        "và trao quyết định kết nạp đảng viên cho 15 quần chúng ưu tú."
    )
    found = [(record.organisation, record.admitted) for record in extract(text, published_on="2023-10-06").recruitment]
    assert found == [("Đảng ủy Công ty Cổ phần Than Suối Trà", 15)]


def test_quoted_figures_are_of_the_body_that_the_speaker_leads() -> None:
    text = LEAD + "“Từ đầu năm đến nay, xã đã kết nạp 7 đảng viên”, đồng chí Phạm Văn Ré, Bí thư Đảng ủy xã Ba Vì cho biết."
    found = [(record.organisation, record.admitted) for record in extract(text, published_on="2023-10-06").recruitment]
    assert found == [("Đảng ủy xã Ba Vì", 7)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tính đến ngày 30/9, Đảng bộ huyện có 8 trường hợp bị thi hành kỷ luật.", [(DISTRICT, "disciplined_members", 8)]),
        ("Năm 2022, Huyện ủy cho ra khỏi Ðảng 3 trường hợp.", [(DISTRICT, "members_removed", 3)]),
        ("Năm 2022, Huyện ủy cử 10 người học cao cấp lý luận chính trị, 7 người tham gia lớp bồi dưỡng kiến thức quốc phòng.",
         [(DISTRICT, "trainees", 10)]),
        ("Năm 2022, UBKT các cấp kết luận 30 tổ chức đảng có vi phạm; phải thi hành kỷ luật 2 tổ chức đảng và 63 đảng viên.", []),
        ("Năm 2022, Huyện ủy thi hành kỷ luật 13 đảng viên, khai trừ Đảng 4 trường hợp; chỉ đạo cấp dưới thi hành kỷ luật 11 đảng viên.",
         [(DISTRICT, "disciplined_members", 13)]),
        ("Theo báo cáo của Ủy ban Kiểm tra Huyện ủy, các cấp ủy đã kiểm tra 81 đảng viên.", [(DISTRICT, "inspected_members", 81)]),
        ("Đến ngày 3/10, toàn bộ 134 chi bộ trực thuộc Đảng ủy cơ sở ở huyện Ba Tơ đã tổ chức đại hội.", [(DISTRICT, "cells", 134)]),
        ("Một lớp bồi dưỡng lý luận chính trị dành cho đối tượng kết nạp Đảng ở huyện.", []),
        ("Đến nay, huyện Ba Tơ có 15 chi bộ quân sự xã. Năm 2022, Huyện ủy giám sát 92 lượt đối với các chi bộ quân sự.", []),
    ],
)  # fmt: skip
def test_who_is_counted_behind_a_verb(text: str, expected: list[Row]) -> None:
    assert statistics(text) == expected


def test_badges_given_at_a_place_are_those_of_its_committee() -> None:
    text = (
        "Sáng 1/9, Đảng ủy xã Ba Vì và Đảng ủy xã Ba Xa tổ chức lễ trao Huy hiệu Đảng.\n\n"
        "Tại xã Ba Vì, đồng chí Lê Văn Tư trao Huy hiệu Đảng cho 21 đảng viên đang sinh hoạt tại các chi, đảng bộ trực thuộc Đảng bộ xã."
    )
    facts = extract(text, published_on="2025-09-02").statistics
    assert [(fact.organisation, fact.value, fact.as_of) for fact in facts] == [("Đảng ủy xã Ba Vì", 21, "2025-09-01")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nhiệm kỳ 2015 - 2020, huyện Ba Tơ hoàn thành các chỉ tiêu.\n\nTrong nhiệm kỳ, Đảng bộ huyện đã kết nạp 340 đảng viên.",
            [("2015-01-01", "2020-12-31", {"admitted": 340}, {})],
        ),
        (
            "Năm 2022, Đảng bộ huyện Ba Tơ kết nạp được nhiều đảng viên nhất với 74 đảng viên.",
            [("2022-01-01", "2022-12-31", {"admitted": 74}, {})],
        ),
        ("Năm 2024, các đảng bộ xã, thị trấn kết nạp ít nhất 7 quần chúng vào Đảng.", []),
        ("Bình quân mỗi năm kết nạp 30 đảng viên, có năm kết nạp được trên 35 đảng viên.", []),
    ],
)
def test_what_a_committee_admitted_over_a_term_and_what_each_is_to_reach(text: str, expected: list[Told]) -> None:
    assert recruitment(text) == expected


def test_provinces_that_open_their_paragraphs_own_what_is_told_there() -> None:
    text = (
        "Sáng 5/10, Huyện ủy Ba Tơ nghe báo cáo.\n\nTại Quảng Bình, các cấp có thẩm quyền đã thi hành kỷ luật 14 đảng viên.\n\n"
        "Tại Hậu Giang, ủy ban kiểm tra các cấp kỷ luật 30 đảng viên."
    )
    assert statistics(text, lead="") == [
        ("Tỉnh ủy Quảng Bình", "disciplined_members", 14),
        ("Tỉnh ủy Hậu Giang", "disciplined_members", 30),
    ]


def test_a_headline_s_plan_counts_where_the_text_has_none_for_that_year() -> None:
    text = "Huyện ủy Ba Tơ phấn đấu kết nạp 90 đảng viên năm 2024\n\nNăm 2022, Đảng bộ huyện Ba Tơ kết nạp được 55 đảng viên."
    records = extract(text, published_on="2023-10-06").recruitment
    assert [(record.organisation, record.admitted, record.target) for record in records] == [(DISTRICT, 55, None), (DISTRICT, None, 90)]


def test_a_city_and_a_town_may_be_shortened_with_stops() -> None:
    text = "Năm 2022, toàn tỉnh kết nạp 310 đảng viên, trong đó, Đảng bộ T.P Thái Nguyên kết nạp 60 đảng viên; Đảng bộ T.X Phổ Yên kết nạp 38 đảng viên."
    records = extract(text, url="http://baothainguyen.vn/1.html", published_on="2023-01-06").recruitment
    assert [(record.organisation, record.admitted) for record in records][1:] == [("Thành ủy Thái Nguyên", 60), ("Thị ủy Phổ Yên", 38)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 16/9, Đảng bộ xã Ba Vì tổ chức Đại hội. Đại hội đã bầu 14 người tham gia BCH Đảng bộ xã khóa VII.",
            ("Đảng ủy xã Ba Vì", 14),
        ),
        ("Ngày 16/9, Chi bộ Cơ động tổ chức Đại hội Chi bộ. Đại hội đã bầu Cấp ủy mới gồm 3 đồng chí.", ("Chi bộ Cơ động", 3)),
    ],
)
def test_seats_are_counted_by_any_word_for_people(text: str, expected: tuple[str, int]) -> None:
    assert [(fact.organisation, fact.value) for fact in extract(text, published_on="2023-10-06").statistics] == [expected]


def test_a_numbered_hamlet_s_cell_keeps_its_number() -> None:
    assert statistics("Chi bộ thôn Nà Sang 2 hiện có 7 đảng viên.") == [("Chi bộ thôn Nà Sang 2", "party_members", 7)]
    assert statistics("Chi bộ thôn Nà Sang 2 đảng viên.", lead="") != [("Chi bộ thôn Nà Sang 2", "party_members", 2)]


ROUND = "Sáng 16/5, Quận ủy Bình Tân tổ chức lễ trao Huy hiệu Đảng. Đợt này, quận Bình Tân có 82 đảng viên được trao Huy hiệu Đảng"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ROUND}.\n\nTại buổi lễ, đồng chí Lê Văn Tám, Bí thư Quận ủy, trao Huy hiệu Đảng cho 4 đảng viên.", [("Quận ủy Bình Tân", 82)]),
        (f"{ROUND}, riêng phường Hòa An có 12 đảng viên.", [("Quận ủy Bình Tân", 82), ("Đảng ủy phường Hòa An", 12)]),
        (
            "Đảng ủy phường Hòa An (quận Bình Tân) tổ chức lễ trao Huy hiệu. "
            "Đồng chí Lê Văn Tám, Phó Bí thư Quận ủy Bình Tân trao Huy hiệu 60 năm tuổi Đảng cho 4 đảng viên của phường.",
            [("Đảng ủy phường Hòa An", 4)],
        ),
    ],
)
def test_badges_belong_to_those_who_get_them(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(fact.organisation, fact.value) for fact in extract(text, published_on="2024-05-18").statistics] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theo kế hoạch, Ban Thường vụ Huyện ủy kiểm tra 6 tổ chức đảng và 12 đảng viên trong quý III.",
        "Huyện ủy ban hành Kế hoạch phát triển đảng. Theo đó, kết nạp 30 đảng viên mỗi xã; thành lập 12 chi bộ. Cả nhiệm kỳ kiểm tra 70 đảng viên.",
    ],
)
def test_what_a_plan_lays_down_has_not_been_done(text: str) -> None:
    assert statistics(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ngay từ đầu năm, Huyện ủy chỉ đạo Trung tâm Chính trị huyện mở các lớp. Trong 6 tháng đầu năm, huyện đã kết nạp 44 đồng chí vào Đảng.",
        "6 tháng đầu năm, Đảng bộ huyện Ba Tơ kết nạp được 44quần chúng ưu tú vào Đảng.",
    ],
)
def test_the_district_alone_is_a_subject_and_a_blank_may_be_lost(text: str) -> None:
    assert recruitment(text) == [("2023-01-01", "2023-06-30", {"admitted": 44}, {})]


def test_learners_of_a_course_for_recruits_are_no_recruits() -> None:
    text = "Trong 6 tháng đầu năm, huyện đã mở được 3 lớp bồi dưỡng kết nạp đảng cho 188 học viên."
    assert statistics(text) == [(DISTRICT, "training_classes", 3), (DISTRICT, "trainees", 188)]


def test_members_who_have_to_be_penalised_are_penalised() -> None:
    text = "Qua kiểm tra, kết luận có 03 đảng viên vi phạm đến mức phải thi hành kỷ luật."
    assert ("disciplined_members", 3) in [(measure, value) for _body, measure, value in statistics(text)]
