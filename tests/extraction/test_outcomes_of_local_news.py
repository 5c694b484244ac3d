"""Outcomes as local newspapers tell them: who told of a penalty, courtesy before praise, history beside the news; invented people and places of the map."""

from __future__ import annotations

import pytest

from app.extraction import extract


def brief(text: str, published_on: str | None = "2022-05-20") -> list[tuple[str, str]]:
    """The kind and the first words of each outcome of an article whose headline is left out."""
    return [(outcome.kind.value, outcome.evidence[0].text[:24]) for outcome in extract(text, published_on=published_on).outcomes]


def kinds(text: str, published_on: str | None = "2022-05-20") -> list[str]:
    return [kind for kind, _ in brief(text, published_on)]


VISIT = "Ngày 6/5, đồng chí Lò Văn Pản, Bí thư Tỉnh ủy Sơn La làm việc với Ban Thường vụ Huyện ủy Mộc Châu.\n"


def test_who_spoke_is_told_behind_a_dash_after_the_quotation() -> None:
    text = VISIT + "“Mộc Châu cần chọn khâu yếu nhất để làm trước, không dàn trải…” - Bí thư Tỉnh ủy nhấn mạnh."
    found = extract(text, published_on="2022-05-20").outcomes
    assert [(outcome.kind.value, outcome.issuer) for outcome in found] == [("directive", "Lò Văn Pản")]
    assert found[0].evidence[0].text.endswith("nhấn mạnh.")


def test_praise_goes_on_past_the_end_of_a_year() -> None:
    text = (
        VISIT
        + "Đồng chí Lò Văn Pản đánh giá cao kết quả mà huyện Mộc Châu đạt được.\n"
        + "Kết thúc năm 2021, thu ngân sách của huyện tăng khá so với năm trước.\n"
        + "Tới đây, Mộc Châu cần giữ đà tăng này."
    )
    assert kinds(text) == ["assessment", "assessment", "directive"]


