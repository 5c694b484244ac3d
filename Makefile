# `make help` lists the targets. A fresh machine needs Python 3.11 to 3.13 and make, nothing else.

VENV := .venv
BIN := $(VENV)/bin
EVAL ?= ../shared/eval
TEXTS ?= samples/*.txt
FUZZ_SECONDS ?= 60

# HOST and PORT are short for DANHBO_HOST and DANHBO_PORT; every other DANHBO_* variable reaches the service as it is.
ifdef HOST
export DANHBO_HOST := $(HOST)
endif
ifdef PORT
export DANHBO_PORT := $(PORT)
endif

# Every pinned package comes as a wheel; pip needs no newer version of itself and no question answered.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
PIP := $(BIN)/python -m pip install -qq --require-virtualenv

.DEFAULT_GOAL := help
.PHONY: help install install-dev install-backfill install-bench install-fuzz install-tracing run test lint format types contracts containers openapi browser score bench fuzz lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(VENV)/.installed ## make .venv with what the service needs to run
install-dev: $(VENV)/.installed-dev ## the same, and what its tests and checks need
install-bench: $(VENV)/.installed-bench ## the same, and what `make bench` compares with
install-fuzz: $(VENV)/.installed-fuzz ## the same, and what `make fuzz` needs
install-backfill: $(VENV)/.installed-backfill ## the service, and what `danhbo backfill` needs
install-tracing: $(VENV)/.installed-tracing ## the service, and what sends its traces to a collector

$(BIN)/python:
	@scripts/make_venv.sh $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml $(BIN)/python
	@echo "Installing danhbo into $(VENV), a minute the first time ..."
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-%: requirements-%.lock $(VENV)/.installed
	@echo "Installing the extra '$*' into $(VENV) ..."
	@$(PIP) --require-hashes -r requirements-$*.lock
	@touch $@

run: install ## migrate the database, then serve (HOST, PORT and DANHBO_* are honoured)
	@$(BIN)/danhbo migrate
	@exec $(BIN)/danhbo serve

# In the order of their names, of which the last are short: sorted by how many tests they have, files of few and long ones would come last. What is
# compiled is kept even where the environment says otherwise: the tests start many processes, each of which would compile the application anew.
test: export PYTHONDONTWRITEBYTECODE :=
test: install-dev ## run the whole test suite (ARGS="tests/extraction -x" for a part of it), a file on each core at a time
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(ARGS)

lint: install-dev ## ruff: rules and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: install-dev ## write the code the way `make lint` wants it
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

types: install-dev ## mypy --strict
	@$(BIN)/mypy

contracts: install-dev ## which package may import which
	@$(BIN)/lint-imports

containers: install-dev ## Dockerfile and docker-compose.yml: lint, schema, and that what they name exists
	@$(BIN)/hadolint Dockerfile
	@$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	@$(BIN)/python -m pytest --quiet tests/test_container_files.py

openapi: install ## write openapi.json, the OpenAPI document that the tests compare with
	@$(BIN)/python -m scripts.write_openapi

browser: ## see to a Chromium for the test of the docs page (as root on Debian)
	@scripts/install_chromium.sh

score: install-dev ## score the extraction on the articles of EVAL/dev against evaluation/floors.toml
	@$(BIN)/python -m evaluation --eval $(EVAL) $(ARGS)

bench: install ## measure speed, memory and names beside a yardstick (TEXTS="a.txt b.txt", ARGS=--write-readme)
	@$(BIN)/python -m benchmarks --texts $(TEXTS) $(ARGS)

fuzz: install-fuzz ## look for a text that breaks the extraction, for FUZZ_SECONDS (60)
	@$(BIN)/python -m fuzz --seconds $(FUZZ_SECONDS) $(ARGS)

COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra build pyproject.toml

lock: ## pin every package anew, with hashes (needs uv)
	@$(COMPILE) -o requirements.lock
	@$(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock
	@$(COMPILE) --extra bench -c requirements-dev.lock -o requirements-bench.lock
	@$(COMPILE) --extra fuzz -c requirements-dev.lock -o requirements-fuzz.lock
	@$(COMPILE) --extra backfill -c requirements-dev.lock -o requirements-backfill.lock
	@$(COMPILE) --extra tracing -c requirements-dev.lock -o requirements-tracing.lock

clean: ## remove .venv, caches and builds (never a database)
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
