#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The environment in which the project is built, tested and run: Debian 13, Ubuntu 25.04 or newer, with the packages
# of debian-packages.txt. On such a system that is the system itself; on an older Debian or Ubuntu it is a Debian 13
# root of our own in the user's cache folder. Nothing but the packages needed is installed on the system.
#
# ./run and ./test source this file. Started by itself it runs one command in the environment:
#     packaging/environment.sh cmake --preset release
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)} # unset on some build servers
cache=${XDG_CACHE_HOME:-$HOME/.cache}/action-studio
readonly suite=trixie
readonly oldest_qt=6.8
readonly recipe=(
    --variant=minbase
    '--aptopt=APT::Install-Recommends "false"'
    '--dpkgopt=path-exclude=/usr/share/doc/*'
    '--dpkgopt=path-include=/usr/share/doc/*/copyright'
    '--dpkgopt=path-exclude=/usr/share/man/*'
)

root=    # the Debian 13 root, empty when the system itself will do
entry=() # the words before a command that make it run in the environment; see enter()

say() { printf '%s\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$1" >&2
    shift
    (($# == 0)) || printf '       %s\n' "$@" >&2
    exit 1
}

# -- what is needed, and what is there

read_packages() { mapfile -t packages < <(grep -Ev '^[[:space:]]*(#|$)' "$project/packaging/debian-packages.txt"); }

missing_packages() { # PACKAGE…
    local installed
    # dpkg-query fails as soon as one name is unknown to it, and that is an answer, not an error.
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    printf '%s\n' "$@" | grep -vxF -f <(awk '$2 == "installed" { print $1 }' <<<"$installed") || true
}

os_release() { # KEY
    (
        # shellcheck source=/dev/null
        [[ ! -r /etc/os-release ]] || . /etc/os-release
        printf '%s' "${!1:-}"
    )
}

is_debian_family() {
    [[ " $(os_release ID) $(os_release ID_LIKE) " =~ \ (debian|ubuntu)\  ]] && command -v dpkg-query apt-get >/dev/null
}

is_new_enough() {
    local have version
    have=$(dpkg-query -W -f '${Version}' qt6-base-dev 2>/dev/null || true)
    [[ -z $have ]] || ! dpkg --compare-versions "$have" ge "$oldest_qt" || return 0
    version=$(os_release VERSION_ID)
    case $(os_release ID) in
        # Debian's testing and unstable have no number.
        debian) [[ -z $version ]] || dpkg --compare-versions "$version" ge 13 ;;
        ubuntu) dpkg --compare-versions "$version" ge 25.04 ;;
        *)
            have=$(LC_ALL=C apt-cache policy qt6-base-dev | awk '$1 == "Candidate:" { print $2 }')
            [[ -n $have && $have != "(none)" ]] && dpkg --compare-versions "$have" ge "$oldest_qt"
            ;;
    esac
}

may_become_root() { ((EUID == 0)) || { command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; }; }
as_root() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }

install_packages() { # REASON PACKAGE…
    local reason=$1
    shift
    local command=(apt-get install --yes --no-install-recommends "$@")
    may_become_root || die "$reason needs packages that are not installed, and this user may not install them." \
        "Please have this run once by an administrator:" "    ${command[*]}"
    say "Installing for $reason: $*"
    # In a container or on a build server, where nothing needs to survive a power cut, this is four times as fast.
    if [[ -n ${CI:-} || ! -d /run/systemd/system ]]; then
        command+=(-o Dpkg::Options::=--force-unsafe-io)
    fi
    # A source of somebody else's that cannot be reached is no reason to stop: the installation decides.
    as_root apt-get update -q >&2 </dev/null || true
    as_root env DEBIAN_FRONTEND=noninteractive "${command[@]}" -q >&2 </dev/null ||
        die "The packages could not be installed. The command was:" "    ${command[*]}"
}

# -- a Debian 13 root for older systems

# The mirror this machine itself uses for Debian. apt is asked, so both forms of its source files are understood.
debian_mirror() {
    local codename mirror=${ACTION_STUDIO_MIRROR:-}
    # Once "apt-get update" has run, the origin of each source is known.
    # shellcheck disable=SC2016 # apt fills these in
    [[ -n $mirror ]] || mirror=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' \
        'Created-By: Packages' 'Component: main' | awk -F'|' '$1 == "Debian" && $2 == "Debian" && !n++ { print $3 }')
    # Before that: this release's name and a path that ends as the archive's does, for others name their suites so, too.
    codename=$(os_release VERSION_CODENAME)
    [[ -n $mirror ]] || mirror=$(apt-get update --print-uris 2>/dev/null |
        sed -nE "s#^'([^']*/debian/)dists/$codename(-updates)?/main/binary-[^']*/Packages[^']*'.*#\1#p" | sed -n 1p)
    printf '%s\n' "$mirror"
}

