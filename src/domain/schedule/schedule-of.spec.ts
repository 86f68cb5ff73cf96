import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import vietnam from '../calendar/vietnam-working-days.json' with { type: 'json' };
import { calendarFrom, workingDaysAfter, type CalendarFile } from '../calendar/working-days.js';
import { reckon } from '../dossier/clocks.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { latestStart } from './forecast.js';
import type { ScheduleFacts } from './schedule-facts.js';
import { scheduleOf, type Schedule } from './schedule-of.js';

const calendar = calendarFrom(vietnam as unknown as CalendarFile);
const before = (on: CalendarDay) => ({ on, counts: 'before' }) as const;

/** Tam Đường, 2021: dossiers at the district before 15/6, at the province before 30/6; one that is being prepared. */
const in2021 = (changes: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  standing: { machine: 'qd-1048-2019', machineVersion: '1', state: 'preparation.preparing' },
  purpose: 'first',
  today: '2021-06-01',
  passed: [
    { toState: 'registration.registered', on: '2021-04-01' },
    { toState: 'preparation.preparing', on: '2021-04-10' },
  ],
  dates: {
    registrationCloses: before('2021-05-01'),
    dueAtDistrict: before('2021-06-15'),
    dueAtProvince: before('2021-06-30'),
  },
  ...{ clocks: [], rulebook: getRulebook('qd-1048-2019'), calendar, set: {} },
  ...{ charters: { district: null, province: null }, deliveredOn: null, fixedOn: null },
  ...changes,
});
/** The same under the decision of 2026, where the commune has fifteen working days and there is no district. */
const in2026 = (changes: Partial<ScheduleFacts> = {}): ScheduleFacts =>
  in2021({
    standing: { machine: 'qd-26-2026', machineVersion: '1', state: 'preparation.preparing' },
    today: '2026-06-01',
    passed: [{ toState: 'preparation.preparing', on: '2026-04-10' }],
    dates: {
      registrationCloses: before('2026-05-01'),
      dueAtDistrict: null,
      dueAtProvince: before('2026-06-30'),
    },
    rulebook: getRulebook('qd-26-2026'),
    ...changes,
  });
const told = ({ steps }: Schedule) =>
  steps.map(({ stage, status, plannedOn, legalOn, forecastOn, slackDays, standing }) =>
    [stage, status, plannedOn, legalOn, forecastOn, slackDays, standing].join(' '),
  );

