import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { isDatabaseUnavailable } from './database-unavailable.js';

/** Returns once the server answers a query; a server in crash recovery refuses for a while. Throws after `giveUpAt`. */
export async function waitUntilAnswering(url: string, giveUpAt: number): Promise<void> {
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // the failed query below says it
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (reason) {
      if (!isDatabaseUnavailable(reason) || Date.now() > giveUpAt) throw reason;
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(100);
  }
}
