"""Which addresses may be visited: the hosts that the settings name, and the public part of the internet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

import httpx

_WEB_PORTS = {"http": 80, "https": 443}
_ENTRY = re.compile(r"((?:\*\.)?[\w-]+(?:\.[\w-]+)*)(?::(\d{1,5}))?")

# What the internet gives out is IPv6 inside 2000::/3 and IPv4 outside the special blocks. `is_global` knows most blocks that
# are none of it; these it lets pass, at least in some versions of Python.
_GLOBAL_UNICAST = ip_network("2000::/3")
_NOT_PUBLIC = tuple(
    map(
        ip_network,
        (
            "192.0.0.0/24",  # protocol assignments
            "192.88.99.0/24",  # relays to 6to4
            "2001::/23",  # protocol assignments, among them Teredo, which wraps an IPv4 address
            "2002::/16",  # 6to4, which wraps an IPv4 address
            "3fff::/20",  # documentation
        ),
    )
)


def is_public(address: str) -> bool:
    """Whether the numeric `address` is one of the public internet: one host, not reserved, and not another address in disguise."""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address) and ip not in _GLOBAL_UNICAST:
        return False  # loopback, link-local, unique local, multicast, mapped IPv4, NAT64 ...
    return ip.is_global and not ip.is_multicast and not any(ip in block for block in _NOT_PUBLIC)


def web_address(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """`address` (relative to `base`, where given) as it is visited: without fragment and without the dot that may end a host's name.

    Raises `ValueError` that says why it cannot be visited at all.
    """
    try:
        url = httpx.URL(address) if base is None else base.join(address)
        url = url.copy_with(host=url.host.removesuffix("."), fragment=None)  # `host` fails for a name in punycode that stands for none
    except (httpx.InvalidURL, ValueError) as error:
        raise ValueError("is no address of the web") from error
    if url.scheme not in _WEB_PORTS:
        raise ValueError("must begin with http:// or https://")
    if url.userinfo:
        raise ValueError("must hold no user name and no password")
    if not url.host:
        raise ValueError("names no host")
    return url


def host_of(url: httpx.URL) -> str:
    """The host of `url` as name servers know it: a name in ASCII or a numeric address."""
    return url.raw_host.decode("ascii")


def port_of(url: httpx.URL) -> int:
    """The port that `url`, an address of the web, leads to."""
    return url.port or _WEB_PORTS[url.scheme]


@dataclass(frozen=True, slots=True)
class AllowedHosts:
    """The hosts that pages may be fetched from: each entry a name and, where it is no usual one, the port."""

    entries: frozenset[tuple[str, int | None]]

    @classmethod
    def parse(cls, setting: str) -> AllowedHosts:
        """From names parted by commas: `bao.example.vn`, `*.example.vn` for all below that name, `bao.example.vn:8080` for a port.

        Raises `ValueError` that names the entry which is none of these.
        """
        return cls(frozenset(_entry(entry.strip()) for entry in setting.split(",") if entry.strip()))

    def allow(self, url: httpx.URL) -> bool:
        """Whether `url`, an address of the web, leads to one of them: on port 80 or 443, or on the port that the entry names."""
        host, port = host_of(url), port_of(url)
        usual = port in _WEB_PORTS.values()
        return any(
            (port == own_port or (own_port is None and usual)) and (host == name or (name[0] == "*" and host.endswith(name[1:])))
            for name, own_port in self.entries
        )


def _entry(entry: str) -> tuple[str, int | None]:
    match = _ENTRY.fullmatch(entry)
    if match is None or int(match[2] or 1) not in range(1, 65536):
        raise ValueError(f"{entry!r} is no name of a host such as bao.example.vn, *.example.vn or bao.example.vn:8080")
    try:
        return host_of(httpx.URL(f"http://{match[1]}/")), int(match[2]) if match[2] else None
    except (httpx.InvalidURL, ValueError) as error:
        raise ValueError(f"{entry!r} is no name that a host may have") from error
