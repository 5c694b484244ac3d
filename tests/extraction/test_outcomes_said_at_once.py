"""Outcomes that stand behind something else in their sentence, or only look like one; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

CONFERENCE = "Sáng 9/5, Huyện ủy Mộc Châu, tỉnh Sơn La tổ chức hội nghị. Đồng chí Hà Văn Tếch, Bí thư Huyện ủy chủ trì hội nghị.\n"


def brief(text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, issuer and addressee of each outcome."""
    found = extract(text, published_on="2024-05-20").outcomes
    return [(outcome.kind.value, outcome.issuer, outcome.addressee) for outcome in found]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Đồng chí Hà Văn Tếch khẳng định vai trò của chi bộ bản, đồng thời đề nghị Ban Tổ chức Huyện ủy sửa quy chế.",
            ("directive", "Hà Văn Tếch", "Ban Tổ chức Huyện ủy Mộc Châu"),
        ),
        (
            "Đồng chí Hà Văn Tếch nhấn mạnh những kết quả của nửa nhiệm kỳ; đề nghị các xã bổ sung số liệu.",
            ("directive", "Hà Văn Tếch", None),
        ),
        (
            "Đồng chí Hà Văn Tếch tin tưởng Đảng bộ xã Tân Lập sẽ vững mạnh, đồng thời yêu cầu cấp ủy giữ vững đoàn kết.",
            ("directive", "Hà Văn Tếch", None),
        ),
        (
            "Đồng chí nhấn mạnh, thời gian tới, các chi bộ tiếp tục đổi mới cách ra nghị quyết.",
            ("directive", "Hà Văn Tếch", None),
        ),
        (
            "Tặng hoa chúc mừng chi bộ, thay mặt Huyện ủy, đồng chí Hà Văn Tếch phát biểu nhấn mạnh các đảng viên phải đi đầu.",
            ("directive", "Hà Văn Tếch", None),
        ),
        (
            "Những việc cử tri kiến nghị, đồng chí Hà Văn Tếch yêu cầu Văn phòng Huyện ủy theo dõi.",
            ("directive", "Hà Văn Tếch", "Văn phòng Huyện ủy Mộc Châu"),
        ),
        (
            "Huyện ủy Mộc Châu vừa có văn bản đề nghị Tỉnh ủy Sơn La bố trí kinh phí.",
            ("proposal", "Huyện ủy Mộc Châu", "Tỉnh ủy Sơn La"),
        ),
        (
            "Đoàn kiểm tra của Ban Thường vụ Tỉnh ủy Sơn La đề nghị Huyện ủy Mộc Châu làm rõ số liệu.",
            ("directive", "Ban Thường vụ Tỉnh ủy Sơn La", "Huyện ủy Mộc Châu"),
        ),
        (
            "Tổ công tác số 2 của Ủy ban Kiểm tra Tỉnh ủy Sơn La yêu cầu Huyện ủy Mộc Châu khắc phục.",
            ("directive", "Ủy ban Kiểm tra Tỉnh ủy Sơn La", "Huyện ủy Mộc Châu"),
        ),
        (
            "Đồng chí Hà Văn Tếch yêu cầu cấp ủy xã Tân Lập chuẩn bị kỹ nhân sự.",
            ("directive", "Hà Văn Tếch", "Đảng ủy xã Tân Lập"),
        ),
        ("Đồng chí cũng chỉ ra những hạn chế cần khắc phục.", ("assessment", "Hà Văn Tếch", None)),
        ("Đồng chí Hà Văn Tếch chúc mừng những thành tích mà Đảng bộ xã đã đạt được.", ("assessment", "Hà Văn Tếch", None)),
        ("Lãnh đạo Huyện ủy đã tiếp thu các ý kiến.", ("commitment", "Huyện ủy Mộc Châu", None)),
        ("Hội nghị đánh giá tình hình các xã vùng cao và đề ra biện pháp củng cố chi bộ.", ("decision", "Huyện ủy Mộc Châu", None)),
        ("Nhân dịp này, Huyện ủy trao tặng 500 chiếc áo ấm cho học sinh bản Pa Phách.", ("award", "Huyện ủy Mộc Châu", None)),
        ("Cũng tại hội nghị, Huyện đoàn Mộc Châu tổ chức lễ tuyên dương 10 đoàn viên.", ("award", "Huyện đoàn Mộc Châu", None)),
        ("Trong đợt 19/5, Huyện ủy có 30 đảng viên nhận Huy hiệu Đảng.", ("award", "Huyện ủy Mộc Châu", None)),
        (
            "Quy định về trách nhiệm của bí thư chi bộ vừa được Huyện ủy Mộc Châu ban hành.",
            ("decision", "Huyện ủy Mộc Châu", None),
        ),
        (
            "Ủy ban Kiểm tra Huyện ủy cho biết, Ủy ban Kiểm tra Huyện ủy đã xem xét thi hành kỷ luật ông Lò Văn Pản bằng hình thức cảnh cáo.",
            ("discipline", "Ủy ban Kiểm tra Huyện ủy Mộc Châu", None),
        ),
        (
            "Trước đó, xem xét đơn tố cáo, Ủy ban Kiểm tra Huyện ủy nhận thấy Chi bộ bản Pa Phách đã vi phạm quy chế làm việc.",
            ("assessment", "Ủy ban Kiểm tra Huyện ủy Mộc Châu", None),
        ),
    ],
)
def test_what_a_sentence_lays_down_behind_what_leads_up_to_it(told: str, expected: tuple[str, str | None, str | None]) -> None:
    assert brief(CONFERENCE + told) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        "Hội nghị cũng thể hiện tinh thần đoàn kết, quyết tâm cao của toàn Đảng bộ huyện.",
        "Trưởng Ban Dân nguyện Lò Văn Pản, cán bộ chủ chốt của huyện cùng dự hội nghị.",
        "Sau đó, ông Lò Văn Pản có đơn xin nghỉ hưu trước tuổi.",
        "Ông Lò Văn Pản, Chủ tịch UBND xã Tân Lập, lại chỉ định thầu cho ông Quàng Văn Thịnh phụ trách.",
        "Đoàn giám sát của Ban Thường vụ Huyện ủy tổ chức công bố Quyết định số 12-QĐ/HU về giám sát Đảng ủy xã Tân Lập.",
        "Đồng chí Lò Văn Pản trao quyết định điều động cho đồng chí Quàng Văn Thịnh. Ảnh: Hoa Ban",
    ],
)
def test_what_only_looks_like_an_outcome(told: str) -> None:
    assert brief(CONFERENCE + told) == []


