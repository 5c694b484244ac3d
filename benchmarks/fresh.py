"""`python -m benchmarks.fresh READER FILE...`: read the files in a process of its own and print what that took."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from benchmarks.measuring import own_usage
from benchmarks.readers import load


def main() -> None:
    """Load the reader, read every file once, print processor seconds and peak memory as one JSON line."""
    name, *paths = sys.argv[1:]
    read = load(name)
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:  # noqa: PTH123 - as lean as a caller can be
            read(file.read())
    print(json.dumps(asdict(own_usage())))


if __name__ == "__main__":
    main()
