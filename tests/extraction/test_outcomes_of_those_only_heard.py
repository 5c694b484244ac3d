"""What those ask for who have a say at a meeting and decide nothing: deputies, heads of departments; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

SESSION = "Chiều 9/5, Quốc hội thảo luận tại hội trường về dự án Luật Thanh tra; các Ủy viên Bộ Chính trị dự.\n"
CALLED = "Chiều 9/5, {} tổ chức hội nghị về chuyển đổi số; lãnh đạo Ban Tổ chức Tỉnh ủy Sơn La dự. Đồng chí Lường Văn Phít, {} chủ trì hội nghị.\n"
BY_PROVINCE = CALLED.format("UBND tỉnh Sơn La", "Phó Chủ tịch UBND tỉnh")
BY_PARTY = CALLED.format("Tỉnh ủy Sơn La", "Phó Bí thư Tỉnh ủy")
BY_DISTRICT = CALLED.format("UBND huyện Mai Sơn", "Chủ tịch UBND huyện")


def kinds(text: str) -> list[str]:
    return [outcome.kind.value for outcome in extract(text, published_on="2023-05-20").outcomes]


@pytest.mark.parametrize(
    "said",
    [
        "Đại biểu Quốc hội Hà Thị Tếch đề nghị cơ quan soạn thảo cân nhắc thời hạn thanh tra.",
        "Đại biểu Quốc hội Hà Thị Tếch cho rằng cần quy định chặt chẽ hơn về hậu kiểm.",
        "Bà Hà Thị Tếch, Chủ tịch UBND tỉnh Sơn La, đề nghị để các tỉnh tự quyết định mức chi.",
    ],
)
def test_what_a_deputy_asks_for_is_a_proposal(said: str) -> None:
    assert kinds(SESSION + said) == ["proposal"]


@pytest.mark.parametrize(
    "said",
    [
        "Phó Chủ tịch Quốc hội Hà Thị Tếch đề nghị cơ quan soạn thảo tiếp thu đầy đủ các ý kiến.",
        "Tổng Bí thư Hà Văn Tếch đề nghị các đại biểu thảo luận kỹ dự án Luật.",
    ],
)
def test_who_presides_over_the_deputies_or_leads_the_party_asks_as_such(said: str) -> None:
    assert kinds(SESSION + said) == ["directive"]


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        (BY_PROVINCE, "Đồng chí Hà Thị Tếch, Phó Giám đốc Sở Y tế đề nghị các địa phương rà soát dữ liệu bệnh án."),
        (BY_PARTY, "Ông Lò Văn Pản, Giám đốc Sở Nội vụ đề nghị các ngành bố trí cán bộ chuyên trách."),
        (BY_DISTRICT, "Bà Hà Thị Tếch, Trưởng phòng Văn hóa và Thông tin huyện đề nghị các xã sớm lắp đặt thiết bị."),
    ],
)
def test_what_a_department_asks_for_where_the_committee_above_calls_it_together_is_a_proposal(meeting: str, said: str) -> None:
    assert kinds(meeting + said) == ["proposal"]


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        (BY_PROVINCE, "Đồng chí Lường Văn Phít đề nghị các địa phương rà soát dữ liệu."),
        (BY_PARTY, "Đồng chí Hà Thị Tếch, Bí thư Tỉnh ủy đề nghị các ngành bố trí cán bộ chuyên trách."),
        (
            "Chiều 9/5, Sở Y tế tỉnh Sơn La tổ chức hội nghị. Đảng ủy Sở lãnh đạo toàn diện.\n",
            "Đồng chí Hà Thị Tếch, Giám đốc Sở Y tế đề nghị các bệnh viện nâng cao chất lượng khám chữa bệnh.",
        ),
        (BY_DISTRICT, "Bà Hà Thị Tếch, Phó Giám đốc Sở Y tế tỉnh Sơn La đề nghị các xã rà soát dữ liệu bệnh án."),
    ],
)
def test_who_decides_there_or_comes_from_above_asks_as_such(meeting: str, said: str) -> None:
    assert kinds(meeting + said) == ["directive"]
