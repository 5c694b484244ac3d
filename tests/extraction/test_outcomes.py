"""The reading of outcomes, over texts with invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Outcome

CONFERENCE = "Sáng 9/5, Huyện ủy Mộc Châu, tỉnh Sơn La tổ chức hội nghị. Đồng chí Hà Văn Tếch, Bí thư Huyện ủy chủ trì hội nghị.\n"


def outcomes(text: str) -> tuple[Outcome, ...]:
    return extract(text, published_on="2024-05-20").outcomes


def brief(text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, issuer and addressee of each outcome."""
    return [(outcome.kind.value, outcome.issuer, outcome.addressee) for outcome in outcomes(text)]


@pytest.mark.parametrize(
    ("sentence", "kind", "issuer", "addressee"),
    [
        (
            "Đồng chí Hà Văn Tếch yêu cầu Ban Tổ chức Huyện ủy rà soát quy hoạch cán bộ.",
            "directive",
            "Hà Văn Tếch",
            "Ban Tổ chức Huyện ủy Mộc Châu",
        ),
        ("Đồng chí Bí thư Huyện ủy lưu ý các xã không được chủ quan trong mùa mưa.", "directive", "Hà Văn Tếch", None),
        ("Huyện ủy Mộc Châu kiến nghị Tỉnh ủy Sơn La bố trí kinh phí sửa trụ sở.", "proposal", "Huyện ủy Mộc Châu", "Tỉnh ủy Sơn La"),
        ("Huyện ủy Mộc Châu đề nghị Tỉnh ủy Sơn La quan tâm công tác đào tạo cán bộ.", "proposal", "Huyện ủy Mộc Châu", "Tỉnh ủy Sơn La"),
        ("Đồng chí Hà Văn Tếch tiếp thu các ý kiến và hứa sẽ khắc phục ngay.", "commitment", "Hà Văn Tếch", None),
        ("Đồng chí Hà Văn Tếch đánh giá cao những kết quả mà các xã đã đạt được.", "assessment", "Hà Văn Tếch", None),
        (
            "Đồng chí Hà Văn Tếch ghi nhận kiến nghị của các xã và giao Văn phòng Huyện ủy tổng hợp.",
            "directive",
            "Hà Văn Tếch",
            "Văn phòng Huyện ủy Mộc Châu",
        ),
        ("Hội nghị đã biểu quyết thông qua Nghị quyết về phát triển du lịch.", "decision", "Huyện ủy Mộc Châu", None),
        ("Hội nghị đã bầu đồng chí Lò Văn Pản giữ chức Phó Bí thư Huyện ủy.", "personnel_change", "Huyện ủy Mộc Châu", None),
        ("Dịp này, Huyện ủy Mộc Châu tặng Giấy khen cho 20 tập thể có thành tích xuất sắc.", "award", "Huyện ủy Mộc Châu", None),
        (
            "Ban Thường vụ Huyện ủy Mộc Châu quyết định thi hành kỷ luật khiển trách đồng chí Lò Văn Pản.",
            "discipline",
            "Ban Thường vụ Huyện ủy Mộc Châu",
            None,
        ),
    ],
)
def test_one_outcome_by_its_verb(sentence: str, kind: str, issuer: str, addressee: str | None) -> None:
    text = CONFERENCE + sentence
    assert brief(text) == [(kind, issuer, addressee)]
    evidence = outcomes(text)[0].evidence[0]
    assert evidence.text == sentence == text[evidence.start : evidence.end]


def test_directives_run_on_with_their_addressee_until_another_is_asked() -> None:
    found = brief(
        CONFERENCE + "Đồng chí Hà Văn Tếch đề nghị Đảng ủy xã Chiềng Hắc tập trung giải phóng mặt bằng. Khẩn trương hoàn thành hồ sơ.\n"
        "Ban Tổ chức Huyện ủy Mộc Châu sớm tham mưu đề án nhân sự."
    )
    assert found == [
        ("directive", "Hà Văn Tếch", "Đảng ủy xã Chiềng Hắc"),
        ("directive", "Hà Văn Tếch", "Đảng ủy xã Chiềng Hắc"),
        ("directive", "Hà Văn Tếch", "Ban Tổ chức Huyện ủy Mộc Châu"),
    ]


def test_the_items_of_a_list_are_outcomes_and_what_introduces_them_is_none() -> None:
    text = CONFERENCE + (
        "Kết luận hội nghị, đồng chí Bí thư Huyện ủy yêu cầu tập trung các nội dung sau:\n"
        "1. Các xã rà soát từng chỉ tiêu chưa đạt. Báo cáo tiến độ hằng tháng.\n"
        "2. Giao Ủy ban Kiểm tra Huyện ủy hoàn thành chương trình kiểm tra;\n"
        "Nguyễn Minh"
    )
    assert [outcome.evidence[0].text for outcome in outcomes(text)] == [
        "Các xã rà soát từng chỉ tiêu chưa đạt. Báo cáo tiến độ hằng tháng.",
        "Giao Ủy ban Kiểm tra Huyện ủy hoàn thành chương trình kiểm tra;",
    ]
    assert brief(text)[1] == ("directive", "Hà Văn Tếch", "Ủy ban Kiểm tra Huyện ủy Mộc Châu")


