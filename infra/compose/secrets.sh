#!/usr/bin/env bash
# Makes the keys of an installation, once, into two files that only you can read. Back nodes.env up: without Storage__Key the CVs cannot be read again.
set -euo pipefail

folder=$(dirname "$0")
if [ -e "$folder/nodes.env" ] || [ -e "$folder/database.env" ]; then
  printf 'The keys in %s are there already and stay as they are.\n' "$folder"
  exit
fi

umask 077
password=$(openssl rand -hex 16)
key=$(openssl rand -hex 32)
cat >"$folder/database.env" <<END
POSTGRES_USER=bot
POSTGRES_DB=teamsorchestrator
POSTGRES_PASSWORD=$password
END
cat >"$folder/nodes.env" <<END
Storage__ConnectionString=Host=database;Database=teamsorchestrator;Username=bot;Password=$password
Storage__Key=$(openssl rand -base64 32)
Audit__Key=$(openssl rand -base64 32)
Playground__Key=$key
END
printf 'Written: %s/nodes.env and database.env\nOnce it runs, open http://127.0.0.1:3978/?key=%s\n' "$folder" "$key"
