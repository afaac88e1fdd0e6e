#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts what package-lock.json names into build/npm, and does nothing where it is already there. Sources only: no
# script of a package runs. Called by packaging/environment.sh on the system itself, and by CMake for those who build
# without that file.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
build=$(cd "$here/../.." && pwd -P)/build
wanted=$(cat "$here/package.json" "$here/package-lock.json" | sha256sum)

is_there() { [[ $wanted == "$(cat "$build/npm/installed" 2>/dev/null)" ]]; }

! is_there || exit 0
[[ ${1:-} != --check ]] || exit 1
mkdir -p "$build"
exec 9>"$build/npm.lock"
flock 9
! is_there || exit 0
command -v npm >/dev/null || {
    echo "error: npm is needed once, to fetch what packaging/npm/package-lock.json names." >&2
    echo "       Install it, or run packaging/environment.sh true, which does." >&2
    exit 1
}
# Made aside, so that an interrupted installation is never taken for a whole one.
making=$build/npm.making
rm -rf "$making"
mkdir "$making"
cp "$here/package.json" "$here/package-lock.json" "$making"
(
    cd "$making"
    # The lock file names no server: npm asks the registry that this machine is set up for, and checks the hashes.
    npm ci --ignore-scripts --omit=dev --omit=optional --omit=peer --no-audit --no-fund --no-update-notifier \
        --loglevel=error </dev/null >&2
) || {
    echo "error: npm could not fetch what packaging/npm/package-lock.json names. Its messages are above." >&2
    exit 1
}
printf '%s\n' "$wanted" >"$making/installed"
rm -rf "$build/npm"
mv -T "$making" "$build/npm"
