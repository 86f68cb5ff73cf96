import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { fingerprintOf } from '../../platform/requests/index.js';
import { ReceiveFile } from '../evidence/index.js';
import type { SignedInPerson } from '../people/index.js';
import { TakeFollowUpStep } from './take-follow-up-step.js';

export interface PhotoUpload {
  readonly followUpId: string;
  readonly version: number;
  readonly fileName: string;
  readonly content: Readable;
  readonly person: SignedInPerson;
  readonly key: string;
}

/** Takes in a picture of what was done, as a step of its own. */
@Injectable()
export class AttachPhoto {
  constructor(
    private readonly receiveFile: ReceiveFile,
    private readonly takeStep: TakeFollowUpStep,
  ) {}

  execute({ followUpId, version, fileName, content, person, key }: PhotoUpload) {
    return this.receiveFile.execute({ fileName, content }, (file) =>
      this.takeStep.execute({
        ...{ followUpId, version, person },
        event: { type: 'attachPhoto', input: { id: randomUUID(), ...file } },
        write: { key, fingerprint: fingerprintOf('POST', followUpId, [fileName, file.sha256]) },
      }),
    );
  }
}
