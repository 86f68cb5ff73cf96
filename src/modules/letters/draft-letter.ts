import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { LetterFacts } from '../papers/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import type { LetterKind } from './letter.js';
import { LetterStore } from './letter.store.js';

export interface LetterWish {
  readonly kind: LetterKind;
  readonly placeId: string;
  /** A plan, a round, or the place that is urged. */
  readonly subjectId: string;
  readonly note: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

interface Content {
  /** Null: the ministry. */
  readonly toPlaceId: string | null;
  readonly facts: LetterFacts;
}
type SubjectUnknown = { readonly code: 'letter.subject-unknown'; readonly kind: LetterKind };
type NothingToTell = { readonly code: 'letter.nothing-to-tell'; readonly kind: LetterKind };

/** Drafts a letter of a place from what the record says now. */
@Injectable()
export class DraftLetter {
  constructor(
    private readonly store: LetterStore,
    private readonly places: Places,
  ) {}

  async execute({ kind, placeId, subjectId, note, person, write }: LetterWish) {
    const acting = await this.places.whereMayAct(person, 'letter.write', placeId);
    if (!acting.ok) return acting;
    const { parentId } = acting.value;
    const content = await this.contentOf(kind, { placeId, subjectId, parentId });
    if (!content.ok) return content;
    const letter = { id: randomUUID(), kind, placeId, subjectId, note, ...content.value };
    return this.store.draft(letter, { personId: person.id, write });
  }

  private async contentOf(
    kind: LetterKind,
    { placeId, subjectId, parentId }: { placeId: string; subjectId: string; parentId: string | null },
  ): Promise<Outcome<Content, SubjectUnknown | NothingToTell>> {
    if (kind === 'planSubmission') {
      const plan = await this.store.findPlan(subjectId, placeId);
      return plan
        ? accept({ toPlaceId: plan.to.id, facts: plan.facts })
        : refuse({ code: 'letter.subject-unknown', kind });
    }
    if (kind === 'dossierForwarding') {
      const facts = await this.store.findForwarded(subjectId, placeId);
      if (!facts) return refuse({ code: 'letter.subject-unknown', kind });
      if (facts.dossiers.length === 0) return refuse({ code: 'letter.nothing-to-tell', kind });
      return accept({ toPlaceId: parentId, facts });
    }
    const facts = await this.store.findLate(subjectId, placeId);
    if (!facts) return refuse({ code: 'letter.subject-unknown', kind });
    if (
      [...facts.plans, ...(facts.reports ?? []), ...facts.dossiers, ...(facts.followUps ?? [])].length === 0
    )
      return refuse({ code: 'letter.nothing-to-tell', kind });
    return accept({ toPlaceId: subjectId, facts });
  }
}
