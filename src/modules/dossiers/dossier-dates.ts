import { Injectable } from '@nestjs/common';
import { DatedThings, isWithin, WorkingDays, type DatedThing, type Days } from '../calendar/index.js';
import { listScopeOf, type SignedInPerson } from '../people/index.js';
import { DossierReader } from './dossier.reader.js';
import { FindDossier } from './find-dossier.js';
import { FindWork } from './find-work.js';

/** No owner has more products under way. */
const mostOfOwner = 50;

/**
 * The lawful times that run out for what a person holds, or the day that an office appointed instead; until when a written
 * opinion is awaited, and until when an owner may appeal. The round's own dates are the round's.
 */
@Injectable()
export class DossierDates extends DatedThings {
  constructor(
    private readonly findWork: FindWork,
    private readonly findDossier: FindDossier,
    private readonly reader: DossierReader,
    private readonly workingDays: WorkingDays,
  ) {
    super();
  }

  override async of(person: SignedInPerson, days: Days) {
    const [clocks, appeals] = await Promise.all([this.clocks(person), this.lastDaysToAppeal(person)]);
    return [...clocks, ...appeals].filter((each) => isWithin(each, days));
  }

  private async clocks(person: SignedInPerson): Promise<readonly DatedThing[]> {
    const { items } = await this.findWork.execute(person, { take: Infinity, after: null });
    const reissues = await this.reader.countReissues(items.map(({ id }) => id));
    return items.flatMap(({ id, product, clock, opinionsDueOn, ...item }): DatedThing[] => {
      const version = item.version + (reissues.get(id) ?? 0);
      const of = { version, facts: { product: product.name }, page: `/dossiers/${id}` };
      const awaited = clock && (clock.dueOn === null ? null : (clock.appointedOn ?? clock.dueOn));
      return [
        ...(clock && awaited
          ? [{ ...of, id: `dossier-${id}-${clock.kind}`, kind: clock.kind, on: awaited }]
          : []),
        ...(opinionsDueOn === null
          ? []
          : [{ ...of, id: `dossier-${id}-opinion`, kind: 'opinionsUntil' as const, on: opinionsDueOn }]),
      ];
    });
  }

  private async lastDaysToAppeal(person: SignedInPerson): Promise<readonly DatedThing[]> {
    const { id: personId, producers } = person;
    if (producers.length === 0) return [];
    const scope = { ...listScopeOf(person), placeIds: [], adviserPlaceIds: [] };
    const own = await this.reader.list({ personId, scope }, {}, { take: mostOfOwner, after: null });
    const found = await Promise.all(own.map(({ id }) => this.findDossier.execute(id, person)));
    // A day that no list told when the result came is reckoned by the newest calendar.
    const { version: calendarVersion } = await this.workingDays.now();
    return found.flatMap((outcome): DatedThing[] => {
      if (!outcome.ok || !outcome.value.appealUntil) return [];
      const { id, product, appealUntil } = outcome.value;
      const version = outcome.value.version + calendarVersion;
      return [
        {
          ...{ id: `dossier-${id}-appeal`, kind: 'appealUntil', on: appealUntil.lastDay, version },
          ...{ facts: { product: product.name }, page: `/dossiers/${id}` },
        },
      ];
    });
  }
}
