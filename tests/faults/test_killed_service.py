"""kill -9 of the service in the middle of a batch."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from tests.conftest import Backend
from tests.faults.articles import article, assert_whole, stored_texts
from tests.faults.wire import sending_batch
from tests.serving import running_service


def test_what_was_answered_is_there_and_nothing_is_there_in_part(backend: Backend, tmp_path: Path) -> None:
    settings = {"DANHBO_DATABASE_URL": backend.settings.database_url}
    with running_service(tmp_path, **settings) as service, sending_batch(service.address) as batch:
        answered = [batch.exchange(number)["id"] for number in range(5)]
        for number in range(5, 30):
            batch.send(number)
        os.kill(service.pid, signal.SIGKILL)
        answered += [line["id"] for line in batch.answers()]  # that were on their way
        service.process.join(10)
    assert len(answered) < 30
    assert_whole(backend.database, map(article, answered))
    stored = stored_texts(backend.database)
    with running_service(tmp_path, **settings) as service, sending_batch(service.address) as batch:
        for number in range(30):
            batch.send(number)
        batch.end()
        *lines, end = batch.answers()
    assert [line["status"] for line in lines] == [200 if article(number) in stored else 201 for number in range(30)]
    assert end["done"]
    assert_whole(backend.database, map(article, range(30)))
