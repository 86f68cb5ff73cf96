// The built program as a demo that others start: for the specs, the journey and the screenshots.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../dist/main.js');
/** A variable set to nothing counts as not set: what the operator's environment names stays out of it. */
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

/** On a free port of this machine, with its data in this folder. */
export function spawnDemo(data, stdio) {
  const own = { NODE_ENV: 'development', OCOP_DATA: data, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
  return spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, ...nothing, ...own },
    stdio,
  });
}

/** Where it is reached, by what it has printed; undefined while it is not. */
export const addressIn = (printed) => /^OCOP: (http\S+)/m.exec(printed)?.[1];
