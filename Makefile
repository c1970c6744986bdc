.PHONY: build test lint format fuzz edits hostile try install

build:
	swift build

test:
	scripts/test

lint:
	swift format lint --strict -r Sources Tests Package.swift Fuzz/Sources Fuzz/Package.swift
	shellcheck -x scripts/lib.sh scripts/try scripts/test scripts/install scripts/sixty-days scripts/fuzz scripts/edits .ci/run

format:
	swift format -i -r Sources Tests Package.swift Fuzz/Sources Fuzz/Package.swift

fuzz:
	scripts/fuzz

edits:
	scripts/edits

hostile:
	swift run -c release --package-path Fuzz hostile

try:
	scripts/try

install:
	scripts/install
