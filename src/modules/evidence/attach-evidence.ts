import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { refuse } from '../../domain/shared/outcome.js';
import {
  FileStore,
  FileTooLarge,
  isNamedHonestly,
  sniff,
  type FileDraft,
} from '../../platform/files/index.js';
import { fingerprintOf } from '../../platform/requests/index.js';
import { TakeStep } from '../dossiers/index.js';
import type { SignedInPerson } from '../people/index.js';

/** A scanned dossier page is well below; a film is not evidence. */
export const maxEvidenceBytes = 20 * 1024 * 1024;

export interface Upload {
  /** The action that lists it: a paper of the dossier, or a picture of a check on the spot. */
  readonly action: 'attachEvidence' | 'attachSitePhoto';
  readonly dossierId: string;
  readonly version: number;
  readonly kind: string;
  readonly fileName: string;
  readonly content: Readable;
  readonly person: SignedInPerson;
  readonly key: string;
}

/** Streams a file to the store, judges it by its content, and lists it in the dossier as a step of its own. */
@Injectable()
export class AttachEvidence {
  constructor(
    private readonly files: FileStore,
    private readonly takeStep: TakeStep,
  ) {}

  async execute(upload: Upload) {
    let draft: FileDraft;
    try {
      draft = await this.files.receive(upload.content, maxEvidenceBytes);
    } catch (reason) {
      if (reason instanceof FileTooLarge)
        return refuse({ code: 'file.too-large' as const, maxBytes: maxEvidenceBytes });
      throw reason;
    }
    try {
      return await this.list(upload, draft);
    } finally {
      // A kept file has left its draft; discarding then finds nothing.
      await draft.discard();
    }
  }

  private async list({ action, dossierId, version, kind, fileName, person, key }: Upload, draft: FileDraft) {
    if (draft.bytes === 0) return refuse({ code: 'file.empty' as const });
    const mediaType = await sniff(draft.path);
    if (!mediaType) return refuse({ code: 'file.type-unsupported' as const, fileName });
    if (!isNamedHonestly(fileName, mediaType))
      return refuse({ code: 'file.type-differs' as const, fileName, mediaType });
    // The bytes are durable before the record names them; a refused step leaves at most bytes that nothing names.
    await draft.keep();
    const evidence = { id: randomUUID(), kind, fileName, mediaType, size: draft.bytes, sha256: draft.sha256 };
    const fingerprint = fingerprintOf('POST', dossierId, [kind, fileName, draft.sha256]);
    return this.takeStep.execute({
      dossierId,
      version,
      event: { type: action, input: evidence },
      person,
      write: { key, fingerprint },
    });
  }
}
