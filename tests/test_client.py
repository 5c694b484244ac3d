"""The client that an off-the-shelf generator makes of /openapi.json: it is typed, and it works against a live service."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest

from tests.serving import COMMAND, serving

PROJECT = Path(__file__).parent.parent
PAGE = (PROJECT / "docs" / "client.md").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Generated:
    """A folder with the package `danhbo_client`, the script of docs/client.md and the samples; a key, and what the generator said."""

    folder: Path
    script: Path
    key: str
    said: str

    def run(self, *command: str) -> str:
        """What a Python module says that is run in the folder; raises where it fails."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "DANHBO_API_KEY": self.key}
        result = subprocess.run(
            [sys.executable, *command], cwd=self.folder, env=environment, capture_output=True, text=True, check=False, timeout=110
        )
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Generator[Generated]:
    folder = tmp_path_factory.mktemp("client")
    shutil.copytree(PROJECT / "samples", folder / "samples")
    with serving(folder) as address:
        (folder / "openapi.json").write_bytes(httpx.get(f"{address}/openapi.json", timeout=60).content)
        command = ("-m", "openapi_python_client", "generate", "--path", "openapi.json", "--fail-on-warning", "--meta", "none")
        config = str(PROJECT / "docs" / "openapi-python-client.yaml")
        (script,) = re.findall(r"^```py\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
        (folder / "use.py").write_text(script.replace("http://127.0.0.1:8000", address), encoding="utf-8")
        made = Generated(folder, folder / "use.py", _key(folder), "")
        said = made.run(*command, "--config", config, "--output-path", "danhbo_client")
        yield replace(made, said=said)


def _key(folder: Path) -> str:
    """A key of the service whose database is in `folder`."""
    environment = {**os.environ, "DANHBO_DATABASE_URL": f"sqlite:///{folder}/danhbo.db"}
    made = subprocess.run(
        [COMMAND, "keys", "create", "--name", "client", "--scope", "ingest"], env=environment, capture_output=True, text=True, check=True
    )
    return made.stdout.strip()


def test_the_generator_has_nothing_to_warn_of(generated: Generated) -> None:
    assert "warning" not in generated.said.lower()
    assert "unsupported" not in generated.said.lower()


def test_every_operation_can_be_imported(generated: Generated) -> None:
    operations = sorted(path for path in (generated.folder / "danhbo_client" / "api").glob("*/*.py") if path.stem != "__init__")
    assert len(operations) > 40
    modules = ", ".join(".".join(path.relative_to(generated.folder).with_suffix("").parts) for path in operations)
    generated.run("-c", f"import {modules}")


def test_the_client_is_typed(generated: Generated) -> None:
    generated.run("-m", "mypy", "--strict", "--follow-imports=silent", str(generated.script))


def test_the_client_sends_lists_pages_and_tells_errors(generated: Generated) -> None:
    first, *members, error = generated.run(str(generated.script)).splitlines()
    assert re.fullmatch(r"article \d+ names [1-9]\d* organisations", first)
    assert len(members) > 2
    assert len(set(members)) == len(members)
    assert error.startswith("422 query.limit: ")