def test_who_only_studied_a_text_asks_for_nothing_by_what_he_stresses() -> None:
    text = (
        "Tại hội nghị, ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu quán triệt bài viết của Tổng Bí thư, đồng thời nhấn mạnh: "
        "Công tác cán bộ là khâu then chốt.\nTheo đó, phải chọn đúng người, đúng việc."
    )
    assert brief(text) == [("directive", "Theo đó, phải chọn đúng ")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Thông tin từ Ủy ban Kiểm tra Huyện ủy Mộc Châu cho biết đã đề nghị thi hành kỷ luật ông Hà Văn Tếch, Bí thư Đảng ủy xã.",
            "proposal",
        ),
        (
            "Tin từ Ủy ban Kiểm tra Huyện ủy Mộc Châu cho biết, cơ quan này đã đề nghị Ban Thường vụ Huyện ủy kỷ luật ông Hà Văn Tếch.",
            "proposal",
        ),
        (
            "Ông Lò Văn Pản, Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Mộc Châu, cho biết đã có quyết định khiển trách đối với ông Hà Văn Tếch.",
            "discipline",
        ),
        ("Ủy ban Kiểm tra Huyện ủy Mộc Châu xác định, ông Hà Văn Tếch đã nhận hai lô đất thuộc diện đấu giá.", "assessment"),
    ],
)
def test_penalties_and_findings_are_told_by_who_gave_the_news(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_a_penalty_that_is_still_weighed_is_not_asked_for_yet() -> None:
    assert kinds("Ủy ban Kiểm tra Tỉnh ủy Sơn La đang xem xét đề nghị thi hành kỷ luật một huyện ủy viên.") == []


def test_what_an_inspection_showed_is_found_by_who_penalises() -> None:
    text = (
        "Ủy ban Kiểm tra Huyện ủy Mộc Châu vừa xử lý Đảng ủy xã Chiềng Hắc và bảy đảng viên.\n"
        "Kết quả kiểm tra cho thấy Đảng ủy xã Chiềng Hắc đã buông lỏng lãnh đạo để giao đất cho 12 hộ không đúng đối tượng. "
        "Ông Hà Văn Tếch, nguyên Chủ tịch UBND xã, phải chịu một phần trách nhiệm."
    )
    assert brief(text)[-2:] == [("assessment", "Kết quả kiểm tra cho thấ"), ("assessment", "Ông Hà Văn Tếch, nguyên ")]


def test_a_body_penalised_too_does_not_repeat_the_penalty_of_the_lead() -> None:
    text = (
        "Theo đó, Ban Chấp hành Đảng bộ tỉnh Sơn La đã quyết định thi hành kỷ luật bà Lò Thị Pản, Bí thư Huyện ủy Mộc Châu bằng hình thức Khiển trách.\n"
        "Liên quan đến nội dung này, Ban Thường vụ Tỉnh ủy Sơn La đã quyết định thi hành kỷ luật Ban Thường vụ Huyện ủy Mộc Châu bằng hình thức Khiển trách."
    )
    assert kinds(text) == ["discipline", "discipline"]


def test_someone_charged_and_appointed_at_once_is_moved() -> None:
    text = "Theo đó, Ban Thường vụ Huyện ủy Mộc Châu phân công, bổ nhiệm ông Hà Văn Tếch giữ chức Trưởng Ban Dân vận Huyện ủy."
    assert kinds(text) == ["personnel_change"]


def test_courtesy_comes_before_praise_and_spirit_before_a_promise() -> None:
    praised = (
        "Phát biểu tại buổi lễ, ông Lò Văn Pản - Phó Bí thư Huyện ủy Mộc Châu chúc mừng hai đảng viên được nhận Huy hiệu Đảng, "
        "trân trọng ghi nhận những đóng góp của các đảng viên."
    )
    assert kinds(praised) == ["assessment"]
    vowed = (
        "Nhận nhiệm vụ, tân Bí thư Huyện ủy Mộc Châu Lò Văn Pản chia sẻ, trách nhiệm phía trước rất nặng nề. "
        "Nhưng với tinh thần trách nhiệm cao nhất, ông hứa sẽ cùng tập thể làm tròn việc được giao."
    )
    assert kinds(vowed) == ["commitment"]


def test_those_who_are_cheered_on_to_do_something_are_asked_to() -> None:
    urged = "Bí thư Huyện ủy Mộc Châu Lò Văn Pản động viên các đảng viên tiếp tục nêu gương trong khu dân cư."
    assert kinds(urged) == ["directive"]
    assert kinds("Bí thư Huyện ủy Mộc Châu Lò Văn Pản đã thăm hỏi, động viên các gia đình bị thiệt hại.") == []


def test_praise_does_not_say_what_will_come_of_something() -> None:
    text = (
        "Phát biểu tại hội nghị, Bí thư Huyện ủy Mộc Châu Lò Văn Pản đánh giá cao năng lực của ba đồng chí. "
        "Kinh nghiệm qua nhiều vị trí sẽ là nền tảng để các đồng chí tiến bộ."
    )
    assert kinds(text) == ["assessment"]


def test_leaders_who_are_not_named_ask_as_superiors() -> None:
    text = "Kết luận hội nghị, các đồng chí chủ trì đề nghị Đảng ủy Quân sự huyện Mộc Châu nâng cao chất lượng tuyển quân."
    assert kinds(text) == ["directive"]


def test_what_was_given_some_days_before_by_a_body_counts() -> None:
    text = "Trước đó, ngày 15/5, Tỉnh ủy Sơn La trao tặng Huy hiệu 55 năm tuổi Đảng cho nguyên Bí thư Tỉnh ủy Hà Văn Tếch."
    assert kinds(text) == ["award"]


def test_a_meeting_held_to_give_awards_to_so_many_gives_them() -> None:
    assert kinds("Ban Tuyên giáo Tỉnh ủy Sơn La vừa tổ chức gặp mặt và trao Kỷ niệm chương cho 17 đồng chí nguyên lãnh đạo Ban.") == [
        "award"
    ]


def test_awards_at_two_places_to_so_many_each_are_two() -> None:
    text = (
        "Sáng 19/5, Đảng ủy xã Chiềng Hắc và Đảng ủy xã Tân Lập tổ chức lễ trao Huy hiệu Đảng.\n"
        "Tại xã Chiềng Hắc, đồng chí Lò Văn Pản, Bí thư Huyện ủy Mộc Châu trao Huy hiệu Đảng và tặng hoa chúc mừng 21 đảng viên đang sinh hoạt tại xã.\n"
        "Tiếp đó, tại xã Tân Lập, đồng chí Lò Văn Pản trao Huy hiệu Đảng và tặng hoa chúc mừng 4 đảng viên đang sinh hoạt tại xã."
    )
    assert kinds(text) == ["award", "award"]


def test_drafts_that_are_passed_are_decided() -> None:
    text = "Tại hội nghị của Huyện ủy Mộc Châu, dự thảo kế hoạch diễn tập và 4 dự thảo quyết định đã được lấy ý kiến, thông qua."
    assert kinds(text) == ["decision"]


def test_a_decision_of_long_ago_is_history() -> None:
    text = "Ngày 10/8/{year}, Ban Thường vụ Tỉnh ủy Sơn La đã quyết định thành lập Đảng bộ Khối Doanh nghiệp tỉnh."
    assert kinds(text.format(year=2004), "2014-08-12") == []
    assert kinds(text.format(year=2014), "2014-08-12") == ["decision"]


def test_a_list_of_those_present_gives_nobody_the_word() -> None:
    text = (
        "Dự đại hội có Trung tướng Hà Văn Tếch, Chính ủy Quân khu 2. Về phía lãnh đạo tỉnh có các đồng chí: Lò Văn Pản, Bí thư Tỉnh ủy Sơn La; "
        "Cầm Văn Hom, Chủ tịch UBND tỉnh, cùng 118 đại biểu phải chịu trách nhiệm trước đảng bộ."
    )
    assert kinds(text) == []


@pytest.mark.parametrize(
    "said",
    [
        "Nhiều cử tri phường Tô Hiệu đề nghị Tỉnh ủy xử lý nghiêm các vụ tham nhũng.",
        "Cử tri Hà Văn Tếch (phường Tô Hiệu) cho rằng, việc xử lý cán bộ sai phạm còn chậm.",
        "Cử tri Hà Văn Tếch, phường Tô Hiệu lưu ý Tỉnh ủy cần có giải pháp mạnh hơn.",
        "Bên cạnh đó, các ý kiến cử tri cũng đánh giá cao công tác điều hành và mong muốn những lời hứa sẽ được Thủ tướng Chính phủ, các bộ chỉ đạo thực hiện.",
        "Nêu ý kiến về dự án, người dân xã Chiềng Hắc mong Huyện ủy Mộc Châu sớm trả lời.",
    ],
)
def test_what_residents_say_is_no_outcome_and_gives_nobody_the_word(said: str) -> None:
    text = f"{VISIT}Bí thư Tỉnh ủy yêu cầu huyện rà soát các dự án chậm.\n{said} Tiếp tục làm rõ trách nhiệm của từng người."
    assert brief(text) == [("directive", "Bí thư Tỉnh ủy yêu cầu h")]


def test_an_office_holder_who_answers_voters_still_promises() -> None:
    text = "Trả lời cử tri, đồng chí Lò Văn Pản, Bí thư Huyện ủy Mộc Châu cho biết huyện sẽ bố trí kinh phí trong năm 2023."
    assert kinds(text) == ["commitment"]


def test_quarters_named_after_heroines_ask_for_nothing() -> None:
    text = (
        "Sau khi nghe báo cáo, Bí thư Thành ủy Hà Nội Lò Văn Pản đã trực tiếp trao đổi với công dân quận Hai Bà Trưng và "
        "chỉ đạo các quận thống nhất hướng giải quyết."
    )
    assert [(outcome.kind.value, outcome.issuer) for outcome in extract(text).outcomes] == [("directive", "Lò Văn Pản")]


def test_a_body_that_agrees_and_praises_praises() -> None:
    assert kinds("Về cơ bản Bộ Chính trị đã đồng tình và đánh giá cao quá trình chuẩn bị đại hội của Tỉnh ủy Sơn La.") == ["assessment"]


def test_what_is_asked_on_grounds_told_first_is_asked() -> None:
    text = (
        "Phát biểu tại hội nghị, đồng chí Lò Văn Pản - Bí thư Huyện ủy Mộc Châu nhấn mạnh: Trên tinh thần tiếp thu các ý kiến của "
        "đại biểu dự hội nghị Ban Thường vụ, yêu cầu Tiểu ban Văn kiện chỉnh sửa dự thảo."
    )
    assert kinds(text) == ["directive"]


def test_a_preparatory_session_decides() -> None:
    text = (
        "Sáng 14/10, Đại hội đại biểu Đảng bộ tỉnh Sơn La khai mạc.\n"
        "Trước đó 13/10, các đại biểu đã họp phiên trù bị thông qua chương trình đại hội. Phiên trù bị đã bầu Đoàn Chủ tịch."
    )
    assert kinds(text, "2020-10-14") == ["decision", "decision"]


LIFE = "Ông Lò Văn Pản sinh năm 1970, quê quán xã Chiềng Hắc, tỉnh Sơn La. Trình độ lý luận chính trị cao cấp.\n"


@pytest.mark.parametrize(
    "decided",
    [
        "Tại Quyết định 980, Thủ tướng Chính phủ phê chuẩn miễn nhiệm chức vụ Chủ tịch UBND tỉnh Sơn La đối với ông Hà Văn Tếch.",
        "Tại kỳ họp, các đại biểu HĐND tỉnh Sơn La cũng bầu ông Hà Văn Tếch, 48 tuổi, giữ chức Phó Chủ tịch UBND tỉnh.",
    ],
)
def test_a_life_is_over_where_others_are_moved(decided: str) -> None:
    assert kinds(LIFE + decided) == ["personnel_change"]


def test_posts_of_a_life_told_by_its_places_are_no_news() -> None:
    text = (
        "Sáng 2/7, HĐND tỉnh Sơn La đã bầu ông Lò Văn Pản, 45 tuổi, quê xã Chiềng Hắc, huyện Mộc Châu, giữ chức Chủ tịch UBND tỉnh.\n"
        "Ông Pản từng làm Bí thư Huyện ủy Mộc Châu. Tại đại hội lần thứ XV, ông được bầu làm Phó Bí thư Tỉnh ủy.\n"
        "Ngày 30/1, ông Lò Văn Pản được bầu làm Ủy viên Trung ương Đảng."
    )
    assert brief(text, "2021-07-02") == [("personnel_change", "Sáng 2/7, HĐND tỉnh Sơn ")]


def test_two_organs_elected_one_after_the_other_are_two() -> None:
    text = (
        "Đại hội đã bầu Ban Chấp hành Đảng bộ huyện Mộc Châu khóa XX gồm 38 đồng chí.\n"
        "Tại hội nghị lần thứ nhất, Ban Chấp hành Đảng bộ huyện Mộc Châu khóa XX đã bầu Ban Thường vụ Huyện ủy gồm 11 đồng chí."
    )
    assert kinds(text) == ["decision", "decision"]


def test_those_thanked_for_what_they_gave_are_praised() -> None:
    text = "Thay mặt Huyện ủy Mộc Châu, đồng chí Lò Văn Pản, Bí thư Huyện ủy trân trọng tri ân những cống hiến của các đồng chí nguyên lãnh đạo."
    assert kinds(text) == ["assessment"]


def test_who_is_of_an_office_speaks_of_its_penalty_as_of_that_office() -> None:
    text = (
        "Ngày 20/9, ông Hà Văn Tếch, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Sơn La, xác nhận cơ quan này vừa thi hành kỷ luật "
        "ông Lò Văn Pản, Phó Bí thư Huyện ủy Mộc Châu, bằng hình thức cách hết chức vụ trong Đảng.\n"
        "Theo kết luận của Ủy ban Kiểm tra Tỉnh ủy, ông Pản dùng bằng tốt nghiệp không hợp pháp để đi học."
    )
    assert kinds(text) == ["discipline", "assessment"]


def test_who_is_not_elected_is_not_moved() -> None:
    text = "Sáng 22/6, Ban Bí thư họp về đại hội các cấp. Có 12 trường hợp được dự kiến làm bí thư nhưng không trúng cử cấp ủy."
    assert kinds(text) == []


def test_a_congress_that_is_planned_for_decides_nothing() -> None:
    text = "Sáng 22/6, Ban Bí thư họp. Đến nay 100% đảng bộ trực thuộc Trung ương đã ban hành kế hoạch đại hội, thành lập các tiểu ban."
    assert kinds(text) == []


@pytest.mark.parametrize(
    "what", ["Dự án nào không làm được thì trả lại đất cho dân", "Đến ngày 31/12, nhà máy nào còn xả thải thì dừng hoạt động"]
)
def test_what_happens_to_whichever_fails_is_laid_down(what: str) -> None:
    assert kinds(f"{VISIT}“{what}”, ông Lò Văn Pản nói.") == ["directive"]


HELD = (
    "Sáng 28/12, Ban Tổ chức Tỉnh ủy Sơn La tổng kết công tác năm.\nPhát biểu tại hội nghị, Trưởng Ban Tổ chức Tỉnh ủy Sơn La Lò Văn Pản "
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("chỉ ra tình trạng quy hoạch tràn lan, có nơi một chức danh quy hoạch 6 người.", ["assessment"]),
        ("đánh giá ngành đã làm được nhiều việc khó. Công tác đánh giá cán bộ vẫn là khâu yếu.", ["assessment", "assessment"]),
        ("nói tập thể ban nguyện đoàn kết, không phụ lòng tin của cấp ủy.", ["commitment"]),
        ("cho rằng hồ sơ đều gấp nên phải bổ sung sau.", []),
    ],
)
def test_how_leaders_see_things_and_what_they_vow(said: str, expected: list[str]) -> None:
    assert kinds(HELD + said) == expected


