.PHONY: build test lint format try install

build:
	swift build

test:
	scripts/test

lint:
	swift format lint --strict -r Sources Tests Package.swift
	shellcheck -x scripts/lib.sh scripts/try scripts/test scripts/install scripts/sixty-days .ci/run

format:
	swift format -i -r Sources Tests Package.swift

try:
	scripts/try

install:
	scripts/install
