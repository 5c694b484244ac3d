# `make help` lists the targets. A fresh machine needs Python 3.11 to 3.13 and make, nothing else.

VENV := .venv
BIN := $(VENV)/bin
EVAL ?= ../shared/eval

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
.PHONY: help install install-dev run test lint format types contracts containers score lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(VENV)/.installed ## make .venv with what the service needs to run
install-dev: $(VENV)/.installed-dev ## the same, and what its tests and checks need

$(BIN)/python:
	@scripts/make_venv.sh $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml $(BIN)/python
	@echo "Installing danhbo into $(VENV), a minute the first time ..."
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "Installing the tests and checks into $(VENV) ..."
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

run: install ## migrate the database, then serve (HOST, PORT and DANHBO_* are honoured)
	@$(BIN)/danhbo migrate
	@exec $(BIN)/danhbo serve

test: install-dev ## run the whole test suite (ARGS="tests/extraction -x" for a part of it)
	@$(BIN)/python -m pytest $(ARGS)

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

score: install-dev ## score the extraction on the articles of EVAL/dev against evaluation/floors.toml
	@$(BIN)/python -m evaluation --eval $(EVAL) $(ARGS)

lock: ## pin every package anew, with hashes (needs uv)
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra build pyproject.toml -o requirements.lock
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra build --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean: ## remove .venv, caches and builds (never a database)
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
