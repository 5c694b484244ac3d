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
            "Đến trao quà cho đồng chí Lò Thị Sen, Bí thư Huyện ủy Hà Văn Tếch trân trọng ghi nhận những đóng góp của đồng chí.",
            "assessment",
            "Hà Văn Tếch",
            None,
        ),
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


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("directive", "Đồng chí Hà Văn Tếch mong các chi bộ giữ nếp sinh hoạt đều đặn."),
        ("directive", "Theo đồng chí Hà Văn Tếch, cán bộ phải biết nghe dân trước khi nói với dân."),
        ("directive", "Đồng chí Hà Văn Tếch chỉ rõ trách nhiệm của người đứng đầu là phải gỡ từng vướng mắc."),
        ("directive", "Đồng chí Hà Văn Tếch đặt hàng ngành giáo dục xây dựng đề án trường nội trú."),
        ("directive", "Bí thư Huyện ủy Hà Văn Tếch đặt vấn đề các xã cần tính lại nguồn thu."),
        ("directive", "Đồng chí Hà Văn Tếch phân công Ban Dân vận Huyện ủy theo dõi việc di dân."),
        ("directive", "Đồng chí Hà Văn Tếch thúc các xã hoàn tất hồ sơ trước ngày 30/6."),
        ("directive", "Đồng chí Hà Văn Tếch cho rằng các xã cần bám địa bàn hơn nữa."),
        ("directive", "Người đứng đầu Huyện ủy yêu cầu từ nay không họp vào thứ Sáu."),
        ("directive", "“Không ai được đứng ngoài cuộc”, Bí thư Huyện ủy nhấn mạnh."),
        ("directive", "“Làm gì cũng phải hỏi dân trước”, ông Tếch dặn."),
        ("directive", "Hội nghị yêu cầu các chi bộ nộp báo cáo trước ngày 15 hằng tháng."),
        ("directive", "Ban Thường vụ Huyện ủy Mộc Châu cũng đặt ra yêu cầu: mỗi chi bộ kết nạp ít nhất một đảng viên."),
        ("directive", "Kết luận hội nghị, đồng chí Hà Văn Tếch quán triệt các xã không được để tồn đọng đơn thư."),
        ("directive", "Đồng chí Hà Văn Tếch nêu ba việc cần làm ngay: rà soát hộ nghèo, sửa đường, dạy nghề."),
        ("directive", "Nghị quyết đề ra nhiệm vụ mỗi năm kết nạp 100 đảng viên trở lên."),
        ("proposal", "Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, đề nghị Huyện ủy quan tâm bố trí kinh phí."),
        ("proposal", "Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, mong Huyện ủy sớm bổ sung biên chế."),
        ("proposal", "Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, xin Huyện ủy cho lùi thời hạn nộp hồ sơ."),
        ("proposal", "Nhiều đại biểu kiến nghị tỉnh sửa mức phụ cấp cho bí thư chi bộ."),
        ("proposal", "Các đại biểu cũng đề xuất Huyện ủy Mộc Châu mở thêm lớp bồi dưỡng."),
        ("proposal", "Ủy ban Kiểm tra Huyện ủy Mộc Châu trình Ban Thường vụ Huyện ủy xem xét kỷ luật đồng chí Lò Văn Pản."),
        ("commitment", "Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, hứa sẽ khắc phục ngay trong tháng."),
        ("commitment", "Thay mặt Đảng ủy xã, đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, xin tiếp thu toàn bộ ý kiến chỉ đạo."),
        (
            "commitment",
            "Phát biểu nhận nhiệm vụ, đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, bày tỏ lòng biết ơn và nguyện đem hết sức mình phục vụ nhân dân.",
        ),
        ("commitment", "Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, cho biết Đảng ủy sẽ nghiêm túc tiếp thu, chỉ đạo khắc phục."),
        ("commitment", "Trả lời kiến nghị của cử tri, đồng chí Hà Văn Tếch cho biết huyện sẽ bố trí kinh phí trong năm 2025."),
        ("commitment", "“Tôi nhận khuyết điểm và sẽ sửa ngay”, đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, nói."),
        ("commitment", "Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Chiềng Hắc, nhận trách nhiệm về việc chậm tiến độ."),
        ("assessment", "Đồng chí Hà Văn Tếch biểu dương cán bộ, đảng viên đã vượt khó."),
        ("assessment", "Đồng chí Hà Văn Tếch vui mừng trước những đổi thay của các bản vùng cao."),
        ("assessment", "Đồng chí Hà Văn Tếch thẳng thắn nêu những chỗ yếu trong công tác cán bộ."),
        ("assessment", "Đồng chí Hà Văn Tếch cho rằng kết quả giảm nghèo chưa vững chắc."),
        ("assessment", "Đồng chí Hà Văn Tếch phê bình ba xã để đơn thư kéo dài."),
        ("assessment", "Hội nghị đánh giá công tác xây dựng Đảng quý I đạt nhiều kết quả."),
        ("assessment", "Hội nghị cũng chỉ ra những hạn chế, khuyết điểm trong công tác kiểm tra."),
        ("assessment", "Bí thư Huyện ủy ghi nhận nỗ lực của các chi bộ vùng cao."),
        ("assessment", "Đồng chí Hà Văn Tếch không hài lòng với tiến độ giải ngân."),
        ("assessment", "Đồng chí Hà Văn Tếch đánh giá cách làm này sáng tạo, hợp lòng dân."),
        ("assessment", "Đồng chí Hà Văn Tếch trăn trở khi nhiều chi bộ ba năm liền không kết nạp được đảng viên."),
        ("decision", "Hội nghị nhất trí thông qua dự thảo Nghị quyết."),
        ("decision", "100% đại biểu biểu quyết thông qua Nghị quyết đại hội."),
        ("decision", "Ban Chấp hành Đảng bộ huyện Mộc Châu đã cho ý kiến và thống nhất chủ trương đầu tư tuyến đường vành đai."),
        ("decision", "Đại hội đã bầu Ban Chấp hành gồm 35 đồng chí."),
        ("decision", "Ban Thường vụ Huyện ủy Mộc Châu ban hành Nghị quyết số 12-NQ/HU về chuyển đổi số."),
        ("decision", "Hội đồng nhân dân huyện Mộc Châu thông qua 12 nghị quyết."),
        ("decision", "Huyện ủy Mộc Châu quyết định thành lập Ban Chỉ đạo xóa nhà tạm."),
        ("decision", "Ban Thường vụ Huyện ủy Mộc Châu lập tổ công tác gỡ vướng mặt bằng."),
        ("decision", "Ban Thường vụ Huyện ủy Mộc Châu chọn xã Chiềng Hắc làm điểm."),
        ("decision", "Ban Thường vụ Huyện ủy Mộc Châu giải thể Chi bộ Trạm Thú y."),
        ("decision", "Hội nghị chốt chỉ tiêu kết nạp 150 đảng viên trong năm 2025."),
        ("decision", "Hội nghị đã tiến hành bầu bổ sung 2 ủy viên Ban Thường vụ Huyện ủy."),
        ("personnel_change", "Hội nghị đã bầu bổ sung đồng chí Lò Văn Pản vào Ban Thường vụ Huyện ủy."),
        ("personnel_change", "Đồng chí Lò Văn Pản trúng cử chức Phó Bí thư Huyện ủy với 100% số phiếu."),
        ("personnel_change", "Ban Thường vụ Huyện ủy Mộc Châu điều động ông Lò Văn Pản về làm Bí thư Đảng ủy xã Chiềng Hắc."),
        ("personnel_change", "Ông Lò Văn Pản được giao quyền Chủ tịch UBND huyện Mộc Châu."),
        ("personnel_change", "Ông Lò Văn Pản thôi giữ chức Phó Bí thư Huyện ủy để nghỉ hưu theo chế độ."),
        ("personnel_change", "Ban Thường vụ Huyện ủy Mộc Châu cử đồng chí Lò Văn Pản phụ trách Đảng ủy xã Chiềng Hắc."),
        ("personnel_change", "Đồng chí Lò Văn Pản được phân công làm Trưởng Ban Tổ chức Huyện ủy."),
        ("personnel_change", "HĐND huyện Mộc Châu miễn nhiệm chức danh Chủ tịch UBND huyện đối với ông Lò Văn Pản."),
        ("personnel_change", "Hội nghị công bố quyết định chuẩn y đồng chí Lò Văn Pản giữ chức Ủy viên Ban Thường vụ Huyện ủy."),
        ("personnel_change", "Thay đồng chí Lò Văn Pản, đồng chí Cầm Văn Dọn được bầu làm Chủ nhiệm Ủy ban Kiểm tra Huyện ủy."),
        ("discipline", "Ủy ban Kiểm tra Huyện ủy Mộc Châu quyết định khai trừ ra khỏi Đảng ông Lò Văn Pản."),
        ("discipline", "Ông Lò Văn Pản bị Ban Thường vụ Huyện ủy Mộc Châu cách hết chức vụ trong Đảng."),
        ("discipline", "Ban Thường vụ Huyện ủy Mộc Châu cảnh cáo Chi ủy Chi bộ Hạt Kiểm lâm."),
        ("discipline", "Ông Lò Văn Pản phải nhận hình thức kỷ luật khiển trách."),
        ("discipline", "Ủy ban Kiểm tra Huyện ủy Mộc Châu xử lý kỷ luật 2 đảng viên: khiển trách 1, cảnh cáo 1."),
        ("award", "Dịp này, 5 tập thể được nhận Giấy khen của Huyện ủy Mộc Châu."),
        ("award", "Huyện ủy Mộc Châu trao Huy hiệu 40 năm tuổi Đảng cho đồng chí Lò Văn Pản."),
        ("award", "Đồng chí Hà Văn Tếch trao 50 suất quà cho hộ nghèo xã Chiềng Hắc."),
        ("award", "Nhân dịp này, 3 cá nhân được Huyện ủy Mộc Châu khen thưởng."),
        ("award", "Ủy ban nhân dân huyện Mộc Châu thưởng nóng 50 triệu đồng cho xã Chiềng Hắc."),
        ("award", "Huyện ủy Mộc Châu đã tuyên dương, khen thưởng 12 bí thư chi bộ tiêu biểu."),
    ],
)
def test_the_same_thing_said_in_other_words(kind: str, sentence: str) -> None:
    assert [outcome.kind.value for outcome in outcomes(CONFERENCE + sentence)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí Hà Văn Tếch cũng thông tin về tình hình thu ngân sách quý I.",
        "Các đại biểu đã thảo luận, làm rõ thêm nhiều vấn đề về công tác phát triển đảng.",
        "Từ đầu năm đến nay, toàn huyện kết nạp 45 đảng viên.",
        "Đồng chí Hà Văn Tếch trao đổi với các đại biểu bên lề hội nghị.",
        "Theo kế hoạch, huyện sẽ tổ chức đại hội điểm vào tháng 3.",
        "Chị Lường Thị Xoan, người dân bản Nà Bó, mong con đường sớm được sửa.",
        "Trước đây, nhiều chi bộ phải họp nhờ nhà dân.",
        "Ban Thường vụ Huyện ủy Mộc Châu đã ban hành nhiều văn bản chỉ đạo, phân công cán bộ bám cơ sở.",
        "Hội nghị nghe báo cáo kết quả công tác quý I và thảo luận phương hướng quý II.",
        "Đồng chí Hà Văn Tếch chúc các đồng chí mạnh khỏe, hạnh phúc.",
        "Ông Pản cho biết để có nguồn kết nạp, chi bộ phải đến từng nhà vận động.",
    ],
)
def test_what_is_only_told_is_no_outcome(sentence: str) -> None:
    assert brief(CONFERENCE + sentence) == []


