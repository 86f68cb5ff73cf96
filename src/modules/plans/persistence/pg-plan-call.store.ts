import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PlanReminders } from '../../../domain/plan/plan-call.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import {
  PlanCallStore,
  type NewPlanCall,
  type PlanCallExists,
  type PlanCallQuestion,
} from '../plan-call.store.js';
import { findCall, listCalls, planReminders } from './plan.statements.js';

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
}

const plan = (
  manager: EntityManager,
  callId: string,
  { template, dueOn, reminders, audience, urgers }: PlanReminders,
) =>
  runNamed(manager, planReminders, [
    ...[callId, template, dueOn],
    reminders.map(({ daysBefore }) => daysBefore),
    reminders.map(({ firesOn }) => firesOn),
    ...[JSON.stringify(audience), JSON.stringify(urgers)],
  ]);
