import { describe, expect, it } from '@jest/globals';
import { callForPlans, moveCall, type PlanCallTerms } from './plan-call.js';
import { timelinessOf } from './timeliness.js';

/** Tuần Giáo, 02/2023: communes before 27/02, the district before 01/3. */
const tuanGiao: PlanCallTerms = {
  year: 2023,
  plansDue: { on: '2023-02-27', counts: 'before' },
  approvalDue: { on: '2023-03-01', counts: 'before' },
};

describe('a letter that calls for plans', () => {
  it('reminds communes 14, 7, 3 and 1 day before the last lawful day, and the district of its own', () => {
    const called = callForPlans(tuanGiao, 'district', '2023-02-06');
    const told = called.ok ? called.value : [];
    expect(told.map(({ template, dueOn }) => [template, dueOn])).toEqual([
      ['planDue', '2023-02-26'],
      ['planApprovalDue', '2023-02-28'],
    ]);
    expect(told[0]?.reminders.map(({ firesOn }) => firesOn)).toEqual([
      ...['2023-02-12', '2023-02-19', '2023-02-23', '2023-02-25', '2023-02-26', '2023-02-27'],
    ]);
    expect(told[0]?.audience.commune).toEqual([{ role: 'communeOfficer', level: 'commune' }]);
    expect(told[1]?.audience).toEqual({
      district: [
        { role: 'coordinationOffice', level: 'district' },
        { role: 'districtApprover', level: 'district' },
      ],
    });
  });

  it('of a province reminds districts, and communes where there is no district', () => {
    const called = callForPlans(tuanGiao, 'province', '2023-02-06');
    expect(called.ok && Object.keys(called.value[0]?.audience ?? {})).toEqual(['commune', 'district']);
    expect(called.ok && Object.keys(called.value[1]?.audience ?? {})).toEqual(['province']);
  });

  it.each([
    ['a year that is over', { year: 2022 }, ['plan.year-over']],
    [
      'an approval before the plans, in a year that is over',
      { year: 2022, approvalDue: { on: '2023-02-20', counts: 'by' } },
      ['plan.year-over', 'plan-call.dates-out-of-order'],
    ],
    [
      'days that have passed',
      {
        plansDue: { on: '2023-02-06', counts: 'before' },
        approvalDue: { on: '2023-02-06', counts: 'before' },
      },
      ['plan-call.day-passed', 'plan-call.day-passed'],
    ],
    ['a day that ends today', { plansDue: { on: '2023-02-06', counts: 'by' } }, []],
    [
      'one written day that ends earlier where it should end later',
      { plansDue: { on: '2023-03-01', counts: 'by' } },
      ['plan-call.dates-out-of-order'],
    ],
  ] as const)('is refused for %s', (_what, changes, codes) => {
    const called = callForPlans({ ...tuanGiao, ...changes }, 'district', '2023-02-06');
    expect(called.ok ? [] : called.refusals.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the days of a call', () => {
  const on = { level: 'district', today: '2023-02-20' } as const;

  it('that move take their own reminders along, and only those', () => {
    const moved = moveCall(tuanGiao, { plansDue: { on: '2023-02-28', counts: 'by' } }, on);
    expect(moved.ok && moved.value.before).toEqual({ plansDue: tuanGiao.plansDue });
    expect(moved.ok && moved.value.after).toEqual({ plansDue: { on: '2023-02-28', counts: 'by' } });
    expect(moved.ok && moved.value.reminders.map(({ template, dueOn }) => [template, dueOn])).toEqual([
      ['planDue', '2023-02-28'],
    ]);
  });

  it.each([
    ['nothing', {}, '2023-02-20', ['plan-call.nothing-changed']],
    ['the same days again', { plansDue: tuanGiao.plansDue }, '2023-02-20', ['plan-call.nothing-changed']],
    [
      'plans after their approval',
      { plansDue: { on: '2023-03-05', counts: 'by' } },
      '2023-02-20',
      ['plan-call.dates-out-of-order'],
    ],
    [
      'a day that has passed',
      { plansDue: { on: '2023-02-19', counts: 'by' } },
      '2023-02-20',
      ['plan-call.day-passed'],
    ],
    ['nothing of a year that is over', {}, '2024-01-01', ['plan.year-over', 'plan-call.nothing-changed']],
  ] as const)('do not move for %s', (_what, wished, today, codes) => {
    const moved = moveCall(tuanGiao, wished, { ...on, today });
    expect(moved.ok ? [] : moved.refusals.map(({ code }) => code)).toEqual(codes);
  });
});

describe('whether a plan came in time — Tuần Giáo 02/2023', () => {
  it.each([
    [null, '2023-02-26', 'awaited'],
    [null, '2023-02-27', 'overdue'],
    ['2023-02-26', '2023-03-05', 'inTime'],
    ['2023-02-27', '2023-02-27', 'late'],
  ] as const)('done on %s, seen on %s: %s', (doneOn, today, timeliness) => {
    expect(timelinessOf(tuanGiao.plansDue, doneOn, today)).toBe(timeliness);
  });
});
