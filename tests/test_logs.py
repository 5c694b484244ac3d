"""The format of the log."""

from __future__ import annotations

import io
import json
import logging
import sys

import pytest
import structlog

from app.config import Settings
from app.logs import configure_logging

pytestmark = pytest.mark.usefixtures("restored_logging")


def test_json_is_one_object_a_line_with_the_request_id(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(log_format="json"))
    with structlog.contextvars.bound_contextvars(request_id="abc"):
        structlog.get_logger("app.test").info("stored", place="Hải Phòng")
        logging.getLogger("another.library").warning("said %s", "this")
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["event"], first["place"], first["level"], first["logger"]) == ("stored", "Hải Phòng", "info", "app.test")
    assert (second["event"], second["level"]) == ("said this", "warning")
    assert first["request_id"] == second["request_id"] == "abc"


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_a_trace_tells_where_but_not_what_the_article_said(capsys: pytest.CaptureFixture[str], log_format: str) -> None:
    configure_logging(Settings.model_validate({"log_format": log_format}))
    article_text = ["không in ra!"]
    try:
        article_text.index("khác")
    except ValueError:
        structlog.get_logger("app.test").exception("failed")
    logged = capsys.readouterr().err
    assert "ValueError" in logged
    assert __file__.rpartition("/")[2] in logged
    assert "không in ra!" not in logged


def test_a_logger_that_is_bound_already_follows_the_newest_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(log_format="json"))
    log = structlog.get_logger("app.test").bind()
    configure_logging(Settings(log_format="json", log_level="warning"))
    log.info("stored")
    assert capsys.readouterr().err == ""
    with structlog.testing.capture_logs() as logs:
        log.info("seen")
    assert [each["event"] for each in logs] == ["seen"]


def test_a_line_goes_where_standard_error_is_by_then(monkeypatch: pytest.MonkeyPatch) -> None:
    before, now = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", before)
    configure_logging(Settings(log_format="json"))
    monkeypatch.setattr(sys, "stderr", now)
    before.close()
    structlog.get_logger("app.test").info("stored")
    assert json.loads(now.getvalue())["event"] == "stored"


def test_what_is_less_severe_than_the_level_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(log_format="json", log_level="warning"))
    structlog.get_logger("app.test").info("stored")
    assert capsys.readouterr().err == ""
