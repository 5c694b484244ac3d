"""Logging: structlog everywhere, one line an event, as JSON or for a person to read."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import TextIO

import orjson
import structlog

from app.config import Settings


def _at_least(level: str) -> structlog.typing.Processor:
    """What drops events that are less severe than `level`."""
    least = getattr(logging, level.upper())

    def severe(_logger: object, method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
        if getattr(logging, method.upper(), logging.ERROR) < least:  # `exception` is an error
            raise structlog.DropEvent
        return event

    return severe


class _Lines(structlog.WriteLogger):
    """Writes the events of the logger `name`, a line each."""

    def __init__(self, file: TextIO, name: str) -> None:
        super().__init__(file)
        self.name = name


def _lines(name: str) -> _Lines:
    return _Lines(sys.stderr, name)  # as it is now: what it was when logging was configured may be closed


def configure_logging(settings: Settings) -> None:
    """Send every log line of the process, the server's own included, to stderr in the format of `settings`."""
    json_lines = settings.log_format == "json" or (settings.log_format == "auto" and not sys.stderr.isatty())
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: list[structlog.typing.Processor] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(serializer=_dumps)]
        if json_lines
        else [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
    )
    # Own events do not go by way of the standard library: each request is one, and that way takes four times as long.
    # The list itself stays: loggers that are bound already hold it.
    processors: list[structlog.typing.Processor] = structlog.get_config()["processors"]
    processors[:] = [_at_least(settings.log_level), *shared, *last]
    structlog.configure(
        processors=processors,
        wrapper_class=structlog.make_filtering_bound_logger(logging.NOTSET),
        logger_factory=_lines,
    )
    handler = logging.StreamHandler()
    formatter = structlog.stdlib.ProcessorFormatter(
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last], foreign_pre_chain=shared
    )
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level.upper())
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = name != "uvicorn.access"  # app.requests logs each request, with its id
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it would introduce itself at every readiness check
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)  # they would log whole addresses, queries included
    for name in ("aiobotocore", "botocore"):
        logging.getLogger(name).setLevel(logging.WARNING)  # they would tell in each backfill from S3 where they found a password
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without text is answered, not logged


def _dumps(event: object, **options: Callable[[object], object]) -> str:
    return orjson.dumps(event, default=options.get("default")).decode()
