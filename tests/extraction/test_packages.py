"""The maps that the packages open with: each names every module it has, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import app.extraction

_ROOT = Path(app.extraction.__path__[0])
_NAME = re.compile(r"`([a-z_]+)`")


def _packages() -> Iterator[Path]:
    yield from (path.parent for path in sorted(_ROOT.rglob("__init__.py")))


def _modules(package: Path) -> set[str]:
    inside = {path.stem for path in package.glob("*.py")} | {path.parent.name for path in package.glob("*/__init__.py")}
    return inside - {"__init__"}


@pytest.mark.parametrize("package", [package for package in _packages() if _modules(package)], ids=lambda package: package.name)
def test_a_package_tells_how_its_modules_fit(package: Path) -> None:
    told = set(_NAME.findall((package / "__init__.py").read_text(encoding="utf-8").split('"""')[1]))
    all_modules = {module for other in _packages() for module in _modules(other)}
    assert _modules(package) - told == set(), "add them to the map that the package's docstring is"
    assert told <= all_modules, "these are gone: name them as they are called now"
