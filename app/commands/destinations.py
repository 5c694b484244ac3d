"""Where `danhbo ingest` puts articles: the database of the settings, or a running service."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

import httpx

from app.articles.files import ArticleInput, BadInput
from app.articles.ingest import Ingested, read_and_ingest
from app.articles.intake import submission_of
from app.articles.submission import Submission
from app.commands.database import give_up, open_database
from app.commands.results import Destination, Result
from app.commands.service import ServiceDestination, detail_of
from app.database import Database
from app.errors import ProblemError

_AT_A_TIME = 20
"""So many articles are stored together, for a fraction of what each would cost alone; an interruption costs as many."""
_TIMEOUT = httpx.Timeout(60.0, connect=5.0)


class DatabaseDestination:
    """The database of the settings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, inputs: Iterable[ArticleInput | BadInput]) -> Iterator[Result]:
        """Read articles and store some at a time together, with the checks that the service makes; see `Destination.store`."""
        remaining = iter(inputs)
        while group := list(islice(remaining, _AT_A_TIME)):
            checked = [_checked(article) for article in group]
            stored = iter(read_and_ingest(self._database, [each for each in checked if isinstance(each, Submission)]))
            for article, found in zip(group, checked, strict=True):
                yield _result(article.where, next(stored)) if isinstance(found, Submission) else Result(article.where, problem=found)


def _checked(article: ArticleInput | BadInput) -> Submission | str:
    """What is to be stored, or why nothing is."""
    if isinstance(article, BadInput):
        return article.problem
    try:
        return submission_of(article.fields())
    except ProblemError as error:
        return error.detail


def _result(where: str, stored: Ingested | Exception) -> Result:
    if isinstance(stored, Ingested):
        return Result(where, new=stored.created)
    if isinstance(stored, ProblemError):
        return Result(where, problem=stored.detail)
    raise stored


@contextmanager
def open_destination(server: str | None) -> Generator[Destination]:
    """The service at the address `server`, or without one the database. Ends the command with 1 where that is not ready."""
    if server is None:
        with open_database() as database:
            yield DatabaseDestination(database)
    else:
        with httpx.Client(base_url=server, timeout=_TIMEOUT, headers=_key_header()) as client:
            _require_ready(client)
            yield ServiceDestination(client)


def _require_ready(client: httpx.Client) -> None:
    try:
        answer = client.get("/readyz")
    except (httpx.TransportError, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        give_up(f"{client.base_url} does not answer: {error}")
    if not answer.is_success:
        give_up(f"{client.base_url} is not ready: {detail_of(answer)}")


def _key_header() -> dict[str, str]:
    """The API key of the environment: an argument would show in the list of processes and in the shell's history."""
    key = os.environ.get("DANHBO_API_KEY", "").strip()
    if not key.isascii():
        give_up("DANHBO_API_KEY holds no key: a key has letters, digits, `-` and `_` alone.")
    return {"Authorization": f"Bearer {key}"} if key else {}
