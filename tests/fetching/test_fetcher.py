"""Fetching a page from a server on loopback: what is fetched, what is refused, and what each bound stops."""

from __future__ import annotations

import gzip
import socket
import ssl
import zlib
from collections.abc import Callable, Generator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from app.fetching.addresses import AllowedHosts
from app.fetching.fetcher import FetchedPage, PageFetcher
from app.fetching.problems import AddressRefused, FetchError, PageFailed, PageTooSlow, PageUnreadable
from app.fetching.transport import Resolve
from tests.fetching.remote import HOST, Remote, remote_server, resolving

LIMIT = 100_000
CERTIFICATE = Path(__file__).with_name("bao.example.vn.pem")  # of this test alone, and its key with it
PAGE = "<html><body><p>Đảng ủy xã Bình An họp.</p></body></html>"


@pytest.fixture
def remote() -> Generator[Remote]:
    with remote_server() as server:
        yield server


def fetcher(
    remote: Remote,
    *hosts: str,
    resolve: Resolve | None = None,
    may_visit: Callable[[str], bool] = {"127.0.0.1"}.__contains__,
    timeout: float = 30,
    tls: ssl.SSLContext | None = None,
) -> PageFetcher:
    """One that takes 127.0.0.1 for the internet, and the name of the newspaper for a host there."""
    allowed = AllowedHosts.parse(",".join(f"{host}:{remote.port}" for host in (HOST, *hosts)))
    return PageFetcher(
        allowed,
        timeout=timeout,
        max_bytes=LIMIT,
        resolve=resolve or resolving(bao_example_vn="127.0.0.1", khac_example_vn="127.0.0.1"),
        may_visit=may_visit,
        tls=tls,
    )


def fetch(one: PageFetcher, address: str) -> FetchedPage:
    return anyio.run(one.fetch, address)


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


# What is refused


@pytest.fixture
def listener() -> Generator[socket.socket]:
    """A port of this machine, on every address that it has; nothing may connect to it."""
    with socket.create_server(("", 0)) as server:
        server.setblocking(False)
        yield server


def assert_left_alone(listener: socket.socket) -> None:
    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0", "localhost."])
def test_this_machine_is_refused_under_every_name_that_it_resolves(listener: socket.socket, host: str) -> None:
    port = listener.getsockname()[1]
    one = PageFetcher(AllowedHosts.parse(f"{host.rstrip('.')}:{port}"), timeout=30, max_bytes=LIMIT)
    with pytest.raises(AddressRefused, match="not one of the public internet"):
        fetch(one, f"http://{host}:{port}/")
    assert_left_alone(listener)


@st.composite
def spellings(draw: st.DrawFn) -> str:
    """An inner IPv4 address as `inet_aton` reads it: up to four parts, each decimal, octal or hexadecimal, the last for all that are left out."""
    number = int(draw(st.ip_addresses(network=draw(st.sampled_from(["127.0.0.0/8", "10.0.0.0/8", "169.254.0.0/16", "192.168.0.0/16"])))))
    count = draw(st.integers(1, 4))
    parts = [number >> shift & 0xFF for shift in (24, 16, 8)][: count - 1]
    parts.append(number & (1 << 8 * (5 - count)) - 1)
    return ".".join(draw(st.sampled_from(("{}", "0{:o}", "0x{:x}", "0X{:X}"))).format(part) for part in parts)


@given(spellings())
@settings(max_examples=50, deadline=None)
def test_no_spelling_of_an_inner_address_is_visited(host: str) -> None:
    one = PageFetcher(AllowedHosts(frozenset({(host.lower(), None)})), timeout=30, max_bytes=LIMIT)
    with pytest.raises(AddressRefused):
        fetch(one, f"http://{host}/")


