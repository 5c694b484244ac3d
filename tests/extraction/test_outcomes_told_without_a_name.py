"""Outcomes whose issuer is told before, by the meeting or not at all: what a congress sets, what goes on from a decision, gifts of whomever; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

FRONT = "Sáng 9/5/2024, Đại hội đại biểu Mặt trận Tổ quốc Việt Nam xã Tân Lập khai mạc. Lãnh đạo HĐND xã Tân Lập dự. Cử tri gửi ý kiến tới HĐND xã.\n"
DISTRICT = "Huyện ủy Mộc Châu"
HELD = "Sáng 9/5/2024, Huyện ủy Mộc Châu, tỉnh Sơn La tổ chức hội nghị. Đồng chí Hà Văn Tếch, Bí thư Huyện ủy chủ trì hội nghị.\n"
CONGRESS = "Sáng 9/5/2025, Đảng bộ xã Tân Lập tổ chức Đại hội đại biểu lần thứ II, nhiệm kỳ 2025 - 2030.\n"


def brief(text: str) -> list[tuple[str, str | None]]:
    """Kind and issuer of each outcome."""
    return [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on="2025-05-20").outcomes]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in brief(text)]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Đại hội đã hiệp thương dân chủ, thống nhất cử ra 45 vị tham gia Ủy ban khóa mới.", "decision"),
        ("Đại hội kêu gọi các tầng lớp Nhân dân trong xã tiếp tục chung sức làm đường.", "directive"),
        ("Trong không khí phấn khởi, Đại hội đã bầu Ban Thường trực gồm 4 đồng chí.", "decision"),
    ],
)
def test_what_a_congress_of_the_front_does_counts_though_nobody_is_named_as_holding_it(told: str, kind: str) -> None:
    assert kinds(FRONT + told) == [kind]


def test_the_leaders_of_a_place_ask_though_nobody_says_who_they_are() -> None:
    assert kinds(HELD + "Lãnh đạo phường Cờ Đỏ đề nghị các tổ dân phố rà soát danh sách.") == ["directive"]


def test_what_a_meeting_only_hears_is_no_praise() -> None:
    assert kinds(HELD + "Hội nghị ghi nhận 12 tham luận của đại biểu các xã.") == []


@pytest.mark.parametrize(
    "told",
    [
        "Tại chương trình, Ngân hàng Sông Xanh đã trao 70 suất quà cho hộ nghèo.",
        "Dịp này, 36 cá nhân được tặng danh hiệu “Chiến sĩ thi đua cơ sở”.",
        "Nhân dịp này, 120 phần quà đã được trao tới các gia đình.",
        "Dịp này, Công ty tặng 15 phần quà cho học sinh.",
    ],
)
def test_gifts_and_titles_count_whoever_gives_them(told: str) -> None:
    assert kinds(HELD + told) == ["award"]


def test_gifts_of_years_are_no_outcome() -> None:
    assert kinds(HELD + "Năm 2023, Công ty Sông Xanh đã trao 70 suất quà cho hộ nghèo.") == []


def test_parts_of_an_award_are_not_told_again() -> None:
    told = "Dịp này, Huyện ủy trao Huy hiệu Đảng cho 36 đảng viên. Trong đó, đảng viên Lò Văn Pản được trao Huy hiệu 75 năm tuổi Đảng."
    assert kinds(HELD + told) == ["award"]


def test_sections_of_a_resolution_are_decisions_and_tasks_of_their_own() -> None:
    text = (
        "Đại hội đại biểu Đảng bộ huyện Mộc Châu lần thứ XX quyết nghị:\n"
        "II- Thông qua Báo cáo chính trị và mục tiêu trồng 500 ha cây ăn quả.\nGiao Ban Chấp hành Đảng bộ huyện hoàn chỉnh văn bản.\n"
        "III- Thông qua quy chế làm việc của Ủy ban Kiểm tra trong nửa nhiệm kỳ còn lại."
    )
    assert kinds(text) == ["decision", "directive", "decision"]


def test_what_else_is_set_up_goes_on_from_a_decision() -> None:
    text = HELD + (
        "Tại hội nghị, lãnh đạo Ban Tổ chức Huyện ủy công bố quyết định của Ban Thường vụ Huyện ủy về thành lập Đảng bộ xã Tân Lập.\n"
        "Thành lập Đảng bộ xã Chiềng Hắc trực thuộc Huyện ủy trên cơ sở Đảng bộ hai xã."
    )
    assert brief(text) == [("decision", "Ban Thường vụ Huyện ủy Mộc Châu")] * 2


def test_tasks_go_on_from_what_a_meeting_passes() -> None:
    text = HELD + "Hội nghị thống nhất thông qua phương hướng năm 2025. Tiếp tục đổi mới sinh hoạt chi bộ có hiệu quả."
    assert brief(text) == [("decision", DISTRICT), ("directive", DISTRICT)]


def test_a_congress_sets_what_is_to_be_done_in_its_term() -> None:
    text = CONGRESS + "Nhiệm kỳ 2025 - 2030, Đảng bộ xã tập trung xây dựng vùng chè hiện đại. Bên cạnh đó, mở rộng đường liên bản."
    assert brief(text) == [("directive", "Đảng ủy xã Tân Lập")] * 2


@pytest.mark.parametrize(
    "told",
    [
        "Nhiệm kỳ 2020 - 2025, Đảng bộ xã tập trung xây dựng vùng chè.",
        "Nhiệm kỳ 2025 - 2030, Đảng bộ xã phấn đấu kết nạp 60 đảng viên.",
    ],
)
def test_the_term_before_and_how_many_are_to_be_admitted_are_no_tasks(told: str) -> None:
    assert kinds(CONGRESS + told) == []


def test_who_recounts_says_what_his_side_will_do() -> None:
    text = HELD + (
        "Đồng chí Hà Văn Tếch cho biết, huyện có 12 xã. Thời gian tới, huyện sẽ tiếp tục mở lớp tập huấn. Các dự án sẽ hoàn thành năm 2026."
    )
    assert brief(text) == [("commitment", "Hà Văn Tếch")]


@pytest.mark.parametrize(
    "told",
    [
        "Đại diện đảng viên được nhận Huy hiệu, đồng chí Lò Văn Pản bày tỏ xúc động và tự hào, đồng thời hứa luôn gương mẫu.",
        "Đồng chí Hà Văn Tếch ghi nhận tấm lòng của các nhà hảo tâm; đồng thời khẳng định cấp ủy sẽ tiếp tục chăm lo hộ nghèo.",
    ],
)
def test_who_praises_or_is_proud_and_promises_commits_himself(told: str) -> None:
    assert kinds(HELD + told) == ["commitment"]


def test_what_works_may_bring_about_is_no_promise() -> None:
    assert kinds(HELD + "Đồng chí Hà Văn Tếch khẳng định tuyến đường mới sẽ tạo điều kiện thuận lợi hơn cho huyện.") == []


def test_a_body_that_charges_someone_with_its_work_decides() -> None:
    told = "Ngày 9/5, Ban Thường vụ Huyện ủy phân công đồng chí Lò Văn Pản, Phó Bí thư Huyện ủy chủ trì công việc của Huyện ủy."
    assert kinds(HELD + told) == ["decision"]


def test_decisions_are_not_told_again_where_they_are_handed_to_those_just_named() -> None:
    told = (
        "Ban Thường vụ Huyện ủy quyết định điều động đồng chí Lò Văn Pản giữ chức Bí thư Đảng ủy xã Tân Lập. "
        "Đồng chí Hà Văn Tếch trao quyết định cho các đồng chí: Lò Văn Pản."
    )
    assert kinds(HELD + told) == ["personnel_change"]


def test_what_was_done_to_carry_out_a_resolution_is_background_where_no_meeting_is_told_of() -> None:
    text = (
        "Bản Nà Pán từng không có đảng viên. Thực hiện Nghị quyết của Tỉnh ủy Sơn La về phát triển đảng viên, "
        "Ban Thường vụ Huyện ủy Mộc Châu đã ban hành chương trình hành động số 12 về kết nạp đảng viên."
    )
    assert kinds(text) == []


def test_how_many_were_taught_is_no_view_of_who_tells_it() -> None:
    told = "Theo đồng chí Hà Văn Tếch, hai năm qua Huyện ủy đã mở lớp bồi dưỡng nhận thức về Đảng cho 227 quần chúng."
    assert kinds(HELD + told) == []


def test_what_is_conceded_first_is_not_what_is_said() -> None:
    told = "Đồng chí Hà Văn Tếch nhấn mạnh, mặc dù là địa phương còn nghèo, tuy nhiên Tân Lập đã khởi sắc rõ rệt."
    assert kinds(HELD + told) == ["assessment"]


def test_leaders_of_a_body_wish_for_something_once() -> None:
    assert kinds(HELD + "Lãnh đạo Huyện ủy mong muốn các đảng viên tiếp tục nêu gương trong bản.") == ["directive"]


def test_elections_are_not_told_again_by_the_resolution_that_is_passed() -> None:
    told = (
        "Đại hội đại biểu Đảng bộ xã Tân Lập lần thứ II đã bầu Ban Chấp hành Đảng bộ xã khóa II gồm 15 đồng chí.\n"
        "Đại hội đại biểu Đảng bộ xã Tân Lập lần thứ II đã thông qua Nghị quyết Đại hội Đảng bộ xã khóa II."
    )
    assert kinds(CONGRESS + told) == ["decision", "decision"]


def test_a_council_that_asks_for_rewards_proposes() -> None:
    assert kinds(HELD + "Hội nghị đề nghị UBND huyện Mộc Châu khen thưởng 16 tập thể tiêu biểu.") == ["proposal"]


@pytest.mark.parametrize(
    "told",
    [
        "Đồng chí Hà Văn Tếch phát biểu giao nhiệm vụ cho tân Giám đốc Bệnh viện huyện.",
        "Huyện ủy họp thường kỳ đề ra nhiệm vụ tháng 6.",
        "Ủy ban Kiểm tra Huyện ủy đã tổ chức kiểm điểm, để Đảng ủy xã Tân Lập bỏ phiếu đề nghị kỷ luật đồng chí Lò Văn Pản.",
        "Đồng chí Hà Văn Tếch đã ký biên bản bàn giao công việc với đồng chí Lò Văn Pản.",
        "Đồng chí Hà Văn Tếch nhấn mạnh vai trò của công tác tiếp dân nhằm bảo đảm hiệu quả quản lý.",
        "Đồng chí Hà Văn Tếch nhấn mạnh đợt thi đua 45 ngày là bước tạo chuyển biến rõ nét trong huyện.",
        "Đồng chí Hà Văn Tếch khẳng định đây là nguồn động viên thiết thực với hộ nghèo.",
        "Đồng chí Hà Văn Tếch chia sẻ: “Chúng tôi xác định việc tri ân phải làm thường xuyên”.",
        "Huyện ủy đã thảo luận, làm rõ hạn chế và đề xuất giải pháp cho những tháng tới.",
        "Ủy ban Kiểm tra Huyện ủy Mộc Châu dự kiến đề xuất mức khai trừ đối với ông Lò Văn Pản.",
        "Được biết đồng chí Lò Văn Pản mới được bầu làm Chủ tịch UBND xã Tân Lập gần một năm.",
        "Đồng chí Lò Văn Pản không ứng cử vì vừa bị Huyện ủy Mộc Châu kỷ luật bằng hình thức cảnh cáo.",
    ],
)
def test_what_is_only_spoken_of_or_to_come_is_no_outcome(told: str) -> None:
    assert kinds(HELD + told) == []


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Các đồng chí lãnh đạo tỉnh tặng hoa chúc mừng Đại hội.", "award"),
        ("Đồng chí Hà Văn Tếch đã động viên và giao nhiệm vụ cho chi ủy mới phải nhanh chóng ổn định tổ chức.", "directive"),
        ("Đồng chí Hà Văn Tếch tri ân những đóng góp của đảng viên cao tuổi.", "assessment"),
        ("Hội nghị triển khai nhiệm vụ tháng 6 với các nhiệm vụ trọng tâm như: Thu hoạch xong vụ chiêm, dọn kênh.", "directive"),
        ("Hội nghị đã bầu 2 Phó Bí thư Huyện ủy gồm: ông Lò Văn Pản và bà Lường Thị Vân.", "personnel_change"),
        ("Theo đó, có 37 đồng chí đã được tín nhiệm vào Ban Chấp hành Đảng bộ huyện khóa mới.", "decision"),
    ],
)
def test_gifts_of_leaders_tasks_and_elections_count(told: str, kind: str) -> None:
    assert kinds(HELD + told) == [kind]


def test_a_delegation_praises_before_it_is_named() -> None:
    told = "Ghi nhận kết quả của Huyện ủy Mộc Châu, Đoàn kiểm tra cũng chỉ ra những hạn chế cần khắc phục."
    assert kinds(HELD + told) == ["assessment"]


def test_a_conference_in_spring_sets_what_is_to_be_done_in_the_year() -> None:
    text = "Sáng 9/1/2025, Đảng ủy xã Tân Lập tổ chức hội nghị tổng kết năm 2024.\nNăm 2025, Đảng bộ xã tập trung xây dựng vùng chè."
    assert brief(text) == [("directive", "Đảng ủy xã Tân Lập")]


def test_who_moves_someone_charges_others_too() -> None:
    told = "Ngày 25/4/2024, Ban Thường vụ Huyện ủy Mộc Châu đã cho thôi giữ chức Bí thư Đảng ủy xã Tân Lập đối với ông Lò Văn Pản. Đồng thời, giao HĐND huyện làm các bước tiếp theo."
    assert brief(told) == [("personnel_change", "Ban Thường vụ Huyện ủy Mộc Châu"), ("directive", "Ban Thường vụ Huyện ủy Mộc Châu")]


def test_a_last_line_without_its_full_stop_is_no_caption() -> None:
    told = (
        "Đại hội đã bầu Ban Chấp hành Đảng bộ xã khóa II, nhiệm kỳ 2025 - 2030 gồm 16 đồng chí; bầu Đoàn đại biểu dự Đại hội "
        "đại biểu Đảng bộ tỉnh Sơn La nhiệm kỳ mới"
    )
    assert kinds(CONGRESS + told) == ["decision"]


def test_who_holds_which_post_goes_on_from_an_election() -> None:
    told = "Hội nghị đã bầu Ban Thường vụ gồm 5 đồng chí. Đồng chí Lò Văn Pản giữ nhiệm vụ Bí thư Đảng ủy khóa mới."
    assert kinds(HELD + told) == ["decision", "personnel_change"]


@pytest.mark.parametrize(
    "told",
    [
        "Đồng chí Hà Văn Tếch cho biết, huyện có 12 xã. Thời gian tới, Huyện ủy tiếp tục củng cố các chi bộ bản.",
        "Đồng chí Hà Văn Tếch cho biết, huyện có 12 xã.\nHuyện ủy sẽ tiếp tục củng cố các chi bộ bản.",
    ],
)
def test_who_leads_a_body_says_what_it_will_go_on_to_do(told: str) -> None:
    assert brief(HELD + told) == [("commitment", "Hà Văn Tếch")]


def test_what_another_body_will_go_on_to_do_is_no_promise_of_who_spoke() -> None:
    told = "Đồng chí Hà Văn Tếch cho biết, huyện có 12 xã. Công ty Sông Xanh sẽ tiếp tục mở xưởng."
    assert kinds(HELD + told) == []


def test_what_a_meeting_agrees_to_find_is_its_assessment_and_a_tally_is_none() -> None:
    told = (
        "Hội nghị thống nhất đánh giá, các đảng ủy xã đã chuẩn bị đại hội đúng kế hoạch. "
        "Đến cuối tháng 4, toàn huyện đã tổ chức xong 12 đại hội điểm."
    )
    assert brief(HELD + told) == [("assessment", DISTRICT)]


def test_who_praised_turns_to_the_year_to_come() -> None:
    told = (
        "Đồng chí Hà Văn Tếch nhấn mạnh, năm 2023 Đảng bộ xã đã đạt nhiều kết quả nổi bật. "
        "Năm 2024, Đảng bộ và Nhân dân trong huyện tiếp tục phát huy tinh thần đoàn kết."
    )
    assert kinds(HELD + told) == ["assessment", "directive"]


@pytest.mark.parametrize(
    "told",
    [
        "Tại Đại hội, các đại biểu đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã nhiệm kỳ 2025 - 2030.",
        "Các đảng viên đã sáng suốt lựa chọn, bầu 15 đồng chí vào cấp ủy.",
        "100% đại biểu nhất trí bầu Ban Chấp hành Đảng bộ khóa mới gồm 15 đồng chí.",
    ],
)
def test_whom_those_who_sit_there_elect_the_congress_has_elected(told: str) -> None:
    assert brief(CONGRESS + told) == [("decision", "Đảng ủy xã Tân Lập")]


def test_what_is_asked_of_someone_in_a_new_post_is_no_further_praise() -> None:
    told = "Đồng chí Hà Văn Tếch đánh giá cao kết quả của các đồng chí. Đồng chí đề nghị trên cương vị mới, các đồng chí tiếp tục cố gắng."
    assert kinds(HELD + told) == ["assessment", "directive"]


def test_nobody_is_asked_by_himself() -> None:
    issuer, ending = "Ban Thường vụ Tỉnh ủy Sơn La", "chỉ đạo kiểm điểm tập thể, cá nhân."
    (order,) = extract(f"{issuer} giao Ban Thường vụ Mộc Châu {ending}").outcomes
    assert (order.issuer, order.addressee) == (issuer, None)
    (order,) = extract(f"{issuer} giao Ban Thường vụ huyện Mộc Châu {ending}").outcomes
    assert (order.issuer, order.addressee) == (issuer, "Ban Thường vụ Huyện ủy Mộc Châu")
