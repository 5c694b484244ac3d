"""`danhbo extract`: articles in, one JSON object a line (or a page for a person) out; nothing is stored."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import orjson
from rich.console import Console

from app.articles.files import ArticleInput, BadInput, FileMetadata, read_articles
from app.articles.html import read_page
from app.articles.page_bounds import TangledPage
from app.commands.explain import explain as show_reading
from app.commands.passed_over import PassedOver
from app.commands.pretty import show
from app.commands.progress import error_console
from app.extraction import Extraction, to_dict
from app.extraction import extract as read_facts


def run(files: Sequence[Path], defaults: FileMetadata, *, pretty: bool = False, explain: bool = False) -> int:
    """Read each article of `files` and write its facts to standard output, in the order of the input.

    `explain` prints the text itself with what each rule read from it. Returns how many inputs were no article; each is named on standard error.
    """
    console = Console() if pretty or explain else None
    failed, passed_over = 0, PassedOver()
    for article in map(with_text, passed_over.noted(read_articles(files, defaults))):
        if isinstance(article, BadInput):
            failed += 1
            print(f"{article.where}: {article.problem}", file=sys.stderr)
        elif console and explain:
            show_reading(article.text or "", extract_article(article), str(article.metadata.title or article.id), console)
        elif console:
            show(extract_article(article), str(article.metadata.title or article.id), console)
        else:
            write_line(sys.stdout.buffer, article, extract_article(article))
    passed_over.tell(error_console())
    return failed


def with_text(article: ArticleInput | BadInput) -> ArticleInput | BadInput:
    """The article with the text, headline and day of its page, where it is one."""
    if isinstance(article, BadInput) or article.html is None:
        return article
    try:
        page = read_page(article.html)
    except TangledPage as error:
        return BadInput(article.where, f"the page {error}")
    if page is None:
        return BadInput(article.where, "the page holds no article text")
    day = page.published_on.isoformat() if page.published_on else None
    known = article.metadata
    metadata = replace(known, title=known.title or page.title, published_on=known.published_on or day)
    return replace(article, text=page.text, html=None, metadata=metadata)


def extract_article(article: ArticleInput) -> Extraction:
    """The facts of one article; offsets are into its text as read."""
    metadata = article.metadata
    return read_facts(
        article.text or "",
        title=metadata.title,
        url=metadata.url,
        published_on=metadata.published_on,
        place=metadata.place,
    )


def write_line(stream: BinaryIO, article: ArticleInput, extraction: Extraction) -> None:
    """Write one line of JSON: the article's id, then its extraction."""
    stream.write(orjson.dumps({"id": article.id, **to_dict(extraction)}, option=orjson.OPT_APPEND_NEWLINE))
