"""What a leader lays down paragraph after paragraph, and who is said to have said a quotation; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

OPENING = "Sáng 9/5, Huyện ủy Mộc Châu tổ chức hội nghị. Đồng chí Hà Văn Tếch, Bí thư Huyện ủy chủ trì hội nghị.\n"
ASKS = "Đồng chí Hà Văn Tếch nhấn mạnh, phát triển đảng viên phải được coi là việc thường xuyên."
SPEAKER = "Hà Văn Tếch"


def evidence(text: str) -> list[tuple[str, str | None, str]]:
    return [(o.kind.value, o.issuer, o.evidence[0].text) for o in extract(OPENING + text, published_on="2024-05-20").outcomes]


@pytest.mark.parametrize(
    "asked",
    [
        "Cùng với đó, các cấp ủy tập trung nâng cao chất lượng sinh hoạt chi bộ, nhất là sinh hoạt chuyên đề.",
        "Những nơi nhiều năm chưa kết nạp được đảng viên thì cấp ủy cấp trên trực tiếp phân công cấp ủy viên phụ trách.",
        "Người đứng đầu cấp ủy chịu trách nhiệm trước Ban Thường vụ Huyện ủy về kết quả thực hiện ở cơ sở.",
        "Đặc biệt là chuẩn bị tốt nhân sự đại hội đảng bộ các cấp.",
        "Hằng tháng, Văn phòng Huyện ủy báo cáo tiến độ với Thường trực Huyện ủy.",
        "Sau khi sắp xếp, nhiều cán bộ có tâm tư. Vì vậy, cấp ủy phải gặp gỡ, động viên.",
    ],
)
def test_what_is_asked_goes_on_in_the_next_paragraph_and_past_an_aside(asked: str) -> None:
    apart = "\n" if "tâm tư" not in asked else " "
    found = evidence(f"{ASKS}{apart}{asked}")
    assert [(kind, issuer) for kind, issuer, _ in found] == [("directive", SPEAKER)] * 2
    assert asked.endswith(found[1][2])


@pytest.mark.parametrize(
    "told",
    [
        "Mộc Châu là huyện cửa ngõ của tỉnh. Các cấp ủy trong huyện tập trung phát triển cây ăn quả.",
        "Huyện ủy Mộc Châu đang lãnh đạo 61 tổ chức cơ sở đảng.",
        "Đồng chí tin rằng, với truyền thống đoàn kết, các chi bộ sẽ phấn đấu hoàn thành chỉ tiêu.",
        "Huy hiệu Đảng là phần thưởng cao quý, ghi nhận sự cống hiến của mỗi đảng viên.",
        "Hội nghị cũng phân tích những hạn chế, nguyên nhân. Các đại biểu thảo luận sôi nổi.",
    ],
)
def test_what_is_told_behind_it_is_not_asked(told: str) -> None:
    assert len(evidence(f"{ASKS}\n{told}")) == 1


@pytest.mark.parametrize(
    "quoted",
    [
        "“Chi bộ phải nói thẳng, nói thật. {}Cấp ủy phải lắng nghe” - đó là chỉ đạo của Bí thư Huyện ủy Hà Văn Tếch tại hội nghị.",
        "“Chi bộ phải nói thẳng, nói thật”, đó là yêu cầu được đồng chí Hà Văn Tếch nêu ra tại hội nghị.",
        "“Chi bộ phải nói thẳng, nói thật”. Đó là yêu cầu của đồng chí Hà Văn Tếch tại hội nghị.",
        "“Chi bộ phải nói thẳng, nói thật” là yêu cầu của đồng chí Hà Văn Tếch tại hội nghị.",
        "(BML) - “Chi bộ phải nói thẳng, nói thật”, đồng chí Hà Văn Tếch đã nhấn mạnh yêu cầu này tại hội nghị.",
        "Tại hội nghị, đồng chí Hà Văn Tếch, Bí thư Huyện ủy: “Chi bộ phải nói thẳng, nói thật”.",
    ],
)
def test_a_quotation_is_put_down_to_who_is_said_to_have_said_it(quoted: str) -> None:
    several = "{}" in quoted
    assert [found[:2] for found in evidence(quoted.replace("{}", ""))] == [("directive", SPEAKER)] * (2 if several else 1)


def test_sentences_of_one_paragraph_are_no_repeats_of_each_other_however_alike() -> None:
    text = (
        "Sáng 9/5, đồng chí Hà Văn Tếch, Bí thư Huyện ủy Mộc Châu nêu rõ một số nhiệm vụ trong thời gian tới: Thứ nhất, triển khai nghị quyết "
        "về tổ chức đảng. Thứ hai, triển khai nghị quyết về hạ tầng. Thứ ba, triển khai nghị quyết về cán bộ."
    )
    assert [outcome.kind.value for outcome in extract(text, published_on="2024-05-20").outcomes] == ["directive"] * 3


def test_the_place_behind_a_place_only_says_where_it_lies() -> None:
    text = "Đồng chí Lò Thị Mai, Bí thư Đảng ủy phường Hòa Bình, tỉnh Phú Thọ đề nghị các chi bộ hoàn thành hồ sơ đảng viên."
    assert [(o.kind.value, o.issuer) for o in extract(text).outcomes] == [("directive", "Lò Thị Mai")]


@pytest.mark.parametrize(
    "asked",
    [
        "khuyến nghị các chi bộ rà soát hồ sơ đảng viên.",
        "có ý kiến chỉ đạo: Các chi bộ rà soát hồ sơ đảng viên.",
        "đưa ra một số yêu cầu đối với các chi bộ, đó là rà soát hồ sơ, quản lý đảng viên.",
        "đặc biệt nhấn mạnh đến việc rà soát hồ sơ đảng viên, coi đây là nhiệm vụ cấp bách.",
        "phát biểu tại hội nghị, trong đó đề nghị các chi bộ rà soát hồ sơ đảng viên.",
    ],
)
def test_many_words_ask(asked: str) -> None:
    assert [found[:2] for found in evidence(f"Đồng chí Hà Văn Tếch {asked}")] == [("directive", SPEAKER)]


@pytest.mark.parametrize(
    "asked",
    [
        "Yêu cầu của đồng chí Hà Văn Tếch là các chi bộ rà soát hồ sơ đảng viên.",
        "Rà soát hồ sơ đảng viên là việc mà đồng chí Hà Văn Tếch yêu cầu các chi bộ phải làm ngay.",
        f"{ASKS} Xã nào chậm, bí thư và chủ tịch xã phải giải trình trước Thường trực Huyện ủy.",
        f"{ASKS} Tiếp đó là sắp xếp cán bộ dôi dư. Và cuối cùng là chuẩn bị nhân sự đại hội.",
        f"{ASKS}\nNếu để chậm trễ, người đứng đầu phải chịu trách nhiệm trước Ban Thường vụ Huyện ủy.",
        f"{ASKS} Báo cáo kết quả về Ban Thường vụ Huyện ủy trước ngày 30/6/2024.",
        f"{ASKS} Sau hội nghị, Ban Tổ chức Huyện ủy tiếp thu các ý kiến, tham mưu ban hành hướng dẫn.",
        f"{ASKS}\nCác thành viên Ban Chỉ đạo phát huy vai trò, bám sát địa bàn được phân công.",
        f"{ASKS}\nBáo cáo viên cơ sở đa dạng hóa hình thức tuyên truyền.",
        f"{ASKS} Mục tiêu là đến cuối năm không còn thôn trắng đảng viên.",
        "HỎI: Bí thư Chi bộ bản Áng Lường Thị Ón: Khi nào có hướng dẫn?\nĐÁP: Đồng chí Hà Văn Tếch: Đã có hướng dẫn. Các chi bộ cần rà soát hồ sơ.",
    ],
)
def test_turns_of_phrase_by_which_something_is_asked(asked: str) -> None:
    found = evidence(asked)
    assert {outcome[:2] for outcome in found} == {("directive", SPEAKER)}
    assert asked.endswith(found[-1][2])


def test_who_praised_turns_to_what_is_to_be_done_better() -> None:
    text = (
        "Đồng chí Hà Văn Tếch biểu dương kết quả của các chi bộ. Công tác kiểm tra được tăng cường. "
        "Thời gian tới, các chi bộ tiếp tục phát huy kết quả đạt được. Khắc phục triệt để tình trạng sinh hoạt ghép.\n"
        "Hội nghị bế mạc sau một ngày làm việc khẩn trương."
    )
    assert [kind for kind, _, _ in evidence(text)] == ["assessment", "assessment", "directive", "directive"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("nhấn mạnh, Mộc Châu có vị trí quan trọng, người dân cần cù, sáng tạo.", []),
        ("nêu rõ, tình hình thế giới chuyển biến nhanh, tác động tích cực và tiêu cực đan xen.", []),
        ("thường xuyên nhắc nhở các chi bộ rà soát hồ sơ đảng viên.", []),
        ("lưu ý công tác phát triển đảng viên vẫn là khâu yếu.", ["assessment"]),
        ("mong muốn huyện tiếp tục nhận được sự quan tâm, giúp đỡ của Tỉnh ủy.", ["proposal"]),
        ("mong Chủ tịch Quốc hội sẽ tiếp tục quan tâm đến huyện.", ["proposal"]),
        ("ghi nhận các kiến nghị và cho biết sẽ chỉ đạo các cơ quan trả lời trong tháng 8.", ["commitment"]),
        ("cũng khen xã Nậm Lầu mạnh dạn bố trí cán bộ trẻ.", ["assessment"]),
        ("cho rằng năm tháng trong Đảng đã rèn luyện bản thân.", []),
        ("thay mặt Ban Thường vụ, Giám đốc Trung tâm, phấn khởi ghi nhận kết quả của các chi bộ.", ["assessment"]),
    ],
)
def test_what_a_speaker_says_beside_what_he_asks(told: str, expected: list[str]) -> None:
    assert [kind for kind, _, _ in evidence(f"Đồng chí Hà Văn Tếch {told}")] == expected


@pytest.mark.parametrize(
    "speaker",
    [
        "đồng chí Lò Thị Mai, Chủ tịch Hội đồng thành viên Tập đoàn Than Hồng Lạc",
        "đồng chí Lò Thị Mai, Hiệu trưởng Trường Chính trị tỉnh",
        "Thượng tướng Lò Thị Mai, Phó Chủ nhiệm Tổng cục Chính trị",
        "đồng chí Lò Thị Mai, Vụ trưởng Vụ Cơ sở đảng, đảng viên, Ban Tổ chức Trung ương",
    ],
)
def test_comrades_ask_whatever_their_post(speaker: str) -> None:
    found = evidence(f"Phát biểu tại hội nghị, {speaker} đề nghị các chi bộ rà soát hồ sơ đảng viên.")
    assert [outcome[:2] for outcome in found] == [("directive", "Lò Thị Mai")]


@pytest.mark.parametrize("speaker", ["đồng chí Lò Thị Mai, Chánh án Tòa án nhân dân tỉnh", "đồng chí Lò Thị Mai, nguyên Bí thư Huyện ủy"])
def test_the_courts_and_former_leaders_lay_nothing_down(speaker: str) -> None:
    assert evidence(f"Phát biểu tại hội nghị, {speaker} đề nghị các chi bộ rà soát hồ sơ đảng viên.") == []
