import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { refuseAll } from '../../domain/shared/outcome.js';
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

/** Takes in a picture of what was done, as a step of its own. Where that is not on offer nothing is stored. */
@Injectable()
export class AttachPhoto {
  constructor(
    private readonly receiveFile: ReceiveFile,
    private readonly takeStep: TakeFollowUpStep,
  ) {}

  async execute({ followUpId, version, fileName, content, person, key }: PhotoUpload) {
    const [first, ...rest] = await this.takeStep.whyNotOffered({ followUpId, person }, 'attachPhoto');
    if (first) {
      // What is still on its way is let go.
      content.resume();
      return refuseAll([first, ...rest]);
    }
    return this.receiveFile.execute({ fileName, content }, (file) =>
      this.takeStep.execute({
        ...{ followUpId, version, person },
        event: { type: 'attachPhoto', input: { id: randomUUID(), ...file } },
        write: { key, fingerprint: fingerprintOf('POST', followUpId, [fileName, file.sha256], version) },
      }),
    );
  }
}
