import { Injectable } from '@nestjs/common';
import { availableActions } from '../../domain/dossier/decide.js';
import {
  changeDecision,
  type ChangedDecision,
  type ChangeRefusal,
  type Pins,
} from '../../domain/dossier/change-decision.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { RoundFacts } from '../../domain/dossier/round-facts.js';
import { criteriaOf } from '../../domain/scoring/criteria-set.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { RoundsReader } from '../rounds/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { DossierStore, type ActionAnswer, type StoredDossier, type StoreRefusal } from './dossier.store.js';
import { factsOf } from './facts-of.js';
import { Laws } from './laws.js';

interface ChangeQuestion {
  readonly dossierId: string;
  readonly roundId: string;
  readonly person: SignedInPerson;
}
export interface ChangeWish extends ChangeQuestion {
  readonly version: number;
  readonly reason: string;
  readonly write: WriteKey;
}

/** What would change for the dossier, told before anybody decides it. */
export interface ChangePreview {
  readonly from: Side;
  readonly to: Side;
  readonly missingDocuments: readonly string[];
}
interface Side {
  readonly rulebook: string;
  readonly decree: string;
  readonly criteriaSet: string;
  readonly criteria: number;
  readonly state: string;
  readonly mandatoryDocuments: readonly string[];
}

export type RoundNotFound = { readonly code: 'round.not-found' };

/** The province moves a running dossier to another decision, with a reason, after seeing what that changes. */
@Injectable()
export class ChangeDecision {
  constructor(
    private readonly store: DossierStore,
    private readonly rulebooks: Rulebooks,
    private readonly laws: Laws,
    private readonly rounds: RoundsReader,
    private readonly relay: Relay,
  ) {}

  async preview({
    dossierId,
    roundId,
    person,
  }: ChangeQuestion): Promise<Outcome<ChangePreview, ChangeRefusal | StoreRefusal | RoundNotFound>> {
    const round = await this.rounds.find(roundId);
    if (!round) return refuse({ code: 'round.not-found' });
    const stored = await this.store.find(dossierId, { personId: person.id, scope: scopeOf(person) });
    if (!stored) return refuse({ code: 'dossier.not-found' });
    const changed = await this.decide(stored, round, person);
    return changed.ok ? accept(this.previewOf(stored, changed.value)) : changed;
  }

  async execute(
    wish: ChangeWish,
  ): Promise<Outcome<ActionAnswer, ChangeRefusal | StoreRefusal | RoundNotFound>> {
    const { dossierId, roundId, version, reason, person, write } = wish;
    const round = await this.rounds.find(roundId);
    if (!round) return refuse({ code: 'round.not-found' });
    const reader = { personId: person.id, scope: scopeOf(person) };
    const ask = { dossierId, reader, version, write, counting: false };
    const outcome = await this.store.take(ask, async (stored) => {
      const changed = await this.decide(stored, round, person);
      if (!changed.ok) return changed;
      const { decision, pins } = changed.value;
      const from = { ...pinsTold(stored), roundId: stored.roundId };
      const to = { ...pinsTold(pins), roundId };
      const facts = await this.factsUnder({ ...stored, ...decision.columns, ...pins, round }, person);
      return accept({
        ...{ action: 'changeDecision', takenBy: person.id, reason, details: { from, to }, decision, pins },
        availableActions: availableActions(pins, facts),
      });
    });
    if (outcome.ok) this.relay.nudge();
    return outcome;
  }

  private async decide(stored: StoredDossier, round: RoundFacts, person: SignedInPerson) {
    const { provinceId, today } = stored;
    const to = await this.rulebooks.inForce(round.rulebook, provinceId, today);
    return changeDecision(stored, await this.factsUnder(stored, person), { ...to, round });
  }

  private async factsUnder(stored: StoredDossier, person: SignedInPerson) {
    const actor = { personId: person.id, roles: rolesOver(person, stored) };
    return factsOf(stored, await this.laws.of(stored), actor);
  }

  private previewOf(stored: StoredDossier, { pins, missingDocuments }: ChangedDecision): ChangePreview {
    const side = ({
      rulebook: id,
      criteriaSet,
      state,
    }: Pick<StoredDossier, 'rulebook' | 'criteriaSet' | 'state'>): Side => {
      const rulebook = this.rulebooks.get(id);
      return {
        ...{ rulebook: id, decree: rulebook.decree, criteriaSet, state },
        criteria: criteriaOf(this.rulebooks.getSet(id, criteriaSet)).length,
        mandatoryDocuments: rulebook.documents[stored.purpose].mandatory,
      };
    };
    return { from: side(stored), to: side(pins), missingDocuments };
  }
}

/** As the step tells it; local rules only where there are any. */
const pinsTold = ({ rulebook, criteriaSet, localRules }: Omit<Pins, keyof Standing>) => ({
  ...{ rulebook, criteriaSet },
  ...(localRules ? { localRules } : {}),
});