# Proxies, time limits and the like which this machine's apt needs to reach its mirror.
machine_apt_options() {
    apt-config dump --format '%F "%v";%n' Acquire |
        grep -E '^Acquire::(https?::|Retries|Check-(Valid-Until|Date)|Max-ValidTime|ForceIPv[46]|Queue-Mode)' |
        grep -v ' "";$' | sed 's/^/--aptopt=/' || true
}

need_root_tools() {
    local needed=(mmdebstrap bubblewrap debian-archive-keyring)
    ((EUID == 0)) || needed+=(uidmap)
    mapfile -t needed < <(missing_packages "${needed[@]}")
    ((${#needed[@]} == 0)) || install_packages "a Debian 13 root" "${needed[@]}"
}

bootstrap() { # DIRECTORY MIRROR; as an ordinary user through a tar stream, so that all files belong to that user
    local list options alone=()
    list=$(IFS=, && printf '%s' "${packages[*]}")
    mapfile -t options < <(machine_apt_options)
    options+=("${recipe[@]}" "--include=$list" "$suite")
    if ((EUID == 0)); then
        # In a mount namespace of its own: what it mounts inside goes away with it, even when it is killed.
        ! unshare --mount true 2>/dev/null || alone=(unshare --mount --propagation private)
        "${alone[@]}" mmdebstrap --format=directory "${options[@]}" "$1" "$2"
    else
        mkdir "$1" &&
            mmdebstrap --mode=unshare --format=tar "${options[@]}" - "$2" |
            tar --extract --directory "$1" --exclude='./dev/*' --delay-directory-restore --no-same-owner &&
            chmod -R u+rwX "$1"
    fi
}

make_root() {
    local started=$SECONDS mirror making log
    need_root_tools
    mirror=$(debian_mirror)
    [[ -n $mirror ]] || die "No Debian archive is among this machine's apt sources." \
        "Name one: ACTION_STUDIO_MIRROR=ADDRESS $0"
    rm -rf --one-file-system "$cache"/making-* # left behind by an interrupted set-up: we hold the lock
    making=$cache/making-${root##*/}
    log=$cache/${root##*/}.log
    say "Setting up Debian 13 with the packages of packaging/debian-packages.txt, as this system's Qt is too old."
    say "This is done once, takes one to five minutes and 2 GB in $cache"
    bootstrap "$making" "$mirror" >"$log" 2>&1 </dev/null || {
        tail -n 25 "$log" >&2
        rm -rf --one-file-system "$making"
        die "Debian 13 could not be set up; the end of $log is above."
    }
    # Places where the system's own files are mounted later.
    for file in resolv.conf hosts machine-id; do
        rm -f "$making/etc/$file"
        : >"$making/etc/$file"
    done
    mv -T "$making" "$root"
    say "Debian 13 is ready after $((SECONDS - started)) s: $root"
}

remove_older_roots() {
    local old
    for old in "$cache"/debian-13-*/; do
        old=${old%/}
        # A root in use is locked by its users (see enter) and stays until next time.
        [[ $old == "$root" || ! -d $old ]] || flock --nonblock "$old" rm -rf --one-file-system "$old" "$old.log" || true
    done
}

set_up_root() {
    local hash
    hash=$(printf '%s\n' "$suite" "${recipe[@]}" "${packages[@]}" | sha256sum)
    root=$cache/debian-13-${hash:0:12}
    if [[ ! -d $root ]]; then
        (
            flock --nonblock 9 || { say "Waiting for another set-up to finish." && flock 9; }
            [[ ! -d $root ]] || exit 0
            make_root
            remove_older_roots
        ) 9>"$cache/setup.lock"
    fi
    command -v bwrap >/dev/null || need_root_tools
    exec 9<"$root"
    flock --shared 9 # until this script and all that it starts have ended
}

set_up() {
    read_packages
    is_debian_family || die "This system is neither Debian nor Ubuntu ($(os_release PRETTY_NAME))." \
        "Please install what these Debian packages hold, then build with CMake's presets (cmake --preset dev):" \
        "${packages[@]}"
    mkdir -p "$cache/home" "$cache/ccache"
    if is_new_enough; then
        mapfile -t packages < <(missing_packages "${packages[@]}")
        ((${#packages[@]} == 0)) || install_packages "Action Studio" "${packages[@]}"
    else
        set_up_root
    fi
    install_npm_packages
}

# npm's packages are fetched by the system itself, outside of our root: its npm knows the way to a registry, and nothing
# of that has to be handed on. Into the root Debian's npm would bring 400 packages, for a few files that we build in.
install_npm_packages() {
    local install=$project/packaging/npm/install.sh
    ! "$install" --check || return 0
    command -v npm >/dev/null || install_packages "the JavaScript grammar and formatter" npm
    "$install" || die "The JavaScript grammar and formatter could not be fetched."
}

# -- running commands in the environment

# "clean" is for building and testing: nothing of the user's is seen or touched. "session" is for the program itself,
# which needs the user's desktop, home and language.
collect_variables() { # clean|session
    local name
    variables=(
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
        "USER=${USER:-$(id -un)}"
        "LOGNAME=${LOGNAME:-$(id -un)}"
        "CMAKE_C_COMPILER_LAUNCHER=ccache"
        "CMAKE_CXX_COMPILER_LAUNCHER=ccache"
        "CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}"
        "CCACHE_SLOPPINESS=pch_defines,time_macros"
        "GOMODCACHE=${GOMODCACHE:-$cache/go/modules}"
        "GOCACHE=${GOCACHE:-$cache/go/build}"
    )
    for name in CI TERM TMPDIR GOPROXY GOSUMDB GONOSUMDB GOPRIVATE GOINSECURE SOURCE_DATE_EPOCH CMAKE_BUILD_PARALLEL_LEVEL CMAKE_COLOR_DIAGNOSTICS \
        "${!CTEST_@}" "${!ACTION_STUDIO_@}" "${!ASAN_OPTION@}" "${!UBSAN_OPTION@}" "${!LSAN_OPTION@}"; do
        [[ ! -v $name ]] || variables+=("$name=${!name}")
    done
    if [[ $1 == clean ]]; then
        variables+=("HOME=$cache/home" LC_ALL=C.UTF-8)
        return
    fi
    variables+=("HOME=$HOME")
    for name in DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS DESKTOP_SESSION LANGUAGE TZ \
        http_proxy https_proxy no_proxy all_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY \
        "${!XDG_@}" "${!QT_@}" "${!KDE_@}" "${!GNOME_@}"; do
        # Qt plug-ins of an older system would not fit.
        [[ ! -v $name || $name == QT_PLUGIN_PATH ]] || variables+=("$name=${!name}")
    done
    collect_locale
}

collect_locale() {
    local name
    if [[ ! ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} =~ [Uu][Tt][Ff]-?8$ ]]; then
        variables+=(LC_ALL=C.UTF-8)
        return
    fi
    for name in LANG "${!LC_@}"; do
        [[ -n ${!name:-} ]] || continue
        variables+=("$name=${!name}")
        # Our root knows C.UTF-8 only, and Qt brings its own knowledge of languages: another name for it is enough.
        [[ -z $root || ! ${!name} =~ ^[A-Za-z_]+(\.[A-Za-z0-9-]+)?(@[a-z]+)?$ || -e $root/usr/lib/locale/${!name} ]] ||
            ln -s C.utf8 "$root/usr/lib/locale/${!name}" 2>/dev/null || true
    done
}

collect_mounts() { # clean|session DIRECTORY
    local path shared=(/tmp "${TMPDIR:-/tmp}" "$cache" "$project")
    mounts=(--tmpfs / --dev-bind /dev /dev --bind /proc /proc --ro-bind /sys /sys)
    mounts+=(--ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --ro-bind "$root/var" /var --tmpfs /var/tmp)
    for path in "$root"/*; do
        [[ ! -L $path ]] || mounts+=(--symlink "$(readlink "$path")" "/${path##*/}")
    done
    for path in /etc/resolv.conf /etc/hosts /etc/machine-id /etc/passwd /etc/group /etc/ssl/certs/ca-certificates.crt; do
        [[ ! -s $path || ! -e $root$path ]] || mounts+=(--ro-bind "$path" "$path")
    done
    if [[ $1 == session ]]; then
        # All that is not part of the operating system, so that a file's name means the same inside and outside.
        for path in /*; do
            case $path in
                /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /sbin | /sys | /tmp | /usr | /var) ;;
                *) [[ ! -d $path || ! -r $path ]] || shared=("$path" "${shared[@]}") ;;
            esac
        done
        shared+=("$HOME" "$2")
    else
        mounts+=(--tmpfs /run)
    fi
    for path in "${shared[@]}"; do
        case $path in
            /usr/* | /etc/* | /var/*) mkdir -p "$root$path" ;;
        esac
        [[ ! -d $path ]] || mounts+=(--bind "$path" "$path")
    done
}

# For root where bubblewrap is not allowed to work: the same mounts by hand, in a mount namespace of their own.
# shellcheck disable=SC2016 # expanded by that shell
readonly mount_by_hand='
    set -e
    to=$1; shift
    while [ "$1" != -- ]; do
        case $1 in
            --tmpfs) mkdir -p "$to$2"; mount -t tmpfs -o mode=1777 tmpfs "$to$2"; shift 2 ;;
            --symlink) ln -s "$2" "$to$3"; shift 3 ;;
            *)
                if [ -d "$2" ]; then mkdir -p "$to$3"; fi
                mount --rbind "$2" "$to$3"
                if [ "$1" = --ro-bind ]; then mount -o remount,bind,ro "$to$3"; fi
                shift 3 ;;
        esac
    done
    shift
    exec chroot "$to" "$@"'

# Sets the array "entry", so that "${entry[@]}" COMMAND runs COMMAND in the environment, in DIRECTORY.
enter() { # clean|session DIRECTORY
    local variables mounts
    collect_variables "$1"
    entry=(env -C "$2" -i "${variables[@]}")
    [[ -n $root ]] || return 0
    collect_mounts "$1" "$2"
    if bwrap --dev-bind / / true 2>/dev/null; then
        entry=(bwrap --die-with-parent "${mounts[@]}" -- /usr/bin/env "${entry[@]:1}")
    elif ((EUID == 0)) && unshare --mount true 2>/dev/null; then
        mkdir -p "$cache/mount"
        entry=(unshare --mount --propagation private sh -c "$mount_by_hand" sh "$cache/mount" "${mounts[@]}" -- "${entry[@]}")
    else
        die "The Debian 13 root in $root cannot be entered: this user may not make namespaces." \
            "Allow it (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0)" \
            "or use Debian 13, Ubuntu 25.04 or newer."
    fi
}

# -- building

environment_identity() {
    local names
    mapfile -t names < <(grep -E '^(cmake|g\+\+|.*-dev)$' "$project/packaging/debian-packages.txt")
    printf '%s\n' "$project"
    dpkg-query ${root:+--admindir="$root/var/lib/dpkg"} -W -f '${Package} ${Version}\n' "${names[@]}" 2>/dev/null || true
}

# Configured by hand, with CMake's presets alone: the source folder and CMake's version tell whether it was here.
is_build_by_hand() { # DIRECTORY IDENTITY
    local compiler version
    [[ ! -e $1/environment.txt ]] || return 1
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project" "$1/CMakeCache.txt" || return 1
    for compiler in "$1"/CMakeFiles/*/CMakeCXXCompiler.cmake; do
        version=$(basename "$(dirname "$compiler")")
        [[ $2 != *"cmake $version-"* ]] || return 0
    done
    return 1
}

# A folder configured elsewhere, by another compiler or with other libraries is not to be trusted: start afresh.
drop_foreign_build() { # DIRECTORY
    local identity
    identity=$(environment_identity)
    if [[ -f $1/CMakeCache.txt && $identity != "$(cat "$1/environment.txt" 2>/dev/null)" ]] &&
        ! is_build_by_hand "$1" "$identity"; then
        say "build/${1##*/} was made in another environment: starting afresh."
        rm -rf "$1"
    fi
    mkdir -p "$1"
    printf '%s\n' "$identity" >"$1/environment.txt"
}

build_preset() { # PRESET
    local preset=$1 lock
    mkdir -p "$project/build"
    exec {lock}>"$project/build/$preset.lock"
    flock --nonblock "$lock" || { say "Waiting for another build of \"$preset\" to finish." && flock "$lock"; }
    drop_foreign_build "$project/build/$preset"
    enter clean "$project"
    say "$ cmake --preset $preset"
    "${entry[@]}" cmake --preset "$preset" </dev/null ||
        die "CMake could not configure the preset \"$preset\". Its messages are above."
    say "$ cmake --build --preset $preset"
    "${entry[@]}" cmake --build --preset "$preset" </dev/null ||
        die "The build of the preset \"$preset\" failed. The compiler's messages are above."
    exec {lock}>&-
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    (($# > 0)) || die "Usage: packaging/environment.sh COMMAND [ARGUMENT…]"
    set_up
    enter session "$PWD"
    exec "${entry[@]}" "$@"
fi
