"""What looks like a meeting and is none: delegations only set up, meetings to come, governing told of in passing; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import MeetingKind, ParticipantRole


@pytest.mark.parametrize(
    "told",
    [
        "Ngày 20/3, Phó Bí thư Thường trực Tỉnh ủy Trần Văn Lâm đã ký các quyết định thành lập 4 Đoàn kiểm tra của Ban Thường vụ Tỉnh ủy "
        "Hà Nam nhằm kiểm tra việc thực hiện nghị quyết. Theo đó, hai Đoàn kiểm tra do các ông Lê Văn Minh và Đỗ Thị Hòa làm Trưởng đoàn.",
        "Ngày 12/8, Huyện ủy Văn Yên thành lập ba tổ công tác đi khảo sát tình hình các xã vùng cao, do ông Lê Văn Minh làm tổ trưởng.",
        "Sáng 4/6, Ban Thường vụ Thị ủy Nghĩa Lộ quyết định thành lập một số đoàn giám sát để giám sát Đảng ủy phường Trung Tâm.",
        "Thủ tướng Trần Văn Lâm ký quyết định phân công các bộ trưởng chủ trì làm việc với từng địa phương.",
        "Ngày 7/9, Bí thư Tỉnh ủy Nam Định Trần Văn Lâm ký thông báo phân công các Ủy viên Ban Thường vụ đi kiểm tra tại các huyện.",
    ],
)
def test_whoever_is_only_told_to_go_has_visited_nobody(told: str) -> None:
    assert extract(told, published_on="2024-09-30").meetings == ()


@pytest.mark.parametrize(
    "told",
    [
        "Lễ kỷ niệm 20 năm ngày thành lập Đảng bộ Khối Doanh nghiệp tỉnh Nam Định sẽ được tổ chức vào ngày 9/11 tại Nam Định.",
        "Đại hội đại biểu Đảng bộ Công ty cổ phần Dệt may Sông Hồng tỉnh Nam Định nhiệm kỳ 2025 - 2030 dự kiến diễn ra ngày 12/11.",
        "Lễ trao Huy hiệu 60 năm tuổi Đảng của Đảng bộ phường Trần Tế Xương thành phố Nam Định sẽ diễn ra ngày 3/11.",
    ],
)
def test_what_is_to_come_at_the_end_of_a_long_name_has_not_taken_place(told: str) -> None:
    assert extract(told, published_on="2024-10-30").meetings == ()


def test_a_meeting_that_prepares_another_has_taken_place() -> None:
    told = "Sáng 5/10, Đảng ủy xã Ea Tiêu tổ chức hội nghị bàn kế hoạch chuẩn bị về mọi mặt cho lễ kỷ niệm 20 năm thành lập xã sẽ được tổ chức vào tháng 12."
    assert [meeting.kind for meeting in extract(told, published_on="2024-10-30").meetings] == [MeetingKind.CONFERENCE]


def test_a_day_of_the_inspectors_is_celebrated_and_inspects_nobody() -> None:
    told = "Bí thư Tỉnh ủy Trần Văn Lâm nhấn mạnh tại lễ kỷ niệm Ngày truyền thống ngành kiểm tra Đảng diễn ra tại Nam Định ngày 16/10."
    (meeting,) = extract(told, published_on="2024-10-30").meetings
    assert meeting.kind is MeetingKind.CEREMONY
    assert [(p.person, p.role) for p in meeting.participants] == [("Trần Văn Lâm", ParticipantRole.SPEAKER)]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        (
            "Phó Giám đốc Sở Y tế Lê Văn Minh báo cáo kết quả vận hành hệ thống giám sát, điều hành đô thị thông minh.",
            ParticipantRole.SPEAKER,
        ),
        ("Đồng chí Lê Văn Minh trình bày báo cáo công tác chỉ đạo, điều hành của UBND tỉnh.", ParticipantRole.SPEAKER),
        ("Phó Giám đốc Sở Tài chính Lê Văn Minh đề nghị điều hành ngân sách chặt chẽ hơn.", ParticipantRole.SPEAKER),
        ("Phó Chủ tịch UBND tỉnh Lê Văn Minh điều hành hội nghị.", ParticipantRole.CHAIR),
        ("Đồng chí Lê Văn Minh, Phó Chủ tịch UBND tỉnh điều hành phần thảo luận.", ParticipantRole.CHAIR),
        ("Đồng chí Lê Văn Minh, Phó Chủ tịch UBND tỉnh thay mặt lãnh đạo tỉnh điều hành nội dung bỏ phiếu.", ParticipantRole.CHAIR),
        ("Đồng chí Lê Văn Minh, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo, điều hành.", ParticipantRole.CHAIR),
        ("Điều hành hội nghị có đồng chí Lê Văn Minh, Phó Chủ tịch UBND tỉnh.", ParticipantRole.CHAIR),
    ],
)
def test_only_whoever_runs_the_meeting_presides(told: str, role: ParticipantRole) -> None:
    (meeting,) = extract(f"Sáng 19/10, UBND tỉnh Nam Định tổ chức cuộc họp về chuyển đổi số. {told}", published_on="2024-10-30").meetings
    assert [(p.person, p.role) for p in meeting.participants] == [("Lê Văn Minh", role)]


@pytest.mark.parametrize("words", ["Cũng trong buổi tổng kết", "Cũng tại hội nghị tổng kết", "Cũng tại cuộc họp tổng kết này,"])
def test_what_another_body_did_at_the_same_event_is_no_second_one(words: str) -> None:
    told = f"Sáng 5/10, Sở Tư pháp tỉnh Nam Định tổ chức hội nghị tổng kết năm. {words} Đảng bộ Sở Tư pháp đã khen thưởng ba tập thể."
    (meeting,) = extract(told, published_on="2024-10-30").meetings
    assert meeting.organiser == "Sở Tư pháp tỉnh Nam Định"


@pytest.mark.parametrize(
    "assigned",
    [
        "phân công đồng chí Đỗ Thị Hòa theo dõi, giúp đỡ đồng chí Lâm",
        "phân công đảng viên chính thức là đồng chí Đỗ Thị Hòa - Tổ trưởng chuyên môn tiếp tục giúp đỡ đảng viên mới",
        "phân công bà Đỗ Thị Hòa kèm cặp đảng viên dự bị",
    ],
)
def test_whoever_is_to_look_after_a_new_member_is_not_shown_there(assigned: str) -> None:
    told = (
        "Ngày 19/10, Chi bộ Trường THCS Lê Lợi tổ chức lễ kết nạp đảng viên cho đồng chí Trần Văn Lâm. "
        f"Tại buổi lễ, đồng chí Lê Văn Minh, Bí thư Chi bộ trao quyết định và {assigned}."
    )
    (meeting,) = extract(told, published_on="2024-10-30").meetings
    assert {p.person for p in meeting.participants} == {"Trần Văn Lâm", "Lê Văn Minh"}
