"""People, their posts, and what happens to the posts."""

from __future__ import annotations

import unicodedata

import pytest

from app.extraction import Extraction, extract
from app.extraction.facts import AppointmentStatus
from app.extraction.pipeline import read_article
from app.extraction.reading import Metadata
from tests.extraction.mentions.told_posts import Told, told


def read(text: str) -> Extraction:
    return extract(text, place="Quảng Ninh")


def people(text: str) -> list[str]:
    return [person.name for person in read(text).people]


def posts(text: str) -> set[Told]:
    return told(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đồng chí Lê Quang Tám, Bí thư Huyện ủy Sơn Hà chủ trì.", "Lê Quang Tám"),
        ("Bí thư Huyện ủy Sơn Hà Lê Quang Tám chủ trì.", "Lê Quang Tám"),
        ("Đ/c Lê Quang Tám - Bí thư Huyện ủy Sơn Hà chủ trì.", "Lê Quang Tám"),
        ("Thượng tá Lê Quang Tám, Trưởng Công an huyện Sơn Hà báo cáo.", "Lê Quang Tám"),
        ("Đồng chí LÊ QUANG TÁM, Bí thư Huyện ủy Sơn Hà chủ trì.", "Lê Quang Tám"),
        ("Đồng chí Giàng A Pháng, Bí thư Đảng ủy xã Lao Chải chủ trì.", "Giàng A Pháng"),
        ("Anh Y Brơn Niê, Bí thư Chi bộ buôn Ja kể.", "Y Brơn Niê"),
        ("Ông K’Brăng, Bí thư Chi bộ bon Ja kể.", "K’Brăng"),
        ("Chị H’Linh Êban, Bí thư Chi bộ buôn Ja kể.", "H’Linh Êban"),
        ("Đồng chí Điểu Krôn, Bí thư Huyện ủy Sơn Hà chủ trì.", "Điểu Krôn"),
        ("Đồng chí Lê Thủy, Bí thư Huyện ủy Sơn Hà chủ trì.", "Lê Thủy"),
    ],
)
def test_a_person_is_named_in_full_without_honorific(text: str, name: str) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị họp tại đường Trần Quang Khải, thành phố Hạ Long.",
        "Học tập tư tưởng Hồ Chí Minh.",
        "Trường THPT Nguyễn Văn Linh tổng kết năm học.",
        "Huyện ủy Sơn Hà họp.\nNội dung cuộc họp đã được thống nhất.\nHoàng Minh Tùng",
    ],
)
def test_streets_schools_teachings_and_bylines_are_no_people(text: str) -> None:
    assert people(text) == []


def test_posts_before_and_behind_the_name() -> None:
    text = "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lê Quang Tám và đồng chí Vũ Thị Nhàn, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh dự."
    assert posts(text) == {
        ("Lê Quang Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
        ("Lê Quang Tám", "Bí thư", "Tỉnh ủy Quảng Ninh", "current"),
        ("Vũ Thị Nhàn", "Phó Bí thư Thường trực", "Tỉnh ủy Quảng Ninh", "current"),
        ("Vũ Thị Nhàn", "Chủ tịch", "Hội đồng nhân dân tỉnh Quảng Ninh", "current"),
    }


def test_what_a_list_of_posts_elides_stands_at_its_end() -> None:
    text = "Đồng chí Lê Quang Tám, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Huyện ủy Sơn Hà; đồng chí Vũ Văn Sáu, Bí thư Đảng ủy, Chủ tịch HĐND xã Sơn Thành dự."
    assert posts(text) == {
        ("Lê Quang Tám", "Ủy viên", "Ban Thường vụ Huyện ủy Sơn Hà", "current"),
        ("Lê Quang Tám", "Trưởng Ban", "Ban Tổ chức Huyện ủy Sơn Hà", "current"),
        ("Vũ Văn Sáu", "Bí thư", "Đảng ủy xã Sơn Thành", "current"),
        ("Vũ Văn Sáu", "Chủ tịch", "Hội đồng nhân dân xã Sơn Thành", "current"),
    }


def test_a_member_by_one_word_sits_on_the_committee() -> None:
    assert posts("Đồng chí Lê Quang Tám, Tỉnh ủy viên, Bí thư Huyện ủy Sơn Hà dự.") == {
        ("Lê Quang Tám", "Ủy viên", "Tỉnh ủy Quảng Ninh", "current"),
        ("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", "current"),
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Đồng chí Lê Quang Tám, nguyên Bí thư Huyện ủy Sơn Hà dự.", AppointmentStatus.FORMER),
        ("Đồng chí Lê Quang Tám được bầu giữ chức Bí thư Huyện ủy Sơn Hà.", AppointmentStatus.INCOMING),
        ("Ban Thường vụ Tỉnh ủy chỉ định đồng chí Lê Quang Tám giữ chức Bí thư Huyện ủy Sơn Hà.", AppointmentStatus.INCOMING),
        ("Đồng chí Lê Quang Tám thôi giữ chức Bí thư Huyện ủy Sơn Hà.", AppointmentStatus.OUTGOING),
        ("Đồng chí Lê Quang Tám, Bí thư Huyện ủy Sơn Hà nghỉ hưu theo chế độ.", AppointmentStatus.OUTGOING),
        ("Ông Lê Quang Tám từng là Bí thư Huyện ủy Sơn Hà.", AppointmentStatus.FORMER),
        ("Đồng chí Lê Quang Tám hiện là Bí thư Huyện ủy Sơn Hà.", AppointmentStatus.CURRENT),
    ],
)
def test_the_words_round_a_post_tell_where_it_stands(text: str, status: AppointmentStatus) -> None:
    [post] = read(text).appointments
    assert (post.person, post.title, post.organisation, post.status) == ("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", status)


