"""Rows that lack ids, column by column: filled in, and put one after another."""

from __future__ import annotations

import pickle

import pytest

from app.articles.blanks import Blank, Blanks, in_article, one_after_another


def test_rows_keep_their_order_and_get_the_ids_of_what_they_name() -> None:
    blanks = Blanks.of([
        Blank({"title": "Bí thư"}, {"organisation_id": "huyện ủy tân hòa"}, {"person_id": "trần văn lâm"}, {"meeting_id": 1}),
        Blank({"title": "Ủy viên"}, {"organisation_id": None}, {"person_id": "mai sơn hà"}, {"meeting_id": None}),
        Blank({"title": "Phó Bí thư"}, {"organisation_id": "chi bộ thôn 5"}, {"person_id": "trần văn lâm"}, {"meeting_id": 0}),
    ])  # fmt: skip
    filled = pickle.loads(pickle.dumps(blanks)).filled({"huyện ủy tân hòa": 7}, {"trần văn lâm": 3, "mai sơn hà": 4}, [20, 21])
    assert blanks.number == 3
    assert filled == {
        "title": ["Bí thư", "Ủy viên", "Phó Bí thư"],
        "organisation_id": [7, None, None],
        "person_id": [3, 4, 3],
        "meeting_id": [21, None, 20],
    }


def test_rows_of_several_articles_follow_one_another_whether_or_not_one_has_any() -> None:
    articles = [Blanks.of([]), Blanks.of([Blank({"value": 5}), Blank({"value": 6})]), Blanks.of([]), Blanks.of([Blank({"value": 7})])]
    told = one_after_another(in_article(number, blanks.filled({}, {}, [])) for number, blanks in enumerate(articles, 1))
    assert told == {"value": [5, 6, 7], "article_id": [2, 2, 4]}


@pytest.mark.parametrize("other", [Blank({"value": 1, "kind": "x"}), Blank({"value": 1}, {"organisation_id": "chi bộ thôn 5"})])
def test_rows_with_other_columns_than_the_first_are_not_put_together(other: Blank) -> None:
    with pytest.raises(ValueError, match="the same columns"):
        Blanks.of([Blank({"value": 1}), other])
