"""Whatever the OpenAPI document allows, and much that it does not, sent to the service by Schemathesis: every answer is as documented, none is a 500."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.serving import serving

PROJECT = Path(__file__).parents[2]
_CONFIGURATION = Path(__file__).with_name("schemathesis.toml")


def run(address: str, *options: str) -> str:
    """What a run against the service at `address` writes; fails where it found anything."""
    schemathesis = str(Path(sys.executable).with_name("schemathesis"))
    command = [schemathesis, "--config-file", str(_CONFIGURATION), "run", f"{address}/openapi.json", *options]
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.mark.timeout(600)
@pytest.mark.parametrize("phases", ["examples,coverage,fuzzing", "stateful"])
def test_every_answer_is_as_documented(tmp_path: Path, phases: str) -> None:
    # Heads as long as Schemathesis makes them, so that the routes see them: tests/test_connections.py shows what becomes of longer ones.
    with serving(tmp_path, DANHBO_LOG_LEVEL="error", DANHBO_MAX_HEAD_BYTES="1048576") as address:
        told = run(address, "--phases", phases, "--checks", "all")
    assert "No issues found" in told