def test_who_hands_over_an_award_of_another_goes_on_to_speak() -> None:
    told = (
        "Thừa ủy quyền của Ban Thường vụ Tỉnh ủy Sơn La, đồng chí Hà Văn Tếch trao Huy hiệu Đảng cho 12 đảng viên. "
        "Đồng thời, ghi nhận những cống hiến của các đảng viên."
    )
    assert brief(CONFERENCE + told) == [("award", "Ban Thường vụ Tỉnh ủy Sơn La", None), ("assessment", "Hà Văn Tếch", None)]


def test_duties_follow_what_a_body_decided() -> None:
    told = (
        "Ban Thường vụ Huyện ủy quyết định thành lập 4 đoàn kiểm tra. Các đoàn kiểm tra có nhiệm vụ đôn đốc việc chuẩn bị đại hội. "
        "Các đoàn phải báo cáo hằng tuần."
    )
    standing = "Ban Thường vụ Huyện ủy Mộc Châu"
    assert brief(CONFERENCE + told) == [("decision", standing, None), ("directive", standing, None), ("directive", standing, None)]


def test_one_body_asks_another_twice() -> None:
    told = (
        "Ủy ban Kiểm tra Huyện ủy yêu cầu Đảng ủy xã Tân Lập kiểm điểm nghiêm túc. "
        "Ủy ban Kiểm tra Huyện ủy yêu cầu Đảng ủy xã Tân Lập thu hồi quyết định sai."
    )
    asked = ("directive", "Ủy ban Kiểm tra Huyện ủy Mộc Châu", "Đảng ủy xã Tân Lập")
    assert brief(CONFERENCE + told) == [asked, asked]


def test_an_election_is_kept_before_the_resolution_that_confirms_it() -> None:
    text = (
        "Sáng 9/5, HĐND tỉnh Sơn La họp. Kết quả, ông Lò Văn Pản được bầu giữ chức Chủ tịch UBND tỉnh Sơn La. "
        "HĐND tỉnh cũng đã thông qua Nghị quyết xác nhận kết quả bầu Chủ tịch UBND tỉnh đối với ông Lò Văn Pản. "
        "Đảng ủy HĐND tỉnh dự kỳ họp."
    )
    evidence = [outcome.evidence[0].text for outcome in extract(text, published_on="2024-05-20").outcomes]
    assert len(evidence) == 1
    assert evidence[0].startswith("Kết quả, ông Lò Văn Pản được bầu")


