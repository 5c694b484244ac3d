"""Outcomes of which another sentence, another body or an office tells whose they are: leads, closing speeches, letters passed on; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Outcome

LEAD = "Bí thư Cần Thơ nhắc chuyện hồ sơ\n\n"
MOVED = (
    "Hòa Bình có tân bí thư\n\nChiều 15/5, Tỉnh ủy Hòa Bình mở hội nghị công bố quyết định mà Bộ Chính trị ký, điều động ông Đỗ Quang Nhượng "
    "giữ chức Bí thư Tỉnh ủy.\nPhát biểu tại hội nghị, ông Nguyễn Khắc Thịnh, Trưởng Ban Tổ chức Trung ương, chúc mừng ông Nhượng.\n"
)
CENTRE = "Chiều 11/10, Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng bế mạc tại Hà Nội.\n"


def outcomes(text: str) -> tuple[Outcome, ...]:
    return extract(text, published_on="2022-10-12").outcomes


def brief(text: str) -> list[tuple[str, str | None]]:
    """Kind and issuer of each outcome."""
    return [(outcome.kind.value, outcome.issuer) for outcome in outcomes(text)]


@pytest.mark.parametrize(
    "told",
    [
        '"Cán bộ nào ngại việc thì nên xin nghỉ".\n\nBí thư Thành ủy Cần Thơ Lương Hữu Quyết nói như trên tại hội nghị sáng 11-7.',
        'TTO - "Cán bộ phải đặt mình vào vị trí người dân".\n\nÔng Lương Hữu Quyết, bí thư Thành ủy Cần Thơ, nhấn mạnh như vậy tại hội nghị sáng 11-7.',
        "Các quận phải trả lời dứt điểm hồ sơ nhà đất trong tháng 7.\n\nĐó là yêu cầu của ông Lương Hữu Quyết, bí thư Thành ủy Cần Thơ, sáng 11-7.",
        "Các quận phải trả lời dứt điểm hồ sơ nhà đất trong tháng 7.\n\nYêu cầu trên được bí thư Thành ủy Cần Thơ Lương Hữu Quyết đưa ra sáng 11-7.",
        "Phải làm xong hồ sơ ngay trong tháng 7, bí thư Thành ủy Cần Thơ Lương Hữu Quyết nhắn nhủ.",
        "Sáng 11-7, bí thư Thành ủy Cần Thơ Lương Hữu Quyết tiếp dân.\nBà con cứ giám sát, thấy ai nhũng nhiễu thì gọi cho Thành ủy, ông nhắn nhủ.",
    ],
)
def test_who_said_what_a_lead_or_a_clause_asks_for_is_told_behind_it(told: str) -> None:
    assert brief(LEAD + told) == [("directive", "Lương Hữu Quyết")]


@pytest.mark.parametrize(
    "told",
    [
        "Các quận đã trả lời xong hồ sơ nhà đất trong tháng 7.\n\nBí thư Thành ủy Cần Thơ Lương Hữu Quyết nói như trên sáng 11-7.",
        "Các quận phải trả lời dứt điểm hồ sơ nhà đất.\n\nBí thư Thành ủy Cần Thơ Lương Hữu Quyết nói với báo giới sáng 11-7.",
        "Bí thư Thành ủy Cần Thơ Lương Hữu Quyết trả lời báo chí sáng 11-7.\nÔng nói chưa thể công bố danh sách.",
    ],
)
def test_what_a_lead_only_tells_or_nobody_takes_up_is_asked_by_nobody(told: str) -> None:
    assert brief(LEAD + told) == []


@pytest.mark.parametrize(
    ("told", "issuer"),
    [
        (
            "Thay mặt Bộ Chính trị, Tổng Bí thư Vũ Đình Khoát cho biết Trung ương đã thống nhất cao thông qua nghị quyết về kinh tế.",
            "Ban Chấp hành Trung ương Đảng",
        ),
        ("Ông Lê Văn Hậu, Chánh Văn phòng, cho biết Trung ương đã biểu quyết thông qua nghị quyết.", "Ban Chấp hành Trung ương Đảng"),
        ("Theo ông Lê Văn Hậu, hội nghị đã biểu quyết thông qua nghị quyết về kinh tế.", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_what_a_speaker_tells_that_the_meeting_decided_is_its_decision(told: str, issuer: str) -> None:
    assert brief(CENTRE + told) == [("decision", issuer)]


def test_whoever_is_spoken_of_behind_theo_ong_has_not_the_word() -> None:
    told = "Theo ông, tân bí thư cần giữ gìn đoàn kết.\nÔng cũng đề nghị ông Nhượng quan tâm công tác cán bộ.\n"
    assert brief(MOVED + told)[-2:] == [("directive", "Nguyễn Khắc Thịnh")] * 2


def test_whoever_hands_a_post_over_praises_the_one_who_gets_it_and_not_those_who_chose_him() -> None:
    told = "Ông nói Bộ Chính trị đã cân nhắc rất kỹ khi lựa chọn nhân sự.\nTheo ông, tân bí thư là cán bộ được đào tạo bài bản.\n"
    assert [outcome.evidence[0].text[:8] for outcome in outcomes(MOVED + told) if outcome.kind.value == "assessment"] == ["Theo ông"]


@pytest.mark.parametrize("word", ["truyền đạt", "thông báo"])
def test_an_office_that_passes_on_a_leaders_word_asks_nothing_itself(word: str) -> None:
    told = f"Ngày 9/6, Văn phòng Tỉnh ủy Khánh Hòa có công văn {word} ý kiến của Bí thư Tỉnh ủy Trương Vĩnh Hòa, giao Ban Tổ chức Tỉnh ủy kiểm tra hồ sơ."
    article = extract(told, published_on="2022-06-10")
    assert [(outcome.issuer, outcome.addressee) for outcome in article.outcomes] == [("Trương Vĩnh Hòa", "Ban Tổ chức Tỉnh ủy Khánh Hòa")]
    assert article.meetings == ()


def test_those_released_line_by_line_are_released_by_the_body_told_of_first() -> None:
    told = (
        "Ngày 19/12, Tỉnh ủy Gia Lai thống nhất cho thôi chức vụ đối với hai phó chủ tịch UBND tỉnh.\n"
        "Trong đó, ông Lưu Trọng Bền thôi giữ chức phó chủ tịch UBND tỉnh, bố trí công tác khác.\n"
        "Ông Phùng Đức Tạo thôi giữ chức phó chủ tịch UBND tỉnh và nghỉ hưu trước tuổi.\n"
    )
    assert [pair for pair in brief(told) if pair[0] == "personnel_change"] == [("personnel_change", "Tỉnh ủy Gia Lai")] * 2


def test_votes_to_let_someone_go_change_a_post() -> None:
    told = "Chiều 10-12, HĐND TP.HCM họp kỳ thứ 17. 100% đại biểu đã giơ tay đồng ý cho ông Bùi Xuân Mẫn thôi làm phó chủ tịch UBND TP."
    assert [kind for kind, _ in brief(told)] == ["personnel_change"]


def test_a_session_of_which_there_is_a_notice_just_now_has_been_held() -> None:
    (meeting,) = extract("Ủy ban Kiểm tra Thành ủy Đà Nẵng vừa có thông báo về kỳ họp thứ 29.", published_on="2020-08-08").meetings
    assert (meeting.organiser, meeting.number, meeting.date) == ("Ủy ban Kiểm tra Thành ủy Đà Nẵng", 29, None)
