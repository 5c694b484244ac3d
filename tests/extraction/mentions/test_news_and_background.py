"""Which of the posts are news of the article, and which are told as what lies behind it."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.mentions.told_posts import HUYEN, Told, posts, told

TINH = "Tỉnh ủy Quảng Ngãi"


def _status(found: set[Told], person: str, title: str, body: str) -> str | None:
    return next((status for *post, status in found if post == [person, title, body]), None)


def test_a_story_goes_on_in_the_time_that_its_paragraph_opened_with() -> None:
    text = "Tháng 12/2004, ông Lê Quang Tám được nghỉ hưu theo chế độ. Thế nhưng, khi về thôn, ông lại được bà con bầu làm Bí thư Chi bộ thôn 5."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Chi bộ thôn 5", "former")}


@pytest.mark.parametrize("opening", ["Sáng nay", "Tại hội nghị", "Hôm qua"])
def test_a_story_ends_where_the_news_goes_on(opening: str) -> None:
    text = f"Tháng 12/2004, ông Lê Quang Tám vào Đảng. {opening}, ông được bầu làm Bí thư {HUYEN}."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", HUYEN, "incoming")}


def test_a_move_of_two_months_before_the_article_is_no_news() -> None:
    text = (
        f"Ngày 12/9/2022, Tỉnh ủy chuẩn y ông Lê Quang Tám, Phó Bí thư {HUYEN}, Giám đốc Sở Y tế tỉnh Quảng Ngãi, giữ chức Bí thư {HUYEN}."
    )
    found = posts(text)
    assert _status(found, "Lê Quang Tám", "Bí thư", HUYEN) == "current"
    assert _status(found, "Lê Quang Tám", "Phó Bí thư", HUYEN) == "former"


def test_who_is_named_in_a_post_came_to_it_before() -> None:
    text = (
        f"Ông Lê Quang Tám, Bí thư {TINH}, dự hội nghị.\n"
        f"Tháng trước, ông Tám, Bí thư Tỉnh ủy Nghệ An, đã được điều động, phân công, chỉ định giữ chức Bí thư {TINH}."
    )
    found = told(extract(text))
    assert _status(found, "Lê Quang Tám", "Bí thư", TINH) == "current"
    assert _status(found, "Lê Quang Tám", "Bí thư", "Tỉnh ủy Nghệ An") == "former"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"Ông Lê Quang Tám, Bí thư {TINH}, chủ trì.", f"Đại hội đã bầu ông Lê Quang Tám tái cử Bí thư {TINH}."),
        (f"Ông Lê Quang Tám, Bí thư {TINH}, nhận quyết định.", f"Ông Lê Quang Tám đã được điều động giữ chức Bí thư {TINH}."),
        (f"Ông Lê Quang Tám, Bí thư {TINH}, phát biểu.", f"Tại hội nghị, ông Tám đã được chỉ định giữ chức Bí thư {TINH}."),
    ],
)
def test_who_is_elected_again_or_shown_in_the_new_post_comes_to_it(before: str, after: str) -> None:
    assert _status(told(extract(f"{before}\n{after}")), "Lê Quang Tám", "Bí thư", TINH) == "incoming"


def test_of_the_steps_of_a_life_the_last_is_held() -> None:
    text = (
        "Tháng 5/2020, bà Trần Thị Mai làm Phó Trưởng Ban Tuyên giáo Trung ương.\nTháng 4/2021, bà giữ chức Bộ trưởng Bộ Công Thương.\n"
        "Tháng 6/2021, bà được bầu làm Đại biểu Quốc hội."
    )
    assert {(title, status) for _person, title, _body, status in posts(text)} == {
        ("Phó Trưởng Ban", "former"),
        ("Bộ trưởng", "current"),
        ("Đại biểu", "current"),
    }


@pytest.mark.parametrize(("number", "status"), [("XIII", "current"), ("11", "former")])
def test_a_congress_of_the_party_tells_its_year(number: str, status: str) -> None:
    text = f"Tại Đại hội đại biểu toàn quốc lần thứ {number} của Đảng, ông Lê Quang Tám được bầu vào Ban Chấp hành Trung ương Đảng."
    assert posts(text) == {("Lê Quang Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", status)}


def test_a_life_is_told_line_by_line() -> None:
    text = f"Ông Lê Quang Tám trải qua các chức vụ:\n- 6/2007: Phó Giám đốc Sở Y tế Nghệ An\n- 7/2018: Phó Bí thư {HUYEN}\n- 9/2022: Bí thư {HUYEN}"
    found = posts(text)
    assert _status(found, "Lê Quang Tám", "Phó Giám đốc", "Sở Y tế tỉnh Nghệ An") == "former"
    assert _status(found, "Lê Quang Tám", "Bí thư", HUYEN) == "current"


def test_the_posts_of_a_career_are_where_it_was_made() -> None:
    text = (
        "Ông Lê Quang Tám, Bí thư Tỉnh ủy Nghệ An, phát biểu.\nÔng Tám có thời gian dài công tác tại tỉnh Quảng Ngãi, đảm nhiệm các chức vụ: "
        "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, Phó Bí thư Thường trực Tỉnh ủy.\nDự có bà Trần Thị Mai, Phó Bí thư Thường trực Tỉnh ủy."
    )
    found = posts(text)
    assert _status(found, "Lê Quang Tám", "Chủ nhiệm", f"Ủy ban Kiểm tra {TINH}") == "former"
    assert _status(found, "Lê Quang Tám", "Phó Bí thư Thường trực", TINH) == "former"


@pytest.mark.parametrize(
    "told",
    [
        "Ông từng kinh qua các vị trí công tác tại huyện Sơn Tây như: {}.",
        "Khi công tác ở huyện Sơn Tây, ông từng giữ chức {}.",
    ],
)
def test_the_posts_of_a_career_in_another_district_are_there(told: str) -> None:
    career = told.format("Trưởng Phòng Tư pháp, Trưởng Ban Tổ chức Huyện ủy")
    text = f"Ông Lê Quang Tám được bầu làm Bí thư {HUYEN}.\n{career} Dự có bà Trần Thị Mai, Trưởng Ban Dân vận Huyện ủy."
    found = extract(text, published_on="2022-11-20", place="Quảng Ngãi").appointments
    assert [(post.person, post.organisation) for post in found][1:] == [
        ("Lê Quang Tám", "Phòng Tư pháp huyện Sơn Tây"),
        ("Lê Quang Tám", "Ban Tổ chức Huyện ủy Sơn Tây"),
        ("Trần Thị Mai", f"Ban Dân vận {HUYEN}"),
    ]


@pytest.mark.parametrize(
    ("why", "status"), [("được cấp trên phân công nhận nhiệm vụ khác", "current"), ("do được điều động nhận nhiệm vụ khác", "outgoing")]
)
def test_who_is_removed_from_one_post_keeps_the_other_unless_moved_away(why: str, status: str) -> None:
    text = f"HĐND huyện Sơn Hà miễn nhiệm chức danh Chủ tịch UBND huyện Sơn Hà đối với ông Lê Quang Tám, Bí thư {HUYEN}, {why}."
    assert _status(posts(text), "Lê Quang Tám", "Bí thư", HUYEN) == status


def test_a_reason_is_told_of_whom_the_decision_concerns() -> None:
    text = (
        f"Đồng chí Võ Hữu Cảnh, Bí thư Tỉnh ủy Nghệ An, phát biểu.\nHội đồng nhân dân huyện Sơn Hà miễn nhiệm chức vụ Chủ tịch UBND huyện Sơn Hà đối với đồng chí Lê Quang Tám "
        f"do đồng chí đã được chỉ định giữ chức vụ Bí thư {HUYEN}; đồng thời, tiến hành bầu bổ sung Chủ tịch UBND huyện."
    )
    found = posts(text)
    assert _status(found, "Lê Quang Tám", "Bí thư", HUYEN) == "incoming"
    assert _status(found, "Lê Quang Tám", "Chủ tịch", "Ủy ban nhân dân huyện Sơn Hà") == "outgoing"
    assert _status(found, "Võ Hữu Cảnh", "Bí thư", "Tỉnh ủy Nghệ An") == "current"


def test_posts_that_go_together_in_the_news_are_held_together() -> None:
    text = (
        "Ngày 25-4-2019, bà Trần Thị Mai, Trưởng Ban Dân vận Trung ương, làm việc tại Đảng đoàn Hội Cựu chiến binh Việt Nam do ông Lê Quang Tám, "
        "Bí thư Đảng đoàn, Chủ tịch Hội Cựu chiến binh Việt Nam, làm trưởng đoàn."
    )
    assert {status for *_post, status in posts(text, "2019-04-26")} == {"current"}


def test_what_goes_on_from_the_past_was_not_decided_now() -> None:
    text = f"{HUYEN} họp sáng 18/11/2022.\nTháng 6/2010, xã có bước ngoặt. {HUYEN} điều động ông Lê Quang Tám giữ chức Bí thư Đảng ủy xã Sơn Thành."
    assert extract(text, published_on="2022-11-20").outcomes == ()
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Đảng ủy xã Sơn Thành", "former")}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lê Quang Tám - khi đó là Bí thư {HUYEN} - ký quyết định.",
        f"Bị cáo Lê Quang Tám, lúc xảy ra vụ án là Bí thư {HUYEN}, bị tuyên 5 năm tù.",
        f"Ông Lê Quang Tám, Bí thư {HUYEN} lúc bấy giờ, chỉ đạo mở đường.",
        f"Bí thư {HUYEN} khi ấy là ông Lê Quang Tám.",
        f"Đoàn thăm ông Lê Quang Tám, Bí thư {HUYEN} thời kỳ 1986 - 1990.",
    ],
)
def test_what_someone_was_at_a_time_gone_by_needs_no_word_for_former(text: str) -> None:
    assert posts(text, None) == {("Lê Quang Tám", "Bí thư", HUYEN, "former")}
