import { Injectable } from '@nestjs/common';
import { movesOffered, reissued, type ReissueRefusal } from '../../domain/calendar/counted-deadline.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { Relay } from '../reminders/index.js';
import { CalendarStore, type DeadlineNotFound, type Reissue } from './calendar.store.js';
import { OpenDeadlines } from './open-deadlines.js';
import { reissueOf } from './reissue-of.js';
import type { DeadlineName, OpenDeadline, StoredDeadline } from './stored-deadline.js';
import { WorkingDays } from './working-days.js';

export interface ReissueWish {
  readonly names: readonly DeadlineName[];
  readonly reason: string;
  /** The version of the calendar that the person has seen. */
  readonly version: number;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

type Refusal = (ReissueRefusal & DeadlineName) | DeadlineNotFound;

/** Counts chosen deadlines again with the newest calendar: each a recorded act with its reason, told to whom it concerns. */
@Injectable()
export class ReissueDeadlines {
  constructor(
    private readonly store: CalendarStore,
    private readonly deadlines: OpenDeadlines,
    private readonly workingDays: WorkingDays,
    private readonly places: Places,
    private readonly relay: Relay,
  ) {}

  /** The open deadlines of the person's places that the newest calendar would set to another day, and which of them may not be. */
  async pending(person: SignedInPerson) {
    const [calendar, among, today] = await Promise.all([
      this.workingDays.now(),
      this.reach(person),
      this.store.today(),
    ]);
    const open = await this.deadlines.list(among);
    return { version: calendar.version, moves: movesOffered(calendar, open, today) };
  }

  async execute({ names, reason, version, person, write }: ReissueWish) {
    const among = await this.reach(person);
    const known = await this.deadlines.list(among);
    const calendar = await this.workingDays.now();
    if (calendar.version !== version)
      return refuse({ code: 'version.stale' as const, current: calendar.version });
    const wished = { names, reason, version, by: { personId: person.id, write } };
    const outcome = await this.store.reissue(wished, (stored, today) => {
      // What was read before the lock tells how many days each one takes; where it stands is read under it.
      const open = stored.flatMap((each) => {
        const found = known.find((deadline) => isNamed(deadline, each));
        return found ? [asLocked(found, each)] : [];
      });
      return decideAll(names, open, (deadline) => reissued(calendar, deadline, today), today);
    });
    if (outcome.ok) this.relay.nudge();
    return outcome;
  }

  private reach(person: SignedInPerson): Promise<readonly string[] | null> {
    return this.places.reachedBy(person, 'calendar.manage');
  }
}

const isNamed = (deadline: DeadlineName, { kind, ofId, dossierId }: DeadlineName): boolean =>
  deadline.kind === kind && deadline.ofId === ofId && deadline.dossierId === dossierId;

const asLocked = (
  found: OpenDeadline,
  { calendarVersion, dueOn, clock, latest }: StoredDeadline,
): OpenDeadline =>
  clock !== null && 'clock' in found
    ? { ...found, calendarVersion, dueOn, clock }
    : { ...found, calendarVersion, latest: latest ?? found.latest, dueOn: dueOn ?? found.dueOn };

function decideAll(
  names: readonly DeadlineName[],
  open: readonly OpenDeadline[],
  decide: (deadline: OpenDeadline) => Outcome<CalendarDay, ReissueRefusal>,
  today: CalendarDay,
): Outcome<readonly Reissue[], Refusal> {
  const refusals: Refusal[] = [];
  const reissues: Reissue[] = [];
  for (const name of names) {
    const deadline = open.find((each) => isNamed(each, name));
    if (!deadline) {
      refusals.push({ code: 'deadline.not-found', ...name });
      continue;
    }
    const outcome = decide(deadline);
    if (!outcome.ok) {
      refusals.push(...outcome.refusals.map((refusal) => ({ ...refusal, ...name })));
      continue;
    }
    reissues.push(reissueOf(deadline, outcome.value, today));
  }
  const [first, ...rest] = refusals;
  return first ? refuse<Refusal>(first, ...rest) : accept(reissues);
}
