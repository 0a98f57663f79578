# The habits of this project. `make demo` and `make test` do all their own set-up: Python 3.11 or later is enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
READY := $(VENV)/.ready
DEMO := build/demo

.PHONY: help demo test check format bench bench-feeds lock clean

help:
	@sed -n 's/^## //p' Makefile

# The demo needs the product alone; tests and checks need their tools too.
$(INSTALLED): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installerer afhængigheder / installing dependencies ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(INSTALLED)

$(READY): $(INSTALLED) requirements-dev.lock
	@echo "Installerer testværktøjer / installing the tools of the tests ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $(READY)

## make demo    plan, verify and publish the Copenhagen example into build/demo
demo: $(INSTALLED)
	@rm -rf $(DEMO) && mkdir -p $(DEMO) && cp -r examples/koebenhavn-2027 $(DEMO)/aar
	$(BIN)/aarshjul plan $(DEMO)/aar --time-limit 30
	$(BIN)/aarshjul verify $(DEMO)/aar
	$(BIN)/aarshjul feeds $(DEMO)/aar --out $(DEMO)/kalendere
	$(BIN)/aarshjul wheel $(DEMO)/aar --out $(DEMO)/aarshjul.svg
	@echo "Se / look in $(DEMO): kalendere/, aarshjul.svg, aar/plan.json"

## make test    run the tests
test: $(READY)
	$(BIN)/pytest -q -n auto --dist worksteal

## make check   format, lint, types, import contracts
check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

## make format  put the code in its one format
format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

## make bench   measure solving and the commands (25 minutes), and write docs/performance.md
bench: $(READY)
	$(BIN)/python -m benchmarks

## make bench-feeds  measure serving feeds, and write docs/performance-feeds.md
bench-feeds: $(READY)
	$(BIN)/python -m benchmarks.feeds

## make lock    write requirements.lock and requirements-dev.lock anew from pyproject.toml
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate
lock: $(READY)
	@$(BIN)/python -m pip install --quiet uv
	$(LOCK) --group build pyproject.toml -o requirements.lock
	$(LOCK) --group build --group dev --constraint requirements.lock pyproject.toml -o requirements-dev.lock

## make clean   remove what was built, not the environment
clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
