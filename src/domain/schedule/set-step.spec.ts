import { describe, expect, it } from '@jest/globals';
import type { HeldRole } from '../jurisdiction/role.js';
import type { Schedule, ScheduleStep } from './schedule-of.js';
import { setStep, type SettingFacts, type StepWish } from './set-step.js';

const step = (stage: string, changes: Partial<ScheduleStep> = {}): ScheduleStep => ({
  ...{ stage, level: 'commune', status: 'ahead', startedOn: null, endedOn: null, plannedOn: '2021-06-14' },
  ...{
    isSet: false,
    workingDays: 0,
    legalOn: '2021-06-14',
    forecastOn: null,
    slackDays: null,
    standing: null,
  },
  ...changes,
});
const schedule: Schedule = {
  steps: [
    step('registration', { status: 'done' }),
    step('preparation', { status: 'current', isSet: true, plannedOn: '2021-06-05' }),
    step('commune'),
    step('district', { level: 'district', isSet: true, plannedOn: '2021-06-20', legalOn: '2021-06-29' }),
  ],
  ...{ slackDays: 0, standing: 'onTime', missingYear: null },
};
const officer: HeldRole = { role: 'communeOfficer', level: 'commune' };
const facts = (changes: Partial<SettingFacts> = {}): SettingFacts => ({
  ...{ today: '2021-06-01', roles: [officer], officers: ['guide'], responsibleId: null },
  ...changes,
});
const wish = (changes: Partial<StepWish> = {}): StepWish => ({
  ...{ stage: 'commune', plannedOn: '2021-06-10', responsibleId: 'guide' },
  ...changes,
});
const codes = (changes: Partial<StepWish>, given: Partial<SettingFacts> = {}, of = schedule) => {
  const outcome = setStep(of, wish(changes), facts(given));
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('setting a step of a schedule', () => {
  it.each<readonly [string, Partial<StepWish>, Partial<SettingFacts>, readonly string[]]>([
    ['day and person', {}, {}, []],
    ['neither, where one was set', { stage: 'preparation', plannedOn: null, responsibleId: null }, {}, []],
    ['the last lawful day', { plannedOn: '2021-06-14' }, {}, []],
    ['a day after it', { plannedOn: '2021-06-15' }, {}, ['schedule.past-legal-day']],
    ['a later day once the law’s is lost', { plannedOn: '2021-06-18' }, { today: '2021-06-16' }, []],
    ['a day that is over', { plannedOn: '2021-05-31' }, {}, ['schedule.day-over', 'schedule.out-of-order']],
    ['a day before the step before it', { plannedOn: '2021-06-04' }, {}, ['schedule.out-of-order']],
    ['a person of another office', { responsibleId: 'stranger' }, {}, ['schedule.person-unknown']],
    [
      'whoever was named and holds no office any more',
      { responsibleId: 'left' },
      { responsibleId: 'left' },
      [],
    ],
    ['nothing new', { plannedOn: null, responsibleId: null }, {}, ['schedule.nothing-changed']],
    ['a step that is done', { stage: 'registration' }, {}, ['schedule.step-done', 'schedule.out-of-order']],
    ['a step that there is not', { stage: 'ministry' }, {}, ['schedule.step-unknown']],
    [
      'the step of the district',
      { stage: 'district', plannedOn: '2021-06-21' },
      {},
      ['person.not-permitted'],
    ],
    [
      'everything wrong at once',
      { plannedOn: '2021-06-25', responsibleId: 'stranger' },
      { roles: [] },
      [
        ...[
          'person.not-permitted',
          'schedule.past-legal-day',
          'schedule.out-of-order',
          'schedule.person-unknown',
        ],
      ],
    ],
  ])('%s', (_what, changes, given, expected) => {
    expect(codes(changes, given)).toEqual(expected);
  });

  it.each<readonly [HeldRole, readonly string[]]>([
    [{ role: 'districtOfficer', level: 'district' }, []],
    [{ role: 'coordinationOffice', level: 'province' }, []],
    [{ role: 'auditor', level: 'district' }, ['person.not-permitted']],
    [{ role: 'producer', level: 'commune' }, ['person.not-permitted']],
  ])('is for the office of its level and those above: %j', (role, expected) => {
    expect(codes({}, { roles: [role] })).toEqual(expected);
    expect(codes({ stage: 'district', plannedOn: '2021-06-21' }, { roles: [role] })).toEqual(expected);
  });
});
