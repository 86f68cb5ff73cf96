import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { periodFrom, type ReportPeriod, type WrittenKind } from '../../domain/report/report-period.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { ReportStore } from './report.store.js';

export interface NewReportWish {
  readonly placeId: string;
  readonly of:
    | { readonly kind: WrittenKind; readonly period: string }
    | { readonly kind: 'round'; readonly roundId: string };
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

type UnknownPeriod =
  | { readonly code: 'report.period-unknown'; readonly period: string }
  | { readonly code: 'round.not-found'; readonly roundId: string };

/** An office begins a report that no schedule has drafted. */
@Injectable()
export class BeginReport {
  constructor(
    private readonly store: ReportStore,
    private readonly places: Places,
  ) {}

  async execute({ placeId, of, person, write }: NewReportWish) {
    const acting = await this.places.whereMayAct(person, 'report.write', placeId);
    if (!acting.ok) return acting;
    const period = await this.periodOf(of, placeId);
    if (!period.ok) return period;
    return this.store.begin({ id: randomUUID(), placeId, ...period.value }, { personId: person.id, write });
  }

  private async periodOf(
    of: NewReportWish['of'],
    placeId: string,
  ): Promise<Outcome<ReportPeriod, UnknownPeriod>> {
    if (of.kind !== 'round') return periodFrom(of.kind, of.period);
    const { roundId } = of;
    const year = await this.store.findRoundYear(roundId, placeId);
    if (year === null) return refuse({ code: 'round.not-found', roundId });
    return accept({ kind: 'round', key: roundId, year, roundId });
  }
}