def test_what_a_decision_lists_are_decisions() -> None:
    text = CONFERENCE + (
        "Hội nghị đã thống nhất thông qua các nội dung sau:\n- Kế hoạch kiểm tra, giám sát năm 2024.\n- Quy chế làm việc sửa đổi của Ban Chấp hành."
    )
    assert brief(text) == [("decision", "Huyện ủy Mộc Châu", None)] * 2


def test_a_quotation_is_put_down_to_who_is_named_after_it() -> None:
    text = CONFERENCE + '"Các xã phải coi đây là việc của mình. Không được chờ cấp trên làm thay", ông Tếch nói.'
    assert brief(text) == [("directive", "Hà Văn Tếch", None), ("directive", "Hà Văn Tếch", None)]


def test_findings_of_an_inspection_are_assessments_and_what_is_asked_of_a_superior_is_a_proposal() -> None:
    found = brief(
        "Ngày 14/5, Ủy ban Kiểm tra Trung ương đã họp Kỳ thứ 41.\n"
        "Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với Ban Thường vụ Tỉnh ủy Lâm Đồng, Ủy ban Kiểm tra Trung ương nhận thấy:\n"
        "Ban Thường vụ Tỉnh ủy Lâm Đồng đã vi phạm nguyên tắc tập trung dân chủ; thiếu trách nhiệm, buông lỏng lãnh đạo.\n"
        "Ủy ban Kiểm tra Trung ương đề nghị Ban Bí thư xem xét, thi hành kỷ luật Ban Thường vụ Tỉnh ủy Lâm Đồng."
    )
    assert found == [
        ("assessment", "Ủy ban Kiểm tra Trung ương", None),
        ("proposal", "Ủy ban Kiểm tra Trung ương", "Ban Bí thư Trung ương Đảng"),
    ]


def test_a_decision_handed_over_is_whose_decision_it_is() -> None:
    found = brief(
        "Ngày 10/5, Bí thư Tỉnh ủy Sơn La Lò Minh Ún đã trao quyết định của Ban Bí thư chuẩn y ông Cầm Văn Dọn giữ chức Phó Bí thư Tỉnh ủy Sơn La."
    )
    assert found == [("personnel_change", "Ban Bí thư Trung ương Đảng", None)]


def test_a_document_lays_down_what_its_issuer_does() -> None:
    found = brief(
        "Ban Bí thư vừa ban hành Chỉ thị số 33-CT/TW về công tác người cao tuổi. Chỉ thị yêu cầu các cấp ủy nâng cao nhận thức. "
        "Ban Tuyên giáo Trung ương hướng dẫn việc tuyên truyền."
    )
    assert found == [
        ("decision", "Ban Bí thư Trung ương Đảng", None),
        ("directive", "Ban Bí thư Trung ương Đảng", None),
        ("directive", "Ban Bí thư Trung ương Đảng", "Ban Tuyên giáo Trung ương"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí Hà Văn Tếch phát biểu tại hội nghị.",
        "Đồng chí Hà Văn Tếch tin tưởng các xã sẽ hoàn thành tốt nhiệm vụ.",
        "Theo báo cáo, 9 tháng đầu năm, Đảng bộ huyện kết nạp 116 đảng viên, trao Huy hiệu Đảng cho 34 đồng chí.",
        "Những năm qua, Huyện ủy Mộc Châu thường xuyên chỉ đạo các xã phát triển kinh tế.",
        "Tại hội nghị, các đại biểu tham gia ý kiến về dự thảo báo cáo.",
        "Huyện ủy Mộc Châu dự kiến tổ chức đại hội vào tháng 7.",
        "Ông Tếch sinh năm 1970, từng giữ chức Chủ tịch UBND xã. Năm 2020, ông được bầu làm Bí thư Huyện ủy.",
    ],
)
def test_what_lays_nothing_down_is_no_outcome(sentence: str) -> None:
    assert brief(CONFERENCE + sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        "Huấn luyện viên Phạm Văn Sô yêu cầu cầu thủ tập trung. Ông đánh giá cao tinh thần của đội. Liên đoàn thưởng nóng 1 tỷ đồng cho đội.",
        "Công an quận Thanh Xuân cho biết đã bắt giữ ba nghi phạm. Trung tá Lê Văn Nôm yêu cầu người dân nâng cao cảnh giác.",
        "Công ty Hoàng Phát bổ nhiệm ông Trần Văn Lụm làm Tổng giám đốc. Ông Lụm cam kết tăng lợi nhuận.",
        "Tòa án nhân dân thành phố tuyên phạt bị cáo Nguyễn Văn Tỵn 3 năm tù. Luật sư đề nghị giảm án.",
    ],
)
def test_other_domains_give_none(text: str) -> None:
    assert brief(text) == []


def test_an_outcome_points_at_the_meeting_it_came_out_of() -> None:
    text = (
        CONFERENCE + "Đồng chí Hà Văn Tếch yêu cầu các xã báo cáo hằng tháng.\n"
        "Chiều cùng ngày, Ủy ban nhân dân tỉnh Sơn La tổ chức lễ trao bằng khen.\n"
        "Tại buổi lễ, Ủy ban nhân dân tỉnh Sơn La tặng Bằng khen cho 5 tập thể."
    )
    assert [(outcome.kind.value, outcome.meeting) for outcome in outcomes(text)] == [("directive", 0), ("award", 1)]
