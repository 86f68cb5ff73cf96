import { Injectable } from '@nestjs/common';
import type { NotPermitted } from '../../domain/jurisdiction/may-act-at.js';
import type { LocalRules } from '../../domain/rulebook/local-rules/local-rules.js';
import { withLocalRules } from '../../domain/rulebook/local-rules/with-local-rules.js';
import type { RulebookFault } from '../../domain/rulebook/rulebook.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places, type PlaceNotFound } from '../places/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { durationOf, type Duration } from './duration.js';
import { PastResults, type SimulatedYear, type TooMany } from './past-results.js';
import type { RulebookNotFound } from './simulate-rulebook.js';
import { ScoredProductsReader } from './scored-products.reader.js';

export interface PreviewWish {
  readonly placeId: string;
  readonly rulebook: string;
  readonly rules: LocalRules;
  readonly year: number;
  readonly person: SignedInPerson;
}

/** What local rules would have made of a year: its results, and the days that things took. */
export interface LocalPreview {
  readonly simulation: SimulatedYear;
  readonly durations: Readonly<Record<'commune' | 'supplement' | 'reevaluation', Duration>>;
}

type Refusal = NotPermitted | RulebookFault | RulebookNotFound | TooMany | PlaceNotFound;

/** Shows a province what its rules would do, before it settles them. Nothing is kept. */
@Injectable()
export class PreviewLocalRules {
  constructor(
    private readonly results: PastResults,
    private readonly reader: ScoredProductsReader,
    private readonly rulebooks: Rulebooks,
    private readonly places: Places,
  ) {}

  async execute(wish: PreviewWish): Promise<Outcome<LocalPreview, Refusal>> {
    const { placeId, rulebook: id, rules, year, person } = wish;
    const acting = await this.places.whereMayAct(person, 'rulebook.settle', placeId);
    if (!acting.ok) return acting;
    const base = this.rulebooks.find(id);
    if (!base) return refuse({ code: 'rulebook.not-found', rulebook: id });
    const local = withLocalRules(base, rules);
    if (!local.ok) return local;
    const communeIds = await this.places.subtreeIds([placeId]);
    const [simulated, days] = await Promise.all([
      this.results.under(local.value, { year, communeIds, placeIds: [placeId], person }),
      this.reader.durations({ year, communeIds }),
    ]);
    if (!simulated.ok) return simulated;
    const { supplementDays, reevaluationDays } = local.value.deadlines;
    return accept({
      simulation: simulated.value,
      durations: {
        // Working days are the law's measure here and calendar days the record's: they are not compared.
        commune: durationOf(days.commune, null),
        supplement: durationOf(days.supplement, supplementDays),
        reevaluation: durationOf(days.reevaluation, reevaluationDays),
      },
    });
  }
}
