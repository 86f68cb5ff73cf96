import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarBook } from '../../../domain/calendar/calendar-book.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { inTransaction, legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce } from '../../people/index.js';
import {
  CalendarStore,
  type Reissue,
  type Settle,
  type VersionStale,
  type WishedChange,
  type WishedReissue,
} from '../calendar.store.js';
import type { DeadlineName, StoredDeadline } from '../stored-deadline.js';
import {
  addDaysStatement,
  addReissueStatement,
  addVersionStatement,
  addYearsStatement,
  bookStatement,
  cancelClockReminders,
  cancelOpinionReminders,
  latestStatement,
  clockStatement,
  lockDossiersStatement,
  lockMeetingStatement,
  lockOpinionsStatement,
  lockStatement,
  moveClockStatement,
  moveMeetingStatement,
  moveOpinionsStatement,
  newestStatement,
  openDeadlinesStatement,
  remindOfClock,
  tellClock,
  tellMeeting,
  tellOpinions,
  undatedStatement,
  versionsStatement,
  type MoveOnRecord,
} from './calendar.statements.js';

@Injectable()
export class PgCalendarStore extends CalendarStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today(): Promise<CalendarDay> {
    return legalDay(this.dataSource);
  }

  override latest(): Promise<number> {
    return latestOn(this.dataSource);
  }

  override async find(version: number) {
    return (await runNamed(this.dataSource, bookStatement, [version]))[0] ?? null;
  }

  override listVersions() {
    return runNamed(this.dataSource, versionsStatement, []);
  }

  override listOpen(among: readonly string[] | null) {
    return runNamed(this.dataSource, openDeadlinesStatement, [among]);
  }

  override change<R extends { readonly code: string }>(
    { wish, reason, version, by }: WishedChange,
    decide: (book: CalendarBook, today: CalendarDay) => Outcome<CalendarBook, R>,
    settle: Settle,
  ) {
    type Refusal = R | VersionStale;
    return this.writeOnce.run<{ version: number }, Refusal>(by.personId, by.write, async (manager) => {
      await runNamed(manager, lockStatement, []);
      const current = await latestOn(manager);
      if (current !== version) return refuse<Refusal>({ code: 'version.stale', current });
      const [book] = await runNamed(manager, bookStatement, [version]);
      if (!book) throw new Error(`Version ${version} of the calendar is gone`);
      const today = await legalDay(manager);
      const decided = decide(book, today);
      if (!decided.ok) return decided;
      const next = decided.value.version;
      await runNamed(manager, addVersionStatement, [next, reason, by.personId]);
      await runNamed(manager, addYearsStatement, [next, JSON.stringify(wish.years)]);
      await runNamed(manager, addDaysStatement, [next, JSON.stringify(wish.days)]);
      const undated = await lockUndated(manager);
      const write = { version: next, reason, by: by.personId };
      for (const each of settle(undated, decided.value, today)) await moveDeadline(manager, each, write);
      return accept({ version: next });
    });
  }

  override async settle(settle: Settle): Promise<number> {
    // What waits for a list that is still missing holds nobody up.
    const undated = await runNamed(this.dataSource, undatedStatement, []);
    if ((await settledOn(this.dataSource, undated, settle)).length === 0) return 0;
    return inTransaction(this.dataSource, async (manager) => {
      await runNamed(manager, lockStatement, []);
      const settled = await settledOn(manager, await lockUndated(manager), settle);
      for (const { reissue, write } of settled) await moveDeadline(manager, reissue, write);
      return settled.length;
    });
  }

  override reissue<R extends { readonly code: string }>(
    { names, reason, version, by }: WishedReissue,
    decide: (found: readonly StoredDeadline[], today: CalendarDay) => Outcome<readonly Reissue[], R>,
  ) {
    type Refusal = R | VersionStale;
    return this.writeOnce.run<{ reissued: number }, Refusal>(by.personId, by.write, async (manager) => {
      await runNamed(manager, lockStatement, []);
      const current = await latestOn(manager);
      if (current !== version) return refuse<Refusal>({ code: 'version.stale', current });
      await runNamed(manager, lockDossiersStatement, [names.map(({ dossierId }) => dossierId)]);
      const found: StoredDeadline[] = [];
      for (const name of names) found.push(...(await lockDeadline(manager, name)));
      const decided = decide(found, await legalDay(manager));
      if (!decided.ok) return decided;
      const write = { version, reason, by: by.personId };
      for (const each of decided.value) await moveDeadline(manager, each, write);
      return accept({ reissued: decided.value.length });
    });
  }
}

