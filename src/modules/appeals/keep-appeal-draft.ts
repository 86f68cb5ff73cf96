import { Injectable } from '@nestjs/common';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { BallotDraft, SavedDraft } from '../ballots/index.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { AppealStore, type AppealDraftRefusal } from './appeal.store.js';
import { whyNotNamedFor, type NamedRefusal } from './why-not-named-for.js';

interface AppealVoter {
  readonly dossierId: string;
  readonly appealId: string;
  readonly person: SignedInPerson;
}

/** Keeps what a member of an appeal has marked so far, on every device of that member and before nobody else's eyes. */
@Injectable()
export class KeepAppealDraft {
  constructor(private readonly store: AppealStore) {}

  /** Nothing is left of it once the ballot is cast or the appeal has ended. */
  async find({ dossierId, appealId, person }: AppealVoter): Promise<Outcome<BallotDraft, NamedRefusal>> {
    const { refusal } = await this.namedFor({ dossierId, appealId, person });
    return refusal ? refuse(refusal) : accept(await this.store.findDraft(appealId, person.id));
  }

  async save(
    wish: AppealVoter & { readonly version: number; readonly sheet: BallotSheet },
  ): Promise<Outcome<SavedDraft, NamedRefusal | AppealDraftRefusal>> {
    const { appealId, person, version, sheet } = wish;
    const { appeal, refusal } = await this.namedFor(wish);
    if (refusal) return refuse(refusal);
    if (appeal?.status !== 'scoring') return refuse({ code: 'appeal.not-scored' });
    return this.store.saveDraft({ of: appealId, personId: person.id, version, sheet });
  }

  private async namedFor({ dossierId, appealId, person }: AppealVoter) {
    const appeals = await this.store.list(dossierId, person.id, scopeOf(person));
    const appeal = appeals.find(({ id }) => id === appealId);
    return { appeal, refusal: whyNotNamedFor(appeal, person.id) };
  }
}
