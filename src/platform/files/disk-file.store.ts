import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore, FileTooLarge, type FileDraft } from './file.store.js';

/** What an interrupted process left in the incoming folder is thrown away after this long. */
const forgottenAfterMs = 24 * 3600 * 1000;

/** Files in a folder of this machine: `incoming/` while they arrive, then `files/<first two digits>/<sha256>`. */
export class DiskFileStore extends FileStore {
  private readonly incoming: string;
  private readonly files: string;

  private constructor(folder: string) {
    super();
    this.incoming = join(folder, 'incoming');
    this.files = join(folder, 'files');
  }

  static async in(folder: string): Promise<DiskFileStore> {
    const store = new DiskFileStore(resolve(folder));
    await mkdir(store.incoming, { recursive: true, mode: 0o700 });
    await mkdir(store.files, { recursive: true, mode: 0o700 });
    await store.removeForgotten();
    return store;
  }

  async receive(source: Readable, maxBytes: number): Promise<FileDraft> {
    const path = join(this.incoming, randomUUID());
    const meter = { bytes: 0, hash: createHash('sha256') };
    const discard = () => rm(path, { force: true });
    try {
      await pipeline(
        source,
        measured(meter, maxBytes),
        createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
      );
    } catch (reason) {
      await discard();
      throw reason;
    }
    const sha256 = meter.hash.digest('hex');
    return { path, bytes: meter.bytes, sha256, discard, keep: () => this.keep(path, sha256) };
  }

  async open(sha256: string): Promise<Readable> {
    const file = await open(this.pathOf(sha256), 'r');
    return file.createReadStream();
  }

  private async keep(draft: string, sha256: string): Promise<void> {
    const kept = this.pathOf(sha256);
    await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
    await rename(draft, kept);
    await flushFolder(dirname(kept));
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('Not a SHA-256 in lower-case hexadecimal.');
    return join(this.files, sha256.slice(0, 2), sha256);
  }

  private async removeForgotten(): Promise<void> {
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > forgottenAfterMs) await rm(path, { force: true });
    }
  }
}

const measured = (meter: { bytes: number; hash: Hash }, maxBytes: number) =>
  async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      meter.bytes += chunk.length;
      if (meter.bytes > maxBytes) throw new FileTooLarge(maxBytes);
      meter.hash.update(chunk);
      yield chunk;
    }
  };

/** A renamed file survives a power cut only once its folder has reached the disk. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // which cannot open a folder
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
