import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../../../tools/find-chromium.mjs';

const program = resolve(import.meta.dirname, '../../../dist/main.js');
/** A variable set to nothing counts as not set: what the environment names stays out of it. */
const nothing = {
  DATABASE_URL: '',
  MIGRATION_DATABASE_URL: '',
  REDIS_URL: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  PUBLIC_URL: '',
  TRUST_PROXY: '',
  OCOP_PROCESS: '',
};

/** A demo with a data folder of its own, told to nobody but the caller; undefined where there is no Chromium to see it. */
export function startDemo() {
  const chromium = findChromium();
  if (!chromium) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'ocop-web-'));
  chmodSync(folder, 0o755); // as root the database runs under another account, which must be able to enter
  const log = join(folder, 'log');
  const output = openSync(log, 'w');
  const data = join(folder, 'data');
  const own = {
    NODE_ENV: 'development',
    OCOP_DATA: data,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
  const server = spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, ...nothing, ...own },
    stdio: ['ignore', output, output],
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { given: { chromium, log, pid: server.pid, data }, stop };
}
