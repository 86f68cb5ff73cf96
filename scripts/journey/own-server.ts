import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { addressIn, spawnDemo } from '../../tools/demo-process.mjs';
import { Unexpected } from './unexpected.js';

export interface OwnServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built program as a demo on a free port: on the data folder named, or with data that go when it stops. */
export async function startOwnServer(kept?: string): Promise<OwnServer> {
  const data = kept ?? mkdtempSync(join(tmpdir(), 'ocop-journey-'));
  if (kept === undefined) chmodSync(data, 0o755); // as root the database runs under another account, which must enter
  const child = spawnDemo(data, ['ignore', 'pipe', 'inherit']);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    if (kept === undefined) rmSync(data, { recursive: true, force: true });
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
    const url = addressIn(line);
    if (url !== undefined) return url;
  }
  throw new Unexpected('Máy chủ không nói địa chỉ của nó.');
}

async function endOf(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Unexpected('Máy chủ tự dừng khi khởi động.');
}
