"""What inspection commissions find, ask and punish, as the national press tells it; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

COMMISSION = "Ủy ban Kiểm tra Trung ương"


def brief(text: str) -> list[tuple[str, str | None, str | None]]:
    outcomes = extract(text, published_on="2024-05-20").outcomes
    return [(outcome.kind.value, outcome.issuer, outcome.addressee) for outcome in outcomes]


def test_the_commission_may_be_named_by_what_it_is() -> None:
    text = (
        "Ngày 9/5, Ủy ban Kiểm tra Trung ương xem xét kết quả kiểm tra Ban Thường vụ Tỉnh ủy Sơn La. "
        "Cơ quan này nhận thấy Ban Thường vụ Tỉnh ủy Sơn La đã vi phạm quy chế làm việc.\n"
        "Hậu quả là nhiều cán bộ vi phạm quy định của Đảng.\n"
        "Cơ quan kiểm tra Trung ương yêu cầu Ban Thường vụ Tỉnh ủy Sơn La khắc phục."
    )
    assert brief(text) == [
        ("assessment", COMMISSION, None),
        ("assessment", COMMISSION, None),
        ("directive", COMMISSION, "Ban Thường vụ Tỉnh ủy Sơn La"),
    ]


def test_a_report_that_proposes_a_penalty_is_only_looked_at() -> None:
    text = (
        "Tại kỳ họp ngày 9/5, Ủy ban Kiểm tra Trung ương xem xét báo cáo đề nghị thi hành kỷ luật một số đảng viên.\n"
        "Theo đó, cơ quan kiểm tra quyết định cảnh cáo Đảng ủy Công ty Sao Mai nhiệm kỳ 2015-2020."
    )
    assert brief(text) == [("discipline", COMMISSION, None)]


def test_what_was_proposed_besides_stands_before_what_is_decided() -> None:
    text = (
        "Ngoài đề nghị Bộ Chính trị xem xét kỷ luật ông Lò Văn Pản, "
        "Ủy ban Kiểm tra Trung ương đã quyết định cảnh cáo Ban Thường vụ Đảng ủy Bộ Y tế nhiệm kỳ 2015-2020.\n"
        "Hai người bị cách chức tất cả chức vụ trong Đảng gồm ông Hà Văn Tếch, Bí thư Chi bộ; Lò Văn Bun, nguyên Bí thư Chi bộ.\n"
        "Ông Cầm Văn Hom, chuyên viên, bị kỷ luật cảnh cáo do thiếu trách nhiệm, để xảy ra vi phạm.\n"
        "Ủy ban Kiểm tra Trung ương đánh giá, những vi phạm nêu trên đã gây hậu quả nghiêm trọng.\n"
        "Ủy ban Kiểm tra Trung ương cho biết sẽ tiếp tục xem xét; đồng thời, yêu cầu Ban Thường vụ Đảng ủy Bộ Y tế khắc phục vi phạm."
    )
    assert brief(text) == [
        ("discipline", COMMISSION, None),
        ("discipline", COMMISSION, None),
        ("discipline", COMMISSION, None),
        ("assessment", COMMISSION, None),
        ("directive", COMMISSION, "Ban Thường vụ Đảng ủy Bộ Y tế"),
    ]


def test_what_the_police_do_about_faults_is_no_finding() -> None:
    text = (
        "Ủy ban Kiểm tra Trung ương kết luận: Ban Thường vụ Tỉnh ủy Sơn La đã vi phạm quy chế làm việc.\n"
        "Tháng 5/2023, Công an tỉnh đã khởi tố vụ án vi phạm quy định về quản lý đất đai. Ông Lò Văn Pản bị bắt với cáo buộc sai phạm."
    )
    assert brief(text) == [("assessment", COMMISSION, None)]


def test_a_penalty_in_brackets_is_told_of_someone_by_the_way() -> None:
    text = (
        "Ủy ban Kiểm tra Trung ương nhận thấy Đảng ủy Bộ Y tế đã vi phạm quy chế làm việc.\n"
        "Ông Lò Văn Pản, nguyên Bí thư Đảng ủy (đã bị khai trừ khỏi Đảng) chịu trách nhiệm chính về những vi phạm."
    )
    assert brief(text) == [("assessment", COMMISSION, None), ("assessment", COMMISSION, None)]


def test_decisions_on_other_matters_say_nothing() -> None:
    assert brief("Tại kỳ họp, Ủy ban Kiểm tra Trung ương đã xem xét, quyết định một số nội dung quan trọng khác.") == []


def test_findings_about_different_people_are_each_one_however_alike() -> None:
    text = (
        "Ban Bí thư kết luận ông Lò Văn Pản, Bí thư Huyện ủy Mộc Châu, chịu trách nhiệm về những vi phạm của Ban Thường vụ Huyện ủy.\n"
        "Đồng thời, Ban Bí thư kết luận ông Hà Văn Tếch, Phó Bí thư Huyện ủy, chịu trách nhiệm về những vi phạm của Ban Thường vụ Huyện ủy."
    )
    assert brief(text) == [("assessment", "Ban Bí thư Trung ương Đảng", None)] * 2


def test_a_penalty_of_years_ago_counts_where_it_is_said_who_imposed_it() -> None:
    text = (
        "Ủy ban Kiểm tra Trung ương kết luận Ban Thường vụ Tỉnh ủy Sơn La đã vi phạm quy chế làm việc.\n"
        "Tháng 9/2020, ông Lò Văn Pản bị Thủ tướng cảnh cáo."
    )
    assert brief(text) == [("assessment", COMMISSION, None), ("discipline", "Thủ tướng", None)]


def test_a_finding_that_ends_in_asking_for_a_penalty_is_a_proposal() -> None:
    text = (
        "Ủy ban Kiểm tra Trung ương kết luận, những vi phạm của ông Lò Văn Pản là rất nghiêm trọng, "
        "đề nghị Ban Bí thư xem xét thi hành kỷ luật đối với ông Pản."
    )
    assert brief(text) == [("proposal", COMMISSION, "Ban Bí thư Trung ương Đảng")]


def test_what_a_communique_says_is_found_by_whose_it_is() -> None:
    text = (
        "Thông cáo báo chí Kỳ họp thứ 20 của Ủy ban Kiểm tra Trung ương nêu nhiều nội dung sai phạm tại tỉnh Sơn La.\n"
        "Cụ thể, ông Lò Văn Pản, Giám đốc Sở Nội vụ, không trung thực khi kê khai hồ sơ.\n"
        "Kết luận nêu rõ, ông Pản đã vi phạm nguyên tắc tổ chức sinh hoạt của Tỉnh ủy Sơn La."
    )
    assert brief(text) == [("assessment", COMMISSION, None)] * 2


def test_penalties_listed_below_a_conclusion_are_each_one_and_its_bodys() -> None:
    inspectors = "Ủy ban Kiểm tra Tỉnh ủy Sơn La"
    text = (
        "Về hướng xử lý, Ủy ban Kiểm tra Tỉnh ủy Sơn La có kết luận như sau:\n"
        "Kỷ luật bằng hình thức khiển trách đối với ông Lò Văn Pản, nguyên Bí thư Huyện ủy Mộc Châu.\n"
        "Khai trừ khỏi Đảng đối với ông Hà Văn Tếch, nguyên Trưởng phòng Tài chính huyện. "
        "Kỷ luật khiển trách với ông Cầm Văn Hom, Phó Trưởng phòng."
    )
    assert brief(text) == [("discipline", inspectors, None)] * 3


def test_signs_of_a_fault_that_an_inspection_begins_with_are_no_finding() -> None:
    text = "Theo Ủy ban Kiểm tra Trung ương, thực hiện quy định của Đảng, đoàn kiểm tra đã làm việc khi có dấu hiệu vi phạm đối với Đảng ủy Bộ Y tế."
    assert brief(text) == []


def test_findings_go_on_about_the_one_found_at_fault_but_not_about_what_he_did_to_mend_it() -> None:
    text = (
        "Theo Ủy ban Kiểm tra Huyện ủy Mộc Châu, ông Lò Văn Pản, Bí thư Đảng ủy xã Tân Lập đã buông lỏng quản lý đất đai. "
        "Ông này còn bị xác định đã lợi dụng chức vụ để cấp đất trái thẩm quyền.\n"
        "Vi phạm của ông Pản là nghiêm trọng.\n"
        "Trong quá trình kiểm tra, ông Pản tự giác nhận khuyết điểm, vi phạm.\n"
        "Cơ quan này đồng thời đề nghị UBND huyện Mộc Châu thi hành kỷ luật ông Pản."
    )
    found = ("assessment", "Ủy ban Kiểm tra Huyện ủy Mộc Châu", None)
    assert brief(text)[:3] == [found] * 3
    assert [kind for kind, _, _ in brief(text)[3:]] == ["proposal"]


def test_a_commission_named_in_short_is_the_one_that_inspects() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình vừa họp kỳ thứ 31, khiển trách Ban Thường vụ Đảng ủy xã Cao Dương.\n"
        "UBKT nhận thấy Ban Thường vụ Đảng ủy xã đã buông lỏng lãnh đạo.\n"
        "Xem xét báo cáo của Huyện ủy Lương Sơn, Ủy ban Kiểm tra yêu cầu Ban Thường vụ Huyện ủy rút kinh nghiệm."
    )
    assert {issuer for _, issuer, _ in brief(text)} == {"Ủy ban Kiểm tra Tỉnh ủy Hòa Bình"}


def test_who_heads_a_commission_listed_with_a_committee_heads_that_committees() -> None:
    text = (
        "Sáng 9/5, đồng chí Lò Văn Sánh, Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Sơn La, dự sinh hoạt với Huyện ủy Mường La.\n"
        "Cùng dự có đồng chí Cà Thị Inh, Chủ nhiệm Ủy ban Kiểm tra."
    )
    posts = {(post.person, post.organisation) for post in extract(text, published_on="2024-05-20").appointments}
    assert ("Cà Thị Inh", "Ủy ban Kiểm tra Huyện ủy Mường La") in posts


def test_a_commission_asks_for_a_penalty_at_the_end_of_all_that_it_did() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình vừa họp kỳ thứ 31.\n"
        "UBKT Tỉnh ủy giải quyết tố cáo đối với 2 đảng viên; đề nghị Ban Thường vụ Tỉnh ủy xem xét, thi hành kỷ luật Huyện ủy Lương Sơn."
    )
    assert brief(text) == [("proposal", "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình", "Ban Thường vụ Tỉnh ủy Hòa Bình")]


def test_what_inspections_came_to_over_a_period_is_no_outcome() -> None:
    text = (
        "Theo ông Lò Văn Pản, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Sơn La, năm 2023 công tác kiểm tra đạt nhiều kết quả tích cực.\n"
        "Ủy ban Kiểm tra Tỉnh ủy đã đề nghị cấp ủy thi hành kỷ luật 12 đảng viên và 3 tổ chức đảng. "
        "Giám sát chuyên đề với 47 tổ chức đảng, 88 đảng viên.\n"
        "Qua kiểm tra, giám sát, Ban Thường vụ Tỉnh ủy kỷ luật bằng hình thức khiển trách đối với 1 tổ chức đảng."
    )
    assert not {kind for kind, *_rest in brief(text)} & {"proposal", "discipline", "directive"}


def test_what_a_session_asks_of_so_many_is_asked_now() -> None:
    text = (
        "Chiều 5/5, Ủy ban Kiểm tra Tỉnh ủy Sơn La họp kỳ 12.\n"
        "Ủy ban Kiểm tra Tỉnh ủy đề nghị Ban Thường vụ Tỉnh ủy thi hành kỷ luật 12 đảng viên và 3 tổ chức đảng."
    )
    assert brief(text) == [("proposal", "Ủy ban Kiểm tra Tỉnh ủy Sơn La", "Ban Thường vụ Tỉnh ủy Sơn La")]


def test_what_the_party_decides_on_a_prosecution_is_the_partys() -> None:
    suspended = (
        "Bộ Chính trị quyết định đình chỉ sinh hoạt đảng đối với ông Lò Văn Pản, Bí thư Tỉnh ủy Sơn La theo Quyết định khởi tố bị can số 5."
    )
    assert brief(suspended) == [("personnel_change", "Bộ Chính trị", None)]
    charged = (
        "Cơ quan điều tra ra quyết định khởi tố bị can đối với ông Lò Văn Pản, nguyên Bí thư Tỉnh ủy Sơn La, đã bị khai trừ khỏi Đảng."
    )
    assert brief(charged) == []


def test_whoever_speaks_at_the_session_speaks_for_himself_of_whatever_faults() -> None:
    text = (
        "Sáng 6/8, Ủy ban Kiểm tra Tỉnh ủy Sơn La họp kỳ 13 dưới sự chủ trì của ông Hà Văn Tếch, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy.\n"
        "Ủy ban Kiểm tra Tỉnh ủy nhận thấy ông Lò Văn Pản có vi phạm nghiêm trọng.\n"
        "Phát biểu tại kỳ họp, ông Hà Văn Tếch yêu cầu xử lý nghiêm các vi phạm của tổ chức đảng."
    )
    assert brief(text) == [("assessment", "Ủy ban Kiểm tra Tỉnh ủy Sơn La", None), ("directive", "Hà Văn Tếch", None)]


FOUND = "Ủy ban Kiểm tra Huyện ủy Mường La nhận thấy Đảng ủy xã Suối Ngà buông lỏng lãnh đạo"
DISTRICT = "Ủy ban Kiểm tra Huyện ủy Mường La"


def test_what_is_found_and_then_asked_is_asked() -> None:
    text = f"{FOUND}; yêu cầu Đảng ủy xã Suối Ngà nghiêm túc khắc phục."
    assert brief(text) == [("directive", DISTRICT, "Đảng ủy xã Suối Ngà")]


@pytest.mark.parametrize(
    ("then", "kind", "by"),
    [
        ("\nQuyết định thi hành kỷ luật khiển trách Đảng ủy xã Suối Ngà vì buông lỏng lãnh đạo.", "discipline", DISTRICT),
        ("\nThống nhất thành lập đoàn kiểm tra do có dấu hiệu buông lỏng quản lý.", "decision", DISTRICT),
        (
            " Chủ tịch UBND huyện Mường La quyết định kỷ luật cảnh cáo ông Lò Văn Pản có vi phạm trong quản lý đất đai.",
            "discipline",
            "Ủy ban nhân dân huyện Mường La",
        ),
    ],
)
def test_what_is_decided_for_a_fault_is_no_finding(then: str, kind: str, by: str) -> None:
    assert brief(f"{FOUND}.{then}") == [("assessment", DISTRICT, None), (kind, by, None)]


@pytest.mark.parametrize("who", ["các đoàn kiểm tra", "thành viên đoàn giám sát"])
def test_what_an_inspection_is_there_for_is_none_of_its_acts(who: str) -> None:
    assert brief(f"Theo đó, {who} có nhiệm vụ xem xét, đề nghị Ban Thường vụ Huyện ủy Mường La kết luận, yêu cầu các xã rà soát.") == []


@pytest.mark.parametrize(
    ("penalty", "kind", "by"),
    [
        ("thi hành kỷ luật khiển trách ông Lò Văn Pản do vi phạm quy chế", "discipline", "Ban Thường vụ Huyện ủy Mường La"),
        ("thi hành kỷ luật khiển trách ông Lò Văn Pản không đúng quy định", "assessment", DISTRICT),
    ],
)
def test_a_penalty_against_the_rules_is_a_finding_and_one_for_breaking_them_is_none(penalty: str, kind: str, by: str) -> None:
    assert brief(f"{FOUND}. Ban Thường vụ Huyện ủy Mường La {penalty}.") == [("assessment", DISTRICT, None), (kind, by, None)]


@pytest.mark.parametrize(
    "found",
    [
        "Ủy ban Kiểm tra Trung ương kết luận: Ban Thường vụ Tỉnh ủy Sơn La quyết định kỷ luật ông Lê Văn Năm chưa đúng thẩm quyền.",
        "Theo kết luận, việc Ban Thường vụ Tỉnh ủy Sơn La ban hành quyết định kỷ luật đảng viên chưa đúng quy trình.",
        "Việc Ban Thường vụ Tỉnh ủy Sơn La bổ nhiệm ông Lê Văn Năm giữ chức Chánh Văn phòng là sai quy định.",
    ],
)
def test_a_decision_that_is_called_wrong_is_found_and_not_taken(found: str) -> None:
    assert brief(f"Ngày 9/5, Ủy ban Kiểm tra Trung ương họp kỳ 12. {found}") == [("assessment", COMMISSION, None)]


def test_a_decision_called_wrong_where_nobody_inspects_is_none() -> None:
    told = "Ngày 9/5, Tỉnh ủy Sơn La họp. Chi bộ thôn 3 ban hành quyết định kỷ luật ông Lê Văn Năm không đúng quy trình."
    assert brief(told) == []


def test_a_penalty_for_what_was_done_wrongly_stays_one() -> None:
    told = "Ngày 9/5, Ủy ban Kiểm tra Trung ương họp kỳ 12. Ủy ban quyết định kỷ luật khiển trách ông Lê Văn Năm do làm sai quy định."
    assert brief(told) == [("discipline", COMMISSION, None)]


@pytest.mark.parametrize(
    "visit",
    [
        "Ngày 9/5, Đoàn kiểm tra theo Quyết định số 120-QĐ/TU của Ban Thường vụ Tỉnh ủy Sơn La đã làm việc với Đảng ủy xã Chiềng Mai.",
        "Ngày 9/5, Đoàn kiểm tra được thành lập theo Quyết định 120-QĐ/TU ngày 5/4/2024 của Ban Thường vụ Tỉnh ủy Sơn La "
        "làm việc với Đảng ủy xã Chiềng Mai.",
        "Ngày 9/5, Đoàn kiểm tra số 2 làm việc với Đảng ủy xã Chiềng Mai. Đoàn được thành lập theo kế hoạch của Ban Thường vụ Tỉnh ủy Sơn La.",
    ],
)
def test_a_delegation_is_of_whose_decision_set_it_up(visit: str) -> None:
    told = extract(f"{visit} Đoàn kiểm tra yêu cầu Đảng ủy xã Chiềng Mai bổ sung báo cáo.", published_on="2024-05-20")
    sender, host = "Ban Thường vụ Tỉnh ủy Sơn La", "Đảng ủy xã Chiềng Mai"
    assert [(meeting.organiser, meeting.host) for meeting in told.meetings] == [(sender, host)]
    assert [(one.kind.value, one.issuer, one.addressee) for one in told.outcomes] == [("directive", sender, host)]
