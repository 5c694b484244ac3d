"""Fetching a page: the hosts that are allowed, redirects, time, size and kind, each within its bound."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from time import perf_counter
from typing import NamedTuple

import anyio
import anyio.to_thread
import httpx
import structlog

from app import __version__
from app.fetching.addresses import AllowedHosts, host_of, is_public, web_address
from app.fetching.problems import AddressRefused, FetchError, PageFailed, PageTooSlow, PageUnreadable
from app.fetching.transport import PinnedTransport, Resolve, resolve

log = structlog.get_logger(__name__)

MOST_REDIRECTS = 5
_AT_ONCE = 8
_KINDS = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_HEADERS = {
    "User-Agent": f"danhbo/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.5",
    "Accept-Language": "vi",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class FetchedPage(NamedTuple):
    """A page as it came: its media type, its bytes unpacked, and the charset named beside it."""

    media_type: str
    body: bytes
    charset: str | None


class PageFetcher:
    """Fetches pages of the hosts `allowed`, each within `timeout` seconds and up to `max_bytes` bytes, a few at once.

    `resolve` gives the addresses of a host, `may_visit` says which of them may be connected to, `tls` whose certificates count.
    """

    def __init__(
        self,
        allowed: AllowedHosts,
        *,
        timeout: float,
        max_bytes: int,
        resolve: Resolve = resolve,
        may_visit: Callable[[str], bool] = is_public,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._allowed, self._timeout, self._max_bytes = allowed, timeout, max_bytes
        self._resolve, self._may_visit = resolve, may_visit
        self._tls = tls
        self._turn = anyio.CapacityLimiter(_AT_ONCE)

    async def fetch(self, address: str) -> FetchedPage:
        """The page at `address`, which may redirect to others that are allowed too.

        Raises `AddressRefused`, `PageFailed`, `PageTooSlow` or `PageUnreadable`; then nothing is kept of it.
        """
        started = perf_counter()
        url = self._checked(address)
        outcome = "broken off"
        try:
            page = await self._within_time(url)
            outcome = "fetched"
        except FetchError as error:
            outcome = error.errors[0].message
            raise
        finally:  # the host alone: a path or a query may hold what is nobody's business
            log.info("page", host=host_of(url), outcome=outcome, duration_ms=round((perf_counter() - started) * 1000, 1))
        return page

    async def _within_time(self, url: httpx.URL) -> FetchedPage:
        try:
            with anyio.fail_after(self._timeout):
                tls = self._tls if self._tls is not None else await anyio.to_thread.run_sync(_usual_tls)
                async with self._turn, PinnedTransport(self._resolve, self._may_visit, tls) as transport:
                    return await self._follow(transport, url)
        except (TimeoutError, httpx.TimeoutException) as error:
            raise PageTooSlow(f"{host_of(url)} had not delivered the page after {self._timeout:g} seconds") from error
        except httpx.TransportError as error:
            raise PageFailed(f"{host_of(url)} did not deliver the page: {error or type(error).__name__}") from error

    async def _follow(self, transport: PinnedTransport, url: httpx.URL) -> FetchedPage:
        for _ in range(MOST_REDIRECTS + 1):
            response = await transport.handle_async_request(httpx.Request("GET", url, headers=_HEADERS))
            try:
                location = response.headers.get("location")
                if response.status_code not in _REDIRECTS or location is None:
                    return await self._page(url, response)
            finally:
                await response.aclose()
            url = self._checked(location, url)
        raise PageFailed(f"{host_of(url)} redirects more than {MOST_REDIRECTS} times")

    def _checked(self, address: str, base: httpx.URL | None = None) -> httpx.URL:
        """`address`, or what `base` redirects to by it, as an address that may be visited."""
        where = "the page redirects to an address that " if base else ""
        try:
            url = web_address(address, base)
        except ValueError as error:
            raise AddressRefused(f"{where}{error}") from error
        if not self._allowed.entries:
            raise AddressRefused(
                "this service fetches no pages; send the article as `text` or `html`, or name its host in DANHBO_FETCH_HOSTS"
            )
        if not self._allowed.allow(url):
            raise AddressRefused(f"{where}is not on a host that this service fetches from: {url.netloc.decode()} (DANHBO_FETCH_HOSTS)")
        return url

    async def _page(self, url: httpx.URL, response: httpx.Response) -> FetchedPage:
        if response.status_code != HTTPStatus.OK:
            raise PageFailed(f"{host_of(url)} answered {response.status_code} {response.reason_phrase}".rstrip())
        media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type not in _KINDS:
            raise PageUnreadable(f"the page is {media_type or 'of no declared kind'}; read are HTML and plain text")
        return FetchedPage(media_type, await self._body(url, response), response.charset_encoding)

    async def _body(self, url: httpx.URL, response: httpx.Response) -> bytes:
        coding = response.headers.get("content-encoding", "identity").strip().lower()
        if coding not in {"identity", "gzip", "x-gzip"}:
            raise PageUnreadable(f"the page is packed as {coding}, which was not asked for")
        unpacker = None if coding == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 16)
        body, received = bytearray(), 0
        async for chunk in response.aiter_raw():
            received += len(chunk)
            try:  # never more than one byte over the bound is unpacked
                body += unpacker.decompress(chunk, self._max_bytes + 1 - len(body)) if unpacker else chunk
            except zlib.error as error:
                raise PageFailed(f"{host_of(url)} delivered a broken page: {error}") from error
            if max(received, len(body)) > self._max_bytes:
                raise PageUnreadable(f"the page is longer than {self._max_bytes} bytes, the limit")
        if unpacker and not unpacker.eof:
            raise PageFailed(f"{host_of(url)} broke off in the middle of the page")
        return bytes(body)


@cache
def _usual_tls() -> ssl.SSLContext:
    """The usual authorities; reading them takes a tenth of a second."""
    return httpx.create_ssl_context(trust_env=False)
