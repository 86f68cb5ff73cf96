import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keptSigningKey } from './kept-signing-key.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made once, for our eyes only, and the same ever after', () => {
  const file = join(folder, 'data', 'key.pem');
  const first = keptSigningKey(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keptSigningKey(file).equals(first)).toBe(true);
  expect(readdirSync(join(folder, 'data'))).toEqual(['key.pem']);
});

it('is one for all who begin together, though containers give them one process id', async () => {
  const module = new URL('./kept-signing-key.ts', import.meta.url).href;
  // Threads share a process id too; they begin each of the rounds together.
  const [threads, rounds] = [4, 30];
  const arrived = new Int32Array(new SharedArrayBuffer(4));
  const source = `
    import { createPublicKey } from 'node:crypto';
    import { parentPort, workerData } from 'node:worker_threads';
    import { keptSigningKey } from ${JSON.stringify(module)};
    const { arrived, folder, rounds, threads } = workerData;
    const keys = [];
    for (let round = 1; round <= rounds; round += 1) {
      if (Atomics.add(arrived, 0, 1) + 1 === threads * round) Atomics.notify(arrived, 0);
      for (let seen; (seen = Atomics.load(arrived, 0)) < threads * round; ) Atomics.wait(arrived, 0, seen);
      keys.push(createPublicKey(keptSigningKey(folder + '/' + round)).export({ type: 'spki', format: 'pem' }));
    }
    parentPort.postMessage(keys);`;
  const code = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const workerData = { arrived, folder, rounds, threads };
  const begun = Array.from(
    { length: threads },
    () => new Worker(code, { workerData, execArgv: process.execArgv }),
  );
  const answers = begun.map(
    (thread) => new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject)),
  );
  const signedWith = await Promise.all(answers).catch((reason: unknown) => reason);
  await Promise.all(begun.map((thread) => thread.terminate()));
  const kept = Array.from({ length: rounds }, (_, index) =>
    createPublicKey(keptSigningKey(join(folder, `${index + 1}`))).export({ type: 'spki', format: 'pem' }),
  );
  expect(signedWith).toEqual(Array(threads).fill(kept));
  expect(readdirSync(folder)).toHaveLength(rounds);
});

it('refuses a key of another kind, and tells none of it', () => {
  const file = join(folder, 'rsa.pem');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  writeFileSync(file, rsa.export({ type: 'pkcs8', format: 'pem' }));
  expect(() => keptSigningKey(file)).toThrow(`${file} holds no Ed25519 key`);
  expect(readFileSync(file, 'utf8')).toContain('PRIVATE KEY');
});
