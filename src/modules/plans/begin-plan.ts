import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { theYearIsNotOver } from '../../domain/plan/plan-year.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { PlanStore } from './plan.store.js';

export interface NewPlanWish {
  readonly placeId: string;
  readonly year: number;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** A place begins its plan for a year: a commune's officer, or the coordination office above. */
@Injectable()
export class BeginPlan {
  constructor(
    private readonly store: PlanStore,
    private readonly places: Places,
  ) {}

  async execute({ placeId, year, person, write }: NewPlanWish) {
    const acting = await this.places.whereMayAct(person, 'plan.write', placeId);
    if (!acting.ok) return acting;
    const [over] = theYearIsNotOver(year, await this.store.today());
    if (over) return refuse(over);
    return this.store.begin({ id: randomUUID(), placeId, year }, { personId: person.id, write });
  }
}
