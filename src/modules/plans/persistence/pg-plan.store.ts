import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PlanEvent, PlanItemInput } from '../../../domain/plan/plan-facts.js';
import { noticeOfStep } from '../../../domain/plan/plan-notices.js';
import { planMachine } from '../../../domain/plan/plan.machine.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, legalDay, runNamed } from '../../../platform/database/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { findKeptAnswer, WriteOnce, type KeyReused, type Writer } from '../../people/index.js';
import { findNamed } from '../../products/index.js';
import type { Plan } from '../plan.js';
import {
  PlanStore,
  type ItemRegistration,
  type NamedIds,
  type PlanAnswer,
  type PlanExists,
  type PlanNotFound,
  type PlanQuestion,
  type PlanStale,
  type PlanWish,
  type RegistrationAnswer,
  type WantedDossier,
} from '../plan.store.js';
import {
  findDossier,
  findOnRecord,
  findPlan,
  linkItems,
  listPlans,
  listWaiting,
  lockPlans,
  readReality,
  tellStep,
} from './plan.statements.js';

@Injectable()
export class PgPlanStore extends PlanStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override list({ reach, placeId, year, take, after }: PlanQuestion) {
    const seen = after ?? [null, null, null, null, null];
    return runNamed(this.dataSource, listPlans, [reach, placeId, year, ...seen, take]);
  }

  override async find(planId: string) {
    return (await runNamed(this.dataSource, findPlan, [planId]))[0] ?? null;
  }

  override readReality(planId: string) {
    return runNamed(this.dataSource, readReality, [planId]);
  }

  override async findOnRecord(placeId: string, { producerId, productId, roundId, year }: NamedIds) {
    const named = [placeId, producerId, productId, roundId, year];
    const [found] = await runNamed(this.dataSource, findOnRecord, named);
    return found ?? { producer: null, product: null, round: null };
  }

  override listWaiting(planId: string) {
    return runNamed(this.dataSource, listWaiting, [planId]);
  }

  override begin(
    { id, placeId, year }: { readonly id: string; readonly placeId: string; readonly year: number },
    by: Writer,
  ) {
    const { id: machine, version } = planMachine;
    return this.writeOnce.run<PlanAnswer, PlanExists>(by.personId, by.write, async (manager) => {
      try {
        await manager.query(
          `INSERT INTO plan (id, version, place_id, year, machine_id, machine_version, state) VALUES ($1, 1, $2, $3, $4, $5, 'draft')`,
          [id, placeId, year, machine, version],
        );
      } catch (reason) {
        if (!isUniqueViolation(reason, 'plan_place_id_year_key')) throw reason;
        return refuse({ code: 'plan.already-begun', year });
      }
      const step = { planId: id, number: 1, action: 'begin', fromState: null, toState: 'draft', placeId };
      await addStep(manager, { ...step, details: { year } }, by);
      return accept({ id, version: 1, state: 'draft' });
    });
  }

  override take<R extends { readonly code: string }>(
    { planId, version, event, by }: PlanWish,
    decide: (plan: Plan) => Outcome<string, R>,
  ): Promise<Outcome<PlanAnswer, R | PlanNotFound | PlanStale | KeyReused>> {
    type Refusal = R | PlanNotFound | PlanStale;
    return this.writeOnce.run<PlanAnswer, Refusal>(by.personId, by.write, async (manager) => {
      const plan = await lock(manager, planId);
      if (!plan) return refuse<Refusal>({ code: 'plan.not-found' });
      if (version !== null && plan.version !== version)
        return refuse<Refusal>({ code: 'version.stale', current: plan.version });
      const decided = decide(plan);
      if (!decided.ok) return decided;
      const state = decided.value;
      await writeItem(manager, planId, event);
      await writePlan(manager, plan, event, state);
      await addStep(manager, stepOf(plan, event, state), by);
      await tell(manager, plan, event);
      // What the plan above lists has changed as well: whoever has read it has read it before.
      if (plan.planAbove && (event.type === 'merge' || plan.state === 'merged'))
        await touchAbove(manager, plan, event, by);
      return accept({ id: planId, version: plan.version + 1, state });
    });
  }

  override findKept(personId: string, write: WriteKey) {
    return findKeptAnswer<RegistrationAnswer>(this.dataSource, personId, write);
  }

  override async findDossier({ productId, year, purpose, roundId }: WantedDossier) {
    const [found] = await runNamed(this.dataSource, findDossier, [productId, year, purpose, roundId]);
    return found ?? null;
  }

  override async findProduct(producerId: string, name: string) {
    return (await runNamed(this.dataSource, findNamed, [producerId, name]))[0]?.id ?? null;
  }

  override recordRegistrations(planId: string, items: readonly ItemRegistration[], by: Writer) {
    return this.writeOnce.run<RegistrationAnswer, PlanNotFound>(by.personId, by.write, async (manager) => {
      const plan = await lock(manager, planId);
      if (!plan) return refuse({ code: 'plan.not-found' });
      const linked = await runNamed(manager, linkItems, [planId, JSON.stringify(items)]);
      const { state } = plan;
      await manager.query(`UPDATE plan SET version = version + 1 WHERE id = $1`, [planId]);
      const details = { items: linked };
      const number = plan.version + 1;
      await addStep(
        manager,
        {
          planId,
          number,
          action: 'register',
          fromState: state,
          toState: state,
          placeId: plan.place.id,
          details,
        },
        by,
      );
      return accept({
        id: planId,
        version: number,
        state,
        items: items.map((item) => asItStands(item, plan)),
      });
    });
  }
}

