"""What committees' sessions and inspecting visits come to: plans for the time ahead, reports that are only heard, praise that runs on; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

CONFERENCE = "Sáng {day}, Huyện ủy Mộc Châu tổ chức hội nghị sơ kết công tác xây dựng Đảng.\n"
CONGRESS = "Ngày 12/5/2020, Đảng bộ xã Tân Lập tổ chức Đại hội lần thứ XX, nhiệm kỳ 2020 - 2025.\n"


def brief(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(outcome.kind.value, outcome.issuer, outcome.addressee) for outcome in extract(text).outcomes]


@pytest.mark.parametrize(
    ("day", "plan"),
    [
        ("9/2/2018", "Năm 2018, Huyện ủy phấn đấu giữ vững danh hiệu trong sạch, vững mạnh."),
        ("20/12/2017", "Năm 2018, Huyện ủy tiếp tục đẩy mạnh công tác kiểm tra, giám sát."),
        ("12/4/2018", "Quý II, các chi bộ, đảng bộ thuộc huyện phấn đấu thực hiện tốt các nghị quyết của Đảng."),
        ("8/10/2018", "Triển khai nhiệm vụ quý IV, Huyện ủy, các chi, đảng bộ trực thuộc phấn đấu hoàn thành kế hoạch."),
        ("5/7/2018", "6 tháng cuối năm 2018, Ban Thường vụ Huyện ủy tập trung tháo gỡ khó khăn cho cơ sở."),
        ("5/9/2018", "Những tháng còn lại của năm 2018, Ủy ban Kiểm tra Huyện ủy tham mưu thực hiện chương trình kiểm tra."),
    ],
)
def test_a_conference_plans_the_time_ahead(day: str, plan: str) -> None:
    assert [kind for kind, _, _ in brief(CONFERENCE.format(day=day) + plan)] == ["directive"]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("20/12/2018", "Năm 2018, Huyện ủy tập trung lãnh đạo hoàn thành các nhiệm vụ."),
        ("12/4/2018", "Quý I, Huyện ủy tập trung lãnh đạo hoàn thành các nhiệm vụ."),
        ("9/2/2018", "Năm 2018, Đảng bộ huyện phấn đấu kết nạp 140 đảng viên."),
        ("9/2/2018", "Năm 2018, Huyện ủy đã tập trung lãnh đạo hoàn thành các nhiệm vụ."),
    ],
)
def test_what_was_done_and_targets_of_admission_are_no_plans(day: str, told: str) -> None:
    assert brief(CONFERENCE.format(day=day) + told) == []


def test_a_plan_without_a_day_is_one_where_it_is_resolved_on() -> None:
    lead = "Huyện ủy Mộc Châu vừa tổ chức hội nghị tổng kết công tác xây dựng Đảng.\n"
    assert brief(lead + "Năm 2018, Huyện ủy phấn đấu giữ vững danh hiệu trong sạch, vững mạnh.") == [
        ("directive", "Huyện ủy Mộc Châu", None)
    ]
    assert brief(lead + "Năm 2018, Huyện ủy tập trung lãnh đạo hoàn thành các nhiệm vụ.") == []


def test_a_congress_sets_aims_for_its_own_term() -> None:
    aims = "Nhiệm kỳ 2020 - 2025, Đảng bộ xã đề ra mục tiêu tổng quát: Giữ vững đoàn kết, đổi mới cách làm."
    past = "Nhiệm kỳ 2015 - 2020, Đảng bộ xã đề ra các chỉ tiêu về phát triển kinh tế."
    assert brief(CONGRESS + aims) == [("directive", "Đảng ủy xã Tân Lập", None)]
    assert brief(CONGRESS + past) == []


@pytest.mark.parametrize(
    "heard",
    [
        "Hội nghị đã nghe báo cáo việc lãnh đạo, chỉ đạo thu ngân sách 9 tháng.",
        "Hội nghị đã nghe báo cáo về việc tự đánh giá và đề nghị xếp loại của 12 chi bộ.",
        "Ủy ban Kiểm tra Huyện ủy đã được nghe báo cáo kết quả xem xét, đề nghị giải quyết khiếu nại của đảng viên.",
        "Ông Lò Văn Pản, Bí thư Huyện ủy đã quán triệt, triển khai các văn bản của cấp trên.",
        "Ông Lò Văn Pản, Bí thư Huyện ủy đã quán triệt, triển khai tới từng chi bộ các nghị quyết mới.",
        "Báo cáo cho thấy, Huyện ủy Mộc Châu đã tập trung lãnh đạo, chỉ đạo quyết liệt việc thực hiện các chỉ tiêu.",
    ],
)
def test_what_is_only_heard_or_studied_is_not_laid_down(heard: str) -> None:
    assert brief(CONFERENCE.format(day="9/2/2018") + heard) == []


def test_who_has_heard_a_report_may_go_on_to_ask() -> None:
    text = "Hội nghị đã nghe báo cáo kết quả 9 tháng và đề nghị Ban Thường vụ Huyện ủy xem xét bổ sung biên chế."
    then = "Hội nghị đã nghe báo cáo kết quả 9 tháng, đồng thời đề nghị Ban Thường vụ Huyện ủy xem xét bổ sung biên chế."
    lead = CONFERENCE.format(day="9/2/2018")
    assert brief(lead + text) == []
    assert brief(lead + then) == [("directive", "Huyện ủy Mộc Châu", "Ban Thường vụ Huyện ủy Mộc Châu")]


def test_a_meeting_decides_besides_what_it_only_agrees_on() -> None:
    text = (
        "Hội nghị đã thảo luận, thống nhất đánh giá kết quả công tác năm 2017; xem xét các vụ việc phức tạp; "
        "quyết định thành lập Tổ giúp việc; thông qua quy chế làm việc."
    )
    assert brief(CONFERENCE.format(day="9/2/2018") + text) == [("decision", "Huyện ủy Mộc Châu", None)]


def test_leading_is_praised_too_and_not_asked_for() -> None:
    text = (
        "Phát biểu tại hội nghị, ông Hà Văn Tếch, Phó Bí thư Tỉnh ủy Sơn La ghi nhận kết quả của Huyện ủy; "
        "đặc biệt là công tác tham mưu; chỉ đạo thực hiện các nhiệm vụ chính trị. "
        "Muốn vậy, Huyện ủy cần rà soát lại kế hoạch năm 2018, phân công rõ người, rõ việc."
    )
    assert brief(CONFERENCE.format(day="9/2/2018") + text) == [
        ("assessment", "Hà Văn Tếch", None),
        ("directive", "Hà Văn Tếch", "Huyện ủy Mộc Châu"),
    ]


def test_a_delegation_praises_on_though_nobody_says_whose_it_is() -> None:
    text = (
        "Ngày 3/8/2023, Đoàn kiểm tra do ông Hà Văn Tếch làm Trưởng đoàn đã làm việc với Chi bộ Bệnh viện Mộc Châu.\n"
        "Tại buổi làm việc, nghe đồng chí Bí thư Chi bộ báo cáo xong, Đoàn kiểm tra đã đánh giá cao việc chuẩn bị hồ sơ. "
        "Chi bộ đã xây dựng kế hoạch kịp thời, sinh hoạt đều đặn.\n"
        "Bên cạnh đó, Đoàn kiểm tra đã chỉ ra những hạn chế trong việc ghi sổ nghị quyết. "
        "Một số đảng viên chưa quan tâm học tập nghị quyết."
    )
    assert brief(text) == [("assessment", None, None)] * 4


@pytest.mark.parametrize(
    "told",
    [
        "Tại hội nghị, lãnh đạo các đơn vị đã báo cáo kết quả công tác; đồng thời, đề xuất, kiến nghị bổ sung kinh phí cho cơ sở.",
        "Các thành viên của hội đồng cũng đưa ra một số đề xuất, như mở thêm lớp tập huấn ở bản.",
        "Thảo luận về báo cáo, đại diện các phòng đã làm rõ thêm tình hình; đồng thời, đề nghị cấp trên cung cấp số liệu.",
        "Tại hội nghị, các cán bộ trẻ đã đưa ra 12 câu hỏi và kiến nghị về chính sách cán bộ.",
        "Tại hội nghị, đại diện các thôn đã đọc tham luận và đề xuất những nhiệm vụ cho năm tới.",
    ],
)
def test_delegates_propose_besides_what_they_tell(told: str) -> None:
    assert brief(CONFERENCE.format(day="9/2/2018") + told) == [("proposal", None, None)]


@pytest.mark.parametrize(
    "told",
    [
        "Tại hội nghị, đại diện các chi bộ đã thảo luận, phân tích hạn chế và đề xuất giải pháp cho năm tới.",
        "Tại hội nghị, lãnh đạo các đơn vị đã trả lời phản ánh và kiến nghị của cử tri.",
    ],
)
def test_what_is_talked_over_or_was_asked_by_others_is_no_proposal(told: str) -> None:
    assert brief(CONFERENCE.format(day="9/2/2018") + told) == []
