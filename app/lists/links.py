"""Links between the pages of a list."""

from __future__ import annotations

from starlette.requests import Request


def address(request: Request, cursor: str) -> str:
    """Path and query of the page that begins at `cursor`, otherwise as asked."""
    url = request.url.include_query_params(cursor=cursor)
    return f"{url.path}?{url.query}"


def link_header(request: Request, following: str | None) -> str:
    """The `Link` header (RFC 8288): the list's first page, and the one at the address `following` if there is one."""
    url = request.url.remove_query_params("cursor")
    links = [f'<{url.path}{"?" if url.query else ""}{url.query}>; rel="first"']
    if following is not None:
        links.insert(0, f'<{following}>; rel="next"')
    return ", ".join(links)
