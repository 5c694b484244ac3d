"""The figures as Markdown, for the terminal and for the README."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.part import Part, Row

_BETWEEN_MARKS = re.compile(r"(<!-- benchmarks -->\n)(.*?)(<!-- /benchmarks -->)", re.DOTALL)
_PART = re.compile(r"^(?=\*\*)", re.MULTILINE)
_MEMORY = re.compile(r"^MemTotal:\s+(\d+) kB", re.MULTILINE)
_MODEL = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)


def page(parts: Iterable[Part]) -> Iterator[str]:
    """The machine, then every part with its table and its notes, each as soon as it is there."""
    yield f"Measured on {machine()}."
    yield from map(_section, parts)


def _section(part: Part) -> str:
    head = ["figure", "danhbo", "bound", part.yardstick, "ratio"]
    lines = [head, ["---", *("---:" for _ in head[1:])], *(_cells(row) for row in part.rows)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    return "\n\n".join([f"**{part.title}**", table, *part.notes])


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


def put_into(readme: str, told: Sequence[str]) -> str:
    """`readme` with what is `told`, the pieces of a `page`, between its two benchmark marks; ValueError where it has none.

    Parts that stand there and are not told of stay.
    """
    there = _BETWEEN_MARKS.search(readme)
    if there is None:
        raise ValueError("the page has no <!-- benchmarks --> marks")
    measured_on, *measured = told
    parts = {_title(part): part.strip() for part in (*_PART.split(there[2])[1:], *measured)}
    markdown = "\n\n".join([measured_on, *parts.values()])
    return _BETWEEN_MARKS.sub(lambda marks: f"{marks[1]}{markdown}\n{marks[3]}", readme)


def _title(part: str) -> str:
    return part.partition("\n")[0]