VISIT = (
    "Ngày 9/5, đồng chí Lò Minh Ún, Phó Bí thư Tỉnh ủy Sơn La đến thăm và làm việc với Huyện ủy Mộc Châu. "
    "Tiếp và làm việc với đoàn có đồng chí Hà Văn Tếch, Bí thư Huyện ủy.\n"
)


def test_a_guest_asks_whom_he_visits_until_another_body_is_named() -> None:
    found = brief(
        VISIT + "Đồng chí Lò Minh Ún yêu cầu huyện rà soát đất đai. Công tác cán bộ phải làm kỹ. "
        "Ban Tổ chức Huyện ủy tham mưu sớm phương án nhân sự. Trong tháng 6, hoàn thành quy hoạch."
    )
    assert [kind for kind, _, _ in found] == ["directive"] * 4
    assert [asked for _, _, asked in found] == ["Huyện ủy Mộc Châu"] * 2 + ["Ban Tổ chức Huyện ủy Mộc Châu"] * 2


def test_points_run_on_through_paragraphs_until_another_takes_the_word() -> None:
    found = brief(
        VISIT + "Đồng chí Lò Minh Ún giao nhiệm vụ cho huyện:\nMột là, giữ vững đoàn kết trong Đảng bộ.\n"
        "Hai là, Ủy ban Kiểm tra Huyện ủy kiểm tra ngay ba chi bộ yếu.\nBa là, cán bộ xuống bản ít nhất hai ngày mỗi tháng.\n"
        "Đồng chí Hà Văn Tếch tiếp thu ý kiến chỉ đạo."
    )
    assert [(kind, issuer) for kind, issuer, _ in found] == [("directive", "Lò Minh Ún")] * 3 + [("commitment", "Hà Văn Tếch")]
    assert found[1][2] == "Ủy ban Kiểm tra Huyện ủy Mộc Châu"


