import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { CalledFollowUps, ToldOfDay } from '../../../domain/follow-up/follow-up-call.js';
import { followUpMachine } from '../../../domain/follow-up/follow-up.machine.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type KeyReused, type Writer } from '../../people/index.js';
import type { FollowUp } from '../follow-up.js';
import {
  FollowUpStore,
  type FollowUpAnswer,
  type FollowUpCallNotFound,
  type FollowUpCallQuestion,
  type FollowUpCallToMove,
  type FollowUpNotFound,
  type FollowUpQuestion,
  type FollowUpScope,
  type FollowUpStale,
  type FollowUpWish,
  type NewFollowUpCall,
} from '../follow-up.store.js';
import {
  addFollowUps,
  cancelReminders,
  findCall,
  findFollowUp,
  findPhoto,
  listCalls,
  listFollowUps,
  listRated,
  lockCall,
  lockFollowUps,
} from './follow-up.statements.js';
import { tellOfDay } from './remind-of-day.js';
import {
  remindOfDayAgain,
  remindOfRevocation,
  tellOf,
  writeEvent,
  writeFollowUp,
  writeStep,
} from './write-step.js';

@Injectable()
export class PgFollowUpStore extends FollowUpStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override listRated(placeId: string) {
    return runNamed(this.dataSource, listRated, [placeId]);
  }

  override listCalls({ reach, producerIds, among, take, after }: FollowUpCallQuestion) {
    const [afterDay = null, afterId = null] = after ?? [];
    return runNamed(this.dataSource, listCalls, [reach, producerIds, among, afterDay, afterId, take]);
  }

  override async findCall(id: string, { reach, producerIds }: FollowUpScope) {
    return (await runNamed(this.dataSource, findCall, [reach, producerIds, id]))[0] ?? null;
  }

  override list({ callId, dossierId, productId, open, take, after, ...scope }: FollowUpQuestion) {
    const [afterDay = null, afterId = null] = after ?? [];
    return runNamed(this.dataSource, listFollowUps, [
      ...[scope.reach, scope.producerIds, callId, dossierId, open],
      ...[afterDay, afterId, take, productId],
    ]);
  }

  override async find(id: string) {
    return (await runNamed(this.dataSource, findFollowUp, [id]))[0] ?? null;
  }

  override async findPhoto(id: string, photoId: string, { reach, producerIds }: FollowUpScope) {
    return (await runNamed(this.dataSource, findPhoto, [reach, producerIds, id, photoId]))[0] ?? null;
  }

  override issue(call: NewFollowUpCall, called: CalledFollowUps, { personId, write }: Writer) {
    type Answer = { readonly id: string; readonly products: number };
    return this.writeOnce.run<Answer, KeyReused>(personId, write, async (manager) => {
      const { id, placeId, kind, due, basis, source, carriedOutBy, stars } = call;
      await manager.query(
        `INSERT INTO follow_up_call (id, place_id, kind, due_on, due_counts, basis_number, basis_on, source, carried_out_by, star_from, star_to, issued_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[id, placeId, kind, due.on, due.counts, basis.number, basis.issuedOn, source],
          ...[carriedOutBy, stars.from, stars.to, personId],
        ],
      );
      const { id: machine, version } = followUpMachine;
      const added = await runNamed(manager, addFollowUps, [
        ...[placeId, id, called.productIds, carriedOutBy, machine, version, personId],
      ]);
      await tellOfDay(manager, id, 'followUpsAsked', called);
      return accept({ id, products: added.length });
    });
  }

  override move<R extends { readonly code: string }>(
    { id, version, due, reason, by: { personId, write } }: FollowUpCallToMove,
    decide: (
      call: { readonly due: LegalDate; readonly open: number },
      today: CalendarDay,
    ) => Outcome<ToldOfDay, R>,
  ) {
    type Refusal = R | FollowUpCallNotFound | FollowUpStale;
    return this.writeOnce.run<{ readonly version: number }, Refusal>(personId, write, async (manager) => {
      const [call] = await runNamed(manager, lockCall, [id]);
      if (!call) return refuse<Refusal>({ code: 'follow-up-call.not-found' });
      if (call.version !== version) return refuse<Refusal>({ code: 'version.stale', current: call.version });
      const told = decide(call, await legalDay(manager));
      if (!told.ok) return told;
      await manager.query(
        `UPDATE follow_up_call SET version = version + 1, due_on = $2, due_counts = $3 WHERE id = $1`,
        [id, due.on, due.counts],
      );
      await manager.query(
        `INSERT INTO follow_up_call_change (call_id, version, changed_by, reason, before, after) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, version + 1, personId, reason, JSON.stringify(call.due), JSON.stringify(due)],
      );
      await runNamed(manager, cancelReminders, [id]);
      await tellOfDay(manager, id, 'followUpsMoved', told.value);
      return accept({ version: version + 1 });
    });
  }

  override take<R extends { readonly code: string }>(
    { followUpId, version, event, by }: FollowUpWish,
    decide: (followUp: FollowUp) => Outcome<string, R>,
  ): Promise<Outcome<FollowUpAnswer, R | FollowUpNotFound | FollowUpStale | KeyReused>> {
    type Refusal = R | FollowUpNotFound | FollowUpStale;
    return this.writeOnce.run<FollowUpAnswer, Refusal>(by.personId, by.write, async (manager) => {
      await runNamed(manager, lockFollowUps, [followUpId]);
      const [followUp] = await runNamed(manager, findFollowUp, [followUpId]);
      if (!followUp) return refuse<Refusal>({ code: 'follow-up.not-found' });
      if (followUp.version !== version)
        return refuse<Refusal>({ code: 'version.stale', current: followUp.version });
      const decided = decide(followUp);
      if (!decided.ok) return decided;
      const taken = { followUp, event, state: decided.value, personId: by.personId };
      await writeEvent(manager, taken);
      await writeFollowUp(manager, taken);
      await writeStep(manager, taken);
      await tellOf(manager, taken);
      await remindOfDayAgain(manager, taken);
      await remindOfRevocation(manager, taken);
      return accept({ id: followUpId, version: version + 1, state: decided.value });
    });
  }
}
