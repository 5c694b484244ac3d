"""How much of a web page is looked into: what reads pages takes the square of its time for some of what a page can be made of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 20_000
MOST_ATTRIBUTES, MOST_CHILDREN = 200, 4_000
"""Of one element."""
_LONGEST_JSON, _MOST_TAGS_IN_JSON = 100_000, 1_000
_LONGEST_BROKEN_JSON = 4_000
_LONGEST_VALUE = 2_000


class TangledPage(ValueError):
    """A page made of more than is looked into; the message goes on after `the page`."""


class _Counter:
    """What a parser tells of elements, counted: no tree is made of them."""

    def __init__(self) -> None:
        self._elements = 0
        self._children = [0]  # of each element that is open, the outermost first

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Another element begins. Raises `TangledPage` where it is one too many."""
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise TangledPage(f"has more than {MOST_ELEMENTS} elements")
        if len(attributes) > MOST_ATTRIBUTES:
            raise TangledPage(f"has an element `{tag[:50]}` with more than {MOST_ATTRIBUTES} attributes")
        self._children[-1] += 1
        if self._children[-1] > MOST_CHILDREN:
            raise TangledPage(f"has an element with more than {MOST_CHILDREN} elements right in it")
        self._children.append(0)

    def end(self, tag: str) -> None:
        """The element that was begun last, of those that are open, ends."""
        del tag, self._children[-1]

    def close(self) -> None:
        """The page is at its end."""


def refuse_tangled(html: str) -> None:
    """Raise `TangledPage` where `html` has more elements, or one of them more attributes, than any article's page.

    Takes time in proportion to the page, and makes out elements as the reader of pages does: by the same parser.
    """
    from lxml import etree

    parser = etree.HTMLParser(target=_Counter(), encoding="utf-8")
    try:
        etree.fromstring(html.encode(errors="replace"), parser)
    except etree.XMLSyntaxError:
        return  # nothing that is a page, as the reader finds too


def shorten_metadata(tree: HtmlElement) -> None:
    """Cut what `tree` tells of its page to what can be such: JSON that is none is gone through with patterns, and so are names of authors."""
    left = {True: _LONGEST_JSON, False: _LONGEST_BROKEN_JSON}
    for script in tree.iter("script"):
        if "json" in script.get("type", "") and script.text:
            whole = len(script.text) <= left[True] and script.text.count("<") <= _MOST_TAGS_IN_JSON and _is_json(script.text)
            script.text = script.text[: left[whole]]
            left[whole] -= len(script.text)
    for each in tree.iter("meta", "link"):
        for name, value in each.items():
            if len(value) > _LONGEST_VALUE:
                each.set(name, value[:_LONGEST_VALUE])


def _is_json(text: str) -> bool:
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True
