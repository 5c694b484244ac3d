"""Who has the word in what the press tells: `ông` behind who took the floor, leaders without a name, those who only report; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEADER = "Khúc Thừa Nghị"
OPENING = f"Ngày 4/6, đồng chí {LEADER}, Bí thư Tỉnh ủy Lai Châu làm việc với Huyện ủy Sìn Hồ.\n"


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, issuer and addressee of each outcome."""
    return [(o.kind.value, o.issuer, o.addressee) for o in extract(text, published_on="2023-06-10").outcomes]


def after_opening(text: str) -> list[tuple[str, str | None, str | None]]:
    return read(OPENING + text)


@pytest.mark.parametrize(
    "floor",
    [
        f"Phát biểu tại buổi lễ, Bí thư Tỉnh ủy {LEADER} nói việc gì cũng cần có người lo.",
        f"Kết luận buổi gặp, Bí thư Tỉnh ủy {LEADER} nói chuyện rất vui.",
    ],
)
def test_he_is_who_took_the_floor_and_not_who_was_named_with_that_word(floor: str) -> None:
    told = (
        "Tỉnh ủy Lai Châu trao quyết định cho cán bộ. Ông Giàng Seo Vảng là cán bộ trẻ nhất được gọi tên hôm nay. "
        f"{floor} Ông đề nghị Huyện ủy Sìn Hồ lo chỗ ở cho cán bộ."
    )
    assert read(told)[-1] == ("directive", LEADER, "Huyện ủy Sìn Hồ")


def test_what_they_must_propose_is_asked_of_them() -> None:
    told = "Đồng chí yêu cầu các huyện rà soát biên chế. Từng sở, ngành phải tự đề xuất phương án, không né tránh."
    assert after_opening(told) == [("directive", LEADER, None)] * 2


def test_our_own_will_is_a_promise_whatever_must_not_come_about() -> None:
    told = f'"Chúng tôi sẽ không để bản nào thiếu nước nữa", đồng chí {LEADER} nói.'
    assert [kind for kind, *_ in after_opening(told)] == ["commitment"]


def test_what_a_committee_heard_reported_is_told_by_the_way() -> None:
    assert after_opening("Ban Thường vụ Huyện ủy cũng đã nghe Ban Tổ chức Huyện ủy báo cáo việc luân chuyển cán bộ.") == []


def test_who_directs_one_office_by_a_day_asks() -> None:
    told = f"Đồng chí {LEADER} đã chỉ đạo Văn phòng Tỉnh ủy đối chiếu hồ sơ, xong trước ngày 30/6."
    assert after_opening(told) == [("directive", LEADER, "Văn phòng Tỉnh ủy Lai Châu")]


def test_cases_that_a_leader_follows_are_not_his_doing() -> None:
    told = (
        "Đồng chí đề nghị Ban Nội chính Tỉnh ủy giữ vững nền nếp. "
        "Cùng với đó, theo dõi sát các vụ án thuộc diện Thường trực Tỉnh ủy chỉ đạo, không để kéo dài. "
        "Đối với Công an tỉnh, cần đẩy nhanh việc điều tra."
    )
    assert after_opening(told) == [
        ("directive", LEADER, "Ban Nội chính Tỉnh ủy Lai Châu"),
        ("directive", LEADER, "Ban Nội chính Tỉnh ủy Lai Châu"),
        ("directive", LEADER, "Công an tỉnh Lai Châu"),
    ]


def test_leaders_without_a_name_are_not_who_spoke_before() -> None:
    told = "Đồng chí yêu cầu xã Nậm Cha di dời các hộ ven suối.\nLãnh đạo huyện tặng hoa chia tay ông Lò Văn Phới nghỉ hưu."
    assert [issuer for kind, issuer, _ in after_opening(told) if kind == "personnel_change"] == [None]


def test_leaders_of_a_territory_ask_for_it_and_not_for_who_spoke_before() -> None:
    told = "Đồng chí yêu cầu xã Nậm Cha di dời các hộ ven suối. Lãnh đạo huyện Sìn Hồ đề xuất tỉnh hỗ trợ 20 tấn gạo."
    assert [(kind, issuer) for kind, issuer, _ in after_opening(told)] == [("directive", LEADER), ("proposal", None)]


def test_several_who_get_a_penalty_together_are_penalised() -> None:
    told = (
        "Ngày 4/6, Ủy ban Kiểm tra Huyện ủy Sìn Hồ thông báo kết quả thi hành kỷ luật. "
        "Ông Lò Văn Phới, Bí thư Đảng ủy xã Nậm Cha bị kỷ luật bằng hình thức cảnh cáo. Ba cán bộ thôn cùng nhận hình thức khiển trách."
    )
    assert read(told) == [("discipline", "Ủy ban Kiểm tra Huyện ủy Sìn Hồ", None)] * 2


