"""Several events told of by one sentence, and the stops of one tour; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Meeting


def meetings(text: str, url: str | None = None) -> tuple[Meeting, ...]:
    return tuple(extract(text, published_on="2025-08-14", url=url).meetings)


def roles(meeting: Meeting) -> dict[str, str]:
    return {participant.person: participant.role.value for participant in meeting.participants}


@pytest.mark.parametrize(
    ("opening", "held_by"),
    [
        (
            "Sáng 13/8, Đảng bộ các xã Sơn Hà, Bắc Lý và phường Tân An cùng khai mạc đại hội nhiệm kỳ 2025 - 2030.",
            ["Đảng ủy xã Sơn Hà", "Đảng ủy xã Bắc Lý", "Đảng ủy phường Tân An"],
        ),
        (
            "Ngày 13/8, Chi bộ Trường THCS Sơn Hà, Chi bộ Trạm Y tế lần lượt tổ chức đại hội nhiệm kỳ 2025 - 2027.",
            ["Chi bộ Trường THCS Sơn Hà", "Chi bộ Trạm Y tế"],
        ),
        ("Ngày 13/8, Đại hội Đảng bộ các phường: Sơn Hà, Tân An khai mạc.", ["Đảng ủy phường Sơn Hà", "Đảng ủy phường Tân An"]),
        ("Ngày 13/8, Huyện ủy Lệ Thủy và Huyện ủy Quảng Ninh tổ chức hội nghị ký kết chương trình phối hợp.", ["Huyện ủy Lệ Thủy"]),
    ],
)
def test_each_body_holds_its_own_congress(opening: str, held_by: list[str]) -> None:
    found = meetings(opening)
    assert [meeting.organiser for meeting in found] == held_by
    assert {meeting.date for meeting in found} == {"2025-08-13"}


def test_who_came_to_which_of_several_congresses() -> None:
    first, second, third = meetings(
        "Sáng 13/8, Đảng bộ các xã Sơn Hà, Bắc Lý và phường Tân An cùng khai mạc đại hội nhiệm kỳ 2025 - 2030.\n"
        "Dự Đại hội Đảng bộ xã Sơn Hà có đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy. Tại Đại hội Đảng bộ xã Bắc Lý lần thứ I, "
        "Trưởng Ban Tổ chức Tỉnh ủy Mai Thị Bình dự, chỉ đạo; còn Chủ nhiệm UBKT Tỉnh ủy Đỗ Trọng Cảnh dự Đại hội Đảng bộ phường Tân An.\n"
        "Ở Bắc Lý, đồng chí Hà Văn Dũng, Bí thư Đảng ủy xã trình bày báo cáo chính trị."
    )
    assert roles(first) == {"Lê Văn An": "attendee"}
    assert roles(second) == {"Mai Thị Bình": "chair", "Hà Văn Dũng": "speaker"}
    assert roles(third) == {"Đỗ Trọng Cảnh": "attendee"}
    assert (first.number, second.number) == (None, 1)


def test_the_stops_of_a_tour() -> None:
    post, commune, district = meetings(
        "Trong hai ngày 12 và 13/8, đoàn công tác của Tỉnh ủy do đồng chí Lê Văn An, Bí thư Tỉnh ủy làm trưởng đoàn có chuyến công tác "
        "tại vùng biên. Cùng đi có đồng chí Mai Thị Bình, Trưởng Ban Dân vận Tỉnh ủy.\n"
        "Điểm đến đầu tiên của đoàn là Đồn Biên phòng Nậm Sơn. Tại đây, Bí thư Tỉnh ủy thăm hỏi cán bộ, chiến sĩ.\n"
        "Chiều cùng ngày, đoàn kiểm tra việc thực hiện nghị quyết tại Đảng ủy xã Mường Sơn. Bí thư Đảng ủy xã Lò Thị Chung báo cáo.\n"
        "Sáng 13/8, đoàn công tác làm việc với Ban Thường vụ Đảng ủy xã Sốp Hà. Đồng chí Lê Văn An yêu cầu xã rà soát chỉ tiêu.",
        url="https://baosonla.vn/x",
    )
    assert [(m.kind.value, m.date, m.host) for m in (post, commune, district)] == [
        ("working_session", "2025-08-12", "Đồn Biên phòng Nậm Sơn"),
        ("inspection", "2025-08-12", "Đảng ủy xã Mường Sơn"),
        ("working_session", "2025-08-13", "Ban Thường vụ Đảng ủy xã Sốp Hà"),
    ]
    assert {m.organiser for m in (post, commune, district)} == {"Tỉnh ủy Sơn La"}
    assert roles(district)["Lê Văn An"] == "chair"
    assert roles(commune)["Lò Thị Chung"] == "speaker"


def test_a_visit_to_one_and_a_session_with_another() -> None:
    firm, ward = meetings(
        "Sáng 13/8, Phó Bí thư Tỉnh ủy Cao Bằng Lê Văn An đã đến thăm Công ty CP Khoáng sản Bắc Lý và làm việc với Đảng ủy phường Tân An.\n"
        "Tại buổi làm việc, Bí thư Đảng ủy phường Mai Thị Bình báo cáo kết quả; đồng chí Lê Văn An yêu cầu phường rà soát biên chế."
    )
    assert (firm.host, roles(firm)) == ("Công ty CP Khoáng sản Bắc Lý", {"Lê Văn An": "attendee"})
    assert (ward.host, roles(ward)) == ("Đảng ủy phường Tân An", {"Lê Văn An": "chair", "Mai Thị Bình": "speaker"})


def test_voters_met_at_two_places_of_a_day() -> None:
    first, second = meetings(
        "Ngày 13-8, Đoàn ĐBQH tỉnh Phú Thọ tiếp xúc cử tri xã Sơn Hà.\nChiều cùng ngày, Đoàn tiếp xúc cử tri tại xã Bắc Lý."
    )
    assert first.organiser == second.organiser == "Đoàn đại biểu Quốc hội tỉnh Phú Thọ"
    assert first.date == second.date == "2025-08-13"


def test_the_host_is_named_before_who_comes() -> None:
    (meeting,) = meetings("Sáng 13/8, tại Đảng ủy xã Sơn Hà, đoàn công tác của Tỉnh ủy Sơn La đã kiểm tra hồ sơ, sổ sách.")
    assert (meeting.kind.value, meeting.organiser, meeting.host) == ("inspection", "Tỉnh ủy Sơn La", "Đảng ủy xã Sơn Hà")


def test_what_opens_on_the_day_on_which_another_closes() -> None:
    first, second = meetings(
        "Chiều 13-8, sau hai ngày làm việc, Đại hội Đảng bộ xã Sơn Hà lần thứ XII bế mạc.\n"
        "Cùng ngày, Đảng bộ xã Bắc Lý cũng khai mạc đại hội nhiệm kỳ 2025-2030."
    )
    assert (first.date, second.date) == ("2025-08-12", "2025-08-13")
