import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { callForPlans, type PlanCallTerms } from '../../domain/plan/plan-call.js';
import { refuse } from '../../domain/shared/outcome.js';
import { notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { PlanCallStore } from './plan-call.store.js';

export interface PlanCallWish extends PlanCallTerms {
  readonly placeId: string;
  readonly source: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The coordination office writes down the letter that calls for plans; everybody concerned is reminded of its days. */
@Injectable()
export class CallForPlans {
  constructor(
    private readonly store: PlanCallStore,
    private readonly places: Places,
  ) {}

  async execute({ placeId, source, person, write, ...terms }: PlanCallWish) {
    const acting = await this.places.whereMayAct(person, 'plan.call', placeId);
    if (!acting.ok) return acting;
    const { level } = acting.value;
    if (level === 'commune') return refuse(notPermitted('plan.call', level));
    const called = callForPlans(terms, level, await this.store.today());
    if (!called.ok) return called;
    const call = { id: randomUUID(), placeId, source, ...terms };
    return this.store.issue(call, called.value, { personId: person.id, write });
  }
}
