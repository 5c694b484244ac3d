"""What tells whether an answer is still good: entity tags and moments, as they are sent and as they come back."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from email.utils import format_datetime, parsedate_to_datetime

from app import wall_clock
from app.changes.repository import Version

ANY = "*"
_TAGS = re.compile(r'\s*(?:(W/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*(?:,\s*|$))+')
_TAG = re.compile(r'(W/)?"([\x21\x23-\x7e\x80-\xff]*)"')
_VERSION = re.compile(r"(\d{1,19})-[0-9a-f]{16}")
_A_SECOND = dt.timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Validators:
    """What an answer is sent with: the newest change that it shows, and `form`, all else that its bytes hang on.

    `exact`: whether equal tags mean equal bytes; else they mean that the same is said.
    """

    version: Version
    form: str
    exact: bool

    @property
    def tag(self) -> str:
        """The entity tag."""
        digest = hashlib.blake2b(self.form.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
        return f'{"" if self.exact else "W/"}"{self.version.id}-{digest}"'

    def headers(self, now: dt.datetime) -> dict[str, str]:
        """The headers of the answer. `Last-Modified` counts seconds, so it is left out while the one of the change is not over."""
        sent = {"ETag": self.tag}
        if now - self.version.at >= _A_SECOND:
            sent["Last-Modified"] = format_datetime(self.version.at.astimezone(dt.UTC).replace(microsecond=0), usegmt=True)
        return sent

    def has_tag_in(self, none_match: str | None) -> bool:
        """Whether the answer's tag is among those of this header (`If-None-Match`)."""
        return none_match is not None and self.tag.removeprefix("W/") in {f'"{opaque}"' for _, opaque in _TAG.findall(none_match)}

    def is_no_newer_than(self, modified_since: str | None) -> bool:
        """Whether nothing has changed since the moment in this header (`If-Modified-Since`); False where it holds none, or one to come."""
        since = moment_in(modified_since)
        return since is not None and is_unmodified(self.version, since) and since <= wall_clock.now()


def moment_in(header: str | None) -> dt.datetime | None:
    """The moment in a header that holds a date of HTTP; None where there is none, which is to be ignored."""
    try:
        moment = parsedate_to_datetime(header or "")
        return moment.replace(tzinfo=moment.tzinfo or dt.UTC)
    except (ValueError, OverflowError):
        return None


def versions_in(header: str) -> list[int]:
    """The versions in the entity tags of `If-Match`, those that the service did not give left out.

    Raises ValueError where the header holds no entity tags.
    """
    if not _TAGS.fullmatch(header):
        raise ValueError("must be `*` or entity tags in double quotes, as `ETag` gives them")
    found = (_VERSION.fullmatch(opaque) for weak, opaque in _TAG.findall(header) if not weak)
    return [int(version[1]) for version in found if version]


def is_unmodified(version: Version, since: dt.datetime) -> bool:
    """Whether what is at `version` was last changed in the second of `since` or before."""
    return version.at - since < _A_SECOND  # not `since + _A_SECOND`, which for the last second of the calendar there is not
