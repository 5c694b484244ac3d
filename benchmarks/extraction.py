"""The extraction alone: how fast, how large, how it grows, and how well it names people beside an existing recogniser."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from app.extraction import extract
from benchmarks.hostile import ONE_LINE, UNITS, hostile_text
from benchmarks.measuring import Usage, cpu_seconds, fresh_process, in_turn
from benchmarks.names import marked_articles, quality
from benchmarks.part import Inputs, Part, Row
from benchmarks.readers import OWN, PEER, Reader, has_peer, load, peer_version

COPIES = 20
READS = 10
"""How often our side reads a text in one turn: a read of a few milliseconds is near the clock's grain."""


def measure(inputs: Inputs) -> Part:
    """All rows; those of the yardstick stay empty where it is not installed, and a note says what to do."""
    texts = [path.read_bytes().decode() for path in inputs.texts]
    part = Part("Extraction", f"underthesea {peer_version()} `ner`" if has_peer() else "underthesea `ner`")
    part.rows += _speed(texts, inputs.rounds)
    part.rows += _whole_process(inputs.texts, inputs.rounds)
    part.rows.append(_growth(texts, inputs.rounds))
    part.rows += _names()
    part.rows += _hostile(inputs.hostile_bytes)
    part.notes.append(
        f"Processor time on one core, medians over {len(texts)} texts of {min(map(len, texts)):,} to {max(map(len, texts)):,} characters. danhbo reads all eight "
        "lists of facts; underthesea reads, sentence by sentence, words with their class and the names among them. Both take turns on the same texts. "
        "The people they name are compared with those marked in the articles of `evaluation/articles/` that no rule was written from."
    )
    if not has_peer():
        part.notes.append("The yardstick is not installed: `make install-bench` installs it.")
    return part


def _speed(texts: Sequence[str], rounds: int) -> list[Row]:
    own, peer = load(OWN), load(PEER) if has_peer() else None
    seconds, peer_seconds, ratios = [], [], []
    for text in texts:
        pair = in_turn(partial(_several, own, text), partial(peer, text) if peer else _nothing, rounds)
        seconds.append(pair.first / READS)
        peer_seconds.append(pair.second)
        ratios.append(pair.ratio * READS)
    median, peer_median, ratio = (statistics.median(figures) for figures in (seconds, peer_seconds, ratios))
    by_length = statistics.median(1000 * took / len(text) for took, text in zip(seconds, texts, strict=True))
    rows = [
        Row("one article, ms", 1000 * median, at_most=6, yardstick=1000 * peer_median, ratio=ratio),
        Row("articles a second", 1 / median, yardstick=1 / max(peer_median, 1e-9), ratio=ratio),
        Row("1,000 characters, ms", 1000 * by_length),
    ]
    return rows if peer else [replace(row, yardstick=None, ratio=None) for row in rows]


def _several(read: Reader, text: str) -> None:
    for _ in range(READS):
        read(text)


def _nothing() -> None:
    """What takes its turn where no yardstick is installed."""


def _whole_process(paths: Sequence[Path], rounds: int) -> list[Row]:
    first, every = _usages(OWN, paths, rounds)
    rows = [
        Row("start, import and first article, s", first.cpu_seconds, at_most=1.5),
        Row("peak memory, MiB", every.peak_mib, at_most=250),
    ]
    if not has_peer():
        return rows
    peer_first, peer_every = _usages(PEER, paths, rounds)
    return [_beside(rows[0], peer_first.cpu_seconds), _beside(rows[1], peer_every.peak_mib)]


def _beside(row: Row, yardstick: float | None) -> Row:
    """`row` with a yardstick of the same unit, of which less is better too."""
    return replace(row, yardstick=yardstick, ratio=yardstick / row.value if yardstick and row.value else None)


def _usages(reader: str, paths: Sequence[Path], rounds: int) -> tuple[Usage, Usage]:
    """A fresh process that reads the first text, the median of `rounds`; and one that reads them all."""
    firsts = sorted(
        (fresh_process("benchmarks.fresh", [reader, str(paths[0])]) for _ in range(rounds)), key=lambda usage: usage.cpu_seconds
    )
    return firsts[rounds // 2], fresh_process("benchmarks.fresh", [reader, *map(str, paths)])


def _growth(texts: Sequence[str], rounds: int) -> Row:
    def copies_apart(text: str) -> None:
        for _ in range(COPIES):
            extract(text)

    ratios = [in_turn(partial(copies_apart, text), partial(extract, text * COPIES), rounds).ratio * COPIES for text in texts]
    return Row(f"{COPIES} copies in one text against one copy, times", max(ratios), at_most=22)


def _names() -> list[Row]:
    articles = marked_articles()
    own, peer = quality(load(OWN), articles), quality(load(PEER), articles) if has_peer() else None
    return [
        _no_worse("people, precision", own.precision, peer.precision if peer else None),
        _no_worse("people, recall", own.recall, peer.recall if peer else None),
    ]


def _no_worse(figure: str, share: float, yardstick: float | None) -> Row:
    return Row(figure, share, yardstick=yardstick, ratio=share / yardstick if yardstick else None, ratio_at_least=1)


def _hostile(size: int) -> list[Row]:
    told = f"{size / 2**20:.3g} MiB of"
    group = f"{told} what no article is, s"
    rows = [
        Row(f"{told} {kind}, s", cpu_seconds(partial(extract, hostile_text(unit, size))), at_most=3, group=group)
        for kind, unit in UNITS.items()
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.txt"
        path.write_text(hostile_text(UNITS[ONE_LINE], size), encoding="utf-8")
        usage = fresh_process("benchmarks.fresh", [OWN, str(path)])
    return [*rows, Row(f"{told} {ONE_LINE}, peak memory, MiB", usage.peak_mib, at_most=250)]
