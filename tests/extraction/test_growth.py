"""The work that an article takes grows as the article does, however often it names bodies, documents and years."""

from __future__ import annotations

import sys
from types import FrameType

from app.extraction import extract

LINES = (
    "Đảng bộ Trường Tiểu học Minh Hải đợt {n} tổ chức lễ kết nạp đảng viên cho quần chúng.\n"
    "Theo Nghị quyết số {n}-NQ/TU, Đảng bộ Bệnh viện Y học An Bình ban hành kế hoạch {n} năm học 2020-2021; trong năm học này, kết nạp {n} đảng viên.\n"
    "Đảng ủy phường Hải Đông tổng kết lần {n}; phường kết nạp {n} đảng viên.\n"
)
FEW, TIMES = 10, 8


def test_so_many_times_the_text_takes_so_many_times_the_calls() -> None:
    _calls(1)  # the first article makes the tables
    assert _calls(FEW * TIMES) < _calls(FEW) * TIMES * 1.15


def _calls(copies: int) -> int:
    """How many functions are called while an article of so many copies is read, no line of which is another's repeat."""
    text = "".join(LINES.format(n=n) for n in range(1, copies + 1))
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        extract(text)
    finally:
        sys.setprofile(before)
    return calls
