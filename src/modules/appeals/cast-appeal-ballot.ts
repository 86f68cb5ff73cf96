import { Injectable } from '@nestjs/common';
import { contestedSheet } from '../../domain/appeal/contested-sheet.js';
import { whyNotImpartial, type ConflictRefusal } from '../../domain/council/conflict.js';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import { evaluateBallot } from '../../domain/scoring/evaluate-ballot.js';
import { refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { Appeal } from './appeal.js';
import { AppealStore } from './appeal.store.js';

export interface AppealBallotWish {
  readonly dossierId: string;
  readonly appealId: string;
  readonly sheet: BallotSheet;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

export type NamedRefusal =
  ConflictRefusal | { readonly code: 'appeal.not-found' } | { readonly code: 'appeal.not-named' };

/** A member named for an appeal scores the contested criteria once, and no others; the server adds up the points. */
@Injectable()
export class CastAppealBallot {
  constructor(
    private readonly store: AppealStore,
    private readonly rulebooks: Rulebooks,
  ) {}

  async execute({ dossierId, appealId, sheet, person, write }: AppealBallotWish) {
    const appeals = await this.store.list(dossierId, person.id, scopeOf(person));
    const appeal = appeals.find(({ id }) => id === appealId);
    const refusal = whyNotNamedFor(appeal, person.id);
    if (!appeal || refusal) return refuse(refusal ?? ({ code: 'appeal.not-found' } as const));
    const set = this.rulebooks.getSet(appeal.rulebook, appeal.criteriaSet);
    const evaluated = evaluateBallot(contestedSheet(set, appeal.criteria), sheet);
    if (!evaluated.ok) return evaluated;
    const { marks, declared, confirmedEmpty, notes } = sheet;
    return this.store.cast(
      { appealId, sheet: { marks, declared, confirmedEmpty, notes }, evaluated: evaluated.value },
      { personId: person.id, write },
    );
  }
}

/** Foreign and missing appeals look the same. Whether it still takes ballots, its own row says. */
function whyNotNamedFor(appeal: Appeal | undefined, personId: string): NamedRefusal | null {
  if (!appeal) return { code: 'appeal.not-found' };
  if (!appeal.members.some((member) => member.personId === personId)) return { code: 'appeal.not-named' };
  return whyNotImpartial(personId, { [personId]: appeal.word ?? undefined })[0] ?? null;
}
