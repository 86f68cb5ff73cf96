import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { refuse, type Outcome } from '../../domain/shared/outcome.js';
import {
  FileStore,
  FileTooLarge,
  isNamedHonestly,
  sniff,
  type FileDraft,
} from '../../platform/files/index.js';

/** A scanned dossier page is well below; a film is not evidence. */
export const maxEvidenceBytes = 20 * 1024 * 1024;

export interface IncomingFile {
  readonly fileName: string;
  readonly content: Readable;
}

/** A file that is stored under its SHA-256, as something may list it. */
export interface ReceivedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export type FileRefusal =
  | { readonly code: 'file.too-large'; readonly maxBytes: number }
  | { readonly code: 'file.empty' }
  | { readonly code: 'file.type-unsupported'; readonly fileName: string }
  | { readonly code: 'file.type-differs'; readonly fileName: string; readonly mediaType: string };

/** Streams a file to the store, judges it by its content, and has it listed. */
@Injectable()
export class ReceiveFile {
  constructor(private readonly files: FileStore) {}

  async execute<Value, R extends { readonly code: string }>(
    { fileName, content }: IncomingFile,
    list: (file: ReceivedFile) => Promise<Outcome<Value, R>>,
  ): Promise<Outcome<Value, R | FileRefusal>> {
    let draft: FileDraft;
    try {
      draft = await this.files.receive(content, maxEvidenceBytes);
    } catch (reason) {
      if (reason instanceof FileTooLarge)
        return refuse<R | FileRefusal>({ code: 'file.too-large', maxBytes: maxEvidenceBytes });
      throw reason;
    }
    try {
      const { bytes: size, sha256 } = draft;
      if (size === 0) return refuse<R | FileRefusal>({ code: 'file.empty' });
      const mediaType = await sniff(draft.path);
      if (!mediaType) return refuse<R | FileRefusal>({ code: 'file.type-unsupported', fileName });
      if (!isNamedHonestly(fileName, mediaType))
        return refuse<R | FileRefusal>({ code: 'file.type-differs', fileName, mediaType });
      // The bytes are durable before the record names them; a refused step leaves at most bytes that nothing names.
      await draft.keep();
      return await list({ fileName, mediaType, size, sha256 });
    } finally {
      // A kept file has left its draft; discarding then finds nothing.
      await draft.discard();
    }
  }
}
