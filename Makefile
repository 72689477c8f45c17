# Everything is in make.py, which runs the same on Windows and macOS: python make.py run
PYTHON ?= python3

.PHONY: run test coverage pictures translations bench wheel setup clean

run test coverage pictures translations bench wheel setup:
	@$(PYTHON) make.py $@ $(ARGS)

clean:
	rm -rf .venv .setup dist build
