"""What the tests of lists share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, TEXT, tan_hoa
from tests.articles.sending import send, send_post

NAMES = ["Lê Văn Ba", "Vũ Thị Tư", "An Văn Lê", "Lê Văn Bách"]


@pytest.fixture
def several(client: TestClient, reader: ScriptedReader) -> TestClient:
    """Four of everything at least."""
    for number, name in enumerate(NAMES):
        text = f"{TEXT}\nBài số {number}."
        extraction = tan_hoa()
        meeting = replace(extraction.meetings[0], date=f"2024-10-0{number + 1}")
        reader.finds(text, replace(extraction, meetings=(meeting,)))
        send(client, text)
        send_post(client, reader, name, "Ủy viên", HUYEN_UY)
        send_post(client, reader, name, "Ủy viên", f"Chi bộ thôn {number}", words="cũng là")
    return client
