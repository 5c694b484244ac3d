"""Who lays something down and whom it is put to, where neither is named in full; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

VISITOR = "Lường Văn Phít"
VISIT = f"Ngày 9/5, đồng chí {VISITOR}, Bí thư Tỉnh ủy Sơn La làm việc với Ban Thường vụ Huyện ủy Mai Sơn.\n"
HOSTS = "Ban Thường vụ Huyện ủy Mai Sơn"


def brief(text: str) -> list[tuple[str | None, str | None]]:
    """The issuer and the addressee of each outcome."""
    outcomes = extract(text, published_on="2023-05-20").outcomes
    return [(outcome.issuer, outcome.addressee) for outcome in outcomes]


def asked(text: str) -> list[str | None]:
    return [addressee for _, addressee in brief(VISIT + text)]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        (
            "Thăm vườn mận của Chi bộ bản Nà Ớt, xã Cò Nòi, đồng chí căn dặn chi bộ vận động bà con vào hợp tác xã.",
            "Chi bộ bản Nà Ớt",
        ),
        ("Tại xã Cò Nòi, Bí thư Tỉnh ủy yêu cầu xã không chạy đua thành tích.", "Ủy ban nhân dân xã Cò Nòi"),
        ("Đồng chí giao thẳng cho Ban Dân vận Tỉnh ủy khảo sát tại các bản.", "Ban Dân vận Tỉnh ủy Sơn La"),
        ("Đồng chí giao cơ quan thường trực là Văn phòng Tỉnh ủy hoàn thiện kế hoạch.", "Văn phòng Tỉnh ủy Sơn La"),
    ],
)
def test_whom_a_bare_word_or_what_leads_up_to_a_name_means(text: str, addressee: str) -> None:
    assert asked(text) == [addressee]


def test_a_territory_asked_again_is_whom_the_speaker_asked_before() -> None:
    told = "Đồng chí đề nghị Huyện ủy Mai Sơn rà soát quy hoạch. Mai Sơn cần quan tâm cán bộ nữ.\nĐồng chí cũng nhắc huyện chăm lo cơ sở."
    assert asked(told) == ["Huyện ủy Mai Sơn"] * 3


def test_a_sentence_that_turns_to_a_body_asks_it_and_not_who_acts_behind() -> None:
    told = (
        "Đồng chí đề nghị Ban Thường vụ Huyện ủy rà soát quy hoạch. Với Ủy ban Kiểm tra Huyện ủy, cần chủ động phát hiện vi phạm.\n"
        "Đối với Chi bộ bản Nà Ớt, Đảng ủy xã Cò Nòi cần phân công cấp ủy viên theo dõi."
    )
    assert asked(told) == [HOSTS, "Ủy ban Kiểm tra Huyện ủy Mai Sơn", "Đảng ủy xã Cò Nòi"]


def test_points_are_for_whom_their_introduction_names_and_for_who_is_visited() -> None:
    told = (
        "Kết luận buổi làm việc, đồng chí nhấn mạnh 3 yêu cầu đối với huyện:\n"
        "Một là, đẩy nhanh giải phóng mặt bằng.\nHai là, Công an huyện Mai Sơn xử lý xe quá tải.\nBa là, chăm lo hộ nghèo."
    )
    assert asked(told) == [HOSTS, "Công an huyện Mai Sơn", HOSTS]


def test_what_those_asked_direct_others_to_is_asked_of_them() -> None:
    told = "Đồng chí đề nghị Ban Thường vụ Huyện ủy Mai Sơn:\n- Chỉ đạo Đảng ủy xã Cò Nòi kiểm điểm.\n- Giao Đảng ủy xã Hát Lót làm điểm."
    assert asked(told) == [HOSTS, "Đảng ủy xã Hát Lót"]


def test_a_union_is_asked_by_the_secretary_of_its_own_territory() -> None:
    text = (
        "Ngày 9/5, Huyện đoàn Mai Sơn tổ chức Đại hội đại biểu lần thứ XX. Đồng chí Cà Thị Inh, Bí thư Huyện ủy Mai Sơn dự.\n"
        "Đồng chí Cà Thị Inh yêu cầu phải đưa hoạt động về tận bản."
    )
    assert brief(text)[-1] == ("Cà Thị Inh", "Huyện đoàn Mai Sơn")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Chị Quàng Thị Ôn, đại diện Chi bộ Công ty Chè Tà Sùa, kiến nghị Huyện ủy mở lớp buổi tối.", "Quàng Thị Ôn"),
        ("Đại diện Chi bộ Công ty Chè Tà Sùa, chị Quàng Thị Ôn kiến nghị Huyện ủy mở lớp buổi tối.", "Quàng Thị Ôn"),
        ("Đồng chí Tòng Văn Ảnh, Bí thư Chi bộ bản Nà Ớt, xã Cò Nòi kiến nghị Huyện ủy hỗ trợ máy chiếu.", "Tòng Văn Ảnh"),
        ("Bí thư Đảng ủy Bệnh viện Lê Thành Sếnh kiến nghị Huyện ủy hỗ trợ máy chiếu.", "Lê Thành Sếnh"),
    ],
)
def test_the_person_who_speaks_for_a_body_is_the_issuer(told: str, speaker: str) -> None:
    assert brief(VISIT + told) == [(speaker, "Huyện ủy Mai Sơn")]


def test_whom_a_meeting_looks_at_does_not_find_the_faults() -> None:
    text = (
        "Ngày 9/5, Ủy ban Kiểm tra Tỉnh ủy Sơn La họp kỳ thứ 10.\n"
        "Xem xét kết quả giám sát Ban Thường vụ Huyện ủy Mai Sơn, Ủy ban Kiểm tra Tỉnh ủy nhận thấy: Ban Thường vụ Huyện ủy có hạn chế.\n"
        "Ban Thường vụ Huyện ủy Mai Sơn được yêu cầu khắc phục những vi phạm đã nêu."
    )
    commission = "Ủy ban Kiểm tra Tỉnh ủy Sơn La"
    outcomes = extract(text, published_on="2023-05-20").outcomes
    assert [(o.kind.value, o.issuer, o.addressee) for o in outcomes] == [
        ("assessment", commission, None),
        ("directive", commission, HOSTS),
    ]


def test_each_of_many_secretaries_is_nobody_in_particular() -> None:
    told = (
        "Bà Lò Thị Ưởng, Bí thư Chi bộ bản Nà Ớt kiến nghị Huyện ủy hỗ trợ máy chiếu.\n"
        f"Đồng chí {VISITOR} yêu cầu Văn phòng Huyện ủy trả lời và thông báo đến từng bí thư chi bộ.\n"
        "Đồng chí mong các chi bộ tiếp tục gần dân."
    )
    assert [issuer for issuer, _ in brief(VISIT + told)] == ["Lò Thị Ưởng", VISITOR, VISITOR]


def test_who_went_on_to_speak_is_meant_by_the_next_pronoun() -> None:
    text = (
        "Ngày 9/5, Bí thư Tỉnh ủy Sơn La Kiều Sỹ Thanh làm việc với Ban Thường vụ Huyện ủy Mai Sơn.\n"
        "Bí thư Huyện ủy Mạc Đình Sáng báo cáo. Ông Sáng kiến nghị Tỉnh ủy hỗ trợ.\n"
        'Bí thư Tỉnh ủy nhìn nhận huyện là điểm sáng. "Đừng để xã thiếu người", ông nói và đề nghị huyện điều động cán bộ.\n'
        "Ông yêu cầu huyện làm ngay trong tháng 6."
    )
    assert brief(text)[-1] == ("Kiều Sỹ Thanh", HOSTS)


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Văn phòng Tỉnh ủy, ông lưu ý, phối hợp hỗ trợ phần mềm.", "Văn phòng Tỉnh ủy Sơn La"),
        ("Sở Y tế được Bí thư Tỉnh ủy giao phân bổ thuốc trong 3 ngày.", "Sở Y tế tỉnh Sơn La"),
        ("Đồng chí lưu ý huyện 5 nhóm việc cần làm ngay.", HOSTS),
        ("Đồng chí giao Thường trực HĐND tỉnh giám sát.", "Thường trực Hội đồng nhân dân tỉnh Sơn La"),
        ("Đồng chí giao Đài Phát thanh - Truyền hình tỉnh đưa tin kịp thời.", "Đài Phát thanh - Truyền hình tỉnh Sơn La"),
        ("Đồng chí giao Khối Thi đua số 5 tổng kết trong tháng 6.", None),
        (
            "Đồng chí nhấn mạnh: Ủy ban Kiểm tra Tỉnh ủy khẩn trương kiểm tra dấu hiệu vi phạm.",
            "Ủy ban Kiểm tra Tỉnh ủy Sơn La",
        ),
        (
            "Đồng chí thống nhất chủ trương xây nghị quyết riêng, giao Văn phòng Tỉnh ủy chủ trì soạn thảo.",
            "Văn phòng Tỉnh ủy Sơn La",
        ),
    ],
)
def test_whom_a_sentence_names_where_the_verb_does_not_say(text: str, addressee: str | None) -> None:
    assert asked(text) == [addressee]


def test_a_body_named_behind_what_it_is_about_and_a_district_by_its_name_are_asked() -> None:
    told = (
        "Bí thư Huyện ủy Yên Châu Lò Văn Ộp và lãnh đạo huyện Yên Châu cùng dự.\n"
        "Đồng chí yêu cầu Huyện ủy Mai Sơn rà soát quy hoạch. Yên Châu phải giữ rừng. "
        "Những nơi có đơn thư, Ủy ban Kiểm tra Huyện ủy Mai Sơn xác minh ngay."
    )
    assert asked(told) == ["Huyện ủy Mai Sơn", "Ủy ban nhân dân huyện Yên Châu", "Ủy ban Kiểm tra Huyện ủy Mai Sơn"]


def test_a_union_is_asked_by_its_first_word() -> None:
    text = (
        "Ngày 9/5, Hội Nông dân huyện Mai Sơn tổ chức hội nghị sơ kết. Đồng chí Cà Thị Inh, Bí thư Huyện ủy Mai Sơn dự.\n"
        "Đồng chí Cà Thị Inh yêu cầu giúp hội viên vay vốn. Để đạt chỉ tiêu, Hội cần chủ động tạo nguồn."
    )
    assert [addressee for _, addressee in brief(text)] == ["Hội Nông dân huyện Mai Sơn"] * 2


def test_a_body_goes_on_to_charge_others() -> None:
    text = (
        "Ban Bí thư vừa họp. Ban Bí thư yêu cầu Tỉnh ủy Sơn La, Tỉnh ủy Lai Châu thu hồi 4 quyết định. "
        "Ban Tổ chức Trung ương được giao hướng dẫn, theo dõi."
    )
    secretariat = "Ban Bí thư Trung ương Đảng"
    assert brief(text) == [(secretariat, "Tỉnh ủy Sơn La"), (secretariat, "Ban Tổ chức Trung ương")]


def test_a_delegation_acts_for_whom_it_was_sent_by() -> None:
    text = (
        "Ngày 9/5, Tổ giám sát số 1 của Thường trực Huyện ủy Mai Sơn giám sát tại Đảng ủy xã Cò Nòi.\n"
        "Tổ giám sát đánh giá Đảng ủy xã lãnh đạo cuộc bầu cử đúng luật, đạt kết quả tốt."
    )
    assert brief(text) == [("Thường trực Huyện ủy Mai Sơn", None)]


def test_who_speaks_for_several_units_promises_himself() -> None:
    assert brief(f"{VISIT}Trung tá Siu Thiên, Đồn trưởng, thay mặt ba đơn vị cam kết thực hiện nghiêm quy chế.") == [("Siu Thiên", None)]


def test_the_committee_that_a_congress_elected_elects_for_it() -> None:
    text = (
        "Ngày 9/5, Đảng bộ xã Cò Nòi tổ chức Đại hội đại biểu lần thứ XX. Bí thư Huyện ủy Mai Sơn Cà Văn Ộc dự.\n"
        "Đồng chí Cà Văn Ộc ghi nhận kết quả của Huyện ủy Mai Sơn.\n"
        "Tại phiên họp thứ nhất, Ban Chấp hành bầu đồng chí Lèo Văn Phớ làm Bí thư Đảng ủy."
    )
    assert brief(text)[-1] == ("Đảng ủy xã Cò Nòi", None)


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Đồng chí đề nghị năm 2024 Công an tỉnh nắm chắc tình hình cơ sở.", "Công an tỉnh Sơn La"),
        ("Đồng chí giao nhiệm vụ cụ thể: Ủy ban nhân dân huyện Mai Sơn lập tổ công tác.", "Ủy ban nhân dân huyện Mai Sơn"),
        ("Đồng chí gọi điện ngay cho Công an huyện Mai Sơn, yêu cầu cử cán bộ xuống bản.", "Công an huyện Mai Sơn"),
        ("Đồng chí giao Đảng ủy Công an các xã cụ thể hóa bằng chương trình công tác.", None),
    ],
)
def test_what_stands_between_the_verb_and_who_is_asked(text: str, addressee: str | None) -> None:
    assert asked(text) == [addressee]


def test_what_is_asked_after_praise_is_put_to_who_is_visited_and_its_committee() -> None:
    text = (
        "Ngày 9/5, Bí thư Tỉnh ủy Sơn La Hà Văn Tếch làm việc với Đảng ủy xã Cò Nòi.\n"
        "Đồng chí Hà Văn Tếch ghi nhận Đảng ủy xã nghiêm túc, nhưng lưu ý một số điểm sau:\n"
        "Thứ nhất, cấp ủy phải cập nhật kịp thời văn bản mới.\nThứ hai, khẩn trương hoàn thiện báo cáo."
    )
    assert brief(text) == [("Hà Văn Tếch", "Đảng ủy xã Cò Nòi")] * 2


def test_who_was_asked_last_is_asked_on_and_people_in_general_are_not() -> None:
    told = (
        "Đồng chí yêu cầu Phòng Nội vụ huyện Mai Sơn rà soát biên chế. Phòng này cũng cần tham mưu sớm. "
        "Nhân dân cần tích cực tham gia góp ý."
    )
    assert asked(told) == ["Phòng Nội vụ huyện Mai Sơn", "Phòng Nội vụ huyện Mai Sơn", None]


@pytest.mark.parametrize(
    ("unit", "body"),
    [
        ("Tổng Công ty Cảng Tà Sùa", "Đoàn Thanh niên Tổng công ty"),
        ("Trường Đại học Tây Bắc", "Đoàn Thanh niên Trường"),
        ("Công ty Chè Tà Sùa", "Đoàn Thanh niên Công ty"),
    ],
)
def test_the_unions_and_committee_of_a_unit_are_asked_by_its_bare_word(unit: str, body: str) -> None:
    word = body.removeprefix("Đoàn Thanh niên ")
    text = (
        f"Ngày 9/5, Đảng ủy {unit} tổ chức hội nghị. Bí thư Tỉnh ủy Sơn La Hà Văn Tếch dự.\n"
        f"Đồng chí Hà Văn Tếch đề nghị {body} đổi mới hoạt động. Đảng ủy {word} cần quan tâm chỉ đạo."
    )
    assert [addressee for _, addressee in brief(text)] == [f"Đoàn Thanh niên {unit}", f"Đảng ủy {unit}"]


def test_what_a_department_is_asked_by_an_organ_of_the_party_is_no_proposal() -> None:
    text = (
        "Ngày 9/5, Ủy ban Kiểm tra Huyện ủy Mai Sơn họp kỳ thứ 10. Ủy ban Kiểm tra Huyện ủy yêu cầu Đảng ủy xã Cò Nòi kiểm điểm.\n"
        "Ủy ban Kiểm tra Huyện ủy đề nghị Phòng Quản lý đô thị huyện Mai Sơn thu hồi số tiền chi sai."
    )
    outcomes = extract(text, published_on="2023-05-20").outcomes
    assert [(o.kind.value, o.addressee) for o in outcomes] == [
        ("directive", "Đảng ủy xã Cò Nòi"),
        ("directive", "Phòng Quản lý đô thị huyện Mai Sơn"),
    ]


def test_the_name_of_a_department_ends_before_what_it_advises() -> None:
    assert asked("Đồng chí giao Phòng Quản lý đô thị huyện tham mưu phương án.") == ["Phòng Quản lý đô thị huyện Mai Sơn"]
    assert asked("Đồng chí giao Phòng Quản lý đô thị tham mưu phương án.") == ["Phòng Quản lý đô thị huyện Mai Sơn"]


@pytest.mark.parametrize("commune", ["xã Đông Anh", "đặc khu Vân Đồn"])
def test_who_leads_a_commune_is_not_what_it_is_called(commune: str) -> None:
    rank = commune.removesuffix(" Đông Anh").removesuffix(" Vân Đồn")
    text = f"Đảng bộ {commune} có 1.420 đảng viên. Bí thư Đảng ủy {rank} Lường Văn Phít yêu cầu {rank} rà soát nguồn kết nạp đảng viên."
    assert brief(text) == [("Lường Văn Phít", f"Ủy ban nhân dân {commune}")]


def test_a_name_is_read_whole_whatever_follows() -> None:
    text = f"{VISIT}Đồng chí đề nghị xã Mường Bú có giải pháp phát triển đảng viên."
    assert brief(text) == [(VISITOR, "Ủy ban nhân dân xã Mường Bú")]
