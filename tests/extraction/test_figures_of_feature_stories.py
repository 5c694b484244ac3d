"""Figures of feature stories: places named once and meant later, years in brackets, targets given from above, what there is by now."""

from __future__ import annotations

import pytest

from tests.extraction.told_figures import Atoms, counted, told

HUYEN = "Huyện ủy Lục Yên"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Là huyện biên giới, Mường Lát nhiều năm ở tốp cuối của tỉnh về kết nạp đảng viên. Nhiệm kỳ 2010-2015 huyện kết nạp 506 đảng viên; "
            "sang nhiệm kỳ 2015-2020, tính đến hết năm 2019, con số ấy đã là 703 - cao hơn 197 đồng chí.",
            {("Huyện ủy Mường Lát", "2015-12-31", "admitted", 506), ("Huyện ủy Mường Lát", "2019-12-31", "admitted", 703)},
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 156 đảng viên. Nếu so với chỉ tiêu Nghị quyết là 140 thì huyện vượt 16 đồng chí.",
            {(HUYEN, "2022-12-31", "admitted", 156), (HUYEN, "2022-12-31", "target", 140), (HUYEN, "2022-12-31", "surplus", 16)},
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 156 đảng viên. Kết quả này tương đương 85% kế hoạch năm.",
            {(HUYEN, "2022-12-31", "admitted", 156), (HUYEN, "2022-12-31", "attainment_percent", 85)},
        ),
        (
            "Các năm trước, huyện Lục Yên lần lượt kết nạp 131 đồng chí (năm 2020) và 147 đồng chí (năm 2021) vào Đảng.",
            {(HUYEN, "2020-12-31", "admitted", 131), (HUYEN, "2021-12-31", "admitted", 147)},
        ),
        (
            "Hai năm 2017 và 2018, huyện Lục Yên kết nạp được 93 và 88 đảng viên.",
            {(HUYEN, "2017-12-31", "admitted", 93), (HUYEN, "2018-12-31", "admitted", 88)},
        ),
        (
            "Theo bà Hà Thị Quý, Phó Trưởng Ban Tổ chức Huyện ủy Lục Yên, trong số 156 đảng viên mới kết nạp năm 2022 có 66 đồng chí là nữ "
            "(chiếm 42,3%), 98 đồng chí là đoàn viên.",
            {(HUYEN, "2022-12-31", "admitted", 156), (HUYEN, "2022-12-31", "female", 66), (HUYEN, "2022-12-31", "youth", 98)},
        ),
        (
            "Được Huyện ủy Lục Yên giao kết nạp 24 đảng viên năm 2022, Đảng bộ xã Tân Lĩnh đã cán đích với 27 đảng viên mới. Trong đó, Chi bộ "
            "Trường THPT Mai Sơn đóng góp 9 đảng viên.",
            {
                ("Đảng ủy xã Tân Lĩnh", "2022-12-31", "target", 24),
                ("Đảng ủy xã Tân Lĩnh", "2022-12-31", "admitted", 27),
                ("Chi bộ Trường THPT Mai Sơn", "2022-12-31", "admitted", 9),
            },
        ),
        (
            "Năm 2021 huyện Lục Yên kết nạp 308 đảng viên - vượt 8 đảng viên so với kế hoạch Tỉnh ủy giao.",
            {(HUYEN, "2021-12-31", "admitted", 308), (HUYEN, "2021-12-31", "surplus", 8)},
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 79 đảng viên. Cao nhất là xã Tân Lĩnh với 12 đảng viên, xã Mai Sơn ít nhất với 2 đảng viên.",
            {
                (HUYEN, "2022-12-31", "admitted", 79),
                ("Đảng ủy xã Tân Lĩnh", "2022-12-31", "admitted", 12),
                ("Đảng ủy xã Mai Sơn", "2022-12-31", "admitted", 2),
            },
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 23 đảng viên. Nhiều nhất là Chi bộ Trường THPT Hoàng Văn Thụ 11 em, Chi bộ Trường THPT Mai Sơn 7 em.\n\n"
            "Em Trần Minh Đức, một trong 11 học sinh được kết nạp, xúc động chia sẻ niềm vui.",
            {
                (HUYEN, "2022-12-31", "admitted", 23),
                ("Chi bộ Trường THPT Hoàng Văn Thụ", "2022-12-31", "admitted", 11),
                ("Chi bộ Trường THPT Hoàng Văn Thụ", "2022-12-31", "student", 11),
                ("Chi bộ Trường THPT Mai Sơn", "2022-12-31", "admitted", 7),
                ("Chi bộ Trường THPT Mai Sơn", "2022-12-31", "student", 7),
            },
        ),
        (
            "Năm 2022, Đảng bộ xã Tân Lĩnh kết nạp 14 (chỉ tiêu 13), Đảng bộ xã Mai Sơn kết nạp được 12 (nữ 5).",
            {
                ("Đảng ủy xã Tân Lĩnh", "2022-12-31", "admitted", 14),
                ("Đảng ủy xã Tân Lĩnh", "2022-12-31", "target", 13),
                ("Đảng ủy xã Mai Sơn", "2022-12-31", "admitted", 12),
                ("Đảng ủy xã Mai Sơn", "2022-12-31", "female", 5),
            },
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 173 đảng viên mới. Các đảng bộ xã Tân Lĩnh, Mai Sơn chỉ đạt 60% và 72,7%.\n\n"
            "Trong số đảng viên mới có 169 người dân tộc thiểu số, 58 nữ.",
            {
                (HUYEN, "2022-12-31", "admitted", 173),
                (HUYEN, "2022-12-31", "ethnic_minority", 169),
                (HUYEN, "2022-12-31", "female", 58),
                ("Đảng ủy xã Tân Lĩnh", "2022-12-31", "attainment_percent", 60),
                ("Đảng ủy xã Mai Sơn", "2022-12-31", "attainment_percent", 72.7),
            },
        ),
        (
            "9 tháng năm 2022, huyện Lục Yên kết nạp 81 đảng viên.\n\n"
            "Để hoàn thành chỉ tiêu kết nạp 600 đảng viên trong cả nhiệm kỳ, Huyện ủy yêu cầu các xã rà soát nguồn.",
            {(HUYEN, "2022-09-30", "admitted", 81), (HUYEN, "", "target", 600)},
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 93 đảng viên, nâng tổng số đảng viên toàn huyện lên 4.518 đồng chí, riêng nữ là 72 đồng chí.",
            {(HUYEN, "2022-12-31", "admitted", 93)},
        ),
        (
            "Năm 2022, Chi bộ thôn Phú Lâm được Đảng ủy xã Tân Lĩnh giao kết nạp 3 đảng viên.",
            {("Chi bộ thôn Phú Lâm", "2022-12-31", "target", 3)},
        ),
        (
            "Năm 2022, huyện Lục Yên kết nạp 93 đảng viên.\n\nHuyện ủy đề ra chỉ tiêu đến hết nhiệm kỳ phát triển 450 đảng viên mới.",
            {(HUYEN, "2022-12-31", "admitted", 93), (HUYEN, "", "target", 450)},
        ),
    ],
)
def test_recruitment(text: str, expected: Atoms) -> None:
    assert told(text, "2022-12-30") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Là xã thuần nông, Tân Lĩnh hiện có 412 đảng viên.",
            {("Đảng ủy xã Tân Lĩnh", "party_members", 412, None)},
        ),
        (
            "Chi bộ bản Cặt thành lập năm 2013 chỉ với 4 đảng viên, trong đó 3 đồng chí tăng cường, nay đã có 15 đảng viên người tại chỗ.",
            {("Chi bộ bản Cặt", "party_members", 4, "2013"), ("Chi bộ bản Cặt", "party_members", 15, None)},
        ),
        (
            "Đảng bộ xã Tân Lĩnh hiện có 24 chi bộ trực thuộc (15 chi bộ bản, 6 chi bộ trường học, 3 chi bộ cơ quan) với 322 đảng viên.",
            {("Đảng ủy xã Tân Lĩnh", "cells", 24, None), ("Đảng ủy xã Tân Lĩnh", "party_members", 322, None)},
        ),
        (
            "Huyện Lục Yên có 16 tổ chức đảng trong doanh nghiệp với 322 đảng viên.",
            set(),
        ),
        (
            "Ngày mới chia tách (tháng 6/2013), Đảng bộ huyện Lục Yên có 27 tổ chức cơ sở đảng.",
            {(HUYEN, "grassroots_organisations", 27, "2013-06")},
        ),
        (
            "Đoàn giám sát của Huyện ủy Lục Yên đã làm việc với 6 đảng ủy xã.",
            set(),
        ),
        (
            "Năm 2022, Huyện ủy Lục Yên lập 3 đoàn kiểm tra 12 tổ chức đảng.",
            {(HUYEN, "inspected_organisations", 12, "2022-12-31")},
        ),
        (
            "Đại hội các chi bộ của xã Tân Lĩnh đang diễn ra. Đến nay, 10/12 chi bộ của Đảng bộ xã Tân Lĩnh đã hoàn thành.",
            {("Đảng ủy xã Tân Lĩnh", "cells", 12, None)},
        ),
        (
            "Năm 2022, Đảng ủy xã Tân Lĩnh đưa 22 quần chúng đi học lớp tìm hiểu về Đảng.",
            {("Đảng ủy xã Tân Lĩnh", "trainees", 22, "2022-12-31")},
        ),
        (
            "Năm 2022, Đảng bộ xã Tân Lĩnh kết nạp 38 đảng viên (Nghị quyết 35), 8/11 chi bộ liên tục đạt trong sạch, vững mạnh.",
            {("Đảng ủy xã Tân Lĩnh", "cells", 11, "2022")},
        ),
        (
            "Quý I/2022, huyện Lục Yên kết nạp 47 đảng viên. Đáng nói, 39/47 đảng viên mới có tuổi đời dưới 30.",
            set(),
        ),
        (
            "Chi bộ bản Cặt, năm nào cũng kết nạp 1 đến 2 người, hiện có 24 đồng chí.",
            {("Chi bộ bản Cặt", "party_members", 24, None)},
        ),
        (
            "Đảng bộ xã Tân Lĩnh đặt mục tiêu có 1.350 đảng viên, hiện đã có 1.322 đồng chí sinh hoạt ở 31 chi bộ.",
            {("Đảng ủy xã Tân Lĩnh", "party_members", 1322, None), ("Đảng ủy xã Tân Lĩnh", "cells", 31, None)},
        ),
        (
            "Phấn đấu đến năm 2025, Đảng bộ xã Tân Lĩnh có 450 đảng viên. Hiện Đảng bộ có 412 đảng viên.",
            {("Đảng ủy xã Tân Lĩnh", "party_members", 412, None)},
        ),
        (
            "Toàn Đảng bộ huyện Lục Yên có 1.978 đảng viên/33 tổ chức cơ sở đảng.",
            {(HUYEN, "party_members", 1978, None), (HUYEN, "grassroots_organisations", 33, None)},
        ),
        (
            "Xóm Nà Luông có 46 hộ; Chi bộ xóm với 16 đảng viên thì quá nửa trên 55 tuổi.",
            {("Chi bộ xóm Nà Luông", "party_members", 16, None)},
        ),
        (
            "Đảng bộ xã Tân Lĩnh từ chỗ có 3 bản chưa có chi bộ, đến nay bản nào cũng có chi bộ với tổng số 261 đảng viên.",
            {("Đảng ủy xã Tân Lĩnh", "party_members", 261, None)},
        ),
        (
            "Năm 2022, Đảng bộ tỉnh Hậu Giang khai trừ 12 đảng viên, xóa tên 27, cho ra khỏi Đảng 9.",
            {("Tỉnh ủy Hậu Giang", "members_removed", count, "2022-12-31") for count in (12, 27, 9)},
        ),
    ],
)
def test_statistics(text: str, expected: set[tuple[str, str, int, str | None]]) -> None:
    assert counted(text, "2022-12-30") == expected
