"""Arguments of subcommands that are looked into before anything is done: what is wrong with one is wrong usage (`typer.BadParameter`)."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import typer

from app.articles.files import FileMetadata, NoArticleError, check_day


def source(value: str) -> str:
    """The name of a source; refuses an empty one, of a variable of the shell that is not set: it would be the folder at hand."""
    if not value:
        raise typer.BadParameter("an empty name; the folder at hand is `.`")
    return value


def text(value: str) -> str:
    """What is written down as it is given; refuses bytes that are no text, which an argument may have."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise typer.BadParameter("is no UTF-8") from None
    return value


def path(value: str) -> Path:
    """The path of a file or a folder, likewise."""
    return Path(source(value))


def check_workers(scheduler: str | None, workers: int | None) -> None:
    """Refuse workers of this machine beside those of a scheduler."""
    if scheduler is not None and workers is not None:
        raise typer.BadParameter("a scheduler has its own workers; give one of the two", param_hint="--workers")


def check_address(server: str) -> None:
    """Refuse what is no address of a service, with how it should be."""
    try:
        server.encode()
        parts = urlsplit(server)
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address:
        host = "" if "://" in server else server.strip("/")
        meant = f"http://{host or '127.0.0.1:8000'}"
        raise typer.BadParameter(f"{server!r} is no address of a service; write it as in {meant}", param_hint="--server")


def metadata_of(**given: str | None) -> FileMetadata:
    """What is `given` of articles that do not tell it themselves; refuses what is no day."""
    try:
        check_day(given["published_on"])
    except NoArticleError as error:
        raise typer.BadParameter(str(error).removeprefix("published_on: "), param_hint="--published-on") from None
    return FileMetadata(**given)