def test_an_appraisal_runs_on_until_it_turns_to_what_is_to_be_done() -> None:
    found = brief(
        VISIT + "Đồng chí Lò Minh Ún đánh giá cao sự chủ động của huyện. Kinh tế giữ nhịp tăng trưởng. "
        "Tuy vậy, sinh hoạt chi bộ có nơi hình thức. Thời gian tới, đồng chí đề nghị huyện dồn sức cho đại hội."
    )
    assert [kind for kind, _, _ in found] == ["assessment"] * 3 + ["directive"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Đồng thời, lưu ý các xã chuẩn bị tốt nhân sự.", "directive"),
        ("Đồng thời, đề nghị các chi bộ giữ vững nền nếp sinh hoạt.", "directive"),
        ("Mong muốn các xã tiếp tục đoàn kết, thi đua.", "directive"),
        ("Đồng thời, trao tặng 12 suất quà cho hộ nghèo của bản.", "award"),
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        "Đồng chí Hà Văn Tếch biểu dương kết quả mà các xã đã đạt được.",
        "Đồng chí Hà Văn Tếch chúc mừng các xã.",
    ],
)
def test_a_verb_without_a_subject_goes_on_with_what_the_speaker_does(before: str, sentence: str, kind: str) -> None:
    assert brief(f"{CONFERENCE}{before} {sentence}")[-1] == (kind, "Hà Văn Tếch", None)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Đồng chí Hà Văn Tếch đã thăm hỏi bà con; ghi nhận những nỗ lực của cán bộ bản Pa.", "assessment"),
        ("Đồng chí Hà Văn Tếch ghi nhận những việc đã làm; đồng thời mong muốn chi bộ giữ vững đoàn kết.", "directive"),
        (
            "Đồng chí Hà Văn Tếch biểu dương các xã, đồng thời nhấn mạnh 4 nhiệm vụ trọng tâm: giữ rừng, trồng chè, mở đường, dạy chữ.",
            "directive",
        ),
        ("Đồng chí Hà Văn Tếch nhấn mạnh một số giải pháp trọng tâm như: giữ rừng, trồng chè, mở đường.", "directive"),
        ("Sau khi nghe các xã báo cáo, đồng chí Hà Văn Tếch cơ bản nhất trí với phương án sắp xếp chi bộ.", "decision"),
    ],
)
def test_one_speaker_does_several_things_in_a_sentence(sentence: str, kind: str) -> None:
    assert [(found, issuer) for found, issuer, _ in brief(CONFERENCE + sentence)] == [(kind, "Hà Văn Tếch")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại diện các đảng viên mới bày tỏ niềm vinh dự; hứa sẽ tiếp tục rèn luyện.",
        "Các đảng viên cam kết giữ vững vai trò gương mẫu.",
        "Các đồng chí đảng viên mới đứng trước chân dung Chủ tịch Hồ Chí Minh đọc lời tuyên thệ và hứa sẽ tiếp tục phấn đấu.",
    ],
)
def test_members_promise_without_being_named(sentence: str) -> None:
    assert brief(CONFERENCE + sentence) == [("commitment", None, None)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Trong đợt này, có 14 đảng viên được trao Huy hiệu Đảng.", "award"),
        ("Các đảng viên được nhận Huy hiệu Đảng dịp này gồm: 2 đồng chí 50 năm, 7 đồng chí 30 năm tuổi Đảng.", "award"),
        ("Dự thảo Nghị quyết được hội nghị biểu quyết thông qua.", "decision"),
        ("Theo kế hoạch, mỗi chi bộ phải giới thiệu ít nhất 2 quần chúng ưu tú.", "directive"),
    ],
)
def test_what_is_told_without_who_does_it_is_put_down_to_who_holds_the_meeting(sentence: str, kind: str) -> None:
    assert brief(CONFERENCE + sentence) == [(kind, "Huyện ủy Mộc Châu", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí Hà Văn Tếch nhấn mạnh: Hội nghị lần này là dịp để các xã đánh giá kết quả đã đạt được.",
        "Các đại biểu đã nghe thông qua các báo cáo của huyện.",
        "Văn phòng Huyện ủy đã tiếp thu, chỉnh sửa các góp ý.",
        "Thời gian giữ chức vụ của đồng chí Lò Văn Pản là 5 năm.",
    ],
)
def test_what_is_said_of_the_event_lays_nothing_down(sentence: str) -> None:
    assert brief(CONFERENCE + sentence) == []


