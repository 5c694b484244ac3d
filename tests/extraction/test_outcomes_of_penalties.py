"""Penalties as the press tells them: passively, in a row, several at once, of someone who is also suspended or dismissed; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

INSPECTORS = "Ủy ban Kiểm tra Tỉnh ủy Sơn La"
HEADLINE = "Ủy ban Kiểm tra Tỉnh ủy Sơn La vừa tổ chức họp báo.\n\n"


def brief(text: str) -> list[tuple[str, str | None]]:
    return [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on="2021-07-25").outcomes]


def test_who_is_penalised_passively_is_so_by_the_only_body_that_penalises() -> None:
    text = "Bà Lò Thị Pản, Trưởng phòng Quản trị - Văn phòng Tỉnh ủy Sơn La, bị khai trừ Đảng, buộc thôi việc vì dùng bằng giả."
    assert brief(text) == [("discipline", None)]
    assert brief(HEADLINE + text) == [("discipline", INSPECTORS)]


@pytest.mark.parametrize("lost", ["tất cả các chức vụ", "mọi chức vụ", "hết các chức vụ", "toàn bộ chức vụ", "tất cả mọi chức vụ"])
def test_all_posts_may_be_lost_by_a_penalty_in_any_words(lost: str) -> None:
    assert brief(f"Ban Bí thư đã cách {lost} trong Đảng của ông Lò Văn Pản, Phó Chủ tịch UBND tỉnh Sơn La.") == [
        ("discipline", "Ban Bí thư Trung ương Đảng")
    ]


def test_a_penalty_of_the_prime_minister_among_findings_is_one() -> None:
    text = (
        "Phó Thủ tướng Hà Văn Tếch vừa ký quyết định của Thủ tướng Chính phủ thi hành kỷ luật bằng hình thức xóa tư cách chức vụ "
        "Chủ tịch UBND tỉnh Sơn La giai đoạn 2015 - 2020 đối với ông Lò Văn Pản. "
        "Ông Pản bị kỷ luật do đã có những vi phạm, khuyết điểm trong công tác và Ban Bí thư đã thi hành kỷ luật về Đảng.\n"
        "Ngoài ông Lò Văn Pản, Thủ tướng cũng thi hành kỷ luật bằng hình thức xóa tư cách chức vụ Phó Chủ tịch UBND tỉnh Sơn La "
        "giai đoạn 2011 - 2014 đối với ông Cầm Văn Hom."
    )
    assert brief(text) == [("discipline", "Thủ tướng Chính phủ"), ("discipline", "Thủ tướng")]


def test_decisions_on_penalties_are_penalties_without_their_form() -> None:
    text = (
        "Ủy ban Kiểm tra Huyện ủy Mộc Châu đã công bố các quyết định kỷ luật đối với 4 cán bộ lãnh đạo xã Chiềng Hắc.\n"
        "4 cán bộ đều bị kỷ luật bằng hình thức khiển trách về mặt Đảng."
    )
    assert brief(text) == [("discipline", "Ủy ban Kiểm tra Huyện ủy Mộc Châu")] * 2
    assert brief("Ban Thường vụ Tỉnh ủy Sơn La cũng đã ra quyết định kỷ luật ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu.") == [
        ("discipline", "Ban Thường vụ Tỉnh ủy Sơn La")
    ]


def test_penalties_are_told_by_how_many_decisions_there_are() -> None:
    text = (
        "Huyện ủy Mộc Châu đã ra quyết định kỷ luật Đảng ủy xã Chiềng Hắc bằng hình thức cảnh cáo.\n"
        "Theo đó, có hai quyết định kỷ luật cách chức đối với ông Lò Văn Pản (nguyên Bí thư Đảng ủy xã) và ông Hà Văn Tếch. "
        "Ngoài ra còn có chín quyết định kỷ luật khiển trách các cán bộ xã khác."
    )
    assert [kind for kind, _ in brief(text)] == ["discipline"] * 3


def test_a_conference_held_to_make_a_penalty_known_tells_it() -> None:
    text = (
        "Ngày 20/7, Ban Thường vụ Huyện ủy Mộc Châu tổ chức hội nghị công bố quyết định thi hành kỷ luật đối với "
        "ông Lò Văn Pản, nguyên Bí thư Đảng ủy xã Chiềng Hắc."
    )
    assert brief(text) == [("discipline", "Ban Thường vụ Huyện ủy Mộc Châu")]


def test_a_penalty_of_before_by_nobody_is_background() -> None:
    text = (
        HEADLINE
        + "Ban Thường vụ Tỉnh ủy Sơn La khai trừ ông Lò Văn Pản ra khỏi Đảng.\nHơn 2 tháng trước, ông Pản bị kỷ luật khiển trách về mặt Đảng."
    )
    assert brief(text) == [("discipline", "Ban Thường vụ Tỉnh ủy Sơn La")]


@pytest.mark.parametrize(
    "told",
    [
        "Ban Thường vụ Tỉnh ủy Sơn La vừa có quyết định đình chỉ sinh hoạt cấp ủy đối với ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu.",
        "Ban Thường vụ Tỉnh ủy Sơn La đã quyết định đình chỉ chức vụ Bí thư Huyện ủy Mộc Châu đối với ông Lò Văn Pản.",
        "Ban Thường vụ Tỉnh ủy Sơn La vừa có Thông báo số 45-TB/TU về việc đình chỉ sinh hoạt đảng đối với ông Lò Văn Pản, Bí thư Huyện ủy.",
    ],
)
def test_who_is_suspended_has_his_post_changed(told: str) -> None:
    assert brief(told) == [("personnel_change", "Ban Thường vụ Tỉnh ủy Sơn La")]


def test_a_notice_of_what_will_be_done_lays_nothing_down_yet() -> None:
    assert brief("Tỉnh ủy Sơn La vừa phát đi thông báo khẳng định sẽ đình chỉ công tác ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu.") == []


def test_what_is_against_the_rules_is_a_finding_and_no_decision() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La kết luận Đảng ủy xã Chiềng Hắc đã buông lỏng lãnh đạo, để xảy ra vi phạm.\n"
        "Cụ thể, HĐND xã Chiềng Hắc đã ban hành một số nghị quyết về việc cấp đất ở không đúng quy định."
    )
    assert brief(text) == [("assessment", INSPECTORS)] * 2


def test_the_same_man_may_be_penalised_again_by_another_body_or_before() -> None:
    text = (
        "Ban Bí thư vừa có quyết định thi hành kỷ luật ông Lò Văn Pản, nguyên Bí thư Tỉnh ủy Sơn La, bằng hình thức cảnh cáo.\n"
        "Trước đó, ngày 17/5, Ủy ban Kiểm tra Trung ương đã họp thi hành kỷ luật khiển trách ông Lò Văn Pản."
    )
    assert brief(text) == [("discipline", "Ban Bí thư Trung ương Đảng"), ("discipline", "Ủy ban Kiểm tra Trung ương")]


def test_the_line_below_a_picture_does_not_stand_for_the_penalty() -> None:
    text = (
        "Ngày 15/7, Thủ tướng kỷ luật cách chức Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2021 - 2026 đối với ông Lò Văn Pản.\n"
        "Ông Lò Văn Pản bị cách chức Chủ tịch UBND tỉnh Sơn La.\n"
        "Ban Bí thư kỷ luật cảnh cáo Ban cán sự đảng UBND tỉnh Sơn La."
    )
    found = extract(text, published_on="2021-07-25").outcomes
    assert [outcome.issuer for outcome in found] == ["Thủ tướng", "Ban Bí thư Trung ương Đảng"]
    assert "nhiệm kỳ" in found[0].evidence[0].text


def test_organisations_and_those_in_them_are_penalised_apart() -> None:
    text = (
        "Ban Thường vụ Thành ủy Đà Nẵng quyết định kỷ luật khiển trách đối với các Đảng ủy Sở Y tế, Sở Tài chính nhiệm kỳ 2020-2025.\n"
        "Bà Lò Thị Pản (Phó Giám đốc Sở Y tế) và ông Hà Văn Tếch (Phó Giám đốc Sở Tài chính) cũng bị kỷ luật khiển trách."
    )
    assert brief(text) == [("discipline", "Ban Thường vụ Thành ủy Đà Nẵng")] * 2


def test_what_someone_failed_in_is_neither_proposed_nor_a_change_of_post() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La thi hành kỷ luật khiển trách đối với ông Lò Văn Pản, Chánh Văn phòng Tỉnh ủy.\n"
        "Ông Pản đã có vi phạm, khuyết điểm trong việc tham mưu, đề xuất Thường trực Tỉnh ủy thống nhất chủ trương chỉ định thầu công trình."
    )
    assert brief(text) == [("discipline", INSPECTORS), ("assessment", INSPECTORS)]


def test_what_a_session_is_about_is_no_decision() -> None:
    assert (
        brief("Ủy ban Kiểm tra Tỉnh ủy Sơn La vừa tiến hành họp kỳ họp thứ 19 xem xét, kỷ luật 3 cán bộ sai phạm trong chỉ định thầu.")
        == []
    )


def test_a_release_put_before_those_who_decide_is_proposed() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Sơn La đã họp, thống nhất báo cáo cấp có thẩm quyền xem xét, quyết định cho thôi chức vụ đối với "
        "ông Lò Văn Pản, Phó Chủ tịch UBND tỉnh."
    )
    assert brief(text) == [("proposal", "Ban Thường vụ Tỉnh ủy Sơn La")]


def test_a_penalty_told_with_what_is_asked_besides_is_one() -> None:
    text = (
        "Huyện ủy Mộc Châu vừa công bố quyết định kỷ luật bằng hình thức cách tất cả các chức vụ trong Đảng đối với ông Lò Văn Pản; "
        "đồng thời, đề nghị Sở Giáo dục và Đào tạo tỉnh Sơn La xem xét, xử lý về mặt chính quyền."
    )
    assert brief(text) == [("discipline", "Huyện ủy Mộc Châu")]


def test_a_committee_votes_for_a_penalty() -> None:
    text = (
        "Ban Chấp hành Đảng bộ tỉnh Sơn La họp, biểu quyết thông qua hình thức kỷ luật đối với bà Lò Thị Nga - Chủ tịch Hội Nông dân tỉnh."
    )
    assert brief(text) == [("discipline", "Tỉnh ủy Sơn La")]


def test_a_penalty_may_be_decided_by_whoever_has_no_name() -> None:
    text = (
        "Huyện ủy Mộc Châu đã chỉ đạo giải quyết vụ việc.\n"
        "Hội đồng kỷ luật vừa ban hành quyết định cảnh cáo đối với ông Lò Văn Pản, Chủ tịch UBND xã Chiềng Hắc."
    )
    assert [kind for kind, _issuer in brief(text)] == ["discipline"]