def test_a_matter_at_the_head_leads_up_to_who_is_asked() -> None:
    told = (
        "Đồng chí yêu cầu Huyện ủy Sìn Hồ kiểm đếm thiệt hại. Về trách nhiệm, Ủy ban Kiểm tra Tỉnh ủy vào cuộc xác minh, không chờ ai nhắc."
    )
    assert after_opening(told)[-1] == ("directive", LEADER, "Ủy ban Kiểm tra Tỉnh ủy Lai Châu")


def test_a_conference_that_honours_praises_nobody_by_its_name() -> None:
    assert read("Ngày 4/6, Huyện ủy Sìn Hồ tổ chức hội nghị biểu dương các điển hình dân vận khéo.") == []


def test_a_wait_is_no_duty() -> None:
    told = f"Đồng chí {LEADER} nhìn nhận bộ máy xã đã nền nếp, hồ sơ đúng hạn tăng, dân bớt phải chờ."
    assert after_opening(told) == [("assessment", LEADER, None)]


def test_a_committee_appointed_by_a_decision_read_out_is_of_whose_decision_it_is() -> None:
    told = (
        "Đại hội Đảng bộ xã Nậm Cha diễn ra sáng 4/6. Đại hội được nghe công bố quyết định của Ban Thường vụ Tỉnh ủy Lai Châu. "
        "Theo đó, chỉ định Ban Chấp hành gồm 21 đồng chí; ông Lò Văn Phới giữ chức Bí thư Đảng ủy."
    )
    assert [(kind, issuer) for kind, issuer, _ in read(told)] == [("personnel_change", "Ban Thường vụ Tỉnh ủy Lai Châu")]


def test_who_is_visited_is_heard_out_before_he_who_came_asks() -> None:
    told = "Làm việc với Đảng ủy xã Nậm Cha, sau khi nghe Bí thư Đảng ủy Tẩn Thị Mỷ báo cáo, đồng chí yêu cầu xã khơi mương ngay."
    assert [(kind, issuer) for kind, issuer, _ in after_opening(told)] == [("directive", LEADER)]


def test_a_commission_called_by_its_first_words_proposes_itself() -> None:
    told = (
        "Ngày 4/6, Ủy ban Kiểm tra Tỉnh ủy Lai Châu họp kỳ thứ 12. Ủy ban Kiểm tra Tỉnh ủy xem xét báo cáo của Huyện ủy Sìn Hồ. "
        "Qua xem xét, Ủy ban kiến nghị Ban Thường vụ Tỉnh ủy xử lý kỷ luật ông Lò Văn Phới."
    )
    assert read(told)[-1] == ("proposal", "Ủy ban Kiểm tra Tỉnh ủy Lai Châu", "Ban Thường vụ Tỉnh ủy Lai Châu")


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Đồng chí giao ngay Trưởng Phòng Văn hóa lập danh sách người học.", None),
        ("Đồng chí đề nghị ngay Ban Dân vận Tỉnh ủy nắm lại số hộ.", "Ban Dân vận Tỉnh ủy Lai Châu"),
    ],
)
def test_at_once_is_no_name_and_who_heads_a_room_no_body(text: str, addressee: str | None) -> None:
    assert after_opening(f"Đồng chí yêu cầu Huyện ủy Sìn Hồ rà soát. {text}")[-1] == ("directive", LEADER, addressee)


def test_those_at_a_congress_take_in_what_they_were_told() -> None:
    told = "Thay mặt Đoàn Chủ tịch, đồng chí Tẩn Thị Mỷ xin lĩnh hội ý kiến chỉ đạo của Bí thư Tỉnh ủy."
    assert after_opening(told) == [("commitment", "Tẩn Thị Mỷ", None)]


def test_what_was_received_last_year_is_told_by_the_way() -> None:
    assert after_opening("Năm ngoái Chi bộ bản Nậm Pẻ được Huyện ủy tặng giấy khen.") == []


@pytest.mark.parametrize(
    "quoted",
    [
        f'"Đề nghị các chi bộ rà soát nguồn. Yêu cầu các đảng ủy xã báo cáo trước ngày 30/11." - đồng chí {LEADER}, Bí thư Tỉnh ủy chỉ đạo.',
        f"“Tôi đề nghị các chi bộ rà soát nguồn. Các đảng ủy xã phải báo cáo”, Bí thư Tỉnh ủy {LEADER} yêu cầu.",
    ],
)
def test_all_that_is_quoted_is_of_who_is_named_behind_it(quoted: str) -> None:
    told = read(f"Ngày 4/6, Ban Thường vụ Tỉnh ủy Lai Châu tổ chức hội nghị.\n{quoted}")
    assert [(kind, issuer) for kind, issuer, _ in told] == [("directive", LEADER)] * 2
