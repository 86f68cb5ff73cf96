import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { RolePasswords } from '../../src/platform/database/kept-secrets.js';
import { addressFor, appRole, closeToOthers, ownerRole } from '../../src/platform/database/provision.js';

/** A migrated database of a spec's own, on the server that the run started. */
export interface TestDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** The superuser's address for the same database: for looking at what no role of ours may see. */
  readonly superUrl: string;
  drop(): Promise<void>;
}

/** Copies the migrated template, or, with `migrated: false`, makes an empty database that the owner role owns. */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const { superUrl, template, passwords } = testServer();
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  const source = migrated ? escapeIdentifier(template) : 'template0';
  const locale = migrated ? '' : `ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'vi'`;
  await asSuperuser(superUrl, async (client) => {
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${ownerRole} TEMPLATE ${source} STRATEGY FILE_COPY ${locale}`,
    );
    await closeToOthers(client, name);
  });
  const own = new URL(superUrl);
  own.pathname = `/${name}`;
  return {
    appUrl: addressFor(superUrl, appRole, passwords.app, name),
    ownerUrl: addressFor(superUrl, ownerRole, passwords.owner, name),
    superUrl: own.href,
    drop: () =>
      asSuperuser(superUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

interface TestServer {
  readonly superUrl: string;
  readonly template: string;
  readonly passwords: RolePasswords;
}

function testServer(): TestServer {
  const { OCOP_TEST_SERVER: described } = process.env;
  if (!described) throw new Error('No test server: this spec belongs to a project with the global set-up.');
  return JSON.parse(described) as TestServer;
}

async function asSuperuser(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
