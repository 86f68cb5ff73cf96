import { open, type FileHandle } from 'node:fs/promises';

/** More than any honest document has; beyond it the archive is a bomb. */
const limits = { entries: 2_000, unpackedBytes: 200 * 1024 * 1024, ratio: 100, directoryBytes: 1024 * 1024 };

/**
 * The names in a ZIP archive's central directory; undefined for one that is damaged, encrypted, packed by an unusual
 * method, larger unpacked than any honest document, or that names a path outside itself. APPNOTE.TXT §4.3.12, §4.3.16.
 */
export async function findArchiveEntries(path: string): Promise<string[] | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const directory = await readDirectory(file, size);
    return directory && readEntries(directory, size);
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle, size: number): Promise<Directory | undefined> {
  const tailStart = Math.max(0, size - 65_557); // the end record, behind which a comment of up to 65,535 bytes may lie
  const tail = await read(file, tailStart, size - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > limits.entries || length > limits.directoryBytes || start + length > size) return undefined;
  return { count, bytes: await read(file, start, length) };
}

interface Directory {
  readonly count: number;
  readonly bytes: Buffer;
}

function readEntries({ count, bytes }: Directory, archiveBytes: number): string[] | undefined {
  const names: string[] = [];
  let unpackedBytes = 0;
  for (let at = 0; names.length < count;) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const encrypted = (bytes.readUInt16LE(at + 8) & 0x2041) !== 0;
    const method = bytes.readUInt16LE(at + 10);
    unpackedBytes += bytes.readUInt32LE(at + 24);
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    if (encrypted || (method !== 0 && method !== 8) || leadsOutside(name)) return undefined;
    if (unpackedBytes > limits.unpackedBytes || unpackedBytes > archiveBytes * limits.ratio) return undefined;
    names.push(name);
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

const leadsOutside = (name: string) =>
  name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
