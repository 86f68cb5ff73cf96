import { Injectable } from '@nestjs/common';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { BallotStore, type BallotDraft, type DraftRefusal, type SavedDraft } from './ballot.store.js';
import { whyNotSeated, whyNotVoting, type VotingRefusal } from './why-not-voting.js';

interface Voter {
  readonly dossierId: string;
  readonly panelId: string;
  readonly person: SignedInPerson;
}

/** Keeps what a member has marked so far, finished or not, on every device of that member and before nobody else's eyes. */
@Injectable()
export class KeepDraft {
  constructor(private readonly store: BallotStore) {}

  /** Nothing is left of it once the ballot is cast or the panel closed. */
  async find({ dossierId, panelId, person }: Voter): Promise<Outcome<BallotDraft, VotingRefusal>> {
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    const refusal = whyNotSeated(panel, person.id);
    if (refusal) return refuse(refusal);
    const draft = await this.store.findDraft(panelId, person.id);
    // A second sheet begins from the first one.
    const isUntouched = draft.version === 0 && panel?.status === 'open' && !panel.hasCast;
    return accept(isUntouched ? { ...draft, sheet: await this.store.findBefore(panelId, person.id) } : draft);
  }

  async save(
    wish: Voter & { readonly version: number; readonly sheet: BallotSheet },
  ): Promise<Outcome<SavedDraft, VotingRefusal | DraftRefusal>> {
    const { dossierId, panelId, version, sheet, person } = wish;
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    const refusal = whyNotVoting(panel, person.id);
    return refusal ? refuse(refusal) : this.store.saveDraft({ panelId, personId: person.id, version, sheet });
  }
}
