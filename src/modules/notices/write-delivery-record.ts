import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { deliveryPaperOf, dayOf, fileNameOf, type ToldOnPaper } from '../papers/index.js';
import type { SignedInPerson } from '../people/index.js';
import { subjectOf } from '../reminders/index.js';
import { DeliveryRecordStore, type ToldBetween, type ToldRecord } from './delivery-record.store.js';
import { notFoundCodes, type DeliverySubject } from './delivery-subject.js';
import { maskAddress } from './mask-address.js';
import { placesAllowing } from './places-allowing.js';

/** What one paper holds; more would keep the printer busy for minutes. */
const most = 2_000;

/** Proof of notification on paper: who was told what of a subject, how, when and with what outcome, the earliest first. */
@Injectable()
export class WriteDeliveryRecord {
  constructor(private readonly store: DeliveryRecordStore) {}

  async execute(subject: DeliverySubject, between: ToldBetween, person: SignedInPerson) {
    const allowed = placesAllowing('delivery.read', person);
    if (!allowed.ok) return allowed;
    const window = { take: most + 1, after: null, ...between };
    const record = await this.store.read(subject, allowed.value, window);
    if (!record) return refuse({ code: notFoundCodes[subject.kind] });
    if (record.told.length > most) return refuse({ code: 'deliveries.too-many' as const, most });
    const paper = deliveryPaperOf({ ...record, ...between, told: record.told.toReversed().map(onPaper) });
    return accept({ paper, fileName: fileNameOf(paper.name, paper.subject ?? '', dayOf(record.at)) });
  }
}

const onPaper = ({ template, facts, toldAt, readAt, channels, ...told }: ToldRecord): ToldOnPaper => ({
  ...told,
  what: facts && subjectOf(template, facts),
  insteadOf: facts?.insteadOf ?? null,
  toldAt: toldAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
  ways: channels.map((way) => ({ ...way, to: way.to === null ? null : maskAddress(way.to) })),
});
