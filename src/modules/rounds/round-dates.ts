import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import { deadlineKinds } from '../../domain/dossier/round-facts.js';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { DatedThings, isWithin, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { RoundStore } from './round.store.js';

/** More rounds than a province opens in a programme. */
const most = 500;

/** The legal dates of rounds: of the places around a person, and of a place and those above it. */
@Injectable()
export class RoundDates extends DatedThings {
  constructor(
    private readonly store: RoundStore,
    private readonly places: Places,
  ) {
    super();
  }

  override async of(person: SignedInPerson, days: Days) {
    // Whoever looks after the whole country waits for no round.
    return this.among((await this.places.around(person)) ?? [], days);
  }

  override at({ id, aboveIds }: PlaceInTree, _person: SignedInPerson, days: Days) {
    return this.among([id, ...aboveIds], days);
  }

  private async among(among: readonly string[], days: Days): Promise<readonly DatedThing[]> {
    const rounds = await this.store.list({ among, placeId: null, year: null, take: most, after: null });
    return rounds
      .flatMap((round) =>
        deadlineKinds.flatMap((kind): DatedThing[] => {
          const date = round[kind];
          const { id, version, number, year, place } = round;
          const facts = { number, year, place: place.name, level: place.level };
          return date
            ? [
                {
                  id: `round-${id}-${kind}`,
                  kind,
                  on: lastDayOf(date),
                  version,
                  facts,
                  page: `/rounds/${id}`,
                },
              ]
            : [];
        }),
      )
      .filter((each) => isWithin(each, days));
  }
}
