"""What leaders lay down in speeches that run on over sentences and paragraphs; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

OPENING = "Sáng 9/5, Tỉnh ủy Sơn La tổ chức hội nghị. Đồng chí Hà Văn Tếch, Bí thư Tỉnh ủy chủ trì hội nghị.\n"
SPEAKER = "Hà Văn Tếch"


def brief(text: str) -> list[tuple[str, str | None, str | None]]:
    outcomes = extract(OPENING + text, published_on="2024-05-20").outcomes
    return [(outcome.kind.value, outcome.issuer, outcome.addressee) for outcome in outcomes]


def test_a_word_that_draws_on_what_was_said_takes_the_speech_up_past_a_paragraph() -> None:
    text = (
        "Đồng chí Hà Văn Tếch nhấn mạnh, đại hội diễn ra vào thời điểm rất quan trọng.\n"
        "Đây cũng là giai đoạn tỉnh bước vào chặng đường mới.\n"
        "Do đó, các cấp ủy cần coi trọng sinh hoạt chi bộ."
    )
    assert brief(text) == [("directive", SPEAKER, None)]


def test_who_is_charged_with_something_is_charged_by_who_speaks() -> None:
    text = (
        "Đồng chí Hà Văn Tếch giao Ban Tổ chức Tỉnh ủy hoàn thiện đề án. Văn phòng Tỉnh ủy được giao theo dõi.\n"
        "Ban Nội chính Tỉnh ủy được giao nghiên cứu, bổ sung quy chế."
    )
    assert brief(text) == [
        ("directive", SPEAKER, "Ban Tổ chức Tỉnh ủy Sơn La"),
        ("directive", SPEAKER, "Văn phòng Tỉnh ủy Sơn La"),
        ("directive", SPEAKER, "Ban Nội chính Tỉnh ủy Sơn La"),
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Đồng chí Hà Văn Tếch nhấn mạnh: Nhiệm kỳ qua, mặc dù còn khó khăn, Đảng bộ đã nỗ lực vươn lên. Công tác cán bộ được chú trọng.",
            ["assessment", "assessment"],
        ),
        ("Đồng chí Hà Văn Tếch yêu cầu các xã rà soát hộ nghèo. Đặc biệt xã bảo đảm tất cả trẻ em được đến trường.", ["directive"] * 2),
        ("Đồng chí Hà Văn Tếch yêu cầu các xã rà soát hộ nghèo. Việc này nhằm tạo thuận lợi cho người dân.", ["directive"]),
        ("“Nghiên cứu lý luận là một việc khó. Tôi mong các đồng chí phát huy trách nhiệm”, đồng chí Hà Văn Tếch nói.", ["directive"]),
        ("“Từ khâu đăng ký đến thi tuyển đều minh bạch, khách quan”, đồng chí Hà Văn Tếch nhấn mạnh.", ["assessment"]),
        ("Đồng chí Hà Văn Tếch nhất trí với Báo cáo chính trị, Báo cáo kiểm điểm; nhấn mạnh các xã phải giữ đoàn kết.", ["directive"]),
        ("Tại hội nghị, Tỉnh ủy Sơn La đã đề ra 18 chỉ tiêu cụ thể.", ["decision"]),
        (
            "Chiều 9/5, quyết định chuẩn y tân Phó Bí thư Tỉnh ủy được Trưởng Ban Tổ chức Tỉnh ủy Lò Thị Mai trao cho ông Cầm Văn Hom.",
            ["personnel_change"],
        ),
        ("Đồng chí Hà Văn Tếch trả lời trực tiếp người dân, đồng thời chỉ đạo các cơ quan giải quyết dứt điểm.", ["directive"]),
        (
            "Đồng chí Hà Văn Tếch yêu cầu xử lý đơn thư. Đối với vụ việc đã trả lời đúng luật thì các cơ quan tiếp tục tuyên truyền, giải thích.",
            ["directive"] * 2,
        ),
        ("Tại buổi tiếp dân, đồng chí Hà Văn Tếch đã tiếp nhận nhiều ý kiến, đơn khiếu nại.", []),
        ("Các chi bộ thấm nhuần lời Chủ tịch Hồ Chí Minh từng căn dặn về đoàn kết.", []),
    ],
)
def test_what_a_speech_lays_down(told: str, expected: list[str]) -> None:
    assert [kind for kind, _, _ in brief(told)] == expected


def test_a_decision_handed_over_at_a_ceremony_is_of_whom_the_ceremony_is_about() -> None:
    text = (
        "Chiều 9/5, Tỉnh ủy Sơn La tổ chức lễ công bố quyết định của Bộ Chính trị về công tác cán bộ.\n"
        "Tại buổi lễ, Ban Tổ chức Trung ương đã công bố quyết định điều động ông Cầm Văn Hom làm quyền Bí thư Tỉnh ủy Sơn La."
    )
    assert brief(text) == [("personnel_change", "Bộ Chính trị", None)]


def test_delegates_of_the_council_that_the_headline_names_decide_for_it() -> None:
    text = "Kỳ họp thứ 9 HĐND huyện Mộc Châu\nTại kỳ họp, các đại biểu đã biểu quyết thông qua nghị quyết về đầu tư công. Huyện ủy Mộc Châu dự."
    outcomes = extract(text, published_on="2024-05-20").outcomes
    assert [(outcome.kind.value, outcome.issuer) for outcome in outcomes] == [("decision", "Hội đồng nhân dân huyện Mộc Châu")]


def test_a_meeting_that_takes_up_what_was_said_goes_on_to_decide() -> None:
    text = "Tiếp thu ý kiến của các đại biểu, hội nghị đã thông qua báo cáo tổng kết công tác xây dựng Đảng."
    assert brief(text) == [("decision", "Tỉnh ủy Sơn La", None)]


def test_awards_to_different_numbers_are_different_awards() -> None:
    text = (
        "Trao Huy hiệu Đảng tại phường Tân Hòa\n"
        "Trong dịp này Đảng bộ phường Tân Hòa có 17 đảng viên được nhận Huy hiệu Đảng. "
        "Trong đó, trao Huy hiệu 60 năm cho 01 đồng chí.\n"
        "Cũng nhân dịp này toàn Đảng bộ huyện Mộc Châu có 159 đảng viên được nhận Huy hiệu Đảng."
    )
    assert [outcome.kind.value for outcome in extract(text, published_on="2024-05-20").outcomes] == ["award", "award"]


def test_an_award_told_from_those_who_get_it_is_of_the_committee_of_the_headline() -> None:
    text = "Trao tặng Huy hiệu Đảng tại Đảng bộ phường Tân Hòa\nĐợt này, 7 đảng viên vinh dự được nhận Huy hiệu Đảng."
    outcomes = extract(text, published_on="2024-05-20").outcomes
    assert [(outcome.kind.value, outcome.issuer) for outcome in outcomes] == [("award", "Đảng ủy phường Tân Hòa")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Đại hội Đảng bộ xã An Nội nhiệm kỳ 2025-2030 đề ra 3 khâu đột phá, gồm: chuyển đổi số; làm đường thôn; rèn cán bộ.",
            ["directive"],
        ),
        ("Đại hội Đảng bộ phường Hai Bà đề ra 5 nhiệm vụ trọng tâm và 2 nội dung đột phá.", ["directive"]),
        ("Ông Lê Văn Tạo, Bí thư Huyện ủy Bình Lục cho biết nếu trúng cử sẽ gặp gỡ cử tri nhiều hơn.", ["commitment"]),
        ("Bà Trần Thị Na, Phó Bí thư Huyện ủy Bình Lục cho hay nếu được cử tri tin chọn sẽ về thôn mỗi tháng một lần.", ["commitment"]),
        ("Theo ông Lê Văn Tạo, Bí thư Đảng ủy xã An Nội, cán bộ kiêm nhiều việc nên nghiệp vụ công tác đảng còn hạn chế.", []),
        ("Ông Lê Văn Tạo, Bí thư Đảng ủy xã An Nội nhấn mạnh, các chi bộ nên quan tâm những thôn còn khó khăn.", ["directive"]),
        ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam đã nhận được 12 đơn tố cáo, kiến nghị; nghiên cứu đề xuất xử lý 5 đơn.", []),
    ],
)
def test_what_is_set_promised_and_only_counted(text: str, kinds: list[str]) -> None:
    assert [outcome.kind.value for outcome in extract(text, published_on="2025-08-20").outcomes] == kinds


def test_an_oath_taken_below_a_speech_is_no_directive() -> None:
    text = (
        "Phát biểu tại buổi lễ, ông Lê Văn Tạo, Bí thư Đảng ủy xã An Nội đề nghị các chi bộ tiếp tục rèn luyện đảng viên trẻ. "
        "Cần giao việc cụ thể cho từng người.\nĐảng viên mới Trần Thị Na tuyên thệ dưới cờ Đảng."
    )
    assert [outcome.kind.value for outcome in extract(text).outcomes] == ["directive", "directive"]


def test_new_members_show_that_they_are_resolved() -> None:
    text = (
        "Sáng 12/8, Chi bộ Trường THPT Bình Lục tổ chức Lễ kết nạp đảng viên. "
        "Tại buổi lễ, các đảng viên mới đã thể hiện quyết tâm rèn luyện, xứng đáng với niềm tin của chi bộ."
    )
    assert [outcome.kind.value for outcome in extract(text, published_on="2025-08-20").outcomes] == ["commitment"]


def test_a_directive_given_besides_the_first_is_another() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Hà Nam giao Đảng ủy UBND tỉnh lãnh đạo việc rà soát các dự án chậm tiến độ ở Bình Lục.\n"
        "Đồng thời, Ban Thường vụ Tỉnh ủy Hà Nam giao Huyện ủy Bình Lục lãnh đạo việc rà soát các dự án chậm tiến độ ở Bình Lục."
    )
    found = extract(text).outcomes
    assert [outcome.addressee for outcome in found] == ["Đảng ủy Ủy ban nhân dân tỉnh Hà Nam", "Huyện ủy Bình Lục"]


@pytest.mark.parametrize(
    "told",
    [
        "Đồng chí Hà Văn Tếch quán triệt mục đích, yêu cầu, nội dung, phương pháp kiểm tra. Thời gian kiểm tra kéo dài đến ngày 27/6.",
        "Đây là đơn vị được Đảng ủy xã Ngọc Chiến giao nhiệm vụ tiến hành đại hội điểm.",
    ],
)
def test_what_is_made_known_or_was_charged_before_asks_for_nothing(told: str) -> None:
    assert brief(told) == []


def test_what_a_speaker_drives_home_and_asks_for_is_asked_for() -> None:
    text = "Đồng chí Hà Văn Tếch quán triệt mục đích, yêu cầu của cuộc vận động và yêu cầu Đảng ủy xã Ngọc Chiến thực hiện nghiêm."
    assert [kind for kind, *_ in brief(text)] == ["directive"]