describe('the schedule of a product', () => {
  it('has the steps of its procedure: what was, the latest day for each, and what will be', () => {
    expect(told(scheduleOf(in2021()))).toEqual([
      'registration done 2021-04-30 2021-04-30  20 onTime',
      'preparation current 2021-06-14 2021-06-14 2021-06-01 13 onTime',
      'commune ahead 2021-06-14 2021-06-14 2021-06-01 13 onTime',
      // One working day before the meeting of the district, two before each of the province: QĐ 1048, PL II §4.
      'district ahead 2021-06-29 2021-06-29 2021-06-02 27 onTime',
      'province ahead 2021-07-05  2021-06-08 27 onTime',
    ]);
    expect(scheduleOf(in2021())).toMatchObject({ slackDays: 13, standing: 'onTime', missingYear: null });
  });

  it('leaves the commune its fifteen working days, and the province the yearly round of the decision', () => {
    expect(told(scheduleOf(in2026()))).toEqual([
      'registration done 2026-04-30 2026-04-30   ',
      'preparation current 2026-06-08 2026-06-29 2026-06-01 28 onTime',
      'commune ahead 2026-06-29 2026-06-29 2026-06-22 7 onTime',
      // Asked for after 30/4: the result comes before 30/12 (QĐ 26/2026, Đ.5.1).
      'province ahead 2026-12-29 2026-12-29 2026-06-24 188 onTime',
    ]);
  });

  it.each([
    ['2026-06-01', 'onTime', 7],
    ['2026-06-04', 'atRisk', 4],
    ['2026-06-08', 'atRisk', 0],
    ['2026-06-10', 'late', -2],
  ])('on %s it tells, weeks before the day is lost: %s', (today, standing, slackDays) => {
    expect(scheduleOf(in2026({ today }))).toMatchObject({ standing, slackDays });
  });

  it('falls behind its own plan before it falls behind the law', () => {
    const set = { preparation: '2021-05-25' };
    const { steps, standing } = scheduleOf(in2021({ set }));
    expect(steps[1]).toMatchObject({
      plannedOn: '2021-05-25',
      isSet: true,
      slackDays: 13,
      standing: 'atRisk',
    });
    expect(standing).toBe('atRisk');
  });

  it('leaves what comes before in time for a day that was set', () => {
    const { steps } = scheduleOf(in2026({ set: { commune: '2026-06-24' } }));
    expect(steps[1]?.plannedOn).toBe('2026-06-03');
  });

  it('goes by the running clock of the commune, and counts the days since it was over', () => {
    const clock = { days: 15, unit: 'workingDays', startedOn: '2026-06-01', stops: [] } as const;
    const facts = in2026({
      standing: { machine: 'qd-26-2026', machineVersion: '1', state: 'commune.review' },
      passed: [
        { toState: 'preparation.preparing', on: '2026-04-10' },
        { toState: 'commune.review', on: '2026-06-01' },
      ],
      clocks: [reckon('communeReview', clock, calendar)],
    });
    const commune = (
      today: CalendarDay,
      stops: readonly { from: CalendarDay; to: null; reason: 'owner' }[] = [],
    ) =>
      scheduleOf({ ...facts, today, clocks: [reckon('communeReview', { ...clock, stops }, calendar)] })
        .steps[2];
    expect(commune('2026-06-05')).toMatchObject({ forecastOn: '2026-06-22', slackDays: 7 });
    expect(commune('2026-06-24')).toMatchObject({
      forecastOn: '2026-06-24',
      slackDays: -2,
      standing: 'late',
    });
    // While its owner has it, it is taken to go on today: two working days are used, thirteen are left.
    const stopped = [{ from: '2026-06-04', to: null, reason: 'owner' }] as const;
    expect(commune('2026-06-15', stopped)).toMatchObject({ forecastOn: '2026-07-02', standing: 'late' });
  });

  it('keeps the real days, however often a stage was come to', () => {
    const { steps } = scheduleOf(
      in2021({
        standing: { machine: 'qd-1048-2019', machineVersion: '1', state: 'district.council' },
        passed: [
          ...in2021().passed,
          { toState: 'commune.review', on: '2021-06-03' },
          { toState: 'commune.returned', on: '2021-06-04' },
          { toState: 'commune.review', on: '2021-06-08' },
          { toState: 'district.intake', on: '2021-06-16' },
          { toState: 'district.council', on: '2021-06-17' },
        ],
        today: '2021-06-17',
      }),
    );
    expect(steps.map(({ stage, startedOn, endedOn }) => [stage, startedOn, endedOn])).toEqual([
      ['registration', '2021-04-01', '2021-04-10'],
      ['preparation', '2021-04-10', '2021-06-03'],
      ['commune', '2021-06-03', '2021-06-16'],
      ['district', '2021-06-16', null],
      ['province', null, null],
    ]);
    expect(steps[2]).toMatchObject({ slackDays: -2, standing: 'late' });
  });

  it('leaves a council the days that its charter asks for between papers and meeting', () => {
    const charters = { district: { leadWorkingDays: 3 }, province: { leadWorkingDays: 1 } };
    expect(told(scheduleOf(in2021({ charters }))).slice(3)).toEqual([
      'district ahead 2021-06-29 2021-06-29 2021-06-04 25 onTime',
      // One day where the decision prints two gives way.
      'province ahead 2021-07-05  2021-06-10 25 onTime',
    ]);
    // … and what comes before has to end so much sooner.
    const rest = { dates: { ...in2021().dates, dueAtDistrict: before('2021-06-29') } };
    expect(scheduleOf(in2021(rest)).steps[2]?.plannedOn).toBe('2021-06-28');
    expect(scheduleOf(in2021({ ...rest, charters })).steps[2]?.plannedOn).toBe('2021-06-24');
  });

  it.each([
    ['without its papers delivered', 'district.council', null, '2021-06-22'],
    ['before it was received', 'district.intake', null, '2021-06-22'],
    ['from the day of delivery', 'district.council', '2021-06-16', '2021-06-21'],
    ['as soon as today where they lie there long enough', 'district.council', '2021-06-01', '2021-06-17'],
    ['by nothing once the council has met', 'district.forwarding', null, '2021-06-17'],
  ])('no session sits sooner than its papers allow: %s', (_what, state, deliveredOn, forecastOn) => {
    const { steps } = scheduleOf(
      in2021({
        standing: { machine: 'qd-1048-2019', machineVersion: '1', state },
        passed: [...in2021().passed, { toState: 'district.intake', on: '2021-06-08' }],
        charters: { district: { leadWorkingDays: 3 }, province: null },
        ...{ today: '2021-06-17', deliveredOn },
      }),
    );
    expect(steps[3]).toMatchObject({ stage: 'district', status: 'current', forecastOn });
  });

  it('ends no sooner than the opinions that are asked', () => {
    const clock = { days: 45, unit: 'days', startedOn: '2026-06-01', stops: [] } as const;
    const { steps } = scheduleOf(
      in2026({
        standing: { machine: 'qd-26-2026', machineVersion: '1', state: 'province.opinions' },
        purpose: 're-evaluation',
        passed: [...in2026().passed, { toState: 'province.intake', on: '2026-05-25' }],
        clocks: [reckon('reevaluation', clock, calendar)],
        ...{ today: '2026-06-12', fixedOn: '2026-07-15' },
      }),
    );
    expect(steps.at(-1)).toMatchObject({
      ...{ stage: 'province', legalOn: '2026-07-16', forecastOn: '2026-07-15' },
      ...{ slackDays: 1, standing: 'atRisk' },
    });
  });

  it('ends no sooner than the session that is planned', () => {
    const district = (fixedOn: CalendarDay, deliveredOn: CalendarDay | null = null) =>
      scheduleOf(
        in2021({
          standing: { machine: 'qd-1048-2019', machineVersion: '1', state: 'district.council' },
          passed: [...in2021().passed, { toState: 'district.intake', on: '2021-06-08' }],
          ...{ today: '2021-06-10', fixedOn, deliveredOn },
        }),
      ).steps[3];
    expect(district('2021-07-10', '2021-06-09')).toMatchObject({
      ...{ legalOn: '2021-06-29', forecastOn: '2021-07-10', slackDays: -11, standing: 'late' },
    });
    // What was to be yesterday, or sooner than the papers allow, is later all the same.
    expect(district('2021-06-09')).toMatchObject({ forecastOn: '2021-06-11', standing: 'onTime' });
  });

  it('leaves a second scoring its days after the session that is planned for the first', () => {
    const { steps } = scheduleOf(
      in2021({
        standing: { machine: 'qd-1048-2019', machineVersion: '1', state: 'province.council' },
        passed: [...in2021().passed, { toState: 'province.intake', on: '2021-06-29' }],
        ...{ today: '2021-07-01', fixedOn: '2021-07-12' },
      }),
    );
    expect(steps.at(-1)).toMatchObject({ stage: 'province', forecastOn: '2021-07-14' });
  });

  it.each(['testing', 'meetingTesting'])(
    'while a laboratory tests, the meeting still lies ahead: %s',
    (name) => {
      const { steps } = scheduleOf(
        in2026({
          standing: { machine: 'qd-26-2026', machineVersion: '1', state: `province.${name}` },
          passed: [...in2026().passed, { toState: 'province.intake', on: '2026-06-01' }],
          charters: { district: null, province: { leadWorkingDays: 3 } },
          today: '2026-07-06',
        }),
      );
      expect(steps.at(-1)).toMatchObject({ stage: 'province', forecastOn: '2026-07-09' });
    },
  );

  it('is never late where no law sets a day, only behind the plan', () => {
    const { steps } = scheduleOf(
      in2021({
        standing: { machine: 'qd-1048-2019', machineVersion: '1', state: 'province.council' },
        passed: [...in2021().passed, { toState: 'province.intake', on: '2021-06-29' }],
        today: '2021-08-01',
      }),
    );
    expect(steps.at(-1)).toMatchObject({ legalOn: null, slackDays: -31, standing: 'atRisk' });
  });

  it('has nothing ahead once it waits for its decision, be it at the district after the province', () => {
    const facts = in2021({
      standing: { machine: 'qd-148-2023', machineVersion: '1', state: 'district.recognition' },
      rulebook: getRulebook('qd-148-2023'),
      today: '2021-08-02',
    });
    const told = (passed: ScheduleFacts['passed']) =>
      scheduleOf({ ...facts, passed }).steps.map(({ stage, status, legalOn }) => [stage, status, legalOn]);
    const before = [
      ...in2021().passed,
      { toState: 'commune.review', on: '2021-05-20' },
      { toState: 'district.intake', on: '2021-06-10' },
    ];
    expect(told(before).slice(3)).toEqual([['district', 'current', null]]);
    // Three stars that the province has scored go back to the district.
    const back = { toState: 'district.recognition', on: '2021-07-30' };
    expect(told([...before, { toState: 'province.intake', on: '2021-06-28' }, back]).slice(3)).toEqual([
      ['district', 'current', null],
      ['province', 'done', '2021-12-29'],
    ]);
  });

  it('ends with the stages it went through, and is at no risk any more', () => {
    const over = scheduleOf(
      in2021({
        standing: { machine: 'qd-1048-2019', machineVersion: '1', state: 'closed.withdrawn' },
        passed: [...in2021().passed, { toState: 'closed.withdrawn', on: '2021-05-20' }],
      }),
    );
    expect(over.steps.map(({ stage, endedOn }) => [stage, endedOn])).toEqual([
      ['registration', '2021-04-10'],
      ['preparation', '2021-05-20'],
    ]);
    expect(over).toMatchObject({ standing: null, slackDays: null });
  });

  it('knows the ministry only once it is there', () => {
    const standing = { machine: 'qd-26-2026', machineVersion: '1', state: 'ministry.evaluation' };
    const passed = [{ toState: 'ministry.evaluation', on: '2026-08-03' }];
    expect(scheduleOf(in2026({ standing, passed, today: '2026-08-04' })).steps.at(-1)).toMatchObject({
      ...{ stage: 'ministry', level: 'province', status: 'current' },
      // Asked for before 30/1: the result comes before 30/3 (QĐ 26/2026, Đ.5.2).
      ...{ legalOn: '2027-03-29', forecastOn: '2026-08-10' },
    });
  });

  it('says which year is missing instead of guessing its working days', () => {
    const schedule = scheduleOf(in2026({ today: '2035-06-01' }));
    expect(schedule.missingYear).toBe(2035);
    expect(schedule.steps.find(({ stage }) => stage === 'commune')).toMatchObject({ forecastOn: null });
  });

  it('has no step under a machine that nobody knows', () => {
    expect(
      scheduleOf(in2021({ standing: { machine: 'x', machineVersion: '1', state: 'a.b' } })).steps,
    ).toEqual([]);
  });
});

