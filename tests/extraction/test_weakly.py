"""What was read in an article is gone once nobody needs it: nothing in it holds itself."""

from __future__ import annotations

import gc

import pytest

from app.extraction import extract
from app.extraction.weakly import weakly

TEXT = (
    "Đảng ủy xã Tân Hòa tổ chức Hội nghị lần thứ 7\n\n"
    "Sáng 12/3/2024, Ban Chấp hành Đảng bộ xã Tân Hòa tổ chức hội nghị, do đồng chí Lê Văn Khởi, Bí thư Đảng ủy xã, chủ trì. "
    "Chi bộ Trường THCS Tân Hòa kết nạp 3 đảng viên. Toàn Đảng bộ hiện có 12 chi bộ, 240 đảng viên. "
    "Hội nghị quyết nghị chỉ tiêu kết nạp 10 đảng viên, giao UBKT các cấp kiểm tra."
)


class Teller:
    """Tells its words by a call."""

    def words(self, *, loud: bool) -> str:
        """The words."""
        return "NGHE" if loud else "nghe"


def test_a_call_is_passed_on_while_its_object_is_there() -> None:
    teller = Teller()
    call = weakly(teller.words)
    assert call(loud=True) == "NGHE"
    del teller
    with pytest.raises(AssertionError):
        call(loud=True)


def test_what_was_read_is_left_to_no_collector() -> None:
    extract(TEXT)  # what is kept for all articles is made
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        extract(TEXT)
        gc.collect()
        left = {type(thing).__qualname__ for thing in gc.garbage if type(thing).__module__.startswith("app.extraction")}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert left == set()