def test_what_someone_does_every_day_is_no_outcome() -> None:
    text = (
        "Đồng chí Lò Văn Pản làm Bí thư Chi bộ bản Pa Phách từ năm 2015. Trước mỗi kỳ sinh hoạt, đồng chí xác định rõ việc cần làm. "
        "Để có nguồn, đồng chí chỉ đạo các đoàn thể của bản bồi dưỡng thanh niên. Đồng chí phân công đảng viên giúp đỡ từng hộ."
    )
    assert brief(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "Trước thông tin ông Lò Văn Pản, Bí thư Đảng ủy xã Tân Lập yêu cầu giữ kín, nhiều người đã giải trình.",
        "Lý giải về điều này, ông Lò Văn Pản, Bí thư Đảng ủy xã Tân Lập nói mình không biết việc đó.",
        "Hội nghị đã thảo luận và đề xuất một số giải pháp phát triển du lịch.",
    ],
)
def test_what_is_only_told_of_or_talked_over(told: str) -> None:
    assert brief(CONFERENCE + told) == []


def test_admission_handed_over_is_a_decision() -> None:
    told = "Đồng chí Lò Văn Pản, Bí thư Chi bộ bản Pa Phách trao Quyết định kết nạp và giao nhiệm vụ cho đồng chí Quàng Văn Thịnh."
    assert [kind for kind, _, _ in brief(CONFERENCE + told)] == ["decision"]


def test_the_paper_that_is_carried_out_does_not_say_who_decides() -> None:
    told = "Ban Chấp hành Đảng bộ huyện thống nhất chương trình thực hiện Nghị quyết số 9 của Ban Bí thư."
    assert brief(CONFERENCE + told) == [("decision", "Huyện ủy Mộc Châu", None)]


def test_a_headline_may_name_whose_meeting_decided() -> None:
    text = (
        "Huyện ủy Mộc Châu quyết nghị hai việc\n"
        "Thứ nhất, hội nghị nhất trí thông qua báo cáo 6 tháng. Giao Ban Thường vụ Huyện ủy hoàn thiện, ban hành."
    )
    assert brief(text) == [
        ("decision", "Huyện ủy Mộc Châu", None),
        ("directive", "Huyện ủy Mộc Châu", "Ban Thường vụ Huyện ủy Mộc Châu"),
    ]


def test_what_a_body_did_over_the_years_is_no_outcome() -> None:
    text = "Những năm qua, Đảng bộ xã Tân Lập coi trọng kiểm tra. Đảng ủy xã yêu cầu các chi bộ xây dựng chương trình kiểm tra hằng năm."
    assert brief(text) == []


def test_who_is_interviewed_has_the_word_in_his_turn() -> None:
    text = (
        "Phóng viên: Huyện làm gì để nâng cao chất lượng sinh hoạt chi bộ?\n"
        "Đồng chí Hà Văn Tếch, Bí thư Huyện ủy Mộc Châu: Chúng tôi yêu cầu mỗi chi bộ có nghị quyết chuyên đề."
    )
    assert brief(text) == [("directive", "Hà Văn Tếch", None)]


def test_a_document_lays_down_who_answers_for_what() -> None:
    text = (
        "Bộ Chính trị vừa ban hành Quy định số 999-QĐ/TW. "
        "Quy định nêu rõ, người đứng đầu chịu trách nhiệm trước cấp ủy về kết quả công tác."
    )
    assert brief(text) == [("decision", "Bộ Chính trị", None), ("directive", "Bộ Chính trị", None)]


def test_each_stop_of_a_tour_is_asked_for_itself() -> None:
    text = (
        "Ngày 9/5, đồng chí Hà Văn Tếch, Bí thư Tỉnh ủy Sơn La đã kiểm tra tại Huyện ủy Mộc Châu và Huyện ủy Yên Châu.\n"
        "Làm việc với Huyện ủy Mộc Châu, đồng chí Hà Văn Tếch yêu cầu huyện rà soát cán bộ.\n"
        "Tại Huyện ủy Yên Châu, đồng chí đề nghị huyện giữ vững đoàn kết."
    )
    assert [addressee for _, _, addressee in brief(text)] == ["Huyện ủy Mộc Châu", "Huyện ủy Yên Châu"]


def test_where_someone_speaks_may_stand_between_his_post_and_what_he_asks() -> None:
    text = "Bà Lò Thị Hà, Chủ tịch HĐND tỉnh Sơn La, tại phiên chất vấn sáng 9/5 đề nghị UBND tỉnh trả lời rõ. Đảng ủy HĐND tỉnh dự."
    assert brief(text) == [("directive", "Lò Thị Hà", "Ủy ban nhân dân tỉnh Sơn La")]


def test_a_committee_named_by_its_first_word_goes_on_to_propose() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La nhận thấy ông Lò Văn Pản, Bí thư Đảng ủy Sở Y tế, đã vi phạm quy chế làm việc. "
        "Ủy ban cũng đề nghị Ban Thường vụ Tỉnh ủy xem xét thi hành kỷ luật ông Pản."
    )
    inspectors = "Ủy ban Kiểm tra Tỉnh ủy Sơn La"
    assert brief(text) == [("assessment", inspectors, None), ("proposal", inspectors, "Ban Thường vụ Tỉnh ủy Sơn La")]


