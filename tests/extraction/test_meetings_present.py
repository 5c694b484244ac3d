"""Who was at a meeting and in which role, in the forms that the press has for it; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract

_LEAD = "Sáng 9/5, Huyện ủy Việt Yên tổ chức hội nghị tổng kết. "


def roles(told: str, lead: str = _LEAD) -> dict[str, str]:
    meetings = extract(lead + told, published_on="2024-05-20").meetings
    assert len(meetings) == 1, meetings
    return {participant.person: participant.role.value for participant in meetings[0].participants}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Dự, chỉ đạo và chúc mừng hội nghị có các đồng chí: Nguyễn Văn Gấm, Bí thư Huyện ủy; Mai Sơn Hà, Chủ tịch UBND huyện.",
            {"Nguyễn Văn Gấm": "chair", "Mai Sơn Hà": "chair"},
        ),
        (
            "Tham dự và chủ trì hội nghị, có đồng chí Nguyễn Văn Gấm - Bí thư Huyện ủy; đồng chí Mai Sơn Hà - Phó Bí thư Huyện ủy.",
            {"Nguyễn Văn Gấm": "chair", "Mai Sơn Hà": "chair"},
        ),
        (
            "Hội nghị diễn ra với sự tham dự và chúc mừng của: Đồng chí Nguyễn Văn Gấm – Bí thư Huyện ủy. Đồng chí Mai Sơn Hà – Chủ tịch UBND "
            "huyện. Đồng chí Lê Thị Vân Khê – Chủ tịch Hội Nông dân huyện.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee", "Lê Thị Vân Khê": "attendee"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy, Trưởng Ban Chỉ đạo Chương trình xây dựng nông thôn mới, giảm nghèo bền vững, đô thị văn "
            "minh huyện và đồng chí Mai Sơn Hà, Chủ tịch UBND huyện chủ trì hội nghị.",
            {"Nguyễn Văn Gấm": "chair", "Mai Sơn Hà": "chair"},
        ),
        (
            "Các đồng chí: Nguyễn Văn Gấm, Bí thư Huyện ủy; Mai Sơn Hà, Chủ tịch UBND huyện tặng hoa chúc mừng hội nghị.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee"},
        ),
        (
            "Nhân dịp này, đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy gửi lẵng hoa chúc mừng hội nghị.",
            {},
        ),
    ],
)
def test_ways_to_tell_who_was_there(told: str, expected: dict[str, str]) -> None:
    assert roles(told) == expected


def test_a_wish_for_the_new_year_is_no_speech() -> None:
    told = "Cùng đoàn có các đồng chí: Mai Sơn Hà, Chủ tịch UBND tỉnh; Lê Thị Vân Khê, Trưởng Ban Tổ chức Tỉnh ủy."
    lead = "Ngày 9/5, đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy và đoàn công tác đã đến thăm, chúc Tết Đảng ủy xã Ea Tiêu. "
    assert roles(told, lead) == {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee", "Lê Thị Vân Khê": "attendee"}


def test_where_one_of_a_list_took_part_from_breaks_no_list() -> None:
    told = (
        "Cùng dự có nguyên Bí thư Huyện ủy Nguyễn Văn Gấm (dự tại điểm cầu xã Ea Tiêu); Chủ tịch UBND huyện Phạm Văn Khải; "
        "Chủ tịch HĐND huyện Lê Thị Vân Khê."
    )
    assert set(roles(told)) == {"Nguyễn Văn Gấm", "Phạm Văn Khải", "Lê Thị Vân Khê"}


def test_who_presides_may_stand_in_the_headline_alone() -> None:
    text = (
        "Bí thư Huyện ủy Việt Yên Nguyễn Văn Gấm chủ trì hội nghị tổng kết\n\n"
        "Sáng 9/5, Huyện ủy Việt Yên tổ chức hội nghị tổng kết. Phát biểu tại hội nghị, đồng chí Nguyễn Văn Gấm ghi nhận kết quả."
    )
    assert roles(text, "") == {"Nguyễn Văn Gấm": "chair"}


def test_posts_of_the_party_stand_between_a_name_and_its_speech() -> None:
    told = "Đồng chí Mai Sơn Hà, Ủy viên Bộ Chính trị, Phó Trưởng tiểu ban thường trực Tiểu ban Văn kiện Đại hội XX của Đảng đã báo cáo tờ trình."
    assert roles(told) == {"Mai Sơn Hà": "speaker"}


def test_who_hands_over_a_decision_is_there_before_the_article_tells_of_the_ceremony() -> None:
    text = (
        "Theo đó, Ban Bí thư điều động cán bộ. Tỉnh có 15 đảng bộ. Trong năm có nhiều đổi mới. Kết quả đạt được là tốt. Công tác này đổi mới.\n\n"
        "Đồng chí Mai Sơn Hà, Phó Trưởng Ban Tổ chức Trung ương trao Quyết định của Ban Bí thư cho đồng chí Nguyễn Văn Gấm.\n\n"
        "Chiều 6/5, Tỉnh ủy Bắc Giang tổ chức Hội nghị công bố quyết định của Ban Bí thư về công tác cán bộ."
    )
    assert set(roles(text, "")) == {"Mai Sơn Hà", "Nguyễn Văn Gấm"}


def test_who_is_asked_to_lead_a_unit_leads_no_meeting() -> None:
    told = (
        "Ban Thường vụ Huyện ủy chỉ định đồng chí Mai Sơn Hà làm Bí thư Đảng ủy xã Hồng Thái. Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy, đề nghị "
        "tân Bí thư Đảng ủy xã cùng tập thể lãnh đạo, chỉ đạo đơn vị vượt qua khó khăn."
    )
    assert roles(told) == {"Nguyễn Văn Gấm": "speaker"}


_NEW_TERM = "Sáng 9/5, Hội đồng nhân dân huyện Việt Yên tổ chức kỳ họp thứ 12. "


@pytest.mark.parametrize(
    "told",
    [
        "Kết quả, 100% đại biểu có mặt đồng ý, đồng chí Nguyễn Văn Gấm, Phó Bí thư Huyện ủy được bầu làm Chủ tịch UBND huyện.",
        "Với 30/30 phiếu của đại biểu tham dự, ông Nguyễn Văn Gấm, Phó Bí thư Huyện ủy được bầu giữ chức Chủ tịch UBND huyện.",
        "Có 30/30 đồng chí đại biểu có mặt tại kỳ họp nhất trí bầu đồng chí Nguyễn Văn Gấm giữ chức Chủ tịch UBND huyện.",
        "Huyện sẽ làm tốt nhiệm vụ mà Bí thư Tỉnh ủy Nguyễn Văn Gấm đã giao.",
        "Hội đồng bầu ông Nguyễn Văn Gấm, Phó Bí thư Huyện ủy giữ chức Chủ tịch UBND huyện, với 100% đại biểu có mặt tán thành.",
        "Hội đồng bầu ông Nguyễn Văn Gấm giữ chức Chủ tịch UBND huyện với 30/30 đại biểu có mặt bỏ phiếu thuận.",
    ],
)
def test_those_who_are_only_elected_or_spoken_of_are_not_told_as_present(told: str) -> None:
    assert roles(told, _NEW_TERM) == {}


def test_who_is_named_before_a_number_of_delegates_is_there_with_them() -> None:
    told = "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy và 150 đại biểu chính thức có mặt."
    assert roles(told, _NEW_TERM) == {"Nguyễn Văn Gấm": "attendee"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy đã bàn giao nhiệm vụ cho đồng chí Mai Sơn Hà, Phó Bí thư Huyện ủy.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy trao Quyết định về việc điều động và phân công đồng chí Mai Sơn Hà giữ chức Trưởng Ban "
            "Tổ chức Huyện ủy.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy đã gắn huy hiệu và chúc mừng các đảng viên.",
            {"Nguyễn Văn Gấm": "attendee"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh đoàn cho rằng, huyện là một trong những địa phương dẫn đầu của tỉnh.",
            {"Nguyễn Văn Gấm": "speaker"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy yêu cầu đồng chí Chủ tịch UBND huyện cần nêu cao tinh thần trách nhiệm.",
            {"Nguyễn Văn Gấm": "speaker"},
        ),
        (
            "Dự hội nghị có đồng chí Nguyễn Văn Gấm, Phó Bí thư Tỉnh ủy. Huyện Việt Yên có các đồng chí: Mai Sơn Hà, Bí thư Huyện ủy; "
            "Lê Thị Vân Khê, Phó Bí thư Huyện ủy.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee", "Lê Thị Vân Khê": "attendee"},
        ),
        (
            "\n\nĐồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy đọc diễn văn. Ảnh: Minh An\n\n",
            {"Nguyễn Văn Gấm": "speaker"},
        ),
        (
            "\n\nĐảng viên Lê Thị Vân Khê thay mặt các đồng chí nhận huy hiệu phát biểu cảm xúc. Ảnh: Minh An\n\n",
            {"Lê Thị Vân Khê": "speaker"},
        ),
        (
            "Ông Nguyễn Văn Gấm, Bí thư Huyện ủy và bà Mai Sơn Hà, Chủ tịch UBND huyện trao Huy hiệu Đảng cho các đảng viên.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee"},
        ),
        (
            "Ông Nguyễn Văn Gấm thay mặt Ban Thường vụ Tỉnh ủy trao quyết định cho bà Mai Sơn Hà, thay ông Lê Văn Khê.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy được Ban Bí thư ủy quyền đọc tờ trình.",
            {"Nguyễn Văn Gấm": "speaker"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy đề nghị huyện sớm ổn định tổ chức. Trước mắt, ông tập trung chỉ đạo các xã phòng, chống hạn.",
            {"Nguyễn Văn Gấm": "speaker"},
        ),
    ],
)
def test_who_hands_over_congratulates_or_speaks(told: str, expected: dict[str, str]) -> None:
    assert roles(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Chung vui với cán bộ, đảng viên có đồng chí Nguyễn Văn Gấm, Phó Bí thư Tỉnh ủy.", {"Nguyễn Văn Gấm": "attendee"}),
        (
            "Các đồng chí: Nguyễn Văn Gấm, Bí thư Huyện ủy; Mai Sơn Hà, Chủ tịch UBND huyện cắt băng khánh thành.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee"},
        ),
        ("Đó là khẳng định của đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy.", {"Nguyễn Văn Gấm": "speaker"}),
        ("Hội nghị đã nghe đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy thông qua dự thảo.", {"Nguyễn Văn Gấm": "speaker"}),
        (
            "Dưới sự điều hành của đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy, các đại biểu đã nghe đồng chí Mai Sơn Hà, giảng viên thông tin chuyên đề.",
            {"Nguyễn Văn Gấm": "chair", "Mai Sơn Hà": "speaker"},
        ),
        (
            "Các đồng chí: Nguyễn Văn Gấm, Bí thư Huyện ủy; Mai Sơn Hà, Chủ tịch UBND huyện dự và đồng chủ trì.",
            {"Nguyễn Văn Gấm": "chair", "Mai Sơn Hà": "chair"},
        ),
        (
            "Sau khi quyết định được công bố, Bí thư Huyện ủy Nguyễn Văn Gấm, Trưởng Ban Tổ chức Huyện ủy Mai Sơn Hà đã trao hoa cho ông Lê Văn Khê.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee", "Lê Văn Khê": "attendee"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy quán triệt bài phát biểu của đồng chí Tổng Bí thư Lê Văn Khê tại phiên họp đầu năm.",
            {"Nguyễn Văn Gấm": "speaker"},
        ),
        ("Đến dự và trao bằng khen có đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy.", {"Nguyễn Văn Gấm": "attendee"}),
        ("Quyết định sẽ được trao cho ông Nguyễn Văn Gấm, Bí thư Huyện ủy vào chiều nay.", {}),
        ("Dự lễ công bố có các đồng chí: Bí thư Tỉnh ủy Nguyễn Văn Gấm.", {"Nguyễn Văn Gấm": "attendee"}),
        ("Đồng chí Nguyễn Văn Gấm, Phó Bí thư Tỉnh ủy Lâm Đồng chủ trì hội nghị.", {"Nguyễn Văn Gấm": "chair"}),
        ("Cùng dự, về phía Học viện có PGS.TS Nguyễn Văn Gấm, Phó Giám đốc Học viện.", {"Nguyễn Văn Gấm": "attendee"}),
        ("Đến dự, chia vui với các nhà giáo có đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy.", {"Nguyễn Văn Gấm": "attendee"}),
        (
            "Cùng dự hội nghị Trưởng Ban Tổ chức Huyện ủy Mai Sơn Hà; Chủ tịch Hội Nông dân huyện Lê Thị Vân Khê và đại diện các xã.",
            {"Mai Sơn Hà": "attendee", "Lê Thị Vân Khê": "attendee"},
        ),
        (
            "Bí thư Huyện ủy Nguyễn Văn Gấm, Trưởng Công an huyện Lê Thị Vân Khê, và đại diện các phòng; lãnh đạo HĐND, UBND các xã... cùng dự.",
            {"Nguyễn Văn Gấm": "attendee", "Lê Thị Vân Khê": "attendee"},
        ),
        (
            "Tại hội nghị, ông Mai Sơn Hà thông qua dự kiến chương trình kiểm tra năm 2024.",
            {"Mai Sơn Hà": "speaker"},
        ),
    ],
)
def test_further_ways_to_be_there(told: str, expected: dict[str, str]) -> None:
    assert roles(told) == expected


def test_who_asks_at_a_visit_leads_it_however_that_is_told() -> None:
    told = "Đây là yêu cầu của Bí thư Tỉnh ủy Nguyễn Văn Gấm tại buổi làm việc với Ban Thường vụ Huyện ủy Việt Yên ngày 9/5."
    assert roles(told, "") == {"Nguyễn Văn Gấm": "chair"}


def test_who_comes_to_a_rite_is_there_and_who_is_honoured_is_not() -> None:
    lead = "Sáng 9/5, đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy Việt Yên dâng hương tưởng nhớ đồng chí Lê Văn Khê tại nhà lưu niệm."
    assert roles("", lead) == {"Nguyễn Văn Gấm": "attendee"}


def test_whose_family_or_letter_it_is_was_not_there() -> None:
    lead = "Ngày 9/5, đồng chí Mai Sơn Hà, Bí thư Huyện ủy Việt Yên đến thăm, tặng quà gia đình liệt sĩ Nguyễn Văn Gấm. "
    told = "Đoàn đã trao Thư chúc thọ của Chủ tịch nước Lê Văn Khê."
    assert roles(told, lead) == {"Mai Sơn Hà": "attendee"}


def test_a_visit_to_congratulate_is_no_speech() -> None:
    lead = (
        "Ngày 9/5, đồng chí Nguyễn Văn Gấm cùng đồng chí Mai Sơn Hà, Phó Giám đốc Sở Nội vụ đã đến thăm, chúc mừng Đồn Biên phòng Hồng Lạc."
    )
    assert roles("", lead) == {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Chủ trì hội nghị, ông Mai Sơn Hà – Phó Bí thư Huyện ủy, bà Lê Thị Vân Khê – Trưởng Ban Dân vận Huyện ủy đã nghe các xã trình bày.",
            {"Mai Sơn Hà": "chair", "Lê Thị Vân Khê": "chair"},
        ),
        (
            "Chủ trì buổi làm việc, đồng chí Mai Sơn Hà, Phó Bí thư Huyện ủy đề nghị đồng chí Lê Thị Vân Khê, Trưởng Ban Dân vận sớm báo cáo.",
            {"Mai Sơn Hà": "chair"},
        ),
        (
            "Dự chỉ đạo cuộc họp có đồng chí Mai Sơn Hà, Chủ tịch UBND huyện; đồng chí Lê Thị Vân Khê, Phó Chủ tịch HĐND huyện.",
            {"Mai Sơn Hà": "chair", "Lê Thị Vân Khê": "chair"},
        ),
        (
            "Phát biểu tại hội nghị, đồng chí Mai Sơn Hà, Bí thư Huyện ủy đánh giá cao sự nỗ lực của Đảng bộ xã trong lãnh đạo, chỉ đạo sản xuất.",
            {"Mai Sơn Hà": "speaker"},
        ),
    ],
)
def test_who_presides_and_who_only_praises_leading(told: str, expected: dict[str, str]) -> None:
    assert roles(told, "Ngày 9/5, Huyện ủy Việt Yên tổ chức hội nghị. ") == expected


@pytest.mark.parametrize(
    "told",
    [
        "Tại hội nghị, đồng chí Bí thư Huyện ủy phân công đảng viên chính thức là đồng chí Nguyễn Văn Gấm giúp đỡ đồng chí Mai Sơn Hà.",
        "Hội nghị đã phân công người theo dõi, giúp đỡ là các đồng chí: Nguyễn Văn Gấm, Mai Sơn Hà.",
    ],
)
def test_who_is_only_given_a_task_is_not_shown(told: str) -> None:
    assert roles(told) == {}


def test_who_told_of_the_event_before_the_article_comes_to_it_was_not_there() -> None:
    lead = "Chiều 9/5, ông Nguyễn Văn Gấm, Phó Chủ tịch UBND huyện Việt Yên cho biết đã có kết quả xử lý vụ việc. "
    assert roles("Theo đó, chiều 9/5, Ban Thường vụ Huyện ủy Việt Yên đã họp xem xét kỷ luật ông Mai Sơn Hà.", lead) == {}


@pytest.mark.parametrize(
    "moved",
    [
        "điều động ông Nguyễn Văn Gấm về làm việc tại Văn phòng Tỉnh ủy Bắc Giang",
        "chuyển công tác đối với bà Mai Thị Hà, Phó Cục trưởng, đến làm việc tại Viện Toán",
        "biệt phái ông Nguyễn Văn Gấm đến làm việc tại Sở Nội vụ tỉnh Bắc Giang",
    ],
)
def test_who_is_moved_to_work_somewhere_pays_no_visit(moved: str) -> None:
    meetings = extract(f"Ngày 9/5, Bộ Y tế công bố quyết định {moved}.", published_on="2024-05-20").meetings
    assert [(m.kind.value, m.organiser, m.host) for m in meetings] == [("ceremony", "Bộ Y tế", None)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Dự lễ khai mạc có đồng chí Nguyễn Văn Gấm - Ủy viên Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam và các Phó Chủ tịch, đồng chí Mai Sơn Hà "
            "– Phó Chủ tịch Liên đoàn Lao động tỉnh, đồng chí Lê Thị Vân Khê – Phó Bí thư Huyện ủy.",
            {"Nguyễn Văn Gấm": "attendee", "Mai Sơn Hà": "attendee", "Lê Thị Vân Khê": "attendee"},
        ),
        (
            "Tại hội nghị, bà Lê Thị Vân Khê thay mặt Đoàn Chủ tịch Hội Liên hiệp Phụ nữ Việt Nam trình bày đề án nhân sự.",
            {"Lê Thị Vân Khê": "speaker"},
        ),
        (
            "Tại hội nghị, Thượng tá Nguyễn Văn Gấm, Trưởng Công an huyện phụ trách Đảng bộ xã Vân Khê đã khẳng định hội nghị có nội dung quan trọng.",
            {"Nguyễn Văn Gấm": "speaker"},
        ),
        (
            "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy chủ trì hội nghị. Đầu tháng 2, Thủ tướng Mai Sơn Hà từng lưu ý các cơ quan có lộ trình phù hợp. "
            "Phải có sự điều tiết, Thủ tướng nói.",
            {"Nguyễn Văn Gấm": "chair"},
        ),
    ],
)
def test_a_post_and_a_charge_are_no_role_and_what_was_once_said_was_not_said_here(told: str, expected: dict[str, str]) -> None:
    assert roles(told) == expected


@pytest.mark.parametrize("admitted", ["thanh niên", "hai công dân", "các chiến sĩ"])
def test_whom_a_cell_admits_is_there(admitted: str) -> None:
    lead = "Ngày 2/5, Chi bộ thôn Vĩnh Hà tổ chức lễ kết nạp đảng viên mới. "
    told = f"Chi bộ thôn Vĩnh Hà đã kết nạp Đảng cho {admitted} Mai Sơn Hà (sinh năm 2002) và Nguyễn Văn Gấm (sinh năm 2004)."
    assert roles(told, lead) == {"Mai Sơn Hà": "attendee", "Nguyễn Văn Gấm": "attendee"}


def test_a_picture_above_an_article_without_its_headline_shows_who_spoke() -> None:
    lead = "Đồng chí Nguyễn Văn Gấm - Bí thư Đảng ủy, Chủ tịch HĐND xã phát biểu tại hội nghị\n"
    told = "Hội nghị họp trực tuyến. Tại hội nghị, các đại biểu đã được nghe nội dung chính của nghị quyết."
    assert roles(told, lead) == {"Nguyễn Văn Gấm": "speaker"}


def test_whoever_alone_gives_directions_where_others_are_visited_chairs() -> None:
    lead = "Tại buổi làm việc, thành viên của đoàn chỉ ra vài điểm còn yếu về xây dựng Đảng. "
    told = "Kết luận buổi làm việc, đồng chí Mai Sơn Hà đề nghị Huyện ủy Việt Yên tập trung lãnh đạo tốt công tác xây dựng Đảng."
    assert roles(told, lead) == {"Mai Sơn Hà": "chair"}


def test_what_someone_did_on_an_earlier_day_does_not_show_him_there() -> None:
    told = (
        "Đồng chí Nguyễn Văn Gấm, Bí thư Huyện ủy chủ trì hội nghị. Ngày 27/2, Chủ tịch UBND tỉnh Mai Sơn Hà đã phát động phong trào và yêu cầu "
        "các huyện hưởng ứng."
    )
    assert roles(told) == {"Nguyễn Văn Gấm": "chair"}


@pytest.mark.parametrize(
    "told",
    [
        "Kỳ họp xem xét kỷ luật đối với ông Mai Sơn Hà, nguyên Chủ tịch UBND xã Hồng Thái.",
        "Các ông Mai Sơn Hà, Lê Văn Khê nhận hình thức cảnh cáo.",
        "Ông Mai Sơn Hà thôi giữ chức Trưởng Ban Tổ chức Huyện ủy; điều động, phân công giữ chức Bí thư Đảng ủy xã Hồng Thái.",
        "Huyện tiếp thu các ý kiến chỉ đạo của Tổng Bí thư Mai Sơn Hà.",
    ],
)
def test_whoever_is_decided_on_or_whose_opinion_is_taken_up_is_not_told_as_present(told: str) -> None:
    assert roles(told) == {}


def test_those_who_receive_a_visitor_are_there() -> None:
    lead = "Sáng 9/5, đồng chí Nguyễn Văn Gấm, Bí thư Tỉnh ủy làm việc với Huyện ủy Việt Yên. "
    told = "Dự đón, làm việc với đồng chí Bí thư Tỉnh ủy có các đồng chí: Mai Sơn Hà, Bí thư Huyện ủy; Lê Văn Khê, Chủ tịch UBND huyện."
    assert {name: role for name, role in roles(told, lead).items() if name != "Nguyễn Văn Gấm"} == {
        "Mai Sơn Hà": "attendee",
        "Lê Văn Khê": "attendee",
    }


def test_who_answers_for_what_is_told_above_says_nothing() -> None:
    text = (
        "Ngày 18/5, Ủy ban Kiểm tra Tỉnh ủy Bắc Giang họp kỳ thứ 40.\nChịu trách nhiệm về những vi phạm nêu trên có các ông: "
        "Lê Văn An, nguyên Bí thư Huyện ủy Lục Ngạn; Mai Sơn Hà, nguyên Chủ tịch UBND huyện."
    )
    (meeting,) = extract(text, published_on="2024-05-20").meetings
    assert meeting.participants == ()


def test_who_presides_at_which_end_of_a_line() -> None:
    text = (
        "Ngày 18/5, Đảng ủy Khối Doanh nghiệp tỉnh tổ chức hội nghị trực tuyến. Chủ trì tại điểm cầu trung tâm có các đồng chí: "
        "Lê Văn An, Bí thư Đảng ủy Khối; Mai Sơn Hà, Phó Bí thư Đảng ủy Khối. Tại điểm cầu Đà Nẵng có đồng chí Đỗ Trọng Cảnh, Phó Bí thư Đảng ủy Khối."
    )
    (meeting,) = extract(text, published_on="2024-05-20").meetings
    assert {p.person: p.role.value for p in meeting.participants} == {
        "Lê Văn An": "chair",
        "Mai Sơn Hà": "chair",
        "Đỗ Trọng Cảnh": "attendee",
    }


def test_who_comes_to_the_closing_session_does_not_speak_there() -> None:
    text = "Chiều 18-5, kỳ họp thứ 12 HĐND tỉnh Bắc Giang đã bế mạc. Đến dự phiên bế mạc có Phó Bí thư Tỉnh ủy Lê Văn An."
    (meeting,) = extract(text, published_on="2024-05-20").meetings
    assert [(p.person, p.role.value) for p in meeting.participants] == [("Lê Văn An", "attendee")]


@pytest.mark.parametrize(
    "came", ["Cùng đi với Bí thư Tỉnh ủy có", "Tháp tùng Bí thư Tỉnh ủy có", "Cùng đi với đồng chí Bí thư Tỉnh ủy có các đồng chí"]
)
def test_whom_the_others_came_with_leads_to_them(came: str) -> None:
    lead = "Sáng 9/5, Bí thư Tỉnh ủy Bắc Giang Nguyễn Văn Gấm làm việc với Huyện ủy Việt Yên. "
    found = roles(f"{came} Trưởng Ban Tổ chức Tỉnh ủy Mai Sơn Hà, Chánh Văn phòng Tỉnh ủy Lã Thị Hường.", lead)
    assert set(found) == {"Nguyễn Văn Gấm", "Mai Sơn Hà", "Lã Thị Hường"}
