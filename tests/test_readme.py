"""The README and the pages of `docs/` keep their word: commands run, the answer shown is the answer, tables name everything there is."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.config import Settings
from tests.serving import serving
from tests.wire import DOCUMENT

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
PAGES = {page.name: page.read_text(encoding="utf-8") for page in (PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md")))}
_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ADDRESS = "http://127.0.0.1:8000"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page."""

    page: str
    language: str
    content: str


BLOCKS = [Block(page, *match) for page, content in PAGES.items() for match in _FENCED.findall(content)]
RUN_BY_A_TEST = [block for block in BLOCKS if block.language in {"sh", "python"}]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Generator[tuple[Path, str]]:
    """A folder like a clone in which `make install` ran, and the address of a service started there."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(PROJECT / "samples", folder / "samples")
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "danhbo").symlink_to(Path(sys.executable).with_name("danhbo"))
    with serving(folder) as address:
        yield folder, address


def run(block: Block, folder: Path, address: str) -> str:
    """What `block` writes to standard output, run in `folder` against the service at `address`."""
    shell = ["bash", "-eu", "-o", "pipefail", "-c"] if block.language == "sh" else [sys.executable, "-c"]
    environment = {**os.environ, "DANHBO_DATABASE_URL": f"sqlite:///{folder}/danhbo.db"}
    content = block.content.replace(_ADDRESS, address).replace("curl ", "curl --fail-with-body ")
    result = subprocess.run([*shell, content], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def assert_contains(answer: object, shown: object, where: str = "answer") -> None:
    """Everything that is `shown` stands in `answer`; an object or list may hold more than is shown."""
    if isinstance(shown, dict):
        assert isinstance(answer, dict), where
        for name, value in shown.items():
            assert name in answer, f"{where}.{name}"
            assert_contains(answer[name], value, f"{where}.{name}")
    elif isinstance(shown, list):
        assert isinstance(answer, list), where
        assert len(answer) >= len(shown), where
        for index, value in enumerate(shown):
            assert_contains(answer[index], value, f"{where}[{index}]")
    else:
        assert answer == shown, where


@pytest.mark.parametrize("block", RUN_BY_A_TEST, ids=lambda block: f"{block.page} {block.content.split(chr(10))[0][:60]}")
def test_a_block_runs(block: Block, project: tuple[Path, str]) -> None:
    run(block, *project)


def test_the_answer_shown_is_the_answer(project: tuple[Path, str]) -> None:
    request, shown = BLOCKS[0], BLOCKS[1]
    assert (request.language, shown.language) == ("sh", "json")
    assert_contains(json.loads(run(request, *project)), json.loads(shown.content))


def test_every_make_target_named_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text()
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", README, re.MULTILINE))
    assert {"run", "test", "score", "help"} <= named
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in named)


def test_every_setting_is_documented_with_its_default_and_no_other() -> None:
    rows = dict(re.findall(r"^\| `DANHBO_(\w+)` \| (?:`([^`]*)`|none) \|", PAGES["settings.md"], re.MULTILINE))
    assert rows == {name.upper(): str(field.default) for name, field in Settings.model_fields.items()}


def test_every_resource_is_explained() -> None:
    resources = {f"/{path.split('/')[1]}" for path in DOCUMENT["paths"]}
    rows = re.findall(r"^\| (`/.*?) \|", README, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(/[a-z-]*)`", row)} == resources


def test_the_map_of_the_code_names_every_package_once() -> None:
    named = [name for row in re.findall(r"^\| (`app/.*?) \|", PAGES["code.md"], re.MULTILINE) for name in re.findall(r"`app/(\w+)/`", row)]
    assert sorted(named) == sorted(folder.parent.name for folder in (PROJECT / "app").glob("*/__init__.py"))


def test_every_file_and_folder_named_exists() -> None:
    for page, content in PAGES.items():
        folder = (PROJECT if page == "README.md" else PROJECT / "docs").resolve()
        named = {PROJECT / name for name in re.findall(r"`((?:app|docs|migrations|evaluation|samples|tests)/[\w./-]*)`", content)}
        named |= {folder / name for name in re.findall(r"\]\(([\w./-]+)\)", content)}
        assert all(name.exists() for name in named), page
