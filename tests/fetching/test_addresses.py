"""Which addresses may be visited."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_network

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.fetching.addresses import AllowedHosts, is_public, web_address

INNER = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
    "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
]  # fmt: skip
inner_ipv4 = st.sampled_from(INNER).flatmap(lambda block: st.ip_addresses(network=block))


@pytest.mark.parametrize("address", ["8.8.8.8", "100.63.255.255", "172.32.0.1", "1.1.1.1", "2606:4700::1111", "2405:4800::1", "2a00::1"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@given(inner_ipv4)
@settings(deadline=None)
def test_no_inner_or_reserved_ipv4_address_is_public(address: IPv4Address) -> None:
    assert not is_public(str(address))


@pytest.mark.parametrize(
    "block",
    [
        "::/8", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:20::/28", "2001:db8::/32", "2002::/16", "3fff::/20",
        "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    ],
)  # fmt: skip
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_no_inner_or_reserved_ipv6_address_is_public(block: str, data: st.DataObject) -> None:
    assert not is_public(str(data.draw(st.ip_addresses(network=block))))


@given(st.ip_addresses(v=4))
@settings(deadline=None)
def test_no_ipv4_address_is_public_in_the_clothes_of_another(address: IPv4Address) -> None:
    number = int(address)
    wrapped = [
        IPv6Address(number),  # IPv4-compatible
        IPv6Address((0xFFFF << 32) | number),  # IPv4-mapped
        IPv6Address((0x64FF9B << 96) | number),  # NAT64
        IPv6Address((0x2002 << 112) | (number << 80)),  # 6to4
        IPv6Address((0x20010000 << 96) | (number ^ 0xFFFFFFFF)),  # Teredo
    ]
    assert not any(is_public(str(each)) for each in wrapped)


def test_an_address_with_a_zone_is_not_public() -> None:
    assert not is_public("fe80::1%eth0")


@given(st.ip_addresses(v=6))
@settings(deadline=None)
def test_what_is_public_in_ipv6_lies_in_what_the_internet_gives_out(address: IPv6Address) -> None:
    assert not is_public(str(address)) or address in ip_network("2000::/3")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://bao.example.vn/", "http"),
        ("file:///etc/passwd", "http"),
        ("//bao.example.vn/", "http"),
        ("http:///bai", "no host"),
        ("http://./", "no host"),
        ("http://ban:mat-khau@bao.example.vn/", "no user name"),
        ("http://xn--/", "no address"),
        ("http://bao.example.vn\\@127.0.0.1/", "no user name"),
        ("http://[::1/", "no address"),
        ("http://[127.0.0.1]/", "no address"),
        ("http://bao.example.vn\r\nX: y/", "no address"),
        ("http://0177.0.0.1/", "no address"),
        ("http://①②⑦.⓪.⓪.①/", "no address"),
    ],
)
def test_what_cannot_be_visited_is_told(address: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        web_address(address)


@pytest.mark.parametrize(
    ("address", "visited"),
    [
        ("HTTP://BAO.Example.VN./x#y", "http://bao.example.vn/x"),
        ("https://bao.example.vn:443/?q=a", "https://bao.example.vn/?q=a"),
        ("https://báo.example.vn/tin", "https://xn--bo-mia.example.vn/tin"),
        ("https://bao。example。vn/", "https://bao.example.vn/"),
    ],
)
def test_an_address_is_visited_in_one_spelling(address: str, visited: str) -> None:
    assert str(web_address(address)) == visited


def test_a_redirect_is_read_relative_to_its_page() -> None:
    assert str(web_address("../b?c", httpx.URL("https://bao.example.vn/x/a"))) == "https://bao.example.vn/b?c"


pieces = st.sampled_from(
    [
        "http://",
        "https:",
        "//",
        "/",
        "\\",
        "@",
        ":",
        "[",
        "]",
        "::1",
        "127.0.0.1",
        "%2e",
        "xn--",
        "bao",
        ".",
        "。",
        "é",
        "ß",
        "#",
        "?",
        "80",
        "\x00",
        "\ud800",
    ]
)


@given(st.text() | st.lists(pieces, max_size=8).map("".join), st.sampled_from([None, httpx.URL("https://bao.example.vn/x/a")]))
@settings(deadline=None)
def test_whatever_is_sent_is_an_address_or_told_to_be_none(address: str, base: httpx.URL | None) -> None:
    try:
        url = web_address(address, base)
    except ValueError:
        return
    assert url.host
    assert not AllowedHosts.parse("a-host-of-its-own.example.com").allow(url)
    httpx.Request("GET", url)


@pytest.mark.parametrize(
    ("setting", "address", "allowed"),
    [
        ("bao.example.vn", "https://bao.example.vn/x", True),
        ("bao.example.vn", "http://bao.example.vn./x", True),
        ("bao.example.vn", "http://BAO.example.vn:443/", True),
        ("bao.example.vn", "http://bao.example.vn:8080/", False),
        ("bao.example.vn:8080", "http://bao.example.vn:8080/", True),
        ("bao.example.vn:8080", "http://bao.example.vn/", False),
        ("bao.example.vn", "http://xbao.example.vn/", False),
        ("bao.example.vn", "http://x.bao.example.vn/", False),
        ("bao.example.vn", "http://bao.example.vn.example.com/", False),
        ("bao.example.vn", "http://bao.example.vn%2eexample.com/", False),
        ("*.example.vn", "http://a.b.example.vn/", True),
        ("*.example.vn", "http://example.vn/", False),
        ("*.example.vn", "http://badexample.vn/", False),
        ("*.example.vn:81", "http://a.example.vn:81/", True),
        (" báo.example.vn , khac.example.vn ,", "http://xn--bo-mia.example.vn/", True),
        ("bao.example.vn", "http://bao.example.vn:99999999/", False),
        ("", "http://bao.example.vn/", False),
    ],
)
def test_a_host_is_allowed_by_its_whole_name_and_port(setting: str, address: str, allowed: bool) -> None:
    assert AllowedHosts.parse(setting).allow(web_address(address)) is allowed


@pytest.mark.parametrize(
    "entry", ["*", "*.", "https://bao.example.vn", "bao.example.vn/x", "b*o.vn", "bao.example.vn:0", "bao.vn:70000", "a@b.vn", "-.-ß\u0301"]
)
def test_what_is_no_host_is_no_setting(entry: str) -> None:
    with pytest.raises(ValueError, match="is no name"):
        AllowedHosts.parse(f"bao.example.vn,{entry}")
