import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { refuseAll } from '../../domain/shared/outcome.js';
import { fingerprintOf } from '../../platform/requests/index.js';
import { TakeStep } from '../dossiers/index.js';
import type { SignedInPerson } from '../people/index.js';
import { ReceiveFile, type IncomingFile } from './receive-file.js';

export interface Upload extends IncomingFile {
  /** The action that lists it: a paper of the dossier, or a picture of a check on the spot. */
  readonly action: 'attachEvidence' | 'attachSitePhoto';
  readonly dossierId: string;
  readonly version: number;
  readonly kind: string;
  readonly person: SignedInPerson;
  readonly key: string;
}

/** Takes a file in and lists it in the dossier as a step of its own. Where that is not on offer nothing is stored. */
@Injectable()
export class AttachEvidence {
  constructor(
    private readonly receiveFile: ReceiveFile,
    private readonly takeStep: TakeStep,
  ) {}

  async execute({ action, dossierId, version, kind, person, key, ...incoming }: Upload) {
    const [first, ...rest] = await this.takeStep.whyNotOffered({ dossierId, person }, action);
    if (first) {
      // What is still on its way is let go.
      incoming.content.resume();
      return refuseAll([first, ...rest]);
    }
    return this.receiveFile.execute(incoming, (file) =>
      this.takeStep.execute({
        dossierId,
        version,
        event: { type: action, input: { id: randomUUID(), kind, ...file } },
        person,
        write: {
          key,
          fingerprint: fingerprintOf('POST', dossierId, [kind, file.fileName, file.sha256], version),
        },
      }),
    );
  }
}
