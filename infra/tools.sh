# shellcheck shell=bash
# What run.sh and test.sh share: looking for tools, installing them, and showing progress. Read by both, run by neither.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log="$root/artifacts/log/$(basename "$0" .sh).log"

# No build server outlives the script, and none holds the output of whoever called it open.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

have_poppler() { have pdftohtml && have pdftoppm; }

on_terminal() { [ -t 0 ] && [ -t 2 ]; }

open_log() {
  mkdir -p "$(dirname "$log")"
  : >"$log"
}

# step TITLE COMMAND...: one line of progress; the command's output goes to the log, and its end is shown where it failed.
step() {
  local title=$1 began=$SECONDS
  shift
  printf '%s … ' "$title"
  printf '\n=== %s: %s\n' "$title" "$*" >>"$log"
  if "$@" </dev/null >>"$log" 2>&1; then
    say "done ($((SECONDS - began)) s)"
  else
    say 'failed.'
    printf '\n' >&2
    tail -n 40 "$log" >&2
    printf '\nThis was the end of %s\n' "$log" >&2
    return 1
  fi
}

check_dotnet() {
  have dotnet || fail 'The .NET SDK 10 is needed and no dotnet was found. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again.'
  (cd "$root" && dotnet --version >/dev/null 2>&1) ||
    fail "The .NET SDK 10 is needed; found here: $(dotnet --list-sdks 2>/dev/null | cut -d ' ' -f 1 | paste -s -d ' ' - | sed 's/^$/no SDK/'). Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
}

# What the build of the web page asks for (its tool, Vite): 20.19 or later of 20, 22.12 or later of 22, or anything newer.
node_is_new_enough() {
  local major=${1%%.*} rest=${1#*.} minor
  minor=${rest%%.*}
  [ "$major" -gt 22 ] || { [ "$major" -eq 22 ] && [ "$minor" -ge 12 ]; } || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; }
}

check_node() {
  local needed='Node.js 20.19 or later is needed for the web page (of version 22: 22.12 or later)' found
  have node || fail "$needed, and no node was found. Get it from https://nodejs.org and run this again."
  found=$(node --version)
  node_is_new_enough "${found#v}" || fail "$needed; found here: $found. Get it from https://nodejs.org and run this again."
  have npm || fail 'npm is needed for the web page; it usually comes with Node.js. Install it and run this again.'
}

package_manager() {
  local manager
  for manager in brew apt-get dnf yum zypper pacman apk; do
    if have "$manager"; then
      say "$manager"
      return
    fi
  done
}

# package_for TOOL: its name where this system's package manager keeps it.
package_for() {
  case "$1:$(package_manager)" in
    poppler:apt-get | poppler:dnf | poppler:yum | poppler:apk) say 'poppler-utils' ;;
    poppler:zypper) say 'poppler-tools' ;;
    poppler:*) say 'poppler' ;;
    postgresql:dnf | postgresql:yum | postgresql:zypper) say 'postgresql-server' ;;
    postgresql:*) say 'postgresql' ;;
    *) say "$1" ;;
  esac
}

# Whether packages can be installed here: as root, or as somebody who can become root (without a terminal: unasked).
can_install() {
  case "$(package_manager)" in
    '') return 1 ;;
    brew) return 0 ;;
    *) [ "$(id -u)" -eq 0 ] || { have sudo && { on_terminal || sudo -n true 2>/dev/null; }; } ;;
  esac
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif on_terminal; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

install_packages() {
  case "$(package_manager)" in
    apt-get)
      as_root apt-get update || say 'The package lists could not be renewed; trying with those that are here.'
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
      ;;
    dnf) as_root dnf install -y "$@" ;;
    yum) as_root yum install -y "$@" ;;
    zypper) as_root zypper --non-interactive install "$@" ;;
    pacman) as_root pacman -S --noconfirm --needed "$@" ;;
    apk) as_root apk add "$@" ;;
    brew) brew install "$@" ;;
  esac
}

# may_install QUESTION: asks on a terminal; without one, the answer is yes. A password is asked for here, not in the middle of a step.
may_install() {
  on_terminal || return 0
  local answer
  printf '%s [Y/n] ' "$1" >&2
  read -r answer || answer=n
  case "$answer" in
    '' | [Yy]*) ;;
    *) return 1 ;;
  esac

  if [ "$(id -u)" -ne 0 ] && [ "$(package_manager)" != brew ]; then
    sudo -v || return 1
  fi
}
