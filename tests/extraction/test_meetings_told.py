"""Meetings that are told of in passing: by what went on there, by who came, at the end of a sentence; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Meeting


def meetings(text: str) -> tuple[Meeting, ...]:
    return tuple(extract(text, published_on="2024-05-20").meetings)


def only(text: str) -> Meeting:
    found = meetings(text)
    assert len(found) == 1, found
    return found[0]


def roles(text: str) -> dict[str, str]:
    return {p.person: p.role.value for meeting in meetings(text) for p in meeting.participants}


@pytest.mark.parametrize(
    "told",
    [
        "Đảng ủy xã Ea Tiêu có 31 chi bộ. Hội nghị cũng được nghe báo cáo về công tác dân vận.",
        "Đảng ủy xã Ea Tiêu có 31 chi bộ. Đồng thời, hội nghị đã thảo luận kế hoạch thu ngân sách.",
        "Đảng ủy xã Ea Tiêu có 31 chi bộ. Hội nghị có sự tham dự của lãnh đạo các ban, ngành.",
    ],
)
def test_a_conference_of_which_only_is_told_what_went_on(told: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.organiser) == ("conference", "Đảng ủy xã Ea Tiêu")


def test_a_conference_that_is_only_to_come_is_none() -> None:
    assert not meetings("Đảng ủy xã Ea Tiêu có 31 chi bộ. Hội nghị sẽ được nghe báo cáo về công tác dân vận.")


def test_who_opens_the_session_of_a_cell_shows_it() -> None:
    told = (
        "Tối 10/5, 21 đảng viên của Chi bộ thôn Nà Lũng ngồi kín bốn dãy ghế. "
        "Đồng chí Hoàng Văn Páo, Bí thư Chi bộ mở đầu buổi sinh hoạt bằng việc điểm lại nghị quyết tháng trước."
    )
    meeting = only(told)
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("conference", "2024-05-10", "Chi bộ thôn Nà Lũng")
    assert roles(told) == {"Hoàng Văn Páo": "speaker"}


def test_delegates_who_came_show_their_congress() -> None:
    meeting = only("Sáng nay, 82 đại biểu đã về dự Đại hội Đảng bộ Tổng Công ty Cảng Bắc Hà lần thứ VII.")
    assert (meeting.kind.value, meeting.organiser, meeting.number) == ("congress", "Đảng ủy Tổng Công ty Cảng Bắc Hà", 7)


def test_the_day_may_stand_at_the_end() -> None:
    meeting = only("Ban Thường vụ Huyện ủy Sơn Hà tổ chức kiểm điểm tập thể, cá nhân trong 2 ngày 13 và 14/5.")
    assert (meeting.kind.value, meeting.date, meeting.organiser) == ("conference", "2024-05-13", "Ban Thường vụ Huyện ủy Sơn Hà")


def test_an_hour_may_stand_before_the_day() -> None:
    meeting = only("Tại nhà văn hóa thôn, 19 giờ ngày 7/5, buổi sinh hoạt Chi bộ thôn Nà Lũng bắt đầu.")
    assert (meeting.date, meeting.organiser) == ("2024-05-07", "Chi bộ thôn Nà Lũng")


def test_a_long_circumstance_before_the_day_of_a_visit() -> None:
    told = (
        "Ngay trong tuần đầu vận hành chính quyền hai cấp, ngày 3/5, đồng chí Lò Bá Long, Phó Bí thư Tỉnh ủy đi khảo sát tại xã Tân Thượng."
    )
    assert (only(told).kind.value, only(told).date) == ("inspection", "2024-05-03")


def test_who_presides_as_one_who_drafts_a_paper() -> None:
    told = "Chiều 6/5, đồng chí Hà Văn Hải, Tổ trưởng Tổ soạn thảo dự thảo Nghị quyết chủ trì cuộc họp với các thành viên."
    assert (only(told).kind.value, roles(told)) == ("conference", {"Hà Văn Hải": "chair"})


def test_who_is_listened_to_does_not_hold_the_conference() -> None:
    told = (
        "Tại hội nghị, đồng chí Lê Thị Vân Khê, Phó Bí thư Đảng ủy trình bày báo cáo. "
        "Hội nghị cũng được nghe Ban Tổ chức Huyện ủy Sơn Hà hướng dẫn nội dung kiểm điểm."
    )
    assert only(told).organiser is None


def test_the_party_whose_birthday_is_kept_does_not_hold_the_briefing() -> None:
    told = "Ngày 3/2/2024, xã Ea Tiêu tổ chức kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam, đồng thời tổ chức họp giao ban."
    assert only(told).organiser != "Đảng Cộng sản Việt Nam"


HELD = "Sáng 6/5, Đảng ủy xã Ea Tiêu tổ chức hội nghị tổng kết. "


@pytest.mark.parametrize(
    "told",
    [
        "Tham gia thảo luận, các ông Trương Quang Hải - Phó Bí thư Thường trực; Đinh Văn Mướk - Chủ tịch UBND xã tập trung phân tích.",
        "Thảo luận tại hội nghị, các đại biểu Trương Quang Hải, Chi bộ thôn 1; Đinh Văn Mướk, Chi bộ thôn 2 làm sáng tỏ nguyên nhân.",
        "Các đảng viên Trương Quang Hải, Đinh Văn Mướk góp ý vào dự thảo nghị quyết.",
        "Các đồng chí: Trương Quang Hải, Bí thư Đảng ủy; Đinh Văn Mướk, Chủ tịch UBND xã trả lời các ý kiến.",
    ],
)
def test_those_listed_as_discussing_have_spoken(told: str) -> None:
    assert roles(HELD + told) == {"Trương Quang Hải": "speaker", "Đinh Văn Mướk": "speaker"}


def test_who_was_penalised_does_not_preside() -> None:
    told = (
        "Ngày 6/5, Ban Thường vụ Huyện ủy Sơn Hà họp, dưới sự chủ trì của Bí thư Huyện ủy Võ Minh Khôi, quyết định kỷ luật ông Đào Duy Tấn."
    )
    assert roles(told) == {"Võ Minh Khôi": "chair"}


def test_who_is_at_an_opening_has_not_opened_it() -> None:
    assert roles(HELD + "Dự khai mạc có bà Mai Thị Huyền, Phó Bí thư Huyện ủy.") == {"Mai Thị Huyền": "attendee"}


def test_who_reads_out_the_report_speaks() -> None:
    assert roles(HELD + "Đồng chí Dương Mỹ Ái, Phó Bí thư Đảng ủy, thông qua báo cáo chính trị.") == {"Dương Mỹ Ái": "speaker"}


def test_a_member_whose_words_are_quoted_speaks() -> None:
    told = HELD + "Đảng viên Vàng Seo Chúng đứng lên: “Đường vào khu sản xuất còn thiếu xi măng”."
    assert roles(told) == {"Vàng Seo Chúng": "speaker"}


def test_new_members_told_of_after_their_admission_were_there() -> None:
    told = "Mới đây, Chi bộ Trường THPT Lê Thanh kết nạp 2 học sinh vào Đảng. Các em Trần Gia Bảo và Ngô Thị Trâm đều là học sinh giỏi."
    assert roles(told) == {"Trần Gia Bảo": "attendee", "Ngô Thị Trâm": "attendee"}


def test_whose_wish_it_was_at_a_meeting_spoke_there() -> None:
    told = (
        "Chiều 6/5, Đoàn công tác của Tỉnh ủy Bắc Giang làm việc với Huyện ủy Sơn Hà. "
        "Đó là mong muốn của đồng chí Phan Văn Thực, Bí thư Tỉnh ủy tại buổi làm việc."
    )
    assert roles(told)["Phan Văn Thực"] == "speaker"


@pytest.mark.parametrize("name", ["Hồ Thị Vân Khê", "Siu Thuyên"])
def test_a_name_behind_a_bare_rank_is_no_commune_s(name: str) -> None:
    told = f"Sáng 6/5, Đảng ủy phường Tân Mai tổ chức hội nghị. Bí thư Đảng ủy phường {name} chủ trì hội nghị."
    assert roles(told) == {name: "chair"}


@pytest.mark.parametrize("title", ["ThS.", "TS.", "PGS.", "BS."])
def test_guests_told_of_by_their_degrees(title: str) -> None:
    told = HELD + f"Đến dự hội nghị có {title} Huỳnh Công Khởi - Bí thư Đảng ủy Sở; đồng chí Lâm Thị Chung - Phó Bí thư Huyện ủy."
    assert roles(told) == {"Huỳnh Công Khởi": "attendee", "Lâm Thị Chung": "attendee"}


def test_another_congress_on_the_day_after() -> None:
    told = (
        "Sáng 23/4, Đại hội Đảng bộ xã Ea Tiêu lần thứ XXVI khai mạc. "
        "Một ngày sau, Đảng bộ Công ty CP Chè Sơn Lâm (trước là một đội trồng chè của lâm trường) họp đại hội lần thứ IX."
    )
    found = meetings(told)
    assert [(m.kind.value, m.date, m.organiser, m.number) for m in found] == [
        ("congress", "2024-04-23", "Đảng ủy xã Ea Tiêu", 26),
        ("congress", "2024-04-24", "Đảng ủy Công ty CP Chè Sơn Lâm", 9),
    ]


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        (
            "Chiều 6/5, Đảng ủy Khối các cơ quan tỉnh Bắc Giang phối hợp Trung tâm Chính trị thành phố Bắc Giang khai giảng lớp bồi dưỡng.",
            "Đảng ủy Khối các cơ quan tỉnh Bắc Giang",
        ),
        (
            "Chiều 6/5, ngay sau phiên bế mạc Đại hội Đảng bộ tỉnh Bắc Giang lần thứ XX, Ban Tuyên giáo Tỉnh ủy Bắc Giang tổ chức họp báo.",
            "Ban Tuyên giáo Tỉnh ủy Bắc Giang",
        ),
        (
            "Sáng 6/5, Đoàn đại biểu Quốc hội tỉnh Bắc Giang gồm Bí thư Tỉnh ủy Trương Tấn Sinh và bà Trần Thị Lịch đã tiếp xúc cử tri.",
            "Đoàn đại biểu Quốc hội tỉnh Bắc Giang",
        ),
        (
            "Ngày 5/5, ngày làm việc thứ ba của Hội nghị lần thứ 9, Ban Chấp hành Trung ương Đảng thảo luận tại tổ.",
            "Ban Chấp hành Trung ương Đảng",
        ),
    ],
)
def test_who_of_several_named_held_it(told: str, organiser: str) -> None:
    assert only(told).organiser == organiser


def test_a_speaker_told_of_by_where_he_belongs() -> None:
    told = HELD + "Đồng chí Vũ Thị Loan, học viên Chi đoàn Sở Tư pháp tỉnh Bắc Giang hứa chấp hành nội quy."
    assert roles(told) == {"Vũ Thị Loan": "speaker"}


def test_whose_session_was_attended_stands_behind() -> None:
    told = (
        "Các chi bộ thuộc Đảng bộ xã Ea Tiêu rất chú trọng nền nếp. "
        "Dự sinh hoạt tại Chi bộ thôn Đông, đồng chí Phùng Văn Cảnh, Bí thư Huyện ủy Sơn Hà lưu ý chi bộ giữ nghiêm kỷ luật."
    )
    assert (only(told).kind.value, only(told).organiser) == ("conference", "Chi bộ thôn Đông")


def test_what_an_event_is_called_does_not_part_it_from_its_number() -> None:
    told = "Sáng nay, Hội Cựu chiến binh tỉnh Bắc Giang tổ chức Đại hội thi đua “Cựu chiến binh gương mẫu” lần thứ VI."
    assert only(told).number == 6


def test_a_visit_told_as_news_without_a_day() -> None:
    told = "Phó Thủ tướng Lê Văn Đô vừa có chuyến làm việc với lãnh đạo chủ chốt tỉnh Bắc Giang. Phó Thủ tướng yêu cầu tỉnh gỡ vướng."
    assert only(told).kind.value == "working_session"


def test_whoever_is_quoted_at_a_dialogue_spoke_there() -> None:
    told = (
        "Chiều 12/3, tại cuộc đối thoại với các hộ dân, Bí thư Huyện ủy Sơn Hà Nguyễn Văn Đăng xin lỗi vì việc đền bù kéo dài. "
        "Bà Hoàng Thị Chắt, một người dân, cho rằng giá đền bù quá thấp."
    )
    assert roles(told) == {"Nguyễn Văn Đăng": "speaker", "Hoàng Thị Chắt": "speaker"}


@pytest.mark.parametrize(
    ("told", "organiser", "host"),
    [
        (
            "Ngày 13/5, Ủy ban Kiểm tra Huyện ủy Sơn Hà tiến hành giám sát chuyên đề đối với Đảng ủy xã Tân Phú.",
            "Ủy ban Kiểm tra Huyện ủy Sơn Hà",
            "Đảng ủy xã Tân Phú",
        ),
        (
            "Sáng 13/5, Thường trực HĐND huyện Sơn Hà giám sát việc giải quyết đơn thư tại UBND xã Tân Phú.",
            "Thường trực Hội đồng nhân dân huyện Sơn Hà",
            "Ủy ban nhân dân xã Tân Phú",
        ),
        (
            "Sáng 13/5, Ban Tuyên giáo Tỉnh ủy Bắc Giang đã khảo sát mô hình “Chi bộ bốn tốt” ở xóm Chiến.",
            "Ban Tuyên giáo Tỉnh ủy Bắc Giang",
            None,
        ),
    ],
)
def test_a_body_that_inspects_without_a_delegation(told: str, organiser: str, host: str | None) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.organiser, meeting.host) == ("inspection", organiser, host)


def test_how_many_a_body_inspected_is_no_inspection() -> None:
    assert not meetings("Ủy ban Kiểm tra Huyện ủy Sơn Hà đã kiểm tra 12 tổ chức đảng trong quý I.")


def test_those_named_before_others_were_there_too() -> None:
    told = HELD + (
        "Đồng chí Đào Mạnh Hùng, Phó Chủ tịch Ủy ban MTTQ tỉnh; đồng chí Lê Đức Tiến, Phó Chủ tịch UBND tỉnh; "
        "lãnh đạo các sở, ngành cấp tỉnh và đông đảo cử tri phường Tân Mai tham dự."
    )
    assert roles(told) == {"Đào Mạnh Hùng": "attendee", "Lê Đức Tiến": "attendee"}


def test_one_named_behind_unnamed_guests_was_there() -> None:
    told = HELD + "Cùng dự có lãnh đạo các sở: Tài chính, Xây dựng; đồng chí Trần Huy Vũ, Bí thư Huyện ủy."
    assert roles(told) == {"Trần Huy Vũ": "attendee"}


def test_who_leads_a_union_speaks_himself() -> None:
    told = HELD + "Đồng chí Phan Bá Đào - Phó Giám đốc, Chủ tịch Công đoàn Bệnh viện Bạch Liên đề nghị giữ nếp họp."
    assert roles(told) == {"Phan Bá Đào": "speaker"}


def test_the_dead_do_not_come_to_be_honoured() -> None:
    told = (
        "Ngày 6/5, UBND tỉnh Bắc Giang tổ chức lễ truy tặng danh hiệu. "
        "Bà Ngô Hồng Yến, Giám đốc Sở Nội vụ công bố quyết định truy tặng danh hiệu đối với bà Lâm Thị Chính và bà Mai Thị Măng."
    )
    assert roles(told) == {"Ngô Hồng Yến": "speaker"}


def test_the_first_session_of_a_council_by_its_word_and_term() -> None:
    found = extract("Đó là khẳng định của Bí thư Tỉnh ủy Lê Quang Tùng tại kỳ họp đầu tiên HĐND tỉnh Bắc Giang diễn ra sáng nay.").meetings
    assert [meeting.number for meeting in found] == [1]


def test_what_a_session_is_to_deal_with_is_no_session() -> None:
    told = (
        "Sáng 9/5, đồng chí Nguyễn Xuân Bình, Phó Chủ tịch UBND tỉnh tiếp xúc cử tri phường Tân Mai. "
        "Cử tri được nghe báo cáo về các nội dung tại Kỳ họp thứ 8 HĐND tỉnh Bắc Giang."
    )
    assert only(told).kind.value == "other"


def test_a_badge_pinned_on_is_a_ceremony() -> None:
    told = "Sáng 13/5, cụ Nguyễn Thị Ba được Bí thư Thành ủy Lê Văn Tư gắn Huy hiệu 75 năm tuổi Đảng ngay tại giường bệnh."
    assert only(told).kind.value == "ceremony"
    assert roles(told) == {"Nguyễn Thị Ba": "attendee", "Lê Văn Tư": "attendee"}


def test_a_new_member_with_a_rank_speaks() -> None:
    told = (
        "Chiều 7/5, Đảng ủy Công an huyện Sơn Hà làm lễ kết nạp Đảng cho 8 cán bộ. "
        "Đảng viên mới, Thiếu úy Trần Nhật Quỳnh hứa không ngừng rèn luyện."
    )
    assert roles(told) == {"Trần Nhật Quỳnh": "speaker"}


def test_a_post_of_the_standing_council_stays_one_of_the_council() -> None:
    told = "Sáng 6/5, HĐND huyện Sơn Hà họp. Ông Lê Văn An, Phó Chủ tịch Thường trực HĐND huyện Sơn Hà chủ trì."
    appointment = extract(told, published_on="2024-05-20").appointments[0]
    assert (appointment.title, appointment.organisation) == ("Phó Chủ tịch Thường trực", "Hội đồng nhân dân huyện Sơn Hà")


@pytest.mark.parametrize(
    ("told", "kind", "date", "organiser"),
    [
        (
            "Sáng 6/5, Đảng ủy xã Ea Tiêu mời toàn bộ 20 bí thư chi bộ thôn về trụ sở giao ban.",
            "briefing",
            "2024-05-06",
            "Đảng ủy xã Ea Tiêu",
        ),
        (
            "Trong hai ngày 11-12/5, Đảng ủy xã Ea Tiêu đã tổ chức tập huấn cho 45 cấp ủy viên.",
            "other",
            "2024-05-11",
            "Đảng ủy xã Ea Tiêu",
        ),
        (
            "Hôm qua, Chi bộ thôn Nà Lũng tiến hành chuyển đảng chính thức cho hai đảng viên dự bị.",
            "ceremony",
            "2024-05-19",
            "Chi bộ thôn Nà Lũng",
        ),
    ],
)
def test_what_else_a_body_may_hold(told: str, kind: str, date: str, organiser: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.date, meeting.organiser) == (kind, date, organiser)


def test_courses_told_of_without_a_day_are_no_event() -> None:
    assert not meetings("Ông Lê Văn An, Bí thư Huyện ủy Sơn Hà cho biết năm qua đã mở nhiều lớp, tập huấn cho 200 cấp ủy viên.")


def test_a_sentence_may_begin_with_the_visit_behind_a_dateline() -> None:
    told = (
        "VOV.VN - Kiểm tra công tác phòng chống dịch tại phường Tân Mai sáng nay, Phó Bí thư Thành ủy Nguyễn Văn Lưu yêu cầu khoanh vùng."
    )
    assert (only(told).kind.value, only(told).date, roles(told)) == ("inspection", "2024-05-20", {"Nguyễn Văn Lưu": "chair"})


@pytest.mark.parametrize(
    "told",
    [
        "Chủ trì hội nghị giao ban trực tuyến sáng 13/5, Bí thư Tỉnh ủy Lê Văn An yêu cầu các địa phương nắm chắc tình hình.",
        "Sáng 13/5, HĐND huyện Sơn Hà họp. Chủ tọa kỳ họp Lê Văn An đề nghị trả lời dứt điểm.",
    ],
)
def test_who_presides_behind_what_he_presides_over(told: str) -> None:
    assert roles(told) == {"Lê Văn An": "chair"}


@pytest.mark.parametrize(
    "told",
    [
        "Đảng ủy xã Ea Tiêu đã tổ chức nhiều hội nghị đối thoại, tập huấn cho 400 lượt cán bộ.",
        "Huyện ủy Sơn Hà đã tổ chức 25 hội nghị. Đồng chí Lê Văn An, Bí thư Huyện ủy nói chất lượng đã khá hơn.",
        "Mỗi quý, Đảng ủy xã Ea Tiêu họp với các chi bộ một lần.",
        "Ông Lê Văn An ở Chi bộ thôn 3, xã Ea Tiêu từng dự Đại hội Đảng bộ tỉnh Bắc Giang lần thứ V.",
    ],
)
def test_what_was_held_time_and_again_is_no_event(told: str) -> None:
    assert not meetings(told)


def test_several_sittings_of_one_day_are_an_event() -> None:
    assert only("Sáng 14/5, Thành ủy Bắc Giang tổ chức nhiều buổi gặp mặt thanh niên nhập ngũ.").organiser == "Thành ủy Bắc Giang"


def test_a_sentence_may_begin_with_who_was_met() -> None:
    told = "Chủ trì buổi làm việc với Đảng ủy xã Ea Tiêu chiều 11/5, Bí thư Tỉnh ủy Lê Văn An đề nghị xã bảo đảm tiến độ."
    assert (only(told).host, only(told).date, roles(told)) == ("Đảng ủy xã Ea Tiêu", "2024-05-11", {"Lê Văn An": "chair"})


def test_who_shows_the_members_how_speaks() -> None:
    assert roles(HELD + "Bí thư Đảng ủy xã Trần Thị Lâm hướng dẫn đảng viên cài phần mềm.") == {"Trần Thị Lâm": "speaker"}


@pytest.mark.parametrize(
    ("told", "kind", "host"),
    [
        (
            "Quang cảnh buổi kiểm tra\nGhi nhận kết quả của Huyện ủy Sơn Hà, Đoàn kiểm tra chỉ ra những tồn tại cần khắc phục.",
            "inspection",
            None,
        ),
        ("Toàn cảnh hội nghị\nNăm 2023, Đảng ủy xã Ea Tiêu đã kết nạp 8 đảng viên.", "conference", None),
        ("Có 13 đảng viên của Đảng bộ xã Ea Tiêu nhận Huy hiệu Đảng.\nQuang cảnh trao huy hiệu. Ảnh: Minh An", "ceremony", None),
        (
            "Thường trực HĐND huyện Sơn Hà vừa tiến hành giám sát việc thu ngân sách tại Đảng ủy xã Ea Tiêu.",
            "inspection",
            "Đảng ủy xã Ea Tiêu",
        ),
        (
            "Sáng 17/5, Bí thư Tỉnh ủy Lê Văn An đã đến thăm, chúc Tết công nhân, người lao động Công ty cổ phần Chè Sông Hà.",
            "working_session",
            "Công ty cổ phần Chè Sông Hà",
        ),
    ],
)
def test_what_a_picture_shows_and_where_someone_just_went(told: str, kind: str, host: str | None) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.host) == (kind, host)


def test_a_picture_of_a_handing_over_does_not_tell_who_held_it() -> None:
    told = "Theo quyết định của Ban Thường vụ Huyện ủy Sơn Hà, có 13 người nhận Huy hiệu Đảng.\nQuang cảnh trao huy hiệu. Ảnh: Minh An"
    assert only(told).organiser is None


def test_cells_in_general_just_held_a_rite() -> None:
    told = "Các chi bộ ở Sơn Hà vừa tiến hành lễ kết nạp Đảng cho các tân binh.\n\nLễ kết nạp ở Chi bộ thôn Nà Lũng. Ảnh: Minh An"
    assert (only(told).kind.value, only(told).organiser) == ("ceremony", None)


def test_the_second_round_of_a_month_is_no_number() -> None:
    assert only("Ngày 18/5, UBND huyện Sơn Hà tổ chức phiên họp thường kỳ tháng 5 (lần 2).").number is None


def test_who_comes_to_the_first_session_of_the_only_cell() -> None:
    told = (
        "Sau khi sáp nhập, Chi bộ 10 có 166 đảng viên. Thành ủy Bắc Giang theo dõi việc này. "
        "Tham gia buổi sinh hoạt đầu tiên với chi bộ mới, đồng chí Lê Văn An, Bí thư Đảng ủy phường đã động viên đảng viên."
    )
    assert (only(told).kind.value, only(told).organiser) == ("conference", "Chi bộ 10")


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        (
            "Chiều 13/5, Đảng ủy Văn phòng Tỉnh ủy Bắc Giang tổ chức đoàn đến thăm, tặng quà các hộ dân.",
            "Đảng ủy Văn phòng Tỉnh ủy Bắc Giang",
        ),
        (
            "Ngày 13/5, dưới sự chủ trì của Bí thư Đảng ủy Lê Văn An, Đảng ủy xã Ea Tiêu đã làm việc với các đoàn thể về hoạt động năm 2024.",
            "Đảng ủy xã Ea Tiêu",
        ),
        (
            "Ngày 13/5, Ban Thường vụ Huyện ủy Sơn Hà, do đồng chí Lê Văn An làm trưởng đoàn, đã có buổi làm việc với Đảng ủy xã Ea Tiêu.",
            "Ban Thường vụ Huyện ủy Sơn Hà",
        ),
    ],
)
def test_who_paid_a_visit_as_a_body(told: str, organiser: str) -> None:
    assert (only(told).kind.value, only(told).organiser) == ("working_session", organiser)


def test_whom_a_visit_cheered_up_is_its_host() -> None:
    told = "Ngày 11/5, Bí thư Tỉnh ủy Lê Văn An đến thăm, chúc Tết và tặng quà, động viên cán bộ, chiến sĩ Đồn Biên phòng Hồng Lạc."
    assert only(told).host == "Đồn Biên phòng Hồng Lạc"


def test_who_had_a_meeting_was_at_a_conference() -> None:
    told = (
        "Gần trưa 13/5, ông Lê Văn An, Bí thư Thành ủy và lãnh đạo UBND thành phố đã có cuộc họp khẩn về vụ cháy.\n"
        "Phát biểu tại buổi làm việc, ông Lê Văn An yêu cầu làm rõ trách nhiệm."
    )
    assert (only(told).kind.value, only(told).date, roles(told)) == ("conference", "2024-05-13", {"Lê Văn An": "speaker"})


def test_to_whom_duties_are_handed_over_is_there() -> None:
    told = HELD + "Nhiệm vụ công tác đảng được bàn giao cho Đại tá Lê Văn An, Hải đoàn trưởng."
    assert roles(told) == {"Lê Văn An": "attendee"}


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("đề nghị chi bộ đổi mới nội dung sinh hoạt.", "chair"),
        ("chúc mừng kết quả của chi bộ và cho biết tỉnh sẽ làm đường.", "speaker"),
    ],
)
def test_who_comes_to_the_session_of_a_cell_and_gives_directions_leads_it(told: str, role: str) -> None:
    lead = "Tối 13/5, đồng chí Lê Văn An, Phó Bí thư Huyện ủy dự sinh hoạt Chi bộ thôn Nà Lũng.\nPhát biểu tại buổi sinh hoạt, đồng chí Lê Văn An "
    assert roles(lead + told) == {"Lê Văn An": role}


def test_who_is_only_chosen_to_hold_a_congress_has_held_none() -> None:
    assert not meetings("Ban Thường vụ Huyện ủy Sơn Hà đã chọn Đảng bộ xã Ea Tiêu và Đảng bộ xã Hồng Lạc để tổ chức đại hội điểm.")


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội đại biểu Đảng bộ huyện Sơn Hà lần thứ XIV đã bế mạc trưa nay, 19/5, sau hai ngày làm việc.",
        "Sau hai ngày làm việc, hôm nay (19/5), Đại hội đại biểu Đảng bộ huyện Sơn Hà lần thứ XIV đã thành công tốt đẹp.",
    ],
)
def test_a_congress_that_closes_today_after_so_many_days(text: str) -> None:
    (meeting,) = extract(text, published_on="2024-05-19").meetings
    assert meeting.date == "2024-05-18"


def test_a_subcommittee_of_a_congress_sits() -> None:
    text = "Chiều 18/5, Tiểu ban Văn kiện Đại hội đại biểu Đảng bộ tỉnh lần thứ XX họp phiên thứ bảy. Ông Lê Văn An, Trưởng Tiểu ban Văn kiện chủ trì."
    found = extract(text, published_on="2024-05-20")
    (meeting,) = found.meetings
    assert (meeting.organiser, meeting.number) == ("Tiểu ban Văn kiện", 7)
    assert ("Trưởng Tiểu ban", "Tiểu ban Văn kiện") in {(a.title, a.organisation) for a in found.appointments}


def test_a_session_just_ended() -> None:
    (meeting,) = extract("Ủy ban Kiểm tra Tỉnh ủy Bắc Giang vừa kết thúc kỳ họp thứ 41.", published_on="2024-05-20").meetings
    assert (meeting.organiser, meeting.number) == ("Ủy ban Kiểm tra Tỉnh ủy Bắc Giang", 41)
