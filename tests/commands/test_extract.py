"""`danhbo extract`: what goes in, what comes out, and what bad input does."""

from __future__ import annotations

import json
import os
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.commands.conftest import Answer, Danhbo
from tests.serving import COMMAND

LISTS = ("people", "organisations", "appointments", "recruitment", "statistics", "meetings", "outcomes", "citations")


def lines_of(result: Answer) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_lines_give_one_extraction_a_line_in_order(danhbo: Danhbo, samples: Path) -> None:
    result = danhbo("extract", samples / "articles.jsonl")
    assert result.exit_code == 0, result.stderr
    found = lines_of(result)
    assert [line["id"] for line in found] == ["phuong-an-binh", "chi-bo-thon-3", "hoi-cho-xuan"]
    assert all(isinstance(line[name], list) for line in found for name in LISTS)
    assert all(found[2][name] == [] for name in LISTS)


def test_evidence_of_a_decomposed_text_is_cut_from_the_text_as_sent(danhbo: Danhbo, samples: Path) -> None:
    file = samples / "hoi-nghi-ban-chap-hanh-nfd.txt"
    text = file.read_bytes().decode()
    assert text == unicodedata.normalize("NFD", text)
    (found,) = lines_of(danhbo("extract", file))
    pieces = [piece for name in LISTS for fact in found[name] for piece in fact["evidence"]]  # type: ignore[attr-defined]
    assert pieces
    assert all(text[piece["start"] : piece["end"]] == piece["text"] for piece in pieces)


def test_a_plain_file_is_known_by_its_name_and_takes_metadata_from_the_options(danhbo: Danhbo, samples: Path) -> None:
    (found,) = lines_of(danhbo("extract", samples / "phat-trien-dang-vien.txt", "--published-on", "2024-07-03"))
    assert (found["id"], found["published_on"]) == ("phat-trien-dang-vien", "2024-07-03")


def test_a_file_whose_name_is_no_text_has_an_id_that_is(danhbo: Danhbo, tmp_path: Path) -> None:
    name = os.fsdecode(b"b\xe1o.txt")
    (tmp_path / name).write_text("Huyện ủy Tân Hòa họp.", encoding="utf-8")
    (found,) = lines_of(danhbo("extract", name))
    assert found["id"] == r"b\xe1o"


def test_a_line_keeps_its_own_day_over_the_option(danhbo: Danhbo) -> None:
    line = json.dumps({"id": 7, "text": "Chi bộ thôn 3 họp.", "published_on": "2021-10-28"}).encode()
    (found,) = lines_of(danhbo("extract", "-", "--published-on", "2024-07-03", stdin=line))
    assert (found["id"], found["published_on"]) == (7, "2021-10-28")


def test_fields_that_no_article_has_are_named_the_likely_slips_first(danhbo: Danhbo) -> None:
    lines = [
        {"text": "Chi bộ họp.", "author": "A", "Titel": "B"},
        {"text": "Chi bộ họp.", **{f"{number:02} [b]": 1 for number in range(12)}},
    ]
    answer = danhbo("extract", "-", stdin="\n".join(map(json.dumps, lines)).encode())
    assert (answer.exit_code, len(lines_of(answer))) == (0, 2)
    (told,) = answer.stderr.splitlines()
    assert told.startswith("fields that no article has were passed over: 'Titel' (1 record, did you mean title?), '00 [b]' (1 record), ")
    assert told.endswith("'08 [b]' (1 record), and 4 more")


def test_standard_input_may_be_one_plain_text(danhbo: Danhbo, samples: Path) -> None:
    (found,) = lines_of(danhbo("extract", "-", stdin=(samples / "giao-ban-quan-uy.txt").read_bytes()))
    assert found["id"] == "stdin"


def test_a_page_is_read_without_its_navigation(danhbo: Danhbo, samples: Path) -> None:
    (found,) = lines_of(danhbo("extract", samples / "ky-hop-uy-ban-kiem-tra.html"))
    assert "Giá lúa" not in json.dumps(found, ensure_ascii=False)
    assert [person["name"] for person in found["people"]] == ["Lại Thế Dũng", "Đoàn Văn Thắng"]  # type: ignore[attr-defined]
    assert found["published_on"] == "2023-06-20"


