import { Injectable } from '@nestjs/common';
import type { DossierAction, DossierEvent } from '../../domain/dossier/dossier-action.js';
import { availableActions } from '../../domain/dossier/decide.js';
import type { DossierEffect } from '../../domain/dossier/dossier-rule.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { decideStep } from './decide-step.js';
import { factsOf } from './facts-of.js';
import {
  DossierStore,
  type ActionAnswer,
  type StepToRecord,
  type StoredDossier,
  type StoreRefusal,
} from './dossier.store.js';
import { Laws } from './laws.js';

export interface StepWish {
  readonly dossierId: string;
  readonly version: number;
  readonly event: DossierEvent;
  readonly person: SignedInPerson;
  readonly write: WriteKey;
}

/** What a word on conflicts of that moment may forbid waits as well. */
const waitsForBallots: readonly DossierAction[] = [
  ...(['openScoring', 'closeScoring', 'callMeeting', 'recordDifference', 'breakOffScoring'] as const),
  ...(['decideAppeal', 'releaseAppealMember'] as const),
];

/** What tells people of a step, be it by their offices or as members of an appeal. */
const telling: readonly DossierEffect['type'][] = ['notify', 'nameAppealMembers', 'releaseAppealMember'];

/** One person takes one action on one dossier: decided by the procedure, recorded once, answered with what comes next. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly store: DossierStore,
    private readonly laws: Laws,
    private readonly relay: Relay,
  ) {}

  async execute(wish: StepWish): Promise<Outcome<ActionAnswer, DossierRefusal | StoreRefusal>> {
    const { dossierId, version, event, person, write } = wish;
    const reader = { personId: person.id, scope: scopeOf(person), seenAs: person.seenAs };
    // Beginning or ending a panel, or letting its result stand, waits for ballots and words on their way; whether opinions still run is asked after they are in.
    const counting = waitsForBallots.includes(event.type);
    if (counting) await this.readRules(wish);
    let tellsSomebody = false;
    const outcome = await this.store.take({ dossierId, reader, version, write, counting }, async (stored) => {
      const decided = await this.decide(stored, wish);
      tellsSomebody = decided.ok && decided.value.decision.effects.some(({ type }) => telling.includes(type));
      return decided;
    });
    if (outcome.ok && tellsSomebody) this.relay.nudge();
    return outcome;
  }

  /** Why an action is not on offer for the person as the dossier stands, before anything is known of its input; empty: it is. */
  async whyNotOffered(
    { dossierId, person }: Pick<StepWish, 'dossierId' | 'person'>,
    action: DossierAction,
  ): Promise<readonly (DossierRefusal | StoreRefusal)[]> {
    const stored = await this.store.find(dossierId, { personId: person.id, scope: scopeOf(person) });
    if (!stored) return [{ code: 'dossier.not-found' }];
    const facts = factsOf(stored, await this.laws.of(stored), actorOver(stored, person));
    const offered = availableActions(stored, facts).find((each) => each.action === action);
    return offered?.refusals ?? [{ code: 'dossier.action-not-available', state: stored.state, action }];
  }

  /** Before the transaction that counts: in it the rules must not have to wait for another connection. */
  private async readRules({ dossierId, person }: StepWish): Promise<void> {
    const stored = await this.store.find(dossierId, { personId: person.id, scope: scopeOf(person) });
    if (stored) await this.laws.of(stored);
  }

  private async decide(
    stored: StoredDossier,
    { event, person }: StepWish,
  ): Promise<Outcome<StepToRecord, DossierRefusal>> {
    return decideStep(stored, await this.laws.of(stored), actorOver(stored, person), event);
  }
}

const actorOver = (stored: StoredDossier, person: SignedInPerson) => ({
  personId: person.id,
  roles: rolesOver(person, stored),
});
