.PHONY: build test lint format fuzz edits hostile torture bench guard try install

build:
	swift build

test:
	scripts/test

lint:
	swift format lint --strict -r Sources Tests Package.swift Fuzz/Sources Fuzz/Package.swift Torture/Sources Torture/Package.swift Benchmarks/Sources/bench Benchmarks/Package.swift
	shellcheck -x scripts/lib.sh scripts/try scripts/test scripts/install scripts/sixty-days scripts/fuzz scripts/edits scripts/torture scripts/sessions scripts/latency scripts/bench scripts/guard .ci/run

format:
	swift format -i -r Sources Tests Package.swift Fuzz/Sources Fuzz/Package.swift Torture/Sources Torture/Package.swift Benchmarks/Sources/bench Benchmarks/Package.swift

fuzz:
	scripts/fuzz

edits:
	scripts/edits

torture:
	scripts/torture

hostile:
	swift run -c release --package-path Fuzz hostile

bench:
	scripts/bench --quick

guard:
	scripts/guard

try:
	scripts/try

install:
	scripts/install