WORKING_VISIT = (
    "Ngày 9/5, đồng chí Nguyễn Đình Việt, Bí thư Tỉnh ủy Sơn La làm việc với Ban Thường vụ Huyện ủy Mộc Châu. "
    "Đồng chí Hà Văn Tếch, Bí thư Huyện ủy báo cáo kết quả.\n"
)


@pytest.mark.parametrize(
    ("sentence", "kind", "issuer", "addressee"),
    [
        ("Bí thư Tỉnh ủy đề nghị huyện rà soát các chỉ tiêu còn thấp.", "directive", "Nguyễn Đình Việt", "Ban Thường vụ Huyện ủy Mộc Châu"),
        ("Bí thư Tỉnh ủy yêu cầu Mộc Châu phải giữ bằng được rừng.", "directive", "Nguyễn Đình Việt", "Ban Thường vụ Huyện ủy Mộc Châu"),
        ("Bí thư Tỉnh ủy mong muốn địa phương làm du lịch bền vững.", "directive", "Nguyễn Đình Việt", "Ban Thường vụ Huyện ủy Mộc Châu"),
        ("Bí thư Tỉnh ủy giao huyện Vân Hồ mở đường vào bản.", "directive", "Nguyễn Đình Việt", "Ủy ban nhân dân huyện Vân Hồ"),
        ("Đồng chí Hà Văn Tếch đề nghị tỉnh bố trí vốn làm đường.", "proposal", "Hà Văn Tếch", "Ủy ban nhân dân tỉnh Sơn La"),
    ],
)
def test_a_territory_is_asked_by_its_bare_name(sentence: str, kind: str, issuer: str, addressee: str) -> None:
    assert brief(WORKING_VISIT + sentence) == [(kind, issuer, addressee)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Hội nghị xác định 3 khâu đột phá, 5 nhóm nhiệm vụ trọng tâm.", "directive"),
        ("Hội nghị thống nhất đề ra 5 nhiệm vụ trọng tâm quý II.", "directive"),
        ("100% đại biểu dự hội nghị nhất trí thông qua nghị quyết.", "decision"),
        ("Hội nghị đề ra mục tiêu trồng mới 300 ha chè.", "decision"),
    ],
)
def test_a_meeting_sets_tasks_and_targets(sentence: str, kind: str) -> None:
    assert brief(CONFERENCE + sentence) == [(kind, "Huyện ủy Mộc Châu", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Về nhiệm vụ thời gian tới, đồng chí Hà Văn Tếch nêu rõ: Toàn Đảng bộ tập trung thực hiện tốt công tác đại hội.",
        "Đồng chí Hà Văn Tếch lưu ý một số vấn đề: (1) Làm tốt công tác tư tưởng; (2) rà soát cán bộ.",
        "Đồng chí Hà Văn Tếch quán triệt một số nội dung và yêu cầu các chi bộ thực hiện nghiêm túc.",
        "Đồng chí Hà Văn Tếch: “Các xã phải vào cuộc ngay”.",
        "Chúc mừng đồng chí Lò Văn Pản, đồng chí Hà Văn Tếch mong muốn đồng chí sớm bắt nhịp công việc.",
    ],
)
def test_a_directive_in_other_words(sentence: str) -> None:
    assert [(kind, issuer) for kind, issuer, _ in brief(CONFERENCE + sentence)] == [("directive", "Hà Văn Tếch")]


