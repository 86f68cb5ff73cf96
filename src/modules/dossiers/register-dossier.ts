import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { communeOfficer, producer } from '../../domain/rulebook/procedure/audiences.js';
import { availableActions } from '../../domain/dossier/decide.js';
import { freshColumns } from '../../domain/dossier/fresh-columns.js';
import type { Purpose } from '../../domain/rulebook/purpose.js';
import type { RoundFacts } from '../../domain/dossier/round-facts.js';
import { getSheet } from '../../domain/rulebook/rulebook.js';
import { registerDossier } from '../../domain/dossier/register-dossier.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import { WorkingDays } from '../calendar/index.js';
import { rolesOver, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { ProductsReader } from '../products/index.js';
import { Relay } from '../reminders/index.js';
import { RoundsReader } from '../rounds/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { DossierStore } from './dossier.store.js';

export interface RegistrationWish {
  readonly productId: string;
  readonly roundId: string;
  readonly purpose: Purpose;
  readonly person: SignedInPerson;
  readonly write: WriteKey;
}

/** A product enters a round at its commune. Foreign and missing products and rounds look the same. */
@Injectable()
export class RegisterDossier {
  constructor(
    private readonly store: DossierStore,
    private readonly rulebooks: Rulebooks,
    private readonly workingDays: WorkingDays,
    private readonly products: ProductsReader,
    private readonly rounds: RoundsReader,
    private readonly places: Places,
    private readonly relay: Relay,
  ) {}

  async execute(wish: RegistrationWish) {
    for (;;) {
      const outcome = await this.registerToday(wish);
      if (outcome) return outcome;
    }
  }

  /** Null: midnight passed, or registration was given another last day, between deciding and recording. */
  private async registerToday({ productId, roundId, purpose, person, write }: RegistrationWish) {
    const kept = await this.store.findKept(person.id, write);
    if (kept) return kept;
    const [product, round, today, certificate, openAppealId, calendar] = await Promise.all([
      this.products.find(productId),
      this.rounds.find(roundId),
      this.store.today(),
      this.store.findCertificate(productId),
      this.store.findOpenAppeal(productId),
      this.workingDays.now(),
    ]);
    const path = product && (await this.places.pathOf(product.communeId, today));
    const covered = product && path && { producerId: product.producerId, ...path };
    const roles = covered ? rolesOver(person, covered) : [];
    if (!product || !covered || roles.length === 0)
      return refuse({ code: 'product.not-found' as const, productId });
    if (!round) return refuse({ code: 'round.not-found' as const, roundId });

    const { provinceId } = covered;
    const { rulebook, localRules } = await this.rulebooks.inForce(round.rulebook, provinceId, today);
    const actor = { personId: person.id, roles };
    const classification = { rulebook: this.rulebooks.get(product.rulebook), setCode: product.setCode };
    const filing = {
      today,
      actor,
      rulebook,
      round,
      ...covered,
      classification,
      purpose,
      certificate,
      openAppealId,
    };
    const decided = registerDossier(filing);
    if (!decided.ok) return decided;
    const registration = decided.value;
    const outcome = await this.store.register(
      {
        id: randomUUID(),
        productId,
        roundId,
        covered,
        ...registration,
        rulebook: rulebook.id,
        localRules,
        today,
        purpose,
        notify: [registration.takenAs === 'producer' ? communeOfficer : producer],
        takenBy: person.id,
        availableActions: availableActions(registration, {
          ...freshFacts(round, covered),
          purpose,
          today,
          actor,
          rulebook,
          calendar,
          criteriaSet: getSheet(rulebook, registration.criteriaSet),
        }),
      },
      write,
    );
    if (outcome.ok) {
      this.relay.nudge();
      return outcome;
    }
    const [refusal] = outcome.refusals;
    return refusal.code === 'registration.overtaken' ? null : refuse(refusal);
  }
}

const freshFacts = (round: RoundFacts, { districtId, provinceId }: Covered) => ({
  roundId: round.id,
  round,
  districtId,
  provinceId,
  ...freshColumns,
  newId: randomUUID(),
  evidence: [],
  loosePhotos: [],
  council: null,
  session: null,
  words: {},
  openPanel: null,
  scoringsHeld: [],
  ballotsLapsedOn: null,
  eliminatedFrom: null,
  openElsewhere: null,
  ballots: null,
  tally: null,
  lastResult: null,
  appeal: null,
  resultBefore: { lastResult: null, appeal: null },
});
