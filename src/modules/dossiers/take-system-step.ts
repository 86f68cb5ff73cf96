import { Injectable } from '@nestjs/common';
import type { DossierEvent, SystemAction } from '../../domain/dossier/dossier-action.js';
import { theSystem } from '../../domain/dossier/dossier-facts.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import { refuse, type Outcome } from '../../domain/shared/outcome.js';
import { Relay } from '../reminders/index.js';
import { decideStep } from './decide-step.js';
import { DossierStore, type ActionAnswer, type StoreRefusal } from './dossier.store.js';
import { Laws } from './laws.js';

interface SystemStep {
  readonly dossierId: string;
  /** A place that the dossier lies in. */
  readonly placeId: string;
  readonly event: Extract<DossierEvent, { type: SystemAction }>;
}

/** What becomes due is done by nobody: decided and recorded as any other step, without a person. */
@Injectable()
export class TakeSystemStep {
  constructor(
    private readonly store: DossierStore,
    private readonly laws: Laws,
    private readonly relay: Relay,
  ) {}

  async execute({
    dossierId,
    placeId,
    event,
  }: SystemStep): Promise<Outcome<ActionAnswer, DossierRefusal | StoreRefusal>> {
    // Before the transaction that counts: in it the rules must not have to wait for another connection.
    const scope = { placeIds: [placeId], producerIds: [] };
    const seen = await this.store.find(dossierId, { personId: null, scope });
    if (!seen) return refuse({ code: 'dossier.not-found' });
    await this.laws.of(seen);
    const outcome = await this.store.takeAsSystem(dossierId, placeId, async (stored) =>
      decideStep(stored, await this.laws.of(stored), theSystem, event),
    );
    if (outcome.ok) this.relay.nudge();
    return outcome;
  }
}
