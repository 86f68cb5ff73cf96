import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { toldOfDayAgain, type FollowUpTemplate } from '../../../domain/follow-up/follow-up-call.js';
import { revocationReminders } from '../../../domain/follow-up/revocation-reminders.js';
import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import { permissionOf } from '../../../domain/follow-up/decide-follow-up.js';
import type { FollowUpAction, FollowUpEvent, Side } from '../../../domain/follow-up/follow-up-facts.js';
import { rolesThatMay } from '../../../domain/jurisdiction/permissions.js';
import type { HeldRole } from '../../../domain/jurisdiction/role.js';
import { runNamed } from '../../../platform/database/index.js';
import type { FollowUp } from '../follow-up.js';
import { addNotice, cancelRevocationReminders, planRevocationReminders } from './follow-up.statements.js';
import { remindOfDay } from './remind-of-day.js';

export interface Taken {
  /** As it stood before. */
  readonly followUp: FollowUp;
  readonly event: FollowUpEvent;
  readonly state: string;
  readonly personId: string;
}

/** What an action adds beside the follow-up's own row. */
export async function writeEvent(
  manager: EntityManager,
  { followUp, event, personId }: Taken,
): Promise<void> {
  if (event.type === 'attachPhoto') {
    const { id, fileName, mediaType, size, sha256 } = event.input;
    await manager.query(
      `INSERT INTO follow_up_photo (id, follow_up_id, file_name, media_type, size, sha256, attached_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, followUp.id, fileName, mediaType, size, sha256, personId],
    );
  } else if (event.type === 'addEntry') {
    const entry = event.input;
    await manager.query(
      `INSERT INTO follow_up_entry (id, follow_up_id, what, title, place, from_on, to_on, partners, contracts, contract_value, revenue, note, photo_ids, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[randomUUID(), followUp.id, entry.what, entry.title, entry.place, entry.from, entry.to],
        ...[entry.partners, entry.contracts, entry.contractValue, entry.revenue, entry.note, entry.photoIds],
        personId,
      ],
    );
  } else if (event.type === 'withdrawEntry') {
    await manager.query(
      `UPDATE follow_up_entry SET withdrawn_at = ocop_now(), withdrawn_reason = $3 WHERE follow_up_id = $1 AND id = $2`,
      [followUp.id, event.input.entryId, event.input.reason],
    );
  }
}

/** The follow-up's own row. What is open again is done anew: whether that is in time is told by the new day. What is called off is not done. */
export async function writeFollowUp(
  manager: EntityManager,
  { followUp, event, state, personId }: Taken,
): Promise<void> {
  const proposal = event.type === 'propose' ? { ...event.input, by: personId, on: followUp.today } : null;
  const accepted = event.type === 'accept' ? event.input : null;
  await manager.query(
    `UPDATE follow_up SET version = version + 1, state = $2, responsible_id = coalesce($3, responsible_id),
       done_on = CASE WHEN $2 IN ('open', 'calledOff') THEN NULL ELSE coalesce(done_on, ocop_day(ocop_now())) END, findings = coalesce($4::json, findings),
       proposal = CASE WHEN $2 = 'open' THEN NULL ELSE coalesce($5::json, proposal) END,
       outcome = $6, decision_number = $7, decided_on = $8::date WHERE id = $1`,
    [
      ...[followUp.id, state, event.type === 'assign' ? event.input.personId : null],
      ...[jsonOf(event.type === 'recordFindings' ? event.input : null), jsonOf(proposal)],
      accepted && (followUp.proposal?.outcome ?? null),
      ...[accepted?.decisionNumber ?? null, accepted?.decidedOn ?? null],
    ],
  );
}

const jsonOf = (value: object | null) => (value === null ? null : JSON.stringify(value));

export async function writeStep(
  manager: EntityManager,
  { followUp, event, state, personId }: Taken,
): Promise<void> {
  await manager.query(
    `INSERT INTO follow_up_step (follow_up_id, number, action, from_state, to_state, place_id, taken_by, taken_at, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7, ocop_now(), $8)`,
    [
      ...[followUp.id, followUp.version + 1, event.type, followUp.state, state],
      ...[sideOf(followUp, event.type).id, personId, JSON.stringify(event.input)],
    ],
  );
}

function sideOf(followUp: FollowUp, action: FollowUpAction) {
  if (action === 'reopen' || action === 'callOff') return followUp.callingPlace;
  return action === 'accept' || action === 'decline' ? followUp.decidingPlace : followUp.place;
}

const templates: Readonly<Partial<Record<FollowUpAction, FollowUpTemplate>>> = {
  propose: 'recheckProposed',
  accept: 'recheckDecided',
  decline: 'recheckDeclined',
  callOff: 'followUpCalledOff',
  reopen: 'followUpReopened',
};

/**
 * A proposal is told to those who decide; their answer to those who checked and to the owner: QĐ 26/2026, Đ.8.4. What is called
 * off is told to those who were to carry it out, and to those who were to decide; what is opened again to those who carry it out.
 */
export async function tellOf(manager: EntityManager, { followUp, event }: Taken): Promise<void> {
  const template = templates[event.type];
  if (!template) return;
  await runNamed(manager, addNotice, [
    ...[followUp.id, template, JSON.stringify(audienceOf(template, followUp))],
  ]);
}

function audienceOf(template: FollowUpTemplate, followUp: FollowUp): readonly HeldRole[] {
  const [carrying, deciding] = [heldAt('carrying', followUp), heldAt('deciding', followUp)];
  if (template === 'recheckProposed') return deciding;
  if (template === 'followUpReopened') return carrying;
  if (template === 'followUpCalledOff')
    return followUp.state === 'proposed' ? [...carrying, ...deciding] : carrying;
  return [...carrying, { role: 'producer', level: 'commune' }];
}

const levelOf = (side: Side, { place, callingPlace, decidingPlace }: FollowUp) =>
  ({ carrying: place, calling: callingPlace, deciding: decidingPlace })[side].level;

function heldAt(side: Side, followUp: FollowUp): readonly HeldRole[] {
  const level = levelOf(side, followUp);
  return rolesThatMay(permissionOf(side, followUp), level).map((role) => ({ role, level }));
}

/** Where work came back after its day, that the day has passed is told there: nothing of it was told while nothing was open. */
export async function remindOfDayAgain(manager: EntityManager, { followUp, state }: Taken): Promise<void> {
  if (followUp.state === 'open' || state !== 'open') return;
  const { callId, place, callingPlace, due, today } = followUp;
  const told = toldOfDayAgain(due, callingPlace.level, today);
  if (told) await remindOfDay(manager, { callId, placeId: place.id }, told);
}

/** Whoever a revocation waits for now is reminded of its last day, in place of whoever it waited for before. */
export async function remindOfRevocation(
  manager: EntityManager,
  { followUp, event, state }: Taken,
): Promise<void> {
  if (followUp.kind !== 'recheck') return;
  await runNamed(manager, cancelRevocationReminders, [followUp.id]);
  const findings = event.type === 'recordFindings' ? event.input : followUp.findings;
  const proposal = state === 'open' ? null : event.type === 'propose' ? event.input : followUp.proposal;
  const planned = revocationReminders({ ...followUp, state, findings, proposal }, followUp.today);
  if (!planned) return;
  const { side, dueOn, reminders } = planned;
  await runNamed(manager, planRevocationReminders, [
    ...[followUp.id, dueOn, reminders.map(({ daysBefore }) => daysBefore)],
    ...[reminders.map(({ firesOn }) => firesOn), remindedAt],
    JSON.stringify(heldAt(side, followUp)),
  ]);
}
