# `make run` starts the product, `make test` proves it. Both set up what they need: Python 3.11 or newer, pip and make.
PYTHON ?= python3
PORT ?= 8081
SEEDS ?= 10000
MINUTES ?= 25
PROOF ?= data/proof
JOBS ?= $(shell nproc 2>/dev/null || echo 1)
# Tests wait about as long as they work: three at once end in two thirds of the time that two take on two cores.
WORKERS ?= 3
BENCH ?= data/bench.json
MODULES ?=
SAMPLE ?= 0
VENV := .venv
BIN := $(VENV)/bin

# `make prove SEEDS=10000 MINUTES=25 PROOF=DIR` goes on where it was stopped, and fails until all seeds are done: run it
# again. Each part takes less than half an hour and can be run alone (`make prove-kills-1`); a part that is done leaves
# its commit in $(PROOF)/parts, in a folder of what was proved: after a change of it everything is proved anew.
PROVED := bot tests flows messages pyproject.toml requirements.lock requirements-dev.lock
STATE := $(shell { git ls-files -s $(PROVED) && git diff $(PROVED); } 2>/dev/null | git hash-object --stdin 2>/dev/null | cut -c1-12)
DONE := $(PROOF)/parts/$(or $(STATE),unknown)
KILLS := kills-1 kills-2 kills-3 kills-4
MUTATIONS := mutations-0 mutations-1 mutations-2 mutations-3 mutations-4
PARTS := supply $(KILLS) files writes days plants malice $(MUTATIONS)
FILES := tests/faults/test_restore.py tests/faults/test_migrations.py
DOORS := tests/telegram/test_webhook.py
OWN_PARTS := kill long_run planted_faults each_write
.PHONY: run test lint types arrows unit prove prove-supply prove-files prove-writes prove-days prove-plants prove-malice prove-weeks mutants weeks bench lock clean
.DEFAULT_GOAL := run

$(VENV)/uv: requirements-uv.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@touch $@

$(VENV)/run: $(VENV)/uv requirements.lock pyproject.toml
	$(BIN)/uv pip install --python $(BIN)/python --require-hashes -r requirements.lock
	$(BIN)/uv pip install --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.lock
	$(BIN)/uv pip install --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@touch $@

run: $(VENV)/run
	@if [ -n "$$TELEGRAM_BOT_TOKEN" ] || grep -qs '^TELEGRAM_BOT_TOKEN=.' .env; then $(BIN)/between run; else $(BIN)/between sandbox --port $(PORT); fi

test: lint types arrows unit

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

arrows: $(VENV)/dev
	$(BIN)/lint-imports

unit: $(VENV)/dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

prove: $(PARTS:%=$(DONE)/%) prove-weeks

MARKED = mkdir -p $(@D) && { git rev-parse HEAD > $@ 2>/dev/null || touch $@; }

$(DONE)/%: | $(VENV)/dev
	$(MAKE) prove-$*
	@$(MARKED)

# Where the database of known holes could not be asked (3), the other parts go on, and it is asked again the next time.
$(DONE)/supply: | $(VENV)/dev
	$(BIN)/python -m tests.supply; code=$$?; if [ $$code -eq 0 ]; then $(MARKED); else [ $$code -eq 3 ]; fi

prove-supply: | $(VENV)/dev
	$(BIN)/python -m tests.supply

prove-kills-%: | $(VENV)/dev
	BETWEEN_LOT=$* BETWEEN_KILLS=250 $(BIN)/python -m pytest tests/faults/test_kill.py -v

prove-files: | $(VENV)/dev
	BETWEEN_RESTORES=100 BETWEEN_STATEMENTS=0 $(BIN)/python -m pytest $(FILES) -v

prove-writes: | $(VENV)/dev
	BETWEEN_WRITES=1 $(BIN)/python -m pytest tests/faults/test_each_write.py -v

prove-days: | $(VENV)/dev
	BETWEEN_DAYS=30 $(BIN)/python -m pytest tests/faults/test_long_run.py -v

prove-plants: | $(VENV)/dev
	BETWEEN_PLANTS=0 $(BIN)/python -m pytest tests/faults/test_planted_faults.py -v

prove-malice: | $(VENV)/dev
	BETWEEN_FUZZ=400 $(BIN)/python -m pytest tests/faults $(FILES:%=--ignore=%) $(OWN_PARTS:%=--ignore=tests/faults/test_%.py) $(DOORS) -v

prove-mutations-%: | $(VENV)/dev
	BETWEEN_LOT=$* BETWEEN_MUTATIONS=20000 $(BIN)/python -m pytest tests/programme/test_mutations.py -q

prove-weeks: $(VENV)/dev
	$(BIN)/between prove --seeds $(SEEDS) --minutes $(MINUTES) --jobs $(JOBS) --out $(PROOF)

$(VENV)/mutants: $(VENV)/dev pyproject.toml
	$(BIN)/uv pip install --python $(BIN)/python --group mutants
	@touch $@

# `make mutants MODULES="crisis escalation" SAMPLE=25`: goes on where it was stopped; docs/mutants.md.
mutants: $(VENV)/mutants
	$(BIN)/python -m tests.mutants $(MODULES) --sample $(SAMPLE)
	$(BIN)/python -m tests.mutants --table

weeks: $(VENV)/run
	$(BIN)/between simulate --weeks 20 --clients 8 --seed 7 --out docs/img/weeks
	rm -f docs/img/weeks/habit-* docs/img/weeks/*.txt

bench: $(VENV)/dev
	@mkdir -p $(dir $(BENCH))
	$(BIN)/python -m tests.bench --json > $(BENCH); broken=$$?; $(BIN)/python -m tests.bench.report $(BENCH) && exit $$broken

lock: $(VENV)/uv
	$(BIN)/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-annotate requirements-uv.in -o requirements-uv.lock
	$(BIN)/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-annotate pyproject.toml requirements-build.in -o requirements.lock
	$(BIN)/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-annotate pyproject.toml requirements-build.in --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
