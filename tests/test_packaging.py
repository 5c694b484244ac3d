"""What is installed: the locks pin everything with hashes, and the wheel holds all that the service needs."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from app import __version__

PROJECT = Path(__file__).parent.parent
EXTRAS = ["dev", "backfill", "bench", "fuzz", "tracing"]
LOCKS = ["requirements.lock", *(f"requirements-{extra}.lock" for extra in EXTRAS)]
_PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)


def pins_of(lock: str) -> dict[str, str]:
    return dict(_PIN.findall((PROJECT / lock).read_text()))


def names_of(requirements: list[str]) -> set[str]:
    return {normal(re.split(r"[\[<>=]", requirement)[0]) for requirement in requirements} - {"danhbo"}


def normal(name: str) -> str:
    """The name of a package as indexes and locks have it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def project() -> dict[str, object]:
    """The [project] table."""
    table: dict[str, object] = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    return table


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without asking any index."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=PROJECT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_with_hashes_and_names_no_index(lock: str) -> None:
    content = (PROJECT / lock).read_text()
    blocks = re.split(r"\n(?=[a-z0-9])", content)
    assert len(blocks) == len(pins_of(lock))
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in content
    assert "--index" not in content


@pytest.mark.parametrize("extra", EXTRAS)
def test_the_locks_pin_what_the_project_declares(project: dict[str, dict[str, list[str]]], extra: str) -> None:
    extras = project["optional-dependencies"]
    needed = names_of([*project["dependencies"], *extras["build"]])
    assert needed <= pins_of("requirements.lock").keys()
    assert needed | names_of(extras[extra]) <= pins_of(f"requirements-{extra}.lock").keys()


@pytest.mark.parametrize("extra", EXTRAS)
def test_every_lock_agrees_on_the_versions_it_shares(extra: str) -> None:
    pins = pins_of(f"requirements-{extra}.lock")
    assert pins_of("requirements.lock").items() <= pins.items()
    developing = pins_of("requirements-dev.lock")
    assert {name: developing[name] for name in pins.keys() & developing.keys()}.items() <= pins.items()


def imports_of(*folders: str) -> set[str]:
    """The modules that the code in these folders imports by their first names, without the project's own and Python's."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for folder in folders for file in (PROJECT / folder).rglob("*.py"))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and node.level == 0}
    return {name.partition(".")[0] for name in named} - sys.stdlib_module_names - {folder.name for folder in PROJECT.iterdir()}


@pytest.mark.parametrize(
    ("folders", "extras"),
    [
        (["app", "migrations"], ["backfill", "tracing"]),
        (["benchmarks", "evaluation", "fuzz", "scripts", "tests"], ["backfill", "tracing", "dev", "bench", "fuzz", "gazetteer"]),
    ],
)
def test_what_is_imported_is_declared_and_not_left_to_others_to_bring(
    project: dict[str, dict[str, list[str]]], folders: list[str], extras: list[str]
) -> None:
    declared = names_of([*project["dependencies"], *(each for extra in extras for each in project["optional-dependencies"][extra])])
    bringing = packages_distributions()
    lacking = {module for module in imports_of(*folders) if set(map(normal, bringing.get(module, [module]))).isdisjoint(declared)}
    assert lacking == set()


def test_the_wheel_holds_migrations_and_lexicons_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    source = {
        str(file.relative_to(PROJECT)) for folder in ("app", "migrations") for file in (PROJECT / folder).rglob("*") if file.is_file()
    }
    assert {name for name in source if "__pycache__" not in name} <= names
    assert any(name.startswith("migrations/versions/") for name in names)
    assert any(re.fullmatch(r"app/extraction/lexicon/\w+\.toml", name) for name in names)
    assert {name.split("/")[0] for name in names} == {"app", "migrations", f"danhbo-{__version__}.dist-info"}


def test_the_installed_wheel_makes_its_tables_and_reads_an_article(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    environment = {**os.environ, "PYTHONPATH": str(site), "DANHBO_DATABASE_URL": f"sqlite:///{tmp_path}/danhbo.db"}

    def danhbo(*arguments: str) -> str:
        code = "import app.cli, sys; sys.stderr.write(app.__file__); app.cli.main()"
        answer = subprocess.run(
            [sys.executable, "-c", code, *arguments], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
        )
        assert str(site) in answer.stderr
        return answer.stdout

    danhbo("migrate")
    assert danhbo("ingest", str(PROJECT / "samples" / "articles.jsonl")) == "3 new, 0 known, 0 failed\n"


@pytest.mark.parametrize(
    ("arguments", "variables", "settings"),
    [
        (["HOST=0.0.0.0", "PORT=9000"], {}, "0.0.0.0 9000 -"),
        ([], {"HOST": "::1", "PORT": "9001"}, "::1 9001 -"),
        (["DANHBO_QUERY_THREADS=2"], {"DANHBO_HOST": "localhost", "DANHBO_PORT": "9002"}, "localhost 9002 2"),
        ([], {}, "- - -"),
    ],
)
def test_make_hands_host_port_and_settings_on(arguments: list[str], variables: dict[str, str], settings: str) -> None:
    probe = "probe: ; @echo $${DANHBO_HOST:--} $${DANHBO_PORT:--} $${DANHBO_QUERY_THREADS:--}"
    environment = {"PATH": os.environ["PATH"], **variables}
    answer = subprocess.run(
        ["make", "--no-print-directory", "--eval", probe, "probe", *arguments],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout == f"{settings}\n"


def test_an_unsupported_python_is_refused_with_what_to_do(tmp_path: Path) -> None:
    script = [PROJECT / "scripts" / "make_venv.sh", tmp_path / "venv"]
    answer = subprocess.run(script, env={**os.environ, "PYTHON": "false"}, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13" in answer.stderr
    assert not (tmp_path / "venv").exists()