def test_a_congress_that_sets_breakthroughs_by_a_number_in_words_sets_tasks() -> None:
    assert kinds("Sáng 20/10, Đảng bộ huyện Mộc Châu tổ chức đại hội. Đại hội xác định ba đột phá: du lịch, giao thông và chè.") == [
        "directive"
    ]


def test_a_notice_of_conclusions_goes_on_with_findings() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La vừa có thông báo kết luận kiểm tra Đảng ủy Sở Giao thông Vận tải.\n"
        "Theo thông báo, Đảng ủy Sở buông lỏng lãnh đạo, để xảy ra sai phạm. Phó Giám đốc Sở Hà Văn Tếch biết sai nhưng không báo cáo."
    )
    assert kinds(text) == ["assessment", "assessment"]


def test_a_minister_who_is_not_named_moves_someone() -> None:
    text = "Theo quyết định, Bộ trưởng Bộ Công an điều động Thiếu tướng Hà Văn Tếch giữ chức Giám đốc Công an tỉnh Sơn La."
    assert kinds("Chiều 2/8, Tỉnh ủy Sơn La dự lễ công bố quyết định.\n" + text) == ["personnel_change"]


def test_a_life_that_begins_with_years_and_quarter_is_no_news() -> None:
    text = "Ông Pản 52 tuổi, quê huyện Mộc Châu, có nhiều năm làm Trưởng phòng trước khi được bổ nhiệm Cục trưởng năm 2016."
    assert kinds("Chiều 2/8, Tỉnh ủy Sơn La tổ chức hội nghị, ông Lò Văn Pản dự.\n" + text) == []


