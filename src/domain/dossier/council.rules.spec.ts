import { describe, expect, it } from '@jest/globals';
import { aCouncil, aDossier, aLastResult, aPanel, aResult } from '../../../test/support/dossier-facts.js';
import {
  aLawfulDistrictCouncilIsSeated,
  aLawfulProvinceCouncilIsSeated,
  theBallotsEliminate,
  theCharterScoresOnce,
  theDistrictRecognisesTheStar,
  theOpinionsDiffer,
  theRenewalGoesByOpinions,
  theFindingIsKnown,
  theProvinceAwardsTheStar,
  theMinistryAwardsTheStar,
  theProductMayEarnThreeStars,
} from './council.rules.js';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import type { DossierEvent } from './dossier-action.js';
import type { Route } from './dossier-rule.js';

const rulebook148 = getRulebook('qd-148-2023');
const rulebook26 = getRulebook('qd-26-2026');
const judged = (points: number, ballots: number, changes: Parameters<typeof aResult>[2] = {}) =>
  aDossier({ openPanel: aPanel({ level: 'province' }), tally: aResult(points, ballots, changes) });
const any: DossierEvent = { type: 'closeScoring', input: {} };
const holds = (route: Route, facts: ReturnType<typeof aDossier>) => route(facts, any);

describe('a lawful council', () => {
  it.each([
    [4, false],
    [5, true],
    [7, true],
    [8, false],
  ])('of %d members at the district: %s — QĐ 1048, PL II §2c', (size, lawful) => {
    const refusals = aLawfulDistrictCouncilIsSeated(aDossier({ council: aCouncil(size) }));
    expect(refusals).toEqual(
      lawful ? [] : [{ code: 'council.size-unlawful', at: 'district', minimum: 5, maximum: 7, seated: size }],
    );
  });

  it.each([
    [8, false],
    [9, true],
    [11, true],
    [12, false],
  ])('of %d members at the province: %s — QĐ 1048, PL II §2b', (size, lawful) => {
    const refusals = aLawfulProvinceCouncilIsSeated(aDossier({ council: aCouncil(size) }));
    expect(refusals).toEqual(
      lawful
        ? []
        : [{ code: 'council.size-unlawful', at: 'province', minimum: 9, maximum: 11, seated: size }],
    );
  });

  it('has a chair', () => {
    const seats = aCouncil(4).seats.map(({ personId }) => ({ personId, seat: 'member' }));
    expect(
      aLawfulDistrictCouncilIsSeated(aDossier({ council: { id: 'c', seats, charter: null } })).map(
        ({ code }) => code,
      ),
    ).toEqual(['council.size-unlawful', 'council.chair-missing']);
  });

  it('exists', () => {
    expect(aLawfulDistrictCouncilIsSeated(aDossier())).toEqual([{ code: 'council.missing', at: 'district' }]);
    expect(aLawfulProvinceCouncilIsSeated(aDossier())).toEqual([{ code: 'council.missing', at: 'province' }]);
  });
});

describe('theFindingIsKnown', () => {
  it.each([
    ['forged-dossier', true],
    ['all-imported', true],
    ['foreign-matter', false], // stops the evaluation, does not eliminate
    ['bad-weather', false],
  ])('%s: %s', (finding, known) => {
    const refusals = theFindingIsKnown(aDossier(), {
      type: 'eliminate',
      input: { finding, reason: 'Có bằng chứng' },
    });
    expect(refusals).toEqual(known ? [] : [{ code: 'finding.unknown', finding }]);
  });
});