def test_faults_told_where_an_inspection_commission_met_are_its_findings() -> None:
    met = "Ngày 9/5, Ủy ban Kiểm tra Tỉnh ủy Sơn La họp kỳ thứ 20.\n"
    found = "Chi bộ Trường Tiểu học Nà Sản đã vi phạm nguyên tắc tập trung dân chủ; buông lỏng lãnh đạo."
    assert brief(met + found) == [("assessment", "Ủy ban Kiểm tra Tỉnh ủy Sơn La", None)]


def test_each_organ_in_a_speech_is_asked_for_itself() -> None:
    speech = "Đồng chí Hà Văn Tếch đề nghị các xã trồng rừng. Ban Tổ chức Huyện ủy tham mưu kế hoạch; Văn phòng Huyện ủy đôn đốc."
    assert brief(CONFERENCE + speech)[-1] == ("directive", "Hà Văn Tếch", "Ban Tổ chức Huyện ủy Mộc Châu")


POLITBURO = "Ngày 9/5, Bộ Chính trị họp dưới sự chủ trì của Tổng Bí thư Lê Hồng Sơn.\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "Bộ Chính trị đã thảo luận, kết luận, biểu quyết, quyết định thi hành kỷ luật ông Lò Văn Pản bằng hình thức khai trừ ra khỏi Đảng.",
            "discipline",
        ),
        ("Bộ Chính trị đề nghị các cơ quan chức năng kỷ luật hành chính ông Lò Văn Pản.", "directive"),
        ("Ông Lò Văn Pản chịu trách nhiệm người đứng đầu về các vi phạm.", "assessment"),
    ],
)
def test_what_the_centre_decides_on_violations(sentence: str, kind: str) -> None:
    assert [(found, issuer) for found, issuer, _ in brief(POLITBURO + sentence)] == [(kind, "Bộ Chính trị")]


