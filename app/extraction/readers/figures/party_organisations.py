"""Schools and firms that stand for their party organisation: `Trường THPT A kết nạp 3 đảng viên`."""

from __future__ import annotations

from collections.abc import Collection

POLITICAL_SCHOOL = ("Trung tâm Chính trị", "Trung tâm chính trị", "Trung tâm Bồi dưỡng", "Trường Chính trị", "Trường chính trị")
"""They hold courses of their own."""
_WITH_A_COMMITTEE = (
    *("Trường Đại học", "Trường Cao đẳng", "Đại học", "Học viện", "Tổng công ty", "Tổng Công ty", "Tập đoàn"),
    *("Quân đoàn", "Binh đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn", "Hải đoàn", "Tiểu đoàn", "Hải đội"),
)
"""Too large for a single cell."""
_OTHERS = ("Đại đội", "Trường", "Bệnh viện", "Công ty", "Nhà máy", "Xí nghiệp", "Hợp tác xã")


def party_organisation_of(unit: str, named: Collection[str]) -> str | None:
    """The cell or committee of `unit` that is among those `named` in the article, None if neither is."""
    return next((name for name in (f"Chi bộ {unit}", f"Đảng ủy {unit}") if name in named), None)


def likely_organisation_of(unit: str) -> str | None:
    """What a school or firm whose party organisation the article does not name must have, None for any other unit."""
    if " " not in unit or unit.startswith(POLITICAL_SCHOOL):
        return None
    if unit.startswith(_WITH_A_COMMITTEE):
        return f"Đảng ủy {unit}"
    return f"Chi bộ {unit}" if unit.startswith(_OTHERS) else None
