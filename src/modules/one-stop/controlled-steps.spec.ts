import { describe, expect, it } from '@jest/globals';
import { controlledSteps } from './controlled-steps.js';
import type { StepOnRecord } from './dossier-on-record.js';

const step = (
  number: number,
  action: string,
  [fromState, toState]: readonly [string, string],
  takenAt: string,
  details: object = {},
): StepOnRecord => ({
  ...{ number, action, fromState, toState, takenAt, details },
  ...{ takenBy: null, takenAs: 'system', reason: null, hash: '' },
});
const submitted = step(
  1,
  'submit',
  ['preparation.preparing', 'commune.review'],
  '2026-08-03T01:00:00.000000Z',
  {
    clocks: [{ kind: 'communeReview', dueOn: '2026-08-24' }],
  },
);
const requested = step(
  ...([
    2,
    'requestEvaluation',
    ['commune.review', 'province.intake'],
    '2026-08-26T01:00:00.000000Z',
  ] as const),
  { clocks: [{ kind: 'evaluation', dueOn: '2026-12-29' }] },
);

describe('controlledSteps', () => {
  it('measures a step by the day that was counted again before it, and tells of that', () => {
    const reissues = [
      {
        ...{ clock: 'communeReview' as const, at: '2026-08-20T01:00:00.000000Z', by: 'Lò Thị Hoa' },
        ...{ dueBefore: '2026-08-24', dueAfter: '2026-08-28', reason: 'Hoán đổi ngày nghỉ' },
      },
    ];
    const told = (sheet: ReturnType<typeof controlledSteps>) =>
      sheet.map(({ action, due, daysLate }) => [action, due.map(({ on }) => on).join(), daysLate]);
    expect(told(controlledSteps({ steps: [submitted, requested], reissues }, new Map()))).toEqual([
      ['submit', '2026-08-24', null],
      ['countAgain', '2026-08-28', null],
      ['requestEvaluation', '2026-12-29', 0],
    ]);
    expect(
      told(controlledSteps({ steps: [submitted, requested], reissues: [] }, new Map())).at(-1)?.[2],
    ).toBe(2);
  });

  it('measures the province by its yearly round, and whoever gives up by nothing', () => {
    const ended = (action: string, toState: string) =>
      controlledSteps(
        {
          steps: [requested, step(3, action, ['province.council', toState], '2026-12-31T01:00:00.000000Z')],
          reissues: [],
        },
        new Map(),
      ).at(-1)?.daysLate;
    expect(ended('recognise', 'closed.recognised')).toBe(2);
    expect(ended('closeScoring', 'closed.notPassed')).toBe(2);
    expect(ended('forwardToMinistry', 'ministry.evaluation')).toBe(2);
    expect(ended('withdraw', 'closed.withdrawn')).toBeNull();
  });
});
