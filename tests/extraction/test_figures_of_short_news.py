"""Figures of short news: no committee named, two congresses at once, growth in one breath, ratios of something else."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.told_figures import Atoms, counted, told


def test_the_territory_told_in_a_paragraph_before_owns_what_the_next_counts() -> None:
    text = (
        "9 tháng năm 2021, cấp ủy các cấp trong tỉnh Thanh Hóa đã kiểm tra 3.105 tổ chức đảng.\n\n"
        "Qua kiểm tra, đã thi hành kỷ luật 22 tổ chức đảng và 871 đảng viên."
    )
    assert counted(text, "2021-10-08") == {
        ("Tỉnh ủy Thanh Hóa", "inspected_organisations", 3105, "2021-09-30"),
        ("Tỉnh ủy Thanh Hóa", "disciplined_organisations", 22, "2021-09-30"),
        ("Tỉnh ủy Thanh Hóa", "disciplined_members", 871, "2021-09-30"),
    }


def test_a_paragraph_far_before_owns_nothing() -> None:
    between = "\n\n".join("Tỉnh đã thu hút thêm nhiều dự án mới." for _ in range(4))
    text = f"Năm 2021, toàn tỉnh Thanh Hóa kết nạp 1.905 đảng viên.\n\n{between}\n\nTrong năm đã thi hành kỷ luật 22 tổ chức đảng."
    assert counted(text, "2021-12-30") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 19/5/2020, Đảng bộ xã Thuận An và xã Long Phước (huyện Long Hồ) đồng loạt khai mạc đại hội.\n\n"
            "Đảng bộ xã Long Phước triệu tập 147 đại biểu chính thức. Đảng bộ xã Thuận An triệu tập 163 đại biểu chính thức đại diện cho "
            "329 đảng viên của xã.",
            {
                ("Đảng ủy xã Long Phước", "congress_delegates", 147, "2020-05-19"),
                ("Đảng ủy xã Thuận An", "congress_delegates", 163, "2020-05-19"),
                ("Đảng ủy xã Thuận An", "party_members", 329, None),
            },
        ),
        (
            "Đại hội Chi bộ thôn Phú Lâm đã đề ra phương hướng nhiệm kỳ 2017-2020 và bầu cấp ủy có 5 đồng chí.",
            {("Chi bộ thôn Phú Lâm", "committee_size", 5, None)},
        ),
        (
            "Sáng 21/1, Đại hội toàn quốc lần thứ XII của Đảng khai mạc, 1.580 đại biểu thay mặt hơn 4,6 triệu đảng viên có mặt.",
            {("Đảng Cộng sản Việt Nam", "congress_delegates", 1580, None), ("Đảng Cộng sản Việt Nam", "party_members", 4600000, None)},
        ),
        (
            "Đại hội Đảng bộ xã Tân Lĩnh, tiến tới Đại hội toàn quốc lần thứ XIV của Đảng, có 102 đại biểu đại diện cho 390 đảng viên.",
            {("Đảng ủy xã Tân Lĩnh", "congress_delegates", 102, None), ("Đảng ủy xã Tân Lĩnh", "party_members", 390, None)},
        ),
        (
            "Đại hội Đảng bộ Khối các cơ quan tỉnh Sơn La bầu 27 đồng chí vào Ban Chấp hành khóa mới, bầu 19 đại biểu chính thức và 2 đại biểu dự "
            "khuyết thay mặt Đảng bộ dự Đại hội Đảng bộ tỉnh. Ban Chấp hành bầu Ban Thường vụ 9 đồng chí.",
            {
                ("Đảng ủy Khối các cơ quan tỉnh Sơn La", "committee_size", 27, None),
                ("Đảng ủy Khối các cơ quan tỉnh Sơn La", "standing_committee_size", 9, None),
            },
        ),
        ("Đại hội Chi bộ thôn Phú Lâm sẽ đề ra phương hướng nhiệm kỳ 2017-2020 và bầu cấp ủy có 5 đồng chí.", set()),
    ],
)
def test_congresses(text: str, expected: set[tuple[str, str, int, str | None]]) -> None:
    days = {"2020-05-19"}
    assert {(*fact[:3], fact[3] if fact[3] in days else None) for fact in counted(text, "2020-05-20")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 11/6, Ban Thường vụ Đảng ủy Khối Doanh nghiệp tỉnh Bến Tre công bố quyết định thành lập Chi bộ Công ty Hải Việt. Chi bộ có 3 đảng "
            "viên. Toàn Khối hiện có 47 chi, đảng bộ cơ sở.",
            {
                ("Chi bộ Công ty Hải Việt", "party_members", 3),
                ("Đảng ủy Khối Doanh nghiệp tỉnh Bến Tre", "grassroots_organisations", 47),
            },
        ),
        (
            "Chi bộ khối 3A, Đảng bộ thị trấn Khe Sanh có 43 đảng viên, trong đó 12 đảng viên được miễn sinh hoạt.",
            {("Chi bộ Khối 3A", "party_members", 43)},
        ),
        (
            "Đảng bộ khối 12 đảng viên. Chi bộ khối 5 (phường Hưng Bình) có 44 đảng viên.",
            {("Chi bộ Khối 5", "party_members", 44)},
        ),
    ],
)
def test_blocs_and_quarters(text: str, expected: set[tuple[str, str, int]]) -> None:
    assert {fact[:3] for fact in counted(text, "2020-06-12")} == expected


def test_members_made_official_on_the_occasion_of_a_ceremony() -> None:
    text = (
        "Ngày 27/1, Chi bộ thôn Phú Lâm làm lễ kết nạp cho 8 quần chúng. "
        "Dịp này, 2 đảng viên dự bị được trao quyết định công nhận đảng viên chính thức."
    )
    assert ("Chi bộ thôn Phú Lâm", "members_made_official", 2, "2020-01-27") in counted(text, "2020-01-28")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nếu như năm 2015, Đảng bộ xã Tân Lĩnh mới có 97 đảng viên thì đến nay đã có 143 đồng chí, sinh hoạt ở 19 chi bộ.",
            {("party_members", 97, "2015"), ("party_members", 143, None), ("cells", 19, None)},
        ),
        (
            "Nếu năm 2010 Đảng bộ xã Tân Lĩnh chỉ có 97 đảng viên thì đến năm 2020 đã có 143 đảng viên.",
            {("party_members", 97, "2010"), ("party_members", 143, "2020")},
        ),
        (
            "Năm 2016 Đảng bộ xã Tân Lĩnh có 7 chi bộ với 97 đảng viên, đến nay đã tăng lên 125 đồng chí.",
            {("cells", 7, "2016"), ("party_members", 97, "2016"), ("party_members", 125, None)},
        ),
        (
            "Năm 2016 Đảng bộ xã Tân Lĩnh có 97 đảng viên, đến nay đã có 12 đồng chí được trao Huy hiệu Đảng.",
            {("party_members", 97, "2016"), ("badges_awarded", 12, "2022-05-19")},
        ),
    ],
)
def test_growth_told_in_one_breath(text: str, expected: set[tuple[str, int, str | None]]) -> None:
    assert {atom[1:] for atom in counted(text, "2022-05-19")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2020, Đảng bộ xã Tân Lĩnh cử 86 quần chúng học bồi dưỡng nhận thức về Đảng.", {("trainees", 86)}),
        (
            "Năm 2020, Đảng bộ xã Tân Lĩnh có 16 cán bộ, chiến sĩ dân quân được cử đi bồi dưỡng nhận thức về Đảng.",
            {("trainees", 16)},
        ),
        ("Năm 2020, Đảng bộ xã Tân Lĩnh cử 86 quần chúng học bồi dưỡng kiến thức quốc phòng.", set()),
        (
            "Đợt 2-9, Đảng bộ xã Tân Lĩnh có 47 đảng viên được trao tặng Huy hiệu Đảng và 3 trường hợp được truy tặng Huy hiệu Đảng.",
            {("badges_awarded", 47), ("badges_awarded", 3)},
        ),
        (
            "Đợt 2-9, toàn tỉnh Yên Bái có 47 đảng viên được trao tặng, truy tặng Huy hiệu Đảng, trong đó có 3 trường hợp được truy tặng.",
            {("badges_awarded", 47)},
        ),
        (
            "Đợt 2-9, Đảng bộ tỉnh Yên Bái có 612 đảng viên được trao Huy hiệu Đảng. Cụ thể, có 2 đảng viên nhận Huy hiệu 75 năm tuổi Đảng ở "
            "Đảng bộ huyện Lục Yên; 12 đảng viên nhận Huy hiệu 65 năm tuổi Đảng.",
            {("badges_awarded", 612)},
        ),
    ],
)
def test_those_taught_and_those_given_badges(text: str, expected: set[tuple[str, int]]) -> None:
    assert {atom[1:3] for atom in counted(text, "2020-09-10")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2019, toàn tỉnh Hải Dương kết nạp được 1.785 đảng viên mới. Đây là năm thứ hai liên tiếp tỉnh không đạt chỉ tiêu.\n\n"
            "Năm 2018, con số này là 1.931.",
            {("Tỉnh ủy Hải Dương", "2019-12-31", "admitted", 1785), ("Tỉnh ủy Hải Dương", "2018-12-31", "admitted", 1931)},
        ),
        (
            "Năm 2019, toàn tỉnh Hải Dương kết nạp được 1.785 đảng viên mới. Tỉnh trồng được 12.000 cây xanh.\n\nNăm 2018, con số này là 1.931.",
            {("Tỉnh ủy Hải Dương", "2019-12-31", "admitted", 1785)},
        ),
        (
            "Năm 2023, Đảng bộ huyện Lục Yên kết nạp 31 đảng viên thuộc lực lượng dân quân tự vệ.",
            {("Huyện ủy Lục Yên", "2023-12-31", "admitted", 31), ("Huyện ủy Lục Yên", "2023-12-31", "military", 31)},
        ),
        (
            "Năm 2023, Chi bộ thôn Phú Lâm giới thiệu 5 quần chúng ưu tú, được Đảng ủy xã xét kết nạp 3 đồng chí.",
            {("Chi bộ thôn Phú Lâm", "2023-12-31", "admitted", 3)},
        ),
        (
            "Năm 2023, Chi bộ thôn Phú Lâm có một em bộ đội xuất ngũ vào Đảng.",
            {("Chi bộ thôn Phú Lâm", "2023-12-31", "admitted", 1), ("Chi bộ thôn Phú Lâm", "2023-12-31", "military", 1)},
        ),
        (
            "Năm 2023, huyện Lục Yên kết nạp 33 đảng viên. Đảng viên trong lực lượng dân quân hiện là 301/1.870 đ/c, đạt 16,1%.",
            {("Huyện ủy Lục Yên", "2023-12-31", "admitted", 33)},
        ),
        (
            "Năm 2023, huyện Lục Yên kết nạp 33/40 đảng viên, đạt 82,5%.",
            {
                ("Huyện ủy Lục Yên", "2023-12-31", "admitted", 33),
                ("Huyện ủy Lục Yên", "2023-12-31", "target", 40),
                ("Huyện ủy Lục Yên", "2023-12-31", "attainment_percent", 82.5),
            },
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 71 đảng viên là học sinh. Điển hình như Trường THPT Mai Sơn 2, từ đầu năm có 16 học sinh được kết nạp "
            "vào Đảng.\n\nÔng Hà Văn Quý, Hiệu trưởng nhà trường cho biết, năm 2021, nhà trường đã tổ chức kết nạp 9 đảng viên.",
            {
                ("Huyện ủy Lục Yên", "2022-12-31", "admitted", 71),
                ("Huyện ủy Lục Yên", "2022-12-31", "student", 71),
                ("Chi bộ Trường THPT Mai Sơn 2", "2022-12-31", "admitted", 16),
                ("Chi bộ Trường THPT Mai Sơn 2", "2022-12-31", "student", 16),
                ("Chi bộ Trường THPT Mai Sơn 2", "2021-12-31", "admitted", 9),
            },
        ),
    ],
)
def test_recruitment(text: str, expected: Atoms) -> None:
    assert told(text, "2023-12-30") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Để hoàn thành chỉ tiêu kết nạp 600 đảng viên trong cả nhiệm kỳ 2020-2025, Huyện ủy Lục Yên yêu cầu các xã rà soát nguồn.",
            {("Huyện ủy Lục Yên", "2025-12-31", "target", 600)},
        ),
        (
            "Nhằm sớm đạt mục tiêu phát triển 45 đảng viên mới năm 2024, Đảng ủy xã Tân Lĩnh chỉ đạo các chi bộ rà soát nguồn.",
            {("Đảng ủy xã Tân Lĩnh", "2024-12-31", "target", 45)},
        ),
        (
            "Năm 2022, Đảng bộ xã Tân Lĩnh hoàn thành chỉ tiêu, kết nạp được 45 đảng viên.",
            {("Đảng ủy xã Tân Lĩnh", "2022-12-31", "admitted", 45)},
        ),
        (
            "Năm 2022, huyện Xín Mần kết nạp 171 đảng viên mới. Các đảng bộ xã Thu Tà, Trung Thịnh chỉ đạt 60% và 72,7%.",
            {
                ("Huyện ủy Xín Mần", "2022-12-31", "admitted", 171),
                ("Đảng ủy xã Thu Tà", "2022-12-31", "attainment_percent", 60),
                ("Đảng ủy xã Trung Thịnh", "2022-12-31", "attainment_percent", 72.7),
            },
        ),
    ],
)
def test_what_is_to_be_reached_and_what_several_reached(text: str, expected: Atoms) -> None:
    assert told(text, "2023-12-30") == expected


@pytest.mark.parametrize("name", ["Vì Văn Tiến", "Sồng A Tủa", "Điêu Chính Ngân"])
def test_a_secretary_is_no_commune(name: str) -> None:
    text = f"Về xã Mường Lèo, chúng tôi gặp Bí thư Đảng ủy xã {name}. Toàn xã hiện có 12 chi bộ với 276 đảng viên."
    assert {fact[0] for fact in counted(text, "2022-11-18")} == {"Đảng ủy xã Mường Lèo"}
    assert [person.name for person in extract(text, published_on="2022-11-18").people] == [name]


def test_a_rate_that_raised_the_membership_is_no_aim() -> None:
    text = (
        "Từ đầu nhiệm kỳ 2015-2020 đến nay, Đảng bộ huyện Lục Yên kết nạp 871 đảng viên. "
        "Tỷ lệ phát triển đảng viên bình quân hằng năm từ 8% trở lên, nâng tổng số đảng viên lên 2.505 đồng chí."
    )
    (record,) = extract(text, published_on="2020-04-13").recruitment
    assert (record.admitted, record.target_rate_percent) == (871, None)
