"""The floors under the scores: missed ones fail, lowered ones fail, raising only raises."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from evaluation.__main__ import FLOORS, main, verdict
from evaluation.floors import committed_floors, lowered, missed, raised, read_floors, write_floors

FLOOR = {"seeds": {"macro_f1": 0.9, "people": 0.95}}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A git checkout whose floors.toml, with the floors above, is committed."""
    path = tmp_path / "floors.toml"
    path.write_text(write_floors(FLOOR))
    _git(tmp_path, "init", "--quiet")
    _commit(tmp_path)
    return path


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True)


def _commit(folder: Path) -> None:
    _git(folder, "add", "floors.toml")
    _git(folder, "commit", "--quiet", "--no-verify", "-m", "floors")


def test_what_is_written_is_read_back() -> None:
    assert read_floors(write_floors(FLOOR)) == FLOOR


def test_reached_floors_hold() -> None:
    assert missed({"seeds": {"macro_f1": 0.9, "people": 1.0}}, FLOOR) == []


@pytest.mark.parametrize("scores", [{"seeds": {"macro_f1": 0.8999, "people": 1.0}}, {"seeds": {"people": 1.0}}, {}])
def test_a_lower_or_absent_score_misses_its_floor(scores: dict[str, dict[str, float]]) -> None:
    assert any(problem.startswith("seeds.macro_f1") for problem in missed(scores, FLOOR))


@pytest.mark.parametrize("floors", [{"seeds": {"macro_f1": 0.9, "people": 0.94}}, {"seeds": {"macro_f1": 0.9}}])
def test_a_lower_or_removed_floor_is_named(floors: dict[str, dict[str, float]]) -> None:
    assert [problem.split(":")[0] for problem in lowered(floors, FLOOR)] == ["seeds.people"]


def test_raising_keeps_the_higher_of_floor_and_score() -> None:
    scores = {"seeds": {"macro_f1": 0.93, "people": 0.5}, "open": {"people": 0.7}}
    assert raised(FLOOR, scores) == {"seeds": {"macro_f1": 0.93, "people": 0.95}, "open": {"people": 0.7}}


def test_the_gate_refuses_a_floor_that_the_working_copy_lowers(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checkout.write_text(write_floors({"seeds": {"macro_f1": 0.5, "people": 0.95}}))
    assert verdict({"seeds": {"macro_f1": 1.0, "people": 1.0}}, checkout) == 1
    assert "the floor fell from 0.9 to 0.5" in capsys.readouterr().err


def test_the_gate_refuses_a_lowered_floor_after_it_was_committed(checkout: Path) -> None:
    checkout.write_text(write_floors({"seeds": {"macro_f1": 0.5, "people": 0.95}}))
    _commit(checkout.parent)
    assert verdict({"seeds": {"macro_f1": 1.0, "people": 1.0}}, checkout) == 1


def test_the_gate_holds_when_floors_rise_and_are_reached(checkout: Path) -> None:
    checkout.write_text(write_floors({"seeds": {"macro_f1": 0.95, "people": 0.95}}))
    assert verdict({"seeds": {"macro_f1": 0.96, "people": 0.95}}, checkout) == 0


def test_outside_a_checkout_there_is_no_history(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(write_floors(FLOOR))
    assert list(committed_floors(path)) == []


def test_the_floors_of_the_project_were_never_lowered() -> None:
    floors = read_floors(FLOORS.read_text())
    assert [problem for _, earlier in committed_floors(FLOORS) for problem in lowered(floors, earlier)] == []


def test_without_a_gold_folder_the_gate_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--eval", str(tmp_path)]) == 2
    assert "nothing to score" in capsys.readouterr().err
