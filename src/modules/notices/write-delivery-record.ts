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
  constructor(private readonly record: DeliveryRecordStore) {}

  async execute(subject: DeliverySubject, between: ToldBetween, person: SignedInPerson) {
    const allowed = placesAllowing('delivery.read', person);
    if (!allowed.ok) return allowed;
    const asked = await this.record.describe(subject, allowed.value);
    const window = { take: most + 1, after: null, ...between };
    const told = asked && (await this.record.listOf(subject, allowed.value, window));
    if (!asked || !told) return refuse({ code: notFoundCodes[subject.kind] });
    if (told.length > most) return refuse({ code: 'deliveries.too-many' as const, most });
    const paper = deliveryPaperOf({ ...asked, ...between, told: told.toReversed().map(onPaper) });
    return accept({ paper, fileName: fileNameOf(paper.name, paper.subject ?? '', dayOf(asked.at)) });
  }
}

const onPaper = ({ template, facts, toldAt, readAt, channels, ...told }: ToldRecord): ToldOnPaper => ({
  ...told,
  what: subjectOf(template, facts),
  toldAt: toldAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
  ways: channels.map((way) => ({ ...way, to: way.to === null ? null : maskAddress(way.to) })),
});
