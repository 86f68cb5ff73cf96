import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { RemindOfCertificates } from '../remind-of-certificates.js';

const certificatesQueue = 'certificates';
const sweepEveryMs = 300_000;
const watchEveryMs = 750_000;

/** Looks every five minutes what is to be told of certificates, once for all processes. */
@Injectable()
export class CertificatesWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly remind: RemindOfCertificates,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open(certificatesQueue);
    await this.queues.work(certificatesQueue, async () => {
      await this.remind.sweep();
    });
    await this.queues.keepEvery(queue, 'certificates-sweep', { everyMs: sweepEveryMs, watchEveryMs });
  }
}
