import { Injectable } from '@nestjs/common';
import { setStep } from '../../domain/schedule/set-step.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { refuse } from '../../domain/shared/outcome.js';
import { rolesOver, type SignedInPerson, type Writer } from '../people/index.js';
import { changeOf, DrawSchedule, placeOf } from './draw-schedule.js';
import { readerOf } from './find-schedules.js';
import { ScheduleStore } from './schedule.store.js';

export interface ScheduleStepWish {
  readonly dossierId: string;
  readonly stage: string;
  readonly version: number;
  readonly plannedOn: CalendarDay | null;
  readonly responsibleId: string | null;
  readonly reason: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The office of a step, or one above, sets when it is to end and who answers for it. What was set before is kept. */
@Injectable()
export class SetScheduleStep {
  constructor(
    private readonly store: ScheduleStore,
    private readonly draw: DrawSchedule,
  ) {}

  async execute({ dossierId, version, person, write, reason, ...wish }: ScheduleStepWish) {
    const stored = await this.store.find(dossierId, readerOf(person));
    if (!stored) return refuse({ code: 'dossier.not-found' as const });
    const { schedule } = await this.draw.execute(stored);
    const level = schedule.steps.find(({ stage }) => stage === wish.stage)?.level;
    const placeId = level ? placeOf(stored, level) : null;
    const officers = level ? await this.draw.officersOf(stored, level) : [];
    const decided = setStep(schedule, wish, {
      today: stored.today,
      roles: rolesOver(person, stored),
      officers: officers.map(({ id }) => id),
      responsibleId: changeOf(stored, wish.stage)?.responsible?.id ?? null,
    });
    if (!decided.ok) return decided;
    if (placeId === null) throw new Error(`${stored.dossierId} has no place for ${wish.stage}`);
    return this.store.set(stored, { ...wish, reason, placeId, version }, { personId: person.id, write });
  }
}
