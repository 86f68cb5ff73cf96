import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { measuredAction } from './action.js';
import { serveOrders } from './serve-orders.js';

/** The load generator: as little of its own as can be. */
serveOrders(async ({ http }) => {
  if (!http) throw new Error('The load generator needs an address');
  const pool = new Pool(http.url, { connections: 64, pipelining: 1 });
  const body = JSON.stringify(measuredAction.input);
  return async (dossierId, version) => {
    const answer = await pool.request({
      method: 'POST',
      path: `/api/dossiers/${dossierId}/steps/${measuredAction.type}`,
      headers: {
        cookie: http.cookie,
        'content-type': 'application/json',
        'if-match': `"${version}"`,
        'idempotency-key': randomUUID(),
      },
      body,
    });
    if (answer.statusCode === 200) {
      await answer.body.dump();
      return { taken: true, version: version + 1 };
    }
    const problem = (await answer.body.json()) as { code: string; refusals?: readonly { current: number }[] };
    const current = problem.refusals?.[0]?.current;
    if (answer.statusCode !== 412 || current === undefined)
      throw new Error(`HTTP ${answer.statusCode} ${problem.code}`);
    return { taken: false, version: current };
  };
});
