"""Several events in an article that goes through items or places in turn, and what is told only by its headline; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Meeting


def meetings(text: str, published_on: str | None = "2024-05-20", place: str | None = None) -> tuple[Meeting, ...]:
    return tuple(extract(text, published_on=published_on, place=place).meetings)


def roles(meeting: Meeting) -> dict[str, str]:
    return {participant.person: participant.role.value for participant in meeting.participants}


def test_each_item_of_a_round_up_has_its_own_event_and_people() -> None:
    text = (
        "Tin vắn\n\n- Sáng 18/5, Đảng bộ xã Sơn Bao tổ chức Đại hội lần thứ IX. Ông Tạ Văn Rạng dự.\n"
        "- Chi bộ Trường Tiểu học Sơn Thành tổ chức lễ kết nạp đảng viên. Bà Lý Thị Mận, Bí thư Chi bộ phát biểu.\n"
        "- Có 98 đảng viên dự Đại hội Đảng bộ xã Sơn Linh. Ông Vi Văn Tốt chỉ đạo đại hội."
    )
    found = meetings(text, place="Quảng Ngãi")
    assert [meeting.organiser for meeting in found] == ["Đảng ủy xã Sơn Bao", "Chi bộ Trường Tiểu học Sơn Thành", "Đảng ủy xã Sơn Linh"]
    assert "Vi Văn Tốt" not in roles(found[0]) | roles(found[1])
    assert roles(found[2]) == {"Vi Văn Tốt": "chair"}


def test_each_place_of_a_round_up_has_its_own_event_and_people() -> None:
    text = (
        "Điểm tin\n\nHÀ NAM: Sáng 18/5, Huyện ủy Bình Lục tổ chức hội nghị. Bí thư Huyện ủy Tạ Văn Rạng chủ trì.\n\n"
        "LONG AN: Huyện ủy Tân Trụ trao Huy hiệu Đảng cho 42 đảng viên. Bà Lý Thị Mận, Bí thư Huyện ủy dự."
    )
    conference, ceremony = meetings(text)
    assert (conference.organiser, ceremony.organiser) == ("Huyện ủy Bình Lục", "Huyện ủy Tân Trụ")
    assert (roles(conference), roles(ceremony)) == ({"Tạ Văn Rạng": "chair"}, {"Lý Thị Mận": "attendee"})


def test_who_is_quoted_of_another_place_was_not_there() -> None:
    text = (
        "Tại huyện Mỹ Xuyên, các chi bộ đã xong đại hội. Ông Tạ Văn Rạng, Trưởng Ban Tổ chức Huyện ủy cho biết, có 3 nơi làm điểm.\n\n"
        "Tại thị xã Ngã Năm, Đại hội Đảng bộ phường 2 diễn ra ngày 18/5. Bà Lý Thị Mận, Phó Bí thư Thị ủy dự chỉ đạo."
    )
    (congress,) = meetings(text, place="Sóc Trăng")
    assert roles(congress) == {"Lý Thị Mận": "chair"}


@pytest.mark.parametrize("later", ["Buổi chiều cùng ngày, hội nghị tiếp tục thảo luận.", "Chiều 18/5, hội nghị bước vào phần bầu cử."])
def test_a_conference_that_goes_on_is_one(later: str) -> None:
    text = f"Sáng 18/5, Huyện ủy Sơn Hà tổ chức hội nghị lần thứ 13. {later} Quyền Bí thư Huyện ủy Tạ Văn Rạng kết luận hội nghị."
    (conference,) = meetings(text)
    assert (conference.number, roles(conference)) == (13, {"Tạ Văn Rạng": "speaker"})


def test_who_is_only_foreseen_for_a_post_was_not_there() -> None:
    text = (
        "Sáng 18/5, Huyện ủy Sơn Hà tổ chức hội nghị. Dự kiến ngày 25/5, HĐND huyện họp; nhân sự được giới thiệu là đồng chí Tạ Văn Rạng."
    )
    assert [roles(meeting) for meeting in meetings(text)] == [{}]


def test_another_commissions_session_beside_the_one_reported() -> None:
    text = (
        "Ngày 16/5, Ủy ban Kiểm tra Tỉnh ủy Đồng Tháp họp kỳ thứ 22. Ông Tạ Văn Rạng, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy chủ trì. "
        "Ủy ban quyết định kỷ luật một đảng viên. Ủy ban xem xét hai tố cáo. "
        "Ngoài ra, Ủy ban Kiểm tra Huyện ủy Tân Hồng cũng đã tổ chức kỳ họp thứ 15."
    )
    assert [(m.organiser, m.number) for m in meetings(text)] == [
        ("Ủy ban Kiểm tra Tỉnh ủy Đồng Tháp", 22),
        ("Ủy ban Kiểm tra Huyện ủy Tân Hồng", 15),
    ]


def test_a_later_conference_at_the_seat_of_another_committee_is_its_own() -> None:
    text = (
        "Sáng 18/5, Đảng ủy TKV họp. Bí thư Đảng ủy TKV Tạ Văn Rạng chủ trì. Các đại biểu thảo luận. Tập đoàn báo cáo kết quả.\n\n"
        "Cũng trong ngày, tại Đảng ủy EVN, Phó Bí thư Đảng ủy EVN Lý Thị Mận chủ trì hội nghị sơ kết."
    )
    first, second = meetings(text)
    assert (first.organiser, second.organiser, second.date) == ("Đảng ủy TKV", "Đảng ủy EVN", "2024-05-18")
    assert (roles(first), roles(second)) == ({"Tạ Văn Rạng": "chair"}, {"Lý Thị Mận": "chair"})


def test_a_farewell_of_the_same_day_is_one_of_its_own() -> None:
    text = (
        "Chiều 18/5, ông Tạ Văn Rạng, Phó Bí thư Tỉnh ủy Lâm Đồng đã trao quyết định về công tác cán bộ.\n\n"
        "Cùng ngày, Thường trực Tỉnh ủy có buổi gặp mặt ông Vi Văn Tốt, nguyên Trưởng Ban Dân vận Tỉnh ủy. Ông Vi Văn Tốt cảm ơn Thường trực Tỉnh ủy."
    )
    assert [(m.kind.value, m.organiser) for m in meetings(text)] == [("ceremony", None), ("other", "Thường trực Tỉnh ủy Lâm Đồng")]


def test_who_presides_is_told_in_brackets() -> None:
    text = (
        "Sáng 18/5, Thường trực Huyện ủy Sơn Hà tổ chức giao ban. Dự có các đồng chí: Tạ Văn Rạng - Phó Bí thư Huyện ủy (chủ trì); "
        "Lý Thị Mận - Trưởng Ban Dân vận Huyện ủy."
    )
    (briefing,) = meetings(text)
    assert roles(briefing) == {"Tạ Văn Rạng": "chair", "Lý Thị Mận": "attendee"}


def test_who_is_elected_in_the_next_sentence_of_an_item_is_no_guest() -> None:
    text = (
        "Tin vắn\n\n- Ngày 18/5, Đảng bộ xã Sơn Bao tổ chức Đại hội. Dự đại hội có ông Tạ Văn Rạng, Phó Bí thư Huyện ủy Sơn Hà. "
        "Đại hội bầu Ban Chấp hành; bà Lý Thị Mận, Chủ tịch UBND xã được bầu làm Bí thư."
    )
    (congress,) = meetings(text)
    assert roles(congress) == {"Tạ Văn Rạng": "attendee"}


def test_what_only_the_headline_names_comes_before_the_afternoons_event() -> None:
    text = (
        "Bí thư Huyện ủy Sơn Hà đối thoại với đảng viên xã Sơn Bao\n\nTham dự có ông Tạ Văn Rạng, Phó Bí thư Huyện ủy.\n\n"
        "Chiều cùng ngày 18/5, ông Vi Văn Tốt chủ trì Hội nghị Ban Thường vụ Huyện ủy Sơn Hà."
    )
    dialogue, conference = meetings(text)
    assert (dialogue.kind.value, conference.kind.value, conference.date) == ("other", "conference", "2024-05-18")
    assert (roles(dialogue), roles(conference)) == ({"Tạ Văn Rạng": "attendee"}, {"Vi Văn Tốt": "chair"})


def test_who_spoke_before_the_article_says_who_came_besides_was_there() -> None:
    text = (
        "Bí thư Tỉnh ủy làm việc với các xã\n\nTình hình còn nhiều khó khăn.\n\nCác xã thiếu cán bộ.\n\nĐường sá xuống cấp.\n\n"
        "Bí thư Đảng ủy xã Sơn Bao Tạ Văn Rạng cho biết, xã thiếu 6 biên chế.\n\n"
        "Cùng dự buổi làm việc có bà Lý Thị Mận, Trưởng Ban Tổ chức Tỉnh ủy."
    )
    (visit,) = meetings(text, place="Quảng Ngãi")
    assert roles(visit) == {"Lý Thị Mận": "attendee", "Tạ Văn Rạng": "speaker"}


def test_the_day_on_which_a_commission_tells_of_its_session_is_not_the_sessions() -> None:
    (session,) = meetings("Ngày 18/5, Ủy ban Kiểm tra Tỉnh ủy Bình Thuận cho biết đã họp Kỳ họp thứ 40 xem xét kỷ luật đảng viên.")
    assert (session.date, session.number) == (None, 40)


def test_who_receives_a_decision_elsewhere_on_the_day_does_so_at_a_ceremony() -> None:
    text = (
        "Chiều 18/5, Ban Thường vụ Tỉnh ủy Kiên Giang tổ chức hội nghị công bố quyết định tại Huyện ủy Kiên Lương. Ông Tạ Văn Rạng dự.\n\n"
        "Sáng cùng ngày, tại Huyện ủy Giang Thành, bà Lý Thị Mận nhận quyết định giữ chức Bí thư Huyện ủy Giang Thành."
    )
    first, second = meetings(text)
    assert (first.kind.value, second.kind.value, second.date) == ("ceremony", "ceremony", "2024-05-18")
    assert roles(second) == {"Lý Thị Mận": "attendee"}


def test_the_day_of_one_item_is_not_that_of_another() -> None:
    text = (
        "Tin vắn\n\n* Chi bộ Hội Nông dân huyện Sơn Hà vừa tổ chức sinh hoạt chuyên đề.\n"
        "* Sáng 18/5, Đảng ủy xã Sơn Bao trao Huy hiệu Đảng cho 6 đảng viên.\n"
        "* Ngày 15/5, Huyện ủy Sơn Tây khai giảng lớp bồi dưỡng. Bà Lý Thị Mận, Phó Bí thư Huyện ủy phát biểu khai giảng."
    )
    cell, badges, course = meetings(text)
    assert [meeting.date for meeting in (cell, badges, course)] == [None, "2024-05-18", "2024-05-15"]
    assert roles(course) == {"Lý Thị Mận": "speaker"}


def test_those_of_the_presidium_preside() -> None:
    text = "Ngày 18/5, Đảng bộ xã Sơn Bao tổ chức Đại hội. Các ông Tạ Văn Rạng, Bí thư Đảng ủy; Vi Văn Tốt, Chủ tịch UBND xã tham gia Đoàn Chủ tịch."
    (congress,) = meetings(text)
    assert roles(congress) == {"Tạ Văn Rạng": "chair", "Vi Văn Tốt": "chair"}


def test_an_item_below_a_heading_with_its_place_is_of_the_event_that_it_names() -> None:
    text = (
        "Tin xây dựng Đảng\n\nĐak Pơ: Mở lớp bồi dưỡng\n\nNgày 18/5, Huyện ủy Đak Pơ khai giảng lớp bồi dưỡng. Bà Lý Thị Mận dự lễ khai giảng.\n\n"
        "Ia Grai: Kết nạp đảng viên\n\nChi bộ làng Pyang vừa tổ chức lễ kết nạp đảng viên. Ông Tạ Văn Rạng, Bí thư Chi bộ dự.\n\n"
        "Pleiku: Bầu bổ sung Ban Thường vụ\n\nTại Hội nghị lần thứ 8, Ban Chấp hành Đảng bộ TP. Pleiku bầu ông Vi Văn Tốt vào Ban Thường vụ Thành ủy."
    )
    found = meetings(text, place="Gia Lai")
    assert [(m.organiser, m.number) for m in found] == [("Huyện ủy Đak Pơ", None), ("Chi bộ làng Pyang", None), ("Thành ủy Pleiku", 8)]


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 15/5, sau 3 ngày làm việc, Đại hội Đảng bộ huyện Sơn Hà lần thứ XVII bế mạc.",
        "Ngày 14/5, Đảng bộ huyện Sơn Hà tổ chức Đại hội lần thứ XVII. Trong phiên trù bị chiều 13/5, Đại hội đã bầu Đoàn Chủ tịch.",
    ],
)
def test_a_congress_begins_on_its_first_day(text: str) -> None:
    (congress,) = meetings(text)
    assert (congress.date, congress.number) == ("2024-05-13", 17)


def test_who_goes_on_alone_leads_the_second_visit() -> None:
    text = (
        "Sáng 18/5, đoàn công tác của Tỉnh ủy Hậu Giang do ông Tạ Văn Rạng, Bí thư Tỉnh ủy làm trưởng đoàn đến thăm Đảng ủy xã Xà Phiên. "
        "Cùng đi có bà Lý Thị Mận.\n\nChiều cùng ngày, bà Lý Thị Mận đã thăm, làm việc với Thường trực Thị ủy Long Mỹ."
    )
    first, second = meetings(text)
    assert (first.organiser, second.organiser, second.host) == ("Tỉnh ủy Hậu Giang", None, "Thường trực Thị ủy Long Mỹ")
    assert "Tạ Văn Rạng" not in roles(second)


def test_a_council_that_elects_the_governments_deputy_holds_its_session() -> None:
    text = "HĐND tỉnh Nam Định đã bầu ông Tạ Văn Rạng giữ chức Phó Chủ tịch UBND tỉnh tại kỳ họp thứ 12 diễn ra ngày 14/5."
    (session,) = meetings(text)
    assert (session.organiser, session.number) == ("Hội đồng nhân dân tỉnh Nam Định", 12)


def test_who_presided_days_before_did_not_at_the_event() -> None:
    text = (
        "Sáng 18/5, Đảng ủy Công ty Sơn Hà tổ chức hội nghị. Ông Tạ Văn Rạng, Bí thư Đảng ủy chủ trì. "
        "Trước đó một ngày, bà Lý Thị Mận, Phó Bí thư Đảng ủy chủ trì lễ trao Huy hiệu Đảng."
    )
    assert "Lý Thị Mận" not in roles(meetings(text)[0])
