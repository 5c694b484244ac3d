"""What holds of every reading: any string has an answer, its evidence is the text as sent, and the form of the text changes no fact."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction import extract
from fuzz.articles import PROJECT, marked_texts, sample_texts
from fuzz.forms import FORMS, with_broken_lines, with_capital_headline, with_everything
from fuzz.mutation import FRAGMENTS, mutated
from fuzz.properties import assert_same_but_for_the_headline, assert_sound, values

SAMPLES = sample_texts()
NEWSPAPERS = Path(os.environ.get("EVAL", PROJECT / ".." / "shared" / "eval")) / "dev"
"""Newspapers' articles, where the folder that `make score` uses is present."""
ARTICLES = marked_texts() | marked_texts(NEWSPAPERS)
GENRE = st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join)
"""Text of nothing but the genre's words in any order."""
CHANGED = st.lists(st.integers(0, 0xFFFF), max_size=72).map(lambda numbers: mutated(SAMPLES, numbers))
"""Sample articles with up to two dozen changes."""


@settings(deadline=None)  # the first article pays for the tables
@given(st.text(st.characters(exclude_categories=())))
def test_any_string_is_read(text: str) -> None:
    assert_sound(text, extract(text))


@settings(max_examples=150, deadline=None)
@given(GENRE)
def test_any_mixture_of_the_genres_words_is_read(text: str) -> None:
    assert_sound(text, extract(text, published_on="2024-03-06"))


@settings(max_examples=60, deadline=None)
@given(CHANGED)
def test_any_changed_article_is_read(text: str) -> None:
    assert_sound(text, extract(text, url="https://example.vn/1.html"))


@settings(max_examples=60, deadline=None)
@given(GENRE, st.none() | st.text(), st.none() | st.text(), st.none() | st.text(), st.none() | st.text())
def test_any_metadata_is_taken(text: str, title: str | None, url: str | None, published_on: str | None, place: str | None) -> None:
    assert_sound(text, extract(text, title=title, url=url, published_on=published_on, place=place))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([fragment for fragment in FRAGMENTS if fragment.isprintable()]), max_size=60).map("".join))
def test_the_form_of_generated_text_changes_no_fact(text: str) -> None:
    assert values(extract(with_everything(text))) == values(extract(text))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("text", SAMPLES, ids=lambda text: text.split("\n")[0][:30])
def test_the_form_of_a_sample_changes_no_fact(text: str, form: Callable[[str], str]) -> None:
    variant = form(text)
    extraction = extract(variant)
    assert values(extraction) == values(extract(text))
    assert_sound(variant, extraction)


@pytest.mark.parametrize("width", [48, 72, 100])
@pytest.mark.parametrize("text", SAMPLES, ids=lambda text: text.split("\n")[0][:30])
def test_lines_broken_to_a_width_change_no_fact_of_a_sample(text: str, width: int) -> None:
    broken = with_broken_lines(text, width)
    extraction = extract(broken)
    assert values(extraction) == values(extract(text))
    assert_sound(broken, extraction)


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_neither_the_form_of_an_article_nor_a_headline_in_capitals_changes_a_fact(text: str) -> None:
    plain = extract(text)
    variant = with_everything(text)
    assert values(extract(variant)) == values(plain)
    assert_sound(variant, extract(variant))
    assert_same_but_for_the_headline(text, plain, extract(with_capital_headline(text)))
