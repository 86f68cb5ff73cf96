import { Injectable } from '@nestjs/common';
import { mayActAt, notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { moveCall, type CallDays } from '../../domain/plan/plan-call.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { FindPlanCalls } from './find-plan-calls.js';
import { PlanCallStore } from './plan-call.store.js';

export interface MoveCallWish {
  readonly planCallId: string;
  readonly version: number;
  readonly wished: Partial<CallDays>;
  readonly reason: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The coordination office moves days of its call; whoever has to keep them is told at once, reminders follow, and what was told before stays told. */
@Injectable()
export class MoveCall {
  constructor(
    private readonly store: PlanCallStore,
    private readonly findCalls: FindPlanCalls,
    private readonly relay: Relay,
  ) {}

  async execute({ planCallId, version, wished, reason, person, write }: MoveCallWish) {
    const visible = await this.findCalls.one(person, planCallId);
    if (!visible.ok) return visible;
    const { id, level } = visible.value.place;
    if (level === 'commune' || !mayActAt(person.assignments, 'plan.call', { id, level, aboveIds: [] }))
      return refuse(notPermitted('plan.call', level));
    const by = { personId: person.id, write };
    const moved = await this.store.move({ id: planCallId, version, reason, by }, (terms, today) =>
      moveCall(terms, wished, { level, today }),
    );
    if (moved.ok) this.relay.nudge();
    return moved;
  }
}
