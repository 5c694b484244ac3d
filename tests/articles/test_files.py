"""Which files are articles, and how many."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app import wall_clock
from app.articles.files import (
    STDIN,
    ArticleInput,
    BadInput,
    FileMetadata,
    NoArticleError,
    check_day,
    count_articles,
    find_files,
    read_articles,
)


def read_one(file: Path, **defaults: str) -> ArticleInput:
    (article,) = read_articles([file], FileMetadata(**defaults))
    assert isinstance(article, ArticleInput)
    return article


def test_a_folder_stands_for_the_article_files_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.HTML", "a/c.jsonl", "gold.json", "notes.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [str(file.relative_to(tmp_path)) for file in find_files([tmp_path])] == ["a/c.jsonl", "a/z.HTML", "b.txt"]


def test_a_folder_without_any_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.md").touch()
    (bad,) = read_articles(find_files([tmp_path]), FileMetadata())
    assert isinstance(bad, BadInput)
    assert (bad.where, ".txt" in bad.problem) == (str(tmp_path), True)


def test_named_files_stay_in_order_whatever_their_ending(tmp_path: Path) -> None:
    files = [tmp_path / "b.json", STDIN, tmp_path / "a"]
    assert list(find_files(files)) == files


def test_lines_count_as_articles(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text("{}\n{}\n{}\n")
    assert count_articles([lines, tmp_path / "b.txt", tmp_path / "absent.jsonl"]) == 5
    assert count_articles([lines, STDIN]) is None


def test_line_ends_and_byte_order_mark_of_a_text_stay_as_sent(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("\ufeffMột\r\nhai\rba".encode())
    assert read_one(file).text == "\ufeffMột\r\nhai\rba"


def test_a_line_separator_inside_a_json_string_does_not_end_the_line(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes('{"text": "một\u2028hai\u0085ba"}\r\n'.encode())
    assert read_one(file).text == "một\u2028hai\u0085ba"


def test_a_json_file_is_one_article(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{\n "text": "b",\n "source": "c"\n}')
    article = read_one(file, source="default", place="Hải Phòng")
    assert (article.id, article.text) == ("a", "b")
    assert article.fields() == {"text": "b", "source": "c", "place": "Hải Phòng"}


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that opens and cannot be read")
def test_a_file_of_lines_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.symlink_to("/proc/self/mem")
    assert count_articles([file]) == 1
    assert list(read_articles([file], FileMetadata())) == [BadInput(str(file), "Input/output error")]


@pytest.mark.parametrize("day", ["2021-10-28", None, "2024-02-29"])
def test_days_of_the_calendar_pass(day: str | None) -> None:
    check_day(day)


@pytest.mark.parametrize("day", ["2021-02-29", "2021-10", "20211028", "2021-10-28T00:00", "hôm nay", ""])
def test_anything_else_is_no_day(day: str) -> None:
    with pytest.raises(NoArticleError):
        check_day(day)


def test_a_line_with_an_address_alone_is_no_article(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        '{"url": "https://bao.example.vn/bai"}\n{"text": "Chi bộ họp.", "url": "https://bao.example.vn/bai"}\n', encoding="utf-8"
    )
    first, second = read_articles([file], FileMetadata())
    assert first == BadInput(f"{file}:1", "text: missing; an address alone is fetched by `POST /articles` only")
    assert isinstance(second, ArticleInput)


def test_a_line_in_another_encoding_is_told_by_its_byte(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "Qu\xe1n"}\n')
    assert list(read_articles([file], FileMetadata())) == [BadInput(f"{file}:1", "not UTF-8: byte 0xe1 at byte 12")]


def test_a_line_that_gives_a_field_twice_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "a", "id": 1, "id": 2}\n{"text": "b", "author": 1, "author": 2}\n')
    first, second = read_articles([file], FileMetadata())
    assert first == BadInput(f"{file}:1", "id: is given more than once")
    assert isinstance(second, ArticleInput)


def test_a_day_is_no_later_than_tomorrow_in_viet_nam(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wall_clock, "now", lambda: dt.datetime(2026, 11, 23, 17, 0, tzinfo=dt.UTC))
    check_day("2026-11-25")
    with pytest.raises(NoArticleError, match="2026-11-26 is later than tomorrow"):
        check_day("2026-11-26")
    with pytest.raises(NoArticleError, match="1899-12-31 is earlier than 1900"):
        check_day("1899-12-31")


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert list(read_articles([STDIN], FileMetadata())) == [BadInput("stdin", "is closed")]
