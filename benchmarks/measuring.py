"""Taking figures on a machine that others use too: processor time instead of the clock, both sides in turn, medians.

A ratio is taken pair by pair and its median quoted, so it holds while the machine's speed drifts.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Action = Callable[[], object]


def cpu_seconds(action: Action) -> float:
    """The processor time of this process, all its threads together, that one call of `action` takes."""
    start = time.process_time()
    action()
    return time.process_time() - start


@dataclass(frozen=True, slots=True)
class Pair:
    """The processor seconds of two actions that took turns; `ratio` is the median of second over first, turn by turn."""

    first: float
    second: float
    ratio: float


def in_turn(first: Action, second: Action, rounds: int) -> Pair:
    """Run both once unmeasured, then `rounds` times in turn."""
    first()
    second()
    turns = [(cpu_seconds(first), cpu_seconds(second)) for _ in range(rounds)]
    return Pair(
        statistics.median(one for one, _ in turns),
        statistics.median(other for _, other in turns),
        statistics.median(other / max(one, 1e-9) for one, other in turns),
    )


@dataclass(frozen=True, slots=True)
class Usage:
    """What a whole process took: processor seconds from its start, and its peak memory in MiB where the system tells."""

    cpu_seconds: float
    peak_mib: float | None


def fresh_process(module: str, arguments: Sequence[str]) -> Usage:
    """Run `python -m module arguments` and take the usage it prints as its last line; CalledProcessError if it fails."""
    done = subprocess.run([sys.executable, "-m", module, *arguments], check=True, capture_output=True, text=True)
    usage = json.loads(done.stdout.splitlines()[-1])
    return Usage(usage["cpu_seconds"], usage["peak_mib"])


def own_usage() -> Usage:
    """The usage of this process until now.

    The peak is the kernel's VmHWM: `ru_maxrss` would count what the parent held before it started this process.
    """
    try:
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - pathlib would count among what is measured
            peak = next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")), None)
    except FileNotFoundError:
        peak = None
    return Usage(time.process_time(), peak)
