"""Where `danhbo ingest` puts articles: the database of the settings, or a running service."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import NoReturn, Protocol

import httpx
import orjson
import typer

from app.articles.ingest import ingest
from app.articles.intake import JSON, SentArticle
from app.articles.submission import ArticleMetadata
from app.commands.article_files import ArticleInput
from app.commands.configuration import read_settings
from app.database import Database
from app.errors import ProblemError
from app.logs import configure_logging
from app.migrate import is_current

_TIMEOUT = httpx.Timeout(60.0, connect=5.0)


class RefusedError(Exception):
    """An article was not stored; the message says why."""


class Destination(Protocol):
    """Something that keeps articles."""

    def store(self, article: ArticleInput) -> bool:
        """Keep `article`; True if it is new, False if its text was there already. Raises `RefusedError`."""


class DatabaseDestination:
    """The database of the settings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, article: ArticleInput) -> bool:
        """Read and store `article`, with the checks that the service makes; see `Destination.store`."""
        try:
            sent = SentArticle(JSON, orjson.dumps(article.fields()), ArticleMetadata())
            return ingest(self._database, sent.submission()).created
        except ProblemError as error:
            raise RefusedError(error.detail) from error


class ServerDestination:
    """A running service."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def store(self, article: ArticleInput) -> bool:
        """Post `article`; see `Destination.store`."""
        try:
            answer = self._client.post("/articles", json=article.fields())
        except httpx.TransportError as error:
            raise RefusedError(f"{self._client.base_url} does not answer: {error}") from error
        if answer.is_success:
            return answer.status_code == httpx.codes.CREATED
        raise RefusedError(_detail(answer))


@contextmanager
def open_destination(server: str | None) -> Generator[Destination]:
    """The service at the address `server`, or without one the database. Ends the command with 1 where that is not ready."""
    if server is None:
        with open_database() as database:
            yield DatabaseDestination(database)
    else:
        with httpx.Client(base_url=server, timeout=_TIMEOUT) as client:
            _require_ready(client)
            yield ServerDestination(client)


@contextmanager
def open_database() -> Generator[Database]:
    """The database of the settings. Ends the command with 1 where it cannot be used or lacks tables."""
    settings = read_settings()
    configure_logging(settings)
    database = Database(settings)
    try:
        _require_tables(database)
        yield database
    finally:
        database.close()


def _require_tables(database: Database) -> None:
    try:
        current = is_current(database)
    except ProblemError as error:
        _give_up(error.detail)
    if not current:
        _give_up("The database lacks tables of this version: run `danhbo migrate`.")


def _require_ready(client: httpx.Client) -> None:
    try:
        answer = client.get("/readyz")
    except (httpx.TransportError, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        _give_up(f"{client.base_url} does not answer: {error}")
    if not answer.is_success:
        _give_up(f"{client.base_url} is not ready: {_detail(answer)}")


def _detail(answer: httpx.Response) -> str:
    """What the problem answer says, or its status where it is none."""
    try:
        return f"{answer.status_code} {answer.json()['detail']}"
    except (ValueError, KeyError, TypeError):
        return f"{answer.status_code} {answer.reason_phrase}"


def _give_up(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    raise typer.Exit(1)
