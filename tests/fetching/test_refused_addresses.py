"""Which addresses are not visited, however they are written and wherever they lead."""

from __future__ import annotations

import socket
from collections.abc import Generator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.fetching.addresses import AllowedHosts
from app.fetching.fetcher import PageFetcher
from app.fetching.problems import AddressRefused
from tests.fetching.fetching import LIMIT, PAGE, fetch, fetcher
from tests.fetching.remote import HOST, Remote, remote_server, resolving


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
