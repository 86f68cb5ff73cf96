import { Injectable } from '@nestjs/common';
import { pageOf, Problem, valueOrProblem, type PageQuery } from '../../../platform/http/index.js';
import type { SignedInPerson } from '../../people/index.js';
import { DeliveryRecordStore } from '../delivery-record.store.js';
import { notFoundCodes, type DeliverySubject } from '../delivery-subject.js';
import { placesAllowing } from '../places-allowing.js';
import { byPosition } from './by-position.js';
import { toldView, type DeliveryRecordView } from './delivery-record.view.js';

export const listStatuses = { 'permission.missing': 403 } as const;
export const paperStatuses = {
  ...listStatuses,
  'deliveries.too-many': 422,
  'dossier.not-found': 404,
  'round.not-found': 404,
  'plan-call.not-found': 404,
  'plan.not-found': 404,
  'report.not-found': 404,
  'report-schedule.not-found': 404,
  'follow-up-call.not-found': 404,
  'follow-up.not-found': 404,
} as const;

/** The record of deliveries page by page, for whoever may read it. */
@Injectable()
export class DeliveryPages {
  constructor(private readonly store: DeliveryRecordStore) {}

  async read(
    subject: DeliverySubject,
    query: PageQuery,
    person: SignedInPerson,
  ): Promise<DeliveryRecordView> {
    const placeIds = valueOrProblem(placesAllowing('delivery.read', person), listStatuses);
    const { items, next } = await pageOf(query, byPosition, async (window) => {
      const record = await this.store.read(subject, placeIds, window);
      if (!record) throw Problem.refused(404, [{ code: notFoundCodes[subject.kind] }]);
      return record.told;
    });
    return { items: items.map(toldView), next };
  }
}
