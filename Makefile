# What can be done here. `make test` needs Go only; each target says what it adds.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help test lint bench fuzz trial golden

# For each fuzz target and each benchmark: a time, or a count such as 1000x.
FUZZTIME  ?= 30s
BENCHTIME ?= 1s

help: ## this list
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST)

# No race detector: nothing in the rooms starts a goroutine, and it takes the
# tests that try every possibility ten times as long.
test: ## vet and test everything
	go vet ./...
	go test ./...
	@echo
	@echo 'Not run here: lint (make lint), benchmarks (make bench), fuzzing (make fuzz),'
	@echo 'trials on whole public files (make trial).'

lint: .ci/bin/golangci-lint ## format, lint and look for dead code
	.ci/bin/golangci-lint run
	@# deadcode reports and succeeds; here a report is a failure. Whatever a test
	@# or a program reaches is alive, so what it names is neither used nor tested.
	@dead=$$(.ci/bin/deadcode -test -tags trial ./...); test -z "$$dead" || { echo "$$dead"; exit 1; }

# The tools have a module of their own: no line of theirs in the library's go.mod.
# Both are built at once; the file stands for both.
.ci/bin/golangci-lint: .ci/tools/go.mod .ci/tools/go.sum
	go -C .ci/tools build -o ../bin/ tool
	@touch $@

bench: ## all benchmarks, with allocations (BENCHTIME=1s)
	go test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) ./...

fuzz: ## every fuzz target for a while (FUZZTIME=30s)
	.ci/fuzz $(FUZZTIME)

trial: ## tests on whole public files, which lie in ../shared
	@test -d ../shared || { echo 'make trial reads public files from ../shared, and there is no such folder.'; exit 1; }
	go test -tags trial ./...

golden: ## write the golden files anew; read the diff before you commit it
	@# Only the tests that use internal/golden know the flag -update.
	go test $$(go list -f '{{.ImportPath}} {{.TestImports}} {{.XTestImports}}' ./... \
		| awk '/internal\/golden[] ]/ {print $$1}') -update
