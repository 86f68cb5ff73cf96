import { Injectable } from '@nestjs/common';
import { metaOfStage } from '../../domain/schedule/meta-of-stage.js';
import { maySetStep } from '../../domain/schedule/set-step.js';
import { scheduleOf, type Schedule, type ScheduleStep } from '../../domain/schedule/schedule-of.js';
import type { HeldRole, Level, Role } from '../../domain/jurisdiction/role.js';
import { WorkingDays } from '../calendar/index.js';
import { RoleHolders } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { ScheduleChange, StoredSchedule } from './stored-schedule.js';

/** Whoever answers for a step: named by an office, else who holds it by law and plan. */
interface Responsible {
  /** Null where nobody was named. */
  readonly personId: string | null;
  readonly names: readonly string[];
}

export type DrawnStep = ScheduleStep & { readonly responsible: Responsible };

export interface DrawnSchedule {
  readonly stored: StoredSchedule;
  readonly schedule: Omit<Schedule, 'steps'> & { readonly steps: readonly DrawnStep[] };
}

/** Who may be named for the steps of a level. */
const answering: Readonly<Record<Level, readonly Role[]>> = {
  commune: ['communeOfficer'],
  district: ['districtOfficer', 'coordinationOffice', 'districtApprover'],
  province: ['provinceOfficer', 'coordinationOffice', 'provincialApprover'],
};

/** Makes a schedule of what is stored, under the rules it is pinned to and the working days as they are known now. */
@Injectable()
export class DrawSchedule {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly workingDays: WorkingDays,
    private readonly roleHolders: RoleHolders,
  ) {}

  async execute(stored: StoredSchedule): Promise<DrawnSchedule> {
    const { machine, machineVersion, state, purpose, today, passed, round, clocks } = stored;
    const { charters, deliveredOn, fixedOn } = stored;
    const [rulebook, calendar] = await Promise.all([
      this.rulebooks.pinned(stored),
      this.workingDays.of(stored.calendarVersion),
    ]);
    const schedule = scheduleOf({
      ...{ standing: { machine, machineVersion, state }, purpose, today, passed, dates: round, clocks },
      ...{ rulebook, charters, deliveredOn, fixedOn, calendar, set: daysSet(stored) },
    });
    const steps = schedule.steps.map((step) => ({ ...step, responsible: responsibleFor(step, stored) }));
    return { stored, schedule: { ...schedule, steps } };
  }

  /** The steps that somebody with these roles may set now, each with whom they may name for it. */
  async settable({ schedule, stored }: DrawnSchedule, roles: readonly HeldRole[]) {
    const open = schedule.steps.filter(
      ({ level, status }) => status !== 'done' && maySetStep(roles, level) && placeOf(stored, level) !== null,
    );
    const levels = [...new Set(open.map(({ level }) => level))];
    const officers = new Map(
      await Promise.all(levels.map(async (level) => [level, await this.officersOf(stored, level)] as const)),
    );
    return open.map(({ stage, level }) => ({ stage, officers: officers.get(level) ?? [] }));
  }

  async officersOf(stored: StoredSchedule, level: Level) {
    const placeId = placeOf(stored, level);
    const holders = placeId === null ? [] : await this.roleHolders.listAt(placeId, answering[level]);
    return holders.map(({ id, fullName }) => ({ id, fullName }));
  }
}

export const placeOf = (stored: StoredSchedule, level: Level): string | null =>
  ({ commune: stored.communeId, district: stored.districtId, province: stored.provinceId })[level];

/** What holds of a step: the last that was set in this round. */
export const changeOf = ({ changes }: StoredSchedule, stage: string): ScheduleChange | null =>
  changes.find((change) => change.holds && change.stage === stage) ?? null;

const daysSet = (stored: StoredSchedule) =>
  Object.fromEntries(
    stored.changes.flatMap(({ stage }) => {
      const day = changeOf(stored, stage)?.plannedOn ?? null;
      return day === null ? [] : [[stage, day] as const];
    }),
  );

/** The owner prepares, with the officer whom the plan names as guide; that officer stands for the commune as well. */
function responsibleFor({ stage }: ScheduleStep, stored: StoredSchedule): Responsible {
  const named = changeOf(stored, stage)?.responsible ?? null;
  if (named) return { personId: named.id, names: [named.fullName] };
  const { guide, people, producer, machine, machineVersion } = stored;
  const names = (metaOfStage({ machine, machineVersion }, stage)?.holder ?? []).flatMap(({ role, level }) => {
    if (role === 'producer') return [producer.name];
    if (role === 'communeOfficer' && guide) return [guide.fullName];
    return people
      .filter((each) => each.role === role && each.level === level)
      .map(({ fullName }) => fullName);
  });
  return { personId: null, names: [...new Set(names)] };
}
