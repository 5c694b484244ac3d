"""Short articles about few people and committees, which meet again from article to article."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

_PEOPLE = ("Trần Văn Lâm", "Đỗ Thị Hạnh", "Giàng Minh Sơn", "Quách Thanh Uyên", "Nông Đức Phong")
_BODIES = ("Huyện ủy Hoành Bồ", "Thành ủy Hạ Long", "Tỉnh ủy Quảng Ninh", "Huyện ủy Ba Vì")


def article(number: int) -> dict[str, Any]:
    """The article of this number, as a line of JSON has it."""
    person, other, body = _PEOPLE[number % 5], _PEOPLE[number * 3 % 5], _BODIES[number % 4]
    year, month = 2019 + number % 5, number % 12 + 1
    text = (
        f"{body} họp kỳ {number}\n"
        f"Ngày 15/{month}/{year}, {body} tổ chức hội nghị sơ kết. Đồng chí {person}, Bí thư {body} chủ trì; "
        f"dự hội nghị có đồng chí {other}, Phó Bí thư {body}.\n"
        f"Trong năm {year}, Đảng bộ kết nạp {20 + number} đảng viên mới, đạt 80% kế hoạch. "
        f"Đồng chí {person} yêu cầu Ban Tổ chức {body} thực hiện Chỉ thị số {number + 1}-CT/TU."
    )
    return {"id": f"bai-{number}", "text": text, "published_on": f"{year}-{month:02}-16", "url": f"https://bao.example.vn/bai-{number}"}


def lines(articles: Iterable[object]) -> bytes:
    """JSON lines of `articles`."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in articles).encode()
