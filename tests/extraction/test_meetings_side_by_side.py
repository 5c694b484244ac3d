"""Several events in one article: what was earlier, what was held together, rites of several bodies; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Meeting


def meetings(text: str) -> tuple[Meeting, ...]:
    return tuple(extract(text, published_on="2024-05-20").meetings)


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.kind.value, m.date, m.organiser) for m in meetings(text)]


def people(meeting: Meeting) -> set[str]:
    return {participant.person for participant in meeting.participants}


def test_a_congress_that_closes_first_and_opened_before() -> None:
    text = (
        "Ngày 18-5, Đại hội Đảng bộ huyện Sơn Hà đã họp phiên bế mạc. Tại phiên họp thứ nhất, Ban Chấp hành Đảng bộ huyện đã bầu Bí thư.\n"
        "Trước đó, ngày 17-5, Đại hội đại biểu Đảng bộ huyện Sơn Hà lần thứ XXII đã khai mạc với 210 đại biểu."
    )
    congress, session = meetings(text)
    assert (congress.kind.value, congress.date, congress.number) == ("congress", "2024-05-17", 22)
    assert (session.kind.value, session.date, session.number) == ("conference", None, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 18/5, quyết định chuẩn y Phó Bí thư Huyện ủy Sơn Hà được Bí thư Tỉnh ủy Lê Văn An trao cho ông Mai Sơn Hà.",
        "Chiều 18/5, Quyết định số 12-QĐ/TU điều động cán bộ đã được ông Lê Văn An, Trưởng Ban Tổ chức Tỉnh ủy trao cho ông Mai Sơn Hà.",
    ],
)
def test_a_paper_that_is_handed_over_makes_a_ceremony(text: str) -> None:
    before = "\nTrước đó, hôm 4/5, Tỉnh ủy Bắc Giang đã trao quyết định chỉ định ông Đỗ Trọng Vĩ tham gia Huyện ủy Sơn Hà."
    (meeting,) = meetings(text + before)
    assert (meeting.kind.value, meeting.date, people(meeting)) == ("ceremony", "2024-05-18", {"Lê Văn An", "Mai Sơn Hà"})


def test_what_was_handed_over_before_the_news_is_background() -> None:
    text = (
        "Thủ tướng vừa ký quyết định bổ nhiệm ông Mai Sơn Hà làm Tổng Giám đốc Tổng Công ty Cảng Bắc Hà.\n"
        "Trước đó, ngày 3/5/2024, ông Lê Văn An, Bộ trưởng đã trao quyết định giao ông Mai Sơn Hà phụ trách."
    )
    assert meetings(text) == ()


def test_two_handings_over_of_one_day() -> None:
    text = (
        "Ngày 18/5, lãnh đạo tỉnh Bắc Giang đã trao quyết định bổ nhiệm Giám đốc Sở Xây dựng.\n"
        "Cùng ngày, ông Lê Văn An, Phó Chủ tịch UBND tỉnh Bắc Giang cũng đã công bố và trao quyết định bổ nhiệm đối với ông Mai Sơn Hà."
    )
    assert [(kind, date) for kind, date, _ in told(text)] == [("ceremony", "2024-05-18")] * 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Sáng 5/5, Đảng ủy xã Ea Tiêu tổ chức lễ công bố quyết định thành lập Đảng bộ xã và Hội nghị Ban Chấp hành Đảng bộ xã lần thứ nhất.",
            1,
        ),
        ("Sáng 5/5, Đảng ủy xã Ea Tiêu tổ chức lễ trao Huy hiệu Đảng và tổ chức Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ xã.", 7),
    ],
)
def test_a_session_held_with_a_ceremony(text: str, number: int) -> None:
    ceremony, session = meetings(text)
    assert (ceremony.kind.value, session.kind.value) == ("ceremony", "conference")
    assert (session.date, session.organiser, session.number) == ("2024-05-05", "Đảng ủy xã Ea Tiêu", number)


def test_a_session_that_a_ceremony_only_follows_up_is_none() -> None:
    text = (
        "Sáng 5/5, Đảng ủy xã Ea Tiêu tổ chức lễ trao Huy hiệu Đảng và hội nghị quán triệt Nghị quyết Đại hội lần thứ 7 của Đảng bộ huyện."
    )
    assert [kind for kind, _, _ in told(text)] == ["ceremony"]


def test_rites_of_several_bodies() -> None:
    text = (
        "Tại Chi bộ Trường THPT Việt Yên, đã diễn ra lễ kết nạp đảng viên mới cho học sinh Mai Sơn Hà.\n"
        "Tại nhà truyền thống, Ban Thường vụ Huyện đoàn Sơn Hà phối hợp với nhà trường tổ chức Lễ kết nạp Đảng cho 3 quần chúng ưu tú."
    )
    assert [organiser for _, _, organiser in told(text)] == ["Chi bộ Trường THPT Việt Yên", "Ban Thường vụ Huyện đoàn Sơn Hà"]


def test_rites_told_one_by_one_and_those_of_before() -> None:
    text = (
        "*Chi bộ thôn Nà Lũng vừa tổ chức lễ kết nạp đảng viên.\n*Chi bộ thôn Bản Chang cũng vừa tổ chức kết nạp Đảng cho 3 quần chúng.\n"
        "*Trước đó, Chi bộ thôn Khuổi Đẩy đã tổ chức lễ kết nạp Đảng cho 2 quần chúng, gồm: Lê Văn An và Mai Sơn Hà."
    )
    found = meetings(text)
    assert [meeting.organiser for meeting in found] == ["Chi bộ thôn Nà Lũng", "Chi bộ thôn Bản Chang", "Chi bộ thôn Khuổi Đẩy"]
    assert people(found[-1]) == {"Lê Văn An", "Mai Sơn Hà"}


def test_what_another_held_likewise_was_on_the_same_day() -> None:
    text = (
        "Ngày 7-5, Đảng ủy xã Ea Tiêu tổ chức lễ trao Huy hiệu Đảng cho 9 đảng viên.\nĐợt này có 2 đảng viên 60 năm tuổi Đảng.\n"
        "Nhiều đồng chí đã xúc động.\nMọi người ra về.\nTại xã Sơn Hà, Đảng ủy xã Sơn Hà cũng tổ chức lễ trao Huy hiệu Đảng cho 5 đảng viên."
    )
    assert told(text)[-1] == ("ceremony", "2024-05-07", "Đảng ủy xã Sơn Hà")


def test_the_first_of_several_bodies_of_one_rank_holds_it() -> None:
    assert told("Ngày 7-5, Đảng ủy các xã Ea Tiêu, Sơn Hà và Hồng Lạc đã họp mặt đảng viên cao tuổi.")[0][2] == "Đảng ủy xã Ea Tiêu"


def test_a_session_is_the_briefing_that_the_headline_calls_it() -> None:
    text = "UBND huyện Sơn Hà họp giao ban tháng 5\n\nMới đây, UBND huyện Sơn Hà họp phiên thường kỳ tháng 5."
    assert [kind for kind, _, _ in told(text)] == ["briefing"]


def test_whom_a_cell_admits_is_there() -> None:
    text = (
        "Sáng 4/5, các chi bộ Trường THPT Việt Yên tổ chức làm lễ kết nạp Đảng cho học sinh.\nChi bộ 2 kết nạp cho em Mai Sơn Hà lớp 12C12."
    )
    assert people(meetings(text)[0]) == {"Mai Sơn Hà"}


def test_a_rite_that_another_body_held_elsewhere() -> None:
    text = (
        "Sáng 5/5, Đảng ủy Trường THPT Việt Yên tổ chức lễ kết nạp Đảng cho học sinh.\nCác em học giỏi.\nMọi người vui.\nTrời nắng.\n"
        "Tại khu di tích, nơi lưu giữ nhiều kỷ vật, Ban Thường vụ Huyện đoàn Sơn Hà tổ chức Lễ kết nạp Đảng cho 3 quần chúng.\n"
        "Tại khu di tích, Đảng ủy Trường THPT Việt Yên từng tổ chức lễ mít tinh."
    )
    assert [(date, organiser) for _, date, organiser in told(text)] == [
        ("2024-05-05", "Đảng ủy Trường THPT Việt Yên"),
        ("2024-05-05", "Ban Thường vụ Huyện đoàn Sơn Hà"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 2-5, Đại hội đại biểu Đảng bộ tỉnh Bắc Giang lần I, nhiệm kỳ 2025-2030 họp phiên trù bị.\nNgày 3-5, Đại hội sẽ chính thức khai mạc.",
        "Chiều 2/5, tại phiên khai mạc Đại hội đại biểu Đảng bộ tỉnh Bắc Giang lần thứ nhất, bà Lê Thị Vân công bố quyết định của Bộ Chính trị.",
    ],
)
def test_a_congress_is_no_other_event_for_what_went_on_there(text: str) -> None:
    (congress,) = meetings(text)
    assert (congress.kind.value, congress.date, congress.number) == ("congress", "2024-05-02", 1)


def test_who_held_a_speech_speaks() -> None:
    text = "Sáng 5/5, tại kỳ họp thứ hai, HĐND huyện Sơn Hà, đồng chí Lê Văn An, Bí thư Huyện ủy đã có bài phát biểu quan trọng."
    assert [(p.person, p.role.value) for p in meetings(text)[0].participants] == [("Lê Văn An", "speaker")]


def test_a_course_is_not_held_beside_the_ceremony_that_closes_it() -> None:
    text = (
        "Chiều 12/5, Đảng ủy xã Ea Tiêu đã tổ chức bế giảng lớp bồi dưỡng đối tượng kết nạp đảng.\n"
        "Lớp bồi dưỡng được tổ chức từ ngày 8 đến 12/5 với 94 học viên."
    )
    assert told(text) == [("ceremony", "2024-05-12", "Đảng ủy xã Ea Tiêu")]


def test_a_congress_whose_results_are_made_known_is_another_event() -> None:
    text = (
        "Ngày 13/5, Đảng ủy xã Ea Tiêu tổ chức hội nghị.\n"
        "Hội nghị đã nghe bà Lê Thị Vân quán triệt, triển khai về kết quả Đại hội XIII của Đảng diễn ra từ ngày 25/01/2021."
    )
    assert told(text) == [("conference", "2024-05-13", "Đảng ủy xã Ea Tiêu")]


def test_what_a_quoted_title_names_is_no_visit() -> None:
    text = (
        "Sáng 5/5, Ban Dân vận Tỉnh ủy Bắc Giang tổ chức Hội thảo góp ý Đề án của Tỉnh ủy về "
        "“Tăng cường giám sát, hướng dẫn của Hội đồng nhân dân tỉnh đối với Hội đồng nhân dân xã”."
    )
    assert told(text) == [("other", "2024-05-05", "Ban Dân vận Tỉnh ủy Bắc Giang")]


def test_the_session_of_a_commission_by_its_head() -> None:
    text = "Chiều 4-5, bà Lê Thị Vân, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Bắc Giang chủ trì kỳ họp thứ 3 để xem xét một số nội dung."
    assert told(text) == [("conference", "2024-05-04", "Ủy ban Kiểm tra Tỉnh ủy Bắc Giang")]


def test_councils_that_each_held_their_first_session() -> None:
    text = (
        "HĐND các tỉnh bầu các chức danh chủ chốt\n\n"
        "Nhiều tỉnh đã bầu xong các chức danh chủ chốt. Không khí dân chủ, trách nhiệm. Số phiếu tập trung cao.\n"
        "Tại kỳ họp thứ nhất HĐND tỉnh Bình Định khóa XI, ông Lê Văn An được bầu làm Chủ tịch HĐND tỉnh.\n"
        "Với 100% số phiếu, tại kỳ họp thứ nhất HĐND tỉnh Phú Yên khóa VI, ông Mai Sơn Hà được bầu làm Chủ tịch HĐND tỉnh.\n"
        "HĐND tỉnh Nghệ An khóa XVI đã tiến hành kỳ họp thứ nhất, bầu các chức danh chủ chốt của HĐND tỉnh."
    )
    assert [(m.number, m.organiser) for m in meetings(text)] == [
        (1, f"Hội đồng nhân dân tỉnh {province}") for province in ("Bình Định", "Phú Yên", "Nghệ An")
    ]


def test_a_council_that_only_names_the_session_of_the_assembly_held_its_own() -> None:
    text = (
        "Sáng 18/5, HĐND tỉnh Bình Định họp kỳ họp thứ 5. Ông Lê Văn An, Chủ tịch HĐND tỉnh chủ trì. Các đại biểu dự đông đủ. Kỳ họp bàn 9 nội dung.\n"
        "Tại kỳ họp thứ 5, Quốc hội khóa XV đã thông qua luật mà tỉnh cần triển khai."
    )
    assert [m.organiser for m in meetings(text)] == ["Hội đồng nhân dân tỉnh Bình Định"]


def test_the_next_news_of_the_day_is_another_s() -> None:
    text = (
        "Tại buổi lễ ở phường Việt Yên, đồng chí Mai Sơn Hà, Bí thư Đảng ủy phường Việt Yên, phát biểu chúc mừng các đảng viên.\n"
        "* Cùng ngày, Đảng ủy xã Tân Yên tổ chức lễ trao tặng Huy hiệu Đảng. Đồng chí Lê Thị Vân Khê, Bí thư Đảng ủy xã phát biểu."
    )
    first, second = meetings(text)
    assert (people(first), people(second), second.organiser) == ({"Mai Sơn Hà"}, {"Lê Thị Vân Khê"}, "Đảng ủy xã Tân Yên")


def test_a_delegation_goes_on_from_voters_to_a_body() -> None:
    text = (
        "Ngày 18/5/2024, Đoàn giám sát của HĐND tỉnh Bạc Liêu do ông Mai Sơn Hà, Phó Chủ tịch HĐND tỉnh làm trưởng đoàn đã tiếp xúc cử tri "
        "tại xã Ninh Hòa. Buổi chiều cùng ngày, Đoàn giám sát làm việc với UBND huyện Hồng Dân."
    )
    _, second = meetings(text)
    assert (second.organiser, second.host) == ("Hội đồng nhân dân tỉnh Bạc Liêu", "Ủy ban nhân dân huyện Hồng Dân")
    assert people(second) == {"Mai Sơn Hà"}