const someFacts = fc
  .record({
    is26: fc.boolean(),
    today: fc.integer({ min: 0, max: 120 }),
    toDistrict: fc.integer({ min: 0, max: 90 }),
    toProvince: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ is26, today, toDistrict, toProvince }) => {
    const start = is26 ? '2026-06-01' : '2021-05-01';
    const dueAtDistrict = addDays(start, toDistrict);
    const dueAtProvince = before(addDays(dueAtDistrict, toProvince));
    const made = is26 ? in2026 : in2021;
    const { dates } = made();
    return made({
      today: addDays(start, today),
      dates: { ...dates, dueAtDistrict: is26 ? null : before(dueAtDistrict), dueAtProvince },
    });
  });

describe('any schedule', () => {
  const openOf = (facts: ScheduleFacts) => scheduleOf(facts).steps.filter(({ status }) => status !== 'done');

  it('forecasts no day before today, nor before that of the step before', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const days = openOf(facts).map(({ forecastOn }) => forecastOn ?? '');
        expect([facts.today, ...days]).toEqual([facts.today, ...days].toSorted());
      }),
    );
  });

  it('has no more slack tomorrow than today', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const [today, tomorrow] = [facts, { ...facts, today: addDays(facts.today, 1) }].map(openOf);
        for (const [i, { slackDays }] of (tomorrow ?? []).entries())
          expect(slackDays).toBeLessThanOrEqual(today?.[i]?.slackDays ?? Infinity);
      }),
    );
  });

  it('is behind the plan that the law leaves exactly where a legal day will be lost from there on', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const bound = openOf(facts).filter(({ legalOn }) => legalOn !== null);
        for (const [i, { forecastOn, plannedOn }] of bound.entries()) {
          const lost = bound.slice(i).some((step) => (step.forecastOn ?? '') > (step.legalOn ?? ''));
          expect((forecastOn ?? '') > (plannedOn ?? '')).toBe(lost);
        }
      }),
    );
  });

  it('starts a lawful time as late as it can, and no later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 40 }), (offset, days) => {
        const end = addDays('2021-03-01', offset);
        const start = latestStart({ calendar }, end, days);
        const ends = (from: CalendarDay) => {
          const on = workingDaysAfter(calendar, from, days);
          return on.ok ? on.value : '';
        };
        const from = start.ok ? start.value : '';
        expect(ends(from) <= end).toBe(true);
        expect(ends(addDays(from, 1)) > end).toBe(true);
      }),
    );
  });
});
