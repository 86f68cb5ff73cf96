import { spawn, spawnSync } from 'node:child_process';
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

/** Builds what is stale, then starts a demo on a free port with data of its own, which go when it stops. */
export async function startOwnServer(): Promise<OwnServer> {
  const built = spawnSync(process.execPath, [join(root, 'tools/ensure.mjs')], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Unexpected('Không chuẩn bị được chương trình (tools/ensure.mjs).');
  const data = mkdtempSync(join(tmpdir(), 'ocop-journey-'));
  const env = { ...process.env, NODE_ENV: 'development', OCOP_DATA: data, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
  for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'REDIS_URL', 'SMTP_URL'] as const) delete env[name];
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
    const url = /^OCOP: (http\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Unexpected('Máy chủ không nói địa chỉ của nó.');
}

async function endOf(child: ReturnType<typeof spawn>): Promise<never> {
  await once(child, 'exit');
  throw new Unexpected('Máy chủ tự dừng khi khởi động.');
}
