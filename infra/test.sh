#!/usr/bin/env bash
# Builds everything and runs all tests; the last line is "N passed, N failed". Arguments are passed on to dotnet test.
# With CI=true a skipped test counts as failed: there, every tool that a test needs has to be present.
set -euo pipefail

# shellcheck source=infra/tools.sh
. "$(dirname "$0")/tools.sh"

solution="$root/TeamsOrchestrator.sln"
results="$root/artifacts/test-results"
cluster=''
server=''
passed=0
failed=0
skipped=0
unit_tests=''

# The folder with initdb and pg_ctl: many systems keep it out of PATH.
postgres_folder() {
  local candidate
  for candidate in "$(dirname "$(command -v initdb 2>/dev/null || echo none/none)")" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
    /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/pg_ctl" ]; then
      say "$candidate"
      return
    fi
  done
}

have_browser() { have chromium || have chromium-browser || have google-chrome || [ -d '/Applications/Chromium.app' ] || [ -d '/Applications/Google Chrome.app' ]; }

offer_tools() {
  local missing=''
  have_poppler || missing="$missing $(package_for poppler)"
  have_browser || missing="$missing $(package_for chromium)"
  [ -n "$(postgres_folder)" ] || missing="$missing $(package_for postgresql)"
  if [ -z "$missing" ]; then
    return
  fi

  if ! can_install; then
    say "Not installed, and cannot be installed from here:$missing. Tests that need them are skipped."
    return
  fi

  if ! may_install "Some tests need what is not installed:$missing. Install with $(package_manager)?"; then
    say 'Going on without; tests that need it are skipped.'
    return
  fi

  local package
  for package in $missing; do
    step "Installing $package" install_packages "$package" || say "$package could not be installed; tests that need it are skipped."
  done
}