describe('the ways after a scoring', () => {
  it.each([
    [349, false], // 49.86
    [350, true], // 50 — QĐ 1048, PL II §4a(3)
  ])('%d points of seven reach the province: %s', (points, reached) => {
    expect(holds(theProvinceAwardsTheStar, judged(points, 7))).toBe(reached);
  });

  it.each([
    [449, false, false],
    [450, true, false],
    [809, true, false], // 89.89
    [810, true, true],
  ])('%d points of nine may earn three stars: %s, five stars: %s', (points, three, five) => {
    expect([
      holds(theProductMayEarnThreeStars, judged(points, 9)),
      holds(theMinistryAwardsTheStar, judged(points, 9)),
    ]).toEqual([three, five]);
  });

  it.each(['eliminated', 'stopped'] as const)('nothing goes up when the evaluation is %s', (outcome) => {
    const facts = judged(700, 7, { outcome });
    expect([
      holds(theBallotsEliminate, facts),
      holds(theProvinceAwardsTheStar, facts),
      holds(theProductMayEarnThreeStars, facts),
      holds(theMinistryAwardsTheStar, facts),
    ]).toEqual([outcome === 'eliminated', false, false, false]);
  });

  it.each([
    ['the ballots are counted', { openPanel: aPanel({ level: 'province', charter: { scoringRounds: 1 } }) }],
    ['the chair lets a difference stand', { lastResult: aLastResult({ charter: { scoringRounds: 1 } }) }],
  ] as const)('a charter that scores once does so when %s', (_, facts) => {
    expect([holds(theCharterScoresOnce, aDossier(facts)), holds(theCharterScoresOnce, aDossier())]).toEqual([
      true,
      false,
    ]);
  });

  it('nothing goes up before the ballots are counted', () => {
    for (const route of [
      theBallotsEliminate,
      theProvinceAwardsTheStar,
      theProductMayEarnThreeStars,
      theMinistryAwardsTheStar,
    ]) {
      expect(holds(route, aDossier())).toBe(false);
    }
  });

  it.each([
    [349, null],
    [350, 'district'],
    [489, 'district'], // 69.86
    [490, 'province'], // 70 — QĐ 148, PL II §1b
  ] as const)('under QĐ 148 %d points of seven are awarded by: %s', (points, by) => {
    const facts = { ...judged(points, 7), rulebook: rulebook148 };
    expect([holds(theDistrictRecognisesTheStar, facts), holds(theProvinceAwardsTheStar, facts)]).toEqual([
      by === 'district',
      by === 'province',
    ]);
  });

  it.each([
    ['first', 'qd-26-2026', false],
    ['re-evaluation', 'qd-26-2026', true],
    ['re-evaluation', 'qd-148-2023', false],
  ] as const)('%s under %s goes by written opinions: %s', (purpose, rulebook, written) => {
    const facts = aDossier({ purpose, rulebook: rulebook === 'qd-26-2026' ? rulebook26 : rulebook148 });
    expect(theRenewalGoesByOpinions(facts)).toBe(written);
  });

  it.each([
    [71, 81, false], // ten points apart are allowed
    [71, 82, true],
    [69, 70, true], // one would give three stars, the other four
    [90, 100, false],
  ])('opinions from %d to %d points differ: %s', (lowest, highest, differ) => {
    expect(holds(theOpinionsDiffer, judged(720, 9, { lowest, highest }))).toBe(differ);
  });

  it.each([
    ['four of nine declare a forgery', 4, { declared: ['forged-dossier'] }, true],
    ['five of nine do, which is a majority', 5, { declared: ['forged-dossier'] }, true],
    ['all nine do', 9, { declared: ['forged-dossier'] }, false],
    ['one chose what stops the evaluation', 1, { stopped: true }, true],
    ['all chose it', 9, { stopped: true }, false],
    ['nobody found anything', 0, {}, false],
  ])('opinions of the same totals differ where %s: %s', (_, count, found, differ) => {
    const points = { total: 75, points: {}, parts: { A: 75, B: 0, C: 0 } };
    const ballots = Array.from({ length: 9 }, (__, i) => ({
      ...{ ...points, declared: [], stopped: false },
      ...(i < count ? found : {}),
    }));
    expect(holds(theOpinionsDiffer, { ...judged(675, 9), ballots })).toBe(differ);
  });

  it('a floor missed at the province holds a product back whatever its mean', () => {
    expect(holds(theProductMayEarnThreeStars, judged(800, 9, { star: null }))).toBe(false);
  });
});
