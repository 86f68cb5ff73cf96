import { Injectable, Logger } from '@nestjs/common';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { SendingStore, type DeliveryReport } from './sending.store.js';

export type ReportRefusal =
  | { readonly code: 'sending.not-found' }
  /** It has not left yet, or was refused at once: what is reported of it may be told again later. */
  | { readonly code: 'sending.not-sent' };

/** Keeps what the other side reports of a message that it had taken over. What came back has failed, and marks its address. */
@Injectable()
export class KeepDeliveryReport {
  private readonly log = new Logger(KeepDeliveryReport.name);

  constructor(private readonly sendings: SendingStore) {}

  /** The same report once more changes nothing and is accepted. */
  async execute(report: DeliveryReport): Promise<Outcome<null, ReportRefusal>> {
    const kept = await this.sendings.keepReport(report);
    if (kept === null) return refuse({ code: 'sending.not-found' });
    if (!kept.hasLeft) return refuse({ code: 'sending.not-sent' });
    if (kept.isNew && report.outcome === 'failed')
      this.log.warn(`Sending ${report.sendingId} came back: ${report.code}`);
    return accept(null);
  }
}
