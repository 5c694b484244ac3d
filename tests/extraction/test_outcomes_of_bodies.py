"""What bodies and meetings decide, ask and give, told in the ways the press tells it; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

CONFERENCE = "Sáng 9/5, Huyện ủy Mộc Châu, tỉnh Sơn La tổ chức hội nghị. Đồng chí Hà Văn Tếch, Bí thư Huyện ủy chủ trì hội nghị.\n"


def kinds(text: str) -> list[str]:
    return [outcome.kind.value for outcome in extract(CONFERENCE + text, published_on="2024-05-20").outcomes]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Hội nghị quyết định thành lập 3 tổ công tác. Giao Văn phòng Huyện ủy theo dõi.", ["decision", "directive"]),
        (
            "Ban Thường vụ Huyện ủy nhất trí chủ trương mở rộng trụ sở. Đối với quy chế, giao Ban Tổ chức Huyện ủy chỉnh sửa.",
            ["decision", "directive"],
        ),
        ("Hội nghị quyết nghị một số chỉ tiêu chủ yếu của năm.", ["decision"]),
        ("Hội nghị thống nhất đánh giá: công tác cán bộ có nhiều chuyển biến, tỷ lệ đạt khá.", ["assessment"]),
        (
            "Huyện ủy Mộc Châu quyết định cách tất cả các chức vụ trong Đảng đối với ông Lò Văn Pản, Bí thư Đảng ủy xã Tân Lập.",
            ["discipline"],
        ),
        ("Theo đó, ông Lò Văn Pản, Phó Trưởng Công an xã Tân Lập bị khiển trách.", ["discipline"]),
        ("Dịp này, 12 đảng viên của Huyện ủy được biểu dương.", ["award"]),
        ("Đồng chí Hà Văn Tếch tin tưởng và đề nghị các chi bộ sớm vào cuộc.", ["directive"]),
        ("Đồng chí Hà Văn Tếch lưu ý, sau hội nghị, các cấp ủy khẩn trương phổ biến nghị quyết.", ["directive"]),
        ("Đồng chí Hà Văn Tếch đề nghị các xã làm tốt công tác cán bộ. Huyện ủy khen thưởng 15 tập thể.", ["directive", "award"]),
        ("Nhân dân xã đề nghị huyện sớm sửa đường.", ["proposal"]),
        ("Kết quả, 100% đại biểu biểu quyết thông qua dự thảo nghị quyết.", ["decision"]),
        ("Các đại biểu dự hội nghị đã biểu quyết nhất trí thông qua Quy chế làm việc.", ["decision"]),
        ("Quy chế làm việc cũng đã được các đại biểu thảo luận, thông qua.", ["decision"]),
        ("Tại hội nghị, đã công bố quyết định thành lập 3 ban của Huyện ủy.", ["decision"]),
        ("Hội nghị nghe công bố Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy về thành lập Đảng bộ Công an huyện.", ["decision"]),
        ("Đại hội được nghe công bố quyết định của Ban Thường vụ Tỉnh ủy chỉ định Ban Chấp hành gồm 29 đồng chí.", ["decision"]),
        ("Hội nghị nghe công bố kết quả thi đua khối xã.", []),
        ("Lãnh đạo huyện đã trao quyết định thành lập Đảng bộ xã.", ["decision"]),
        ("Huyện ủy thống nhất chuyển sinh hoạt Đảng cho 15 đảng viên.", ["decision"]),
        ("Thường trực Huyện ủy vừa có văn bản đồng ý chủ trương mở rộng trụ sở.", ["decision"]),
        ("100% đảng viên chính thức biểu quyết đồng ý kết nạp quần chúng Lò Thị Mai.", ["decision"]),
        ("Hội nghị xác định mục tiêu tổng quát là xây dựng Đảng bộ trong sạch.", ["directive"]),
        ("Cùng với đó, hội nghị đã thảo luận và đi đến thống nhất về nội dung Đề án.", ["decision"]),
        ("Huyện ủy vừa ra Chỉ thị số 22-CT/HU về quản lý đất đai.", ["decision"]),
        ("Kết quả bỏ phiếu kín, 30/32 đồng chí đồng ý hình thức khiển trách.", ["discipline"]),
        ("Dịp này, Huyện ủy tặng gia đình 1 chiếc ti vi.", ["award"]),
        ("Huyện ủy cho biết đã kỷ luật khiển trách bà Lò Thị Pản, Hiệu trưởng Trường THCS Tân Lập.", ["discipline"]),
        ("Ông Cầm Văn Hom cho biết, Ban Thường vụ Huyện ủy đã ban hành quyết định kỷ luật cách chức ông Lò Văn Pản.", ["discipline"]),
        ("Huyện ủy và Ban Chỉ huy Quân sự huyện ký kết chương trình phối hợp công tác.", ["decision"]),
        ("Từ ngày 1/7, Đảng bộ Công an huyện kết thúc hoạt động theo Quyết định của Ban Thường vụ Tỉnh ủy.", ["decision"]),
        ("Tháng 4 vừa qua, Huyện ủy đã giải thể Chi bộ Hợp tác xã Tân Lập.", ["decision"]),
        ("Ông Lò Văn Pản xin thôi giữ chức Bí thư Đảng ủy xã và đã được Ban Thường vụ Huyện ủy chấp thuận.", ["personnel_change"]),
        ("Huyện ủy đã ban hành Quyết định số 14-QĐ/HU tặng giấy khen cho 23 tập thể.", ["award"]),
        ("Đại hội đã bầu Đoàn Chủ tịch khóa X. Đại hội bầu Đoàn Thư ký gồm 5 đồng chí.", ["decision", "decision"]),
        ("Về công tác nhân sự, Ban Chấp hành tại hội nghị lần này đã bầu bổ sung 2 Ủy viên Ban Thường vụ.", ["decision"]),
        ("Đồng chí Hà Văn Tếch vừa ký thông báo kết luận, yêu cầu các xã không tự đặt thêm điều kiện.", ["directive"]),
        ("Huyện ủy Mộc Châu cũng báo cáo, đề nghị Tỉnh ủy Sơn La xem xét bổ sung biên chế.", ["proposal"]),
        ("Đồng chí Hà Văn Tếch nêu rõ sẽ cùng tập thể Ban Thường vụ giữ gìn đoàn kết.", ["commitment"]),
        (
            "Đồng chí Hà Văn Tếch đánh giá, các xã đã nỗ lực, đạt kết quả khá. Thời gian tới, các xã cần bám sát nghị quyết. Quan tâm cán bộ nữ.",
            ["assessment", "directive", "directive"],
        ),
        ("“Cải cách hành chính còn chậm, hạn chế”, đồng chí Hà Văn Tếch thẳng thắn.", ["assessment"]),
        (
            "Đồng chí Hà Văn Tếch yêu cầu các xã rà soát nhân sự. Người đứng đầu phải chủ động báo cáo khi có vướng mắc.",
            ["directive", "directive"],
        ),
    ],
)
def test_one_outcome_for_each_that_is_laid_down(told: str, expected: list[str]) -> None:
    assert kinds(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Chiều 9/5, Huyện ủy Mộc Châu tổ chức công bố các quyết định về công tác cán bộ.",
        "Huyện ủy Mộc Châu trao quyết định về công tác cán bộ.",
        "Huyện ủy Mộc Châu công bố các quyết định.",
        "Theo chương trình, hội nghị xem xét, quyết định các nội dung: công tác cán bộ; kế hoạch quý II.",
        "Nội dung này nêu trong Nghị quyết số 15, do đồng chí Hà Văn Tếch ký ban hành.",
        "Ban Tổ chức Huyện ủy họp xét hồ sơ đề nghị kết nạp đảng viên mới.",
        "Hội nghị khép lại với tinh thần đoàn kết, quyết tâm thực hiện các nhiệm vụ.",
        "Quyết định nêu rõ, đây là hoạt động thường xuyên của Huyện ủy.",
        "Ban Thường vụ Huyện ủy tiếp thu các ý kiến đóng góp để bổ sung vào văn kiện.",
        "Với những đóng góp đó, năm 2019, đồng chí Lò Văn Pản được Huyện ủy tặng giấy khen.",
        "Các đồng chí được nhận Huy hiệu Đảng đợt này đều có nhiều đóng góp.",
        "Đại hội đã tổng kết, đánh giá kết quả thực hiện nghị quyết nhiệm kỳ trước với nhiều nội dung.",
        "Năm 2022, Chi bộ bản Bó được Huyện ủy tặng giấy khen.",
        "Trước khi được bổ nhiệm, ông Lò Văn Pản là Phó Trưởng phòng.",
        "Các chi bộ đạt yêu cầu đề ra.",
        "Sáng 6/10, tại hội trường, đã diễn ra hội nghị công bố, trao quyết định về công tác cán bộ của Huyện ủy Sơn Hà.",
    ],
)
def test_an_event_a_step_before_and_what_was_given_then_are_none(told: str) -> None:
    assert kinds(told) == []


def test_who_leads_a_delegation_needs_no_name() -> None:
    visit = (
        "Chiều 9/5, Đoàn kiểm tra của Tỉnh ủy Sơn La do đồng chí Cầm Thị Hoan, Phó Bí thư Tỉnh ủy làm Trưởng đoàn làm việc với "
        "Huyện ủy Mộc Châu.\nĐoàn kiểm tra đánh giá, Huyện ủy đã thực hiện nghiêm túc. Đồng chí Trưởng đoàn đề nghị Huyện ủy khắc phục hạn chế."
    )
    found = extract(visit, published_on="2024-05-20").outcomes
    assert [(outcome.kind.value, outcome.issuer) for outcome in found][-1] == ("directive", "Cầm Thị Hoan")


def test_whoever_is_listed_below_an_election_came_to_a_post() -> None:
    told = (
        "Hội nghị đã tiến hành bầu các chức danh:\n"
        "- Ông Trần Văn Nam giữ chức vụ Phó Bí thư Huyện ủy Mộc Châu nhiệm kỳ 2025 - 2030.\n"
        "- Bà Lê Thị Mai làm Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Mộc Châu."
    )
    assert kinds(told) == ["personnel_change", "personnel_change"]


@pytest.mark.parametrize(
    "told", ["thống nhất xác định nhiệm vụ trọng tâm quý III là thu ngân sách", "xác định tiếp tục kiện toàn các chi bộ"]
)
def test_a_meeting_that_sets_tasks_without_counting_them_asks_for_them(told: str) -> None:
    assert kinds(f"Về công tác chung, Hội nghị {told}.") == ["directive"]


def test_what_two_bodies_ask_in_the_same_words_is_asked_twice() -> None:
    article = (
        "Kỷ luật\nTỉnh ủy Sơn La đề nghị Ban Bí thư xem xét kỷ luật ông Hà Văn Nam, nguyên Bí thư Huyện ủy Mộc Châu.\n"
        "Ngày 14/5/2024, Tỉnh ủy Sơn La họp.\n"
        "Sáu ngày trước, Ủy ban Kiểm tra Tỉnh ủy Sơn La đề nghị Ban Bí thư xem xét kỷ luật ông Hà Văn Nam, nguyên Bí thư Huyện ủy Mộc Châu."
    )
    assert [outcome.issuer for outcome in extract(article).outcomes] == ["Tỉnh ủy Sơn La", "Ủy ban Kiểm tra Tỉnh ủy Sơn La"]


def test_what_a_body_did_for_some_end_is_background_where_no_meeting_is_told() -> None:
    assert (
        extract("Để làm tốt việc này, Huyện ủy Mộc Châu đã thành lập ban chỉ đạo. Nhờ đó, nhiều chi bộ có thêm đảng viên.").outcomes == ()
    )


@pytest.mark.parametrize(
    "told",
    [
        "Các ý kiến, kiến nghị tại hội nghị được lãnh đạo huyện và các phòng liên quan trực tiếp giải đáp.",
        "Nhiều ý kiến, đề xuất xoay quanh tiền lương đã được lãnh đạo huyện trả lời.",
        "Các đại biểu đã theo dõi hội nghị thông qua nền tảng trực tuyến.",
        "Huyện đoàn đã tạo nên đợt thi đua sôi nổi chào mừng kỷ niệm 60 năm ngày thành lập Đoàn xã.",
        "Việc Thanh tra huyện lập đoàn thanh tra nói trên xuất phát từ chỉ đạo của cấp trên.",
        "Theo Luật này, Thủ tướng có thẩm quyền trình Quốc hội bổ nhiệm, cách chức bộ trưởng.",
        "Đây là những vấn đề cấp bách, cần được HĐND huyện xem xét, quyết định.",
        "Thông qua chương trình học tập nghị quyết, cán bộ Huyện ủy có thêm nhận thức về kinh tế tư nhân.",
        "Các nhân sự được giới thiệu để bầu vẫn chưa được công bố.",
        "UBND huyện tổ chức hội nghị hướng dẫn quy trình, thủ tục giới thiệu người ứng cử đại biểu HĐND.",
        "Hội nghị hiệp thương lần thứ hai khẳng định vai trò nòng cốt của Mặt trận.",
    ],
)
def test_what_is_only_spoken_of_is_no_outcome(told: str) -> None:
    assert kinds(told) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Các đại biểu tham gia ý kiến, kiến nghị huyện sớm sửa đường.", ["proposal"]),
        ("Hội nghị đã thông qua hình thức khen thưởng đối với 3 tập thể.", ["decision"]),
        ("Huyện ủy Mộc Châu quyết định thành lập Tổ công tác.", ["decision"]),
        ("Huyện ủy biểu quyết đề nghị cấp có thẩm quyền khai trừ ra khỏi Đảng đối với ông Lò Văn Pản.", ["proposal"]),
        ("Huyện ủy cho rằng các xã chưa thực sự quan tâm đến nguồn kết nạp.", ["assessment"]),
    ],
)
def test_the_same_words_said_of_a_deed_are_one(told: str, expected: list[str]) -> None:
    assert kinds(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Các xã phải rà soát chi bộ yếu, theo đồng chí Hà Văn Tếch.", [("directive", "Hà Văn Tếch")]),
        ("Theo đồng chí Hà Văn Tếch, thời gian tới huyện sẽ xử lý nghiêm cán bộ sai phạm.", [("commitment", "Hà Văn Tếch")]),
        ("Theo đồng chí Hà Văn Tếch, nhiệm vụ trọng tâm trong 5 năm tới là xây dựng chi bộ vững mạnh.", [("directive", "Hà Văn Tếch")]),
        (
            "Đồng chí Hà Văn Tếch đánh giá cao kết quả đạt được. Thành công của Hội nghị là tiền đề để các xã làm tốt hơn.",
            [("assessment", "Hà Văn Tếch")],
        ),
        ("Các xã phải nộp báo cáo trước 5/6, theo kế hoạch của Huyện ủy.", []),
    ],
)
def test_what_is_put_down_to_someone_is_his(told: str, expected: list[tuple[str, str]]) -> None:
    outcomes = extract(CONFERENCE + told, published_on="2024-05-20").outcomes
    assert [(outcome.kind.value, outcome.issuer) for outcome in outcomes] == expected
