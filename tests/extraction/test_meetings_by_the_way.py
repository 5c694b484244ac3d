"""Meetings told of by notices, by who announced a decision, and what only looks like leading or holding one; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Meeting, MeetingKind, ParticipantRole


def _meetings(told: str) -> tuple[Meeting, ...]:
    return extract(f"Tin trong tỉnh\n\n{told}", url="https://baonghean.vn/a", published_on="2025-08-09").meetings


def _only(told: str) -> Meeting:
    (meeting,) = _meetings(told)
    return meeting


def test_the_session_that_a_notice_is_about_has_not_the_day_of_the_notice() -> None:
    meeting = _only("Chiều 7/8, Ủy ban Kiểm tra Trung ương vừa ra Thông cáo báo chí Kỳ họp thứ 18.")
    assert (meeting.kind, meeting.organiser, meeting.number, meeting.date) == (
        MeetingKind.CONFERENCE,
        "Ủy ban Kiểm tra Trung ương",
        18,
        None,
    )


def test_who_passes_on_the_results_of_a_session_need_not_have_been_there() -> None:
    meeting = _only(
        "Thông tin về kết quả phiên họp thứ 26 của Ban Chỉ đạo Cải cách tư pháp Trung ương vào chiều 4/8, "
        "Phó Trưởng Ban Nội chính Trung ương Nguyễn Văn Đông cho biết đã kỷ luật 230 đảng viên."
    )
    assert (meeting.number, meeting.date, meeting.participants) == (26, "2025-08-04", ())


def test_what_is_carried_out_after_a_plenum_is_no_session() -> None:
    assert _meetings("Thực hiện kết luận Hội nghị Trung ương 6, ngày 5/8, Đảng ủy xã Tân Phú đã sắp xếp 12 chi bộ.") == ()


@pytest.mark.parametrize("done", ["đã đọc quyết định", "đã công bố quyết định của Chủ tịch UBND tỉnh"])
def test_who_makes_a_decision_on_personnel_known_on_a_day_does_so_at_a_ceremony(done: str) -> None:
    meeting = _only(f"Chiều 7/8, ông Phạm Văn Tạo, Giám đốc Sở Nội vụ {done} bổ nhiệm ông Lê Văn Lộc giữ chức Phó Giám đốc Sở Y tế.")
    assert (meeting.kind, meeting.date) == (MeetingKind.CEREMONY, "2025-08-07")
    assert [(p.person, p.role) for p in meeting.participants] == [("Phạm Văn Tạo", ParticipantRole.SPEAKER)]


def test_leaders_lay_wreaths_at_a_ceremony() -> None:
    assert _only("Sáng 8/8, lãnh đạo Tỉnh ủy, HĐND, UBND tỉnh đã viếng nghĩa trang liệt sĩ.").kind is MeetingKind.CEREMONY


@pytest.mark.parametrize(
    "told",
    [
        "Cũng trong quý I vừa qua, Đảng ủy Tập đoàn Hòa Sơn đã công nhận chính thức 35 đảng viên dự bị.",
        "Văn phòng UBND tỉnh đã có công văn mời lãnh đạo Sở Xây dựng đến dự cuộc họp về tháo gỡ khó khăn.",
    ],
)
def test_sums_over_a_quarter_and_invitations_are_no_meetings(told: str) -> None:
    assert _meetings(told) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Giám đốc Sở Giáo dục Trần Thế Vinh nêu 3 kiến nghị với tỉnh, trong đó chỉ đạo các đơn vị quan tâm hơn nữa.",
        "Ông Trần Thế Vinh, Giám đốc Sở Xây dựng cho biết sẽ chủ trì tổ chức rà soát các điểm đen.",
        "Bí thư Huyện ủy Trần Thế Vinh nhấn mạnh: các cấp ủy tập trung lãnh đạo, chỉ đạo hoàn thành chỉ tiêu.",
    ],
)
def test_what_someone_proposes_will_do_or_expects_of_others_is_no_presiding(said: str) -> None:
    meeting = _only(f"Sáng 8/8, Tỉnh ủy Nghệ An tổ chức hội nghị sơ kết 6 tháng. {said}")
    assert [(p.person, p.role) for p in meeting.participants] == [("Trần Thế Vinh", ParticipantRole.SPEAKER)]


def test_who_directs_others_at_a_meeting_presides() -> None:
    meeting = _only(
        "Sáng 8/8, Tỉnh ủy Nghệ An tổ chức hội nghị sơ kết. Bí thư Tỉnh ủy Trần Thế Vinh biểu dương kết quả và chỉ đạo các sở tập trung giải ngân."
    )
    assert [(p.person, p.role) for p in meeting.participants] == [("Trần Thế Vinh", ParticipantRole.CHAIR)]


def test_the_cell_and_not_its_committee_or_whose_plan_it_follows_held_the_congress() -> None:
    meeting = _only(
        "Thực hiện Kế hoạch của Đảng bộ Sở Tài chính về Đại hội chi bộ, vừa qua Chi bộ Văn phòng, Đảng bộ Sở Tài chính tổ chức Đại hội."
    )
    assert (meeting.kind, meeting.organiser) == (MeetingKind.CONGRESS, "Chi bộ Văn phòng")


def test_a_delegation_among_the_guests_holds_nothing() -> None:
    meeting = _only(
        "Sáng 8/8, ông Lê Minh Hùng chủ trì hội nghị công bố quyết định điều động ông Phạm Văn Quang. "
        "Dự hội nghị có ông Trần Hải, Bí thư Tỉnh ủy và Đoàn công tác của Đài Truyền hình Việt Nam."
    )
    assert meeting.organiser is None


def test_a_congress_at_which_something_goes_on_stays_one() -> None:
    meeting = _only(
        "Dự Đại hội có các đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy; Trần Thị Bình, Chủ tịch UBND tỉnh. "
        "Hội nghị đã nghe báo cáo chính trị của Đảng bộ phường Tân Mai."
    )
    assert meeting.kind is MeetingKind.CONGRESS


@pytest.mark.parametrize(
    ("unit", "committee"),
    [
        ("Trường Đại học Vinh Tân", "Đảng ủy Trường Đại học Vinh Tân"),
        ("Sở Tài chính", "Đảng ủy Sở Tài chính tỉnh Nghệ An"),
    ],
)
def test_the_congress_of_its_party_organisation_that_a_unit_holds_is_its_committee_s(unit: str, committee: str) -> None:
    meeting = _only(f"Ngày 5/8, {unit} tổ chức Đại hội Đảng bộ lần thứ III, nhiệm kỳ 2025-2030.")
    assert (meeting.kind, meeting.organiser, meeting.number) == (MeetingKind.CONGRESS, committee, 3)


def test_the_congress_of_a_union_is_its_own() -> None:
    assert _only("Ngày 5/8, Công đoàn Khu kinh tế tổ chức Đại hội Công đoàn lần thứ II.").organiser == "Công đoàn Khu kinh tế"


_CAME = "Chiều 5/8, Đoàn kiểm tra do đồng chí Lê Minh Hùng làm trưởng đoàn làm việc với Ban Thường vụ Huyện ủy Con Cuông. "


def test_whose_delegation_inspects_may_be_told_later() -> None:
    meeting = _only(f"{_CAME}Đoàn kiểm tra số 4 của Ban Thường vụ Tỉnh ủy sẽ làm việc trong 10 ngày.")
    assert (meeting.organiser, meeting.host) == ("Ban Thường vụ Tỉnh ủy Nghệ An", "Ban Thường vụ Huyện ủy Con Cuông")


def test_of_several_delegations_none_is_taken_for_the_one_that_came() -> None:
    others = "Đoàn kiểm tra số 4 của Ban Thường vụ Tỉnh ủy và Đoàn giám sát của Hội đồng nhân dân tỉnh sẽ đến sau."
    assert _only(f"{_CAME}{others}").organiser is None


def test_what_was_held_last_year_is_background() -> None:
    text = (
        "Ngày 3/2 năm ngoái, Chi bộ bản Nà Sơn tổ chức lễ kết nạp đầu tiên.\n"
        "Tại hội nghị sơ kết do Huyện ủy Sìn Hồ tổ chức chiều 18/5, ông Lê Văn An, Phó Bí thư Huyện ủy cho biết huyện đã kết nạp 612 đảng viên."
    )
    (meeting,) = extract(text, published_on="2024-05-20").meetings
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("conference", "2024-05-18", "Huyện ủy Sìn Hồ")


def test_a_meeting_has_not_the_number_of_another_bodys_that_is_spoken_of_there() -> None:
    told = _only(
        "Sáng 7/8, Ban Thường vụ Tỉnh ủy họp phiên thường kỳ. Tại buổi họp, đồng chí Trần Văn Vinh, Bí thư Tỉnh ủy cho biết, "
        "vừa qua Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng đã ban hành kết luận."
    )
    assert told.number is None
    beside = _only(
        "Ngày 7/8, Đảng ủy xã Tân Phú tổ chức hội nghị sơ kết. Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 5 cũng thống nhất chủ trương đó."
    )
    assert beside.number is None
    own = _only("Ngày 7/8, Đảng ủy xã Tân Phú tổ chức hội nghị. Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 5 thống nhất chủ trương đó.")
    assert own.number == 5


def test_what_will_be_passed_on_at_a_meeting_was_not_held_by_whose_it_is() -> None:
    meeting = _only(
        "Tại buổi họp sáng 7/8, ông Lê Văn Hải, Bí thư Đảng ủy xã Tân Phú cho biết nội dung của "
        "Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng khóa XIII sẽ được quán triệt."
    )
    assert (meeting.organiser, meeting.number) == (None, None)


def test_the_press_is_told_of_a_session_that_another_body_held() -> None:
    press, plenum = _meetings(
        "Chiều 6/8, Ban Tuyên giáo Trung ương tổ chức họp báo. Tại buổi họp, ông Bùi Văn Thoan, Phó Trưởng Ban Tuyên giáo Trung ương "
        "cho biết, sau 5 ngày làm việc nghiêm túc, Hội nghị lần thứ 12 Ban Chấp hành Trung ương Đảng đã hoàn thành chương trình."
    )
    assert (press.kind, press.organiser) == (MeetingKind.OTHER, "Ban Tuyên giáo Trung ương")
    assert (plenum.organiser, plenum.number) == ("Ban Chấp hành Trung ương Đảng", 12)


@pytest.mark.parametrize(
    ("told", "kind", "organiser", "host"),
    [
        (
            "Khi tiếp xúc cử tri xã Tân Nhựt sáng 7/8, ông Võ Kim Hoàn, Bí thư Huyện ủy Bình Chánh, đề nghị xã rà soát đất công.",
            MeetingKind.OTHER,
            None,
            None,
        ),
        (
            "Sau buổi làm việc với Đảng ủy xã Tân Nhựt sáng 7/8, ông Võ Kim Hoàn, Bí thư Huyện ủy Bình Chánh, đã đi thăm một số hộ nghèo.",
            MeetingKind.WORKING_SESSION,
            None,
            "Đảng ủy xã Tân Nhựt",
        ),
        (
            "Trong chuyến kiểm tra thực địa tại xã Tân Nhựt sáng 7/8, ông Võ Kim Hoàn, Bí thư Huyện ủy Bình Chánh, yêu cầu nhà thầu tăng ca.",
            MeetingKind.INSPECTION,
            None,
            None,
        ),
        (
            "Sáng 7/8, ông Võ Kim Hoàn, Bí thư Huyện ủy Bình Chánh, về sinh hoạt với Chi bộ ấp 4, xã Tân Nhựt. Ông Hoàn đề nghị chi bộ giữ nền nếp.",
            MeetingKind.CONFERENCE,
            "Chi bộ ấp 4",
            None,
        ),
        (
            "Ông Võ Kim Hoàn, Bí thư Huyện ủy Bình Chánh, nói với báo chí bên lề hội nghị Huyện ủy lần thứ 8 diễn ra sáng 7/8.",
            MeetingKind.CONFERENCE,
            "Huyện ủy Bình Chánh",
            None,
        ),
    ],
)
def test_a_meeting_at_which_or_after_which_something_was_done_was_held(
    told: str, kind: MeetingKind, organiser: str | None, host: str | None
) -> None:
    meeting = _only(told)
    assert (meeting.kind, meeting.organiser, meeting.host, meeting.date) == (kind, organiser, host, "2025-08-07")


def test_a_meeting_beside_which_the_press_was_spoken_to_is_none_without_its_day() -> None:
    told = "Trao đổi với báo chí bên lề hội nghị sơ kết, bà Khuất Thị Lam, Phó Trưởng Ban Tổ chức Tỉnh ủy, nói về việc bố trí cán bộ."
    assert _meetings(told) == ()


def test_a_committee_that_is_told_to_inspect_has_not_done_so() -> None:
    told = "Ngày 7/8, Bí thư Huyện ủy Bình Chánh Võ Kim Hoàn giao Ủy ban Kiểm tra Huyện ủy kiểm tra hồ sơ đất công."
    assert _meetings(told) == ()


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Sáng 7/8, bà Thái Hồng Cẩm, Bí thư Tỉnh ủy, bất ngờ đến Bệnh viện Đa khoa tỉnh Nghệ An.", MeetingKind.WORKING_SESSION),
        ("Sáng 7/8, bà Thái Hồng Cẩm, Bí thư Tỉnh ủy, đi thị sát tại Bệnh viện Đa khoa tỉnh Nghệ An.", MeetingKind.INSPECTION),
    ],
)
def test_whoever_comes_unannounced_or_looks_round_has_come(told: str, kind: MeetingKind) -> None:
    meeting = _only(told)
    assert (meeting.kind, meeting.host, meeting.date) == (kind, "Bệnh viện Đa khoa tỉnh Nghệ An", "2025-08-07")