# The client of one of the browser tests, at the version of its lock file. None of its own scripts runs, and what is there already is not fetched again.
install_agents_playground() {
  local folder="$root/tests/TeamsOrchestrator.BrowserTests/agents-playground"
  if [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    return
  fi

  step 'Installing the Microsoft 365 Agents Playground' npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --fetch-timeout 60000 --fetch-retries 1 ||
    say 'The test that needs it is skipped.'
}

# PostgreSQL refuses to run as root, so root hands it to somebody else.
as_server_user() {
  if [ "$(id -u)" -ne 0 ]; then
    (cd "$cluster" && "$@")
  else
    (cd "$cluster" && runuser -u "$server_user" -- "$@")
  fi
}

# Tests kill the product and start it again nearly a hundred times: compiled ahead, and as it is published, each start costs a third.
# The analyzers have seen the code in the build before.
publish_product() {
  if step 'Compiling the product ahead' dotnet publish "$root/src/TeamsOrchestrator.Bot" --configuration Release --output "$root/artifacts/product" -p:CompileAhead=true -p:SkipWeb=true -p:RunAnalyzers=false --nologo; then
    export TEST_PRODUCT="$root/artifacts/product/TeamsOrchestrator.Bot.dll"
  else
    say 'The tests start the product as it was built.'
  fi
}

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The cluster lives for one run, so it need not outlive a power cut. What a killed server loses is tested on servers of their own.
start_postgres() {
  local folder password port attempt
  folder=$(postgres_folder)
  if [ -z "$folder" ]; then
    say 'No PostgreSQL server was found: tests on PostgreSQL are skipped.'
    return
  fi

  server_user=$(id -un)
  cluster=$(mktemp -d "${TMPDIR:-/tmp}/teams-orchestrator-postgres.XXXXXX")
  if [ "$(id -u)" -eq 0 ]; then
    server_user=postgres
    id "$server_user" >/dev/null 2>&1 || server_user=nobody
    chown "$server_user" "$cluster"
  fi

  password=$(od -An -N 16 -t x1 /dev/urandom | tr -d ' \n')
  printf '%s\n' "$password" >"$cluster/password"
  chmod 600 "$cluster/password"
  if [ "$(id -u)" -eq 0 ]; then
    chown "$server_user" "$cluster/password"
  fi

  step 'Making a PostgreSQL cluster for the tests' as_server_user "$folder/initdb" --pgdata "$cluster/data" --username postgres \
    --pwfile "$cluster/password" --auth scram-sha-256 --encoding UTF8 --locale C || { say 'Tests on PostgreSQL are skipped.'; return; }

  for attempt in 1 2 3 4 5; do
    port=$((20000 + (RANDOM % 12000)))
    port_is_free "$port" || continue
    if step "Starting it on port $port" as_server_user "$folder/pg_ctl" start --wait --silent --pgdata "$cluster/data" --log "$cluster/server.log" \
      --options "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c fsync=off -c full_page_writes=off"; then
      server=$folder
      export TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres"
      return
    fi

    cat "$cluster/server.log" >>"$log" 2>/dev/null || true
    say "Attempt $attempt of 5 failed; trying another port."
  done

  say 'PostgreSQL could not be started: tests on PostgreSQL are skipped.'
}

stop_postgres() {
  local status=$?
  trap - EXIT
  if [ -n "$unit_tests" ]; then
    kill "$unit_tests" 2>/dev/null || true
  fi

  if [ -n "$server" ]; then
    as_server_user "$server/pg_ctl" stop --wait --silent --mode immediate --pgdata "$cluster/data" >>"$log" 2>&1 || say "The PostgreSQL server in $cluster could not be stopped." >&2
  fi

  if [ -n "$cluster" ]; then
    rm -rf "$cluster"
  fi

  exit "$status"
}

# counter NAME FILE: one number out of the summary of a results file.
counter() { sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# tests_with OUTCOME FILE: the names of the tests that ended so.
tests_with() { { grep -o "<UnitTestResult [^>]*outcome=\"$1\"[^>]*" "$2" || true; } | sed 's/.* testName="\([^"]*\)".*/  \1/; s/&quot;/"/g; s/&gt;/>/g; s/&lt;/</g; s/&amp;/\&/g'; }

# failures FILE: each failed test with the beginning of what it says and the line where it says so. Of a long output only the end may be kept somewhere.
failures() {
  awk '
    function plain(text) {
      gsub(/&#xD;|\r/, "", text); gsub(/&quot;/, "\"", text); gsub(/&apos;|&#39;/, "\047", text); gsub(/&gt;/, ">", text); gsub(/&lt;/, "<", text); gsub(/&amp;/, "\\&", text)
      return substr(text, 1, 300)
    }
    /<UnitTestResult / {
      failed = /outcome="Failed"/
      if (failed) { name = $0; sub(/.* testName="/, "", name); sub(/".*/, "", name); print "  " plain(name); lines = 0; placed = 0 }
    }
    failed && /<Message>/ { message = 1; sub(/.*<Message>/, "") }
    failed && message {
      last = /<\/Message>/
      sub(/<\/Message>.*/, "")
      sub(/Shouldly.ShouldAssertException : Shouldly uses your source code.*/, "")
      if ($0 ~ /[^ \r]/ && lines < 8) { print "      " plain($0); lines++ }
      if (last) { message = 0 }
    }
    failed && !placed && / in .*\/tests\/.*\.cs:line / { sub(/.* in /, ""); print "      at " plain($0); placed = 1 }
  ' "$1"
}

# tests_of PROJECT [ARGUMENTS]: with instead=exec they take the place of the shell, so that they end when it is told to.
tests_of() {
  local name=$1
  shift
  ${instead:-} dotnet test "$root/artifacts/bin/$name/debug/$name.dll" --logger 'console;verbosity=minimal' --logger "trx;LogFileName=$name.trx" \
    --results-directory "$results" --nologo --blame-hang-timeout 20m --blame-hang-dump-type none ${1+"$@"} </dev/null
}

# Neither the unit tests nor the compiling ahead use all processors all the time, and neither needs the other.
begin_unit_tests() {
  mkdir -p "$results"
  instead=exec tests_of TeamsOrchestrator.UnitTests >"$results/unit-tests.log" 2>&1 &
  unit_tests=$!
}

end_unit_tests() {
  local status=0
  wait "$unit_tests" || status=$?
  unit_tests=''
  cat "$results/unit-tests.log"
  return "$status"
}

# run_tests PROJECT [ARGUMENTS]: a project whose run breaks off without a failed test, or without results, counts as one failure.
run_tests() {
  local name=$1 status=0 trx="$results/$1.trx" total executed good bad
  shift
  say ''
  say "$name"
  if [ "$name" = TeamsOrchestrator.UnitTests ] && [ -n "$unit_tests" ]; then
    end_unit_tests || status=$?
  else
    tests_of "$name" ${1+"$@"} || status=$?
  fi

  if [ ! -e "$trx" ]; then
    if [ "$status" -ne 0 ]; then
      say "The run of $name left no results."
      failed=$((failed + 1))
    fi

    return
  fi

  total=$(counter total "$trx")
  executed=$(counter executed "$trx")
  good=$(counter passed "$trx")
  bad=$((${executed:-0} - ${good:-0}))
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
    say "The run of $name broke off (exit code $status)."
    bad=1
  fi

  passed=$((passed + ${good:-0}))
  failed=$((failed + bad))
  skipped=$((skipped + ${total:-0} - ${executed:-0}))
}

report() {
  local trx names
  for trx in "$results"/*.trx; do
    [ -e "$trx" ] || continue
    names=$(failures "$trx")
    [ -z "$names" ] || printf '\nFailed in %s:\n%s\n' "$(basename "$trx" .trx)" "$names"
    names=$(tests_with NotExecuted "$trx")
    [ -z "$names" ] || printf '\nSkipped in %s:\n%s\n' "$(basename "$trx" .trx)" "$names"
  done

  say ''
  if [ "$skipped" -gt 0 ] && [ "${CI:-}" = true ]; then
    say "$skipped skipped, which counts as failed with CI=true."
    failed=$((failed + skipped))
    skipped=0
  fi

  if [ $((passed + failed)) -eq 0 ]; then
    say 'No test ran.'
  fi

  if [ "$skipped" -gt 0 ]; then
    say "$passed passed, $failed failed, $skipped skipped"
  else
    say "$passed passed, $failed failed"
  fi

  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

# Code that is compiled a second time with what was counted in the first pays in a program that runs for days, not in one that runs for minutes.
export DOTNET_TieredPGO=0

# On a machine that is made for one run the compiler may stay between projects: that halves the build. It is ended before the tests.
if [ "${CI:-}" = true ]; then
  export UseSharedCompilation=true
fi

check_dotnet
check_node
open_log
rm -rf "$results"
offer_tools
install_agents_playground
trap stop_postgres EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
start_postgres
if ! { step 'Restoring packages' dotnet restore "$solution" && step 'Building' dotnet build "$solution" --no-restore --nologo; }; then
  say 'Nothing could be tested; that counts as one failure.'
  say '0 passed, 1 failed'
  exit 1
fi

if [ $# -eq 0 ]; then
  begin_unit_tests
  publish_product # not for a few chosen tests
fi

if [ "${CI:-}" = true ]; then
  step 'Ending the compiler' dotnet build-server shutdown --vbcscompiler || say 'The compiler goes on by itself; it ends when nobody uses it.'
fi

for project in "$root"/tests/*Tests/*.csproj; do
  run_tests "$(basename "$project" .csproj)" ${1+"$@"}
done

report