def test_a_request_after_a_penalty_is_the_same_bodys() -> None:
    decided = (
        "Bộ Chính trị quyết định kỷ luật khiển trách ông Lò Văn Pản. Yêu cầu các cơ quan chức năng xử lý người bị kỷ luật đúng quy định."
    )
    assert brief(POLITBURO + decided) == [("discipline", "Bộ Chính trị", None), ("directive", "Bộ Chính trị", None)]


def test_what_the_courts_decide_is_no_outcome() -> None:
    assert brief(POLITBURO + "Ông Lò Văn Pản đã bị Bộ Công an quyết định khởi tố, bắt tạm giam.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đồng chí Hà Văn Tếch cho biết sẽ rà soát lại toàn bộ các dự án.", [("commitment", "Hà Văn Tếch", None)]),
        ("Đồng chí Hà Văn Tếch cho biết Ban Thường vụ Tỉnh ủy sẽ xem xét việc này.", []),
        (
            "Hội nghị thống nhất giao Văn phòng Huyện ủy hoàn thiện báo cáo.",
            [("directive", "Huyện ủy Mộc Châu", "Văn phòng Huyện ủy Mộc Châu")],
        ),
        ("Đồng chí Hà Văn Tếch nhắc lại yêu cầu: việc của bản nào bản ấy làm.", [("directive", "Hà Văn Tếch", None)]),
        ("Năm qua, Huyện ủy đã ban hành 15 nghị quyết, 20 kế hoạch.", []),
    ],
)
def test_promises_orders_and_reports_are_told_apart(sentence: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert brief(CONFERENCE + sentence) == expected


def test_delegates_propose() -> None:
    assert [kind for kind, _, _ in brief(CONFERENCE + "Một đại biểu đề nghị có cơ chế riêng cho các bản biên giới.")] == ["proposal"]


def test_who_is_named_by_a_post_alone_goes_on_speaking() -> None:
    met = "Ngày 9/5, Huyện ủy Mộc Châu, tỉnh Sơn La tổ chức hội nghị.\n"
    said = "Đồng chí Trưởng Ban Dân vận Huyện ủy đánh giá cao kết quả của các xã. Đồng chí đề nghị các đảng viên giữ nền nếp."
    assert [(kind, issuer) for kind, issuer, _ in brief(met + said)] == [
        ("assessment", "Ban Dân vận Huyện ủy Mộc Châu"),
        ("directive", "Ban Dân vận Huyện ủy Mộc Châu"),
    ]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Đồng chí Hà Văn Tếch mong muốn, bà con tiếp tục đồng hành cùng huyện.", ["directive"]),
        ("Ghi nhận những đóng góp của các xã, đồng chí Hà Văn Tếch nhấn mạnh đây là nguồn cổ vũ lớn.", ["assessment"]),
        ("Đồng chí Hà Văn Tếch bày tỏ tin tưởng các xã sẽ tiếp tục đoàn kết.", []),
        ("Đồng chí Lò Văn Pản đã bàn giao nhiệm vụ cho đồng chí Hà Văn Tếch.", []),
        ("Qua đó, thống nhất trong nhận thức của cán bộ, đảng viên.", []),
    ],
)
def test_wishes_and_courtesies_by_what_they_come_to(sentence: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in brief(CONFERENCE + sentence)] == kinds


