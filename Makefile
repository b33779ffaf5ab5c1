# What can be done here. `make test` needs Go only; each target says what it adds.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help test race test-hosts interop office lint bench bench-hosts fuzz trial golden edge

# For each fuzz target and each benchmark: a time, or a count such as 1000x.
FUZZTIME  ?= 30s
BENCHTIME ?= 1s

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST)

# No race detector: nothing in the rooms starts a goroutine, and it takes the
# tests that try every possibility ten times as long.
test: ## vet and test everything
	go vet ./...
	go test ./...
	@echo
	@echo 'Not run here: the other hosts (make test-hosts), lint (make lint), the race detector'
	@echo '(make race), benchmarks (make bench, make bench-hosts), fuzzing (make fuzz), trials on'
	@echo 'whole public files (make trial).'

race: ## the rooms with goroutines under the race detector; needs gcc
	go test -race ./wasm/httpapi ./wasm/serve

# A host that cannot run fails here: nothing is skipped.
test-hosts: wasm/node_modules/.package-lock.json ## Node, workerd and Chromium; needs Node 20 and Chromium
	cd wasm && node test/run.mjs

# In a module of its own: the library's go.mod gets no line of other readers.
interop: ## whether other people's readers read our calendar files alike
	go -C .ci/interop test ./...

office: ## letters opened by LibreOffice; needs libreoffice-writer-nogui and poppler-utils
	go test -tags office ./internal/docx ./examples/vocollege

bench-hosts: wasm/node_modules/.package-lock.json ## sizes and ratios of the hosts against committed numbers
	cd wasm && node test/bench.mjs

edge: wasm/node_modules/.package-lock.json ## the page and the API in workerd on this machine; needs Node 20
	cd wasm && npm run edge

wasm/node_modules/.package-lock.json: wasm/package-lock.json
	cd wasm && npm ci

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

# Those named Beside run the same work in another program by turns and print the
# ratio with its bar (ANALYSIS.md): jsonstat-toolkit, which npm ci in wasm/ brings,
# and R, which nothing here brings. What was not measured is said at the end.
bench: ## all benchmarks, with allocations (BENCHTIME=1s); with Node and R, the bars beside others
	go test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) $$(grep -rl --include='*_test.go' --exclude-dir=node_modules --exclude-dir=.ci '^func Benchmark' . | xargs -n 1 dirname | sort -u)
	@test -d wasm/node_modules/jsonstat-toolkit && command -v node > /dev/null || echo 'NOT MEASURED: the bars beside jsonstat-toolkit. They need Node and: cd wasm && npm ci'
	@command -v Rscript > /dev/null || echo 'NOT MEASURED: the bar beside R. It needs R (Rscript), which is not on this machine.'

fuzz: ## every fuzz target for a while (FUZZTIME=30s)
	.ci/fuzz $(FUZZTIME)

# SAMVERKAN_COUNTIES may name a folder with the tables of all counties of Sweden: see
# counties in analysis/population/trial_test.go.
trial: ## tests on whole public files, which lie in ../shared
	@test -d ../shared || { echo 'make trial reads public files from ../shared, and there is no such folder.'; exit 1; }
	go test -tags trial ./...

golden: ## write the golden files anew; read the diff before you commit it
	@# Only the tests that use internal/golden know the flag -update.
	go test $$(go list -f '{{.ImportPath}} {{.TestImports}} {{.XTestImports}}' ./... \
		| awk '/internal\/golden[] ]/ {print $$1}') -update
	@echo 'The TypeScript types are made from the new contract with: cd wasm && npm run types'
