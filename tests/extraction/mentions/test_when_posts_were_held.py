"""Posts told with a time of their own: before someone's name, step by step, up to the news, and in turn."""

from __future__ import annotations

import pytest

from tests.extraction.mentions.told_posts import HUYEN, posts

XA = "Đảng ủy xã Suối Ngà"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Năm 2019, khi còn là Bí thư {XA}, ông Lê Quang Tám đã đề xuất việc này.", "former"),
        (f"Hai tháng trước, khi đang là Bí thư {XA}, ông Lê Quang Tám viết đơn xin nghỉ.", "former"),
        (f"Theo kết luận, trong thời gian giữ chức Bí thư {XA} nhiệm kỳ 2011-2016, ông Lê Quang Tám ký sai 12 văn bản.", "former"),
        (f"Theo cáo trạng, trong thời gian giữ chức Bí thư {XA}, huyện Sơn Hà (Quảng Ngãi), ông Lê Quang Tám ký khống hồ sơ.", "former"),
        (f"Ông Lê Quang Tám trước đó làm Bí thư {XA}.", "former"),
        (f"Kết luận nêu khi làm Bí thư {XA}, ông Lê Quang Tám ký sai 12 văn bản.", "former"),
        (f"Ông Lê Quang Tám kể, khi làm Bí thư {XA}, ông đi bộ suốt ngày.", "former"),
        (f"Báo cáo nêu, với vai trò là Bí thư {XA}, ông Lê Quang Tám chịu trách nhiệm người đứng đầu.", "current"),
        (f"Trước khi làm Bí thư {XA}, ông Lê Quang Tám dạy học.", "current"),
        (f"Từ khi được bầu làm Bí thư {XA}, ông Lê Quang Tám đi cơ sở mỗi tuần.", "current"),
        (
            f"Trước khi được Ban Thường vụ Huyện ủy điều động, chỉ định giữ chức Bí thư {XA}, ông Lê Quang Tám dạy học.",
            "current",
        ),
    ],
)
def test_a_post_told_before_the_name_is_that_of_whom_the_sentence_goes_on_with(text: str, status: str) -> None:
    assert posts(text) == {("Lê Quang Tám", "Bí thư", XA, status)}


@pytest.mark.parametrize(
    "text",
    [
        f"Khi Bí thư {XA} đến nơi, ông Lê Quang Tám đã gọi thợ.",
        f"Ông Lê Quang Tám nói khi làm việc với Bí thư {XA}, ông rất lo.",
    ],
)
def test_what_someone_else_is_gives_no_post(text: str) -> None:
    assert posts(text) == set()


NEWS = f"Ngày 15-11, ông Lê Quang Tám được điều động giữ chức Bí thư {HUYEN}."


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Trước khi được điều động, ông Tám là Phó Giám đốc Sở Nội vụ tỉnh Sơn La.", "outgoing"),
        (f"Trước khi làm Bí thư {HUYEN}, ông Tám giữ chức Phó Giám đốc Sở Nội vụ tỉnh Sơn La.", "outgoing"),
        ("Ông Tám trước khi nhận nhiệm vụ mới là Phó Giám đốc Sở Nội vụ tỉnh Sơn La.", "outgoing"),
        ("Trước khi nhận nhiệm vụ mới, ông Tám từng là Phó Giám đốc Sở Nội vụ tỉnh Sơn La.", "former"),
        (f"Trước khi làm Bí thư {XA}, ông Tám là Phó Giám đốc Sở Nội vụ tỉnh Sơn La.", "former"),
        (
            "Trước khi được điều động, ông Tám là Phó Giám đốc Sở Nội vụ tỉnh Sơn La. Ông đang là Trưởng Ban Dân vận Tỉnh ủy Sơn La.",
            "former",
        ),
    ],
)
def test_the_post_held_up_to_the_news_is_ended_by_it(told: str, status: str) -> None:
    assert ("Lê Quang Tám", "Phó Giám đốc", "Sở Nội vụ tỉnh Sơn La", status) in posts(f"{NEWS} {told}")


def test_the_steps_of_a_life_have_each_its_own_year() -> None:
    text = (
        "Ông Lê Quang Tám sinh năm 1975. Năm 2001 là cán bộ huyện; năm 2006 giữ chức Phó Bí thư Huyện đoàn Sơn Hà; "
        f"năm 2010 được bầu làm Bí thư {XA}; từ năm 2015 đến nay là Trưởng Ban Tổ chức {HUYEN}."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Phó Bí thư", "Huyện đoàn Sơn Hà", "former"),
        ("Lê Quang Tám", "Bí thư", XA, "former"),
        ("Lê Quang Tám", "Trưởng Ban", f"Ban Tổ chức {HUYEN}", "current"),
    }


