import { crc32 } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content?: string;
  /** Marks the entry as encrypted without encrypting it. */
  readonly encrypted?: boolean;
  /** What the directory claims instead of the true size. */
  readonly claimedBytes?: number;
}

/** A ZIP archive of stored entries, well formed or lying as asked. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content ?? '<x/>');
    const name = Buffer.from(part.name);
    const fields = commonFields(part, content, name);
    const local = Buffer.concat([u32(0x04034b50), u16(20), fields, u16(0), name, content]);
    const tail = [u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), name];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), u16(20), fields, ...tail]));
    locals.push(local);
    offset += local.length;
  }
  const bytes = Buffer.concat(directory);
  const counts = [u16(0), u16(0), u16(parts.length), u16(parts.length)];
  const end = Buffer.concat([u32(0x06054b50), ...counts, u32(bytes.length), u32(offset), u16(0)]);
  return Buffer.concat([...locals, bytes, end]);
}

/** Flags, method, time, date, checksum, both sizes and the length of the name: the same in both places of an entry. */
function commonFields(part: ZipPart, content: Buffer, name: Buffer): Buffer {
  const sizes = [u32(content.length), u32(part.claimedBytes ?? content.length)];
  const flags = u16(part.encrypted ? 1 : 0);
  return Buffer.concat([flags, u16(0), u16(0), u16(0x21), u32(crc32(content)), ...sizes, u16(name.length)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