def test_who_heard_a_report_praises_after_it() -> None:
    text = (
        "Sau khi nghe Đại tá Hà Văn Tếch báo cáo tình hình, Thiếu tướng Lò Văn Pản, Ủy viên Ban Thường vụ Đảng ủy Quân khu 2 đã "
        "biểu dương những thành tích của cán bộ, chiến sĩ."
    )
    assert [(outcome.kind.value, outcome.issuer) for outcome in extract(text).outcomes] == [("assessment", "Lò Văn Pản")]


def test_councils_of_emulation_give_nothing_by_their_name() -> None:
    text = "Sáng 5/5, Đảng ủy Công ty Chè Mộc Châu và Hội đồng Thi đua khen thưởng 12 tỉnh miền núi họp bàn việc tặng huy hiệu."
    assert kinds(text) == []


def test_who_stresses_what_a_body_resolved_asks_himself() -> None:
    text = (
        "Tại hội nghị, ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu nhấn mạnh ý nghĩa của việc cụ thể hóa Nghị quyết Đại hội Đảng bộ tỉnh Sơn La "
        "và đề nghị các đại biểu tập trung trí tuệ góp ý."
    )
    assert [(outcome.kind.value, outcome.issuer) for outcome in extract(text).outcomes] == [("directive", "Lò Văn Pản")]


