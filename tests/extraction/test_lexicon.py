"""The word lists: each says where it comes from, and none says a thing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest

from app.extraction.folding import fold
from app.extraction.lexicon import load_toml

_FOLDER = files("app.extraction.lexicon")
_NAMES = sorted(entry.name for entry in _FOLDER.iterdir() if entry.name.endswith((".toml", ".csv", ".tsv")))
_CASED = {"documents", "layout"}
"""Their entries are told apart by capitals (`QĐ`, `qđ`)."""


def _lists(table: object, path: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield from _lists(value, f"{path}.{key}")
    elif isinstance(table, list):
        yield path, [entry for entry in table if isinstance(entry, str)]
        for number, entry in enumerate(table):
            yield from _lists(entry, f"{path}[{number}]")


@pytest.mark.parametrize("name", _NAMES)
def test_a_lexicon_names_its_source_at_its_head(name: str) -> None:
    head = _FOLDER.joinpath(name).read_text(encoding="utf-8").splitlines()[:5]
    assert any("Source: " in line for line in head if line.startswith("#"))


@pytest.mark.parametrize("name", [name.removesuffix(".toml") for name in _NAMES if name.endswith(".toml")])
def test_no_list_has_an_entry_twice(name: str) -> None:
    for path, entries in _lists(load_toml(name), name):
        told = Counter(entry if name in _CASED else fold(entry) for entry in entries)
        assert not [entry for entry, times in told.items() if times > 1], path


def test_no_two_heads_of_bodies_have_a_form_in_common() -> None:
    told = Counter(fold(form) for head in load_toml("bodies")["head"] for form in head["forms"])
    assert not [form for form, times in told.items() if times > 1]


@pytest.mark.parametrize(
    ("name", "part", "whole"),
    [("units", "verbs", "inner"), ("foreign", "also_given_names", "names"), ("family_names", "peoples_sure", "peoples")],
)
def test_what_is_told_of_some_of_a_list_is_told_of_entries_that_it_has(name: str, part: str, whole: str) -> None:
    table = load_toml(name)
    assert {fold(entry) for entry in table[part]} <= {fold(entry) for entry in table[whole]}


def test_a_family_name_is_sure_or_rare_and_of_one_list() -> None:
    table = load_toml("family_names")
    told = Counter(fold(name) for group in ("common", "kinh", "peoples", "rare") for name in table[group])
    assert not [name for name, times in told.items() if times > 1]
