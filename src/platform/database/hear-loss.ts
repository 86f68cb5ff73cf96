import type { PoolConfig } from 'pg';

/**
 * Options of a pool whose connections may be lost at any moment. pg hears of a lost connection only while it lies idle in
 * its pool; one that is lost between being handed out and being used would end the process. Whoever uses it is told.
 */
export const hearLoss = {
  verify: (client, done) => {
    client.on('error', () => undefined);
    done();
  },
} satisfies PoolConfig;
