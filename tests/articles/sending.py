"""Sending articles to the service in tests."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from app.extraction.facts import AppointmentStatus, Level
from tests.articles.reader import ScriptedReader
from tests.articles.samples import TEXT, post_of, tan_hoa


def send(client: TestClient, text: str, **metadata: str) -> dict[str, Any]:
    """Send an article in that is not there yet; gives the answer."""
    answer = client.post("/articles", json={"text": text, **metadata})
    assert answer.status_code == 201, answer.text
    article: dict[str, Any] = answer.json()
    return article


def send_tan_hoa(client: TestClient, reader: ScriptedReader, **metadata: str) -> dict[str, Any]:
    """Send the sample article with every kind of fact in."""
    reader.finds(TEXT, tan_hoa())
    return send(client, TEXT, **metadata)


def send_post(
    client: TestClient,
    reader: ScriptedReader,
    name: str,
    title: str,
    organisation: str,
    *,
    words: str = "là",
    place: str | None = "193",
    level: Level | None = Level.DISTRICT,
    status: AppointmentStatus = AppointmentStatus.CURRENT,
    **metadata: str,
) -> dict[str, Any]:
    """Send an article in that names someone with a post; `words` make its text one of its own."""
    told = f"Đồng chí {name} {words} {title} {organisation}."
    text = f"{told} {status}, {metadata['published_on']}." if "published_on" in metadata else told
    reader.finds(text, post_of(text, name, title, organisation, place=place, level=level, status=status))
    return send(client, text, **metadata)


def items(client: TestClient, path: str, **query: Any) -> list[dict[str, Any]]:
    """The items of the one page that the list at `path` has."""
    answer = client.get(path, params={name.rstrip("_"): value for name, value in query.items()})
    assert answer.status_code == 200, answer.text
    page = answer.json()
    assert page["next"] is None
    found: list[dict[str, Any]] = page["items"]
    return found
