"""The names of the rules: each that the readers give a fact stands in the list that tells what it reads, and no other."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import app.extraction
from app.extraction import extract
from app.extraction.facts import AppointmentStatus, MeetingKind
from app.extraction.readers.statistics.measures import VERBS

_ROOT = Path(app.extraction.__path__[0])
_PAGE = _ROOT.parents[1] / "docs" / "rules.md"
_NAME = re.compile(r"(?:people|organisations|recruitment|outcomes|citation)\.[a-z_]+")
_BY_WORD = (
    {f"appointments.{status.value}" for status in AppointmentStatus}
    | {f"meetings.{kind.value}" for kind in MeetingKind}
    | {f"statistics.{verb}" for verb in (*VERBS.values(), "stock", "count", "committee_size")}
)
"""Those that are made of a word of the lexicon or of a fact."""


def _named_in_readers() -> set[str]:
    modules = (ast.parse(path.read_text(encoding="utf-8")) for path in _ROOT.rglob("readers/**/*.py"))
    words = (node.value for module in modules for node in ast.walk(module) if isinstance(node, ast.Constant))
    return {word for word in words if isinstance(word, str) and _NAME.fullmatch(word)}


def _told() -> list[str]:
    rows = [line for line in _PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    return [name for row in rows for name in re.findall(r"`([a-z]+\.[a-z_]+)`", row.split("|")[1])]


def test_every_rule_is_told_once_and_no_other() -> None:
    told = _told()
    assert not [name for name, times in Counter(told).items() if times > 1]
    assert set(told) == _named_in_readers() | _BY_WORD


def test_what_an_article_is_read_by_is_told() -> None:
    read = extract(
        "Sáng 5/5, Đảng ủy xã Nà Lốc tổ chức hội nghị quý I. Đồng chí Lò Văn Nhạn, Bí thư Đảng ủy xã Nà Lốc chủ trì hội nghị. "
        "Quý I, Đảng bộ xã Nà Lốc kết nạp 4 đảng viên. Đảng bộ có 12 chi bộ, 230 đảng viên. "
        "Kết luận hội nghị, đồng chí Lò Văn Nhạn yêu cầu các chi bộ thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.",
        published_on="2024-05-06",
    )
    lists = (
        read.people,
        read.organisations,
        read.appointments,
        read.recruitment,
        read.statistics,
        read.meetings,
        read.outcomes,
        read.citations,
    )
    assert all(lists)
    assert {fact.rule for facts in lists for fact in facts} <= set(_told())
