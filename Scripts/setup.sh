# shellcheck shell=bash disable=SC1111
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
#
# What ./run and ./test have in common: Swift, system packages, quiet builds. To be sourced from the project's root.

BINARY=.build/release/imena

# Libraries that the program is built against: package, and the name under which pkg-config knows it.
LIBRARIES="libsqlite3-dev:sqlite3 libzip-dev:libzip zlib1g-dev:zlib libargon2-dev:libargon2 libxlsxwriter-dev:xlsxwriter \
    libpango1.0-dev:pangocairo coinor-libcbc-dev:cbc"

say() { printf '%s\n' "$*"; }

# Says what is wrong and how to mend it, and ends.
fail() {
    printf '\n%s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# Swift 6.1 or later, in the path or where installers put it.
need_swift() {
    local folder version
    if ! command -v swift >/dev/null 2>&1; then
        for folder in "$HOME/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/share/swift/usr/bin; do
            if [ -x "$folder/swift" ]; then
                PATH="$folder:$PATH"
                export PATH
                break
            fi
        done
    fi
    command -v swift >/dev/null 2>&1 || swift_advice "Swift is not installed, or not in the path."
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] || swift_advice "“swift --version” gives no version: the installation seems broken."
    if [ "${version%%.*}" -lt 6 ] || { [ "${version%%.*}" -eq 6 ] && [ "${version#*.}" -lt 1 ]; }; then
        swift_advice "Swift $version is too old: 6.1 or later is needed."
    fi
}

swift_advice() {
    fail "$1" \
        "The installer of the Swift project puts it into your home folder:" \
        "  curl -O https://download.swift.org/swiftly/linux/swiftly-$(uname -m).tar.gz" \
        "  tar zxf swiftly-$(uname -m).tar.gz && ./swiftly init" \
        "Other ways: https://www.swift.org/install/linux/   Then run this again in a new terminal."
}

# Whether the packages are installed, by name.
package_is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs what is missing, if this account may; otherwise says the line that does.
#   need_packages "what for" package...
need_packages() {
    local reason=$1 missing="" package sudo=""
    shift
    command -v dpkg-query >/dev/null 2>&1 || return 2
    for package in "$@"; do
        package_is_installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "Missing Debian packages:$missing"
    say "They are needed to $reason."
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
            sudo="sudo -n"
        else
            fail "This account may not install packages." \
                "Run this once, then start again:" \
                "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing"
        fi
    fi
    say "Installing them…"
    mkdir -p .build
    # shellcheck disable=SC2086 # both are lists of words
    if ! { $sudo apt-get -o DPkg::Lock::Timeout=900 update &&
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=900 \
            install -y --no-install-recommends $missing; } >.build/packages.log 2>&1; then
        tail -n 5 .build/packages.log >&2
        fail "The packages could not be installed; all of the output is in .build/packages.log." \
            "Look at the lines above (no network? no room on the disk?), then run this again, or install by hand:" \
            "  sudo apt-get install -y --no-install-recommends$missing"
    fi
}

need_libraries() {
    local pair packages="pkg-config" absent=""
    for pair in $LIBRARIES; do packages="$packages ${pair%%:*}"; done
    # shellcheck disable=SC2086
    need_packages "read and write the register, workbooks and locked keys, and to work out plans" $packages && return 0
    # Not Debian: ask pkg-config.
    command -v pkg-config >/dev/null 2>&1 || fail "pkg-config is not installed." \
        "This system has no dpkg, so install it with the system's own means, together with the headers of" \
        "sqlite3, libzip, zlib, libargon2, libxlsxwriter, pangocairo and cbc."
    for pair in $LIBRARIES; do pkg-config --exists "${pair##*:}" || absent="$absent ${pair##*:}"; done
    [ -z "$absent" ] || fail "Libraries without headers:$absent" \
        "Install them with the means of your system (on Debian and Ubuntu this script does it)."
}

# What the program is built from: names, sizes and times of change.
source_stamp() {
    find Sources Package.swift -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -d' ' -f1
}

is_built() { [ -x "$BINARY" ] && [ "$(cat .build/release.stamp 2>/dev/null)" = "$(source_stamp)" ]; }

