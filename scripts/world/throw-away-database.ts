import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../src/migrations/index.js';
import { EmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { migrate } from '../../src/platform/database/index.js';
import { provision } from '../../src/platform/database/provision.js';
import { createQueueSchema } from '../../src/platform/queue/index.js';

export interface ThrowAwayDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Holds the cluster, and whatever else shall go with it. */
  readonly folder: string;
  /** The cluster itself; `postmaster.pid` in it names the server's process. */
  readonly dataDir: string;
  remove(): Promise<void>;
}

/** Nothing a proof writes has to outlive a power cut. */
export const unsafeButFast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

const signals = ['SIGINT', 'SIGTERM'] as const;

/** A real server of its own with the migrated schema of the program; removing it, or ending the process, leaves nothing behind. Supervised, it comes back when it was killed. */
export async function startThrowAwayDatabase(
  settings: Readonly<Record<string, string>>,
  { supervise = false } = {},
): Promise<ThrowAwayDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-throw-away-'));
  chmodSync(folder, 0o755); // as root the server runs under another account, which must be able to enter
  const server = await EmbeddedPostgres.start({ stateDir: folder, settings, supervise });
  let removed: Promise<void> | undefined;
  const removeOnce = async () => {
    await server.stop();
    for (const path of new Set([folder, server.stateDir])) rmSync(path, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, breakOff);
  };
  const remove = () => (removed ??= removeOnce());
  // Whoever loses patience leaves no server behind.
  const breakOff = (signal: NodeJS.Signals) => void remove().finally(() => process.kill(process.pid, signal));
  for (const signal of signals) process.once(signal, breakOff);
  try {
    const passwords = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
    const { appUrl, ownerUrl } = await provision(server.superUrl(), 'ocop', passwords);
    await migrate(ownerUrl, migrations);
    await createQueueSchema(ownerUrl);
    return { appUrl, ownerUrl, folder: server.stateDir, dataDir: server.dataDir, remove };
  } catch (reason) {
    await remove();
    throw reason;
  }
}
