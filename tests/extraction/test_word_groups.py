"""Groups of words that many patterns share: each reads every word of its group alike."""

from __future__ import annotations

import re

import pytest

from app.extraction import extract
from app.extraction.facts import AppointmentStatus
from app.extraction.gazetteer import TYPES
from app.extraction.lexicon import load_toml
from app.extraction.word_groups import COMMUNE_RANK, LARGER_RANK, LARGER_RANK_OR_SHORT, RANK, RANK_OR_SHORT, VILLAGE, VILLAGE_IN_PRINT

ESTIMATES: list[str] = load_toml("measures")["estimates"]
VILLAGES: list[str] = load_toml("units")["villages"]


@pytest.mark.parametrize("rank", TYPES)
def test_a_rank_is_either_that_of_communes_or_a_larger_one(rank: str) -> None:
    assert re.fullmatch(RANK, rank)
    assert re.fullmatch(RANK_OR_SHORT, rank)
    assert bool(re.fullmatch(COMMUNE_RANK, rank)) != bool(re.fullmatch(LARGER_RANK, rank))


@pytest.mark.parametrize("short", ["tp", "tp.", "tx", "tx."])
def test_a_city_or_town_may_be_written_short(short: str) -> None:
    assert re.fullmatch(RANK_OR_SHORT, short)
    assert re.fullmatch(LARGER_RANK_OR_SHORT, short)
    assert not re.fullmatch(RANK, short)


@pytest.mark.parametrize("village", VILLAGES)
def test_a_village_may_be_written_with_a_capital(village: str) -> None:
    assert re.fullmatch(VILLAGE, village)
    assert re.fullmatch(VILLAGE_IN_PRINT, village[0].upper() + village[1:])


@pytest.mark.parametrize("estimate", ESTIMATES)
def test_an_estimate_counts_as_the_figure_alone_does(estimate: str) -> None:
    read = extract(f"Đảng bộ xã Tân Hòa hiện có 420 đảng viên, sinh hoạt tại {estimate} 18 chi bộ.", published_on="2024-09-01")
    assert [counted.value for counted in read.statistics] == [420, 18]


@pytest.mark.parametrize("estimate", ESTIMATES)
def test_a_total_that_grew_to_about_so_many_is_read(estimate: str) -> None:
    read = extract(f"Đảng bộ xã Tân Hòa đã nâng tổng số đảng viên lên {estimate} 1.250 đồng chí.", published_on="2024-09-01")
    assert [counted.value for counted in read.statistics] == [1250]


@pytest.mark.parametrize("village", VILLAGES)
def test_who_is_asked_in_a_village_is_none_of_the_news(village: str) -> None:
    read = extract(f"Bà Lò Thị Mẩy, 61 tuổi, ở {village} Nà Pia nói: Con đường mới đã xong.", published_on="2024-09-01")
    assert not read.people


@pytest.mark.parametrize("few", ["hai", "bốn", "sáu", "chín"])
def test_so_many_are_dismissed_as_are_named(few: str) -> None:
    read = extract(f"Cách chức {few} Phó Chủ tịch UBND huyện Mường Tè Lò Văn Mão, Vi Văn Sen.", published_on="2022-08-06")
    assert [(post.person, post.status) for post in read.appointments] == [
        ("Lò Văn Mão", AppointmentStatus.OUTGOING),
        ("Vi Văn Sen", AppointmentStatus.OUTGOING),
    ]


@pytest.mark.parametrize("which", ["hai", "ba", "bốn", "sáu", "bảy", "mười"])
def test_an_ordinal_before_a_committee_makes_no_several_of_it(which: str) -> None:
    read = extract(f"Hội nghị lần thứ {which} Ban Chấp hành Trung ương Đảng khóa XIII khai mạc tại Hà Nội.", published_on="2022-10-04")
    assert [body.evidence[0].text for body in read.organisations] == ["Ban Chấp hành Trung ương Đảng"]


@pytest.mark.parametrize("part", ["Sáng", "Trưa", "Chiều", "Tối", "Đêm"])
def test_a_meeting_may_be_held_at_any_time_of_day(part: str) -> None:
    read = extract(f"{part} 5/8/2022, Đảng ủy xã Tân Hòa tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm.", published_on="2022-08-06")
    assert [(meeting.date, meeting.organiser) for meeting in read.meetings] == [("2022-08-05", "Đảng ủy xã Tân Hòa")]


@pytest.mark.parametrize("who", ["đồng chí", "đ/c", "ông", "bà", "anh", "chị"])
def test_whoever_is_heard_or_thanked_may_be_called_by_any_honorific(who: str) -> None:
    text = f"Chiều 5/8/2022, Đảng ủy xã Tân Hòa họp. Hội nghị đã nghe {who} Vi Sen Mão, Phó Bí thư Đảng ủy xã báo cáo kết quả."
    read = extract(text, published_on="2022-08-06")
    assert [(shown.person, shown.role.value) for meeting in read.meetings for shown in meeting.participants] == [("Vi Sen Mão", "speaker")]


@pytest.mark.parametrize("who", ["đồng chí", "đ/c", "ông", "bà", "anh", "chị"])
def test_whoever_went_before_may_be_called_by_any_honorific(who: str) -> None:
    text = f"Đảng ủy xã Tân Hòa họp bầu ông Vi Sen Mão làm Bí thư Đảng ủy xã. Người tiền nhiệm của {who} Mão là {who} Lò Văn Pản."
    read = extract(text, published_on="2022-08-06")
    assert ("Lò Văn Pản", AppointmentStatus.FORMER) in [(post.person, post.status) for post in read.appointments]


@pytest.mark.parametrize("several", ["hai", "bốn", "sáu", "chín"])
def test_so_many_who_are_elected_are_listed(several: str) -> None:
    text = f"Đại hội Đảng bộ xã Tân Hòa đã bầu Ban Chấp hành.\n{several.capitalize()} Phó Bí thư Đảng ủy: Vi Sen Mão, Lò Văn Pản."
    read = extract(text, published_on="2022-08-06")
    assert {(post.person, post.title) for post in read.appointments} == {("Vi Sen Mão", "Phó Bí thư"), ("Lò Văn Pản", "Phó Bí thư")}


@pytest.mark.parametrize("part", ["trưa", "chiều", "đêm"])
def test_a_congress_goes_on_at_any_time_of_day(part: str) -> None:
    text = f"Sáng 5/8/2022, Đảng bộ xã Tân Hòa khai mạc Đại hội. Đầu giờ {part}, đại hội tiếp tục thảo luận."
    assert len(extract(text, published_on="2022-08-06").meetings) == 1


@pytest.mark.parametrize("sitting", ["hội nghị", "đại hội", "kỳ họp", "phiên họp"])
def test_whatever_sits_may_go_on_in_the_afternoon(sitting: str) -> None:
    text = f"Sáng 5/8/2022, Đảng bộ xã Tân Hòa khai mạc {sitting}. Đầu giờ chiều, {sitting} tiếp tục thảo luận."
    assert len(extract(text, published_on="2022-08-06").meetings) == 1


@pytest.mark.parametrize("aim", ["chỉ tiêu", "kế hoạch", "mục tiêu", "nghị quyết"])
def test_a_share_is_of_whatever_was_aimed_at(aim: str) -> None:
    read = extract(f"Năm 2022, Đảng bộ xã Tân Hòa kết nạp 12 đảng viên, bằng 120% so với {aim} được giao.", published_on="2022-12-30")
    assert [(record.admitted, record.attainment_percent) for record in read.recruitment] == [(12, 120)]
