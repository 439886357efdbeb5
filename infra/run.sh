#!/usr/bin/env bash
# Builds TeamsOrchestrator and starts it. Arguments are passed on to the program: infra/run.sh screen --help
set -euo pipefail

# shellcheck source=infra/tools.sh
. "$(dirname "$0")/tools.sh"

project="$root/src/TeamsOrchestrator.Bot"
program="$root/artifacts/bin/TeamsOrchestrator.Bot/release/TeamsOrchestrator.Bot.dll"
declined="$root/data/run-without-pdf"

offer_poppler() {
  if have_poppler; then
    return
  fi

  if [ -e "$declined" ]; then
    say "Without poppler-utils, as you decided: PDFs will not be read. To be asked again, delete $declined"
    return
  fi

  local package manager
  package=$(package_for poppler)
  manager=$(package_manager)
  if ! can_install; then
    say "PDFs will not be read: $package is not installed, and it cannot be installed from here. Word and text files work."
    return
  fi

  if ! may_install "PDFs are read with $package, which is not installed. Install it with $manager?"; then
    mkdir -p "$root/data"
    : >"$declined"
    say 'Going on without it: PDFs will not be read, Word and text files will.'
    return
  fi

  step "Installing $package" install_packages "$package" ||
    say "PDFs will not be read: $package could not be installed. Word and text files work."
}

# With a command the output is the command's alone, so that it can go into a file or a pipe: what is said here goes beside it.
exec 3>&1
if [ $# -gt 0 ]; then
  exec 1>&2
fi

check_dotnet
check_node
open_log
offer_poppler
step 'Restoring packages' dotnet restore "$project"
step 'Building' dotnet build "$project" --no-restore --configuration Release --nologo -p:RunAnalyzers=false
say 'Starting'
exec dotnet "$program" "$@" 1>&3 3>&-
