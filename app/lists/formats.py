"""The formats of a list, and which of them a request asks for."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request

from app.errors import NotAcceptable


class Format(Enum):
    """A format by its suffix, the media type that asks for it, and the content type that it is sent with."""

    JSON = "json", "application/json", "application/json"
    CSV = "csv", "text/csv", "text/csv; charset=utf-8"
    NDJSON = "ndjson", "application/x-ndjson", "application/x-ndjson"

    def __init__(self, suffix: str, media_type: str, content_type: str) -> None:
        self.suffix, self.media_type, self.content_type = suffix, media_type, content_type


class _SuffixConvertor(Convertor[str]):
    regex = "|".join(rf"\.{each.suffix}" for each in Format)

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("list_suffix", _SuffixConvertor())

SUFFIX = "{suffix:list_suffix}"
"""The end of a path that names a format (`/members.csv`)."""


class _Range(NamedTuple):
    """One part of an `Accept` header: a media type, perhaps with `*` for a part of it, and how welcome it is from 0 to 1."""

    kind: str
    quality: float


def asked_format(request: Request) -> Format:
    """The format that the suffix of the path asks for, or else the `Accept` header; JSON where neither prefers another.

    Raises `NotAcceptable` where the header welcomes none of them.
    """
    suffix = suffix_of(request)
    if suffix:
        return next(each for each in Format if suffix == f".{each.suffix}")
    accepted = ",".join(request.headers.getlist("accept"))
    if accepted.strip() in {"", "*/*", Format.JSON.media_type}:
        return Format.JSON
    ranges = [_read(part) for part in accepted.split(",") if part.strip()]
    welcome = {each: _welcome(each.media_type, ranges) for each in Format}
    best = max(Format, key=lambda each: welcome[each])  # the first of equals
    if welcome[best][0] == 0:
        raise NotAcceptable(f"A list is served as {', '.join(each.media_type for each in Format)}; `Accept` takes none of these.")
    return best


def suffix_of(request: Request) -> str:
    """The suffix by which the path names a format, with its dot; empty where it names none."""
    suffix: str = request.path_params.get("suffix", "")
    return suffix


def _read(part: str) -> _Range:
    kind, *parameters = (each.strip().lower() for each in part.split(";"))
    quality = next((each.removeprefix("q=") for each in parameters if each.startswith("q=")), "1")
    try:
        return _Range(kind, min(max(float(quality), 0.0), 1.0))
    except ValueError:
        return _Range(kind, 0.0)


def _welcome(media_type: str, ranges: list[_Range]) -> tuple[float, int]:
    """How welcome a type is, and how exactly it is named; what names it most exactly decides (RFC 9110, 12.5.1)."""
    names = ("*/*", f"{media_type.partition('/')[0]}/*", media_type)
    named = [(names.index(each.kind), each.quality) for each in ranges if each.kind in names]
    exactness, quality = max(named, default=(0, 0.0))
    return quality, exactness
