# Shared by the scripts beside it: where things lie, how to say what is going on, how to install what is missing.
# Sourced, never run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
venv=$root/.venv
postgres_bin=/usr/lib/postgresql/15/bin
import_check=(--explicit-target-dependency-import-check error)
jobs=(-j "$(nproc)")
steps_done=0

say() { printf '%s\n' "$*" >&2; }

die() { say "error: $*"; exit 1; }

# step "what": numbers the steps of a script that has set steps_total.
step() {
  steps_done=$((steps_done + 1))
  say ""
  say "== $(basename "$0") $steps_done/$steps_total: $* (after ${SECONDS} s)"
}

under_ci() { [[ -n ${CI:-} && ${CI:-} != false && ${CI:-} != 0 ]]; }

# as_root command...: runs it as root, through sudo when we are not.
as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "this needs root and there is no sudo here; as root run: $*"
  fi
}

# missing_packages name...: those of the Debian packages that dpkg does not have.
missing_packages() {
  local name
  for name in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || printf '%s\n' "$name"
  done
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  if [[ ${#missing[@]} -eq 0 ]]; then say "Debian packages: all $# are here"; return; fi
  command -v apt-get >/dev/null || die "no apt-get here (Debian 12 is expected); please install: ${missing[*]}"
  say "Debian packages: installing ${#missing[@]} of $#: ${missing[*]}"
  [[ $(id -u) -eq 0 ]] || command -v sudo >/dev/null || die "installing needs root and there is no sudo here; as root run: apt-get install ${missing[*]}"
  local log=$build/logs/apt.log
  mkdir -p "$build/logs"
  if ! { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1
  then tail -15 "$log" >&2; die "apt-get failed; the whole story is in $log"
  fi
}

check_swift() {
  command -v swift >/dev/null ||
    die "no swift on the PATH. Install Swift 6.3 for Debian 12 (https://www.swift.org/install) and put its usr/bin on the PATH."
  local version
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -1) || true
  [[ -n $version ]] || die "swift does not start: $(swift --version 2>&1 | head -1)"
  [[ $(printf '%s\n' 6.3 "$version" | sort -V | head -1) == 6.3 ]] || die "Swift $version is too old: 6.3 or newer is needed."
  say "Swift: $version at $(command -v swift)"
}

free_port() {
  /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# has_option --name args...: whether the caller gave the option itself.
has_option() {
  local option=$1 argument
  shift
  for argument in "$@"; do [[ $argument == "$option" || $argument == "$option="* ]] && return 0; done
  return 1
}

# serve PROGRAM args...: replaces this script by the server, with the defaults the caller has not overridden.
serve() {
  local program=$1 options=()
  shift
  local database=${CLIENTELE_DATABASE:-$build/data/clientele.sqlite}
  has_option --host "$@" || options+=(--host 127.0.0.1)
  has_option --port "$@" || options+=(--port 8080)
  if ! has_option --database "$@"; then
    options+=(--database "$database")
    if [[ $database == *://* ]]; then say "database: ${database%%:*} server named by CLIENTELE_DATABASE"
    else mkdir -p "$(dirname "$database")"; say "database: $database"; fi
  fi
  exec "$program" serve "${options[@]}" "$@"
}
