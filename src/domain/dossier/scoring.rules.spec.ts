import { describe, expect, it } from '@jest/globals';
import { aDossier, aLastResult, aPanel, aResult } from '../../../test/support/dossier-facts.js';
import type { CharterTerms } from '../council/charter.js';
import type { DossierEvent } from './dossier-action.js';
import {
  aThirdScoringIsTheLast,
  everySeatedMemberHasCast,
  resultOf,
  theTotalsLieTooFarApart,
} from './scoring.rules.js';

const any: DossierEvent = { type: 'closeScoring', input: {} };

describe('everySeatedMemberHasCast', () => {
  const panel = (...cast: readonly string[]) => aDossier({ openPanel: aPanel({ seats: ['a', 'b'], cast }) });

  it('waits for every seat and names it', () => {
    expect(everySeatedMemberHasCast(panel())).toEqual([
      { code: 'panel.ballots-missing', seats: 2, cast: 0, waitingFor: ['a', 'b'] },
    ]);
    expect(everySeatedMemberHasCast(panel('b'))).toMatchObject([{ cast: 1, waitingFor: ['a'] }]);
    expect(everySeatedMemberHasCast(panel('b', 'a'))).toEqual([]);
  });
});

describe('theTotalsLieTooFarApart', () => {
  const at = (
    level: 'district' | 'province',
    charter: CharterTerms | null,
    lowest: number,
    highest: number,
  ) =>
    theTotalsLieTooFarApart(
      aDossier({ openPanel: aPanel({ level, charter }), tally: aResult(700, 9, { lowest, highest }) }),
      any,
    );
  const spread = (points: number, counts: 'above' | 'from') => ({ spread: { points, counts } });

  it.each([
    ['province', null, 70, 80, false], // QĐ 1048, PL II §4b: exactly ten is allowed
    ['province', null, 70, 81, true],
    ['district', null, 10, 90, false], // QĐ 1048, PL II §4a knows no such rule
    ['district', spread(10, 'above'), 70, 81, true],
    ['district', spread(10, 'from'), 70, 80, true],
    ['district', spread(10, 'from'), 70, 79, false],
    ['province', spread(8, 'above'), 70, 79, true],
    ['province', spread(20, 'above'), 70, 81, true], // looser than the decision prints: gives way
    ['province', { spread: null }, 70, 81, true],
  ] as const)('at the %s with %j, %d and %d: %s', (level, charter, lowest, highest, apart) => {
    expect(at(level, charter, lowest, highest)).toBe(apart);
  });

  it.each(['eliminated', 'stopped'] as const)('does not matter where the evaluation is %s', (outcome) => {
    const tally = aResult(700, 9, { lowest: 10, highest: 90, outcome });
    expect(theTotalsLieTooFarApart(aDossier({ openPanel: aPanel({ level: 'province' }), tally }), any)).toBe(
      false,
    );
  });
});

describe('resultOf', () => {
  it('is the tally while a panel is open, and never an earlier result', () => {
    const lastResult = aLastResult({ star: 5 });
    expect(resultOf(aDossier({ openPanel: aPanel(), lastResult }))).toBeNull();
    expect(resultOf(aDossier({ openPanel: aPanel(), tally: aResult(462, 7), lastResult }))?.star).toBe(3);
    expect(resultOf(aDossier({ lastResult }))?.star).toBe(5);
  });
});

it.each([
  [2, []],
  [3, [{ code: 'panel.third-was-last', turn: 3 }]],
])('after turn %d: %j', (turn, refusals) => {
  expect(aThirdScoringIsTheLast(aDossier({ lastResult: aLastResult({ turn }) }))).toEqual(refusals);
});

it('a third scoring is not the last once somebody whose ballot was counted in it has a conflict', () => {
  const lastResult = aLastResult({ turn: 3, counted: ['member-1', 'member-2'] });
  const after = (word: 'conflict' | 'doubt') =>
    aThirdScoringIsTheLast(aDossier({ lastResult, words: { 'member-1': word } }));
  expect(after('conflict')).toEqual([]);
  expect(after('doubt')).toEqual([{ code: 'panel.third-was-last', turn: 3 }]);
});

it('nor once a member has one for whom somebody sat whose ballot was counted in it', () => {
  const standIns = [{ personId: 'other-1', seat: 'member', standsInFor: 'member-7' }];
  const lastResult = aLastResult({ turn: 3, counted: ['member-1', 'other-1'], standIns });
  const refusals = aThirdScoringIsTheLast(aDossier({ lastResult, words: { 'member-7': 'conflict' } }));
  expect(refusals).toEqual([]);
});
