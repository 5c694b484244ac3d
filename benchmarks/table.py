"""The figures as Markdown: all of them for the terminal and a page of the documentation, the worst of each group for the README."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.part import Part, Row, worst_of_groups

_BETWEEN_MARKS = re.compile(r"(<!-- benchmarks -->\n)(.*?)(<!-- /benchmarks -->)", re.DOTALL)
_PART = re.compile(r"^(?=\*\*)", re.MULTILINE)
_MEMORY = re.compile(r"^MemTotal:\s+(\d+) kB", re.MULTILINE)
_MODEL = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)


def page(parts: Iterable[Part]) -> list[str]:
    """The machine, then every part whole."""
    return [measured_on(), *map(section, parts)]


def brief(parts: Iterable[Part]) -> list[str]:
    """The machine, then the table of every part with the worst row of each group, and no notes."""
    return [measured_on(), *(f"{_heading(part)}\n\n{_table(part.yardstick, worst_of_groups(part.rows))}" for part in parts)]


def measured_on() -> str:
    """A sentence that tells on what machine this is."""
    return f"Measured on {machine()}."


def section(part: Part) -> str:
    """A part with its table and its notes."""
    return "\n\n".join([_heading(part), _table(part.yardstick, part.rows), *part.notes])


def _heading(part: Part) -> str:
    return f"**{part.title}**"


def _table(yardstick: str, rows: Iterable[Row]) -> str:
    head = ["figure", "danhbo", "bound", yardstick, "ratio"]
    lines = [head, ["---", *("---:" for _ in head[1:])], *(_cells(row) for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cells(row: Row) -> list[str]:
    bounds = (("≤ ", row.at_most), ("≥ ", row.at_least), ("ratio ≥ ", row.ratio_at_least))
    bound = next((f"{words}{_figure(figure)}" for words, figure in bounds if figure is not None), "")
    return [row.figure, _figure(row.value) + (" (missed)" if row.missed else ""), bound, _figure(row.yardstick), _figure(row.ratio)]


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


def put_into(document: str, told: Sequence[str]) -> str:
    """`document` with what is `told`, the pieces of `page` or `brief`, between its two benchmark marks; ValueError where it has none.

    Parts that stand there and are not told of stay.
    """
    there = _BETWEEN_MARKS.search(document)
    if there is None:
        raise ValueError("the page has no <!-- benchmarks --> marks")
    measured_on, *measured = told
    parts = {_title(part): part.strip() for part in (*_PART.split(there[2])[1:], *measured)}
    markdown = "\n\n".join([measured_on, *parts.values()])
    return _BETWEEN_MARKS.sub(lambda marks: f"{marks[1]}{markdown}\n{marks[3]}", document)


def _title(part: str) -> str:
    return part.partition("\n")[0]