def test_a_move_told_again_in_part_is_listed_once() -> None:
    told = (
        "Ban Thường vụ Tỉnh ủy Sơn La điều động đồng chí Cầm Thị Xuân giữ chức Bí thư Huyện ủy Sông Mã; "
        "điều động đồng chí Lò Văn Pản giữ chức Bí thư Huyện ủy Yên Châu.\n"
        "Đồng chí Hà Văn Tếch trao quyết định điều động đồng chí Lò Văn Pản giữ chức Bí thư Huyện ủy Yên Châu."
    )
    assert [kind for kind, _, _ in brief(CONFERENCE + told)] == ["personnel_change"]


def test_a_meeting_that_reviews_work_appraises_nothing() -> None:
    assert brief(CONFERENCE + "Hội nghị đã đánh giá kết quả công tác quý I, triển khai nhiệm vụ quý II.") == []


def test_directives_run_on_in_verbs_of_many_kinds() -> None:
    speech = "Đồng chí Hà Văn Tếch yêu cầu các xã làm rõ nguyên nhân. Đi sâu phân tích từng việc. Mạnh dạn đổi mới cách làm."
    assert [kind for kind, _, _ in brief(CONFERENCE + speech)] == ["directive"] * 3


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Đồng chí Lò Văn Pản, Chủ nhiệm Ủy ban Kiểm tra Huyện ủy cho biết, Ban Thường vụ Huyện ủy đã bỏ phiếu tán thành kỷ luật khiển trách "
            "đồng chí Cầm Văn Ỏn.",
            ("discipline", "Ban Thường vụ Huyện ủy Mộc Châu"),
        ),
        (
            "Thông báo nêu, sau hai ngày làm việc, Ban Thường vụ Huyện ủy thống nhất với phương án sắp xếp các chi bộ.",
            ("decision", "Ban Thường vụ Huyện ủy Mộc Châu"),
        ),
        ("Các đại biểu nhất trí thông qua chương trình kiểm tra năm 2024.", ("decision", "Huyện ủy Mộc Châu")),
    ],
)
def test_what_a_body_settled_counts_whoever_tells_it(sentence: str, expected: tuple[str, str]) -> None:
    assert [(kind, issuer) for kind, issuer, _ in brief(CONFERENCE + sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí đánh giá thế nào về những kết quả mà các chi bộ đã đạt được?",
        "Hội nghị sẽ thông qua ba nghị quyết.",
        "Đồng chí Lò Văn Pản cho biết, Huyện ủy Mộc Châu đã ban hành nghị quyết về du lịch từ năm 2019.",
    ],
)
def test_what_is_asked_planned_or_told_as_background_is_no_outcome(sentence: str) -> None:
    assert brief(CONFERENCE + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ủy ban Kiểm tra Huyện ủy Mộc Châu đã xem xét và kết luận những vi phạm của Đảng ủy xã Chiềng Hắc.",
            ("assessment", "Ủy ban Kiểm tra Huyện ủy Mộc Châu"),
        ),
        ("Hội nghị thống nhất thông qua danh sách nhân sự chuẩn bị tổ chức đại hội.", ("decision", "Huyện ủy Mộc Châu")),
        ("Đồng chí Hà Văn Tếch đã trao quyết định kết nạp Đảng cho hai quần chúng.", ("decision", "Huyện ủy Mộc Châu")),
    ],
)
def test_what_is_concluded_agreed_or_handed_over(sentence: str, expected: tuple[str, str]) -> None:
    assert [(kind, issuer) for kind, issuer, _ in brief(CONFERENCE + sentence)] == [expected]


