"""Connections that lead to the address which was checked, and to no other."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence

import anyio
import httpx

from app.fetching.addresses import host_of, port_of
from app.fetching.problems import AddressRefused, PageFailed

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""Gives the numeric addresses of a host's name, best first, for a port. Raises `OSError` where there are none."""

_CONNECT_SECONDS = 5.0  # an address that does not answer by then leaves time for the next


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses that this machine resolves `host` to; see `Resolve`."""
    found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


class PinnedTransport(httpx.AsyncBaseTransport):
    """Resolves the host of each request once, checks every address it has, and connects to one of these by its number.

    So what a second look-up would answer does not matter. TLS and the `Host` header go by the name. A connection serves one request.
    """

    def __init__(self, resolve: Resolve, may_visit: Callable[[str], bool], ssl_context: ssl.SSLContext) -> None:
        self._resolve, self._may_visit = resolve, may_visit
        self._inner = httpx.AsyncHTTPTransport(verify=ssl_context, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request`. Raises `AddressRefused` where the host has an address that may not be visited, `PageFailed` where it has none."""
        host = host_of(request.url)
        addresses = await self._addresses(host, port_of(request.url))
        extensions = {**request.extensions, "sni_hostname": host, "timeout": {"connect": _CONNECT_SECONDS}}
        failure: httpx.TransportError = httpx.ConnectError("no address")
        for address in addresses:
            pinned = httpx.Request(request.method, request.url.copy_with(host=address), headers=request.headers, extensions=extensions)
            try:
                return await self._inner.handle_async_request(pinned)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure

    async def aclose(self) -> None:
        """Close what is still open."""
        await self._inner.aclose()

    async def _addresses(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise PageFailed(f"the host {host} is not known to the name servers") from error
        if not all(map(self._may_visit, addresses)):
            raise AddressRefused(f"the host {host} has an address that is not one of the public internet; it is not visited")
        return addresses
