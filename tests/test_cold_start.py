"""The first requests of a process may come all at once: what many threads make at their first use, each makes right."""

from __future__ import annotations

import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from fastapi.testclient import TestClient

from app.config import Settings
from app.main import create_app
from tests.databases import empty_sqlite
from tests.forks import FORKS

_AT_ONCE = 4
_HERE = ("127.0.0.1", 50000)
_PATHS = ("/members/1", "/committees/1/members", "/committees", "/meeting-outcomes", "/conflicts", "/search?q=an")
_ARTICLE = "Sáng 5/3/2024, Huyện ủy Mộc Châu, tỉnh Sơn La tổ chức hội nghị. Đồng chí Hà Văn Tếch, Bí thư Huyện ủy chủ trì hội nghị."


def test_the_first_requests_may_come_all_at_once(tmp_path: Path) -> None:
    url = empty_sqlite(tmp_path / "danhbo.db")
    with TestClient(create_app(Settings(database_url=url)), client=_HERE) as client:
        assert client.post("/articles", json={"text": _ARTICLE}).status_code == 201
    with FORKS.Pool(1) as processes:
        assert processes.apply(_ask_at_once, (url,)) == {path: {200} for path in _PATHS}


def _ask_at_once(url: str) -> dict[str, set[int]]:
    """The status codes of each path, asked for in a process that has asked for nothing before, by threads that take turns all the time."""
    sys.setswitchinterval(1e-5)
    warnings.simplefilter("error")
    settings = Settings(database_url=url, query_threads=_AT_ONCE, kept_answers_mib=0)
    with TestClient(create_app(settings), raise_server_exceptions=False, client=_HERE) as client, ThreadPoolExecutor(_AT_ONCE) as threads:
        begin = Barrier(_AT_ONCE)

        def ask(path: str) -> int:
            begin.wait()
            return client.get(path).status_code

        return {path: set(threads.map(ask, [path] * _AT_ONCE)) for path in _PATHS}
