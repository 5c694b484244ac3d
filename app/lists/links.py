"""Links between the pages of a list."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request


def address(request: Request, cursor: str) -> str:
    """Path and query of the page that begins at `cursor`, otherwise as asked."""
    return f"{request.url.path}?{urlencode([*_asked(request), ('cursor', cursor)])}"


def link_header(request: Request, following: str | None) -> str:
    """The `Link` header (RFC 8288): the list's first page, and the one at the address `following` if there is one."""
    query = urlencode(_asked(request))
    links = [f'<{request.url.path}{"?" if query else ""}{query}>; rel="first"']
    if following is not None:
        links.insert(0, f'<{following}>; rel="next"')
    return ", ".join(links)


def _asked(request: Request) -> list[tuple[str, str]]:
    """The query of `request` but for the place where the page begins; it was read before, where an address would be taken apart anew."""
    return [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
