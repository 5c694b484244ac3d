"""The figures as Markdown: all of them for the terminal and a page of the documentation, those that have a bound for the README."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from benchmarks.part import Part, Row, worst_of_groups
from scripts.marks import between_marks, put_between_marks

_MARKS = "benchmarks"
_PART = re.compile(r"^(?=\*\*)", re.MULTILINE)
_BRIEF_HEAD = ("part", "figure", "danhbo", "bound", "beside", "there", "ratio")
_MEMORY = re.compile(r"^MemTotal:\s+(\d+) kB", re.MULTILINE)
_MODEL = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)


def measured_on() -> str:
    """A sentence that tells on what machine this is."""
    return f"Measured on {machine()}."


def section(part: Part) -> str:
    """A part with its table and its notes."""
    head = ["figure", "danhbo", "bound", part.yardstick, "ratio"]
    rows = ([row.figure, _value(row), _bound(row), _figure(row.yardstick), _figure(row.ratio)] for row in part.rows)
    return "\n\n".join([f"**{part.title}**", "\n".join(map(_line, [head, _rule(head), *rows])), *part.notes])


def _brief(part: Part) -> list[str]:
    """The lines of a part in the table of all parts: of each group of rows that have a bound the worst."""
    rows = worst_of_groups(row for row in part.rows if row.has_bound)
    return [
        _line(
            [
                part.title,
                row.figure,
                _value(row),
                _bound(row),
                part.yardstick if row.yardstick else "",
                _figure(row.yardstick),
                _figure(row.ratio),
            ]
        )
        for row in rows
    ]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(head: Sequence[str]) -> list[str]:
    """The line below the head of a table: columns of figures stand to the right."""
    return ["---" if name in {"part", "figure", "beside"} else "---:" for name in head]


def _value(row: Row) -> str:
    return _figure(row.value) + (" (missed)" if row.missed else "")


def _bound(row: Row) -> str:
    bounds = (("≤ ", row.at_most), ("≥ ", row.at_least), ("ratio ≥ ", row.ratio_at_least))
    return next((f"{words}{_figure(figure)}" for words, figure in bounds if figure is not None), "")


def _figure(value: float | None) -> str:
    """Three significant digits, no exponent; nothing for what was not measured."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def machine() -> str:
    """The machine in words: processor, cores, memory, system and Python; what the system does not tell is left out."""
    model = _first(_MODEL, Path("/proc/cpuinfo")) or platform.processor() or platform.machine()
    memory = _first(_MEMORY, Path("/proc/meminfo"))
    words = [f"{model}, {os.cpu_count()} cores"]
    if memory:
        words.append(f"{int(memory) / 2**20:.0f} GiB")
    return ", ".join([*words, f"{platform.system()} {platform.release().split('-')[0]}", f"Python {platform.python_version()}"])


def _first(pattern: re.Pattern[str], path: Path) -> str | None:
    found = pattern.search(path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else None
    return found[1].strip() if found else None


def put_page(document: str, parts: Iterable[Part]) -> str:
    """`document` with every row and note of `parts` between its two benchmark marks; ValueError where it has none.

    Parts that stand there and are not among them stay.
    """
    sections = [*_PART.split(between_marks(document, _MARKS))[1:], *map(section, parts)]
    told = {each.partition("\n")[0]: each.strip() for each in sections}
    return put_between_marks(document, _MARKS, "\n\n".join([measured_on(), *told.values()]))


def put_brief(document: str, parts: Iterable[Part]) -> str:
    """As `put_page`, with one table of the rows that have a bound, and no notes."""
    told: dict[str, list[str]] = {}
    for line in between_marks(document, _MARKS).splitlines():
        if line.startswith("| "):
            told.setdefault(line.split(" | ")[0].removeprefix("| "), []).append(line)
    told.pop(_BRIEF_HEAD[0], None)
    told.pop("---", None)
    told |= {part.title: _brief(part) for part in parts}
    lines = [measured_on(), "", _line(_BRIEF_HEAD), _line(_rule(_BRIEF_HEAD)), *chain.from_iterable(told.values())]
    return put_between_marks(document, _MARKS, "\n".join(lines))
