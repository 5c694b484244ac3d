"""Elections told together: several people at once, several committees side by side, those told with the year of birth; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

CONGRESS = "Ngày 18/8, Đại hội đại biểu Đảng bộ huyện Can Lộc đã bế mạc.\n"
CAN_LOC = "Huyện ủy Can Lộc"


def brief(text: str) -> list[tuple[str, str | None]]:
    outcomes = extract(text, published_on="2020-08-20", url="https://baohatinh.vn/x").outcomes
    return [(outcome.kind.value, outcome.issuer) for outcome in outcomes]


@pytest.mark.parametrize(
    "told",
    [
        "Hội nghị đã bầu 3 đồng chí vào Ban Thường vụ Huyện ủy, gồm các đồng chí: Lường Văn Phít, Hà Thị Tếch và Lò Văn Pản.",
        "Hội nghị bầu bổ sung 2 đồng chí vào Ban Thường vụ Huyện ủy là Lường Văn Phít và Hà Thị Tếch.",
        "Hội nghị phân công các đồng chí tham gia Ban Chỉ đạo gồm: Lường Văn Phít, Hà Thị Tếch.",
        "Hội nghị đã cử 2 đồng chí tham gia Tổ Công tác gồm: đồng chí Lường Văn Phít và đồng chí Hà Thị Tếch.",
    ],
)
def test_people_named_behind_their_number_have_come_to_a_post(told: str) -> None:
    assert brief(f"Sáng 18/8, {CAN_LOC} tổ chức hội nghị.\n{told}") == [("personnel_change", CAN_LOC)]


def test_a_committee_elected_as_a_whole_is_a_decision_though_its_members_are_named() -> None:
    told = "Đại hội đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ huyện, gồm: Lường Văn Phít, Hà Thị Tếch."
    assert brief(CONGRESS + told) == [("decision", CAN_LOC)]


@pytest.mark.parametrize("whom", ["13 người", "11 ủy viên"])
def test_so_many_elected_to_a_body_are_a_decision_however_they_are_counted(whom: str) -> None:
    assert brief(f"{CONGRESS}Có {whom} được bầu vào Ban Thường vụ Huyện ủy.") == [("decision", CAN_LOC)]


@pytest.mark.parametrize("how", ["bầu lại là", "tín nhiệm bầu lại làm", "bầu tiếp tục giữ chức"])
def test_who_is_elected_again_is_elected(how: str) -> None:
    assert brief(f"{CONGRESS}Đồng chí Lường Văn Phít được {how} Bí thư Huyện ủy Can Lộc.") == [("personnel_change", CAN_LOC)]


@pytest.mark.parametrize(
    "whom",
    [
        "Ông Lường Văn Phít sinh năm 1969",
        "Ông Lường Văn Phít sinh năm 1969, Hà Văn Tếch sinh năm 1971",
        "Ông Lường Văn Phít sinh năm 1969 và bà Hà Thị Tếch sinh năm 1971 cùng",
    ],
)
def test_the_year_of_birth_of_the_elected_tells_no_life(whom: str) -> None:
    assert brief(f"{CONGRESS}{whom} được bầu giữ chức Phó Bí thư Huyện ủy Can Lộc.") == [("personnel_change", CAN_LOC)]


@pytest.mark.parametrize(
    ("told", "elector"),
    [
        ("Ông Lường Văn Phít được bầu làm Bí thư Huyện ủy Đức Thọ.", "Huyện ủy Đức Thọ"),
        ("Tại Nghi Xuân, bà Hà Thị Tếch được tín nhiệm bầu giữ chức Phó Bí thư Huyện ủy Nghi Xuân.", "Huyện ủy Nghi Xuân"),
        ("Ông Lường Văn Phít được bầu làm Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Can Lộc.", CAN_LOC),
        ("Ông Lường Văn Phít được bầu làm Bí thư Huyện ủy.", CAN_LOC),
    ],
)
def test_each_committee_elects_its_own_secretaries(told: str, elector: str) -> None:
    assert brief(CONGRESS + told) == [("personnel_change", elector)]


def test_no_commune_honours_the_members_of_another() -> None:
    text = (
        "Sáng 18/8, Đảng ủy xã Thạch Hạ tổ chức lễ trao Huy hiệu Đảng.\n"
        "Đợt này, Đảng bộ phường Trần Phú có 37 đồng chí được trao tặng Huy hiệu Đảng."
    )
    assert brief(text) == [("award", "Đảng ủy phường Trần Phú")]


CELL = "Sáng 18/8, Chi bộ Văn phòng Huyện ủy Can Lộc tổ chức Đại hội.\n"


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("Thời gian tới, Chi bộ Văn phòng Huyện ủy quyết tâm đoàn kết, chung sức thực hiện thắng lợi Nghị quyết Đại hội.", ["commitment"]),
        ("Nhiệm kỳ mới, Chi bộ Văn phòng Huyện ủy quyết tâm đưa cơ quan vượt qua khó khăn.", ["commitment"]),
        ("Những năm qua, Chi bộ Văn phòng Huyện ủy luôn quyết tâm đưa cơ quan vượt qua khó khăn.", []),
    ],
)
def test_what_a_body_is_resolved_to_do_in_the_time_to_come_it_promises(told: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in brief(CELL + told)] == kinds


@pytest.mark.parametrize(
    "told",
    [
        "Các ủy viên Ban Chấp hành dự hội nghị đã bỏ phiếu kín bầu đồng chí Lường Văn Phít giữ chức Phó Bí thư Huyện ủy.",
        "Với ý thức trách nhiệm cao, tại hội nghị, các đồng chí trong Ban Chấp hành đã bỏ phiếu kín bầu"
        " chức danh Bí thư Huyện ủy đối với đồng chí Lường Văn Phít.",
        "Các đại biểu có mặt đã thống nhất bầu bổ sung ông Lường Văn Phít vào vị trí Phó Bí thư Huyện ủy.",
        "Tại hội nghị đã tiến hành bầu bà Hà Thị Tếch giữ chức Chủ nhiệm Ủy ban Kiểm tra Huyện ủy.",
        "Các vị ủy viên dự hội nghị đã hiệp thương cử bà Hà Thị Tếch giữ chức Chủ tịch Ủy ban MTTQ Việt Nam huyện.",
    ],
)
def test_those_who_sit_at_a_meeting_give_someone_a_post(told: str) -> None:
    assert brief(f"Sáng 18/8, {CAN_LOC} tổ chức hội nghị Ban Chấp hành Đảng bộ huyện.\n{told}") == [("personnel_change", CAN_LOC)]


def test_whom_those_who_sit_will_elect_has_come_to_no_post() -> None:
    told = "Tại hội nghị, các đại biểu sẽ bầu đồng chí Lường Văn Phít giữ chức Phó Bí thư Huyện ủy."
    assert brief(f"Sáng 18/8, {CAN_LOC} tổ chức hội nghị.\n{told}") == []


@pytest.mark.parametrize(
    "told",
    [
        "Đại hội đã nghe tham luận của các chi bộ và bầu Đoàn đại biểu dự Đại hội cấp trên gồm 12 đồng chí.",
        "Đại hội tiếp tục nghe các đại biểu trình bày tham luận, tiến hành bầu Ban Chấp hành khóa mới gồm 39 đồng chí.",
    ],
)
def test_a_congress_elects_whoever_spoke_in_between(told: str) -> None:
    assert brief(CONGRESS + told) == [("decision", CAN_LOC)]


def test_leave_given_to_elect_someone_is_a_decision_of_who_gives_it() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Hà Tĩnh đã thống nhất để Ban Chấp hành Đảng bộ huyện Can Lộc bầu đồng chí Lường Văn Phít"
        " giữ chức Bí thư Huyện ủy Can Lộc."
    )
    assert brief(text) == [("decision", "Ban Thường vụ Tỉnh ủy Hà Tĩnh")]
