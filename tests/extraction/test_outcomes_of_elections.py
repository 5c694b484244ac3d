"""Whose decision a change of post is where nobody stands before the verb: councils one after the other, sessions, papers; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract


def brief(text: str) -> list[tuple[str, str | None]]:
    return [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on="2021-07-25").outcomes]


def test_who_was_elected_next_was_elected_by_the_council_told_of_last() -> None:
    text = (
        "Ngày 17-6, HĐND tỉnh Bắc Kạn bầu bà Lường Thị Pản, Bí thư Tỉnh ủy, giữ chức Chủ tịch HĐND tỉnh. "
        "HĐND tỉnh Hà Nam bầu ông Đinh Công Tếch làm Chủ tịch HĐND tỉnh. Ông Phan Bá Hom tái đắc cử chức Chủ tịch UBND tỉnh. "
        "Bà Trịnh Thị Lả được bầu làm Phó Chủ tịch UBND tỉnh. Ông Trịnh Văn Pó giữ chức Trưởng Ban Pháp chế HĐND tỉnh."
    )
    assert [issuer for _, issuer in brief(text)] == ["Hội đồng nhân dân tỉnh Bắc Kạn"] + ["Hội đồng nhân dân tỉnh Hà Nam"] * 4


def test_what_another_body_elected_is_not_gone_on_with() -> None:
    text = (
        "Sáng 20/7, HĐND tỉnh Hà Nam bầu ông Đinh Công Tếch làm Chủ tịch HĐND tỉnh. "
        "Chiều cùng ngày, Liên đoàn Lao động tỉnh Hà Nam tổ chức Đại hội lần thứ X. Bà Phan Thị Lả được bầu làm Chủ tịch Liên đoàn."
    )
    assert brief(text)[-1] == ("personnel_change", "Liên đoàn Lao động tỉnh Hà Nam")


@pytest.mark.parametrize(
    ("told", "issuer"),
    [
        (
            "Trước đó, ngày 13/7, tại hội nghị lần thứ 19 Ban Chấp hành Đảng bộ tỉnh Sơn La, ông Lò Văn Pản đã được bầu giữ chức Phó Bí thư Tỉnh ủy.",
            "Tỉnh ủy Sơn La",
        ),
        (
            "Trước đó, tại kỳ họp bất thường HĐND tỉnh Sơn La, ông Lò Văn Pản trúng cử Phó Chủ tịch UBND tỉnh.",
            "Hội đồng nhân dân tỉnh Sơn La",
        ),
    ],
)
def test_who_was_elected_before_at_a_session_named(told: str, issuer: str) -> None:
    text = f"Chiều 22/7, Ban Tổ chức Trung ương tổ chức lễ công bố quyết định.\n\n{told}"
    assert brief(text) == [("personnel_change", issuer)]


def test_an_election_of_long_ago_without_a_session_is_none() -> None:
    text = "Chiều 22/7, Tỉnh ủy Sơn La tổ chức hội nghị.\n\nTrước đó, ông Lò Văn Pản được bầu giữ chức Phó Bí thư Tỉnh ủy."
    assert brief(text) == []


@pytest.mark.parametrize(
    ("told", "issuer"),
    [
        (
            "Theo Quyết định số 455/QĐ-TTg ngày 7/7, ông Lò Văn Pản bị cách chức Phó Chủ tịch UBND tỉnh do có vi phạm nghiêm trọng.",
            "Thủ tướng Chính phủ",
        ),
        (
            "Theo quyết định của Trung ương, ông Lò Văn Pản được điều động giữ chức Bí thư Tỉnh ủy Điện Biên.",
            "Ban Chấp hành Trung ương Đảng",
        ),
        (
            "Thừa ủy quyền của Chủ tịch UBND tỉnh, lãnh đạo Sở Nội vụ công bố quyết định bổ nhiệm ông Lò Văn Pản giữ chức Giám đốc Sở Y tế.",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Sau khi ông Hà Văn Tếch được điều động sang Sở Nội vụ, bà Lò Thị Hom, Phó Giám đốc Sở Y tế, được UBND tỉnh bổ nhiệm làm Giám đốc Sở Y tế.",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
    ],
)
def test_whose_decision_a_sentence_tells_besides(told: str, issuer: str) -> None:
    (outcome,) = brief(f"Sáng 8/7, Ban Thường vụ Tỉnh ủy Sơn La tổ chức hội nghị.\n\n{told}")
    assert outcome[1] == issuer


def test_when_something_else_was_done_after_a_move_nothing_is_decided() -> None:
    text = "Sáng 8/7, Tỉnh ủy Sơn La họp.\n\nSau khi ông Hà Văn Tếch được bầu làm Phó Bí thư Tỉnh ủy, nhiều việc được làm xong."
    assert brief(text) == []


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Đại hội đã bầu hai Phó Bí thư Huyện ủy khóa XX gồm: ông Lò Văn Pản và bà Hà Thị Tếch.", "personnel_change"),
        ("Đại hội đã bầu 35 đồng chí vào Ban Chấp hành Đảng bộ huyện khóa XX.", "decision"),
        (
            "Đại hội đã bầu Ban Chấp hành khóa XX. Đồng chí Lò Văn Pản giữ nhiệm vụ Bí thư, đồng chí Hà Thị Tếch giữ nhiệm vụ Phó Bí thư.",
            "personnel_change",
        ),
        ("Đại hội đã bầu ông Lò Văn Pản - Phó Chủ tịch UBND huyện nhiệm kỳ năm 2016 - 2021 giữ chức Bí thư Huyện ủy.", "personnel_change"),
    ],
)
def test_a_body_or_its_leaders_are_elected(told: str, kind: str) -> None:
    assert brief(f"Sáng 8/7, Đảng bộ huyện Mộc Châu tổ chức Đại hội lần thứ XX.\n\n{told}")[-1] == (kind, "Huyện ủy Mộc Châu")


@pytest.mark.parametrize(
    ("told", "issuer"),
    [
        (
            "Công an tỉnh Sơn La tổ chức lễ công bố quyết định của Bộ trưởng Bộ Công an về công tác cán bộ. "
            "Đại tá Lò Văn Pản, Phó Giám đốc Công an tỉnh Sơn La, được bổ nhiệm giữ chức Giám đốc Công an tỉnh Sơn La.",
            "Bộ Công an",
        ),
        (
            "Công an tỉnh Sơn La công bố các quyết định. Theo đó, Giám đốc Công an tỉnh điều động Thượng tá Lò Văn Pản, Trưởng Công an huyện Mộc Châu, "
            "giữ chức Trưởng Phòng Tham mưu.",
            "Công an tỉnh Sơn La",
        ),
        ("Bộ Công an quyết định điều động Đại tá Lò Văn Pản giữ chức Giám đốc Công an tỉnh Sơn La.", "Bộ Công an"),
    ],
)
def test_the_police_fill_their_own_posts(told: str, issuer: str) -> None:
    assert brief(f"Chiều 8/7, {told}\n\nBí thư Tỉnh ủy Sơn La Hà Văn Tếch dự.") == [("personnel_change", issuer)]


def test_what_a_congress_has_done_is_told_though_the_last_line_lacks_its_full_stop() -> None:
    text = (
        "Sáng 8/7, Đảng bộ Bộ đội Biên phòng (BĐBP) tỉnh Sơn La tổ chức Đại hội.\n\n"
        "Đại hội đã bầu Ban Chấp hành gồm 13 đồng chí; bầu Đoàn đại biểu đi dự Đại hội cấp trên"
    )
    assert brief(text) == [("decision", "Đảng ủy Bộ đội Biên phòng tỉnh Sơn La")]


def test_what_the_congress_adopts_after_its_new_committee_met_came_out_of_the_congress() -> None:
    text = (
        "Chiều 14/8, Đại hội đại biểu Đảng bộ huyện Nam Sách lần thứ XXVII bế mạc. "
        "Tại phiên họp thứ nhất, Ban Chấp hành bầu đồng chí Hồ Ngọc Lâm giữ chức Bí thư Huyện ủy.\n"
        "Đại hội thông qua Nghị quyết với 22 chỉ tiêu chủ yếu."
    )
    facts = extract(text, published_on="2020-08-15")
    assert facts.outcomes[-1].meeting is not None
    assert facts.meetings[facts.outcomes[-1].meeting].kind == "congress"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Đại hội bầu cử Ban Chấp hành Đảng bộ xã Mường Bú nhiệm kỳ 2020-2025.", "decision"),
        ("Tối 9/5, trong phiên họp đầu tiên, Ban Chấp hành gồm 55 ủy viên đã bầu 15 người vào Ban Thường vụ.", "decision"),
    ],
)
def test_elections_told_in_other_ways(told: str, kind: str) -> None:
    text = f"Sáng 9/5/2020, Đảng bộ xã Mường Bú, tỉnh Sơn La tổ chức Đại hội lần thứ 22.\n{told}"
    assert [outcome.kind.value for outcome in extract(text).outcomes] == [kind]


def test_a_new_committee_of_so_many_is_told_with_who_leads_it() -> None:
    text = (
        "Sáng 9/5/2020, Đảng ủy Quân sự tỉnh Sơn La công bố quyết định thành lập Đảng bộ Đồn Biên phòng Nậm Lạnh.\n"
        "Ban Chấp hành Đảng bộ Đồn Biên phòng Nậm Lạnh có 7 đồng chí do đồng chí Lò Văn Inh, Chính trị viên làm Bí thư."
    )
    assert [outcome.kind.value for outcome in extract(text).outcomes] == ["decision", "personnel_change"]
