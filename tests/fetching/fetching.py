"""A fetcher that takes 127.0.0.1 for the internet."""

from __future__ import annotations

import ssl
from collections.abc import Callable

import anyio

from app.fetching.addresses import AllowedHosts
from app.fetching.fetcher import FetchedPage, PageFetcher
from app.fetching.transport import Resolve
from tests.fetching.remote import HOST, Remote, resolving

LIMIT = 100_000
PAGE = "<html><body><p>Đảng ủy xã Bình An họp.</p></body></html>"


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
