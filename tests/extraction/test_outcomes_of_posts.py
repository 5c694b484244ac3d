"""Changes of post beside decisions: who is named as moved, who only hands over or asks, votes without voters; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

COUNCIL = "Hội đồng nhân dân tỉnh Sơn La"
STANDING = "Ban Thường vụ Huyện ủy Mộc Châu"


def brief(text: str) -> list[tuple[str, str | None]]:
    return [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on="2021-07-25").outcomes]


def test_who_hands_over_decisions_is_not_moved_by_them() -> None:
    text = "Đồng chí Lò Văn Pản, Bí thư Huyện ủy Mộc Châu, trao quyết định điều động, bổ nhiệm cho 12 cán bộ."
    assert brief(text) == [("decision", "Lò Văn Pản")]


def test_that_posts_are_filled_is_told_once_where_it_is_said_by_whom() -> None:
    text = (
        "Ban Bí thư Trung ương Đảng vừa ban hành quyết định về việc chuẩn y 2 chức danh Phó Bí thư Tỉnh ủy Sơn La.\n"
        "Tại quyết định này, Ban Bí thư chuẩn y chức danh Phó Bí thư Tỉnh ủy Sơn La đối với ông Lò Văn Pản."
    )
    assert brief(text) == [("personnel_change", "Ban Bí thư Trung ương Đảng")]


def test_a_decision_handed_over_passively_is_that_of_who_made_it() -> None:
    text = (
        "Ông Lò Văn Pản được Bộ Chính trị chuẩn y làm Phó Bí thư Tỉnh ủy Sơn La.\n\n"
        "Chiều 22/6, quyết định chuẩn y tân Phó Bí thư Tỉnh ủy Sơn La được Trưởng Ban Tổ chức Trung ương Hà Thị Tếch trao cho ông Lò Văn Pản."
    )
    assert brief(text) == [("personnel_change", "Bộ Chính trị")]


@pytest.mark.parametrize(
    "voted",
    [
        "Tại kỳ họp này, 41/46 phiếu đồng ý miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Lò Văn Pản.",
        "Tại kỳ họp này, đại biểu HĐND tỉnh đã tiến hành bầu cử bổ sung chức vụ Ủy viên UBND tỉnh đối với ông Lò Văn Pản, Giám đốc Sở Nội vụ.",
    ],
)
def test_votes_of_a_council_without_a_word_of_the_party(voted: str) -> None:
    text = f"Sáng 8/7, Hội đồng nhân dân tỉnh Sơn La tổ chức kỳ họp bất thường bầu Chủ tịch UBND tỉnh Sơn La.\n\n{voted}"
    assert brief(text) == [("personnel_change", COUNCIL)]


def test_where_public_posts_change_what_is_asked_counts_without_a_word_of_the_party() -> None:
    text = (
        "Phó Chủ tịch UBND tỉnh Sơn La Hà Văn Tếch đã trao quyết định bổ nhiệm ông Lò Văn Pản giữ chức vụ Chủ tịch UBND huyện Mộc Châu.\n"
        "Ông Tếch yêu cầu ông Pản sớm bắt tay vào công việc."
    )
    assert brief(text) == [("personnel_change", "Hà Văn Tếch"), ("directive", "Hà Văn Tếch")]


def test_decisions_read_out_are_their_bodys() -> None:
    text = (
        "Tại buổi lễ, Phó Trưởng Ban Tổ chức Huyện ủy Mộc Châu Hà Văn Tếch đã thông báo quyết định của Ban Thường vụ Huyện ủy Mộc Châu "
        "về việc phân công ông Lò Văn Pản giữ chức Bí thư Đảng ủy xã Chiềng Hắc."
    )
    assert brief(text) == [("personnel_change", STANDING)]


def test_one_after_another_comes_to_a_post() -> None:
    text = (
        "Theo quyết định được Chủ tịch UBND tỉnh Sơn La Hà Văn Tếch trao chiều 20/7, ông Lò Văn Pản, Phó Bí thư Huyện ủy Mộc Châu, "
        "được bổ nhiệm làm Phó Giám đốc Sở Nội vụ.\n"
        "Thay ông Pản là ông Cầm Văn Hom, Chánh Văn phòng Huyện ủy Mộc Châu."
    )
    assert [kind for kind, _ in brief(text)] == ["personnel_change"] * 2


def test_who_advises_a_leader_tells_of_no_decision() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La đình chỉ sinh hoạt cấp ủy đối với ông Lò Văn Pản.\n"
        "Khi làm dự án, ông Pản đã tham mưu cho Chủ tịch UBND huyện Mộc Châu ký các quyết định phê duyệt mức hỗ trợ."
    )
    assert brief(text) == [("personnel_change", "Ủy ban Kiểm tra Tỉnh ủy Sơn La")]


def test_what_badges_mean_is_no_award() -> None:
    text = (
        "Đúng dịp kỷ niệm ngày thành lập Đảng, Đảng bộ huyện Mộc Châu có 44 đảng viên được tặng Huy hiệu Đảng.\n"
        "Trao tặng Huy hiệu Đảng là sự ghi nhận của Đảng với công lao của đảng viên. "
        "Các đảng viên được trao tặng Huy hiệu Đảng lần này là những tấm gương tiêu biểu."
    )
    assert [kind for kind, _ in brief(text)] == ["award"]


def test_a_life_ends_where_anothers_election_is_told() -> None:
    text = (
        "Đại hội Đảng bộ tỉnh Sơn La đã bầu ông Lò Văn Pản giữ chức Bí thư Tỉnh ủy Sơn La. Ông Pản sinh năm 1964, quê quán huyện Mộc Châu. "
        "Bà Hà Thị Tếch và ông Cầm Văn Hom tái đắc cử Phó Bí thư Tỉnh ủy Sơn La."
    )
    assert [kind for kind, _ in brief(text)] == ["personnel_change"] * 2


@pytest.mark.parametrize(
    "asked",
    [
        "Huyện Mộc Châu mong muốn các bộ, ngành Trung ương hỗ trợ kinh phí làm đường.",
        "Bí thư Đảng ủy xã Chiềng Hắc Lò Văn Pản đề nghị cấp trên xem xét tăng mức hoạt động phí cho chi bộ.",
        "UBND tỉnh Sơn La đề nghị Chính phủ bổ sung biên chế cho các xã mới.",
    ],
)
def test_what_is_asked_of_those_above_in_general_is_proposed(asked: str) -> None:
    text = f"Đoàn công tác của Tỉnh ủy Sơn La làm việc với Huyện ủy Mộc Châu.\n\n{asked}"
    assert [kind for kind, _ in brief(text)] == ["proposal"]


def test_prizes_are_given_to_so_many() -> None:
    assert brief("Tại hội nghị tổng kết, Huyện ủy Mộc Châu trao thưởng cho 8 chi bộ tiêu biểu.") == [("award", "Huyện ủy Mộc Châu")]


def test_who_becomes_something_has_a_post() -> None:
    text = (
        "Sau khi có quyết định của Ban Thường vụ Tỉnh ủy Sơn La, ông Lò Văn Pản chính thức đảm nhiệm cương vị Bí thư Huyện ủy Mộc Châu "
        "từ ngày 23/7."
    )
    assert [kind for kind, _ in brief(text)] == ["personnel_change"]


def test_who_comes_by_the_decisions_made_known_does_so_by_whose_they_are() -> None:
    text = (
        "Ngày 12/7, Tỉnh ủy Sơn La tổ chức hội nghị công bố các quyết định của Ban Thường vụ Tỉnh ủy Sơn La về công tác cán bộ.\n"
        "Theo đó, ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu, đến nhận công tác tại Sở Nội vụ để bổ nhiệm giữ chức vụ Giám đốc Sở."
    )
    assert ("personnel_change", "Ban Thường vụ Tỉnh ủy Sơn La") in brief(text)


def test_each_line_below_what_a_body_decided_is_a_change_of_its_own() -> None:
    text = (
        "Ngày 9/5, Ban Thường vụ Huyện ủy Mộc Châu quyết định:\n"
        "Điều động đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Tân Lập giữ chức Trưởng Ban Dân vận Huyện ủy.\n"
        "Phân công đồng chí Hà Văn Tếch, Phó Bí thư Đảng ủy xã Tân Lập phụ trách Đảng ủy xã."
    )
    assert brief(text) == [("personnel_change", STANDING), ("personnel_change", STANDING)]


@pytest.mark.parametrize(
    "told",
    [
        "Ông Lò Văn Pản - Bí thư Đảng ủy xã Tân Lập - cũng được chuyển về công tác tại UBND huyện.",
        "Ban Chấp hành khóa mới gồm 15 đồng chí, do đồng chí Lò Văn Pản làm Bí thư.",
    ],
)
def test_posts_told_from_the_side_of_who_takes_them(told: str) -> None:
    assert brief(f"Ngày 9/5, Huyện ủy Mộc Châu tổ chức hội nghị cán bộ. {told}") == [("personnel_change", "Huyện ủy Mộc Châu")]


def test_decisions_of_different_numbers_are_two_however_alike() -> None:
    text = (
        "Tại Quyết định số 327-QĐ/HU, Huyện ủy Mộc Châu quyết định thành lập Đảng bộ xã Tân Lập trực thuộc Huyện ủy.\n"
        "Tại Quyết định số 328-QĐ/HU, Huyện ủy Mộc Châu quyết định thành lập Đảng bộ xã Tân Hợp trực thuộc Huyện ủy."
    )
    assert brief(text) == [("decision", "Huyện ủy Mộc Châu")] * 2


@pytest.mark.parametrize(
    ("told", "issuers"),
    [
        ("Ông Lò Văn Pản (sinh năm 1980), Bí thư Đảng ủy xã Tân Lập được điều động giữ chức Phó Trưởng Ban Dân vận Huyện ủy.", [STANDING]),
        (
            f"{STANDING} giao đồng chí Lò Văn Pản, Phó Bí thư Đảng ủy xã, điều hành hoạt động của Đảng ủy xã cho đến khi kiện toàn.",
            [STANDING],
        ),
        (
            "Theo Quyết định của Ban Bí thư Trung ương Đảng: Chuẩn y đồng chí Lò Văn Pản tham gia Ban Thường vụ Tỉnh ủy.",
            ["Ban Bí thư Trung ương Đảng"],
        ),
        (
            "Đồng chí Hà Văn Tếch công bố quyết định của Bộ Chính trị. Theo quyết định, ông Lò Văn Pản được điều động giữ chức Bí thư Tỉnh ủy. "
            "Đồng thời được phân công phụ trách Đoàn đại biểu Quốc hội tỉnh.",
            ["Bộ Chính trị", "Bộ Chính trị"],
        ),
    ],
)
def test_whose_decision_a_post_comes_from(told: str, issuers: list[str]) -> None:
    text = f"Ngày 9/5, {STANDING} tổ chức hội nghị cán bộ.\n{told}"
    assert brief(text) == [("personnel_change", issuer) for issuer in issuers]


def test_who_speaks_after_handing_a_decision_over_is_named_last() -> None:
    text = (
        "Ngày 9/5, Huyện ủy Mộc Châu tổ chức hội nghị cán bộ. Trao quyết định và tặng hoa chúc mừng đồng chí Lò Văn Pản, "
        "đồng chí Bí thư Huyện ủy Hà Văn Tếch đề nghị đồng chí tiếp tục phát huy kinh nghiệm."
    )
    assert brief(text) == [("directive", "Hà Văn Tếch")]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy Bình Lục đã kịp thời chỉ đạo làm rõ vụ việc, tạm đình chỉ công tác đối với ông Lê Văn Tạo, Chủ tịch UBND xã An Nội.",
        "Đảng ủy phường Hai Bà đã chỉ đạo xác minh phản ánh, đồng thời đình chỉ công tác 15 ngày đối với hai cán bộ phường.",
    ],
)
def test_someone_is_suspended_while_the_matter_is_looked_into(text: str) -> None:
    assert [outcome.kind.value for outcome in extract(text).outcomes] == ["personnel_change"]


def test_who_leads_those_just_presented() -> None:
    text = (
        "Sáng 12/8, Đảng bộ phường Hai Bà tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n"
        "Tại đại hội, Ban Chấp hành Đảng bộ phường Hai Bà đã ra mắt. Trong đó, ông Lê Văn Tạo làm Bí thư Đảng ủy phường Hai Bà."
    )
    found = extract(text, published_on="2025-08-20").outcomes
    assert [(outcome.kind.value, outcome.evidence[0].text[:8]) for outcome in found] == [("personnel_change", "Trong đó")]


def test_who_goes_on_in_a_post_is_told_as_taking_it() -> None:
    text = "Sáng 12/8, HĐND tỉnh Hà Nam tổ chức kỳ họp thứ nhất.\nBà Trần Thị Na tiếp tục được đảm nhận chức Chủ tịch HĐND tỉnh Hà Nam."
    assert [outcome.kind.value for outcome in extract(text, published_on="2021-08-20").outcomes] == ["personnel_change"]


def test_why_someone_was_penalised_is_no_change_of_post() -> None:
    text = (
        "Ban Thường vụ Huyện ủy Bình Lục công bố kết quả xử lý cán bộ.\n"
        "Bà Trần Thị Na bị kỷ luật do vay tiền của ông Lê Văn Tạo, khi ông này đang làm Chủ tịch UBND xã An Nội."
    )
    assert "personnel_change" not in [outcome.kind.value for outcome in extract(text).outcomes]


@pytest.mark.parametrize(
    "told",
    [
        "Dự kiến, Giám đốc Sở Tài chính Lò Văn Inh sẽ được giao trọng trách Phó Chủ tịch UBND tỉnh.",
        "Trong đó, ông Lò Văn Inh có thể sẽ được HĐND tỉnh miễn nhiệm.",
        "Chức vụ Phó Chủ tịch UBND tỉnh của ông Lò Văn Inh cũng cần được HĐND tỉnh xem xét, miễn nhiệm.",
    ],
)
def test_what_may_become_of_a_post_is_no_change_of_it(told: str) -> None:
    text = f"Sáng 9/5/2024, Tỉnh ủy Sơn La tổ chức hội nghị. HĐND tỉnh Sơn La họp ngày 20/5/2024.\n{told}"
    assert [outcome for outcome in extract(text).outcomes if outcome.kind.value in ("personnel_change", "decision")] == []


def test_leaders_of_a_place_hand_over_a_decision_though_nobody_names_them() -> None:
    text = "Sáng 9/5/2024, tại Huyện ủy Mộc Châu, lãnh đạo tỉnh Sơn La trao quyết định điều động ông Lò Văn Inh giữ chức Bí thư Huyện ủy Mộc Châu."
    assert [outcome.kind.value for outcome in extract(text).outcomes] == ["personnel_change"]


def test_whoever_is_moved_may_be_named_behind_the_decision() -> None:
    text = (
        "Theo Quyết định của Ban Thường vụ Tỉnh ủy Sơn La, đồng chí Lò Văn Pản - Tỉnh ủy viên, Bí thư Huyện ủy Mộc Châu "
        "thôi tham gia Ban Chấp hành Đảng bộ huyện; điều động, bổ nhiệm giữ chức Giám đốc Sở Nội vụ."
    )
    outcomes = [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on="2024-05-20").outcomes]
    assert outcomes == [("personnel_change", "Ban Thường vụ Tỉnh ủy Sơn La")]


def test_whoever_is_put_forward_for_the_front_to_choose_is_nominated() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Sơn La giới thiệu ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu để Ủy ban MTTQ Việt Nam tỉnh hiệp thương cử "
        "giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh."
    )
    outcomes = [(outcome.kind.value, outcome.issuer) for outcome in extract(text, published_on="2024-05-20").outcomes]
    assert outcomes == [("decision", "Ban Thường vụ Tỉnh ủy Sơn La")]
