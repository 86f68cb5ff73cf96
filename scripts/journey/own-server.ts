import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Unexpected } from './unexpected.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface OwnServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built program as a demo on a free port with data of its own, which go when it stops. */
export async function startOwnServer(): Promise<OwnServer> {
  const data = mkdtempSync(join(tmpdir(), 'ocop-journey-'));
  // A variable set to nothing counts as not set: whatever the operator's environment names stays out of it.
  const nothing = {
    DATABASE_URL: '',
    MIGRATION_DATABASE_URL: '',
    REDIS_URL: '',
    SMTP_URL: '',
    OCOP_PROCESS: '',
  };
  const own = { NODE_ENV: 'development', OCOP_DATA: data, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
  const env = { ...process.env, ...nothing, ...own };
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: await Promise.race([addressOf(child.stdout), endOf(child)]), stop };
  } catch (reason) {
    await stop();
    throw reason;
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /^OCOP: (http\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Unexpected('Máy chủ không nói địa chỉ của nó.');
}

async function endOf(child: ReturnType<typeof spawn>): Promise<never> {
  await once(child, 'exit');
  throw new Unexpected('Máy chủ tự dừng khi khởi động.');
}
