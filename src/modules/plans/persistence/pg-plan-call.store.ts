import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type {
  MovedCall,
  PlanCallTerms,
  PlanReminders,
  PlanTemplate,
} from '../../../domain/plan/plan-call.js';
import { atOnce, type Moment } from '../../../domain/calendar/reminder-plan.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { inTransaction, isUniqueViolation, legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import {
  PlanCallStore,
  type CallToMove,
  type LockedCall,
  type NewPlanCall,
  type PlanCallExists,
  type PlanCallNotFound,
  type PlanCallQuestion,
  type PlanCallStale,
} from '../plan-call.store.js';
import {
  cancelPlanReminders,
  findCall,
  listCalls,
  listUntold,
  planForNewPlaces,
  planReminders,
} from './plan.statements.js';

@Injectable()
export class PgPlanCallStore extends PlanCallStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override async find(id: string, reach: readonly string[] | null) {
    return (await runNamed(this.dataSource, findCall, [reach, id]))[0] ?? null;
  }

  override list({ among, reach, year, take, after }: PlanCallQuestion) {
    const [afterYear = null, afterId = null] = after ?? [];
    return runNamed(this.dataSource, listCalls, [reach, among, year, afterYear, afterId, take]);
  }

  override issue(
    { id, placeId, year, plansDue, approvalDue, source }: NewPlanCall,
    reminders: readonly PlanReminders[],
    { personId, write }: Writer,
  ) {
    return this.writeOnce.run<{ readonly id: string }, PlanCallExists>(personId, write, async (manager) => {
      try {
        await manager.query(
          `INSERT INTO plan_call (id, place_id, year, plans_due_on, plans_due_counts, approval_due_on, approval_due_counts, source, issued_by)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            ...[id, placeId, year, plansDue.on, plansDue.counts, approvalDue.on, approvalDue.counts],
            ...[source, personId],
          ],
        );
      } catch (reason) {
        if (!isUniqueViolation(reason, 'plan_call_place_id_year_key')) throw reason;
        return refuse({ code: 'plan-call.already-exists', placeId, year });
      }
      for (const each of reminders) await plan(manager, id, each);
      return accept({ id });
    });
  }

  override move<R extends { readonly code: string }>(
    { id, version, reason, by: { personId, write } }: CallToMove,
    decide: (terms: PlanCallTerms, today: CalendarDay) => Outcome<MovedCall, R>,
  ) {
    type Refusal = R | PlanCallNotFound | PlanCallStale;
    return this.writeOnce.run<{ readonly version: number }, Refusal>(personId, write, async (manager) => {
      const call = await lock(manager, id);
      if (!call) return refuse<Refusal>({ code: 'plan-call.not-found', planCallId: id });
      if (call.version !== version) return refuse<Refusal>({ code: 'version.stale', current: call.version });
      const decided = decide(call, await legalDay(manager));
      if (!decided.ok) return decided;
      const { terms, before, after, reminders } = decided.value;
      const { plansDue, approvalDue } = terms;
      await manager.query(
        `UPDATE plan_call SET version = version + 1, plans_due_on = $2, plans_due_counts = $3, approval_due_on = $4, approval_due_counts = $5
          WHERE id = $1`,
        [id, plansDue.on, plansDue.counts, approvalDue.on, approvalDue.counts],
      );
      await manager.query(
        `INSERT INTO plan_call_change (plan_call_id, version, changed_by, reason, before, after) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, version + 1, personId, reason, JSON.stringify(before), JSON.stringify(after)],
      );
      for (const each of reminders) {
        await runNamed(manager, cancelPlanReminders, [id, each.day === 'plansDue']);
        await plan(manager, id, { ...each, template: 'planDaysMoved', reminders: atOnce });
        await plan(manager, id, each);
      }
      return accept({ version: version + 1 });
    });
  }

  override async listUntold() {
    return (await runNamed(this.dataSource, listUntold)).map(({ id }) => id);
  }

  override tellNewPlaces(id: string, decide: (call: LockedCall) => PlanReminders) {
    return inTransaction(this.dataSource, async (manager) => {
      const call = await lock(manager, id);
      return call ? (await plan(manager, id, decide(call), planForNewPlaces)).length : 0;
    });
  }
}

async function lock(manager: EntityManager, id: string) {
  await manager.query(`SELECT FROM plan_call WHERE id = $1 FOR UPDATE`, [id]);
  return (await runNamed(manager, findCall, [[], id]))[0];
}

/** That a day was moved is told at once; the day itself is reminded of by the rules. */
interface Told extends Omit<PlanReminders, 'template' | 'reminders'> {
  readonly template: PlanTemplate;
  readonly reminders: readonly Moment[];
}

const plan = (
  manager: EntityManager,
  callId: string,
  { day, template, dueOn, reminders, audience, urgers }: Told,
  statement = planReminders,
) =>
  runNamed(manager, statement, [
    ...[callId, template, dueOn],
    reminders.map(({ daysBefore }) => daysBefore),
    reminders.map(({ firesOn }) => firesOn),
    ...[JSON.stringify(audience), JSON.stringify(urgers), day === 'plansDue'],
  ]);
