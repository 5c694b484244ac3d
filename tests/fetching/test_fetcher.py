"""Fetching a page from a server on loopback: what is taken, and what is told where it goes wrong."""

from __future__ import annotations

import gzip
import ssl
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from app.fetching.problems import FetchError, PageFailed, PageUnreadable
from tests.fetching.fetching import PAGE, fetch, fetcher
from tests.fetching.remote import HOST, Remote, remote_server, resolving

CERTIFICATE = Path(__file__).with_name("bao.example.vn.pem")  # of this test alone, and its key with it


def test_a_page_comes_with_its_kind_and_charset(remote: Remote) -> None:
    address = remote.serve("/bai", PAGE, content_type='Text/HTML; Charset="windows-1258"')
    assert fetch(fetcher(remote), f"{address}?a=1#b") == ("text/html", PAGE.encode(), "windows-1258")
    ((asked, headers),) = remote.asked
    assert asked == "/bai?a=1"
    assert headers["Host"] == f"{HOST}:{remote.port}"
    assert headers["User-Agent"].startswith("danhbo/")
    assert not {"Cookie", "Authorization"} & set(headers)


@pytest.mark.parametrize("content_type", ["application/xhtml+xml", "text/plain"])
def test_other_kinds_of_text_are_read(remote: Remote, content_type: str) -> None:
    assert fetch(fetcher(remote), remote.serve("/", PAGE, content_type=content_type)).media_type == content_type


def test_a_page_that_is_packed_is_unpacked(remote: Remote) -> None:
    assert fetch(fetcher(remote), remote.serve("/", gzip.compress(PAGE.encode()), Content_Encoding="gzip")).body == PAGE.encode()


def test_redirects_are_followed_to_allowed_hosts(remote: Remote) -> None:
    remote.redirect("/a", "b?c=d", 301)
    remote.redirect("/b", remote.url("/x/", "khac.example.vn"), 307, Set_Cookie="theo=doi; Domain=example.vn")
    remote.redirect("/x/", f"//{HOST}:{remote.port}/bai", 308)
    remote.serve("/bai", PAGE)
    assert fetch(fetcher(remote, "khac.example.vn"), remote.url("/a")).body == PAGE.encode()
    assert [path for path, _ in remote.asked] == ["/a", "/b?c=d", "/x/", "/bai"]
    assert not any("Cookie" in headers for _, headers in remote.asked)


def test_proxies_of_the_environment_are_left_out(remote: Remote, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(fetcher(remote), remote.serve("/", PAGE)).body == PAGE.encode()


def test_the_next_address_is_tried_where_one_does_not_answer(remote: Remote) -> None:
    one = fetcher(remote, resolve=resolving(bao_example_vn="127.0.0.9 127.0.0.1"), may_visit=lambda _: True)
    assert fetch(one, remote.serve("/", PAGE)).body == PAGE.encode()


def test_the_certificate_is_that_of_the_name() -> None:
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(CERTIFICATE)
    trusting = ssl.create_default_context(cafile=CERTIFICATE)
    with remote_server(tls=serving) as secure:
        secure.serve("/", PAGE)
        one = fetcher(secure, "khac.example.vn", tls=trusting)
        assert fetch(one, f"https://{HOST}:{secure.port}/").body == PAGE.encode()
        with pytest.raises(PageFailed, match="certificate"):
            fetch(one, f"https://khac.example.vn:{secure.port}/")
        with pytest.raises(PageFailed, match="certificate"):  # nobody vouches for it
            fetch(fetcher(secure), f"https://{HOST}:{secure.port}/")


@pytest.mark.parametrize("content_type", ["application/pdf", "image/png", "application/json", "", None])
def test_what_is_no_text_is_not_read(remote: Remote, content_type: str | None) -> None:
    with pytest.raises(PageUnreadable, match="read are HTML and plain text"):
        fetch(fetcher(remote), remote.serve("/", PAGE, content_type=content_type))


def test_what_the_other_server_says_is_quoted_in_part(remote: Remote) -> None:
    with pytest.raises(PageUnreadable) as refused:
        fetch(fetcher(remote), remote.serve("/", PAGE, content_type="a" * 50_000))
    assert len(refused.value.detail) < 1000


def test_what_is_packed_otherwise_is_not_read(remote: Remote) -> None:
    with pytest.raises(PageUnreadable, match="packed as br"):
        fetch(fetcher(remote), remote.serve("/", PAGE, Content_Encoding="br"))


@pytest.mark.parametrize("status", [204, 304, 403, 404, 429, 500, 503])
def test_an_error_of_the_other_server_is_told(remote: Remote, status: int) -> None:
    with pytest.raises(PageFailed, match=rf"^body\.url: bao\.example\.vn answered {status} "):
        fetch(fetcher(remote), remote.serve("/", b"", status=status))


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-x\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE.encode())[:-4],
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 1_000_000,
        b"HTTP/1.1 301 Moved\r\nLocation: /\r\nLocation: /\r\n\r\n",
        b"",
    ],
)
def test_an_answer_that_is_broken_is_told(remote: Remote, answer: bytes) -> None:
    def write(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.wfile.write(answer)

    remote.pages["/"] = write
    with pytest.raises(FetchError):
        fetch(fetcher(remote), remote.url("/"))


def test_a_host_that_is_not_known_or_does_not_answer_is_told(remote: Remote) -> None:
    with pytest.raises(PageFailed, match="not known to the name servers"):
        fetch(fetcher(remote, resolve=resolving()), remote.url("/"))
    with pytest.raises(PageFailed, match="did not deliver the page"):
        fetch(fetcher(remote, resolve=resolving(bao_example_vn="127.0.0.9"), may_visit=lambda _: True), remote.url("/"))


def test_the_log_names_the_host_and_not_the_query(remote: Remote, caplog: pytest.LogCaptureFixture) -> None:
    with capture_logs() as logs:
        fetch(fetcher(remote), f"{remote.serve('/bai', PAGE)}?token=bi-mat")
        with pytest.raises(PageFailed):
            fetch(fetcher(remote), f"{remote.serve('/het', PAGE, status=410)}?token=bi-mat")
    assert [(entry["event"], entry["host"]) for entry in logs] == [("page", HOST)] * 2
    assert logs[0]["outcome"] == "fetched"
    assert "410 Gone" in logs[1]["outcome"]
    assert "bi-mat" not in str(logs) + caplog.text
