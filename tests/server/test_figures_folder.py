"""The folder of figures: one for each service, none left for good."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path

import pytest

from app.server.figures_folder import figures_folder
from tests.forks import FORKS


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def count_until_killed(temporary: Path) -> None:
    """What a process does that is killed while it counts."""
    tempfile.tempdir = str(temporary)
    with figures_folder() as folder:
        (folder / "counter_1.db").write_bytes(b"1")
        os.kill(os.getpid(), signal.SIGKILL)


def test_what_a_killed_service_left_is_removed_at_the_next_start(temporary: Path) -> None:
    process = FORKS.Process(target=count_until_killed, args=(temporary,))
    process.start()
    process.join(30)
    (left,) = temporary.glob("danhbo-figures-*")
    assert (left / "counter_1.db").exists()
    with figures_folder() as folder:
        assert [*temporary.glob("danhbo-figures-*")] == [folder]
    assert not [*temporary.glob("danhbo-figures-*")]


def test_what_is_in_use_or_not_known_to_be_abandoned_stays(temporary: Path) -> None:
    (temporary / "danhbo-figures-unknown").mkdir()
    (temporary / "others").mkdir()
    (temporary / "danhbo-figures-elsewhere").symlink_to(temporary / "others")
    (temporary / "others" / "in-use").touch()
    with figures_folder() as one, figures_folder() as other:
        assert one != other
        assert one.is_dir()
    assert {path.name for path in temporary.glob("danhbo-*")} == {"danhbo-figures-unknown", "danhbo-figures-elsewhere"}
    assert (temporary / "others" / "in-use").exists()
