import { Injectable } from '@nestjs/common';
import type { ReportFacts } from '../../domain/report/report-facts.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { Report } from './report.js';
import { ReportStore } from './report.store.js';

export interface EnteredReport {
  readonly report: Report;
  readonly actor: ReportFacts['actor'];
}

/** Lets officials into the reports of their places and of those below; a report elsewhere looks like none. */
@Injectable()
export class ReportDoor {
  constructor(
    private readonly store: ReportStore,
    private readonly places: Places,
  ) {}

  async enter(person: SignedInPerson, reportId: string): Promise<EnteredReport | null> {
    const report = await this.store.find(reportId);
    if (!report || !(await this.places.reaches(person, 'report.read', report.place.id))) return null;
    const heldAt = (placeId: string | undefined) =>
      person.assignments.flatMap(({ role, place }) =>
        place !== null && place.id === placeId ? [{ role, level: place.level }] : [],
      );
    return { report, actor: { own: heldAt(report.place.id), above: heldAt(report.placeAbove?.id) } };
  }
}

/** What the machine of a report may look at. */
export const reportFactsOf = (
  { place, placeAbove, reportAbove, below }: Report,
  actor: ReportFacts['actor'],
): ReportFacts => ({
  ...{ level: place.level, levelAbove: placeAbove?.level ?? null, actor, reportAbove },
  waitingBelow: below.flatMap(({ place: { id, name }, report }) =>
    report?.state === 'sent' ? [{ id, name }] : [],
  ),
});
