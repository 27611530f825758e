# One word for each thing one does here; every word sets up what it needs.
# Works with GNU make 3.81 (macOS). PYTHON names another Python (3.11 or newer), HOST and PORT where to serve.
PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/ready-to-run
WORK := .venv/ready-to-work

.DEFAULT_GOAL := help
.PHONY: help run test thorough bench data

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 8

run: $(RUN) ## serve the atlas on http://127.0.0.1:8050
	@$(BIN)/python app.py

test: $(WORK) ## pass everything: format, lint, types, tests, and the visits in a browser
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q -n 2 --ignore=tests/browser
	@CHROMIUM="$$($(BIN)/python -m tools.chromium)" && export CHROMIUM && $(BIN)/python -m pytest -q -n 2 --dist worksteal -m "not thorough" tests/browser

thorough: test ## pass everything, and make the visits for which make test has no time
	@CHROMIUM="$$($(BIN)/python -m tools.chromium)" && export CHROMIUM && $(BIN)/python -m pytest -q -n 2 --dist worksteal -m thorough tests/browser

bench: $(WORK) ## measure speed, beside the same map made as the tutorials do
	@CHROMIUM="$$($(BIN)/python -m tools.chromium)" && export CHROMIUM && $(BIN)/python -m benchmarks

data: $(WORK) ## make again what is made from data: the shapes, the description of the tables
	@$(BIN)/python tools/make_shapes.py
	@$(BIN)/python -m components.facts.datapackage

$(RUN): requirements.txt
	@sh tools/environment.sh "$(PYTHON)" requirements.txt
	@touch $@

$(WORK): requirements-dev.txt $(RUN)
	@sh tools/environment.sh "$(PYTHON)" requirements-dev.txt --no-compile
	@touch $@
