import type { Readable } from 'node:stream';

/** A file that has been received whole but not kept yet. Exactly one of `keep` and `discard` must follow. */
export interface FileDraft {
  /** Where its bytes lie on this machine until then, to be looked into. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal; the name it is kept under. */
  readonly sha256: string;
  /** Durable once this resolves. The same content twice is kept once. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** The sender went on past the limit; nothing of it was left behind. */
export class FileTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`The file is larger than ${maxBytes} bytes.`);
    this.name = FileTooLarge.name;
  }
}

/** Files by the SHA-256 of their content. */
export abstract class FileStore {
  /** Reads the source to its end. Throws `FileTooLarge`, or what broke the source off; both leave nothing behind. */
  abstract receive(source: Readable, maxBytes: number): Promise<FileDraft>;

  /** The content of a kept file. Throws when it is not there, which means the store was damaged. */
  abstract open(sha256: string): Promise<Readable>;
}
