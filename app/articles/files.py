"""Articles out of files: plain text, HTML pages, JSON and JSON lines, whole folders, standard input."""

from __future__ import annotations

import re
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

import orjson

from app import wall_clock
from app.json_fields import doubled_field

STDIN = Path("-")
_JSON_LINES = frozenset({".jsonl", ".ndjson"})
_HTML = frozenset({".html", ".htm"})
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|\?xml)\b", re.IGNORECASE | re.DOTALL)
"""How a page begins, and no text."""
FIELDS = ("id", "text", "html", "title", "url", "source", "published_on", "place")
"""The fields of a JSON object that is an article."""
_IN_FOLDERS = frozenset({".txt"}) | _JSON_LINES | _HTML


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMetadata:
    """What is known of an article besides its text. `published_on` is an ISO day, `place` a name as people write it."""

    title: str | None = None
    url: str | None = None
    source: str | None = None
    published_on: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleInput:
    """One article as read, exactly one of `text` and `html` set.

    `where` tells a person where it came from (`a.txt`, `a.jsonl:3`); `id` is the line's own, else the file's name
    without its ending (the line's number in JSON lines). `passed_over`: the fields of its JSON object that no article has.
    """

    where: str
    id: str | int
    text: str | None = None
    html: str | None = None
    metadata: FileMetadata
    passed_over: tuple[str, ...] = ()

    def fields(self) -> dict[str, str]:
        """What is known of the article under the names that `POST /articles` takes."""
        content = {"text": self.text, "html": self.html}
        return {name: value for name, value in (content | asdict(self.metadata)).items() if value is not None}


@dataclass(frozen=True, slots=True)
class BadInput:
    """Something that should have been an article and is none: where it stands and what is wrong with it."""

    where: str
    problem: str


class NoArticleError(ValueError):
    """The bytes hold no article; the message says why."""


def printable(name: str) -> str:
    r"""The name of a file as text that can be written anywhere: bytes in it that are no UTF-8 stand as `\xff`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files of `paths` in order; a folder stands for the article files below it, sorted, hidden ones left out, and for itself where it has none."""
    for path in paths:
        if path != STDIN and path.is_dir():
            yield from [file for file in sorted(path.rglob("*")) if _is_article_file(file, path)] or [path]
        else:
            yield path


def _is_article_file(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in _IN_FOLDERS and file.is_file()


def count_articles(files: Iterable[Path]) -> int | None:
    """About how many articles `files` hold (blank lines count too), None where standard input is among them."""
    total = 0
    for file in files:
        if file == STDIN:
            return None
        total += _count_lines(file) if file.suffix.lower() in _JSON_LINES and file.is_file() else 1
    return total


def _count_lines(file: Path) -> int:
    try:
        with file.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b""))
    except OSError:
        return 1  # that it cannot be read, which is told when it is its turn


def read_articles(files: Iterable[Path], defaults: FileMetadata) -> Iterator[ArticleInput | BadInput]:
    """Each article of `files`, and each thing that is none, as they come; nothing is raised for bad content.

    `defaults` fill in what a file or line does not tell itself. Standard input (`-`) may hold JSON lines, one page or one text.
    """
    for file in files:
        try:
            if file == STDIN:
                yield from _from_stdin(defaults)
            elif file.is_dir():
                yield BadInput(str(file), f"holds no file whose name ends in what can be read: {', '.join(sorted(_IN_FOLDERS))}")
            elif file.suffix.lower() in _JSON_LINES:
                with file.open("rb") as lines:
                    yield from _from_json_lines(lines, str(file), defaults)
            else:
                yield read_article(file.read_bytes(), file, defaults)
        except OSError as error:
            yield BadInput(str(file), error.strerror or str(error))


def _from_stdin(defaults: FileMetadata) -> Iterator[ArticleInput | BadInput]:
    """What comes in there has no name whose ending could tell what it is: its beginning does."""
    if sys.stdin is None:
        yield BadInput("stdin", "is closed")
        return
    stream = sys.stdin.buffer
    first = stream.readline()
    if first.removeprefix(BOM_UTF8).lstrip().startswith(b"{"):
        yield from _from_json_lines(chain([first], stream), "stdin", defaults)
    else:
        content = first + stream.read()
        yield replace(read_article(content, Path("stdin.html" if _PAGE.match(content) else "stdin"), defaults), where="stdin")


def _from_json_lines(lines: Iterable[bytes], name: str, defaults: FileMetadata) -> Iterator[ArticleInput | BadInput]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            yield _from_json(line, where, number, defaults)
        except NoArticleError as error:
            yield BadInput(where, str(error))


def read_article(content: bytes, file: Path, defaults: FileMetadata) -> ArticleInput | BadInput:
    """The article that `content` is, which stands in `file`; its ending tells what it is: one JSON object, a page or else text."""
    try:
        if file.suffix.lower() == ".json":
            return _from_json(content, str(file), printable(file.stem), defaults)
        text = _decode(content)
    except NoArticleError as error:
        return BadInput(str(file), str(error))
    if not text.strip():
        return BadInput(str(file), "the text is empty")
    if file.suffix.lower() in _HTML:
        return ArticleInput(where=str(file), id=printable(file.stem), html=text, metadata=defaults)
    return ArticleInput(where=str(file), id=printable(file.stem), text=text, metadata=defaults)


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NoArticleError(f"not UTF-8: byte 0x{content[error.start]:02x} at byte {error.start}") from None


def _from_json(content: bytes, where: str, id_: str | int, defaults: FileMetadata) -> ArticleInput:
    """The article in one JSON object."""
    try:
        record = orjson.loads(content.removeprefix(BOM_UTF8))
    except orjson.JSONDecodeError as error:
        _decode(content)  # where its bytes are no text, that is what to tell
        raise NoArticleError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise NoArticleError("not a JSON object")
    if (doubled := doubled_field(content, FIELDS)) is not None:
        raise NoArticleError(f"{doubled}: is given more than once")
    own_id = record.get("id")
    if isinstance(own_id, bool) or not isinstance(own_id, str | int | None):
        raise NoArticleError("id: must be a string or a whole number")
    text, html = _string(record, "text"), _string(record, "html")
    if (text is None) == (html is None):
        if text is not None:
            raise NoArticleError("text, html: only one of the two may be given")
        raise NoArticleError(
            "text: missing; an address alone is fetched by `POST /articles` only" if record.get("url") else "text: missing"
        )
    if not (text or html or "").strip():
        raise NoArticleError(f"{'html' if text is None else 'text'}: is empty")
    given = {name: _string(record, name) or None for name in ("title", "url", "source", "published_on", "place")}
    check_day(given["published_on"])
    metadata = replace(defaults, **{name: value for name, value in given.items() if value is not None})
    passed_over = tuple(name for name in record if name not in FIELDS)
    return ArticleInput(where=where, id=id_ if own_id is None else own_id, text=text, html=html, metadata=metadata, passed_over=passed_over)


def _string(record: dict[str, object], name: str) -> str | None:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value
    raise NoArticleError(f"{name}: must be a string")


def check_day(value: str | None) -> None:
    """Raise NoArticleError unless `value` is None or a day that a newspaper may bear, written YYYY-MM-DD."""
    if value is None:
        return
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise NoArticleError(f"published_on: {value!r} is no day written YYYY-MM-DD")
    if (why := wall_clock.why_in_no_newspaper(day)) is not None:
        raise NoArticleError(f"published_on: {value} {why}")
