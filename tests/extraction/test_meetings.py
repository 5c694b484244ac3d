"""The reading of meetings, over texts with invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Meeting, MeetingKind, ParticipantRole


def meetings(text: str) -> tuple[Meeting, ...]:
    return extract(text, published_on="2024-05-20").meetings


def only(text: str) -> Meeting:
    found = meetings(text)
    assert len(found) == 1, found
    return found[0]


def roles(meeting: Meeting) -> dict[str, str]:
    return {participant.person: participant.role.value for participant in meeting.participants}


CONFERENCE = (
    "Sáng 9/5, Ban Chấp hành Đảng bộ tỉnh Bắc Giang tổ chức Hội nghị lần thứ 18. "
    "Các đồng chí: Nguyễn Văn Gấm, Bí thư Tỉnh ủy; Lê Thị Vân Khê, Phó Bí thư Thường trực Tỉnh ủy chủ trì hội nghị. "
    "Dự hội nghị có đồng chí Mai Sơn Hà, Chủ tịch UBND tỉnh.\n"
    "Báo cáo tại hội nghị, đồng chí Trần Thị Nụ, Chánh Văn phòng Tỉnh ủy cho biết các chỉ tiêu đều đạt."
)


def test_a_conference_has_its_organiser_day_and_number() -> None:
    meeting = only(CONFERENCE)
    assert (meeting.kind, meeting.date, meeting.organiser, meeting.number) == (
        MeetingKind.CONFERENCE,
        "2024-05-09",
        "Tỉnh ủy Bắc Giang",
        18,
    )


def test_each_participant_has_the_strongest_role_shown() -> None:
    assert roles(only(CONFERENCE)) == {
        "Nguyễn Văn Gấm": "chair",
        "Lê Thị Vân Khê": "chair",
        "Mai Sơn Hà": "attendee",
        "Trần Thị Nụ": "speaker",
    }


def test_evidence_is_the_sentence_that_tells_of_it() -> None:
    evidence = only(CONFERENCE).evidence[0]
    assert CONFERENCE[evidence.start : evidence.end] == evidence.text
    assert evidence.text.endswith("Hội nghị lần thứ 18.")


@pytest.mark.parametrize(
    ("text", "kind", "organiser"),
    [
        ("Ngày 18/5, Đảng bộ huyện Lạc Thủy tổ chức Đại hội đại biểu lần thứ XXIV.", MeetingKind.CONGRESS, "Huyện ủy Lạc Thủy"),
        (
            "Chiều 5/5, Ban Tuyên giáo Tỉnh ủy Hòa Bình tổ chức hội nghị giao ban báo chí tháng 5.",
            MeetingKind.BRIEFING,
            "Ban Tuyên giáo Tỉnh ủy Hòa Bình",
        ),
        ("Sáng 15/5, Quận ủy Cầu Giấy tổ chức lễ trao Huy hiệu Đảng cho 215 đảng viên.", MeetingKind.CEREMONY, "Quận ủy Cầu Giấy"),
        (
            "Sáng 16/5, Tỉnh ủy Nghệ An tổ chức Hội nghị công bố quyết định của Ban Bí thư về công tác cán bộ.",
            MeetingKind.CEREMONY,
            "Tỉnh ủy Nghệ An",
        ),
        ("Ngày 17/5, HĐND tỉnh Quảng Trị khóa VIII tổ chức kỳ họp thứ 25.", MeetingKind.CONFERENCE, "Hội đồng nhân dân tỉnh Quảng Trị"),
        (
            "Trong các ngày 14 và 15/5/2024, Ủy ban Kiểm tra Trung ương đã họp Kỳ thứ 41.",
            MeetingKind.CONFERENCE,
            "Ủy ban Kiểm tra Trung ương",
        ),
    ],
)
def test_the_kind_and_who_held_it(text: str, kind: MeetingKind, organiser: str) -> None:
    meeting = only(text)
    assert (meeting.kind, meeting.organiser) == (kind, organiser)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ngày 18/5, Đảng bộ huyện Lạc Thủy tổ chức Đại hội đại biểu lần thứ XXIV.", 24),
        ("Trong các ngày 14 và 15/5/2024, Ủy ban Kiểm tra Trung ương đã họp Kỳ thứ 41.", 41),
        ("Sáng 9/5, Huyện ủy Lạc Thủy tổ chức hội nghị sơ kết thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV.", None),
    ],
)
def test_the_number_is_the_meeting_s_own(text: str, number: int | None) -> None:
    assert only(text).number == number


VISIT = (
    "Ngày 6/5, đồng chí Lò Thị Phượng, Phó Bí thư Thường trực Tỉnh ủy Sơn La thăm, làm việc với Huyện ủy Mộc Châu. "
    "Cùng đi có đồng chí Hà Trung Chiến, Trưởng Ban Dân vận Tỉnh ủy.\n"
    "Đồng chí Phó Bí thư Thường trực Tỉnh ủy đề nghị Huyện ủy Mộc Châu rà soát các dự án chậm tiến độ."
)


def test_a_visitor_who_gives_the_directions_chairs_and_the_visited_body_is_host() -> None:
    meeting = only(VISIT)
    assert (meeting.kind, meeting.organiser, meeting.host) == (MeetingKind.WORKING_SESSION, None, "Huyện ủy Mộc Châu")
    assert roles(meeting) == {"Lò Thị Phượng": "chair", "Hà Trung Chiến": "attendee"}


def test_a_delegation_has_its_sender_as_organiser() -> None:
    meeting = only(
        "Chiều 7/5, đoàn công tác của Tỉnh ủy Sơn La do đồng chí Lò Thị Phượng, Phó Bí thư Thường trực Tỉnh ủy làm trưởng đoàn "
        "làm việc với Ban Thường vụ Huyện ủy Mộc Châu."
    )
    assert (meeting.organiser, meeting.host) == ("Tỉnh ủy Sơn La", "Ban Thường vụ Huyện ủy Mộc Châu")
    assert roles(meeting) == {"Lò Thị Phượng": ParticipantRole.CHAIR.value}


def test_speaking_without_presiding_is_no_chair() -> None:
    meeting = only(
        "Sáng 4/5, Huyện ủy Mộc Châu tổ chức hội nghị tổng kết. Phát biểu bế mạc hội nghị, đồng chí Hà Văn Tếch, Bí thư Huyện ủy "
        "đề nghị các xã sớm hoàn thành kế hoạch."
    )
    assert roles(meeting) == {"Hà Văn Tếch": "speaker"}


def test_another_event_of_the_day_is_a_meeting_of_its_own() -> None:
    found = meetings(VISIT + "\nChiều cùng ngày, Huyện ủy Mộc Châu tổ chức lễ trao Huy hiệu Đảng cho 20 đảng viên.")
    assert [(m.kind, m.date) for m in found] == [(MeetingKind.WORKING_SESSION, "2024-05-06"), (MeetingKind.CEREMONY, "2024-05-06")]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 25/6, Huyện ủy Mộc Châu sẽ tổ chức hội nghị sơ kết 6 tháng đầu năm.",
        "Huyện ủy Mộc Châu dự kiến tổ chức đại hội vào tháng 7.",
        "Đảng bộ huyện Mộc Châu hiện có 4.312 đảng viên.",
        "Tỉnh ủy Sơn La chỉ đạo các huyện chuẩn bị tốt đại hội đảng bộ các cấp.",
    ],
)
def test_what_is_planned_or_general_is_no_meeting(text: str) -> None:
    assert meetings(text) == ()


OPENING = "Sáng 9/5, Huyện ủy Lạc Thủy tổ chức hội nghị sơ kết công tác xây dựng Đảng. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chủ trì hội nghị là đồng chí Bùi Văn Khánh, Bí thư Huyện ủy.", {"Bùi Văn Khánh": "chair"}),
        (
            "Các đồng chí: Bùi Văn Khánh - Bí thư Huyện ủy; Quách Thị Lụa - Phó Bí thư Huyện ủy thay nhau điều hành.",
            {"Bùi Văn Khánh": "chair", "Quách Thị Lụa": "chair"},
        ),
        ("Hội nghị diễn ra dưới sự chủ tọa của ông Bùi Văn Khánh, Bí thư Huyện ủy.", {"Bùi Văn Khánh": "chair"}),
        ("Ông Bùi Văn Khánh, Bí thư Huyện ủy đến dự và chủ trì hội nghị.", {"Bùi Văn Khánh": "chair"}),
        ("Bà Quách Thị Lụa và ông Đinh Văn Hợi đọc lời tuyên thệ tại hội nghị.", {"Quách Thị Lụa": "speaker", "Đinh Văn Hợi": "speaker"}),
        (
            "Cùng dự, có các đồng chí Ủy viên T.Ư Đảng: Hà Thị Nga, Phó Trưởng Ban Dân vận T.Ư; Lê Văn Tuân, Bí thư Tỉnh ủy.",
            {"Hà Thị Nga": "attendee", "Lê Văn Tuân": "attendee"},
        ),
        (
            "Ông Bùi Văn Sơn, Bí thư Đảng ủy xã tiếp thu ý kiến chỉ đạo của đồng chí Lê Văn Tuân, Bí thư Tỉnh ủy.",
            {"Bùi Văn Sơn": "speaker", "Lê Văn Tuân": "chair"},
        ),
        ("Phát biểu khai mạc của đồng chí Bùi Văn Khánh, Bí thư Huyện ủy nêu bật các kết quả.", {"Bùi Văn Khánh": "speaker"}),
        (
            "Ông Bùi Văn Khánh, nguyên Bí thư Huyện ủy, Trưởng đoàn đại biểu Quốc hội tỉnh Lê Văn Tuân cùng dự.",
            {"Bùi Văn Khánh": "attendee", "Lê Văn Tuân": "attendee"},
        ),
        (
            "Ông Bùi Văn Khánh, Bí thư Huyện ủy chủ trì hội nghị; cùng dự có bà Quách Thị Lụa, Phó Bí thư Huyện ủy.",
            {"Bùi Văn Khánh": "chair", "Quách Thị Lụa": "attendee"},
        ),
        (
            "Đồng chí Hà Thị Nga, Trưởng Ban Dân vận Tỉnh ủy và đồng chí Lê Văn Tuân, Phó Giám đốc Sở Nội vụ về dự.",
            {"Hà Thị Nga": "attendee", "Lê Văn Tuân": "attendee"},
        ),
        (
            "Tham dự: Chủ tịch UBND huyện Hoàng Đình Chính; Trưởng Công an huyện Bùi Việt Hùng.",
            {"Hoàng Đình Chính": "attendee", "Bùi Việt Hùng": "attendee"},
        ),
        ("Bí thư Đảng ủy xã Yên Bồng Bùi Văn Sơn than phiền thủ tục còn rườm rà.", {"Bùi Văn Sơn": "speaker"}),
        ("Theo đồng chí Bùi Văn Sơn, Bí thư Đảng ủy xã Yên Bồng, nguồn kết nạp cạn dần.", {"Bùi Văn Sơn": "speaker"}),
        ("Dự thảo báo cáo do đồng chí Đinh Văn Hợi, Chánh Văn phòng Huyện ủy trình bày.", {"Đinh Văn Hợi": "speaker"}),
        ("Cùng trả lời có đồng chí Quách Thị Lụa, Phó Bí thư Huyện ủy.", {"Quách Thị Lụa": "speaker"}),
        ("Hỏi: Bí thư Chi bộ thôn Rộc Trụ Bùi Văn Mến: Phụ cấp của trưởng thôn còn quá thấp.", {"Bùi Văn Mến": "speaker"}),
        ("Đảng viên Đinh Công Lược xúc động chia sẻ cảm nghĩ.", {"Đinh Công Lược": "speaker"}),
        ("Bên lề hội nghị, đồng chí Bùi Văn Sơn, Bí thư Đảng ủy xã Yên Bồng cho rằng cách làm cần giản dị.", {"Bùi Văn Sơn": "attendee"}),
    ],
)
def test_ways_to_show_who_takes_part(sentence: str, expected: dict[str, str]) -> None:
    assert roles(only(OPENING + sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Chị Bùi Thị Mơ, chủ một quán ăn trong chợ, cho hay dạo này khách vắng.",
        "Trao đổi với phóng viên qua điện thoại, ông Bùi Văn Sơn, Bí thư Đảng ủy xã Yên Bồng, từ chối bình luận.",
        "Hội nghị bầu bổ sung đồng chí Đinh Văn Hợi, Chánh Văn phòng Huyện ủy vào Ban Thường vụ Huyện ủy.",
        "Ông Bùi Văn Sơn, nguyên Bí thư Đảng ủy xã Yên Bồng thiếu trách nhiệm, buông lỏng lãnh đạo, chỉ đạo.",
    ],
)
def test_who_is_only_talked_about_or_asked_elsewhere_takes_no_part(sentence: str) -> None:
    assert roles(only(OPENING + sentence)) == {}


@pytest.mark.parametrize(
    ("text", "kind", "organiser", "host"),
    [
        ("Ngày 9/5, Huyện ủy Lạc Thủy tổng kết 10 năm thực hiện nghị quyết về cán bộ nữ.", "conference", "Huyện ủy Lạc Thủy", None),
        ("Ban Thường vụ Huyện ủy Lạc Thủy hôm qua họp, thống nhất nhiều nội dung.", "conference", "Ban Thường vụ Huyện ủy Lạc Thủy", None),
        ("Chi bộ thôn Đồng Tâm sinh hoạt thường kỳ tối 9/5.", "conference", "Chi bộ thôn Đồng Tâm", None),
        (
            "Tại buổi sơ kết được Huyện ủy Lạc Thủy tổ chức chiều 9/5, đồng chí Bùi Văn Khánh, Bí thư Huyện ủy nêu nhiều việc khó.",
            "conference",
            "Huyện ủy Lạc Thủy",
            None,
        ),
        ("Ngày 9/5, Bộ Chính trị, Ban Bí thư đã họp để xem xét công tác cán bộ.", "conference", "Bộ Chính trị", None),
        (
            "Ngày 9/5, Chi bộ Trường THPT Lạc Thủy tổ chức kết nạp đảng viên cho hai học sinh.",
            "ceremony",
            "Chi bộ Trường THPT Lạc Thủy",
            None,
        ),
        (
            "Chiều 9/5, Huyện ủy Lạc Thủy có buổi làm việc với Đảng ủy xã Yên Bồng.",
            "working_session",
            "Huyện ủy Lạc Thủy",
            "Đảng ủy xã Yên Bồng",
        ),
        (
            "Ngày 9/5, Ủy ban Kiểm tra Huyện ủy Lạc Thủy tổ chức kỳ họp thứ 12 xem xét kết quả kiểm tra khi có dấu hiệu vi phạm.",
            "conference",
            "Ủy ban Kiểm tra Huyện ủy Lạc Thủy",
            None,
        ),
        (
            "Sáng 9/5, Ban Thường vụ Huyện ủy Lạc Thủy thảo luận về đề án sắp xếp trường lớp.",
            "conference",
            "Ban Thường vụ Huyện ủy Lạc Thủy",
            None,
        ),
        (
            "Ngày 9/5, Trung tâm Chính trị huyện Lạc Thủy khai giảng lớp bồi dưỡng đảng viên mới.",
            "ceremony",
            "Trung tâm Chính trị huyện Lạc Thủy",
            None,
        ),
        (
            "Nhân kỷ niệm 60 năm ngày thành lập Đảng bộ huyện Lạc Thủy, chiều 9/5, Trường THPT Lạc Thủy tổ chức hội thảo.",
            "other",
            "Trường THPT Lạc Thủy",
            None,
        ),
        (
            "Chiều 9/5, đồng chí Lê Văn Tuân, Trưởng đoàn kiểm tra số 3 của Tỉnh ủy Hòa Bình chủ trì hội nghị công bố quyết định kiểm tra, "
            "giám sát của Tỉnh ủy đối với Huyện ủy Lạc Thủy.",
            "inspection",
            "Tỉnh ủy Hòa Bình",
            "Huyện ủy Lạc Thủy",
        ),
        (
            "Sáng 9/5, các đồng chí: Bùi Văn Khánh, Bí thư Huyện ủy; Quách Thị Lụa, Phó Bí thư Huyện ủy đã làm việc với các trưởng phòng.",
            "working_session",
            None,
            None,
        ),
        (
            "Sáng 9/5, ông Bùi Văn Khánh, Bí thư Huyện ủy đi kiểm tra việc chuẩn bị cho lễ khởi công dự kiến diễn ra sáng 10/5.",
            "inspection",
            None,
            None,
        ),
        (
            "Đoàn giám sát của Tỉnh ủy Hòa Bình do đồng chí Lê Văn Tuân, Trưởng Ban Dân vận Tỉnh ủy dẫn đầu ngày 9/5 làm việc với Huyện ủy Lạc Thủy.",
            "inspection",
            "Tỉnh ủy Hòa Bình",
            "Huyện ủy Lạc Thủy",
        ),
    ],
)
def test_ways_to_tell_of_an_event(text: str, kind: str, organiser: str, host: str | None) -> None:
    meeting = only(text)
    assert (meeting.kind.value, meeting.organiser, meeting.host) == (kind, organiser, host)


def test_an_event_without_a_day_of_its_own_takes_that_of_the_opening() -> None:
    meeting = only(
        "Ngày 9/5, lần đầu tiên 50 bí thư chi bộ được ngồi lại với lãnh đạo huyện. "
        "Buổi đối thoại do Huyện ủy Lạc Thủy tổ chức, đồng chí Bùi Văn Khánh, Bí thư Huyện ủy điều hành."
    )
    assert (meeting.date, roles(meeting)) == ("2024-05-09", {"Bùi Văn Khánh": "chair"})


def test_the_stops_of_a_tour_are_meetings_of_their_own() -> None:
    found = meetings(VISIT + "\nTrước đó, chiều 5/5, đồng chí Lò Thị Phượng đã đến thăm Đảng ủy xã Tân Lập.")
    assert [(m.date, m.host) for m in found] == [("2024-05-06", "Huyện ủy Mộc Châu"), ("2024-05-05", "Đảng ủy xã Tân Lập")]


def test_those_in_a_list_of_their_own_are_there() -> None:
    meeting = only(
        OPENING + "\nDự hội nghị có các đồng chí:\n- Bùi Văn Khánh, Bí thư Huyện ủy;\n- Quách Thị Lụa, Phó Bí thư Huyện ủy.\n"
        "Hội nghị đánh giá kết quả 6 tháng."
    )
    assert roles(meeting) == {"Bùi Văn Khánh": "attendee", "Quách Thị Lụa": "attendee"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Huyện ủy Lạc Thủy tổ chức lễ trao Huy hiệu Đảng đợt 7/5 cho 20 đảng viên vào sáng 9/5.", "2024-05-09"),
        (
            "Nhân kỷ niệm 94 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2024), ngày 9/5, Huyện ủy Lạc Thủy tổ chức hội nghị gặp mặt.",
            "2024-05-09",
        ),
    ],
)
def test_the_day_is_the_event_s_own(text: str, day: str) -> None:
    assert only(text).date == day


def test_a_congress_is_held_by_those_whose_it_is() -> None:
    meeting = only(
        "Tham dự đại hội có bà Hà Thị Nga, Phó Bí thư Tỉnh ủy Hòa Bình.\nTại đại hội, Ban Thường vụ Tỉnh ủy công bố quyết định chỉ định "
        "Ban Chấp hành Đảng bộ xã Yên Bồng.\nÔng Bùi Văn Sơn, Bí thư Đảng ủy xã phát biểu khai mạc."
    )
    assert (meeting.kind, meeting.organiser) == (MeetingKind.CONGRESS, "Đảng ủy xã Yên Bồng")


CONGRESS = "Ngày 9/5, Đảng bộ huyện Lạc Thủy tổ chức Đại hội đại biểu lần thứ XXIV, nhiệm kỳ 2020 - 2025.\n"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Tại phiên họp thứ nhất, Ban Chấp hành Đảng bộ huyện bầu ông Bùi Văn Khánh giữ chức Bí thư Huyện ủy.", None),
        ("Cùng ngày, Ban Chấp hành khóa mới đã họp phiên đầu tiên, bầu ông Bùi Văn Khánh làm Bí thư Huyện ủy.", "2024-05-09"),
        ("Sáng 10/5, đại hội nghe báo cáo kết quả Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ huyện.", None),
    ],
)
def test_the_first_session_of_the_committee_that_a_congress_elected_is_a_meeting(sentence: str, day: str | None) -> None:
    found = {m.kind: m for m in meetings(CONGRESS + sentence)}
    session = found[MeetingKind.CONFERENCE]
    assert (session.organiser, session.number, session.date, roles(session)) == ("Huyện ủy Lạc Thủy", 1, day, {})
    assert found[MeetingKind.CONGRESS].number == 24


def test_a_first_session_to_come_is_none() -> None:
    assert [m.kind for m in meetings(CONGRESS + "Ban Chấp hành sẽ họp phiên thứ nhất để bầu Bí thư Huyện ủy.")] == [MeetingKind.CONGRESS]


def test_what_another_body_held_the_days_before_is_a_meeting_of_its_own() -> None:
    found = meetings(
        "Chiều 9/5, HĐND huyện Lạc Thủy khóa XX họp kỳ thứ mười ba, bầu Chủ tịch UBND huyện.\n"
        "Trước đó, sáng 8/5, HĐND huyện Yên Thủy tổ chức kỳ họp thứ 12 để kiện toàn nhân sự."
    )
    assert [(m.organiser, m.number, m.date) for m in found] == [
        ("Hội đồng nhân dân huyện Lạc Thủy", 13, "2024-05-09"),
        ("Hội đồng nhân dân huyện Yên Thủy", 12, "2024-05-08"),
    ]


def test_what_a_council_did_it_did_in_session() -> None:
    meeting = only("Hôm 9.5, HĐND huyện Lạc Thủy đã miễn nhiệm Chủ tịch UBND huyện đối với ông Bùi Văn Khánh.")
    assert (meeting.kind, meeting.organiser, meeting.date) == (MeetingKind.CONFERENCE, "Hội đồng nhân dân huyện Lạc Thủy", "2024-05-09")


def test_the_same_day_is_that_of_the_event_told_before() -> None:
    found = meetings(
        "Ngày 9/5, Đảng ủy xã Yên Bồng tổ chức lễ trao Huy hiệu Đảng cho bà Hà Thị Nga, đợt ngày 19-5.\n"
        "Cùng ngày, Đảng ủy xã Khoan Dụ tổ chức hội nghị tổng kết công tác dân vận."
    )
    assert [m.date for m in found] == ["2024-05-09", "2024-05-09"]


def test_those_who_are_visited_are_there() -> None:
    meeting = only(
        "Sáng 9/5, ông Bùi Văn Khánh, Bí thư Huyện ủy Lạc Thủy đi thăm, tặng quà các gia đình chính sách.\n"
        "Đoàn đã đến thăm gia đình cụ Quách Thị Lụa, Mẹ Việt Nam anh hùng."
    )
    assert roles(meeting) == {"Bùi Văn Khánh": "attendee", "Quách Thị Lụa": "attendee"}


def test_a_rite_is_a_ceremony_where_the_article_is_about_it() -> None:
    rite = (
        "đoàn đại biểu Huyện ủy Lạc Thủy do ông Bùi Văn Khánh, Bí thư Huyện ủy làm trưởng đoàn đã đến dâng hương tại nghĩa trang liệt sĩ."
    )
    meeting = only(f"Nhân dịp kỷ niệm ngày Thương binh - Liệt sĩ, sáng 9/5, {rite}")
    assert (meeting.kind, meeting.organiser, roles(meeting)) == (MeetingKind.CEREMONY, "Huyện ủy Lạc Thủy", {"Bùi Văn Khánh": "chair"})
    assert len(meetings(VISIT + " Bà Phượng ghi nhận kết quả.\nBà nói rõ các việc.\n" * 2 + f"Cùng ngày, {rite}")) == 1


def test_who_sat_at_a_conference_held_it() -> None:
    meeting = only(
        "Tại hội nghị, Đảng ủy xã Yên Bồng đã thảo luận, thống nhất nhiệm vụ quý III.\nÔng Bùi Văn Sơn, Bí thư Đảng ủy xã kết luận."
    )
    assert (meeting.kind, meeting.organiser) == (MeetingKind.CONFERENCE, "Đảng ủy xã Yên Bồng")


def test_a_parliament_that_works_in_its_hall_visits_nobody() -> None:
    meeting = only("Sáng 9/5, tiếp tục chương trình Kỳ họp thứ 7, Quốc hội làm việc tại hội trường.")
    assert (meeting.kind, meeting.organiser, meeting.number, meeting.host) == (MeetingKind.CONFERENCE, "Quốc hội", 7, None)


@pytest.mark.parametrize(
    ("told", "kind", "organiser", "date"),
    [
        ("Ngày 9/5, Thành ủy Sơn La hội nghị đánh giá công tác bầu cử.", "conference", "Thành ủy Sơn La", "2024-05-09"),
        ("Sáng 9/5, tại TP. Sơn La, Đại hội đại biểu Đảng bộ tỉnh Sơn La chính thức khai mạc.", "congress", "Tỉnh ủy Sơn La", "2024-05-09"),
        ("(Báo Sơn La)- Hội nghị Tỉnh ủy Sơn La được tổ chức vào ngày 9.5.", "conference", "Tỉnh ủy Sơn La", "2024-05-09"),
        ("Trong ngày 9/5, Ủy ban Kiểm tra Tỉnh ủy Sơn La đã tổ chức kỳ họp.", "conference", "Ủy ban Kiểm tra Tỉnh ủy Sơn La", "2024-05-09"),
        ("Tối 9/5, Chi bộ thôn Nà Tông, xã Thượng Lâm (Lâm Bình) sinh hoạt thường kỳ.", "conference", "Chi bộ thôn Nà Tông", "2024-05-09"),
        (
            "Ngày 9/5, Ban Thường vụ Huyện ủy Hòn Đất đã bỏ phiếu thi hành kỷ luật 2 đảng viên.",
            "conference",
            "Ban Thường vụ Huyện ủy Hòn Đất",
            "2024-05-09",
        ),
    ],
)
def test_how_a_lead_says_that_a_body_met(told: str, kind: str, organiser: str, date: str) -> None:
    meeting = only(told)
    assert (meeting.kind.value, meeting.organiser, meeting.date) == (kind, organiser, date)


def test_a_day_of_what_was_held_is_not_put_off_to_the_next_year() -> None:
    assert only("Ủy ban Kiểm tra Tỉnh ủy Sơn La vừa tổ chức Kỳ họp thứ 35 vào ngày 18.5.").date == "2024-05-18"


def test_what_is_foreseen_is_no_second_meeting() -> None:
    assert only("Sáng 9/5, Tỉnh ủy Sơn La tổ chức hội nghị.\nDự kiến, hội nghị bế mạc chiều 10/5.").date == "2024-05-09"


def test_who_presides_may_be_named_before_the_meeting() -> None:
    meeting = only(
        "Ngày 9/5, dưới sự chủ trì của đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy, Hội nghị lần thứ 25 Ban Chấp hành Đảng bộ tỉnh Bắc Giang "
        "đã được tổ chức. Cùng dự có đồng chí Mai Sơn Hà, Chủ tịch UBND tỉnh."
    )
    assert (meeting.organiser, meeting.number, meeting.date) == ("Tỉnh ủy Bắc Giang", 25, "2024-05-09")
    assert roles(meeting) == {"Nguyễn Văn Gấm": "chair", "Mai Sơn Hà": "attendee"}


def test_a_committee_that_comes_led_by_someone_holds_the_visit() -> None:
    meeting = only(
        "Ngày 9/5, Đảng ủy Quân sự tỉnh Kon Tum do Đại tá Lê Minh Chinh, Bí thư Đảng ủy làm trưởng đoàn đã làm việc với Huyện ủy Ngọc Hồi."
    )
    assert (meeting.organiser, meeting.host) == ("Đảng ủy Quân sự tỉnh Kon Tum", "Huyện ủy Ngọc Hồi")


def test_who_presides_over_a_session_may_open_the_sentence() -> None:
    meeting = only(
        "Ngày 9/5, Huyện ủy Hòn Đất họp. Chủ trì cuộc họp, Bí thư Huyện ủy Nguyễn Văn Gấm đề nghị các đồng chí thảo luận kỹ dự thảo."
    )
    assert roles(meeting) == {"Nguyễn Văn Gấm": "chair"}


def test_who_comes_to_wish_well_pays_a_visit() -> None:
    meeting = only(
        "Sáng 9/5, đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy Bắc Giang đến chúc mừng Tỉnh đoàn Bắc Giang. "
        "Đồng chí Nguyễn Văn Gấm nhấn mạnh những kết quả của tuổi trẻ. Đồng thời, mong muốn Tỉnh đoàn tiếp tục đổi mới."
    )
    assert (meeting.kind, meeting.host) == (MeetingKind.WORKING_SESSION, "Tỉnh đoàn Bắc Giang")
    assert roles(meeting) == {"Nguyễn Văn Gấm": "chair"}


def test_the_leaders_of_a_body_stand_for_it() -> None:
    meeting = only("Chiều 9/5, đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy làm việc với lãnh đạo Huyện ủy Lục Ngạn.")
    assert meeting.host == "Huyện ủy Lục Ngạn"


def test_a_picture_may_alone_show_the_meeting() -> None:
    meeting = only(
        "Đảng ủy Quân sự tỉnh Bắc Giang ra nghị quyết\nToàn cảnh hội nghị.\nĐảng ủy đã lãnh đạo các đơn vị hoàn thành nhiệm vụ năm qua."
    )
    assert (meeting.kind, meeting.organiser) == (MeetingKind.CONFERENCE, "Đảng ủy Quân sự tỉnh Bắc Giang")


def test_who_concludes_may_be_told_by_the_post_alone() -> None:
    meeting = only(
        "Đảng ủy Quân sự tỉnh Bắc Giang ra nghị quyết\n"
        "Quý I, đơn vị đã tổ chức lễ giao nhận quân đúng quy định.\n"
        "Kết luận hội nghị, đồng chí Bí thư Tỉnh ủy đề nghị Đảng ủy Quân sự tỉnh làm tốt huấn luyện."
    )
    assert meeting.kind is MeetingKind.CONFERENCE


def test_an_article_that_announces_a_meeting_tells_of_none() -> None:
    assert (
        meetings(
            "Sáng 21/5, Tỉnh ủy Bắc Giang sẽ tổ chức hội nghị cán bộ.\n"
            "Đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy phát biểu tại hội nghị trước đó. Ảnh: Hoa Ban"
        )
        == ()
    )


def test_two_organs_of_one_committee_hold_one_ceremony() -> None:
    meeting = only(
        "Dịp 19/5, Ban Thường vụ Tỉnh ủy Bắc Giang tổ chức trao tặng Huy hiệu Đảng cho 80 đảng viên.\n"
        "Sáng 18/5, Thường trực Tỉnh ủy Bắc Giang tổ chức lễ trao tặng Huy hiệu Đảng."
    )
    assert meeting.date == "2024-05-18"


@pytest.mark.parametrize(
    "told",
    [
        "Bà Lê Thị Vân Khê, Phó Bí thư Tỉnh ủy, được Ban Bí thư điều động, phân công giữ chức vụ mới.",
        "Quyết định do ông Lê Văn Khoát ký nêu rõ thời hạn.",
        "Ông Lê Văn Khoát không có mặt.",
    ],
)
def test_who_does_not_speak_or_is_not_there(told: str) -> None:
    shown = roles(only(f"Sáng 9/5, Tỉnh ủy Bắc Giang tổ chức hội nghị.\n{told}"))
    assert "speaker" not in shown.values()
    assert "Lê Văn Khoát" not in shown


def test_the_number_of_another_session_is_not_that_of_the_event() -> None:
    meeting = only(
        "Chiều 9/5, đại biểu Quốc hội Nguyễn Văn Gấm, Bí thư Tỉnh ủy tiếp xúc cử tri xã Nghĩa Hòa để báo cáo dự kiến chương trình Kỳ họp thứ 10."
    )
    assert meeting.number is None


def test_what_is_handed_over_on_the_occasion_is_no_event_of_its_own() -> None:
    meeting = only(
        "Phát biểu tại buổi sinh hoạt, đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy Lục Ngạn đề nghị chi bộ đổi mới.\n"
        "Nhân dịp này, đồng chí Nguyễn Văn Gấm trao tặng chi bộ một bộ máy tính.\n"
        "Trước đó, đồng chí đã dâng hương tại đền thờ Vũ Thành."
    )
    assert meeting.kind is MeetingKind.CONFERENCE


def test_a_commission_that_is_asked_holds_no_briefing() -> None:
    text = "Giao Ban Tổ chức Huyện ủy Lục Ngạn chuẩn bị nhân sự. Giao Ban Thường vụ Huyện ủy theo dõi."
    assert meetings(text) == ()


def test_a_session_named_and_then_said_to_have_sat_keeps_its_number() -> None:
    meeting = only("Hội nghị lần thứ 8, Ban Chấp hành Đảng bộ huyện Lục Ngạn họp ngày 9/5.")
    assert (meeting.number, meeting.organiser) == (8, "Huyện ủy Lục Ngạn")


def test_a_visit_that_is_about_to_be_paid_is_none() -> None:
    assert (
        meetings("Ngày 9/5, khi đoàn công tác của Tỉnh ủy Bắc Giang sắp vào kiểm tra tại Huyện ủy Lục Ngạn, nhiều việc đã được rà soát.")
        == ()
    )


def test_the_next_stop_of_a_visit_is_a_visit_of_its_own() -> None:
    first, second = meetings(
        "Sáng 9/5, đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy Bắc Giang thăm Đảng ủy xã Nghĩa Hòa. "
        "Sau đó, đồng chí thăm Trường THPT Lạng Giang và tặng quà học sinh."
    )
    assert (first.host, second.host) == ("Đảng ủy xã Nghĩa Hòa", "Trường THPT Lạng Giang")
    assert first.date == second.date == "2024-05-09"


def test_who_is_put_in_charge_of_a_committee_does_not_chair_the_ceremony() -> None:
    text = (
        "Ngày 19/4, Ban Thường vụ Tỉnh ủy Bắc Giang tổ chức lễ trao quyết định. Tại buổi lễ, Trưởng Ban Tổ chức Tỉnh ủy Lê Thị Vân Khê "
        "công bố quyết định phân công ông Mai Sơn Hà, Phó Bí thư Huyện ủy Lục Ngạn, phụ trách, điều hành Đảng bộ huyện Lục Ngạn."
    )
    assert "chair" not in roles(only(text)).values()
