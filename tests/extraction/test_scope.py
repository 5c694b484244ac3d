"""What lies outside the domain: other countries' parties, associations that are organised as the party is, and news of anything else."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import PARTY_KINDS


@pytest.mark.parametrize(
    "text",
    [
        "Ban Chấp hành Trung ương Hội Khuyến học Việt Nam họp tại Hà Nội.",
        "Bà Lò Thị Mai, Phó Chủ tịch Ban Chấp hành Trung ương Hội Nông dân Việt Nam tặng hoa chúc mừng.",
        "Ban Thường vụ Trung ương Đoàn TNCS Hồ Chí Minh trao 10 suất học bổng.",
        "Ban Bí thư Trung ương Đoàn phát động tháng thanh niên.",
        "Các bạn trẻ bầu Ban Chấp hành Chi đoàn khóa mới gồm 5 người.",
        "Ban Chấp hành Liên đoàn Bóng đá Việt Nam họp ngày 5/3/2024.",
        "Đoàn của Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào đến Hà Nội.",
        "Bộ Chính trị Đảng Cộng sản Cuba gửi điện mừng tới Việt Nam.",
        "Ủy ban Kiểm tra Công đoàn trường họp.",
        "Ban Tổ chức lễ hội đền Voi Đá bố trí 12 điểm trông xe.",
        "Ban Tổ chức Giải bóng chuyền tỉnh trao cúp.",
    ],
)
def test_a_committee_of_others_is_no_body_of_the_party(text: str) -> None:
    assert [organisation.name for organisation in extract(text).organisations if organisation.kind in PARTY_KINDS] == []


def test_the_party_named_in_full_stays_the_party() -> None:
    text = "Bí thư Tỉnh ủy Sơn La Đoàn Văn Tám, Ủy viên Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam, phát biểu."
    assert {post.organisation for post in extract(text).appointments} == {"Tỉnh ủy Sơn La", "Ban Chấp hành Trung ương Đảng"}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/3/2024, Công an huyện Sơn Hà khởi tố Lê Văn Tám về tội trộm cắp tài sản và đề nghị người dân nâng cao cảnh giác.",
        "Phát biểu tại buổi họp báo, ông Trần Văn Bảy, Giám đốc Công ty Sông Xanh yêu cầu các phân xưởng hoàn thành 12 đơn hàng.",
        "Năm 2024, Hội Nông dân xã An Sơn kết nạp 45 hội viên mới, đạt 90% chỉ tiêu. Chủ tịch Hội đề nghị các chi hội tiếp tục vận động.",
        "Liên đội Trường Tiểu học An Sơn kết nạp 101 đội viên mới. Cô hiệu trưởng biểu dương các em và yêu cầu các chi đội duy trì nề nếp.",
    ],
)
def test_news_that_names_no_body_of_the_party_lays_nothing_down(text: str) -> None:
    extraction = extract(text)
    assert (extraction.outcomes, extraction.recruitment, extraction.statistics) == ((), (), ())


@pytest.mark.parametrize("given", ["Anh", "Đức", "Mỹ", "Nga", "Pháp", "Hoa Kỳ"])
def test_a_given_name_that_is_a_country_too_leaves_an_article_here(given: str) -> None:
    text = f"Chu Ngọc {given} bị khai trừ ra khỏi Đảng. Chu Ngọc {given} từng là Ủy viên Trung ương Đảng. Vi phạm của {given} rất nghiêm trọng."
    assert "Ban Chấp hành Trung ương Đảng" in [body.name for body in extract(text).organisations]


def test_a_commune_keeps_an_article_here_whatever_countries_it_names() -> None:
    text = "Đoàn Lào, Cuba và Trung Quốc thăm xã Suối Ngà. Bí thư Đảng ủy xã Suối Ngà Lò Văn Tám tiếp đoàn."
    assert [person.name for person in extract(text).people] == ["Lò Văn Tám"]


def test_a_pronoun_that_opens_a_sentence_is_no_country() -> None:
    text = "Lò Văn Tám từng làm việc ở Hàn Quốc. Anh về quê năm 2020. Anh được kết nạp vào Đảng. Anh là Bí thư Chi bộ thôn Nà Pán."
    assert [body.name for body in extract(text).organisations] == ["Chi bộ thôn Nà Pán"]


def test_a_party_abroad_stays_abroad() -> None:
    text = "Thủ tướng Đức họp tại Berlin. Ban Chấp hành Trung ương Đảng ở Đức và Bộ Chính trị bầu Bí thư mới tại Đức."
    assert extract(text).organisations == ()


def test_a_committee_that_shares_its_territory_with_others_makes_an_article_one_of_the_party() -> None:
    text = "Sáng 5/3/2024, Đảng ủy, HĐND, UBND xã Tân Phú tổ chức hội nghị. Ông Lò Văn Tám, Chủ tịch UBND xã yêu cầu các thôn dọn vệ sinh đường làng."
    assert [outcome.kind.value for outcome in extract(text).outcomes] == ["directive"]


ASKED = "Bà Lường Thị Vân, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Mây đề nghị các khu dân cư sớm họp dân."
GIVEN = "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Mây trao 50 suất quà cho người xem hội."


def test_what_the_front_lays_down_counts_where_the_article_turns_on_it() -> None:
    meeting = "Sáng 9/5/2024, Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Mây tổ chức hội nghị; lãnh đạo HĐND xã Tân Mây dự."
    assert [outcome.kind.value for outcome in extract(f"{meeting}\n{ASKED}").outcomes] == ["directive"]


def test_a_festival_at_which_the_front_gives_presents_lays_nothing_down() -> None:
    assert extract(f"Hội đền Voi Đá khai mạc sáng 9/5/2024, hàng nghìn người xem.\n{GIVEN}").outcomes == ()


def test_what_a_meeting_of_the_administration_lays_down_does_not_count_without_a_word_of_the_party() -> None:
    meeting = "Sáng 9/5/2024, UBND huyện Sông Mã, tỉnh Sơn La tổ chức phiên họp tháng 5."
    asked = "Phát biểu tại phiên họp, Chủ tịch UBND huyện Sông Mã Lò Văn Tám yêu cầu các phòng đẩy nhanh giải ngân."
    with_the_party = f"{meeting[:-1]}, Bí thư Huyện ủy Sông Mã Đinh Công Lượng dự."
    assert extract(f"{meeting}\n{asked}").outcomes == ()
    assert [outcome.kind.value for outcome in extract(f"{with_the_party}\n{asked}").outcomes] == ["directive"]


def test_an_official_who_is_named_where_no_meeting_is_told_of_lays_nothing_down() -> None:
    text = (
        "Mưa lớn làm sập cầu treo bản Nà Pán. Theo UBND huyện Sông Mã, ba hộ bị cô lập.\n"
        "Chủ tịch UBND huyện Sông Mã Lò Văn Tám yêu cầu người dân không qua suối."
    )
    assert extract(text).outcomes == ()


def test_what_ministers_ask_for_and_the_assembly_passes_does_not_count_without_a_word_of_the_party() -> None:
    texts = (
        "Bộ trưởng Bộ Xây dựng Đinh Công Lượng cho rằng giá vật liệu còn cao. Bộ Xây dựng đã gửi công văn cho Bộ Tài chính.\n"
        "Bộ trưởng Đinh Công Lượng yêu cầu các nhà thầu công khai giá vật liệu.",
        "Sáng 9/5/2024, Quốc hội thông qua Luật Thư viện. Thường vụ Quốc hội đã tiếp thu ý kiến; Chủ tịch Quốc hội đề nghị các ủy ban của Quốc hội giám sát.",
    )
    for text in texts:
        assert extract(text).outcomes == ()


FAIR = "Sáng 9/5/2024, Ban Tổ chức Hội thao các xã vùng cao khai mạc giải tại sân vận động huyện Sông Mã, tỉnh Sơn La."
GIVEN_BY_THEM = "Ban Tổ chức trao cờ nhất cho đoàn xã Mường Hung. Bà Lò Thị Mai, Phó Trưởng Ban Tổ chức, yêu cầu các đoàn giữ gìn vệ sinh."
THE_PARTYS = "Bí thư Huyện ủy Sông Mã Đinh Công Lượng tặng hoa các đoàn."


def test_who_holds_an_event_is_no_organ_of_the_party_when_named_by_that_alone() -> None:
    alone, with_the_party = (extract(text) for text in (f"{FAIR}\n{GIVEN_BY_THEM}", f"{FAIR}\n{THE_PARTYS}\n{GIVEN_BY_THEM}"))
    assert (alone.outcomes, [body.name for body in alone.organisations if body.kind in PARTY_KINDS]) == ((), [])
    assert [body.name for body in with_the_party.organisations if body.kind in PARTY_KINDS] == ["Huyện ủy Sông Mã"]
    assert [post.person for post in with_the_party.appointments] == ["Đinh Công Lượng"]


def test_the_partys_own_organ_keeps_its_name_beside_an_event() -> None:
    text = (
        f"{FAIR}\n{THE_PARTYS}\nTrưởng Ban Tổ chức Huyện ủy Lò Văn Tám cùng dự. "
        "Ông Lò Văn Tám cho biết Ban Tổ chức đã tham mưu kế hoạch kiểm tra các chi bộ."
    )
    assert {post.organisation for post in extract(text).appointments} == {"Huyện ủy Sông Mã", "Ban Tổ chức Huyện ủy Sông Mã"}


def test_an_associations_standing_committee_makes_no_article_one_of_the_party() -> None:
    text = (
        "Sáng 20/11/2024, Hiệp hội Doanh nghiệp tỉnh Sơn La tổ chức đại hội. Đại hội bầu 13 ủy viên Ban Thường vụ; ông Lò Văn Tám làm chủ tịch. "
        "Phó Chủ tịch UBND tỉnh đề nghị hiệp hội làm tốt vai trò cầu nối."
    )
    assert extract(text).outcomes == ()
