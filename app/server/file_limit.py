"""How many files, connections among them, this process may have open."""

from __future__ import annotations

import sys

_UNBOUNDED = 1 << 20


def raise_file_limit() -> int:
    """Let this process open as many files as it is allowed to; gives how many that are.

    Many systems start a process with 1,024, which is not enough for as many connections, and let it raise that by itself.
    """
    if sys.platform == "win32":
        return _UNBOUNDED
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _UNBOUNDED if hard == resource.RLIM_INFINITY else hard
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    except (OSError, ValueError):  # macOS says "no limit" and means one
        return soft
    return wanted