def test_a_transfer_ends_one_post_and_begins_another() -> None:
    text = "Điều động đồng chí Vũ Thị Nhàn, Phó Bí thư Thường trực Huyện ủy Sơn Hà về công tác tại Ban Dân vận Tỉnh ủy, giữ chức Phó Trưởng Ban Dân vận Tỉnh ủy."
    assert posts(text) == {
        ("Vũ Thị Nhàn", "Phó Bí thư Thường trực", "Huyện ủy Sơn Hà", "outgoing"),
        ("Vũ Thị Nhàn", "Phó Trưởng Ban", "Ban Dân vận Tỉnh ủy Quảng Ninh", "incoming"),
    }


def test_several_people_elected_to_one_post_have_it_each() -> None:
    text = "Các ông Lê Quang Tám, Vũ Văn Sáu và bà Trần Thị Nhàn được bầu giữ chức Phó Bí thư Tỉnh ủy."
    assert posts(text) == {
        (name, "Phó Bí thư", "Tỉnh ủy Quảng Ninh", "incoming") for name in ("Lê Quang Tám", "Vũ Văn Sáu", "Trần Thị Nhàn")
    }


def test_a_nomination_is_no_appointment() -> None:
    assert posts("Hội nghị giới thiệu ông Lê Quang Tám để bầu làm Chủ tịch UBND tỉnh.") == set()


def test_the_one_who_hands_over_a_decision_is_not_appointed_by_it() -> None:
    text = "Đồng chí Lê Quang Tám, Bí thư Tỉnh ủy trao quyết định bổ nhiệm chức vụ Giám đốc Sở Nội vụ."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Tỉnh ủy Quảng Ninh", "current")}


def test_a_roster_makes_members() -> None:
    text = "Danh sách Ban Chấp hành Đảng bộ xã Sơn Thành khóa V: Lê Quang Tám; Vũ Văn Sáu; Trần Thị Nhàn; Đinh Văn Bốn."
    assert {(name, status) for name, _title, _organisation, status in posts(text)} == {
        (name, "incoming") for name in ("Lê Quang Tám", "Vũ Văn Sáu", "Trần Thị Nhàn", "Đinh Văn Bốn")
    }


def test_evidence_of_a_decomposed_text_is_that_text() -> None:
    sent = unicodedata.normalize("NFD", "Đồng chí Lê Quang Tám, Bí thư Huyện ủy Sơn Hà chủ trì.")
    [post] = read(sent).appointments
    [evidence] = post.evidence
    assert sent[evidence.start : evidence.end] == evidence.text
    assert unicodedata.normalize("NFC", evidence.text) == "Đồng chí Lê Quang Tám, Bí thư Huyện ủy Sơn Hà"


def test_the_committee_of_several_posts_is_named_once_at_the_end() -> None:
    text = "Chỉ định đồng chí Lê Quang Tám tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy Sơn Hà."
    assert posts(text) == {
        ("Lê Quang Tám", "Ủy viên", "Huyện ủy Sơn Hà", "incoming"),
        ("Lê Quang Tám", "Ủy viên", "Ban Thường vụ Huyện ủy Sơn Hà", "incoming"),
        ("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", "incoming"),
    }


def test_a_closed_stretch_of_years_is_a_former_post() -> None:
    text = "Đồng chí Lê Quang Tám được điều động nhận nhiệm vụ mới. Từ tháng 3/2015 đến tháng 9/2019, ông là Bí thư Huyện ủy Sơn Hà."
    assert posts(text) == {("Lê Quang Tám", "Bí thư", "Huyện ủy Sơn Hà", "former")}


