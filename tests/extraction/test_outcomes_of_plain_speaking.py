"""What leaders say in the words of newspapers: orders in quotes, frankness, leave to go on, last days, petitions to those above; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Outcome

VISIT = "Chiều 5-4, Bí thư Thành ủy TP.HCM Châu Minh Đạt làm việc với Quận ủy Gò Vấp.\n"
PROVINCE = "Ngày 19/5, Tỉnh ủy Quảng Trị tổ chức hội nghị. Kết luận hội nghị, Bí thư Tỉnh ủy Đinh Trọng Nghĩa biểu dương các địa phương.\n"


def outcomes(text: str) -> tuple[Outcome, ...]:
    return extract(text, published_on="2018-05-20").outcomes


def last(text: str) -> tuple[str, str | None, str | None]:
    """Kind, issuer and addressee of the last outcome."""
    outcome = outcomes(text)[-1]
    return outcome.kind.value, outcome.issuer, outcome.addressee


@pytest.mark.parametrize("verb", ['"đặt hàng"', "“nhắc”", "đặt hàng"])
def test_a_verb_in_quotes_asks_as_one_without_them(verb: str) -> None:
    assert last(VISIT + f"Ông cũng {verb} quận xây dựng hai tuyến phố kiểu mẫu.")[:2] == ("directive", "Châu Minh Đạt")


def test_words_that_only_are_in_quotes_are_asked_by_nobody() -> None:
    assert len(outcomes(VISIT + 'Ông cho biết quận từng có biệt danh "đặt hàng là có".')) == len(outcomes(VISIT))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Bí thư Tỉnh ủy thẳng thắn nhìn nhận 2017 là năm niềm tin của người dân giảm sút.", "assessment"),
        ("Tuy vậy, theo ông, tiến độ sắp xếp bộ máy còn rất chậm.", "assessment"),
        ("Vì vậy, theo ông, các huyện phải rà soát lại đề án.", "directive"),
        ("Ông cũng đồng ý để hai huyện mở rộng thí điểm ra các xã.", "decision"),
        ("Ông yêu cầu các huyện rà soát lại đề án.\nHạn cuối báo cáo kết quả là ngày 25/6.", "directive"),
    ],
)
def test_what_a_leader_says_plainly_counts(told: str, kind: str) -> None:
    assert last(PROVINCE + told)[:2] == (kind, "Đinh Trọng Nghĩa")


@pytest.mark.parametrize(
    "told",
    [
        "Tuy nhiên, theo ông Hồ Văn Tá, Trưởng Ban Tổ chức Huyện ủy, nguồn kết nạp ở nông thôn ngày càng khó.",
        "Quảng Trị hiện có hơn 640.000 dân, là tỉnh có nhiều di tích.",
    ],
)
def test_what_is_told_beside_the_praise_is_no_outcome(told: str) -> None:
    assert len(outcomes(PROVINCE + told)) == len(outcomes(PROVINCE))


def test_the_leaders_of_all_ranks_are_nobody_in_particular() -> None:
    told = "Ông giao Công an tỉnh mở đợt cao điểm. Lãnh đạo các cấp phải dành thời gian thăm hỏi người lao động."
    assert last(PROVINCE + told) == ("directive", "Đinh Trọng Nghĩa", None)


@pytest.mark.parametrize("wish", ["có cơ chế phụ cấp cho cán bộ", "quan tâm bố trí kinh phí", "có hướng dẫn về biên chế"])
def test_whoever_leads_a_commune_asks_the_province_as_one_asks_those_above(wish: str) -> None:
    told = f"Bà Lê Thị Xuân Mai, Bí thư Đảng ủy xã Triệu Ái, đề nghị tỉnh {wish}."
    assert last(PROVINCE + told) == ("proposal", "Lê Thị Xuân Mai", "Ủy ban nhân dân tỉnh Quảng Trị")


@pytest.mark.parametrize("days", ["Từ 18 đến 20-3", "Từ 18-3 đến 20-3", "Từ ngày 18 đến 20/3"])
def test_a_session_of_several_days_began_on_the_first(days: str) -> None:
    (meeting,) = extract(f"{days}, tại Hà Nội, Ủy ban Kiểm tra Trung ương họp kỳ 34.", published_on="2019-03-20").meetings
    assert meeting.date == "2019-03-18"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Ông thừa nhận việc di dời các nhà máy còn rất chậm.", "assessment"),
        ("Ông lưu ý tội phạm ma túy vẫn diễn biến phức tạp, một số cán bộ còn vi phạm điều lệnh.", "assessment"),
        ("Ông cho rằng Công an tỉnh đã giữ vững an ninh vùng biên, không để bị động, bất ngờ.", "assessment"),
        ("Ông lưu ý các huyện không để hồ sơ tồn đọng.", "directive"),
        ("Ngân hàng nào làm khó thanh niên, cứ nhắn thẳng cho Thường trực Tỉnh ủy, Bí thư Tỉnh ủy nói.", "directive"),
    ],
)
def test_how_things_stand_is_told_apart_from_what_is_to_be_done(told: str, kind: str) -> None:
    assert last(PROVINCE + told)[:2] == (kind, "Đinh Trọng Nghĩa")


def test_what_someone_owns_up_to_himself_is_no_appraisal() -> None:
    told = "Bà Lê Thị Xuân Mai, Bí thư Huyện ủy Cam Lộ, thừa nhận huyện còn nợ 640 hồ sơ."
    assert len(outcomes(PROVINCE + told)) == len(outcomes(PROVINCE))


def test_whoever_was_penalised_appraises_nobody_when_he_defends_himself() -> None:
    penalty = "Ngày 14-5, Ban Thường vụ Tỉnh ủy Quảng Nam cách chức ông Hồ Duy Chánh, bí thư Huyện ủy Bắc Trà My.\n"
    told = "Ông Chánh nói đất do vợ ông mua lại đã lâu, ông không biết là rừng phòng hộ.\n"
    assert [outcome.kind.value for outcome in outcomes(penalty + told)] == ["discipline"]


def test_who_is_put_in_charge_behind_an_order_is_so_by_the_body_that_gave_it() -> None:
    told = (
        "Ngày 14-5, Ban Thường vụ Tỉnh ủy Quảng Nam cách chức ông Hồ Duy Chánh, bí thư Huyện ủy Bắc Trà My.\n"
        "Ban Thường vụ Tỉnh ủy giao Huyện ủy Bắc Trà My chỉ đạo tháo dỡ công trình.\n"
        "Ông Trương Công Vinh, phó bí thư Huyện ủy, được phân công phụ trách Đảng bộ huyện.\n"
    )
    assert last(told)[:2] == ("personnel_change", "Ban Thường vụ Tỉnh ủy Quảng Nam")


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Theo ông Nghĩa, quan điểm của Tỉnh ủy là không bao che, nếu có sai phạm sẽ xử lý nghiêm.", "commitment"),
        ("Bí thư Tỉnh ủy cho biết đã yêu cầu các huyện ký cam kết không uống rượu bia trong giờ làm việc.", "directive"),
        ("Bí thư Tỉnh ủy cho hay vừa giao Công an tỉnh xác minh vụ việc.", "directive"),
    ],
)
def test_what_a_leader_tells_that_he_has_ordered_or_will_see_to_counts(told: str, kind: str) -> None:
    assert last(PROVINCE + told)[:2] == (kind, "Đinh Trọng Nghĩa")


def test_what_a_leader_tells_of_the_work_of_a_year_is_a_report() -> None:
    told = "Bí thư Tỉnh ủy cho biết trong năm Tỉnh ủy đã mở 12 lớp theo yêu cầu của các huyện."
    assert len(outcomes(PROVINCE + told)) == len(outcomes(PROVINCE))


def test_whoever_is_taken_off_his_work_for_a_time_is_suspended() -> None:
    told = (
        "Chiều 12/10, UBND huyện Văn Yên ra quyết định tạm dừng điều hành công việc đối với ông Triệu Tài Chảnh, Bí thư Đảng ủy xã Nà Hẩu."
    )
    assert last(told)[:2] == ("personnel_change", "Ủy ban nhân dân huyện Văn Yên")


@pytest.mark.parametrize(
    "told",
    [
        "Công văn nêu rõ người đứng đầu phải chịu trách nhiệm nếu để xảy ra vi phạm.",
        "Ban Nội chính Tỉnh ủy được giao theo dõi, hằng quý báo cáo Thường trực Tỉnh ủy.",
    ],
)
def test_what_a_signed_letter_says_is_the_word_of_who_signed_it(told: str) -> None:
    signed = "Ông Ngô Văn Quýnh, Bí thư Tỉnh ủy Hải Dương, vừa ký công văn yêu cầu các cơ quan không dùng xe công đi lễ hội. "
    assert last(signed + "Công văn nêu rõ xe công chỉ dùng cho việc công. " + told)[:2] == ("directive", "Ngô Văn Quýnh")


def test_what_a_congress_elects_tomorrow_is_not_elected() -> None:
    told = "Sáng 12-10, Đảng bộ tỉnh Thái Nguyên khai mạc Đại hội đại biểu lần thứ XX. Dự kiến chiều mai, đại hội bầu Ban Chấp hành gồm 52 người."
    assert outcomes(told) == ()