/** A colleague may have been faster with an item, or have taken it out. */
function asItStands(item: ItemRegistration, plan: Plan): ItemRegistration {
  const { itemId } = item;
  const standing = plan.items.find(({ id }) => id === itemId);
  const gone = [{ code: 'plan.item-unknown', itemId }];
  if (!standing) return { ...item, dossierId: null, refusals: gone };
  const { productId, dossierId } = standing;
  return dossierId === null ? item : { ...item, productId, dossierId, refusals: [] };
}

async function lock(manager: EntityManager, planId: string): Promise<Plan | null> {
  await manager.query(lockPlans, [planId]);
  return (await runNamed(manager, findPlan, [planId]))[0] ?? null;
}

const itemColumns = `producer_id, producer_name, product_id, product_name, rulebook, set_code, description, purpose,
  has_potential, finding, guide_id, target_star, quarter, round_id`;
const valuesOf = (item: PlanItemInput) => [
  ...[item.producerId, item.producerName, item.productId, item.productName, item.rulebook, item.setCode],
  ...[item.description, item.purpose, item.hasPotential, item.finding, item.guideId, item.targetStar],
  ...[item.quarter, item.roundId],
];

/** What an action changes among the products. */
async function writeItem(manager: EntityManager, planId: string, event: PlanEvent): Promise<void> {
  switch (event.type) {
    case 'addItem':
      await manager.query(
        `INSERT INTO plan_item (id, plan_id, ${itemColumns})
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [planId, ...valuesOf(event.input)],
      );
      return;
    case 'changeItem':
      await manager.query(
        `UPDATE plan_item SET (${itemColumns}) = ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) WHERE plan_id = $1 AND id = $2`,
        [planId, event.input.itemId, ...valuesOf(event.input)],
      );
      return;
    case 'removeItem':
      await manager.query(`DELETE FROM plan_item WHERE plan_id = $1 AND id = $2`, [
        planId,
        event.input.itemId,
      ]);
      return;
    case 'linkItem':
      await manager.query(
        `UPDATE plan_item SET producer_id = $3, product_id = $4 WHERE plan_id = $1 AND id = $2`,
        [planId, event.input.itemId, event.input.producerId, event.input.productId],
      );
      return;
    case 'setTargets':
    case 'submit':
    case 'return':
    case 'merge':
    case 'approve':
    case 'amend':
    case 'register':
      return;
  }
}

async function writePlan(manager: EntityManager, plan: Plan, event: PlanEvent, state: string): Promise<void> {
  const decision = event.type === 'approve' ? event.input : null;
  await manager.query(
    `UPDATE plan SET version = version + 1, state = $2, targets = coalesce($3::json, targets),
       merged_into_id = CASE WHEN $2 = 'merged' THEN $4::uuid END,
       first_submitted_at = CASE WHEN $5 THEN coalesce(first_submitted_at, ocop_now()) ELSE first_submitted_at END,
       decision_number = coalesce($6, decision_number), decided_on = coalesce($7::date, decided_on) WHERE id = $1`,
    [
      ...[plan.id, state, event.type === 'setTargets' ? JSON.stringify(event.input) : null],
      ...[plan.planAbove?.id ?? null, event.type === 'submit'],
      ...[decision?.decisionNumber ?? null, decision?.decidedOn ?? null],
    ],
  );
}

interface StepRow {
  readonly planId: string;
  readonly number: number;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly placeId: string;
  readonly details: object;
}

const stepOf = (plan: Plan, { type: action, input: details }: PlanEvent, toState: string): StepRow => ({
  ...{ planId: plan.id, number: plan.version + 1, action, fromState: plan.state, toState, details },
  placeId: (action === 'merge' || action === 'return' ? plan.placeAbove : null)?.id ?? plan.place.id,
});

async function tell(
  manager: EntityManager,
  { id, place, placeAbove }: Plan,
  event: PlanEvent,
): Promise<void> {
  const notice = noticeOfStep(event.type, place.level, placeAbove?.level ?? null);
  if (notice) await runNamed(manager, tellStep, [id, notice.template, JSON.stringify(notice.audience)]);
}

async function touchAbove(manager: EntityManager, plan: Plan, event: PlanEvent, by: Writer): Promise<void> {
  const above = plan.planAbove && (await runNamed(manager, findPlan, [plan.planAbove.id]))[0];
  if (!above) return;
  await manager.query(`UPDATE plan SET version = version + 1 WHERE id = $1`, [above.id]);
  const { id: planId, state, place, version } = above;
  const action = event.type === 'merge' ? 'takeIn' : 'giveBack';
  const row = { planId, number: version + 1, action, fromState: state, toState: state, placeId: place.id };
  await addStep(manager, { ...row, details: { planId: plan.id, placeName: plan.place.name } }, by);
}

async function addStep(manager: EntityManager, step: StepRow, { personId }: Writer): Promise<void> {
  const { planId, number, action, fromState, toState, placeId, details } = step;
  await manager.query(
    `INSERT INTO plan_step (plan_id, number, action, from_state, to_state, place_id, taken_by, taken_at, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7, ocop_now(), $8)`,
    [planId, number, action, fromState, toState, placeId, personId, JSON.stringify(details)],
  );
}