def test_a_plural_post_is_that_of_everyone_listed() -> None:
    text = "Dự có các Ủy viên Ban Thường vụ Huyện ủy Sơn Hà: Lê Quang Tám, Vũ Văn Sáu và Trần Thị Nhàn."
    assert {person for person, title, _organisation, _status in posts(text) if title == "Ủy viên"} == {
        "Lê Quang Tám",
        "Vũ Văn Sáu",
        "Trần Thị Nhàn",
    }


def test_a_listed_name_with_a_post_behind_needs_no_known_family_name() -> None:
    assert people("Tham dự có các đồng chí: Kơ Să Ha Thuyên, Bí thư Huyện ủy Sơn Hà; Lê Quang Tám, Chủ tịch UBND huyện.") == [
        "Kơ Să Ha Thuyên",
        "Lê Quang Tám",
    ]


def test_someone_only_asked_is_not_listed_but_someone_admitted_is() -> None:
    assert people("Chị Trần Thị Nhàn, công nhân may, băn khoăn về hồ sơ.") == []
    assert people("Chi bộ kết nạp chị Trần Thị Nhàn, công nhân may.") == ["Trần Thị Nhàn"]


@pytest.mark.parametrize("text", ["Đồng bào Hà Nhì vui Tết.", "Công an bắt giữ ông Trần Duy T. tại nhà riêng."])
def test_peoples_and_withheld_names_are_no_people(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize("word", ["Cụ thể", "Anh hùng", "Bà con"])
def test_a_word_that_begins_like_a_pronoun_stands_for_nobody(word: str) -> None:
    first = "Đồng chí Lê Quang Tám, Bí thư Huyện ủy Sơn Hà thăm xã."
    reading = read_article(f"{first} {word} được giới thiệu trên báo.", Metadata())
    assert [person.name for person in reading.people if person.start >= len(first)] == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ông Nguyễn Việt Hùng và ông Trần Quốc Việt dự. Ông Lê Việt Tám vắng mặt. Ông Việt phát biểu.", "Trần Quốc Việt"),
        ("Ông Trần Quốc Việt và ông Nguyễn Việt Hùng dự. Ông Việt Hùng phát biểu.", "Nguyễn Việt Hùng"),
        ("Ông Trần Hoàng Việt và ông Lê Văn Tám dự. Ông Hoàng Việt phát biểu.", "Trần Hoàng Việt"),
        ("Ông Lê Việt Tám dự. Ông Việt phát biểu. Ông Trần Quốc Việt tiếp thu.", "Trần Quốc Việt"),
    ],
)
def test_a_short_name_is_the_end_of_a_full_one(text: str, who: str) -> None:
    people = read_article(text, Metadata()).people
    assert [person.name for person in people if text[person.end :].startswith(" phát biểu")] == [who]


@pytest.mark.parametrize(
    "post",
    [
        "Ủy viên Ban Chấp hành Trung ương Đoàn",
        "Ủy viên BCH T.Ư Đoàn",
        "Ủy viên Trung ương Đoàn",
        "Ủy viên Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh",
    ],
)
def test_the_youth_unions_central_committee_is_not_the_partys(post: str) -> None:
    found = read(f"Anh Lò Văn Tám, {post}, phát biểu.").appointments
    assert [(held.title, held.organisation) for held in found] == [("Ủy viên", "Trung ương Đoàn")]


def test_a_member_of_the_central_committee_may_be_a_doan() -> None:
    found = read("Dự hội nghị có Ủy viên Trung ương Đảng Đoàn Văn Tám.").appointments
    assert [(held.person, held.organisation) for held in found] == [("Đoàn Văn Tám", "Ban Chấp hành Trung ương Đảng")]


