import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.js';
import { DiskFileStore } from './disk-file.store.js';
import { FileTooLarge } from './file.store.js';

let folder: ReturnType<typeof makeTemporaryFolder>;
let store: DiskFileStore;

beforeEach(async () => {
  folder = makeTemporaryFolder();
  store = await DiskFileStore.in(folder.path);
});
afterEach(() => folder.remove());

const content = Buffer.from('Giấy đăng ký sản phẩm '.repeat(10_000));
const sha256 = createHash('sha256').update(content).digest('hex');
const inPieces = (bytes: Buffer) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 1_000) }, (_, n) =>
      bytes.subarray(n * 1_000, n * 1_000 + 1_000),
    ),
  );
const arriving = () => readdirSync(join(folder.path, 'incoming'));

describe('DiskFileStore', () => {
  it('keeps a file under the hash of its content and gives it back', async () => {
    const draft = await store.receive(inPieces(content), content.length);
    expect(draft).toMatchObject({ bytes: content.length, sha256 });
    await draft.keep();

    expect(existsSync(join(folder.path, 'files', sha256.slice(0, 2), sha256))).toBe(true);
    expect(arriving()).toEqual([]);
    expect((await buffer(await store.open(sha256))).equals(content)).toBe(true);
  });

  it('keeps the same content once', async () => {
    for (const draft of await Promise.all([1, 2].map(() => store.receive(inPieces(content), 1e9))))
      await draft.keep();
    expect(readdirSync(join(folder.path, 'files', sha256.slice(0, 2)))).toEqual([sha256]);
  });

  it('lets nobody else on the machine read it', async () => {
    await (await store.receive(inPieces(content), 1e9)).keep();
    expect(statSync(join(folder.path, 'files', sha256.slice(0, 2), sha256)).mode & 0o077).toBe(0);
  });

  it('leaves nothing of a draft that is discarded', async () => {
    await (await store.receive(inPieces(content), 1e9)).discard();
    expect(arriving()).toEqual([]);
    await expect(store.open(sha256)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('stops reading at the limit and leaves nothing', async () => {
    const source = inPieces(content);
    await expect(store.receive(source, content.length - 1)).rejects.toThrow(FileTooLarge);
    expect(source.destroyed).toBe(true);
    expect(arriving()).toEqual([]);
  });

  it('leaves nothing of an upload that breaks off', async () => {
    const source = Readable.from(
      (async function* () {
        yield content;
        throw new Error('connection lost');
      })(),
    );
    await expect(store.receive(source, 1e9)).rejects.toThrow('connection lost');
    expect(arriving()).toEqual([]);
  });

  it('clears away what a process that died left half received, but not what is arriving now', async () => {
    for (const name of ['old', 'new']) writeFileSync(join(folder.path, 'incoming', name), 'x');
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 3600 * 1000);
    utimesSync(join(folder.path, 'incoming', 'old'), twoDaysAgo, twoDaysAgo);
    await DiskFileStore.in(folder.path);
    expect(arriving()).toEqual(['new']);
  });

  it.each(['../../etc/passwd', '', sha256.toUpperCase()])('opens nothing named "%s"', async (name) => {
    await expect(store.open(name)).rejects.toThrow(TypeError);
  });
});
