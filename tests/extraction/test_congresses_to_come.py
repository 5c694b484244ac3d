"""Congresses that an article announces: what their programmes say is nothing that was decided; invented places."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import MeetingKind


@pytest.mark.parametrize(
    "announced",
    [
        "Theo kế hoạch, Đại hội đại biểu Đảng bộ huyện Nghi Lộc lần thứ XXX sẽ diễn ra ngày 25/7. ",
        "Ngày 11/6, Ban Thường vụ Huyện ủy Nghi Lộc họp bàn công tác chuẩn bị đại hội. Đại hội dự kiến tổ chức vào cuối tháng 7. ",
    ],
)
def test_what_a_congress_to_come_will_do_is_not_decided(announced: str) -> None:
    told = extract(
        announced + "Đại hội bầu Ban Chấp hành khóa mới gồm 39 đồng chí. Ngày thứ nhất, đại hội bầu Đoàn Chủ tịch. "
        "Ngày thứ hai, đại hội biểu quyết thông qua nghị quyết.",
        url="https://baonghean.vn/a",
        published_on="2020-06-12",
    )
    assert [meeting for meeting in told.meetings if meeting.kind is MeetingKind.CONGRESS] == []
    assert told.outcomes == ()
    assert told.statistics == ()


def test_what_a_congress_that_has_begun_elects_is_told() -> None:
    told = extract(
        "Sáng 11/6, Đại hội đại biểu Đảng bộ huyện Nghi Lộc lần thứ XXX khai mạc. Đại hội sẽ diễn ra trong 2 ngày. "
        "Đại hội bầu Ban Chấp hành khóa mới gồm 39 đồng chí.",
        url="https://baonghean.vn/a",
        published_on="2020-06-12",
    )
    assert [fact.value for fact in told.statistics] == [39]
    assert [outcome.issuer for outcome in told.outcomes] == ["Huyện ủy Nghi Lộc"]


def test_what_is_decided_about_a_congress_to_come_counts() -> None:
    told = extract(
        "Ngày 11/6, Ban Thường vụ Huyện ủy Nghi Lộc họp. Đại hội dự kiến tổ chức vào cuối tháng 7. "
        "Ban Thường vụ Huyện ủy thống nhất thành lập 3 tiểu ban phục vụ đại hội.",
        url="https://baonghean.vn/a",
        published_on="2020-06-12",
    )
    assert [outcome.issuer for outcome in told.outcomes] == ["Ban Thường vụ Huyện ủy Nghi Lộc"]
