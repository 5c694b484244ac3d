"""Orders of a leader that an article goes on to tell of, and speeches in bare imperatives; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

SPEAKER = "Hà Văn Tếch"
OPENING = f"Sáng 9/5, Bí thư Tỉnh ủy Sơn La {SPEAKER} làm việc với lãnh đạo các sở, ngành.\n"


def brief(text: str) -> list[tuple[str, str | None, str | None]]:
    outcomes = extract(text, published_on="2024-05-20").outcomes
    return [(outcome.kind.value, outcome.issuer, outcome.addressee) for outcome in outcomes]


def kinds(text: str) -> list[str]:
    return [kind for kind, _, _ in brief(OPENING + text)]


def test_orders_are_told_on_past_what_is_told_by_the_way() -> None:
    text = (
        f"{OPENING}Đồng chí {SPEAKER} giao Sở Xây dựng rà soát các dự án chậm tiến độ.\n"
        "Hiện trên địa bàn còn 12 dự án chưa triển khai.\n"
        "Phó Chủ tịch UBND tỉnh Lò Văn Hặc được giao trực tiếp chỉ đạo việc thu hồi đất.\n"
        "Tỉnh có 34 trạm trộn bê tông.\n"
        "Riêng các trạm này, giao Sở Tài nguyên và Môi trường kiểm tra trong tháng 6.\n"
        "Các sở, ngành liên quan được yêu cầu báo cáo trước ngày 15 hằng tháng.\n"
        "Một số trạm hoạt động từ năm 2012.\n"
        "Người đứng đầu đơn vị nào để xảy ra chậm trễ thì phải chịu trách nhiệm trước Bí thư Tỉnh ủy."
    )
    assert brief(text) == [
        ("directive", SPEAKER, "Sở Xây dựng tỉnh Sơn La"),
        ("directive", SPEAKER, None),
        ("directive", SPEAKER, "Sở Tài nguyên và Môi trường tỉnh Sơn La"),
        ("directive", SPEAKER, None),
        ("directive", SPEAKER, None),
    ]


def test_conclusions_of_a_leader_are_told_of_without_him() -> None:
    text = (
        f"Thông báo kết luận của Bí thư Tỉnh ủy Sơn La {SPEAKER} vừa được gửi tới các đơn vị.\n"
        "Theo đó, Ban Tổ chức Tỉnh ủy được giao rà soát biên chế."
    )
    assert brief(text) == [("directive", SPEAKER, "Ban Tổ chức Tỉnh ủy Sơn La")]


def test_who_chairs_gives_the_orders_that_are_told_without_anyone() -> None:
    text = (
        f"Sáng 9/5, Tỉnh ủy Sơn La tổ chức hội nghị. Đồng chí {SPEAKER}, Bí thư Tỉnh ủy chủ trì hội nghị.\n"
        "Giao Ban Dân vận Tỉnh ủy xây dựng kế hoạch, hoàn thành trong tháng 6."
    )
    assert brief(text) == [("directive", SPEAKER, "Ban Dân vận Tỉnh ủy Sơn La")]


def test_the_text_of_a_speech_is_in_the_words_of_whose_it_is() -> None:
    text = (
        f"Báo Sơn La trân trọng giới thiệu toàn văn phát biểu của đồng chí {SPEAKER}, Bí thư Tỉnh ủy Sơn La.\n"
        "Thưa các đồng chí!\n"
        "Năm nay có nhiều việc khó.\n"
        "Thứ nhất, tôi yêu cầu các huyện ủy rà soát nguồn kết nạp đảng viên.\n"
        "Các đồng chí cấp ủy viên phải dự sinh hoạt với chi bộ mỗi quý một lần."
    )
    assert brief(text) == [("directive", SPEAKER, None)] * 2


def test_a_speech_that_is_printed_is_told_by_whom_it_speaks_to() -> None:
    text = (
        f"{SPEAKER} phát biểu bế mạc hội nghị\n"
        f"Sáng 12/3, hội nghị của Tỉnh ủy Sơn La bế mạc. Đồng chí {SPEAKER}, Bí thư Tỉnh ủy có bài phát biểu. Trân trọng giới thiệu cùng bạn đọc.\n"
        "Thưa các đồng chí đại biểu,\n"
        "Hội nghị đã hoàn thành chương trình đề ra.\n"
        "Tôi xin nhấn mạnh một số nội dung sau đây:\n"
        "1. Các cấp ủy coi giải phóng mặt bằng là việc số một.\n"
        "Tập trung tháo gỡ vướng mắc cho doanh nghiệp.\n"
        "2. Về xây dựng Đảng, tôi đề nghị các bí thư cấp ủy trực tiếp đối thoại với nhân dân."
    )
    assert brief(text) == [("directive", SPEAKER, None)] * 3


@pytest.mark.parametrize(
    "told",
    [
        "Đồng chí Hà Văn Tếch đã được giao giữ chức Trưởng đoàn kiểm tra.",
        "Cán bộ phải hoàn thành tốt nhiệm vụ được giao.",
        "Người dân phải đi vòng hơn 10 km vì cầu hỏng.",
        "Trại chăn nuôi hoạt động từ năm 2012 với quy mô 4.000 con.",
        "Các đại biểu trao đổi bên lề buổi làm việc.",
    ],
)
def test_what_is_only_told_is_no_order(told: str) -> None:
    aside = "Tỉnh hiện có 204 xã.\n"
    assert kinds(f"Đồng chí {SPEAKER} yêu cầu các xã rà soát hộ nghèo.\n{aside}{told}").count("directive") <= 1 + ("phải hoàn" in told)


@pytest.mark.parametrize(
    ("speech", "expected"),
    [
        (
            "Đồng chí Hà Văn Tếch gợi ý các huyện chọn hai mũi nhọn thật rõ. Hình thành vùng chuyên canh dược liệu. "
            "Lo cho đồng bào vùng cao có nước sạch. Người làm dân vận gần dân, hiểu dân, học dân.",
            ["directive"] * 4,
        ),
        (
            "Về nhiệm vụ năm tới, đồng chí Hà Văn Tếch chỉ rõ: Công tác dân vận đi trước một bước trong giải phóng mặt bằng. "
            "Đưa phong trào dân vận khéo vào từng cơ quan.",
            ["directive"] * 2,
        ),
        ("Đồng chí Hà Văn Tếch đề nghị các xã giữ rừng. Mỗi cấp ủy viên là một tấm gương về nói đi đôi với làm.", ["directive"] * 2),
        ("Đồng chí Hà Văn Tếch đề nghị các xã giữ rừng. Rừng của tỉnh có độ che phủ 47%.", ["directive"]),
        ("Đồng chí Hà Văn Tếch đề nghị các xã giữ rừng. Đại hội tiếp tục làm việc trong ngày 14/8.", ["directive"]),
        ("Đồng chí Hà Văn Tếch khẳng định, tiếp tục sắp xếp các trường học theo hướng tinh gọn.", ["directive"]),
        ("Đồng chí Hà Văn Tếch phân tích, làm rõ những điểm mới của Luật Đất đai như: Bãi bỏ khung giá đất.", []),
        (
            "Đồng chí Hà Văn Tếch biểu dương các đơn vị. Tổ chức thành công nhiều cuộc đối thoại. Khẩn trương sửa cầu cho dân.",
            ["assessment", "assessment", "directive"],
        ),
        ("Đồng chí Hà Văn Tếch giao ông Lò Văn Hặc trực tiếp phụ trách việc này, xong trước 30/6.", ["directive"]),
        (
            "Đồng chí Hà Văn Tếch ghi nhận kết quả của Đảng bộ. Đồng chí nêu rõ, năm tới là năm tăng tốc, Đảng bộ phát huy tinh thần sáng tạo, "
            "hoàn thành các mục tiêu đã đề ra. Gắn cải cách hành chính với chuyển đổi số. Tỉnh ủy sẽ tiếp tục quan tâm, tạo điều kiện.",
            ["assessment", "directive", "directive", "commitment"],
        ),
        (
            "Đồng chí Hà Văn Tếch đánh giá cao nỗ lực của Đảng bộ. Các chỉ tiêu cơ bản hoàn thành. "
            "Để hoàn thành nhiệm vụ năm tới, từng cấp ủy cụ thể hóa nghị quyết thành việc làm. Xây dựng đội ngũ giỏi nghề, tận tâm.",
            ["assessment", "assessment", "directive", "directive"],
        ),
        (
            "Đồng chí Hà Văn Tếch chỉ ra hai việc lớn của năm tới. Thứ nhất, nắm chắc tư tưởng cán bộ. Thứ hai, dồn sức cho chuyển đổi số.",
            ["directive"] * 2,
        ),
        ("Đồng chí Hà Văn Tếch khẳng định, mỗi bước phát triển của tỉnh đều gắn với người dân.", []),
        ("“Các đồng chí đi nhiều hơn xuống cơ sở, giúp xã gỡ từng việc khó”, đồng chí Hà Văn Tếch nói.", ["directive"]),
        (
            "Bí thư Đảng ủy xã Lò Thị Mai báo cáo kết quả năm qua. Phát động thi đua chào mừng đại hội. Sắp xếp lại 6 chi bộ. "
            "Đồng chí Hà Văn Tếch ghi nhận những kết quả đó. Năm tới, xã chuyển mạnh về cơ sở. Chọn cử cán bộ trẻ đi bản.",
            ["assessment", "directive", "directive"],
        ),
        (
            "Đồng chí Hà Văn Tếch chỉ rõ, cán bộ là gốc của mọi việc. Ban hành quy chế làm việc mới trong tháng 6. "
            "Bổ nhiệm người trẻ có năng lực, không câu nệ bằng cấp.",
            ["directive"] * 2,
        ),
        (
            "Đồng chí Hà Văn Tếch đánh giá cao kết quả của Đảng bộ. Ban hành nhiều nghị quyết sát thực tiễn, được đảng viên đồng tình.",
            ["assessment"] * 2,
        ),
        (
            "Đồng chí Hà Văn Tếch nêu rõ nhiệm vụ thời gian tới: Đảng bộ đi đầu trong sắp xếp bộ máy. Đánh giá cán bộ bằng sản phẩm. "
            "Kỷ luật nghiêm những người bao che cho sai phạm.",
            ["directive"] * 3,
        ),
        ("Đồng chí Hà Văn Tếch nêu rõ: Mộc Châu khai thác tốt khí hậu. Tìm đầu ra ổn định cho nông sản.", ["directive"] * 2),
        ("Đồng chí Hà Văn Tếch nhấn mạnh: Việc lấy ý kiến nhân dân là một nội dung quan trọng.", []),
        ("Đồng chí Hà Văn Tếch đề nghị các xã giữ rừng. Năm 2023, toàn tỉnh trồng 640 ha rừng.", ["directive"]),
        ("Đồng chí Hà Văn Tếch nhận xét, thi đua còn hình thức. Khen thưởng vẫn nặng về lãnh đạo.", ["assessment"] * 2),
        ("“Việc gì khó thì đảng viên đi trước. Nghe dân nói, nói dân hiểu, làm dân tin”, đồng chí Hà Văn Tếch nói.", ["directive"] * 2),
    ],
)
def test_a_speech_in_bare_imperatives(speech: str, expected: list[str]) -> None:
    assert kinds(speech) == expected


@pytest.mark.parametrize(
    "order",
    [
        "Theo chỉ đạo của Bí thư Tỉnh ủy, các đơn vị phải xong việc kiểm đếm trước ngày 30/5.",
        "Ông Tếch cho biết, tỉnh đã giao Sở Xây dựng rà soát các dự án, yêu cầu các huyện phải báo cáo kết quả.",
        "Theo ông Tếch, tỉnh yêu cầu các sở công khai đường dây nóng.",
        "Ông Tếch thông tin thêm, các huyện phải tự cân đối nguồn lực.",
        "Người đứng đầu Tỉnh ủy Sơn La giao Ban Nội chính Tỉnh ủy theo dõi vụ việc.",
        "Ông nhấn mạnh đến trách nhiệm: nơi nào để mất rừng, nơi đó bí thư, chủ tịch bị kỷ luật.",
        "Một việc nữa mà theo ông Tếch phải làm ngay là rà soát lại các chốt bảo vệ rừng.",
        "Quan điểm của Bí thư Tỉnh ủy là phải làm đến cùng, không bao che.",
        "Việc này phải làm ngay trong tháng 6, ông Tếch nói.",
        "Bí thư Tỉnh ủy ra thời hạn đến hết tháng 6 phải trồng lại xong 12 ha rừng.",
        "Bí thư Tỉnh ủy chốt: đến ngày 30/6 phải giao xong mặt bằng.",
        "Ông Tếch hỏi thẳng trách nhiệm của chủ tịch huyện và yêu cầu trả lời ngay tại chỗ.",
        "Trước tình hình trên, Bí thư Tỉnh ủy đã chỉ đạo Ban Nội chính Tỉnh ủy vào cuộc, yêu cầu báo cáo trước ngày 15/5.",
        "Phó Bí thư Thường trực Tỉnh ủy Lò Thị Mai yêu cầu các huyện ủy rà soát quy hoạch.",
        "“Tôi giao cho đồng chí Chủ tịch huyện, trong 10 ngày phải xong”, Bí thư Tỉnh ủy nói.",
    ],
)
def test_an_order_in_whatever_words(order: str) -> None:
    told = f"Những ngày qua, dư luận quan tâm việc phá rừng. Ông {SPEAKER}, Bí thư Tỉnh ủy Sơn La, nhận được nhiều đơn thư.\n{order}"
    assert [(kind, issuer) for kind, issuer, _ in brief(told)] == [("directive", "Lò Thị Mai" if "Mai" in order else SPEAKER)]


def test_who_holds_a_post_of_which_nobody_says_where_lays_down_too() -> None:
    text = (
        f"Sáng 12/3, Chủ tịch {SPEAKER} nghe báo cáo. Đảng ủy Sở Xây dựng dự.\nÔng {SPEAKER} yêu cầu các quận báo cáo hằng tuần.\n"
        "Sở Giao thông Vận tải phải mở lại các tuyến xe buýt."
    )
    assert brief(text) == [("directive", SPEAKER, None), ("directive", SPEAKER, "Sở Giao thông Vận tải")]


def test_where_each_line_is_a_sentence_a_speech_goes_on_from_line_to_line() -> None:
    lines = [
        f"Sáng 9/5, Bí thư Tỉnh ủy Sơn La {SPEAKER} kiểm tra phòng, chống cháy rừng.",
        f"Đồng chí {SPEAKER} đề nghị các xã trực 24/24 giờ.",
        "Đảng viên ở bản đi đầu trong việc chấp hành, vận động gia đình cùng thực hiện.",
        "Thành phố đang hoàn chỉnh bản đồ rừng.",
        "Rừng của tỉnh trải dài trên tám huyện.",
        "Mùa khô năm nay đến sớm.",
    ]
    assert brief("\n".join(lines)) == [("directive", SPEAKER, None)] * 2


def test_what_a_body_was_charged_with_by_nobody_named_is_not_its_own_order() -> None:
    assert brief("Năm 2024, Đảng bộ huyện Sông Mã được giao chỉ tiêu kết nạp 150 đảng viên mới.") == []
    charged = brief("Năm 2024, Đảng bộ huyện Sông Mã được Tỉnh ủy Sơn La giao chỉ tiêu kết nạp 150 đảng viên mới.")
    assert charged == [("directive", "Tỉnh ủy Sơn La", "Huyện ủy Sông Mã")]


def test_what_is_to_come_in_the_rest_of_the_year_is_no_praise() -> None:
    text = (
        "Sáng 9/5, Huyện ủy Sông Mã tổ chức hội nghị. Hội nghị đánh giá, các cấp ủy đã hoàn thành nhiệm vụ đề ra.\n"
        "6 tháng cuối năm, Đảng bộ huyện tập trung lãnh đạo hoàn thành các chỉ tiêu còn lại."
    )
    assert [kind for kind, _, _ in brief(text)] == ["assessment", "directive"]


def test_the_text_of_a_speech_ends_where_another_office_holder_acts() -> None:
    text = (
        f"Báo Sơn La trân trọng giới thiệu toàn văn phát biểu của đồng chí {SPEAKER}, Bí thư Tỉnh ủy Sơn La.\n"
        "Tôi đề nghị các xã rà soát nguồn kết nạp đảng viên.\n"
        "Ông Lò Văn Hặc, Chủ tịch UBND tỉnh Sơn La yêu cầu các sở vào cuộc."
    )
    assert [(kind, issuer) for kind, issuer, _ in brief(text)] == [("directive", SPEAKER), ("directive", "Lò Văn Hặc")]


def test_who_had_the_word_goes_on_where_he_speaks_to_the_room() -> None:
    text = (
        f"Bí thư Tỉnh ủy Sơn La {SPEAKER} phát biểu tại hội nghị.\nThưa các đồng chí,\nTôi đề nghị các xã rà soát nguồn kết nạp đảng viên."
    )
    assert [(kind, issuer) for kind, issuer, _ in brief(text)] == [("directive", SPEAKER)]


@pytest.mark.parametrize(
    ("told", "kinds_told"),
    [
        (f"Đồng chí {SPEAKER} kết luận: thống nhất chủ trương xây trụ sở mới của xã Suối Ngà.", ["decision"]),
        (f"Đồng chí {SPEAKER} sẽ đề nghị các xã rà soát nguồn kết nạp đảng viên.", []),
    ],
)
def test_what_he_agrees_to_is_decided_and_what_he_will_ask_is_not_asked(told: str, kinds_told: list[str]) -> None:
    assert kinds(told) == kinds_told


def test_what_is_told_behind_words_quoted_is_no_more_praise() -> None:
    praise = f"Đồng chí {SPEAKER} đánh giá cao xã Suối Ngà. “Xã làm tốt công tác phát triển đảng viên.”"
    assert kinds(f"{praise} Các chi bộ sinh hoạt đều, vững mạnh.") == kinds(praise) == ["assessment", "assessment"]


def test_one_committee_that_is_directed_to_something_is_told_to_do_it() -> None:
    organ = "Ban Thường vụ Tỉnh ủy Nghệ An"
    told = f"{organ} chỉ đạo Huyện ủy Nam Đàn kiểm tra, xử lý các vi phạm về đất đai."
    assert brief(told) == [("directive", organ, "Huyện ủy Nam Đàn")]


@pytest.mark.parametrize(
    "text",
    [
        "Ban Thường vụ Tỉnh ủy Nghệ An đã chỉ đạo Huyện ủy Nam Đàn triển khai nhiều mô hình hay.",
        "Trong nhiệm kỳ qua, Ban Thường vụ Tỉnh ủy Nghệ An chỉ đạo Huyện ủy Nam Đàn làm điểm đại hội.",
        "Ban Thường vụ Tỉnh ủy Nghệ An chỉ đạo huyện ủy và cơ sở làm tốt công tác phát triển đảng.",
        "Huyện ủy Nam Đàn đã chỉ đạo Đảng ủy xã Kim Liên phối hợp các đoàn thể vận động nhân dân hiến đất.",
    ],
)
def test_directing_that_is_recounted_or_goes_to_all_below_lays_nothing_down(text: str) -> None:
    assert brief(text) == []


def test_what_one_committee_was_directed_to_without_delay_is_laid_down() -> None:
    body, asked = "Huyện ủy Nam Đàn", "Đảng ủy xã Kim Liên"
    assert brief(f"Ngày 5/5, {body} họp. {body} đã chỉ đạo {asked} khẩn trương rà soát nguồn.") == [("directive", body, asked)]
