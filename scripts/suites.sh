# Used by ./test and tests/Faults/run: runs the test programs and adds up what they report. Sourced, not run.

passed=0 failed=0 skipped=0

has_tests() {
  [ -d "$1" ] && find "$1" -name '*Tests.cs' | grep -q .
}

# The folders of tests that ./test MODULE accepts.
module_names() {
  local folder
  for folder in tests/Modules.Tests/*/ tests/Host.Tests/*/; do
    if has_tests "$folder"; then basename "$folder"; fi
  done | sort -u
}

# need_packages [FOLDER]: the packages that the tests of this folder take from npm; installed again only after their list has changed.
need_packages() {
  local tests=${1:-.}/tests
  [ "$tests/node_modules/.package-lock.json" -nt "$tests/package-lock.json" ] ||
    (cd "$tests" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null)
}

# count WORD REPORT: the number behind a word in the summary of a suite; 0 when there is none. The summary must be without colors.
count() {
  sed -nE "s/^ +$1: ([0-9]+).*/\1/p" "$2" | tail -n 1 | grep . || echo 0
}

# run_suite PROJECT [OPTION...]: runs a test program that has been built.
run_suite() {
  local project=$1 name report status=0 suite_failed
  shift
  report=$(mktemp)
  name=$(basename "$project" .csproj)
  echo "== $name"
  # Under CI the runner would color its summary although nobody looks at a terminal. A suite that hangs fails at its timeout.
  dotnet "$(dirname "$project")/bin/Release/net10.0/$name.dll" --progress off --ansi off --timeout 40m "$@" </dev/null 2>&1 |
    tee "$report" || status=$?
  suite_failed=$(count failed "$report")
  if [ "$status" -ne 0 ] && [ "$suite_failed" -eq 0 ]; then
    echo "$name ended with code $status without a failed test; that counts as one."
    suite_failed=1
  elif [ "$(count succeeded "$report")" -eq 0 ] && [ "$suite_failed" -eq 0 ]; then
    echo "$name reported no test; that counts as a failed one."
    suite_failed=1
  fi
  passed=$((passed + $(count succeeded "$report")))
  failed=$((failed + suite_failed))
  skipped=$((skipped + $(count skipped "$report")))
  rm "$report"
}

# The last line of ./test, which also decides how it ends.
print_summary() {
  local summary="$passed passed, $failed failed"
  [ "$skipped" -eq 0 ] || summary+=", $skipped skipped"
  echo "$summary"
  [ "$failed" -eq 0 ]
}
