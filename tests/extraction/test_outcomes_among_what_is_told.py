"""What is laid down among what is only told: lists behind their purpose, turns of an interview, decisions whose owner stands before; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEADER = "Tạ Đình Khuê"
OPENING = f"Ngày 12/3, đồng chí {LEADER}, Bí thư Tỉnh ủy Phú Thọ chủ trì hội nghị giao ban của Tỉnh ủy.\n"


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, issuer and addressee of each outcome."""
    return [(o.kind.value, o.issuer, o.addressee) for o in extract(text, published_on="2024-03-20").outcomes]


def kinds(text: str) -> list[str]:
    return [kind for kind, *_ in read(OPENING + text)]


def test_a_list_that_its_purpose_introduces_is_laid_down() -> None:
    told = (
        "Ban Bí thư vừa ban hành Chỉ thị số 77-CT/TW về công tác thanh niên.\n"
        "Nhằm tạo chuyển biến rõ rệt, Ban Bí thư yêu cầu các cấp ủy làm tốt những việc sau:\n"
        "Một là, quan tâm đời sống của đoàn viên ở vùng khó khăn.\n"
        "Đảng ủy Bộ Quốc phòng chỉ đạo các đơn vị đóng quân giúp dân dựng nhà."
    )
    assert [found for found in read(told) if found[0] == "directive"] == [
        ("directive", "Ban Bí thư Trung ương Đảng", None),
        ("directive", "Ban Bí thư Trung ương Đảng", "Đảng ủy Bộ Quốc phòng"),
    ]


