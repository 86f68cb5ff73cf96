import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DeadlineReminders } from '../../../domain/round/deadline-reminders.js';
import type { MovedDeadlines } from '../../../domain/round/move-deadlines.js';
import type { LegalDates } from '../../../domain/dossier/round-facts.js';
import { atOnce, type Moment } from '../../../domain/calendar/reminder-plan.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type KeyReused, type Scope, type Writer } from '../../people/index.js';
import type { Round } from '../round.js';
import {
  RoundStore,
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
  countReminders,
  findRound,
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

  override countReminders(roundId: string, { producerIds, placeIds }: Scope) {
    return runNamed(this.dataSource, countReminders, [roundId, producerIds, placeIds]);
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
      const change = { version: version + 1, reason, changedBy: by.personId };
      await write(manager, id, decided.value, change);
      const [next] = await runNamed(manager, findRound, [id]);
      return next ? accept(next) : refuse<Refusal>({ code: 'round.not-found', roundId: id });
    });
  }
}

async function write(
  manager: EntityManager,
  id: string,
  { dates, before, after, reminders }: MovedDeadlines,
  change: Pick<RoundChangeRow, 'version' | 'reason' | 'changedBy'>,
): Promise<void> {
  await manager.update(RoundRow, { id }, { version: change.version, ...columnsOf(dates) });
  await manager.insert(RoundChangeRow, { roundId: id, before, after, ...change });
  // That a date was moved is told at once; the date itself is reminded of by the rules.
  for (const each of reminders) {
    await runNamed(manager, cancelReminders, [id, each.deadline]);
    await remind(manager, id, each, 'deadlineMoved', atOnce);
  }
  await plan(manager, id, reminders);
}

async function plan(
  manager: EntityManager,
  roundId: string,
  reminders: readonly DeadlineReminders[],
): Promise<void> {
  for (const each of reminders) await remind(manager, roundId, each, 'deadline', each.reminders);
}

function remind(
  manager: EntityManager,
  roundId: string,
  { deadline, dueOn, audience }: DeadlineReminders,
  template: 'deadline' | 'deadlineMoved',
  moments: readonly Moment[],
): Promise<unknown> {
  return runNamed(manager, planReminders, [
    ...[roundId, deadline, dueOn],
    ...[moments.map(({ daysBefore }) => daysBefore), moments.map(({ firesOn }) => firesOn)],
    ...[audience && JSON.stringify(audience), template],
  ]);
}

const columnsOf = ({ registrationCloses, dueAtDistrict, dueAtProvince }: LegalDates) => ({
  registrationClosesOn: registrationCloses.on,
  registrationClosesCounts: registrationCloses.counts,
  dueAtDistrictOn: dueAtDistrict?.on ?? null,
  dueAtDistrictCounts: dueAtDistrict?.counts ?? null,
  dueAtProvinceOn: dueAtProvince.on,
  dueAtProvinceCounts: dueAtProvince.counts,
});
