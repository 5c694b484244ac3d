"""Congresses and new committees of 2025: communes made of others, bodies elected with who is in them below; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

DAY = "2025-08-01"
CONGRESS = "Sáng 29/7, Đảng bộ xã Hòa Sơn tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n\n"


def figures(text: str) -> list[tuple[str | None, str, float]]:
    return [(fact.organisation, fact.measure.value, float(fact.value)) for fact in extract(text, published_on=DAY).statistics]


def told(text: str) -> list[tuple[str, str | None]]:
    return [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on=DAY).outcomes]


@pytest.mark.parametrize(
    "made",
    [
        "Xã Hòa Sơn được thành lập trên cơ sở sáp nhập xã Tân Lạc, xã Tân Phú và thị trấn Ba Đồi.",
        "Xã Hòa Sơn được hợp nhất từ các xã Tân Lạc, Tân Phú.",
        "Xã Hòa Sơn được hình thành từ việc sáp nhập xã Tân Lạc và xã Tân Phú.",
        "Xã Hòa sơn được thành lập trên cơ sở sáp nhập các xã Tân Lạc, Tân Phú.",
    ],
)
def test_figures_of_a_merged_commune_are_none_of_those_it_was_made_of(made: str) -> None:
    text = f"{CONGRESS}{made} Đảng bộ xã hiện có 41 chi bộ với 1.206 đảng viên."
    assert figures(text) == [("Đảng ủy xã Hòa Sơn", "cells", 41), ("Đảng ủy xã Hòa Sơn", "party_members", 1206)]


def test_a_merger_told_first_leaves_the_bare_name_to_the_new_commune() -> None:
    text = f"{CONGRESS}Sau khi sáp nhập xã Tân Lạc và xã Tân Phú, Đảng bộ xã có 41 chi bộ."
    assert figures(text) == [("Đảng ủy xã Hòa Sơn", "cells", 41)]


@pytest.mark.parametrize(
    "elected",
    [
        "Kết quả bầu Ban Chấp hành Đảng bộ gồm 02 đồng chí:",
        "Đại hội đã bầu Ban Chấp hành khóa mới gồm 02 đồng chí:",
    ],
)
def test_a_body_elected_is_decided_on_and_each_in_it_below_comes_to_a_post(elected: str) -> None:
    text = f"{CONGRESS}{elected}\n1. Đồng chí Lê Thị Pha, Bí thư.\n2. Đồng chí Tráng Văn Sò, Phó Bí thư."
    assert [kind for kind, _ in told(text)] == ["decision", "personnel_change", "personnel_change"]


@pytest.mark.parametrize(
    "body",
    [
        "Ban Chấp hành Đảng bộ Đồn Biên phòng Mường Pha có 7 đồng chí do đồng chí Lò Văn Pản, Chính trị viên đơn vị làm Bí thư, thành lập 4 chi bộ trực thuộc.",
        "Chi bộ Công ty Hoa Ban có 4 đảng viên do ông Lò Văn Pản, Giám đốc Công ty Hoa Ban làm Bí thư Chi bộ.",
    ],
)
def test_who_leads_a_body_just_set_up_has_come_to_a_post(body: str) -> None:
    lead = "Sáng 29/7, Huyện ủy Mường Pha tổ chức Lễ công bố Quyết định thành lập tổ chức đảng.\n\n"
    assert ("personnel_change", "Huyện ủy Mường Pha") in told(lead + body)


@pytest.mark.parametrize(
    "known",
    [
        "Tại đại hội đã công bố các quyết định chỉ định Ban Chấp hành và các chức danh nhiệm kỳ 2025-2030.",
        "Tại đại hội, đã công bố quyết định về việc thành lập các chi bộ trực thuộc.",
    ],
)
def test_decisions_made_known_by_nobody_named_are_decisions(known: str) -> None:
    assert told(CONGRESS + known) == [("decision", "Đảng ủy xã Hòa Sơn")]


def test_so_many_comrades_are_no_one_comrade() -> None:
    text = f"{CONGRESS}Tại phiên họp thứ nhất, Ban Chấp hành khóa I gồm 27 đồng chí đã bầu Ban Thường vụ gồm 9 đồng chí."
    assert figures(text) == [("Đảng ủy xã Hòa Sơn", "committee_size", 27), ("Đảng ủy xã Hòa Sơn", "standing_committee_size", 9)]
    assert told(text) == [("decision", "Đảng ủy xã Hòa Sơn")]


@pytest.mark.parametrize(
    "some",
    [
        "Phó Bí thư Đảng ủy là hai đồng chí Lò Văn Pản và Tráng Văn Sò.",
        "Ủy viên Ban Chấp hành nữ là 03 đồng chí.",
        "Đại hội thông qua danh sách nhân sự để bầu vào Ban Chấp hành nhiệm kỳ 2025-2030 gồm 31 đồng chí.",
        "Ba người được bầu bổ sung vào Ban Thường vụ là các đồng chí Lò Văn Pản, Tráng Văn Sò và Lê Thị Pha.",
    ],
)
def test_some_of_a_committee_are_not_its_size(some: str) -> None:
    assert figures(CONGRESS + some) == []


def test_who_is_elected_again_without_a_meeting_was_elected_by_the_committee_he_leads() -> None:
    text = (
        "Ông Lò Văn Pản từng là Trưởng Đoàn đại biểu Quốc hội tỉnh Lào Cai.\n\n"
        "Ông Tráng Văn Sò tái đắc cử Bí thư Tỉnh ủy Yên Bái ngày 29/7."
    )
    assert told(text) == [("personnel_change", "Tỉnh ủy Yên Bái")]


def test_what_an_office_approved_it_goes_on_approving() -> None:
    text = (
        "Thủ tướng Chính phủ vừa phê chuẩn kết quả bầu Phó Chủ tịch UBND hai tỉnh Lào Cai và Yên Bái.\n\n"
        "Tại Lào Cai, ông Lò Văn Pản được phê chuẩn giữ chức Phó Chủ tịch UBND tỉnh."
    )
    assert told(text)[-1] == ("personnel_change", "Thủ tướng Chính phủ")


@pytest.mark.parametrize(
    "aim",
    [
        "Đại hội xác định phương hướng nhiệm kỳ 2025 – 2030: Tăng cường đoàn kết, giữ vững kỷ cương.",
        "Đại hội đã xác định mục tiêu, nhiệm vụ trọng tâm và các giải pháp nhiệm kỳ 2025 - 2030.",
        "Nhiệm kỳ 2025-2030, Đảng bộ xã phấn đấu tốc độ tăng trưởng đạt 10%, mỗi năm kết nạp 25 đảng viên.",
        "Đại hội nhiệm kỳ 2025-2030, Đảng bộ xã đề ra các khâu đột phá về hạ tầng và con người.",
    ],
)
def test_what_a_congress_sets_itself_is_asked_for(aim: str) -> None:
    assert told(CONGRESS + aim) == [("directive", "Đảng ủy xã Hòa Sơn")]


def test_a_congress_that_hears_the_rules_and_elects_has_decided() -> None:
    assert told(CONGRESS + "Đại hội đã quán triệt cách bầu cử ở cơ sở; bầu Đoàn Chủ tịch, Đoàn Thư ký.") == [
        ("decision", "Đảng ủy xã Hòa Sơn")
    ]


def test_who_praises_and_then_asks_in_one_breath_asks() -> None:
    text = (
        f"{CONGRESS}Phát biểu tại đại hội, đồng chí Lò Văn Pản, Ủy viên Ban Thường vụ Tỉnh ủy Phú Thọ, ghi nhận những kết quả đạt được, "
        "đồng chí đề nghị Đảng bộ xã đổi mới phương thức lãnh đạo. Đồng thời nhấn mạnh vai trò của các chi bộ trong việc triển khai nghị quyết."
    )
    assert told(text) == [("directive", "Lò Văn Pản")]


GUESTS = (
    "Dự Đại hội có các đồng chí: Lò Văn Pản, Phó Bí thư Thường trực Tỉnh ủy Phú Thọ; Lê Thị Pha, Ủy viên Ban Thường vụ Tỉnh ủy và "
    "188 đại biểu đại diện cho 2.239 đảng viên trong xã.\n\n"
)


def test_a_congress_without_a_name_is_that_of_the_members_named_and_not_of_its_guests_committee() -> None:
    text = f"Đại hội ở một phường mới\n\n{GUESTS}Nhiệm kỳ tới, Đảng bộ phường Hòa Sơn tập trung xây dựng hệ thống chính trị."
    (congress,) = extract(text, published_on=DAY).meetings
    assert congress.organiser == "Đảng ủy phường Hòa Sơn"
    assert figures(text) == [("Đảng ủy phường Hòa Sơn", "congress_delegates", 188), ("Đảng ủy phường Hòa Sơn", "party_members", 2239)]


def test_the_headline_names_the_congress_that_opens_after_a_rite() -> None:
    text = (
        "Phiên trù bị Đại hội đại biểu Đảng bộ tỉnh Phú Thọ lần thứ XVII\n\n"
        "Sáng 13/7, các đại biểu dự lễ viếng nghĩa trang Liệt sĩ tỉnh Phú Thọ.\n\n"
        "Chiều 13/7, Đại hội khai mạc phiên trù bị. Đại hội cũng bầu Đoàn Chủ tịch gồm 15 đồng chí."
    )
    congress = next(meeting for meeting in extract(text, published_on=DAY).meetings if meeting.kind.value == "congress")
    assert (congress.organiser, congress.number) == ("Tỉnh ủy Phú Thọ", 17)
    assert ("decision", "Tỉnh ủy Phú Thọ") in told(text)


def test_the_next_one_appointed_is_told_without_the_verb() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Phú Thọ chỉ định đồng chí Lò Văn Pản tham gia Ban Chấp hành Đảng bộ xã Hòa Sơn, giữ chức Bí thư Đảng ủy xã.\n\n"
        "Đồng chí Lê Thị Pha, Phó Giám đốc Sở Y tế tham gia Ban Chấp hành, Ban Thường vụ Đảng bộ xã Hòa Sơn."
    )
    assert [kind for kind, _ in told(text)] == ["personnel_change", "personnel_change"]


def test_a_committee_designated_is_laid_down_by_the_decision_made_known() -> None:
    text = (
        f"{CONGRESS}Tại đại hội, ông Lò Văn Pản, Phó trưởng Ban Tổ chức Tỉnh ủy Phú Thọ đã công bố các quyết định của Ban Thường vụ Tỉnh ủy "
        "về việc chỉ định Ban Chấp hành Đảng bộ xã, Ban Thường vụ Đảng ủy, Bí thư Đảng ủy xã Hòa Sơn nhiệm kỳ 2025-2030."
    )
    assert [kind for kind, _ in told(text)] == ["decision"]


def test_how_those_present_came_is_no_decision() -> None:
    assert told(f"{CONGRESS}Dự đại hội có 188 đại biểu. Trong đó, 150 đại biểu được bầu từ các chi bộ.") == []


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        ("Nghị quyết đề ra 25 chỉ tiêu. Hàng năm kết nạp mới từ 25 đảng viên trở lên.", (None, 25, None)),
        ("Phấn đấu hằng năm có 90% chi bộ hoàn thành tốt nhiệm vụ; tỷ lệ kết nạp đảng viên mới đạt 3% tổng số đảng viên.", (None, None, 3)),
        (
            "Các chỉ tiêu: Trên 90% tổ chức đảng hoàn thành tốt; kết nạp từ 3% trở lên đảng viên mới/năm so với tổng số đảng viên.",
            (None, None, 3),
        ),
        ("Nhiệm kỳ qua, Đảng bộ được huyện giao kết nạp 30 đảng viên, kết nạp được 32 đảng viên.", (32, 30, None)),
        ("Đến nay, Đảng bộ đã phát triển được tổng cộng 24 đảng viên.", (24, None, None)),
    ],
)
def test_what_a_congress_tells_of_new_members(aim: str, expected: tuple[int | None, ...]) -> None:
    (record,) = extract(CONGRESS + aim, published_on=DAY).recruitment
    assert (record.admitted, record.target, record.target_rate_percent) == expected


def posts(text: str) -> list[tuple[str, str, str | None, str]]:
    return [
        (held.person, held.title, held.organisation, held.status.value) for held in extract(CONGRESS + text, published_on=DAY).appointments
    ]


CELL = "Chi bộ thôn Đồng Tâm"
COMMUNE = "Đảng ủy xã Hòa Sơn"


@pytest.mark.parametrize(
    ("roster", "organisation"),
    [
        ("Đại hội đã bầu Ban Chấp hành Đảng bộ xã Hòa Sơn gồm các đồng chí: Lò Văn Pản, Lê Thị Pha, Trần Văn Hòa.", COMMUNE),
        ("Đại hội Chi bộ thôn Đồng Tâm đã bầu Chi ủy gồm 3 đồng chí: Lò Văn Pản, Lê Thị Pha, Trần Văn Hòa.", CELL),
        (
            "Đại hội đã bầu Ban Chấp hành Chi bộ thôn Đồng Tâm gồm 3 đồng chí: đồng chí Lò Văn Pản, đồng chí Lê Thị Pha, đồng chí Trần Văn Hòa.",
            CELL,
        ),
    ],
)
def test_who_was_elected_to_a_committee_is_listed(roster: str, organisation: str) -> None:
    assert posts(roster) == [(name, "Ủy viên", organisation, "incoming") for name in ("Lò Văn Pản", "Lê Thị Pha", "Trần Văn Hòa")]


def test_a_committee_of_two_is_a_roster_where_it_says_so() -> None:
    told_of_two = "Đại hội đã bầu Ban Chấp hành Chi bộ thôn Đồng Tâm gồm 02 đồng chí: đồng chí Lò Văn Pản, đồng chí Lê Thị Pha."
    assert [name for name, *_ in posts(told_of_two)] == ["Lò Văn Pản", "Lê Thị Pha"]
    assert posts("Chi bộ thôn Đồng Tâm có các đồng chí: Lò Văn Pản, Lê Thị Pha, Trần Văn Hòa.") == []


def test_what_someone_is_learned_in_is_nobodys_name() -> None:
    learned = (
        "Bà Lò Thị Pản, Tiến sĩ Luật, Giám đốc Sở Tư pháp tỉnh Phú Thọ; ông Lê Văn Nam, Thạc sĩ Quản lý kinh tế, Chánh Văn phòng Tỉnh ủy."
    )
    assert [(name, title) for name, title, *_ in posts(learned)] == [("Lò Thị Pản", "Giám đốc"), ("Lê Văn Nam", "Chánh Văn phòng")]
    assert [name for name, *_ in posts("Tiến sĩ Luật Văn Hòa, Giám đốc Sở Y tế tỉnh Phú Thọ phát biểu.")] == ["Luật Văn Hòa"]


def test_the_verb_of_the_first_elected_goes_for_those_beside() -> None:
    elected = "Đồng chí Lò Văn Pản tái đắc cử Bí thư Đảng ủy xã Hòa Sơn, đồng chí Lê Thị Pha Phó Bí thư Thường trực, đồng chí Trần Văn Hòa - Phó Bí thư."
    assert [status for *_, status in posts(elected)] == ["incoming"] * 3
    guest = "Ông Lò Văn Pản được bầu làm Bí thư Đảng ủy xã Hòa Sơn; ông Lê Văn Nam - Bí thư Tỉnh ủy Phú Thọ, chúc mừng đại hội."
    assert [status for *_, status in posts(guest)] == ["incoming", "current"]


@pytest.mark.parametrize(
    ("headline", "organiser"),
    [
        ("ĐẠI HỘI ĐẢNG BỘ TRƯỜNG ĐẠI HỌC HÒA SƠN LẦN THỨ V NHIỆM KỲ 2025–2030", "Đảng ủy Trường Đại học Hòa Sơn"),
        ("ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA SƠN LẦN THỨ NHẤT NHIỆM KỲ 2025 – 2030", "Đảng ủy xã Hòa Sơn"),
    ],
)
def test_a_headline_in_capitals_alone_names_whose_congress_it_is(headline: str, organiser: str) -> None:
    text = f"{headline}\n\nTham dự Đại hội có đồng chí Lò Văn Pản – Bí thư Đảng ủy, cùng toàn thể đảng viên.\n\nĐại hội đã thông qua nghị quyết."
    (congress,) = extract(text, published_on=DAY).meetings
    assert congress.organiser == organiser
    assert [name for name, *_ in told(text)] == ["decision"]


@pytest.mark.parametrize(
    "resolved",
    [
        "Sau khi nghe đồng chí Lò Văn Pản báo cáo, Đại hội đã biểu quyết thông qua Nghị quyết Đại hội.",
        "Đại hội đã nghe đồng chí Lò Văn Pản trình bày báo cáo chính trị; thông qua Nghị quyết Đại hội.",
        "Kết quả, có 13 đồng chí trúng cử Ban Chấp hành Đảng bộ xã khóa I.",
    ],
)
def test_a_congress_that_has_heard_someone_goes_on_to_decide(resolved: str) -> None:
    assert told(CONGRESS + resolved) == [("decision", COMMUNE)]


@pytest.mark.parametrize(
    "passing",
    [
        "Các đồng chí được bầu vào Ban Chấp hành đã ra mắt đại hội.",
        "Đại hội đã nghe đồng chí Lò Văn Pản trình bày báo cáo chính trị, đồng chí Lê Thị Pha thông qua dự thảo nghị quyết.",
    ],
)
def test_those_elected_who_are_presented_and_papers_read_out_are_no_decision(passing: str) -> None:
    assert told(CONGRESS + passing) == []
