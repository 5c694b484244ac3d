"""`python -m benchmarks`: measure the parts named (all by default), print each as soon as it is measured, and put them into the documentation if asked."""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from benchmarks import extraction, growth, ingesting, register, search, serving
from benchmarks.part import Inputs, Part
from benchmarks.registers import LARGE
from benchmarks.table import measured_on, put_brief, put_page, section

PROJECT = Path(__file__).resolve().parent.parent
README, FIGURES = PROJECT / "README.md", PROJECT / "docs" / "figures.md"


def _backfill(inputs: Inputs) -> Part:
    if find_spec("distributed") is None:
        return Part("Archives", "bare extraction", notes=["Not measured: `make install-backfill` installs what reads archives."])
    from benchmarks import backfill

    return backfill.measure(inputs)


PARTS: dict[str, Callable[[Inputs], Part]] = {
    "extraction": extraction.measure,
    "register": register.measure,
    "search": search.measure,
    "backfill": _backfill,
    "ingest": ingesting.measure,
    "reads": serving.measure,
    "lists": serving.measure_lists,
    "growth": growth.measure,
}


def main(arguments: list[str] | None = None) -> int:
    """Run; returns the exit code: 0 measured, 2 there is nothing to read. A missed bound is shown, it is no failure."""
    options = _parser().parse_args(arguments)
    unknown = [name for name in options.parts if name not in PARTS] + [str(path) for path in options.texts if not path.is_file()]
    if unknown or not options.texts:
        print(f"no such part or text: {', '.join(unknown) or 'samples/*.txt'}", file=sys.stderr)
        return 2
    inputs = Inputs(
        tuple(options.texts),
        options.rounds,
        options.hostile_bytes,
        options.articles,
        options.seconds,
        options.facts,
        folder=options.folder,
        postgresql=options.postgresql,
    )
    print(measured_on(), end="\n\n", flush=True)
    parts: list[Part] = []
    for name in options.parts or PARTS:
        parts.append(_measured(name, inputs))
        print(section(parts[-1]), end="\n\n", flush=True)
    if options.write_readme:
        for document, put in ((FIGURES, put_page), (README, put_brief)):
            document.write_text(put(document.read_text(encoding="utf-8"), parts), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"which parts: {', '.join(PARTS)}")
    parser.add_argument("--texts", nargs="+", type=Path, default=sorted(PROJECT.glob("samples/*.txt")), help="article texts, UTF-8")
    parser.add_argument("--rounds", type=int, default=7, help="how often each side reads each text")
    parser.add_argument("--hostile-bytes", type=int, default=1 << 20, help="how large a hostile text is")
    parser.add_argument("--articles", type=int, default=3000, help="how many articles the register takes in")
    parser.add_argument("--seconds", type=float, default=1.0, help="for how long a service is loaded at a time")
    parser.add_argument("--facts", type=int, default=LARGE, help="how many facts the large register has")
    parser.add_argument(
        "--folder", type=Path, default=PROJECT / "build" / "benchmarks", help="where registers of SQLite are kept between runs"
    )
    parser.add_argument(
        "--postgresql", metavar="URL", help="a server on which registers are kept; by default one is started and thrown away"
    )
    parser.add_argument(
        "--write-readme",
        action="store_true",
        help="put the figures into docs/figures.md, and the worst of each sort that has a bound into README.md",
    )
    return parser


def _measured(name: str, inputs: Inputs) -> Part:
    """The part of this name; that it is at work, and how long it took, goes to stderr."""
    print(f"{name} ...", file=sys.stderr, flush=True)
    began = time.monotonic()
    part = PARTS[name](inputs)
    print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return part


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # which ends the services and servers that it has started
    sys.exit(main())
