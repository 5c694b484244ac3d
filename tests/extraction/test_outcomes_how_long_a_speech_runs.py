"""Where what someone asks for begins, goes on and ends, among what the newspaper tells by the way; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEADER = "Khúc Thừa Nghị"
OPENING = f"Ngày 4/6, đồng chí {LEADER}, Bí thư Tỉnh ủy Lai Châu làm việc với Huyện ủy Sìn Hồ.\n"


def read(text: str, opening: str = OPENING) -> list[tuple[str, str | None, str | None]]:
    """Kind, issuer and addressee of each outcome."""
    return [(o.kind.value, o.issuer, o.addressee) for o in extract(opening + text, published_on="2023-06-10").outcomes]


def test_who_has_begun_to_ask_without_a_verb_of_asking_asks_on() -> None:
    told = (
        f"Kết luận buổi làm việc, đồng chí {LEADER} nhấn mạnh: Sìn Hồ là huyện vùng cao, đông đồng bào Mông, Dao. "
        "Vì vậy, mọi cán bộ huyện phải biết nói với dân bằng tiếng của dân. "
        "Ban Dân vận Tỉnh ủy mở lớp dạy tiếng Mông ngay trong quý III, xong trước mùa gặt."
    )
    assert read(told) == [("directive", LEADER, None), ("directive", LEADER, "Ban Dân vận Tỉnh ủy Lai Châu")]


@pytest.mark.parametrize(
    "held_against",
    [
        "Tuy nhiên, tiến độ làm đường vào các bản vẫn chậm.",
        "Song ở vài nơi việc họp dân còn chiếu lệ.",
        "Nguyên nhân là do người đứng đầu chưa sát việc.",
    ],
)
def test_what_falls_short_all_the_same_is_an_assessment(held_against: str) -> None:
    told = f"Đồng chí {LEADER} nhấn mạnh: Sìn Hồ là huyện vùng cao, đông đồng bào Mông, Dao. {held_against}"
    assert read(told) == [("assessment", LEADER, None)]


def test_what_falls_short_in_a_report_is_not() -> None:
    told = f"Đồng chí {LEADER} dự. Bà Vàng Thị Sua, Chủ tịch UBND huyện báo cáo kết quả. Tuy nhiên, tiến độ làm đường vẫn chậm."
    assert [kind for kind, *_ in read(told)] == []


def test_past_what_the_newspaper_tells_a_bare_verb_asks_for_nothing() -> None:
    asked = f"“Các xã phải tự soi lại việc này”, đồng chí {LEADER} nói. "
    assert read(asked + "Sau vụ ấy, huyện đã mở đường dây nóng. Đường dây do hai cán bộ quản lý ngày đêm.") == [("directive", LEADER, None)]


def test_so_many_until_now_are_not_asked_for() -> None:
    told = f"“Các xã phải tự soi lại việc này”, đồng chí {LEADER} nói. Đến nay các xã tiếp nhận, xử lý 43 đơn của dân."
    assert read(told) == [("directive", LEADER, None)]


def test_points_follow_an_aim_that_a_congress_set() -> None:
    told = (
        "Để thực hiện mục tiêu đại hội đề ra, đồng chí gợi ý một số nội dung:\n"
        "Một là, sớm ban hành quy chế làm việc.\n"
        "Hai là, giữ cho được rừng đầu nguồn."
    )
    asked = ("directive", LEADER, "Huyện ủy Sìn Hồ")
    assert read(told, OPENING.replace("\n", f" Đồng chí {LEADER} khen huyện giữ rừng tốt. "))[-2:] == [asked, asked]


def test_tasks_that_stand_in_the_line_that_introduces_them_are_asked_for() -> None:
    told = (
        "Để khắc phục tình trạng này, Ban Bí thư yêu cầu các cấp ủy làm tốt một số việc sau: 1- Bớt họp hành. "
        "2- Ban Tuyên giáo Trung ương theo dõi, đôn đốc việc thực hiện."
    )
    assert read(told, "") == [
        ("directive", "Ban Bí thư Trung ương Đảng", None),
        ("directive", "Ban Bí thư Trung ương Đảng", "Ban Tuyên giáo Trung ương"),
    ]


def test_what_is_to_be_reported_to_a_body_by_a_day_is_asked_for() -> None:
    told = (
        "Bộ Chính trị giao Đảng ủy Chính phủ nghiên cứu mô hình mới. Báo cáo Bộ Chính trị về đề án trước ngày 9/3.\n"
        "Ban Tổ chức Trung ương nghiên cứu việc bố trí cán bộ."
    )
    assert read(told, "") == [
        ("directive", "Bộ Chính trị", "Đảng ủy Chính phủ"),
        ("directive", "Bộ Chính trị", "Đảng ủy Chính phủ"),
        ("directive", "Bộ Chính trị", "Ban Tổ chức Trung ương"),
    ]


@pytest.mark.parametrize("signs", ["đồng chí Thường trực Ban Bí thư vừa ký ban hành", "đồng chí Thường trực Ban Bí thư đã ký"])
def test_who_signs_for_a_body_is_named_by_his_office_alone(signs: str) -> None:
    told = f"Thay mặt Ban Bí thư, {signs} Chỉ thị số 99-CT/TW về tiết kiệm trong hội họp."
    assert read(told, "") == [("decision", "Ban Bí thư Trung ương Đảng", None)]


def test_a_military_region_s_command_is_a_body_and_directs_every_day() -> None:
    told = "6 tháng qua, Đảng ủy, Bộ tư lệnh Quân khu 4 đã lãnh đạo, chỉ đạo các cơ quan, đơn vị giữ nghiêm chế độ trực."
    assert read(told) == []


def test_where_nobody_speaks_the_newspaper_s_advice_is_no_directive() -> None:
    told = "Huyện ủy Sìn Hồ đã trao 12 giấy khen cho các chi bộ.\nThiết nghĩ, để giữ phong trào, cấp ủy các cấp cần coi trọng khâu kiểm tra, giám sát."
    assert [kind for kind, *_ in read(told)] == ["award"]


def test_what_experts_hold_is_nobody_s_directive() -> None:
    told = f"Đồng chí {LEADER} cho rằng việc này là đúng. Nhiều chuyên gia nhận định, phải tính kỹ việc bố trí cán bộ."
    assert [kind for kind, *_ in read(told)] == []


def test_matters_that_are_raised_are_not_those_who_are_asked() -> None:
    told = "Đồng chí lưu ý một số vấn đề: phải giữ rừng, phải lo nước sạch."
    assert read(told) == [("directive", LEADER, "Huyện ủy Sìn Hồ")]


@pytest.mark.parametrize(
    "so_far", ["Nhờ thế, 6 năm liền huyện không mất cây rừng nào.", "Đến nay, các xã tiếp nhận, xử lý 43 đơn của dân."]
)
def test_what_has_come_about_is_not_asked_for(so_far: str) -> None:
    assert read(f"Đồng chí {LEADER} đề nghị các xã giữ rừng. {so_far}") == [("directive", LEADER, None)]


def test_what_is_due_every_year_is_asked_of_whom_he_speaks_to() -> None:
    told = "Đồng chí đề nghị huyện đặt mục tiêu cao hơn. Mỗi năm giảm tối thiểu 8% hộ nghèo, chú ý bản xa."
    assert read(told) == [("directive", LEADER, "Huyện ủy Sìn Hồ")] * 2


def test_delegates_in_general_are_nobody_s_addressee() -> None:
    assert read("Đồng chí lưu ý đại biểu phát huy dân chủ, sáng suốt lựa chọn.") == [("directive", LEADER, None)]


def test_delegates_who_agree_ask_for_nothing() -> None:
    told = "Đồng chí đề nghị các xã giữ rừng. Nhiều đại biểu nhất trí với báo cáo của huyện."
    assert read(told) == [("directive", LEADER, None)]


def test_who_shares_in_what_is_hard_and_then_takes_note_praises() -> None:
    told = f"Đồng chí {LEADER} chia sẻ với khó khăn của huyện và ghi nhận nỗ lực giảm nghèo của Sìn Hồ."
    assert read(told) == [("assessment", LEADER, None)]


@pytest.mark.parametrize(
    "charged",
    [
        "Công an tỉnh Lai Châu điều động lực lượng trực ở các ngầm tràn.",
        "Sở Nội vụ tỉnh Lai Châu huy động cán bộ giúp xã làm giấy tờ.",
    ],
)
def test_a_body_told_next_among_orders_is_charged_and_does_not_decide(charged: str) -> None:
    told = f"Đồng chí {LEADER} yêu cầu các xã trực 24/24 giờ.\n{charged}"
    body = charged.partition(" điều")[0].partition(" huy")[0]
    assert read(told) == [("directive", LEADER, None), ("directive", LEADER, body)]


def test_a_body_that_has_done_so_is_not_charged() -> None:
    told = f"Đồng chí {LEADER} yêu cầu các xã trực 24/24 giờ.\nHội đồng nhân dân huyện Sìn Hồ đã thành lập Ban Pháp chế."
    assert [kind for kind, *_ in read(told)] == ["directive", "decision"]


def test_a_topic_may_stand_before_what_is_asked() -> None:
    told = "Đồng chí đề nghị huyện giữ rừng. Với cây chè, hướng dẫn dân hái đúng lứa, tránh ép giá."
    assert read(told) == [("directive", LEADER, "Huyện ủy Sìn Hồ")] * 2


@pytest.mark.parametrize(
    "closing", ["Hưởng ứng cuộc vận động, nhiều bản tổ chức trồng cây.", "Tiếp tục chương trình, hội nghị tập trung nghe chuyên đề."]
)
def test_what_the_newspaper_closes_with_is_not_asked_for(closing: str) -> None:
    assert read(f"Đồng chí {LEADER} đề nghị các xã giữ rừng. {closing}") == [("directive", LEADER, None)]


def test_what_a_speaker_s_own_side_goes_by_is_not_asked_for() -> None:
    told = "Bà Vàng Thị Sua, Bí thư Đảng ủy xã Nậm Cha nói: “Xã tôi tuần nào cán bộ cũng xuống bản, nghe dân xong thì về phải làm”."
    assert read(told) == []


def test_a_place_whose_name_sounds_like_a_duty_is_none() -> None:
    told = "Bộ Chính trị nhận thấy, sau 12 năm, Cần Thơ đã đạt nhiều thành tựu."
    assert read(told, "Sáng 4/6, Bộ Chính trị làm việc với Ban Thường vụ Thành ủy Cần Thơ. ") == [("assessment", "Bộ Chính trị", None)]


def test_what_a_body_charges_someone_with_behind_its_decision_is_its_own_and_not_the_chair_s() -> None:
    told = (
        f"Sáng 4/6, Ban Thường vụ Tỉnh ủy Lai Châu họp. Đồng chí {LEADER}, Bí thư Tỉnh ủy Lai Châu chủ trì. "
        "Ban Thường vụ Tỉnh ủy đồng ý chủ trương lập khu công nghiệp. Giao Sở Nội vụ tỉnh Lai Châu xây dựng đề án."
    )
    assert read(told, "")[-1] == ("directive", "Ban Thường vụ Tỉnh ủy Lai Châu", "Sở Nội vụ tỉnh Lai Châu")


def test_what_comes_of_it_for_whoever_does_not_is_part_of_what_is_asked() -> None:
    told = "Đồng chí yêu cầu các xã đối thoại với dân. Ai không làm thì Tỉnh ủy sẽ xem xét khi đánh giá cuối năm."
    assert read(told) == [("directive", LEADER, None)] * 2


def test_whom_he_works_with_on_the_way_is_whom_he_means_by_the_territory() -> None:
    told = f"Cùng ngày, làm việc với Huyện ủy Nậm Nhùn, Bí thư Tỉnh ủy {LEADER} biểu dương huyện giữ rừng tốt. Ông yêu cầu huyện rà soát hộ nghèo."
    assert read(told)[-1] == ("directive", LEADER, "Huyện ủy Nậm Nhùn")


def test_how_much_there_is_still_to_do_is_no_appraisal() -> None:
    told = f"Đồng chí {LEADER} đánh giá cao kết quả giảm nghèo của huyện. Nhiệm vụ 6 tháng cuối năm rất nặng nề."
    assert read(told) == [("assessment", LEADER, None)]
