# Shared by ./run and ./test: what must be installed, and how the solution is built. Sourced, not run.

fail() {
  echo "$*" >&2
  exit 1
}

# .NET SDK 10 and Node.js (npm brings the page's styles and scripts) are the two things nothing here installs.
need_sdks() {
  local hint="see README.md, "Start""
  command -v dotnet >/dev/null || fail "The .NET SDK 10 is missing; $hint."
  local version
  version=$(dotnet --version 2>/dev/null) || fail "The installed .NET SDK does not satisfy global.json; version 10 is needed; $hint."
  [ "${version%%.*}" -ge 10 ] || fail "The .NET SDK is $version; version 10 is needed; $hint."
  { command -v node && command -v npm; } >/dev/null || fail "Node.js with npm is missing; $hint."
}

# need_programs PROGRAM[,PROGRAM...]:PACKAGE...: installs the Debian packages of programs that are missing, or says how to. Of several
# programs before the colon one is enough.
need_programs() {
  local packages=() pair
  for pair in "$@"; do
    find_program "${pair%%:*}" >/dev/null || packages+=("${pair#*:}")
  done
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${packages[*]}."
    apt-get update -q </dev/null >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}" </dev/null >/dev/null
  else
    fail "Missing: ${packages[*]}. On Debian: sudo apt-get install -y ${packages[*]}"
  fi
}

# find_program PROGRAM[,PROGRAM...]: Debian keeps the programs of a PostgreSQL server outside the path.
find_program() {
  local name
  for name in ${1//,/ }; do
    command -v "$name" || compgen -G "/usr/lib/postgresql/*/bin/$name" | tail -n 1 | grep . || continue
    return 0
  done
  return 1
}

# One compiler server for all projects halves the time; it is this build's own and ends with it.
build() {
  local server="facultydev-$$" status=0
  MSBUILDDISABLENODEREUSE=1 dotnet build "$1" -c Release --nologo -clp:ErrorsOnly -tl:off \
    -p:UseSharedCompilation=true -p:SharedCompilationId="$server" </dev/null || status=$?
  local process
  for process in $(pgrep -f -- "-pipename:$server\$" || true); do
    kill "$process" 2>/dev/null || true
  done
  return "$status"
}
