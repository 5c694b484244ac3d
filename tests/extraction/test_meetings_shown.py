"""What only the headline or a picture shows of a meeting, and what the demands made there do not; all people are invented."""

from __future__ import annotations

from app.extraction import extract
from app.extraction.facts import Meeting, MeetingKind


def _only(told: str) -> Meeting:
    (meeting,) = extract(told, published_on="2023-06-20").meetings
    return meeting


def test_the_number_that_only_the_headline_tells() -> None:
    told = (
        "Hội nghị lần thứ 14 Ban Chấp hành Đảng bộ huyện Văn Yên\n\n"
        "Sáng 15/6, Ban Chấp hành Đảng bộ huyện Văn Yên tổ chức hội nghị bàn về thu ngân sách. Bí thư Huyện ủy Trần Văn Lâm chủ trì hội nghị."
    )
    meeting = _only(told)
    assert (meeting.organiser, meeting.number) == ("Huyện ủy Văn Yên", 14)


def test_the_number_in_the_headline_of_what_another_body_held_is_not_its_own() -> None:
    told = (
        "Quán triệt kết quả Hội nghị lần thứ 14 Ban Chấp hành Đảng bộ tỉnh Yên Bái\n\n"
        "Sáng 15/6, Huyện ủy Văn Yên tổ chức hội nghị bàn về thu ngân sách. Bí thư Huyện ủy Trần Văn Lâm chủ trì hội nghị."
    )
    meeting = _only(told)
    assert (meeting.organiser, meeting.number) == ("Huyện ủy Văn Yên", None)


def test_what_others_are_asked_to_hold_has_not_taken_place() -> None:
    told = "Phát biểu kết luận, Bí thư Huyện ủy Văn Yên Trần Văn Lâm đề nghị Đảng ủy xã An Bình tổ chức hội nghị kiểm điểm tập thể."
    assert extract(told, published_on="2023-06-20").meetings == ()


def test_what_was_held_as_a_paper_from_above_asks_has_taken_place() -> None:
    told = "Thực hiện yêu cầu của Tỉnh ủy, Đảng ủy xã An Bình huyện Văn Yên đã tổ chức hội nghị kiểm điểm tập thể sáng 15/6."
    assert _only(told).kind is MeetingKind.CONFERENCE


def test_a_headline_that_opens_with_the_briefing() -> None:
    told = "Giao ban công tác dân vận cụm các tỉnh miền núi\n\nTham dự hội nghị có đại diện lãnh đạo Ban Dân vận Trung ương. Bí thư Tỉnh ủy Yên Bái Trần Văn Lâm chủ trì hội nghị."
    assert _only(told).kind is MeetingKind.BRIEFING


def test_a_steering_committee_whose_name_is_printed_without_a_comma() -> None:
    told = (
        "Sáng 15/6, Ban Chỉ đạo phòng chống tham nhũng, tiêu cực tỉnh Yên Bái tổ chức phiên họp lần thứ 3. "
        "Bí thư Tỉnh ủy Trần Văn Lâm chủ trì phiên họp."
    )
    meeting = _only(told)
    assert (meeting.organiser, meeting.number) == ("Ban Chỉ đạo phòng chống tham nhũng, tiêu cực tỉnh Yên Bái", 3)


def test_a_picture_shows_who_is_handed_a_decision() -> None:
    text = (
        "Tân Bí thư Đảng ủy xã Sơn Hà\n\nÔng Mai Sơn Hà được điều động giữ chức Bí thư Đảng ủy xã Sơn Hà.\n\n"
        "Ông Mai Sơn Hà (trái) nhận quyết định từ Phó Bí thư Tỉnh ủy Bắc Giang Lê Văn An sáng 18-5. Ảnh: K.P\nÔng Hà sinh năm 1978."
    )
    (meeting,) = extract(text, published_on="2024-05-20").meetings
    assert (meeting.kind.value, meeting.date) == ("ceremony", "2024-05-18")
    assert {participant.person for participant in meeting.participants} == {"Mai Sơn Hà", "Lê Văn An"}
