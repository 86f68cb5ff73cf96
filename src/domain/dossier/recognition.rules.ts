import { meanFromOf, meanReaches } from '../scoring/star-rating.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierRule, InputRule, Route } from './dossier-rule.js';
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

/** A decision has a number; the certificate of the province or district comes with it. */
export const theDecisionIsNumbered: InputRule<Extract<Decided, { type: 'recognise' }>> = (_, { input }) => [
  ...(isBlank(input.decisionNumber) ? [{ code: 'decision.number-missing' as const }] : []),
  ...(isBlank(input.certificateNumber) ? [{ code: 'certificate.number-missing' as const }] : []),
];
export const theCentralDecisionIsNumbered: InputRule<MinistryResult> = (_, { input }) =>
  isBlank(input.decisionNumber) ? [{ code: 'decision.number-missing' }] : [];

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';

/** Nothing is recognised without a closed result of a council, the district's, the province's or the central one. */
export const theDecisionRestsOnAResult: DossierRule = ({ lastResult, centralBallots }) =>
  lastResult === null && centralBallots === null ? [{ code: 'decision.without-result' }] : [];

export const theCentralResultIsPossible: InputRule<MinistryResult> = ({ criteriaSet }, { input }) => {
  const maximum = criteriaSet.attainablePoints * input.ballots;
  return input.ballots > 0 && input.points >= 0 && input.points <= maximum
    ? []
    : [{ code: 'ministry.result-impossible', points: input.points, ballots: input.ballots, maximum }];
};

/** Five stars come with the certificate of the ministry. */
export const aFiveStarCertificateIsNumbered: InputRule<MinistryResult> = (_, { input }) =>
  isBlank(input.certificateNumber) ? [{ code: 'certificate.number-missing' }] : [];

// The central mean decides: QĐ 1048, PL II §1c, §4c.
export const theCentralMeanEarnsFiveStars: Route<MinistryResult> = ({ rulebook }, { input }) =>
  meanReaches(input, meanFromOf(rulebook.bands, 5));
export const theCentralMeanEarnsThreeStars: Route<MinistryResult> = ({ rulebook }, { input }) =>
  meanReaches(input, meanFromOf(rulebook.bands, 3));
