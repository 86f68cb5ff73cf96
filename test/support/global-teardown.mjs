import { rmSync } from 'node:fs';
import pg from 'pg';
import { clearRoomOfWorld } from './told-world.mjs';

export default async function tearDown() {
  clearRoomOfWorld();
  const { server, superUrl, template } = globalThis.testServer;
  if (!server) return dropDatabasesOf(superUrl, template);
  await server.stop();
  rmSync(server.stateDir, { recursive: true, force: true });
}

/** On a server that is not ours, everything this run created goes: the template and the copies of specs that broke off. */
async function dropDatabasesOf(superUrl, template) {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
    template,
  ]);
  for (const { datname } of rows) {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  }
  await client.end();
}
