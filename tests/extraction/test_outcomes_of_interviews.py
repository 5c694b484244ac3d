"""Outcomes of interviews: each question is a line by itself, and the one who is interviewed answers; all people are invented."""

from __future__ import annotations

import pytest

from app.extraction import extract

HEADLINE = "Bí thư Bắc Kạn nói về bầu cử\n\n"
OPENED = "Bà Lường Thị Tiệp, Bí thư Tỉnh ủy Bắc Kạn, trao đổi với VnExpress về công tác bầu cử.\n\n"
QUESTION = "Nhân sự được chuẩn bị ra sao?\n\nChúng tôi đã hiệp thương ba vòng.\n\nKhó khăn nhất hiện nay là gì?\n\n"
ANSWER = (
    "Địa bàn rộng. Vì vậy các huyện phải có phương án riêng cho vùng cao. Thời gian tới, Tỉnh ủy sẽ tiếp tục kiểm tra từng địa bàn.\n\n"
)
ANSWERED = [("directive", "Lường Thị Tiệp"), ("commitment", "Lường Thị Tiệp")]


def brief(text: str) -> list[tuple[str, str | None]]:
    """Kind and issuer of each outcome."""
    return [(outcome.kind.value, outcome.issuer) for outcome in extract(HEADLINE + text, published_on="2021-03-22").outcomes]


@pytest.mark.parametrize(
    "opened",
    [
        OPENED,
        "Bí thư Tỉnh ủy Bắc Kạn Lường Thị Tiệp trả lời phỏng vấn báo Thanh Niên.\n\n",
        "Phóng viên đã trò chuyện với bà Lường Thị Tiệp, Bí thư Tỉnh ủy Bắc Kạn.\n\n",
    ],
)
def test_who_is_interviewed_answers(opened: str) -> None:
    assert brief(opened + QUESTION + ANSWER) == ANSWERED


def test_a_question_behind_its_dash_is_one_too() -> None:
    assert (
        brief(
            OPENED
            + "- Bà có lo không?\n- Chúng tôi đã hiệp thương ba vòng.\n- Nhiều nơi phải xin lùi. Quan điểm của bà thế nào?\n- Các huyện phải làm ngay trong tháng này.\n"
        )
        == ANSWERED[:1]
    )


@pytest.mark.parametrize(
    "told",
    [
        QUESTION + ANSWER,
        "Bà Lường Thị Tiệp, Bí thư Tỉnh ủy Bắc Kạn, thăm các thôn vùng cao.\n\n" + QUESTION + ANSWER,
        OPENED + "Các huyện phải có phương án riêng cho vùng cao.\n",
        OPENED + "Phải chăng các huyện phải tự lo?\n",
        OPENED + "Vì sao chậm?\n\nCác huyện phải có phương án riêng cho vùng cao.\n",
    ],
)
def test_without_an_interview_or_its_question_nobody_answers(told: str) -> None:
    assert ("directive", "Lường Thị Tiệp") not in brief(told)


def test_once_another_leader_speaks_the_interview_is_over() -> None:
    told = "Ông Hà Văn Bắc, Chủ tịch UBND tỉnh Bắc Kạn, nói sẽ phủ sóng trong năm nay.\n\nCác nhà mạng phải bỏ vốn lớn.\n"
    assert "Lường Thị Tiệp" not in [issuer for _, issuer in brief(OPENED + QUESTION + told)]
