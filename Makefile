# coursepack: `make demo` builds the sample course, `make test` runs every test, linter and type check.
# Each sets up what it needs. Set-up is kept below .venv and tests/node_modules and done again only when a list changes.

SHELL := /bin/sh
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BOOT_PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
BIN := .venv/bin
PYTHON := $(BIN)/python
NPM_CI := npm ci --ignore-scripts --no-fund --no-audit --loglevel=error
CHECKED := src tests

.PHONY: help demo test lint player unit bench clean

help:
	@echo "make demo    build the sample course into dist/, and say what to do with it"
	@echo "make test    run every test, linter and type check"
	@echo "make lint    run the linters and the type checks alone"
	@echo "make bench   measure, and write the numbers into tests/bench/README.md"
	@echo "make clean   remove what the others set up and built"

demo: .venv/.ready
	@$(BIN)/coursepack build course --out dist --locked

test: lint player unit

lint: .venv/.ready tests/node_modules/.ready
	@echo "== ruff"
	@$(BIN)/ruff check $(CHECKED)
	@$(BIN)/ruff format --check $(CHECKED)
	@echo "== mypy"
	@$(BIN)/mypy
	@echo "== tsc"
	@tests/node_modules/.bin/tsc --project tests/tsconfig.json

player: tests/node_modules/.ready
	@echo "== node --test"
	@node --test --test-reporter=dot tests/player/*.test.mjs

unit: .venv/.ready tests/node_modules/.ready
	@tests/setup browser
	@echo "== pytest"
	@$(BIN)/pytest -n 2

bench: .venv/.bench tests/bench/node_modules/.ready
	@tests/setup browser
	@$(PYTHON) tests/bench/run.py

# One environment. The compiler is installed in place, so that a change counts at once.
.venv/.ready: tests/requirements.txt pyproject.toml
	@tests/setup python "$(BOOT_PYTHON)"
	@test -x $(PYTHON) || "$(BOOT_PYTHON)" -m venv .venv
	@echo "== Python packages into .venv"
	@$(PYTHON) -m pip install --quiet --quiet --requirement tests/requirements.txt
	@$(PYTHON) -m pip install --quiet --quiet --no-build-isolation --no-deps --editable .
	@touch $@

.venv/.bench: .venv/.ready tests/bench/requirements.txt
	@$(PYTHON) -m pip install --quiet --quiet --requirement tests/bench/requirements.txt
	@touch $@

tests/node_modules/.ready tests/bench/node_modules/.ready: %/node_modules/.ready: %/package-lock.json
	@tests/setup node
	@echo "== Node packages into $*/node_modules"
	@cd $* && $(NPM_CI)
	@touch $@

clean:
	rm -rf .venv dist build tests/node_modules tests/bench/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
