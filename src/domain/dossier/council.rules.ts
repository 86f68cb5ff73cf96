import { getLevelRule } from '../rulebook/rulebook.js';
import { eliminatingFindings } from '../scoring/findings.js';
import { charterOf, liesTooFarApart } from '../council/charter.js';
import { whySizeUnlawful } from '../council/council-size.js';
import type { EvaluatedBallot } from '../scoring/ballot.js';
import { bandOf } from '../scoring/star-rating.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DossierRule, Given, InputRule, Route } from './dossier-rule.js';
import { resultOf } from './scoring.rules.js';

type Eliminate = Extract<DossierEvent, { type: 'eliminate' }>;

const aLawfulCouncilIsSeated =
  (at: 'district' | 'province') =>
  ({ council, rulebook }: DossierFacts) => {
    if (!council) return [{ code: 'council.missing' as const, at }];
    return [
      ...whySizeUnlawful(at, council.seats.length, getLevelRule(rulebook, at).council),
      ...(council.seats.some(({ seat }) => seat === 'chair')
        ? []
        : [{ code: 'council.chair-missing' as const, at }]),
    ];
  };

// Sizes and chair: QĐ 1048, PL II §2b, §2c.
export const aLawfulDistrictCouncilIsSeated: DossierRule = (facts) =>
  aLawfulCouncilIsSeated('district')(facts);
export const aLawfulProvinceCouncilIsSeated: DossierRule = (facts) =>
  aLawfulCouncilIsSeated('province')(facts);

/** The chair's recorded finding is one the criteria set knows: QĐ 1048, PL III. */
export const theFindingIsKnown: InputRule<Eliminate> = ({ criteriaSet }, { input }) =>
  eliminatingFindings(criteriaSet).has(input.finding)
    ? []
    : [{ code: 'finding.unknown', finding: input.finding }];

export const theBallotsEliminate: Route = (facts) => resultOf(facts)?.outcome === 'eliminated';

const starOf = (facts: DossierFacts) => resultOf(facts)?.star ?? null;

const awardedBy = (level: 'district' | 'province' | 'ministry') => (facts: DossierFacts) => {
  const star = starOf(facts);
  return star !== null && (facts.rulebook[level]?.recognises.some((each) => each === star) ?? false);
};

// The star, band and floors together, decides the way; each threshold is the bound of the lowest star above (ADR 0007).
/** Three stars are the district's own: QĐ 148, PL II §1b. */
export const theDistrictRecognisesTheStar: Route = (facts) => awardedBy('district')(facts);
/** From 50 under QĐ 1048, PL II §1a, §4a(3); from 70 under QĐ 148, PL II §1b. */
export const theProvinceAwardsTheStar: Route = (facts) =>
  awardedBy('province')(facts) || awardedBy('ministry')(facts);
export const theProvinceRecognisesTheStar: Route = (facts) => awardedBy('province')(facts);
/** From 90: QĐ 1048, PL II §1b, §4b(4); QĐ 26/2026, Đ.7.3e. */
export const theMinistryAwardsTheStar: Route = (facts) => awardedBy('ministry')(facts);
/** Three stars and up go to the second scoring: QĐ 1048, PL II §4b. */
export const theProductMayEarnThreeStars: Route = (facts) => (starOf(facts) ?? 0) >= 3;

/** QĐ 26/2026, Đ.7.6d. */
export const theRenewalGoesByOpinions: Given = ({ purpose, rulebook }) =>
  purpose === 're-evaluation' && rulebook.renewsByWrittenOpinions;

/**
 * Members whose totals lie too far apart, or in different bands, have to meet, and so do those of whom some alone found a
 * knock-out or a stop: QĐ 26/2026, Đ.7.6e; the measure is ours (ADR 0007).
 */
export const theOpinionsDiffer: Route = ({ ballots, tally, rulebook, openPanel }) => {
  if (!tally || !openPanel) return false;
  const { lowest, highest } = tally;
  const { spread } = charterOf(rulebook, openPanel.level, openPanel.charter);
  const bandOfOne = (points: number) => bandOf({ points, ballots: 1 }, rulebook.bands);
  return (
    liesTooFarApart(spread, lowest, highest) ||
    bandOfOne(lowest) !== bandOfOne(highest) ||
    someAloneFound(ballots ?? [])
  );
};

function someAloneFound(ballots: readonly EvaluatedBallot[]): boolean {
  const isOfSome = (found: (ballot: EvaluatedBallot) => boolean) =>
    ballots.some(found) && !ballots.every(found);
  const declared = new Set(ballots.flatMap((ballot) => ballot.declared));
  return (
    isOfSome(({ stopped }) => stopped) ||
    [...declared].some((finding) => isOfSome((ballot) => ballot.declared.includes(finding)))
  );
}

/** The meeting after opinions is a scoring of its own: QĐ 26/2026, Đ.7.6e. */
export const theCouncilMeetsAfterOpinions: Route = ({ openPanel, lastResult }) =>
  (openPanel ?? lastResult)?.scoringRound === 2;

/** One scoring is enough where the charter says so. */
export const theCharterScoresOnce: Route = ({ rulebook, openPanel, lastResult }) => {
  const scored = openPanel ?? lastResult; // the chair lets a result stand when its panel is closed already
  return scored !== null && scoresOnce(rulebook, scored.level, scored.charter);
};

/** Nothing lies between two scorings then: tests and checks are recorded before the only one. Ours: no decision says when (ADR 0007). */
export const theCouncilWillScoreOnce: Given = ({ rulebook, council }) =>
  council !== null && scoresOnce(rulebook, 'province', council.charter?.terms ?? null);

const scoresOnce = (...bound: Parameters<typeof charterOf>): boolean =>
  charterOf(...bound).scoringRounds === 1;
