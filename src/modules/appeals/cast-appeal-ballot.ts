import { Injectable } from '@nestjs/common';
import { contestedSheet } from '../../domain/appeal/contested-sheet.js';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import { evaluateBallot } from '../../domain/scoring/evaluate-ballot.js';
import { refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { AppealStore } from './appeal.store.js';
import { whyNotNamedFor } from './why-not-named-for.js';

export interface AppealBallotWish {
  readonly dossierId: string;
  readonly appealId: string;
  readonly sheet: BallotSheet;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

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