# Builds quietly, with the last step shown on a terminal and every half minute elsewhere.
#   build "what" log argument...
build() {
    local what=$1 log=$2 start=$SECONDS pid step shown=0
    shift 2
    mkdir -p .build
    swift build "$@" >"$log" 2>&1 &
    pid=$!
    # Ctrl-C ends the build too.
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        step=$(grep -aoE '^\[[0-9]+/[0-9]+\]( [A-Za-z]+)? [^ ]+' "$log" 2>/dev/null | tail -n 1) || step=""
        if [ -t 1 ]; then
            printf '\r\033[K%s: %d s  %s' "$what" $((SECONDS - start)) "${step:0:60}"
        elif [ $((SECONDS - shown)) -ge 30 ] && [ $((SECONDS - start)) -ge 30 ]; then
            shown=$SECONDS
            say "$what: $((SECONDS - start)) s  $step"
        fi
        sleep 0.5
    done
    trap - INT TERM
    [ -t 1 ] && printf '\r\033[K'
    if ! wait "$pid"; then
        build_failed "$log"
    fi
    say "$what: done in $((SECONDS - start)) s."
}

build_failed() {
    local log=$1
    grep -aE '(^|[^a-z])error:' "$log" | sort -u | head -n 20 >&2 || true
    if grep -aqiE 'Could not resolve host|failed to clone|Failed to connect|unable to access' "$log"; then
        fail "The packages that Imena builds on could not be fetched; all of the output is in $log." \
            "Check the connection to github.com (behind a proxy set https_proxy), then run this again."
    fi
    if grep -aqE 'Killed|signal 9|[Cc]annot allocate memory|std::bad_alloc' "$log"; then
        fail "The compiler ran out of memory; all of the output is in $log." \
            "Close other programs, or add swap, then run this again. About 1 GB for each core is enough."
    fi
    if grep -aqi 'No space left on device' "$log"; then
        fail "The disk is full; all of the output is in $log." "Make about 2 GB of room, then run this again."
    fi
    tail -n 3 "$log" >&2
    fail "The build failed; all of the output is in $log." \
        "If you changed no source, remove the folder .build and run this again."
}

# The program itself, built only if something has changed since.
need_program() {
    local stamp
    is_built && return 0
    need_swift
    need_libraries
    stamp=$(source_stamp)
    say "Building Imena. The first time takes several minutes: it fetches and compiles the libraries it stands on."
    build "Building" .build/release.log -c release --product imena
    # Taken before the build: what changes meanwhile is built the next time.
    printf '%s\n' "$stamp" >.build/release.stamp
}

# The example register, in ./register.
need_example() {
    local made="" size="" version
    # A register depends on the example's files and on the program that wrote it.
    version=$(find Examples -type f -exec sha256sum {} + | LC_ALL=C sort | cat - .build/release.stamp 2>/dev/null | sha256sum | cut -d' ' -f1)
    if [ -d register ]; then
        [ ! -f register/.example ] || read -r made size <register/.example
        [ "$made" = "$version" ] && return 0
        if [ -z "$made" ]; then
            [ -z "$(ls -A register)" ] || fail "The folder ./register is there, and it is not the example." \
                "Move it away (mv register my-register); then this makes the example, and you serve yours with" \
                "  $BINARY serve --register my-register"
        elif [ "$(register_size)" != "$size" ]; then
            say "The example register was made by another version, and something was added to it since: it stays as it is."
            say "For a fresh one move it away: mv register my-register"
            return 0
        fi
    fi
    say "Making the example register in ./register (the exchange of 1 August 2024)…"
    rm -rf .build/example-register
    "$BINARY" example .build/example-register >.build/example.log 2>&1 || {
        cat .build/example.log >&2
        fail "The example register could not be made." "The lines above say why; they are also in .build/example.log."
    }
    rm -rf register
    mv .build/example-register register
    printf '%s %s\n' "$version" "$(register_size)" >register/.example
}

# The number of entries of ./register.
register_size() {
    "$BINARY" count --register register --format json 2>/dev/null | sed -n 's/.*"at" *: *\([0-9][0-9]*\).*/\1/p' | head -n 1
}
