"""What may be sent as an article, and what is said of anything else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app import wall_clock
from tests.articles.reader import ScriptedReader
from tests.conftest import Backend

PAGE = (
    "<html><head><title>Huyện ủy Tân Hòa sơ kết công tác Đảng</title><meta property='article:published_time' content='2024-10-05'></head><body>"
    "<nav><a href='/'>Trang chủ</a></nav><article><h1>Huyện ủy Tân Hòa sơ kết công tác Đảng</h1>"
    "<p>Huyện ủy Tân Hòa vừa tổ chức hội nghị sơ kết công tác xây dựng Đảng, biểu dương các chi bộ làm tốt công tác phát triển đảng viên.</p>"
    "<p>Đồng chí Trần Văn Lâm, Bí thư Huyện ủy chủ trì hội nghị và yêu cầu các chi bộ tiếp tục cố gắng trong quý còn lại.</p></article>"
    "<footer>Bản quyền</footer></body></html>"
)


@pytest.mark.parametrize("content_type", ["text/plain", "text/plain; charset=UTF-8", "application/x-www-form-urlencoded", None])
def test_takes_the_text_itself_with_what_is_known_in_the_query(client: TestClient, content_type: str | None) -> None:
    body = "Đảng ủy xã Bình An họp + bàn 50% & hơn.\r\n".encode()
    headers = {"Content-Type": content_type} if content_type else {}
    query = {"title": "Họp bàn", "published_on": "2024-10-05", "url": "https://bao.example.vn/1", "source": "Báo", "place": "Hải Phòng"}
    answer = client.post("/articles", content=body, headers=headers, params=query)
    assert answer.status_code == 201
    article = answer.json()
    assert article["text"] == body.decode()
    assert {name: article[name] for name in query} == query


@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", None])
@pytest.mark.parametrize(
    "body",
    ['{"text": "Đảng ủy xã Bình An họp."}', ' {"url": "https://bao.example.vn/1"}\n', "text=Đảng ủy+xã", "published_on=2024-10-05&text=a"],
)
def test_fields_are_not_taken_for_the_text_where_nobody_says_what_they_are(
    client: TestClient, backend: Backend, content_type: str | None, body: str
) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    for path in ("/articles", "/extractions"):
        answer = client.post(path, content=body.encode(), headers=headers)
        assert answer.status_code == 415
        assert "application/json" in answer.json()["detail"]
    assert backend.counts() == {}


@pytest.mark.parametrize(
    ("body", "content_type"),
    [('{"text": "a"}', "text/plain"), ("{Chi bộ họp}", "application/x-www-form-urlencoded"), ("[1]", "application/x-www-form-urlencoded")],
)
def test_a_text_may_look_like_fields(client: TestClient, body: str, content_type: str) -> None:
    answer = client.post("/articles", content=body.encode(), headers={"Content-Type": content_type})
    assert (answer.status_code, answer.json()["text"]) == (201, body)


@pytest.mark.parametrize("as_json", [True, False])
def test_takes_the_text_out_of_a_web_page(client: TestClient, as_json: bool) -> None:
    answer = (
        client.post("/articles", json={"html": PAGE})
        if as_json
        else client.post("/articles", content=PAGE.encode(), headers={"Content-Type": "text/html; charset=utf-8"})
    )
    assert answer.status_code == 201
    article = answer.json()
    assert "Đồng chí Trần Văn Lâm, Bí thư Huyện ủy chủ trì hội nghị" in article["text"]
    assert "Trang chủ" not in article["text"]
    assert (article["title"], article["published_on"]) == ("Huyện ủy Tân Hòa sơ kết công tác Đảng", "2024-10-05")


def test_blanks_round_what_is_known_are_left_out(client: TestClient) -> None:
    article = client.post("/articles", json={"text": "Bài.", "title": " Họp bàn ", "source": " "}).json()
    assert (article["title"], article["source"]) == ("Họp bàn", None)


def test_what_is_sent_goes_before_what_the_page_tells(client: TestClient) -> None:
    article = client.post("/articles", json={"html": PAGE, "title": "Tên gửi kèm", "published_on": "2024-10-07"}).json()
    assert (article["title"], article["published_on"]) == ("Tên gửi kèm", "2024-10-07")


def test_what_is_known_reaches_the_reader(client: TestClient, reader: ScriptedReader) -> None:
    client.post("/extractions", json={"text": "Bài.", "published_on": "2024-10-05", "place": "Hải Phòng", "title": "  "})
    sent = reader.read[0]
    assert (str(sent.published_on), sent.place, sent.title) == ("2024-10-05", "Hải Phòng", None)


@pytest.mark.parametrize(
    ("body", "loc", "words"),
    [
        (b"", ["body"], "not JSON"),
        (b'{"text": "a"', ["body"], "(column 13)"),
        (b'{\n "text": "a",\n}', ["body"], "line 2, column 13"),
        (b"[" * 100_000, ["body"], "not JSON"),
        (b'["text"]', ["body"], "JSON object"),
        (b"{}", ["body"], "or the `url` of its page"),
        (b'{"text": "a", "html": "b"}', ["body"], "either `text` or `html`"),
        (b'{"text": 5}', ["body", "text"], "string"),
        (b'{"text": null}', ["body"], "either"),
        (b'{"text": ""}', ["body", "text"], "empty or blank"),
        (b'{"text": " \\u200b\\n\\u00a0"}', ["body", "text"], "empty or blank"),
        (b'{"text": "a\\u0000b"}', ["body", "text"], "U+0000, found at offset 1"),
        (b'{"text": "\\ud800"}', ["body"], "column"),
        (b'{"text": "\xff"}', ["body"], "UTF-8"),
        (b'{"html": " "}', ["body", "html"], "empty or blank"),
        (b'{"html": "<p></p>"}', ["body", "html"], "no article text"),
        (b'{"text": "a", "author": "b"}', ["body", "author"], "no field of this name; known: html, place"),
        (b'{"text": "a", "titel": "b"}', ["body", "titel"], "did you mean title?"),
        (b'{"text": "a", "published_on": "2024-02-30"}', ["body", "published_on"], "no day of the calendar"),
        (b'{"text": "a", "published_on": "05/10/2024"}', ["body", "published_on"], "YYYY-MM-DD"),
        (b'{"text": "a", "published_on": "9999-12-31"}', ["body", "published_on"], "later than tomorrow"),
        (b'{"text": "a", "published_on": "0001-01-01"}', ["body", "published_on"], "earlier than 1900"),
        (b'{"text": "a", "published_on": 1728086400}', ["body", "published_on"], "YYYY-MM-DD"),
        (b'{"text": "a", "published_on": "2024-10-05T08:00:00"}', ["body", "published_on"], "YYYY-MM-DD"),
        (b'{"text": "a", "url": "javascript:alert(1)"}', ["body", "url"], "http"),
        (b'{"text": "a", "title": ["b"]}', ["body", "title"], "string"),
        (b'{"text": "a", "source": "\\u0000"}', ["body", "source"], "U+0000"),
        (('{"text": "a", "source": "%s"}' % ("ế" * 900)).encode(), ["body", "source"], "2,600 bytes"),
        (('{"text": "a", "url": "https://a.example/%s"}' % ("ế" * 900)).encode(), ["body", "url"], "2,600 bytes"),
        (b'{"text": "a", "title": "b", "text": "c"}', ["body", "text"], "more than once"),
    ],
)  # fmt: skip
def test_says_what_is_wrong_in_json_and_where(client: TestClient, backend: Backend, body: bytes, loc: list[str], words: str) -> None:
    answer = client.post("/articles", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    fault = answer.json()["errors"][0]
    assert fault["loc"] == loc
    assert words in fault["message"]
    assert words in answer.json()["detail"]
    assert backend.counts() == {}


def test_names_every_wrong_field(client: TestClient) -> None:
    answer = client.post("/articles", json={"text": "a", "x": 1, "y": 2, "published_on": "?"})
    assert {error["loc"][-1] for error in answer.json()["errors"]} == {"x", "y", "published_on"}


@pytest.mark.parametrize(
    ("body", "query", "loc", "words"),
    [
        (b"", {}, ["body"], "empty or blank"),
        (b" \r\n\xe2\x80\x8b", {}, ["body"], "empty or blank"),
        (b"ab\xffc", {}, ["body"], "byte 0xff at offset 2"),
        ("Đảng".encode("utf-16"), {}, ["body"], "not UTF-8"),
        (b"a\x00b", {}, ["body"], "U+0000, found at offset 1"),
        (b"a", {"published_on": "2023-02-29"}, ["query", "published_on"], "no day of the calendar"),
        (b"a", {"titel": "b"}, ["query", "titel"], "no parameter of this name"),
        (b"a", {"title": "\x00"}, ["query", "title"], "U+0000"),
        (b"a", {"title": "a" * 1001}, ["query", "title"], "at most 1000"),
    ],
)
def test_says_what_is_wrong_with_plain_text_and_where(
    client: TestClient, backend: Backend, body: bytes, query: dict[str, str], loc: list[str], words: str
) -> None:
    answer = client.post("/articles", content=body, headers={"Content-Type": "text/plain"}, params=query)
    assert answer.status_code == 422
    fault = answer.json()["errors"][0]
    assert fault["loc"] == loc
    assert words in fault["message"]
    assert backend.counts() == {}


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b'{"text": 5}', "application/json", 422),
        (b"", "text/plain", 422),
        (b"a", "application/pdf", 415),
        (b"a" * (2 * 1024 * 1024 + 1), "text/html", 413),
    ],
    ids=["wrong type", "empty", "media type", "too large"],
)
def test_an_extraction_refuses_the_same(client: TestClient, body: bytes, content_type: str, status: int) -> None:
    assert client.post("/extractions", content=body, headers={"Content-Type": content_type}).status_code == status


def test_json_takes_nothing_from_the_query(client: TestClient) -> None:
    answer = client.post("/articles", params={"title": "a"}, json={"text": "b"})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"loc": ["query", "title"], "message": "belongs into the JSON body"}]


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/pdf"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "text/plain; charset=windows-1258"},
        {"Content-Type": "text/plain", "Content-Encoding": "gzip"},
    ],
)
def test_refuses_what_it_does_not_read(client: TestClient, backend: Backend, headers: dict[str, str]) -> None:
    answer = client.post("/articles", content=b"a", headers=headers)
    assert answer.status_code == 415
    assert "not read here" in answer.json()["detail"]
    assert backend.counts() == {}


@pytest.mark.parametrize("content_type", ["text/plain", "application/json", "text/html"])
def test_refuses_a_body_over_the_limit_by_its_declared_length(client: TestClient, content_type: str) -> None:
    answer = client.post("/articles", content=b"a" * (2 * 1024 * 1024 + 1), headers={"Content-Type": content_type})
    assert answer.status_code == 413
    assert answer.headers["Connection"] == "close"
    assert "2097152" in answer.json()["detail"]


def test_stops_reading_a_body_that_grows_over_the_limit(client: TestClient, backend: Backend) -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while taken < 1000:
            taken += 1
            yield b"a" * 65536

    answer = client.post("/articles", content=endless(), headers={"Content-Type": "text/plain"})
    assert answer.status_code == 413
    assert backend.counts() == {}


def test_takes_a_body_of_exactly_the_limit(client: TestClient) -> None:
    assert client.post("/extractions", content=b"a" * (2 * 1024 * 1024), headers={"Content-Type": "text/plain"}).status_code == 200


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("<div " + " ".join(f"a{number}=1" for number in range(201)) + ">x</div>", "`div` with more than 200 attributes"),
        ('<!-- <a b=" --><div ' + " ".join(f'a{number}=">"' for number in range(201)) + ">x</div>", "`div` with more than 200 attributes"),
        (f"<p>{'<b>x</b>' * 4_001}</p>", "more than 4000 elements right in it"),
        ("<p><b>x</b><i>y</i></p><p><b>x</b><i>y</i></p>" * 1_990 + "<div>" + "<p><b><i>x</i></b></p>" * 3_000 + "</div>", "more than 20000 elements"),
        ("<div>" * 30_000, "more than 20000 elements"),
    ],
)  # fmt: skip
def test_a_page_made_of_more_than_an_article_is_refused(client: TestClient, backend: Backend, more: str, words: str) -> None:
    answer = client.post("/articles", json={"html": PAGE.replace("<footer>", f"{more}<footer>")})
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["body", "html"])
    assert words in answer.json()["detail"]
    assert backend.counts() == {}


@pytest.mark.parametrize(
    "more",
    [
        "<script>if (a<b " + " ".join(f"c{number} = {number};" for number in range(5_000)) + "</script>",
        "<script>document.write('" + "<p>x</p>" * 25_000 + "')</script>",
        "<!-- " + "<p>" * 25_000 + " -->",
        "<ul>" + "<li><a href='/a' class='b' title='c'>x</a></li>" * 2_000 + "</ul>",
        "<img alt='>' src='data:image/png;base64," + "A" * 100_000 + "'>",
    ],
)
def test_what_stands_in_scripts_comments_menus_and_pictures_makes_no_page_too_much(client: TestClient, more: str) -> None:
    article = client.post("/articles", json={"html": PAGE.replace("<footer>", f"{more}<footer>")})
    assert article.status_code == 201, article.json()
    assert article.json()["published_on"] == "2024-10-05"


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "datePublished": "2024-10-06", "articleBody": "' + "x" * 50_000 + '"}',
        '{"@type": "NewsArticle", "datePublished": "2024-10-06", "articleBody": "' + "<!--" * 50_000,
        '"datePublished": "2024-10-06", ' + '"author""name"' * 20_000 + '"' * 20_000,
    ],
)
def test_the_day_of_a_page_is_read_from_data_however_long_or_broken(client: TestClient, data: str) -> None:
    told = f"<script type='application/ld+json'>{data}</script>"
    page = PAGE.replace("<meta property='article:published_time' content='2024-10-05'>", told)
    assert client.post("/articles", json={"html": page}).json()["published_on"] == "2024-10-06"


def test_a_date_in_the_text_of_a_page_is_not_taken_for_its_day(client: TestClient) -> None:
    page = PAGE.replace("<meta property='article:published_time' content='2024-10-05'>", "").replace("vừa tổ chức", "ngày 3/2/1995 tổ chức")
    assert client.post("/articles", json={"html": page}).json()["published_on"] is None


def test_what_a_page_has_for_a_headline_may_be_none(client: TestClient) -> None:
    article = client.post("/articles", json={"html": PAGE.replace("Huyện ủy Tân Hòa sơ kết công tác Đảng", "Tin " * 300)}).json()
    assert (article["title"], article["published_on"]) == (None, "2024-10-05")


@pytest.mark.parametrize(
    ("declared", "day"),
    [("1899-12-31", None), ("2026-11-24T00:30:00+07:00", "2026-11-24"), ("2026-11-25", "2026-11-25"), ("2026-11-29", None)],
)
def test_the_day_of_a_page_may_have_begun_in_viet_nam_alone_but_is_not_to_come(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, declared: str, day: str | None
) -> None:
    monkeypatch.setattr(wall_clock, "now", lambda: dt.datetime(2026, 11, 23, 17, 40, tzinfo=dt.UTC))
    article = client.post("/articles", json={"html": PAGE.replace("2024-10-05", declared)}).json()
    assert article["published_on"] == day


@pytest.mark.parametrize(
    ("declared", "day"),
    [
        ("2024-10-04T18:30:00Z", "2024-10-05"),
        ("2024-10-04T18:30:00.000+00:00", "2024-10-05"),
        ("2024-10-04T16:59:59Z", "2024-10-04"),
        ("2024-10-04T10:00:00Z'><meta property='article:modified_time' content='2024-10-04T18:30:00Z", "2024-10-04"),
        ("2024-10-04T18:30:00+0700", "2024-10-04"),
        ("2024-10-04T18:30:00", "2024-10-04"),
        ("2024-10-04'><meta property='article:modified_time' content='2024-10-04T18:30:00Z", "2024-10-04"),
        ("2024-10-04T28:30:00Z", "2024-10-04"),
    ],
)
def test_the_day_of_a_page_that_declares_its_moment_is_that_in_viet_nam(client: TestClient, declared: str, day: str) -> None:
    assert client.post("/articles", json={"html": PAGE.replace("2024-10-05", declared)}).json()["published_on"] == day


def test_an_encoding_that_names_none_is_none(client: TestClient) -> None:
    assert client.post("/articles", json={"text": "Một bài."}, headers={"Content-Encoding": ""}).status_code == 201


def test_a_text_may_quote_the_names_of_fields(client: TestClient) -> None:
    body = b'{"text": "\\"text\\": \\"title", "title": "text", "place": "title", "source": {"title": 1}}'
    answer = client.post("/articles", content=body, headers={"Content-Type": "application/json"})
    assert [fault["loc"] for fault in answer.json()["errors"]] == [["body", "source"]]
