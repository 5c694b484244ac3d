"""Whom a speaker asks by a bare word for a unit, and whom nobody carries on to another matter; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import OrganisationKind, OutcomeKind


def asked(text: str) -> list[str | None]:
    """The addressees of the directives and proposals, in text order."""
    outcomes = extract(text, published_on="2023-05-20").outcomes
    return [o.addressee for o in outcomes if o.kind in (OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL)]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        (
            "Ngày 5/3, Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam tổng kết năm 2022. Đồng chí Trần Văn Kha, Phó Trưởng Ban Tuyên giáo "
            "Tỉnh ủy đánh giá cao kết quả của Sở. Trong thời gian tới, đề nghị Sở tăng cường công tác truyền thông.",
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam",
        ),
        (
            "Đồng chí Lê Văn Mạnh, Bí thư Huyện ủy Kim Bảng chúc mừng Hội Nông dân huyện. Đồng chí Bí thư Huyện ủy đề nghị trong thời gian tới, "
            "Hội quan tâm bồi dưỡng cán bộ.",
            "Hội Nông dân huyện Kim Bảng",
        ),
        (
            "Đồng chí Lê Văn Mạnh, Bí thư Huyện ủy Kim Bảng thăm Hội Nông dân huyện. Kỳ họp của Hội đồng nhân dân huyện Kim Bảng sẽ bàn việc này. "
            "Đồng chí đề nghị Hội phối hợp tuyên truyền trong hội viên.",
            "Hội Nông dân huyện Kim Bảng",
        ),
        (
            "Bí thư Thành ủy Hà Nội Đỗ Văn Quý tiếp xúc cử tri tại Đại học Quốc gia Hà Nội. Ông Quý đề nghị nhà trường sớm xây dựng đề án.",
            "Đại học Quốc gia Hà Nội",
        ),
        (
            "Sáng 5/3, Chi bộ Hành chính 1 tổ chức đại hội. Ông Lê Văn Mạnh, Phó Bí thư Đảng ủy Trường nhấn mạnh, để đạt kết quả tốt hơn, "
            "chi bộ cũng cần tập trung đổi mới sinh hoạt.",
            "Chi bộ Hành chính 1",
        ),
    ],
)
def test_a_bare_word_for_a_unit_means_the_one_named_before(text: str, addressee: str) -> None:
    assert asked(text) == [addressee]


def test_an_officer_of_a_committee_directs_a_cell_and_proposes_nothing_to_it() -> None:
    told = (
        "Sáng 5/3, Chi bộ Hành chính 1 tổ chức đại hội. Ông Lê Văn Mạnh, Phó Bí thư Đảng ủy Trường nhấn mạnh, chi bộ cần đổi mới sinh hoạt."
    )
    assert [outcome.kind for outcome in extract(told).outcomes] == [OutcomeKind.DIRECTIVE]


def test_the_committee_that_was_asked_is_asked_on_by_that_bare_word() -> None:
    told = (
        "Kết luận buổi kiểm tra, đồng chí Lê Văn Mạnh, Trưởng Ban Tổ chức Tỉnh ủy Hà Nam đề nghị Huyện ủy Kim Bảng tiếp tục luân chuyển cán bộ. "
        "Cấp ủy phải coi việc này là thường xuyên. Đối với chi bộ thôn, tập trung đổi mới nội dung sinh hoạt."
    )
    assert asked(told) == ["Huyện ủy Kim Bảng"] * 3


@pytest.mark.parametrize("topic", ["Về đại hội cấp cơ sở", "Riêng về công tác cán bộ nữ"])
def test_who_was_asked_about_one_matter_is_not_asked_about_the_next(topic: str) -> None:
    told = (
        "Đồng chí Lê Văn Mạnh, Phó Bí thư Tỉnh ủy Hà Nam, cho rằng quy hoạch còn chậm, vì vậy Ban Tổ chức Tỉnh ủy cần sớm tham mưu kế hoạch. "
        f"{topic}, đồng chí lưu ý không để xảy ra khiếu kiện kéo dài."
    )
    assert asked(told) == ["Ban Tổ chức Tỉnh ủy Hà Nam", None]


def test_who_is_visited_is_asked_about_one_matter_after_another() -> None:
    told = (
        "Ngày 9/5, đồng chí Lê Văn Mạnh, Bí thư Tỉnh ủy Hà Nam làm việc với Ban Thường vụ Huyện ủy Kim Bảng.\n"
        "Đồng chí đề nghị huyện rà soát quy hoạch. Về công tác cán bộ, đồng chí lưu ý không để xảy ra khiếu kiện."
    )
    assert asked(told) == ["Ban Thường vụ Huyện ủy Kim Bảng"] * 2


@pytest.mark.parametrize("deed", ["giải quyết tố cáo đối với 2 đảng viên", "giải đáp kiến nghị của 3 chi bộ"])
def test_a_commission_that_settles_complaints_is_no_fair_and_proposes_a_penalty(deed: str) -> None:
    told = (
        "Ủy ban Kiểm tra Tỉnh ủy Hà Nam vừa họp kỳ thứ 31.\n"
        f"Cũng tại kỳ họp, UBKT {deed}; đề nghị Ban Thường vụ Tỉnh ủy xem xét, kỷ luật Huyện ủy Kim Bảng."
    )
    outcomes = extract(told, published_on="2023-05-20").outcomes
    assert [(o.kind, o.issuer, o.addressee) for o in outcomes] == [
        (OutcomeKind.PROPOSAL, "Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Ban Thường vụ Tỉnh ủy Hà Nam")
    ]


@pytest.mark.parametrize(
    ("organiser", "meeting"),
    [
        ("Đảng ủy Khối các cơ quan tỉnh Hà Nam", "hội nghị sơ kết"),
        ("Đảng ủy Công an tỉnh Hà Nam", "hội nghị tổng kết"),
        ("Đảng ủy Sở Y tế tỉnh Hà Nam", "đại hội"),
    ],
)
def test_a_guest_from_the_committee_of_the_territory_asks_whoever_holds_the_meeting(organiser: str, meeting: str) -> None:
    told = (
        f"{organiser} tổ chức {meeting}. Phát biểu tại {meeting}, đồng chí Phạm Thu Hà, Phó Bí thư Tỉnh ủy Hà Nam đề nghị "
        "tiếp tục nâng cao chất lượng chi bộ."
    )
    assert asked(told) == [organiser]


def test_who_leads_a_committee_asks_nobody_in_particular_at_a_meeting_of_its_organ() -> None:
    told = (
        "Ban Thường vụ Huyện ủy Kim Bảng tổ chức hội nghị. Kết luận hội nghị, đồng chí Phạm Thu Hà, Ủy viên Ban Thường vụ Tỉnh ủy, "
        "Bí thư Huyện ủy Kim Bảng yêu cầu tiếp tục nâng cao chất lượng chi bộ."
    )
    assert asked(told) == [None]


@pytest.mark.parametrize("committee", ["cấp ủy mới", "cấp ủy nhiệm kỳ mới"])
def test_the_new_committee_is_that_of_who_holds_the_congress(committee: str) -> None:
    told = (
        "Sáng 5/3, Chi bộ Trường THPT Kim Bảng tổ chức đại hội. Đồng chí Lê Văn Mạnh, Bí thư Đảng ủy xã Tân Phú "
        f"lưu ý {committee} tiếp tục đoàn kết."
    )
    assert asked(told) == ["Chi bộ Trường THPT Kim Bảng"]


@pytest.mark.parametrize(
    ("hosts", "addressee"),
    [
        ("Sở Xây dựng và các quận Hải Châu, Thanh Khê", None),
        ("Sở Xây dựng và một số đơn vị liên quan", None),
        ("Sở Xây dựng", "Sở Xây dựng thành phố Đà Nẵng"),
        ("Quận ủy Hải Châu và các sở, ngành liên quan", "Quận ủy Hải Châu"),
    ],
)
def test_at_a_session_with_several_none_is_asked_more_than_the_others(hosts: str, addressee: str | None) -> None:
    told = (
        f"Chiều 12/9, Bí thư Thành ủy Đà Nẵng Phan Quốc Đạt làm việc với {hosts} về tình hình ngập úng.\n"
        "Bí thư Thành ủy yêu cầu tập trung nạo vét cống trước mùa mưa."
    )
    assert asked(told) == [addressee]


UNION_CONGRESS = (
    "Chiều 3/3, Hội Nông dân huyện Kim Bảng tổ chức đại hội. Phát biểu tại đại hội, bà Trần Thị Lụa, Phó Bí thư Huyện ủy Kim Bảng yêu cầu "
)


@pytest.mark.parametrize(
    ("whom", "addressee"),
    [
        ("Ban Thường vụ Hội quan tâm cán bộ", "Ban Thường vụ Hội Nông dân huyện Kim Bảng"),
        ("Thường trực Hội tham mưu kế hoạch", "Thường trực Hội Nông dân huyện Kim Bảng"),
        ("Ban Chấp hành Hội khóa mới cần xây dựng quy chế", "Ban Chấp hành Hội Nông dân huyện Kim Bảng"),
        ("Hội Nông dân các cấp đổi mới nội dung sinh hoạt", None),
        ("công an các đơn vị giữ nghiêm kỷ luật", None),
        ("Ban Giám hiệu Trường THPT Kim Bảng quan tâm học sinh", "Trường THPT Kim Bảng"),
    ],
)
def test_an_organ_of_a_union_and_the_heads_of_a_unit_are_asked(whom: str, addressee: str | None) -> None:
    assert asked(f"{UNION_CONGRESS}{whom}.") == [addressee]


def test_an_organ_of_a_union_is_no_organ_of_the_party() -> None:
    kinds = {o.name: o.kind for o in extract(f"{UNION_CONGRESS}Thường trực Hội tham mưu kế hoạch.").organisations}
    assert kinds["Thường trực Hội Nông dân huyện Kim Bảng"] is OrganisationKind.MASS_ORGANISATION
    assert "Thường trực Huyện ủy Kim Bảng" not in kinds


def test_another_matter_is_put_to_who_is_visited_again() -> None:
    told = (
        "Đồng chí Lê Văn Mạnh, Bí thư Tỉnh ủy Hà Nam làm việc với Ban Thường vụ Huyện ủy Kim Bảng. Đồng chí đề nghị huyện giữ vững an ninh. "
        "Về phía Sở Công Thương, đồng chí giao tham mưu cơ chế. Về công tác xây dựng Đảng, đồng chí yêu cầu quan tâm kết nạp đảng viên."
    )
    assert asked(told) == ["Ban Thường vụ Huyện ủy Kim Bảng", "Sở Công Thương tỉnh Hà Nam", "Ban Thường vụ Huyện ủy Kim Bảng"]


@pytest.mark.parametrize("many", ["các chi bộ phải hoàn thành chỉ tiêu", "mỗi cấp ủy viên cần bám sát cơ sở"])
def test_many_who_are_asked_about_another_matter_are_nobody_in_particular(many: str) -> None:
    told = (
        "Đồng chí Lê Văn Mạnh, Bí thư Huyện ủy Kim Bảng yêu cầu Ban Tổ chức Huyện ủy rà soát quy hoạch. "
        f"Về phát triển đảng viên, {many}. Đối với việc học tập nghị quyết, đồng chí lưu ý tránh hình thức."
    )
    assert asked(told) == ["Ban Tổ chức Huyện ủy Kim Bảng", None, None]
