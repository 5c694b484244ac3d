"""Invented names of people and committees, as frequent as such names are in Viet Nam; a number has the same name whenever it is asked for."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import chain, count
from typing import NamedTuple

from app.extraction.facts import Level
from app.extraction.gazetteer import gazetteer

_FAMILIES = {
    "Nguyễn": 38, "Trần": 12, "Lê": 10, "Phạm": 7, "Hoàng": 5, "Phan": 5, "Vũ": 4, "Võ": 3, "Đặng": 2, "Bùi": 2, "Đỗ": 1, "Hồ": 1, "Ngô": 1,
    "Dương": 1, "Lý": 1, "Đinh": 1, "Trịnh": 1, "Mai": 1, "Lương": 1, "Nông": 1, "Giàng": 1, "Quách": 1,
}  # fmt: skip
_MIDDLES = {
    "Văn": 30, "Thị": 22,
    **dict.fromkeys((
        "Đức", "Hữu", "Minh", "Quốc", "Xuân", "Ngọc", "Thanh", "Công", "Đình", "Quang", "Hồng", "Kim", "Thu", "Anh", "Tuấn", "Mạnh", "Trọng",
        "Viết", "Bích", "Phương", "Gia", "Tiến",
    ), 3),
}  # fmt: skip
_GIVEN = (
    "An", "Anh", "Bách", "Bằng", "Bảo", "Bình", "Châu", "Chiến", "Chung", "Cường", "Dũng", "Dương", "Đạt", "Điệp", "Đông", "Giang", "Hà",
    "Hải", "Hạnh", "Hằng", "Hiền", "Hiếu", "Hoa", "Hòa", "Hoàn", "Hùng", "Hương", "Khánh", "Khoa", "Kiên", "Lâm", "Lan", "Linh", "Loan",
    "Long", "Lợi", "Mai", "Minh", "My", "Nam", "Nga", "Ngân", "Nhung", "Oanh", "Phong", "Phúc", "Quân", "Quyên", "Sơn", "Tâm", "Tân",
    "Thảo", "Thắng", "Thủy", "Toàn", "Trang", "Trung", "Tú", "Tuyết", "Uyên", "Vân", "Vinh", "Xuân", "Yến",
)  # fmt: skip
_ORGANS = ("Ban Thường vụ", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ủy ban Kiểm tra", "Văn phòng")
_SHARE_OF_ONE_MIDDLE = 0.75


class CommitteeName(NamedTuple):
    """The name of a committee; of an organ with the committee's that it is of."""

    name: str
    committee: str | None = None


def person_name(number: int) -> str:
    """The name of the person of this number; namesakes are as frequent as they are."""
    chance = random.Random(number)
    middles = 1 if chance.random() < _SHARE_OF_ONE_MIDDLE else 2
    family = chance.choices(list(_FAMILIES), list(_FAMILIES.values()))
    return " ".join((*family, *chance.choices(list(_MIDDLES), list(_MIDDLES.values()), k=middles), chance.choice(_GIVEN)))


def committee_names() -> Iterator[CommitteeName]:
    """As many as wanted: of the gazetteer's districts and their organs, of its communes, then of cells in villages."""
    units = gazetteer()
    provinces = [unit for unit in units.provinces() if not unit.is_former]
    districts = list(chain.from_iterable(units.units_below(province.code) for province in provinces))
    for unit in districts:
        if unit.rank is Level.DISTRICT:
            committee = f"{unit.type.capitalize()} ủy {unit.name}".replace("Thành phố ủy", "Thành ủy").replace("Thị xã ủy", "Thị ủy")
            yield CommitteeName(committee)
            yield from (CommitteeName(f"{organ} {committee}", committee) for organ in _ORGANS)
    communes = [unit for district in districts for unit in units.units_below(district.code)]
    yield from (CommitteeName(f"Đảng ủy {unit.type} {unit.name}") for unit in communes)
    for number in count():
        village, commune = divmod(number, len(communes))
        yield CommitteeName(f"Chi bộ thôn {village + 1} {communes[commune].type} {communes[commune].name}")
