import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet } from '../../../test/support/a-criteria-set.js';
import { aDossier, aLastResult, lawfulInputs } from '../../../test/support/dossier-facts.js';
import type { DossierEvent, DossierInputs } from './dossier-action.js';
import {
  aFiveStarCertificateIsNumbered,
  theCentralMeanEarnsFiveStars,
  theCentralMeanEarnsThreeStars,
  theCentralResultIsPossible,
  theDecisionIsDatedLawfully,
} from './recognition.rules.js';

type Result = Extract<DossierEvent, { type: 'recordMinistryResult' }>;
const central = (changes: Partial<DossierInputs['recordMinistryResult']>): Result => ({
  type: 'recordMinistryResult',
  input: { ...lawfulInputs.recordMinistryResult, ...changes },
});

describe('theDecisionIsDatedLawfully', () => {
  const facts = aDossier({ lastResult: aLastResult({ closedOn: '2021-06-10' }) });
  const dated = (decidedOn: string) =>
    theDecisionIsDatedLawfully(facts, { type: 'recognise', input: { ...lawfulInputs.recognise, decidedOn } });

  it.each(['2021-06-10', '2021-06-14'])('%s lies between the result and today', (day) => {
    expect(dated(day)).toEqual([]);
  });

  it('is not tomorrow', () => {
    expect(dated('2021-06-15')).toEqual([
      { code: 'day.in-the-future', field: 'decidedOn', day: '2021-06-15', today: '2021-06-14' },
    ]);
  });

  it('is not before the result it rests on', () => {
    expect(dated('2021-06-09')).toEqual([
      { code: 'decision.before-result', decidedOn: '2021-06-09', closedOn: '2021-06-10' },
    ]);
  });
});

describe('theCentralResultIsPossible', () => {
  it.each([
    [0, 9, true],
    [900, 9, true],
    [901, 9, false],
    [-1, 9, false],
    [0, 0, false],
    [100, -1, false],
  ])('%d points of %d ballots: %s', (points, ballots, possible) => {
    expect(theCentralResultIsPossible(aDossier(), central({ points, ballots }))).toEqual(
      possible ? [] : [{ code: 'ministry.result-impossible', points, ballots, maximum: 100 * ballots }],
    );
  });

  it('measures a sheet that cannot reach 100 by what it can reach', () => {
    const criteriaSet = { ...aCriteriaSet(), attainablePoints: 97 };
    expect(
      theCentralResultIsPossible(aDossier({ criteriaSet }), central({ points: 874, ballots: 9 })),
    ).toMatchObject([{ maximum: 873 }]);
  });
});

describe('aFiveStarCertificateIsNumbered', () => {
  it.each([
    ['TW-1', []],
    ['  ', [{ code: 'certificate.number-missing' }]],
    [undefined, [{ code: 'certificate.number-missing' }]],
  ])('%j: %j', (certificateNumber, refusals) => {
    const { certificateNumber: _, ...input } = lawfulInputs.recordMinistryResult;
    const event: Result = {
      type: 'recordMinistryResult',
      input: certificateNumber === undefined ? input : { ...input, certificateNumber },
    };
    expect(aFiveStarCertificateIsNumbered(aDossier(), event)).toEqual(refusals);
  });
});

describe('the central mean', () => {
  it.each([
    [809, true, false],
    [810, true, true],
    [449, false, false],
    [450, true, false],
  ])('%d points of nine earn three stars: %s, five: %s', (points, three, five) => {
    const event = central({ points });
    expect([
      theCentralMeanEarnsThreeStars(aDossier(), event),
      theCentralMeanEarnsFiveStars(aDossier(), event),
    ]).toEqual([three, five]);
  });
});
