"""The server that pages are fetched from."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.fetching.remote import Remote, remote_server


@pytest.fixture
def remote() -> Generator[Remote]:
    with remote_server() as server:
        yield server