async function latestOn(on: DataSource | EntityManager): Promise<number> {
  const [row] = await runNamed(on, latestStatement, []);
  if (!row) throw new Error('The database holds no calendar');
  return row.version;
}

function lockDeadline(manager: EntityManager, { kind, ofId, dossierId }: DeadlineName) {
  if (kind === 'opinions') return runNamed(manager, lockOpinionsStatement, [ofId, dossierId]);
  if (kind === 'meeting') return runNamed(manager, lockMeetingStatement, [ofId, dossierId]);
  return runNamed(manager, clockStatement, [kind, dossierId]);
}

/** Whoever takes a step on them meanwhile waits, or has been waited for. */
async function lockUndated(manager: EntityManager): Promise<readonly StoredDeadline[]> {
  const found = await runNamed(manager, undatedStatement, []);
  await runNamed(manager, lockDossiersStatement, [found.map(({ dossierId }) => dossierId)]);
  return found.length === 0 ? [] : runNamed(manager, undatedStatement, []);
}

/** By the newest calendar, and on record as whoever made it would have had it. */
async function settledOn(
  on: DataSource | EntityManager,
  undated: readonly StoredDeadline[],
  settle: Settle,
): Promise<readonly { readonly reissue: Reissue; readonly write: MoveOnRecord }[]> {
  const [write] = undated.length === 0 ? [] : await runNamed(on, newestStatement, []);
  const [book] = write ? await runNamed(on, bookStatement, [write.version]) : [];
  if (!write || !book) return [];
  return settle(undated, book, await legalDay(on)).map((reissue) => ({ reissue, write }));
}

/** The deadline with its reminders, and the record of it. */
async function moveDeadline(manager: EntityManager, reissue: Reissue, { version, reason, by }: MoveOnRecord) {
  await moveOnly(manager, reissue, version);
  await runNamed(manager, addReissueStatement, [
    ...[reissue.kind, reissue.dossierId, reissue.ofId, reissue.dueBefore, reissue.dueAfter],
    ...[reissue.calendarBefore, version, reason, by],
  ]);
}

function moveOnly(manager: EntityManager, reissue: Reissue, version: number): Promise<void> {
  if (reissue.kind === 'opinions') return moveOpinions(manager, reissue, version);
  if (reissue.kind === 'meeting') return moveMeeting(manager, reissue, version);
  return moveClock(manager, reissue, version);
}

/** The new days are those of the lawful time; where another day was appointed since, that one is awaited as before. */
async function moveClock(
  manager: EntityManager,
  { kind, dossierId, dueBefore, dueAfter, reminders }: Reissue,
  version: number,
) {
  await runNamed(manager, moveClockStatement, [dossierId, kind, dueAfter, version]);
  if (reminders === null) return;
  await runNamed(manager, cancelClockReminders, [dossierId, kind]);
  const template = dueBefore === null ? 'clockKnown' : 'clockMoved';
  await runNamed(manager, tellClock, [dossierId, kind, dueAfter, template]);
  await runNamed(manager, remindOfClock, [dossierId, kind, dueAfter, ...daysOf(reminders)]);
}

const daysOf = (reminders: NonNullable<Reissue['reminders']>) => [
  reminders.map(({ daysBefore }) => daysBefore),
  reminders.map(({ firesOn }) => firesOn),
];

async function moveOpinions(manager: EntityManager, { ofId, dueAfter, reminders }: Reissue, version: number) {
  await runNamed(manager, moveOpinionsStatement, [ofId, dueAfter, version]);
  await runNamed(manager, cancelOpinionReminders, [ofId]);
  await runNamed(manager, tellOpinions, [ofId, dueAfter, ...daysOf(reminders ?? [])]);
}

async function moveMeeting(manager: EntityManager, { ofId, dossierId, dueAfter }: Reissue, version: number) {
  await runNamed(manager, moveMeetingStatement, [ofId, dossierId, version]);
  await runNamed(manager, tellMeeting, [ofId, dossierId, dueAfter]);
}