@pytest.mark.parametrize(
    "told",
    [
        "Đồng chí Hà Văn Tếch chỉ ra một số tồn tại, hạn chế như: Quy chế của hai chi bộ chưa phù hợp, cần bổ sung.",
        "Tại hội nghị, đồng chí Hà Văn Tếch nêu rõ những hạn chế, khuyết điểm cần sớm khắc phục là: Sổ sách còn sơ sài, phải làm lại nhiều lần.",
    ],
)
def test_faults_told_with_what_would_mend_them_are_found_and_not_asked_for(told: str) -> None:
    assert brief(CONFERENCE + told) == [("assessment", "Hà Văn Tếch", None)]


@pytest.mark.parametrize(
    "told",
    [
        "Ông Lò Văn Inh phụ trách, theo dõi, chỉ đạo các phòng Kinh tế, Nội vụ và Văn hóa của huyện.",
        "Ở cương vị này, ông Lò Văn Inh có nhiệm vụ theo dõi, chỉ đạo công tác phòng, chống thiên tai.",
    ],
)
def test_a_field_of_work_asks_for_nothing(told: str) -> None:
    assert brief(CONFERENCE + told) == []


def test_who_attends_is_not_one_more_thing_asked() -> None:
    text = (
        CONFERENCE
        + "Đồng chí Hà Văn Tếch yêu cầu các xã rà soát danh sách.\nĐảng viên bản Nà Pán và các cán bộ tăng cường tham dự buổi sinh hoạt."
    )
    assert brief(text) == [("directive", "Hà Văn Tếch", None)]


def test_a_paragraph_without_its_full_stop_is_no_caption_where_someone_asks_for_something() -> None:
    asked = (
        "Cùng với đó, đồng chí Hà Văn Tếch đề nghị các xã đẩy mạnh chuyển đổi số, sử dụng sổ tay đảng viên điện tử trong sinh hoạt, "
        "tiếp tục bồi dưỡng cấp ủy viên trẻ và cán bộ nữ ở các bản vùng cao"
    )
    assert brief(CONFERENCE + "Quang cảnh hội nghị\n" + asked) == [("directive", "Hà Văn Tếch", None)]


@pytest.mark.parametrize(
    "told",
    [
        "Các đồng chí nhận Huy hiệu Đảng đợt này bày tỏ niềm xúc động trước sự quan tâm của Đảng, hứa sẽ tiếp tục gương mẫu.",
        "Tại buổi lễ, 4 thanh niên ưu tú của xã đã gửi lời cảm ơn sâu sắc và xin hứa sẽ rèn luyện tốt.",
    ],
)
def test_what_many_vow_together_is_a_commitment(told: str) -> None:
    assert brief(CONFERENCE + told) == [("commitment", None, None)]


@pytest.mark.parametrize(
    "told",
    [
        "Vì thế, giới chuyên gia cho rằng việc tăng giá nước cần được tính toán kỹ.",
        "Tuy nhiên, Sở Xây dựng hiện chưa đề xuất phương án nào.",
        "Sáng 7/4, Huyện ủy Mộc Châu mít tinh hưởng ứng phong trào trồng rừng do Thủ tướng Chính phủ phát động và tuyên dương thanh niên.",
    ],
)
def test_what_experts_say_nobody_has_proposed_yet_or_others_launched_is_no_outcome(told: str) -> None:
    asked = "Đồng chí Hà Văn Tếch yêu cầu các xã tính toán giá nước.\n"
    assert brief(CONFERENCE + asked + told) == [("directive", "Hà Văn Tếch", None)]


def test_what_the_speakers_own_side_will_do_soon_is_promised() -> None:
    said = "Giám đốc Sở Y tế Lò Văn Inh yêu cầu các trạm y tế trực đủ người. Tới đây, Sở Y tế sẽ giao ban hằng tuần với các bệnh viện."
    assert [kind for kind, _, _ in brief(CONFERENCE + said)] == ["directive", "commitment"]


def test_directives_are_taken_up_again_past_a_paragraph_that_only_explains() -> None:
    text = (
        CONFERENCE
        + "Đồng chí Hà Văn Tếch yêu cầu các xã rà soát danh sách cấp ủy viên.\n"
        + "Vốn đầu tư công của huyện năm nay là 120 tỷ đồng, bằng 98% năm trước. Nhiều dự án đã xong.\n"
        + "Bốn dự án còn vướng mặt bằng. Người dân đã nhận tiền đền bù.\n"
        + "Khẩn trương nghiên cứu cách rút ngắn thời gian bồi thường, bàn giao mặt bằng cho các đơn vị thi công. Việc này đã kéo dài."
    )
    assert brief(text) == [("directive", "Hà Văn Tếch", None)] * 2
