# `make` lists the commands. Whatever a command needs, it sets up by itself.

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip install --no-input --disable-pip-version-check \
	--require-hashes --only-binary :all:
SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

.PHONY: help run test integration faults soak bench check lint tour pictures words wheel kiosk-machine \
	kiosk-machine-remove windows-zip lock clean FORCE

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-21s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/ready ## show the kiosk; options: make run ARGS="--windowed"
	@$(PYTHON) -m kiosk.prerequisites
	@$(PYTHON) main.py $(ARGS)

test: lint ## everything that must hold before a change is handed in
	@$(PYTHON) -m kiosk.prerequisites
	@$(call quietly,the words,$(PYTHON) main.py check)
	@echo "Checking: the tests"
	@$(PYTHON) -m pytest -q -m "not integration" --numprocesses auto --dist worksteal
	@echo "All is well."

# pytest says 5 when it finds no test of this kind.
integration: $(VENV)/ready-for-tests ## the slow tests: the whole program on this machine
	@$(PYTHON) -m kiosk.prerequisites git syncthing rsync curl cage Xwayland Xvfb grim
	@$(PYTHON) -m pytest -q -m integration || [ $$? -eq 5 ]

faults: $(VENV)/ready-for-tests ## try what the kiosk must survive; some of it: make faults ARGS="--only 9 10"
	@$(PYTHON) -m kiosk.prerequisites Xvfb xdotool
	@PYTHONPATH=.:tests $(PYTHON) -m faults $(ARGS)

soak: $(VENV)/ready-for-tests ## months of visitors in one run, in about an hour; fewer: make soak ARGS="--sessions 2000"
	@$(PYTHON) -m kiosk.prerequisites
	@PYTHONPATH=.:tests $(PYTHON) -m faults.soak $(ARGS)

bench: $(VENV)/ready-for-tests ## measure beside a bare window and Chromium; some of it: ARGS="--only 1 4"
	@$(PYTHON) -m kiosk.prerequisites Xvfb xdotool
	@PYTHONPATH=.:tests $(PYTHON) -m performance $(ARGS)

check: $(VENV)/ready ## say what is wrong with the words in content/
	@$(PYTHON) main.py check

lint: $(VENV)/ready-for-tests ## style, types and who may import whom
	@$(call quietly,style,$(PYTHON) -m ruff check .)
	@$(call quietly,form,$(PYTHON) -m ruff format --check .)
	@$(call quietly,imports,$(PYTHON) -c "from importlinter.cli import lint_imports_command as c; c()")
	@$(call quietly,types,$(PYTHON) -m mypy)

tour: $(VENV)/ready ## save a picture of every screen in tour/
	@$(PYTHON) -m kiosk.prerequisites
	@$(PYTHON) main.py tour tour $(ARGS)

pictures: $(VENV)/ready ## renew the pictures of README.md
	@$(PYTHON) -m kiosk.prerequisites
	@$(PYTHON) main.py tour .build/tour --devices clinic portrait panel
	@$(PYTHON) docs/pictures.py .build/tour docs/pictures

words: $(VENV)/ready-for-tests ## renew the list of the words on the screen's own buttons, assets/interface.txt
	@PYTHONPATH=.:tests $(PYTHON) -m quality.interface_words

wheel: $(VENV)/ready-for-tests ## build the package to install elsewhere, in dist/
	@$(PYTHON) -m pip wheel . --quiet --no-deps --no-build-isolation --wheel-dir dist
	@ls dist/*.whl

# These need nothing but Python: as root no .venv comes to be that others cannot change.
kiosk-machine: ## make this computer a kiosk, with sudo; try it: ARGS="--into DIR"
	@$(choose_python); $$python -E -s -B -m kiosk.machine install $(ARGS)

kiosk-machine-remove: ## undo that, with sudo; ARGS="--everything" also what staff keep
	@$(choose_python); $$python -E -s -B -m kiosk.machine remove $(ARGS)

windows-zip: ## pack what a computer with Windows needs, in dist/
	@$(choose_python); $$python -E -s -B -m kiosk.machine zip dist/ketamine-kiosk-windows.zip

# Pins stay as they are unless pyproject.toml rules them out; ARGS="--upgrade" renews them all.
# No address of a package index is written down: whoever installs uses the one they trust.
lock: .build/uv/ready ## lock the packages of pyproject.toml with hashes; ARGS="--upgrade"
	@$(call lock,requirements.txt)
	@$(call lock,requirements-dev.txt,--group dev --constraints requirements.txt)

clean: ## delete all that these commands made, but docs/pictures/
	@rm -rf $(VENV) .build dist tour .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -prune -exec rm -rf {} +

# The file is written last: a .venv without it was never finished, and is made again.
$(VENV)/ready: requirements.txt
	@rm -rf $(VENV)
	@$(choose_python); \
	echo "Setting up .venv with $$($$python --version)"; \
	$(call or_show,$$python -m venv $(VENV) && $(PIP) -r requirements.txt && \
		$(PYTHON) -m compileall -q kiosk)
	@touch $@

$(VENV)/ready-for-tests: $(VENV)/ready requirements-dev.txt
	@echo "Setting up .venv for the tests"
	@$(call or_show,$(PIP) -r requirements-dev.txt)
	@touch $@

.build/uv/ready: $(VENV)/ready
	@echo "Setting up uv"
	@$(call or_show,$(PYTHON) -m venv --clear .build/uv && .build/uv/bin/python -m pip install uv)
	@touch $@

# An upgrade of the system takes away the Python that .venv was made with.
ifneq ($(shell [ -x $(PYTHON) ] && $(PYTHON) -c 'print("works")'),works)
$(VENV)/ready: FORCE
endif

# Run a step: one line when it is well, everything it says when it is not.
quietly = mkdir -p .build; echo "Checking: $(1)"; \
	$(2) > .build/step.log 2>&1 || { cat .build/step.log; exit 1; }

or_show = mkdir -p .build; { $(1); } > .build/set-up.log 2>&1 || { cat .build/set-up.log; \
	echo "Setting up failed; the reason is above. The first time needs the internet." \
	"Then type the same command again."; exit 1; }

lock = echo "Locking $(1)"; .build/uv/bin/uv pip compile --quiet --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" pyproject.toml $(2) $(ARGS) --output-file $(1)

# Puts the first Python that will do into $python. Debian keeps the module venv in a package of
# its own; as root it is installed, anyone else is told the line to type.
define choose_python
find_python() { \
	for python in python3.13 python3.12 python3.11 python3; do \
		$$python -c "import sys$$1; sys.exit(sys.version_info < (3, 11))" 2> /dev/null \
			&& return; \
	done; \
	return 1; \
}; \
if ! find_python ", venv, ensurepip"; then \
	if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
		echo "Installing python3-venv"; \
		mkdir -p .build; { apt-get update && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y --no-install-recommends python3-venv; } > .build/set-up.log 2>&1 \
			|| cat .build/set-up.log; \
	fi; \
	find_python ", venv, ensurepip" || { \
		if find_python; then echo "Python lacks its module venv. Type this line, then start again:"; \
			echo "    sudo apt-get install python3-venv"; \
		else echo "The kiosk needs Python 3.11 or newer, and this machine has" \
			"$$(python3 --version 2> /dev/null || echo none)." \
			"Debian 12 and Ubuntu 24.04 have it: sudo apt-get install python3-venv"; fi; \
		exit 1; }; \
fi
endef
