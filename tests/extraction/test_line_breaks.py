"""Text whose lines were broken to the width of a page, and text whose lines only look so."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.line_breaks import unbroken
from fuzz.forms import with_broken_lines

ARTICLE = (
    "Đảng bộ xã Suối Ngà kết nạp thêm đảng viên\n"
    "Sáng 5/3/2024, Đảng ủy xã Suối Ngà, huyện Mai Sơn, tỉnh Sơn La tổ chức hội nghị sơ kết công tác phát triển Đảng quý I; dự hội nghị có đồng chí "
    "Lường Văn Phít, Bí thư Huyện ủy Mai Sơn, cùng các ủy viên Ban Thường vụ Huyện ủy.\n"
    "Theo báo cáo, trong quý I, Đảng bộ xã đã kết nạp 12 đảng viên, đạt 40% chỉ tiêu cả năm, trong đó có 5 đảng viên là nữ, 9 đảng viên là người dân tộc thiểu số.\n"
    "Kết luận hội nghị, đồng chí Lường Văn Phít yêu cầu Đảng ủy xã tiếp tục rà soát nguồn kết nạp, giao chỉ tiêu cụ thể cho từng chi bộ và kiểm tra việc thực hiện hằng tháng."
)


@pytest.mark.parametrize(("width", "between"), [(40, "\n\n"), *((width, between) for width in (61, 82, 90) for between in ("\n\n", "\n"))])
def test_paragraphs_are_put_together_again(width: int, between: str) -> None:
    broken = with_broken_lines(ARTICLE, width, between)
    assert [line for line in unbroken(broken).split("\n") if line] == ARTICLE.split("\n")


def test_what_is_quoted_of_broken_lines_is_the_text_as_sent() -> None:
    broken = with_broken_lines(ARTICLE, 61, "\n")
    (outcome,) = extract(broken).outcomes
    evidence = outcome.evidence[0]
    assert broken[evidence.start : evidence.end] == evidence.text
    assert " ".join(evidence.text.split()) == ARTICLE.rsplit("\n", maxsplit=1)[-1]


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "Danh sách\n" + "\n".join(["họ và tên", "chức vụ", "đơn vị", "ghi chú", "năm sinh", "quê quán"]),
        "Kỳ họp có\nba phiên.\nNgày đầu họp về nhân sự.\nNgày sau họp về ngân sách.\nNgày cuối bế mạc.",
    ],
    ids=["paragraphs", "cells of a table", "a line broken once"],
)
def test_lines_that_are_no_parts_of_a_paragraph_stay(text: str) -> None:
    assert unbroken(text) == text


def test_a_figure_that_opens_a_line_is_no_item() -> None:
    lines = (
        "Năm 2024, toàn Đảng bộ huyện Mai Sơn, tỉnh Sơn La đã cùng",
        "các xã mở 14 lớp bồi dưỡng nhận thức về Đảng,",
        "cho tất cả",
        "1.036 quần chúng.",
    )
    text = "\n\n".join(("Mai Sơn mở lớp", "\n".join(lines), "Lớp cuối đã bế giảng."))
    assert unbroken(text).split("\n\n")[1] == " ".join(lines)


def test_items_of_a_list_stay_apart_where_their_lines_are_broken() -> None:
    items = [
        f"{number}. Đảng ủy xã giao chi bộ bản Nà Pán số {number} rà soát quần chúng ưu tú, bồi dưỡng kết nạp trước ngày 30 tháng 6 năm nay."
        for number in range(1, 5)
    ]
    broken = with_broken_lines("\n".join(items), 50, "\n")
    assert unbroken(broken).split("\n") == items
