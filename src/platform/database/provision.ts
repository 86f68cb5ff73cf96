import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import type { RolePasswords } from './kept-secrets.js';
import { withClient } from './with-client.js';

/** Owns the database: migrations run under it and nothing else does. */
export const ownerRole = 'ocop_owner';
/** What the running application is. It has only what a migration grants it. */
export const appRole = 'ocop_app';

/** Serialises processes that provision one server at the same time. */
const provisioningLock = 4_706_110_001;

export interface ProvisionedDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
}

/**
 * As superuser: makes the two roles and the database (UTF-8, collation `vi` by ICU, owned by the owner role), or brings
 * existing ones to that state. May run any number of times. Needs PostgreSQL 15 or later.
 */
export async function provision(
  superUrl: string,
  database: string,
  passwords: RolePasswords,
): Promise<ProvisionedDatabase> {
  await withClient(superUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [provisioningLock]);
    await client.query("SET log_statement = 'none'"); // the next statements carry passwords
    await ensureRole(client, ownerRole, passwords.owner);
    await ensureRole(client, appRole, passwords.app);
    await ensureDatabase(client, database);
  });
  return {
    appUrl: addressFor(superUrl, appRole, passwords.app, database),
    ownerUrl: addressFor(superUrl, ownerRole, passwords.owner, database),
  };
}

/** The same server under another role and database. */
export function addressFor(superUrl: string, role: string, password: string, database: string): string {
  const url = new URL(superUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** Only the two roles may enter; PostgreSQL lets everybody in unless told otherwise. */
export async function closeToOthers(client: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`);
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (!rowCount) await client.query(`CREATE ROLE ${escapeIdentifier(role)}`);
  await client.query(
    `ALTER ROLE ${escapeIdentifier(role)} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS LOGIN PASSWORD ${escapeLiteral(password)}`,
  );
}

async function ensureDatabase(client: Client, database: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (!rowCount) {
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${ownerRole} TEMPLATE template0
         ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'vi'`,
    );
  }
  await closeToOthers(client, database);
}
