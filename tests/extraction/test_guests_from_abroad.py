"""Articles about guests from abroad and visits there: what is of the hosts is read, what is of the others is not; invented people."""

from __future__ import annotations

from app.extraction import Extraction, extract
from app.extraction.facts import ParticipantRole

HOST, GUEST = "Trần Văn Thuận", "Lý Can Tường"


def _read(text: str) -> Extraction:
    return extract(text, url="https://baosonla.org.vn/a", published_on="2023-09-29")


def test_whoever_has_a_post_in_another_party_is_nobody_of_here() -> None:
    told = _read(
        f"Chiều 28/9, tại Trụ sở Trung ương Đảng, đồng chí {HOST}, Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương tiếp Đoàn đại biểu "
        f"Đảng Cộng sản Trung Quốc do đồng chí {GUEST}, Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương Đảng Cộng sản Trung Quốc dẫn đầu. "
        f"Đồng chí {GUEST} đề nghị hai Đảng tăng cường trao đổi cán bộ. Đồng chí {HOST} đề nghị các cơ quan triển khai kế hoạch hợp tác."
    )
    assert [person.name for person in told.people] == [HOST]
    assert {fact.person for fact in told.appointments} == {HOST}
    assert [(outcome.issuer, outcome.evidence[0].text[:22]) for outcome in told.outcomes] == [(HOST, f"Đồng chí {HOST}"[:22])]
    (meeting,) = told.meetings
    assert meeting.host is None
    assert [(one.person, one.role) for one in meeting.participants] == [(HOST, ParticipantRole.CHAIR)]


def test_an_ambassador_of_another_country_is_nobody_of_here_and_one_sent_there_is() -> None:
    told = _read(
        f"Sáng 28/9, Tỉnh ủy Sơn La gặp mặt. Dự có ông {GUEST}, Đại sứ Trung Quốc tại Việt Nam; ông {HOST}, Đại sứ Việt Nam tại Lào."
    )
    assert [person.name for person in told.people] == [HOST]


def test_figures_of_a_committee_abroad_are_not_the_hosts() -> None:
    told = _read(
        f"Ngày 28/9, Đoàn đại biểu Tỉnh ủy Sơn La do đồng chí {HOST}, Phó Bí thư Tỉnh ủy làm trưởng đoàn đã làm việc tại tỉnh Hủa Phăn (Lào). "
        "Đồng chí Khampheng Saysomboun thông báo Đảng bộ tỉnh kết nạp 420 đảng viên trong năm 2022. "
        "Đảng bộ tỉnh Hủa Phăn có 25.000 đảng viên. Hai bên thống nhất giao ban hằng năm. "
        "Năm 2022, Đảng bộ tỉnh Sơn La kết nạp 3.100 đảng viên."
    )
    assert [fact.admitted for fact in told.recruitment] == [3100]
    assert told.statistics == ()
    assert told.outcomes == ()


def test_a_secretary_of_a_committee_abroad_has_no_post_here() -> None:
    told = _read("Ngày 28/9, Tỉnh ủy Sơn La tiếp đoàn. Bí thư Thành ủy La Habana phát biểu cảm ơn. Tỉnh ủy Sơn La có 20 đảng bộ.")
    assert told.appointments == ()
    assert told.people == ()


def test_what_is_told_of_another_country_without_guests_is_the_committees_own() -> None:
    told = _read("Năm 2022, Đảng bộ tỉnh Sơn La kết nạp 3.100 đảng viên, trong đó có 12 đồng chí học tập tại Lào.")
    assert [fact.admitted for fact in told.recruitment] == [3100]


def test_an_ambassador_is_nobody_of_here_where_the_post_stands_before_the_name() -> None:
    told = _read(f"Ngày 28/9, đồng chí {HOST}, Trưởng Ban Đối ngoại Trung ương tiếp Đại sứ Trung Quốc {GUEST} đến chào từ biệt.")
    assert [person.name for person in told.people] == [HOST]


def test_he_behind_a_guest_is_the_guest() -> None:
    told = _read(
        "Ngày 28/9, Tỉnh ủy Sơn La làm việc với đoàn đại biểu tỉnh Hủa Phăn (Lào). "
        f"Đồng chí {HOST}, Bí thư Tỉnh ủy Sơn La chủ trì. Đồng chí Khampheng Saysomboun thông báo tình hình. "
        "Đồng chí đề nghị tỉnh Sơn La giúp đào tạo cán bộ."
    )
    assert told.outcomes == ()
