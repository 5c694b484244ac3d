"""The party in courts, procuracies, the forces and the youth unions of blocs: whose a bare name is; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.mentions.finder import find_mentions
from app.extraction.reading import Context
from app.extraction.segmentation import read_document
from tests.extraction.mentions.told_posts import posts

PROCURACY = "Viện Kiểm sát nhân dân tỉnh Sơn La"


def names(text: str) -> list[str]:
    return [body.name for body in find_mentions(read_document(text), Context()).bodies]


def test_the_party_group_and_the_head_of_the_procuracy_of_the_article() -> None:
    told = posts(
        "Đảng ủy VKSND tỉnh Sơn La tổ chức hội nghị. Dự có đồng chí Hà Văn Tếch - Bí thư Ban cán sự đảng, Viện trưởng; "
        "đồng chí Lò Thị Ban - Ủy viên Ban cán sự đảng, Phó Viện trưởng."
    )
    assert told == {
        ("Hà Văn Tếch", "Bí thư", f"Ban Cán sự đảng {PROCURACY}", "current"),
        ("Hà Văn Tếch", "Viện trưởng", PROCURACY, "current"),
        ("Lò Thị Ban", "Ủy viên", f"Ban Cán sự đảng {PROCURACY}", "current"),
        ("Lò Thị Ban", "Phó Viện trưởng", PROCURACY, "current"),
    }


def test_an_article_about_a_court_and_a_procuracy_tells_not_whose_party_group() -> None:
    told = posts(
        "Đảng ủy VKSND tỉnh Sơn La và Đảng ủy Tòa án nhân dân tỉnh Sơn La tổ chức hội nghị. Dự có đồng chí Hà Văn Tếch - Bí thư Ban cán sự đảng."
    )
    assert told == set()


def test_a_deputy_in_charge_is_the_deputy() -> None:
    told = posts("Đồng chí Hà Văn Tếch, Phó Bí thư Đảng ủy phụ trách, Phó Giám đốc phụ trách Sở Y tế tỉnh Sơn La phát biểu.")
    assert {(title, organisation) for _, title, organisation, _ in told} == {
        ("Phó Bí thư", "Đảng ủy Sở Y tế tỉnh Sơn La"),
        ("Phó Giám đốc", "Sở Y tế tỉnh Sơn La"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng ủy quân sự thành phố họp.", ["Đảng ủy quân sự thành phố"]),
        (
            "Đảng ủy Quân sự tỉnh Sơn La họp. Đảng ủy Quân khu 9 dự. Đảng ủy Quân sự báo cáo.",
            ["Đảng ủy Quân sự tỉnh Sơn La", "Đảng ủy Quân khu 9"],
        ),
        ("Đảng ủy Quân sự Sơn La họp.", ["Đảng ủy Quân sự tỉnh Sơn La"]),
        ("Đảng ủy Quân sự Lò Thị Ban họp.", ["Đảng ủy Quân sự"]),
        ("Đảng bộ Bệnh viện Đa khoa tỉnh họp.", ["Đảng ủy Bệnh viện Đa khoa tỉnh"]),
        ("Ban Thường vụ Đoàn Khối các cơ quan tỉnh Sơn La họp.", ["Ban Thường vụ Đoàn Khối các cơ quan tỉnh Sơn La"]),
        ("Đoàn Thanh niên Khối Doanh nghiệp T.Ư họp.", ["Đoàn Thanh niên Khối Doanh nghiệp Trung ương"]),
        ("BCH lâm thời Đoàn Khối các cơ quan tỉnh Sơn La họp.", ["Ban Chấp hành Đoàn Khối các cơ quan tỉnh Sơn La"]),
    ],
)
def test_whose_a_force_or_a_youth_union_is(text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(names(text))) == expected


def test_what_an_officer_asks_of_a_military_committee_counts_without_a_post() -> None:
    outcomes = extract(
        "Sáng 9/5, Đảng ủy Quân khu 9 tổ chức hội nghị.\nĐại tướng Hà Văn Tếch yêu cầu Đảng ủy Quân khu 9 chủ động nắm tình hình.",
        published_on="2024-05-10",
    ).outcomes
    assert [outcome.issuer for outcome in outcomes] == ["Hà Văn Tếch"]


def test_what_an_officer_of_the_police_says_without_a_post_does_not_count() -> None:
    outcomes = extract(
        "Sáng 9/5, Huyện ủy Mường La tổ chức hội nghị.\nĐại tá Hà Văn Tếch yêu cầu Huyện ủy Mường La chủ động nắm tình hình.",
        published_on="2024-05-10",
    ).outcomes
    assert not outcomes


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        (
            "Thực hiện chỉ đạo của Huyện ủy Mường La, Đảng ủy xã Nậm Păm, ngày 9/5, Đảng ủy xã Ngọc Chiến đã tổ chức hội nghị.",
            "Đảng ủy xã Ngọc Chiến",
        ),
        ("Ngày 9/5, Đảng ủy xã Ngọc Chiến đã chỉ đạo Chi bộ thôn Đông tổ chức đại hội.", "Chi bộ thôn Đông"),
        ("Ngày 9/5, Đảng ủy xã Ngọc Chiến phối hợp với Đảng ủy xã Nậm Păm tổ chức hội nghị.", "Đảng ủy xã Ngọc Chiến"),
    ],
)
def test_who_is_followed_or_lets_others_hold_a_meeting_does_not_hold_it(told: str, organiser: str) -> None:
    assert [meeting.organiser for meeting in extract(told, published_on="2024-05-10").meetings] == [organiser]


def test_a_bare_post_is_none_that_someone_had_before() -> None:
    told = posts(
        "Sáng 11/9/2020, Đại hội Đảng bộ Văn phòng Trung ương Đảng bế mạc.\n"
        "Ông Lò Văn Pản được bầu giữ chức Bí thư Đảng ủy nhiệm kỳ mới.\n"
        "Ông từng là Bí thư Đảng ủy Công ty Suối Ngà; Bí thư Tỉnh ủy Nghệ An."
    )
    assert ("Lò Văn Pản", "Bí thư", "Đảng ủy Văn phòng Trung ương Đảng", "incoming") in told
    assert ("Lò Văn Pản", "Bí thư", "Tỉnh ủy Nghệ An", "former") in told


def test_a_bare_post_is_the_one_that_the_same_person_is_told_to_have() -> None:
    told = posts(
        "Chi bộ Công ty Cổ phần Suối Ngà tổ chức đại hội. Dự có đồng chí Hà Văn Tếch, Phó Bí thư Thường trực Đảng ủy.\n"
        "Đồng chí Hà Văn Tếch, Phó Bí thư Thường trực Đảng ủy Tổng Công ty Hồng Gai phát biểu."
    )
    assert told == {("Hà Văn Tếch", "Phó Bí thư Thường trực", "Đảng ủy Tổng Công ty Hồng Gai", "current")}


def test_a_firm_is_known_by_the_word_in_brackets_behind_its_place() -> None:
    told = posts(
        "Đảng bộ Công ty Suối Ngà, trực thuộc Tổng Công ty Cao su tỉnh Sơn La (CSSL) tổ chức đại hội. "
        "Đồng chí Hà Văn Tếch, Phó Bí thư Đảng bộ, Chủ tịch Hội đồng Thành viên CSSL dự."
    )
    assert told == {
        ("Hà Văn Tếch", "Phó Bí thư", "Đảng ủy Tổng Công ty Cao su tỉnh Sơn La", "current"),
        ("Hà Văn Tếch", "Chủ tịch", "Hội đồng thành viên Tổng Công ty Cao su tỉnh Sơn La", "current"),
    }


def test_a_commissar_is_not_that_of_the_council_that_he_chairs() -> None:
    told = posts("Đại tá Hà Văn Tếch, Phó Bí thư Đảng ủy, Chính ủy, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh Sơn La chủ trì.")
    assert "Chính ủy" not in {title for _, title, _, _ in told}
