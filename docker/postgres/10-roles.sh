#!/bin/bash
# Runs once, on an empty data folder: the two roles and their database, as src/platform/database/provision.ts makes them.
set -euo pipefail
: "${OCOP_OWNER_PASSWORD:?}" "${OCOP_APP_PASSWORD:?}"

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
\getenv owner_password OCOP_OWNER_PASSWORD
\getenv app_password OCOP_APP_PASSWORD
SET log_statement = 'none';
CREATE ROLE ocop_owner NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS LOGIN PASSWORD :'owner_password';
CREATE ROLE ocop_app NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS LOGIN PASSWORD :'app_password';
CREATE DATABASE ocop OWNER ocop_owner TEMPLATE template0
  ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'vi';
REVOKE ALL ON DATABASE ocop FROM PUBLIC;
GRANT CONNECT ON DATABASE ocop TO ocop_app;
SQL
