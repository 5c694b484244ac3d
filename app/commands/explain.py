"""The reading of one article made visible: its text with the evidence coloured, and under each line which rule read what."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from app.commands.pretty import sections
from app.extraction import Extraction
from app.extraction.facts import Fact

_COLOURS = {
    "People": "cyan",
    "Organisations": "blue",
    "Appointments": "green",
    "Recruitment": "magenta",
    "Statistics": "yellow",
    "Meetings": "bright_blue",
    "Outcomes": "red",
    "Citations": "bright_black",
}


def explain(text: str, extraction: Extraction, heading: str, console: Console) -> None:
    """Print `text` line by line; below each line every fact whose evidence begins there, with the id of its rule.

    A stretch that several facts were read from has the colour of the last list that it is evidence for.
    """
    console.rule(f"[bold]{escape(heading)}[/] read by {extraction.extractor}", align="left")
    coloured, read_at = Text(text), defaultdict[int, list[tuple[str, Fact, str]]](list)
    starts = _line_starts(text)
    for title, facts in sections(extraction):
        for fact, words in facts:
            for piece in fact.evidence:
                coloured.stylize(_COLOURS[title], piece.start, piece.end)
            line = bisect_right(starts, fact.evidence[0].start) - 1
            read_at[line].append((title, fact, words))
    for number, line_text in enumerate(coloured.split("\n", allow_blank=True)):
        console.print(line_text, highlight=False)
        for title, fact, words in read_at[number]:
            note = f"[{_COLOURS[title]}]{escape(fact.rule)}[/]  {escape(words)}"
            console.print(Padding(note, (0, 0, 0, 6), expand=False), highlight=False)


def _line_starts(text: str) -> list[int]:
    return [0, *(index + 1 for index, char in enumerate(text) if char == "\n")]
