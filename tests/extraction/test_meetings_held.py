"""Who held a meeting and where it took a delegation, in the forms that the press has for it; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Meeting


def only(text: str, url: str | None = None) -> Meeting:
    found = extract(text, url=url, published_on="2024-05-20").meetings
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        (
            "Ngày 6/5, tại hội trường UBND xã Ea Tiêu, Đảng ủy xã Ea Tiêu tổ chức hội nghị triển khai nhiệm vụ.",
            "Đảng ủy xã Ea Tiêu",
        ),
        (
            "Ngày 6/5, tại trụ sở HĐND-UBND tỉnh Bắc Giang, Ban Thường vụ Tỉnh ủy Bắc Giang họp cho ý kiến một số nội dung.",
            "Ban Thường vụ Tỉnh ủy Bắc Giang",
        ),
        (
            "Sáng 6/5, tại Hội trường tầng 2 UBND xã Ea Tiêu, Ban Thường trực Ủy ban MTTQ Việt Nam xã Ea Tiêu tổ chức hội nghị tổng kết.",
            "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Ea Tiêu",
        ),
    ],
)
def test_whose_hall_it_was_is_not_who_held_it(told: str, organiser: str) -> None:
    assert only(told).organiser == organiser


def test_the_first_of_several_who_held_it_together() -> None:
    told = (
        "Chiều 7/5, Ủy ban MTTQ Việt Nam xã Ea Tiêu đã phối hợp cùng Công ty Cổ phần Cà phê Hồng Lam, "
        "Trường Tiểu học Kim Đồng và các nhà hảo tâm trên địa bàn tổ chức lễ bàn giao nhà."
    )
    assert only(told).organiser == "Ủy ban Mặt trận Tổ quốc Việt Nam xã Ea Tiêu"


def test_a_membership_may_itself_congress() -> None:
    meeting = only("Ngày 6/5, Đảng bộ Sở Y tế tỉnh Bắc Giang đại hội lần thứ XII, nhiệm kỳ 2025-2030.")
    assert (meeting.kind.value, meeting.organiser, meeting.number) == ("congress", "Đảng ủy Sở Y tế tỉnh Bắc Giang", 12)


def test_what_a_congress_elected_is_not_who_held_it() -> None:
    told = (
        "Phiên trù bị Đại hội đại biểu Đảng bộ xã Ea Tiêu\n\n"
        "Dự đại hội có đồng chí Lê Thị Vân Khê, Phó Bí thư Đảng ủy.\n"
        "Tại phiên trù bị, Đại hội đã tiến hành bầu Đoàn Chủ tịch gồm 9 đồng chí."
    )
    assert only(told).organiser == "Đảng ủy xã Ea Tiêu"


def test_a_committee_that_elected_at_its_session_held_it() -> None:
    meeting = only("Trong phiên họp đầu tiên, Ban Chấp hành Đảng bộ tỉnh Bắc Giang khóa XX đã bầu Ban Thường vụ gồm 13 đồng chí.")
    assert (meeting.organiser, meeting.number) == ("Tỉnh ủy Bắc Giang", 1)


@pytest.mark.parametrize(
    "told",
    [
        "Chiều 3/5, Đoàn kiểm tra, giám sát số 9 của Bộ Chính trị, Ban Bí thư do đồng chí Mai Sơn Hà làm trưởng đoàn đã làm việc với "
        "Ban Thường vụ Tỉnh ủy Bắc Giang.",
        "Chiều 3/5, Đoàn kiểm tra, giám sát của Bộ Chính trị, Ban Bí thư đã công bố Quyết định kiểm tra, giám sát năm 2024 đối với "
        "Ban Thường vụ Tỉnh ủy Bắc Giang. Đoàn do đồng chí Mai Sơn Hà làm trưởng đoàn.",
    ],
)
def test_a_delegation_of_two_bodies_that_inspects(told: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.organiser, meeting.host) == ("inspection", "Bộ Chính trị", "Ban Thường vụ Tỉnh ủy Bắc Giang")
    assert [(p.person, p.role.value) for p in meeting.participants] == [("Mai Sơn Hà", "chair")]


def test_a_body_that_sends_out_delegations_inspects() -> None:
    meeting = only(
        "Sáng 2/5, Thường trực Huyện ủy Việt Yên đã tổ chức các đoàn kiểm tra công tác phòng, chống dịch. "
        "Đoàn 1 do đồng chí Nguyễn Văn Gấm làm trưởng đoàn; Đoàn 2 do đồng chí Mai Sơn Hà làm trưởng đoàn."
    )
    assert (meeting.kind.value, meeting.organiser) == ("inspection", "Thường trực Huyện ủy Việt Yên")
    assert [p.role.value for p in meeting.participants] == ["chair", "chair"]


def test_who_comes_for_experience_pays_a_visit() -> None:
    meeting = only(
        "Sáng 8/5, đoàn công tác Tỉnh ủy Bắc Giang do đồng chí Nguyễn Văn Gấm làm trưởng đoàn đã đến trao đổi kinh nghiệm tại tỉnh Nghệ An. "
        "Đồng chí Mai Sơn Hà, Bí thư Tỉnh ủy Nghệ An cùng lãnh đạo tỉnh tiếp và làm việc với đoàn."
    )
    assert (meeting.kind.value, meeting.organiser) == ("working_session", "Tỉnh ủy Bắc Giang")
    assert [(p.person, p.role.value) for p in meeting.participants] == [("Nguyễn Văn Gấm", "chair"), ("Mai Sơn Hà", "attendee")]


def test_the_headline_tells_who_was_visited_where_the_text_only_names_the_place() -> None:
    meeting = only(
        "Bí thư Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy Việt Yên\n\n"
        "Sáng 9/5, đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy Bắc Giang đã có chuyến thăm và làm việc tại huyện Việt Yên."
    )
    assert meeting.host == "Ban Thường vụ Huyện ủy Việt Yên"


def test_a_reading_of_a_draft_does_not_number_the_session() -> None:
    told = "Ngày 8/5, Ban Thường vụ Huyện ủy Việt Yên tổ chức phiên họp thường kỳ nhằm cho ý kiến lần thứ 3 vào dự thảo báo cáo chính trị."
    assert only(told).number is None


@pytest.mark.parametrize(
    "told",
    [
        "Sáng 3/5, tại trụ sở Trung ương Đảng, đồng chí Mai Sơn Hà chủ trì buổi làm việc của tập thể Bộ Chính trị với Ban Thường vụ Tỉnh ủy "
        "Bắc Giang.",
        "Sáng 3/5, tại Hà Nội, đã diễn ra buổi làm việc giữa Bộ Chính trị và Ban Thường vụ Tỉnh ủy Bắc Giang do đồng chí Mai Sơn Hà chủ trì.",
    ],
)
def test_both_who_worked_together_are_named_behind_the_meeting(told: str) -> None:
    meeting = only(told)
    assert (meeting.organiser, meeting.host) == ("Bộ Chính trị", "Ban Thường vụ Tỉnh ủy Bắc Giang")


def test_the_headline_tells_whose_session_it_was() -> None:
    meeting = only(
        "Ngày làm việc thứ 3, Kỳ họp thứ 8 HĐND tỉnh Bắc Giang tiến hành công tác cán bộ\n\n"
        "Mở đầu ngày làm việc, Phó Chủ tịch UBND tỉnh Mai Sơn Hà trình bày dự thảo Nghị quyết.\n"
        "Kỳ họp đã tiến hành miễn nhiệm chức vụ Trưởng Ban Pháp chế đối với ông Nguyễn Văn Gấm."
    )
    assert (meeting.organiser, meeting.number) == ("Hội đồng nhân dân tỉnh Bắc Giang", 8)


@pytest.mark.parametrize(
    ("told", "organiser", "number"),
    [
        ("Tại kỳ họp 36, Ủy ban Kiểm tra Tỉnh ủy Bắc Giang đã xem xét, kết luận một số nội dung.", "Ủy ban Kiểm tra Tỉnh ủy Bắc Giang", 36),
        (
            "Ngày 3/5, tại kỳ họp bất thường, Hội đồng nhân dân tỉnh Bắc Giang khóa XIX đã giới thiệu nhân sự.",
            "Hội đồng nhân dân tỉnh Bắc Giang",
            None,
        ),
    ],
)
def test_who_acts_at_its_session_held_it(told: str, organiser: str, number: int | None) -> None:
    meeting = only(told)
    assert (meeting.organiser, meeting.number) == (organiser, number)


def test_the_opening_of_a_congress_is_the_congress() -> None:
    meeting = only("Sáng 4/5, tại hội trường tỉnh đã diễn ra Lễ khai mạc Đại hội đại biểu Đoàn TNCS Hồ Chí Minh tỉnh Bắc Giang lần thứ XV.")
    assert (meeting.kind.value, meeting.organiser, meeting.number) == ("congress", "Tỉnh đoàn Bắc Giang", 15)


def test_a_working_group_sent_to_inspect() -> None:
    told = "Sáng 3/5, Tổ công tác số 1 do đồng chí Mai Sơn Hà, Phó Bí thư Tỉnh ủy làm Tổ trưởng, kiểm tra tiến độ chuẩn bị bầu cử."
    meeting = only(told)
    assert meeting.kind.value == "inspection"
    assert [(p.person, p.role.value) for p in meeting.participants] == [("Mai Sơn Hà", "chair")]


def test_what_others_did_with_decisions_the_days_before_are_events_of_their_own() -> None:
    found = extract(
        "Sáng 3/10, Hội nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam lần thứ 3 đã diễn ra tại Hà Nội.\n"
        "Trước đó, ngày 2/10, Tỉnh ủy Bạc Liêu đã triển khai Quyết định của Bộ Chính trị về công tác cán bộ."
    ).meetings
    assert [(m.kind.value, m.organiser) for m in found] == [
        ("conference", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("ceremony", "Tỉnh ủy Bạc Liêu"),
    ]


def test_findings_of_an_inspection_are_no_visit() -> None:
    meeting = only(
        "Ngày 5/5, Ủy ban Kiểm tra Tỉnh ủy Bắc Giang đã họp kỳ thứ 8. "
        "Ủy ban cũng đã kết luận về kiểm tra tài chính đảng đối với Huyện ủy Việt Yên."
    )
    assert (meeting.kind.value, meeting.host) == ("conference", None)


def test_a_conference_that_opens_with_the_decisions_handed_over_is_a_ceremony() -> None:
    meeting = only(
        "Dự hội nghị có đồng chí Mai Sơn Hà, Trưởng Ban Tổ chức Tỉnh ủy Bắc Giang.\n"
        "Đồng chí Lê Thị Vân Khê, Phó Trưởng Ban Tổ chức đã công bố quyết định của Ban Thường vụ Tỉnh ủy điều động đồng chí Nguyễn Văn Gấm."
    )
    assert meeting.kind.value == "ceremony"


def test_only_the_headline_may_say_that_a_body_met() -> None:
    meeting = only(
        "Bộ Chính trị họp cho ý kiến về các đề án\n\n"
        "Văn phòng Trung ương Đảng vừa thông tin về cuộc họp của Bộ Chính trị ngày 18/5 do đồng chí Mai Sơn Hà chủ trì."
    )
    assert (meeting.kind.value, meeting.organiser) == ("conference", "Bộ Chính trị")
    assert [(p.person, p.role.value) for p in meeting.participants] == [("Mai Sơn Hà", "chair")]


def test_the_congress_that_reports_are_drafted_for_numbers_no_session() -> None:
    meeting = only(
        "Chiều 3/5, Tỉnh ủy Bắc Giang tổ chức phiên họp toàn thể. "
        "Tại phiên họp, các đại biểu cho ý kiến về báo cáo chính trị trình bày tại Đại hội đại biểu Đảng bộ tỉnh lần thứ XX."
    )
    assert (meeting.kind.value, meeting.number) == ("conference", None)


def test_who_is_visited_on_the_occasion_is_another_stop() -> None:
    found = extract(
        "Sáng 3/5/2024, đoàn công tác của Tỉnh ủy Bắc Giang do đồng chí Mai Sơn Hà làm trưởng đoàn đã làm việc với Huyện ủy Việt Yên.\n"
        "Nhân dịp này, đồng chí Mai Sơn Hà đã thăm, tặng quà Đồn Biên phòng cửa khẩu Lệ Thanh."
    ).meetings
    assert [m.host for m in found] == ["Huyện ủy Việt Yên", "Đồn Biên phòng cửa khẩu Lệ Thanh"]


def test_who_acts_at_a_numbered_session_holds_it_wherever_that_stands() -> None:
    text = "Theo thông cáo, tại kỳ họp ngày 20/6/2022, Ủy ban Kiểm tra Tỉnh ủy Sơn La đã đề nghị kỷ luật ông Hà Văn Nam."
    assert [meeting.organiser for meeting in extract(text).meetings] == ["Ủy ban Kiểm tra Tỉnh ủy Sơn La"]


def test_a_month_of_long_ago_that_opens_a_sentence_does_not_date_the_event() -> None:
    text = "Ngày 22/6, Tỉnh ủy Sơn La tổ chức hội nghị.\nTháng 5/2021, Công an tỉnh khởi tố vụ án."
    assert [meeting.date for meeting in extract(text).meetings] == [None]


def test_a_chair_may_stand_between_the_body_and_what_it_did_at_its_session() -> None:
    meeting = only(
        "Tại Phiên họp thứ 41 diễn ra sáng nay (6/1), dưới sự điều hành của Phó Chủ tịch Quốc hội Mai Sơn Hà, "
        "Ủy ban Thường vụ Quốc hội đã xem xét, thông qua Nghị quyết."
    )
    assert (meeting.organiser, meeting.number) == ("Ủy ban Thường vụ Quốc hội", 41)


def test_a_session_over_the_findings_of_delegations_is_no_inspection() -> None:
    meeting = only("Sáng 8/5, Bộ Chính trị họp cho ý kiến về báo cáo kết quả 5 đoàn kiểm tra về công tác cán bộ tại mười địa phương.")
    assert (meeting.kind.value, meeting.organiser) == ("conference", "Bộ Chính trị")


def test_a_rite_before_a_visit_is_the_event() -> None:
    meeting = only(
        "Sáng 8/5, đoàn công tác Tỉnh ủy Bắc Giang do đồng chí Mai Sơn Hà làm trưởng đoàn đã đến dâng hoa, dâng hương tại nghĩa trang liệt sĩ "
        "và thăm, tặng quà các gia đình chính sách."
    )
    assert (meeting.kind.value, meeting.organiser) == ("ceremony", "Tỉnh ủy Bắc Giang")


def test_a_delegation_named_by_what_it_supervises_goes_where_it_works() -> None:
    meeting = only(
        "Chiều 8/5, Đoàn giám sát thực hiện Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương Đảng có buổi làm việc với "
        "Thường trực Tỉnh ủy Bắc Giang."
    )
    assert (meeting.kind.value, meeting.host) == ("inspection", "Thường trực Tỉnh ủy Bắc Giang")


def test_who_presides_and_directs_holds_a_conference() -> None:
    meeting = only("Sáng 8/5, đồng chí Mai Sơn Hà, Bí thư Tỉnh ủy Bắc Giang chủ trì và phát biểu chỉ đạo Hội nghị toàn tỉnh tổng kết năm.")
    assert [(p.person, p.role.value) for p in meeting.participants] == [("Mai Sơn Hà", "chair")]


def test_captions_alone_may_tell_of_the_event() -> None:
    meeting = only(
        "Bí thư Tỉnh ủy tiếp xúc cử tri\n\n"
        "Chiều 8/5, Bí thư Tỉnh ủy Bắc Giang Mai Sơn Hà tiếp xúc cử tri 11 phường. Ảnh: Báo Bắc Giang.\n\n"
        "Dự kiến, kỳ họp sẽ khai mạc ngày 20/6."
    )
    assert (meeting.kind.value, meeting.date) == ("other", "2024-05-08")


def test_an_anniversary_tells_the_year() -> None:
    told = "Nhân kỷ niệm 74 năm Ngày Thương binh - Liệt sĩ (27/7/1947-27/7/2021), sáng 23/7, Tỉnh ủy Bắc Giang tổ chức lễ dâng hương."
    assert [meeting.date for meeting in extract(told).meetings] == ["2021-07-23"]
    planned = told.replace("sáng 23/7", "sáng 23/12")  # of that year, or of the year before, when it is prepared for
    assert [meeting.date for meeting in extract(planned).meetings] == [None]


def test_those_who_stand_for_a_body_are_visited_for_it() -> None:
    told = (
        "Chiều 5/5, đồng chí Mai Sơn Hà, Phó Trưởng Ban Tổ chức Trung ương làm việc với đại diện Ban Thường vụ Tỉnh ủy các tỉnh: "
        "Hà Giang, Tuyên Quang, Bắc Kạn."
    )
    assert only(told).host == "Ban Thường vụ Tỉnh ủy Hà Giang"


def test_where_the_politburo_met_did_not_hold_the_meeting_nor_does_a_picture_date_it() -> None:
    text = (
        "Ngày 14/5, tại cuộc họp ở trụ sở Trung ương Đảng, Bộ Chính trị cảnh cáo ông Hà Văn Nam.\n"
        "Ông Hà Văn Nam tại một sự kiện, tháng 4/2022. Ảnh: Minh An"
    )
    assert [(meeting.organiser, meeting.date) for meeting in extract(text).meetings] == [("Bộ Chính trị", None)]


def test_a_picture_of_a_rite_and_what_others_are_to_hold_are_no_events() -> None:
    text = (
        "Đảng bộ huyện Việt Yên kết nạp 84 đảng viên\n\n"
        "Lễ kết nạp đảng viên mới ở Chi bộ Trường Mầm non xã Hồng Thái (huyện Việt Yên).\n\n"
        "Huyện ủy Việt Yên đã chỉ đạo các chi bộ trực thuộc đảng ủy cơ sở tổ chức tốt đại hội nhiệm kỳ 2020-2025."
    )
    assert extract(text).meetings == ()


def test_what_another_body_just_held_is_another_event() -> None:
    found = extract(
        "Ngày 5/5, Chi bộ Trường THPT Đồng Xa tổ chức lễ kết nạp đảng viên cho 7 học sinh.\n"
        "Chi bộ Trường THPT Đồng Lạc cũng vừa tổ chức lễ kết nạp đảng viên cho 3 học sinh.",
        published_on="2024-05-20",
    ).meetings
    assert [(m.organiser, m.date) for m in found] == [
        ("Chi bộ Trường THPT Đồng Xa", "2024-05-05"),
        ("Chi bộ Trường THPT Đồng Lạc", None),
    ]


def test_a_second_handing_over_of_the_day_is_another_event_of_that_day() -> None:
    found = extract(
        "Sáng 5/5, Tỉnh ủy Bắc Giang trao quyết định bổ nhiệm ông Mai Sơn Hà. Ông Hà nhận nhiệm vụ từ ngày 1/6.\n"
        "Chiều cùng ngày, Huyện ủy Việt Yên trao quyết định bổ nhiệm bà Lê Thị Vân Khê.",
        published_on="2024-05-20",
    ).meetings
    assert [(m.organiser, m.date) for m in found] == [("Tỉnh ủy Bắc Giang", "2024-05-05"), ("Huyện ủy Việt Yên", "2024-05-05")]


def test_the_days_of_one_numbered_session_are_one_meeting() -> None:
    meeting = only(
        "Sáng 8/5, Hội nghị lần thứ 11 Ban Chấp hành Đảng bộ tỉnh Bắc Giang khai mạc.\n"
        "Hội nghị lần thứ 11 Ban Chấp hành Đảng bộ tỉnh Bắc Giang diễn ra trong hai ngày 8 và 9/5."
    )
    assert (meeting.date, meeting.number) == ("2024-05-08", 11)


def test_a_union_congress_of_a_province_is_held_by_its_federation_of_labour() -> None:
    meeting = only("Đại hội Công đoàn tỉnh Bắc Giang lần thứ X, nhiệm kỳ 2018 - 2023 được diễn ra trong 2 ngày 8 và 9/5.")
    assert (meeting.kind.value, meeting.organiser, meeting.number) == ("congress", "Liên đoàn Lao động tỉnh Bắc Giang", 10)


def test_a_committee_whose_members_vote_held_the_conference() -> None:
    meeting = only(
        "Huyện Việt Yên có tân Bí thư Huyện ủy\n\n"
        "Tại hội nghị, các đồng chí trong Ban Chấp hành Đảng bộ huyện Việt Yên đã tiến hành bỏ phiếu bầu đồng chí Mai Sơn Hà giữ chức "
        "Bí thư Huyện ủy."
    )
    assert (meeting.organiser, meeting.participants) == ("Huyện ủy Việt Yên", ())


def test_news_of_a_decision_and_the_ceremony_at_which_it_was_made_known_are_one() -> None:
    meeting = only(
        "Ban Tổ chức Trung ương vừa công bố quyết định điều động ông Mai Sơn Hà làm Bí thư Tỉnh ủy Bắc Giang.\n"
        "Ngày 7/5, Ban Thường vụ Tỉnh ủy Bắc Giang tổ chức lễ công bố quyết định của Bộ Chính trị."
    )
    assert (meeting.organiser, meeting.date) == ("Ban Thường vụ Tỉnh ủy Bắc Giang", "2024-05-07")


@pytest.mark.parametrize(
    "told",
    [
        "Ngày 7/5, tại Hội nghị cuối năm của Đảng ủy Quân sự tỉnh Bắc Giang, Ban Tổ chức Tỉnh ủy công bố quyết định chỉ định ông Mai Sơn Hà.",
        "Hội nghị triển khai công tác cuối năm của Đảng ủy Quân sự tỉnh Bắc Giang đã diễn ra sáng 7/5.",
    ],
)
def test_whose_conference_it_was(told: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("conference", "2024-05-07", "Đảng ủy Quân sự tỉnh Bắc Giang")


def test_what_is_handed_over_on_behalf_of_a_body_is_not_held_by_it() -> None:
    meeting = only("Sáng 7/5, ông Mai Sơn Hà đã thay mặt Bộ Chính trị trao quyết định cho ông Nguyễn Văn Gấm, Bí thư Tỉnh ủy Bắc Giang.")
    assert (meeting.kind.value, meeting.organiser) == ("ceremony", None)


def test_a_task_force_meets_for_the_body_that_it_is_of() -> None:
    meeting = only(
        "Chiều 7/5, Tổ công tác số 2 và số 3 của Bộ Chính trị do ông Mai Sơn Hà chủ trì làm việc với Ban Thường vụ Tỉnh ủy Bắc Giang."
    )
    assert (meeting.organiser, meeting.host) == ("Bộ Chính trị", "Ban Thường vụ Tỉnh ủy Bắc Giang")


def test_a_headline_or_a_picture_tells_which_session_it_was() -> None:
    told = (
        "Đồng chí Mai Sơn Hà, Ủy viên Bộ Chính trị thay mặt Bộ Chính trị chủ trì, điều hành Hội nghị. Buổi chiều, các đại biểu thảo luận."
    )
    for text in (
        f"Thông cáo về ngày làm việc thứ hai của Hội nghị Trung ương 3\n\n{told}",
        f"Thông cáo báo chí\n\nPhiên khai mạc Hội nghị Trung ương 3. Ảnh: Minh An.\n\n{told}",
    ):
        meeting = only(text)
        assert (meeting.organiser, meeting.number) == ("Ban Chấp hành Trung ương Đảng", 3)


@pytest.mark.parametrize("told", ["dự sinh hoạt Chi bộ", "dự sinh hoạt định kỳ với Chi bộ", "dự sinh hoạt chi bộ tại Chi bộ"])
def test_who_takes_part_in_a_cells_session_is_its_guest(told: str) -> None:
    assert only(f"Sáng 5/5, đồng chí Lê Thị Vân Khê, Bí thư Huyện ủy Việt Yên {told} thôn 5, xã Ea Tiêu.").organiser == "Chi bộ thôn 5"


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        ("Sáng 5/5, Đảng ủy, UBND xã Hồng Thái, huyện Việt Yên khánh thành nhà làm việc.", "Đảng ủy xã Hồng Thái"),
        ("Vào lúc 8 giờ ngày 5/5, tại hội trường, Đảng ủy xã Hồng Thái kỷ niệm 75 năm thành lập Đảng bộ xã.", "Đảng ủy xã Hồng Thái"),
        ("Sáng 5/5, Ban Dân vận Tỉnh ủy Bắc Giang và Công an tỉnh ký kết chương trình phối hợp.", "Ban Dân vận Tỉnh ủy Bắc Giang"),
        ("Hòa trong không khí thi đua, tối 5/5 tại nhà văn hóa, Huyện đoàn Việt Yên đã tuyên dương 30 thanh niên.", "Huyện đoàn Việt Yên"),
    ],
)
def test_a_rite_needs_no_word_for_ceremony(told: str, organiser: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("ceremony", "2024-05-05", organiser)


def test_whose_day_is_the_occasion_holds_nothing() -> None:
    told = "Chào mừng Ngày thành lập Hội Cựu chiến binh Việt Nam, Hội Cựu chiến binh huyện Việt Yên đã tổ chức buổi gặp mặt cán bộ hội."
    assert only(told).organiser == "Hội Cựu chiến binh huyện Việt Yên"


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        ("Thành ủy Bắc Giang vừa có hội nghị tổng kết 10 năm thực hiện Chỉ thị 05.", "Thành ủy Bắc Giang"),
        (
            "Ngày 5/5, Ban Thường vụ Huyện ủy Việt Yên cho biết đã họp và quyết định cảnh cáo ông Mai Sơn Hà.",
            "Ban Thường vụ Huyện ủy Việt Yên",
        ),
        (
            "Tối 5/5, đồng chí Mai Sơn Hà, Bí thư Huyện ủy đã dự sinh hoạt thường kỳ tháng 5 cùng Chi bộ thôn Đồng Lạc.",
            "Chi bộ thôn Đồng Lạc",
        ),
        (
            "Chiều 5/5, Ban Dân vận Huyện ủy Việt Yên phối hợp với Trung tâm Chính trị huyện tổ chức đánh giá đề tài về dân vận khéo.",
            "Ban Dân vận Huyện ủy Việt Yên",
        ),
        (
            "Chiều 5/5, trong khuôn khổ kỳ họp thứ 9 (kỳ họp chuyên đề), HĐND huyện Việt Yên, các đại biểu đã bầu bổ sung Phó Chủ tịch.",
            "Hội đồng nhân dân huyện Việt Yên",
        ),
        ("Chiều 5/5, Huyện ủy Việt Yên tiếp tục phiên họp thảo luận nhiệm vụ quý II.", "Huyện ủy Việt Yên"),
        ("Sáng 5/5, Ban Thường vụ Huyện ủy Việt Yên thông qua Đề án sắp xếp các trường học.", "Ban Thường vụ Huyện ủy Việt Yên"),
        (
            "Với tinh thần dân chủ, sau một ngày làm việc, Hội nghị lần thứ 9 Huyện ủy Việt Yên đã hoàn thành chương trình.",
            "Huyện ủy Việt Yên",
        ),
        (
            "Huyện ủy Việt Yên ra nghị quyết lãnh đạo năm 2025\n\nPhát biểu kết luận hội nghị, đồng chí Bí thư Tỉnh ủy đề nghị giữ nếp.",
            "Huyện ủy Việt Yên",
        ),
    ],
)
def test_a_conference_told_in_passing_has_its_organiser(told: str, organiser: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.organiser) == ("conference", organiser)


def test_a_decision_passed_on_at_a_conference_makes_it_a_ceremony() -> None:
    meeting = only(
        "Quyết định của Bộ Chính trị được Trưởng Ban Tổ chức Trung ương Lê Văn Khê trao cho ông Mai Sơn Hà tại hội nghị của Tỉnh ủy Bắc Giang "
        "chiều 5/5."
    )
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("ceremony", "2024-05-05", "Tỉnh ủy Bắc Giang")
    assert {p.person: p.role.value for p in meeting.participants} == {"Lê Văn Khê": "attendee", "Mai Sơn Hà": "attendee"}


def test_the_new_committee_s_session_after_a_congress_need_not_be_numbered() -> None:
    congress, session = extract(
        "Trong hai ngày 5 và 6/5, Đảng bộ xã Hồng Thái, huyện Việt Yên tiến hành Đại hội đại biểu lần thứ XX. "
        "Ngay sau Đại hội, Ban Chấp hành Đảng bộ xã khóa mới đã họp, bầu đồng chí Mai Sơn Hà giữ chức Bí thư Đảng ủy xã.",
        published_on="2024-05-20",
    ).meetings
    assert (congress.kind.value, session.kind.value, session.organiser, session.number) == (
        "congress",
        "conference",
        "Đảng ủy xã Hồng Thái",
        None,
    )


def test_an_item_of_news_has_an_event_of_its_own() -> None:
    found = extract(
        "Sáng 7/5, đồng chí Mai Sơn Hà, Bí thư Tỉnh ủy Bắc Giang dâng hương tại nghĩa trang liệt sĩ tỉnh.\n\n"
        "* Sáng 7/5, Huyện ủy Việt Yên tổ chức dâng hương tại nghĩa trang liệt sĩ huyện.",
        published_on="2024-05-20",
    ).meetings
    assert [(m.organiser, m.date, len(m.participants)) for m in found] == [(None, "2024-05-07", 1), ("Huyện ủy Việt Yên", "2024-05-07", 0)]


def test_whose_cell_met_is_told_by_the_only_one_that_is_named() -> None:
    text = (
        "Trưởng Ban Tuyên giáo dự sinh hoạt chi bộ\n\n"
        "Chi bộ xóm Đồng Lạc hiện có 19 đảng viên.\n\n"
        "Phát biểu tại buổi sinh hoạt, đồng chí Mai Sơn Hà, Trưởng Ban Tuyên giáo Tỉnh ủy đề nghị đổi mới nội dung sinh hoạt."
    )
    assert only(text).organiser == "Chi bộ xóm Đồng Lạc"


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        (
            "Sáng 5/5, Huyện ủy Việt Yên đón và làm việc với Đoàn công tác của Tỉnh ủy Bắc Giang do ông Mai Sơn Hà làm trưởng đoàn.",
            "Tỉnh ủy Bắc Giang",
        ),
        ("Sáng 5/5, Đoàn nghiên cứu thực tế của Tỉnh ủy Bắc Giang đã làm việc với Huyện ủy Việt Yên.", "Tỉnh ủy Bắc Giang"),
    ],
)
def test_who_came_is_told_from_who_received(told: str, organiser: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.organiser, meeting.host) == ("working_session", organiser, "Huyện ủy Việt Yên")


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        (
            "Ủy ban MTTQ xã Hồng Thái vừa bàn giao nhà đại đoàn kết cho gia đình ông Lê Văn Khê.",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hồng Thái",
        ),
        ("Chi bộ thôn Đồng Lạc, Đảng bộ xã Hồng Thái vừa kết nạp 2 quần chúng ưu tú.", "Chi bộ thôn Đồng Lạc"),
    ],
)
def test_a_rite_just_held_needs_no_day(told: str, organiser: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("ceremony", None, organiser)


def test_how_many_a_committee_admitted_is_no_ceremony() -> None:
    assert extract("Ngày 5/5, Đảng bộ huyện Việt Yên kết nạp đảng viên thứ 120 trong năm.", published_on="2024-05-20").meetings == ()


def test_a_picture_of_the_event_dates_it_where_nothing_else_does() -> None:
    text = (
        "Nhân dịp Xuân mới, Đảng ủy xã Hồng Thái gặp mặt cán bộ hưu trí. Đồng chí Mai Sơn Hà, Bí thư Đảng ủy xã dự buổi gặp mặt.\n\n"
        "Quang cảnh buổi gặp mặt sáng 5/5. Ảnh: Minh An"
    )
    assert only(text).date == "2024-05-05"


def test_a_council_or_committee_that_elected_someone_at_a_session_held_it() -> None:
    told = (
        "Với 100% phiếu, đồng chí Mai Sơn Hà được Ban Chấp hành Đảng bộ huyện Việt Yên bầu giữ chức Bí thư Huyện ủy tại hội nghị sáng 5/5."
    )
    meeting = only(told)
    assert (meeting.date, meeting.organiser) == ("2024-05-05", "Huyện ủy Việt Yên")


def test_a_congress_that_is_looked_over_beforehand_is_none() -> None:
    meeting = only("Ngày 5/5, Ban Thường vụ Huyện ủy Việt Yên tổ chức duyệt nội dung, nhân sự đại hội Đảng bộ xã Hồng Thái.")
    assert (meeting.kind.value, meeting.organiser) == ("conference", "Ban Thường vụ Huyện ủy Việt Yên")


def test_who_receives_a_delegation_meets_it() -> None:
    meeting = only("Sáng 5/5, đồng chí Mai Sơn Hà, Bí thư Tỉnh ủy đã tiếp Đoàn đại biểu người có uy tín do ông Lê Văn Khê làm trưởng đoàn.")
    assert (meeting.kind.value, {p.person for p in meeting.participants}) == ("working_session", {"Mai Sơn Hà", "Lê Văn Khê"})


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("hội nghị trao đổi kinh nghiệm", "conference"),
        ("hội nghị trao giải cuộc thi", "ceremony"),
        ("buổi trao đổi với doanh nghiệp", "other"),
    ],
)
def test_an_exchange_hands_nothing_over(event: str, kind: str) -> None:
    assert only(f"Sáng 5/5, Huyện ủy Việt Yên tổ chức {event}.").kind.value == kind


def test_a_delegation_of_deputies_may_be_told_one_by_one() -> None:
    meeting = only(
        "Ngày 5/5, chuẩn bị cho Kỳ họp thứ 7, Quốc hội khóa XV, Đoàn ĐBQH tỉnh Bắc Giang gồm các đồng chí: Mai Sơn Hà, Bí thư Tỉnh ủy; "
        "Lê Thị Vân Khê, Giám đốc Sở Nội vụ; Nguyễn Văn Gấm, Tỉnh ủy viên đã có buổi tiếp xúc cử tri tại xã Hồng Thái."
    )
    assert (meeting.kind.value, meeting.organiser) == ("other", "Đoàn đại biểu Quốc hội tỉnh Bắc Giang")


def test_who_sent_a_delegation_may_stand_behind_its_task() -> None:
    meeting = only(
        "Chiều 5/5, Đoàn giám sát, kiểm tra công tác bầu cử các cấp của Ủy ban Thường vụ Quốc hội do ông Mai Sơn Hà làm trưởng đoàn đã có "
        "buổi làm việc tại tỉnh Bắc Giang."
    )
    assert (meeting.kind.value, meeting.organiser, meeting.host) == ("inspection", "Ủy ban Thường vụ Quốc hội", None)


def test_all_of_a_place_are_no_host() -> None:
    told = "Ngày 5/5, đồng chí Mai Sơn Hà, Bí thư Tỉnh ủy đã đến thăm, chúc Tết Đảng bộ, chính quyền và cán bộ Bộ Chỉ huy Quân sự tỉnh Bắc Giang."
    assert only(told).host != "Đảng ủy"


def test_a_visit_that_the_occasion_opens_needs_no_host() -> None:
    told = (
        "Nhân kỷ niệm 94 năm Ngày thành lập Đảng (3/2/1930-3/2/2024), sáng 5/5, Đoàn của Huyện ủy Việt Yên do ông Mai Sơn Hà làm Trưởng đoàn "
        "đã đến thăm, chúc thọ và tặng quà các cụ tròn 100 tuổi."
    )
    meeting = only(told)
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("working_session", "2024-05-05", "Huyện ủy Việt Yên")


def test_the_headline_may_say_that_decisions_were_handed_over() -> None:
    text = "Huyện ủy Việt Yên công bố và trao quyết định về cán bộ\n\nĐồng chí Mai Sơn Hà, Bí thư Huyện ủy dự và chủ trì hội nghị."
    assert (only(text).kind.value, only(text).organiser) == ("ceremony", "Huyện ủy Việt Yên")


def test_a_union_congresses_with_its_deputies() -> None:
    meeting = only("Ngày 5/5, Công đoàn Viên chức tỉnh Bắc Giang đại hội đại biểu lần thứ VI.")
    assert (meeting.kind.value, meeting.number) == ("congress", 6)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Chiều 5/5, trong ngày làm việc thứ hai của Đại hội Đảng bộ huyện Việt Yên, đồng chí Mai Sơn Hà công bố kết quả.", "congress"),
        ("Sáng 5/5, Huyện ủy Việt Yên tổ chức hội nghị tọa đàm ôn lại truyền thống.", "other"),
        ("Sáng 5/5, Huyện ủy Việt Yên tổ chức hành trình về nguồn tại chiến khu Tân Trào.", "other"),
        (
            "Sáng 5/5, Huyện đoàn Việt Yên tổ chức buổi gặp mặt đảng viên trẻ. Hội nghị đã nghe đồng chí Mai Sơn Hà, Bí thư Huyện ủy thông tin.",
            "other",
        ),
        (
            "Công bố quyết định giám sát Chi bộ Trường THPT Việt Yên\n\nTại hội nghị, đồng chí Mai Sơn Hà, Bí thư Huyện ủy đọc kế hoạch.",
            "inspection",
        ),
    ],
)
def test_the_kind_is_that_of_the_whole_event(told: str, kind: str) -> None:
    assert only(told).kind.value == kind


def test_only_the_headline_may_say_whom_a_body_met() -> None:
    text = "Thường trực Huyện ủy Việt Yên làm việc cùng lãnh đạo các ban\n\nTại buổi làm việc, đại diện các đơn vị báo cáo tình hình."
    meeting = only(text)
    assert (meeting.kind.value, meeting.organiser) == ("working_session", "Thường trực Huyện ủy Việt Yên")


def test_the_headline_may_say_that_leaders_came() -> None:
    text = (
        "Lãnh đạo tỉnh thăm, chúc mừng Hội Nông dân tỉnh Bắc Giang\n\n"
        "Tại đây, đồng chí Mai Sơn Hà, Bí thư Tỉnh ủy biểu dương kết quả của Hội."
    )
    meeting = only(text)
    assert (meeting.kind.value, meeting.host) == ("working_session", "Hội Nông dân tỉnh Bắc Giang")


def test_those_admitted_may_stand_for_the_ceremony_of_their_cell() -> None:
    text = (
        "Hai học sinh vào Đảng\n\nCác học sinh được kết nạp gồm: Mai Sơn Hà và Lê Thị Vân Khê.\n\n"
        "Phát biểu tại lễ kết nạp, lãnh đạo huyện khen ngợi Chi bộ Trường THPT Việt Yên đã bồi dưỡng quần chúng ưu tú."
    )
    meeting = only(text)
    assert (meeting.kind.value, meeting.organiser) == ("ceremony", "Chi bộ Trường THPT Việt Yên")
    assert [participant.person for participant in meeting.participants] == ["Mai Sơn Hà", "Lê Thị Vân Khê"]


def test_what_is_held_tomorrow_and_one_of_several_in_brackets() -> None:
    assert extract("Ngày mai (6/5), Đại hội Đảng bộ huyện Việt Yên được khai mạc.", published_on="2024-05-05").meetings == ()
    assert only("Ngày 5/5, Cụm thi đua số 1 (gồm Huyện ủy Việt Yên, Huyện ủy Tân Yên) tổ chức hội nghị tổng kết.").organiser is None


@pytest.mark.parametrize(
    "text",
    [
        "Từ đầu năm đến nay, Huyện ủy Việt Yên còn mở 4 lớp bồi dưỡng lý luận chính trị cho đảng viên mới.",
        "Huyện ủy Việt Yên đã tổ chức 3 lớp tập huấn nghiệp vụ và lớp bồi dưỡng chính trị cho quần chúng.",
        "Đảng ủy Trường Đại học Việt Yên thường xuyên tổ chức các lớp bồi dưỡng nhận thức về Đảng cho sinh viên.",
        "Ngày 4/5, Huyện ủy Việt Yên có tờ trình đề nghị Ủy ban Kiểm tra Tỉnh ủy Bắc Giang xem xét, thi hành kỷ luật ông Mai Sơn Hà.",
        "Ngày 4/5, Huyện ủy Việt Yên đề nghị Ủy ban Kiểm tra Tỉnh ủy Bắc Giang thành lập Đoàn kiểm tra xem xét, xử lý kỷ luật ông Mai Sơn Hà.",
    ],
)
def test_courses_over_time_and_what_another_is_asked_to_do_are_no_meetings(text: str) -> None:
    assert extract(text, published_on="2024-05-05").meetings == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sáng 4/5, Huyện ủy Việt Yên khai mạc lớp bồi dưỡng lý luận chính trị cho đảng viên mới.", "ceremony"),
        ("Ngày 4/5, Ủy ban Kiểm tra Huyện ủy Việt Yên đã xem xét, thi hành kỷ luật ông Mai Sơn Hà.", "conference"),
    ],
)
def test_a_course_of_a_day_and_a_case_gone_into_are(text: str, kind: str) -> None:
    assert only(text).kind.value == kind


def test_a_decision_numbered_behind_a_colon_does_not_give_the_day() -> None:
    text = (
        "Bác Hồ luôn quan tâm công tác phát triển Đảng. Đảng phải có số lượng nhất định. Năng lực của Đảng dựa trên chất lượng. Đó là gốc.\n"
        "Thực hiện Quyết định số: 310-QĐ/ĐU ngày 05 tháng 3 năm 2020 của Đảng ủy Trường Đại học Việt Yên về chuẩn y kết nạp đảng viên, "
        "chiều ngày 10 tháng 3 năm 2020, Chi bộ Phòng Đào tạo tổ chức lễ kết nạp đảng viên cho quần chúng Mai Sơn Hà."
    )
    meeting = only(text)
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("ceremony", "2020-03-10", "Chi bộ Phòng Đào tạo")


@pytest.mark.parametrize(
    "word", ["quyết định, kế hoạch giám sát tại", "quyết định và kế hoạch kiểm tra đối với", "kế hoạch giám sát đối với"]
)
def test_a_plan_made_known_to_whom_it_concerns_is_an_inspection(word: str) -> None:
    meeting = only(
        f"Chiều 4/5, Đoàn giám sát số 4 của Tỉnh ủy Bắc Giang do đồng chí Mai Sơn Hà làm trưởng đoàn công bố {word} Huyện ủy Việt Yên."
    )
    assert (meeting.kind.value, meeting.organiser, meeting.host) == ("inspection", "Tỉnh ủy Bắc Giang", "Huyện ủy Việt Yên")


def test_who_is_there_by_name_in_a_list_is_not_shown_there() -> None:
    meeting = only(
        "Đại hội Đảng bộ huyện Việt Yên lần thứ V diễn ra ngày 4/5/2020. "
        "Đồng chí Mai Sơn Hà - Giám đốc Công ty Muối có mặt trong danh sách 27 đồng chí của Ban Chấp hành mới."
    )
    assert meeting.participants == ()


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Sau 3 ngày làm việc, chiều 9/5, Đại hội đại biểu Đảng bộ tỉnh Bắc Giang lần thứ XX đã bế mạc.", "2024-05-07"),
        (
            "Sau hai ngày làm việc khẩn trương, chiều ngày 9/5/2024, Đại hội đại biểu Đảng bộ huyện Việt Yên đã thành công tốt đẹp.",
            "2024-05-08",
        ),
        ("Sau hai ngày làm việc (8 và 9/5), Đại hội đại biểu Đảng bộ huyện Việt Yên đã bế mạc.", "2024-05-08"),
        (
            "Sáng ngày 9/5/2024. Đảng bộ xã Ea Tiêu long trọng tổ chức lễ trao Huy hiệu Đảng đợt 19/5, 7/11/2023 cho 9 đảng viên.",
            "2024-05-09",
        ),
    ],
)
def test_the_day_is_the_first_of_those_told(told: str, day: str) -> None:
    assert only(told).date == day


def test_the_number_of_a_meeting_whose_resolution_is_passed_on_is_not_that_of_this_one() -> None:
    told = "Sáng 9/5, Huyện ủy Việt Yên tổ chức hội nghị quán triệt, triển khai hội nghị lần thứ X Ban Chấp hành Trung ương Đảng."
    assert only(told).number is None


def test_former_leaders_visited_at_home_make_their_body_no_host() -> None:
    told = "Thiếu tướng Mai Sơn Hà, Giám đốc Công an tỉnh Bắc Giang đã tới thăm, chúc Tết nguyên lãnh đạo Công an tỉnh Bắc Giang."
    assert only(told).host is None


def test_a_member_of_a_committee_among_the_guests_does_not_make_it_the_holder() -> None:
    told = "Tham gia buổi lễ có đồng chí Mai Sơn Hà - Huyện ủy viên, Bí thư Đảng ủy xã và các đảng viên. Tại buổi lễ, 4 đồng chí đã nhận huy hiệu."
    assert only(told).organiser is None


@pytest.mark.parametrize(
    ("told", "organiser", "number"),
    [
        ("Tiếp tục chương trình kỳ họp thứ 7, sáng 16/5, Quốc hội nghe báo cáo về dự án Luật Đường bộ.", "Quốc hội", 7),
        (
            "Tiếp tục Kỳ họp thứ 7, sáng 16/5, dưới sự điều hành của Phó Chủ tịch Quốc hội Mai Sơn Hà, Quốc hội thảo luận tại hội trường về dự án luật.",
            "Quốc hội",
            7,
        ),
        (
            "Tiếp tục chương trình kỳ họp thứ 20, sáng 16/5, HĐND tỉnh Bắc Giang tiến hành phiên chất vấn và trả lời chất vấn.",
            "Hội đồng nhân dân tỉnh Bắc Giang",
            20,
        ),
        ("Trong khuôn khổ Hội nghị lần thứ 9, sáng 16/5, Ban Chấp hành Đảng bộ tỉnh Bắc Giang họp phiên bế mạc.", "Tỉnh ủy Bắc Giang", 9),
    ],
)
def test_a_day_of_a_session_bears_its_number(told: str, organiser: str, number: int) -> None:
    meeting = only(told)
    assert (meeting.organiser, meeting.number, meeting.date) == (organiser, number, "2024-05-16")


def test_a_session_is_that_of_the_one_council_named() -> None:
    told = (
        "Kỳ họp nghe báo cáo về cuộc bầu cử vừa qua. Kỳ họp đã bầu các chức danh của HĐND. Kết quả, ông Nguyễn "
        "Văn Gấm được bầu làm Chủ tịch HĐND xã Vân Khê."
    )
    assert only(told).organiser == "Hội đồng nhân dân xã Vân Khê"


def test_whom_an_election_is_left_to_did_not_sit() -> None:
    told = (
        "Sáng 14/5, Ban Chấp hành Đảng bộ tỉnh Bắc Giang họp, thống nhất bầu ông Mai Sơn Hà giữ chức Phó Bí thư Tỉnh ủy và giới thiệu để Hội đồng "
        "nhân dân tỉnh bầu giữ chức Chủ tịch UBND tỉnh."
    )
    assert only(told).organiser == "Tỉnh ủy Bắc Giang"
    nominated = "Sáng 14/5, 100% ủy viên tại Bắc Giang đã giới thiệu ông Mai Sơn Hà để Hội đồng nhân dân tỉnh Bắc Giang bầu giữ chức Chủ tịch UBND tỉnh."
    assert not extract(nominated, published_on="2024-05-20").meetings


@pytest.mark.parametrize(
    "told",
    [
        "Sáng 6/5, UBND và HĐND xã Ea Tiêu khai mạc kỳ họp thứ 5.",
        "Sáng 6/5, UBND xã Ea Tiêu tổ chức kỳ họp thứ 5, HĐND xã Ea Tiêu khóa XX.",
    ],
)
def test_a_session_named_with_the_committee_is_the_councils(told: str) -> None:
    meeting = only(told)
    assert (meeting.organiser, meeting.number) == ("Hội đồng nhân dân xã Ea Tiêu", 5)


@pytest.mark.parametrize(
    ("what", "kind"), [("hội nghị trực tuyến giao ban", "briefing"), ("hội nghị trực tuyến công bố quyết định về cán bộ", "ceremony")]
)
def test_what_is_held_at_a_distance_is_of_its_own_kind(what: str, kind: str) -> None:
    assert only(f"Sáng 6/5, Đảng ủy xã Ea Tiêu tổ chức {what}.").kind.value == kind


def test_whoever_is_handed_a_decision_by_someone_was_at_a_ceremony() -> None:
    told = "Dịp này, bà Y Ngan Niê, Phó Bí thư Đảng ủy xã Ea Tiêu được ông Lò Văn Mão, Bí thư Tỉnh ủy Đắk Lắk trao quyết định nghỉ hưu."
    meeting = only(told)
    assert (meeting.kind.value, {shown.person for shown in meeting.participants}) == ("ceremony", {"Y Ngan Niê", "Lò Văn Mão"})


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Sau 1,5 ngày làm việc, trưa 10/5, Đại hội Đảng bộ huyện Việt Yên lần thứ XXIII đã bế mạc.", "2024-05-09"),
        ("Sau hơn một ngày rưỡi làm việc, chiều 10/5, Đại hội Đảng bộ huyện Việt Yên lần thứ XXIII đã bế mạc.", "2024-05-09"),
        ("Sau 2 ngày làm việc, chiều 10/5, Đại hội Đảng bộ huyện Việt Yên lần thứ XXIII đã bế mạc.", "2024-05-09"),
    ],
)
def test_a_day_and_a_half_begins_the_day_before(told: str, day: str) -> None:
    meeting = only(told)
    assert (meeting.organiser, meeting.number, meeting.date) == ("Huyện ủy Việt Yên", 23, day)


@pytest.mark.parametrize(
    "told",
    [
        "Họp hôm 6/5, Ban Thường vụ Tỉnh ủy Bắc Giang thống nhất phương án sắp xếp các xã.",
        "Trong phiên họp sáng 6/5, Ban Thường vụ Tỉnh ủy Bắc Giang quyết định sắp xếp 12 xã.",
        "Họp phiên thường kỳ tháng 5, Ban Thường vụ Tỉnh ủy Bắc Giang nhất trí với 5 đề án.",
    ],
)
def test_who_decides_behind_a_session_told_first_held_it(told: str) -> None:
    assert only(told).organiser == "Ban Thường vụ Tỉnh ủy Bắc Giang"
