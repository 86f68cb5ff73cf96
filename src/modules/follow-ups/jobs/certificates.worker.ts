import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { RemindOfCertificates } from '../remind-of-certificates.js';

const sweepEveryMs = 300_000;
const watchEveryMs = 750_000;

/** Looks every five minutes what is to be told of certificates, once for all processes. */
@Injectable()
export class CertificatesWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly remind: RemindOfCertificates,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    const terms = { everyMs: sweepEveryMs, watchEveryMs };
    return this.queues.keepSweeping('certificates', 'certificates-sweep', () => this.remind.sweep(), terms);
  }
}
