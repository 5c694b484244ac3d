"""What may go wrong with fetching a page, as the sender of its address is told."""

from __future__ import annotations

from http import HTTPStatus

from app.errors import Fault, ProblemError

_LONGEST_DETAIL = 500


class FetchError(ProblemError):
    """A page could not be had; the fault is put to the address that was sent."""

    def __init__(self, detail: str) -> None:
        detail = detail[:_LONGEST_DETAIL]  # it may quote the other server, which may say anything
        super().__init__(f"body.url: {detail}", [Fault(loc=["body", "url"], message=detail)])


class AddressRefused(FetchError):
    """The address, or one that it leads to, is none that the service visits."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "address-refused", "Address refused"


class PageUnreadable(FetchError):
    """What stands at the address is no page that is read here: trying again will not help."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "page-unreadable", "Page not readable"


class PageFailed(FetchError):
    """The other server, or the way to it, failed."""

    status, kind, title = HTTPStatus.BAD_GATEWAY, "page-failed", "Page not delivered"


class PageTooSlow(FetchError):
    """The page had not come whole when its time was up."""

    status, kind, title = HTTPStatus.GATEWAY_TIMEOUT, "page-too-slow", "Page too slow"