@pytest.mark.parametrize(
    ("text", "person", "organisation"),
    [
        ("Phó Trưởng Ban Dân vận Tỉnh ủy Lâm Đồng K’Tám phát biểu.", "K’Tám", "Ban Dân vận Tỉnh ủy Lâm Đồng"),
        ("Bí thư Chi bộ buôn Ea Pán H'Tám Niê phát biểu.", "H'Tám Niê", "Chi bộ buôn Ea Pán"),
        ("Bí thư Đảng ủy xã Ia Pán Siu Tám phát biểu.", "Siu Tám", "Đảng ủy xã Ia Pán"),
        ("Phó Bí thư Thường trực Huyện ủy Lạc Dương Kơ Să Ha Tám phát biểu.", "Kơ Să Ha Tám", "Huyện ủy Lạc Dương"),
    ],
)
def test_a_highland_name_stands_behind_a_place_name(text: str, person: str, organisation: str) -> None:
    assert [(held.person, held.organisation) for held in read(text).appointments] == [(person, organisation)]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Ông Lò Văn Tám, Đảng ủy viên, Trưởng phòng Tổ chức (Đảng bộ Sở Y tế tỉnh Sơn La) bị khiển trách.", "Đảng ủy Sở Y tế tỉnh Sơn La"),
        ("Ông Lò Văn Tám, Bí thư Chi bộ, trưởng thôn (Chi bộ thôn Nà Pán, Đảng bộ xã Suối Ngà) bị cảnh cáo.", "Chi bộ thôn Nà Pán"),
    ],
)
def test_the_committee_of_the_posts_may_be_named_last_in_brackets(text: str, organisation: str) -> None:
    assert read(text).appointments[0].organisation == organisation


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("Khi đang đảm nhận chức vụ", "former"),
        ("Trong thời gian giữ chức", "former"),
        ("Từng là", "former"),
        ("Trên cương vị", "current"),
        ("Là", "current"),
    ],
)
def test_a_post_may_be_told_before_whose_it_is(opening: str, status: str) -> None:
    found = read(f"{opening} Bí thư Huyện ủy Sơn Hà, ông Lò Văn Tám ký văn bản.").appointments
    assert [(held.person, held.organisation, held.status) for held in found] == [("Lò Văn Tám", "Huyện ủy Sơn Hà", status)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anh Lò Văn Tám, Bí thư Đoàn xã Nà Pán, phát biểu.", [("Lò Văn Tám", "Bí thư", "Đoàn xã Nà Pán")]),
        (
            "Chi bộ thôn Nà Pán có 7 đảng viên, do đồng chí Lò Văn Tám làm Bí thư.",
            [("Lò Văn Tám", "Bí thư", "Chi bộ thôn Nà Pán")],
        ),
        (
            "HĐND huyện Sơn Hà bầu bà Lê Thị Mơ làm Chủ tịch, ông Lò Văn Tám làm Phó Chủ tịch.",
            [
                ("Lê Thị Mơ", "Chủ tịch", "Hội đồng nhân dân huyện Sơn Hà"),
                ("Lò Văn Tám", "Phó Chủ tịch", "Hội đồng nhân dân huyện Sơn Hà"),
            ],
        ),
        (
            "Bí thư Huyện ủy Sơn Hà là đồng chí Lê Thị Mơ; Phó Bí thư Thường trực: đồng chí Lò Văn Tám.",
            [("Lê Thị Mơ", "Bí thư", "Huyện ủy Sơn Hà"), ("Lò Văn Tám", "Phó Bí thư Thường trực", "Huyện ủy Sơn Hà")],
        ),
        (
            "Huyện ủy Sơn Hà họp. Theo Chủ tịch UBND huyện Sơn Hà, ông Lò Văn Tám, mọi việc đã xong.",
            [("Lò Văn Tám", "Chủ tịch", "Ủy ban nhân dân huyện Sơn Hà")],
        ),
    ],
)
def test_a_post_is_in_the_body_that_its_sentence_tells(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(held.person, held.title, held.organisation) for held in read(text).appointments] == expected


def test_a_full_time_deputy_secretary_has_a_post() -> None:
    assert posts("Dự họp có đồng chí Đỗ Thị Hạnh, Phó Bí thư chuyên trách Đảng ủy UBND tỉnh Quảng Ngãi.") == {
        ("Đỗ Thị Hạnh", "Phó Bí thư chuyên trách", "Đảng ủy Ủy ban nhân dân tỉnh Quảng Ngãi", "current")
    }


@pytest.mark.parametrize("alias", ["(tức Trần Thị Sáu)", "(Trần Thị Sáu)", "(bí danh Trần Sáu)", "(tên thật là Trần Thị Sáu)"])
def test_another_name_of_someone_is_nobody_else(alias: str) -> None:
    assert people(f"Lễ trao Huy hiệu Đảng cho đồng chí Lê Thị Nhàn {alias}, thuộc Đảng bộ phường Tân Phú.") == ["Lê Thị Nhàn"]


@pytest.mark.parametrize("printed", ["Thống đốc Ngân hàng Nhà nước Việt Nam", "Thống đốc NHNN"])
def test_the_state_banks_governor(printed: str) -> None:
    assert posts(f"Dự hội nghị có đồng chí Lê Quang Tám, {printed}.") == {
        ("Lê Quang Tám", "Thống đốc", "Ngân hàng Nhà nước Việt Nam", "current")
    }


def test_a_womans_name_behind_a_place_begins_with_whatever_family() -> None:
    text = "Sáng 5/3, Phó Chủ tịch UBND huyện Sơn Hà Khép Thị Mơ dự hội nghị."
    assert [(post.person, post.organisation) for post in extract(text).appointments] == [("Khép Thị Mơ", "Ủy ban nhân dân huyện Sơn Hà")]
