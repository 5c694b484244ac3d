"""Invented articles for services that are done harm to, and the look at what has become of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlmodel import col

from app.articles.models import Article
from app.articles.presentation import whole_article
from app.articles.submission import Submission
from app.database import Database
from app.extractions.reading import read
from app.integrity.check import check

_DISTRICTS = ("Tân Hòa", "Hòa Bắc", "Bình Sơn")
_NAMES = ("Trần Văn Lâm", "Đỗ Thị Hạnh", "Quách Minh Khánh", "Giàng Đức Sơn")


def article(number: int) -> str:
    """The text of an article with people, a committee, posts, a meeting and a figure; every number has another."""
    district, name = _DISTRICTS[number % len(_DISTRICTS)], _NAMES[number % len(_NAMES)]
    return (
        f"Ngày {number % 28 + 1}/10/2024, Huyện ủy {district} tổ chức hội nghị sơ kết. Đồng chí {name}, Bí thư Huyện ủy {district} chủ trì. "
        f"Trong 9 tháng đầu năm 2024, Đảng bộ huyện {district} kết nạp {number + 30} đảng viên mới."
    )


def stored_texts(database: Database) -> set[str]:
    """The text of every article there is."""
    with database.read() as session:
        return set(session.scalars(select(col(Article.text))))


def assert_whole(database: Database, answered: Iterable[str]) -> None:
    """Every text in `answered` is stored; each article there is, answered or not, has all of its facts; and nothing contradicts anything."""
    assert set(answered) <= stored_texts(database)
    with database.read() as session:
        articles = [whole_article(session, id_) for id_ in session.scalars(select(col(Article.id))) if id_ is not None]
    for stored in articles:
        assert stored is not None
        extraction = read(Submission(text=stored.text))
        for kind in ("people", "organisations", "appointments", "recruitment", "statistics", "meetings", "outcomes", "citations"):
            found: Collection[object] = getattr(extraction, kind)
            assert len(getattr(stored, kind)) == len(found), f"{kind} of {stored.text}"
    assert list(check(database, lambda _: None)) == []
