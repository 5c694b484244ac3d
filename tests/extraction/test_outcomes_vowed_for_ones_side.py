"""What someone says his own side will do, in quotes or behind what it follows on; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract

CONFERENCE = "Ngày 3/4, Tỉnh ủy Sơn La tổ chức hội nghị.\n"


def brief(said: str) -> list[tuple[str, str | None]]:
    outcomes = extract(CONFERENCE + said, published_on="2023-04-20").outcomes
    return [(outcome.kind.value, outcome.issuer) for outcome in outcomes]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("“Tỉnh sẽ phối hợp chặt chẽ với các bộ để gỡ vướng mắc”, Chủ tịch UBND tỉnh Sơn La Lường Văn Phít nói.", "Lường Văn Phít"),
        ('"Thành phố Sơn La sẽ công khai kết quả xử lý", Chủ tịch UBND thành phố Lò Văn Pản khẳng định.', "Lò Văn Pản"),
        ("“Huyện Mai Sơn sẽ hợp tác với đoàn thanh tra”, Chủ tịch UBND huyện Mai Sơn Lò Văn Pản nói.", "Lò Văn Pản"),
        ("Giám đốc Sở Y tế Hà Thị Tếch cho biết, sau vụ việc, Sở sẽ rà soát lại công tác đấu thầu.", "Hà Thị Tếch"),
        ("Chủ tịch UBND huyện Mai Sơn Lò Văn Pản cho biết, ngay trước mùa mưa, huyện sẽ di dời 12 hộ dân.", "Lò Văn Pản"),
    ],
)
def test_what_ones_own_side_will_do_is_promised(said: str, who: str) -> None:
    assert brief(said) == [("commitment", who)]


@pytest.mark.parametrize(
    "said",
    [
        "“Việt Nam sẽ tổ chức giải đấu vào tháng sau”, Bí thư Tỉnh ủy Lường Văn Phít nói.",
        "Giám đốc Sở Y tế Hà Thị Tếch cho biết, sau vụ việc, công tác đấu thầu có nhiều thay đổi.",
    ],
)
def test_what_others_will_do_or_what_has_changed_is_no_promise(said: str) -> None:
    assert brief(said) == []
