// One throw-away PostgreSQL for the whole run, with a migrated template that every spec copies in milliseconds.
import { createHash, randomBytes } from 'node:crypto';
import { EmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { migrate } from '../../dist/platform/database/migrate.js';
import { provision } from '../../dist/platform/database/provision.js';
import { createQueueSchema } from '../../dist/platform/queue/queue-schema.js';
import { migrations } from '../../dist/migrations/index.js';
import { makeFolder, makeRoomForWorld } from './told-world.mjs';

export default async function setUp() {
  makeRoomForWorld();
  const given = process.env.OCOP_TEST_DATABASE_URL;
  const server = given ? undefined : await startThrowAwayServer();
  const superUrl = given ?? server.superUrl();
  const template = `ocop_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  const passwords = passwordsFor(superUrl);
  const { ownerUrl } = await provision(superUrl, template, passwords);
  await migrate(ownerUrl, migrations);
  await createQueueSchema(ownerUrl);

  process.env.OCOP_TEST_SERVER = JSON.stringify({ superUrl, template, passwords });
  globalThis.testServer = { server, superUrl, template };
}

async function startThrowAwayServer() {
  const stateDir = makeFolder('ocop-test-');
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off',
    max_connections: '200',
  };
  return EmbeddedPostgres.start({ stateDir, settings });
}

/** The same for every run on one server, so that two runs side by side do not change each other's roles. */
function passwordsFor(superUrl) {
  const derive = (role) => createHash('sha256').update(`${role} of tests at ${superUrl}`).digest('base64url');
  return { owner: derive('owner'), app: derive('app') };
}