def test_the_step_that_lasts_to_this_day_is_not_over() -> None:
    text = f"Ông Lê Quang Tám công tác từ năm 1999. 2004-2009: Phó Bí thư {XA}; 2009-2015: Bí thư {XA}; 2015 đến nay: Chủ tịch {HUYEN}."
    text = text.replace(f"Chủ tịch {HUYEN}", f"Trưởng Ban Dân vận {HUYEN}")
    assert posts(text) == {
        ("Lê Quang Tám", "Phó Bí thư", XA, "former"),
        ("Lê Quang Tám", "Bí thư", XA, "former"),
        ("Lê Quang Tám", "Trưởng Ban", f"Ban Dân vận {HUYEN}", "current"),
    }


@pytest.mark.parametrize("day", ["Ngày 5-11", "Ngày 15-11", "Ngày 15/11/2022"])
def test_news_with_a_day_of_its_own_is_no_part_of_the_past_before_it(day: str) -> None:
    text = f"Năm 2015, ông Lê Quang Tám là Bí thư {XA}. {day}, ông được Ban Thường vụ Tỉnh ủy chỉ định giữ chức Bí thư {HUYEN}."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", XA, "former"), ("Lê Quang Tám", "Bí thư", HUYEN, "incoming")}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Hội nghị đã bầu ông Lê Quang Tám và bà Trần Thị Nhàn lần lượt giữ chức", "incoming"),
        ("Ông Lê Quang Tám và bà Trần Thị Nhàn lần lượt được bầu giữ chức", "incoming"),
        ("Ông Lê Quang Tám và bà Trần Thị Nhàn từng lần lượt giữ chức", "former"),
    ],
)
def test_posts_given_in_turn_are_one_each(told: str, status: str) -> None:
    assert posts(f"{told} Bí thư, Phó Bí thư {HUYEN}.") == {
        ("Lê Quang Tám", "Bí thư", HUYEN, status),
        ("Trần Thị Nhàn", "Phó Bí thư", HUYEN, status),
    }


def test_one_person_holds_posts_one_after_the_other() -> None:
    assert posts(f"Ông Lê Quang Tám lần lượt giữ các chức vụ Bí thư {XA}, Phó Bí thư {HUYEN}.") == {
        ("Lê Quang Tám", "Bí thư", XA, "former"),
        ("Lê Quang Tám", "Phó Bí thư", HUYEN, "former"),
    }


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Phó Bí thư {} giai đoạn 2010-2015 (đã nghỉ hưu), bị cảnh cáo", "former"),
        ("Phó Bí thư {} (hiện đã chuyển công tác), bị cảnh cáo", "former"),
        ("Phó Bí thư {} (nghỉ hưu từ ngày 1-12), nhận quyết định", "outgoing"),
        ("Phó Bí thư {}, đã nghỉ hưu", "outgoing"),
    ],
)
def test_who_is_said_in_brackets_to_have_left_is_no_news(told: str, status: str) -> None:
    assert posts(f"Ông Lê Quang Tám, {told.format(HUYEN)}.") == {("Lê Quang Tám", "Phó Bí thư", HUYEN, status)}


def test_of_two_with_one_given_name_the_holder_of_the_post_is_meant() -> None:
    text = (
        f"Ông Lê Quang Tám, Trưởng Ban Dân vận {HUYEN}, mượn bằng của người bạn là Lê Hồng Tám. "
        f"Trước khi làm Trưởng Ban Dân vận {HUYEN}, ông Tám từng giữ chức Bí thư {XA}."
    )
    assert posts(text) == {
        ("Lê Quang Tám", "Trưởng Ban", f"Ban Dân vận {HUYEN}", "current"),
        ("Lê Quang Tám", "Bí thư", XA, "former"),
    }


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("đã có 15 năm làm Bí thư {}", "current"),
        ("từng có 5 năm làm Bí thư {}", "former"),
        ("có 5 năm làm Bí thư {} trước khi nghỉ hưu", "former"),
    ],
)
def test_years_in_a_post_go_on_unless_told_to_be_over(told: str, status: str) -> None:
    assert posts(f"Ông Lê Quang Tám {told.format(XA)}.") == {("Lê Quang Tám", "Bí thư", XA, status)}


def test_what_someone_still_was_then_is_gone_by() -> None:
    text = f"Ông Hồ Văn Năm là thư ký của ông Lê Quang Tám khi ông Tám còn làm Bí thư {XA}."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", XA, "former")}


def test_who_goes_on_telling_of_himself_is_meant_by_a_word() -> None:
    text = (
        "Dự có anh Hồ Văn Năm, Phó Bí thư Tỉnh đoàn Quảng Ngãi. "
        "Bí thư Huyện đoàn Sơn Hà Lê Quang Tám cho biết, từ khi được bầu làm Bí thư Huyện đoàn, anh đã về đủ 11 xã."
    )
    assert ("Lê Quang Tám", "Bí thư", "Huyện đoàn Sơn Hà", "current") in posts(text)
    assert ("Hồ Văn Năm", "Bí thư", "Huyện đoàn Sơn Hà", "current") not in posts(text)