@pytest.mark.parametrize("addresses", ["127.0.0.2", "127.0.0.1 127.0.0.2", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254"])
def test_a_name_is_refused_for_any_address_that_may_not_be_visited(remote: Remote, addresses: str) -> None:
    address = remote.serve("/", PAGE)
    with pytest.raises(AddressRefused, match="not one of the public internet"):
        fetch(fetcher(remote, resolve=resolving(bao_example_vn=addresses)), address)
    assert remote.asked == []


def test_a_redirect_is_refused_where_its_address_would_be(remote: Remote) -> None:
    one = fetcher(remote, "trong.example.vn", resolve=resolving(bao_example_vn="127.0.0.1", trong_example_vn="127.0.0.2"))
    with remote_server("127.0.0.2", remote.port) as inner:
        remote.redirect("/", inner.url("/", "trong.example.vn"))
        with pytest.raises(AddressRefused, match="not one of the public internet"):
            fetch(one, remote.url("/"))
        assert inner.asked == []


@pytest.mark.parametrize(
    "location", ["http://khac.example.vn/", "http://127.0.0.1/", "file:///etc/passwd", "http://a@bao.example.vn/", "http://[", "//xn--/"]
)
def test_a_redirect_is_refused_that_leads_off_the_allowed_hosts(remote: Remote, location: str) -> None:
    with pytest.raises(AddressRefused, match="the page redirects to an address that"):
        fetch(fetcher(remote), remote.redirect("/", location))


def test_a_host_is_looked_up_once_and_that_address_is_connected_to(remote: Remote) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.2"]])
    asked: list[str] = []

    async def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    assert fetch(fetcher(remote, resolve=rebinding), remote.serve("/", PAGE)).body == PAGE.encode()
    assert asked == [HOST]


def test_each_redirect_is_looked_up_anew(remote: Remote) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.2"]])

    async def rebinding(host: str, port: int) -> list[str]:
        return next(answers)

    remote.serve("/b", PAGE)
    with pytest.raises(AddressRefused, match="not one of the public internet"):
        fetch(fetcher(remote, resolve=rebinding), remote.redirect("/a", "/b"))
    assert [path for path, _ in remote.asked] == ["/a"]


def test_without_the_setting_nothing_is_fetched() -> None:
    with pytest.raises(AddressRefused, match="DANHBO_FETCH_HOSTS"):
        fetch(PageFetcher(AllowedHosts.parse(""), timeout=30, max_bytes=LIMIT), f"http://{HOST}/")


# What the bounds stop


def endless(request: BaseHTTPRequestHandler, chunk: bytes, first: bytes = b"", **headers: str) -> None:
    request.send_response(200)
    for name, value in {"Content-Type": "text/html", "Connection": "close", **headers}.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(first)
    while True:
        request.wfile.write(chunk)


def test_a_page_that_never_ends_is_left_at_the_limit(remote: Remote) -> None:
    remote.pages["/"] = lambda request: endless(request, b"a" * 8192)
    with pytest.raises(PageUnreadable, match="longer than 100000 bytes"):
        fetch(fetcher(remote), remote.url("/"))


def test_a_page_that_unpacks_to_too_much_is_left_at_the_limit(remote: Remote) -> None:
    bomb = gzip.compress(bytes(200 * LIMIT))
    assert len(bomb) < LIMIT
    with pytest.raises(PageUnreadable, match="longer than 100000 bytes"):
        fetch(fetcher(remote), remote.serve("/", bomb, Content_Encoding="gzip"))


def test_a_packed_page_that_never_unpacks_to_anything_is_left_at_the_limit(remote: Remote) -> None:
    packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
    begun = packer.flush(zlib.Z_FULL_FLUSH)
    empty_block = b"\x00\x00\x00\xff\xff"
    assert zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(begun + 1000 * empty_block) == b""
    remote.pages["/"] = lambda request: endless(request, empty_block * 1000, begun, **{"Content-Encoding": "gzip"})
    with pytest.raises(PageUnreadable, match="longer than 100000 bytes"):
        fetch(fetcher(remote), remote.url("/"))


def test_a_page_of_exactly_the_limit_is_taken(remote: Remote) -> None:
    assert len(fetch(fetcher(remote), remote.serve("/", b"a" * LIMIT)).body) == LIMIT
    packed = gzip.compress(b"a" * LIMIT)
    assert len(fetch(fetcher(remote), remote.serve("/", packed, Content_Encoding="gzip")).body) == LIMIT


def hang(remote: Remote, *, after_head: bool) -> Callable[[BaseHTTPRequestHandler], None]:
    def write(request: BaseHTTPRequestHandler) -> None:
        if after_head:
            request.send_response(200)
            request.send_header("Content-Type", "text/html")
            request.end_headers()
            request.wfile.write(b"<p>")
        remote.closing.wait(60)

    return write


@pytest.mark.parametrize("after_head", [False, True])
def test_a_page_that_does_not_come_is_given_up(remote: Remote, after_head: bool) -> None:
    remote.pages["/"] = hang(remote, after_head=after_head)
    with pytest.raises(PageTooSlow, match=r"after 0\.2 seconds"):
        fetch(fetcher(remote, timeout=0.2), remote.url("/"))


def test_a_name_server_that_does_not_answer_is_given_up(remote: Remote) -> None:
    async def never(host: str, port: int) -> list[str]:
        await anyio.sleep_forever()
        raise AssertionError

    with pytest.raises(PageTooSlow):
        fetch(fetcher(remote, resolve=never, timeout=0.05), remote.url("/"))


def test_redirects_end(remote: Remote) -> None:
    for step in range(6):
        remote.redirect(f"/{step}", f"/{step + 1}")
    remote.serve("/6", PAGE)
    assert fetch(fetcher(remote), remote.url("/1")).body == PAGE.encode()
    remote.asked.clear()
    with pytest.raises(PageFailed, match="more than 5 times"):
        fetch(fetcher(remote), remote.url("/0"))
    assert len(remote.asked) == 6


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