def test_what_was_done_for_a_purpose_is_still_told_of_the_past() -> None:
    assert read("Để giữ nền nếp sinh hoạt, Huyện ủy Yên Lập yêu cầu các chi bộ họp đúng ngày.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Một hộ dân nói nhiều. Một người dân xã Tân Sơn đề nghị cơ quan chức năng sớm sửa cầu treo.",
        f"Lý giải nguyên nhân, đồng chí {LEADER} cho rằng đường sá xa xôi, trình độ của bà con còn thấp.",
        "Qua kiểm tra đã đề nghị thu hồi 5 giấy phép, yêu cầu 3 chủ mỏ nộp phạt.",
        "Từ năm 2019 đến nay, Đảng bộ xã Tân Sơn kết nạp 12 đảng viên; kỷ luật cảnh cáo 1 đảng viên vi phạm đất đai.",
        'Bà Lã Thị Mến, Phó Bí thư Huyện ủy Yên Lập nói: "Tôi chỉ cố gắng làm tròn phần việc của mình".',
        "Đại hội Đảng bộ xã Tân Sơn, đơn vị được Huyện ủy Yên Lập chọn làm điểm, đã bế mạc.",
        f"Đồng chí {LEADER} nói rằng phòng hỏa bao giờ cũng tốt hơn cứu hỏa.",
        "UBKT Huyện ủy Yên Lập đã tham mưu ban hành 9 văn bản lãnh đạo, chỉ đạo về kiểm tra đảng viên.",
    ],
)
def test_what_is_only_told_is_no_outcome(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tại đại hội, 142 đại biểu đã bầu 21 đồng chí vào Ban Chấp hành khóa mới.", "decision"),
        ("Hội nghị biểu quyết 9/9 đảng viên nhất trí góp quỹ khuyến học.", "decision"),
        ("Theo đồng chí Bí thư Tỉnh ủy, việc tự phát hiện vi phạm ở chi bộ vẫn là khâu yếu.", "assessment"),
        ("Ban Thường vụ Tỉnh ủy đánh giá, các địa phương đã có nhiều cố gắng, song giải ngân còn chậm.", "assessment"),
        ("Ngay trong đêm, Tỉnh ủy Phú Thọ có công điện chỉ đạo Huyện ủy Yên Lập sơ tán dân.", "directive"),
        (f"Trước đó, đồng chí {LEADER} cùng đoàn công tác đã đến thăm, tặng quà bà con xóm Mít.", "award"),
        (f"Đồng chí {LEADER} bày tỏ sự cảm ơn; hứa sẽ cùng tập thể khắc phục tồn tại.", "commitment"),
    ],
)
def test_what_is_laid_down_in_plain_words(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_a_vaccine_is_not_asked_for() -> None:
    told = "Đồng chí đề nghị các huyện tiêm nhắc lại. Sở Y tế khẩn trương phân bổ vắc-xin cho tuyến xã."
    assert read(OPENING + told) == [("directive", LEADER, None), ("directive", LEADER, "Sở Y tế tỉnh Phú Thọ")]


def test_a_written_pledge_is_no_promise() -> None:
    assert kinds("Đồng chí chỉ ra hạn chế: bản cam kết của nhiều người còn giống nhau, chưa sát việc.") == ["assessment"]


def test_the_turns_of_an_interview_are_read_sentence_by_sentence() -> None:
    told = (
        f"Đồng chí {LEADER}, Bí thư Tỉnh ủy Phú Thọ: Tỉnh vừa qua một năm nhiều việc khó.\n"
        "* Năm nay việc gì phải làm trước, thưa đồng chí?\n"
        "- Các huyện phải chốt xong danh mục dự án trước hết. Thường trực Tỉnh ủy sẽ theo dõi từng tuần. Việc khó thì nhiều.\n"
        "* Xin cảm ơn đồng chí!"
    )
    assert read(told) == [("directive", LEADER, None), ("commitment", LEADER, None)]


def test_the_decisions_made_known_one_a_line_are_whose_they_were_said_to_be() -> None:
    told = (
        "Sáng 14/3, Tỉnh ủy Phú Thọ tổ chức hội nghị công bố các quyết định của Ban Thường vụ Tỉnh ủy về công tác cán bộ.\n"
        "Tại hội nghị, đồng chí Lã Thị Mến - Trưởng Ban Tổ chức Tỉnh ủy công bố các quyết định:\n"
        "- Điều động đồng chí Ma Văn Thuận, Bí thư Huyện ủy Yên Lập giữ chức Phó Trưởng Ban Nội chính Tỉnh ủy.\n"
        "- Chỉ định đồng chí Khúc Minh Hảo tham gia Ban Chấp hành, giữ chức Bí thư Huyện ủy Yên Lập."
    )
    assert read(told) == [("personnel_change", "Ban Thường vụ Tỉnh ủy Phú Thọ", None)] * 2


def test_who_leaves_and_is_moved_on_does_not_move_himself() -> None:
    told = (
        "Tại hội nghị, đồng chí Lã Thị Mến, Phó Trưởng Ban Tổ chức Trung ương công bố Quyết định số 19-QĐNS/TW của Bộ Chính trị. "
        f"Theo đó, ông {LEADER}, Bí thư Tỉnh ủy Phú Thọ thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy; "
        "điều động, phân công giữ chức Phó Trưởng Ban Nội chính Trung ương."
    )
    assert read(told) == [("personnel_change", "Bộ Chính trị", None)]


def test_who_takes_a_post_by_a_decision_just_told_does_so_by_the_same_body() -> None:
    told = (
        "Tỉnh ủy Phú Thọ vừa sắp xếp bộ máy.\n"
        "Theo đó, Ban Thường vụ Tỉnh ủy quyết định thành lập Ban Tuyên giáo và Dân vận Tỉnh ủy. "
        "Ông Ma Văn Thuận được phân công giữ chức Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy."
    )
    assert [issuer for _, issuer, _ in read(told)] == ["Ban Thường vụ Tỉnh ủy Phú Thọ"] * 2


def test_the_secretaries_of_many_are_asked_and_do_not_ask() -> None:
    told = (
        "Đồng chí đề nghị các cấp ủy làm tốt hai việc:\n"
        "Một là, nắm chắc tình hình cơ sở.\n"
        "Hai là, bí thư các huyện ủy trực tiếp chỉ đạo kết nạp đảng viên.\n"
        "Ba là, giao Ban Tổ chức Tỉnh ủy hướng dẫn việc lấy phiếu."
    )
    assert read(OPENING + told) == [
        ("directive", LEADER, None),
        ("directive", LEADER, None),
        ("directive", LEADER, "Ban Tổ chức Tỉnh ủy Phú Thọ"),
    ]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Đồng chí đề nghị toàn Đảng bộ huyện Yên Lập giữ nghiêm kỷ cương.", "Huyện ủy Yên Lập"),
        ("Đồng chí mong rằng các đồng chí tiếp tục giữ gìn sức khỏe, dìu dắt lớp trẻ.", None),
    ],
)
def test_a_whole_membership_is_its_committee_and_comrades_are_nobody_known(text: str, addressee: str | None) -> None:
    assert read(OPENING + text) == [("directive", LEADER, addressee)]


def test_what_is_due_by_a_day_is_asked_for_by_who_speaks() -> None:
    told = "Đồng chí cho rằng việc này phải làm sớm. Các đơn vị được chọn điểm gửi đề án về Tỉnh ủy trước ngày 10/4."
    assert kinds(told) == ["directive", "directive"]


def test_a_heading_of_what_was_looked_into_finds_nothing() -> None:
    told = (
        "Ngày 14/3, Ủy ban Kiểm tra Tỉnh ủy Phú Thọ họp kỳ thứ 30 và kết luận một số nội dung sau:\n"
        "1. Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy xã Tân Sơn\n"
        "Ủy ban Kiểm tra Tỉnh ủy nhận thấy: Đảng ủy xã Tân Sơn đã vi phạm nguyên tắc tập trung dân chủ."
    )
    assert read(told) == [("assessment", "Ủy ban Kiểm tra Tỉnh ủy Phú Thọ", None)]
