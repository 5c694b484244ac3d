"""Whether a request comes from a program on this very machine.

That is told by the connection alone, never by what a header claims; a header can only speak against it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from starlette.datastructures import Headers
from starlette.types import Scope

_FORWARDED = frozenset({b"forwarded", b"via", b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-proto", b"x-real-ip"})
"""What a proxy adds: behind one on this machine every client of the world has a loopback address."""
_SPEAKING_AGAINST = _FORWARDED | {b"origin"}
_ORIGIN = re.compile(r"https?://(?P<authority>(?P<host>\[[0-9A-Fa-f:.]+\]|[^\[\]:/@]+)(?::\d+)?)")


def client_address(scope: Scope) -> IPv4Address | IPv6Address | None:
    """The address at the other end of the connection, or the one that a trusted proxy tells; None where it is no address."""
    client = scope.get("client")
    return _address(client[0]) if client else None


def client_network(scope: Scope) -> str:
    """What stands for a client without a key: its address, of IPv6 the network of 64 bits, all of which one household has."""
    client = scope.get("client")
    return _network(client[0]) if client else str(None)


def is_local(scope: Scope) -> bool:
    """Whether a program on this machine sends the request itself.

    What a proxy hands on does not count, nor what a web page of another site has a browser on this machine send.
    """
    address = client_address(scope)
    if address is None or not address.is_loopback:
        return False
    told = _SPEAKING_AGAINST.intersection([name for name, _ in scope["headers"]])
    return not told or (_FORWARDED.isdisjoint(told) and _of_own_pages(Headers(scope=scope)))


def is_loopback_host(host: str) -> bool:
    """Whether `host`, a name or an address, can only mean this machine."""
    address = _address(host.strip("[]"))
    return host.lower() == "localhost" if address is None else address.is_loopback


def _of_own_pages(headers: Headers) -> bool:
    """Browsers name the page that sends a request; a page may be ours by its name only, so that name must be this machine's."""
    origin = headers.get("origin")
    if origin is None:
        return True
    named = _ORIGIN.fullmatch(origin)
    return named is not None and named["authority"] == headers.get("host") and is_loopback_host(named["host"])


@lru_cache(maxsize=1024)
def _network(text: str) -> str:
    address = _address(text)
    return str(ip_network((address, 64), strict=False) if isinstance(address, IPv6Address) else address)


@lru_cache(maxsize=1024)
def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
