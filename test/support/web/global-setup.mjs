// One demo for all specs of the web. It tells its world while other projects already run; the specs wait for it.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync } from 'node:fs';
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

export default function setUp() {
  const chromium = findChromium();
  if (!chromium) return; // the specs say so
  const folder = mkdtempSync(join(tmpdir(), 'ocop-web-'));
  chmodSync(folder, 0o755); // as root the database runs under another account, which must be able to enter
  const log = join(folder, 'log');
  const output = openSync(log, 'w');
  const own = {
    NODE_ENV: 'development',
    OCOP_DATA: join(folder, 'data'),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
  const server = spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, ...nothing, ...own },
    stdio: ['ignore', output, output],
  });
  process.env.OCOP_TEST_WEB = JSON.stringify({ chromium, log, pid: server.pid });
  globalThis.webServer = { server, folder };
}
