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
