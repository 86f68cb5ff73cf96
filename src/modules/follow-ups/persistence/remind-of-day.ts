import type { EntityManager } from 'typeorm';
import type { FollowUpTemplate, ToldOfDay } from '../../../domain/follow-up/follow-up-call.js';
import { atOnce, remindedAt, type Moment } from '../../../domain/calendar/reminder-plan.js';
import { runNamed } from '../../../platform/database/index.js';
import { planReminders } from './follow-up.statements.js';

/** Where the day of a letter is told of: all its places, or one. */
export interface RemindedPlaces {
  readonly callId: string;
  readonly placeId: string | null;
}

/** The letter, or that its day was moved, is told at once, the day itself by the rules. */
export async function tellOfDay(
  manager: EntityManager,
  callId: string,
  template: FollowUpTemplate,
  told: ToldOfDay,
): Promise<void> {
  const places = { callId, placeId: null };
  await plan(manager, places, template, told, atOnce);
  await remindOfDay(manager, places, told);
}

/** Wherever something is to be done, or may be opened again: where nothing is by then, nothing is delivered. */
export const remindOfDay = (manager: EntityManager, places: RemindedPlaces, told: ToldOfDay): Promise<void> =>
  plan(manager, places, 'followUpDue', told, told.reminders);

async function plan(
  manager: EntityManager,
  { callId, placeId }: RemindedPlaces,
  template: FollowUpTemplate,
  { dueOn, audience, urgers }: ToldOfDay,
  moments: readonly Moment[],
): Promise<void> {
  await runNamed(manager, planReminders, [
    ...[callId, template, dueOn, moments.map(({ daysBefore }) => daysBefore)],
    ...[moments.map(({ firesOn }) => firesOn), remindedAt, JSON.stringify(audience), JSON.stringify(urgers)],
    placeId,
  ]);
}
