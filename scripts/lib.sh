# Shared by the scripts beside it: where the project is, and what it needs.
# shellcheck shell=bash

set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." >/dev/null && pwd)
# shellcheck disable=SC2034 # used by the scripts
readonly project

# What recall links, what Swift needs to run and to link, and the time zones of the tests.
packages=(
  libreadline-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev
  git ca-certificates libcurl4-openssl-dev libxml2-dev libncurses-dev zlib1g-dev
  libc6-dev g++ binutils pkg-config tzdata
)

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$1"
  exit "${2:-1}"
}

# Installs Debian packages that are not there yet; asks nothing.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "please install: ${missing[*]}" 69
  local as_root=(env)
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "root or sudo is needed to run: apt-get install ${missing[*]}" 77
    as_root=(sudo env)
  fi
  say "installing ${missing[*]} …"
  as_root+=(DEBIAN_FRONTEND=noninteractive)
  (quietly "${as_root[@]}" apt-get update -q) || say "going on with the package lists that are there"
  quietly "${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Runs a command and shows its output only when it fails.
quietly() {
  local log code=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || code=$?
  [ "$code" -eq 0 ] || tail -n 60 "$log" >&2
  rm -f "$log"
  [ "$code" -eq 0 ] || fail "failed: $*" "$code"
}

need_swift() {
  local hint="see https://www.swift.org/install/linux/" version
  command -v swift >/dev/null || fail "Swift 6.3 or later is needed; $hint" 69
  need "${packages[@]}"
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p') || true
  case $version in
    "") fail "Swift does not start: swift --version; $hint" 69 ;;
    [0-5].* | 6.[0-2]) fail "Swift 6.3 or later is needed, here is $version; $hint" 69 ;;
  esac
}

prepare() {
  need_swift
  cd "$project"
}

# The release binary, its Swift runtime linked in; prints its path.
build_release() {
  say "building recall (a few minutes the first time) …"
  quietly swift build -c release --static-swift-stdlib --product recall
  printf '%s\n' "$(swift build -c release --static-swift-stdlib --show-bin-path)/recall"
}
