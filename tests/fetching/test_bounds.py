"""What each bound stops: pages that are too long, too slow, or lead on without end."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import anyio
import pytest

from app.fetching.problems import PageFailed, PageTooSlow, PageUnreadable
from tests.fetching.fetching import LIMIT, PAGE, fetch, fetcher
from tests.fetching.remote import Remote


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
