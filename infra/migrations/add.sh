#!/usr/bin/env bash
# Adds a migration for both databases: infra/migrations/add.sh NAME
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:?Name the migration, for instance: infra/migrations/add.sh AddDigests}
dotnet tool restore >/dev/null
dotnet build infra/migrations --nologo -v q -p:SkipWeb=true -p:RunAnalyzers=false
for database in Sqlite PostgreSql; do
  dotnet ef migrations add "$name" \
    --project src/TeamsOrchestrator.Bot --startup-project infra/migrations \
    --no-build --context "${database}HiringDb" --output-dir "Data/${database}/Migrations"
done
