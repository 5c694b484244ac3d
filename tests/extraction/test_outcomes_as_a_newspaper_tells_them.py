"""Outcomes in the order a newspaper tells them in: findings behind what they showed, papers one after another, several places in one text; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

PROVINCE = "Ban Thường vụ Tỉnh ủy Yên Bái"
INSPECTORS = "Ủy ban Kiểm tra Tỉnh ủy Yên Bái"


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(outcome.kind.value, outcome.issuer, outcome.addressee) for outcome in extract(text, published_on="2020-06-20").outcomes]


def test_what_an_inquiry_has_shown_runs_on_without_a_word_for_fault() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Yên Bái đã xác minh hồ sơ của ông Lê Quang Vịnh. "
        "Kết quả xác minh của Ủy ban Kiểm tra Tỉnh ủy cho thấy, Chi bộ Phòng Tổng hợp đề nghị kết nạp ông Vịnh khi ông mới về đơn vị ba tháng, "
        "chưa được học lớp bồi dưỡng. "
        "Lý lịch của ông không được thẩm tra ở nơi cư trú. "
        "Hai đảng viên giới thiệu đều chưa cùng công tác với ông."
    )
    assert read(text)[-3:] == [("assessment", INSPECTORS, None)] * 3


def test_who_says_that_he_has_got_the_decision_finds_nothing() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Yên Bái đã thi hành kỷ luật cảnh cáo ông Lê Quang Vịnh, Giám đốc Sở Công Thương. "
        "Ông Vịnh không có ý kiến gì thêm, cũng không khiếu nại."
    )
    assert read(text) == [("discipline", PROVINCE, None)]


def test_what_a_body_is_to_do_by_a_decision_is_asked_by_who_decided() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Yên Bái quyết định hủy bỏ kết quả xét chuyển đảng chính thức của ông Lê Quang Vịnh. "
        "Đảng ủy Sở Công Thương phải kiểm điểm tập thể, báo cáo kết quả trước ngày 30/7."
    )
    assert read(text)[-1] == ("directive", PROVINCE, "Đảng ủy Sở Công Thương tỉnh Yên Bái")


def test_a_man_once_appointed_is_no_news_behind_what_is() -> None:
    text = "Ban Thường vụ Tỉnh ủy Yên Bái vừa cho ý kiến về trường hợp ông Lê Quang Vịnh, người được bổ nhiệm làm Phó Giám đốc Sở Công Thương khi 28 tuổi."
    assert not [kind for kind, _, _ in read(text) if kind == "personnel_change"]


def test_penalties_made_known_are_told_by_those_that_follow() -> None:
    text = (
        "Đoàn công tác của Ủy ban Kiểm tra Tỉnh ủy Yên Bái đã trao, công bố các quyết định kỷ luật đối với một số cán bộ huyện Văn Chấn. "
        "Đoàn đọc quyết định của Ban Thường vụ Tỉnh ủy cách tất cả chức vụ trong Đảng đối với ông Lê Quang Vịnh. "
        "Cùng với đó là quyết định của Ủy ban Kiểm tra Tỉnh ủy cảnh cáo bà Hà Thị Mến."
    )
    assert read(text) == [("discipline", PROVINCE, None), ("discipline", INSPECTORS, None)]


@pytest.mark.parametrize(
    "told",
    [
        "Người bị kỷ luật, bằng hình thức khiển trách, là ông Lê Quang Vịnh, Giám đốc Sở Công Thương.",
        "Cán bộ bị cảnh cáo là ông Lê Quang Vịnh, Giám đốc Sở Công Thương.",
    ],
)
def test_who_it_is_that_is_penalised_may_come_last(told: str) -> None:
    assert read(f"Ban Thường vụ Tỉnh ủy Yên Bái đã họp. {told}")[-1][0] == "discipline"


def test_a_committee_that_goes_into_a_case_and_decides_on_a_penalty_penalises() -> None:
    assert read("Ban Thường vụ Tỉnh ủy Yên Bái đã nhóm họp xem xét, quyết định kỷ luật ông Lê Quang Vịnh.") == [
        ("discipline", PROVINCE, None)
    ]


def test_a_leader_says_what_he_has_asked_for() -> None:
    text = "Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng cho biết đã yêu cầu Sở Công Thương thu hồi mặt bằng trước cuối năm."
    assert read(text) == [("directive", "Hà Văn Sáng", "Sở Công Thương tỉnh Yên Bái")]


def test_who_has_heard_the_report_speaks_next() -> None:
    text = (
        "Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng chủ trì hội nghị giao ban. "
        "Sau báo cáo do Chánh Văn phòng Tỉnh ủy Lê Quang Vịnh trình bày và ý kiến của các đại biểu, đồng chí Hà Văn Sáng phát biểu kết luận. "
        "Đồng chí đánh giá cao kết quả công tác của các ban đảng. "
        "Đồng chí yêu cầu các ban đảng hoàn thành đề án trong quý III."
    )
    assert [(kind, issuer) for kind, issuer, _ in read(text)] == [("assessment", "Hà Văn Sáng"), ("directive", "Hà Văn Sáng")]


def test_what_must_be_done_may_be_put_down_to_someone_by_the_way() -> None:
    text = (
        "Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng làm việc với Huyện ủy Văn Chấn. Bí thư Huyện ủy Lê Quang Vịnh đề xuất tỉnh hỗ trợ 2 tỷ đồng. "
        "Việc này, theo đồng chí Hà Văn Sáng, phải làm ngay trong tháng 7."
    )
    assert read(text)[-1][:2] == ("directive", "Hà Văn Sáng")


def test_each_place_of_a_round_up_has_its_own_decider() -> None:
    text = (
        "Yên Bái: Sáng 3/6, ông Hà Văn Sáng, Bí thư Tỉnh ủy, trao quyết định của Ban Thường vụ Tỉnh ủy cho ông Lê Quang Vịnh.\n"
        "Ông Vịnh được điều động giữ chức Bí thư Huyện ủy Văn Chấn.\n\n"
        "Tiền Giang: Tại kỳ họp hôm 2/6, HĐND tỉnh miễn nhiệm chức danh Ủy viên UBND tỉnh đối với ông Kiều Hữu Tâm. "
        "Người được bầu thay là ông Võ Thành Trung, Giám đốc Sở Nội vụ.\n\n"
        "Kon Tum: Ngày 1/6, Hội Nông dân tỉnh tổ chức Đại hội lần thứ VI. Đại hội đã bầu ra 29 ủy viên Ban Chấp hành. "
        "Ở phiên họp đầu tiên, ông A Thứt tái đắc cử Chủ tịch Hội."
    )
    assert [issuer for _, issuer, _ in read(text)[-4:]] == [
        "Hội đồng nhân dân tỉnh Tiền Giang",
        "Hội đồng nhân dân tỉnh Tiền Giang",
        "Hội Nông dân tỉnh Kon Tum",
        "Hội Nông dân tỉnh Kon Tum",
    ]


def test_years_ago_is_no_word_of_who_spoke_last() -> None:
    text = (
        'Bí thư Huyện ủy Văn Chấn Hà Văn Sáng khẳng định: "Kết quả ấy là rất đáng ghi nhận". '
        "Trước đây, năm 2014, công ty này cũng từng bị thanh tra vì chi sai quỹ phúc lợi."
    )
    assert len(read(text)) == 1


def test_what_goes_along_with_it_is_asked_for_too() -> None:
    text = (
        "Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng gợi ý Huyện ủy Văn Chấn nên coi giao thông là khâu đột phá. "
        "Đi đôi với đó là chăm lo đời sống cho cán bộ xã, nhất là người mới đến nhận công tác."
    )
    assert read(text) == [("directive", "Hà Văn Sáng", "Huyện ủy Văn Chấn")] * 2


def test_a_congress_may_end_with_an_election() -> None:
    text = "Đại hội Đảng bộ huyện Văn Chấn lần thứ XX khép lại chiều 15/6 với việc bầu 39 đồng chí vào Ban Chấp hành khóa mới."
    assert [kind for kind, _, _ in read(text)] == ["decision"]


@pytest.mark.parametrize("when", ["Cũng trong chiều bế mạc, ", "Trong sáng nay, ", ""])
def test_so_many_are_honoured_by_a_body_named_behind_them(when: str) -> None:
    text = "Huyện đoàn Văn Chấn tổ chức đại hội, dưới sự chỉ đạo của Huyện ủy Văn Chấn.\n" + when
    assert read(text + "20 gương mặt trẻ tiêu biểu được Huyện đoàn Văn Chấn tuyên dương.")[-1] == ("award", "Huyện đoàn Văn Chấn", None)


def test_delegates_pass_a_scheme_by_ballot() -> None:
    text = "Tỉnh ủy Yên Bái họp hội nghị lần thứ 31. Trước đó, trong buổi sáng, các đại biểu đã bỏ phiếu thông qua đề án sắp xếp 5 ban quản lý dự án."
    assert [kind for kind, _, _ in read(text)] == ["decision"]


def test_he_behind_but_is_who_spoke_before() -> None:
    text = (
        "Huyện đoàn Văn Chấn tổ chức đại hội, bầu 27 người vào Ban Chấp hành. Bí thư Huyện ủy Hà Văn Sáng biểu dương tuổi trẻ huyện nhà. "
        "Nhưng ông cũng thẳng thắn: vẫn còn những nơi hoạt động Đoàn hình thức, nặng bề nổi."
    )
    assert read(text)[-1][:2] == ("assessment", "Hà Văn Sáng")


def test_a_delegation_elected_is_the_congress_decision() -> None:
    text = (
        "Ngày 20/6, Đảng bộ huyện Văn Chấn tổ chức đại hội lần thứ XX, bầu 37 đồng chí vào Ban Chấp hành. "
        "Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 14 người cũng đã được bầu."
    )
    assert read(text) == [("decision", "Huyện ủy Văn Chấn", None)] * 2


def test_an_inspection_leaves_to_its_superior_what_it_may_not_decide() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Yên Bái họp kỳ thứ 7, kỷ luật cảnh cáo bà Hà Thị Mến. "
        "Với ông Lê Quang Vịnh, Ủy ban báo cáo Ban Thường vụ Tỉnh ủy xem xét, xử lý theo thẩm quyền."
    )
    assert [kind for kind, issuer, _ in read(text) if issuer == INSPECTORS] == ["discipline", "proposal"]


def test_what_was_prepared_for_the_centre_is_not_decided_by_it_now() -> None:
    text = (
        "Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng đánh giá cao kết quả của toàn ngành. "
        "Nổi bật là đã tham mưu để Trung ương ban hành Nghị quyết 18, tạo bước chuyển về tổ chức bộ máy."
    )
    assert read(text) == [("assessment", "Hà Văn Sáng", None)] * 2


def test_papers_read_at_a_conference_ask_for_nothing() -> None:
    text = (
        "Ban Tổ chức Tỉnh ủy Yên Bái tổ chức hội nghị tổng kết. "
        "Đại diện các huyện ủy Văn Chấn, Trấn Yên, Lục Yên tham luận về sắp xếp bộ máy, nhất thể hóa chức danh."
    )
    assert read(text) == []


def test_what_the_inspection_finds_may_be_told_by_what_it_led_to() -> None:
    text = (
        "Theo Ủy ban Kiểm tra Tỉnh ủy Yên Bái, khi làm Chủ tịch UBND huyện, ông Lê Quang Vịnh đã ký giao nhiều lô đất không qua đấu giá. "
        "Việc làm ấy gây thất thu cho ngân sách."
    )
    assert read(text) == [("assessment", INSPECTORS, None)] * 2


def test_what_another_committee_has_not_done_is_no_finding() -> None:
    text = "Theo Huyện ủy Văn Chấn, đến nay còn 3 xã chưa tổ chức đại hội. Các xã này chưa duyệt nhân sự."
    assert read(text) == []


def test_what_a_body_should_do_is_asked_by_who_says_so() -> None:
    text = (
        "Phó Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng làm việc với Huyện ủy Văn Chấn. Ông Sáng không bằng lòng với tiến độ này. "
        "Theo ông, Huyện ủy nên phân công từng huyện ủy viên kèm một chi bộ yếu, hằng tháng báo cáo kết quả."
    )
    assert read(text) == [("assessment", "Hà Văn Sáng", None), ("directive", "Hà Văn Sáng", "Huyện ủy Văn Chấn")]


def test_a_session_may_end_behind_what_it_has_passed() -> None:
    text = "Hội nghị Tỉnh ủy Yên Bái lần thứ 10 bế mạc chiều 14/6 sau khi thông qua nghị quyết về nhiệm vụ nửa cuối năm."
    assert read(text) == [("decision", "Tỉnh ủy Yên Bái", None)]


def test_who_signed_a_paper_does_not_take_the_word_from_whose_it_is() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Yên Bái vừa có công văn yêu cầu Ban Thường vụ Huyện ủy Văn Chấn kiểm điểm trách nhiệm người đứng đầu.\n"
        "Công văn do Phó Bí thư Thường trực Tỉnh ủy Hà Văn Sáng ký ngày 16-6. "
        "Theo công văn, thời gian qua một số xã lơ là trong phòng, chống dịch. "
        "Huyện ủy phải kiện toàn ngay ban chỉ đạo các xã, phân công cấp ủy viên bám từng thôn."
    )
    assert read(text) == [
        ("directive", PROVINCE, "Ban Thường vụ Huyện ủy Văn Chấn"),
        ("assessment", PROVINCE, None),
        ("directive", PROVINCE, "Huyện ủy Văn Chấn"),
    ]


def test_a_leader_admits_a_fault_by_calling_it_one() -> None:
    text = "Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng đối thoại với dân. Ông Sáng thừa nhận để dân chờ lâu như vậy là lỗi của cán bộ."
    assert read(text) == [("assessment", "Hà Văn Sáng", None)]


def test_when_it_is_to_end_is_no_praise() -> None:
    text = (
        "Tỉnh ủy Yên Bái họp hội nghị lần thứ 9. Bí thư Tỉnh ủy Hà Văn Sáng đánh giá cao các ý kiến. Hội nghị dự kiến bế mạc vào trưa nay."
    )
    assert read(text) == [("assessment", "Hà Văn Sáng", None)]


def test_a_team_that_a_committee_has_set_up_is_told_of_by_its_secretary() -> None:
    text = (
        "Bí thư Huyện ủy Văn Chấn Hà Văn Sáng xác nhận đã nhận được báo cáo. "
        "Theo ông, Huyện ủy đã thành lập tổ công tác do Chủ nhiệm Ủy ban Kiểm tra làm tổ trưởng để xác minh."
    )
    assert read(text) == [("decision", "Huyện ủy Văn Chấn", None)]


def test_a_notice_puts_everyone_in_charge_of_a_place() -> None:
    text = (
        "Theo Thông báo mới ban hành của Ban Thường vụ Tỉnh ủy Yên Bái, mỗi đồng chí tỉnh ủy viên phụ trách từ 1 đến 2 đảng bộ xã, phường."
    )
    assert read(text) == [("directive", PROVINCE, None)]


def test_who_is_not_content_weighs_up_what_he_then_says() -> None:
    text = (
        "Bí thư Tỉnh ủy Yên Bái Hà Văn Sáng thăm khu tái định cư ở huyện Văn Chấn. "
        "Không hài lòng với lời giải thích này, ông Sáng cho rằng khảo sát địa chất cẩu thả mới ra nông nỗi ấy."
    )
    assert read(text) == [("assessment", "Hà Văn Sáng", None)]
