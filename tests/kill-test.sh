#!/usr/bin/env bash
# Kills the product under a simulated team, as often as asked, on SQLite (one process) and on PostgreSQL (two): tests/kill-test.sh [--kills N] [--seed N]
# N kills on each database; every run with the same seed tries the same moments. infra/test.sh, which this calls, brings a PostgreSQL server of its own.
set -euo pipefail

while [ $# -gt 0 ]; do
  case "$1" in
    --kills) export TEST_KILLS=${2:?--kills needs a number} && shift 2 ;;
    --seed) export TEST_SEED=${2:?--seed needs a number} && shift 2 ;;
    *)
      printf 'Usage: %s [--kills N] [--seed N]\n' "$0" >&2
      exit 2
      ;;
  esac
done

exec "$(dirname "$0")/../infra/test.sh" --filter 'FullyQualifiedName~KillTests' --logger 'console;verbosity=detailed'
