"""What is handed over, given and made known at ceremonies: whose it is, and what only says so again; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

PROVINCE, DISTRICT = "Tỉnh ủy Sơn La", "Huyện ủy Mộc Châu"
HELD = "Sáng 9/5/2024, Huyện ủy Mộc Châu, tỉnh Sơn La tổ chức hội nghị. "


def brief(text: str) -> list[tuple[str, str | None]]:
    return [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on="2024-05-20").outcomes]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Đồng chí Hà Văn Tếch, Bí thư Huyện ủy trao quyết định chuẩn y chức danh Bí thư Đảng ủy xã Tân Lập cho đồng chí Lò Văn Pản.",
            DISTRICT,
        ),
        ("Ông Lò Văn Pản, Phó Bí thư Tỉnh ủy Sơn La đọc quyết định về việc ông Hà Văn Tếch thôi giữ chức Bí thư Huyện ủy.", PROVINCE),
        (
            "Được sự ủy quyền của Tỉnh ủy Sơn La, ông Lò Văn Pản trao quyết định bổ nhiệm ông Hà Văn Tếch giữ chức Bí thư Huyện ủy.",
            PROVINCE,
        ),
    ],
)
def test_a_decision_handed_over_is_of_who_holds_the_ceremony_or_of_the_body_above_that_its_giver_comes_from(
    told: str, expected: str
) -> None:
    assert brief(HELD + told) == [("personnel_change", expected)]


def test_what_a_ceremony_is_held_for_is_told_once() -> None:
    text = (
        "Sáng 9/5, Huyện ủy Mộc Châu tổ chức lễ công bố các quyết định thành lập Đảng bộ xã. "
        "Tại buổi lễ, lãnh đạo Ban Tổ chức Huyện ủy công bố các quyết định thành lập Đảng bộ xã Tân Lập."
    )
    assert brief(text) == [("decision", DISTRICT)]


@pytest.mark.parametrize(
    ("told", "issuer"),
    [
        ("Đúng dịp kỷ niệm 3/2, Đảng bộ huyện Mộc Châu có 44 đảng viên được tặng Huy hiệu Đảng.", DISTRICT),
        (HELD + "Cùng dịp này, nhiều đảng viên khác cũng được trao Huy hiệu 30 năm tuổi Đảng.", DISTRICT),
        (HELD + "Nhân dịp này, 5 tập thể được Ban Tổ chức Tỉnh ủy tặng Kỷ niệm chương.", "Ban Tổ chức Tỉnh ủy Sơn La"),
        (HELD + "Kết thúc hội nghị, các tập thể, cá nhân tiêu biểu đã được khen thưởng.", DISTRICT),
        (HELD + "\n\nBí thư Huyện ủy Hà Văn Tếch (bên phải) gắn Huy hiệu Đảng cho bà Lò Thị Pản. Ảnh: Mai Sơn", "Hà Văn Tếch"),
        (
            HELD + "\n\nBí thư Huyện ủy Hà Văn Tếch (bìa trái) trao quyết định tặng Huy hiệu Đảng cho bà Lò Thị Pản. Ảnh: Mai Sơn",
            "Hà Văn Tếch",
        ),
        ("Huyện ủy Mộc Châu họp. Thừa ủy quyền của Chủ tịch nước, ông Hà Văn Tếch trao Huân chương cho bà Lò Thị Pản.", "Chủ tịch nước"),
        (HELD + "Các đồng chí lãnh đạo huyện tặng hoa chúc mừng các đồng chí nhận nhiệm vụ mới.", DISTRICT),
    ],
)
def test_awards_told_from_any_side(told: str, issuer: str) -> None:
    assert brief(told) == [("award", issuer)]


@pytest.mark.parametrize(
    "told",
    [
        "Huy hiệu Đảng được trao đúng dịp 19/5 là phần thưởng cao quý của Đảng.",
        "Trong 9 tháng, toàn huyện có 9 chi bộ mới. Huyện ủy đã cấp giấy chứng nhận cho 78 người, khen thưởng 6 tập thể.",
        "Đây là xã được Ban Thường vụ Huyện ủy chọn chỉ đạo đại hội điểm.",
    ],
)
def test_what_is_told_of_an_award_or_a_place_besides_is_none(told: str) -> None:
    assert brief(HELD + told) == []


def test_a_lead_that_sums_up_is_told_once() -> None:
    text = (
        "Sáng 27/8, Bí thư Huyện ủy Mộc Châu Hà Văn Tếch đã trao Huy hiệu Đảng đợt 2/9 cho 2 đảng viên.\n\n"
        "Theo đó, Bí thư Huyện ủy Mộc Châu trao Huy hiệu 80 năm tuổi Đảng cho đảng viên Lò Thị Pản.\n\n"
        "Cũng trong dịp này, Bí thư Huyện ủy Mộc Châu trao Huy hiệu 30 năm tuổi Đảng cho ông Cầm Văn Hom."
    )
    assert brief(text) == [("award", "Hà Văn Tếch")] * 2


@pytest.mark.parametrize(
    "told",
    [
        "Sáng 19/5, Đảng ủy xã Tân Lập tổ chức lễ trao Huy hiệu Đảng cho 12 đảng viên.",
        "Sáng 19/5, Đảng ủy xã Tân Lập tổ chức gặp mặt kỷ niệm ngày thành lập Đảng Cộng sản Việt Nam và trao Huy hiệu Đảng cho 5 đảng viên.",
    ],
)
def test_a_ceremony_told_with_how_many_got_an_award_is_the_award_of_who_holds_it(told: str) -> None:
    assert brief(told) == [("award", "Đảng ủy xã Tân Lập")]


def test_a_ceremony_told_without_how_many_is_no_award_yet() -> None:
    assert brief("Sáng 19/5, Đảng ủy xã Tân Lập tổ chức lễ trao Huy hiệu Đảng cho các đảng viên.") == []


def test_those_counted_who_are_given_an_award_run_on_from_no_praise() -> None:
    text = (
        "Tại buổi lễ, đồng chí Hà Văn Tếch, Bí thư Đảng ủy xã Tân Lập, bày tỏ lòng biết ơn trước những đóng góp của các đảng viên.\n"
        "Đợt này, Đảng bộ xã Tân Lập có 37 đồng chí được trao tặng Huy hiệu Đảng. Trong đó, 2 người nhận Huy hiệu 65 năm."
    )
    assert brief(text) == [("assessment", "Hà Văn Tếch"), ("award", "Đảng ủy xã Tân Lập")]
