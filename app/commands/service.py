"""A running service as the place for articles: in batches, each line counted by its own answer, sent again where one is missing."""

from __future__ import annotations

import gzip
import random
import time
from collections.abc import Callable, Iterable, Iterator
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import httpx
import orjson

from app.articles.files import ArticleInput, BadInput
from app.commands.results import DestinationLost, Result
from app.lines import LineSplitter

_MOST_LINES = 100
_MOST_CHARACTERS = 1 << 20
"""Of a batch: it is sent before any answer is read, so it should fit the buffers on the way."""
_TRIES = 6
_LONGEST_PAUSE = 120.0
_LONGEST_ANSWER = 1 << 20
_FOR_NOW = frozenset({
    HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT,
})  # fmt: skip
_ABOUT_THE_KEY = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_HEADERS = {"Content-Type": "application/x-ndjson", "Content-Encoding": "gzip"}

Input = ArticleInput | BadInput


class _Interrupted(Exception):
    """A batch got no answer for some lines. `pause`: the seconds to wait that the service asks for."""

    def __init__(self, reason: str, pause: float | None = None) -> None:
        super().__init__(reason)
        self.pause = pause


class ServiceDestination:
    """A running service, reached through `client`; `wait` is how time passes between two tries."""

    def __init__(self, client: httpx.Client, wait: Callable[[float], None] = time.sleep) -> None:
        self._client, self._wait = client, wait

    def store(self, inputs: Iterable[Input]) -> Iterator[Result]:
        """Send the articles of `inputs`; see `Destination.store`."""
        for batch in _batches(inputs):
            answers = self._answers([_line(article) for article in batch if isinstance(article, ArticleInput)])
            for article in batch:
                if isinstance(article, BadInput):
                    yield Result(article.where, problem=article.problem)
                else:
                    yield _result(article, next(answers))

    def _answers(self, lines: list[bytes]) -> Iterator[dict[str, Any]]:
        """The answer to each of `lines`, in order. After an interruption those without an answer are sent again."""
        answered = tries = 0
        while answered < len(lines):
            try:
                for answer in self._post(lines[answered:]):
                    answered, tries = answered + 1, 0
                    yield answer
            except _Interrupted as interruption:
                tries += 1
                if tries == _TRIES:
                    raise DestinationLost(f"{self._client.base_url} {interruption}") from interruption
                # Not all at once: the many that were interrupted together must not come back together.
                self._wait(interruption.pause or random.uniform(0.5, 1.0) * 2**tries)

    def _post(self, lines: list[bytes]) -> Iterator[dict[str, Any]]:
        """The answers to `lines` as they come. Raises `_Interrupted` before one that is missing, `DestinationLost` where no try would help."""
        body = gzip.compress(b"".join(lines), compresslevel=3)
        try:
            with self._client.stream("POST", "/articles/batch", content=body, headers=_HEADERS) as response:
                if not response.is_success:
                    response.read()
                    if response.status_code not in _FOR_NOW:
                        where = " The key is taken from DANHBO_API_KEY." if response.status_code in _ABOUT_THE_KEY else ""
                        raise DestinationLost(f"{self._client.base_url} refuses: {detail_of(response)}{where}")
                    raise _Interrupted(f"is busy: {detail_of(response)}", _retry_after(response))
                for number, line in enumerate(_lines(response)):
                    answer = _answer(line)
                    if answer.get("done") and number == len(lines):
                        return
                    if answer.get("status", HTTPStatus.SERVICE_UNAVAILABLE) in _FOR_NOW:
                        raise _Interrupted(f"ended the batch: {_problem(answer)}")
                    yield answer
        except httpx.RequestError as error:
            raise _Interrupted(f"does not answer: {error}") from error
        raise _Interrupted("broke its answer off")


def detail_of(answer: httpx.Response) -> str:
    """What the problem answer says, or its status where it is none."""
    try:
        return f"{answer.status_code} {answer.json()['detail']}"
    except (ValueError, KeyError, TypeError):
        return f"{answer.status_code} {answer.reason_phrase}"


def _batches(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    batch: list[Input] = []
    size = 0
    for article in inputs:
        batch.append(article)
        size += len(article.text or article.html or "") if isinstance(article, ArticleInput) else 0
        if len(batch) == _MOST_LINES or size >= _MOST_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _line(article: ArticleInput) -> bytes:
    return orjson.dumps(article.fields(), option=orjson.OPT_APPEND_NEWLINE)


def _lines(answer: httpx.Response) -> Iterator[bytes | None]:
    """The lines of `answer` as they come. Those of the client itself would end at what other scripts take for an end of line too."""
    splitter = LineSplitter(_LONGEST_ANSWER)
    for piece in answer.iter_bytes():
        for line in splitter.feed(piece):
            yield line.content


def _answer(line: bytes | None) -> dict[str, Any]:
    try:
        answer = orjson.loads(line or b"")
    except orjson.JSONDecodeError:
        answer = None
    if not isinstance(answer, dict):
        raise DestinationLost("what answers is no service of danhbo's, or something stands in between")
    return answer


def _result(article: ArticleInput, answer: dict[str, Any]) -> Result:
    if "problem" in answer:
        return Result(article.where, problem=_problem(answer))
    return Result(article.where, new=answer["status"] == HTTPStatus.CREATED)


def _problem(answer: dict[str, Any]) -> str:
    problem = answer.get("problem") or {}
    return f"{problem.get('status', '')} {problem.get('detail', 'not every line was answered')}".strip()


def _retry_after(answer: httpx.Response) -> float | None:
    """The seconds that `answer` asks to wait, within reason; None where it asks for none."""
    value = answer.headers.get("Retry-After", "")
    try:
        seconds = float(value) if value.isdecimal() else parsedate_to_datetime(value).timestamp() - time.time()
    except (ValueError, OverflowError):  # the latter of a year that no clock has
        return None
    return min(max(seconds, 0.0), _LONGEST_PAUSE) or None
