# The everyday commands. `make` alone sets everything up and does the main job; `make help` lists the rest.
# Kept to what GNU make 3.81 understands, because that is the one macOS has.

# The examples were written on this day and read the same in a year because it is pinned.
# A company wants the real day: `make TODAY=`, or delete the date here.
TODAY ?= 2026-11-16
ifneq ($(strip $(TODAY)),)
export PLAYBOOK_TODAY := $(TODAY)
endif

VENV := .venv
ifeq ($(OS),Windows_NT)
PYTHON ?= python
BIN := $(VENV)/Scripts
else
PYTHON ?= python3
BIN := $(VENV)/bin
endif
UV ?= uv

# Without compiled bytecode every start compiles its imports anew, two to three times slower.
unexport PYTHONDONTWRITEBYTECODE

# Material prints a page about MkDocs 2 on every build; pyproject.toml keeps us below 2.
export NO_MKDOCS_2_WARNING := 1

PIP_INSTALL = $(BIN)/python -m pip install --quiet --no-input --disable-pip-version-check

.PHONY: all setup setup-dev check test golden mutants serve review bench fuzz lock clean distclean help

all: setup ## Set up what is missing, check all cases, build letters, checklists and site (the default)
	@$(BIN)/playbook build

setup: $(VENV)/.run ## Only set up: .venv with what the generator needs

setup-dev: $(VENV)/.dev ## The same, and what tests and checks of the code need

# Messages go to standard error: the output of `make review` is put on a page.
# An environment that works is kept; one without pip, or of a Python that has gone or is too old, is made anew.
$(VENV)/.run: requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'This needs Python 3.11 or newer, and "$(PYTHON)" is not. If you have it under another name: make PYTHON=python3.13' >&2; \
	  echo '需要 Python 3.11 或更新的版本，而 "$(PYTHON)" 不是。若已另行安装，请写明名称：make PYTHON=python3.13' >&2; \
	  exit 1; }
	@echo 'Setting up $(VENV), about half a minute … / 正在准备运行环境，约半分钟……' >&2
	@$(BIN)/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP_INSTALL) --require-hashes -r requirements/run.txt
	@$(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@echo 'Adding the tools for tests and checks … / 正在安装测试与检查工具……' >&2
	@$(PIP_INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

check: setup-dev ## Check the code: style, types, floors, and that generated files are fresh
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/playbook schema --check

test: setup-dev ## Run the tests; some of them: make test ARGS="-k credit"
	$(BIN)/pytest $(ARGS)

golden: setup-dev ## Write the golden files anew; then read the diff, it is the review
	UPDATE_GOLDEN=1 $(BIN)/pytest -q $(ARGS)
	@echo 'Now read every changed line: git diff tests/golden'

serve: setup ## Preview the site, rebuilt while you edit cases and playbook
	@$(BIN)/playbook serve

# BASE is read by the shell and never by make, which would run a branch name that looks like a make function.
review: setup ## What this branch changes in cases and letters, as Markdown: make review BASE=origin/main
	@$(BIN)/playbook review "$${BASE:-origin/main}"

mutants: setup-dev ## Test the tests of facts/: change the code, one sign at a time, and see which change nobody notices
	@$(PIP_INSTALL) --require-hashes -r requirements/mutants.txt
	$(BIN)/mutmut run $(ARGS)
	$(BIN)/mutmut results

bench: setup-dev ## Measure the speed as ratios against yardsticks
	$(BIN)/python -m tests.bench.bench $(ARGS)

fuzz: setup-dev ## Spoil evidence files 100 000 times a format; fewer: make fuzz ARGS="--runs 2000"
	$(BIN)/python -m tests.fuzz.fuzz $(ARGS)

# For every platform and for Python 3.11 on. One version of a package for all of them (`fewest`), so that
# everybody's pages have the same bytes. Versions that are pinned already stay, unless asked otherwise.
LOCK = $(UV) pip compile pyproject.toml --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --extra docx --extra pdf --no-emit-index-url --quiet --custom-compile-command 'make lock' --group build $(ARGS)

lock: ## Pin all dependencies anew (needs uv); to take newer versions: make lock ARGS=--upgrade
	@$(UV) --version >/dev/null || { echo 'make lock needs uv: pipx install uv, or make lock UV=path/to/uv' >&2; exit 1; }
	$(LOCK) --output-file requirements/run.txt
	$(LOCK) --group test --group quality --constraints requirements/run.txt --output-file requirements/dev.txt
	$(LOCK) --group test --group mutation --constraints requirements/dev.txt --output-file requirements/mutants.txt

clean: ## Remove what builds and tests leave behind; .venv stays
	rm -rf build site dist .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## The same, and .venv
	rm -rf $(VENV)

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