def test_the_territory_visited_proposes_for_its_committee() -> None:
    visit = "Ngày 9/5, đồng chí Hà Văn Tếch, Bí thư Tỉnh ủy Sơn La làm việc với Huyện ủy Mộc Châu.\n"
    told = "Trong quá trình sắp xếp, huyện kiến nghị tỉnh bố trí thêm kinh phí. Ngoài ra, huyện cũng đề xuất bổ sung biên chế."
    assert [(kind, issuer) for kind, issuer, _ in brief(visit + told)] == [("proposal", "Huyện ủy Mộc Châu")] * 2


def test_a_picture_does_not_take_the_word() -> None:
    told = (
        "Đồng chí Hà Văn Tếch ghi nhận những đóng góp của các đảng viên.\n\nĐồng chí Lò Văn Pản trao huy hiệu Đảng cho các đảng viên\n\n"
        "Đồng chí đề nghị các đảng viên tiếp tục nêu gương."
    )
    assert [(kind, issuer) for kind, issuer, _ in brief(CONFERENCE + "\n" + told)] == [
        ("assessment", "Hà Văn Tếch"),
        ("award", "Lò Văn Pản"),
        ("directive", "Hà Văn Tếch"),
    ]


def test_a_quotation_is_put_down_to_who_is_named_before_the_colon() -> None:
    said = (
        "Chia sẻ về ngành kiểm tra, đồng chí Hà Văn Tếch khẳng định:\n\n"
        "“Những thành tựu của huyện có đóng góp tích cực của ngành kiểm tra. Các chi bộ cần chủ động phòng ngừa vi phạm”."
    )
    assert [(kind, issuer) for kind, issuer, _ in brief(CONFERENCE + said)] == [
        ("assessment", "Hà Văn Tếch"),
        ("directive", "Hà Văn Tếch"),
    ]
