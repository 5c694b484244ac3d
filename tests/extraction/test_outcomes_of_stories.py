"""What newspapers tell of the life of the base and of years gone by: nobody lays anything down in it; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract


def read(text: str) -> list[tuple[str, str | None]]:
    """Kind and issuer of each outcome."""
    return [(o.kind.value, o.issuer) for o in extract(text, published_on="2023-06-10").outcomes]


STORY = (
    "Bản Nà Hừ nằm dưới chân núi. Chi bộ bản Nà Hừ có 11 đảng viên, ông Lường Văn Phủi, Bí thư Chi bộ bản Nà Hừ là người cao tuổi nhất. "
)


@pytest.mark.parametrize(
    "told",
    [
        "Ông Phủi nói: “Mình phải đến từng nhà thì dân mới nghe”.",
        "Nghị quyết của Chi bộ bản Nà Hừ nêu rõ: đảng viên không được nghỉ họp quá hai kỳ.",
        "Theo ông Phủi, đảng viên phải làm trước, bà con mới làm theo.",
    ],
)
def test_what_a_cell_goes_by_is_no_directive_where_no_meeting_is_told(told: str) -> None:
    assert read(STORY + told) == []


def test_nor_is_what_its_people_go_on_to_say() -> None:
    told = "Ông Phủi nói: “Mình phải đến từng nhà. Hộ nào có con bỏ học, đảng viên phải đến nhà vận động”. Ai không làm được thì phải nói rõ lý do."
    assert read(STORY + told) == []


def test_at_a_meeting_a_cell_s_secretary_asks() -> None:
    told = "Tối 4/6, Chi bộ bản Nà Hừ họp thường kỳ. Đồng chí Lường Văn Phủi, Bí thư Chi bộ bản Nà Hừ nhấn mạnh đảng viên phải giữ rừng."
    assert read(told) == [("directive", "Lường Văn Phủi")]


def test_a_saying_is_no_directive_of_a_higher_one_either() -> None:
    told = "Theo ông Mùa A Sình, Bí thư Huyện ủy Mường Nhé, muốn dân tin thì cán bộ phải nói đi đôi với làm."
    assert read(STORY + told) == []


def test_on_a_day_that_is_told_he_asks_even_so() -> None:
    told = "Chiều 4/6, Bí thư Huyện ủy Mường Nhé Mùa A Sình nhấn mạnh, muốn dân tin thì cán bộ phải nói đi đôi với làm."
    assert read(STORY + told) == [("directive", "Mùa A Sình")]


@pytest.mark.parametrize("opens", ["Đầu nhiệm kỳ 2015-2020", "Ngay từ đầu nhiệm kỳ"])
def test_what_was_taken_on_at_the_beginning_of_a_term_is_recounted(opens: str) -> None:
    told = f"{opens}, Ban Thường vụ Huyện ủy Mường Nhé xác định phải lấy kiểm tra làm khâu đột phá. Huyện ủy yêu cầu mỗi đảng bộ kiểm tra một cuộc."
    assert read("Mường Nhé là huyện biên giới. " + told) == []


MEETING = "Ngày 4/6, Huyện ủy Mường Nhé tổ chức hội nghị sơ kết.\n"


@pytest.mark.parametrize(
    "told",
    [
        "Trong 6 tháng, huyện trồng mới 200 ha rừng. Huyện ủy Mường Nhé cũng yêu cầu các xã giữ nguồn nước.",
        "Một năm qua, huyện trồng mới 200 ha rừng. Huyện ủy Mường Nhé đã yêu cầu các xã giữ nguồn nước.",
        "Báo cáo của Huyện ủy Mường Nhé cho thấy, huyện còn 36 nhà tạm. Huyện ủy đã yêu cầu các xã ký cam kết không để phát sinh nhà tạm mới.",
    ],
)
def test_what_a_body_asked_for_among_its_results_is_recounted(told: str) -> None:
    assert read(MEETING + told) == []


def test_what_it_asks_for_now_is_not() -> None:
    told = "Trong 6 tháng, huyện trồng mới 200 ha rừng.\nHuyện ủy Mường Nhé yêu cầu các xã giữ nguồn nước."
    assert read(MEETING + told) == [("directive", "Huyện ủy Mường Nhé")]


def test_whom_a_committee_had_review_themselves_are_counted_and_not_asked() -> None:
    assert read(MEETING + "Ban Thường vụ Huyện ủy đã gợi ý kiểm điểm 6 tập thể, 11 cá nhân.") == []


def test_a_post_that_someone_was_once_elected_to_is_his_life() -> None:
    told = "Trước khi về huyện, ông Mùa A Sình từng được bầu làm Phó Bí thư Đảng ủy xã Leng Su Sìn."
    assert read(MEETING + told) == []


def test_honours_of_a_life_that_nobody_is_said_to_have_given_now_are_none() -> None:
    told = extract(
        "Đảng ủy xã Bình Lãnh thương tiếc báo tin: Đồng chí Võ Thanh Lâm, sinh năm 1934, nguyên Bí thư Đảng ủy xã Bình Lãnh. "
        "Đồng chí được tặng Huân chương Kháng chiến hạng Nhất và Huy hiệu 60 năm tuổi Đảng.",
        published_on="2022-03-09",
    )
    assert told.outcomes == ()


def test_praise_that_someone_is_told_to_have_had_does_not_run_on() -> None:
    told = extract(
        "Ngày 5/3, Huyện ủy Kỳ Sơn tổ chức hội nghị. Già làng Vừ Bá Lử được biểu dương vì hiến đất. Chi bộ yêu cầu đảng viên làm trước. "
        "Năm 2016, bản được tặng Bằng khen của Chủ tịch UBND tỉnh.",
        published_on="2022-03-09",
    )
    assert [outcome for outcome in told.outcomes if outcome.rule == "outcomes.run_on"] == []
