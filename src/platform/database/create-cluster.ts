import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, type Account } from './run-program.js';

/** Where the superuser's password lies: inside the cluster, so that the two can never be parted. */
export const passwordFile = (dataDir: string): string => join(dataDir, 'superuser.password');

/**
 * Makes a new cluster when there is none: superuser `postgres` with a random password, UTF-8, Vietnamese collation by
 * ICU so that no locale of the host matters. Built aside and renamed, so that it is either whole or absent.
 */
export async function createCluster(
  dataDir: string,
  initdb: string,
  account: Account | undefined,
): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const draft = `${dataDir}.${randomUUID()}`;
  const secret = `${draft}.password`;
  const give = (path: string) => account && chownSync(path, account.uid, account.gid);
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    give(draft);
    give(secret);
    const { code, output } = await runProgram(initdb, initdbArguments(draft, secret), account);
    if (code !== 0) throw new Error(`initdb failed: ${output}`);
    renameSync(secret, passwordFile(draft));
    appendFileSync(join(draft, 'postgresql.conf'), "\ninclude_if_exists = 'ocop.conf'\n");
    publish(draft, dataDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(secret, { force: true });
  }
}

const initdbArguments = (dataDir: string, secret: string) => [
  ...['-D', dataDir, '-U', 'postgres', '--pwfile', secret, '--auth', 'scram-sha-256', '--encoding', 'UTF8'],
  ...['--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'vi'],
];

/** When two processes made a cluster at once, the first one's stays. */
function publish(draft: string, dataDir: string): void {
  try {
    renameSync(draft, dataDir);
  } catch (reason) {
    if (!existsSync(join(dataDir, 'PG_VERSION'))) throw reason;
  }
}
