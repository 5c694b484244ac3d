"""How many files the process may have open."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_process_takes_what_it_is_allowed() -> None:
    code = (
        "import resource; from app.server.file_limit import raise_file_limit\n"
        "hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]\n"
        "allowed = 512 if hard == resource.RLIM_INFINITY else min(hard, 512)\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (64, allowed))\n"
        "assert raise_file_limit() == allowed == resource.getrlimit(resource.RLIMIT_NOFILE)[0]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
