import { Injectable } from '@nestjs/common';
import {
  gapsOfAdvice,
  refusalsOfAdvising,
  type Advice,
  type AdviceRefusal,
} from '../../domain/council/advice.js';
import { refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
import { AdviceStore, type AdviceDesk } from './advice.store.js';

export interface AdviceWish {
  readonly dossierId: string;
  readonly advice: Advice;
  /** Of the team's draft, as this adviser has seen it. */
  readonly version: number;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** One of the advisory team keeps what it has written so far, finished or not; the whole team sees it, nobody else. */
@Injectable()
export class KeepAdviceDraft {
  constructor(private readonly store: AdviceStore) {}

  async execute({ dossierId, advice, version, person, write }: AdviceWish) {
    if (!(await this.store.find(dossierId, person.id, scopeOf(person))))
      return refuse({ code: 'dossier.not-found' as const });
    return this.store.saveDraft(
      { dossierId, advice, version, by: { personId: person.id, write } },
      whyNotAdvising,
    );
  }
}

/** One of the advisory team hands the report in, upon the newest draft of the team; from then on the council reads it beside the dossier. */
@Injectable()
export class HandInAdvice {
  constructor(private readonly store: AdviceStore) {}

  async execute({ dossierId, advice, version, person, write }: AdviceWish) {
    if (!(await this.store.find(dossierId, person.id, scopeOf(person))))
      return refuse({ code: 'dossier.not-found' as const });
    return this.store.handIn({ dossierId, advice, version, by: { personId: person.id, write } }, (desk) => [
      ...whyNotAdvising(desk),
      ...gapsOfAdvice(advice),
    ]);
  }
}

const whyNotAdvising = (desk: AdviceDesk | null): readonly AdviceRefusal[] =>
  desk === null ? [{ code: 'advice.not-brought' }] : refusalsOfAdvising(desk.facts);
