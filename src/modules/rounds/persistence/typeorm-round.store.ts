import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DeadlineReminders } from '../../../domain/round/deadline-reminders.js';
import type { MovedDeadlines } from '../../../domain/round/move-deadlines.js';
import type { LegalDates } from '../../../domain/dossier/round-facts.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type KeyReused, type Writer } from '../../people/index.js';
import type { Round } from '../round.js';
import {
  RoundStore,
  type ReminderQuestion,
  type RoundExists,
  type RoundNotFound,
  type RoundQuestion,
  type RoundToChange,
  type VersionStale,
} from '../round.store.js';
import { RoundChangeRow } from './round-change.row.js';
import { RoundRow } from './round.row.js';
import {
  cancelReminders,
  findRound,
  listReminders,
  listRounds,
  lockRound,
  planReminders,
} from './round.statements.js';

@Injectable()
export class TypeOrmRoundStore extends RoundStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override async find(id: string) {
    return (await runNamed(this.dataSource, findRound, [id]))[0] ?? null;
  }

  override list({ among, placeId, year, take, after }: RoundQuestion) {
    const [afterYear = null, afterNumber = null, afterId = null] = after ?? [];
    return runNamed(this.dataSource, listRounds, [
      among,
      placeId,
      year,
      afterYear,
      afterNumber,
      afterId,
      take,
    ]);
  }

  override listReminders({ roundId, scope, take, after }: ReminderQuestion) {
    const [dueAt = null, id = null] = after ?? [];
    return runNamed(this.dataSource, listReminders, [
      roundId,
      scope.producerIds,
      scope.placeIds,
      dueAt,
      id,
      take,
    ]);
  }

  override open(round: Round, reminders: readonly DeadlineReminders[], { personId, write }: Writer) {
    const { id, place, year, number, rulebook, source } = round;
    return this.writeOnce.run<Round, RoundExists>(personId, write, async (manager) => {
      try {
        await manager.insert(RoundRow, {
          id,
          placeId: place.id,
          year,
          number,
          rulebook,
          source,
          ...columnsOf(round),
        });
      } catch (reason) {
        if (!isUniqueViolation(reason, 'round_place_id_year_number_key')) throw reason;
        return refuse({ code: 'round.already-exists', placeId: place.id, year, number });
      }
      await plan(manager, id, reminders);
      return accept(round);
    });
  }

  override change<R extends { readonly code: string }>(
    { id, version, reason, by }: RoundToChange,
    decide: (dates: LegalDates, today: CalendarDay) => Outcome<MovedDeadlines, R>,
  ): Promise<Outcome<Round, R | RoundNotFound | VersionStale | KeyReused>> {
    type Refusal = R | RoundNotFound | VersionStale;
    return this.writeOnce.run<Round, Refusal>(by.personId, by.write, async (manager) => {
      await runNamed(manager, lockRound, [id]);
      const [round] = await runNamed(manager, findRound, [id]);
      if (!round) return refuse<Refusal>({ code: 'round.not-found', roundId: id });
      if (round.version !== version)
        return refuse<Refusal>({ code: 'version.stale', current: round.version });
      const decided = decide(round, await legalDay(manager));
      if (!decided.ok) return decided;
      const next = { ...round, ...decided.value.dates, version: version + 1 };
      await write(manager, next, decided.value, { reason, changedBy: by.personId });
      return accept(next);
    });
  }
}

async function write(
  manager: EntityManager,
  { id, version }: Round,
  { dates, before, after, reminders }: MovedDeadlines,
  change: { readonly reason: string; readonly changedBy: string },
): Promise<void> {
  await manager.update(RoundRow, { id }, { version, ...columnsOf(dates) });
  await manager.insert(RoundChangeRow, { roundId: id, version, before, after, ...change });
  for (const { deadline } of reminders) await runNamed(manager, cancelReminders, [id, deadline]);
  await plan(manager, id, reminders);
}

async function plan(
  manager: EntityManager,
  roundId: string,
  reminders: readonly DeadlineReminders[],
): Promise<void> {
  for (const { deadline, dueOn, audience, reminders: moments } of reminders) {
    const daysBefore = moments.map((moment) => moment.daysBefore);
    const firesOn = moments.map((moment) => moment.firesOn);
    const forTheRound = audience && JSON.stringify(audience);
    await runNamed(manager, planReminders, [roundId, deadline, dueOn, daysBefore, firesOn, forTheRound]);
  }
}

const columnsOf = ({ registrationCloses, dueAtDistrict, dueAtProvince }: LegalDates) => ({
  registrationClosesOn: registrationCloses.on,
  registrationClosesCounts: registrationCloses.counts,
  dueAtDistrictOn: dueAtDistrict?.on ?? null,
  dueAtDistrictCounts: dueAtDistrict?.counts ?? null,
  dueAtProvinceOn: dueAtProvince.on,
  dueAtProvinceCounts: dueAtProvince.counts,
});
