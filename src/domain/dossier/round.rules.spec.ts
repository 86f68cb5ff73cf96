import { describe, expect, it } from '@jest/globals';
import { aDossier, aRound } from '../../../test/support/dossier-facts.js';
import type { RoundFacts } from './round-facts.js';
import {
  theLaterRoundStillRegisters,
  theRoundIsLater,
  theRoundIsOfThisPlace,
  theRoundRunsUnderTheSameDecision,
} from './round.rules.js';

const into = (changes: Partial<RoundFacts>) =>
  ({ type: 'reenter', input: { round: aRound({ id: 'other', ...changes }) } }) as const;

describe('entering another round', () => {
  it.each([
    [2021, 2, true],
    [2022, 1, true],
    [2021, 1, false],
    [2020, 3, false],
  ])('round %d/%d is later than 2021/1: %s', (year, number, later) => {
    expect(theRoundIsLater(aDossier(), into({ year, number }))).toEqual(
      later ? [] : [{ code: 'round.not-later', roundId: 'other' }],
    );
  });

  it.each([
    ['district', []],
    ['province', []],
    ['elsewhere', [{ code: 'round.elsewhere', roundId: 'other' }]],
  ])('a round of the %s: %j', (placeId, refusals) => {
    expect(theRoundIsOfThisPlace(aDossier(), into({ placeId }))).toEqual(refusals);
  });

  it('must still register', () => {
    const registrationCloses = { on: '2021-06-14', counts: 'before' } as const;
    expect(theLaterRoundStillRegisters(aDossier(), into({}))).toEqual([]);
    expect(theLaterRoundStillRegisters(aDossier(), into({ registrationCloses }))).toEqual([
      { code: 'deadline.passed', deadline: 'registrationCloses', lastDay: '2021-06-13', today: '2021-06-14' },
    ]);
  });

  it('stays under the same decision', () => {
    expect(theRoundRunsUnderTheSameDecision(aDossier(), into({}))).toEqual([]);
    expect(theRoundRunsUnderTheSameDecision(aDossier(), into({ rulebook: 'qd-148-2023' }))).toEqual([
      { code: 'round.other-rulebook', rulebook: 'qd-148-2023' },
    ]);
  });
});
