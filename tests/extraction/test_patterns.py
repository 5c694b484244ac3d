"""Every expression that is compiled when it is first needed can be."""

from __future__ import annotations

import importlib
import pkgutil

import app.extraction
from app.extraction.before import Before
from app.extraction.cues import Cued


def test_every_expression_of_the_readers_is_one() -> None:
    modules = (importlib.import_module(found.name) for found in pkgutil.walk_packages(app.extraction.__path__, "app.extraction."))
    late = [value for module in modules for value in vars(module).values() if isinstance(value, Cued | Before)]
    assert len(late) > 100
    assert all(one.pattern.pattern for one in late)  # `re.error` names the one that is none
