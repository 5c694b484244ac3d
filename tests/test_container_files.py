"""Every path, command, setting and variable that the container files name exists."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import typer
from ruamel.yaml import YAML

from app.cli import app as command_line
from app.config import Settings
from tests.wire import DOCUMENT

PROJECT = Path(__file__).parent.parent
SETTINGS = {f"DANHBO_{name.upper()}" for name in Settings.model_fields}
_VARIABLE = re.compile(r"\$\{(\w+)")


def subcommands() -> set[str]:
    group = typer.main.get_command(command_line)
    return set(getattr(group, "commands", {}))


@pytest.fixture(scope="module")
def stages() -> list[list[tuple[str, str]]]:
    """The Dockerfile's instructions as (name, rest), by stage."""
    text = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", (PROJECT / "Dockerfile").read_text(), flags=re.MULTILINE))
    stages: list[list[tuple[str, str]]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, _, rest = line.partition(" ")
        if name == "FROM":
            stages.append([])
        stages[-1].append((name, rest.strip()))
    return stages


@pytest.fixture(scope="module")
def compose() -> dict[str, dict[str, dict[str, object]]]:
    """The Compose file."""
    content: dict[str, dict[str, dict[str, object]]] = YAML(typ="safe").load(PROJECT / "docker-compose.yml")
    return content


def values(stage: list[tuple[str, str]], name: str) -> list[str]:
    return [rest for instruction, rest in stage if instruction == name]


def test_what_is_copied_exists_and_reaches_the_builder(stages: list[list[tuple[str, str]]]) -> None:
    let_in = {line[1:] for line in (PROJECT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    sources = [word for stage in stages for rest in values(stage, "COPY") if "--from" not in rest for word in rest.split()[:-1]]
    assert sources
    assert set(sources) <= let_in
    assert all((PROJECT / source).exists() for source in let_in)


def test_the_image_installs_from_the_lock_with_hashes(stages: list[list[tuple[str, str]]]) -> None:
    installs = [rest for rest in values(stages[0], "RUN") if "pip install" in rest]
    assert '--require-hashes -r "$LOCK"' in installs[0]
    assert values(stages[0], "ARG") == ["LOCK=requirements.lock"]
    assert all("--no-deps" in rest for rest in installs[1:])


def test_the_last_stage_copies_what_the_first_made_and_installs_nothing(stages: list[list[tuple[str, str]]]) -> None:
    build, last = stages
    (copied,) = values(last, "COPY")
    made = copied.split()[1]
    assert any(made in rest for rest in values(build, "RUN"))
    assert not any("pip" in rest for rest in values(last, "RUN"))


def test_the_image_runs_an_existing_subcommand_as_an_unprivileged_number(stages: list[list[tuple[str, str]]]) -> None:
    last = stages[-1]
    assert json.loads(values(last, "ENTRYPOINT")[0]) == ["danhbo"]
    assert set(json.loads(values(last, "CMD")[0])) <= subcommands()
    (user,) = values(last, "USER")
    assert int(user) > 0
    assert any(f"--uid {user}" in rest for rest in values(last, "RUN"))


def test_the_image_sets_only_settings_that_exist(stages: list[list[tuple[str, str]]]) -> None:
    named = set(re.findall(r"DANHBO_\w+", " ".join(values(stages[-1], "ENV") + values(stages[-1], "HEALTHCHECK"))))
    assert named
    assert named <= SETTINGS


def test_the_health_check_asks_an_existing_address(stages: list[list[tuple[str, str]]]) -> None:
    (check,) = values(stages[-1], "HEALTHCHECK")
    (path,) = re.findall(r"\}(/\w+)'", check)
    assert path in DOCUMENT["paths"]
    (exposed,) = values(stages[-1], "EXPOSE")
    assert f"DANHBO_PORT={exposed}" in " ".join(values(stages[-1], "ENV"))


def test_services_run_existing_subcommands(compose: dict[str, dict[str, dict[str, object]]]) -> None:
    ours = [service for service in compose["services"].values() if service["image"] == "danhbo"]
    assert {tuple(service["command"]) for service in ours} == {("migrate",), ("serve",)}  # type: ignore[arg-type]
    assert {"migrate", "serve"} <= subcommands()
    assert all((PROJECT / str(service["build"]) / "Dockerfile").is_file() for service in ours)


def test_the_api_waits_for_the_migrations_and_those_for_the_database(compose: dict[str, dict[str, dict[str, object]]]) -> None:
    services = compose["services"]
    assert services["migrate"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}
    assert services["api"]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}  # type: ignore[index]
    assert services["migrate"]["restart"] == "no"


def test_the_api_has_the_time_that_it_takes_to_end(compose: dict[str, dict[str, dict[str, object]]]) -> None:
    assert int(str(compose["services"]["api"]["stop_grace_period"]).removesuffix("s")) > Settings().shutdown_timeout


def test_data_lies_on_a_declared_volume(compose: dict[str, dict[str, dict[str, object]]]) -> None:
    mounts = compose["services"]["postgres"]["volumes"]
    assert isinstance(mounts, list)
    assert {str(mount).split(":")[0] for mount in mounts} == set(compose["volumes"])


def test_variables_are_in_the_example_and_settings_exist() -> None:
    text = (PROJECT / "docker-compose.yml").read_text()
    example = (PROJECT / ".env.example").read_text()
    assert all(re.search(rf"^{name}=", example, re.MULTILINE) for name in set(_VARIABLE.findall(text)))
    assert set(re.findall(r"^\s+(DANHBO_\w+):", text, re.MULTILINE)) <= SETTINGS


def test_the_password_is_asked_for_and_has_no_default(compose: dict[str, dict[str, dict[str, object]]]) -> None:
    environment = compose["services"]["postgres"]["environment"]
    assert str(environment["POSTGRES_PASSWORD"]).startswith("${POSTGRES_PASSWORD:?")  # type: ignore[index]
    assert re.search(r"^POSTGRES_PASSWORD=$", (PROJECT / ".env.example").read_text(), re.MULTILINE)


@pytest.mark.parametrize("service", ["api", "migrate"])
def test_settings_in_the_file_of_variables_reach_danhbo_but_where_it_listens(
    compose: dict[str, dict[str, dict[str, object]]], service: str
) -> None:
    assert compose["services"][service]["env_file"] == [{"path": ".env", "required": False}]
    environment = compose["services"][service]["environment"]
    ports = compose["services"]["api"]["ports"]
    assert (environment["DANHBO_HOST"], str(environment["DANHBO_PORT"])) == ("0.0.0.0", ports[0].rpartition(":")[2])  # type: ignore[index]