def test_leaders_of_a_province_hand_over_decisions_for_so_many() -> None:
    text = (
        "Chiều 26/6, Tỉnh ủy Sơn La tổ chức hội nghị Ban Chấp hành. "
        "Tại hội nghị, lãnh đạo tỉnh Sơn La đã trao quyết định nghỉ hưu trước tuổi cho 18 cán bộ chủ chốt."
    )
    assert kinds(text) == ["decision"]


def test_who_writes_for_the_paper_lays_nothing_down() -> None:
    text = (
        "Thường trực Tỉnh ủy Sơn La đã yêu cầu ông Hà Văn Tếch kiểm điểm. "
        "Thiết nghĩ, cán bộ càng ở vị trí cao càng phải giữ mình. Đoàn đến thăm xã Chiềng Hắc thường xuyên ngập lụt."
    )
    assert kinds(text) == ["directive"]


@pytest.mark.parametrize(
    "told",
    [
        "Theo Nghị quyết Đại hội Đảng bộ huyện Mộc Châu, nhiệm kỳ 2020-2025 phấn đấu kết nạp 400 đảng viên.",
        "Từ đầu nhiệm kỳ, Đảng bộ huyện Mộc Châu đã kết nạp 340 đảng viên, vượt chỉ tiêu Nghị quyết Đại hội Đảng bộ huyện đề ra.",
        "Năm 2021, Ủy ban Kiểm tra Huyện ủy Mộc Châu tiếp nhận 24 đơn, đã giải quyết 20 đơn.",
        "Căn cứ Điều lệ Đảng và quyết định kết nạp đảng viên, Chi bộ bản Nà Lốc làm lễ kết nạp 1 đảng viên.",
    ],
)
def test_a_resolution_or_settlement_named_by_the_way_decides_nothing(told: str) -> None:
    assert kinds(told) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Ban Thường vụ Huyện ủy Mộc Châu đang chỉ đạo các cấp ủy rà soát nguồn kết nạp.", ["directive"]),
        ("Theo kế hoạch, Huyện ủy Mộc Châu chỉ đạo các cấp ủy, chi bộ tiếp tục bồi dưỡng quần chúng.", ["directive"]),
        ("Hằng năm, Huyện ủy Mộc Châu chỉ đạo các chi bộ tiếp tục bồi dưỡng quần chúng.", []),
        ("Huyện ủy Mộc Châu đã chỉ đạo các chi bộ tiếp tục bồi dưỡng quần chúng.", []),
        ("Huyện ủy Mộc Châu chỉ đạo các chi bộ bồi dưỡng quần chúng.", []),
    ],
)
def test_what_those_below_are_directed_to_do_from_now_on_is_no_everyday_work(told: str, expected: list[str]) -> None:
    assert kinds(told) == expected
