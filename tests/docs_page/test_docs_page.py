"""The docs page in a browser that has no network but the service: it renders, and `Try it out` takes an article in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import ConsoleMessage, Page, Route, expect, sync_playwright

from tests.serving import serving

SCREENSHOT = Path(__file__).parents[2] / "artefacts" / "docs-page.png"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE = 200_000  # milliseconds: a machine that does much else is slow to draw


def chromium() -> str:
    """The path of a Chromium; the test that asks is skipped where there is none, and fails in CI."""
    for name in (os.environ.get("DANHBO_CHROMIUM", ""), *_NAMES):
        if found := shutil.which(name):
            return found
    missing = "no Chromium: `make browser` gets one, DANHBO_CHROMIUM names one"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


class Watched:
    """What a page asked for beyond the service, and what the browser complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self._address = address
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        page.route("**/*", self._let_through)
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _let_through(self, route: Route) -> None:
        if route.request.url.startswith((f"{self._address}/", "data:", "blob:")):
            route.continue_()
        else:
            self.elsewhere.append(route.request.url)
            route.abort()

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a service."""
    with serving(tmp_path) as address:
        yield address


@pytest.fixture
def page() -> Iterator[Page]:
    """A page of a headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.set_default_timeout(_PATIENCE)
        yield page
        browser.close()


@pytest.mark.timeout(300)
def test_the_docs_page_renders_without_network_and_takes_an_article_in(page: Page, address: str) -> None:
    watched = Watched(page, address)
    page.goto(f"{address}/docs")
    operation = page.locator("#operations-articles-create_article")
    operation.get_by_role("button").first.click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_role("button", name="Execute").click()
    answer = operation.locator(".live-responses-table")
    expect(answer.locator(".response-col_status").last).to_contain_text("201", timeout=_PATIENCE)
    expect(answer).to_contain_text("Huyện ủy Tân Hòa")
    answer.locator(".response-col_status").last.scroll_into_view_if_needed()
    SCREENSHOT.parent.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOT)
    assert (watched.elsewhere, watched.complaints) == ([], [])
    (article,) = httpx.get(f"{address}/articles").json()["items"]
    assert article["published_on"] == "2024-10-05"
