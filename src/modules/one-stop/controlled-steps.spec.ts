import { describe, expect, it } from '@jest/globals';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
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

  it('measures whoever a day of the round bound by the last of these, as it stood when they were done with it', () => {
    const roundDay = (on: string, kind: DeadlineKind = 'dueAtProvince') =>
      ({ kind, on, counts: 'before' }) as const;
    const kept = (day: ReturnType<typeof roundDay> | null, moved: string | null = null) => ({
      ...{ takenBy: null, roundDay: day },
      roundDayMoved:
        moved === null ? null : { on: moved, counts: 'by' as const, at: '2021-06-25T01:00:00.000000Z' },
    });
    const onDay = (number: number, action: string, states: readonly [string, string], day: string) =>
      step(number, action, states, `${day}T01:00:00.000000Z`);
    const steps = [
      onDay(1, 'forwardToDistrict', ['commune.review', 'district.intake'], '2021-06-10'),
      onDay(2, 'receive', ['district.intake', 'district.council'], '2021-06-12'),
      onDay(3, 'closeScoring', ['district.scoring', 'district.forwarding'], '2021-06-20'),
      onDay(4, 'forwardToProvince', ['district.forwarding', 'province.intake'], '2021-07-02'),
    ];
    const told = (words: Parameters<typeof controlledSteps>[1], of = steps) =>
      controlledSteps({ steps: of, reissues: [] }, words).map(({ action, due, daysLate }) => [
        ...[action, due.map(({ clock, on }) => `${clock} ${on}`).join(), daysLate],
      ]);
    const bound = roundDay('2021-06-30');
    expect(told(new Map([1, 2, 3].map((number) => [number, kept(bound)])))).toEqual([
      ['forwardToDistrict', 'dueAtProvince 2021-06-29', null],
      ['receive', '', null],
      ['closeScoring', '', null],
      ['forwardToProvince', '', 3],
    ]);
    const words = new Map([
      ...[1, 2].map((number) => [number, kept(bound)] as const),
      [3, kept(bound, '2021-07-01')] as const,
      [4, kept(null)] as const,
    ]);
    expect(told(words).slice(3)).toEqual([
      ['moveRoundDay', 'dueAtProvince 2021-07-01', null],
      ['forwardToProvince', '', 1],
    ]);
    const missed = onDay(4, 'reenter', ['district.forwarding', 'preparation.preparing'], '2021-07-02');
    const submitted = onDay(5, 'submit', ['preparation.preparing', 'commune.review'], '2021-07-03');
    const anew = roundDay('2021-08-30', 'dueAtDistrict');
    const entered = new Map([...words, [4, kept(anew)] as const, [5, kept(anew)] as const]);
    expect(told(entered, [...steps.slice(0, 3), missed, submitted]).slice(4)).toEqual([
      ['reenter', 'dueAtDistrict 2021-08-29', null],
      ['submit', '', null],
    ]);
  });
});
