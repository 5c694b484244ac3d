"""A batch of articles: lines in, an answer for each as soon as it is stored, together with those that came in at the same time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from http import HTTPStatus

import anyio
import anyio.to_thread
import structlog
from fastapi import Request
from pydantic import BaseModel, TypeAdapter, ValidationError

from app.articles.batch_schemas import BatchEnd, LineAnswer, SenderId
from app.articles.ingest import Ingested, read_and_ingest
from app.articles.intake import article_fields, content_coding, media_type, submission_of
from app.articles.submission import Submission
from app.bodies import Gunzip
from app.database import Database
from app.duplex import Put
from app.errors import BodyTooLarge, ProblemError, UnsupportedMediaType, internal_problem, invalid, problem_of
from app.extractions.reading import Reader
from app.lines import Line, LineSplitter
from app.stopping import check_going_on, pieces_until, stopping_of

log = structlog.get_logger(__name__)

JSON_LINES = "application/x-ndjson"
GZIP = "application/gzip"
_LINES = frozenset({
    JSON_LINES, "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/jsonlines", "application/json-lines",
    "application/x-www-form-urlencoded", "",  # what curl --data-binary says of any file, and curl -T
})  # fmt: skip
_MOST_PASSED_OVER = 64
"""After so many times the limit of a line without a line that can be read, a body is read no further."""
_MOST_TOGETHER = 64
"""So many lines at most are stored together: a few times as many would be hardly quicker, and each waits for the others."""
_SENDER_ID: TypeAdapter[SenderId | None] = TypeAdapter(SenderId | None)


class Batch:
    """The lines of one request. What has come in is stored together, and answered once that is committed; nothing waits for more to come."""

    def __init__(self, request: Request, database: Database, *, gzipped: bool) -> None:
        state = request.app.state
        self._request, self._database = request, database
        self._reader: Reader = state.reader
        self._limiter: anyio.CapacityLimiter = state.ingest_limiter
        self._stopping = stopping_of(request)
        self._limit: int = state.settings.max_body_bytes
        self._gunzip = Gunzip() if gzipped else None
        self._end = BatchEnd(done=False, created=0, known=0, failed=0)

    async def answer(self, body: AsyncIterator[bytes], put: Put) -> None:
        """Take in the articles of `body` in order, and put an answer for each and one for the whole.

        What keeps the rest from being read, or the database from being used, ends the batch, and so does the end of the service; anything
        else fails its line alone.
        """
        try:
            async for lines in self._groups(pieces_until(self._stopping, body)):
                check_going_on(self._stopping)
                for answer in await anyio.to_thread.run_sync(self._answers, lines, limiter=self._limiter):
                    self._count(answer)
                    await put(_json_line(answer))
                if answer.status == HTTPStatus.SERVICE_UNAVAILABLE:
                    self._end.problem = answer.problem
                    break
            else:
                self._end.done = True
        except ProblemError as error:
            self._end.problem = problem_of(self._request, error)
        log.info("batch", **self._end.model_dump(exclude={"problem"}))
        await put(_json_line(self._end))

    async def _groups(self, body: AsyncIterator[bytes]) -> AsyncIterator[list[Line]]:
        """The lines of `body`, those together that came in together, but not too many. What comes while these are worked on is the next piece."""
        splitter = LineSplitter(self._limit)
        async for piece in body:
            lines: list[Line] = []
            try:
                for part in self._gunzip.feed(piece) if self._gunzip else (piece,):
                    lines += splitter.feed(part)
                    await anyio.lowlevel.checkpoint()  # a small body may expand to much that is passed over here
                    if splitter.passed_over > _MOST_PASSED_OVER * self._limit:
                        raise BodyTooLarge(f"No line that can be read came in {splitter.passed_over} bytes. The rest was not read.")
                    while len(lines) >= _MOST_TOGETHER or sum(len(line.content or b"") for line in lines) >= self._limit:
                        yield lines[:_MOST_TOGETHER]
                        del lines[:_MOST_TOGETHER]
            except ProblemError:
                if lines:
                    yield lines
                raise
            if lines:
                yield lines
        if self._gunzip:
            self._gunzip.finish()
        last = splitter.finish()
        if last is not None:
            yield [last]

    def _answers(self, lines: Sequence[Line]) -> list[LineAnswer]:
        """Store the articles of `lines`; the answers end with the first that finds no database. Takes processor time: call it in a worker thread."""
        answers = [LineAnswer(line=line.number, status=HTTPStatus.OK) for line in lines]
        submissions: dict[int, Submission] = {}
        for place, (line, answer) in enumerate(zip(lines, answers, strict=True)):
            try:
                record = article_fields(self._content(line))
                answer.id = _sender_id(record.pop("id", None))
                submissions[place] = submission_of(record)
            except Exception as error:
                self._fail(answer, error)
        outcomes = read_and_ingest(self._database, list(submissions.values()), self._reader)
        for place, outcome in zip(submissions, outcomes, strict=True):
            if isinstance(outcome, Exception):
                self._fail(answers[place], outcome)
            else:
                self._succeed(answers[place], outcome)
        unavailable = (place for place, answer in enumerate(answers, 1) if answer.status == HTTPStatus.SERVICE_UNAVAILABLE)
        return answers[: next(unavailable, len(answers))]

    def _succeed(self, answer: LineAnswer, ingested: Ingested) -> None:
        answer.article_id = ingested.article_id
        answer.path = f"{self._request.scope.get('root_path', '')}/articles/{ingested.article_id}"
        answer.status = HTTPStatus.CREATED if ingested.created else HTTPStatus.OK

    def _fail(self, answer: LineAnswer, error: Exception) -> None:
        if isinstance(error, ProblemError):
            answer.status, answer.problem = error.status, problem_of(self._request, error)
        else:
            log.error("line_failed", line=answer.line, exc_info=error)
            answer.status, answer.problem = HTTPStatus.INTERNAL_SERVER_ERROR, internal_problem(self._request)

    def _content(self, line: Line) -> bytes:
        if line.content is None:
            raise BodyTooLarge(f"The line is longer than {self._limit} bytes, the limit.")
        return line.content

    def _count(self, answer: LineAnswer) -> None:
        self._end.created += answer.status == HTTPStatus.CREATED
        self._end.known += answer.status == HTTPStatus.OK
        self._end.failed += answer.problem is not None


def is_gzipped(request: Request) -> bool:
    """Whether the lines that `request` sends are packed. Raises `UnsupportedMediaType` where it sends something else than lines."""
    sent, coding = media_type(request), content_coding(request)
    if coding not in {"identity", "gzip", "x-gzip"}:
        raise UnsupportedMediaType(f"The content encoding {coding} is not read here. Send gzip, or the lines as they are.")
    if sent in {GZIP, "application/x-gzip"}:
        return True
    if sent not in _LINES:
        raise UnsupportedMediaType(f"{sent} is not read here. Send {JSON_LINES}, one JSON object a line, or {GZIP} of that.")
    return coding != "identity"


def _sender_id(value: object) -> SenderId | None:
    try:
        return _SENDER_ID.validate_python(value)
    except ValidationError as error:
        raise invalid(("body", "id"), "must be a string of at most 200 characters or a whole number") from error


def _json_line(answer: BaseModel) -> bytes:
    return answer.model_dump_json(exclude_none=True).encode() + b"\n"