def test_a_page_without_an_article_is_named(danhbo: Danhbo, tmp_path: Path) -> None:
    (tmp_path / "menu.html").write_text("<nav><a href='/'>Trang chủ</a></nav>", encoding="utf-8")
    result = danhbo("extract", "menu.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0] == "menu.html: the page holds no article text"


def test_bad_lines_are_named_and_counted_and_the_others_still_read(danhbo: Danhbo) -> None:
    lines = [
        b'{"id": "first", "text": "Chi b\xe1\xbb\x99 h\xe1\xbb\x8dp."}',
        b"{broken",
        b"",
        b"[1]",
        b'{"id": "no text"}',
        b'{"id": "blank", "text": " \\n"}',
        b'{"id": "day", "text": "a", "published_on": "30/2/2021"}',
        b'{"id": "type", "text": 5}',
        b'{"id": ["list"], "text": "a"}',
        b'{"text": "\xff"}',
        b'{"id": "last", "text": "a", "comment": "passed over"}',
    ]
    result = danhbo("extract", "-", stdin=b"\n".join(lines))
    assert result.exit_code == 1
    assert [line["id"] for line in lines_of(result)] == ["first", "last"]
    errors = result.stderr.splitlines()
    assert [error.split(": ")[0] for error in errors[:-2]] == [f"stdin:{number}" for number in (2, 4, 5, 6, 7, 8, 9, 10)]
    assert errors[4].endswith("published_on: '30/2/2021' is no day written YYYY-MM-DD")
    assert errors[-2] == "fields that no article has were passed over: 'comment' (1 record)"
    assert errors[-1] == "8 could not be read"


@pytest.mark.parametrize(
    ("content", "problem"), [(b"Qu\xe1n \xff", "not UTF-8: byte 0xe1 at byte 2"), (b" \n\t", "the text is empty")], ids=["latin", "blank"]
)
def test_a_file_without_a_text_is_named(danhbo: Danhbo, tmp_path: Path, content: bytes, problem: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    result = danhbo("extract", file)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0] == f"{file}: {problem}"


def test_a_missing_file_does_not_stop_the_others(danhbo: Danhbo, samples: Path) -> None:
    result = danhbo("extract", "absent.txt", samples / "giao-ban-quan-uy.txt")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0] == "absent.txt: No such file or directory"
    assert [line["id"] for line in lines_of(result)] == ["giao-ban-quan-uy"]


def test_a_line_without_an_id_is_known_by_its_number(danhbo: Danhbo) -> None:
    found = lines_of(danhbo("extract", "-", stdin=b'{"text": "a"}\n{"text": "b", "id": null}'))
    assert [line["id"] for line in found] == [1, 2]


def test_pretty_shows_facts_beside_their_evidence(danhbo: Danhbo, samples: Path) -> None:
    result = danhbo("extract", "--pretty", samples / "lam-viec-khoi-co-quan.txt", COLUMNS="200")
    page = result.stdout
    assert result.exit_code == 0
    assert "Recruitment" in page
    assert "attainment percent 80" in page
    assert "đạt 80% chỉ tiêu năm" in page


def test_pretty_says_when_there_is_nothing(danhbo: Danhbo) -> None:
    assert "No party fact found." in danhbo("extract", "--pretty", "-", stdin="Trời nắng.".encode()).stdout


def test_a_reader_that_stops_early_ends_the_command_quietly(samples: Path, clean_environment: dict[str, str]) -> None:
    many = (samples / "articles.jsonl").read_bytes() * 500
    with subprocess.Popen(
        [COMMAND, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=clean_environment
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        try:
            process.stdin.write(many)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == b""


def test_a_page_of_more_than_an_article_is_told_and_the_rest_read(danhbo: Danhbo, samples: Path, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body>" + "<p>Tin</p>" * 5_000, encoding="utf-8")
    result = danhbo("extract", tmp_path / "a.html", samples / "ky-hop-uy-ban-kiem-tra.html")
    assert (result.exit_code, [line["id"] for line in lines_of(result)]) == (1, ["ky-hop-uy-ban-kiem-tra"])
    assert "a.html: the page has an element with more than 4000 elements right in it" in result.stderr


@pytest.mark.parametrize("arguments", [[], ["--published-on", "2021-13-01", "-"], ["--unknown"], ["--pretty", "--explain", "-"]])
def test_wrong_usage_exits_2(danhbo: Danhbo, arguments: list[str]) -> None:
    assert danhbo("extract", *arguments).exit_code == 2


def test_explain_shows_the_text_and_the_rule_that_read_each_fact(danhbo: Danhbo, samples: Path) -> None:
    path = samples / "lam-viec-khoi-co-quan.txt"
    result = danhbo("extract", "--explain", path, COLUMNS="300")
    assert "Phát biểu tại buổi làm việc, đồng chí Hà Quốc Khải biểu dương" in result.stdout
    assert "appointments.current  Hà Quốc Khải: Bí thư, Tỉnh ủy Yên Bái (current)" in result.stdout


def test_explain_takes_any_line_end(danhbo: Danhbo) -> None:
    result = danhbo("extract", "--explain", "-", stdin="Một dòng.\r\nHuyện ủy Sơn Hà họp.\r\n".encode(), COLUMNS="200")
    assert result.stdout.index("Huyện ủy Sơn Hà họp.") < result.stdout.index("organisations.party_body")


@pytest.mark.parametrize("beginning", ["", "\n  <!-- a page -->\n<!DOCTYPE html>\n", '\ufeff<?xml version="1.0"?>\n'])
def test_a_page_on_standard_input_is_read_as_one(danhbo: Danhbo, samples: Path, beginning: str) -> None:
    page = (samples / "ky-hop-uy-ban-kiem-tra.html").read_text(encoding="utf-8").removeprefix("<!DOCTYPE html>").lstrip()
    assert page.startswith("<html")
    (by_name,) = lines_of(danhbo("extract", samples / "ky-hop-uy-ban-kiem-tra.html"))
    (found,) = lines_of(danhbo("extract", "-", stdin=(beginning + page).encode()))
    assert found == {**by_name, "id": "stdin"}


def test_a_page_without_an_article_on_standard_input_is_told(danhbo: Danhbo) -> None:
    answer = danhbo("extract", "-", stdin=b"<html><body></body></html>")
    assert (answer.exit_code, answer.stderr.splitlines()[0]) == (1, "stdin: the page holds no article text")
