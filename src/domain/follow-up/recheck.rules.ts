import { addDays } from '../shared/calendar-day.js';
import type { ConditionFinding, FollowUpFacts } from './follow-up-facts.js';
import type { FollowUpRefusal } from './follow-up.refusals.js';
import { notInTheFuture, type EventOf, type FollowUpAsk, type FollowUpRule } from './follow-up.rules.js';
import { getRecheckRules } from './recheck-conditions.js';

type Recorded = FollowUpAsk<EventOf<'recordFindings'>>;
type Proposed = FollowUpAsk<EventOf<'propose'>>;

/** Each condition of the decision is answered once, and no other. */
export const everyConditionIsAnswered: Recorded = ({ certificate }, { input: { conditions } }) => {
  const known = getRecheckRules(certificate.rulebook).conditions.map(({ code }) => code);
  const answered = conditions.map(({ condition }) => condition);
  return [
    ...known
      .filter((condition) => !answered.includes(condition))
      .map((condition) => ({ code: 'recheck.condition-missing' as const, condition })),
    ...answered
      .filter((condition) => !known.includes(condition))
      .map((condition) => ({ code: 'recheck.condition-unknown' as const, condition })),
    ...answered
      .filter((condition, index) => answered.indexOf(condition) < index)
      .map((condition) => ({ code: 'recheck.condition-twice' as const, condition })),
  ];
};

const isBlank = (text: string | null) => (text ?? '').trim() === '';
const broken = (conditions: readonly ConditionFinding[]) => conditions.filter(({ holds }) => !holds);

/** What is broken is described, and shown by a paper where somebody else has found it: QĐ 26/2026, Đ.8.1, Đ.8.4. */
export const whatIsBrokenIsShown: Recorded = ({ certificate }, { input: { conditions } }) => {
  const byPaper = getRecheckRules(certificate.rulebook)
    .conditions.filter(({ needsPaper }) => needsPaper)
    .map(({ code }) => code);
  return broken(conditions).flatMap(({ condition, note, paper }) => [
    ...(isBlank(note) ? [{ code: 'recheck.finding-undescribed' as const, condition }] : []),
    ...(byPaper.includes(condition) && isBlank(paper)
      ? [{ code: 'recheck.paper-missing' as const, condition }]
      : []),
  ]);
};

/** A product is checked after its recognition, and not ahead. */
export const theCheckFollowsTheRecognition: Recorded = (facts, { input: { checkedOn } }) => [
  ...notInTheFuture('checkedOn', checkedOn, facts),
  ...(checkedOn < facts.certificate.decidedOn
    ? [{ code: 'recheck.before-recognition' as const, checkedOn, recognisedOn: facts.certificate.decidedOn }]
    : []),
];

export const theProductWasChecked: FollowUpRule = ({ findings }) =>
  findings === null ? [{ code: 'recheck.not-checked' }] : [];

/** What another re-check has revoked is neither revoked again nor confirmed: QĐ 26/2026, Đ.8.2; ADR 0007. */
export const theCertificateWasNotRevoked: FollowUpRule = ({ certificate: { revokedOn } }) =>
  revokedOn === null ? [] : [{ code: 'recheck.certificate-revoked', revokedOn }];

/** Nothing is proposed of a certificate without effect: 36 months (QĐ 1048, Đ.1.3; QĐ 26/2026, Đ.4.3), and its tail (Đ.12.3). */
export const theCertificateHasEffect: FollowUpRule = (facts) => {
  const { expiresOn, tailDays } = facts.certificate;
  return [
    ...theCertificateWasNotRevoked(facts),
    ...(facts.today <= addDays(expiresOn, tailDays)
      ? []
      : [{ code: 'recheck.certificate-lapsed' as const, expiresOn }]),
  ];
};

/** What was found against a certificate with effect is proposed and decided, whoever asked for the check: QĐ 26/2026, Đ.8.3, Đ.8.4; ADR 0007. */
export const whatWasFoundIsDecided: FollowUpRule = (facts) => {
  const conditions = broken(facts.findings?.conditions ?? []).map(({ condition }) => condition);
  return conditions.length === 0 || theCertificateHasEffect(facts).length > 0
    ? []
    : [{ code: 'recheck.finding-undecided', conditions }];
};

/** Each outcome rests on the findings that it needs: a confirmation on none, a revocation on a ground: QĐ 26/2026, Đ.8.1. */
export const theFindingsBearTheOutcome: Proposed = ({ findings, certificate }, { input }) => {
  if (findings === null) return [];
  const { outcome, star } = input;
  const conditions = broken(findings.conditions).map(({ condition }) => condition);
  if (outcome === 'confirm')
    return conditions.length === 0 ? [] : [{ code: 'recheck.conditions-broken', conditions }];
  if (conditions.length === 0)
    return [
      {
        code: 'recheck.ground-missing',
        proposed: outcome,
        grounds: getRecheckRules(certificate.rulebook).grounds,
      },
    ];
  return outcome === 'downgrade' ? whyNoLowerStar(conditions, star, certificate.star) : [];
};

/** A lower star is proposed only where nothing but the criteria of the star is missed; below three there is none (ADR 0007). */
function whyNoLowerStar(conditions: readonly string[], star: number | null, held: number): FollowUpRefusal[] {
  const graver = conditions.filter((condition) => condition !== 'starCriteriaMet');
  return [
    ...(graver.length > 0 ? [{ code: 'recheck.revocation-demanded' as const, conditions: graver }] : []),
    ...(star === null || star < 3 || star >= held
      ? [{ code: 'recheck.star-not-lower' as const, star, held }]
      : []),
  ];
}

/** Where the decision knows no revocation, the province's own rules are cited. */
export const localRulesAreCited: Proposed = ({ certificate }, { input: { outcome, basis } }) =>
  outcome !== 'confirm' && getRecheckRules(certificate.rulebook).grounds === 'local' && isBlank(basis)
    ? [{ code: 'recheck.basis-missing' }]
    : [];

/** Whoever proposed does not decide. */
export const somebodyElseDecides: FollowUpRule = ({ proposal, personId }) =>
  proposal?.by === personId ? [{ code: 'recheck.own-proposal' }] : [];

/** A decision has a number and a day from the proposal on; a confirmation decides nothing anew and needs no number. */
export const theDecisionIsMadeLawfully: FollowUpAsk<EventOf<'accept'>> = (
  facts: FollowUpFacts,
  { input: { decisionNumber, decidedOn } },
) => [
  ...(facts.proposal?.outcome !== 'confirm' && isBlank(decisionNumber)
    ? [{ code: 'decision.number-missing' as const }]
    : []),
  ...notInTheFuture('decidedOn', decidedOn, facts),
  ...(facts.proposal && decidedOn < facts.proposal.on
    ? [{ code: 'recheck.decision-before-proposal' as const, decidedOn, proposedOn: facts.proposal.on }]
    : []),
];
