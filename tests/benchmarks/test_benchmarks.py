"""What `make bench` prints can be trusted: turns are taken, bounds are judged, names are compared as they should be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.extraction import extract
from benchmarks.__main__ import FIGURES, README, main
from benchmarks.backfill import Run
from benchmarks.hostile import UNITS, hostile_text
from benchmarks.measuring import fresh_process, in_turn
from benchmarks.names import marked_articles, quality
from benchmarks.part import Part, Row, worst_of_groups
from benchmarks.press import press_article
from benchmarks.readers import OWN
from benchmarks.table import put_brief, put_page, section
from scripts.marks import between_marks


def test_two_actions_take_turns_after_one_that_is_not_counted() -> None:
    calls: list[str] = []
    pair = in_turn(lambda: calls.append("a"), lambda: calls.append("b"), rounds=3)
    assert calls == ["a", "b"] * 4
    assert pair.first >= 0


def test_a_fresh_process_tells_what_it_took(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Huyện ủy Tân Hòa họp.", encoding="utf-8")
    usage = fresh_process("benchmarks.fresh", [OWN, str(path)])
    assert usage.cpu_seconds > 0
    assert usage.peak_mib is None or usage.peak_mib > 1


@pytest.mark.parametrize(
    ("row", "missed"),
    [
        (Row("a", 6.1, at_most=6), True),
        (Row("a", 6.0, at_most=6), False),
        (Row("a", 0.4, at_least=0.5), True),
        (Row("a", 0.5, at_least=0.5), False),
        (Row("a", 99.0), False),
        (Row("a", 99.0, ratio=0.3, ratio_at_least=0.35), True),
        (Row("a", 99.0, ratio=0.4, ratio_at_least=0.35), False),
        (Row("a", None, at_most=1), False),
    ],
)
def test_a_bound_is_judged(row: Row, *, missed: bool) -> None:
    assert row.missed is missed
    assert ("(missed)" in section(Part("p", "y", [row]))) is missed


def test_of_a_group_the_row_nearest_to_its_bound_is_told() -> None:
    rows = [
        Row("first page", 12, at_most=15, group="a page"),
        Row("a record", 1),
        Row("second page", 11, at_most=13, group="a page"),
        Row("a rate", 30, yardstick=20, ratio=1.5, ratio_at_least=1, group="a rate of any"),
        Row("another rate", 90, yardstick=100, ratio=0.9, ratio_at_least=1, group="a rate of any"),
    ]
    assert [(row.figure, row.value) for row in worst_of_groups(rows)] == [
        ("a page; worst of 2", 11),
        ("a record", 1),
        ("a rate of any; worst of 2", 90),
    ]


MARKED = "before\n<!-- benchmarks -->\n{}\n<!-- /benchmarks -->\nafter\n"


def marked(document: str) -> list[str]:
    """What stands between the marks of `document` below the line that tells the machine, line by line."""
    assert document.startswith("before\n<!-- benchmarks -->\nMeasured on ")
    assert document.endswith("\n<!-- /benchmarks -->\nafter\n")
    return document.splitlines()[4:-2]


def test_the_page_has_every_row_and_note() -> None:
    part = Part("A", "peer", [Row("one", 1, at_most=2, group="g"), Row("two", 2, yardstick=4, ratio=2)], ["A sentence."])
    assert marked(put_page(MARKED.format("old"), [part])) == [
        "**A**", "",
        "| figure | danhbo | bound | peer | ratio |", "| --- | ---: | ---: | ---: | ---: |",
        "| one | 1 | ≤ 2 |  |  |", "| two | 2 |  | 4 | 2 |", "",
        "A sentence.",
    ]  # fmt: skip


def test_the_short_page_is_one_table_of_the_worst_of_what_is_bounded() -> None:
    alike = [Row("SQLite: one", 1, at_most=2, group="one"), Row("PostgreSQL: one", 3, at_most=2, group="one")]
    parts = [
        Part("A", "peer", [*alike, Row("unbounded", 2)], ["A sentence."]),
        Part("B", "other", [Row("three", 3, yardstick=4, ratio=0.75, ratio_at_least=0.5)]),
    ]
    assert marked(put_brief(MARKED.format("old"), parts)) == [
        "| part | figure | danhbo | bound | beside | there | ratio |", "| --- | --- | ---: | ---: | --- | ---: | ---: |",
        "| A | one; worst of 2 | 3 (missed) | ≤ 2 |  |  |  |",
        "| B | three | 3 | ratio ≥ 0.5 | other | 4 | 0.75 |",
    ]  # fmt: skip


@pytest.mark.parametrize("put", [put_page, put_brief])
def test_parts_that_are_not_measured_stay(put: Callable[[str, list[Part]], str]) -> None:
    def measured(title: str, value: float) -> Part:
        return Part(title, "peer", [Row("one", value, at_most=9)])

    before = put(MARKED.format("old"), [measured("A", 1), measured("B", 2)])
    both = put(MARKED.format("old"), [measured("A", 1), measured("B", 3), measured("C", 4)])
    assert put(before, [measured("B", 3), measured("C", 4)]) == both != before


@pytest.mark.parametrize("put", [put_page, put_brief])
def test_a_document_without_marks_takes_no_figures(put: Callable[[str, list[Part]], str]) -> None:
    with pytest.raises(ValueError, match="marks"):
        put("no marks", [])


def test_what_the_readme_shows_stands_on_the_page_of_all_figures() -> None:
    def rows(lines: str) -> list[list[str]]:
        return [[cell.strip() for cell in line[1:-1].split("|")] for line in lines.splitlines() if line.startswith("| ")][2:]

    readme, figures = (between_marks(page.read_text(encoding="utf-8"), "benchmarks") for page in (README, FIGURES))
    known: set[tuple[str, ...]] = set()
    for part_of_page in figures.split("\n**")[1:]:
        title, _, table = part_of_page.partition("**\n")
        known.update((title, *cells) for _, *cells in rows(table))
    assert readme.splitlines()[0] == figures.splitlines()[0]  # the machine
    shown = {(part, value, bound, there, ratio) for part, _, value, bound, _, there, ratio in rows(readme)}
    assert shown
    assert shown <= known


def test_a_part_of_a_marked_name_counts_neither_way_and_spelling_variants_are_equal() -> None:
    articles = [("", {"Trần Thị Thúy", "Lê Quang Hoà", "Phạm Xuân Thanh"})]
    found = quality(lambda _: {"TRẦN THỊ THÚY", "Lê Quang Hòa", "Thanh", "Hải Phòng"}, articles)
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(2 / 3)


def test_the_marked_articles_have_texts_and_names() -> None:
    articles = marked_articles()
    assert articles
    assert all(text for text, _ in articles)
    assert any(names for _, names in articles)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_a_hostile_text_is_as_large_as_asked(unit: str) -> None:
    assert 1000 - len(unit.encode()) < len(hostile_text(unit, 1000).encode()) <= 1000


def test_an_invented_archive_tells_of_ever_other_people_and_years() -> None:
    archive = [press_article(number)["text"] for number in range(200)]
    assert len(set(archive)) == 200
    assert press_article(150)["text"] == archive[150]
    people = {person.name for text in archive[::62] for person in extract(text).people}
    assert len(people) > 2 * len(extract(archive[0]).people)


def test_a_process_that_waits_for_another_does_not_count() -> None:
    run = Run(alone=1.0, whole=9.0, reading=1.0, worker=1.2, command=0.5)
    assert [run.unhindered(workers) for workers in (1, 2, 4)] == [1.2, 0.6, 0.5]


def test_what_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-part"]) == 2
    assert "no-such-part" in capsys.readouterr().err


def test_the_whole_part_is_measured(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.extraction.marked_articles", lambda: marked_articles()[:1])
    path = tmp_path / "article.txt"
    path.write_text("Sáng 5/3/2024, Huyện ủy Tân Hòa tổ chức hội nghị.", encoding="utf-8")
    assert main(["extraction", "--texts", str(path), "--rounds", "1", "--hostile-bytes", "512"]) == 0
    printed = capsys.readouterr().out
    assert "| one article, ms |" in printed
    assert all(kind in printed for kind in UNITS)
