import { meanFromOf, meanReaches } from '../scoring/star-rating.js';
import type { DossierEvent } from './dossier-action.js';
import type { InputRule, Route } from './dossier-rule.js';
import { isNotInTheFuture } from './verification.rules.js';

type Decided = Extract<DossierEvent, { type: 'recognise' | 'recordMinistryResult' }>;
type MinistryResult = Extract<DossierEvent, { type: 'recordMinistryResult' }>;

/** A decision is dated on or after the day of the result it rests on, and not in the future. */
export const theDecisionIsDatedLawfully: InputRule<Decided> = ({ today, lastResult }, { input }) => [
  ...isNotInTheFuture('decidedOn', input.decidedOn, today),
  ...(lastResult && input.decidedOn < lastResult.closedOn
    ? [{ code: 'decision.before-result' as const, decidedOn: input.decidedOn, closedOn: lastResult.closedOn }]
    : []),
];

export const theCentralResultIsPossible: InputRule<MinistryResult> = ({ criteriaSet }, { input }) => {
  const maximum = criteriaSet.attainablePoints * input.ballots;
  return input.ballots > 0 && input.points >= 0 && input.points <= maximum
    ? []
    : [{ code: 'ministry.result-impossible', points: input.points, ballots: input.ballots, maximum }];
};

/** Five stars come with the certificate of the ministry. */
export const aFiveStarCertificateIsNumbered: InputRule<MinistryResult> = (_, { input }) =>
  (input.certificateNumber ?? '').trim() === '' ? [{ code: 'certificate.number-missing' }] : [];

// The central mean decides: QĐ 1048, PL II §1c, §4c.
export const theCentralMeanEarnsFiveStars: Route<MinistryResult> = ({ rulebook }, { input }) =>
  meanReaches(input, meanFromOf(rulebook.bands, 5));
export const theCentralMeanEarnsThreeStars: Route<MinistryResult> = ({ rulebook }, { input }) =>
  meanReaches(input, meanFromOf(rulebook.bands, 3));
