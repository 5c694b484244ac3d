"""The headers that every answer carries."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from fastapi.testclient import TestClient

from tests.conftest import Backend
from tests.keys.keyring import ELSEWHERE, HERE, calling


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/articles"), ("GET", "/healthz"), ("GET", "/nope"), ("PUT", "/articles"), ("HEAD", "/articles"), ("GET", "/docs")],
)
def test_browsers_are_told_to_be_careful(client: TestClient, method: str, path: str) -> None:
    headers = client.request(method, path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Server" not in headers


def test_refusals_carry_them_too(backend: Backend) -> None:
    with calling(backend, ELSEWHERE) as client:
        refused = client.post("/articles", json={"text": "Một bài."})
        assert refused.status_code == 401
        assert refused.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_a_docs_page_may_run_its_own_scripts_and_no_others(client: TestClient, path: str) -> None:
    page = client.get(path)
    policy = page.headers["Content-Security-Policy"]
    assert "unsafe-eval" not in policy
    (scripts,) = re.findall(r"script-src ([^;]*)", policy)
    inline = re.findall(r"<script>(.*?)</script>", page.text, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in inline]
    assert scripts.split() == ["'self'", *(f"'sha256-{digest}'" for digest in digests)]
    assert not re.search(r"\son\w+=", page.text)


def test_tls_is_asked_for_only_where_it_was_used(backend: Backend) -> None:
    with calling(backend, HERE) as client:
        assert "Strict-Transport-Security" not in client.get("/healthz").headers
        assert "Strict-Transport-Security" not in client.get("/healthz", headers={"X-Forwarded-Proto": "https"}).headers
        assert client.get("https://testserver/healthz").headers["Strict-Transport-Security"] == "max-age=31536000"
